// An agreement as it stands in the working tree or at a revision.

#pragma once

#include <memory>
#include <string>

#include "cli/command.h"
#include "compose/compose.h"
#include "git/repository.h"

namespace sopimus {

/// What the commands that report work on.
struct AgreementAt {
  std::shared_ptr<const FileTree> tree{};
  AgreementFiles files{};
  ComposeOptions options{};              // edition, pins, registers
  std::vector<std::string> documents{};  // ids, in order: all, or those that are in force
  std::string date{};                    // of the commit, ISO; empty for a working tree
  Reviser reviser{};                     // who made the commit, and when; empty for a working tree
};

/// Reads the agreement of `place` at `revision` ("" is the working tree).
///
/// Errors: FaultyFiles when a file has faults of form: what composing would say then misleads. Failure when
///         there is no agreement, no repository, or no such revision (with the nearest tag).
AgreementAt read_agreement_at(const Place& place, const std::string& revision, Diagnostics& diagnostics);

/// The commit that REV names: any git revision, an edition's tag, a term (its newest frozen edition, else its
/// newest draft), a day (what the main line held then), or `in-force` (the edition of the main agreement).
///
/// Errors: Failure when there is none, with the nearest tag.
Revision revision_named(const Place& place, const Repository& repository, const std::string& name);

/// Null when `folder` is in no git repository.
std::shared_ptr<const Repository> open_repository(const std::string& folder);

/// The files have faults of form; all of them are in the diagnostics that were given.
struct FaultyFiles {};

/// The registers that come with the program and that texts are made with. Errors: faults in them are our own
/// bug.
Registers read_builtin_registers();
/// Adds those that only `check` asks: words, what is often mixed up, postal codes. What `registers` has wins.
void add_registers_of_check(Registers& registers);

/// The edition that a tag's name says: "2025-2029/draft.3"; a plain revision is a working state.
Edition edition_of(const std::string& tag, const std::string& commit);

/// Composes `document` in `language` with the options of `agreement`.
Document compose_at(const AgreementAt& agreement, const std::string& document, const std::string& language,
                    Diagnostics& diagnostics);

/// The documents that `words` name, or all; UsageError with the nearest name for one that is not there.
std::vector<std::string> chosen_documents(const AgreementAt& agreement,
                                          const std::vector<std::string>& words);

}  // namespace sopimus
