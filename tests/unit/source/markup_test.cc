#include "source/markup.h"

#include <gtest/gtest.h>

#include <string>

namespace sopimus {
namespace {

struct Case {
  const char* text;
  const char* markup;   // what the first piece of markup is; "" when it does not end
  const char* element;  // the whole element; "" when it does not end
};

TEST(Markup, EndsWhereXmlSays) {
  for (const Case& each : {
           Case{"<p>a</p>b", "<p>", "<p>a</p>"},
           Case{"<ref to='x'/>b", "<ref to='x'/>", "<ref to='x'/>"},
           Case{"<p a='>' b=\"'>\">a</p>", "<p a='>' b=\"'>\">", "<p a='>' b=\"'>\">a</p>"},
           Case{"<p><p>a</p><br/></p>b", "<p>", "<p><p>a</p><br/></p>"},
           Case{"<p><!-- </p> -->a</p>b", "<p>", "<p><!-- </p> -->a</p>"},
           Case{"<p><![CDATA[</p>]]><?x </p>?></p>b", "<p>", "<p><![CDATA[</p>]]><?x </p>?></p>"},
           Case{"<!-- <p> --><p/>", "<!-- <p> -->", "<!-- <p> -->"},
           Case{"<p>a", "<p>", ""},
           Case{"<p", "", ""},
           Case{"<p a='", "", ""},
           Case{"<!-- ->", "", ""},
       }) {
    const std::string_view text = each.text;
    const auto upto = [&](std::size_t end) {
      return end == text.npos ? "" : std::string(text.substr(0, end));
    };
    EXPECT_EQ(upto(end_of_markup(text, 0)), each.markup) << text;
    EXPECT_EQ(upto(end_of_element(text, 0)), each.element) << text;
  }
}

}  // namespace
}  // namespace sopimus
