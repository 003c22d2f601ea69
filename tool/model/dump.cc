#include "model/document.h"

namespace sopimus {

namespace {

constexpr const char* kMadeBy[] = {"authored", "number", "reference", "value",        "party",
                                   "statute",  "date",   "term",      "abbreviation", "generated"};
constexpr const char* kMarks[] = {"none", "inserted", "deleted", "changed"};
constexpr const char* kRoles[] = {"body",     "lead-in", "definition", "rationale",
                                  "question", "note",    "caption",    "part"};
constexpr const char* kDeadlines[] = {"none",   "by-end-of-year", "during-year",
                                      "yearly", "by-date",        "separately"};

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

class Dump {
 public:
  std::string take() { return std::move(text_); }

  void line(std::string_view words) {
    text_.append(static_cast<std::size_t>(depth_) * 2, ' ');
    text_ += words;
    text_ += '\n';
  }

  void blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) std::visit(*this, block.value);
  }

  void operator()(const Heading& b) {
    open("heading " + std::to_string(b.level) + named(" number", b.number) + named(" before", b.old_number) +
             named(" anchor", b.anchor),
         b.origin, b.mark);
    runs(b.runs, b.end_mark);
  }

  void operator()(const Paragraph& b) {
    open(std::string("paragraph ") + kRoles[static_cast<std::size_t>(b.role)] + named(" anchor", b.anchor),
         b.origin, b.mark);
    runs(b.runs, b.end_mark);
  }

  void operator()(const List& b) {
    open(b.ordered ? "list ordered" : "list", b.origin, b.mark);
    ++depth_;
    for (const ListItem& item : b.items) {
      open("item" + named(" label", item.label) + named(" old-label", item.old_label) +
               named(" anchor", item.anchor),
           item.origin, item.mark);
      runs(item.runs, item.end_mark);
      ++depth_;
      for (const List& nested : item.lists) (*this)(nested);
      --depth_;
    }
    --depth_;
  }

  void operator()(const Table& b) {
    std::string shares;
    for (const int share : b.column_shares) shares += " " + std::to_string(share);
    open("table" + shares + named(" anchor", b.anchor), b.origin, b.mark);
    ++depth_;
    if (!b.caption.empty()) part("caption", b.caption);
    for (const TableRow& row : b.rows) {
      line(std::string(row.is_header ? "head-row" : "row") + marked(row.mark));
      ++depth_;
      for (const TableCell& cell : row.cells) {
        line(std::string(cell.is_header ? "head-cell" : "cell") +
             (cell.column_span > 1 ? " span " + std::to_string(cell.column_span) : "") + marked(cell.mark));
        ++depth_;
        for (const Paragraph& p : cell.paragraphs) (*this)(p);
        --depth_;
      }
      --depth_;
    }
    --depth_;
  }

  void operator()(const Figure& b) {
    open("figure " + quoted(b.path) + " " + std::to_string(b.width_pixels) + "x" +
             std::to_string(b.height_pixels) + " width " + std::to_string(b.width_percent) + "%" +
             named(" anchor", b.anchor) + " alt " + quoted(b.alternative),
         b.origin, b.mark);
    ++depth_;
    if (!b.caption.empty()) part("caption", b.caption);
    --depth_;
  }

  void operator()(const Definitions& b) {
    open("definitions", b.origin);
    ++depth_;
    for (const DefinitionItem& item : b.items) {
      open("definition" + named(" id", item.id), item.origin);
      ++depth_;
      part("term", item.term);
      part("text", item.text);
      --depth_;
    }
    --depth_;
  }

  void operator()(const Theme& b) {
    open("theme" + named(" id", b.id) + " " + quoted(b.title), b.origin);
    ++depth_;
    for (const Goal& goal : b.goals) {
      open("goal" + named(" id", goal.id), goal.origin);
      runs(goal.runs);
    }
    for (const Indicator& i : b.indicators) {
      open("indicator" + named(" id", i.id) + named(" goal", i.goal) + due(i.deadline), i.origin);
      runs(i.runs);
      ++depth_;
      if (!i.source.empty()) part("source", i.source);
      if (!i.deadline_text.empty()) part("deadline", i.deadline_text);
      --depth_;
    }
    for (const Measure& m : b.measures) {
      std::string responsible;
      for (const std::string& id : m.responsible) responsible += " " + id;
      open("measure" + named(" id", m.id) + named(" goal", m.goal) + due(m.deadline) + " responsible" +
               responsible,
           m.origin);
      runs(m.runs, {});
      ++depth_;
      part("responsible", m.responsible_text);
      if (!m.resources.empty()) part("resources", m.resources);
      if (!m.deadline_text.empty()) part("deadline", m.deadline_text);
      --depth_;
    }
    --depth_;
  }

  void operator()(const Forums& b) {
    open("forums", b.origin);
    ++depth_;
    for (const Forum& f : b.forums) {
      open("forum" + named(" id", f.id) + named(" level", f.level) + named(" convener", f.convener) +
               " meetings " + std::to_string(f.meetings_least) + "-" + std::to_string(f.meetings_most),
           f.origin);
      ++depth_;
      part("name", f.name);
      part("task", f.task);
      for (const ForumMember& member : f.members) {
        line("member" + named(" party", member.party) + " count " + std::to_string(member.count));
        ++depth_;
        if (!member.party_text.empty()) part("party", member.party_text);
        if (!member.runs.empty()) part("who", member.runs);
        --depth_;
      }
      part("convener", f.convener_text);
      part("cadence", f.cadence_text);
      --depth_;
    }
    --depth_;
  }

