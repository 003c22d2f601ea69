// What LibreOffice would take for one change has another minute, or another author to it.

#include "docx/changes_apart.h"

#include <gtest/gtest.h>

#include "unit/docx/marked_document.h"

namespace sopimus {
namespace {

/// Before the words of each run and each end: "'" for two minutes apart, "*" for the other author.
std::string signs_of(const std::vector<Block>& blocks) {
  const Document document = [&] {
    Document comparison = document_of(blocks);
    comparison.identity.owner = "Kunta";
    comparison.revisers = {{"", "2026-02-03T10:59:00Z"}};
    return with_changes_apart(comparison);
  }();
  std::string signs;
  const auto sign = [&](const Mark& mark) { signs += mark.by == 0 ? "" : mark.by == 1 ? "'" : "*"; };
  for (const Block& block : document.blocks) {
    const auto& paragraph = std::get<Paragraph>(block.value);
    for (const Run& run : paragraph.runs) {
      sign(run.mark);
      signs += run.text + "|";
    }
    sign(paragraph.end_mark);
    signs += "\n";
  }
  return signs;
}

Block text(Runs runs) { return {paragraph(std::move(runs), "a", 1)}; }
Block new_text(const std::string& text, int change) { return {whole(body_text(text), inserted(change))}; }
Block old_text(const std::string& text, int change) { return {whole(body_text(text), deleted(change))}; }

TEST(ChangesApart, NewWordsBeforeANewParagraphAreOfAnotherMinute) {
  EXPECT_EQ(signs_of({text({words("a "), added("b", 1)}), new_text("c", 2), text({words("d")})}),
            "a |'b|\nc|\nd|\n");
  EXPECT_EQ(signs_of({text({words("a "), added("b", 1)}), text({added("c ", 2), words("d")})}),
            "a |'b|\nc |d|\n");
  EXPECT_EQ(signs_of({text({words("a "), removed("b", 1)}), old_text("c", 2), text({words("d")})}),
            "a |b|\nc|\nd|\n");
}

TEST(ChangesApart, WordsThatBecameAParagraphAreTwoChanges) {
  EXPECT_EQ(signs_of({text({words("a "), removed("yksi kaksi.", 1)}), new_text("yksi kaksi.", 2)}),
            "a |'yksi |kaksi.|\nyksi kaksi.|\n");
  EXPECT_EQ(signs_of({text({words("a "), removed("äö", 1)}), new_text(" äö ", 2)}), "a |'ä|ö|\n äö |\n");
  // Also those that are only its first run; and not between two runs.
  Paragraph two = whole(paragraph({words("yksi "), words("kaksi.")}, "a", 2), inserted(2));
  EXPECT_EQ(signs_of({text({words("a "), removed("yksi", 1)}), {two}}), "a |'y|ksi|\nyksi |kaksi.|\n");
  EXPECT_EQ(signs_of({text({words("a "), removed("yksi ", 1), removed("kaksi.", 3)}), {two}}),
            "a |'y|ksi |kaksi.|\nyksi |kaksi.|\n");
}

TEST(ChangesApart, AParagraphThatCameForItsLikeIsOfAnotherAuthor) {
  EXPECT_EQ(signs_of({old_text("yksi", 1), text({words("a")}), new_text("yksi", 2)}), "yksi|\na|\n*yksi|*\n");
  Paragraph longer = whole(paragraph({words("yksi "), words("kaksi")}, "a", 2), deleted(1));
  EXPECT_EQ(signs_of({{longer}, text({words("a")}), new_text("yksi", 2)}), "*yksi |*kaksi|*\na|\nyksi|\n");
  EXPECT_EQ(signs_of({{whole(body_text("yksi"), deleted(1, ChangeClass::Move, 2))},
                      {whole(body_text("yksi"), inserted(2, ChangeClass::Move, 1))}}),
            "yksi|\nyksi|\n");
}

TEST(ChangesApart, NamesWhoAndWhen) {
  Document comparison = document_of({});
  comparison.identity.owner = "Kunta";
  comparison.revisers = {{"", "2026-02-03T10:59:00Z"}, {"Liitto", ""}};
  const std::vector<Reviser> wanted = {{"", "2026-02-03T10:59:00Z"},
                                       {"Liitto", ""},
                                       {"", "2026-02-03T10:57:00Z"},
                                       {"Liitto", "1970-01-01T00:02:00Z"},
                                       {"Kunta\u00A0", "2026-02-03T10:59:00Z"},
                                       {"Liitto\u00A0", ""}};
  EXPECT_EQ(with_changes_apart(comparison).revisers, wanted);
}

}  // namespace
}  // namespace sopimus
