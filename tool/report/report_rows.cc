#include "report/report_rows.h"

#include <algorithm>
#include <set>

#include "base/plain_spaces.h"
#include "base/text.h"
#include "model/phrases.h"
#include "report/amounts.h"
#include "report/report_blocks.h"
#include "report/report_words.h"

namespace sopimus {

namespace {

using What = DataChange::What;

/// So much of a sentence that a reader knows which it is.
std::string shortened(const std::string& text, std::size_t most = 76) {
  constexpr std::size_t kLeastWords = 3;
  std::u32string letters = to_code_points(text);
  if (letters.size() <= most) return text;
  std::size_t end = 0;
  for (std::size_t words = 0; end < most || words < kLeastWords; ++words) {
    const std::size_t next = letters.find(U' ', end + 1);
    if (next == std::u32string::npos) return text;
    if (next > most && words >= kLeastWords) break;
    end = next;
  }
  letters.resize(end);
  const std::size_t last = letters.rfind(U' ');
  if (last != std::u32string::npos && letters.size() - last < 5) letters.resize(last);  // "ja"
  if (letters.back() == U',') letters.pop_back();
  return to_utf8(letters) + "\u00A0…";
}

/// Of sentences that are the same but for amounts, these with the words around them; else the sentences.
PartChange narrowed(const PartChange& part) {
  const std::vector<AmountChange> amounts = find_amount_changes(part.before, part.after);
  if (amounts.empty()) return part;
  PartChange narrow = part;
  narrow.before.clear();
  narrow.after.clear();
  for (const AmountChange& each : amounts) {
    narrow.before += (narrow.before.empty() ? "" : "; ") + each.before;
    narrow.after += (narrow.after.empty() ? "" : "; ") + each.after;
  }
  return narrow;
}

class RowMaker {
 public:
  RowMaker(const ReportedDocument& document, const ReportNames& names, const std::string& language)
      : document_(document), names_(names), language_(language) {
    for (const ClauseChange& clause : document.clauses.clauses) {
      const bool is_whole =
          clause.kind == ClauseChange::Kind::Added || clause.kind == ClauseChange::Kind::Removed;
      if (!clause.other_document.empty()) {
        moved_.insert(clause.clause);
      } else if (is_whole) {
        whole_.insert(clause.clause);
      }
    }
    for (const DataChange& change : document.data.changes) {
      if (change.item().kind == DataKind::Statute && change.what != What::Changed)
        statutes_.insert(change.item().id);
    }
  }

  std::map<ReportTopic, std::vector<ReportRow>> make() {
    for (const DataChange& change : document_.data.changes) {
      if (moved_.contains(change.item().origin.clause)) continue;
      add(change);
    }
    for (auto& [topic, rows] : rows_) {
      const bool may_merge =
          topic == ReportTopic::Deadlines || topic == ReportTopic::Sums || topic == ReportTopic::Duties;
      put_places_together(rows, may_merge);
    }
    return std::move(rows_);
  }

 private:
  Runs said(const std::string& text) const { return {data_run(text, document_.clauses.language, language_)}; }
  Runs word(ReportWord word) const { return {report_run(report_word(word, language_))}; }
  Runs word(DataField field) const { return {report_run(report_word(field, language_))}; }
  /// "Toimenpide: Laaditaan …"
  static Runs labelled(Runs label, const Runs& text) {
    label.push_back(report_run(": "));
    label.insert(label.end(), text.begin(), text.end());
    return label;
  }

  void put(ReportTopic topic, const DataChange& change, std::vector<Runs> what, std::vector<Runs> before,
           std::vector<Runs> after) {
    ReportRow row;
    row.place = change.place;
    row.is_place_gone = change.is_place_gone;
    row.change = change.what;
    row.origin = change.item().origin;
    row.what = std::move(what);
    row.before = std::move(before);
    row.after = std::move(after);
    rows_[topic].push_back(std::move(row));
  }

