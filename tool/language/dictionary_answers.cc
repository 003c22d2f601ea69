// The form in which the answers of dictionaries are kept (base/kept_bytes.h): what they are answers of, the
// readings of Finnish words, then for each language what is right and what was suggested. Where a reading
// says something new of a word, the form has a new number.

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>

#include "base/kept_bytes.h"
#include "language/dictionaries.h"

namespace sopimus {

namespace {

constexpr std::string_view kForm = "words 1";

constexpr auto kDictionaryFiles =
    std::to_array<std::string_view>({"/usr/share/hunspell/sv_FI.aff", "/usr/share/hunspell/sv_FI.dic",
                                     "/usr/share/hunspell/sv_SE.aff", "/usr/share/hunspell/sv_SE.dic"});

/// "/usr/…/mor.vfst 3978368 1646300000": a file that has changed has another time. Absent without the file.
std::string file_identity(const std::string& path) {
  std::error_code fault;
  const auto size = std::filesystem::file_size(path, fault);
  if (fault) return {};
  const auto time = std::filesystem::last_write_time(path, fault);
  if (fault) return {};
  return path + " " + std::to_string(size) + " " + std::to_string(time.time_since_epoch().count()) + "\n";
}

/// Empty when the Finnish dictionary is not where Debian has it.
std::string identity_of_dictionaries() {
  const std::string finnish = file_identity(FinnishWords::dictionary_file());
  if (finnish.empty()) return {};
  std::string identity =
      std::string(SOPIMUS_VERSION) + "\n" + FinnishWords::engine_version() + "\n" + finnish;
  for (const std::string_view path : kDictionaryFiles) identity += file_identity(std::string(path));
  return identity;
}

/// Bits of a reading's yes and no.
constexpr std::uint64_t kIsPlural = 1;
constexpr std::uint64_t kIsJoinedObject = 2;
constexpr std::uint64_t kIsInSmallLetters = 4;
constexpr std::uint64_t kHasCase = 8;

void write_reading(KeptWriter& out, const WordReading& reading) {
  out.text(reading.base);
  out.number(static_cast<std::uint64_t>(reading.word_class), 1);
  out.number(static_cast<std::uint64_t>(reading.form), 1);
  out.number(static_cast<std::uint64_t>(reading.grammatical_case.value_or(GrammaticalCase::Nominative)), 1);
  out.number((reading.is_plural ? kIsPlural : 0) | (reading.is_joined_object ? kIsJoinedObject : 0) |
                 (reading.is_in_small_letters ? kIsInSmallLetters : 0) |
                 (reading.grammatical_case ? kHasCase : 0),
             1);
  out.number(reading.seams.size(), 1);
  for (const std::size_t seam : reading.seams) out.number(seam, 1);
}

/// One of the values up to `last` of an enumeration.
template <typename Value>
Value read_value(KeptReader& in, Value last) {
  const std::uint64_t value = in.number(1);
  if (value > static_cast<std::uint64_t>(last)) in.fail();
  return in.failed() ? Value{} : static_cast<Value>(value);
}

WordReading read_reading(KeptReader& in) {
  WordReading reading;
  reading.base = in.text();
  reading.word_class = read_value(in, WordReading::Class::Other);
  reading.form = read_value(in, WordReading::Form::AgentParticiple);
  const auto grammatical_case = read_value(in, GrammaticalCase::Translative);
  const std::uint64_t flags = in.number(1);
  if ((flags & kHasCase) != 0) reading.grammatical_case = grammatical_case;
  reading.is_plural = (flags & kIsPlural) != 0;
  reading.is_joined_object = (flags & kIsJoinedObject) != 0;
  reading.is_in_small_letters = (flags & kIsInSmallLetters) != 0;
  reading.seams.resize(in.number(1));
  for (std::size_t& seam : reading.seams) seam = in.number(1);
  return reading;
}

/// Unordered answers in the order of their words, so that the same answers are the same bytes.
template <typename Answer>
std::vector<const typename WordAnswers<Answer>::value_type*> sorted(const WordAnswers<Answer>& answers) {
  std::vector<const typename WordAnswers<Answer>::value_type*> all;
  for (const auto& each : answers) all.push_back(&each);
  std::sort(all.begin(), all.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
  return all;
}

}  // namespace

std::string Dictionaries::what_was_learnt() const {
  const std::string identity = identity_of_dictionaries();
  if (identity.empty() || !has_learnt_) return {};
  KeptWriter out;
  out.text(identity);
  out.list(sorted<std::vector<WordReading>>(readings_), [&](const auto* each) {
    out.text(each->first);
    out.list(each->second, [&](const WordReading& reading) { write_reading(out, reading); });
  });
  for (const Answers& answers : answers_) {
    out.list(sorted<bool>(answers.right), [&](const auto* each) {
      out.text(each->first);
      out.number(each->second ? 1 : 0, 1);
    });
    out.list(answers.suggested, [&](const auto& each) {
      out.text(each.first);
      out.list(each.second, [&](const std::string& word) { out.text(word); });
    });
  }
  return out.take_file(kForm);
}

void Dictionaries::recall(std::string_view kept) {
  KeptReader in(kept, kForm);
  const std::string_view identity = in.text();
  if (identity.empty() || identity != identity_of_dictionaries()) return;
  WordAnswers<std::vector<WordReading>> readings;
  in.list([&] {
    std::vector<WordReading>& of_word = readings[std::string(in.text())];
    in.list([&] { of_word.push_back(read_reading(in)); });
  });
  std::array<Answers, std::tuple_size_v<decltype(answers_)>> all;
  for (Answers& answers : all) {
    in.list([&] {
      std::string word(in.text());
      answers.right.emplace(std::move(word), in.number(1) != 0);
    });
    in.list([&] {
      std::vector<std::string>& of_word = answers.suggested[std::string(in.text())];
      in.list([&] { of_word.emplace_back(in.text()); });
    });
  }
  if (!in.is_done()) return;
  readings_ = std::move(readings);
  answers_ = std::move(all);
  has_learnt_ = false;
}

}  // namespace sopimus
