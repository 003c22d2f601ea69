// Editions out of tags, and the messages they are read from.

#include "register/editions.h"

#include <gtest/gtest.h>

#include "register/edition_message.h"
#include "register/terms.h"

namespace sopimus {
namespace {

TEST(Editions, KnowTheirNames) {
  const struct {
    std::string tag, wanted;
  } rows[] = {{"2025-2029/draft.3", "2025-2029 draft 3"},
              {"2025-2029/frozen.12", "2025-2029 frozen 12"},
              {"a/b/draft.1", "a/b draft 1"},
              {"2025-2029/draft.0", "none"},
              {"2025-2029/draft.", "none"},
              {"2025-2029/draft.1x", "none"},
              {"2025-2029/final.1", "none"},
              {"draft.1", "none"},
              {"/draft.1", "none"},
              {"", "none"},
              {"2025-2029/draft.99999999999", "none"}};
  for (const auto& row : rows) {
    const auto name = parse_edition_name(row.tag);
    const std::string got = name ? name->term +
                                       (name->kind == Edition::Kind::Frozen ? " frozen " : " draft ") +
                                       std::to_string(name->number)
                                 : "none";
    EXPECT_EQ(got, row.wanted) << row.tag;
    if (name) {
      EXPECT_EQ(to_edition_name(name->term, name->kind, name->number), row.tag);
    }
  }
}

TEST(Editions, AreReadBackFromTheirMessage) {
  EditionRecord edition;
  edition.name = "2025-2029/frozen.2";
  edition.term = "2025-2029";
  edition.kind = Edition::Kind::Frozen;
  edition.number = 2;
  edition.previous = "2025-2029/frozen.1";
  edition.corrects = "2025-2029/frozen.1";
  edition.reason = "postinumero: 69100";
  edition.documents = {{"paasopimus", "fi", std::string(64, 'a')}, {"liite-c", "sv", std::string(64, 'b')}};
  TagRecord tag;
  tag.name = edition.name;
  tag.message = write_edition_message(edition, {});
  const auto read = to_edition(tag);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->title, "Päätösversio 2 (tekninen korjaus), valtuustokausi 2025-2029");
  EXPECT_EQ(read->previous, edition.previous);
  EXPECT_EQ(read->corrects, edition.corrects);
  EXPECT_EQ(read->reason, edition.reason);
  EXPECT_EQ(read->documents, edition.documents);
  EXPECT_EQ(read->fingerprint, edition_fingerprint_of(edition.documents));
}

TEST(Editions, ATagWithoutTrailersIsAnEditionWithoutFingerprints) {
  TagRecord tag;
  tag.name = "2025-2029/draft.1";
  for (const char* message :
       {"", "Previous: x", "Luonnos\n\nTeksti jossa on kaksoispiste: niin\n\n", "\n\n"}) {
    tag.message = message;
    const auto edition = to_edition(tag);
    ASSERT_TRUE(edition);
    EXPECT_TRUE(edition->documents.empty());
    EXPECT_EQ(edition->previous, "");
  }
}

TEST(Editions, AreCountedByTermAndKind) {
  std::vector<EditionRecord> editions(3);
  editions[0].term = editions[1].term = "a";
  editions[0].number = 4;
  editions[1].kind = Edition::Kind::Frozen;
  editions[1].number = 1;
  editions[2].term = "b";
  editions[2].number = 9;
  EXPECT_EQ(next_number(editions, "a", Edition::Kind::Draft), 5);
  EXPECT_EQ(next_number(editions, "a", Edition::Kind::Frozen), 2);
  EXPECT_EQ(next_number(editions, "c", Edition::Kind::Draft), 1);
  EXPECT_EQ(find_last(editions, "a"), &editions[1]);
  EXPECT_EQ(find_last(editions, "a", Edition::Kind::Draft), &editions[0]);
  EXPECT_EQ(find_last(editions, "", {}), &editions[2]);
  EXPECT_EQ(find_last(editions, "c"), nullptr);
}

Term term_of(const std::string& id, std::vector<TermPeriod> periods) {
  Term term;
  term.id.text = id;
  term.periods = std::move(periods);
  return term;
}

TEST(Terms, AreCurrentFromTheFirstDayToTheLast) {
  const Term term = term_of("a", {{{}, {2025, 6, 1}, {2029, 5, 31}}, {{}, {2025, 8, 1}, {2029, 7, 31}}});
  EXPECT_EQ(state_of(term, {2025, 5, 31}), TermState::Coming);
  EXPECT_EQ(state_of(term, {2025, 6, 1}), TermState::Current);
  EXPECT_EQ(state_of(term, {2029, 7, 31}), TermState::Current);
  EXPECT_EQ(state_of(term, {2029, 8, 1}), TermState::Past);
}

TEST(Terms, OverlapForAKindOfPartyThatIsThere) {
  AgreementSource agreement;
  Party party;
  party.kind.text = "kunta";
  agreement.parties = {party};
  agreement.terms = {term_of("a", {{{{"kunta", {}}}, {2025, 6, 1}, {2029, 5, 31}},
                                   {{{"kaupunki", {}}}, {2025, 6, 1}, {2030, 5, 31}}})};
  const auto overlap = [&](Date from, Date to) {
    const auto found = find_overlap(agreement, {{{}, from, to}});
    return found ? found->term + " " + found->kind : "none";
  };
  EXPECT_EQ(overlap({2029, 6, 1}, {2033, 5, 31}), "none");
  EXPECT_EQ(overlap({2029, 5, 31}, {2033, 5, 31}), "a kunta");
  EXPECT_EQ(overlap({2021, 6, 1}, {2025, 5, 31}), "none");
  EXPECT_EQ(overlap({2021, 6, 1}, {2040, 5, 31}), "a kunta");
}

}  // namespace
}  // namespace sopimus