  /// Added or removed as a whole, in these words.
  void put_whole(ReportTopic topic, const DataChange& change, std::vector<Runs> what,
                 std::vector<Runs> words) {
    if (change.what == What::Added) return put(topic, change, std::move(what), {}, std::move(words));
    put(topic, change, std::move(what), std::move(words), {});
  }

  void put_part(ReportTopic topic, const DataChange& change, const PartChange& part, std::vector<Runs> what,
                ReportWord none_before = ReportWord::WasNot, ReportWord none_after = ReportWord::IsNot) {
    put(topic, change, std::move(what), {part.before.empty() ? word(none_before) : said(part.before)},
        {part.after.empty() ? word(none_after) : said(part.after)});
  }

  void add(const DataChange& change) {
    switch (change.item().kind) {
      case DataKind::Whole:
      case DataKind::OwnSentence:
        return add_basics(change);
      case DataKind::Theme:
        return add_theme(change);
      case DataKind::Goal:
      case DataKind::Indicator:
      case DataKind::Measure:
        return add_theme_item(change);
      case DataKind::Forum:
      case DataKind::ForumMember:
        return add_forum(change);
      case DataKind::Party:
        return add_named(ReportTopic::Parties, change);
      case DataKind::Signatory:
        return add_signatory(change);
      case DataKind::CostShare:
        return add_share(change);
      case DataKind::Definition:
        return add_definition(change);
      case DataKind::Annex:
        return add_annex(change);
      case DataKind::ListEntry:
      case DataKind::TableLine:
        return add_entry(change);
      case DataKind::Value:
      case DataKind::Amount:
        return add_amounts(change);
      case DataKind::Statute:
      case DataKind::Section:
        return add_citation(change);
      case DataKind::Pin:
        return add_pin(change);
    }
  }

  void add_basics(const DataChange& change) {
    for (const PartChange& part : change.parts)
      put_part(ReportTopic::Basics, change, narrowed(part), {word(part.field)});
  }

  void add_theme(const DataChange& change) {
    const std::vector<Runs> what = {word(ReportWord::ThemeItem)};
    if (change.what != What::Changed)
      return put_whole(ReportTopic::Goals, change, what, {said(change.item().name)});
    for (const PartChange& part : change.parts) put_part(ReportTopic::Goals, change, part, what);
  }

  static ReportWord kind_word(DataKind kind, std::size_t count = 1) {
    const bool one = count == 1;
    switch (kind) {
      case DataKind::Goal:
        return ReportWord::GoalItem;
      case DataKind::Indicator:
        return one ? ReportWord::IndicatorItem : ReportWord::IndicatorItems;
      case DataKind::Measure:
        return one ? ReportWord::MeasureItem : ReportWord::MeasureItems;
      default:
        return one ? ReportWord::TableItem : ReportWord::TableItems;
    }
  }

  void add_theme_item(const DataChange& change) {
    const DataItem& item = change.item();
    const Runs kind = word(kind_word(item.kind));
    if (change.what != What::Changed) {
      std::vector<Runs> words = {said(item.name)};
      for (const DataPart& part : item.parts) {
        const bool is_own = part.field == DataField::Words || part.field == DataField::OfTheme;
        if (!is_own && !part.text.empty()) words.push_back(labelled(word(part.field), said(part.text)));
      }
      return put_whole(ReportTopic::Goals, change, {kind}, std::move(words));
    }
    const Runs named = labelled(kind, said(shortened(item.name)));
    for (const PartChange& part : change.parts) {
      switch (part.field) {
        case DataField::Words:
          put_words(change, part, kind, named);
          break;
        case DataField::OfTheme:
          put_part(ReportTopic::Goals, change, part, {named, word(part.field)});
          break;
        case DataField::Deadline: {
          PartChange capital = part;  // an indicator's stands within a sentence, a measure's in a cell
          capital.before = to_upper_first(part.before);
          capital.after = to_upper_first(part.after);
          put_part(ReportTopic::Deadlines, change, capital, {}, ReportWord::NoDeadline,
                   ReportWord::NoDeadline);
          rows_[ReportTopic::Deadlines].back().items = {{item.kind, item.name}};
          break;
        }
        default:
          put_part(ReportTopic::Duties, change, part, {named, word(part.field)});
      }
    }
  }

