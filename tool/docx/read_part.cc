#include "docx/read_part.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace sopimus {

namespace {

/// Counts tags, attributes and depth before a parser takes memory for them.
class PartGuard {
 public:
  explicit PartGuard(std::string_view xml) : xml_(xml) {}

  /// What is wrong with the part; empty when nothing is.
  std::string find_fault() {
    if (xml_.starts_with("\xFF\xFE") || xml_.starts_with("\xFE\xFF")) return "is not in UTF-8";
    if (find_invalid_utf8(xml_)) return "is not in UTF-8";
    for (at_ = xml_.find('<'); at_ != std::string_view::npos; at_ = xml_.find('<', at_)) {
      const std::string_view rest = xml_.substr(at_);
      if (rest.starts_with("<!--")) {
        skip_past("-->");
      } else if (rest.starts_with("<![CDATA[")) {
        skip_past("]]>");
      } else if (rest.starts_with("<?")) {
        skip_past("?>");
      } else if (rest.starts_with("<!")) {
        return "declares a document type, which no Word file does";
      } else {
        read_tag();
      }
      if (depth_ > kDeepestWordElement) return "nests its elements deeper than 256";
      if (tags_ > kMostWordTags) return "has more than 500,000 tags";
      if (attributes_ > kMostWordAttributes) return "has more than 1,000,000 attributes";
    }
    return {};
  }

 private:
  void skip_past(std::string_view end) {
    const std::size_t found = xml_.find(end, at_);
    at_ = found == std::string_view::npos ? xml_.size() : found + end.size();
  }

  void read_tag() {
    const bool is_end = xml_.substr(at_).starts_with("</");
    ++tags_;
    char quote = '\0';
    for (++at_; at_ < xml_.size(); ++at_) {
      const char c = xml_[at_];
      if (quote != '\0') {
        if (c == quote) quote = '\0';
      } else if (c == '"' || c == '\'') {
        quote = c;
        ++attributes_;
      } else if (c == '>') {
        break;
      }
    }
    const bool is_empty = at_ > 0 && at_ < xml_.size() && xml_[at_ - 1] == '/';
    if (is_end) {
      depth_ -= depth_ > 0 ? 1 : 0;
    } else if (!is_empty) {
      ++depth_;
    }
  }

  std::string_view xml_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t tags_ = 0;
  std::size_t attributes_ = 0;
};

/// "word/", "../customXml/item1.xml" → "customXml/item1.xml".
std::string resolve(const std::string& folder, std::string_view target) {
  std::vector<std::string> steps;
  const std::string path =
      target.starts_with('/') ? std::string(target.substr(1)) : folder + std::string(target);
  for (const std::string& step : split(path, '/')) {
    if (step == ".." && !steps.empty()) {
      steps.pop_back();
    } else if (!step.empty() && step != "." && step != "..") {
      steps.push_back(step);
    }
  }
  return join(steps, "/");
}

}  // namespace

std::unique_ptr<WordPart> WordPart::read(WordArchive& archive, std::string_view part) {
  std::optional<std::string> bytes = archive.read(part);
  if (!bytes) return nullptr;
  const auto refuse = [&](const std::string& why) {
    throw word_file_refusal(archive.name(), "is damaged: its part '" + std::string(part) + "' " + why,
                            "open it in Word and save it anew");
  };
  if (const std::string fault = PartGuard(*bytes).find_fault(); !fault.empty()) refuse(fault);
  std::unique_ptr<WordPart> result(new WordPart(std::move(*bytes)));
  constexpr unsigned kFlags = pugi::parse_escapes | pugi::parse_eol | pugi::parse_cdata |
                              pugi::parse_wconv_attribute | pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result parsed = result->document_.load_buffer_inplace(
      result->bytes_.data(), result->bytes_.size(), kFlags, pugi::encoding_utf8);
  if (!parsed) refuse("is no well-formed XML at byte " + std::to_string(parsed.offset));
  return result;
}

std::string_view local_name(const char* qualified) {
  const std::string_view name = qualified;
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view local) {
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) == local) return child;
  }
  return {};
}

std::string_view attribute_of(pugi::xml_node node, std::string_view local) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    if (local_name(attribute.name()) == local) return attribute.value();
  }
  return {};
}

std::string_view value_of(pugi::xml_node node, std::string_view local) {
  return attribute_of(child_of(node, local), "val");
}

std::optional<int> parse_word_whole(std::string_view text) {
  constexpr std::size_t kMostDigits = 10;  // with a sign
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.size() > kMostDigits)
    return std::nullopt;
  return value;
}

std::optional<bool> switch_of(pugi::xml_node properties, std::string_view local) {
  const pugi::xml_node node = child_of(properties, local);
  if (!node) return std::nullopt;
  const std::string_view value = attribute_of(node, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

std::vector<WordRelationship> read_relationships(WordArchive& archive, const std::string& source) {
  const std::size_t slash = source.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : source.substr(0, slash + 1);
  const std::unique_ptr<WordPart> part =
      WordPart::read(archive, folder + "_rels/" + source.substr(folder.size()) + ".rels");
  std::vector<WordRelationship> result;
  if (part == nullptr) return result;
  for (const pugi::xml_node& node : part->root().children()) {
    if (local_name(node) != "Relationship") continue;
    WordRelationship one;
    one.id = attribute_of(node, "Id");
    const std::string_view type = attribute_of(node, "Type");
    one.type = type.substr(type.rfind('/') == std::string_view::npos ? 0 : type.rfind('/') + 1);
    one.is_external = attribute_of(node, "TargetMode") == "External";
    const std::string_view target = attribute_of(node, "Target");
    one.target = one.is_external ? std::string(target) : resolve(folder, target);
    result.push_back(std::move(one));
  }
  return result;
}

std::string find_target(const std::vector<WordRelationship>& relationships, std::string_view type) {
  const auto found = std::find_if(relationships.begin(), relationships.end(),
                                  [&](const auto& one) { return one.type == type && !one.is_external; });
  return found == relationships.end() ? "" : found->target;
}

}  // namespace sopimus
