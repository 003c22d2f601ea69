#include "compare/page_words.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"

namespace sopimus {

namespace {

constexpr std::size_t kEdge = 14;     // lines of a head, a foot, or both
constexpr std::size_t kTogether = 3;  // lines that a long title may take

/// Marks the lines at the edges of one page, lines[first] and after, that stand around its text.
void mark_furniture(std::vector<PageWords::Line>& lines, std::size_t first, const Furniture& furniture) {
  for (std::size_t at = first; at < lines.size();) {
    if (!lines[at].is_edge) {
      ++at;
      continue;
    }
    std::size_t together = std::min(kTogether, lines.size() - at);
    for (; together > 0; --together) {
      std::vector<std::string> words;
      for (std::size_t i = at; i < at + together; ++i) {
        for (std::string& word : to_plain_words(lines[i].text)) words.push_back(std::move(word));
      }
      if (furniture.holds(words)) break;
    }
    for (std::size_t i = at; i < at + together; ++i) lines[i].is_furniture = true;
    at += std::max<std::size_t>(together, 1);
  }
}

void add_page(const std::string& text, std::size_t number, const Furniture& furniture,
              std::vector<PageWords::Line>& lines) {
  const std::size_t first = lines.size();
  for (std::string& line : split(text, '\n')) {
    if (!to_plain_words(line).empty()) lines.push_back({std::move(line), number, false, false});
  }
  for (std::size_t i = first; i < lines.size(); ++i) {
    lines[i].is_edge = i - first < kEdge || lines.size() - i <= kEdge;
  }
  mark_furniture(lines, first, furniture);
}

std::string masked(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }, '0');
  return text;
}

/// A signing service writes a line of its own on every page; pages that it added need not have it.
void mark_stamps(PageWords& words, std::size_t pages) {
  std::map<std::string, std::set<std::size_t>> pages_of;
  for (const PageWords::Line& line : words.lines) {
    if (line.is_edge && !line.is_furniture) pages_of[masked(line.text)].insert(line.page);
  }
  for (const auto& [text, on] : pages_of) {
    if (on.size() >= 2 && on.size() * 3 >= pages * 2) words.stamps.push_back(text);
  }
  for (PageWords::Line& line : words.lines) {
    if (line.is_edge && std::binary_search(words.stamps.begin(), words.stamps.end(), masked(line.text))) {
      line.is_furniture = true;
    }
  }
}

}  // namespace

PageWords to_words(const std::vector<std::string>& pages, const Furniture& furniture) {
  PageWords result;
  for (std::size_t i = 0; i < pages.size(); ++i) add_page(pages[i], i + 1, furniture, result.lines);
  mark_stamps(result, pages.size());
  bool is_divided = false;
  for (std::size_t i = 0; i < result.lines.size(); ++i) {
    if (result.lines[i].is_furniture) continue;
    for (std::string& word : to_plain_words(result.lines[i].text)) {
      if (is_divided) {
        result.words.back().text += word;
      } else {
        result.words.push_back({std::move(word), i});
      }
      is_divided = false;
    }
    is_divided = !result.words.empty() && ends_in_hyphen(result.lines[i].text);
  }
  return result;
}

}  // namespace sopimus
