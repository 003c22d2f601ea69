// What a draft may hold and a text to decide on may not.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "check/letters.h"
#include "check/rules.h"

namespace sopimus {

namespace {

using Kind = CheckedPassage::Kind;

/// What a draft may hold stops a text to decide on.
void stop_if_final(const CheckedTexts& all, Diagnostic& finding) {
  if (all.is_final) finding.severity = Severity::Error;
}

/// The item of an agenda or minutes, which gives reasons: its headings say who proposes and what was decided.
bool is_item_of_meeting(const CheckedText& text) {
  constexpr auto kHeads = std::to_array<std::string_view>(
      {"päätös", "päätösehdotus", "ehdotus", "valmistelija", "esittelijä", "muutoksenhaku", "beslut",
       "beslutsförslag", "förslag", "beredning", "föredragande"});
  return text.is_file && std::any_of(text.passages.begin(), text.passages.end(), [&](const auto& passage) {
           if (passage.words.size() != 1) return false;
           const std::string word = to_lower(passage.word(passage.words.front()));
           return std::find(kHeads.begin(), kHeads.end(), word) != kHeads.end();
         });
}

/// "Perustelut" as a heading in the text that binds.
void find_typed_rationale(const CheckedTexts& all, Findings& findings) {
  for (const CheckedText& text : all.texts) {
    if (is_item_of_meeting(text)) continue;
    for (const CheckedPassage& passage : text.passages) {
      if (passage.is_rationale || passage.words.size() != 1) continue;
      const std::string word = to_lower(passage.word(passage.words.front()));
      if (word != "perustelut" && word != "perustelu" && word != "motivering") continue;
      stop_if_final(all,
                    findings.fault("rationale-in-text", passage, 0, passage.text.size(),
                                   fmt::format("'{}' stands in the text that binds", passage.text),
                                   "put the reasons into <rationale>, which explains and does not bind"));
    }
  }
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
    DraftWord{"arbetsnamn", "choose the name, and define it once"},
    DraftWord{"arbetsrubrik", "choose the heading"},
};

/// "sovitaan myöhemmin", "avtalas senare": the verb, and the word that puts it off.
bool puts_off(std::string_view verb, std::string_view later) {
  const auto begins = [&](std::initializer_list<std::string_view> verbs) {
    return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view v) { return verb.starts_with(v); });
  };
  if (later == "myöhemmin")
    return begins({"sovitaan", "päätetään", "määritellään", "tarkennetaan", "lisätään"});
  return later == "senare" && begins({"avtalas", "beslutas", "fastställs", "preciseras", "läggs"});
}

/// "(kuntajako sovitaan)": the last of few words in parentheses is what is still to be done.
bool is_open_note(const CheckedPassage& passage, std::size_t i) {
  constexpr auto kToDo = std::to_array<std::string_view>(
      {"sovitaan", "päätetään", "tarkennetaan", "täydennetään", "lisätään", "vahvistetaan", "nimetään",
       "selvitetään", "avoin", "kesken", "auki", "avtalas", "beslutas", "kompletteras", "öppen"});
  constexpr std::size_t kMostBytes = 60;
  const CheckedWord& word = passage.words[i];
  const std::string_view text = passage.text;
  if (word.end >= text.size() || text[word.end] != ')') return false;
  const std::size_t open = text.rfind('(', word.begin);
  if (open == std::string_view::npos || word.begin - open > kMostBytes) return false;
  if (text.substr(open, word.begin - open).find(')') != std::string_view::npos) return false;
  return std::find(kToDo.begin(), kToDo.end(), to_lower(passage.word(word))) != kToDo.end();
}

/// "XX", where something is to be filled in.
bool is_blank(std::string_view word) {
  return word.size() > 1 && word.find_first_not_of('X') == std::string_view::npos;
}

/// Where the draft's words begin that end with word `i`, and what is to be done; absent for other words.
std::optional<std::pair<std::size_t, std::string_view>> draft_words_at(const CheckedPassage& passage,
                                                                       std::size_t i) {
  const CheckedWord& word = passage.words[i];
  const std::string small = to_lower(passage.word(word));
  for (const DraftWord& draft : kDraftWords) {
    if (draft.word == small) return std::pair(word.begin, draft.mend);
  }
  if (is_blank(passage.word(word))) return std::pair(word.begin, std::string_view("fill it in"));
  constexpr std::string_view kDecide = "say what is agreed now, or who decides it and by when";
  if (is_open_note(passage, i)) return std::pair(passage.text.rfind('(', word.begin) + 1, kDecide);
  if (i == 0 || !puts_off(to_lower(passage.word(passage.words[i - 1])), small)) return std::nullopt;
  return std::pair(passage.words[i - 1].begin, kDecide);
}

void find_draft_words(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    if (passage.is_rationale || passage.kind == Kind::Question) return;
    for (std::size_t i = 0; i < passage.words.size(); ++i) {
      const CheckedWord& word = passage.words[i];
      const auto found = draft_words_at(passage, i);
      if (!found) continue;
      const auto& [begin, mend] = *found;
      stop_if_final(all, findings.fault("draft-word", passage, begin, word.end,
                                        fmt::format("'{}' was left from a draft",
                                                    passage.text.substr(begin, word.end - begin)),
                                        std::string(mend)));
    }
  });
}

constexpr auto kVagueWords = std::to_array<std::string_view>({"esim", "jne", "tms", "yms", "osv", "etc"});

/// "esim." in a rule leaves open what it holds for.
void find_vague_words(const CheckedTexts& all, Findings& findings) {
  at_each_passage(all, [&](const CheckedPassage& passage) {
    if (passage.is_rationale || passage.kind == Kind::Question) return;
    for (const CheckedWord& word : passage.words) {
      const std::string_view text = passage.word(word);
      if (std::find(kVagueWords.begin(), kVagueWords.end(), to_lower(text)) == kVagueWords.end()) continue;
      findings.fault("vague-word", passage, word.begin, word.end,
                     fmt::format("'{}.' leaves open what is agreed", text), "name what is meant, all of it");
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
    Rule{"rationale-in-text", Severity::Warning, Rule::Needs::Text, "reasons in the text that binds",
         "A heading 'Perustelut' amid the clauses: what stands below it was never meant to be agreed on. It "
         "is an\n"
         "error in a frozen edition.",
         find_typed_rationale},
    Rule{"draft-word", Severity::Warning, Rule::Needs::Text, "a word that only a draft may hold",
         "'(työnimi)', 'tarkentuu vuoden lopussa', 'sovitaan myöhemmin', '(työnjako sovitaan)', 'XX': nobody "
         "knows\n"
         "what was agreed. It is an error in a frozen edition.",
         find_draft_words},
    Rule{"vague-word", Severity::Warning, Rule::Needs::Text, "'esim.', 'jne.' or the like in a rule",
         "'kustannusten jako (esim. 50 %)': an example binds nobody. Name the share, or leave it to a "
         "decision that\n"
         "the text names. A rationale may give examples.",
         find_vague_words},
    Rule{"question-in-text", Severity::Warning, Rule::Needs::Text, "a question in the text that binds",
         "'Maakuntaliiton tietoalusta?' A draft asks in <question>, which stops a frozen edition; so does "
         "this.",
         find_open_questions},
};

}  // namespace

RuleFamily draft_rules() { return {"drafts", kRules}; }

}  // namespace sopimus
