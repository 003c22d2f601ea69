#include "compose/references.h"

#include "base/text.h"
#include "compose/agreement_facts.h"
#include "compose/names.h"
#include "compose/targets.h"
#include "compose/values.h"
#include "language/inflect.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

bool is_swedish(const Composition& composition) { return composition.language == "sv"; }

/// "luku" in a case. A Swedish word before a number stays as it is: "kapitel 3.2".
std::string word_before_number(std::string_view key, GrammaticalCase grammatical_case,
                               const std::string& language) {
  return language == "sv" ? phrase(key, language)
                          : inflect(phrase(key, language), grammatical_case, language);
}

/// "luvussa 3.2": the word in the case, a space that does not break, the number.
std::string numbered(std::string_view key, const std::string& number, GrammaticalCase grammatical_case,
                     const std::string& language) {
  return word_before_number(key, grammatical_case, language) + std::string(kNoBreakSpace) + number;
}

std::string quoted(const std::string& title) { return "”" + title + "”"; }

/// A document as it is called in another, or "tämä sopimus" in itself.
std::string document_words(const DocumentSource& document, GrammaticalCase grammatical_case,
                           const std::string& form, const Composition& composition) {
  const std::string& language = composition.language;
  const std::string& title = document.title.in(language);
  const std::string letter = letter_of(composition.agreement(), document);
  if (form == "title") return inflect(title, grammatical_case, language);
  if (form == "number") return letter.empty() ? title : letter;
  if (document.id.text == composition.document.id.text && form != "label") {
    return inflect(phrase("this-" + document.kind.text, language), grammatical_case, language);
  }
  if (!letter.empty()) return numbered("ref-annex", letter, grammatical_case, language);
  if (document.kind.text == "main") {
    return inflect(phrase("ref-main", language), grammatical_case, language);
  }
  return inflect(title, grammatical_case, language);
}

/// "luvussa 3.2"; by its title where headings have no numbers.
std::string chapter_words(const Target& target, const std::string& title, GrammaticalCase grammatical_case,
                          const std::string& language) {
  if (!target.chapter_number.empty()) {
    return numbered("ref-chapter", target.chapter_number, grammatical_case, language);
  }
  return word_before_number("ref-chapter", grammatical_case, language) + " " + quoted(title);
}

std::string chapter_title(const Target& target, const Composition& composition) {
  const std::optional<FoundTarget> chapter = composition.targets.find(target.chapter_id);
  return title_words(chapter ? chapter->target->title : target.title, composition);
}

/// A list item is named within its chapter: "luvun 3.2 kohdassa 2", "punkt 2 i kapitel 3.2".
std::string item_words(const Target& target, bool name_chapter, GrammaticalCase grammatical_case,
                       const Composition& composition) {
  const std::string& language = composition.language;
  const std::string item = numbered("ref-item", target.number, grammatical_case, language);
  if (!name_chapter) return item;
  const std::string title = chapter_title(target, composition);
  if (is_swedish(composition)) {
    return item + " i " + chapter_words(target, title, GrammaticalCase::Nominative, language);
  }
  return chapter_words(target, title, GrammaticalCase::Genitive, language) + " " + item;
}

std::string target_words(const FoundTarget& found, const std::string& chapter_id,
                         GrammaticalCase grammatical_case, const Composition& composition) {
  const Target& target = *found.target;
  const std::string& language = composition.language;
  const bool elsewhere = found.document->id.text != composition.document.id.text;
  switch (target.kind) {
    case Target::Kind::Item:
      return item_words(target, elsewhere || target.chapter_id != chapter_id, grammatical_case, composition);
    case Target::Kind::Table:
      return numbered("ref-table", target.number, grammatical_case, language);
    case Target::Kind::Figure:
      return numbered("ref-figure", target.number, grammatical_case, language);
    default:
      return chapter_words(target, chapter_title(target, composition), grammatical_case, language);
  }
}

/// Puts the document before (Finnish) or after (Swedish) what is in it.
std::string in_document(const std::string& words, const DocumentSource& document,
                        const Composition& composition) {
  if (document.id.text == composition.document.id.text) return words;
  if (is_swedish(composition)) {
    return words + " i " + document_words(document, GrammaticalCase::Nominative, {}, composition);
  }
  return document_words(document, GrammaticalCase::Genitive, {}, composition) + " " + words;
}

