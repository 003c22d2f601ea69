// Runs → stretches: faces, links, languages.

#include "layout/blocks.h"

namespace sopimus {

namespace {

bool is_web_address(const std::string& link) {
  return link.starts_with("https://") || link.starts_with("http://") || link.starts_with("mailto:");
}

/// What a link leads to in this file; empty when it leads nowhere and is set as plain text.
std::string resolve(const DocumentLayout& layout, const std::string& link) {
  if (link.empty() || is_web_address(link)) return link;
  const std::string target = link.starts_with('#') ? layout.target_of(link.substr(1)) : link;
  return layout.targets.contains(target) ? target : std::string();
}

/// A link of several runs is one link: each stretch of it has the text of all.
void speak_whole_links(std::vector<Stretch>& stretches) {
  for (std::size_t begin = 0; begin < stretches.size();) {
    std::size_t end = begin + 1;
    while (end < stretches.size() && stretches[end].look.structure == stretches[begin].look.structure) ++end;
    if (!stretches[begin].link.empty() && !is_web_address(stretches[begin].link)) {
      std::string contents;
      for (std::size_t i = begin; i < end; ++i) contents += stretches[i].text;
      for (std::size_t i = begin; i < end; ++i) stretches[i].link_contents = contents;
    }
    begin = end;
  }
}

}  // namespace

std::vector<Stretch> to_stretches(DocumentLayout& layout, const Runs& runs, const TextStyle& style,
                                  int structure) {
  std::vector<Stretch> stretches;
  std::string link;      // of the run before
  std::string language;  // likewise
  int element = structure;
  for (const Run& run : runs) {
    if (run.text.empty()) continue;
    const std::string target = resolve(layout, run.link);
    if (target != link || run.language != language) {
      element = structure;
      if (!target.empty()) {
        element = layout.structure.add("Link", structure);
      } else if (!run.language.empty()) {
        element = layout.structure.add("Span", structure);
      }
      if (element != structure) layout.structure.at(element).language = run.language;
    }
    Stretch stretch;
    stretch.text = run.text;
    stretch.look = look_of(layout, style, element, run.strong, run.emphasis);
    if (!run.language.empty()) stretch.look.language = run.language;
    stretch.link = target;
    stretch.link_contents = is_web_address(target) ? target : run.text;
    stretch.at = run.at;
    stretches.push_back(std::move(stretch));
    link = target;
    language = run.language;
  }
  speak_whole_links(stretches);
  return stretches;
}

}  // namespace sopimus
