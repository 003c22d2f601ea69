#include "start/found_parts.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <utility>

#include "base/text.h"
#include "source/typed_labels.h"
#include "start/theme_words.h"

namespace sopimus {

namespace {

bool is_one_of(const std::string& text, std::initializer_list<std::string_view> words) {
  const std::string small = to_lower(text);
  return std::find(words.begin(), words.end(), small) != words.end();
}

/// Chapters that stand at the end, and that writers often give no number.
bool is_end_heading(const std::string& text) {
  return is_one_of(text, {"liitteet", "allekirjoitukset", "allekirjoitus", "bilagor", "underskrifter"});
}

const Heading* as_heading(const Block& block) { return std::get_if<Heading>(&block.value); }
const Paragraph* as_paragraph(const Block& block) { return std::get_if<Paragraph>(&block.value); }

std::string heading_text(const Heading& heading) { return to_plain_text(heading.runs); }

std::string without_joint(std::string text) {
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (const std::string_view joint : {" ", ":", ".", "–", "-", "—", "\u00A0"}) {
      if (!text.starts_with(joint)) continue;
      text.erase(0, joint.size());
      goes_on = true;
    }
  }
  return text;
}

/// Word files write "Tavoitteet" below a theme as a heading; for us it leads in to a list.
void lower_theme_headings(std::vector<Block>& blocks) {
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    const Heading* heading = as_heading(blocks[i]);
    if (heading == nullptr || heading->level < 2) continue;
    if (!is_theme_lead_in(heading_text(*heading))) continue;
    const bool leads = std::holds_alternative<List>(blocks[i + 1].value);
    const Heading* next = i + 2 < blocks.size() ? as_heading(blocks[i + 2]) : nullptr;
    if (!leads || (i + 2 < blocks.size() && next == nullptr)) continue;
    Paragraph paragraph;
    paragraph.role = Paragraph::Role::LeadIn;
    paragraph.runs = heading->runs;
    paragraph.origin = heading->origin;
    blocks[i].value = std::move(paragraph);
  }
}

void raise_end_lines(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    const Paragraph* paragraph = as_paragraph(block);
    if (paragraph == nullptr || !is_end_heading(to_plain_text(paragraph->runs))) continue;
    Heading heading;
    heading.runs = paragraph->runs;
    heading.origin = paragraph->origin;
    heading.origin.clause =
        is_one_of(to_plain_text(paragraph->runs), {"liitteet", "bilagor"}) ? "liitteet" : "allekirjoitukset";
    block.value = std::move(heading);
  }
}

/// The indices of blocks that begin annexes. An entry of a list of annexes has no text of its own, or its
/// annex follows further down.
std::vector<std::size_t> find_annexes(const std::vector<Block>& blocks) {
  std::vector<std::pair<std::size_t, std::string>> entries;  // index, label
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Heading* heading = as_heading(blocks[i]);
    if (heading == nullptr) continue;
    const AnnexHeading annex = parse_annex_heading(heading_text(*heading));
    if (!annex.label.empty()) entries.emplace_back(i, annex.label);
  }
  std::vector<std::size_t> starts;
  for (std::size_t k = 0; k < entries.size(); ++k) {
    const std::size_t next = entries[k].first + 1;
    const bool is_last = next == blocks.size();
    const Heading* below = is_last ? nullptr : as_heading(blocks[next]);
    const bool has_text =
        !is_last && (below == nullptr || (parse_annex_heading(heading_text(*below)).label.empty() &&
                                          !is_end_heading(heading_text(*below))));
    const bool comes_again =
        std::any_of(entries.begin() + static_cast<std::ptrdiff_t>(k) + 1, entries.end(),
                    [&](const auto& later) { return later.second == entries[k].second; });
    if (has_text && !comes_again) starts.push_back(entries[k].first);
  }
  return starts;
}

/// Entries of a list of annexes are lines, not chapters.
void lower_annex_entries(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    const Heading* heading = as_heading(block);
    if (heading == nullptr || parse_annex_heading(heading_text(*heading)).label.empty()) continue;
    Paragraph paragraph;
    paragraph.runs = heading->runs;
    paragraph.origin = heading->origin;
    block.value = std::move(paragraph);
  }
}