  void operator()(const PartyTable& b) {
    open("party-table", b.origin);
    ++depth_;
    for (const PartyRow& p : b.parties) {
      line("party " + p.id + " " + p.kind + " " + quoted(p.name) + " " + p.business_id + " " +
           quoted(p.street + ", " + p.postal_code + " " + p.town));
    }
    --depth_;
  }

  void operator()(const CostRule& b) {
    open("costs" + named(" id", b.id), b.origin);
    ++depth_;
    part("subject", b.subject);
    for (const CostShare& s : b.shares) {
      line("share" + named(" party", s.party) + " " + s.basis + " " + std::to_string(s.percent_tenths) +
           (s.is_part ? " part" : ""));
      ++depth_;
      part("party", s.party_text);
      if (!s.percent_text.empty()) part("percent", s.percent_text);
      if (!s.basis_text.empty()) part("basis", s.basis_text);
      --depth_;
    }
    --depth_;
  }

  void operator()(const AnnexList& b) {
    open("annex-list", b.origin);
    ++depth_;
    for (const AnnexRow& a : b.annexes) {
      line("annex " + a.document + " " + quoted(a.label) + " " + quoted(a.title));
    }
    --depth_;
  }

  void operator()(const Rationale& b) {
    open("rationale", b.origin);
    ++depth_;
    blocks(b.blocks);
    --depth_;
  }

  void operator()(const Question& b) {
    open("question" + named(" id", b.id), b.origin);
    runs(b.runs, {});
  }

  void operator()(const Contents& b) {
    line("contents");
    ++depth_;
    for (const ContentsEntry& e : b.entries) {
      line("entry " + std::to_string(e.level) + named(" number", e.number) + " " + quoted(e.text) +
           named(" anchor", e.anchor));
    }
    --depth_;
  }

  void operator()(const SignaturePage& b) {
    open("signatures", b.origin, {});
    ++depth_;
    part("heading", b.heading);
    for (const Runs& runs : b.paragraphs) part("paragraph", runs);
    for (const Signatory& s : b.signatories) {
      line("signatory " + s.role_id + " " + quoted(s.party_name) + " " + quoted(s.role) +
           (s.name.empty() ? "" : " " + quoted(s.name)));
    }
    --depth_;
  }

 private:
  static std::string named(const char* name, const std::string& value) {
    return value.empty() ? "" : std::string(name) + " " + value;
  }

  static std::string marked(const Mark& mark) {
    if (mark.kind == Mark::Kind::None) return {};
    std::string text = std::string(" {") + kMarks[static_cast<std::size_t>(mark.kind)] + " " +
                       to_word(mark.change_class) + " " + std::to_string(mark.change);
    if (mark.pair != 0) text += " pair " + std::to_string(mark.pair);
    if (mark.by != 0) text += " by " + std::to_string(mark.by);
    return text + "}";
  }

  static std::string due(const Deadline& deadline) {
    if (deadline.kind == Deadline::Kind::None) return {};
    std::string text = std::string(" due ") + kDeadlines[static_cast<std::size_t>(deadline.kind)];
    if (deadline.year != 0) text += " " + std::to_string(deadline.year);
    if (deadline.kind == Deadline::Kind::ByDate) text += " " + to_iso(deadline.date);
    return text;
  }

  static std::string from(const Origin& origin) {
    if (origin.is_generated()) return " @generated";
    return " @" + origin.clause + "/" + origin.language + "#" + std::to_string(origin.paragraph) +
           (origin.edition.empty() ? "" : " of " + origin.edition) +
           (origin.at ? " " + origin.at.to_string() : "");
  }

  void open(const std::string& words, const Origin& origin, const Mark& mark = {}) {
    line(words + from(origin) + marked(mark));
  }

  void part(const std::string& name, const Runs& content, const Mark& end_mark = {}) {
    line(name);
    runs(content, end_mark);
  }

  void runs(const Runs& content, const Mark& end_mark = {}) {
    ++depth_;
    for (const Run& run : content) {
      std::string words = kMadeBy[static_cast<std::size_t>(run.made_by)];
      words += named("", run.key) + " " + quoted(run.text);
      if (run.strong) words += " strong";
      if (run.emphasis) words += " emphasis";
      words += named(" lang", run.language) + named(" link", run.link);
      if (run.ends_sentence) words += " .";
      line(words + marked(run.mark));
    }
    if (end_mark.kind != Mark::Kind::None) line("end" + marked(end_mark));
    --depth_;
  }

  int depth_ = 0;
  std::string text_;
};

}  // namespace

std::string dump(const Document& document) {
  Dump out;
  const Identity& id = document.identity;
  out.line("document " + id.document + " " + document.language + " " + quoted(id.title));
  out.line("  kind " + id.kind + " type " + quoted(id.type) + " label " + quoted(id.label));
  out.line("  agreement " + quoted(id.agreement) + " owner " + quoted(id.owner));
  out.line("  diary " + quoted(id.diary) + " date " + quoted(id.date) + " edition " +
           quoted(id.edition_text));
  out.line("  publicity " + quoted(id.publicity_text));
  out.line("  style " + document.style.id + " fingerprint " + document.fingerprint);
  for (const Reviser& reviser : document.revisers) {
    out.line("  reviser " + quoted(reviser.author) + " " + reviser.date);
  }
  out.blocks(document.blocks);
  return out.take();
}

}  // namespace sopimus
