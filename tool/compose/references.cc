#include "compose/references.h"

#include "base/text.h"
#include "compose/names.h"
#include "compose/reference_words.h"
#include "compose/targets.h"
#include "compose/values.h"
#include "language/inflect.h"
#include "model/phrases.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

bool is_swedish(const Composition& composition) { return composition.language == "sv"; }

/// Where one target is: what stands before its number, the number, what stands after it.
struct TargetPlace {
  std::string before{};                 // "liitteen C luvun 3.2 "
  std::optional<ReferenceWord> word{};  // absent: `number` is all there is to say, in the case asked for
  std::string number{};                 // "3.2", "C", "”Otsikko”"
  std::string after{};                  // " i kapitel 3.2 i bilaga C"
  std::string link{};
  std::string key{};
};

/// A line may break before a title, not before a number.
std::string space_before(std::string_view number) {
  return number.starts_with("”") ? " " : std::string(kNoBreakSpace);
}

/// "luvussa 3.2": the word in the case and the number.
std::string numbered(ReferenceWord word, const std::string& number, GrammaticalCase grammatical_case,
                     const std::string& language) {
  return reference_word(word, false, grammatical_case, language) + space_before(number) + number;
}

std::string words_of(const TargetPlace& place, GrammaticalCase grammatical_case,
                     const std::string& language) {
  const std::string middle =
      place.word ? numbered(*place.word, place.number, grammatical_case, language) : place.number;
  return place.before + middle + place.after;
}

/// A document as it is called in another, or "tämä sopimus" in itself.
void set_document(const DocumentSource& document, GrammaticalCase grammatical_case, const std::string& form,
                  const Composition& composition, TargetPlace& place) {
  const std::string& language = composition.language;
  const std::string& title = document.title.in(language);
  const std::string letter = letter_of(composition.agreement(), document);
  if (form == "title") {
    place.number = inflect(title, grammatical_case, language);
  } else if (form == "number") {
    place.number = letter.empty() ? title : letter;
  } else if (document.id.text == composition.document.id.text && form != "label") {
    place.number = inflect(phrase("this-" + document.kind.text, language), grammatical_case, language);
  } else if (!letter.empty()) {
    place.word = ReferenceWord::Annex;
    place.number = letter;
  } else {
    place.number = inflect(document.kind.text == "main" ? phrase("ref-main", language) : title,
                           grammatical_case, language);
  }
}

std::string document_words(const DocumentSource& document, GrammaticalCase grammatical_case,
                           const Composition& composition) {
  TargetPlace place;
  set_document(document, grammatical_case, {}, composition, place);
  return words_of(place, grammatical_case, composition.language);
}

std::string chapter_title(const Target& target, const Composition& composition) {
  const std::optional<FoundTarget> chapter = composition.targets.find(target.chapter_id);
  return title_words(chapter ? chapter->target->title : target.title, composition);
}

/// The chapter that `target` stands in; by its title where headings have no numbers.
void set_chapter_of(const Target& target, const Composition& composition, TargetPlace& place) {
  const bool is_deep = target.chapter_number.find('.') != std::string::npos;
  place.word = is_deep ? ReferenceWord::Section : ReferenceWord::Chapter;
  place.number =
      target.chapter_number.empty() ? "”" + chapter_title(target, composition) + "”" : target.chapter_number;
}

/// A list item is named within its chapter: "luvun 3.2 kohdassa 2", "punkt 2 i avsnitt 3.2".
void set_item(const Target& target, bool name_chapter, const Composition& composition, TargetPlace& place) {
  if (name_chapter) {
    TargetPlace chapter;
    set_chapter_of(target, composition, chapter);
    if (is_swedish(composition)) {
      place.after = " i " + words_of(chapter, GrammaticalCase::Nominative, composition.language);
    } else {
      place.before = words_of(chapter, GrammaticalCase::Genitive, composition.language) + " ";
    }
  }
  place.word = ReferenceWord::Item;
  place.number = target.number;
}

void set_target(const FoundTarget& found, const std::string& chapter_id, const Composition& composition,
                TargetPlace& place) {
  const Target& target = *found.target;
  const bool elsewhere = found.document->id.text != composition.document.id.text;
  switch (target.kind) {
    case Target::Kind::Item:
      set_item(target, elsewhere || target.chapter_id != chapter_id, composition, place);
      break;
    case Target::Kind::Table:
    case Target::Kind::Figure:
      place.word = target.kind == Target::Kind::Table ? ReferenceWord::Table : ReferenceWord::Figure;
      place.number = target.number;
      break;
    default:
      set_chapter_of(target, composition, place);
  }
  if (!elsewhere) return;
  // The document stands before (Finnish) or after (Swedish) what is in it.
  if (is_swedish(composition)) {
    place.after += " i " + document_words(*found.document, GrammaticalCase::Nominative, composition);
  } else {
    place.before =
        document_words(*found.document, GrammaticalCase::Genitive, composition) + " " + place.before;
  }
}