  /// A sentence that is the same but for a number is named, another one shown.
  void put_words(const DataChange& change, const PartChange& part, const Runs& kind, const Runs& named) {
    const PartChange narrow = narrowed(part);
    put_part(ReportTopic::Goals, change, narrow, {narrow == part ? kind : named});
  }

  void add_forum(const DataChange& change) {
    const DataItem& item = change.item();
    const bool is_member = item.kind == DataKind::ForumMember;
    if (is_member && change.what != What::Changed) {
      if (is_forum_whole(item.group, change.what)) return;  // told with the forum
      const Runs members = {report_run(phrase("members", language_))};
      return put_whole(ReportTopic::Forums, change, {said(item.owner), members}, {said(item.name)});
    }
    if (change.what != What::Changed) return add_whole_forum(change);
    for (const PartChange& part : change.parts) {
      const Runs label = is_member ? Runs{report_run(phrase("members", language_))} : word(part.field);
      PartChange shown = part;
      if (part.field == DataField::Level) {
        if (!part.before.empty()) shown.before = phrase("level-" + part.before, language_);
        if (!part.after.empty()) shown.after = phrase("level-" + part.after, language_);
      }
      put_part(ReportTopic::Forums, change, shown, {said(is_member ? item.owner : item.name), label});
    }
  }

  bool is_forum_whole(const std::string& forum, What what) const {
    return std::any_of(
        document_.data.changes.begin(), document_.data.changes.end(), [&](const DataChange& each) {
          return each.what == what && each.item().kind == DataKind::Forum && each.item().id == forum;
        });
  }

  void add_whole_forum(const DataChange& change) {
    const DataItem& item = change.item();
    std::vector<Runs> words;
    const auto add_part = [&](DataField field) {
      const DataPart* part = find_part(item, field);
      if (part != nullptr && !part->text.empty()) words.push_back(labelled(word(field), said(part->text)));
    };
    add_part(DataField::Task);
    std::vector<std::string> members;
    for (const DataChange& each : document_.data.changes) {
      const DataItem& member = each.item();
      if (each.what == change.what && member.kind == DataKind::ForumMember && member.group == item.id)
        members.push_back(member.name);
    }
    if (!members.empty()) {
      words.push_back(labelled({report_run(phrase("members", language_))}, said(join(members, "; "))));
    }
    add_part(DataField::Meetings);
    add_part(DataField::Convener);
    Runs all;
    for (const Runs& part : words) {
      if (!all.empty()) all.push_back(report_run(all.back().text.ends_with('.') ? " " : ". "));
      all.insert(all.end(), part.begin(), part.end());
    }
    put_whole(ReportTopic::Forums, change, {said(item.name)},
              {all.empty() ? said(item.name) : std::move(all)});
  }

  /// A party: known by its name, whatever part of it changed.
  void add_named(ReportTopic topic, const DataChange& change) {
    const DataItem& item = change.item();
    if (change.what != What::Changed) {
      std::vector<Runs> words;
      for (const DataPart& part : item.parts) {
        if (!part.text.empty()) words.push_back(said(part.text));
      }
      return put_whole(topic, change, {said(item.name)}, std::move(words));
    }
    for (const PartChange& part : change.parts)
      put_part(topic, change, part, {said(item.name), word(part.field)});
  }

