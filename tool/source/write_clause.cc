#include "source/write_clause.h"

#include <array>
#include <string_view>

#include "source/write_inlines.h"

namespace sopimus {

namespace {

/// <heading>…</heading>; absent when there are no words.
void write_text(std::string_view name, const Inlines& inlines, XmlBuilder& xml) {
  if (inlines.empty()) return;
  xml.open(name);
  write_inlines(inlines, xml);
  xml.close();
}

void write_condition(const Condition& condition, XmlBuilder& xml) {
  xml.attribute("for-documents", condition.documents);
  xml.attribute("for-kinds", condition.kinds);
  xml.attribute("for-languages", condition.languages);
}

void write_deadline(const Deadline& deadline, XmlBuilder& xml) {
  static constexpr std::array<std::string_view, 6> kNames = {"",       "by-end-of-year", "during-year",
                                                             "yearly", "by-date",        "separately"};
  xml.attribute("deadline", kNames.at(static_cast<std::size_t>(deadline.kind)));
  xml.attribute("year", deadline.year);
  if (deadline.kind == Deadline::Kind::ByDate) xml.attribute("date", to_iso(deadline.date));
}

std::string_view element_of(const SourceGenerated& generated) {
  switch (generated.kind) {
    case SourceGenerated::Kind::Contents:
      return "contents";
    case SourceGenerated::Kind::PartyTable:
      return "party-table";
    case SourceGenerated::Kind::AnnexList:
      return "annex-list";
    case SourceGenerated::Kind::Signatures:
      break;
  }
  return "signatures";
}

std::string percent_of(int tenths) {
  const std::string whole = std::to_string(tenths / 10);
  return tenths % 10 == 0 ? whole : whole + "." + std::to_string(tenths % 10);
}

std::string meetings_of(const SourceForum& forum) {
  if (forum.meetings_least == 0) return {};
  const std::string least = std::to_string(forum.meetings_least);
  return forum.meetings_most == forum.meetings_least ? least
                                                     : least + "-" + std::to_string(forum.meetings_most);
}

/// One block; its element is opened with id and condition by open().
class BlockWriter {
 public:
  BlockWriter(const SourceBlock& block, XmlBuilder& xml) : block_(block), xml_(xml) {}

  void operator()(const SourceParagraph& paragraph) const {
    open("p");
    write_inlines(paragraph.inlines, xml_);
    xml_.close();
  }

  void operator()(const SourceList& list) const {
    open(list.ordered ? "ol" : "ul");
    for (const SourceListItem& item : list.items) {
      xml_.open("li");
      xml_.attribute("id", item.id);
      write_condition(item.condition, xml_);
      write_inlines(item.inlines, xml_);
      write_blocks(item.lists, xml_);
      xml_.close();
    }
    xml_.close();
  }

  void operator()(const SourceTable& table) const {
    open("table");
    std::vector<std::string> shares;
    for (const int share : table.columns) shares.push_back(std::to_string(share));
    xml_.attribute("columns", shares);
    write_text("caption", table.caption, xml_);
    for (const SourceRow& row : table.rows) write_row(row);
    xml_.close();
  }

  void operator()(const SourceFigure& figure) const {
    open("figure");
    xml_.attribute("src", figure.src);
    xml_.attribute("alt", figure.alternative);
    if (figure.width_percent != 100) xml_.attribute("width", figure.width_percent);
    write_text("caption", figure.caption, xml_);
    xml_.close();
  }

  void operator()(const SourceDefinitions& definitions) const {
    open("definitions");
    for (const SourceDefinition& definition : definitions.items) {
      xml_.open("definition");
      xml_.attribute("id", definition.id);
      xml_.open("term");
      write_inlines(definition.term, xml_);
      for (const auto& [grammatical_case, form] : definition.forms) {
        xml_.open("form");
        xml_.attribute("case", to_name(grammatical_case));
        xml_.text(form);
        xml_.close();
      }
      xml_.close();
      xml_.text(" ");
      write_inlines(definition.inlines, xml_);
      xml_.close();
    }
    xml_.close();
  }

  void operator()(const SourceRationale& rationale) const { write_inside("rationale", rationale.blocks); }

  void operator()(const SourceQuestion& question) const {
    open("question");
    write_inlines(question.inlines, xml_);
    xml_.close();
  }

  void operator()(const SourceTheme& theme) const {
    open("theme");
    write_text("heading", theme.heading, xml_);
    write_blocks(theme.intro, xml_);
    write_goals(theme.goals);
    write_indicators(theme.indicators);
    write_measures(theme.measures);
    xml_.close();
  }

  void operator()(const SourceForums& forums) const {
    open("forums");
    for (const SourceForum& forum : forums.forums) write_forum(forum);
    xml_.close();
  }

