// Pages made by hand for tests: a small agreement with everything that a PDF can hold.

#pragma once

#include <png.h>

#include <memory>
#include <string>
#include <string_view>

#include "layout/pages.h"
#include "pdf/write_pdf.h"

namespace sopimus {

/// Places words on lines, as layout does.
class PageMaker {
 public:
  PageMaker() {
    pages.width = Length::millimetres(210);
    pages.height = Length::millimetres(297);
    pages.language = "fi";
    pages.title = "Yhteistyösopimus";
    const std::string folder = "/usr/share/fonts/truetype/crosextra/Carlito-";  // fonts-crosextra-carlito
    for (const char* face : {"Regular", "Bold"}) {
      pages.fonts.push_back(std::make_shared<Font>(folder + face + ".ttf"));
    }
  }

  /// `type` is a literal.
  int element(std::string_view type, int parent) {
    pages.structure.push_back({.type = type, .parent = parent});
    return static_cast<int>(pages.structure.size()) - 1;
  }
  StructureElement& at(int structure) { return pages.structure[static_cast<std::size_t>(structure)]; }

  void begin_page() { pages.pages.emplace_back(); }
  Page& page() { return pages.pages.back(); }

  /// One line at `x`, `y`; `stretch` font units are added to each space. Returns the width.
  Length line(std::string_view text, int structure, Length x, Length y, std::size_t face = 0,
              Length size = Length::points(11), std::int32_t stretch = 0) {
    Font& font = *pages.fonts[face];
    TextPiece piece{
        .font = face, .size = size, .at = {x, y}, .text = std::string(text), .structure = structure};
    const ShapedWord& shaped = font.shape(text, "fi");
    std::int64_t units = 0;
    for (std::size_t i = 0; i < shaped.glyphs.size(); ++i) {
      const Glyph& glyph = shaped.glyphs[i];
      const std::size_t end = i + 1 < shaped.glyphs.size() ? shaped.glyphs[i + 1].cluster : text.size();
      const bool is_space = text.substr(glyph.cluster, end - glyph.cluster) == " ";
      const PlacedGlyph placed{.advance = glyph.advance + (is_space ? stretch : 0),
                               .id = static_cast<std::uint16_t>(glyph.id),
                               .text_bytes = static_cast<std::uint16_t>(end - glyph.cluster)};
      units += placed.advance;
      piece.glyphs.push_back(placed);
    }
    page().pieces.emplace_back(std::move(piece));
    return {size.emu * units / font.metrics().units_per_em};
  }

  Pages pages{};
};

/// A PNG of 8-bit samples; `format` is libpng's.
inline std::string make_png(std::uint32_t width, std::uint32_t height, std::uint32_t format,
                            const std::string& samples) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = width;
  image.height = height;
  image.format = format;
  png_alloc_size_t size = 0;
  png_image_write_to_memory(&image, nullptr, &size, 0, samples.data(), 0, nullptr);
  std::string png(size, '\0');
  png_image_write_to_memory(&image, png.data(), &size, 0, samples.data(), 0, nullptr);
  png.resize(size);
  return png;
}

