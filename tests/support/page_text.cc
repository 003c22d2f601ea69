#include "support/page_text.h"

#include <algorithm>
#include <pugixml.hpp>
#include <stdexcept>

namespace sopimus {

namespace {

bool has_class(const pugi::xml_node& node, std::string_view name) {
  const std::string all = std::string(" ") + node.attribute("class").value() + " ";
  return all.find(" " + std::string(name) + " ") != std::string::npos;
}

/// Told to screen readers, or about a change, or of the page.
bool is_beside_the_text(const pugi::xml_node& node) {
  constexpr std::string_view kClasses[] = {"v", "pair", "was", "head", "foot", "blank", "column", "subtitle"};
  return std::any_of(std::begin(kClasses), std::end(kClasses),
                     [&](std::string_view name) { return has_class(node, name); });
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class PageReader {
 public:
  explicit PageReader(PageText which) : which_(which) {}

  void read(const pugi::xml_node& node) {
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() != pugi::node_element || is_beside_the_text(child)) continue;
      const std::string_view name = child.name();
      const bool is_contents = has_class(node, "contents");
      if (is_contents && name.starts_with('h')) continue;
      const bool holds_blocks =
          is_one_of(name, {"li", "td", "th", "div"}) && (child.child("p") || child.child("div"));
      if (!holds_blocks && is_one_of(name, {"h1", "h2", "h3", "h4", "h5", "h6", "p", "caption", "figcaption",
                                            "td", "th", "li"})) {
        block(child);
      } else {
        read(child);
      }
    }
  }

  std::string take() {
    end_line();
    return std::move(text_);
  }

 private:
  void block(const pugi::xml_node& node) {
    // What is one with the paragraph before it has no label or number of its own.
    is_joined_ = joins_next_;
    if (!is_joined_) end_line();
    joins_next_ = false;
    inlines(node);
  }

  void inlines(const pugi::xml_node& node) {
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = child.name();
      if (child.type() == pugi::node_pcdata) {
        add(child.value());
      } else if (name == "img" || is_beside_the_text(child)) {
        continue;
      } else if (is_joined_ && (has_class(child, "l") || has_class(child, "n"))) {
        continue;
      } else if (has_class(child, "e")) {
        joins_next_ = which_ == (name == "ins" ? PageText::Old : PageText::New);
      } else if (name == "ins" && which_ == PageText::Old) {
        continue;
      } else if (name == "del" && which_ == PageText::New) {
        continue;
      } else if (child.attribute("data-was") && which_ == PageText::Old) {
        add(std::string(child.attribute("data-was").value()) + " ");
      } else {
        inlines(child);
      }
    }
  }

  void add(std::string_view text) {
    constexpr std::string_view kNoBreakSpace = "\u00A0";
    for (std::size_t i = 0; i < text.size();) {
      const bool is_bound = text.substr(i).starts_with(kNoBreakSpace);
      line_ += is_bound ? ' ' : text[i];
      i += is_bound ? kNoBreakSpace.size() : 1;
    }
  }

  void end_line() {
    if (line_.find_first_not_of(" \n") != std::string::npos) text_ += line_ + "\n";
    line_.clear();
  }

  PageText which_;
  bool joins_next_ = false;
  bool is_joined_ = false;
  std::string line_;
  std::string text_;
};

}  // namespace

std::string to_page_text(std::string_view page, PageText which) {
  pugi::xml_document document;
  const auto options = pugi::parse_default | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result = document.load_buffer(page.data(), page.size(), options);
  if (!result) throw std::runtime_error(std::string("the page is no XML: ") + result.description());
  PageReader reader(which);
  reader.read(document.child("html").child("body").child("main"));
  return reader.take();
}

}  // namespace sopimus
