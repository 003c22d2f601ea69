// Headings, references that were typed, and what a draft may hold and a text to decide on may not.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "check/letters.h"
#include "check/rules.h"
#include "check/statute_names.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

using Kind = CheckedPassage::Kind;

/// What a draft may hold stops a text to decide on.
void stop_if_final(const CheckedTexts& all, Diagnostic& finding) {
  if (all.is_final) finding.severity = Severity::Error;
}

template <class Visit>
void at_each_passage(const CheckedTexts& all, Visit visit) {
  for (const CheckedText& text : all.texts) {
    for (const CheckedPassage& passage : text.passages) visit(passage);
  }
}

/// Short words that stand alone, without an end: a heading whose text is not there.
bool looks_like_heading(const CheckedPassage& passage) {
  constexpr std::size_t kMostWords = 12;
  constexpr std::size_t kLeastWords = 3;
  if (passage.kind == Kind::Heading)
    return passage.text.find("\u00A7") == std::string::npos;  // no line of minutes
  const bool is_alone = passage.kind == Kind::Paragraph || passage.kind == Kind::LeadIn;
  if (!is_alone || passage.words.size() > kMostWords || passage.words.size() < kLeastWords) return false;
  constexpr std::string_view kEnds = ".:;,!?)";
  return kEnds.find(passage.text.back()) == std::string_view::npos &&
         is_capital(letter_at(passage.text, 0).code);
}

void find_headings_without_text(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    if (!text.is_file) continue;  // of clauses compose tells it
    for (std::size_t i = 0; i < text.passages.size(); ++i) {
      const CheckedPassage& passage = text.passages[i];
      const CheckedPassage* next = i + 1 < text.passages.size() ? &text.passages[i + 1] : nullptr;
      if (next != nullptr && next->kind != Kind::Heading) continue;
      const bool is_heading = passage.kind == Kind::Heading;
      const bool has_parts = is_heading && next != nullptr && next->level > passage.level;
      if (has_parts || !looks_like_heading(passage) || (next == nullptr && !is_heading)) continue;
      if (passage.text.size() == 0 || (i == 0 && !is_heading)) continue;
      findings.fault("heading-without-text", passage, 0, passage.text.size(),
                     fmt::format("below the heading '{}' stands no text", passage.text),
                     "write its text, or leave it out");
    }
  }
}

void find_skipped_levels(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    if (!text.is_file) continue;  // clauses stand one level below each other
    int above = 0;
    for (const CheckedPassage& passage : text.passages) {
      if (passage.kind != Kind::Heading) continue;
      if (above > 0 && passage.level > above + 1) {
        findings.fault("skipped-level", passage, 0, passage.text.size(),
                       fmt::format("the heading '{}' is of level {} below one of level {}", passage.text,
                                   passage.level, above),
                       fmt::format("make it level {}", above + 1));
      }
      above = passage.level;
    }
  }
}

/// Words that refer: "luvussa 3.2", "seitsemännessä luvussa", "liitteen B", "Liite B".
struct TypedReference {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string target{};  // "3.2", "B"
  bool is_annex = false;
  bool is_in_words = false;  // "seitsemännessä luvussa"
  bool is_sub = false;       // "alaluvussa 3.2"
};

bool starts_with_any(std::string_view word, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return word.starts_with(s); });
}

/// "kolmannessa" → 3; 0 for other words.
int ordinal_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> kStems = {
      "ensimmäise",  "toise",       "kolmanne",   "neljänne",   "viidenne",       "kuudenne",
      "seitsemänne", "kahdeksanne", "yhdeksänne", "kymmenenne", "yhdennentoista", "kahdennentoista"};
  for (std::size_t i = 0; i < kStems.size(); ++i) {
    if (word.starts_with(kStems[i])) return static_cast<int>(i) + 1;
  }
  return 0;
}

