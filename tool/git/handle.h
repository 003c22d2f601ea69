// libgit2's objects as owned values, and its errors as Failure. Only for the files of this module.

#pragma once

#include <git2.h>

#include <memory>
#include <string>
#include <type_traits>

#include "base/free_with.h"
#include "git/object_id.h"

namespace sopimus {

using RepositoryHandle = std::unique_ptr<git_repository, FreeWith<git_repository_free>>;
using ReferenceHandle = std::unique_ptr<git_reference, FreeWith<git_reference_free>>;
using ObjectHandle = std::unique_ptr<git_object, FreeWith<git_object_free>>;
using CommitHandle = std::unique_ptr<git_commit, FreeWith<git_commit_free>>;
using TreeHandle = std::unique_ptr<git_tree, FreeWith<git_tree_free>>;
using EntryHandle = std::unique_ptr<git_tree_entry, FreeWith<git_tree_entry_free>>;
using DatabaseHandle = std::unique_ptr<git_odb, FreeWith<git_odb_free>>;
using ObjectBytes = std::unique_ptr<git_odb_object, FreeWith<git_odb_object_free>>;

/// Keeps libgit2 initialised while it lives; every object above must be freed before it.
class Library {
 public:
  Library();
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
};

/// What libgit2 said last, for the end of a message.
std::string last_git_message();

/// Throws Failure "WHAT: what libgit2 said" when `result` is an error.
void check_git(int result, const std::string& what);

/// The commit that an object leads to; null when it leads to none.
CommitHandle peel_to_commit(git_object* object);

std::string to_hex(const git_oid& id);
ObjectId to_object_id(const git_oid& id);
git_oid to_oid(const ObjectId& id);

/// The day in the time's own zone, ISO; years beyond 9999 are 9999.
std::string to_day(const git_time& time);
/// The moment in UTC: "2026-02-03T10:00:00Z".
std::string to_utc(const git_time& time);

}  // namespace sopimus