  void operator()(const SourceCosts& costs) const {
    open("costs");
    write_text("subject", costs.subject, xml_);
    for (const SourceCostShare& share : costs.shares) {
      xml_.open("share");
      xml_.attribute("party", share.party);
      xml_.attribute("basis", share.basis);
      if (share.basis.text == "percent" || share.percent_tenths != 0)
        xml_.attribute("percent", percent_of(share.percent_tenths));
      xml_.close();
    }
    xml_.close();
  }

  void operator()(const SourceGenerated& generated) const {
    open(element_of(generated));
    for (std::size_t i = 0; i < generated.paragraphs.size(); ++i) {
      xml_.open("p");
      if (i < generated.conditions.size()) write_condition(generated.conditions[i], xml_);
      write_inlines(generated.paragraphs[i], xml_);
      xml_.close();
    }
    xml_.close();
  }

  void operator()(const Include& include) const {
    xml_.open("include");
    xml_.attribute("clause", include.clause);
    xml_.attribute("pin", include.pin);
    xml_.attribute("pin-commit", include.pin_commit);
    xml_.attribute("pin-fingerprint", include.pin_fingerprint);
    write_condition(block_.condition, xml_);
    write_blocks(include.children, xml_);
    xml_.close();
  }

 private:
  void open(std::string_view name) const {
    xml_.open(name);
    xml_.attribute("id", block_.id);
    write_condition(block_.condition, xml_);
  }

  void write_inside(std::string_view name, const std::vector<SourceBlock>& blocks) const {
    open(name);
    write_blocks(blocks, xml_);
    xml_.close();
  }

  void write_row(const SourceRow& row) const {
    xml_.open("tr");
    for (const SourceCell& cell : row.cells) {
      xml_.open(cell.is_header ? "th" : "td");
      if (cell.column_span != 1) xml_.attribute("span", cell.column_span);
      write_inlines(cell.inlines, xml_);
      xml_.close();
    }
    xml_.close();
  }

  void write_goals(const std::vector<SourceGoal>& goals) const {
    if (goals.empty()) return;
    xml_.open("goals");
    for (const SourceGoal& goal : goals) {
      xml_.open("goal");
      xml_.attribute("id", goal.id);
      write_inlines(goal.inlines, xml_);
      xml_.close();
    }
    xml_.close();
  }

  void write_indicators(const std::vector<SourceIndicator>& indicators) const {
    if (indicators.empty()) return;
    xml_.open("indicators");
    for (const SourceIndicator& indicator : indicators) {
      xml_.open("indicator");
      xml_.attribute("id", indicator.id);
      xml_.attribute("goal", indicator.goal);
      write_deadline(indicator.deadline.value, xml_);
      write_inlines(indicator.inlines, xml_);
      write_text("data-source", indicator.source, xml_);
      xml_.close();
    }
    xml_.close();
  }

  void write_measures(const std::vector<SourceMeasure>& measures) const {
    if (measures.empty()) return;
    xml_.open("measures");
    for (const SourceMeasure& measure : measures) {
      xml_.open("measure");
      xml_.attribute("id", measure.id);
      xml_.attribute("goal", measure.goal);
      xml_.attribute("responsible", measure.responsible);
      write_deadline(measure.deadline.value, xml_);
      write_inlines(measure.inlines, xml_);
      write_text("resources", measure.resources, xml_);
      xml_.close();
    }
    xml_.close();
  }

  void write_forum(const SourceForum& forum) const {
    xml_.open("forum");
    xml_.attribute("id", forum.id);
    xml_.attribute("level", forum.level);
    xml_.attribute("convener", forum.convener);
    xml_.attribute("meetings", meetings_of(forum));
    write_text("name", forum.name, xml_);
    for (const SourceForumMember& member : forum.members) {
      xml_.open("member");
      xml_.attribute("party", member.party);
      xml_.attribute("count", member.count);
      write_inlines(member.inlines, xml_);
      xml_.close();
    }
    write_text("task", forum.task, xml_);
    xml_.close();
  }

  const SourceBlock& block_;
  XmlBuilder& xml_;
};

}  // namespace

void write_blocks(const std::vector<SourceBlock>& blocks, XmlBuilder& xml) {
  for (const SourceBlock& block : blocks) std::visit(BlockWriter(block, xml), block.value);
}

std::string write_clause(const Clause& clause) {
  XmlBuilder xml;
  xml.open("clause");
  xml.attribute("version", "1");
  xml.attribute("id", clause.id);
  xml.attribute("lang", clause.language);
  xml.attribute("model", clause.model);
  xml.attribute("from", clause.split_from);
  if (!clause.numbered) xml.attribute("numbered", "no");
  xml.attribute("translates", clause.translates);
  write_text("heading", clause.heading, xml);
  write_blocks(clause.blocks, xml);
  xml.close();
  return xml.take(clause.id.text + ".xml");
}

}  // namespace sopimus
