#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "support/comparison_texts.h"

namespace sopimus {

namespace {

using Kind = Mark::Kind;

constexpr std::string_view kWords[] = {
    "sopimus",    "kunta",      "hyvinvointialue", "tehtävä",  "osapuoli", "talous",
    "vuosittain", "31.12.2029", "250,00 euroa",    "yhdessä",  "seuranta", "palvelu",
    "asukas",     "päätös",     "neuvottelu",      "611/2021", "vastuu",   "ja",
    "sekä",       "lisäksi",    "viimeistään",     "tavoite",  "mittari",  "12 §"};

class RandomText {
 public:
  explicit RandomText(std::uint32_t seed) : random_(seed) {}

  Document make() {
    Document document;
    document.style = default_style();
    document.identity.document = "paasopimus";
    document.identity.title = "Yhteistyösopimus";
    document.revisers = {{"Keski-Pohjanmaan hyvinvointialue", "2026-02-03T10:00:00Z"},
                         {"Perhon kunta", "2026-02-04T08:30:00Z"}};
    blocks_ = &document.blocks;
    // The first heading stays: what comes and goes below it has a number in both texts.
    heading(1, {});
    const int count = 20 + below(12);
    for (int i = 0; i < count; ++i) block();
    number_blocks(document);
    return document;
  }

 private:
  /// 0 … `bound` - 1. The standard's own distributions differ between libraries.
  int below(int bound) { return static_cast<int>(random_() % static_cast<std::uint32_t>(bound)); }
  bool one_in(int bound) { return below(bound) == 0; }

  Mark mark(Kind kind, ChangeClass change_class = ChangeClass::Wording) {
    Mark result{kind, change_class, static_cast<std::uint16_t>(below(2)), ++changes_, 0};
    return result;
  }

  /// None, or a change of a whole block, item or row.
  Mark whole(int one_in_bound) {
    if (!one_in(one_in_bound)) return {};
    return mark(one_in(2) ? Kind::Inserted : Kind::Deleted, ChangeClass::Structure);
  }

  std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text.append(kWords[below(std::size(kWords))]).append(" ");
    return text;
  }

  Run run(std::string text, const Mark& marked) {
    Run result;
    result.text = std::move(text);
    result.mark = marked;
    result.strong = one_in(8);
    if (one_in(20)) result.language = "sv";
    if (one_in(16)) result.link = "https://www.finlex.fi/fi/laki";
    return result;
  }

  /// Words with changes among them, or all of the change `of_all`.
  Runs runs(const Mark& of_all, int changes) {
    Runs result = {run(words(1 + below(6)), of_all)};
    if (!of_all) {
      for (int i = 0; i < changes; ++i) {
        Mark change = mark(Kind::Deleted);
        const int form = below(3);
        if (form != 0) result.push_back(run(words(1 + below(3)), change));
        change.kind = Kind::Inserted;
        if (form != 1) result.push_back(run(words(1 + below(3)), change));
        result.push_back(run(words(1 + below(4)), {}));
      }
    }
    if (!anchors_.empty() && one_in(4)) {
      Run reference = run("kohdassa", of_all);
      reference.made_by = MadeBy::Reference;
      reference.link = "#" + anchors_[static_cast<std::size_t>(below(static_cast<int>(anchors_.size())))];
      result.push_back(reference);
    }
    // No two texts are alike by chance: LibreOffice would take them for a move.
    const std::string space = result.back().made_by == MadeBy::Reference ? " " : "";
    result.push_back(run(space + "loppu " + std::to_string(++texts_) + ".", of_all));
    return result;
  }

  /// For headings and captions, which have no links.
  static Runs without_references(Runs runs) {
    for (Run& one : runs) one.link.clear();
    const auto is_reference = [](const Run& one) { return one.made_by == MadeBy::Reference; };
    if (std::erase_if(runs, is_reference) > 0) runs.back().text.erase(0, 1);  // the space after it
    return runs;
  }

  void block() {
    const int kind = below(12);
    if (kind < 2) {
      heading(1 + below(3), whole(4));
    } else if (kind < 7) {
      paragraph();
    } else if (kind < 9) {
      blocks_->push_back({list(0, whole(5))});
    } else if (kind < 11) {
      table();
    } else if (one_in(2)) {
      figure();
    } else {
      move();
    }
  }

  void heading(int level, const Mark& change) {
    Heading result;
    result.level = level;
    result.number = "1";
    result.anchor = "kohta-" + std::to_string(++headings_);
    result.runs = without_references({run(words(2), change)});
    if (!change && one_in(3)) result.runs = without_references(runs(change, 1));
    result.mark = change;
    result.end_mark = change;
    if (!change) anchors_.push_back(result.anchor);
    blocks_->push_back({std::move(result)});
  }

