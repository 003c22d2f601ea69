#include "model/fingerprint.h"

#include <algorithm>

#include "base/digest.h"

namespace sopimus {

namespace {

/// "50 % asukasluvun mukaan", "0,7 % (985 asukasta)": percentage and reason as version 1 has them, in one
/// field.
std::string share_words(const std::string& percent, const std::string& basis, bool is_part) {
  if (percent.empty() || basis.empty()) return percent + basis;
  return is_part ? percent + " (" + basis + ")" : percent + " " + basis;
}

// The canonical form, version 1. One line a paragraph: a tag, then fields separated by tabs. A text has no
// tabs or newlines (source refuses control characters), so no escaping is needed. Typography that a
// writer may choose is folded: U+00A0 counts as a space. Ids are left out: they are not read by a council.
class CanonicalText {
 public:
  void line(std::string_view tag, const std::vector<std::string>& fields) {
    text_ += tag;
    for (const std::string& field : fields) {
      text_ += '\t';
      append_folded(field);
    }
    text_ += '\n';
  }

  void blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) std::visit(*this, block.value);
  }

  void operator()(const Heading& b) { line("heading", {std::to_string(b.level), b.number, plain(b.runs)}); }
  void operator()(const Paragraph& b) { line("p", {role(b.role), plain(b.runs)}); }
  void operator()(const List& b) { list(b, 1); }

  void operator()(const Table& b) {
    line("table", {plain(b.caption)});
    for (const TableRow& row : b.rows) {
      std::vector<std::string> fields{row.is_header ? "head" : "row"};
      for (const TableCell& cell : row.cells) {
        std::string text = std::to_string(cell.column_span) + (cell.is_header ? "h:" : ":");
        for (const Paragraph& p : cell.paragraphs) text += plain(p.runs) + "¶";
        fields.push_back(text);
      }
      line("tr", fields);
    }
  }

  void operator()(const Figure& b) { line("figure", {sha256_hex(b.bytes), b.alternative, plain(b.caption)}); }

  void operator()(const Definitions& b) {
    for (const DefinitionItem& item : b.items) line("definition", {plain(item.term), plain(item.text)});
  }

  void operator()(const Theme& b) {
    line("theme", {b.title});
    for (const Goal& g : b.goals) line("goal", {plain(g.runs)});
    for (const Indicator& i : b.indicators) {
      line("indicator", {plain(i.runs), plain(i.source), plain(i.deadline_text)});
    }
    for (const Measure& m : b.measures) {
      line("measure", {plain(m.runs), plain(m.responsible_text), plain(m.resources), plain(m.deadline_text)});
    }
  }

  void operator()(const Forums& b) {
    for (const Forum& f : b.forums) {
      line("forum", {f.level, plain(f.name), plain(f.task), to_line(f.members), plain(f.convener_text),
                     plain(f.cadence_text)});
    }
  }

  void operator()(const PartyTable& b) {
    for (const PartyRow& p : b.parties) {
      line("party", {p.name, p.business_id, p.street, p.postal_code, p.town});
    }
  }

  void operator()(const CostRule& b) {
    line("costs", {plain(b.subject)});
    for (const CostShare& s : b.shares) {
      line("share",
           {plain(s.party_text), share_words(plain(s.percent_text), plain(s.basis_text), s.is_part)});
    }
  }

  void operator()(const AnnexList& b) {
    for (const AnnexRow& a : b.annexes) line("annex", {a.label, a.title});
  }

  void operator()(const Rationale& b) {
    line("rationale", {});
    blocks(b.blocks);
    line("end", {});
  }

  void operator()(const Question& b) { line("question", {plain(b.runs)}); }
  void operator()(const Contents&) {}
  void operator()(const SignaturePage&) {}

  std::string take() { return std::move(text_); }

 private:
  static std::string plain(const Runs& runs) { return to_plain_text(runs); }

  static std::string role(Paragraph::Role role) {
    static constexpr const char* kNames[] = {"body",     "lead-in", "definition", "rationale",
                                             "question", "note",    "caption",    "part"};
    return kNames[static_cast<std::size_t>(role)];
  }

  void list(const List& b, int level) {
    for (const ListItem& item : b.items) {
      line("li", {std::to_string(level), b.ordered ? item.label : "•", plain(item.runs)});
      for (const List& nested : item.lists) list(nested, level + 1);
    }
  }

  void append_folded(const std::string& field) {
    constexpr std::string_view kNoBreakSpace = "\u00A0";
    std::size_t start = 0;
    for (;;) {
      const std::size_t at = field.find(kNoBreakSpace, start);
      if (at == std::string::npos) break;
      text_.append(field, start, at - start);
      text_ += ' ';
      start = at + kNoBreakSpace.size();
    }
    text_.append(field, start);
  }

  std::string text_;
};

}  // namespace

std::string to_canonical_text(const Document& document) {
  CanonicalText canonical;
  canonical.line("sopimus-document", {"1", document.language});
  canonical.line("title", {document.identity.title});
  canonical.blocks(document.blocks);
  return canonical.take();
}

std::string fingerprint_of(const Document& document) { return sha256_hex(to_canonical_text(document)); }

std::string edition_fingerprint_of(std::vector<DocumentFingerprint> documents) {
  std::vector<std::string> lines;
  for (const DocumentFingerprint& d : documents) {
    lines.push_back(d.document + " " + d.language + " " + d.fingerprint + "\n");
  }
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) text += line;
  return sha256_hex(text);
}

}  // namespace sopimus
