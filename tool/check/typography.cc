// How the words are set: spaces, quotation marks, signs, and characters that no reader's font has.

#include <algorithm>
#include <array>
#include <utility>

#include "check/letters.h"
#include "check/number_forms.h"
#include "check/rules.h"

namespace sopimus {

namespace {

bool is_private(char32_t code) { return code >= 0xE000 && code <= 0xF8FF; }

Diagnostic& tell_private(const CheckedPassage& passage, PlaceInFile place, Findings& findings) {
  return findings.fault("private-character", passage, std::move(place),
                        "the character stands for nothing in most fonts",
                        "write the sign that was meant: an arrow →, a bullet •");
}

/// One that was taken for the sign of an item, and is no part of its text.
void find_private_bullet(const CheckedPassage& passage, Findings& findings) {
  constexpr std::size_t kLength = 3;  // bytes of a private character
  if (passage.words.empty()) return;
  const auto place = find_place(passage, passage.words.front().begin, passage.words.front().end);
  if (!place || !place->at) return;
  const std::string_view file = place->at.source->text();
  std::size_t at = place->at.offset;
  while (at > 0 && file[at - 1] == ' ') --at;
  if (at < kLength || !is_private(letter_at(file, at - kLength).code)) return;
  if (passage.words.front().begin > 0) return;  // it stands in the text too
  tell_private(passage, {{place->at.source, at - kLength, kLength}, true}, findings);
}

void find_private_characters(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    find_private_bullet(passage, findings);
    for (std::size_t i = 0; i < passage.text.size();) {
      const CheckedLetter letter = letter_at(passage.text, i);
      if (is_private(letter.code)) {
        if (auto place = find_place(passage, i, i + letter.length)) {
          tell_private(passage, std::move(*place), findings);
        }
      }
      i += letter.length;
    }
  });
}

bool is_small(char32_t code) { return is_letter(code) && !is_capital(code); }

/// "alueilla.Kunnat", "kunta,joka": the sign between two words without a space.
void find_missing_spaces_after_signs(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    const std::string_view text = passage.text;
    for (std::size_t i = 2; i + 1 < text.size(); ++i) {
      const char sign = text[i];
      if (sign != '.' && sign != ',' && sign != ';') continue;
      const CheckedLetter next = letter_at(text, i + 1);
      const bool ends_word =
          is_small(letter_before(text, i).code) && is_letter(letter_before(text, i - 1).code);
      const bool begins_word =
          sign == '.' ? is_capital(next.code) && is_small(letter_at(text, i + 1 + next.length).code)
                      : is_letter(next.code);
      const auto [begin, end] = token_at(text, i, i);
      const std::string_view token = text.substr(begin, end - begin);
      const bool is_address =
          token.find('@') != std::string_view::npos || token.find('/') != std::string_view::npos;
      if (!ends_word || !begins_word || is_address) continue;
      findings
          .fault("missing-space", passage, i, i + 1,
                 "no space stands behind '" + std::string(1, sign) + "' in " + passage.quoted(begin, end),
                 "put a space behind it")
          .fix = std::string(1, sign) + " ";
    }
  });
}

/// "•tavoitteista": the sign of an item touches its text. A composed text does not show it.
void find_missing_spaces_after_bullets(const CheckedTexts& all, Findings& findings) {
  constexpr std::string_view kBullet = "•";
  at_each_passage(all, [&](const CheckedPassage& passage) {
    if (passage.words.empty()) return;
    const CheckedWord& first = passage.words.front();
    const auto place = find_place(passage, first.begin, first.end);
    if (!place || !place->at || place->at.offset < kBullet.size()) return;
    const std::size_t before = place->at.offset - kBullet.size();
    if (std::string_view(place->at.source->text()).substr(before, kBullet.size()) != kBullet) return;
    const SourceSpan bullet{place->at.source, before, kBullet.size()};
    findings
        .fault("missing-space", passage, PlaceInFile{bullet, true},
               "no space stands behind '•' before " + passage.quoted(first.begin, first.end),
               "put a space behind it")
        .fix = std::string(kBullet) + " ";
  });
}

