#include "start/theme_finder.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "source/found_text.h"
#include "source/typed_labels.h"
#include "start/found_inlines.h"
#include "start/source_blocks.h"
#include "start/theme_data.h"
#include "start/theme_table.h"
#include "start/theme_words.h"

namespace sopimus {

namespace {

/// A lead-in line and the list below it.
struct Section {
  ThemePart part = ThemePart::Goals;
  std::size_t at = 0;  // index of the line
};

std::string text_of(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  return paragraph == nullptr ? std::string() : to_plain_text(paragraph->runs);
}

bool is_flat_list(const Block& block) {
  const auto* list = std::get_if<List>(&block.value);
  return list != nullptr && std::all_of(list->items.begin(), list->items.end(), [](const ListItem& item) {
           return item.lists.empty() && !item.runs.empty();
         });
}

class ThemeFinder {
 public:
  ThemeFinder(const std::vector<Block>& blocks, const ThemeContext& context, Doubts& doubts)
      : blocks_(blocks), context_(context), doubts_(doubts) {}

  std::vector<ThemeRange> find() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (const auto* table = std::get_if<Table>(&blocks_[i].value)) {
        take_table(*table, i);
      } else if (is_section(i)) {
        i = take_sections(i);
      }
    }
    return std::move(themes_);
  }

 private:
  /// A lead-in line above a list, or above a table of measures.
  bool is_section(std::size_t i) const {
    if (i + 1 >= blocks_.size()) return false;
    const std::optional<ThemePart> part = parse_theme_lead_in(text_of(blocks_[i]));
    return part && (is_flat_list(blocks_[i + 1]) ||
                    (*part == ThemePart::Measures && measure_table(blocks_[i + 1]).has_value()));
  }

  std::optional<SourceTheme> measure_table(const Block& block) const {
    const auto* table = std::get_if<Table>(&block.value);
    if (table == nullptr) return std::nullopt;
    std::optional<SourceTheme> theme = parse_theme_table(*table, *context_.parties);
    return theme && theme->goals.empty() && theme->indicators.empty() ? theme : std::nullopt;
  }

  /// The sections from `first` on that go together; the index of the last block looked at.
  std::size_t take_sections(std::size_t first) {
    std::vector<Section> sections;
    std::size_t i = first;
    for (; is_section(i); i += 2) {
      const ThemePart part = *parse_theme_lead_in(text_of(blocks_[i]));
      const bool goes_on = sections.empty() || part > sections.back().part ||
                           (part == sections.back().part && part == ThemePart::Measures);
      if (!goes_on) break;
      sections.push_back({part, i});
    }
    const std::size_t last = sections.back().at + 1;
    const bool is_theme = sections.size() > 1 && sections.front().part != sections.back().part;
    if (is_theme) make_theme(sections, last);
    return last;
  }

  /// The line with the theme's name: right above, or above its text when it leads in to that.
  std::size_t find_title(std::size_t first) const {
    constexpr std::size_t kMostIntro = 8;
    const std::size_t least = themes_.empty() ? 0 : themes_.back().last + 1;
    for (std::size_t i = first; i > least && first - i < kMostIntro; --i) {
      const auto* paragraph = std::get_if<Paragraph>(&blocks_[i - 1].value);
      if (std::holds_alternative<Table>(blocks_[i - 1].value)) break;
      if (paragraph == nullptr) continue;
      const std::string text = to_plain_text(paragraph->runs);
      const bool is_title = is_heading_text(text) && !begins_in_lower_case(text);
      if (is_title && (i == first || paragraph->role == Paragraph::Role::LeadIn)) return i - 1;
    }
    return first;  // none
  }

  void make_theme(const std::vector<Section>& sections, std::size_t last) {
    const std::size_t first = sections.front().at;
    const std::size_t title = find_title(first);
    const bool has_title = title < first;
    if (!has_title && !themes_.empty()) return;  // a clause has one theme without a name
    ThemeRange range;
    range.first = has_title ? title : first;
    range.last = last;
    SourceTheme theme;
    if (has_title) theme.heading = title_of(blocks_[title]);
    range.theme.id.text =
        unique_id(has_title ? to_clause_id(text_of(blocks_[title])) : context_.clause + "-teema");
    range.theme.at = std::get<Paragraph>(blocks_[first].value).origin.at;
    for (std::size_t i = title + 1; i < first; ++i) add_intro(blocks_[i], theme);
    for (const Section& section : sections) add_section(section, range.theme.id.text, theme);
    tell(theme, range.theme);
    range.theme.value = std::move(theme);
    themes_.push_back(std::move(range));
  }

  static Inlines title_of(const Block& block) {
    const auto& paragraph = std::get<Paragraph>(block.value);
    return to_title(paragraph.runs, paragraph.origin.at);
  }