/// Three pages: contents, text with list, table and figure, signatures.
inline Pages make_sample() {
  const auto mm = Length::millimetres;
  PageMaker m;
  const int document = m.element("Document", -1);
  m.at(document).id = "main";

  m.begin_page();
  m.line("Keski-Suomi – luonnos", -1, mm(20), mm(12), 0, Length::points(9));
  const int h1 = m.element("H1", document);
  m.line("Yhteistyösopimus (”AVATAR”)", h1, mm(20), mm(40), 1, Length::points(20));
  const int toc = m.element("TOC", document);
  for (const char* target : {"#tarkoitus", "annex#alku"}) {
    const int link = m.element("Link", m.element("Reference", m.element("TOCI", toc)));
    const Length y = mm(60 + 8 * link);
    m.line("1 Tarkoitus ja tavoitteet", link, mm(20), y);
    m.page().links.push_back({{mm(20), y - mm(4), mm(170), mm(5)}, target, "Siirry: 1 Tarkoitus", link});
  }
  const int introduction = m.element("P", document);
  const Length width = m.line("Laki on säädöskokoelmassa: ", introduction, mm(20), mm(130));
  const int web = m.element("Link", introduction);
  m.line("Finlex", web, mm(20) + width, mm(130));
  m.page().links.push_back(
      {{mm(20) + width, mm(126), mm(12), mm(5)}, "https://finlex.fi/fi/lainsäädäntö?a=(b)", "Finlex", web});
  m.line("ja sen liitteet ovat osa sopimusta.", introduction, mm(20), mm(136), 0, Length::points(11), 300);
  m.page().pieces.emplace_back(RulePiece{{mm(20), mm(280), mm(170), Length::points(1)}, {0x1F, 0x3A, 0x5F}});
  m.line("1 (3)", -1, mm(180), mm(288), 0, Length::points(9));

  m.begin_page();
  const int section = m.element("Sect", document);
  m.at(section).title = "Tarkoitus";
  const int h2 = m.element("H2", section);
  m.at(h2).id = "tarkoitus";
  m.line("1 Tarkoitus", h2, mm(20), mm(30), 1, Length::points(14));
  const int list = m.element("L", section);
  for (int i = 0; i < 2; ++i) {
    const int item = m.element("LI", list);
    m.line("•", m.element("Lbl", item), mm(20), mm(40 + 6 * i));
    m.line("sitten fyysinen turvallisuus", m.element("LBody", item), mm(26), mm(40 + 6 * i));
  }
  const int table = m.element("Table", section);
  for (int row = 0; row < 2; ++row) {
    const int tr = m.element("TR", table);
    for (int column = 0; column < 2; ++column) {
      const int cell = m.element(row == 0 ? "TH" : "TD", tr);
      if (row == 0) m.at(cell).scope = "Column";
      if (row == 1 && column == 1) continue;  // an empty cell
      m.line("Mittari", m.element("P", cell), mm(20 + 50 * column), mm(60 + 6 * row));
    }
  }
  const int figure = m.element("Figure", section);
  m.at(figure).alternative = "Kaavio yhteistyön rakenteesta";
  m.pages.images.push_back({make_png(2, 1, PNG_FORMAT_RGB, {"\xFF\0\0\0\0\xFF", 6}), 2, 1});
  m.page().pieces.emplace_back(ImagePiece{{mm(20), mm(90), mm(40), mm(20)}, 0, figure});
  const int across = m.element("P", section);
  m.at(across).language = "sv";
  m.line("Stycket börjar här och ", across, mm(20), mm(270));

  m.begin_page();
  m.line("fortsätter på nästa sida.", across, mm(20), mm(30));
  const int changed = m.element("P", document);
  Length x = mm(20) + m.line("Irtisanomisaika on ", changed, mm(20), mm(38));
  for (const char* type : {"Del", "Ins"}) {
    const int change = m.element(type, changed);
    m.at(change).title = "muutos";
    const Length width_of_change = m.line("kuusi", change, x, mm(38));
    m.page().pieces.emplace_back(
        RulePiece{{x, mm(37), width_of_change, Length::points(1)}, {0xA3, 0x1D, 0x1D}});
    x += width_of_change + m.line(" ", changed, x + width_of_change, mm(38));
  }
  const int signatures = m.element("H2", document);
  m.line("Allekirjoitukset", signatures, mm(20), mm(50), 1, Length::points(14));
  int line = 0;
  for (const char* name : {"perho.kunnanjohtaja", "veteli.kunnanjohtaja", "kyyjärvi.kunnanjohtaja"}) {
    const int party = m.element("P", document);
    m.line("Kunnanjohtaja", party, mm(20), mm(80 + 30 * line));
    const int form = m.element("Form", document);
    m.at(form).alternative = "Allekirjoitus: kunnanjohtaja";
    m.page().fields.push_back(
        {name, "Kunnanjohtajan allekirjoitus", {mm(20), mm(62 + 30 * line), mm(70), mm(12)}, form});
    ++line;
  }
  m.pages.destinations = {{"main#alku", 0, mm(30), h1},
                          {"main#tarkoitus", 1, mm(24), h2},
                          {"main#allekirjoitukset", 2, mm(44), signatures}};
  m.pages.outline = {{1, "Yhteistyösopimus", "main#alku"},
                     {2, "1 Tarkoitus", "main#tarkoitus"},
                     {2, "Allekirjoitukset", "main#allekirjoitukset"}};
  m.pages.ranges = {{"main", 0, 3}};
  return std::move(m.pages);
}

inline PdfOptions sample_options() {
  return {.title = "Yhteistyösopimus 2026–2029",
          .author = "Keski-Suomi",
          .subject = "2026/frozen.1 & liite <2>",
          .language = "fi",
          .date = "2025-12-31",
          .properties = {
              {"edition", "2026/frozen.1"}, {"fingerprint", "3F2A-91BC"}, {"diary number", "12/00.01"}}};
}

}  // namespace sopimus
