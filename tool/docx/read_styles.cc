#include "docx/read_styles.h"

#include <array>

#include "base/text.h"
#include "docx/read_part.h"

namespace sopimus {

namespace {

struct OwnStyle {
  WordStyle says{};
  std::string based_on{};
};

template <typename Value>
void inherit(std::optional<Value>& own, const std::optional<Value>& base) {
  if (!own) own = base;
}

void inherit(WordStyle& own, const WordStyle& base) {
  inherit(own.outline, base.outline);
  inherit(own.numbering.num, base.numbering.num);
  inherit(own.numbering.level, base.numbering.level);
  inherit(own.strong, base.strong);
  inherit(own.emphasis, base.emphasis);
  inherit(own.hidden, base.hidden);
}

OwnStyle read_style(pugi::xml_node node) {
  OwnStyle style;
  style.says.name = to_lower(value_of(node, "name"));
  style.based_on = value_of(node, "basedOn");
  const pugi::xml_node paragraph = child_of(node, "pPr");
  style.says.outline = parse_word_whole(value_of(paragraph, "outlineLvl"));
  style.says.numbering = numbering_place_of(paragraph);
  const pugi::xml_node run = child_of(node, "rPr");
  style.says.strong = switch_of(run, "b");
  style.says.emphasis = switch_of(run, "i");
  style.says.hidden = switch_of(run, "vanish");
  return style;
}

}  // namespace

WordNumberingPlace numbering_place_of(pugi::xml_node paragraph_properties) {
  const pugi::xml_node place = child_of(paragraph_properties, "numPr");
  return {parse_word_whole(value_of(place, "numId")), parse_word_whole(value_of(place, "ilvl"))};
}

WordStyles::WordStyles(pugi::xml_node root) {
  constexpr int kDeepestChain = 32;  // a chain that is longer is a ring
  std::map<std::string, OwnStyle, std::less<>> own;
  for (const pugi::xml_node& node : root.children()) {
    if (local_name(node) == "docDefaults") {
      const pugi::xml_node run = child_of(child_of(node, "rPrDefault"), "rPr");
      language_ = value_of(run, "lang");
    }
    if (local_name(node) != "style") continue;
    const std::string id(attribute_of(node, "styleId"));
    const std::string_view preset = attribute_of(node, "default");
    const bool is_default = preset == "1" || preset == "true" || preset == "on";
    if (is_default && attribute_of(node, "type") == "paragraph") default_id_ = id;
    own.emplace(id, read_style(node));
  }
  for (const auto& [id, style] : own) {
    WordStyle whole = style.says;
    std::string_view base = style.based_on;
    for (int i = 0; i < kDeepestChain; ++i) {
      const auto found = own.find(base);
      if (found == own.end()) break;
      inherit(whole, found->second.says);
      base = found->second.based_on;
    }
    // A heading that a user's own style is based on makes headings of its paragraphs.
    if (!whole.outline) {
      if (const auto level = heading_level_of_name(whole.name)) whole.outline = *level - 1;
    }
    styles_.emplace(id, std::move(whole));
  }
}

const WordStyle& WordStyles::of(std::string_view id) const {
  static const WordStyle kPlain;
  const auto found = styles_.find(id.empty() ? std::string_view(default_id_) : id);
  return found == styles_.end() ? kPlain : found->second;
}

std::optional<int> heading_level_of_name(std::string_view name) {
  constexpr std::array<std::string_view, 6> kWords = {"heading ",    "otsikko ",     "rubrik ",
                                                      "överskrift ", "überschrift ", "titre "};
  for (const std::string_view word : kWords) {
    if (!name.starts_with(word)) continue;
    const std::string_view rest = name.substr(word.size());
    if (rest.size() == 1 && rest[0] >= '1' && rest[0] <= '9') return rest[0] - '0';
  }
  return std::nullopt;
}

}  // namespace sopimus
