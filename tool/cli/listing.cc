#include "cli/listing.h"

#include <algorithm>
#include <functional>
#include <set>

#include "base/text.h"
#include "model/flow.h"
#include "model/last_day.h"

namespace sopimus {

namespace {

using Row = std::vector<std::string>;

/// A composed document and what the filter lets through.
struct Scope {
  const AgreementAt& agreement;
  const ListingFilter& filter;
  std::vector<Document> documents{};

  bool is_party(const std::string& id) const {
    if (filter.party.empty() || id == filter.party) return true;
    const Group* group = agreement.files.agreement.find_group(id);
    return group != nullptr && std::any_of(group->members.begin(), group->members.end(),
                                           [&](const Word& member) { return member.text == filter.party; });
  }

  bool is_any_party(const std::vector<std::string>& ids) const {
    return filter.party.empty() ||
           std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return is_party(id); });
  }

  bool is_due(const Deadline& deadline) const {
    if (filter.until.empty() || deadline.kind == Deadline::Kind::Yearly) return true;
    return !last_day_of(deadline).empty() && last_day_of(deadline) <= filter.until;
  }
};

template <typename Wanted>
void each_block(const std::vector<Block>& blocks, const std::function<void(const Wanted&)>& visit) {
  for (const Block& block : blocks) {
    if (const auto* wanted = std::get_if<Wanted>(&block.value)) visit(*wanted);
    if (const auto* rationale = std::get_if<Rationale>(&block.value)) each_block(rationale->blocks, visit);
  }
}

/// Calls `visit(document, block)` for each block of a type in all documents.
template <typename Wanted, typename Visit>
void each(const Scope& scope, Visit visit) {
  for (const Document& document : scope.documents) {
    each_block<Wanted>(document.blocks, [&](const Wanted& block) { visit(document, block); });
  }
}

void documents(const Scope& scope, Listing& out) {
  out.columns = {"document", "language", "kind", "label", "title", "publicity", "fingerprint"};
  for (const Document& d : scope.documents) {
    out.rows.push_back({d.identity.document, d.language, d.identity.kind, d.identity.label, d.identity.title,
                        d.identity.publicity_text, to_short_fingerprint(d.fingerprint)});
  }
}

void parties(const Scope& scope, Listing& out) {
  out.columns = {"party", "kind", "name", "business-id", "address"};
  for (const Party& p : scope.agreement.files.agreement.parties) {
    if (!scope.is_party(p.id.text)) continue;
    const Name* name = p.name.find(scope.filter.language);
    out.rows.push_back({p.id.text, p.kind.text, name == nullptr ? "" : name->text.text, p.business_id.text,
                        trim(p.street.text + ", " + p.postal_code.text + " " + p.town.text)});
  }
}

void bodies(const Scope& scope, Listing& out) {
  out.columns = {"body", "party", "kind", "name", "may", "diary"};
  for (const Party& p : scope.agreement.files.agreement.parties) {
    if (!scope.is_party(p.id.text)) continue;
    for (const Body& body : p.bodies) {
      const Name* name = body.name.find(scope.filter.language);
      out.rows.push_back({body.id.text, p.id.text, body.kind.text, name == nullptr ? "" : name->text.text,
                          join(body.may, " "), body.diary.text});
    }
  }
}

void signatories(const Scope& scope, Listing& out) {
  out.columns = {"document", "signatory", "party", "role"};
  each<SignaturePage>(scope, [&](const Document& d, const SignaturePage& page) {
    for (const Signatory& s : page.signatories) {
      if (scope.is_party(s.party)) {
        out.rows.push_back({d.identity.document, s.role_id, s.party_name, s.role});
      }
    }
  });
}

void values(const Scope& scope, Listing& out) {
  out.columns = {"value", "kind", "content"};
  for (const Value& v : scope.agreement.files.agreement.values) {
    out.rows.push_back(
        {v.id.text, v.kind.text, v.value.empty() ? v.text.in(scope.filter.language) : v.value.text});
  }
}

