// The signature page: a block to sign in for every signatory, two beside each other.

#include <algorithm>

#include "layout/blocks.h"
#include "model/arrangement.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

class SignatureDrawer {
 public:
  explicit SignatureDrawer(DocumentLayout& layout)
      : layout_(layout), rules_(layout.style().signatures), style_(layout.style().text_style("signature")) {}

  /// One row: one or two signatories. Never divided.
  Slab make_row(const Signatory* const* signatories, std::size_t count) {
    Slab slab;
    slab.space_before = rules_.rows_apart;
    slab.space_after = rules_.rows_apart;
    const Length width = (layout_.width - rules_.columns_apart) / 2;
    // Party names may take two lines: the lines to sign on stand at one height all the same.
    Length name_height;
    std::vector<std::vector<ComposedLine>> names;
    std::vector<int> parents;
    for (std::size_t i = 0; i < count; ++i) {
      const Length x = layout_.left + (width + rules_.columns_apart) * static_cast<std::int64_t>(i);
      parents.push_back(layout_.structure.add("Sect", layout_.root));
      layout_.structure.at(parents[i]).title = signatories[i]->party_name;
      const int element = layout_.structure.add("P", parents[i]);
      names.push_back(lines_of(signatories[i]->party_name, x, width, element, true));
      name_height = std::max(name_height, style_.leading * static_cast<std::int64_t>(names[i].size()));
    }
    for (std::size_t i = 0; i < count; ++i) {
      const Length x = layout_.left + (width + rules_.columns_apart) * static_cast<std::int64_t>(i);
      Length y = name_height - style_.leading * static_cast<std::int64_t>(names[i].size());
      put(slab, std::move(names[i]), y);
      y = name_height + style_.leading / 2;
      draw_blank(slab, "place-and-date", x, y, width, parents[i]);
      y = draw_field(slab, *signatories[i], x, y, width, parents[i]);
      if (signatories[i]->name.empty()) {
        y += style_.leading / 3;
        draw_blank(slab, "name-in-print", x, y, width, parents[i]);
      } else {
        put(slab, lines_of(signatories[i]->name, x, width, layout_.structure.add("P", parents[i]), false), y);
      }
      put(slab, lines_of(signatories[i]->role, x, width, layout_.structure.add("P", parents[i]), false), y);
      slab.height = std::max(slab.height, y);
    }
    return slab;
  }

 private:
  std::vector<ComposedLine> lines_of(const std::string& text, Length x, Length width, int element,
                                     bool strong) {
    ParagraphShape shape;
    shape.left = x;
    shape.width = width;
    shape.leading = style_.leading;
    shape.hyphenate = false;
    const Stretch stretch{.text = text, .look = look_of(layout_, style_, element, strong)};
    return compose_paragraph({stretch}, shape, layout_.typesetter, layout_.hyphenator, layout_.diagnostics);
  }

  /// Puts lines at `y` and moves it below them.
  void put(Slab& slab, std::vector<ComposedLine> lines, Length& y) const {
    for (ComposedLine& line : lines) {
      for (TextPiece& piece : line.pieces) {
        piece.at.y += y;
        slab.pieces.emplace_back(std::move(piece));
      }
      y += style_.leading;
    }
  }

  /// Words and a line to write on after them; moves `y` below.
  void draw_blank(Slab& slab, std::string_view key, Length x, Length& y, Length width, int parent) {
    const std::string& words = phrase(key, layout_.document.language);
    std::vector<ComposedLine> lines = lines_of(words, x, width, layout_.structure.add("P", parent), false);
    const Length from = (lines.empty() ? x : lines.back().end) + Length::points(4);
    put(slab, std::move(lines), y);
    slab.pieces.emplace_back(
        RulePiece{{from, y - Length::points(3), x + width - from, rules_.line / 2}, rule_colour()});
  }

  Length draw_field(Slab& slab, const Signatory& signatory, Length x, Length y, Length width, int parent) {
    const int form = layout_.structure.add("Form", parent);
    const std::string tooltip =
        phrase("signature", layout_.document.language) + ": " + signatory.party_name + ", " + signatory.role;
    layout_.structure.at(form).alternative = tooltip;
    slab.fields.push_back({free_name(signatory), tooltip, {x, y, width, rules_.room}, form});
    const Length line = y + rules_.room;
    slab.pieces.emplace_back(RulePiece{{x, line, width, rules_.line}, style_.colour});
    return line + Length::points(2);
  }

  /// Names of fields are unique in a file: a second document's signature of the same person gets a number.
  std::string free_name(const Signatory& signatory) {
    const std::string& plain = signatory.role_id;
    int& last = layout_.field_names[plain];
    if (last == 0) {
      last = 1;
      return plain;
    }
    std::string name;
    do {
      name = plain + "-" + std::to_string(++last);
    } while (!layout_.field_names.emplace(name, 1).second);
    return name;
  }

  Colour rule_colour() const { return layout_.style().rule_colour; }

  DocumentLayout& layout_;
  const SignatureRules& rules_;
  const TextStyle& style_;
};

/// What stands above signatures that go on on another page: that they do, and under which text. An artifact,
/// as a table's repeated head.
std::shared_ptr<const Slab> make_continued_head(DocumentLayout& layout) {
  auto head = std::make_shared<Slab>();
  const Identity& identity = layout.document.identity;
  const std::string& language = layout.document.language;
  const auto add = [&](const std::string& text, const TextStyle& style) {
    ParagraphShape shape;
    shape.left = layout.left;
    shape.width = layout.width;
    shape.leading = style.leading;
    shape.hyphenate = false;
    const Stretch stretch{.text = text, .look = look_of(layout, style, -1)};
    for (ComposedLine& line :
         compose_paragraph({stretch}, shape, layout.typesetter, layout.hyphenator, layout.diagnostics)) {
      for (TextPiece& piece : line.pieces) {
        piece.at.y += head->height;
        head->pieces.emplace_back(std::move(piece));
      }
      head->height += style.leading;
    }
    head->height += style.space_after;
  };
  add(phrase("signatures-continued", language), layout.style().text_style("heading-2"));
  add(identity.label.empty() ? identity.title : identity.label + ": " + identity.title,
      layout.style().text_style("body"));
  head->height += layout.style().signatures.rows_apart;
  return head;
}

}  // namespace

void add_signature_page(DocumentLayout& layout, const SignaturePage& page) {
  // Signatures never stand on a page without any text of what is signed.
  if (page.paragraphs.empty()) layout.builder.keep_next();
  if (!page.heading.empty()) {
    Heading heading;
    heading.anchor = "signatures";
    heading.runs = page.heading;
    add_heading(layout, heading);
  }
  for (const Runs& runs : page.paragraphs) {
    Paragraph paragraph;
    paragraph.runs = runs;
    add_block(layout, {paragraph}, std::nullopt);
  }
  if (!page.signatories.empty()) layout.builder.keep_next();
  SignatureDrawer drawer(layout);
  const std::shared_ptr<const Slab> head = make_continued_head(layout);
  // Rows are high: one may stand alone below the text that is signed, but not on a last page.
  BreakRules rules = layout.style().breaks;
  rules.orphans = 1;
  layout.builder.begin_unit(rules);
  for (std::size_t i = 0; i < page.signatories.size();) {
    const std::size_t count = signatories_in_row(page.signatories, i);
    const Signatory* pair[2] = {&page.signatories[i], count == 2 ? &page.signatories[i + 1] : nullptr};
    Slab row = drawer.make_row(pair, count);
    row.head = head;
    layout.builder.add(std::move(row));
    i += count;
  }
  layout.builder.end_unit();
}

}  // namespace sopimus
