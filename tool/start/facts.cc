#include "start/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/text.h"

namespace sopimus {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Sentence {
  std::string text{};
  SourceSpan at{};
};

void add_sentences(const Runs& runs, const SourceSpan& at, std::vector<Sentence>& sentences) {
  std::string text;
  for (const Run& run : runs) {
    text += run.text;
    if (!run.ends_sentence) continue;
    sentences.push_back({trim(text), at});
    text.clear();
  }
  if (!text.empty()) sentences.push_back({trim(text), at});
}

std::vector<Sentence> sentences_of(const std::vector<Block>& blocks) {
  std::vector<Sentence> sentences;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      add_sentences(paragraph->runs, paragraph->origin.at, sentences);
    } else if (const auto* list = std::get_if<List>(&block.value)) {
      for (const ListItem& item : list->items) add_sentences(item.runs, item.origin.at, sentences);
    }
  }
  return sentences;
}

/// "1559/00.02.13/2023": number, class, year.
std::string find_diary(const std::string& text) {
  for (const std::string& word : split_words(text)) {
    const std::vector<std::string> parts = split(word, '/');
    if (parts.size() != 3 || parts[2].size() != 4 || parts[0].empty() ||
        parts[1].find('.') == std::string::npos) {
      continue;
    }
    const bool counts =
        std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c) || c == '/' || c == '.'; });
    if (counts) return word;
  }
  return {};
}

/// "2022-2025" of "2022–2025", when both are years.
std::string find_years(const std::string& text) {
  for (std::string word : split_words(text)) {
    for (const std::string_view dash : {"–", "—", "−"}) {
      const std::size_t at = word.find(dash);
      if (at != std::string::npos) word.replace(at, dash.size(), "-");
    }
    if (word.size() < 9 || word[4] != '-' || !word.starts_with("20") || word.substr(5, 2) != "20") continue;
    const std::string years = word.substr(0, 9);
    if (std::count_if(years.begin(), years.end(), is_digit) == 8) return years;
  }
  return {};
}

bool speaks_of_itself(const std::string& small) {
  for (const std::string_view start :
       {"sopimus ", "tämä sopimus ", "yhteistyösopimus ", "tämä yhteistyösopimus ", "liite ", "tämä liite ",
        "liitesopimus ", "tämä liitesopimus ", "sopimuskausi "}) {
    if (small.starts_with(start)) return true;
  }
  return false;
}

std::vector<Date> days_in(const std::string& text) {
  std::vector<Date> days;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && (is_digit(text[i - 1]) || text[i - 1] == '.')) continue;
    if (const auto day = parse_day_at(text, i)) {
      days.push_back(day->date);
      i += day->length - 1;
    }
  }
  return days;
}

class FactFinder {
 public:
  FactFinder(const FoundPart& part, Doubts& doubts) : part_(part), doubts_(doubts) {}

  FoundFacts find() {
    find_front();
    for (const Sentence& sentence : sentences_of(part_.blocks)) {
      const std::string small = to_lower(sentence.text);
      if (facts_.term.empty() && small.find("valtuustokau") != std::string::npos)
        facts_.term = find_years(small);
      if (small.find("irtisanomisai") != std::string::npos) find_notice(small);
      if (!speaks_of_itself(small)) continue;
      if (small.find("on voimassa") != std::string::npos) find_validity(small, sentence);
      if (small.find("tulee voimaan") != std::string::npos) find_entry(small, sentence);
    }
    const char* what = part_.is_annex ? "the annex" : "the agreement";
    if (!has_validity_) {
      doubts_.push_back(
          {DoubtKind::Facts,
           fmt::format("no sentence says how long {} is valid: until further notice is written", what),
           part_.at,
           {},
           {}});
    }
    if (!has_entry_) {
      doubts_.push_back(
          {DoubtKind::Facts,
           fmt::format("no sentence says how {} enters into force: when approved and signed is written",
                       what),
           part_.at,
           {},
           {}});
    }
    return std::move(facts_);
  }

