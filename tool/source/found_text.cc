#include "source/found_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "model/flow.h"
#include "source/found_runs.h"
#include "source/typed_labels.h"

namespace sopimus {

namespace {

using Kind = FoundPassage::Kind;

/// Finnish unless words of Swedish are more.
std::string language_of(const std::vector<FoundPassage>& passages) {
  constexpr std::array<std::string_view, 9> kFinnish = {"ja",   "on",   "sekä",   "tai",  "ei",
                                                        "että", "joka", "mukaan", "tämän"};
  constexpr std::array<std::string_view, 9> kSwedish = {"och", "att", "av", "för", "som",
                                                        "den", "det", "är", "till"};
  std::ptrdiff_t balance = 0;
  for (const FoundPassage& passage : passages) {
    for (const std::string& word : split_words(to_plain_text(passage.runs))) {
      if (std::find(kFinnish.begin(), kFinnish.end(), word) != kFinnish.end()) ++balance;
      if (std::find(kSwedish.begin(), kSwedish.end(), word) != kSwedish.end()) --balance;
    }
  }
  return balance < 0 ? "sv" : "fi";
}

bool holds_text(const FoundPassage& passage) {
  return passage.kind == Kind::Paragraph || passage.kind == Kind::Item || passage.kind == Kind::Table;
}

/// The one heading without a number that stands above numbered ones of lower levels, below a few lines such
/// as "LUONNOS 3.2.2025"; the end when there is none.
std::vector<FoundPassage>::iterator find_top_heading(std::vector<FoundPassage>& passages) {
  constexpr std::ptrdiff_t kMostLines = 6;
  const auto is_heading = [](const FoundPassage& passage) { return passage.kind == Kind::Heading; };
  const auto top = std::find_if(passages.begin(), passages.end(), is_heading);
  if (top == passages.begin() || top - passages.begin() > kMostLines) return passages.end();
  if (top == passages.end() || !top->number.empty() || !top->origin.clause.empty()) return passages.end();
  bool has_chapters = false;
  for (auto at = top + 1; at != passages.end(); ++at) {
    if (!is_heading(*at)) continue;
    if (at->level <= top->level) return passages.end();
    has_chapters = has_chapters || !at->number.empty();
  }
  return has_chapters ? top : passages.end();
}

/// Lines of the title become one. An unnumbered heading above all else is the title when no other is, and
/// further headings follow it.
void settle_title(FoundText& text) {
  std::vector<FoundPassage>& passages = text.passages;
  const auto is_title = [](const FoundPassage& passage) { return passage.kind == Kind::Title; };
  const auto first_title = std::find_if(passages.begin(), passages.end(), is_title);
  const auto last_title = std::find_if_not(first_title, passages.end(), is_title);
  for (auto at = first_title; at != last_title; ++at) {
    std::string& title = text.identity.title;
    title += (title.empty() ? "" : " ") + to_plain_text(at->runs);
  }
  passages.erase(first_title, last_title);
  for (FoundPassage& passage : passages) {
    if (is_title(passage)) passage.kind = Kind::Heading;  // of a part further down
  }
  if (!text.identity.title.empty() || passages.size() < 2) return;
  if (const auto top = find_top_heading(passages); top != passages.end()) {
    text.identity.title = to_plain_text(top->runs);
    passages.erase(top);
    return;
  }
  FoundPassage& first = passages.front();
  const bool is_heading = first.kind == Kind::Heading && first.number.empty() && first.origin.clause.empty();
  const bool is_short = first.kind == Kind::ShortLine;
  if (!is_heading && !is_short) return;
  const auto numbered = std::find_if(passages.begin(), passages.end(),
                                     [](const FoundPassage& passage) { return !passage.number.empty(); });
  if (numbered != passages.end() && numbered->kind == Kind::Heading && numbered->number.starts_with('2')) {
    first.kind = Kind::Heading;  // the first chapter, whose number was lost
    return;
  }
  const Kind next = passages[1].kind;
  const bool others = std::any_of(passages.begin() + 1, passages.end(), [&](const FoundPassage& passage) {
    const bool is_above = passage.kind == Kind::Heading && (!passage.number.empty() || is_short);
    return is_above || (is_heading && passage.kind == Kind::Heading && passage.level > first.level);
  });
  if (!others && next != Kind::ShortLine && next != Kind::Heading) return;
  text.identity.title = to_plain_text(first.runs);
  passages.erase(passages.begin());
}

/// Short lines become headings in a text without any, else lead-ins; of several one after another only the
/// last can lead to what follows.
void settle_short_lines(std::vector<FoundPassage>& passages) {
  const auto headings =
      std::count_if(passages.begin(), passages.end(), [](const auto& p) { return p.kind == Kind::Heading; });
  for (std::size_t i = 0; i < passages.size(); ++i) {
    FoundPassage& passage = passages[i];
    if (passage.kind != Kind::ShortLine) continue;
    const bool leads = i + 1 < passages.size() && holds_text(passages[i + 1]);
    // Items in lower case go on with its sentence.
    const bool goes_on = leads && passages[i + 1].kind == Kind::Item &&
                         begins_in_lower_case(to_plain_text(passages[i + 1].runs));
    passage.kind = leads && !goes_on && headings < 2 ? Kind::Heading : Kind::Paragraph;
    if (leads && headings >= 2) passage.role = Paragraph::Role::LeadIn;
  }
}

class FoundDocument {
 public:
  explicit FoundDocument(FoundText& text) : text_(text) {
    document_.identity = std::move(text.identity);
    document_.edition = std::move(text.edition);
    document_.fingerprint = std::move(text.fingerprint);
    document_.language = text.language;
    for (const FoundPassage& passage : text.passages) known_.insert(passage.origin.clause);
  }

