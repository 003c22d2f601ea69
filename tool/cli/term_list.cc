// `sopimus term list`.

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/composed_texts.h"
#include "cli/person.h"
#include "cli/term_parts.h"
#include "cli/terminal.h"
#include "git/work_tree.h"
#include "register/editions.h"
#include "register/terms.h"

namespace sopimus {

namespace {

/// What is newer than the last edition that the text grew out of.
struct News {
  std::string edition{};  // empty: there is none
  std::optional<std::size_t> commits{};
  std::vector<std::string> files{};      // not committed
  std::vector<std::string> documents{};  // whose text differs, "liite-c sv"
};

News find_news(const Place& place, const Repository& repository, const std::vector<EditionRecord>& editions,
               const AgreementAt& agreement) {
  News news;
  news.files = changed_agreement_files(repository, place);
  const std::string head = read_head(repository).commit;
  const auto last = std::find_if(editions.rbegin(), editions.rend(), [&](const EditionRecord& edition) {
    return head.empty() || is_ancestor(repository, edition.commit, head);
  });
  if (last == editions.rend()) return news;
  news.edition = last->name;
  if (!head.empty()) news.commits = count_commits(repository, last->commit, head);
  if (last->documents.empty()) return news;
  Diagnostics ignored;  // `check` tells them
  for (const DocumentFingerprint& now : fingerprints_of(compose_all(agreement, ignored))) {
    const bool is_same =
        std::find(last->documents.begin(), last->documents.end(), now) != last->documents.end();
    if (!is_same) news.documents.push_back(now.document + " " + now.language);
  }
  return news;
}

const char* to_word(TermState state) {
  return state == TermState::Past ? "past" : state == TermState::Coming ? "coming" : "current";
}

std::string kinds_of(const TermPeriod& period) {
  std::vector<std::string> kinds;
  for (const Word& kind : period.kinds) kinds.push_back(kind.text);
  return kinds.empty() ? "all parties" : join(kinds, ", ");
}

std::string to_text(const EditionRecord& edition, bool with_documents) {
  std::string text = fmt::format("  {}  {}  {}", edition.name, edition.date, edition.tagger);
  if (!edition.corrects.empty()) text += fmt::format("; corrects {}: {}", edition.corrects, edition.reason);
  if (!edition.amends.empty()) text += "; amends " + edition.amends;
  text += "\n";
  if (!with_documents) return text;
  for (const DocumentFingerprint& document : edition.documents) {
    text += fmt::format("    {} {} {}\n", document.document, document.language,
                        to_short_fingerprint(document.fingerprint));
  }
  return text;
}

/// "a.xml, b.xml and 5 more files"
std::string listed(std::vector<std::string> files) {
  constexpr std::size_t kMost = 5;
  if (files.size() <= kMost + 1) return join(files, ", ");
  const std::size_t more = files.size() - kMost;
  files.resize(kMost);
  return join(files, ", ") + " and " + std::to_string(more) + " more files";
}

std::string to_text(const News& news) {
  if (news.edition.empty()) {
    return news.files.empty() ? "no editions yet\n"
                              : "no editions yet; not committed: " + listed(news.files) + "\n";
  }
  std::vector<std::string> parts;
  if (news.commits && *news.commits > 0) {
    parts.push_back(fmt::format("{} commit{}", *news.commits, *news.commits == 1 ? "" : "s"));
  }
  if (!news.documents.empty()) parts.push_back("another text in " + join(news.documents, ", "));
  if (!news.files.empty()) parts.push_back("not committed: " + listed(news.files));
  return parts.empty() ? "nothing is newer than " + news.edition + "\n"
                       : "newer than " + news.edition + ": " + join(parts, "; ") + "\n";
}

std::string make_text(const AgreementSource& agreement, const std::vector<EditionRecord>& editions,
                      const News& news, const Date& day, bool with_documents) {
  std::string text;
  for (const Term& term : agreement.terms) {
    text += fmt::format("{}  {}{}\n", term.id.text, term.periods.empty() ? "" : to_word(state_of(term, day)),
                        term.id.text == agreement.term.text ? ", the agreement's" : "");
    for (const TermPeriod& period : term.periods) {
      text += fmt::format("  {}..{}  {}\n", to_iso(period.from), to_iso(period.to), kinds_of(period));
    }
    for (const EditionRecord& edition : editions) {
      if (edition.term == term.id.text) text += to_text(edition, with_documents);
    }
    text += "\n";
  }
  return text + to_text(news);
}

nlohmann::ordered_json to_json(const EditionRecord& edition) {
  nlohmann::ordered_json documents = nlohmann::ordered_json::array();
  for (const DocumentFingerprint& document : edition.documents) {
    documents.push_back({{"document", document.document},
                         {"language", document.language},
                         {"fingerprint", document.fingerprint}});
  }
  return {{"edition", edition.name},
          {"kind", edition.kind == Edition::Kind::Frozen ? "frozen" : "draft"},
          {"date", edition.date},
          {"tagger", edition.tagger},
          {"commit", edition.commit},
          {"title", edition.title},
          {"previous", edition.previous},
          {"corrects", edition.corrects},
          {"reason", edition.reason},
          {"amends", edition.amends},
          {"fingerprint", edition.fingerprint},
          {"documents", std::move(documents)}};
}

std::string make_json(const AgreementSource& agreement, const std::vector<EditionRecord>& editions,
                      const News& news, const Date& day) {
  nlohmann::ordered_json terms = nlohmann::ordered_json::array();
  for (const Term& term : agreement.terms) {
    nlohmann::ordered_json periods = nlohmann::ordered_json::array();
    for (const TermPeriod& period : term.periods) {
      nlohmann::ordered_json kinds = nlohmann::ordered_json::array();
      for (const Word& kind : period.kinds) kinds.push_back(kind.text);
      periods.push_back({{"kinds", kinds}, {"from", to_iso(period.from)}, {"to", to_iso(period.to)}});
    }
    nlohmann::ordered_json own = nlohmann::ordered_json::array();
    for (const EditionRecord& edition : editions) {
      if (edition.term == term.id.text) own.push_back(to_json(edition));
    }
    terms.push_back({{"term", term.id.text},
                     {"state", term.periods.empty() ? "" : to_word(state_of(term, day))},
                     {"is_agreements", term.id.text == agreement.term.text},
                     {"periods", std::move(periods)},
                     {"editions", std::move(own)}});
  }
  nlohmann::ordered_json newer = {
      {"edition", news.edition}, {"documents", news.documents}, {"files", news.files}};
  newer["commits"] = news.commits ? nlohmann::ordered_json(*news.commits) : nlohmann::ordered_json();
  return nlohmann::ordered_json({{"terms", std::move(terms)}, {"newer", std::move(newer)}}).dump(2) + "\n";
}

}  // namespace

Exit run_term_list(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  Date day = today();
  if (arguments.has("on")) {
    const std::optional<Date> given = parse_date(arguments.value_of("on"));
    if (!given) {
      throw UsageError("'" + arguments.value_of("on") + "' is no date",
                       "write year, month and day: 2027-12-31");
    }
    day = *given;
  }
  const std::shared_ptr<const Repository> repository = open_repository(place.folder);
  // A bare repository has no working tree: its newest commit stands for it.
  const bool is_bare = repository && !DiskTree(place.folder).read("agreement.xml");
  const AgreementAt agreement = read_agreement_at(place, is_bare ? "HEAD" : "", diagnostics);
  std::vector<EditionRecord> editions;
  News news;
  if (repository) {
    editions = read_editions(*repository);
    news = find_news(place, *repository, editions, agreement);
  }
  const AgreementSource& source = agreement.files.agreement;
  if (repository && repository->is_shallow()) {
    print_error(
        "note: this copy is shallow, so editions may be missing; run 'git fetch --unshallow --tags'\n");
  }
  print_out(arguments.value_of("format") == "json"
                ? make_json(source, editions, news, day)
                : make_text(source, editions, news, day, arguments.has("documents")));
  return Exit::Done;
}

}  // namespace sopimus
