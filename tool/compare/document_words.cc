#include "compare/document_words.h"

#include <variant>

#include "model/flow.h"
#include "model/head_text.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

using Part = DocumentWord::Part;

class WordCollector {
 public:
  explicit WordCollector(DocumentWords& result) : result_(result) {}

  void begin(const Document& document) {
    result_.places.push_back({document.identity.document, {}, {}});
    add(document.identity.title, Part::Title);
  }

  void operator()(const Heading& b) {
    const std::string words =
        b.number.empty() ? to_plain_text(b.runs) : b.number + " " + to_plain_text(b.runs);
    move_to(b.origin, &words);
    add(words);
  }
  void operator()(const Paragraph& b) {
    move_to(b.origin);
    add(to_plain_text(b.runs));
  }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      move_to(item.origin);
      add(item.label + " " + to_plain_text(item.runs));
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    move_to(b.origin);
    add(to_plain_text(b.caption));
    for (const TableRow& row : b.rows) {
      std::string whole;
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) {
          const std::string words = to_plain_text(paragraph.runs);
          add(words);
          whole += words + " ";
          if (row.is_header) result_.furniture.add(words);
        }
      }
      if (row.is_header) result_.furniture.add(whole);
    }
  }
  void operator()(const Figure& b) {
    move_to(b.origin);
    add(to_plain_text(b.caption));
  }
  void operator()(const Contents& b) {
    for (const ContentsEntry& entry : b.entries) add(entry.number + " " + entry.text, Part::Contents);
  }
  void operator()(const SignaturePage& b) {
    const std::string heading = to_plain_text(b.heading);
    move_to(b.origin, &heading);
    add(heading);
    for (const Runs& runs : b.paragraphs) add(to_plain_text(runs));
    for (const Signatory& signatory : b.signatories) {
      add(signatory.party_name, Part::Signatory);
      add(signatory.role, Part::Signatory);
    }
  }
  template <typename Typed>
  void operator()(const Typed&) {}  // to_flow leaves none

 private:
  /// What follows is of this place; what no clause holds is of the clause before it.
  void move_to(const Origin& origin, const std::string* heading = nullptr) {
    DocumentWords::Place place = result_.places.back();
    if (!origin.clause.empty()) place.clause = origin.clause;
    if (heading != nullptr) place.heading = *heading;
    if (!(place == result_.places.back())) result_.places.push_back(std::move(place));
  }

  void add(std::string_view line, Part part = Part::Text) {
    for (std::string& word : to_plain_words(line)) {
      result_.words.push_back({std::move(word), part, result_.places.size() - 1});
    }
  }

  DocumentWords& result_;
};

void add_furniture(const Document& document, Furniture& furniture) {
  for (const bool is_first : {true, false}) {
    const HeadText head = to_head_text(document, is_first);
    for (const std::string& words :
         {head.sender, head.title, head.kind, head.reference, head.edition, head.publicity}) {
      furniture.add(words);
    }
  }
  const FootText foot = to_foot_text(document);
  const Identity& identity = document.identity;
  furniture.add(foot.agreement);
  furniture.add(foot.fingerprint);
  furniture.add(identity.date);
  furniture.add(identity.diary);
  furniture.add(identity.agreement);
  furniture.add(identity.title);
  furniture.add(identity.label);
  furniture.add(identity.label + ": " + identity.title);
  for (const char* key : {"contents", "place-and-date", "name-in-print", "signatures-continued"}) {
    furniture.add(phrase(key, document.language));
  }
  furniture.add(filled_phrase("page-in-file", document.language, ""));
}

}  // namespace

DocumentWords to_words(const std::vector<Document>& documents) {
  DocumentWords result;
  WordCollector collector(result);
  for (const Document& document : documents) {
    add_furniture(document, result.furniture);
    collector.begin(document);
    for (const Block& block : to_flow(document)) std::visit(collector, block.value);
  }
  return result;
}

}  // namespace sopimus
