#include "compose/document_sentences.h"

#include <algorithm>

#include "base/date.h"
#include "base/text.h"
#include "compose/names.h"
#include "language/inflect.h"
#include "model/phrases.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

bool is_swedish(const Composition& composition) { return composition.language == "sv"; }

/// "Tämä liite", "Denna bilaga".
std::string subject(const Composition& composition) {
  return to_upper_first(phrase("this-" + composition.document.kind.text, composition.language));
}

/// "avtalet … det", "bilagan … den".
std::string swedish_pronoun(const Composition& composition) {
  const std::string& kind = composition.document.kind.text;
  return kind == "main" || kind == "framework" ? "det" : "den";
}

std::string deciding_body(const Composition& composition) {
  return deciding_body_kind(composition.agreement(), composition.document.kind.text);
}

std::string finnish_entry(const Composition& composition) {
  const EntryIntoForce& entry = composition.document.entry;
  if (entry.date) return subject(composition) + " tulee voimaan " + to_numeric(*entry.date);
  const std::string body = deciding_body(composition);
  const std::string organ = body == "council" ? "valtuusto"
                            : body == "board" ? "hallitus"
                                              : "toimivaltainen toimielin";
  std::string words = subject(composition) + " tulee voimaan, kun jokaisen osapuolen " + organ +
                      " on hyväksynyt sen samansisältöisenä";
  if (entry.rule == EntryIntoForce::Rule::ApprovedAndSigned) {
    words += " ja kaikki osapuolet ovat allekirjoittaneet sen";
  }
  if (const auto from = composition.document.validity.from) {
    words += ", kuitenkin aikaisintaan " + to_numeric(*from);
  }
  return words;
}

std::string swedish_entry(const Composition& composition) {
  const EntryIntoForce& entry = composition.document.entry;
  if (entry.date) return subject(composition) + " träder i kraft den " + to_numeric(*entry.date);
  const std::string body = deciding_body(composition);
  const std::string organ = body == "council" ? "fullmäktige"
                            : body == "board" ? "styrelsen"
                                              : "det behöriga organet";
  const std::string it = swedish_pronoun(composition);
  std::string words = subject(composition) + " träder i kraft när " + organ + " hos varje part har godkänt " +
                      it + " med samma innehåll";
  if (entry.rule == EntryIntoForce::Rule::ApprovedAndSigned) {
    words += " och alla parter har undertecknat " + it;
  }
  if (const auto from = composition.document.validity.from) {
    words += ", dock tidigast den " + to_numeric(*from);
  }
  return words;
}

/// "2025–2029": the years from the first day to the last of the agreement's council term.
std::string term_years(const Composition& composition) {
  const AgreementSource& agreement = composition.agreement();
  for (const Term& term : agreement.terms) {
    if (term.id.text != agreement.term.text || term.periods.empty()) continue;
    Date first = term.periods.front().from;
    Date last = term.periods.front().to;
    for (const TermPeriod& period : term.periods) {
      first = std::min(first, period.from);
      last = std::max(last, period.to);
    }
    return std::to_string(first.year) + "–" + std::to_string(last.year);
  }
  return {};
}

std::string validity_words(const Composition& composition) {
  const Validity& validity = composition.document.validity;
  const bool swedish = is_swedish(composition);
  const std::string start = subject(composition) + (swedish ? " gäller" : " on voimassa");
  if (validity.with_term) {
    const std::string years = term_years(composition);
    const std::string of_years = years.empty() ? years : " " + years;
    return start + (swedish ? " till utgången av fullmäktigeperioden" + of_years
                            : " valtuustokauden" + of_years + " loppuun");
  }
  if (validity.to) {
    return start + (swedish ? " till och med den " + to_numeric(*validity.to)
                            : " " + to_numeric(*validity.to) + " saakka");
  }
  if (swedish)
    return start + " tills vidare från det att " + swedish_pronoun(composition) + " har trätt i kraft";
  return start + " toistaiseksi siitä lukien, kun se on tullut voimaan";
}

std::string parties_words(const Composition& composition) {
  const std::string& language = composition.language;
  const std::string& kind = composition.document.kind.text;
  std::string names;
  const std::vector<const Party*> parties = parties_of(composition.agreement(), composition.document);
  for (std::size_t i = 0; i < parties.size(); ++i) {
    if (i > 0) names += i + 1 == parties.size() ? " " + phrase("and", language) + " " : ", ";
    names += full_name_of(composition.agreement(), parties[i]->id.text, language);
  }
  const bool one = parties.size() == 1;
  if (is_swedish(composition)) {
    return std::string(one ? "Part" : "Parter") + " i " + phrase("this-" + kind, language) + " är " + names;
  }
  std::string of_this =
      to_upper_first(inflect(phrase("this-" + kind, language), GrammaticalCase::Genitive, language));
  return of_this + (one ? " osapuoli on " : " osapuolet ovat ") + names;
}

void warn_unsaid(const SourceSpan& at, const std::string& what, const std::string& sentence,
                 const Composition& composition) {
  composition.diagnostics.warning(
      "unsaid", at, "the text of the document '" + composition.document.id.text + "' does not say " + what,
      "write <sentence of=\"" + sentence + "\"/> in a clause, so that text and data cannot differ");
}

}  // namespace

Run resolve_sentence(const Inline& sentence, const Composition& composition) {
  Run run;
  run.made_by = MadeBy::Generated;
  run.key = sentence.of.text;
  if (sentence.of.text == "parties") run.text = parties_words(composition) + ".";
  if (sentence.of.text == "validity") run.text = validity_words(composition) + ".";
  if (sentence.of.text == "entry-into-force") {
    run.text = (is_swedish(composition) ? swedish_entry(composition) : finnish_entry(composition)) + ".";
  }
  return run;
}

void check_said(const Composition& composition) {
  const DocumentSource& document = composition.document;
  const auto is_said = [&](std::string_view what) { return composition.mentions.sentences.contains(what); };
  const bool uncommon_entry =
      document.entry.at && document.entry.rule != EntryIntoForce::Rule::ApprovedAndSigned;
  if ((uncommon_entry || document.validity.from) && !is_said("entry-into-force")) {
    warn_unsaid(uncommon_entry ? document.entry.at : document.validity.at, "how it enters into force",
                "entry-into-force", composition);
  }
  if ((document.validity.to || document.validity.with_term) && !is_said("validity")) {
    warn_unsaid(document.validity.at, "how long it is valid", "validity", composition);
  }
  const bool names_parties =
      is_said("parties") || composition.mentions.has_party_table || composition.mentions.has_signatures;
  if (!document.parties.empty() && !names_parties && !parties_of(composition.agreement(), document).empty()) {
    warn_unsaid(document.parties.front().at, "who its parties are", "parties", composition);
  }
}

}  // namespace sopimus
