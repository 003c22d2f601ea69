#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/parallel.h"
#include "source/attribute_form.h"
#include "source/ids.h"
#include "source/read.h"
#include "source/read_blocks.h"

namespace sopimus {

namespace {

constexpr std::size_t kClausesOfAThread = 300;  // less than a hundredth of a second
constexpr std::string_view kDefaultStyle = "styles/sfs2487.xml";
constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1A\n";  // ISO/IEC 15948:2004, 5.2

/// The language in "NAME.sv.xml"; empty for "NAME.xml".
std::string_view language_in_path(std::string_view path) {
  std::string_view stem = path.substr(0, path.size() - 4);
  const std::size_t point = stem.rfind('.');
  if (point == std::string_view::npos || stem.size() - point != 3) return {};
  const std::string_view suffix = stem.substr(point + 1);
  return suffix == "fi" || suffix == "sv" ? suffix : std::string_view();
}

class FilesReader {
 public:
  FilesReader(const FileTree& tree, Diagnostics& diagnostics) : tree_(tree), diagnostics_(diagnostics) {}

  AgreementFiles read_data(const Registers& builtin) {
    std::shared_ptr<const SourceText> agreement = read_source(tree_, "agreement.xml");
    if (!agreement) {
      throw Failure(fmt::format("there is no '{}'", tree_.display_name("agreement.xml")),
                    "run the command in an agreement's folder, or name the folder with -C");
    }
    files_.agreement = read_agreement(std::move(agreement), diagnostics_);
    files_.registers = builtin;
    for (const std::string& path : tree_.list("registers")) {
      if (path.ends_with(".xml")) read_register(read_source(tree_, path), files_.registers, diagnostics_);
    }
    fill_terms();
    return std::move(files_);
  }

  AgreementFiles read(const Registers& builtin) {
    files_ = read_data(builtin);
    read_clauses();
    check_ids();
    read_page_style();
    return std::move(files_);
  }

 private:
  void fill_terms();
  void read_clauses();
  void add_clause(Clause clause, std::string_view path);
  bool check_language(const Clause& clause, std::string_view path);
  void check_ids();
  void read_page_style();
  void read_figures(const std::vector<SourceBlock>& blocks);
  void read_figure(const Word& src);