bool is_chapter_word(std::string_view word) {
  return word == "luvussa" || word == "luvun" || word == "lukuun" || word == "luvusta" || word == "luku" ||
         starts_with_any(word, {"alaluvu", "alaluku"});
}

bool is_annex_word(std::string_view word) {
  return word == "liite" || word == "liitteen" || word == "liitteessä" || word == "liitteestä" ||
         word == "liitteeseen" || word == "liitettä" || word == "liitteellä";
}

class ReferenceFinder {
 public:
  explicit ReferenceFinder(const CheckedPassage& passage) : passage_(passage) {}

  std::vector<TypedReference> find() {
    for (std::size_t i = 0; i < passage_.words.size(); ++i) {
      const std::string word = to_lower(passage_.word(passage_.words[i]));
      if (is_chapter_word(word)) find_chapter(i, word);
      if (is_annex_word(word)) find_annex(i);
    }
    return std::move(found_);
  }

 private:
  /// The words before belong to a statute: "kuntalain 3 luvussa".
  bool is_of_statute(std::size_t i) const {
    for (std::size_t k = i > 3 ? i - 3 : 0; k < i; ++k) {
      if (is_law_word(to_lower(passage_.word(passage_.words[k])))) return true;
    }
    return false;
  }

  void find_chapter(std::size_t i, const std::string& word) {
    if (is_of_statute(i)) return;
    const CheckedWord& chapter = passage_.words[i];
    const int ordinal = i > 0 ? ordinal_of(to_lower(passage_.word(passage_.words[i - 1]))) : 0;
    if (ordinal > 0) {
      found_.push_back(
          {passage_.words[i - 1].begin, chapter.end, std::to_string(ordinal), false, true, false});
      return;
    }
    const std::size_t begin = chapter.end + 1;
    std::size_t end = begin;
    while (end < passage_.text.size() && (is_digit(passage_.text[end]) || passage_.text[end] == '.')) ++end;
    while (end > begin && passage_.text[end - 1] == '.') --end;
    constexpr std::size_t kLongest = 8;  // "luku 2024" is a figure, 3.2.1 a chapter
    if (end <= begin || end - begin > kLongest || !is_digit(passage_.text[begin])) return;
    found_.push_back({chapter.begin, end, passage_.text.substr(begin, end - begin), false, false,
                      word.starts_with("ala")});
  }

  void find_annex(std::size_t i) {
    if (i + 1 >= passage_.words.size()) return;
    const CheckedWord& letter = passage_.words[i + 1];
    const std::string_view label = passage_.word(letter);
    const bool is_letter_alone = label.size() == 1 && label[0] >= 'A' && label[0] <= 'Z';
    const bool is_number = label.size() <= 2 && std::all_of(label.begin(), label.end(), is_digit);
    if (letter.begin != passage_.words[i].end + 1 || (!is_letter_alone && !is_number)) return;
    found_.push_back({passage_.words[i].begin, letter.end, std::string(label), true, false, false});
  }

  const CheckedPassage& passage_;
  std::vector<TypedReference> found_{};
};

std::set<std::string> numbers_of(const CheckedText& text) {
  std::set<std::string> numbers;
  for (const CheckedPassage& passage : text.passages) {
    if (passage.kind != Kind::Heading || passage.label.empty()) continue;
    std::string number = passage.label;
    while (number.ends_with('.')) number.pop_back();
    numbers.insert(number);
  }
  return numbers;
}

std::set<std::string> letters_of(const CheckedTexts& all) {
  std::set<std::string> letters;
  if (all.agreement == nullptr) return letters;
  for (const DocumentSource& document : all.agreement->agreement.documents) {
    letters.insert(letter_of(all.agreement->agreement, document));
  }
  return letters;
}

