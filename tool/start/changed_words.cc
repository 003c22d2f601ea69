#include "start/changed_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "compare/word_check.h"
#include "start/signature_roles.h"
#include "start/theme_table.h"
#include "start/theme_words.h"

namespace sopimus {

namespace {

void without_labels(List& list) {
  for (ListItem& item : list.items) {
    item.label.clear();
    for (List& nested : item.lists) without_labels(nested);
  }
}

/// Numbers and labels are the program's: numbers are compared apart.
void without_numbers(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    if (auto* heading = std::get_if<Heading>(&block.value)) heading->number.clear();
    if (auto* list = std::get_if<List>(&block.value)) without_labels(*list);
    if (auto* rationale = std::get_if<Rationale>(&block.value)) without_numbers(rationale->blocks);
  }
}

bool is_signature_heading(const Block& block) {
  const auto* heading = std::get_if<Heading>(&block.value);
  if (heading == nullptr) return false;
  const std::string text = to_lower(to_plain_text(heading->runs));
  return text.starts_with("allekirjoitu") || text == "underskrifter";
}

/// The lines that a theme prints itself, when they hold nothing else.
bool is_plain_lead_in(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  if (paragraph == nullptr) return false;
  const std::string text = to_plain_text(paragraph->runs);
  return is_theme_lead_in(text) &&
         std::none_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Paragraph line_of(const Runs& runs, const Origin& origin) {
  Paragraph paragraph;
  paragraph.runs = runs;
  paragraph.origin = origin;
  return paragraph;
}

/// The words that the author wrote of a theme, in the order that it prints them.
void add_theme(const Theme& theme, std::vector<Block>& to) {
  for (const Goal& goal : theme.goals) to.push_back({line_of(goal.runs, goal.origin)});
  for (const Indicator& indicator : theme.indicators)
    to.push_back({line_of(indicator.runs, indicator.origin)});
  for (const Measure& measure : theme.measures) {
    to.push_back({line_of(measure.runs, measure.origin)});
    to.push_back({line_of(measure.resources, measure.origin)});
  }
}

Runs runs_of(const Inlines& inlines) {
  Run run;
  for (const Inline& stretch : inlines) run.text += stretch.text + (stretch.ends_sentence ? " " : "");
  return {run};
}

/// The same of a theme that was a table.
void add_theme(const SourceTheme& theme, std::vector<Block>& to) {
  for (const SourceGoal& goal : theme.goals) to.push_back({line_of(runs_of(goal.inlines), {})});
  for (const SourceIndicator& indicator : theme.indicators) {
    to.push_back({line_of(runs_of(indicator.inlines), {})});
  }
  for (const SourceMeasure& measure : theme.measures) {
    to.push_back({line_of(runs_of(measure.inlines), {})});
    to.push_back({line_of(runs_of(measure.resources), {})});
  }
}

/// What stands as text in the file: without the signatures, and what became data.
Document text_of(const FoundPart& part, const WordContext& context) {
  Document document;
  for (std::size_t i = 0; i < part.blocks.size(); ++i) {
    const Block& block = part.blocks[i];
    if (is_signature_heading(block) || is_signature_table(block)) break;
    const bool is_text = !context.left_out.contains(i) && !is_plain_lead_in(block) &&
                         !std::holds_alternative<SignaturePage>(block.value);
    if (!is_text) continue;
    const auto* table = std::get_if<Table>(&block.value);
    const auto theme = table == nullptr ? std::nullopt : parse_theme_table(*table, context.parties);
    if (theme) {
      add_theme(*theme, document.blocks);
    } else {
      document.blocks.push_back(block);
    }
  }
  without_numbers(document.blocks);
  return document;
}

Document text_of(const Document& composed) {
  Document document;
  document.identity = composed.identity;
  document.language = composed.language;
  for (const Block& block : composed.blocks) {
    if (const auto* theme = std::get_if<Theme>(&block.value)) {
      add_theme(*theme, document.blocks);
    } else if (!std::holds_alternative<SignaturePage>(block.value) &&
               !std::holds_alternative<PartyTable>(block.value) &&
               !std::holds_alternative<Contents>(block.value) && !is_plain_lead_in(block)) {
      document.blocks.push_back(block);
    }
  }
  without_numbers(document.blocks);
  return document;
}

/// Where the file has `words`; nowhere when they do not stand together.
class WordSearch {
 public:
  explicit WordSearch(const std::string& words) : words_(words) {}

  SourceSpan in(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      std::visit(*this, block.value);
      if (at_) break;
    }
    return at_;
  }
  void operator()(const Heading& heading) { look(heading.runs, heading.origin); }
  void operator()(const Paragraph& paragraph) { look(paragraph.runs, paragraph.origin); }
  void operator()(const List& list) {
    for (const ListItem& item : list.items) {
      look(item.runs, item.origin);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& table) {
    for (const TableRow& row : table.rows) {
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) look(paragraph.runs, paragraph.origin);
      }
    }
  }
  template <typename Other>
  void operator()(const Other&) {}

