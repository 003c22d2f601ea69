#include "model/flow.h"

#include <algorithm>

#include "model/phrases.h"

namespace sopimus {

namespace {

Runs words(std::string_view key, std::string_view language) {
  Run run;
  run.text = phrase(key, language);
  run.made_by = MadeBy::Generated;
  run.key = key;
  return {run};
}

Runs plain(std::string text, MadeBy made_by, std::string key) {
  Run run;
  run.text = std::move(text);
  run.made_by = made_by;
  run.key = std::move(key);
  return {run};
}

Runs strong(Runs runs) {
  for (Run& run : runs) run.strong = true;
  return runs;
}

void append(Runs& to, const Runs& runs) { to.insert(to.end(), runs.begin(), runs.end()); }

TableCell cell(Runs runs, const Origin& origin, bool is_header = false) {
  TableCell result;
  Paragraph paragraph;
  paragraph.runs = std::move(runs);
  paragraph.origin = origin;
  result.paragraphs.push_back(std::move(paragraph));
  result.is_header = is_header;
  return result;
}

/// A table with a head row of the program's words.
Table table_with_head(const std::vector<std::string_view>& heads, std::vector<int> shares,
                      std::string_view language) {
  Table table;
  table.column_shares = std::move(shares);
  TableRow head;
  head.is_header = true;
  for (const std::string_view key : heads) head.cells.push_back(cell(words(key, language), {}, true));
  table.rows.push_back(std::move(head));
  return table;
}

class Flow {
 public:
  explicit Flow(const Document& document) : language_(document.language) {}

  void add(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) std::visit(*this, block.value);
  }

  std::vector<Block> take() { return std::move(result_); }

  void operator()(const Heading& b) { put(b); }
  void operator()(const List& b) { put(b); }
  void operator()(const Table& b) { put(b); }
  void operator()(const Figure& b) { put(b); }
  void operator()(const Contents& b) { put(b); }
  void operator()(const SignaturePage& b) { put(b); }

  void operator()(const Paragraph& b) {
    Paragraph paragraph = b;
    if (in_rationale_ && paragraph.role == Paragraph::Role::Body) paragraph.role = Paragraph::Role::Rationale;
    put(std::move(paragraph));
  }

  void operator()(const Definitions& b) {
    for (const DefinitionItem& item : b.items) {
      Paragraph p;
      p.role = Paragraph::Role::Definition;
      p.anchor = item.id;
      p.runs = strong(item.term);
      append(p.runs, plain(" ", MadeBy::Generated, "space"));
      append(p.runs, item.text);
      p.origin = item.origin;
      p.mark = item.mark;
      p.end_mark = item.end_mark;
      put(std::move(p));
    }
  }

  void operator()(const Theme& b) {
    if (!b.goals.empty()) {
      lead_in(b.goals.size() == 1 ? "goal" : "goals", b.mark);
      List list = bullets();
      for (const Goal& goal : b.goals) list.items.push_back(item(goal.id, goal.runs, goal));
      put(std::move(list));
    }
    if (!b.indicators.empty()) {
      lead_in("indicators", b.mark);
      List list = bullets();
      for (const Indicator& indicator : b.indicators) {
        ListItem entry = item(indicator.id, indicator.runs, indicator);
        add_sentences(entry.runs, indicator);
        list.items.push_back(std::move(entry));
      }
      put(std::move(list));
    }
    if (!b.measures.empty()) measures(b);
  }

  void operator()(const Forums& b) {
    Table table = table_with_head({"forum", "task", "members", "cadence"}, {21, 26, 31, 22}, language_);
    table.origin = b.origin;
    table.mark = b.mark;
    std::string level;
    for (const Forum& forum : b.forums) {
      if (forum.level != level) {
        level = forum.level;
        TableRow row;
        row.cells.push_back(cell(strong(words("level-" + level, language_)), forum.origin, true));
        row.cells.back().column_span = 4;
        row.mark = forum.mark;
        table.rows.push_back(std::move(row));
      }
      TableRow row;
      row.cells = {cell(forum.name, forum.origin, true), cell(forum.task, forum.origin), members_cell(forum),
                   cell(forum.cadence_text, forum.origin)};
      if (!forum.convener_text.empty()) {
        Runs convener = words("convener", language_);
        append(convener, plain(": ", MadeBy::Generated, "separator"));
        append(convener, forum.convener_text);
        std::vector<Paragraph>& meetings = row.cells.back().paragraphs;
        if (forum.cadence_text.empty()) meetings.clear();
        meetings.push_back(cell(std::move(convener), forum.origin).paragraphs.front());
      }
      row.mark = forum.mark;
      table.rows.push_back(std::move(row));
    }
    put(std::move(table));
  }