  Document take() {
    for (FoundPassage& passage : text_.passages) {
      if (passage.kind != Kind::Item) close_lists(0);
      add(passage);
    }
    close_lists(0);
    return std::move(document_);
  }

 private:
  void add(FoundPassage& passage) {
    switch (passage.kind) {
      case Kind::Title:
      case Kind::ShortLine:
      case Kind::Paragraph:
        add_paragraph(passage);
        break;
      case Kind::Heading:
        add_heading(passage);
        break;
      case Kind::Item:
        add_item(passage);
        break;
      case Kind::Table:
        add_table(passage);
        break;
      case Kind::Signatures:
        document_.blocks.push_back({std::move(passage.signatures)});
        break;
    }
  }

  void add_heading(FoundPassage& passage) {
    Heading heading;
    heading.level = std::clamp(passage.level, 1, 9);
    heading.number = std::move(passage.number);
    heading.runs = std::move(passage.runs);
    for (Run& run : heading.runs) run.strong = false;
    heading.runs = to_clean_runs(std::move(heading.runs));
    if (!heading.runs.empty()) heading.runs.back().ends_sentence = true;
    if (passage.origin.clause.empty()) {
      clause_ = unique_id(to_clause_id(to_plain_text(heading.runs)));
      paragraph_ = 0;
      heading.origin = own_origin(0);
      heading.origin.at = passage.origin.at;
    } else {
      heading.origin = given_origin(passage.origin);
    }
    heading.anchor = heading.origin.paragraph == 0 ? heading.origin.clause : "";
    document_.blocks.push_back({std::move(heading)});
  }

  void add_paragraph(FoundPassage& passage) {
    Paragraph paragraph;
    paragraph.role = passage.role;
    paragraph.runs = with_sentence_ends(std::move(passage.runs));
    if (!passage.is_generated) paragraph.origin = next_origin(passage.origin);
    document_.blocks.push_back({std::move(paragraph)});
  }

  void add_item(FoundPassage& passage) {
    constexpr int kDeepest = 9;  // Word's; more is a mistake of its writer or of ours
    passage.level = std::clamp(passage.level, 1, kDeepest);
    close_lists(passage.level);
    const bool is_same = !open_.empty() && open_.back().level == passage.level &&
                         open_.back().list.ordered == passage.is_ordered && !passage.is_leading;
    if (!is_same) close_lists(passage.level - 1);
    const Origin origin = next_origin(passage.origin);
    if (!is_same) {
      OpenList open{{}, passage.level};
      open.list.ordered = passage.is_ordered;
      open.list.origin = origin;
      open.list.origin.paragraph = 0;
      open_.push_back(std::move(open));
    }
    ListItem item;
    item.label = std::move(passage.number);
    item.runs = with_sentence_ends(std::move(passage.runs));
    item.origin = origin;
    open_.back().list.items.push_back(std::move(item));
  }

  /// Leaves open the lists down to `level`; each closed one goes below the last item of the one above.
  void close_lists(int level) {
    while (!open_.empty() && open_.back().level > level) {
      List list = std::move(open_.back().list);
      open_.pop_back();
      if (open_.empty()) {
        document_.blocks.push_back({std::move(list)});
      } else {
        open_.back().list.items.back().lists.push_back(std::move(list));
      }
    }
  }

