#include "source/format.h"

#include <fmt/format.h>

#include "base/text.h"
#include "source/check_form.h"
#include "source/format_text.h"

namespace sopimus {

namespace {

class Formatter {
 public:
  std::string write(const XmlFile& file, const ElementRule& root) {
    text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    for (const pugi::xml_node node : file.document().children()) {
      if (node.type() == pugi::node_element) {
        write_element(node, root, 0);
      } else if (node.type() == pugi::node_comment) {
        write_line(0, to_comment(node));
      } else if (node.type() == pugi::node_pi) {
        write_line(0, fmt::format("<?{} {}?>", node.name(), to_nfc(trim(node.value()))));
      }
    }
    return std::move(text_);
  }

 private:
  void write_line(int depth, std::string_view line) {
    text_.append(static_cast<std::size_t>(depth) * 2, ' ');
    text_ += line;
    text_ += '\n';
  }

  void write_element(pugi::xml_node element, const ElementRule& rule, int depth);
  void write_elements(pugi::xml_node element, const ElementRule& rule, int depth);
  void write_sentences(pugi::xml_node element, const ElementRule& rule, int depth);

  std::string text_{};
};

void Formatter::write_element(pugi::xml_node element, const ElementRule& rule, int depth) {
  if (rule.content == Content::Sentences) return write_sentences(element, rule, depth);
  if (rule.content != Content::Line) return write_elements(element, rule, depth);
  const std::string content = to_one_line(element, rule);
  write_line(depth, fmt::format("<{}>{}</{}>", to_tag(element, rule), content, rule.name));
}

/// A comment on the line of what stands before it stays there.
bool follows_on_line(pugi::xml_node comment) {
  const pugi::xml_node before = comment.previous_sibling();
  if (before.type() != pugi::node_pcdata) return before.type() == pugi::node_element;
  return before.previous_sibling() && std::string_view(before.value()).find('\n') == std::string_view::npos;
}

void Formatter::write_elements(pugi::xml_node element, const ElementRule& rule, int depth) {
  const std::string tag = to_tag(element, rule);
  bool is_empty = true;
  for (const pugi::xml_node child : element.children()) {
    if (child.type() == pugi::node_pcdata) continue;
    if (is_empty) write_line(depth, fmt::format("<{}>", tag));
    is_empty = false;
    if (child.type() == pugi::node_element) {
      write_element(child, *find_slot(rule, child.name()).rule, depth + 1);
    } else if (follows_on_line(child)) {
      text_.pop_back();
      text_ += fmt::format(" {}\n", to_comment(child));
    } else {
      write_line(depth + 1, to_comment(child));
    }
  }
  write_line(depth, is_empty ? fmt::format("<{}/>", tag) : fmt::format("</{}>", rule.name));
}

/// Whether `child` stands on its own beside the running text of its parent: a nested list, a data source.
const ElementRule* find_part(pugi::xml_node child, const ElementRule& parent) {
  if (child.type() != pugi::node_element) return nullptr;
  const SlotMatch match = find_slot(parent, child.name());
  if (!match.rule || parent.slots[match.slot].holds_text) return nullptr;
  const bool is_first = !child.previous_sibling(child.name());
  const bool takes_more = parent.slots[match.slot].most > 1;
  return is_first || takes_more ? match.rule : nullptr;
}

void Formatter::write_sentences(pugi::xml_node element, const ElementRule& rule, int depth) {
  struct Part {
    std::vector<pugi::xml_node> text{};
    pugi::xml_node element{};
    const ElementRule* rule = nullptr;
  };
  std::vector<Part> parts(1);
  for (const pugi::xml_node child : element.children()) {
    if (const ElementRule* part = find_part(child, rule)) {
      parts.push_back({{}, child, part});
      parts.emplace_back();
    } else {
      parts.back().text.push_back(child);
    }
  }
  const std::string tag = to_tag(element, rule);
  const std::string end = fmt::format("</{}>", rule.name);
  if (parts.size() == 1 && !rule.opens_lines) {
    const std::vector<std::string> lines = to_sentence_lines(parts.front().text, rule);
    if (lines.empty()) return write_line(depth, fmt::format("<{}/>", tag));
    if (lines.size() == 1) return write_line(depth, fmt::format("<{}>{}{}", tag, lines.front(), end));
  }
  write_line(depth, fmt::format("<{}>", tag));
  for (const Part& part : parts) {
    if (part.rule) {
      write_element(part.element, *part.rule, depth + 1);
      continue;
    }
    for (const std::string& line : to_sentence_lines(part.text, rule)) write_line(depth + 1, line);
  }
  write_line(depth, end);
}

}  // namespace

std::optional<std::string> format_file(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.errors();
  const auto file = XmlFile::read(std::move(text), diagnostics);
  if (!file) return std::nullopt;
  const ElementRule* root = find_root_rule(file->root().name());
  if (!root) {
    const std::string near = find_near_name(file->root().name(), root_names());
    diagnostics.error(
        "wrong-root", file->span_of(file->root()),
        fmt::format("root is <{}>, which is none of this program's", file->root().name()),
        near.empty() ? "roots are: " + join(root_names(), ", ") : fmt::format("did you mean '{}'?", near));
    return std::nullopt;
  }
  check_form(*file, file->root(), *root, diagnostics);
  if (diagnostics.errors() > before) return std::nullopt;
  return Formatter().write(*file, *root);
}

}  // namespace sopimus
