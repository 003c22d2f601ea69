#include "compose/inlines.h"

#include "base/text.h"
#include "compose/document_sentences.h"
#include "compose/references.h"
#include "compose/values.h"

namespace sopimus {

namespace {

Run authored(std::string text) {
  Run run;
  run.text = std::move(text);
  return run;
}

/// ”Osapuolet”: the short name that the sentence gives.
Run defined_term(const Inline& stretch) {
  Run run = authored("”" + stretch.text + "”");
  run.made_by = MadeBy::Term;
  run.key = stretch.of.text;
  return run;
}

/// Ends the sentence of `runs`, and when another follows puts a space after it. A link or value is not
/// made longer by it.
void end_sentence(Runs& runs, bool another_follows) {
  if (runs.empty()) return;
  if (another_follows && runs.back().made_by == MadeBy::Authored && runs.back().link.empty()) {
    runs.back().text += ' ';
  } else if (another_follows) {
    runs.push_back(authored(" "));
    runs.back().at = runs[runs.size() - 2].at;
  }
  runs.back().ends_sentence = true;
}

}  // namespace

Runs InlineResolver::resolve(const Inlines& inlines, Mentions& mentions, bool in_title) {
  Runs runs;
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    Inline stretch = inlines[i];
    if (in_title && stretch.form.empty() &&
        (stretch.kind == Inline::Kind::Statute || stretch.kind == Inline::Kind::Abbreviation)) {
      stretch.form = "short";
    }
    Runs resolved = resolve_stretch(stretch, mentions);
    for (Run& run : resolved) {
      if (run.text.empty()) continue;
      if (stretch.capital && &run == &resolved.front()) run.text = to_upper_first(run.text);
      run.strong = stretch.strong;
      run.emphasis = stretch.emphasis;
      run.language = stretch.language.text == composition_.language ? std::string() : stretch.language.text;
      run.at = stretch.at;
      runs.push_back(std::move(run));
    }
    const bool last = i + 1 == inlines.size();
    if (stretch.ends_sentence || last) end_sentence(runs, !last);
  }
  return runs;
}

Runs InlineResolver::resolve_stretch(const Inline& stretch, Mentions& mentions) {
  switch (stretch.kind) {
    case Inline::Kind::Text:
      return {authored(stretch.text)};
    case Inline::Kind::Reference:
      return resolve_reference(stretch, chapter_, composition_);
    case Inline::Kind::Value:
      return {resolve_value(stretch, composition_)};
    case Inline::Kind::Party:
      return {resolve_party(stretch, composition_)};
    case Inline::Kind::Statute:
      return {resolve_statute(stretch, mentions, composition_)};
    case Inline::Kind::Date:
      return {resolve_date(stretch, composition_)};
    case Inline::Kind::Term:
      return {resolve_term(stretch, composition_)};
    case Inline::Kind::Abbreviation:
      return {resolve_abbreviation(stretch, mentions, composition_)};
    case Inline::Kind::Sentence:
      return {resolve_sentence(stretch, composition_)};
    case Inline::Kind::Definition:
      return {defined_term(stretch)};
  }
  return {};
}

}  // namespace sopimus
