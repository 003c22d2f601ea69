// What an item says of the changes against what is in force: a few lines a document. The change summary among
// the background material says the rest.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "report/change_report.h"

namespace sopimus {

/// What a body's texts are compared with.
struct ItemChanges {
  std::vector<ReportedDocument> documents{};  // public ones only; a text without a predecessor is added
  std::string compared_with{};                // words of the editions in force; empty when nothing is
  Date in_force_on{};
};

std::vector<Block> change_blocks(const ItemChanges& changes, const std::string& language);

}  // namespace sopimus
