#include "start/visit_text.h"

namespace sopimus {

namespace {

class TextVisitor {
 public:
  explicit TextVisitor(const std::function<void(Inlines&)>& visit) : visit_(visit) {}

  void operator()(SourceParagraph& paragraph) const { visit_(paragraph.inlines); }
  void operator()(SourceList& list) const {
    for (SourceListItem& item : list.items) {
      visit_(item.inlines);
      all(item.lists);
    }
  }
  void operator()(SourceTable& table) const {
    visit_(table.caption);
    for (SourceRow& row : table.rows) {
      for (SourceCell& cell : row.cells) visit_(cell.inlines);
    }
  }
  void operator()(SourceRationale& rationale) const { all(rationale.blocks); }
  void operator()(SourceTheme& theme) const {
    visit_(theme.heading);
    all(theme.intro);
    for (SourceGoal& goal : theme.goals) visit_(goal.inlines);
    for (SourceIndicator& indicator : theme.indicators) visit_(indicator.inlines);
    for (SourceMeasure& measure : theme.measures) {
      visit_(measure.inlines);
      visit_(measure.resources);
    }
  }
  template <typename Other>
  void operator()(Other&) const {}

  void all(std::vector<SourceBlock>& blocks) const {
    for (SourceBlock& block : blocks) std::visit(*this, block.value);
  }

 private:
  const std::function<void(Inlines&)>& visit_;
};

}  // namespace

void visit_text(Clause& clause, const std::function<void(Inlines&)>& visit) {
  visit(clause.heading);
  TextVisitor(visit).all(clause.blocks);
}

}  // namespace sopimus