  static void add_intro(const Block& block, SourceTheme& theme) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value))
      theme.intro.push_back(to_paragraph(*paragraph));
    if (const auto* list = std::get_if<List>(&block.value)) {
      SourceBlock made;
      made.value = to_source_list(*list);
      theme.intro.push_back(std::move(made));
    }
  }

  void add_section(const Section& section, const std::string& id, SourceTheme& theme) {
    if (std::optional<SourceTheme> table = measure_table(blocks_[section.at + 1])) {
      for (SourceMeasure& measure : table->measures) {
        measure.id = part_id(id, "toimenpide", theme.measures.size());
        theme.measures.push_back(std::move(measure));
      }
      return;
    }
    const std::string lead_in = text_of(blocks_[section.at]);
    const std::optional<Deadline> of_all = find_deadline(lead_in);
    for (const ListItem& item : std::get<List>(blocks_[section.at + 1].value).items) {
      Inlines words = to_inlines(item.runs, item.origin.at);
      const std::string text = to_plain_text(item.runs);
      const std::optional<Deadline> own = find_deadline(text);
      SourceDeadline deadline;
      deadline.value = own ? *own : of_all.value_or(Deadline{});
      if (section.part == ThemePart::Goals) {
        theme.goals.push_back({part_id(id, "tavoite", theme.goals.size()), std::move(words), item.origin.at});
      } else if (section.part == ThemePart::Indicators) {
        SourceIndicator indicator;
        indicator.id = part_id(id, "mittari", theme.indicators.size());
        // What is counted yearly is no deadline.
        if (deadline.value.kind != Deadline::Kind::Yearly) indicator.deadline = deadline;
        indicator.inlines = std::move(words);
        theme.indicators.push_back(std::move(indicator));
      } else {
        SourceMeasure measure;
        measure.id = part_id(id, "toimenpide", theme.measures.size());
        measure.deadline = deadline;
        measure.inlines = std::move(words);
        measure.responsible = find_responsible(text, *context_.parties, false);
        theme.measures.push_back(std::move(measure));
      }
    }
  }

  Word part_id(const std::string& theme, const std::string& part, std::size_t before) {
    return {unique_id(theme + "-" + part + "-" + std::to_string(before + 1)), {}};
  }

  std::string unique_id(const std::string& wanted) {
    std::string id = wanted;
    for (int n = 2; !context_.ids->insert(id).second; ++n) id = wanted + "-" + std::to_string(n);
    return id;
  }

  void take_table(const Table& table, std::size_t index) {
    std::optional<SourceTheme> theme = parse_theme_table(table, *context_.parties);
    const bool has_name = themes_.empty();  // the clause's
    if (!theme || !has_name) return;
    ThemeRange range;
    range.first = index;
    range.last = index;
    range.theme.id.text = unique_id(context_.clause + "-teema");
    range.theme.at = table.origin.at;
    give_ids(range.theme.id.text, *theme);
    tell(*theme, range.theme);
    range.theme.value = std::move(*theme);
    themes_.push_back(std::move(range));
  }

  /// The table's goals have their row as id so far.
  void give_ids(const std::string& id, SourceTheme& theme) {
    std::map<std::string, std::string> goals;
    for (std::size_t i = 0; i < theme.goals.size(); ++i) {
      const std::string row = theme.goals[i].id.text;
      theme.goals[i].id = part_id(id, "tavoite", i);
      goals[row] = theme.goals[i].id.text;
    }
    for (std::size_t i = 0; i < theme.indicators.size(); ++i) {
      theme.indicators[i].id = part_id(id, "mittari", i);
      theme.indicators[i].goal.text = goals[theme.indicators[i].goal.text];
    }
    for (std::size_t i = 0; i < theme.measures.size(); ++i) {
      theme.measures[i].id = part_id(id, "toimenpide", i);
      theme.measures[i].goal.text = goals[theme.measures[i].goal.text];
    }
  }

  void tell(const SourceTheme& theme, const SourceBlock& block) {
    const auto without =
        std::count_if(theme.measures.begin(), theme.measures.end(),
                      [](const SourceMeasure& measure) { return measure.responsible.empty(); });
    const auto counted = [](std::size_t count, const char* what) {
      return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
    };
    std::string what =
        fmt::format("a theme with {}, {} and {}", counted(theme.goals.size(), "goal"),
                    counted(theme.indicators.size(), "indicator"), counted(theme.measures.size(), "measure"));
    what += ": responsible parties and deadlines were taken from the words, and are printed beside them";
    if (without > 0)
      what += fmt::format("; {} without responsible party",
                          counted(static_cast<std::size_t>(without), "measure"));
    doubts_.push_back({DoubtKind::Themes, what, block.at, context_.clause, block.id.text});
  }

  const std::vector<Block>& blocks_;
  const ThemeContext& context_;
  Doubts& doubts_;
  std::vector<ThemeRange> themes_{};
};

}  // namespace

std::vector<ThemeRange> find_themes(const std::vector<Block>& blocks, const ThemeContext& context,
                                    Doubts& doubts) {
  return ThemeFinder(blocks, context, doubts).find();
}

}  // namespace sopimus
