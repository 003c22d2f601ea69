#include "proposal/add_data.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "model/phrases.h"
#include "proposal/data_words.h"

namespace sopimus {

namespace {

using Kind = AddedData::Kind;

/// Where a theme's element stands in the lists of a clause.
struct FoundElement {
  Kind kind = Kind::Goal;
  SourceTheme* theme = nullptr;
  std::size_t index = 0;
};

template <typename Element>
std::optional<std::size_t> index_of(const std::vector<Element>& elements, std::size_t offset) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].at.offset == offset) return i;
  }
  return std::nullopt;
}

std::optional<FoundElement> find_element(Clause& clause, std::size_t offset) {
  for (SourceBlock& block : clause.blocks) {
    auto* theme = std::get_if<SourceTheme>(&block.value);
    if (theme == nullptr || offset == 0) continue;
    if (const auto index = index_of(theme->goals, offset)) return FoundElement{Kind::Goal, theme, *index};
    if (const auto index = index_of(theme->indicators, offset)) {
      return FoundElement{Kind::Indicator, theme, *index};
    }
    if (const auto index = index_of(theme->measures, offset))
      return FoundElement{Kind::Measure, theme, *index};
  }
  return std::nullopt;
}

std::string text_of(const EditUnit& unit) { return trim(to_plain_text(to_clean_runs(unit.runs))); }

/// " Tietolähde: Kysely." at the end of an indicator is taken off and given without label and full stop.
std::string take_labelled(std::string& text, const std::string& label) {
  const std::string start = label + ":";
  const std::size_t at = text.rfind(start);
  if (at == std::string::npos) return {};
  std::string value = trim(text.substr(at + start.size()));
  if (value.ends_with('.')) value.pop_back();
  text = trim(text.substr(0, at));
  return value;
}

class AdditionFinder {
 public:
  AdditionFinder(const MatchedTexts& texts, const ClauseCopies& clauses, const AgreementSource& agreement)
      : texts_(texts), clauses_(clauses), agreement_(agreement) {}

  std::vector<AddedData> find() {
    for (std::size_t r = 0; r < texts_.returned.units.size(); ++r) {
      const EditUnit& unit = texts_.returned.units[r];
      const bool is_new = texts_.pairs.base_of[r] == kNoUnit && texts_.pairs.part_of[r] == kNoUnit;
      if (!is_new || text_of(unit).empty()) continue;
      if (unit.kind == EditUnit::Kind::Item) add_item(r);
      if (unit.kind == EditUnit::Kind::Cell && unit.column == 0) add_row(r);
    }
    return std::move(added_);
  }

 private:
  /// The element that a returned unit is of, as one that is beside something new.
  std::optional<AddedData> beside(std::size_t r, bool is_before) const {
    const std::size_t b = texts_.pairs.base_of[r];
    if (b == kNoUnit || !texts_.base.units[b].origin.edition.empty()) return std::nullopt;
    const Origin& origin = texts_.base.units[b].origin;
    Clause* clause = clauses_.find_before(origin.clause);
    const auto found = clause == nullptr ? std::nullopt : find_element(*clause, origin.at.offset);
    if (!found) return std::nullopt;
    AddedData data;
    data.kind = found->kind;
    data.clause = origin.clause;
    data.beside = b;
    data.element = origin.at.offset;
    data.is_before = is_before;
    return data;
  }

  bool is_in_list(std::size_t r, std::size_t with) const {
    const EditUnit& unit = texts_.returned.units[r];
    return unit.kind == EditUnit::Kind::Item && unit.level == texts_.returned.units[with].level;
  }

  /// The nearest item above in the same list that was there, else the nearest below.
  std::optional<AddedData> beside_item(std::size_t r) const {
    for (std::size_t i = r; i-- > 0 && is_in_list(i, r) && !texts_.returned.units[i + 1].is_leading;) {
      if (texts_.pairs.base_of[i] != kNoUnit) return beside(i, false);
    }
    const std::size_t count = texts_.returned.units.size();
    for (std::size_t i = r + 1; i < count && is_in_list(i, r) && !texts_.returned.units[i].is_leading; ++i) {
      if (texts_.pairs.base_of[i] != kNoUnit) return beside(i, true);
    }
    return std::nullopt;
  }

  void add_item(std::size_t r) {
    std::optional<AddedData> data = beside_item(r);
    if (!data || data->kind == Kind::Measure) return;
    data->units = {r};
    if (data->kind == Kind::Indicator) {
      std::string text = text_of(texts_.returned.units[r]);
      data->source = take_labelled(text, to_upper_first(phrase("data-source", texts_.language)));
      const std::string deadline = take_labelled(text, to_upper_first(phrase("deadline", texts_.language)));
      const auto read = parse_deadline(deadline, texts_.language);
      const bool is_unclear =
          text.find(':') != std::string::npos || data->source.find(':') != std::string::npos;
      if (text.empty() || is_unclear || (!deadline.empty() && !read)) return;
      if (read) data->deadline = *read;
      if (read || !data->source.empty()) data->words = text;
    }
    added_.push_back(std::move(*data));
  }