void find_missing_spaces(const CheckedTexts& all, Findings& findings) {
  find_missing_spaces_after_signs(all, findings);
  find_missing_spaces_after_bullets(all, findings);
}

/// "kunnat , joiden", "sopimus ."
void find_spaces_before_signs(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    const std::string_view text = passage.text;
    for (std::size_t i = 1; i < text.size(); ++i) {
      const bool is_sign = text[i] == ',' || text[i] == '.' || text[i] == ';';
      const bool ends = i + 1 == text.size() || text[i + 1] == ' ';
      if (!is_sign || !ends || text[i - 1] != ' ') continue;
      if (!is_letter(letter_before(text, i - 1).code) && (i < 2 || !is_digit(text[i - 2]))) continue;
      findings
          .fault("space-before-sign", passage, i - 1, i + 1,
                 "a space stands before '" + std::string(1, text[i]) + "'", "leave the space out")
          .fix = std::string(1, text[i]);
    }
  });
}

/// "EU: lle", "44 %: lla": a case ending that a space parts from its sign or abbreviation.
void find_parted_endings(const CheckedTexts& all, Findings& findings) {
  constexpr auto kEndings = std::to_array<std::string_view>(
      {"n",   "ta",  "tä",  "a",   "ä",   "ssa", "ssä", "sta", "stä", "lla", "llä", "lta",
       "ltä", "lle", "een", "iin", "ään", "hon", "hun", "hin", "ksi", "na",  "nä"});
  at_each_passage(all, [&](const CheckedPassage& passage) {
    const std::string_view text = passage.text;
    if (passage.language != "fi") return;
    for (const CheckedWord& word : passage.words) {
      const bool is_ending =
          std::find(kEndings.begin(), kEndings.end(), passage.word(word)) != kEndings.end();
      if (!is_ending || word.begin < 3 || text.substr(word.begin - 2, 2) != ": ") continue;
      const char32_t sign = letter_before(text, word.begin - 2).code;
      if (!is_capital(sign) && sign != U'%' && (sign < U'0' || sign > U'9')) continue;
      findings
          .fault("parted-ending", passage, word.begin - 2, word.end,
                 "a space parts the ending " + passage.quoted(word.begin, word.end) + " from its word",
                 "write '" + std::string(":") + std::string(passage.word(word)) + "'")
          .fix = ":" + std::string(passage.word(word));
    }
  });
}

/// Straight quotation marks, and the opening ones of other languages: Finnish and Swedish have ” on both
/// sides.
void find_quotation_marks(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    for (std::size_t i = 0; i < passage.text.size();) {
      const CheckedLetter letter = letter_at(passage.text, i);
      const bool is_wrong = letter.code == U'"' || letter.code == 0x201C || letter.code == 0x201E;
      if (is_wrong) {
        findings
            .fault("quotation-mark", passage, i, i + letter.length,
                   passage.quoted(i, i + letter.length) + " is no quotation mark of Finnish and Swedish",
                   "write '”' on both sides")
            .fix = "”";
      }
      i += letter.length;
    }
  });
}

/// The places of `file` where more than one space stands between two words of one line, outside of tags.
std::vector<std::pair<std::size_t, std::size_t>> double_spaces(std::string_view file) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  bool is_in_tag = false;
  bool begins_line = true;
  for (std::size_t i = 0; i < file.size();) {
    std::size_t end = i;
    while (end < file.size() && file[end] == ' ') ++end;
    const bool ends_line = end == file.size() || file[end] == '\n' || file[end] == '\r';
    if (end - i > 1 && !is_in_tag && !begins_line && !ends_line) places.emplace_back(i, end);
    if (end == i) {
      const bool opens = file[i] == '<' && i + 1 < file.size() &&
                         (is_letter(letter_at(file, i + 1).code) || file[i + 1] == '/' || file[i + 1] == '!');
      is_in_tag = (is_in_tag || opens) && file[i] != '>';
      begins_line = file[i] == '\n' || file[i] == '\r' || (begins_line && file[i] == '\t');
      ++end;
    }
    i = end;
  }
  return places;
}