  void operator()(const PartyTable& b) {
    Table table = table_with_head({"party", "business-id", "address"}, {42, 18, 40}, language_);
    table.origin = b.origin;
    table.mark = b.mark;
    for (const PartyRow& party : b.parties) {
      std::string address = party.street;
      std::string town = party.postal_code;
      if (!party.town.empty()) town += (town.empty() ? "" : " ") + party.town;
      if (!town.empty()) address += (address.empty() ? "" : ", ") + town;
      TableRow row;
      row.cells = {cell(plain(party.name, MadeBy::Party, party.id), b.origin, true),
                   cell(plain(party.business_id, MadeBy::Party, party.id), b.origin),
                   cell(plain(std::move(address), MadeBy::Party, party.id), b.origin)};
      row.mark = party.mark;
      table.rows.push_back(std::move(row));
    }
    put(std::move(table));
  }

  void operator()(const CostRule& b) {
    std::vector<ShareText> texts;
    for (const CostShare& share : b.shares) texts.push_back(text_of(share));
    const auto has = [&](Runs ShareText::*part) {
      return std::any_of(texts.begin(), texts.end(), [&](const ShareText& t) { return !(t.*part).empty(); });
    };
    const bool has_basis = has(&ShareText::percent) && has(&ShareText::basis);
    Table table = has_basis
                      ? table_with_head({"cost-payer", "cost-share", "cost-basis"}, {45, 15, 40}, language_)
                      : table_with_head({"cost-payer", "cost-share"}, {50, 50}, language_);
    table.anchor = b.id;
    table.caption = b.subject;
    table.origin = b.origin;
    table.mark = b.mark;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const CostShare& share = b.shares[i];
      TableRow row;
      row.cells.push_back(cell(share.party_text, b.origin, true));
      if (is_member_share(share)) row.cells.back().paragraphs.front().role = Paragraph::Role::Part;
      if (has_basis) {
        row.cells.push_back(cell(texts[i].percent, b.origin));
        row.cells.push_back(cell(texts[i].basis, b.origin));
      } else {
        row.cells.push_back(cell(share.basis_text, b.origin));
      }
      row.mark = share.mark;
      table.rows.push_back(std::move(row));
    }
    put(std::move(table));
  }

  void operator()(const AnnexList& b) {
    Table table = table_with_head({"label", "title"}, {18, 82}, language_);
    table.origin = b.origin;
    table.mark = b.mark;
    for (const AnnexRow& annex : b.annexes) {
      Runs title = plain(annex.title, MadeBy::Generated, annex.document);
      title.front().link = annex.document + "#";  // where the file has the annex too
      TableRow row;
      row.cells = {cell(plain(annex.label, MadeBy::Number, annex.document), b.origin, true),
                   cell(std::move(title), b.origin)};
      row.mark = annex.mark;
      table.rows.push_back(std::move(row));
    }
    put(std::move(table));
  }

  void operator()(const Rationale& b) {
    Paragraph head;
    head.role = Paragraph::Role::Rationale;
    head.runs = strong(words("rationale", language_));
    head.origin = b.origin;
    head.mark = b.mark;
    put(std::move(head));
    in_rationale_ = true;
    add(b.blocks);
    in_rationale_ = false;
  }

  void operator()(const Question& b) {
    Paragraph p;
    p.role = Paragraph::Role::Question;
    p.anchor = b.id;
    p.runs = strong(words("question", language_));
    append(p.runs, strong(plain(": ", MadeBy::Generated, "separator")));
    append(p.runs, b.runs);
    p.origin = b.origin;
    p.mark = b.mark;
    put(std::move(p));
  }

 private:
  template <typename B>
  void put(B block) {
    result_.push_back({std::move(block)});
  }

  static List bullets() { return {}; }

  template <typename Source>
  static ListItem item(const std::string& id, const Runs& runs, const Source& source) {
    ListItem result;
    result.label = "•";
    result.anchor = id;
    result.runs = runs;
    result.origin = source.origin;
    result.mark = source.mark;
    result.end_mark = source.end_mark;
    return result;
  }

  void lead_in(std::string_view key, const Mark& mark) {
    Paragraph p;
    p.role = Paragraph::Role::LeadIn;
    p.runs = words(key, language_);
    p.mark = mark;
    put(std::move(p));
  }

