// Signatures: two side by side, each whole on one page, under a heading that every page of them repeats.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "docx/body.h"
#include "docx/signature_line.h"
#include "docx/table_measures.h"
#include "docx/word_values.h"
#include "model/arrangement.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

void write_twips(XmlText& xml, std::string_view name, Length width) {
  const Element element(xml, name);
  xml.attribute("w:w", width.to_twips());
  xml.attribute("w:type", "dxa");
}

void write_signature_heading(BodyPart& body, const SignaturePage& page, std::optional<Length> space_before) {
  ParagraphLook look;
  look.style = "SignatureHeading";
  look.space_before = space_before;
  const ParagraphElement heading(body, look, bookmarks_of(body, page.origin, nullptr));
  write_runs(body, page.heading);
}

void write_signature_text(BodyPart& body, const SignaturePage& page) {
  for (const Runs& runs : page.paragraphs) {
    ParagraphLook look;
    look.style = "BodyText";
    look.keep_next = true;
    const ParagraphElement paragraph(body, look, bookmarks_of(body, page.origin, nullptr));
    write_runs(body, runs);
  }
}

class SignatureTable {
 public:
  explicit SignatureTable(BodyPart& body)
      : body_(body),
        xml_(body.xml),
        width_(signature_width(body.document->style)),
        gap_(body.document->style.signatures.columns_apart) {}

  void write(const SignaturePage& page) {
    const Element table(xml_, "w:tbl");
    properties();
    {
      const Element row(xml_, "w:tr");
      row_properties(true);
      const Element cell(xml_, "w:tc");
      wide_cell_properties();
      write_signature_heading(body_, page, Length{});
    }
    if (!page.paragraphs.empty()) {
      const Element row(xml_, "w:tr");
      row_properties(false);
      const Element cell(xml_, "w:tc");
      wide_cell_properties();
      write_signature_text(body_, page);
    }
    const std::vector<Signatory>& signatories = page.signatories;
    for (std::size_t i = 0; i < signatories.size();) {
      const Element row(xml_, "w:tr");
      row_properties(false);
      const std::size_t count = signatories_in_row(signatories, i);
      const Signatory* other = count > 1 ? &signatories[i + 1] : nullptr;
      lines_below_ = std::max(lines_below(signatories[i]), other == nullptr ? 0 : lines_below(*other));
      cell(&signatories[i], 0);
      cell(other, 1);
      i += count;
    }
  }

 private:
  void row_properties(bool is_repeated) {
    const Element properties(xml_, "w:trPr");
    xml_.empty("w:cantSplit");
    if (is_repeated) xml_.empty("w:tblHeader");
  }

  void wide_cell_properties() {
    const Element properties(xml_, "w:tcPr");
    write_twips(xml_, "w:tcW", width_ * 2 + gap_);
    xml_.value("w:gridSpan", 2);
  }

  void properties() {
    {
      const Element properties(xml_, "w:tblPr");
      write_twips(xml_, "w:tblW", width_ * 2 + gap_);
      {
        const Element layout(xml_, "w:tblLayout");
        xml_.attribute("w:type", "fixed");
      }
      const Element margins(xml_, "w:tblCellMar");
      write_twips(xml_, "w:left", Length{});
      write_twips(xml_, "w:right", Length{});
    }
    const Element grid(xml_, "w:tblGrid");
    for (const Length width : {width_ + gap_, width_}) {
      const Element column(xml_, "w:gridCol");
      xml_.attribute("w:w", width.to_twips());
    }
  }

  /// About how many lines stand below the line to sign on.
  std::int64_t lines_below(const Signatory& signatory) const {
    const std::size_t across = letters_across(body_.document->style.text_style("signature"), width_);
    return count_lines(signatory.name, across) + count_lines(signatory.role, across);
  }

  /// Cells are filled from below, so that the lines to sign on stand at one height: a party's name may take
  /// two lines. Below a shorter role there is room for the longer one beside it.
  void cell(const Signatory* signatory, int column) {
    const Element cell(xml_, "w:tc");
    {
      const Element properties(xml_, "w:tcPr");
      write_twips(xml_, "w:tcW", column == 0 ? width_ + gap_ : width_);
      if (column == 0) {
        const Element margins(xml_, "w:tcMar");
        write_twips(xml_, "w:right", gap_);
      }
      xml_.value("w:vAlign", "bottom");
    }
    if (signatory == nullptr) {
      line("SignatureText", "", false);
      return;
    }
    const std::int64_t missing = lines_below_ - lines_below(*signatory);
    room_below_ = body_.document->style.text_style("signature").leading * missing;
    line("SignatureParty", signatory->party_name, true);
    blank("SignaturePlace", "place-and-date");
    if (body_.options.signature_lines) {
      picture(*signatory);
      return;
    }
    // What stands first below the line has the line above it.
    if (signatory->name.empty()) {
      blank("SignatureLine", "name-in-print");
    } else {
      line("SignatureLine", signatory->name, false);
    }
    role(*signatory);
  }

  /// What Word signs in.
  void picture(const Signatory& signatory) {
    {
      ParagraphLook look;
      look.style = "SignaturePicture";
      const ParagraphElement paragraph(body_, look);
      write_signature_line(body_, signatory);
    }
    if (signatory.name.empty()) {
      blank("SignatureText", "name-in-print");
    } else {
      line("SignatureText", signatory.name, false);
    }
    role(signatory);
  }

  void role(const Signatory& signatory) {
    ParagraphLook look;
    look.style = "SignatureText";
    if (room_below_ > Length{}) look.space_after = room_below_;
    const ParagraphElement paragraph(body_, look);
    write_words(body_, signatory.role);
  }

  /// Words and a line to write on after them.
  void blank(std::string_view style, std::string_view key) {
    ParagraphLook look;
    look.style = style;
    const ParagraphElement paragraph(body_, look);
    write_words(body_, phrase(key, body_.document->language) + " ");
    write_tab(body_);
  }

  void line(std::string_view style, const std::string& text, bool strong) {
    ParagraphLook look;
    look.style = style;
    const ParagraphElement paragraph(body_, look);
    Run run;
    run.text = text;
    run.strong = strong;
    write_runs(body_, {run});
  }

  BodyPart& body_;
  XmlText& xml_;
  Length width_;
  Length gap_;
  std::int64_t lines_below_ = 0;  // most of the row
  Length room_below_{};           // below the role being written
};

}  // namespace

void write_signature_page(BodyPart& body, const SignaturePage& page) {
  if (page.signatories.empty()) {
    write_signature_heading(body, page, std::nullopt);
    write_signature_text(body, page);
    return;
  }
  {
    // The heading's room stands above the table: where the heading is repeated, it is the first of its page.
    ParagraphLook look;
    look.style = "Separator";
    look.keep_next = true;
    look.space_before = body.document->style.text_style("heading-1").space_before;
    const ParagraphElement room(body, look);
  }
  // The program cannot know which signatures come to stand on a further page, and a page's head in Word
  // cannot either: the heading is a row that both Word and LibreOffice repeat there.
  SignatureTable(body).write(page);
}

}  // namespace sopimus
