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

class FlowMaker {
 public:
  explicit FlowMaker(const std::string& language) : language_(language) {}

  void add(const Block& block) { std::visit(*this, block.value); }

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
      put(std::move(p));
    }
  }

  void operator()(const Theme& b) {
    if (!b.goals.empty()) {
      lead_in(b.goals.size() == 1 ? "goal" : "goals");
      List list = bullets();
      for (const Goal& goal : b.goals) list.items.push_back(item(goal.id, goal.runs, goal));
      put(std::move(list));
    }
    if (!b.indicators.empty()) {
      lead_in("indicators");
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
    std::string level;
    for (const Forum& forum : b.forums) {
      if (forum.level != level) {
        level = forum.level;
        TableRow row;
        row.cells.push_back(cell(strong(words("level-" + level, language_)), forum.origin, true));
        row.cells.back().column_span = 4;
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
      table.rows.push_back(std::move(row));
    }
    put(std::move(table));
  }

  void operator()(const PartyTable& b) {
    const bool has_ids = std::any_of(b.parties.begin(), b.parties.end(),
                                     [](const PartyRow& party) { return !party.business_id.empty(); });
    Table table = has_ids ? table_with_head({"party", "business-id", "address"}, {42, 18, 40}, language_)
                          : table_with_head({"party", "address"}, {50, 50}, language_);
    table.origin = b.origin;
    for (const PartyRow& party : b.parties) {
      std::string address = party.street;
      std::string town = party.postal_code;
      if (!party.town.empty()) town += (town.empty() ? "" : " ") + party.town;
      if (!town.empty()) address += (address.empty() ? "" : ", ") + town;
      TableRow row;
      row.cells.push_back(cell(plain(party.name, MadeBy::Party, party.id), b.origin, true));
      if (has_ids) row.cells.push_back(cell(plain(party.business_id, MadeBy::Party, party.id), b.origin));
      row.cells.push_back(cell(plain(std::move(address), MadeBy::Party, party.id), b.origin));
      table.rows.push_back(std::move(row));
    }
    put(std::move(table));
  }

  void operator()(const CostRule& b) {
    const auto has = [&](Runs CostShare::*part) {
      return std::any_of(b.shares.begin(), b.shares.end(),
                         [&](const CostShare& share) { return !(share.*part).empty(); });
    };
    const bool has_basis = has(&CostShare::percent_text) && has(&CostShare::basis_text);
    Table table = has_basis
                      ? table_with_head({"cost-payer", "cost-share", "cost-basis"}, {45, 15, 40}, language_)
                      : table_with_head({"cost-payer", "cost-share"}, {50, 50}, language_);
    table.anchor = b.id;
    table.caption = b.subject;
    table.origin = b.origin;
    for (const CostShare& share : b.shares) {
      TableRow row;
      row.cells.push_back(cell(share.party_text, b.origin, true));
      if (share.is_part) row.cells.back().paragraphs.front().role = Paragraph::Role::Part;
      if (has_basis) {
        row.cells.push_back(cell(share.percent_text, b.origin));
        row.cells.push_back(cell(share.basis_text, b.origin));
      } else {
        row.cells.push_back(
            cell(share.percent_text.empty() ? share.basis_text : share.percent_text, b.origin));
      }
      table.rows.push_back(std::move(row));
    }
    put(std::move(table));
  }

  void operator()(const AnnexList& b) {
    Table table = table_with_head({"label", "title"}, {18, 82}, language_);
    table.origin = b.origin;
    for (const AnnexRow& annex : b.annexes) {
      Runs title = plain(annex.title, MadeBy::Generated, annex.document);
      title.front().link = annex.document + "#";  // where the file has the annex too
      TableRow row;
      row.cells = {cell(plain(annex.label, MadeBy::Number, annex.document), b.origin, true),
                   cell(std::move(title), b.origin)};
      table.rows.push_back(std::move(row));
    }
    put(std::move(table));
  }

  void operator()(const Rationale& b) {
    Paragraph head;
    head.role = Paragraph::Role::Rationale;
    head.runs = strong(words("rationale", language_));
    head.origin = b.origin;
    put(std::move(head));
    in_rationale_ = true;
    for (const Block& block : b.blocks) add(block);
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
    return result;
  }

  void lead_in(std::string_view key) {
    Paragraph p;
    p.role = Paragraph::Role::LeadIn;
    p.runs = words(key, language_);
    put(std::move(p));
  }

  /// A paragraph for each member; what one party's members are stays in one, with the party's name once.
  static TableCell members_cell(const Forum& forum) {
    TableCell result = cell({}, forum.origin);
    std::string party;
    for (const ForumMember& member : forum.members) {
      Runs& last = result.paragraphs.back().runs;
      const bool continues = !member.party.empty() && member.party == party;
      if (continues && !member.runs.empty()) {
        append(last, plain("; ", MadeBy::Generated, "separator"));
        append(last, member.runs);
      } else if (!continues) {
        Runs runs = member.party_text;
        if (!runs.empty() && !member.runs.empty()) append(runs, plain(": ", MadeBy::Generated, "separator"));
        append(runs, member.runs);
        TableCell line = cell(std::move(runs), forum.origin);
        if (last.empty()) result.paragraphs.clear();
        result.paragraphs.push_back(std::move(line.paragraphs.front()));
      }
      party = member.party;
    }
    return result;
  }

  /// " Aikataulu: vuosittain. Tietolähde: …." after the indicator's own sentence.
  void add_sentences(Runs& runs, const Indicator& indicator) const {
    const auto add = [&](std::string_view key, const Runs& text) {
      if (text.empty()) return;
      append(runs, plain(" ", MadeBy::Generated, "space"));
      append(runs, words(key, language_));
      append(runs, plain(": ", MadeBy::Generated, "separator"));
      append(runs, text);
      runs.back().ends_sentence = false;  // the full stop ends it
      append(runs, plain(".", MadeBy::Generated, "separator"));
      runs.back().ends_sentence = true;
    };
    add("deadline", indicator.deadline_text);
    add("data-source", indicator.source);
  }

  void measures(const Theme& b) {
    lead_in("measures");
    Table table =
        table_with_head({"measure", "responsible", "resources", "deadline"}, {42, 20, 20, 18}, language_);
    table.origin = b.origin;
    for (const Measure& measure : b.measures) {
      TableRow row;
      row.cells = {cell(measure.runs, measure.origin), cell(measure.responsible_text, measure.origin),
                   cell(measure.resources, measure.origin), cell(measure.deadline_text, measure.origin)};
      row.cells[0].paragraphs[0].anchor = measure.id;
      table.rows.push_back(std::move(row));
    }
    put(std::move(table));
  }

  const std::string& language_;
  bool in_rationale_ = false;
  std::vector<Block> result_;
};

/// What FlowMaker leaves as it is.
bool is_basic(const Block& block) {
  return std::holds_alternative<Heading>(block.value) || std::holds_alternative<Paragraph>(block.value) ||
         std::holds_alternative<List>(block.value) || std::holds_alternative<Table>(block.value) ||
         std::holds_alternative<Figure>(block.value) || std::holds_alternative<Contents>(block.value) ||
         std::holds_alternative<SignaturePage>(block.value);
}

/// A marked document has no block of a rationale: it begins with a paragraph of that role, and what has no
/// role of its own, a list, goes on with it.
bool is_of_rationale(const Flow& before, const Block& block) {
  if (std::holds_alternative<Rationale>(block.value)) return true;
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  if (paragraph != nullptr) return paragraph->role == Paragraph::Role::Rationale;
  return std::holds_alternative<List>(block.value) && !before.blocks.empty() && before.is_rationale.back() &&
         !std::holds_alternative<Rationale>(before.sources.back()->value);
}

}  // namespace

std::vector<Block> to_flow(const Document& document) {
  FlowMaker maker(document.language);
  for (const Block& block : document.blocks) maker.add(block);
  return maker.take();
}

Flow flow_of(const Document& document) {
  Flow flow;
  flow.document = &document;
  for (const Block& block : document.blocks) {
    const bool is_rationale = is_of_rationale(flow, block);
    if (is_basic(block)) {
      flow.blocks.push_back(&block);
    } else {
      FlowMaker maker(document.language);
      maker.add(block);
      for (Block& basic : maker.take()) flow.blocks.push_back(&flow.made.emplace_back(std::move(basic)));
    }
    flow.is_rationale.resize(flow.blocks.size(), is_rationale);
    flow.sources.resize(flow.blocks.size(), &block);
  }
  return flow;
}

}  // namespace sopimus
