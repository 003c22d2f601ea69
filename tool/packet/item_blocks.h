// Blocks of words that the program makes for an item.

#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace sopimus {

Runs item_runs(std::string text, bool strong = false);
Block item_paragraph(std::string text, Paragraph::Role role = Paragraph::Role::Body);
/// Items without a number have a bullet.
Block item_list(std::vector<ListItem> items, bool is_numbered = false);
ListItem list_item_of(Runs runs, std::vector<std::string> below = {});

}  // namespace sopimus
