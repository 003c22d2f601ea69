#include "start/found_file.h"

#include <fmt/format.h>

#include <memory>
#include <utility>
#include <vector>

#include "base/text.h"

namespace sopimus {

namespace {

bool is_word_file(const std::string& name) { return to_lower(name).ends_with(".docx"); }

/// Collects what the paragraphs of a Word file are called, and where to note it.
class PlaceNames {
 public:
  void operator()(Heading& heading) {
    heading_ = heading.number + (heading.number.empty() ? "" : " ") + to_plain_text(heading.runs);
    paragraph_ = 0;
    add(heading.origin, heading_);
  }
  void operator()(Paragraph& paragraph) { add_next(paragraph.origin); }
  void operator()(List& list) {
    add(list.origin, next_name(paragraph_ + 1));
    for (ListItem& item : list.items) {
      add_next(item.origin);
      for (List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(Table& table) {
    add(table.origin, next_name(paragraph_ + 1));
    for (TableRow& row : table.rows) {
      for (TableCell& cell : row.cells) {
        for (Paragraph& paragraph : cell.paragraphs) add_next(paragraph.origin);
      }
    }
  }
  void operator()(SignaturePage& page) {
    heading_ = to_plain_text(page.heading);
    paragraph_ = 0;
    add(page.origin, heading_.empty() ? "the page of signatures" : heading_);
  }
  template <typename Other>
  void operator()(Other&) {}

  /// The names become the lines of one text, so that a place in it leads to its name.
  void give_places(const std::string& name) {
    const auto source = std::make_shared<const SourceText>(name, text_);
    for (const auto& [origin, offset] : places_) origin->at = {source, offset, 0};
  }

 private:
  std::string next_name(std::size_t paragraph) const {
    const std::string counted = fmt::format("paragraph {}", paragraph);
    return heading_.empty() ? counted : heading_ + ", " + counted;
  }
  void add_next(Origin& origin) { add(origin, next_name(++paragraph_)); }
  void add(Origin& origin, const std::string& name) {
    places_.emplace_back(&origin, text_.size());
    text_ += name + "\n";
  }

  std::string heading_{};
  std::size_t paragraph_ = 0;
  std::string text_{};
  std::vector<std::pair<Origin*, std::size_t>> places_{};
};

}  // namespace

FoundFile to_found_file(std::string name, Document document) {
  FoundFile file{std::move(name), std::move(document)};
  if (!is_word_file(file.name)) return file;
  PlaceNames names;
  for (Block& block : file.document.blocks) std::visit(names, block.value);
  names.give_places(file.name);
  return file;
}

std::string place_text(const SourceSpan& at) {
  if (!at) return {};
  if (!is_word_file(at.source->name())) return at.to_string();
  return at.source->name() + ", " + std::string(at.source->line_at(at.offset));
}

}  // namespace sopimus
