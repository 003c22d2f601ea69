#include "start/clause_maker.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "source/found_text.h"
#include "source/typed_labels.h"
#include "start/found_inlines.h"
#include "start/signature_roles.h"
#include "start/source_blocks.h"
#include "start/theme_finder.h"

namespace sopimus {

namespace {

bool is_signature_heading(const std::string& text) {
  const std::string small = to_lower(text);
  return small == "allekirjoitukset" || small == "allekirjoitus" || small == "underskrifter";
}

bool is_rationale_line(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.value);
  if (paragraph == nullptr) return false;
  const std::string text = to_lower(to_plain_text(paragraph->runs));
  return text == "perustelut" || text == "perustelut:" || text == "motivering";
}

/// A clause with its found blocks, before they are blocks of a file.
struct OpenClause {
  Clause clause{};
  int level = 1;
  SourceSpan at{};
  std::vector<Block> blocks{};
  bool has_party_table = false;
  std::size_t party_table_at = 0;  // index in blocks
};

class ClauseMaker {
 public:
  ClauseMaker(const ClauseContext& context, std::set<std::string>& ids, Doubts& doubts)
      : context_(context), ids_(ids), doubts_(doubts) {}

  MadeClauses make(const FoundPart& part) {
    settle_unnumbered(part.blocks);
    for (std::size_t i = 0; i < part.blocks.size(); ++i) {
      if (!context_.dropped.contains(i)) add(part.blocks[i], i);
    }
    std::size_t next = 0;
    made_.outline = outline_from(next, 0);
    for (OpenClause& open : open_) close(open);
    return std::move(made_);
  }

 private:
  /// Which headings without a number have lost theirs: the next one of their level leaves room for it. In a
  /// text without numbers all get one.
  void settle_unnumbered(const std::vector<Block>& blocks) {
    std::vector<const Heading*> headings;
    for (const Block& block : blocks) {
      if (const auto* heading = std::get_if<Heading>(&block.value)) headings.push_back(heading);
    }
    has_numbers_ = std::any_of(headings.begin(), headings.end(),
                               [](const Heading* heading) { return !heading->number.empty(); });
    if (!headings.empty()) first_number_ = last_part(headings.front()->number);
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const Heading& heading = *headings[i];
      last_.erase(last_.upper_bound(heading.level), last_.end());  // below it counting begins anew
      if (!heading.number.empty()) {
        last_[heading.level] = last_part(heading.number);
        continue;
      }
      const auto next = std::find_if(
          headings.begin() + static_cast<std::ptrdiff_t>(i) + 1, headings.end(),
          [&](const Heading* other) { return other->level <= heading.level && !other->number.empty(); });
      const bool leaves_room = next != headings.end() && (*next)->level == heading.level &&
                               last_part((*next)->number) == last_[heading.level] + 2;
      if (has_numbers_ && !leaves_room) unnumbered_.insert(&heading);
      if (leaves_room) ++last_[heading.level];
    }
  }

  static int last_part(const std::string& number) {
    const std::size_t dot = number.rfind('.');
    const std::string last = dot == std::string::npos ? number : number.substr(dot + 1);
    int value = 0;
    for (const char c : last) {
      if (c >= '0' && c <= '9' && value < 1000) value = value * 10 + (c - '0');
    }
    return value;
  }

  void add(const Block& block, std::size_t index) {
    if (const auto* heading = std::get_if<Heading>(&block.value)) return begin(*heading);
    if (const auto* page = std::get_if<SignaturePage>(&block.value)) return add_signatures(*page);
    in_signatures_ = in_signatures_ || is_signature_table(block);
    if (in_signatures_) return add_signature_block(block);
    if (open_.empty() && begin_without_heading(block)) return;
    OpenClause& open = open_.back();
    if (!context_.party_blocks.contains(index)) {
      open.blocks.push_back(block);
    } else if (!has_party_table_) {
      has_party_table_ = true;
      open.has_party_table = true;
      open.party_table_at = open.blocks.size();
    }
  }

