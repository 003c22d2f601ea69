#include "source/wording.h"

#include <gtest/gtest.h>

#include "source/identity.h"
#include "source/read.h"

namespace sopimus {
namespace {

TEST(Wording, HasEverySentenceWithItsLines) {
  const std::string text = R"(<?xml version="1.0" encoding="UTF-8"?>
<clause version="1" id="a" lang="fi">
  <heading>Otsikko</heading>
  <p>
    Eka lause <ref to="b c"/>.
    Toka
    jatkuu.
  </p>
  <theme id="t">
    <goals><goal id="g">
      Tavoite on tämä.
    </goal></goals>
    <measures><measure id="m" responsible="kunnat" deadline="during-year" year="2026">
      Tehdään <statute of="611/2021" section="14"/>.
    </measure></measures>
  </theme>
</clause>
)";
  Diagnostics faults;
  const Clause clause = read_clause(std::make_shared<const SourceText>("a.xml", text), "a.xml", faults);
  std::string told;
  for (const WordedSentence& s : wording_of(clause)) {
    told += (s.is_heading      ? "# "
             : s.theme.empty() ? ""
                               : s.theme + ": ") +
            s.text + " " + std::to_string(s.first_line) + "-" + std::to_string(s.last_line) + "\n";
  }
  EXPECT_EQ(told,
            "# Otsikko 3-3\nEka lause [b c]. 5-5\nToka 6-6\njatkuu. 7-7\nt: Tavoite on tämä. 11-11\n"
            "t: Tehdään [611/2021 14 §]. 14-14\nt: [kunnat, during 2026] 13-13\n");
}

TEST(ClauseIdentity, IsReadFromTheFirstTag) {
  struct Case {
    const char* text;
    const char* wanted;
  };
  for (const Case& c : {
           Case{"<clause id=\"a\" lang=\"sv\" from=\"b  c\">…", "a sv b c"},
           Case{"<?xml version=\"1.0\"?>\n<!-- <clause id='x'> -->\n<clause\n  id='a'/>", "a fi"},
           Case{"\xEF\xBB\xBF<clause id=\"a&amp;b\">", "a&b fi"},
           Case{"<clause title=\"a > b\" id=\"c\">", "c fi"},
           Case{"<clauses id=\"a\">", " "},
           Case{"<agreement id=\"a\">", " "},
           Case{"<clause id=\"a\"", " "},
           Case{"<!-- <clause id=\"a\">", " "},
           Case{"", " "},
       }) {
    const ClauseIdentity identity = identify_clause(c.text);
    std::string told = identity.id + " " + identity.language;
    for (const std::string& from : identity.from) told += " " + from;
    EXPECT_EQ(told, c.wanted) << c.text;
  }
}

}  // namespace
}  // namespace sopimus
