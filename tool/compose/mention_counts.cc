#include "compose/mention_counts.h"

#include "source/agreement_facts.h"

namespace sopimus {

namespace {

class Counter {
 public:
  explicit Counter(const Outline& outline) : outline_(outline) {}

  MentionCounts count() {
    for (const OutlineStep& step : outline_.steps) {
      if (step.block != nullptr) {
        std::visit(*this, step.block->value);
      } else {
        add(outline_.clauses[step.clause].clause->heading);
      }
    }
    return std::move(counts_);
  }

  void operator()(const SourceParagraph& paragraph) { add(paragraph.inlines); }
  void operator()(const SourceQuestion& question) { add(question.inlines); }
  void operator()(const SourceRationale& rationale) { add(rationale.blocks); }
  void operator()(const SourceFigure& figure) { add(figure.caption); }
  void operator()(const Include&) {}
  void operator()(const SourceList& list) {
    for (const SourceListItem& item : list.items) {
      if (!holds(item.condition, *outline_.document, outline_.language)) continue;
      add(item.inlines);
      add(item.lists);
    }
  }
  void operator()(const SourceTable& table) {
    add(table.caption);
    for (const SourceRow& row : table.rows) {
      for (const SourceCell& cell : row.cells) add(cell.inlines);
    }
  }
  void operator()(const SourceDefinitions& definitions) {
    for (const SourceDefinition& item : definitions.items) {
      add(item.term);
      add(item.inlines);
    }
  }
  void operator()(const SourceTheme& theme);
  void operator()(const SourceForums& forums);
  void operator()(const SourceCosts& costs) { add(costs.subject); }
  void operator()(const SourceGenerated& generated);

 private:
  void add(const std::vector<SourceBlock>& blocks) {
    for (const SourceBlock& block : blocks) {
      if (holds(block.condition, *outline_.document, outline_.language)) std::visit(*this, block.value);
    }
  }
  void add(const Inlines& inlines) {
    for (const Inline& stretch : inlines) {
      if (stretch.kind == Inline::Kind::Text) counts_.text += " " + stretch.text;
      if (stretch.kind == Inline::Kind::Sentence) counts_.sentences.insert(stretch.of.text);
      if (stretch.form == "full") continue;
      if (stretch.kind == Inline::Kind::Statute) ++counts_.statutes[stretch.of.text];
      if (stretch.kind == Inline::Kind::Abbreviation) ++counts_.abbreviations[stretch.of.text];
    }
  }

  const Outline& outline_;
  MentionCounts counts_{};
};

void Counter::operator()(const SourceTheme& theme) {
  add(theme.heading);
  add(theme.intro);
  for (const SourceGoal& goal : theme.goals) add(goal.inlines);
  for (const SourceIndicator& indicator : theme.indicators) {
    add(indicator.inlines);
    add(indicator.source);
  }
  for (const SourceMeasure& measure : theme.measures) {
    add(measure.inlines);
    add(measure.resources);
  }
}

void Counter::operator()(const SourceForums& forums) {
  for (const SourceForum& forum : forums.forums) {
    add(forum.name);
    add(forum.task);
    for (const SourceForumMember& member : forum.members) add(member.inlines);
  }
}

void Counter::operator()(const SourceGenerated& generated) {
  if (generated.kind == SourceGenerated::Kind::PartyTable) counts_.has_party_table = true;
  if (generated.kind == SourceGenerated::Kind::Signatures) counts_.has_signatures = true;
  for (std::size_t i = 0; i < generated.paragraphs.size(); ++i) {
    if (holds(generated.conditions[i], *outline_.document, outline_.language)) add(generated.paragraphs[i]);
  }
}

}  // namespace

MentionCounts count_mentions(const Outline& outline) { return Counter(outline).count(); }

bool is_used_again(const Inline& mention, int count) { return count > (mention.form == "full" ? 0 : 1); }

bool has_word(std::string_view text, std::string_view word) {
  const auto is_letter = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    const unsigned small = byte | 0x20U;
    return byte >= 0x80 || (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9');
  };
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

}  // namespace sopimus