  void add_table(FoundPassage& passage) {
    Table table = std::move(passage.table);
    table.caption = std::move(passage.runs);
    if (!table.caption.empty()) table.caption.back().ends_sentence = true;
    take_place(passage.origin, table);
    for (TableRow& row : table.rows) {
      for (TableCell& cell : row.cells) {
        for (Paragraph& paragraph : cell.paragraphs) {
          paragraph.runs = with_sentence_ends(std::move(paragraph.runs));
          // In our own tables the program's words have no origin.
          const bool is_generated = text_.is_ours && paragraph.origin.clause.empty();
          if (!is_generated) paragraph.origin = next_origin(paragraph.origin);
        }
      }
    }
    table.origin = own_origin(0);
    document_.blocks.push_back({std::move(table)});
  }

  /// A table is of the clause of its caption, or of the first cell that has one.
  void take_place(const Origin& caption, const Table& table) {
    if (!caption.clause.empty()) {
      given_origin(caption);
      return;
    }
    for (const TableRow& row : table.rows) {
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) {
          if (paragraph.origin.clause.empty()) continue;
          given_origin(paragraph.origin);
          return;
        }
      }
    }
  }

  Origin own_origin(std::size_t paragraph) {
    if (clause_.empty()) clause_ = unique_id("alku");
    Origin origin;
    origin.clause = clause_;
    origin.language = given_.clause == clause_ ? given_.language : document_.language;
    origin.edition = given_.clause == clause_ ? given_.edition : "";
    origin.paragraph = paragraph;
    return origin;
  }

  Origin next_origin(const Origin& given) {
    if (!given.clause.empty()) return given_origin(given);
    Origin origin = own_origin(++paragraph_);
    origin.at = given.at;
    return origin;
  }

  Origin given_origin(const Origin& given) {
    clause_ = given.clause;
    paragraph_ = given.paragraph;
    given_ = given;
    return given;
  }

  std::string unique_id(const std::string& id) {
    std::string unique = id;
    for (int& nth = used_[id]; !known_.insert(unique).second;) {
      nth = std::max(nth, 1) + 1;
      unique = id + "-" + std::to_string(nth);
    }
    return unique;
  }

  struct OpenList {
    List list{};
    int level = 1;
  };

  FoundText& text_;
  Document document_{};
  std::vector<OpenList> open_{};  // levels ascending, each with an item
  std::set<std::string> known_{};
  std::map<std::string, int> used_{};  // id → how often it was asked for
  std::string clause_{};
  std::size_t paragraph_ = 0;
  Origin given_{};  // the last that the file gave
};

Runs plain_words(const Runs& runs) {
  Runs result;
  for (const Run& run : runs) {
    Run plain;
    plain.text = run.text;
    plain.strong = run.strong;
    plain.emphasis = run.emphasis;
    plain.at = run.at;
    result.push_back(std::move(plain));
  }
  return to_clean_runs(std::move(result));
}

struct Undress {
  void operator()(Heading& b) const {
    b.runs = plain_words(b.runs);
    if (!b.runs.empty()) b.runs.back().ends_sentence = true;
  }
  void operator()(Paragraph& b) const { b.runs = with_sentence_ends(plain_words(b.runs)); }
  void operator()(List& b) const {
    for (ListItem& item : b.items) {
      item.runs = with_sentence_ends(plain_words(item.runs));
      for (List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(Table& b) const {
    b.caption = plain_words(b.caption);
    if (!b.caption.empty()) b.caption.back().ends_sentence = true;
    for (TableRow& row : b.rows) {
      for (TableCell& cell : row.cells) {
        for (Paragraph& paragraph : cell.paragraphs) (*this)(paragraph);
      }
    }
  }
  template <typename Other>
  void operator()(Other&) const {}
};

/// Pictures are not read out of files, but their captions are.
Paragraph caption_of(const Figure& figure) {
  Paragraph caption;
  caption.role = Paragraph::Role::Caption;
  caption.runs = figure.caption;
  caption.origin = figure.origin;
  return caption;
}

}  // namespace

Document to_document(FoundText text) {
  for (FoundPassage& passage : text.passages) passage.runs = to_clean_runs(std::move(passage.runs));
  std::erase_if(text.passages, [](const FoundPassage& passage) {
    return passage.runs.empty() && passage.kind != Kind::Table && passage.kind != Kind::Signatures;
  });
  if (text.language.empty()) text.language = language_of(text.passages);
  settle_title(text);
  settle_short_lines(text.passages);
  return FoundDocument(text).take();
}

Document as_found(const Document& document) {
  Document found = document;
  found.blocks = to_flow(document);
  std::erase_if(found.blocks,
                [](const Block& block) { return std::holds_alternative<Contents>(block.value); });
  for (Block& block : found.blocks) {
    if (const auto* figure = std::get_if<Figure>(&block.value)) block = {caption_of(*figure)};
    std::visit(Undress{}, block.value);
  }
  std::erase_if(found.blocks, [](const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    return paragraph != nullptr && paragraph->runs.empty();
  });
  return found;
}

}  // namespace sopimus
