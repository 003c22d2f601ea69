#include "register/worklist.h"

#include <functional>
#include <set>

#include "model/flow.h"
#include "model/last_day.h"

namespace sopimus {

namespace {

std::string place_of(const SourceSpan& at) {
  if (!at) return {};
  return at.source->name() + ":" + std::to_string(at.source->place_of(at.offset).line);
}

class Worklist {
 public:
  Worklist(const AgreementFiles& files, const std::vector<Document>& documents, const TermSpan& term,
           const std::vector<EditionRecord>& editions)
      : files_(files), editions_(editions), from_(to_iso(term.from)), to_(to_iso(term.to)) {
    std::set<std::string> seen;
    for (const Document& document : documents) {
      const DocumentSource* source = files.agreement.find_document(document.identity.document);
      if (source == nullptr || !source->pin.empty()) continue;
      if (seen.insert(document.identity.document).second) documents_.push_back(&document);
    }
  }

  std::vector<WorkItem> make() {
    each_theme(&Worklist::add_measures);
    each_theme(&Worklist::add_indicators);
    each_theme(&Worklist::add_goals);
    add_values();
    add_validity();
    add_statutes();
    add_pins();
    add_questions();
    add_translations();
    return std::move(items_);
  }

 private:
  void each_theme(void (Worklist::*add)(const Document&, const Theme&)) {
    for (const Document* document : documents_) {
      for (const Block& block : document->blocks) {
        if (const auto* theme = std::get_if<Theme>(&block.value)) (this->*add)(*document, *theme);
      }
    }
  }

  std::string stale_day(const std::string& day) const {
    return !day.empty() && day < from_ ? "due before the term begins (" + from_ + ")" : std::string();
  }

  void add_measures(const Document& document, const Theme& theme) {
    for (const Measure& m : theme.measures) {
      const std::string day = last_day_of(m.deadline);
      items_.push_back({"measure", document.identity.document, m.origin.clause, m.id, place_of(m.origin.at),
                        day, to_plain_text(m.runs), stale_day(day)});
    }
  }
  void add_indicators(const Document& document, const Theme& theme) {
    for (const Indicator& i : theme.indicators) {
      const std::string day = last_day_of(i.deadline);
      items_.push_back({"indicator", document.identity.document, i.origin.clause, i.id, place_of(i.origin.at),
                        day, to_plain_text(i.runs), stale_day(day)});
    }
  }
  void add_goals(const Document& document, const Theme& theme) {
    for (const Goal& g : theme.goals) {
      items_.push_back({"goal", document.identity.document, g.origin.clause, g.id, place_of(g.origin.at), "",
                        to_plain_text(g.runs), ""});
    }
  }

  void add_values() {
    for (const Value& value : files_.agreement.values) {
      if (value.kind.text != "date") continue;
      const bool is_past = value.value.text < from_;
      items_.push_back({"value", "", "", value.id.text, place_of(value.at), value.value.text, "",
                        is_past ? "before the term begins (" + from_ + ")" : ""});
    }
  }

  void add_validity() {
    for (const Document* document : documents_) {
      const DocumentSource& source = *files_.agreement.find_document(document->identity.document);
      const Validity& validity = source.validity;
      std::string text = validity.with_term ? "for the council term" : "until further notice";
      std::string stale;
      const std::string to = validity.to ? to_iso(*validity.to) : std::string();
      if (validity.from || validity.to) {
        text = (validity.from ? to_iso(*validity.from) : std::string()) + ".." + to;
      }
      if (!to.empty() && to < from_) {
        stale = "ended before the term begins (" + from_ + ")";
      } else if (!to.empty() && to < to_) {
        stale = "ends before the term does (" + to_ + ")";
      }
      const SourceSpan& at = validity.at ? validity.at : source.at;
      items_.push_back({"validity", source.id.text, "", "", place_of(at), to, text, stale});
    }
  }