void settle_levels(std::vector<Block>& blocks) {
  int least = 9;
  for (const Block& block : blocks) {
    if (const Heading* heading = as_heading(block)) least = std::min(least, heading->level);
  }
  for (Block& block : blocks) {
    if (auto* heading = std::get_if<Heading>(&block.value)) heading->level -= least - 1;
  }
}

class PartFinder {
 public:
  explicit PartFinder(Doubts& doubts) : doubts_(doubts) {}

  void add(FoundFile file, bool is_first) {
    Identity& identity = file.document.identity;
    std::vector<Block>& blocks = file.document.blocks;
    raise_end_lines(blocks);
    lower_theme_headings(blocks);
    std::vector<std::size_t> starts = find_annexes(blocks);
    starts.push_back(blocks.size());
    FoundPart first;
    first.is_annex = !is_first;
    const AnnexHeading annex = parse_annex_heading(identity.title);
    first.title = annex.label.empty() ? identity.title : annex.title;
    if (!is_first) first.label = annex.label.empty() ? label_of(identity.label) : annex.label;
    if (!blocks.empty()) first.at = origin_of(blocks.front());
    take(blocks, 0, starts.front(), first);
    if (is_first || !first.blocks.empty()) {
      if (!is_first && first.title.empty()) name_by_file(file.name, first);
      parts_.push_back(std::move(first));
    }
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) add_annex(blocks, starts[i], starts[i + 1]);
  }

  std::vector<FoundPart> take_all() { return std::move(parts_); }

 private:
  static std::string label_of(const std::string& text) { return parse_annex_heading(text).label; }

  static SourceSpan origin_of(const Block& block) {
    if (const Heading* heading = as_heading(block)) return heading->origin.at;
    if (const Paragraph* paragraph = as_paragraph(block)) return paragraph->origin.at;
    return {};
  }

  static void take(std::vector<Block>& blocks, std::size_t from, std::size_t to, FoundPart& part) {
    for (std::size_t i = from; i < to; ++i) part.blocks.push_back(std::move(blocks[i]));
    lower_annex_entries(part.blocks);
    settle_levels(part.blocks);
  }

  void name_by_file(const std::string& name, FoundPart& part) {
    part.title = std::filesystem::path(name).stem().string();
    doubts_.push_back(
        {DoubtKind::Facts, "no title was found: the file's name stands for it", part.at, {}, {}});
  }

  void add_annex(std::vector<Block>& blocks, std::size_t from, std::size_t to) {
    FoundPart part;
    const Heading& heading = std::get<Heading>(blocks[from].value);
    const AnnexHeading annex = parse_annex_heading(heading_text(heading));
    part.is_annex = true;
    part.label = annex.label;
    part.title = annex.title;
    part.at = heading.origin.at;
    ++from;
    if (part.title.empty()) from += take_title(blocks[from], part);
    take(blocks, from, to, part);
    parts_.push_back(std::move(part));
  }

  /// The line below "Liite A": the number of blocks that it takes.
  std::size_t take_title(const Block& block, FoundPart& part) {
    const Heading* heading = as_heading(block);
    const Paragraph* paragraph = as_paragraph(block);
    const std::string text = heading != nullptr && heading->number.empty() ? heading_text(*heading)
                             : paragraph != nullptr                        ? to_plain_text(paragraph->runs)
                                                                           : "";
    if (is_heading_text(text)) {
      part.title = text;
      return 1;
    }
    part.title = "Liite " + part.label;
    doubts_.push_back({DoubtKind::Facts, "the annex has no title", part.at, {}, {}});
    return 0;
  }

  Doubts& doubts_;
  std::vector<FoundPart> parts_{};
};

}  // namespace

AnnexHeading parse_annex_heading(const std::string& text) {
  if (!is_annex_heading(text)) return {};
  const std::size_t start = text.find(' ') + 1;
  std::size_t end = start;
  while (end < text.size() && text[end] != ' ' && text[end] != ':' && text[end] != '.') ++end;
  return {text.substr(start, end - start), without_joint(text.substr(end))};
}

std::vector<FoundPart> to_parts(std::vector<FoundFile> files, Doubts& doubts) {
  PartFinder finder(doubts);
  for (std::size_t i = 0; i < files.size(); ++i) finder.add(std::move(files[i]), i == 0);
  return finder.take_all();
}

}  // namespace sopimus
