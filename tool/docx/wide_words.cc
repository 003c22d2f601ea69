#include "docx/wide_words.h"

#include <string>
#include <vector>

#include "docx/table_measures.h"

namespace sopimus {

namespace {

constexpr std::string_view kOptionalHyphen = "\u00AD";

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The end of the letters that begin at `from`; U+00C0–U+024F are letters of the languages written here.
std::size_t end_of_letters(std::string_view text, std::size_t from) {
  std::size_t at = from;
  while (at < text.size()) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (is_ascii_letter(text[at])) {
      ++at;
    } else if (lead >= 0xC3 && lead <= 0xC9 && at + 1 < text.size()) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

/// Whether the part of `word` from `from` to the next seam is too wide.
bool is_wide_part(std::string_view word, const std::vector<WordPlace>& places, std::size_t from,
                  std::size_t letters) {
  std::size_t end = word.size();
  for (std::size_t i = places.size(); i > 0; --i) {
    const WordPlace& place = places[i - 1];
    if (place.is_seam && place.offset > from) end = place.offset;
  }
  return count_letters(word.substr(from, end - from)) > letters;
}

void append_divided(std::string& out, std::string_view word, const std::vector<WordPlace>& places,
                    std::size_t letters) {
  std::size_t done = 0;
  std::size_t part = 0;
  for (const WordPlace& place : places) {
    if (place.offset <= done || place.offset >= word.size()) continue;
    if (!place.is_seam && !is_wide_part(word, places, part, letters)) continue;
    out.append(word.substr(done, place.offset - done)).append(kOptionalHyphen);
    done = place.offset;
    if (place.is_seam) part = done;
  }
  out.append(word.substr(done));
}

bool has_wide_word(std::string_view text, std::size_t letters) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_letters(text, at);
    if (end - at > letters && count_letters(text.substr(at, end - at)) > letters) return true;
    at = end + 1;
  }
  return false;
}

std::string divided(std::string_view text, std::size_t letters, const WordDivider& divider,
                    std::string_view language) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_letters(text, at);
    const std::string_view word = text.substr(at, end - at);
    if (count_letters(word) > letters) {
      append_divided(result, word, divider(word, language), letters);
    } else {
      result.append(word);
    }
    if (end < text.size()) result += text[end];
    at = end + 1;
  }
  return result;
}

}  // namespace

std::optional<Runs> divide_wide_words(const Runs& runs, std::size_t letters, const WordDivider& divider,
                                      std::string_view language) {
  std::optional<Runs> result;
  if (!divider) return result;
  // Letters are counted, not measured: a word that only just fits may be too wide.
  const std::size_t safe = letters * 4 / 5;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Run& run = runs[i];
    if (!run.link.empty() || !has_wide_word(run.text, safe)) continue;
    if (!result) result = runs;
    (*result)[i].text = divided(run.text, safe, divider, run.language.empty() ? language : run.language);
  }
  return result;
}

}  // namespace sopimus