 private:
  void look(const Runs& runs, const Origin& origin) {
    if (!at_ && to_plain_text(runs).find(words_) != std::string::npos) at_ = origin.at;
  }

  const std::string& words_;
  SourceSpan at_{};
};

void tell_difference(const WordDifference& difference, const FoundPart& part, const WordContext& context,
                     Doubts& doubts) {
  const bool says_more = difference.found.empty();
  const auto place = context.places.find(difference.clause);
  Doubt doubt;
  doubt.kind = DoubtKind::Words;
  if (!says_more) doubt.at = WordSearch(difference.found).in(part.blocks);
  if (!doubt.at && place != context.places.end()) doubt.at = place->second;
  doubt.clause = difference.clause;
  doubt.words = difference.expected;
  if (says_more) {
    doubt.what = fmt::format("'{}' is new", difference.expected);
  } else if (difference.expected.empty()) {
    doubt.what = fmt::format("'{}' is gone", difference.found);
  } else {
    doubt.what = fmt::format("'{}' was '{}'", difference.expected, difference.found);
  }
  doubts.push_back(std::move(doubt));
}

void tell_numbers(const FoundPart& part, const Document& composed, const WordContext& context,
                  Doubts& doubts) {
  std::vector<const Heading*> found;
  for (const Block& block : part.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block.value)) found.push_back(heading);
  }
  for (const Block& block : composed.blocks) {
    const auto* heading = std::get_if<Heading>(&block.value);
    if (heading == nullptr) continue;
    const std::string text = to_plain_text(heading->runs);
    const auto same = std::find_if(found.begin(), found.end(),
                                   [&](const Heading* other) { return to_plain_text(other->runs) == text; });
    if (same == found.end()) continue;
    const std::string was = (*same)->number;
    found.erase(found.begin(), same + 1);
    if (was == heading->number || was.empty()) continue;
    doubts.push_back({DoubtKind::Structure,
                      fmt::format("'{}' had the number {}, and has {}", text, was,
                                  heading->number.empty() ? "none" : heading->number),
                      context.places.contains(heading->origin.clause)
                          ? context.places.at(heading->origin.clause)
                          : SourceSpan{},
                      heading->origin.clause, text});
  }
}

}  // namespace

void tell_changed_words(const FoundPart& part, const Document& composed, const WordContext& context,
                        Doubts& doubts) {
  const WordCheck check = check_words({text_of(composed)}, {to_page_text(text_of(part, context))});
  for (const WordDifference& difference : check.differences)
    tell_difference(difference, part, context, doubts);
  if (check.count > check.differences.size()) {
    doubts.push_back({DoubtKind::Words,
                      fmt::format("{} more places are not the same", check.count - check.differences.size()),
                      part.at,
                      {},
                      {}});
  }
  tell_numbers(part, composed, context, doubts);
}

}  // namespace sopimus
