#include "cli/packet_texts.h"

#include <algorithm>

#include "base/text.h"
#include "cli/composed_texts.h"
#include "register/standing.h"
#include "report/report_words.h"

namespace sopimus {

namespace {

const Document kNone;  // in place of a text that one side does not have

const Document* find_text(const std::vector<Document>& documents, const Document& like) {
  const auto found = std::find_if(documents.begin(), documents.end(), [&](const Document& document) {
    return document.identity.document == like.identity.document && document.language == like.language;
  });
  return found == documents.end() ? nullptr : &*found;
}

/// The documents in force, each composed from the edition that it is in force by.
void read_in_force(const Place& place, const Register& all, PacketTexts& texts) {
  std::map<std::string, AgreementAt> opened;
  for (const std::string& document : known_documents(all)) {
    const auto standing = find_in_force(all, document, texts.day);
    if (!standing) continue;
    const std::string& name = standing->edition->record.name;
    Diagnostics there;  // an edition cannot be mended
    auto agreement = opened.find(name);
    if (agreement == opened.end()) {
      agreement = opened.emplace(name, read_agreement_at(place, name, there)).first;
    }
    for (const std::string& language : languages_of(agreement->second.files, document)) {
      Document text = compose_at(agreement->second, document, language, there);
      if (text.identity.publicity != Publicity::Public) continue;
      texts.before[document] = text.edition;
      texts.in_force.push_back(std::move(text));
    }
  }
}

void compare(PacketTexts& texts) {
  const auto add = [&](const Document* before, const Document* after) {
    ComparedText text{before, after,
                      make_redline(before == nullptr ? kNone : *before, after == nullptr ? kNone : *after)};
    text.redline.marked.revisers = {texts.edition.reviser};
    texts.compared.push_back(std::move(text));
  };
  for (const Document& document : texts.documents) {
    if (document.identity.publicity != Publicity::Public) continue;
    add(find_text(texts.in_force, document), &document);
  }
  for (const Document& document : texts.in_force) {
    if (find_text(texts.documents, document) == nullptr) add(&document, nullptr);
  }
  std::vector<DocumentChanges> changes;
  for (ComparedText& text : texts.compared) changes.push_back(std::move(text.redline.changes));
  find_moves_between(changes);
  for (std::size_t i = 0; i < changes.size(); ++i) texts.compared[i].redline.changes = std::move(changes[i]);
}

}  // namespace

ItemChanges PacketTexts::changes_of(const std::vector<std::string>& chosen,
                                    const std::string& language) const {
  ItemChanges changes;
  changes.in_force_on = day;
  std::vector<std::string> editions;
  for (const ComparedText& text : compared) {
    const std::string& document = text.redline.changes.document;
    const bool is_chosen = std::find(chosen.begin(), chosen.end(), document) != chosen.end();
    if (!is_chosen && text.after != nullptr) continue;
    changes.documents.push_back(
        {text.redline.changes, find_data_changes(text.before == nullptr ? kNone : *text.before,
                                                 text.after == nullptr ? kNone : *text.after)});
    const auto old = before.find(document);
    if (old == before.end()) continue;
    const std::string words = edition_words(old->second, language);
    if (std::find(editions.begin(), editions.end(), words) == editions.end()) editions.push_back(words);
  }
  changes.compared_with = enumerated(editions, language);
  return changes;
}

PacketTexts read_packet_texts(const Place& place, const Register& all, const EditionFacts& edition,
                              const Date& day, Diagnostics& diagnostics) {
  PacketTexts texts;
  texts.day = day;
  texts.edition = read_agreement_at(place, edition.record.name, diagnostics);
  texts.documents = compose_all(texts.edition, diagnostics);
  if (diagnostics.has_errors()) return texts;
  read_in_force(place, all, texts);
  compare(texts);
  return texts;
}

}  // namespace sopimus
