// clause_text_hash: a clause's canonical form, version 1. The form never changes for a version: translations
// in every repository name hashes made with it.

#include <fmt/format.h>

#include "base/date.h"
#include "base/digest.h"
#include "source/read.h"

namespace sopimus {

namespace {

/// Writes "name(part,part…)" with every text's length before it, so that no two clauses write alike.
class HashWriter {
 public:
  std::string take() { return std::move(form_); }

  void text(std::string_view value) { form_ += fmt::format("{}:{};", value.size(), value); }
  void number(long long value) { form_ += fmt::format("{};", value); }
  void open(std::string_view name) { form_ += fmt::format("{}(", name); }
  void close() { form_ += ")\n"; }

  void words(const std::vector<Word>& values) {
    open("words");
    for (const Word& value : values) text(value.text);
    close();
  }

  void condition(const Condition& condition) {
    words(condition.documents);
    words(condition.kinds);
    words(condition.languages);
  }

  void inlines(const Inlines& all);
  void blocks(const std::vector<SourceBlock>& all);
  void deadline(const Deadline& deadline) {
    number(static_cast<int>(deadline.kind));
    number(deadline.year);
    text(deadline.kind == Deadline::Kind::ByDate ? to_iso(deadline.date) : "");
  }

  void operator()(const SourceParagraph& paragraph) { inlines(paragraph.inlines); }
  void operator()(const SourceQuestion& question) { inlines(question.inlines); }
  void operator()(const SourceRationale& rationale) { blocks(rationale.blocks); }
  void operator()(const SourceList& list);
  void operator()(const SourceTable& table);
  void operator()(const SourceFigure& figure);
  void operator()(const SourceDefinitions& definitions);
  void operator()(const SourceTheme& theme);
  void operator()(const SourceForums& forums);
  void operator()(const SourceCosts& costs);
  void operator()(const SourceGenerated& generated);
  void operator()(const Include& include);

 private:
  std::string form_ = "sopimus clause text 1\n";
};

// Sentences are joined by one space: whether a line ended is no matter of the text. That space, and any at
// the edge of a set-off stretch, stands by itself, so that its place makes no difference.
void HashWriter::inlines(const Inlines& all) {
  open("text");
  std::string setting;
  std::string words;
  const auto flush = [&] {
    if (!words.empty()) {
      text(setting);
      text(words);
    }
    words.clear();
  };
  bool gap = false;
  for (const Inline& stretch : all) {
    std::string_view characters = stretch.kind == Inline::Kind::Text ? stretch.text : std::string_view();
    while (characters.starts_with(' ')) {
      gap = true;
      characters.remove_prefix(1);
    }
    bool gap_after = stretch.ends_sentence;
    while (characters.ends_with(' ')) {
      gap_after = true;
      characters.remove_suffix(1);
    }
    const std::string here =
        fmt::format("{:d}{:d}{}", stretch.strong, stretch.emphasis, stretch.language.text);
    if (stretch.kind != Inline::Kind::Text) {
      flush();
      if (gap) text(" ");
      number(static_cast<int>(stretch.kind));
      text(here);
      text(stretch.of.text);
      for (const Word& target : stretch.more) text(target.text);
      text(stretch.text);
      text(to_name(stretch.grammatical_case));
      for (const std::string& part : {stretch.form, stretch.section, stretch.subsection, stretch.item})
        text(part);
      number(stretch.capital ? 1 : 0);
    } else if (!characters.empty()) {
      if (here != setting || words.empty()) {
        flush();
        setting = here;
        if (gap) text(" ");
      } else if (gap) {
        words += ' ';
      }
      words += characters;
    } else {
      gap_after = gap_after || gap;
    }
    gap = gap_after;
  }
  flush();
  close();
}

void HashWriter::blocks(const std::vector<SourceBlock>& all) {
  for (const SourceBlock& block : all) {
    open(fmt::format("block {}", block.value.index()));
    text(block.id.text);
    condition(block.condition);
    std::visit(*this, block.value);
    close();
  }
}

void HashWriter::operator()(const SourceList& list) {
  number(list.ordered ? 1 : 0);
  for (const SourceListItem& item : list.items) {
    open("item");
    text(item.id.text);
    condition(item.condition);
    inlines(item.inlines);
    blocks(item.lists);
    close();
  }
}

void HashWriter::operator()(const SourceTable& table) {
  for (const int share : table.columns) number(share);
  inlines(table.caption);
  for (const SourceRow& row : table.rows) {
    open("row");
    for (const SourceCell& cell : row.cells) {
      number(cell.is_header ? 1 : 0);
      number(cell.column_span);
      inlines(cell.inlines);
    }
    close();
  }
}

void HashWriter::operator()(const SourceFigure& figure) {
  text(figure.src.text);
  text(figure.alternative.text);
  number(figure.width_percent);
  inlines(figure.caption);
}

void HashWriter::operator()(const SourceDefinitions& definitions) {
  for (const SourceDefinition& item : definitions.items) {
    text(item.id.text);
    inlines(item.term);
    for (const auto& [grammatical_case, form] : item.forms) {
      text(to_name(grammatical_case));
      text(form);
    }
    inlines(item.inlines);
  }
}

void HashWriter::operator()(const SourceTheme& theme) {
  inlines(theme.heading);
  blocks(theme.intro);
  for (const SourceGoal& goal : theme.goals) {
    open("goal");
    text(goal.id.text);
    inlines(goal.inlines);
    close();
  }
  for (const SourceIndicator& indicator : theme.indicators) {
    open("indicator");
    text(indicator.id.text);
    text(indicator.goal.text);
    deadline(indicator.deadline.value);
    inlines(indicator.inlines);
    inlines(indicator.source);
    close();
  }
  for (const SourceMeasure& measure : theme.measures) {
    open("measure");
    text(measure.id.text);
    text(measure.goal.text);
    words(measure.responsible);
    deadline(measure.deadline.value);
    inlines(measure.inlines);
    inlines(measure.resources);
    close();
  }
}

void HashWriter::operator()(const SourceForums& forums) {
  for (const SourceForum& forum : forums.forums) {
    open("forum");
    for (const Word* word : {&forum.id, &forum.level, &forum.convener}) text(word->text);
    number(forum.meetings_least);
    number(forum.meetings_most);
    inlines(forum.name);
    inlines(forum.task);
    for (const SourceForumMember& member : forum.members) {
      text(member.party.text);
      number(member.count);
      inlines(member.inlines);
    }
    close();
  }
}

void HashWriter::operator()(const SourceCosts& costs) {
  inlines(costs.subject);
  for (const SourceCostShare& share : costs.shares) {
    text(share.party.text);
    text(share.basis.text);
    number(share.percent_tenths);
  }
}

void HashWriter::operator()(const SourceGenerated& generated) {
  number(static_cast<int>(generated.kind));
  for (std::size_t i = 0; i < generated.paragraphs.size(); ++i) {
    condition(generated.conditions.at(i));
    inlines(generated.paragraphs[i]);
  }
}

void HashWriter::operator()(const Include& include) {
  text(include.clause.text);
  text(include.pin.text);
  text(include.pin_commit.text);
  text(include.pin_fingerprint.text);
  blocks(include.children);
}

}  // namespace

std::string clause_text_hash(const Clause& clause) {
  HashWriter writer;
  writer.number(clause.numbered ? 1 : 0);
  writer.inlines(clause.heading);
  writer.blocks(clause.blocks);
  return sha256_hex(writer.take());
}

}  // namespace sopimus
