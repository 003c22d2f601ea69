#include "compare/word_check.h"

#include <algorithm>
#include <set>

#include "compare/document_words.h"
#include "compare/edit_script.h"
#include "compare/page_words.h"

namespace sopimus {

namespace {

constexpr std::size_t kMostShown = 200;
constexpr std::size_t kMostName = 8;  // words that a signatory may add at a field

class Check {
 public:
  Check(const DocumentWords& expected, const PageWords& found, std::size_t pages)
      : expected_(expected), found_(found), pages_(pages) {
    TokenTable table;
    std::vector<std::uint32_t> before;
    std::vector<std::uint32_t> after;
    for (const DocumentWord& word : expected.words) before.push_back(table.number_of(word.text));
    for (const PageWord& word : found.words) after.push_back(table.number_of(word.text));
    hunks_ = find_hunks(before, after, 2'000);
    is_matched_.assign(found.words.size(), true);
    for (const EditHunk& hunk : hunks_) {
      for (std::size_t i = hunk.after_from; i < hunk.after_to; ++i) is_matched_[i] = false;
    }
  }

  WordCheck run() {
    find_added_pages();
    for (const EditHunk& hunk : hunks_) judge(hunk);
    WordCheck result;
    result.count = differences_.size();
    if (differences_.size() > kMostShown) differences_.resize(kMostShown);
    result.differences = std::move(differences_);
    result.added_pages.assign(added_.begin(), added_.end());
    result.stamps = found_.stamps;
    return result;
  }

 private:
  const PageWords::Line& line_of(std::size_t word) const { return found_.lines[found_.words[word].line]; }

  /// Pages before the first and after the last that hold the text: nearly nothing on them is of the
  /// documents.
  void find_added_pages() {
    std::vector<std::size_t> all(pages_ + 1);
    std::vector<std::size_t> matched(pages_ + 1);
    for (std::size_t i = 0; i < found_.words.size(); ++i) {
      ++all[line_of(i).page];
      if (is_matched_[i]) ++matched[line_of(i).page];
    }
    const auto is_foreign = [&](std::size_t page) { return matched[page] * 10 <= all[page]; };
    std::size_t first = 1;
    while (first <= pages_ && is_foreign(first)) added_.insert(first++);
    if (first > pages_) added_.clear();  // nothing is of the documents: that is another text
    for (std::size_t page = pages_; page >= first && page > 0 && is_foreign(page); --page)
      added_.insert(page);
    std::erase_if(added_, [&](std::size_t page) { return all[page] == 0; });
  }

  bool may_be_added(std::size_t word) const { return added_.contains(line_of(word).page); }

  bool is_number(std::size_t word) const {
    const std::string& text = found_.words[word].text;
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  DocumentWord::Part part_at(std::size_t word) const {
    return word < expected_.words.size() ? expected_.words[word].part : DocumentWord::Part::Text;
  }

  void judge(const EditHunk& hunk) {
    std::vector<std::size_t> missing;
    std::vector<std::size_t> extra;
    for (std::size_t i = hunk.before_from; i < hunk.before_to; ++i) {
      if (expected_.words[i].part == DocumentWord::Part::Text) missing.push_back(i);
    }
    for (std::size_t i = hunk.after_from; i < hunk.after_to; ++i) {
      if (!may_be_added(i)) extra.push_back(i);
    }
    // What stands before it says what an addition may be: a page number in the contents, a signatory's name.
    const std::size_t before = hunk.before_from == 0 ? 0 : hunk.before_from - 1;
    if (part_at(before) == DocumentWord::Part::Contents && missing.empty()) {
      std::erase_if(extra, [&](std::size_t word) { return is_number(word); });
    }
    const bool is_at_signature = part_at(before) == DocumentWord::Part::Signatory ||
                                 part_at(hunk.before_to) == DocumentWord::Part::Signatory;
    if (is_at_signature && missing.empty() && extra.size() <= kMostName) return;
    if (missing.empty() && extra.empty()) return;
    WordDifference difference;
    std::string expected_letters;
    std::string found_letters;
    for (const std::size_t i : missing)
      append(difference.expected, expected_letters, expected_.words[i].text);
    for (const std::size_t i : extra) append(difference.found, found_letters, found_.words[i].text);
    if (expected_letters == found_letters) return;  // divided otherwise
    if (extra.empty() && stands_at_an_edge(hunk, expected_letters)) return;
    place(hunk, missing, extra, difference);
    differences_.push_back(std::move(difference));
  }

  /// A line of the text may look like one of those around it: then it stands among them.
  bool stands_at_an_edge(const EditHunk& hunk, const std::string& letters) const {
    const std::size_t first = hunk.after_from == 0 ? 0 : found_.words[hunk.after_from - 1].line;
    const std::size_t last =
        hunk.after_to < found_.words.size() ? found_.words[hunk.after_to].line : found_.lines.size() - 1;
    std::string edge;
    for (std::size_t i = first; i <= last && i < found_.lines.size(); ++i) {
      if (!found_.lines[i].is_furniture) continue;
      for (const std::string& word : to_plain_words(found_.lines[i].text)) edge += word;
    }
    return edge.find(letters) != std::string::npos;
  }

  static void append(std::string& words, std::string& letters, const std::string& word) {
    words += (words.empty() ? "" : " ") + word;
    letters += word;
  }

  void place(const EditHunk& hunk, const std::vector<std::size_t>& missing,
             const std::vector<std::size_t>& extra, WordDifference& difference) const {
    const std::size_t word = !missing.empty()        ? missing.front()
                             : hunk.before_from == 0 ? 0
                                                     : hunk.before_from - 1;
    if (word < expected_.words.size()) {
      const DocumentWords::Place& place = expected_.places[expected_.words[word].place];
      difference.document = place.document;
      difference.clause = place.clause;
      difference.heading = place.heading;
    }
    if (found_.words.empty() || pages_ < 2) return;
    const std::size_t near =
        std::min(extra.empty() ? hunk.after_from : extra.front(), found_.words.size() - 1);
    difference.page = line_of(near).page;
  }

  const DocumentWords& expected_;
  const PageWords& found_;
  std::size_t pages_;
  std::vector<EditHunk> hunks_;
  std::vector<bool> is_matched_;
  std::set<std::size_t> added_;
  std::vector<WordDifference> differences_;
};

}  // namespace

std::string to_page_text(const Document& document) {
  const DocumentWords words = to_words(std::vector<Document>{document});
  std::string text;
  std::size_t place = 0;
  for (const DocumentWord& word : words.words) {
    if (!text.empty()) text += word.place == place ? ' ' : '\n';
    place = word.place;
    text += word.text;
  }
  return text;
}

WordCheck check_words(const std::vector<Document>& documents, const std::vector<std::string>& pages) {
  const DocumentWords expected = to_words(documents);
  return Check(expected, to_words(pages, expected.furniture), pages.size()).run();
}

}  // namespace sopimus