 private:
  /// The lines above the first heading.
  void find_front() {
    for (std::size_t i = 0; i < part_.blocks.size(); ++i) {
      const auto* paragraph = std::get_if<Paragraph>(&part_.blocks[i].value);
      if (paragraph == nullptr) break;
      const std::string text = to_plain_text(paragraph->runs);
      if (facts_.term.empty()) facts_.term = find_years(text);
      if (!facts_.diary.empty()) continue;
      facts_.diary = find_diary(text);
      const bool holds_more = split_words(text).size() > 2;
      if (facts_.diary.empty() || holds_more) continue;
      facts_.used_blocks.insert(i);
      doubts_.push_back({DoubtKind::Data,
                         fmt::format("the line '{}' became the diary number", text),
                         paragraph->origin.at,
                         {},
                         {}});
    }
    if (facts_.term.empty()) facts_.term = find_years(part_.title);
  }

  void find_notice(const std::string& small) {
    const std::vector<std::string> words = split_words(small);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      const bool counts = words[i].size() < 3 && std::all_of(words[i].begin(), words[i].end(), is_digit);
      if (counts && words[i + 1].starts_with("kuukau") && !facts_.notice_months) {
        facts_.notice_months = std::stoi(words[i]);
      }
    }
  }

  void find_validity(const std::string& small, const Sentence& sentence) {
    if (has_validity_) return;
    const std::vector<Date> days = days_in(small);
    if (small.find("toistaiseksi") != std::string::npos) {
      has_validity_ = true;
    } else if (small.find("valtuustokau") != std::string::npos && days.empty()) {
      facts_.validity.with_term = true;
      has_validity_ = true;
    } else if (days.size() == 1 && small.find("alkaen") == std::string::npos) {
      facts_.validity.to = days[0];
      has_validity_ = true;
    } else if (days.size() == 2 && days[0] < days[1]) {
      facts_.validity.from = days[0];
      facts_.validity.to = days[1];
      has_validity_ = true;
    }
    if (has_validity_) return;
    doubts_.push_back({DoubtKind::Facts, "the words on validity were not understood", sentence.at, {}, {}});
  }

  void find_entry(const std::string& small, const Sentence&) {
    if (has_entry_) return;
    const std::vector<Date> days = days_in(small);
    const bool approved = small.find("hyväksy") != std::string::npos;
    if (approved) {
      const bool is_signed = small.find("allekirjoit") != std::string::npos;
      facts_.entry.rule =
          is_signed ? EntryIntoForce::Rule::ApprovedAndSigned : EntryIntoForce::Rule::Approved;
      has_entry_ = true;
    } else if (small.find("allekirjoit") != std::string::npos) {
      has_entry_ = true;
    } else if (days.size() == 1) {
      facts_.entry.rule = EntryIntoForce::Rule::OnDate;
      facts_.entry.date = days[0];
      has_entry_ = true;
    }
  }

  const FoundPart& part_;
  Doubts& doubts_;
  FoundFacts facts_{};
  bool has_validity_ = false;
  bool has_entry_ = false;
};

}  // namespace

FoundFacts find_facts(const FoundPart& part, Doubts& doubts) { return FactFinder(part, doubts).find(); }

std::optional<FoundDay> parse_day_at(std::string_view text, std::size_t at) {
  std::size_t i = at;
  std::array<int, 3> parts{};
  for (std::size_t part = 0; part < parts.size(); ++part) {
    const std::size_t start = i;
    const std::size_t most = part == 2 ? 4 : 2;
    while (i < text.size() && is_digit(text[i]) && i - start < most) {
      parts.at(part) = parts.at(part) * 10 + (text[i] - '0');
      ++i;
    }
    if (i == start || (part == 2 && i - start != 4)) return std::nullopt;
    if (part == 2) break;
    if (i >= text.size() || text[i] != '.') return std::nullopt;
    ++i;
  }
  if (i < text.size() && is_digit(text[i])) return std::nullopt;
  const std::optional<Date> date = parse_date(fmt::format("{:04}-{:02}-{:02}", parts[2], parts[1], parts[0]));
  if (!date) return std::nullopt;
  return FoundDay{*date, i - at};
}

}  // namespace sopimus
