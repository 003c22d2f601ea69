#include "check/checked_text.h"

#include <algorithm>
#include <map>
#include <utility>

#include "check/letters.h"

namespace sopimus {

namespace {

using Kind = CheckedPassage::Kind;

class Flattener {
 public:
  Flattener(const Document& document, bool is_pinned) : document_(document), is_pinned_(is_pinned) {}

  std::vector<CheckedPassage> flatten() {
    blocks(document_.blocks);
    return std::move(passages_);
  }

  void operator()(const Heading& b) {
    CheckedPassage& passage = add(Kind::Heading, b.runs, b.origin);
    passage.level = b.level;
    passage.label = b.number;
    passage.anchor = b.anchor;
  }
  void operator()(const Paragraph& b) { add(kind_of(b.role), b.runs, b.origin); }
  void operator()(const List& b) { list(b, 1); }
  void operator()(const Table& b) {
    add(Kind::Caption, b.caption, b.origin);
    for (const TableRow& row : b.rows) {
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) {
          add(Kind::Cell, paragraph.runs, paragraph.origin.is_generated() ? b.origin : paragraph.origin);
        }
      }
    }
  }
  void operator()(const Figure& b) { add(Kind::Caption, b.caption, b.origin); }
  void operator()(const Definitions& b) {
    for (const DefinitionItem& item : b.items) {
      add(Kind::Definition, item.term, item.origin);
      passages_.back().text += ' ';  // as it is drawn: "yhdyspinta tarkoittaa"
      append(passages_.back(), item.text);
    }
  }
  void operator()(const Theme& b) {
    for (const Goal& goal : b.goals) add(Kind::Goal, goal.runs, goal.origin);
    for (const Indicator& indicator : b.indicators) {
      add(Kind::Indicator, indicator.runs, indicator.origin);
      add(Kind::Detail, indicator.source, indicator.origin);
    }
    for (const Measure& measure : b.measures) {
      add(Kind::Measure, measure.runs, measure.origin);
      add(Kind::Detail, measure.resources, measure.origin);
    }
  }
  void operator()(const Forums& b) {
    for (const Forum& forum : b.forums) {
      add(Kind::Detail, forum.name, forum.origin);
      for (const ForumMember& member : forum.members) add(Kind::Detail, member.runs, forum.origin);
      add(Kind::Detail, forum.task, forum.origin);
    }
  }
  void operator()(const CostRule& b) { add(Kind::Detail, b.subject, b.origin); }
  void operator()(const Rationale& b) {
    is_rationale_ = true;
    blocks(b.blocks);
    is_rationale_ = false;
  }
  void operator()(const Question& b) { add(Kind::Question, b.runs, b.origin); }
  void operator()(const SignaturePage& b) {
    for (const Runs& paragraph : b.paragraphs) add(Kind::Paragraph, paragraph, b.origin);
  }
  void operator()(const PartyTable&) {}
  void operator()(const AnnexList&) {}
  void operator()(const Contents&) {}

 private:
  static Kind kind_of(Paragraph::Role role) {
    switch (role) {
      case Paragraph::Role::LeadIn:
        return Kind::LeadIn;
      case Paragraph::Role::Definition:
        return Kind::Definition;
      case Paragraph::Role::Question:
        return Kind::Question;
      case Paragraph::Role::Caption:
        return Kind::Caption;
      default:
        return Kind::Paragraph;
    }
  }

  void blocks(const std::vector<Block>& all) {
    for (const Block& block : all) std::visit(*this, block.value);
  }

  void list(const List& list_block, int level) {
    for (const ListItem& item : list_block.items) {
      CheckedPassage& passage = add(Kind::Item, item.runs, item.origin);
      passage.level = level;
      passage.label = item.label;
      for (const List& nested : item.lists) list(nested, level + 1);
    }
  }

  CheckedPassage& add(Kind kind, const Runs& runs, const Origin& origin) {
    CheckedPassage passage;
    passage.kind = kind;
    passage.clause = origin.clause;
    passage.language = document_.language;
    passage.is_rationale = is_rationale_;
    passage.is_pinned = is_pinned_ || !origin.edition.empty();
    passage.at = origin.at;
    passage.sentences = {0};
    passages_.push_back(std::move(passage));
    append(passages_.back(), runs);
    return passages_.back();
  }

  static void append(CheckedPassage& passage, const Runs& runs) {
    for (const Run& run : runs) {
      const std::size_t begin = passage.text.size();
      passage.text += run.text;
      passage.pieces.push_back({begin, passage.text.size(), &run});
      if (run.ends_sentence) passage.sentences.push_back(passage.text.size());
    }
    while (passage.sentences.size() > 1 && passage.sentences.back() >= passage.text.size()) {
      passage.sentences.pop_back();
    }
  }

  const Document& document_;
  bool is_pinned_;
  bool is_rationale_ = false;
  std::vector<CheckedPassage> passages_{};
};

CheckedText flatten(std::shared_ptr<const Document> document, bool is_pinned) {
  CheckedText text;
  text.passages = Flattener(*document, is_pinned).flatten();
  std::erase_if(text.passages, [](const CheckedPassage& passage) { return passage.text.empty(); });
  for (CheckedPassage& passage : text.passages) passage.words = find_words(passage.text);
  text.document = std::move(document);
  text.is_pinned = is_pinned;
  return text;
}

bool tells_places(const CheckedText& text) {
  return std::any_of(text.passages.begin(), text.passages.end(), [](const CheckedPassage& passage) {
    return std::any_of(passage.pieces.begin(), passage.pieces.end(),
                       [](const CheckedPiece& piece) { return static_cast<bool>(piece.run->at); });
  });
}

/// A passage's line in a text of all passages.
void give_places(CheckedText& text, const std::string& name) {
  std::string lines;
  for (const CheckedPassage& passage : text.passages) lines += passage.text + "\n";
  const auto source = std::make_shared<const SourceText>(name, std::move(lines));
  std::size_t offset = 0;
  for (CheckedPassage& passage : text.passages) {
    passage.at = {source, offset, passage.text.size()};
    offset += passage.text.size() + 1;
  }
}

}  // namespace

std::string_view CheckedPassage::sentence_at(std::size_t at_byte) const {
  const auto next = std::upper_bound(sentences.begin(), sentences.end(), at_byte);
  const std::size_t begin = next == sentences.begin() ? 0 : *std::prev(next);
  const std::size_t end = next == sentences.end() ? text.size() : *next;
  return std::string_view(text).substr(begin, end - begin);
}

bool CheckedPassage::is_authored(std::size_t begin, std::size_t end) const {
  return std::all_of(pieces.begin(), pieces.end(), [&](const CheckedPiece& piece) {
    const bool is_apart = piece.end <= begin || piece.begin >= end;
    return is_apart || (piece.is_authored() && piece.run->language.empty());
  });
}

CheckedText to_checked_text(std::shared_ptr<const Document> document, bool is_pinned) {
  return flatten(std::move(document), is_pinned);
}

CheckedText to_checked_file(std::shared_ptr<const Document> document, const std::string& name) {
  CheckedText text = flatten(std::move(document), false);
  text.is_file = true;
  if (!tells_places(text)) give_places(text, name);
  return text;
}

}  // namespace sopimus
