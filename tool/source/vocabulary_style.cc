// Style files.

#include "model/style.h"
#include "source/vocabulary_parts.h"

namespace sopimus {

namespace {

AttributeRule length(std::string name) { return attribute(std::move(name), AttributeForm::Length); }
AttributeRule yes_or_no(std::string name) { return choice(std::move(name), {"yes", "no"}); }

ElementRule text_style() {
  return empty("text",
               {required(choice("role", text_style_names())), length("size"), length("leading"),
                length("space-before"), length("space-after"), length("indent"), length("first-line-indent"),
                yes_or_no("strong"), yes_or_no("emphasis"), attribute("colour", AttributeForm::Colour),
                choice("alignment", {"left", "justified", "centre", "right"}), yes_or_no("hyphenate"),
                yes_or_no("keep-with-next")});
}

}  // namespace

void add_style_vocabulary(Vocabulary& v) {
  v["page"] = empty("page", {length("width"), length("height"), length("margin-top"), length("margin-bottom"),
                             length("margin-left"), length("margin-right"), length("header-top"),
                             length("header-column"), length("footer-bottom")});
  v["font"] =
      empty("font", {required(attribute("name", AttributeForm::Text)), attribute("word", AttributeForm::Text),
                     attribute("sha256-regular", AttributeForm::Hash)});
  v["colours"] =
      empty("colours", {attribute("accent", AttributeForm::Colour), attribute("rule", AttributeForm::Colour),
                        attribute("table-head-fill", AttributeForm::Colour)});
  v["headings"] =
      empty("headings", {yes_or_no("numbered"), length("number-column"), length("number-column-step")});
  v["list"] = empty("list", {length("indent"), attribute("bullet", AttributeForm::Token)});
  v["style contents"] = empty("contents", {choice("leader", {"dots", "none"}), length("leader-step")});
  v["breaks"] =
      empty("breaks", {integer("orphans", 1, 9), integer("widows", 1, 9), integer("hyphens-in-a-row", 1, 3)});
  v["style table"] = empty("table", {length("padding-across"), length("padding-along"), length("rule"),
                                     length("head-rule"), length("space-around"), length("part-indent")});
  v["style signatures"] =
      empty("signatures", {length("columns-apart"), length("rows-apart"), length("room"), length("line")});
  v["line-numbers"] = empty(
      "line-numbers", {integer("every", 1, 100), length("distance"), choice("from", {"page", "document"})});
  v["changes"] = empty(
      "changes", {attribute("inserted", AttributeForm::Colour), attribute("deleted", AttributeForm::Colour),
                  attribute("moved", AttributeForm::Colour)});
  v["logo"] = empty("logo", {required(attribute("src", AttributeForm::Figure)), length("height")});
  v["style text"] = text_style();
  v["style"] = elements(
      "style", {version_attribute(), required(id_attribute())},
      {optional("page"), optional("font"), optional("colours"), optional("headings"), optional("list"),
       optional("style contents"), optional("breaks"), optional("style table"), optional("style signatures"),
       optional("line-numbers"), optional("changes"), optional("logo"), any_of({"style text"})});
}

}  // namespace sopimus
