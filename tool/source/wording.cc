#include "source/wording.h"

#include "base/text.h"

namespace sopimus {

namespace {

std::string key_of(const Inline& stretch) {
  std::string key = stretch.of.text;
  for (const Word& more : stretch.more) key += " " + more.text;
  if (!stretch.section.empty()) key += " " + stretch.section + " §";
  if (!stretch.subsection.empty()) key += " " + stretch.subsection + " mom";
  if (!stretch.item.empty()) key += " " + stretch.item + " kohta";
  return "[" + key + "]";
}

std::string words_of(const Inline& stretch) {
  switch (stretch.kind) {
    case Inline::Kind::Text:
    case Inline::Kind::Definition:
      return stretch.text;
    case Inline::Kind::Date:
      return stretch.of.text;
    case Inline::Kind::Abbreviation:
      return stretch.of.text;
    default:
      return key_of(stretch);
  }
}

std::string listed(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

std::string words_of(const Deadline& deadline) {
  const std::string year = std::to_string(deadline.year);
  switch (deadline.kind) {
    case Deadline::Kind::None:
      return {};
    case Deadline::Kind::ByEndOfYear:
      return "by the end of " + year;
    case Deadline::Kind::DuringYear:
      return "during " + year;
    case Deadline::Kind::Yearly:
      return "yearly";
    case Deadline::Kind::ByDate:
      return "by " + to_iso(deadline.date);
    case Deadline::Kind::Separately:
      return "separately";
  }
  return {};
}

class Wording {
 public:
  std::vector<WordedSentence> take() { return std::move(sentences_); }

  void heading(const Inlines& inlines) {
    const std::size_t first = sentences_.size();
    text(inlines);
    for (std::size_t i = first; i < sentences_.size(); ++i) sentences_[i].is_heading = true;
  }

  void blocks(const std::vector<SourceBlock>& all) {
    for (const SourceBlock& block : all) {
      const bool is_theme = std::holds_alternative<SourceTheme>(block.value);
      if (is_theme) theme_ = block.id.text;
      at_ = block.at;
      std::visit(*this, block.value);
      if (is_theme) theme_.clear();
    }
  }

  void operator()(const SourceParagraph& b) { text(b.inlines); }
  void operator()(const SourceList& b) {
    for (const SourceListItem& item : b.items) {
      text(item.inlines);
      blocks(item.lists);
    }
  }
  void operator()(const SourceTable& b) {
    text(b.caption);
    for (const SourceRow& row : b.rows) {
      for (const SourceCell& cell : row.cells) text(cell.inlines);
    }
  }
  void operator()(const SourceFigure& b) {
    data({b.src.text, b.alternative.text}, b.src.at);
    text(b.caption);
  }
  void operator()(const SourceDefinitions& b) {
    for (const SourceDefinition& item : b.items) {
      text(item.term);
      text(item.inlines);
    }
  }
  void operator()(const SourceRationale& b) { blocks(b.blocks); }
  void operator()(const SourceQuestion& b) { text(b.inlines); }
  void operator()(const SourceTheme& b) {
    text(b.heading);
    const std::string theme = theme_;
    blocks(b.intro);
    theme_ = theme;
    for (const SourceGoal& goal : b.goals) text(goal.inlines);
    for (const SourceIndicator& indicator : b.indicators) {
      text(indicator.inlines);
      text(indicator.source);
      data({indicator.goal.text, words_of(indicator.deadline.value)}, indicator.at);
    }
    for (const SourceMeasure& measure : b.measures) {
      text(measure.inlines);
      text(measure.resources);
      data({measure.goal.text, listed(measure.responsible), words_of(measure.deadline.value)}, measure.at);
    }
  }
  void operator()(const SourceForums& b) {
    for (const SourceForum& forum : b.forums) {
      text(forum.name);
      text(forum.task);
      for (const SourceForumMember& member : forum.members) {
        text(member.inlines);
        data({member.party.text, member.count > 0 ? std::to_string(member.count) : ""}, member.at);
      }
      const std::string meetings =
          std::to_string(forum.meetings_least) + "–" + std::to_string(forum.meetings_most) + " meetings";
      data({forum.level.text, forum.convener.text, meetings}, forum.at);
    }
  }
  void operator()(const SourceCosts& b) {
    text(b.subject);
    for (const SourceCostShare& share : b.shares) {
      const std::string tenths =
          std::to_string(share.percent_tenths / 10) + "." + std::to_string(share.percent_tenths % 10) + " %";
      data({share.party.text, share.basis.text, share.percent_tenths > 0 ? tenths : ""}, share.at);
    }
  }
  void operator()(const SourceGenerated& b) {
    for (const Inlines& paragraph : b.paragraphs) text(paragraph);
  }
  void operator()(const Include& b) { data({b.clause.text, b.pin.text}, b.clause.at); }

 private:
  void text(const Inlines& inlines) {
    WordedSentence sentence;
    for (const Inline& stretch : inlines) {
      sentence.text += words_of(stretch);
      add_lines(sentence, stretch.at);
      if (stretch.ends_sentence) finish(sentence);
    }
    finish(sentence);
  }

  /// The values that are there, as one sentence.
  void data(const std::vector<std::string>& values, const SourceSpan& at) {
    WordedSentence sentence;
    for (const std::string& value : values) {
      if (!value.empty()) sentence.text += (sentence.text.empty() ? "" : ", ") + value;
    }
    if (sentence.text.empty()) return;
    sentence.text = "[" + sentence.text + "]";
    add_lines(sentence, at);
    finish(sentence);
  }

  static void add_lines(WordedSentence& sentence, const SourceSpan& at) {
    if (!at) return;
    const std::size_t first = at.source->place_of(at.offset).line;
    const std::size_t last = at.source->place_of(at.offset + (at.length == 0 ? 0 : at.length - 1)).line;
    if (sentence.first_line == 0 || first < sentence.first_line) sentence.first_line = first;
    sentence.last_line = std::max(sentence.last_line, last);
  }

  void finish(WordedSentence& sentence) {
    sentence.text = trim(sentence.text);
    if (!sentence.text.empty()) {
      sentence.theme = theme_;
      if (sentence.first_line == 0) add_lines(sentence, at_);
      sentences_.push_back(std::move(sentence));
    }
    sentence = {};
  }

  std::string theme_{};
  SourceSpan at_{};  // of the block
  std::vector<WordedSentence> sentences_{};
};

}  // namespace

std::vector<WordedSentence> wording_of(const Clause& clause) {
  Wording wording;
  wording.heading(clause.heading);
  wording.blocks(clause.blocks);
  return wording.take();
}

}  // namespace sopimus
