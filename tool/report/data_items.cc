#include "report/data_items.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/plain_spaces.h"
#include "base/text.h"
#include "report/amounts.h"
#include "report/citations.h"

namespace sopimus {

namespace {

constexpr char kValueSign = '=';

std::string words_of(const Runs& runs) { return trim(to_plain_text(runs)); }

/// What runs are compared by: a reference and a number by what they point to, a citation by its statute and
/// sections, so that a name that was shortened is no change.
std::string key_of(const Runs& runs) {
  std::string key;
  for (const Run& run : runs) {
    if ((run.made_by == MadeBy::Reference || run.made_by == MadeBy::Number) && !run.key.empty()) {
      key += "\x01" + run.key + "\x02";
    } else if (run.made_by == MadeBy::Statute) {
      key += "\x01" + run.key;
      for (const std::string& section : sections_in(run.text)) key += " " + section;
      key += "\x02";
    } else {
      key += with_plain_spaces(run.text);
    }
  }
  return trim(key);
}

DataPart part(DataField field, const Runs& runs) { return {field, words_of(runs), key_of(runs), {}}; }
DataPart part(DataField field, const std::string& text) { return {field, text, with_plain_spaces(text), {}}; }

class Collector {
 public:
  explicit Collector(const Document& document) : document_(document) {}

  std::vector<DataItem> collect() {
    items_.emplace_back();
    add(document_.blocks);
    items_.front() = whole();
    return std::move(items_);
  }

  void operator()(const Heading& b) {
    place_ = {b.number, words_of(b.runs), b.anchor};
    if (b.origin.is_generated()) return;
    note_pin(b.origin, b.anchor);
    cite(b.runs, b.origin);
  }
  void operator()(const Paragraph& b) {
    if (b.role == Paragraph::Role::Rationale || b.role == Paragraph::Role::Question) return;
    note_own_sentences(b.runs, b.origin);
    running_text(b.runs, b.origin);
  }
  void operator()(const List& b) {
    for (const ListItem& entry : b.items) {
      const Origin& origin = entry.origin.is_generated() ? b.origin : entry.origin;
      std::string skeleton;
      for (const SentenceAmounts& sentence : amounts_of(entry.runs)) skeleton += sentence.skeleton;
      DataItem item = item_of(DataKind::ListEntry, entry.anchor.empty() ? skeleton : entry.anchor, origin);
      item.group = origin.clause;
      item.name = words_of(entry.runs);
      item.parts = {{DataField::Words, item.name, without_final_mark(skeleton), {}}};
      put(std::move(item));
      running_text(entry.runs, origin);
      for (const List& nested : entry.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    const std::string table = b.origin.clause + "\x01" + std::to_string(++tables_[b.origin.clause]);
    std::vector<std::string> heads;
    for (const TableRow& row : b.rows) {
      if (row.is_header) {
        heads.clear();
        for (const TableCell& cell : row.cells) heads.push_back(words_of_cell(cell));
      } else {
        put(line_of(row, table, words_of(b.caption), heads, b.origin));
      }
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) cite(paragraph.runs, b.origin);
      }
    }
  }
  void operator()(const Figure&) const {}
  void operator()(const Definitions& b) {
    for (const DefinitionItem& from : b.items) {
      DataItem item = item_of(DataKind::Definition, from.id, from.origin);
      item.name = words_of(from.term);
      item.parts = {part(DataField::Title, from.term), part(DataField::Words, from.text)};
      cite(from.text, from.origin);
      put(std::move(item));
    }
  }
  void operator()(const Theme& b) {
    DataItem theme = item_of(DataKind::Theme, b.id, b.origin);
    theme.name = b.title;
    theme.parts = {part(DataField::Title, b.title)};
    put(std::move(theme));
    for (const Goal& goal : b.goals) put(theme_item(DataKind::Goal, goal, b));
    for (const Indicator& from : b.indicators) {
      DataItem item = theme_item(DataKind::Indicator, from, b);
      item.parts.push_back(part(DataField::Deadline, from.deadline_text));
      item.parts.push_back(part(DataField::Source, from.source));
      cite(from.source, from.origin);
      put(std::move(item));
    }
    for (const Measure& from : b.measures) {
      DataItem item = theme_item(DataKind::Measure, from, b);
      item.parts.push_back(part(DataField::Responsible, from.responsible_text));
      std::vector<std::string> parties = from.responsible;
      std::sort(parties.begin(), parties.end());  // who is named first bears no more
      item.parts.back().key = join(parties, " ");
      item.parts.push_back(part(DataField::Resources, from.resources));
      item.parts.push_back(part(DataField::Deadline, from.deadline_text));
      cite(from.resources, from.origin);
      put(std::move(item));
    }
  }
  void operator()(const Forums& b) {
    for (const Forum& from : b.forums) {
      DataItem item = item_of(DataKind::Forum, from.id, from.origin);
      item.name = words_of(from.name);
      item.parts = {part(DataField::Title, from.name),
                    {DataField::Level, from.level, from.level, {}},
                    part(DataField::Task, from.task),
                    part(DataField::Convener, from.convener_text),
                    part(DataField::Meetings, from.cadence_text)};
      cite(from.task, from.origin);
      put(std::move(item));
      for (const ForumMember& member : from.members) {
        DataItem one = item_of(DataKind::ForumMember, member.party, from.origin);
        one.group = from.id;
        one.owner = words_of(from.name);
        one.name = to_line({member});
        one.parts = {part(DataField::Words, one.name)};
        put(std::move(one));
      }
    }
  }
  void operator()(const PartyTable& b) {
    has_parties_ = true;
    for (const PartyRow& from : b.parties) {
      std::string town = trim(from.postal_code + " " + from.town);
      const std::string comma = from.street.empty() || town.empty() ? "" : ", ";
      DataItem item = item_of(DataKind::Party, from.id, b.origin);
      item.name = from.name;
      item.parts = {part(DataField::Title, from.name), part(DataField::BusinessId, from.business_id),
                    part(DataField::Address, from.street + comma + town)};
      put(std::move(item));
    }
  }
  void operator()(const CostRule& b) {
    for (const CostShare& from : b.shares) {
      DataItem item = item_of(DataKind::CostShare, from.party, b.origin);
      item.group = b.id;
      item.owner = words_of(b.subject);
      item.name = words_of(from.party_text);
      const std::string percent = words_of(from.percent_text);
      const std::string basis = words_of(from.basis_text);
      const std::string share = percent + (percent.empty() || basis.empty() ? "" : ", ") + basis;
      item.parts = {part(DataField::Share, share)};
      put(std::move(item));
    }
  }
  void operator()(const AnnexList& b) {
    for (const AnnexRow& from : b.annexes) {
      DataItem item = item_of(DataKind::Annex, from.document, b.origin);
      item.name = trim(from.label + " " + from.title);
      item.parts = {part(DataField::Label, from.label), part(DataField::Title, from.title)};
      put(std::move(item));
    }
  }
  void operator()(const Rationale&) const {}
  void operator()(const Question&) const {}
  void operator()(const Contents&) const {}
  void operator()(const SignaturePage& b) {
    place_ = {};
    for (const Runs& runs : b.paragraphs) {
      signing_text_.insert(signing_text_.end(), runs.begin(), runs.end());
      cite(runs, b.origin);
    }
    for (const Signatory& from : b.signatories) {
      DataItem item = item_of(DataKind::Signatory, from.role_id, b.origin);
      item.owner = from.party_name;
      item.name = from.role;
      item.parts = {part(DataField::Words, from.role)};
      const std::pair<std::string, std::string> party{from.party, from.party_name};
      if (signing_parties_.empty() || signing_parties_.back() != party) signing_parties_.push_back(party);
      put(std::move(item));
    }
  }

