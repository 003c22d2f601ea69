// The form in which an index is kept (base/kept_bytes.h): paths, files, commits, in their order.

#include <algorithm>

#include "base/kept_bytes.h"
#include "history/history_index.h"

namespace sopimus {

namespace {

constexpr std::string_view kForm = "history 1";

void write_name(KeptWriter& out, const ObjectId& id) {
  out.bytes(std::string(id.bytes.begin(), id.bytes.end()));
}

ObjectId read_name(KeptReader& in) {
  ObjectId id;
  const std::string_view bytes = in.bytes(id.bytes.size());
  std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
  return id;
}

/// A number below `limit`.
std::uint32_t read_position(KeptReader& in, std::size_t limit) {
  const auto value = static_cast<std::uint32_t>(in.number());
  if (value >= limit) in.fail();
  return value;
}
std::uint32_t read_position_or_none(KeptReader& in, std::size_t limit) {
  const auto value = static_cast<std::uint32_t>(in.number());
  if (value != HistoryIndex::kNone && value >= limit) in.fail();
  return value;
}

void read_texts(KeptReader& in, std::vector<std::string>& texts) {
  in.list([&] { texts.emplace_back(in.text()); });
}

FileFacts read_facts(KeptReader& in) {
  FileFacts facts;
  facts.id = read_name(in);
  facts.clause = in.text();
  facts.language = in.text();
  read_texts(in, facts.from);
  read_texts(in, facts.values);
  facts.term = in.text();
  in.list([&] {
    Placement& placement = facts.placements.emplace_back();
    placement.document = in.text();
    placement.clause = in.text();
  });
  in.list([&] {
    KnownValue& value = facts.known_values.emplace_back();
    value.id = in.text();
    value.text = in.text();
  });
  return facts;
}

IndexedCommit read_commit(KeptReader& in, std::size_t position, std::size_t paths, std::size_t files) {
  IndexedCommit commit;
  commit.id = read_name(in);
  commit.time = static_cast<std::int64_t>(in.number(8));
  read_texts(in, commit.decisions);
  commit.edition = in.text();
  in.list([&] { commit.parents.push_back(read_position(in, position)); });
  in.list([&] {
    std::vector<IndexedChange>& changes = commit.changes.emplace_back();
    in.list([&] {
      IndexedChange& change = changes.emplace_back();
      change.path = read_position(in, paths);
      change.before = read_position_or_none(in, files);
      change.after = read_position_or_none(in, files);
    });
  });
  if (commit.changes.size() != std::max<std::size_t>(commit.parents.size(), 1)) in.fail();
  return commit;
}

}  // namespace

std::string HistoryIndex::to_bytes() const {
  KeptWriter out;
  out.list(paths_, [&](const std::string& path) { out.text(path); });
  out.list(files_, [&](const FileFacts& facts) {
    write_name(out, facts.id);
    out.text(facts.clause);
    out.text(facts.language);
    out.list(facts.from, [&](const std::string& id) { out.text(id); });
    out.list(facts.values, [&](const std::string& id) { out.text(id); });
    out.text(facts.term);
    out.list(facts.placements, [&](const Placement& placement) {
      out.text(placement.document);
      out.text(placement.clause);
    });
    out.list(facts.known_values, [&](const KnownValue& value) {
      out.text(value.id);
      out.text(value.text);
    });
  });
  out.list(commits_, [&](const IndexedCommit& commit) {
    write_name(out, commit.id);
    out.number(static_cast<std::uint64_t>(commit.time), 8);
    out.list(commit.decisions, [&](const std::string& decision) { out.text(decision); });
    out.text(commit.edition);
    out.list(commit.parents, [&](std::uint32_t parent) { out.number(parent); });
    out.list(commit.changes, [&](const std::vector<IndexedChange>& changes) {
      out.list(changes, [&](const IndexedChange& change) {
        out.number(change.path);
        out.number(change.before);
        out.number(change.after);
      });
    });
  });
  return out.take_file(kForm);
}

HistoryIndex HistoryIndex::from_bytes(std::string_view bytes) {
  KeptReader in(bytes, kForm);
  HistoryIndex index;
  read_texts(in, index.paths_);
  in.list([&] { index.files_.push_back(read_facts(in)); });
  in.list([&] {
    index.commits_.push_back(
        read_commit(in, index.commits_.size(), index.paths_.size(), index.files_.size()));
  });
  if (!in.is_done()) return {};
  index.number_all();
  return index;
}

}  // namespace sopimus