  const FileTree& tree_;
  Diagnostics& diagnostics_;
  AgreementFiles files_{};
};

/// A term without periods of its own lasts as the calendars of the parties' kinds say.
void FilesReader::fill_terms() {
  std::set<std::string, std::less<>> kinds;
  for (const Party& party : files_.agreement.parties) kinds.insert(party.kind.text);
  for (Term& term : files_.agreement.terms) {
    if (!term.periods.empty()) continue;
    term.periods = find_periods(files_.registers, term.id.text, kinds);
    if (!term.periods.empty() || kinds.empty()) continue;
    diagnostics_.error("unknown-council-term", term.id.at,
                       fmt::format("no calendar has the council term '{}'", term.id.text),
                       "give its dates with <period>, or add it to a <calendar> in registers/");
  }
}

/// Many are read by several threads, where the tree lets them; a repository gives its files one after
/// another.
void FilesReader::read_clauses() {
  struct Read {
    std::string path{};
    std::shared_ptr<const SourceText> text{};
    Clause clause{};
    Diagnostics found{};
  };
  std::vector<Read> all;
  for (const std::string& path : tree_.list("clauses")) {
    if (path.ends_with(".xml")) all.push_back({.path = path});
  }
  const bool shared = tree_.is_shareable();
  if (!shared) {
    for (Read& each : all) each.text = read_source(tree_, each.path);
  }
  for_each_parallel(all.size(), worker_count(all.size(), kClausesOfAThread), [&] {
    return [&](std::size_t i) {
      Read& each = all[i];
      if (shared) each.text = read_source(tree_, each.path);
      each.clause = read_clause(std::move(each.text), each.path, each.found);
    };
  });
  for (Read& each : all) {
    for (const Diagnostic& diagnostic : each.found.all()) diagnostics_.report(diagnostic);
    add_clause(std::move(each.clause), each.path);
  }
}

void FilesReader::add_clause(Clause clause, std::string_view path) {
  if (clause.id.empty()) return;
  const bool is_named_right = check_language(clause, path);
  read_figures(clause.blocks);
  auto& by_id = files_.clauses[clause.language];
  const auto first = by_id.find(clause.id.text);
  if (first == by_id.end()) {
    by_id.emplace(clause.id.text, std::move(clause));
    return;
  }
  if (!is_named_right) return;
  Diagnostic twice;
  twice.at = clause.id.at;
  twice.what =
      fmt::format("a second clause has the id '{}' in the language '{}'", clause.id.text, clause.language);
  twice.why = {{first->second.id.at, "the first one is here"}};
  twice.mend = "give one of them another id, or delete its file";
  twice.code = "duplicate-clause";
  diagnostics_.report(std::move(twice));
}

/// Whether the file's name says the clause's language, which must be the only place that does not.
bool FilesReader::check_language(const Clause& clause, std::string_view path) {
  const std::string& original = files_.agreement.languages.front();
  const std::string_view suffix = language_in_path(path);
  const std::string_view wanted = suffix.empty() ? std::string_view(original) : suffix;
  if (clause.language == wanted) return true;
  diagnostics_.error("file-language", clause.id.at,
                     fmt::format("clause has lang '{}', its file's name says '{}'", clause.language, wanted),
                     clause.language == original
                         ? "name the file without a language, as NAME.xml"
                         : fmt::format("name the file NAME.{}.xml, or correct lang", clause.language));
  return false;
}

// A reference names a clause, a document or a part of a clause by id alone, so that they share their ids.
void FilesReader::check_ids() {
  for (const auto& [language, clauses] : files_.clauses) {
    IdRegister ids(diagnostics_);
    for (const DocumentSource& document : files_.agreement.documents) ids.add(document.id);
    for (const auto& [id, clause] : clauses) ids.add(clause.id);
    for (const auto& [id, clause] : clauses) {
      visit_ids(clause, [&, own = &clause.id](const Word& word) {
        if (word.at.offset != own->at.offset) ids.add(word);
      });
    }
  }
}

void FilesReader::read_page_style() {
  const Word& named = files_.agreement.style;
  std::shared_ptr<const SourceText> text = read_source(tree_, named.empty() ? kDefaultStyle : named.text);
  if (text) {
    files_.style = read_style(std::move(text), diagnostics_);
    if (!files_.style.logo.empty()) read_figure({files_.style.logo, named.at});
    return;
  }
  files_.style = default_style();
  if (named.empty()) return;
  diagnostics_.error("missing-style", named.at, fmt::format("there is no style file '{}'", named.text),
                     "put the file there, or correct the path");
}

void FilesReader::read_figures(const std::vector<SourceBlock>& blocks) {
  for (const SourceBlock& block : blocks) {
    if (const auto* figure = std::get_if<SourceFigure>(&block.value)) read_figure(figure->src);
    if (const auto* theme = std::get_if<SourceTheme>(&block.value)) read_figures(theme->intro);
  }
}

void FilesReader::read_figure(const Word& src) {
  if (src.empty() || files_.figures.contains(src.text)) return;
  AttributeRule rule;
  rule.form = AttributeForm::Figure;
  if (!has_form(rule, src.text)) return;  // check_form has said so
  std::optional<std::string> bytes = tree_.read(src.text);
  if (!bytes) {
    diagnostics_.error("missing-figure", src.at, fmt::format("there is no figure '{}'", src.text),
                       "put the PNG there, or correct the path");
  } else if (!bytes->starts_with(kPngSignature)) {
    diagnostics_.error("unreadable-figure", src.at, fmt::format("'{}' is no PNG", src.text),
                       "save the figure as PNG");
  } else {
    files_.figures.emplace(src.text, std::move(*bytes));
  }
}

}  // namespace

std::vector<TermPeriod> find_periods(const Registers& registers, std::string_view term,
                                     const std::set<std::string, std::less<>>& kinds) {
  std::vector<TermPeriod> periods;
  for (const std::string& kind : kinds) {
    const auto calendar = registers.calendars.find(kind);
    if (calendar == registers.calendars.end()) continue;
    for (const CouncilTerm& council : calendar->second.terms) {
      const bool belongs = std::any_of(council.terms.begin(), council.terms.end(),
                                       [&](const Word& id) { return id.text == term; });
      if (!belongs) continue;
      const auto same = std::find_if(periods.begin(), periods.end(), [&](const TermPeriod& period) {
        return period.from == council.from && period.to == council.to;
      });
      if (same == periods.end()) {
        periods.push_back({{{kind, {}}}, council.from, council.to});
      } else {
        same->kinds.push_back({kind, {}});
      }
    }
  }
  return periods;
}

const Clause* AgreementFiles::find_clause(std::string_view id, std::string_view language) const {
  const auto of_language = clauses.find(language);
  if (of_language == clauses.end()) return nullptr;
  const auto found = of_language->second.find(id);
  return found == of_language->second.end() ? nullptr : &found->second;
}

AgreementFiles read_agreement_data(const FileTree& tree, const Registers& builtin, Diagnostics& diagnostics) {
  return FilesReader(tree, diagnostics).read_data(builtin);
}

AgreementFiles read_agreement_files(const FileTree& tree, const Registers& builtin,
                                    Diagnostics& diagnostics) {
  return FilesReader(tree, diagnostics).read(builtin);
}

}  // namespace sopimus
