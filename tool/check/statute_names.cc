#include "check/statute_names.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "check/letters.h"

namespace sopimus {

namespace {

constexpr std::array<std::string_view, 11> kLaw = {"laki",   "lain",   "lakia",  "lakiin", "laissa", "laista",
                                                   "lailla", "lailta", "laille", "lakina", "laiksi"};
constexpr std::array<std::string_view, 9> kDecree = {"asetus",      "asetuksen",   "asetusta",
                                                     "asetukseen",  "asetuksessa", "asetuksesta",
                                                     "asetuksella", "asetukselle", "asetuksena"};

constexpr std::array<std::string_view, 3> kSwedishLaw = {"lagen", "lagens", "lag"};
constexpr std::array<std::string_view, 3> kSwedishDecree = {"förordningen", "förordningens", "förordning"};

bool is_one_of(std::string_view word, std::string_view const* begin, std::string_view const* end) {
  return std::find(begin, end, word) != end;
}
bool is_law(std::string_view word) { return is_one_of(word, kLaw.data(), kLaw.data() + kLaw.size()); }
bool is_decree(std::string_view word) {
  return is_one_of(word, kDecree.data(), kDecree.data() + kDecree.size());
}

bool is_swedish_law(std::string_view word) {
  return is_one_of(word, kSwedishLaw.data(), kSwedishLaw.data() + kSwedishLaw.size());
}
bool is_swedish_decree(std::string_view word) {
  return is_one_of(word, kSwedishDecree.data(), kSwedishDecree.data() + kSwedishDecree.size());
}

std::string_view last_word(std::string_view text) { return text.substr(text.find_last_of(" (") + 1); }

std::string_view without_last_word(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? std::string_view() : text.substr(0, space);
}

bool ends_with_words(std::string_view text, std::string_view words) {
  if (!text.ends_with(words)) return false;
  return text.size() == words.size() || text[text.size() - words.size() - 1] == ' ' ||
         text[text.size() - words.size() - 1] == '(';
}

/// The text before `end` in small letters, spaces that do not break as others, and what may stand between a
/// name and its number left out at the end.
std::string tail_before(std::string_view text, std::size_t end) {
  constexpr std::size_t kLongestName = 400;
  std::size_t begin = end > kLongestName ? end - kLongestName : 0;
  while (begin < end && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  std::string tail = to_lower(text.substr(begin, end - begin));
  for (std::size_t at = tail.find("\u00A0"); at != std::string::npos; at = tail.find("\u00A0", at)) {
    tail.replace(at, 2, " ");
  }
  tail.resize(tail.find_last_not_of(" (,") + 1);
  return tail;
}

bool is_union_act(std::string_view text, std::size_t begin) {
  const std::string tail = tail_before(text, begin);
  for (const std::string_view mark : {"eu)", "eu", "ey)", "ey", "euratom)", "direktiivi", "direktiivin"}) {
    if (tail.ends_with(mark)) return true;
  }
  return false;
}

}  // namespace

std::vector<CitedNumber> find_cited_numbers(std::string_view text) {
  std::vector<CitedNumber> numbers;
  for (std::size_t slash = text.find('/'); slash != std::string_view::npos;
       slash = text.find('/', slash + 1)) {
    std::size_t begin = slash;
    std::size_t end = slash + 1;
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::size_t before = slash - begin;
    const std::size_t after = end - slash - 1;
    if (before == 0 || before > 4 || after == 0 || after > 4) continue;
    constexpr std::string_view kJoining = "./:";
    const bool joins_before = begin > 0 && kJoining.find(text[begin - 1]) != std::string_view::npos;
    const bool joins_after = end + 1 < text.size() && kJoining.find(text[end]) != std::string_view::npos &&
                             is_digit(text[end + 1]);
    if (joins_before || joins_after || !is_whole_word(text, begin, end)) continue;
    CitedNumber number{begin, end, std::string(text.substr(begin, before)),
                       std::string(text.substr(slash + 1, after))};
    const bool is_year = number.year >= "1700" && number.year <= "2099";
    if (number.is_whole() ? !is_year : number.year.front() > '2') continue;
    if (is_union_act(text, begin)) continue;
    numbers.push_back(std::move(number));
  }
  return numbers;
}

bool is_law_word(std::string_view word) {
  const auto ends = [&](std::string_view form) { return word.ends_with(form); };
  // Not "lag", which is a team too.
  return std::any_of(kLaw.begin(), kLaw.end(), ends) || std::any_of(kDecree.begin(), kDecree.end(), ends) ||
         std::any_of(kSwedishLaw.begin(), kSwedishLaw.begin() + 2, ends) ||
         std::any_of(kSwedishDecree.begin(), kSwedishDecree.begin() + 2, ends);
}

std::string law_stem(std::string_view word) {
  // Not "laista", "laiksi" and "lailla": "erilaista", "kansalaiseksi", "muullailla" are no laws.
  constexpr std::array<std::string_view, 5> kSure = {"laki", "lain", "lakia", "lakiin", "laissa"};
  for (const std::string_view form : kSure) {
    if (word.ends_with(form) && word.size() > form.size())
      return std::string(word.substr(0, word.size() - form.size()));
  }
  return {};
}

StatuteNames::StatuteNames(const Registers& registers) {
  for (const auto& [number, statute] : registers.statutes) {
    for (const Name& name : statute.title.names) {
      const auto head = statute.head.find(name.language);
      add(statute, name, head == statute.head.end() ? std::string_view() : head->second);
    }
    for (const Name& name : statute.short_name.names) add(statute, name, {});
  }
}

void StatuteNames::add(const Statute& statute, const Name& name, std::string_view head) {
  constexpr std::string_view kGiven = " annettu laki";
  if (name.language == "sv") return add_swedish(statute, name, head);
  const std::string text = to_lower(name.text.text);
  NameParts parts;
  parts.statute = &statute;
  if (text.ends_with(kGiven)) {
    parts.topic = text.substr(0, text.size() - kGiven.size());
  } else if (!head.empty()) {
    const std::size_t at = text.find(std::string(head) + " ");
    if (at == std::string::npos) return;
    parts.is_decree = head == "asetus";
    parts.topic = text.substr(at + head.size() + 1);
  } else if (text.ends_with("laki") || text.ends_with("asetus")) {
    parts.is_decree = text.ends_with("asetus");
    const std::string_view last = last_word(text);
    parts.stem = last.substr(0, last.size() - (parts.is_decree ? 6 : 4));
    parts.before = without_last_word(text);
    if (parts.stem.empty()) return;
  } else {
    return;
  }
  if (!parts.topic.empty()) topic_ends_.emplace(last_word(parts.topic));
  names_.push_back(std::move(parts));
}

/// "kommunallagen", and "lagen om välfärdsområden", whose head stands before what it is about.
void StatuteNames::add_swedish(const Statute& statute, const Name& name, std::string_view head) {
  const std::string text = to_lower(name.text.text);
  NameParts parts;
  parts.statute = &statute;
  parts.is_swedish = true;
  parts.is_decree = head.starts_with("förordning") || (head.empty() && text.ends_with("förordningen"));
  if (!head.empty()) {
    const std::size_t at = text.find(std::string(head) + " ");
    if (at == std::string::npos) return;
    parts.topic = text.substr(at + head.size() + 1);
    topic_ends_.emplace(last_word(parts.topic));
  } else {
    const std::string_view ending = parts.is_decree ? "förordningen" : "lagen";
    const std::string_view last = last_word(text);
    if (!last.ends_with(ending) || last.size() == ending.size()) return;
    parts.stem = last.substr(0, last.size() - ending.size());
    parts.before = without_last_word(text);
  }
  names_.push_back(std::move(parts));
}

bool StatuteNames::ends_with(std::string_view text, const NameParts& name) {
  const auto is_head = name.is_swedish  ? (name.is_decree ? is_swedish_decree : is_swedish_law)
                       : name.is_decree ? is_decree
                                        : is_law;
  const std::string_view last = last_word(text);
  if (!name.stem.empty()) {
    if (!last.starts_with(name.stem) || !is_head(last.substr(name.stem.size()))) return false;
    return name.before.empty() || ends_with_words(without_last_word(text), name.before);
  }
  if (ends_with_words(text, name.topic)) {
    const std::string_view rest = text.substr(0, text.size() - name.topic.size());
    return !rest.empty() && is_head(last_word(rest.substr(0, rest.size() - 1)));
  }
  if (name.is_swedish || !is_head(last)) return false;
  const std::string_view given = without_last_word(text);
  return last_word(given).starts_with("annet") && ends_with_words(without_last_word(given), name.topic);
}

std::vector<const Statute*> StatuteNames::find_before(std::string_view text, std::size_t end) const {
  const std::string tail = tail_before(text, end);
  std::vector<const Statute*> found;
  for (const NameParts& name : names_) {
    if (!ends_with(tail, name)) continue;
    if (std::find(found.begin(), found.end(), name.statute) == found.end()) found.push_back(name.statute);
  }
  return found;
}

std::vector<const Statute*> StatuteNames::find_at(const CheckedPassage& passage,
                                                  const CheckedWord& word) const {
  const std::string_view last = passage.word(word);
  if (!topic_ends_.contains(last) && !is_law_word(last)) return {};
  return find_before(passage.text, word.end);
}

}  // namespace sopimus
