// `sopimus pin` without words.

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/composed_texts.h"
#include "cli/pin_parts.h"
#include "cli/terminal.h"
#include "compare/print_changes.h"
#include "compare/redline.h"
#include "register/editions.h"

namespace sopimus {

namespace {

struct PinState {
  std::string document{};
  std::string clause{};  // empty: the whole document is pinned
  std::string edition{};
  std::string newest{};               // frozen edition that holds the target; empty: none is newer
  std::vector<std::string> behind{};  // newer frozen editions whose text is another
  std::vector<std::string> missed{};  // clauses that changed until the newest
  std::vector<std::string> moved{};   // references whose target moved
};

class PinList {
 public:
  PinList(const Place& place, const AgreementAt& here, std::vector<EditionRecord> editions)
      : place_(place), here_(here), editions_(std::move(editions)) {}

  std::vector<PinState> make() {
    for (const DocumentSource& document : here_.files.agreement.documents) {
      if (!document.pin.empty()) add_document(document);
      add_clauses(document.id.text, document.outline);
    }
    return std::move(pins_);
  }

 private:
  /// The frozen editions made after `edition`.
  std::vector<const EditionRecord*> newer_than(const std::string& edition) const {
    std::vector<const EditionRecord*> newer;
    const EditionRecord* pinned = find_edition(editions_, edition);
    for (const EditionRecord& other : editions_) {
      const bool is_later = pinned != nullptr && &other > pinned;
      if (is_later && other.kind == Edition::Kind::Frozen) newer.push_back(&other);
    }
    return newer;
  }

  /// Null when the edition cannot be read.
  const AgreementAt* read(const std::string& edition) {
    const auto [found, is_new] = read_.try_emplace(edition);
    if (is_new) {
      Diagnostics inside;
      try {
        found->second = std::make_unique<AgreementAt>(read_agreement_at(place_, edition, inside));
      } catch (const FaultyFiles&) {
      }
    }
    return found->second.get();
  }

  void add_document(const DocumentSource& source) {
    PinState state{source.id.text, "", source.pin.text, "", {}, {}, {}};
    Diagnostics faults;
    std::vector<Document> pinned;
    for (const std::string& language : languages_of(here_.files, source.id.text)) {
      pinned.push_back(compose_at(here_, source.id.text, language, faults));
    }
    for (const Diagnostic& fault : faults.sorted()) {
      if (fault.code == "moved-reference") state.moved.push_back(fault.what);
    }
    std::vector<DocumentChanges> last;
    for (const EditionRecord* edition : newer_than(state.edition)) {
      const AgreementAt* there = read(edition->name);
      if (there == nullptr || there->files.agreement.find_document(source.id.text) == nullptr) continue;
      state.newest = edition->name;
      last.clear();
      bool differs = false;
      for (const Document& text : pinned) {
        Diagnostics inside;
        const Document other = compose_at(*there, source.id.text, text.language, inside);
        if (other.fingerprint == text.fingerprint) continue;
        differs = true;
        last.push_back(find_changes(text, other));
      }
      if (differs) state.behind.push_back(edition->name);
    }
    for (const DocumentChanges& changes : last) {
      for (const ClauseChange& clause : changes.clauses) {
        if (clause.is_change()) state.missed.push_back(name_of_clause(clause));
      }
    }
    pins_.push_back(std::move(state));
  }

  void add_clauses(const std::string& document, const std::vector<SourceBlock>& blocks) {
    for (const SourceBlock& block : blocks) {
      const auto* include = std::get_if<Include>(&block.value);
      if (include == nullptr) continue;
      if (!include->pin.empty()) add_clause(document, *include);
      add_clauses(document, include->children);
    }
  }

  void add_clause(const std::string& document, const Include& include) {
    PinState state{document, include.clause.text, include.pin.text, "", {}, {}, {}};
    const std::string& language = here_.files.agreement.languages.front();
    const auto hash_at = [&](const std::string& edition) {
      const AgreementAt* there = read(edition);
      const Clause* clause = there == nullptr ? nullptr : there->files.find_clause(state.clause, language);
      return clause == nullptr ? std::string() : clause_text_hash(*clause);
    };
    const std::string pinned =
        find_edition(editions_, state.edition) == nullptr ? "" : hash_at(state.edition);
    bool is_missed = false;
    for (const EditionRecord* edition : newer_than(state.edition)) {
      const std::string hash = hash_at(edition->name);
      if (hash.empty()) continue;
      state.newest = edition->name;
      is_missed = hash != pinned;
      if (is_missed) state.behind.push_back(edition->name);
    }
    if (is_missed) state.missed.push_back(state.clause);
    pins_.push_back(std::move(state));
  }

  const Place& place_;
  const AgreementAt& here_;
  std::vector<EditionRecord> editions_;
  std::map<std::string, std::unique_ptr<AgreementAt>> read_{};
  std::vector<PinState> pins_{};
};

std::string to_text(const PinState& pin) {
  std::string text = fmt::format("{}{}: pinned to {}\n", pin.document,
                                 pin.clause.empty() ? "" : ", clause " + pin.clause, pin.edition);
  if (pin.behind.empty()) {
    text += pin.newest.empty() ? "  no newer frozen edition holds it\n"
                               : "  the newest frozen edition " + pin.newest + " has the same text\n";
  } else {
    text += fmt::format("  behind {}; the newest is {}\n", join(pin.behind, ", "), pin.newest);
  }
  for (const std::string& clause : pin.missed) text += "  misses: " + clause + "\n";
  for (const std::string& reference : pin.moved) text += "  " + reference + "\n";
  return text;
}

}  // namespace

Exit run_pin_list(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const AgreementAt here = read_agreement_at(place, "", diagnostics);
  const std::shared_ptr<const Repository> repository = open_repository(place.folder);
  const std::vector<PinState> pins =
      PinList(place, here, repository ? read_editions(*repository) : std::vector<EditionRecord>()).make();
  if (arguments.value_of("format") == "json") {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const PinState& pin : pins) {
      list.push_back({{"document", pin.document},
                      {"clause", pin.clause},
                      {"edition", pin.edition},
                      {"newest", pin.newest},
                      {"behind", pin.behind},
                      {"missed", pin.missed},
                      {"moved_references", pin.moved}});
    }
    print_out(list.dump(2) + "\n");
    return Exit::Done;
  }
  std::string text;
  for (const PinState& pin : pins) text += to_text(pin);
  print_out(pins.empty() ? "no pins\n" : text);
  return Exit::Done;
}

}  // namespace sopimus