void find_typed_references(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    for (const CheckedPassage& passage : text.passages) {
      if (passage.language != "fi" || passage.kind == Kind::Heading) continue;
      for (const TypedReference& reference : ReferenceFinder(passage).find()) {
        const std::string words = passage.text.substr(reference.begin, reference.end - reference.begin);
        // A file can only type its references; what counts the chapters in words is sure to go wrong.
        if (text.is_file && !reference.is_in_words && !reference.is_sub) continue;
        if (!text.is_file && !passage.is_authored(reference.begin, reference.end)) continue;
        findings.fault("typed-reference", passage, reference.begin, reference.end,
                       fmt::format("the reference '{}' is typed", words),
                       text.is_file ? "write the chapter's number where the file counts it"
                                    : "write <ref to=\"…\"/>, which follows when chapters move");
      }
    }
  }
}

void find_lost_references(const CheckedTexts& all, Findings& findings) {
  const std::set<std::string> letters = letters_of(all);
  for (const CheckedText& text : all.texts) {
    const std::set<std::string> numbers = numbers_of(text);
    for (const CheckedPassage& passage : text.passages) {
      if (passage.language != "fi" || passage.kind == Kind::Heading) continue;
      for (const TypedReference& reference : ReferenceFinder(passage).find()) {
        if (!passage.is_authored(reference.begin, reference.end)) continue;
        const bool is_known = reference.is_annex ? letters.contains(reference.target) || !all.agreement
                                                 : numbers.contains(reference.target) || numbers.size() < 2;
        if (is_known) continue;
        const std::string words = passage.text.substr(reference.begin, reference.end - reference.begin);
        findings.fault("lost-reference", passage, reference.begin, reference.end,
                       fmt::format("'{}' leads to {} that is not there", words,
                                   reference.is_annex ? "an annex" : "a chapter"),
                       "correct it, or leave it out");
      }
    }
  }
}

/// "Perustelut" as a heading in the text that binds.
void find_typed_rationale(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    if (passage.is_rationale || passage.words.size() != 1) return;
    const std::string word = to_lower(passage.word(passage.words.front()));
    if (word != "perustelut" && word != "perustelu" && word != "motivering") return;
    stop_if_final(all, findings.fault("rationale-in-text", passage, 0, passage.text.size(),
                                      fmt::format("'{}' stands in the text that binds", passage.text),
                                      "put the reasons into <rationale>, which explains and does not bind"));
  });
}

struct DraftWord {
  std::string_view word;
  std::string_view mend;
};

constexpr std::array kDraftWords = {
    DraftWord{"työnimi", "choose the name, and define it once"},
    DraftWord{"työotsikko", "choose the heading"},
    DraftWord{"tarkentuu", "say what is agreed now, or ask in <question>"},
    DraftWord{"tarkentuvat", "say what is agreed now, or ask in <question>"},
};

void find_draft_words(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    if (passage.is_rationale || passage.kind == Kind::Question) return;
    for (std::size_t i = 0; i < passage.words.size(); ++i) {
      const CheckedWord& word = passage.words[i];
      constexpr std::string_view kFirst = "tTmMX";  // most words are passed by
      if (kFirst.find(passage.text[word.begin]) == std::string_view::npos) continue;
      const std::string small = to_lower(passage.word(word));
      const auto found = std::find_if(kDraftWords.begin(), kDraftWords.end(),
                                      [&](const DraftWord& draft) { return draft.word == small; });
      const bool is_later =
          small == "myöhemmin" && i > 0 &&
          starts_with_any(to_lower(passage.word(passage.words[i - 1])),
                          {"sovitaan", "päätetään", "määritellään", "tarkennetaan", "lisätään"});
      const bool is_blank = passage.word(word).find_first_not_of('X') == std::string_view::npos &&
                            passage.word(word).size() > 1;
      if (found == kDraftWords.end() && !is_later && !is_blank) continue;
      const std::string mend = found != kDraftWords.end() ? std::string(found->mend)
                               : is_later ? "say what is agreed now, or who decides it and by when"
                                          : "fill it in";
      const std::size_t begin = is_later ? passage.words[i - 1].begin : word.begin;
      stop_if_final(all, findings.fault("draft-word", passage, begin, word.end,
                                        fmt::format("'{}' was left from a draft",
                                                    passage.text.substr(begin, word.end - begin)),
                                        mend));
    }
  });
}