void report_unknown(const Inline& reference, const Composition& composition) {
  const std::string& id = reference.of.text;
  for (const auto& [language, clauses] : composition.files.clauses) {
    const auto clause = clauses.find(id);
    if (clause == clauses.end()) continue;
    composition.diagnostics.error("unplaced-clause", reference.of.at,
                                  "clause '" + id + "' is in no document, so it has no number",
                                  "include it in a document in agreement.xml, or delete the reference");
    return;
  }
  composition.diagnostics.error(
      "unknown-reference", reference.of.at, "nothing has the id '" + id + "'",
      near_or(id, composition.targets.ids(),
              "name the id of a clause, theme, document, table, figure or list item"));
}

Run new_run(const Inline& stretch, MadeBy made_by) {
  Run run;
  run.made_by = made_by;
  run.key = stretch.of.text;
  run.text = "[" + stretch.of.text + "]";
  return run;
}

std::string link_to(const DocumentSource& document, const std::string& anchor,
                    const Composition& composition) {
  const bool here = document.id.text == composition.document.id.text;
  return (here ? std::string() : document.id.text) + "#" + anchor;
}

void warn_ambiguous(const Inline& reference, const FoundTarget& found, const Composition& composition) {
  composition.diagnostics.warning("ambiguous-reference", reference.of.at,
                                  "'" + reference.of.text +
                                      "' stands in several documents and not in this one; the reference "
                                      "goes to '" +
                                      found.document->id.text + "'",
                                  "refer to something that only one document has");
}

}  // namespace

std::string title_words(const Inlines& inlines, const Composition& composition) {
  std::string words;
  Mentions mentions;
  for (Inline stretch : inlines) {
    stretch.form = stretch.form.empty() ? "short" : stretch.form;
    switch (stretch.kind) {
      case Inline::Kind::Party:
        words += resolve_party(stretch, composition).text;
        break;
      case Inline::Kind::Value:
        words += resolve_value(stretch, composition).text;
        break;
      case Inline::Kind::Date:
        words += resolve_date(stretch, composition).text;
        break;
      case Inline::Kind::Statute:
        words += resolve_statute(stretch, mentions, composition).text;
        break;
      case Inline::Kind::Abbreviation:
        words += resolve_abbreviation(stretch, mentions, composition).text;
        break;
      default:
        words += stretch.text;
    }
    if (stretch.ends_sentence) words += ' ';
  }
  return trim(words);
}

Run resolve_reference(const Inline& reference, const std::string& chapter_id,
                      const Composition& composition) {
  Run run = new_run(reference, MadeBy::Reference);
  const std::string& id = reference.of.text;
  if (const DocumentSource* document = composition.agreement().find_document(id)) {
    run.text = document_words(*document, reference.grammatical_case, reference.form, composition);
    if (id != composition.document.id.text) run.link = id + "#";
    return run;
  }
  const std::optional<FoundTarget> found = composition.targets.find(id);
  if (!found) {
    report_unknown(reference, composition);
    return run;
  }
  if (found->ambiguous) warn_ambiguous(reference, *found, composition);
  const Target& target = *found->target;
  run.link = link_to(*found->document, target.anchor, composition);
  if (reference.form == "title") {
    run.text = title_words(target.title, composition);
    if (run.text.empty()) run.text = chapter_title(target, composition);
    return run;
  }
  if (reference.form == "number") {
    run.text = target.number.empty() ? target.chapter_number : target.number;
    if (!run.text.empty()) return run;
    composition.diagnostics.error("reference-form", reference.at, "'" + id + "' has no number",
                                  "write form=\"title\"");
    return run;
  }
  run.text = in_document(target_words(*found, chapter_id, reference.grammatical_case, composition),
                         *found->document, composition);
  return run;
}

Run resolve_term(const Inline& mention, const Composition& composition) {
  Run run = new_run(mention, MadeBy::Term);
  const std::optional<FoundTarget> found = composition.targets.find(mention.of.text);
  if (!found || found->target->kind != Target::Kind::Definition) {
    composition.diagnostics.error(
        "unknown-term", mention.of.at, "no definition has the id '" + mention.of.text + "'",
        near_or(mention.of.text, composition.targets.ids(), "define it with <definition> or <def>"));
    return run;
  }
  run.text =
      inflect(title_words(found->target->title, composition), mention.grammatical_case, composition.language);
  run.link = link_to(*found->document, found->target->anchor, composition);
  return run;
}

}  // namespace sopimus