 private:
  void add(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) std::visit(*this, block.value);
  }

  DataItem item_of(DataKind kind, std::string id, const Origin& origin) const {
    DataItem item;
    item.kind = kind;
    item.id = std::move(id);
    item.place = place_;
    item.origin = origin;
    return item;
  }

  void put(DataItem item) { items_.push_back(std::move(item)); }

  template <typename Source>
  DataItem theme_item(DataKind kind, const Source& from, const Theme& theme) {
    DataItem item = item_of(kind, from.id, from.origin);
    item.group = theme.id;
    item.owner = theme.title;
    item.name = words_of(from.runs);
    item.parts = {part(DataField::Words, from.runs), {DataField::OfTheme, theme.title, theme.id, {}}};
    cite(from.runs, from.origin);
    return item;
  }

  static std::string words_of_cell(const TableCell& cell) {
    std::vector<std::string> words;
    for (const Paragraph& paragraph : cell.paragraphs) words.push_back(words_of(paragraph.runs));
    return join(words, " ");
  }

  DataItem line_of(const TableRow& row, const std::string& table, const std::string& caption,
                   const std::vector<std::string>& heads, const Origin& origin) const {
    DataItem item = item_of(DataKind::TableLine, {}, origin);
    item.group = table;
    item.owner = caption;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      std::string key;
      for (const Paragraph& paragraph : row.cells[i].paragraphs) key += key_of(paragraph.runs) + "\n";
      item.parts.push_back({DataField::Cell, words_of_cell(row.cells[i]), std::move(key),
                            i < heads.size() ? heads[i] : std::string()});
    }
    if (!item.parts.empty()) {
      item.id = item.parts.front().key;
      item.name = item.parts.front().text;
    }
    return item;
  }

  /// The last entry of a list ends with a full stop, wherever it stands.
  static std::string without_final_mark(std::string text) {
    text = trim(text);
    while (!text.empty() && (text.ends_with('.') || text.ends_with(',')))
      text = trim(text.substr(0, text.size() - 1));
    return text;
  }