void clauses(const Scope& scope, Listing& out) {
  out.columns = {"document", "number", "clause", "heading", "file"};
  each<Heading>(scope, [&](const Document& d, const Heading& h) {
    if (h.origin.paragraph != 0 || h.origin.is_generated() || h.anchor != h.origin.clause) return;
    out.rows.push_back({d.identity.document, h.number, h.origin.clause, to_plain_text(h.runs),
                        h.origin.at ? h.origin.at.source->name() : ""});
  });
}

void goals(const Scope& scope, Listing& out) {
  out.columns = {"document", "theme", "goal", "text"};
  each<Theme>(scope, [&](const Document& d, const Theme& theme) {
    for (const Goal& goal : theme.goals) {
      out.rows.push_back({d.identity.document, theme.id, goal.id, to_plain_text(goal.runs)});
    }
  });
}

void indicators(const Scope& scope, Listing& out) {
  out.columns = {"document", "theme", "indicator", "goal", "due", "text", "source"};
  each<Theme>(scope, [&](const Document& d, const Theme& theme) {
    for (const Indicator& i : theme.indicators) {
      if (!scope.is_due(i.deadline)) continue;
      out.rows.push_back({d.identity.document, theme.id, i.id, i.goal, to_plain_text(i.deadline_text),
                          to_plain_text(i.runs), to_plain_text(i.source)});
    }
  });
}

void measures(const Scope& scope, Listing& out) {
  out.columns = {"document", "theme", "measure", "responsible", "due", "text", "resources"};
  each<Theme>(scope, [&](const Document& d, const Theme& theme) {
    for (const Measure& m : theme.measures) {
      if (!scope.is_any_party(m.responsible) || !scope.is_due(m.deadline)) continue;
      out.rows.push_back({d.identity.document, theme.id, m.id, join(m.responsible, " "),
                          to_plain_text(m.deadline_text), to_plain_text(m.runs), to_plain_text(m.resources)});
    }
  });
}

void deadlines(const Scope& scope, Listing& out) {
  out.columns = {"date", "document", "kind", "id", "responsible", "text"};
  each<Theme>(scope, [&](const Document& d, const Theme& theme) {
    const auto add = [&](const Deadline& deadline, const char* kind, const std::string& id,
                         const std::vector<std::string>& responsible, const Runs& runs) {
      const std::string date = last_day_of(deadline);
      if (date.empty() || !scope.is_due(deadline)) return;
      out.rows.push_back({date, d.identity.document, kind, id, join(responsible, " "), to_plain_text(runs)});
    };
    for (const Indicator& i : theme.indicators) {
      if (scope.filter.party.empty()) add(i.deadline, "indicator", i.id, {}, i.runs);
    }
    for (const Measure& m : theme.measures) {
      if (scope.is_any_party(m.responsible)) add(m.deadline, "measure", m.id, m.responsible, m.runs);
    }
  });
  std::stable_sort(out.rows.begin(), out.rows.end(), [](const Row& a, const Row& b) { return a[0] < b[0]; });
}

void forums(const Scope& scope, Listing& out) {
  out.columns = {"document", "forum", "level", "name", "convener", "meetings", "members"};
  each<Forums>(scope, [&](const Document& d, const Forums& block) {
    for (const Forum& f : block.forums) {
      std::vector<std::string> involved{f.convener};
      for (const ForumMember& member : f.members) involved.push_back(member.party);
      if (!scope.is_any_party(involved)) continue;
      out.rows.push_back({d.identity.document, f.id, f.level, to_plain_text(f.name), f.convener,
                          to_plain_text(f.cadence_text), to_line(f.members)});
    }
  });
}

void definitions(const Scope& scope, Listing& out) {
  out.columns = {"document", "definition", "term", "text"};
  each<Definitions>(scope, [&](const Document& d, const Definitions& block) {
    for (const DefinitionItem& item : block.items) {
      out.rows.push_back({d.identity.document, item.id, to_plain_text(item.term), to_plain_text(item.text)});
    }
  });
}