  void add_signatory(const DataChange& change) {
    const DataItem& item = change.item();
    const std::vector<Runs> what = {labelled(word(ReportWord::SignatoryItem), said(item.owner))};
    if (change.what != What::Changed) return put_whole(ReportTopic::Parties, change, what, {said(item.name)});
    for (const PartChange& part : change.parts) put_part(ReportTopic::Parties, change, part, what);
  }

  void add_share(const DataChange& change) {
    const DataItem& item = change.item();
    std::vector<Runs> what = {said(item.name)};
    if (!item.owner.empty()) what.push_back(said(item.owner));
    if (change.what != What::Changed)
      return put_whole(ReportTopic::Sums, change, what, {said(item.parts.front().text)});
    for (const PartChange& part : change.parts) put_part(ReportTopic::Sums, change, part, what);
  }

  void add_definition(const DataChange& change) {
    const DataItem& item = change.item();
    const std::vector<Runs> what = {said(item.name)};
    const DataPart* words = find_part(item, DataField::Words);
    if (change.what != What::Changed)
      return put_whole(ReportTopic::Definitions, change, what, {said(words->text)});
    for (const PartChange& part : change.parts) put_part(ReportTopic::Definitions, change, part, what);
  }

  /// The annexes that come and go are the report's own documents; here is what else the list says.
  void add_annex(const DataChange& change) {
    if (change.what != What::Changed) return;
    for (const PartChange& part : change.parts) {
      const Runs annex = labelled(word(ReportWord::AnnexItem), said(change.item().name));
      put_part(ReportTopic::Basics, change, part, {annex, word(part.field)});
    }
  }

  void add_entry(const DataChange& change) {
    const DataItem& item = change.item();
    if (whole_.contains(item.origin.clause)) return;
    const bool is_row = item.kind == DataKind::TableLine;
    const Runs kind = word(is_row ? ReportWord::TableItem : ReportWord::ListItem);
    if (change.what != What::Changed) {
      std::string words = item.name;
      if (is_row) {
        words.clear();
        for (const DataPart& part : item.parts) words += (words.empty() ? "" : "; ") + part.text;
      }
      return put_whole(ReportTopic::Lists, change, {kind}, {said(words)});
    }
    for (const PartChange& part : change.parts) {
      const ReportTopic topic = topic_of(part.change_class, ReportTopic::Lists);
      put_part(topic, change, part, {kind});
      if (!is_row) continue;
      const std::string column = part.label.empty() ? std::string() : " (" + part.label + ")";
      rows_[topic].back().items = {{item.kind, item.name + column}};
    }
  }

  static ReportTopic topic_of(ChangeClass change_class, ReportTopic otherwise) {
    if (change_class == ChangeClass::Deadline) return ReportTopic::Deadlines;
    if (change_class == ChangeClass::Number) return ReportTopic::Sums;
    return otherwise;
  }

  void add_amounts(const DataChange& change) {
    const std::vector<Runs> what = {said(shortened(change.item().name))};
    if (change.what != What::Changed) {
      const std::string& excerpt = change.item().parts.front().text;
      const ReportTopic topic = topic_of(class_of_amount(excerpt), ReportTopic::Sums);
      return put_whole(topic, change, what, {said(excerpt)});
    }
    for (const PartChange& part : change.parts)
      put_part(topic_of(part.change_class, ReportTopic::Sums), change, part, what);
  }

  void add_citation(const DataChange& change) {
    const DataItem& item = change.item();
    const bool is_section = item.kind == DataKind::Section;
    const std::string& number = is_section ? item.group : item.id;
    if (is_section && statutes_.contains(number)) return;
    const auto name = names_.statutes.find(number);
    const Runs title = {
        report_run(name == names_.statutes.end() ? number : name->second + " (" + number + ")")};
    std::vector<Runs> what = {title};
    if (is_section) what.push_back({report_run(item.id.substr(number.size() + 1))});
    const Runs quote = said("”" + item.name + "”");
    put_whole(ReportTopic::Statutes, change, std::move(what), {quote});
  }

