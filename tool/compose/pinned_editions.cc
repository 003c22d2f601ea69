#include "compose/pinned_editions.h"

namespace sopimus {

std::shared_ptr<const PinnedAgreement> read_pinned(const FileTree& tree, const Edition& edition,
                                                   const Registers& builtin) {
  if (!tree.read("agreement.xml")) return nullptr;
  Diagnostics inside;
  return std::make_shared<const PinnedAgreement>(
      PinnedAgreement{edition, read_agreement_files(tree, builtin, inside)});
}

const PinnedAgreement* PinnedEditions::find(const Word& pin, const Word& commit, Diagnostics& diagnostics) {
  auto found = editions_.find(pin.text);
  if (found == editions_.end()) {
    found = editions_.emplace(pin.text, options_.pins ? options_.pins(pin.text) : nullptr).first;
  }
  const PinnedAgreement* agreement = found->second.get();
  if (agreement == nullptr) {
    diagnostics.error("pin-missing", pin.at, "the edition '" + pin.text + "' is not in this repository",
                      "fetch its tags with 'git fetch --tags', in a shallow clone with --unshallow, or "
                      "correct the name");
    return nullptr;
  }
  const std::string& here = agreement->edition.commit;
  if (!commit.empty() && !here.empty() && commit.text != here) {
    diagnostics.error("pin-moved", commit.at,
                      "the edition '" + pin.text + "' is the commit " + here.substr(0, 10) +
                          " here, the pin says " + commit.text.substr(0, 10),
                      "put the tag back where it was, or pin anew after reading what has changed");
  }
  return agreement;
}

}  // namespace sopimus