  void note_pin(const Origin& origin, const std::string& anchor) {
    if (origin.edition.empty() || origin.paragraph != 0) return;
    DataItem item = item_of(DataKind::Pin, origin.clause, origin);
    item.name = place_.heading.empty() ? anchor : place_.heading;
    item.parts = {{DataField::Edition, origin.edition, origin.edition, {}}};
    put(std::move(item));
  }

  static bool is_own_sentence(const Run& run) {
    return run.made_by == MadeBy::Generated &&
           (run.key == "entry-into-force" || run.key == "validity" || run.key == "parties");
  }

  void note_own_sentences(const Runs& runs, const Origin& origin) {
    for (const Run& run : runs) {
      if (!is_own_sentence(run)) continue;
      const DataField field = run.key == "validity"  ? DataField::Validity
                              : run.key == "parties" ? DataField::Parties
                                                     : DataField::EntryIntoForce;
      has_parties_ = has_parties_ || field == DataField::Parties;
      DataItem item = item_of(DataKind::OwnSentence, run.key, origin);
      item.name = trim(run.text);
      item.parts = {part(field, item.name)};
      put(std::move(item));
    }
  }

  void running_text(const Runs& runs, const Origin& origin) {
    cite(runs, origin);
    Runs told;
    for (const Run& run : runs) {
      if (!is_own_sentence(run)) told.push_back(run);
    }
    for (const SentenceAmounts& sentence : amounts_of(told)) put_sentence(sentence, origin);
  }

  void put_sentence(const SentenceAmounts& sentence, const Origin& origin) {
    DataItem item = item_of(DataKind::Amount, sentence.skeleton, origin);
    item.group = origin.clause;
    item.name = sentence.text;
    for (const Amount& amount : sentence.amounts) {
      const bool is_value = !amount.value.empty();
      item.parts.push_back({DataField::Amount,
                            amount.excerpt,
                            is_value ? kValueSign + amount.value : to_lower(amount.text),
                            {}});
      if (!is_value || !told_values_.emplace(origin.clause, amount.value).second) continue;
      DataItem value = item_of(DataKind::Value, amount.value, origin);
      value.group = origin.clause;
      value.name = sentence.text;
      value.parts = {{DataField::Amount, amount.excerpt, value_core(amount.text), {}}};
      put(std::move(value));
    }
    put(std::move(item));
  }

  void cite(const Runs& runs, const Origin& origin) {
    for (const Run& run : runs) {
      if (run.made_by != MadeBy::Statute) continue;
      const auto note = [&](DataKind kind, const std::string& id) {
        if (!cited_.emplace(kind, id).second) return;
        DataItem item = item_of(kind, id, origin);
        item.name = trim(run.text);
        if (kind == DataKind::Section) item.group = run.key;
        put(std::move(item));
      };
      note(DataKind::Statute, run.key);
      for (const std::string& section : sections_in(run.text))
        note(DataKind::Section, run.key + " " + section);
    }
  }

  DataItem whole() const {
    const Identity& identity = document_.identity;
    DataItem item;
    item.kind = DataKind::Whole;
    item.id = identity.document;
    item.name = identity.title;
    item.parts = {part(DataField::Title, identity.title), part(DataField::Label, identity.label),
                  part(DataField::Publicity, identity.publicity_text)};
    if (!has_parties_ && !signing_parties_.empty()) {
      item.parts.push_back(signing_parties());
    }
    if (!signing_text_.empty()) item.parts.push_back(part(DataField::SigningText, signing_text_));
    return item;
  }

  DataPart signing_parties() const {
    DataPart result{DataField::Parties, {}, {}, {}};
    for (const auto& [id, name] : signing_parties_) {
      result.text += (result.text.empty() ? "" : ", ") + name;
      result.key += id + " ";
    }
    return result;
  }

  const Document& document_;
  std::vector<DataItem> items_{};
  DataPlace place_{};
  Runs signing_text_{};
  std::vector<std::pair<std::string, std::string>> signing_parties_{};  // id, name
  std::map<std::string, int, std::less<>> tables_{};
  std::set<std::pair<std::string, std::string>> told_values_{};
  std::set<std::pair<DataKind, std::string>> cited_{};
  bool has_parties_ = false;  // said in a table or sentence
};

}  // namespace

std::string value_of_amount(const DataPart& part) {
  const bool is_value = part.field == DataField::Amount && part.key.starts_with(kValueSign);
  return is_value ? part.key.substr(1) : std::string();
}

const DataPart* find_part(const DataItem& item, DataField field) {
  const auto found = std::find_if(item.parts.begin(), item.parts.end(),
                                  [&](const DataPart& each) { return each.field == field; });
  return found == item.parts.end() ? nullptr : &*found;
}

std::vector<DataItem> data_items_of(const Document& document) {
  if (document.identity.document.empty() && document.blocks.empty()) return {};
  return Collector(document).collect();
}

}  // namespace sopimus
