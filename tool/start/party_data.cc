#include "start/party_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/first_words.h"
#include "base/text.h"
#include "source/found_text.h"
#include "start/party_line.h"
#include "start/party_place.h"
#include "start/usual_bodies.h"

namespace sopimus {

namespace {

struct Line {
  std::string text{};
  SourceSpan at{};
  std::size_t block = 0;
};

/// Paragraphs, items and the rows of tables, each a line.
class LineCollector {
 public:
  explicit LineCollector(const std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      block_ = i;
      std::visit(*this, blocks[i].value);
    }
  }
  void operator()(const Heading& heading) { add("", heading.origin.at); }  // ends a party's data
  void operator()(const Paragraph& paragraph) { add(to_plain_text(paragraph.runs), paragraph.origin.at); }
  void operator()(const List& list) {
    for (const ListItem& item : list.items) {
      add(to_plain_text(item.runs), item.origin.at);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& table) {
    for (const TableRow& row : table.rows) {
      std::vector<std::string> cells;
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) cells.push_back(to_plain_text(paragraph.runs));
      }
      add(join(cells, ", "), table.origin.at);
    }
  }
  template <typename Other>
  void operator()(const Other&) {}

  std::vector<Line> take() { return std::move(lines_); }

 private:
  void add(std::string text, const SourceSpan& at) { lines_.push_back({std::move(text), at, block_}); }

  std::size_t block_ = 0;
  std::vector<Line> lines_{};
};

struct Entry {
  PartyLine data{};
  SourceSpan at{};
  std::vector<std::size_t> lines{};
};

/// What follows a name belongs to it, until there is a line that is no party's data.
std::vector<Entry> find_entries(const std::vector<Line>& lines) {
  std::vector<Entry> entries;
  bool is_open = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::optional<PartyLine> line = parse_party_line(lines[i].text);
    if (!line || lines[i].text.empty()) {
      is_open = false;
      continue;
    }
    if (line->name) {
      entries.push_back({*line, lines[i].at, {i}});
      is_open = true;
    } else if (is_open) {
      PartyLine& data = entries.back().data;
      if (data.business_id.empty()) data.business_id = line->business_id;
      if (data.street.empty()) data.street = line->street;
      if (data.postal_code.empty()) data.postal_code = line->postal_code;
      if (data.town.empty()) data.town = line->town;
      entries.back().lines.push_back(i);
    }
  }
  return entries;
}

class PartyFinder {
 public:
  PartyFinder(const std::vector<Block>& blocks, const std::string& language, Doubts& doubts)
      : blocks_(blocks), language_(language), doubts_(doubts), lines_(LineCollector(blocks).take()) {}

  FoundParties find() {
    take_entries();
    if (found_.parties.empty()) take_names("osapuol");
    if (found_.parties.empty()) take_names("");
    tell_of_others();
    if (!found_.parties.empty()) finish();
    return std::move(found_);
  }

 private:
  void take_entries() {
    std::map<std::size_t, std::size_t> used;  // block → its lines that were used
    for (Entry& entry : find_entries(lines_)) {
      const bool is_list = !entry.data.business_id.empty() || !entry.data.postal_code.empty();
      if (!is_list) continue;
      for (const std::size_t line : entry.lines) ++used[lines_[line].block];
      add(*entry.data.name, entry.data, entry.at);
    }
    for (const auto& [block, count] : used) {
      const auto all = std::count_if(lines_.begin(), lines_.end(), [&, at = block](const Line& line) {
        const auto parsed = parse_party_line(line.text);
        const bool is_head = parsed && parsed->is_empty();
        return line.block == at && !is_head;
      });
      if (static_cast<std::size_t>(all) == count) found_.used_blocks.insert(block);
    }
  }

  /// The names in sentences with `word`.
  void take_names(std::string_view word) {
    for (const Line& line : lines_) {
      if (!word.empty() && to_lower(line.text).find(word) == std::string::npos) continue;
      for (const PartyName& name : find_party_names(line.text)) {
        if (find(name.text) != nullptr) continue;
        add(name, {}, line.at);
        doubts_.push_back({DoubtKind::Parties,
                           fmt::format("'{}' is named in a sentence: is it a party?", name.text),
                           line.at,
                           {},
                           {}});
      }
    }
  }

