#include "compose/pinned_editions.h"

namespace sopimus {

const PinnedAgreement* PinnedEditions::find(const Word& pin, const Word& commit, Diagnostics& diagnostics) {
  auto found = editions_.find(pin.text);
  if (found == editions_.end()) {
    std::unique_ptr<PinnedAgreement> agreement;
    const std::optional<PinnedTree> pinned = options_.pins ? options_.pins(pin.text) : std::nullopt;
    if (pinned && pinned->tree && pinned->tree->read("agreement.xml")) {
      Diagnostics inside;
      agreement = std::make_unique<PinnedAgreement>();
      agreement->edition = pinned->edition;
      agreement->files = read_agreement_files(*pinned->tree, options_.builtin_registers, inside);
    }
    found = editions_.emplace(pin.text, std::move(agreement)).first;
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
