// The vocabulary as a table: which elements and attributes there are, in which order, and of what form.
//
// One truth for three users: check_form holds a file to it, read_* may rely on it, format takes the order
// of attributes and the kind of line from it. templates/schema/sopimus.xsd says the same to editors;
// tests/unit/source/schema_test.cc keeps the two together.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

enum class AttributeForm {
  Text,         // any, not empty
  Id,           // [a-zåäö0-9] then letters, digits, '-', '_', '.'
  Ids,          // one or more, separated by spaces
  Choice,       // one of `choices`
  Choices,      // one or more of `choices`
  Integer,      // least … most
  Date,         // 2025-12-31
  Length,       // 11pt, 25mm, 1.5cm
  Colour,       // #RRGGBB
  Commit,       // 40 hexadecimal digits
  Hash,         // 64 hexadecimal digits
  Percent,      // 0 … 100 with at most one decimal
  Statute,      // 611/2021
  Sections,     // 14, 6 7, 3–5, 10a
  Items,        // 3, 7 8, k
  Edition,      // 2025-2029/frozen.1
  Language,     // sv, en, se
  Meetings,     // 4, 2-4
  Columns,      // 2 1 1
  ModelClause,  // irtisanominen@1
  Figure,       // figures/NAME.png
  StyleFile,    // styles/NAME.xml
  Token,        // any without white space
};

struct AttributeRule {
  std::string name{};
  AttributeForm form = AttributeForm::Text;
  bool required = false;
  std::vector<std::string> choices{};
  int least = 0;
  int most = 0;
};

struct ElementRule;

/// A place among an element's children: `least` to `most` of any of `elements`.
struct Slot {
  std::size_t least = 0;
  std::size_t most = 0;                 // kMany: any number
  std::vector<std::string> elements{};  // keys of the vocabulary
  bool holds_text = false;              // character data belongs here too
  static constexpr std::size_t kMany = static_cast<std::size_t>(-1);
};

/// What stands between an element's tags.
enum class Content {
  Empty,
  Elements,   // elements only
  Sentences,  // running text, one sentence a line
  Line,       // a name or a title: text on one line
};

struct ElementRule {
  std::string name{};
  Content content = Content::Empty;
  std::vector<AttributeRule> attributes{};  // in the order they are written
  std::vector<Slot> slots{};                // in the order they stand
  bool opens_lines = false;                 // canonical form: tags on lines of their own always
  bool may_be_blank = false;                // Sentences and Line: no text is needed

  const AttributeRule* find_attribute(std::string_view attribute) const;
};

/// The rule by key: an element's name, with a word before it where one name has several rules
/// ("agreement party", "party" in running text). Errors: std::logic_error for an unknown key.
const ElementRule& element_rule(std::string_view key);

/// The rule of a root element; null when the name is no root.
const ElementRule* find_root_rule(std::string_view name);
const std::vector<std::string>& root_names();

/// The names of the elements that can hold one called `name`, each once.
const std::vector<std::string>& find_parents(std::string_view name);

/// The slot of `rule` from `first` on that takes `name`, and the rule of the element there.
struct SlotMatch {
  std::size_t slot = 0;
  const ElementRule* rule = nullptr;  // null: none takes it
};
SlotMatch find_slot(const ElementRule& rule, std::string_view name, std::size_t first = 0);

}  // namespace sopimus
