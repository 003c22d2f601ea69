// A returned Word file may be anything: whatever was done to one of ours, it is refused in words or its
// proposal is an agreement that can be read. SOPIMUS_MUTATIONS says how many files.

#include <cstdio>
#include <cstdlib>
#include <random>

#include "docx/package.h"
#include "docx/read_returned.h"
#include "docx/write_docx.h"
#include "returned_test.h"
#include "unit/docx/read_package.h"

namespace sopimus {
namespace {

class Spoiler {
 public:
  explicit Spoiler(const std::string& good) : good_(good), package_(read_package(good)) {}

  std::string next() {
    if (below(8) == 0) return with_turned_bits();
    ReadPackage package = package_;
    for (std::size_t i = 1 + below(6); i > 0; --i) {
      const bool is_text = below(4) != 0;
      spoil(package.parts.at(is_text ? "word/document.xml" : package.names[below(package.names.size())]));
    }
    Package result;
    for (const auto& [name, bytes] : package.parts) {
      const bool is_lost = below(40) == 0;
      if (name != "[Content_Types].xml" && !is_lost) result.add(name, "application/xml", bytes);
    }
    return result.to_zip();
  }

 private:
  std::size_t below(std::size_t end) { return end == 0 ? 0 : static_cast<std::size_t>(random_()) % end; }

  std::string with_turned_bits() {
    std::string bytes = good_;
    for (std::size_t flips = 1 + below(8); flips > 0; --flips) {
      bytes[below(bytes.size())] ^= static_cast<char>(1U << below(8));
    }
    return bytes;
  }

  /// A piece of the part from "<" to "<".
  std::pair<std::size_t, std::size_t> piece_of(const std::string& part) {
    const std::size_t from = part.find('<', below(part.size()));
    const std::size_t end = from == std::string::npos ? from : part.find('<', from + 1 + below(600));
    return end == std::string::npos ? std::pair(part.size(), part.size()) : std::pair(from, end);
  }

  /// A whole paragraph or row.
  std::pair<std::size_t, std::size_t> whole_of(const std::string& part) {
    const std::string name = below(4) == 0 ? "w:tr" : "w:p";
    std::size_t from = part.find("<" + name + ">", below(part.size()));
    if (from == std::string::npos) from = part.find("<" + name + ">");
    const std::size_t end = from == std::string::npos ? from : part.find("</" + name + ">", from);
    if (end == std::string::npos) return {part.size(), part.size()};
    return {from, end + name.size() + 3};
  }

  void spoil(std::string& part) {
    const auto [from, to] = below(2) == 0 ? piece_of(part) : whole_of(part);
    const std::string piece = part.substr(from, to - from);
    switch (below(7)) {
      case 0:
        part.erase(from, piece.size());
        break;
      case 1:
        part.insert(from, piece);
        break;
      case 2: {
        part.erase(from, piece.size());
        const auto place = whole_of(part);
        part.insert(place.first, piece);
        break;
      }
      case 3:
        part.replace(from, piece.size(),
                     (below(2) == 0 ? "<w:ins w:id=\"1\">" : "<w:del w:id=\"1\">") + piece +
                         (below(2) == 0 ? "</w:ins>" : "</w:del>"));
        break;
      case 4: {
        const std::size_t digit = part.find_first_of("0123456789", below(part.size()));
        if (digit != std::string::npos) part[digit] = static_cast<char>('0' + below(10));
        break;
      }
      case 5: {
        const std::size_t text = part.find("</w:t>", below(part.size()));
        if (text != std::string::npos) part.insert(text, kWords[below(std::size(kWords))]);
        break;
      }
      default: {
        const std::size_t text = part.find("<w:t", below(part.size()));
        const std::size_t begin = text == std::string::npos ? text : part.find('>', text);
        const std::size_t end = begin == std::string::npos ? begin : part.find('<', begin);
        if (end != std::string::npos) part.erase(begin + 1, end - begin - 1);
      }
    }
  }

  static constexpr const char* kWords[] = {" uusi sana",
                                           "vuoden 2031 loppuun mennessä",
                                           ".",
                                           " ja ",
                                           "\u00AD",
                                           "\u202E",
                                           "&lt;ref to=\"a\"/&gt;",
                                           "[",
                                           " ",
                                           "Perhon kunta",
                                           "3.2 Otsikko",
                                           "]]&gt;",
                                           "–"};
  std::mt19937_64 random_{20261122};
  std::string good_;
  ReadPackage package_;
};

/// Whether the proposal is an agreement; a refusal is no proposal and fine.
bool is_read(const ReturnedTest& work, const std::string& base_file, const std::string& bytes) {
  Diagnostics diagnostics;
  try {
    const std::vector<ReturnedSource> sources = read_returned_sources(bytes, "kopio.docx");
    const bool has_table = !sources.empty() && sources.front().has_table;
    const ReturnedText text = read_returned(bytes, "kopio.docx", has_table ? "" : base_file, diagnostics);
    const ProposedChanges changes = propose(
        {work.files, work.documents, text.accepted, text.rejected, false, !sources.empty(), !has_table});
    for (const auto& [path, file] : changes.files) {
      Diagnostics faults;
      const auto source = std::make_shared<const SourceText>(path, file);
      if (path == "agreement.xml") {
        read_agreement(source, faults);
      } else {
        read_clause(source, path, faults);
      }
      EXPECT_FALSE(faults.has_errors()) << messages_of(faults) << file;
    }
  } catch (const Failure&) {
    return false;
  }
  return true;
}

TEST(MutatedReturn, IsRefusedOrAnAgreement) {
  const char* wanted = std::getenv("SOPIMUS_MUTATIONS");
  const std::size_t count = wanted == nullptr ? 400 : std::stoul(wanted);
  const ReturnedTest work(returned_themes());
  const std::string good = write_docx({&work.documents.front()}, {});
  Spoiler spoiler(good);
  std::size_t read = 0;
  for (std::size_t i = 0; i < count && !::testing::Test::HasFailure(); ++i) {
    const std::string bytes = spoiler.next();
    try {
      read += is_read(work, good, bytes) ? 1 : 0;
    } catch (const std::exception& fault) {
      ADD_FAILURE() << i << ": " << fault.what();
    }
  }
  EXPECT_GT(read, count / 20);
  std::printf("%zu files, %zu read\n", count, read);
}

}  // namespace
}  // namespace sopimus