  void add_statutes() {
    for (const Document* document : documents_) {
      std::set<std::pair<std::string, std::string>> seen;
      const auto note = [&](const Runs& runs, const Origin& origin) {
        for (const Run& run : runs) {
          if (run.made_by != MadeBy::Statute || !seen.emplace(origin.clause, run.key).second) continue;
          items_.push_back({"statute", document->identity.document, origin.clause, run.key,
                            place_of(run.at ? run.at : origin.at), "", title_of(run.key, document->language),
                            ""});
        }
      };
      for (const Block& block : to_flow(*document)) each_text(block, note);
    }
  }

  static void each_text(const Block& block, const std::function<void(const Runs&, const Origin&)>& visit) {
    if (const auto* heading = std::get_if<Heading>(&block.value)) visit(heading->runs, heading->origin);
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value))
      visit(paragraph->runs, paragraph->origin);
    if (const auto* list = std::get_if<List>(&block.value)) each_item(*list, visit);
    const auto* table = std::get_if<Table>(&block.value);
    if (table == nullptr) return;
    visit(table->caption, table->origin);
    for (const TableRow& row : table->rows) {
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) visit(paragraph.runs, paragraph.origin);
      }
    }
  }
  static void each_item(const List& list, const std::function<void(const Runs&, const Origin&)>& visit) {
    for (const ListItem& item : list.items) {
      visit(item.runs, item.origin);
      for (const List& nested : item.lists) each_item(nested, visit);
    }
  }

  std::string title_of(const std::string& number, const std::string& language) const {
    const auto statute = files_.registers.statutes.find(number);
    if (statute == files_.registers.statutes.end()) return {};
    const Name* title = statute->second.title.find(language);
    return title == nullptr ? std::string() : title->text.text;
  }

  void add_pins() {
    for (const DocumentSource& document : files_.agreement.documents) {
      if (!document.pin.empty()) add_pin(document.id.text, "", document.pin);
      add_clause_pins(document.id.text, document.outline);
    }
  }
  void add_clause_pins(const std::string& document, const std::vector<SourceBlock>& blocks) {
    for (const SourceBlock& block : blocks) {
      const auto* include = std::get_if<Include>(&block.value);
      if (include == nullptr) continue;
      if (!include->pin.empty()) add_pin(document, include->clause.text, include->pin);
      add_clause_pins(document, include->children);
    }
  }
  void add_pin(const std::string& document, const std::string& clause, const Word& pin) {
    const EditionRecord* newest = find_last(editions_, "", Edition::Kind::Frozen);
    const EditionRecord* pinned = find_edition(editions_, pin.text);
    const bool is_behind = newest != nullptr && pinned != nullptr && newest > pinned;
    items_.push_back({"pin", document, clause, pin.text, place_of(pin.at),
                      pinned == nullptr ? "" : pinned->date, "",
                      is_behind ? "the newest frozen edition is " + newest->name : ""});
  }

  void add_questions() {
    for (const Document* document : documents_) {
      for (const Block& block : document->blocks) {
        const auto* question = std::get_if<Question>(&block.value);
        if (question == nullptr) continue;
        items_.push_back({"question", document->identity.document, question->origin.clause, question->id,
                          place_of(question->origin.at), "", to_plain_text(question->runs),
                          "open: it stops a frozen edition"});
      }
    }
  }

  void add_translations() {
    const std::string& original_language = files_.agreement.languages.front();
    for (const auto& [language, clauses] : files_.clauses) {
      if (language == original_language) continue;
      for (const auto& [id, clause] : clauses) {
        const Clause* original = files_.find_clause(id, original_language);
        const bool is_present = original != nullptr && clause.translates.text == clause_text_hash(*original);
        if (is_present) continue;
        items_.push_back({"translation", "", id, language, place_of(clause.id.at), "", "",
                          original == nullptr         ? "its original is no more"
                          : clause.translates.empty() ? "does not say which text it translates"
                                                      : "translates an older text"});
      }
    }
  }

  const AgreementFiles& files_;
  const std::vector<EditionRecord>& editions_;
  const std::string from_;
  const std::string to_;
  std::vector<const Document*> documents_{};
  std::vector<WorkItem> items_{};
};

}  // namespace

std::vector<WorkItem> make_worklist(const AgreementFiles& files, const std::vector<Document>& documents,
                                    const TermSpan& term, const std::vector<EditionRecord>& editions) {
  return Worklist(files, documents, term, editions).make();
}

}  // namespace sopimus