/// "esim." in a rule leaves open what it holds for.
void find_vague_words(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    if (passage.is_rationale || passage.kind == Kind::Question) return;
    for (const CheckedWord& word : passage.words) {
      const std::string_view text = passage.word(word);
      if (text != "esim" && text != "Esim" && text != "jne" && text != "tms" && text != "yms") continue;
      findings.fault("vague-word", passage, word.begin, word.end,
                     fmt::format("'{}' leaves open what is agreed", text), "name what is meant, all of it");
    }
  });
}

/// A question in a text that is to bind.
void find_open_questions(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    if (passage.is_rationale || passage.kind == Kind::Question) return;
    for (std::size_t at = passage.text.find('?'); at != std::string::npos;
         at = passage.text.find('?', at + 1)) {
      const bool ends =
          at + 1 == passage.text.size() || passage.text[at + 1] == ' ' || passage.text[at + 1] == '?';
      if (!ends) continue;
      const std::string_view sentence = passage.sentence_at(at);
      const std::size_t begin = static_cast<std::size_t>(sentence.data() - passage.text.data());
      stop_if_final(all, findings.fault("question-in-text", passage, begin, at + 1,
                                        "a question stands in the text that binds",
                                        "answer it, or put it into <question> until it is answered"));
      break;
    }
  });
}

constexpr std::array kRules = {
    Rule{"heading-without-text", Severity::Error, Rule::Needs::Text, "a heading with nothing below it",
         "The next heading follows at once: its text was cut, or the heading was forgotten.",
         find_headings_without_text},
    Rule{"skipped-level", Severity::Error, Rule::Needs::Text, "a heading two levels below the one above",
         "After '2 Tavoitteet' comes '2.1', not '2.1.1': those who listen to the file by its headings get "
         "lost.",
         find_skipped_levels},
    Rule{"typed-reference", Severity::Warning, Rule::Needs::Text, "a reference that was typed",
         "'sopimuksen seitsemännessä luvussa' is wrong as soon as a chapter is added. <ref to=\"seuranta\"\n"
         "case=\"inessive\"/> prints the number that the chapter has.",
         find_typed_references},
    Rule{"lost-reference", Severity::Error, Rule::Needs::Text,
         "a reference to a chapter or annex that is not there",
         "'liitteessä F' of an agreement with annexes A–E, 'luvussa 9' of a text with eight chapters.",
         find_lost_references},
    Rule{"rationale-in-text", Severity::Warning, Rule::Needs::Text, "reasons in the text that binds",
         "A heading 'Perustelut' amid the clauses: what stands below it was never meant to be agreed on. It "
         "is an\n"
         "error in a frozen edition.",
         find_typed_rationale},
    Rule{"draft-word", Severity::Warning, Rule::Needs::Text, "a word that only a draft may hold",
         "'(työnimi)', 'tarkentuu vuoden lopussa', 'sovitaan myöhemmin', 'XX': nobody knows what was agreed. "
         "It is an\n"
         "error in a frozen edition.",
         find_draft_words},
    Rule{"vague-word", Severity::Warning, Rule::Needs::Text, "'esim.', 'jne.' or the like in a rule",
         "'kustannusten jako (esim. 50 %)': an example binds nobody. Name the share, or leave it to a "
         "decision that\n"
         "the text names.",
         find_vague_words},
    Rule{"question-in-text", Severity::Warning, Rule::Needs::Text, "a question in the text that binds",
         "'Maakuntaliiton tietoalusta?' A draft asks in <question>, which stops a frozen edition; so does "
         "this.",
         find_open_questions},
};

}  // namespace

RuleFamily structure_rules() { return {"structure", kRules}; }

}  // namespace sopimus