  void add_pin(const DataChange& change) {
    const std::vector<Runs> what = {labelled(word(ReportWord::PinItem), said(change.item().name))};
    if (change.what != What::Changed)
      return put_whole(ReportTopic::Basics, change, what, {said(change.item().parts.front().text)});
    for (const PartChange& part : change.parts) put_part(ReportTopic::Basics, change, part, what);
  }

  static std::string key_of(const std::vector<Runs>& cell) {
    std::string key;
    for (const Runs& runs : cell) key += to_lower(with_plain_spaces(to_plain_text(runs))) + "\n";
    return key;
  }

  static void append(std::vector<Runs>& to, const std::vector<Runs>& runs) {
    to.insert(to.end(), runs.begin(), runs.end());
  }

  /// Groups by place in the order of first mention.
  void put_places_together(std::vector<ReportRow>& rows, bool may_merge) {
    std::vector<std::vector<ReportRow>> groups;
    std::map<std::string, std::size_t> groups_of_places;
    for (ReportRow& row : rows) {
      const std::string place = row.place.number + "\n" + row.place.heading;
      const auto [at, is_new] = groups_of_places.try_emplace(place, groups.size());
      if (is_new) groups.emplace_back();
      if (may_merge) {
        merge(groups[at->second], std::move(row));
      } else {
        groups[at->second].push_back(std::move(row));
      }
    }
    rows.clear();
    for (std::vector<ReportRow>& group : groups) {
      for (ReportRow& row : group) {
        name_items(row);
        rows.push_back(std::move(row));
      }
    }
  }

  /// A paragraph for each kind: "Toimenpiteet: Laaditaan yhteiset …; Järjestetään …".
  void name_items(ReportRow& row) const {
    if (row.items.empty()) return;
    row.what.clear();
    for (const DataKind kind : {DataKind::Indicator, DataKind::Measure, DataKind::TableLine}) {
      std::vector<std::string> names;
      for (const ReportRow::Named& item : row.items) {
        if (item.kind == kind) names.push_back(item.name);
      }
      if (names.empty()) continue;
      for (std::string& name : names) {
        if (name.ends_with('.')) name.pop_back();
      }
      for (std::string& name : names) name = shortened(name, row.items.size() > 2 ? 44 : 76);
      row.what.push_back(labelled(word(kind_word(kind, names.size())), said(join(names, "; "))));
    }
  }

  /// What changed twice in one sentence, and what changed alike, is one row.
  static void merge(std::vector<ReportRow>& group, ReportRow row) {
    for (ReportRow& each : group) {
      const bool is_same_change =
          key_of(each.before) == key_of(row.before) && key_of(each.after) == key_of(row.after);
      if (each.items.empty() != row.items.empty()) continue;
      if (!each.items.empty()) {
        if (!is_same_change) continue;
        each.items.insert(each.items.end(), row.items.begin(), row.items.end());
        return;
      }
      if (key_of(each.what) == key_of(row.what)) {
        if (key_of(each.before) != key_of(row.before)) append(each.before, row.before);
        if (key_of(each.after) != key_of(row.after)) append(each.after, row.after);
        return;
      }
      if (is_same_change) return append(each.what, row.what);
    }
    group.push_back(std::move(row));
  }

  const ReportedDocument& document_;
  const ReportNames& names_;
  const std::string& language_;
  std::set<std::string> moved_{};     // clauses that came from another document or went there
  std::set<std::string> whole_{};     // clauses that are new or gone
  std::set<std::string> statutes_{};  // numbers that are new or gone
  std::map<ReportTopic, std::vector<ReportRow>> rows_{};
};

}  // namespace

std::map<ReportTopic, std::vector<ReportRow>> report_rows(const ReportedDocument& document,
                                                          const ReportNames& names,
                                                          const std::string& language) {
  return RowMaker(document, names, language).make();
}

}  // namespace sopimus
