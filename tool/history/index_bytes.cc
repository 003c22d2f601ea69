// The form in which an index is kept: a line that names the form and the digest of what follows, then numbers
// of 4 or 8 bytes (little-endian), names of 20, and texts after their length.

#include <algorithm>

#include "base/digest.h"
#include "history/history_index.h"

namespace sopimus {

namespace {

constexpr std::string_view kForm = "sopimus history 1 ";
constexpr std::size_t kDigestDigits = 64;
constexpr std::size_t kHeadSize = kForm.size() + kDigestDigits + 1;

class Writer {
 public:
  void number(std::uint64_t value, int size = 4) {
    for (int i = 0; i < size; ++i) bytes_ += static_cast<char>(value >> (8 * i) & 0xFF);
  }
  void text(const std::string& value) {
    number(value.size());
    bytes_ += value;
  }
  void name(const ObjectId& id) { bytes_.append(id.bytes.begin(), id.bytes.end()); }
  template <typename Values, typename Write>
  void list(const Values& values, Write write) {
    number(values.size());
    for (const auto& value : values) write(value);
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// After the first thing that is not there, everything read is empty and failed() says so.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool failed() const { return failed_; }
  void fail() { failed_ = true; }
  bool is_at_end() const { return rest_.empty(); }

  std::uint64_t number(std::size_t size = 4) {
    const std::string_view bytes = take(size);
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return value;
  }
  /// A number below `limit`.
  std::uint32_t reference(std::size_t limit) {
    const auto value = static_cast<std::uint32_t>(number());
    if (value >= limit) failed_ = true;
    return value;
  }
  std::uint32_t reference_or_none(std::size_t limit) {
    const auto value = static_cast<std::uint32_t>(number());
    if (value != HistoryIndex::kNone && value >= limit) failed_ = true;
    return value;
  }
  std::string text() { return std::string(take(number())); }
  ObjectId name() {
    ObjectId id;
    const std::string_view bytes = take(id.bytes.size());
    std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
    return id;
  }
  template <typename Value, typename Read>
  void list(std::vector<Value>& values, Read read) {
    const std::uint64_t count = number();
    if (count > rest_.size()) failed_ = true;  // everything takes a byte at least
    for (std::uint64_t i = 0; i < count && !failed_; ++i) values.push_back(read());
  }

 private:
  std::string_view take(std::uint64_t size) {
    if (failed_ || size > rest_.size()) {
      failed_ = true;
      return {};
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  bool failed_ = false;
};

FileFacts read_facts(Reader& in) {
  FileFacts facts;
  facts.id = in.name();
  facts.clause = in.text();
  facts.language = in.text();
  in.list(facts.from, [&] { return in.text(); });
  in.list(facts.values, [&] { return in.text(); });
  facts.term = in.text();
  in.list(facts.placements, [&] {
    Placement placement;
    placement.document = in.text();
    placement.clause = in.text();
    return placement;
  });
  in.list(facts.known_values, [&] {
    KnownValue value;
    value.id = in.text();
    value.text = in.text();
    return value;
  });
  return facts;
}

IndexedCommit read_commit(Reader& in, std::size_t position, std::size_t paths, std::size_t files) {
  IndexedCommit commit;
  commit.id = in.name();
  commit.time = static_cast<std::int64_t>(in.number(8));
  in.list(commit.decisions, [&] { return in.text(); });
  commit.edition = in.text();
  in.list(commit.parents, [&] { return in.reference(position); });
  in.list(commit.changes, [&] {
    std::vector<IndexedChange> changes;
    in.list(changes, [&] {
      IndexedChange change;
      change.path = in.reference(paths);
      change.before = in.reference_or_none(files);
      change.after = in.reference_or_none(files);
      return change;
    });
    return changes;
  });
  if (commit.changes.size() != std::max<std::size_t>(commit.parents.size(), 1)) in.fail();
  return commit;
}

}  // namespace

std::string HistoryIndex::to_bytes() const {
  Writer out;
  out.list(paths_, [&](const std::string& path) { out.text(path); });
  out.list(files_, [&](const FileFacts& facts) {
    out.name(facts.id);
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
    out.name(commit.id);
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
  const std::string body = out.take();
  return std::string(kForm) + sha256_hex(body) + "\n" + body;
}

HistoryIndex HistoryIndex::from_bytes(std::string_view bytes) {
  if (bytes.size() < kHeadSize || !bytes.starts_with(kForm) || bytes[kHeadSize - 1] != '\n') return {};
  const std::string_view body = bytes.substr(kHeadSize);
  if (bytes.substr(kForm.size(), kDigestDigits) != sha256_hex(body)) return {};
  Reader in(body);
  HistoryIndex index;
  in.list(index.paths_, [&] { return in.text(); });
  in.list(index.files_, [&] { return read_facts(in); });
  in.list(index.commits_,
          [&] { return read_commit(in, index.commits_.size(), index.paths_.size(), index.files_.size()); });
  if (in.failed() || !in.is_at_end()) return {};
  index.number_all();
  return index;
}

}  // namespace sopimus