  /// "50 %" and "asukasluvun mukaan"; "0,7 %" and "985 asukasta".
  struct ShareText {
    Runs percent{};
    Runs basis{};
  };

  static ShareText text_of(const CostShare& share) {
    ShareText result;
    const Runs& runs = share.basis_text;
    const std::size_t sign = runs.size() == 1 ? runs[0].text.find('%') : std::string::npos;
    if (share.percent_tenths == 0 || sign == std::string::npos || runs[0].mark.kind != Mark::Kind::None) {
      result.basis = runs;
      return result;
    }
    result.percent = runs;
    result.percent[0].text.resize(sign + 1);
    std::string rest = runs[0].text.substr(sign + 1);
    if (rest.starts_with(" (") && rest.ends_with(")")) rest = rest.substr(1, rest.size() - 2);
    if (rest.empty()) return result;
    result.basis = runs;
    result.basis[0].text = rest.substr(1);
    return result;
  }

  /// A member's part of the share that its group has by population.
  bool is_member_share(const CostShare& share) const {
    return share.basis == "population" &&
           to_plain_text(share.basis_text).find(phrase("by-population", language_)) == std::string::npos;
  }

  /// A paragraph for each member; what one party's members are stays in one, with the party's name once.
  static TableCell members_cell(const Forum& forum) {
    std::vector<Runs> parts(1);
    for (const Run& run : forum.members_text) {
      if (run.made_by == MadeBy::Generated && run.text == "; ") {
        parts.push_back({run});
      } else {
        parts.back().push_back(run);
      }
    }
    TableCell result = cell(parts[0], forum.origin);
    std::string party = label_of(parts[0]);
    for (std::size_t i = 1; i < parts.size(); ++i) {
      Runs part(parts[i].begin() + 1, parts[i].end());
      const std::string label = label_of(part);
      if (!label.empty() && label == party) {
        part.erase(part.begin(), label_end(part));
        part.insert(part.begin(), parts[i].front());
        append(result.paragraphs.back().runs, part);
      } else {
        result.paragraphs.push_back(cell(std::move(part), forum.origin).paragraphs.front());
      }
      party = label;
    }
    return result;
  }

  /// Just after the ": " between a party and who of it is a member; the beginning when there is none.
  static Runs::iterator label_end(Runs& runs) {
    const auto colon = std::find_if(runs.begin(), runs.end(), [](const Run& run) {
      return run.made_by == MadeBy::Generated && run.text == ": ";
    });
    return colon == runs.end() ? runs.begin() : colon + 1;
  }

  /// "Kunnat: "; empty when there is none, or when a change in it must be seen.
  static std::string label_of(Runs& runs) {
    const Runs label(runs.begin(), label_end(runs));
    const bool is_marked = std::any_of(label.begin(), label.end(),
                                       [](const Run& run) { return run.mark.kind != Mark::Kind::None; });
    return is_marked ? std::string() : to_plain_text(label);
  }

  /// " Aikataulu: vuosittain. Tietolähde: …." after the indicator's own sentence.
  void add_sentences(Runs& runs, const Indicator& indicator) const {
    const auto add = [&](std::string_view key, const Runs& text) {
      if (text.empty()) return;
      append(runs, plain(" ", MadeBy::Generated, "space"));
      append(runs, words(key, language_));
      append(runs, plain(": ", MadeBy::Generated, "separator"));
      append(runs, text);
      append(runs, plain(".", MadeBy::Generated, "separator"));
    };
    add("deadline", indicator.deadline_text);
    add("data-source", indicator.source);
  }

  void measures(const Theme& b) {
    lead_in("measures", b.mark);
    Table table =
        table_with_head({"measure", "responsible", "resources", "deadline"}, {42, 20, 20, 18}, language_);
    table.origin = b.origin;
    table.mark = b.mark;
    for (const Measure& measure : b.measures) {
      TableRow row;
      row.cells = {cell(measure.runs, measure.origin), cell(measure.responsible_text, measure.origin),
                   cell(measure.resources, measure.origin), cell(measure.deadline_text, measure.origin)};
      row.cells[0].paragraphs[0].anchor = measure.id;
      row.mark = measure.mark;
      table.rows.push_back(std::move(row));
    }
    put(std::move(table));
  }

  std::string language_;
  bool in_rationale_ = false;
  std::vector<Block> result_;
};

/// Reading order as text.
class Text {
 public:
  explicit Text(bool whole) : whole_(whole) {}

