#include "register/edition_message.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "compare/print_changes.h"

namespace sopimus {

namespace {

std::string title_of(const EditionRecord& edition) {
  std::string title = fmt::format("{} {}", edition.kind == Edition::Kind::Frozen ? "Päätösversio" : "Luonnos",
                                  edition.number);
  if (!edition.corrects.empty()) title += " (tekninen korjaus)";
  if (!edition.amends.empty()) title += fmt::format(" (asiakirjan {} muutos)", edition.amends);
  return title + ", valtuustokausi " + edition.term;
}

std::string in_finnish(const ClauseChange& clause) {
  using Kind = ClauseChange::Kind;
  std::vector<std::string> parts;
  if (clause.kind == Kind::Added) {
    parts.push_back(clause.other_document.empty() ? "uusi"
                                                  : "siirretty asiakirjasta " + clause.other_document);
  }
  if (clause.kind == Kind::Removed) {
    parts.push_back(clause.other_document.empty() ? "poistettu"
                                                  : "siirretty asiakirjaan " + clause.other_document);
  }
  if (clause.is_moved) parts.emplace_back("siirretty");
  if (clause.kind == Kind::Changed && clause.heading_before != clause.heading_after) {
    parts.push_back("uusi otsikko, ennen ”" + clause.heading_before + "”");
  }
  if (clause.kind == Kind::Changed && !clause.sentences.empty()) {
    const std::size_t count = clause.sentences.size();
    parts.push_back(fmt::format("muutettu, {} {}", count, count == 1 ? "virke" : "virkettä"));
  }
  return join(parts, "; ");
}

std::string to_finnish(const DocumentChanges& changes) {
  std::string text = fmt::format("{}{} ({} {})", changes.label.empty() ? "" : changes.label + ": ",
                                 changes.title, changes.document, changes.language);
  if (changes.is_added) text += ": uusi asiakirja";
  if (changes.is_removed) text += ": poistettu asiakirja";
  text += '\n';
  if (changes.is_added || changes.is_removed) return text;
  for (const ClauseChange& clause : changes.clauses) {
    if (clause.is_change()) text += fmt::format("  {}: {}\n", name_of_clause(clause), in_finnish(clause));
  }
  if (!changes.generated.empty()) text += "  muut osat: muutettu\n";
  return text;
}

std::string body_of(const EditionRecord& edition, const std::vector<DocumentChanges>& changes) {
  if (edition.previous.empty()) return "Sopimuskokonaisuuden ensimmäinen versio.\n";
  std::string text;
  for (const DocumentChanges& document : changes) {
    if (document.has_changes()) text += to_finnish(document);
  }
  if (text.empty()) return fmt::format("Teksti on sama kuin versiossa {}.\n", edition.previous);
  return fmt::format("Muutokset versiosta {}:\n\n{}", edition.previous, text);
}

}  // namespace

std::string write_edition_message(const EditionRecord& edition, const std::vector<DocumentChanges>& changes) {
  std::string text = title_of(edition) + "\n\n" + body_of(edition, changes) + "\n";
  const auto trailer = [&](const char* key, const std::string& value) {
    if (!value.empty()) text += fmt::format("{}: {}\n", key, value);
  };
  trailer("Term", edition.term);
  trailer("Edition", edition.name);
  trailer("Previous", edition.previous);
  trailer("Corrects", edition.corrects);
  trailer("Reason", edition.reason);
  trailer("Amends", edition.amends);
  trailer("Edition-Fingerprint", edition_fingerprint_of(edition.documents));
  for (const DocumentFingerprint& document : edition.documents) {
    trailer("Document", fmt::format("{} {} {}", document.document, document.language, document.fingerprint));
  }
  return text;
}

}  // namespace sopimus
