// Entry point: lay_out. One document after another; contents pages and heads are filled in when a document's
// pages are there.

#include "layout/lay_out.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "layout/blocks.h"
#include "layout/line_numbers.h"
#include "layout/running_head.h"
#include "model/flow.h"

namespace sopimus {

namespace {

constexpr Length kChangeBarApart = Length::millimetres(3);  // from the text
constexpr Length kChangeBarWidth = Length::hundredths_of_point(150);
constexpr Length kLeastText = Length::millimetres(20);  // width and height that margins leave at least

/// The first of the blocks of a rationale. Of a marked text those that follow each other share a bar.
bool opens_rationale(const Flow& flow, std::size_t i) {
  return std::holds_alternative<Rationale>(flow.sources[i]->value) &&
         (i == 0 || flow.sources[i] != flow.sources[i - 1]);
}

/// A paragraph before a list introduces it.
bool announces(const Block& before, const Block& block) {
  return std::holds_alternative<Paragraph>(before.value) && std::holds_alternative<List>(block.value);
}

/// Every place in a document that a link can lead to.
class TargetCollector {
 public:
  TargetCollector(const std::string& document, std::set<std::string>& targets)
      : document_(document), targets_(targets) {}

  void operator()(const Heading& b) { add(b.anchor); }
  void operator()(const Paragraph& b) { add(b.anchor); }
  void operator()(const Figure& b) { add(b.anchor); }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      add(item.anchor);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    if (!b.rows.empty()) add(b.anchor);
    for (const TableRow& row : b.rows) {
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) add(paragraph.anchor);
      }
    }
  }
  void operator()(const SignaturePage& b) {
    if (!b.heading.empty()) add("signatures");
  }
  template <typename Other>
  void operator()(const Other&) {}

 private:
  void add(const std::string& anchor) {
    if (!anchor.empty()) targets_.insert(document_ + "#" + anchor);
  }

  const std::string& document_;
  std::set<std::string>& targets_;
};

/// In the margin, clear of the text and of line numbers; darker than a rationale's bar, which stands near.
ChangeBar make_change_bar(const Style& style) {
  const Length left = style.margin_left - kChangeBarApart - kChangeBarWidth;
  return {std::max(left, Length{}), kChangeBarWidth, style.accent};
}

class Layout {
 public:
  Layout(const FontSet& fonts, Hyphenator& hyphenator, Diagnostics& diagnostics, const LayoutOptions& options)
      : hyphenator_(hyphenator),
        diagnostics_(diagnostics),
        options_(options),
        typesetter_(fonts, diagnostics, !options.only_page_numbers) {}

  Pages lay_out(const std::vector<const Document*>& documents) {
    if (documents.empty()) return std::move(pages_);
    const Document& first = *documents.front();
    pages_.width = first.style.page_width;
    pages_.height = first.style.page_height;
    pages_.language = first.language;
    pages_.title = documents.size() > 1 && !first.identity.agreement.empty() ? first.identity.agreement
                                                                             : first.identity.title;
    std::vector<Flow> flows;
    for (const Document* document : documents) {
      flows.push_back(flow_of(*document));
      targets_.insert(document->identity.document + "#");
      TargetCollector collector(document->identity.document, targets_);
      for (const Block* block : flows.back().blocks) std::visit(collector, block->value);
    }
    StructureBuilder(pages_.structure).add("Document", -1);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      add(flows[i], documents.size() > 1);
      flows[i] = {};
    }
    if (options_.only_page_numbers) return std::move(pages_);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      draw_running_heads(*documents[i], pages_.ranges[i], pages_, typesetter_, options_.page_words);
      if (options_.line_numbers) draw_line_numbers(*documents[i], pages_.ranges[i], pages_, typesetter_);
    }
    drop_empty_pieces();
    pages_.fonts = typesetter_.fonts();
    return std::move(pages_);
  }

 private:
  void add(const Flow& flow, bool is_one_of_several) {
    const Document& document = *flow.document;
    const Style& style = document.style;
    const std::size_t first_page = pages_.pages.size();
    const Length bottom = std::max(pages_.height - style.margin_bottom, style.margin_top + kLeastText);
    PageBuilder builder(pages_, style.margin_top, bottom, make_change_bar(style));
    StructureBuilder structure(pages_.structure, typesetter_.shows_text());
    Moves moves;
    DocumentLayout layout{document,    pages_,       builder,  structure,    typesetter_,
                          hyphenator_, diagnostics_, targets_, field_names_, moves};
    layout.left = style.margin_left;
    layout.width = std::max(pages_.width - style.margin_left - style.margin_right, kLeastText);
    layout.root = begin_part(document, structure, is_one_of_several);
    layout.outline_base = is_one_of_several ? 1 : 0;
    moves.collect(flow.blocks);
    add_title_block(layout);
    const Block* before = nullptr;
    std::optional<Ground> ground;
    for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
      const Block& block = *flow.blocks[i];
      if (!flow.is_rationale[i]) {
        ground.reset();
      } else if (!ground || opens_rationale(flow, i)) {
        ground = make_ground(layout, false);
      }
      if (before && announces(*before, block)) builder.keep_next();
      add_block(layout, block, ground);
      before = &block;
    }
    builder.finish();
    if (typesetter_.shows_text()) fill_page_numbers(layout, first_page);
    pages_.ranges.push_back({document.identity.document, first_page, pages_.pages.size() - first_page});
  }

  /// The element of a document's blocks: the root, or in a file of several documents a Part of it.
  int begin_part(const Document& document, StructureBuilder& structure, bool is_one_of_several) {
    if (!is_one_of_several) return 0;
    const int part = structure.add("Part", 0);
    const Identity& identity = document.identity;
    const std::string title = identity.label.empty() ? identity.title : identity.label + " " + identity.title;
    structure.at(part).title = title;
    if (document.language != pages_.language) structure.at(part).language = document.language;
    pages_.outline.push_back({1, title, identity.document + "#"});
    return part;
  }

  /// Page numbers and leaders that had nothing to show.
  void drop_empty_pieces() {
    for (Page& page : pages_.pages) {
      std::erase_if(page.pieces, [](const Piece& piece) {
        const auto* text = std::get_if<TextPiece>(&piece);
        return text && text->glyphs.empty();
      });
    }
  }

  Hyphenator& hyphenator_;
  Diagnostics& diagnostics_;
  const LayoutOptions& options_;
  Typesetter typesetter_;
  Pages pages_;
  std::set<std::string> targets_;
  std::map<std::string, int> field_names_;
};

}  // namespace

Pages lay_out(const std::vector<const Document*>& documents, const FontSet& fonts, Hyphenator& hyphenator,
              Diagnostics& diagnostics, const LayoutOptions& options) {
  return Layout(fonts, hyphenator, diagnostics, options).lay_out(documents);
}

}  // namespace sopimus