  /// The units of a row when each of its four cells has one and none was there.
  std::vector<std::size_t> new_row(const TableShape& table, std::size_t row) const {
    constexpr std::size_t kCells = 4;  // measure, responsible, resources, deadline
    std::vector<std::size_t> units;
    for (const TableShape::Cell& cell : table.rows[row]) {
      if (cell.span != 1 || cell.is_header || cell.units.size() != 1) return {};
      const std::size_t r = cell.units.front();
      if (texts_.pairs.base_of[r] != kNoUnit || texts_.pairs.part_of[r] != kNoUnit) return {};
      units.push_back(r);
    }
    return units.size() == kCells ? units : std::vector<std::size_t>();
  }

  std::optional<AddedData> beside_row(const TableShape& table, std::size_t row) const {
    const auto of = [&](std::size_t other, bool is_before) -> std::optional<AddedData> {
      const std::vector<TableShape::Cell>& cells = table.rows[other];
      if (cells.empty() || cells.front().is_header || cells.front().units.empty()) return std::nullopt;
      return beside(cells.front().units.front(), is_before);
    };
    for (std::size_t i = row; i-- > 0;) {
      if (auto data = of(i, false)) return data;
    }
    for (std::size_t i = row + 1; i < table.rows.size(); ++i) {
      if (auto data = of(i, true)) return data;
    }
    return std::nullopt;
  }

  void add_row(std::size_t r) {
    const EditUnit& unit = texts_.returned.units[r];
    const TableShape& table = texts_.returned.tables.at(unit.table);
    const std::vector<std::size_t> units = new_row(table, unit.row);
    std::optional<AddedData> data = units.empty() ? std::nullopt : beside_row(table, unit.row);
    if (!data || data->kind != Kind::Measure) return;
    const std::string parties = text_of(texts_.returned.units[units[1]]);
    const std::string deadline = text_of(texts_.returned.units[units[3]]);
    const auto read = parse_deadline(deadline, texts_.language);
    data->responsible = parse_party_list(parties, agreement_, texts_.language);
    if ((!parties.empty() && data->responsible.empty()) || (!deadline.empty() && !read)) return;
    if (read) data->deadline = *read;
    data->units = units;
    added_.push_back(std::move(*data));
  }

  const MatchedTexts& texts_;
  const ClauseCopies& clauses_;
  const AgreementSource& agreement_;
  std::vector<AddedData> added_{};
};

Inlines running_text(const std::string& words) {
  if (words.empty()) return {};
  Inline text;
  text.text = words;
  return {std::move(text)};
}

class DataWriter {
 public:
  DataWriter(const EditText& returned, const WordEdits& words, ClauseCopies& clauses)
      : returned_(returned), words_(words), clauses_(clauses) {}

  /// Those that follow one element stand in the order they are added in.
  bool add(const AddedData& data) {
    Clause& clause = *clauses_.after_by_id().at(data.clause);
    const auto found = find_element(clause, data.element);
    if (!found) return false;
    const bool is_next = !data.is_before && data.clause == last_clause_ && data.element == last_element_;
    following_ = is_next ? following_ + 1 : 0;
    last_clause_ = data.clause;
    last_element_ = data.element;
    const auto at = static_cast<std::ptrdiff_t>(found->index + (data.is_before ? 0 : 1) + following_);
    SourceTheme& theme = *found->theme;
    if (data.kind == Kind::Goal) theme.goals.insert(theme.goals.begin() + at, goal(data));
    if (data.kind == Kind::Indicator) theme.indicators.insert(theme.indicators.begin() + at, indicator(data));
    if (data.kind == Kind::Measure) theme.measures.insert(theme.measures.begin() + at, measure(data));
    return true;
  }

 private:
  Word new_id(const AddedData& data) const {
    constexpr std::size_t kWords = 3;
    std::vector<std::string> words = split_words(text_of(returned_.units[data.units.front()]));
    if (words.size() > kWords) words.resize(kWords);
    return {clauses_.new_id(join(words, " ")), {}};
  }

  Inlines first_text(const AddedData& data) const {
    return data.words.empty() ? words_.made[data.units.front()] : running_text(data.words);
  }

  SourceGoal goal(const AddedData& data) const { return {new_id(data), first_text(data), {}}; }

  SourceIndicator indicator(const AddedData& data) const {
    return {new_id(data), {}, {data.deadline, {}}, first_text(data), running_text(data.source), {}};
  }

  SourceMeasure measure(const AddedData& data) const {
    return {new_id(data),
            {},
            data.responsible,
            {data.deadline, {}},
            first_text(data),
            words_.made[data.units[2]],
            {}};
  }

  const EditText& returned_;
  const WordEdits& words_;
  ClauseCopies& clauses_;
  std::string last_clause_{};
  std::size_t last_element_ = 0;
  std::size_t following_ = 0;
};

}  // namespace

std::vector<AddedData> find_added_data(const MatchedTexts& texts, const ClauseCopies& clauses,
                                       const AgreementSource& agreement) {
  return AdditionFinder(texts, clauses, agreement).find();
}

void add_data(std::vector<AddedData>& added, const EditText& returned, const WordEdits& words,
              ClauseCopies& clauses) {
  DataWriter writer(returned, words, clauses);
  for (AddedData& each : added) each.is_written = writer.add(each);
}

}  // namespace sopimus
