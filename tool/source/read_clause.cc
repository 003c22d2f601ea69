#include <fmt/format.h>

#include "source/check_form.h"
#include "source/ids.h"
#include "source/read.h"
#include "source/read_blocks.h"
#include "source/read_inlines.h"
#include "source/silences.h"

namespace sopimus {

void IdRegister::add(const Word& id) {
  if (id.empty()) return;
  const auto [place, is_new] = places_.emplace(id.text, id.at);
  if (is_new) return;
  Diagnostic twice;
  twice.at = id.at;
  twice.what = fmt::format("id '{}' is given twice", id.text);
  twice.why = {{place->second, "it is given here first"}};
  twice.mend = "give one of them another id";
  twice.code = "duplicate-id";
  diagnostics_.report(std::move(twice));
}

Clause read_clause(std::shared_ptr<const SourceText> text, std::string path, Diagnostics& diagnostics) {
  Clause clause;
  clause.source = text;
  clause.path = std::move(path);
  const std::unique_ptr<XmlFile> file = read_checked(std::move(text), "clause", diagnostics);
  if (!file) return clause;
  const pugi::xml_node root = file->root();
  clause.id = read_word(*file, root, "id");
  const Word language = read_word(*file, root, "lang");
  if (!language.empty()) clause.language = language.text;
  clause.translates = read_word(*file, root, "translates");
  clause.model = read_word(*file, root, "model");
  clause.split_from = read_words(*file, root, "from");
  clause.numbered = read_word(*file, root, "numbered").text != "no";
  clause.heading = read_inlines(*file, root.child("heading"));
  clause.blocks = read_blocks(*file, root, diagnostics);
  clause.silences = find_silences(*file);
  IdRegister ids(diagnostics);
  visit_ids(clause, [&](const Word& id) { ids.add(id); });
  return clause;
}

}  // namespace sopimus