  /// A business id is a party's: one that nobody got is of a party whose name was not known for one.
  void tell_of_others() {
    constexpr std::size_t kQuoted = 60;  // letters
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      for (const std::string& id : find_business_ids(lines_[i].text)) {
        if (std::any_of(found_.parties.begin(), found_.parties.end(),
                        [&](const Party& party) { return party.business_id.text == id; })) {
          continue;
        }
        const bool is_alone = i > 0 && parse_party_line(lines_[i].text);
        const Line& name = lines_[is_alone ? i - 1 : i];
        doubts_.push_back({DoubtKind::Parties,
                           fmt::format("'{}' with the business id {} was not taken for a party",
                                       first_words(name.text, kQuoted), id),
                           name.at,
                           {},
                           {}});
      }
    }
  }

  Party* find(const std::string& name) {
    for (Party& party : found_.parties) {
      if (party.name.names.front().text.text == name) return &party;
    }
    return nullptr;
  }

  void add(const PartyName& name, const PartyLine& data, const SourceSpan& at) {
    if (find(name.text) != nullptr) return;
    const PartyPlace place = find_place(name, data.town, lines_text());
    Party party;
    party.id.text = unique_id(to_clause_id(id_words(name, place)));
    party.kind.text = name.kind;
    party.business_id.text = data.business_id;
    party.street.text = data.street;
    party.postal_code.text = data.postal_code;
    party.town.text = data.town;
    party.name.names.push_back({language_, {name.text, {}}, {}});
    if (!data.short_name.empty()) {
      party.short_name.names.push_back({language_, {data.short_name, {}}, {}});
      doubts_.push_back(
          {DoubtKind::Parties,
           fmt::format("{}: '{}' became its short name, which the list of parties does not print", name.text,
                       data.short_name),
           at,
           {},
           {}});
    } else if (place.is_sure) {
      party.short_name.names.push_back({language_, {place.nominative, {}}, {}});
    }
    add_usual_bodies(name, language_, party);
    tell(party, at);
    found_.parties.push_back(std::move(party));
  }

  static std::string id_words(const PartyName& name, const PartyPlace& place) {
    if (name.kind == "hyvinvointialue") return "hyvinvointialue";
    if (name.kind == "maakuntaliitto") return "liitto";
    return place.nominative;
  }

  void tell(const Party& party, const SourceSpan& at) {
    const std::string& name = party.name.names.front().text.text;
    const auto doubt = [&](const std::string& what) {
      doubts_.push_back({DoubtKind::Parties, fmt::format("{}: {}", name, what), at, {}, {}});
    };
    if (party.business_id.empty()) {
      doubt("no business id was found");
    } else if (!has_check_digit(party.business_id.text)) {
      doubt(fmt::format("the check digit of the business id {} is not right", party.business_id.text));
    }
  }

  std::string unique_id(const std::string& wanted) {
    std::string id = wanted;
    for (int n = 2; std::any_of(found_.parties.begin(), found_.parties.end(),
                                [&](const Party& party) { return party.id.text == id; });
         ++n) {
      id = wanted + "-" + std::to_string(n);
    }
    return id;
  }

  const std::string& lines_text() {
    if (all_text_.empty()) {
      for (const Line& line : lines_) all_text_ += line.text + "\n";
    }
    return all_text_;
  }

  void finish() {
    std::vector<Word> municipalities;
    for (const Party& party : found_.parties) {
      const bool is_municipal = party.kind.text == "kunta" || party.kind.text == "kaupunki";
      if (is_municipal) municipalities.push_back(party.id);
      if (found_.owner.empty() && party.kind.text == "hyvinvointialue") found_.owner = party.id.text;
    }
    if (found_.owner.empty()) found_.owner = found_.parties.front().id.text;
    if (municipalities.size() > 1) {
      Group group;
      group.id.text = "kunnat";
      group.members = std::move(municipalities);
      group.name.names.push_back({language_, {language_ == "sv" ? "kommunerna" : "kunnat", {}}, {}});
      found_.groups.push_back(std::move(group));
    }
    doubts_.push_back({DoubtKind::Parties,
                       "every party has the bodies and the signatory that are usual for its kind",
                       {},
                       {},
                       {}});
  }

  const std::vector<Block>& blocks_;
  const std::string& language_;
  Doubts& doubts_;
  std::vector<Line> lines_;
  std::string all_text_{};
  FoundParties found_{};
};

}  // namespace

FoundParties find_parties(const std::vector<Block>& blocks, const std::string& language, Doubts& doubts) {
  return PartyFinder(blocks, language, doubts).find();
}

}  // namespace sopimus