void questions(const Scope& scope, Listing& out) {
  out.columns = {"document", "clause", "question", "place"};
  each<Question>(scope, [&](const Document& d, const Question& q) {
    out.rows.push_back(
        {d.identity.document, q.origin.clause, to_plain_text(q.runs), q.origin.at.to_string()});
  });
}

/// Every statute cited, with the clauses that cite it.
void statutes(const Scope& scope, Listing& out) {
  out.columns = {"statute", "title", "document", "clauses"};
  for (const Document& d : scope.documents) {
    std::map<std::string, std::set<std::string>> cited;
    const auto note = [&](const Runs& runs, const Origin& origin) {
      for (const Run& run : runs) {
        if (run.made_by == MadeBy::Statute) cited[run.key].insert(origin.clause);
      }
    };
    for (const Block& block : to_flow(d)) {
      if (const auto* p = std::get_if<Paragraph>(&block.value)) note(p->runs, p->origin);
      if (const auto* list = std::get_if<List>(&block.value)) {
        const std::function<void(const List&)> items = [&](const List& l) {
          for (const ListItem& item : l.items) {
            note(item.runs, item.origin);
            for (const List& nested : item.lists) items(nested);
          }
        };
        items(*list);
      }
      if (const auto* table = std::get_if<Table>(&block.value)) {
        for (const TableRow& row : table->rows) {
          for (const TableCell& cell : row.cells) {
            for (const Paragraph& p : cell.paragraphs) note(p.runs, p.origin);
          }
        }
      }
    }
    for (const auto& [number, ids] : cited) {
      const auto found = scope.agreement.files.registers.statutes.find(number);
      const Name* title = found == scope.agreement.files.registers.statutes.end()
                              ? nullptr
                              : found->second.title.find(d.language);
      out.rows.push_back({number, title == nullptr ? "" : title->text.text, d.identity.document,
                          join({ids.begin(), ids.end()}, " ")});
    }
  }
}

struct Kind {
  const char* name;
  void (*make)(const Scope&, Listing&);
  bool composes;  // whether it needs the documents composed
};

constexpr Kind kKinds[] = {
    {"documents", documents, true}, {"parties", parties, false},
    {"bodies", bodies, false},      {"signatories", signatories, true},
    {"values", values, false},      {"clauses", clauses, true},
    {"goals", goals, true},         {"indicators", indicators, true},
    {"measures", measures, true},   {"deadlines", deadlines, true},
    {"forums", forums, true},       {"definitions", definitions, true},
    {"statutes", statutes, true},   {"questions", questions, true},
};

}  // namespace

std::vector<std::string> listing_names() {
  std::vector<std::string> names;
  for (const Kind& kind : kKinds) names.emplace_back(kind.name);
  return names;
}

Listing make_listing(const std::string& name, const AgreementAt& agreement, const ListingFilter& filter,
                     Diagnostics& diagnostics) {
  const Kind* chosen = nullptr;
  for (const Kind& kind : kKinds) {
    if (name == kind.name) chosen = &kind;
  }
  if (chosen == nullptr) {
    const std::string near = find_near_name(name, listing_names());
    throw UsageError("no listing '" + name + "'", near.empty()
                                                      ? "the listings are " + join(listing_names(), ", ")
                                                      : "did you mean '" + near + "'?");
  }
  Scope scope{agreement, filter};
  if (chosen->composes) {
    std::vector<std::string> words;
    if (!filter.document.empty()) words.push_back(filter.document);
    for (const std::string& id : chosen_documents(agreement, words)) {
      const std::vector<std::string> languages = languages_of(agreement.files, id);
      for (const std::string& language : languages) {
        const bool first = filter.language.empty() && (language == languages.front() || name == "documents");
        if (first || language == filter.language) {
          scope.documents.push_back(compose_at(agreement, id, language, diagnostics));
        }
      }
    }
  }
  Listing listing;
  chosen->make(scope, listing);
  return listing;
}

}  // namespace sopimus
