#include "source/sample_history.h"

#include <fmt/format.h>

#include <set>

#include "base/text.h"
#include "source/check_form.h"

namespace sopimus {

namespace {

class SampleHistoryReader {
 public:
  SampleHistoryReader(const XmlFile& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  SampleHistory read() {
    SampleHistory history;
    Word before;
    for (const pugi::xml_node child : file_.root().children()) {
      SampleStep step;
      step.is_edition = std::string_view(child.name()) == "edition";
      if (step.is_edition) {
        step.edition = read_edition(child);
      } else if (std::string_view(child.name()) == "commit") {
        step.commit = read_commit(child, before);
        before = step.commit.id;
      } else {
        continue;
      }
      history.steps.push_back(std::move(step));
    }
    return history;
  }

 private:
  Word word(pugi::xml_node element, const char* attribute) const {
    return read_word(file_, element, attribute);
  }

  SampleAuthor read_author(pugi::xml_node element) const {
    return {word(element, "date"), word(element, "author"), word(element, "email")};
  }

  void check_known(const Word& id) {
    if (id.empty() || known_.contains(id.text)) return;
    diagnostics_.error("unknown-commit", id.at, fmt::format("no commit before this has the id '{}'", id.text),
                       "put that commit first, or correct the id");
  }

  /// A path stays below the folder.
  Word read_path(pugi::xml_node element, const char* attribute) {
    Word path = word(element, attribute);
    for (const std::string& part : split(path.text, '/')) {
      const bool leads_out = part.empty() || part == "." || part == ".." || part == ".git";
      if (path.empty() || !leads_out) continue;
      diagnostics_.error("bad-value", path.at, fmt::format("'{}' is no path inside the sample", path.text),
                         "write folders and file name with '/' between them");
      break;
    }
    return path;
  }

  SampleCommit read_commit(pugi::xml_node element, const Word& before) {
    SampleCommit commit;
    commit.id = word(element, "id");
    commit.parents = read_words(file_, element, "parents");
    if (commit.parents.empty() && !before.empty()) commit.parents.push_back(before);
    for (const Word& parent : commit.parents) check_known(parent);
    if (!commit.id.empty() && !known_.insert(commit.id.text).second) {
      diagnostics_.error("duplicate-id", commit.id.at,
                         fmt::format("the id '{}' is given twice", commit.id.text),
                         "give one of them another id");
    }
    commit.author = read_author(element);
    commit.message = trim(element.child("message").child_value()) + "\n";
    for (const pugi::xml_node child : element.children()) {
      const std::string_view name = child.name();
      if (name == "put") {
        commit.changes.push_back(
            {SampleFileChange::Kind::Put, read_path(child, "path"), read_path(child, "from")});
      } else if (name == "move") {
        commit.changes.push_back(
            {SampleFileChange::Kind::Move, read_path(child, "path"), read_path(child, "to")});
      } else if (name == "remove") {
        commit.changes.push_back({SampleFileChange::Kind::Remove, read_path(child, "path"), {}});
      }
    }
    return commit;
  }

  SampleEdition read_edition(pugi::xml_node element) {
    SampleEdition edition{word(element, "kind"), word(element, "commit"), word(element, "reason"),
                          read_author(element), file_.span_of(element)};
    check_known(edition.commit);
    return edition;
  }

  const XmlFile& file_;
  Diagnostics& diagnostics_;
  std::set<std::string, std::less<>> known_{};
};

}  // namespace

SampleHistory read_sample_history(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics) {
  const auto file = read_checked(std::move(text), "history", diagnostics);
  return file ? SampleHistoryReader(*file, diagnostics).read() : SampleHistory();
}

}  // namespace sopimus
