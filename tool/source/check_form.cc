#include "source/check_form.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "source/attribute_form.h"
#include "source/shorten.h"

namespace sopimus {

namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// How editors bind a file to its schema; allowed on the root and kept by format.
bool binds_schema(std::string_view attribute) {
  return attribute == "xmlns:xsi" || attribute == "xsi:noNamespaceSchemaLocation";
}

/// Each once; what may stand in several places, where it comes last.
std::vector<std::string> names_in(const ElementRule& rule) {
  std::vector<std::string> names;
  for (const Slot& slot : rule.slots) {
    for (const std::string& key : slot.elements) {
      const std::string& name = element_rule(key).name;
      names.erase(std::remove(names.begin(), names.end(), name), names.end());
      names.push_back(name);
    }
  }
  return names;
}

/// Names of HTML, DITA and the like, for what is called otherwise here.
std::string find_other_name(std::string_view name, const std::vector<std::string>& known) {
  struct Other {
    std::string_view name;
    std::string_view here;
  };
  static constexpr Other kOthers[] = {
      {"b", "strong"},       {"bold", "strong"},   {"i", "em"},        {"italic", "em"},
      {"para", "p"},         {"paragraph", "p"},   {"h1", "heading"},  {"h2", "heading"},
      {"h3", "heading"},     {"title", "heading"}, {"list", "ul"},     {"item", "li"},
      {"img", "figure"},     {"image", "figure"},  {"a", "ref"},       {"link", "ref"},
      {"xref", "ref"},       {"row", "tr"},        {"cell", "td"},     {"section", "include"},
      {"note", "rationale"}, {"law", "statute"},   {"acronym", "abbr"}};
  for (const Other& other : kOthers) {
    if (other.name == name && std::find(known.begin(), known.end(), other.here) != known.end()) {
      return std::string(other.here);
    }
  }
  return {};
}

std::string suggest(const std::string& name, const std::vector<std::string>& known,
                    const std::string& listed) {
  std::string near = find_other_name(name, known);
  if (near.empty()) near = find_near_name(name, known);
  std::string mend = near.empty() ? std::string() : fmt::format("did you mean '{}'? ", near);
  return mend + listed;
}

/// What may have been meant, and how the value is written.
std::string suggest_value(const std::string& word, const AttributeRule& rule) {
  if (rule.form == AttributeForm::Id || rule.form == AttributeForm::Ids) {
    const std::string id = to_lower(join(split_words(word), "-"));
    if (is_id(id)) return fmt::format("did you mean '{}'? {}", id, explain_form(rule));
  }
  return suggest(word, rule.choices, explain_form(rule));
}

/// For an element that is known, but not here: where it stands.
std::string describe_home(const std::string& name) {
  constexpr std::size_t kMost = 3;
  const std::vector<std::string>& parents = find_parents(name);
  if (parents.empty() || parents.size() > kMost) return {};
  return fmt::format("<{}> stands in <{}>; ", name, join(parents, "> or <"));
}

class FormChecker {
 public:
  FormChecker(const XmlFile& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  void check(pugi::xml_node element, const ElementRule& rule) {
    check_attributes(element, rule);
    check_children(element, rule);
  }

 private:
  void fault(std::string code, SourceSpan at, std::string what, std::string mend) {
    if (++faults_ > kMostFaults) return;
    diagnostics_.error(std::move(code), at, std::move(what), std::move(mend));
    if (faults_ == kMostFaults) {
      diagnostics_.error("too-many-faults", std::move(at), "file has more faults, which are not shown",
                         "mend those that are shown first");
    }
  }

  void check_attributes(pugi::xml_node element, const ElementRule& rule);
  void check_value(pugi::xml_node element, pugi::xml_attribute attribute, const AttributeRule& rule);
  void check_children(pugi::xml_node element, const ElementRule& rule);
  void check_child(pugi::xml_node child, const ElementRule& rule, std::size_t& slot,
                   std::vector<std::size_t>& counts);
  void check_text(pugi::xml_node text, const ElementRule& rule, std::size_t& slot,
                  const std::vector<std::size_t>& counts);
  void check_counts(pugi::xml_node element, const ElementRule& rule, const std::vector<std::size_t>& counts);

  static constexpr std::size_t kMostFaults = 1000;

  const XmlFile& file_;
  Diagnostics& diagnostics_;
  std::size_t faults_ = 0;
};

void FormChecker::check_attributes(pugi::xml_node element, const ElementRule& rule) {
  for (const pugi::xml_attribute attribute : element.attributes()) {
    if (faults_ > kMostFaults) return;
    const AttributeRule* known = rule.find_attribute(attribute.name());
    if (known) {
      check_value(element, attribute, *known);
      continue;
    }
    if (element == file_.root() && binds_schema(attribute.name())) continue;
    std::vector<std::string> names;
    for (const AttributeRule& each : rule.attributes) names.push_back(each.name);
    fault("unknown-attribute", file_.span_of_name(attribute),
          fmt::format("<{}> has no attribute '{}'", rule.name, attribute.name()),
          suggest(attribute.name(), names,
                  names.empty() ? fmt::format("<{}> takes no attributes", rule.name)
                                : fmt::format("<{}> takes: {}", rule.name, join(names, ", "))));
  }
  for (const AttributeRule& each : rule.attributes) {
    if (!each.required || element.attribute(each.name.c_str())) continue;
    fault("missing-attribute", file_.span_of(element), fmt::format("<{}> has no '{}'", rule.name, each.name),
          fmt::format("add {}=\"…\": {}", each.name, explain_form(each)));
  }
}

void FormChecker::check_value(pugi::xml_node element, pugi::xml_attribute attribute,
                              const AttributeRule& rule) {
  const Word whole = read_word(file_, element, attribute.name());
  if (whole.empty()) {
    fault("empty-attribute", whole.at, fmt::format("'{}' is empty", rule.name),
          explain_form(rule) + ", or delete the attribute");
  } else if (rule.name == "version" && !has_form(rule, whole.text)) {
    fault("unknown-version", whole.at,
          fmt::format("version '{}' is not known to this program", shorten(whole.text)),
          "write version=\"1\", or use a newer sopimus");
  } else {
    for (const Word& word :
         is_list(rule.form) ? read_words(file_, element, attribute.name()) : std::vector{whole}) {
      if (has_form(rule, word.text)) continue;
      fault("bad-value", word.at, fmt::format("'{}' is not {}", shorten(word.text), describe_form(rule)),
            suggest_value(word.text, rule));
    }
  }
}

void FormChecker::check_children(pugi::xml_node element, const ElementRule& rule) {
  std::size_t slot = 0;
  std::vector<std::size_t> counts(rule.slots.size(), 0);
  bool has_content = false;
  for (const pugi::xml_node child : element.children()) {
    if (faults_ > kMostFaults) return;
    if (child.type() == pugi::node_element) {
      check_child(child, rule, slot, counts);
    } else if (child.type() == pugi::node_pcdata &&
               (!is_blank(child.value()) || rule.content == Content::Empty)) {
      // The schema allows not even white space in an element without content.
      has_content = true;
      check_text(child, rule, slot, counts);
    }
  }
  check_counts(element, rule, counts);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    has_content = has_content || (rule.slots[i].holds_text && counts[i] > 0);
  }
  const bool wants_content = rule.content == Content::Sentences || rule.content == Content::Line;
  if (wants_content && !has_content && !rule.may_be_blank) {
    fault("empty-element", file_.span_of(element), fmt::format("<{}> has no text", rule.name),
          "write its text, or delete the element");
  }
}

void FormChecker::check_child(pugi::xml_node child, const ElementRule& rule, std::size_t& slot,
                              std::vector<std::size_t>& counts) {
  SlotMatch match = find_slot(rule, child.name(), slot);
  if (match.rule && counts[match.slot] >= rule.slots[match.slot].most) {
    // A definition starts with <term> and may mention others: the full slot leaves it to a later one.
    const SlotMatch later = find_slot(rule, child.name(), match.slot + 1);
    if (later.rule) match = later;
  }
  if (!match.rule) {
    match = find_slot(rule, child.name());
    const SourceSpan at = file_.span_of(child);
    if (!match.rule) {
      const std::vector<std::string> names = names_in(rule);
      const std::string listed = names.empty() ? fmt::format("<{}> holds no elements", rule.name)
                                               : fmt::format("<{}> holds: {}", rule.name, join(names, ", "));
      const std::string home = describe_home(child.name());
      fault("unknown-element", at, fmt::format("<{}> cannot hold <{}>", rule.name, child.name()),
            home.empty() ? suggest(child.name(), names, listed) : home + listed);
      return;
    }
    fault("misplaced-element", at, fmt::format("<{}> stands too late in <{}>", child.name(), rule.name),
          fmt::format("put it earlier: <{}> holds in this order: {}", rule.name, join(names_in(rule), ", ")));
  } else {
    slot = match.slot;
  }
  if (++counts[match.slot] == rule.slots[match.slot].most + 1 && rule.slots[match.slot].most != Slot::kMany) {
    fault("second-element", file_.span_of(child),
          fmt::format("<{}> has a second <{}>", rule.name, child.name()), "delete one of them");
  }

  check(child, *match.rule);
}

void FormChecker::check_text(pugi::xml_node text, const ElementRule& rule, std::size_t& slot,
                             const std::vector<std::size_t>& counts) {
  const auto takes = [](const Slot& each) { return each.holds_text; };
  const auto from = rule.slots.begin() + static_cast<std::ptrdiff_t>(std::min(slot, rule.slots.size()));
  const auto found = std::find_if(from, rule.slots.end(), takes);
  if (found != rule.slots.end()) {
    const auto text_slot = static_cast<std::size_t>(found - rule.slots.begin());
    for (std::size_t i = slot; i < text_slot; ++i) {
      if (counts[i] >= rule.slots[i].least) continue;
      const std::string& first = element_rule(rule.slots[i].elements.front()).name;
      if (!text.parent().child(first.c_str())) continue;  // reported as missing
      fault("misplaced-text", file_.span_of(text),
            fmt::format("text stands before <{}> in <{}>", first, rule.name),
            fmt::format("put <{}> first", first));
      return;
    }
    slot = text_slot;
    return;
  }
  const bool too_late = std::any_of(rule.slots.begin(), rule.slots.end(), takes);
  const std::vector<std::string> names = names_in(rule);
  const bool takes_paragraphs = std::find(names.begin(), names.end(), "p") != names.end();
  fault("misplaced-text", file_.span_of(text),
        too_late ? fmt::format("text stands too late in <{}>", rule.name)
                 : fmt::format("<{}> holds no text of its own", rule.name),
        too_late           ? "put it before the elements that end it"
        : takes_paragraphs ? "put it into <p>"
                           : "delete it, or put it into an element");
}

void FormChecker::check_counts(pugi::xml_node element, const ElementRule& rule,
                               const std::vector<std::size_t>& counts) {
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] >= rule.slots[i].least) continue;
    std::vector<std::string> names;
    for (const std::string& key : rule.slots[i].elements) names.push_back("<" + element_rule(key).name + ">");
    fault("missing-element", file_.span_of(element),
          fmt::format("<{}> has no {}", rule.name, join(names, " or ")),
          fmt::format("add {}", join(names, " or ")));
  }
}

}  // namespace

void check_form(const XmlFile& file, pugi::xml_node element, const ElementRule& rule,
                Diagnostics& diagnostics) {
  FormChecker(file, diagnostics).check(element, rule);
}

std::unique_ptr<XmlFile> read_checked(std::shared_ptr<const SourceText> source, std::string_view wanted,
                                      Diagnostics& diagnostics) {
  std::unique_ptr<XmlFile> file = XmlFile::read(std::move(source), diagnostics);
  if (!file) return nullptr;
  if (file->root().name() != wanted) {
    diagnostics.error("wrong-root", file->span_of(file->root()),
                      fmt::format("root is <{}>, not <{}>", file->root().name(), wanted),
                      suggest(file->root().name(), {std::string(wanted)},
                              fmt::format("a file of this folder starts with <{}>", wanted)));
    return nullptr;
  }
  check_form(*file, file->root(), element_rule(wanted), diagnostics);
  return file;
}

}  // namespace sopimus
