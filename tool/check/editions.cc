// The annexes as several files list them: an agreement, the decision on it, the invitation. Each council must
// have decided on the same set.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "check/letters.h"
#include "check/rules.h"

namespace sopimus {

namespace {

using Kind = CheckedPassage::Kind;

/// A line of a list of annexes, and its words without their endings.
struct ListedAnnex {
  const CheckedPassage* passage = nullptr;
  std::set<std::string> stems{};
};

ListedAnnex to_listed(const CheckedPassage& passage) {
  constexpr std::size_t kStem = 6;      // letters that case forms share
  constexpr std::size_t kShortest = 4;  // "ja", "sekä" say nothing of what it is about
  ListedAnnex annex{&passage, {}};
  for (const CheckedWord& word : passage.words) {
    const std::string small = to_lower(passage.word(word));
    const bool says_nothing =
        small.size() < kShortest || small.starts_with("sopimus") || small.starts_with("liite");
    if (!says_nothing) annex.stems.insert(small.substr(0, kStem));
  }
  return annex;
}

bool opens_list(const CheckedPassage& passage) {
  if (passage.words.size() != 1) return false;
  const std::string word = to_lower(passage.word(passage.words.front()));
  return word == "liitteet" || word == "oheisaineisto" || word == "bilagor";
}

/// Items, and paragraphs that go on like titles: without an end.
bool is_listed(const CheckedPassage& passage) {
  const bool is_line =
      passage.kind == Kind::Item || passage.kind == Kind::Paragraph || passage.kind == Kind::LeadIn;
  constexpr std::size_t kLeastWords = 3;
  return is_line && passage.words.size() >= kLeastWords && !passage.text.ends_with('.');
}

std::vector<ListedAnnex> annexes_of(const CheckedText& text) {
  std::vector<ListedAnnex> annexes;
  bool is_open = false;
  for (const CheckedPassage& passage : text.passages) {
    if (opens_list(passage)) {
      is_open = true;
    } else if (is_open && is_listed(passage)) {
      annexes.push_back(to_listed(passage));
    } else {
      is_open = false;
    }
  }
  return annexes;
}

double likeness(const ListedAnnex& a, const ListedAnnex& b) {
  const auto shared = std::count_if(a.stems.begin(), a.stems.end(),
                                    [&](const std::string& stem) { return b.stems.contains(stem); });
  const std::size_t least = std::min(a.stems.size(), b.stems.size());
  return least == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(least);
}

const ListedAnnex* find_same(const std::vector<ListedAnnex>& annexes, const ListedAnnex& wanted) {
  constexpr double kSame = 0.5;
  const auto best = std::max_element(annexes.begin(), annexes.end(), [&](const auto& a, const auto& b) {
    return likeness(a, wanted) < likeness(b, wanted);
  });
  return best == annexes.end() || likeness(*best, wanted) < kSame ? nullptr : &*best;
}

std::string place_words(const CheckedPassage& passage) {
  const auto place = find_place(passage, 0, passage.text.size());
  return place ? place->at.source->name() : std::string();
}

using AnnexLists = std::vector<std::vector<ListedAnnex>>;

/// The lists of the files; an agreement's own are made by the program.
AnnexLists lists_of(const CheckedTexts& all) {
  AnnexLists lists;
  for (const CheckedText& text : all.texts) {
    std::vector<ListedAnnex> annexes;
    if (text.is_file) annexes = annexes_of(text);
    if (!annexes.empty()) lists.push_back(std::move(annexes));
  }
  return lists;
}

/// Calls `visit` for each annex of the fullest list and each other list, with what is the same there, or
/// null.
template <class Visit>
void compare_lists(const CheckedTexts& all, Visit visit) {
  const AnnexLists lists = lists_of(all);
  const auto full = std::max_element(lists.begin(), lists.end(),
                                     [](const auto& a, const auto& b) { return a.size() < b.size(); });
  for (auto list = lists.begin(); list != lists.end(); ++list) {
    if (list == full) continue;
    for (const ListedAnnex& annex : *full) visit(annex, find_same(*list, annex), *list);
  }
}

void find_missing_annexes(const CheckedTexts& all, Findings& findings) {
  compare_lists(all,
                [&](const ListedAnnex& annex, const ListedAnnex* same, const std::vector<ListedAnnex>& list) {
                  if (same != nullptr) return;
                  findings.fault("annex-set", *annex.passage, 0, annex.passage->text.size(),
                                 fmt::format("the annex '{}' is not in the list of {}", annex.passage->text,
                                             place_words(*list.front().passage)),
                                 "list the same annexes wherever they are decided on");
                });
}

void find_other_titles(const CheckedTexts& all, Findings& findings) {
  compare_lists(all, [&](const ListedAnnex& annex, const ListedAnnex* same, const std::vector<ListedAnnex>&) {
    if (same == nullptr || same->passage->text == annex.passage->text) return;
    findings.fault("annex-title", *same->passage, 0, same->passage->text.size(),
                   fmt::format("the annex '{}' is called '{}' in {}", same->passage->text,
                               annex.passage->text, place_words(*annex.passage)),
                   "give it one title");
  });
}

/// "viisi" → 5, "5" → 5, "fem" → 5; 0 for other words.
std::size_t counted(std::string_view word) {
  constexpr std::array<std::string_view, 9> kFinnish = {
      "kaksi", "kolme", "neljä", "viisi", "kuusi", "seitsemän", "kahdeksan", "yhdeksän", "kymmenen"};
  constexpr std::array<std::string_view, 9> kSwedish = {"två", "tre",  "fyra", "fem", "sex",
                                                        "sju", "åtta", "nio",  "tio"};
  for (std::size_t i = 0; i < kFinnish.size(); ++i) {
    if (word == kFinnish[i] || word == kSwedish[i] || word == std::to_string(i + 2)) return i + 2;
  }
  return 0;
}

/// How many annexes there are: in the agreement, or in the fullest list of the files; 0 when nobody says.
std::size_t count_annexes(const CheckedTexts& all) {
  if (all.agreement != nullptr) {
    const auto& documents = all.agreement->agreement.documents;
    return static_cast<std::size_t>(std::count_if(
        documents.begin(), documents.end(), [](const auto& each) { return each.kind.text == "annex"; }));
  }
  std::size_t most = 0;
  for (const auto& list : lists_of(all)) most = std::max(most, list.size());
  return most;
}

/// "Sopimuksessa on kolme liitettä", of an agreement that has five.
void find_wrong_counts(const CheckedTexts& all, Findings& findings) {
  const std::size_t annexes = count_annexes(all);
  if (annexes == 0) return;
  at_each_passage(all, [&](const CheckedPassage& passage) {
    for (std::size_t i = 1; i < passage.words.size(); ++i) {
      const CheckedWord& word = passage.words[i];
      const std::string_view noun = passage.word(word);
      if (noun != "liitettä" && noun != "bilagor") continue;
      const CheckedWord& number = passage.words[i - 1];
      const std::size_t count = counted(to_lower(passage.word(number)));
      const std::string sentence = to_lower(passage.sentence_at(word.begin));
      const bool is_of_agreement =
          sentence.find(noun == "liitettä" ? "sopimuksessa" : "avtalet") != std::string::npos ||
          sentence.find("sopimukseen") != std::string::npos ||
          sentence.find("sopimuksella") != std::string::npos;
      if (count == 0 || count == annexes || !is_of_agreement) continue;
      findings.fault("annex-count", passage, number.begin, word.end,
                     fmt::format("the text counts {} annexes, and there are {}", count, annexes),
                     "correct the number, or leave it out: the list of annexes says it");
    }
  });
}

constexpr std::array kRules = {
    Rule{"annex-set", Severity::Error, Rule::Needs::Text,
         "an annex that one of several files lists and another does not",
         "'sopimus check sopimus.docx esityslista.docx': the agreement has five annexes, the decision lists "
         "three. What\n"
         "was decided on is then anybody's guess. 'sopimus packet' makes the list of an agreement.",
         find_missing_annexes},
    Rule{"annex-title", Severity::Error, Rule::Needs::Text, "an annex under two titles in several files",
         "'digituen tarjoamisesta' in the agreement, 'digituen järjestämisestä' in the decision.",
         find_other_titles},
    Rule{"annex-count", Severity::Error, Rule::Needs::Text, "another number of annexes than there are",
         "'Sopimuksessa on kolme liitettä' of an agreement with five, in a clause or in a body's packet. Of "
         "files the\n"
         "fullest list of annexes counts.",
         find_wrong_counts},
};

}  // namespace

RuleFamily edition_rules() { return {"editions", kRules}; }

}  // namespace sopimus
