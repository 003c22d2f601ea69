// The texts of an edition for the meetings that decide on it, and what of them is in force.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/agreement_at.h"
#include "cli/diff_outputs.h"
#include "packet/item_changes.h"
#include "register/register.h"

namespace sopimus {

/// Shape: points into itself; it is moved, never copied.
struct PacketTexts {
  AgreementAt edition{};
  std::vector<Document> documents{};        // the edition's, in all languages
  std::vector<Document> in_force{};         // what is in force of them
  std::vector<ComparedText> compared{};     // public texts, each with the one in force; without one it is new
  std::map<std::string, Edition> before{};  // the edition in force, by document
  Date day{};                               // on which they are in force

  PacketTexts() = default;
  PacketTexts(PacketTexts&&) = default;
  PacketTexts& operator=(PacketTexts&&) = default;
  PacketTexts(const PacketTexts&) = delete;
  PacketTexts& operator=(const PacketTexts&) = delete;

  /// The changes of some of the documents, for an item; in `language` what they are compared with.
  ItemChanges changes_of(const std::vector<std::string>& documents, const std::string& language) const;
};

/// Composes `edition` and the texts in force on `day`, and compares them. What is not public is not compared:
/// a comparison would show it.
///
/// Errors: as read_agreement_at; faults of the edition's texts go to `diagnostics`.
PacketTexts read_packet_texts(const Place& place, const Register& all, const EditionFacts& edition,
                              const Date& day, Diagnostics& diagnostics);

}  // namespace sopimus