  void begin(const Heading& heading) {
    const std::string text = to_plain_text(heading.runs);
    in_signatures_ = is_signature_heading(text);
    if (in_signatures_) return;
    OpenClause open;
    open.clause.id.text = unique_id(context_.id_prefix + id_of(heading, text));
    open.clause.language = context_.language;
    open.clause.numbered = !unnumbered_.contains(&heading);
    open.clause.heading = to_title(heading.runs, heading.origin.at);
    open.level = heading.level;
    open.at = heading.origin.at;
    if (!heading.number.empty()) made_.numbers.emplace(heading.number, open.clause.id.text);
    open_.push_back(std::move(open));
  }

  /// The id that a file of ours carries, else the heading's words; what made it unique in its file is left
  /// out, because a prefix may do that too.
  static std::string id_of(const Heading& heading, const std::string& text) {
    const std::string words = to_clause_id(text);
    return heading.origin.clause.starts_with(words + "-") ? words : heading.origin.clause;
  }

  /// Text above the first heading needs one: its own first line when chapter 1 lost its number, else a new
  /// one. True when the block is used up.
  bool begin_without_heading(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    const std::string text = paragraph == nullptr ? std::string() : to_plain_text(paragraph->runs);
    const bool is_heading = first_number_ == 2 && is_heading_text(text) && !begins_in_lower_case(text);
    const std::string heading = is_heading ? text : context_.language == "sv" ? "Inledning" : "Johdanto";
    OpenClause open;
    open.clause.id.text = unique_id(context_.id_prefix + to_clause_id(heading));
    open.clause.language = context_.language;
    open.clause.numbered = first_number_ == 2;
    Inline words;
    words.text = heading;
    open.clause.heading = {words};
    if (paragraph != nullptr) open.at = paragraph->origin.at;
    open_.push_back(std::move(open));
    return is_heading;
  }

  std::string unique_id(const std::string& wanted) {
    std::string id = wanted;
    for (int n = 2; !ids_.insert(id).second; ++n) id = wanted + "-" + std::to_string(n);
    return id;
  }

  void add_signatures(const SignaturePage& page) {
    for (const Runs& runs : page.paragraphs) add_signature_sentence(to_inlines(runs, page.origin.at));
    for (const Signatory& signatory : page.signatories) {
      made_.signature_lines.emplace_back(signatory.party_name, page.origin.at);
      made_.signature_lines.emplace_back(signatory.role, page.origin.at);
    }
  }

  void add_signature_sentence(Inlines inlines) {
    if (inlines.empty()) return;
    made_.signatures.paragraphs.push_back(std::move(inlines));
    made_.signatures.conditions.emplace_back();
  }

