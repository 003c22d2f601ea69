#include "support/html_rules.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>
#include <sstream>

#include "base/digest.h"
#include "support/html_rule_parts.h"

namespace sopimus {

namespace {

bool is_in(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

int heading_level(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0' : 0;
}

/// Base 64 (RFC 4648) of the bytes that a hexadecimal text names, bit by bit.
std::string hex_to_base64(const std::string& hex) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bits;
  for (const char c : hex) {
    const int value = std::stoi(std::string(1, c), nullptr, 16);
    for (int bit = 3; bit >= 0; --bit) bits += (value >> bit & 1) != 0 ? '1' : '0';
  }
  while (bits.size() % 6 != 0) bits += "00";
  std::string result;
  for (std::size_t i = 0; i < bits.size(); i += 6)
    result += kDigits[std::stoul(bits.substr(i, 6), nullptr, 2)];
  while (result.size() % 4 != 0) result += '=';
  return result;
}

bool can_have_focus(const pugi::xml_node& node) {
  return is_in(node.name(), {"a", "button", "input"}) || node.attribute("tabindex");
}

class PageChecker {
 public:
  explicit PageChecker(HtmlPage& page) : page_(page) {}

  void check() {
    frame();
    for_each_element(page_.root(), [this](const pugi::xml_node& node) { collect(node); });
    for_each_element(page_.root(), [this](const pugi::xml_node& node) { element(node); });
    landmarks();
    comparison();
    check_html_colours(page_);
  }

 private:
  void fault(const char* rule, std::string what) { page_.fault(rule, std::move(what)); }

  /// The page as a whole: HTML 4.1 and 4.2, CSP, the skip link.
  void frame() {
    const pugi::xml_node head = page_.root().child("head");
    if (!page_.text.starts_with("<!DOCTYPE html>\n<html ")) fault("HTML frame", "no doctype");
    if (std::string_view(head.first_child().attribute("charset").value()) != "utf-8") {
      fault("HTML frame", "the encoding is not said first");
    }
    if (!head.find_child_by_attribute("name", "viewport")) fault("1.4.10 reflow", "no viewport");
    if (spoken_text(head.child("title")).empty()) fault("2.4.2 title", "the page has no title");
    if (!page_.root().attribute("lang")) fault("3.1.1 language", "the page has none");
    const std::string policy =
        head.find_child_by_attribute("http-equiv", "Content-Security-Policy").attribute("content").value();
    if (policy.find("default-src 'none'") == std::string::npos) fault("CSP nothing is loaded", policy);
    hash(policy, "style-src", head.child("style"));
    if (const pugi::xml_node script = page_.body().child("script")) hash(policy, "script-src", script);
    const pugi::xml_node skip = page_.body().first_child();
    const std::string main = std::string("#") + page_.body().child("main").attribute("id").value();
    if (std::string_view(skip.name()) != "a" || skip.attribute("href").value() != main) {
      fault("2.4.1 skip link", tag_of(skip));
    }
  }

  void hash(const std::string& policy, const std::string& what, const pugi::xml_node& element) {
    const std::string wanted = what + " 'sha256-" + hex_to_base64(sha256_hex(element.child_value())) + "'";
    if (policy.find(wanted) == std::string::npos) fault("CSP hashes", wanted);
  }

  void collect(const pugi::xml_node& node) {
    if (const std::string id = node.attribute("id").value(); !id.empty() && !ids_.insert(id).second) {
      fault("HTML unique ids", id);
    }
    if (std::string_view(node.name()) == "ins" || std::string_view(node.name()) == "del") ++marks_;
  }

  void element(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    attributes(node);
    if (const int level = heading_level(name); level > 0) heading(node, level);
    if (name == "img") image(node);
    if (name == "table") table(node);
    if (name == "ul" || name == "ol") {
      for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_element && std::string_view(child.name()) != "li") {
          fault("1.3.1 lists", tag_of(node));
        }
      }
    }
    if (name == "li" && !is_in(node.parent().name(), {"ul", "ol"})) fault("1.3.1 lists", tag_of(node));
    if (name == "input") input(node);
    if (name == "fieldset" && spoken_text(node.child("legend")).empty()) fault("1.3.1 groups", tag_of(node));
    if (is_in(name, {"a", "button"}) && spoken_text(node).empty())
      fault("2.4.4 links say where", tag_of(node));
    if (name == "button" && std::string_view(node.attribute("type").value()) != "button") {
      fault("HTML buttons", tag_of(node));
    }
    nesting(node);
  }

