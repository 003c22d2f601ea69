#include "proposal/front_matter.h"

#include <algorithm>
#include <set>

#include "model/phrases.h"
#include "proposal/word_pieces.h"

namespace sopimus {

namespace {

std::string key_of(const std::string& text) {
  std::string key;
  for (const WordPiece& piece : pieces_of(text)) key += piece.key;
  return key;
}

/// The words of a signature page that the program prints, line by line; no names of persons.
std::vector<std::string> lines_of(const SignaturePage& page) {
  std::vector<std::string> lines = {to_plain_text(page.heading)};
  for (const Runs& paragraph : page.paragraphs) lines.push_back(to_plain_text(paragraph));
  for (const Signatory& signatory : page.signatories) {
    lines.push_back(signatory.party_name);
    lines.push_back(signatory.role);
  }
  std::erase(lines, "");
  return lines;
}

/// As the title page of a Word file has them.
std::vector<std::string> title_lines_of(const Document& document) {
  const Identity& identity = document.identity;
  std::string state = identity.edition_text;
  if (identity.publicity != Publicity::Public && !identity.publicity_text.empty()) {
    state.append(state.empty() ? "" : " – ").append(identity.publicity_text);
  }
  std::vector<std::string> lines = {identity.label, identity.agreement, identity.title, state};
  std::erase(lines, "");
  return lines;
}

class FrontMatter {
 public:
  FrontMatter(const std::vector<Document>& documents, const FoundText& returned)
      : documents_(documents), returned_(returned) {}

  FrontMatterEdits compare() {
    compare_titles();
    for (std::size_t d = 0; d < documents_.size(); ++d) {
      compare_title_lines(d);
      compare_signatures(d);
    }
    return std::move(edits_);
  }

 private:
  void compare_titles() {
    std::vector<std::string> titles;
    for (const FoundPassage& passage : returned_.passages) {
      if (passage.kind == FoundPassage::Kind::Title) titles.push_back(to_plain_text(passage.runs));
    }
    const bool is_ordered = titles.size() == documents_.size();
    for (std::size_t i = 0; i < titles.size(); ++i) {
      if (is_title(titles[i])) continue;
      if (is_ordered) {
        edits_.titles.emplace(i, titles[i]);
      } else {
        tell(0, titles[i]);
      }
    }
  }

  bool is_title(const std::string& words) const {
    return std::any_of(documents_.begin(), documents_.end(), [&](const Document& document) {
      return key_of(document.identity.title) == key_of(words);
    });
  }

  /// A line that was taken away comes back with the next build and is not told.
  void compare_title_lines(std::size_t d) {
    const std::vector<std::string> printed = title_lines_of(documents_[d]);
    for (const FoundTitleLine& line : returned_.title_lines) {
      // The number of a draft is known to who built it only: "LUONNOS 2".
      const bool is_printed = std::any_of(printed.begin(), printed.end(), [&](const std::string& own) {
        return key_of(line.text).starts_with(key_of(own));
      });
      if (line.title == d && !is_printed) tell(d, line.text);
    }
  }

  void compare_signatures(std::size_t d) {
    const auto own =
        std::find_if(documents_[d].blocks.begin(), documents_[d].blocks.end(),
                     [](const Block& block) { return std::holds_alternative<SignaturePage>(block.value); });
    if (own == documents_[d].blocks.end()) return;
    const auto page = next_signatures();
    if (page == returned_.passages.end()) return;
    const std::vector<std::string> before = lines_of(std::get<SignaturePage>(own->value));
    const std::vector<std::string> after = lines_of(page->signatures);
    for (const std::string& line : without(after, before)) tell(d, line);
    for (const std::string& line : without(before, after)) {
      tell(d, note_of_change("change-deleted", documents_[d].language, line));
    }
  }

  std::vector<FoundPassage>::const_iterator next_signatures() {
    const auto from = returned_.passages.begin() + static_cast<std::ptrdiff_t>(at_);
    const auto found = std::find_if(from, returned_.passages.end(), [](const FoundPassage& passage) {
      return passage.kind == FoundPassage::Kind::Signatures;
    });
    at_ = static_cast<std::size_t>(found - returned_.passages.begin());
    if (found != returned_.passages.end()) ++at_;
    return found;
  }

  static std::vector<std::string> without(const std::vector<std::string>& lines,
                                          const std::vector<std::string>& others) {
    std::multiset<std::string> known;
    for (const std::string& line : others) known.insert(key_of(line));
    std::vector<std::string> rest;
    for (const std::string& line : lines) {
      const auto same = known.find(key_of(line));
      if (same == known.end()) {
        rest.push_back(line);
      } else {
        known.erase(same);
      }
    }
    return rest;
  }

  void tell(std::size_t document, const std::string& words) {
    UnmappedText text;
    text.document.text = documents_[document].identity.document;
    text.language.text = documents_[document].language;
    text.paragraphs = {{words, {}}};
    edits_.unmapped.push_back(std::move(text));
  }

  const std::vector<Document>& documents_;
  const FoundText& returned_;
  std::size_t at_ = 0;  // passages before it were looked through for signatures
  FrontMatterEdits edits_{};
};

bool is_of_signatures(const FoundPassage& passage, const std::set<std::string>& lines) {
  if (passage.kind != FoundPassage::Kind::Table) return lines.contains(key_of(to_plain_text(passage.runs)));
  for (const TableRow& row : passage.table.rows) {
    for (const TableCell& cell : row.cells) {
      const bool has_line = std::any_of(
          cell.paragraphs.begin(), cell.paragraphs.end(),
          [&](const Paragraph& paragraph) { return lines.contains(key_of(to_plain_text(paragraph.runs))); });
      if (!has_line && !cell.paragraphs.empty()) return false;
    }
  }
  return true;
}

}  // namespace

FoundText without_front_matter(FoundText text, const std::vector<Document>& documents) {
  std::set<std::string> titles;
  std::set<std::string> heads;  // a page of signatures begins with one
  std::set<std::string> signatures;
  for (const Document& document : documents) {
    for (const std::string& line : title_lines_of(document)) titles.insert(key_of(line));
    for (const Block& block : document.blocks) {
      const auto* page = std::get_if<SignaturePage>(&block.value);
      if (page == nullptr) continue;
      heads.insert(key_of(to_plain_text(page->heading)));
      for (const std::string& line : lines_of(*page)) signatures.insert(key_of(line));
    }
  }
  bool is_signatures = false;
  std::erase_if(text.passages, [&](const FoundPassage& passage) {
    const bool is_table = passage.kind == FoundPassage::Kind::Table;
    const std::string key = key_of(to_plain_text(passage.runs));
    is_signatures =
        is_of_signatures(passage, signatures) && (is_signatures || is_table || heads.contains(key));
    return is_signatures || (!is_table && titles.contains(key));
  });
  return text;
}

FrontMatterEdits compare_front_matter(const std::vector<Document>& documents, const FoundText& returned) {
  return FrontMatter(documents, returned).compare();
}

std::string note_of_change(const std::string& change, const std::string& language, const std::string& words) {
  return "[" + phrase(change, language) + "] " + words;
}

}  // namespace sopimus
