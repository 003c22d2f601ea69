#include "packet/item_blocks.h"

namespace sopimus {

Runs item_runs(std::string text, bool strong) {
  Run run;
  run.text = std::move(text);
  run.made_by = MadeBy::Generated;
  run.key = "packet";
  run.strong = strong;
  run.ends_sentence = true;
  return {std::move(run)};
}

Block item_paragraph(std::string text, Paragraph::Role role) {
  Paragraph paragraph;
  paragraph.role = role;
  paragraph.runs = item_runs(std::move(text));
  return {std::move(paragraph)};
}

Block item_list(std::vector<ListItem> items, bool is_numbered) {
  List list;
  list.ordered = is_numbered;
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i].label = is_numbered ? std::to_string(i + 1) + "." : "•";
  }
  list.items = std::move(items);
  return {std::move(list)};
}

ListItem list_item_of(Runs runs, std::vector<std::string> below) {
  ListItem item;
  item.runs = std::move(runs);
  if (below.empty()) return item;
  List list;
  for (std::string& text : below) {
    ListItem inner;
    inner.label = "–";
    inner.runs = item_runs(std::move(text));
    list.items.push_back(std::move(inner));
  }
  item.lists.push_back(std::move(list));
  return item;
}

}  // namespace sopimus