  void operator()(const Heading& b) {
    line(b.number.empty() ? to_plain_text(b.runs) : b.number + " " + to_plain_text(b.runs));
  }
  void operator()(const Paragraph& b) { line(to_plain_text(b.runs)); }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      line(item.label + " " + to_plain_text(item.runs));
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    if (!b.caption.empty()) line(to_plain_text(b.caption));
    for (const TableRow& row : b.rows) {
      for (const TableCell& c : row.cells) {
        for (const Paragraph& p : c.paragraphs) line(to_plain_text(p.runs));
      }
    }
  }
  void operator()(const Figure& b) {
    if (!b.caption.empty()) line(to_plain_text(b.caption));
  }
  void operator()(const Contents& b) {
    if (!whole_) return;
    for (const ContentsEntry& entry : b.entries) {
      line(entry.number.empty() ? entry.text : entry.number + " " + entry.text);
    }
  }
  void operator()(const SignaturePage& b) {
    if (!whole_) return;
    line(to_plain_text(b.heading));
    for (const Runs& runs : b.paragraphs) line(to_plain_text(runs));
    for (const Signatory& s : b.signatories) {
      line(s.party_name);
      if (!s.name.empty()) line(s.name);
      line(s.role);
    }
  }
  template <typename Typed>
  void operator()(const Typed&) {}  // to_flow leaves none

  void line(std::string_view text) {
    if (text.empty()) return;
    constexpr std::string_view kNoBreakSpace = "\u00A0";
    for (std::size_t i = 0; i < text.size();) {
      if (text.substr(i).starts_with(kNoBreakSpace)) {
        text_ += ' ';
        i += kNoBreakSpace.size();
      } else {
        text_ += text[i++];
      }
    }
    text_ += '\n';
  }

  std::string take() { return std::move(text_); }

 private:
  bool whole_;
  std::string text_;
};

}  // namespace

std::vector<Block> to_flow(const Document& document) {
  Flow flow(document);
  flow.add(document.blocks);
  return flow.take();
}

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// 0: no number; 1: a whole number; 2: one with a unit, decimals or groups, which a year is not.
int number_kind(std::string_view text) {
  if (text.empty() || !(is_digit(text[0]) || text.starts_with("−"))) return 0;
  if (text.starts_with("−")) text.remove_prefix(std::string_view("−").size());
  int kind = 1;
  const auto skip = [&](std::string_view what) {
    if (!text.starts_with(what)) return false;
    text.remove_prefix(what.size());
    return true;
  };
  while (!text.empty() && is_digit(text[0])) {
    text.remove_prefix(1);
    const bool is_group = text.size() > 1 && (skip("\u00A0") || skip(" "));
    if (is_group || skip(",")) kind = 2;
    if (is_group && (skip("%") || skip("€"))) break;
  }
  if (skip("%") || skip("€")) kind = 2;
  return text.empty() ? kind : 0;
}

}  // namespace

std::vector<bool> find_number_columns(const Table& table) {
  std::vector<int>
      least;  // kinds of the columns' numbers: -1 when there is none, 0 when something else is there
  std::vector<int> most;
  bool is_head = true;
  for (const TableRow& row : table.rows) {
    is_head = is_head && row.is_header;
    std::size_t column = 0;
    for (const TableCell& cell : row.cells) {
      const auto span = static_cast<std::size_t>(std::clamp(cell.column_span, 1, 1000));
      if (least.size() < column + span) {
        least.resize(column + span, -1);
        most.resize(column + span, -1);
      }
      std::string text;
      for (const Paragraph& paragraph : cell.paragraphs) text += to_plain_text(paragraph.runs);
      if (!is_head && span == 1 && !text.empty()) {
        const int kind = cell.is_header ? 0 : number_kind(text);
        least[column] = least[column] < 0 ? kind : std::min(least[column], kind);
        most[column] = std::max(most[column], kind);
      }
      column += span;
    }
  }
  std::vector<bool> result;
  for (std::size_t i = 0; i < least.size(); ++i) result.push_back(least[i] > 0 && most[i] == 2);
  return result;
}

std::size_t signatories_in_row(const std::vector<Signatory>& signatories, std::size_t first) {
  if (first + 1 >= signatories.size()) return 1;
  const std::string& next = signatories[first + 1].party;
  if (signatories[first].party == next) return 2;
  return first + 2 < signatories.size() && signatories[first + 2].party == next ? 1 : 2;
}

std::string to_text(const Document& document, bool whole) {
  Text text(whole);
  if (whole) text.line(document.identity.title);
  for (const Block& block : to_flow(document)) std::visit(text, block.value);
  return text.take();
}

}  // namespace sopimus