/// Two spaces between words, which a composed text does not show: they are looked for in the file.
void find_double_spaces(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    const SourceText* before = nullptr;
    std::size_t offset = 0;
    for (const CheckedPiece& piece : passage.pieces) {
      const SourceSpan& at = piece.run->at;
      if (!piece.is_authored() || !at || (at.source.get() == before && at.offset == offset)) continue;
      before = at.source.get();
      offset = at.offset;
      const std::string_view file = std::string_view(at.source->text()).substr(at.offset, at.length);
      for (const auto& [begin, end] : double_spaces(file)) {
        const SourceSpan spaces{at.source, at.offset + begin, end - begin};
        findings
            .fault("double-space", passage, PlaceInFile{spaces, true},
                   "more than one space stands between two words", "leave one")
            .fix = " ";
      }
    }
  });
}

constexpr std::array kRules = {
    Rule{"private-character", Severity::Error, Rule::Needs::Text,
         "a character that only the writer's font had",
         "Word keeps arrows and bullets of its Symbol and Wingdings fonts as private characters (U+E000 … "
         "U+F8FF). In\n"
         "another font they are an empty box, and read aloud they are nothing.",
         find_private_characters},
    Rule{"missing-space", Severity::Warning, Rule::Needs::Text,
         "no space behind a period, comma, semicolon or bullet",
         "'hyvinvointialueilla.Hyvinvoinnin' is 'hyvinvointialueilla. Hyvinvoinnin'. Addresses such as\n"
         "'kirjaamo@kunta.fi' are left alone.",
         find_missing_spaces},
    Rule{"space-before-sign", Severity::Warning, Rule::Needs::Text,
         "a space before a period, comma or semicolon",
         "'Rantakatu 14 , Kokkola' is 'Rantakatu 14, Kokkola': the space would let the line break before the "
         "comma.",
         find_spaces_before_signs},
    Rule{"parted-ending", Severity::Warning, Rule::Needs::Text, "a space between a sign and its case ending",
         "'EU: lle' is 'EU:lle', '44 %: lla' is '44 %:lla'. Of sections 'section-form' tells the same.",
         find_parted_endings},
    Rule{"double-space", Severity::Warning, Rule::Needs::Text, "more than one space between two words",
         "Documents show one space, whatever the file has; the file is mended so that later changes show "
         "only\n"
         "what changed.",
         find_double_spaces},
    Rule{"quotation-mark", Severity::Warning, Rule::Needs::Text,
         "quotation marks that are not those of the language",
         "Finnish and Swedish have the same mark on both sides: ”hyvinvointialuelaki”.",
         find_quotation_marks},
    Rule{"sign-without-space", Severity::Warning, Rule::Needs::Text,
         "a percent or euro sign without a space before it",
         "'50%' is '50 %', '1 000€' is '1 000 €' (SFS 4175). The space does not break at a line's end.",
         find_signs_without_space},
    Rule{"time-form", Severity::Warning, Rule::Needs::Text, "a time of day with a colon",
         "'klo 13:00' is 'klo 13.00' in Finnish. A Swedish text may have either.", find_colons_in_times},
    Rule{"date-form", Severity::Warning, Rule::Needs::Text, "a date with zeros in front",
         "'01.09.2026' is '1.9.2026': day and month are ordinals, and an ordinal has no zero.",
         find_zeros_in_dates},
};

}  // namespace

RuleFamily typography_rules() { return {"typography", kRules}; }

}  // namespace sopimus
