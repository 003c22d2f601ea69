// Figures: the PNG as a media part, in the line of a paragraph of its own, with its alternative text.

#include <algorithm>

#include "docx/body.h"
#include "docx/word_values.h"

namespace sopimus {

namespace {

constexpr std::string_view kDrawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr std::string_view kPicture = "http://schemas.openxmlformats.org/drawingml/2006/picture";

std::string relate_picture(BodyPart& body, const std::string& png) {
  const std::string name = body.package.add_picture(png);
  std::string& relationship = body.media[name];
  if (relationship.empty()) relationship = body.package.relate(std::string(kDocumentPart), "image", name);
  return relationship;
}

/// As wide as asked for, and at most four fifths of a page high: a caption and a lead-in stay beside it.
Picture picture_of(const Figure& figure, const Style& style) {
  Picture picture;
  picture.alternative = figure.alternative;
  picture.width = text_width_of(style) * std::clamp(figure.width_percent, 1, 100) / 100;
  const std::int64_t across = std::max<std::int64_t>(figure.width_pixels, 1);
  const std::int64_t down = std::max<std::int64_t>(figure.height_pixels, 1);
  picture.height = picture.width * down / across;
  const Length room = (style.page_height - style.margin_top - style.margin_bottom) * 4 / 5;
  if (picture.height > room) {
    picture.height = room;
    picture.width = room * across / down;
  }
  // A picture of a width or height of nothing is refused by Word.
  picture.width = std::max(picture.width, Length::points(1));
  picture.height = std::max(picture.height, Length::points(1));
  return picture;
}

void write_extent(XmlText& xml, std::string_view name, const Picture& picture) {
  const Element extent(xml, name);
  xml.attribute("cx", picture.width.emu);
  xml.attribute("cy", picture.height.emu);
}

void write_shape(XmlText& xml, const Picture& picture) {
  const Element shape(xml, "pic:spPr");
  {
    const Element transform(xml, "a:xfrm");
    {
      const Element offset(xml, "a:off");
      xml.attribute("x", 0);
      xml.attribute("y", 0);
    }
    write_extent(xml, "a:ext", picture);
  }
  const Element geometry(xml, "a:prstGeom");
  xml.attribute("prst", "rect");
  xml.empty("a:avLst");
}

void write_graphic(XmlText& xml, const Picture& picture, int id) {
  const Element graphic(xml, "a:graphic");
  xml.attribute("xmlns:a", kDrawing);
  const Element data(xml, "a:graphicData");
  xml.attribute("uri", kPicture);
  const Element element(xml, "pic:pic");
  xml.attribute("xmlns:pic", kPicture);
  {
    const Element properties(xml, "pic:nvPicPr");
    {
      const Element common(xml, "pic:cNvPr");
      xml.attribute("id", id);
      xml.attribute("name", "Picture " + std::to_string(id));
      xml.attribute("descr", picture.alternative);
    }
    xml.empty("pic:cNvPicPr");
  }
  {
    const Element fill(xml, "pic:blipFill");
    {
      const Element blip(xml, "a:blip");
      xml.attribute("r:embed", picture.relationship);
    }
    const Element stretch(xml, "a:stretch");
    xml.empty("a:fillRect");
  }
  write_shape(xml, picture);
}

}  // namespace

void write_picture_run(XmlText& xml, const Picture& picture, int id) {
  const Element run(xml, "w:r");
  const Element drawing(xml, "w:drawing");
  const Element inline_element(xml, "wp:inline");
  for (const std::string_view side : {"distT", "distB", "distL", "distR"}) xml.attribute(side, 0);
  write_extent(xml, "wp:extent", picture);
  {
    const Element properties(xml, "wp:docPr");
    xml.attribute("id", id);
    xml.attribute("name", "Picture " + std::to_string(id));
    xml.attribute("descr", picture.alternative);
  }
  {
    const Element frame(xml, "wp:cNvGraphicFramePr");
    const Element locks(xml, "a:graphicFrameLocks");
    xml.attribute("xmlns:a", kDrawing);
    xml.attribute("noChangeAspect", 1);
  }
  write_graphic(xml, picture, id);
}

void write_figure(BodyPart& body, const Figure& figure) {
  const Bookmarked* target = body.anchors.find_owned(*body.document, figure.anchor, &figure);
  const bool has_caption = !figure.caption.empty();
  {
    ParagraphLook look;
    look.style = "Figure";
    look.end_mark = figure.mark;
    if (!has_caption) {
      look.keep_next = false;
      look.space_after = body.document->style.text_style("body").space_after;
    }
    Picture picture = picture_of(figure, body.document->style);
    const ParagraphElement paragraph(body, look,
                                     bookmarks_of(body, figure.origin, has_caption ? nullptr : target));
    if (!figure.bytes.empty()) {
      picture.relationship = relate_picture(body, figure.bytes);
      const ChangeElement change(body, figure.mark);
      write_picture_run(body.xml, picture, body.next_drawing++);
    }
  }
  if (!has_caption) return;
  ParagraphLook look;
  // The style is that of a caption above its table; here it stands below its figure.
  const TextStyle& style = body.document->style.text_style("caption");
  look.style = "Caption";
  look.end_mark = figure.mark;
  look.keep_next = false;
  look.space_before = style.space_after;
  look.space_after = std::max(style.space_before, body.document->style.text_style("body").space_after);
  look.is_centred = true;
  const ParagraphElement caption(body, look, bookmarks_of(body, figure.origin, target));
  write_caption_runs(body, figure.caption, target);
}

}  // namespace sopimus
