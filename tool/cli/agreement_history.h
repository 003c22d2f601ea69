// An agreement's repository with its history ready to be asked.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "git/history.h"
#include "history/history_index.h"
#include "model/document.h"

namespace sopimus {

/// An edition whose commit the history holds.
struct KnownEdition {
  std::string name{};
  Edition::Kind kind = Edition::Kind::Draft;
  std::uint32_t commit = 0;  // position in the index
};

struct AgreementHistory {
  std::shared_ptr<const Repository> repository{};
  std::unique_ptr<const History> history{};
  HistoryIndex index{};
  std::uint32_t tip = 0;                 // the commit asked about
  std::vector<KnownEdition> editions{};  // in the order they were made
};

/// Opens the history of the agreement at `place` up to `revision` ("" is HEAD). The index is read from the
/// repository's own git folder, brought up to date and kept there again; it may be deleted at any time. Where
/// it cannot be kept (a folder that may not be written, a shallow copy) it is made each time.
///
/// Errors: Failure without a repository, a commit, or such a revision.
/// Cost:   of the commits that are new since the last time.
AgreementHistory open_history(const Place& place, const std::string& revision);

/// For every commit of the index the first edition whose text grew out of it: a frozen one if `frozen`.
/// Position in `editions`, or -1.
std::vector<int> first_editions(const AgreementHistory& history, bool frozen);

/// "3f2a91c"
std::string to_short_id(const ObjectId& id);

}  // namespace sopimus
