// The files that html_rules.cc is made of.

#pragma once

#include <functional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/html_rules.h"

namespace sopimus {

struct HtmlPage {
  std::string_view text{};
  pugi::xml_document tree{};
  std::vector<HtmlFault> faults{};

  void fault(std::string rule, std::string what) { faults.push_back({std::move(rule), std::move(what)}); }
  pugi::xml_node root() const { return tree.child("html"); }
  pugi::xml_node body() const { return root().child("body"); }
};

/// Every element below `from`, in the order of the page.
void for_each_element(const pugi::xml_node& from, const std::function<void(const pugi::xml_node&)>& visit);

/// "<td id=…>": a start tag, to find a fault by.
std::string tag_of(const pugi::xml_node& element);

/// All text below, but what is hidden from screen readers.
std::string spoken_text(const pugi::xml_node& element);

bool has_class_name(const pugi::xml_node& element, std::string_view name);

// html_colour_rules.cc
void check_html_colours(HtmlPage& page);

}  // namespace sopimus