  /// Sentences stay; lines are the names and roles of those who signed.
  void add_signature_block(const Block& block) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      add_signature_line(*paragraph);
    } else if (const auto* list = std::get_if<List>(&block.value)) {
      for (const ListItem& item : list->items) {
        made_.signature_lines.emplace_back(to_plain_text(item.runs), item.origin.at);
      }
    } else if (const auto* table = std::get_if<Table>(&block.value)) {
      for (const TableRow& row : table->rows) {
        for (const TableCell& cell : row.cells) {
          for (const Paragraph& line : cell.paragraphs) add_signature_line(line);
        }
      }
    }
  }

  void add_signature_line(const Paragraph& line) {
    const std::string text = to_plain_text(line.runs);
    if (text.ends_with('.') && split_words(text).size() > 3) {
      add_signature_sentence(to_inlines(line.runs, line.origin.at));
    } else if (!is_signature_heading(text)) {
      made_.signature_lines.emplace_back(text, line.origin.at);
    }
  }

  /// The clauses from `next` on that stand below `level`, as includes.
  std::vector<SourceBlock> outline_from(std::size_t& next, int level) const {
    std::vector<SourceBlock> outline;
    while (next < open_.size() && open_[next].level > level) {
      const int own = open_[next].level;
      Include include;
      include.clause.text = open_[next].clause.id.text;
      ++next;
      include.children = outline_from(next, own);
      SourceBlock block;
      block.value = std::move(include);
      outline.push_back(std::move(block));
    }
    return outline;
  }

  void close(OpenClause& open) {
    Clause& clause = open.clause;
    made_.places.emplace(clause.id.text, open.at);
    const std::vector<ThemeRange> themes =
        find_themes(open.blocks, {clause.id.text, context_.language, context_.parties, &ids_}, doubts_);
    std::size_t theme = 0;
    for (std::size_t i = 0; i < open.blocks.size(); ++i) {
      if (open.has_party_table && open.party_table_at == i) add_party_table(clause);
      if (theme < themes.size() && themes[theme].first == i) {
        clause.blocks.push_back(themes[theme].theme);
        i = themes[theme].last;
        ++theme;
      } else if (is_rationale_line(open.blocks[i]) && i + 1 < open.blocks.size()) {
        i = add_rationale(open.blocks, i + 1, clause);
      } else {
        add_block(open.blocks[i], clause.id.text, clause.blocks);
      }
    }
    if (open.has_party_table && open.party_table_at >= open.blocks.size()) add_party_table(clause);
    made_.clauses.push_back(std::move(clause));
  }

  static void add_party_table(Clause& clause) {
    SourceGenerated table;
    table.kind = SourceGenerated::Kind::PartyTable;
    SourceBlock block;
    block.value = std::move(table);
    clause.blocks.push_back(std::move(block));
  }

  void add_block(const Block& block, const std::string& clause, std::vector<SourceBlock>& to) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      SourceBlock made = to_paragraph(*paragraph);
      if (!std::get<SourceParagraph>(made.value).inlines.empty()) to.push_back(std::move(made));
    } else if (const auto* list = std::get_if<List>(&block.value)) {
      SourceList made = to_source_list(*list);
      if (made.items.empty()) return;
      tell_of_labels(*list, clause, doubts_);
      SourceBlock made_block;
      made_block.value = std::move(made);
      to.push_back(std::move(made_block));
    } else if (const auto* table = std::get_if<Table>(&block.value)) {
      to.push_back(to_source_table(*table));
    }
  }

  /// From `first` on to the next line that leads in to something else; the index of the last block taken.
  std::size_t add_rationale(const std::vector<Block>& blocks, std::size_t first, Clause& clause) {
    SourceRationale rationale;
    std::size_t i = first;
    for (; i < blocks.size(); ++i) {
      const auto* paragraph = std::get_if<Paragraph>(&blocks[i].value);
      if (std::holds_alternative<Table>(blocks[i].value)) break;
      if (paragraph != nullptr && paragraph->role == Paragraph::Role::LeadIn) break;
      add_block(blocks[i], clause.id.text, rationale.blocks);
    }
    if (rationale.blocks.empty()) {
      add_block(blocks[first - 1], clause.id.text, clause.blocks);
      return first - 1;
    }
    SourceBlock block;
    block.value = std::move(rationale);
    clause.blocks.push_back(std::move(block));
    return i - 1;
  }

  const ClauseContext& context_;
  std::set<std::string>& ids_;
  Doubts& doubts_;
  MadeClauses made_{};
  std::vector<OpenClause> open_{};
  std::set<const Heading*> unnumbered_{};
  std::map<int, int> last_{};  // level → the last number of its headings
  int first_number_ = 0;       // of the first heading; 0 when it has none
  bool has_numbers_ = false;
  bool has_party_table_ = false;
  bool in_signatures_ = false;
};

}  // namespace

MadeClauses make_clauses(const FoundPart& part, const ClauseContext& context, std::set<std::string>& ids,
                         Doubts& doubts) {
  return ClauseMaker(context, ids, doubts).make(part);
}

}  // namespace sopimus
