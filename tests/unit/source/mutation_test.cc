// Broken files: the reader and the formatter report, and never crash, hang or point outside the file.

#include <gtest/gtest.h>

#include "source/format.h"
#include "support.h"

namespace sopimus {
namespace {

/// Numbers that are the same on every machine (Marsaglia, Xorshift RNGs, 2003).
class Random {
 public:
  std::size_t below(std::size_t limit) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::size_t>(state_ % limit);
  }

 private:
  std::uint64_t state_ = 0x50D1705ULL;
};

std::string mutate(std::string text, Random& random) {
  static constexpr std::string_view kMarks = "<>&\"'/=! \n\x01\xC3";
  const std::size_t changes = 1 + random.below(3);
  for (std::size_t i = 0; i < changes && !text.empty(); ++i) {
    const std::size_t at = random.below(text.size());
    const std::size_t length = 1 + random.below(40);
    switch (random.below(6)) {
      case 0:
        text[at] = static_cast<char>(text[at] ^ static_cast<char>(1U << random.below(8)));
        break;
      case 1:
        text.erase(at, length);
        break;
      case 2:
        text.insert(at, text.substr(at, length));
        break;
      case 3:
        text[at] = kMarks[random.below(kMarks.size())];
        break;
      case 4:
        text.insert(random.below(text.size()), text.substr(at, length));
        break;
      default:
        if (random.below(8) == 0) text.resize(at);
        break;
    }
  }
  return text;
}

TEST(Mutations, AreReportedInsideTheirFile) {
  const std::vector<std::string> originals = {
      read_project_file("samples/keski-pohjanmaa/clauses/c-verkosto.xml"),
      read_project_file("samples/keski-pohjanmaa/clauses/c-maaritelmat.xml"),
      read_project_file("samples/keski-pohjanmaa/clauses/c-kustannukset.xml"),
  };
  Random random;
  std::size_t faulty = 0;
  for (std::size_t i = 0; i < 3000; ++i) {
    const auto source = source_of(mutate(originals[i % originals.size()], random));
    Diagnostics diagnostics;
    try {
      Diagnostics of_clause;
      clause_text_hash(read_clause(source, "clauses/a.xml", of_clause));
      if (i % 4 == 0) format_file(source, diagnostics);
      for (const Diagnostic& each : of_clause.all()) diagnostics.report(each);
    } catch (const Failure&) {
    }
    faulty += diagnostics.has_errors() ? 1 : 0;
    for (const Diagnostic& each : diagnostics.all()) {
      ASSERT_EQ(each.at.source, source) << each.what;
      ASSERT_LE(each.at.offset + each.at.length, source->text().size()) << each.what;
      ASSERT_FALSE(each.code.empty()) << each.what;
    }
  }
  EXPECT_GT(faulty, 1500U);
}

}  // namespace
}  // namespace sopimus