  /// One, or several that were one or become one.
  void paragraph() {
    constexpr Paragraph::Role kRoles[] = {Paragraph::Role::Body, Paragraph::Role::Body, Paragraph::Role::Note,
                                          Paragraph::Role::Definition};
    Paragraph result;
    result.role = kRoles[below(4)];
    result.mark = whole(3);
    result.end_mark = result.mark;
    result.runs = runs(result.mark, below(3));
    const int more = !result.mark && one_in(4) ? 1 + below(2) : 0;
    for (int i = 0; i < more; ++i) {
      result.end_mark = mark(one_in(2) ? Kind::Inserted : Kind::Deleted, ChangeClass::Structure);
      blocks_->push_back({result});
      result.end_mark = {};
      result.runs = runs({}, below(2));
    }
    blocks_->push_back({std::move(result)});
  }

  List list(int level, const Mark& of_all) {
    List result;
    result.ordered = one_in(2);
    result.mark = of_all;
    const int count = 1 + below(5);
    for (int i = 0; i < count; ++i) {
      ListItem item;
      item.mark = of_all ? of_all : whole(3);
      item.end_mark = item.mark;
      item.runs = runs(item.mark, below(2));
      if (level < 2 && one_in(4)) item.lists.push_back(list(level + 1, item.mark));
      const bool is_divided = !item.mark && item.lists.empty() && i + 1 < count && one_in(6);
      if (is_divided)
        item.end_mark = mark(one_in(2) ? Kind::Inserted : Kind::Deleted, ChangeClass::Structure);
      result.items.push_back(std::move(item));
      if (!is_divided) continue;
      ListItem rest;
      rest.runs = runs({}, 0);
      result.items.push_back(std::move(rest));
    }
    return result;
  }

  void table() {
    Table result;
    result.mark = whole(4);
    if (one_in(2)) result.caption = without_references(runs(result.mark, below(2)));
    const int columns = 1 + below(3);
    const int rows = 1 + below(4);
    result.column_shares.assign(static_cast<std::size_t>(columns), 1);
    for (int i = 0; i < rows; ++i) {
      TableRow row;
      row.is_header = i == 0;
      // A table that stays keeps a row.
      row.mark = result.mark || i == 0 ? result.mark : whole(3);
      for (int column = 0; column < columns; ++column) row.cells.push_back(cell(row.mark));
      result.rows.push_back(std::move(row));
    }
    blocks_->push_back({std::move(result)});
  }

  TableCell cell(const Mark& of_row) {
    TableCell result;
    const int count = one_in(4) ? 1 + below(3) : 1;
    for (int i = 0; i < count; ++i) {
      Paragraph paragraph;
      paragraph.mark = of_row ? of_row : count > 1 ? whole(2) : Mark{};
      paragraph.end_mark = paragraph.mark;
      paragraph.runs = runs(paragraph.mark, of_row ? 0 : below(2));
      result.paragraphs.push_back(std::move(paragraph));
    }
    return result;
  }

  void figure() {
    Figure result;
    result.bytes = tiny_picture();
    result.width_pixels = 2;
    result.height_pixels = 1;
    result.width_percent = 20;
    result.alternative = "Kuva";
    result.mark = whole(2);
    if (one_in(2)) result.caption = {run(words(3), result.mark)};
    for (Run& one : result.caption) one.link.clear();
    blocks_->push_back({std::move(result)});
  }

  /// The same words gone here and new further down.
  void move() {
    Paragraph source;
    source.mark = mark(Kind::Deleted, ChangeClass::Move);
    Mark to = mark(Kind::Inserted, ChangeClass::Move);
    to.by = source.mark.by;
    to.pair = source.mark.change;
    source.mark.pair = to.change;
    source.end_mark = source.mark;
    source.runs = runs(source.mark, 0);
    Paragraph target = source;
    target.mark = target.end_mark = to;
    for (Run& one : target.runs) one.mark = to;
    if (one_in(3)) {
      Mark more = mark(Kind::Inserted);
      more.by = to.by;
      target.runs.push_back(run(words(2), more));
    }
    blocks_->push_back({std::move(source)});
    block();
    blocks_->push_back({std::move(target)});
  }

  /// A PNG of two pixels side by side.
  static std::string tiny_picture() {
    constexpr std::string_view kDigits =
        "89504e470d0a1a0a0000000d49484452000000020000000108020000007b40e8dd0000000f4944415478da6390b78a7f"
        "f3fe330008f403871edc86aa0000000049454e44ae426082";
    const auto value = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::string bytes;
    for (std::size_t i = 0; i < kDigits.size(); i += 2) {
      bytes += static_cast<char>(value(kDigits[i]) * 16 + value(kDigits[i + 1]));
    }
    return bytes;
  }

  std::mt19937 random_;
  std::vector<Block>* blocks_ = nullptr;
  std::vector<std::string> anchors_{};  // of headings that stay
  int changes_ = 0;
  int headings_ = 0;
  int texts_ = 0;
};

}  // namespace

Document random_comparison(std::uint32_t seed) { return RandomText(seed).make(); }

}  // namespace sopimus
