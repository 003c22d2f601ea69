#include "compose/moved_references.h"

#include <map>
#include <set>

#include "compose/outline.h"
#include "model/flow.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

/// "DOCUMENT#anchor" of a reference to another document, and the id it names.
using Outward = std::map<std::string, std::string, std::less<>>;

void collect(const Runs& runs, Outward& outward) {
  for (const Run& run : runs) {
    const std::size_t hash = run.link.find('#');
    if (run.made_by != MadeBy::Reference || hash == 0 || hash + 1 >= run.link.size()) continue;
    outward.emplace(run.link, run.key);
  }
}

/// The blocks as drawn: typed ones have become paragraphs, lists and tables.
class Collector {
 public:
  explicit Collector(Outward& outward) : outward_(outward) {}

  void operator()(const Heading& b) { collect(b.runs, outward_); }
  void operator()(const Paragraph& b) { collect(b.runs, outward_); }
  void operator()(const Figure& b) { collect(b.caption, outward_); }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      collect(item.runs, outward_);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    collect(b.caption, outward_);
    for (const TableRow& row : b.rows) {
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) collect(paragraph.runs, outward_);
      }
    }
  }
  template <typename Typed>
  void operator()(const Typed&) {}  // has no references out of the document

 private:
  Outward& outward_;
};

/// "3.2", "3.2, item 2" in its document; empty when the target has no number.
std::string number_of(const Target& target) {
  if (target.kind != Target::Kind::Item) return target.number.empty() ? target.chapter_number : target.number;
  return target.chapter_number + ", item " + target.number;
}

class Comparison {
 public:
  Comparison(const std::string& language, PinnedEditions& pins) : language_(language), pins_(pins) {}

  /// The number of `id` in `document` as `files` have it, "C 3.2" in an annex; absent when it is not there.
  std::optional<std::string> find_number(const AgreementFiles& files, const std::string& document,
                                         const std::string& id) {
    const auto [found, is_new] = outlines_.try_emplace({&files, document});
    if (is_new) found->second = make_outline(files, document);
    const auto target = found->second.targets.find(id);
    if (target == found->second.targets.end()) return std::nullopt;
    const std::string letter = letter_of(files.agreement, *files.agreement.find_document(document));
    const std::string number = number_of(target->second);
    return letter.empty() || number.empty() ? letter + number : letter + " " + number;
  }

 private:
  Outline make_outline(const AgreementFiles& files, const std::string& id) {
    Diagnostics elsewhere;  // faults of that document are reported when it is composed
    const DocumentSource* document = files.agreement.find_document(id);
    const AgreementFiles* from = &files;
    if (document != nullptr && !document->pin.empty()) {
      const PinnedAgreement* pinned = pins_.find(document->pin, document->pin_commit, elsewhere);
      from = pinned == nullptr ? nullptr : &pinned->files;
      document = pinned == nullptr ? nullptr : from->agreement.find_document(id);
    }
    if (document == nullptr) return {};
    return outline_of(*from, *document, language_in(from->agreement, *document, language_), pins_, elsewhere);
  }

  const std::string& language_;
  PinnedEditions& pins_;
  std::map<std::pair<const AgreementFiles*, std::string>, Outline> outlines_{};
};

}  // namespace

void warn_of_moved_references(const Document& document, const DocumentSource& source,
                              const AgreementFiles& files, const AgreementFiles& pinned, PinnedEditions& pins,
                              Diagnostics& diagnostics) {
  Outward outward;
  Collector collector(outward);
  for (const Block& block : to_flow(document)) std::visit(collector, block.value);
  Comparison comparison(document.language, pins);
  for (const auto& [link, id] : outward) {
    const std::string there = link.substr(0, link.find('#'));
    const std::optional<std::string> then = comparison.find_number(pinned, there, id);
    const std::optional<std::string> now = comparison.find_number(files, there, id);
    if (!then || then == now) continue;
    diagnostics.warning(
        "moved-reference", source.pin.at,
        "the pinned document '" + source.id.text + "' refers to '" + id + "' as number " + *then + " of '" +
            there + "', " + (now ? "where it is number " + *now + " now" : "where it is no more"),
        "read the sentence that refers to it: when it misleads, agree on the document anew and "
        "pin it to that edition");
  }
}

}  // namespace sopimus