  void attributes(const pugi::xml_node& node) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      const std::string value = attribute.value();
      if (name == "style" || name.starts_with("on")) fault("CSP inline attributes", tag_of(node));
      if (name == "src" && !value.starts_with("data:image/png;base64,"))
        fault("CSP nothing is loaded", value);
      if (name == "href" && value.starts_with('#') && !ids_.contains(value.substr(1))) {
        fault("HTML links lead somewhere", value);
      }
      if (name == "lang" && !is_in(value, {"fi", "sv", "en"})) fault("3.1.2 language of parts", tag_of(node));
      if (name == "tabindex" && std::atoi(value.c_str()) > 0) fault("2.4.3 focus order", tag_of(node));
      if (name != "aria-labelledby") continue;
      std::istringstream names(value);
      for (std::string id; names >> id;) {
        if (!ids_.contains(id)) fault("ARIA references", value);
      }
    }
  }

  void heading(const pugi::xml_node& node, int level) {
    if (level > last_level_ + 1) fault("1.3.1 heading levels", tag_of(node));
    if (last_level_ == 0 && level != 1) fault("1.3.1 heading levels", tag_of(node));
    if (spoken_text(node).empty()) fault("2.4.6 headings say something", tag_of(node));
    last_level_ = level;
  }

  void image(const pugi::xml_node& node) {
    if (std::string_view(node.attribute("alt").value()).empty()) fault("1.1.1 alternatives", tag_of(node));
  }

  void table(const pugi::xml_node& node) {
    const pugi::xml_node caption = node.child("caption");
    if (!node.attribute("aria-labelledby") && spoken_text(caption).empty())
      fault("1.3.1 tables have a name", tag_of(node));
    int columns = -1;
    for_each_element(node, [&](const pugi::xml_node& inner) {
      const std::string_view name = inner.name();
      if (name == "th" && !is_in(inner.attribute("scope").value(), {"col", "row", "rowgroup"})) {
        fault("1.3.1 head cells", tag_of(inner));
      }
      if (name != "tr") return;
      int count = 0;
      for (const pugi::xml_node& cell : inner.children()) count += cell.attribute("colspan").as_int(1);
      if (columns >= 0 && count != columns) fault("HTML table model", tag_of(node));
      columns = count;
    });
  }

  void input(const pugi::xml_node& node) {
    const pugi::xml_node label = node.parent();
    if (std::string_view(label.name()) != "label" || spoken_text(label).empty())
      fault("3.3.2 labels", tag_of(node));
  }

  /// HTML 3.2.5 (Content models), as far as the page has them.
  void nesting(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const bool is_block =
        is_in(name, {"p", "ul", "ol", "table", "div", "nav", "article", "figure", "header"}) ||
        heading_level(name) > 0;
    const bool is_active = is_in(name, {"a", "button", "input"});
    for (pugi::xml_node above = node.parent(); above && above.type() == pugi::node_element;
         above = above.parent()) {
      const std::string_view parent = above.name();
      if (is_block && (is_in(parent, {"p", "span", "strong", "em", "a", "ins", "del", "dfn"}) ||
                       heading_level(parent) > 0)) {
        fault("HTML content models", tag_of(node) + " in " + tag_of(above));
      }
      if (is_active && is_in(parent, {"a", "button"})) fault("HTML content models", tag_of(node));
      if (can_have_focus(node) && std::string_view(above.attribute("aria-hidden").value()) == "true") {
        fault("ARIA hidden has no focus", tag_of(node));
      }
    }
  }

  void landmarks() {
    int mains = 0;
    std::multiset<std::string> names;
    for_each_element(page_.body(), [&](const pugi::xml_node& node) {
      if (std::string_view(node.name()) == "main") ++mains;
      if (std::string_view(node.name()) != "nav") return;
      const std::string name =
          std::string(node.attribute("aria-label").value()) + node.attribute("aria-labelledby").value();
      if (name.empty()) fault("2.4.1 landmarks", tag_of(node) + " has no name");
      if (names.contains(name)) fault("2.4.1 landmarks", "two are called " + name);
      names.insert(name);
    });
    if (mains != 1) fault("2.4.1 landmarks", "not one main");
    for (const pugi::xml_node& child : page_.body().children()) {
      const bool is_known =
          is_in(child.name(), {"main", "nav", "header", "script"}) || has_class_name(child, "skip");
      if (child.type() == pugi::node_element && !is_known)
        fault("2.4.1 landmarks", tag_of(child) + " is in none");
    }
    for (const pugi::xml_node& article : page_.body().child("main").children("article")) {
      if (!article.attribute("lang")) fault("3.1.1 language", tag_of(article));
      if (!article.attribute("aria-labelledby")) fault("2.4.1 landmarks", tag_of(article) + " has no name");
    }
  }

  /// Every mark in the text is told in words, by itself or by the block that it belongs to; every change is
  /// listed, and what is listed is there.
  void comparison() {
    std::map<std::string, int> told;
    std::set<std::string> listed;
    for_each_element(page_.body(), [&](const pugi::xml_node& node) {
      if (has_class_name(node, "change"))
        listed.insert(std::string(node.attribute("href").value()).substr(1));
    });
    for_each_element(page_.body().child("main"), [&](const pugi::xml_node& node) {
      const bool is_mark = is_in(node.name(), {"ins", "del"});
      if (!is_mark && !node.attribute("data-change")) return;
      const std::string change = node.attribute("data-change").value();
      const std::string kind = std::string(node.name()) + change;
      if (!node.attribute("data-class") || change.empty())
        fault("Sopimus changes have class and number", tag_of(node));
      if (is_mark && has_class_name(node.first_child(), "v")) ++told[kind];
      if (is_mark && told[kind] == 0) fault("Sopimus changes are told in words", tag_of(node));
      const std::string id = node.attribute("id").value();
      if (!id.empty() && !listed.contains(id)) fault("Sopimus changes are listed", id);
    });
    if (marks_ > 0 && listed.empty()) fault("Sopimus changes are listed", "there is no list");
  }

  HtmlPage& page_;
  std::set<std::string, std::less<>> ids_;
  int last_level_ = 0;
  int marks_ = 0;
};

}  // namespace

