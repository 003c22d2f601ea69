#include "source/ids.h"

namespace sopimus {

namespace {

class IdVisitor {
 public:
  explicit IdVisitor(const std::function<void(const Word&)>& visit) : visit_(visit) {}

  void id(const Word& word) const {
    if (!word.empty()) visit_(word);
  }
  void text(const Inlines& inlines) const {
    for (const Inline& stretch : inlines) {
      if (stretch.kind == Inline::Kind::Definition) id(stretch.of);
    }
  }
  void blocks(const std::vector<SourceBlock>& all) const {
    for (const SourceBlock& block : all) {
      id(block.id);
      std::visit(*this, block.value);
    }
  }

  void operator()(const SourceParagraph& paragraph) const { text(paragraph.inlines); }
  void operator()(const SourceList& list) const {
    for (const SourceListItem& item : list.items) {
      id(item.id);
      text(item.inlines);
      blocks(item.lists);
    }
  }
  void operator()(const SourceTable& table) const {
    text(table.caption);
    for (const SourceRow& row : table.rows) {
      for (const SourceCell& cell : row.cells) text(cell.inlines);
    }
  }
  void operator()(const SourceFigure& figure) const { text(figure.caption); }
  void operator()(const SourceDefinitions& definitions) const {
    for (const SourceDefinition& item : definitions.items) {
      id(item.id);
      text(item.inlines);
    }
  }
  void operator()(const SourceRationale& rationale) const { blocks(rationale.blocks); }
  void operator()(const SourceQuestion& question) const { text(question.inlines); }
  void operator()(const SourceTheme& theme) const {
    text(theme.heading);
    blocks(theme.intro);
    for (const SourceGoal& goal : theme.goals) {
      id(goal.id);
      text(goal.inlines);
    }
    for (const SourceIndicator& indicator : theme.indicators) {
      id(indicator.id);
      text(indicator.inlines);
    }
    for (const SourceMeasure& measure : theme.measures) {
      id(measure.id);
      text(measure.inlines);
      text(measure.resources);
    }
  }
  void operator()(const SourceForums& forums) const {
    for (const SourceForum& forum : forums.forums) {
      id(forum.id);
      text(forum.task);
    }
  }
  void operator()(const SourceCosts& costs) const { text(costs.subject); }
  void operator()(const SourceGenerated&) const {}
  void operator()(const Include& include) const { blocks(include.children); }

 private:
  const std::function<void(const Word&)>& visit_;
};

}  // namespace

void visit_ids(const Clause& clause, const std::function<void(const Word&)>& visit) {
  const IdVisitor visitor(visit);
  visitor.id(clause.id);
  visitor.text(clause.heading);
  visitor.blocks(clause.blocks);
}

}  // namespace sopimus