void report_unknown(const Word& of, const Composition& composition) {
  const std::string& id = of.text;
  for (const auto& [language, clauses] : composition.files.clauses) {
    const auto clause = clauses.find(id);
    if (clause == clauses.end()) continue;
    composition.diagnostics.error("unplaced-clause", of.at,
                                  "clause '" + id + "' is in no document, so it has no number",
                                  "include it in a document in agreement.xml, or delete the reference");
    return;
  }
  composition.diagnostics.error(
      "unknown-reference", of.at, "nothing has the id '" + id + "'",
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

void warn_ambiguous(const Word& of, const FoundTarget& found, const Composition& composition) {
  composition.diagnostics.warning("ambiguous-reference", of.at,
                                  "'" + of.text +
                                      "' stands in several documents and not in this one; the reference "
                                      "goes to '" +
                                      found.document->id.text + "'",
                                  "refer to something that only one document has");
}

TargetPlace place_of(const Inline& reference, const Word& of, const std::string& chapter_id,
                     const Composition& composition) {
  TargetPlace place;
  place.key = of.text;
  if (const DocumentSource* document = composition.agreement().find_document(of.text)) {
    set_document(*document, reference.grammatical_case, reference.form, composition, place);
    if (of.text != composition.document.id.text) place.link = of.text + "#";
    return place;
  }
  const std::optional<FoundTarget> found = composition.targets.find(of.text);
  if (!found) {
    report_unknown(of, composition);
    place.number = "[" + of.text + "]";
    return place;
  }
  if (found->ambiguous) warn_ambiguous(of, *found, composition);
  const Target& target = *found->target;
  place.link = link_to(*found->document, target.anchor, composition);
  if (reference.form == "title") {
    place.number = title_words(target.title, composition);
    if (place.number.empty()) place.number = chapter_title(target, composition);
  } else if (reference.form == "number") {
    place.number = target.number.empty() ? target.chapter_number : target.number;
    if (place.number.empty()) {
      place.number = "[" + of.text + "]";
      composition.diagnostics.error("reference-form", reference.at, "'" + of.text + "' has no number",
                                    "write form=\"title\"");
    }
  } else {
    set_target(*found, chapter_id, composition, place);
  }
  return place;
}

/// Whether one word can stand before the numbers of both: "luvuissa 4 ja 5".
bool are_alike(const TargetPlace& a, const TargetPlace& b) {
  const auto kind = [](const TargetPlace& place) {
    // Chapters of different levels share the word of the first: "kapitlen 4 och 5.1".
    return place.word == ReferenceWord::Section ? ReferenceWord::Chapter : place.word;
  };
  return a.word && b.word && kind(a) == kind(b) && a.before == b.before && a.after == b.after;
}

/// The word between the target `i` and the one before it: ", ", " ja ", or " sekä " before a new kind.
std::string joint(std::size_t i, const std::vector<TargetPlace>& places, const std::string& language) {
  const bool is_last = i + 1 == places.size();
  const bool same_kind = are_alike(places[i - 1], places[i]);
  const bool ends_kind = same_kind && (is_last || !are_alike(places[i], places[i + 1]));
  bool grouped = false;
  for (std::size_t k = 1; k < places.size(); ++k) grouped = grouped || are_alike(places[k - 1], places[k]);
  if (!same_kind && grouped && places.size() > 2) return language == "sv" ? " samt " : " sekä ";
  return ends_kind || (is_last && !grouped) ? " " + phrase("and", language) + " " : ", ";
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

Runs resolve_reference(const Inline& reference, const std::string& chapter_id,
                       const Composition& composition) {
  const std::string& language = composition.language;
  std::vector<TargetPlace> places{place_of(reference, reference.of, chapter_id, composition)};
  for (const Word& of : reference.more) places.push_back(place_of(reference, of, chapter_id, composition));
  Runs runs;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool goes_on = i > 0 && are_alike(places[i - 1], places[i]);
    const bool more_follow = i + 1 < places.size() && are_alike(places[i], places[i + 1]);
    Run run;
    run.made_by = MadeBy::Reference;
    run.key = places[i].key;
    if (i > 0) {
      run.text = joint(i, places, language);
      runs.push_back(run);
      run.text.clear();
    }
    if (!goes_on) run.text += places[i].before;
    if (!goes_on && places[i].word) {
      run.text += reference_word(*places[i].word, more_follow, reference.grammatical_case, language) +
                  space_before(places[i].number);
    }
    run.text += places[i].number;
    if (!more_follow) run.text += places[i].after;
    run.link = places[i].link;
    runs.push_back(std::move(run));
  }
  return runs;
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
  const auto given = found->target->forms.find(mention.grammatical_case);
  run.text = given != found->target->forms.end() ? given->second
                                                 : inflect(title_words(found->target->title, composition),
                                                           mention.grammatical_case, composition.language);
  run.link = link_to(*found->document, found->target->anchor, composition);
  return run;
}

}  // namespace sopimus