void for_each_element(const pugi::xml_node& from, const std::function<void(const pugi::xml_node&)>& visit) {
  for (const pugi::xml_node& child : from.children()) {
    if (child.type() != pugi::node_element) continue;
    visit(child);
    for_each_element(child, visit);
  }
}

std::string tag_of(const pugi::xml_node& element) {
  std::string text = "<" + std::string(element.name());
  for (const pugi::xml_attribute& attribute : element.attributes()) {
    text += std::string(" ") + attribute.name() + "=\"" + std::string(attribute.value()).substr(0, 60) + "\"";
  }
  return text + ">";
}

std::string spoken_text(const pugi::xml_node& element) {
  std::string text;
  for (const pugi::xml_node& child : element.children()) {
    if (child.type() == pugi::node_pcdata) text += child.value();
    if (std::string_view(child.attribute("aria-hidden").value()) != "true") text += spoken_text(child);
  }
  const std::size_t begin = text.find_first_not_of(" \n");
  return begin == std::string::npos ? "" : text.substr(begin);
}

bool has_class_name(const pugi::xml_node& element, std::string_view name) {
  const std::string all = std::string(" ") + element.attribute("class").value() + " ";
  return all.find(" " + std::string(name) + " ") != std::string::npos;
}

const std::vector<std::string>& html_rules() {
  static const std::vector<std::string> rules = {"XML well-formed",
                                                 "HTML frame",
                                                 "HTML unique ids",
                                                 "HTML links lead somewhere",
                                                 "HTML buttons",
                                                 "HTML table model",
                                                 "HTML content models",
                                                 "CSP nothing is loaded",
                                                 "CSP hashes",
                                                 "CSP inline attributes",
                                                 "ARIA references",
                                                 "ARIA hidden has no focus",
                                                 "1.1.1 alternatives",
                                                 "1.3.1 groups",
                                                 "1.3.1 head cells",
                                                 "1.3.1 heading levels",
                                                 "1.3.1 lists",
                                                 "1.3.1 tables have a name",
                                                 "1.4.1 not by colour alone",
                                                 "1.4.3 contrast",
                                                 "1.4.10 reflow",
                                                 "2.4.1 landmarks",
                                                 "2.4.1 skip link",
                                                 "2.4.2 title",
                                                 "2.4.3 focus order",
                                                 "2.4.4 links say where",
                                                 "2.4.6 headings say something",
                                                 "3.1.1 language",
                                                 "3.1.2 language of parts",
                                                 "3.3.2 labels",
                                                 "Sopimus changes are listed",
                                                 "Sopimus changes are told in words",
                                                 "Sopimus changes have class and number"};
  return rules;
}

std::vector<HtmlFault> find_html_faults(std::string_view text) {
  HtmlPage page;
  page.text = text;
  const pugi::xml_parse_result result = page.tree.load_buffer(text.data(), text.size());
  if (!result) return {{"XML well-formed", result.description()}};
  PageChecker(page).check();
  return std::move(page.faults);
}

}  // namespace sopimus
