#include "cli/review_table.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/first_words.h"
#include "base/text.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

/// A row and where it stands in its section.
struct PlacedRow {
  std::size_t order = 0;
  ResponseRow row{};
};

ProposedWords::Kind kind_of(ShownWords::Kind kind) {
  switch (kind) {
    case ShownWords::Kind::Kept:
      return ProposedWords::Kind::Kept;
    case ShownWords::Kind::Removed:
      return ProposedWords::Kind::Removed;
    case ShownWords::Kind::Added:
      return ProposedWords::Kind::Added;
  }
  return ProposedWords::Kind::Kept;
}

class RoundWriter {
 public:
  RoundWriter(const ReviewAt& review, std::string language)
      : review_(review), language_(std::move(language)) {}

  ConsultationRound write() {
    for (const FileClusters& file : review_.files) {
      for (const Cluster& cluster : file.clusters) add_cluster(file, cluster);
    }
    for (const ReviewRemark& remark : review_.remarks) add_remark(remark);
    for (const Statement& statement : review_.statements.statements) add_statement(statement);
    ConsultationRound round;
    round.number = review_.round;
    round.text = draft_in_words(edition(), review_.base, language_);
    add_silent(round);
    round.sections = sections();
    return round;
  }

 private:
  std::string edition() const {
    for (const ReviewedProposal& each : review_.proposals) {
      if (each.record && each.base == review_.base) return each.record->edition.text;
    }
    return {};
  }

  std::string name_of_party(const std::string& id) const {
    const Party* party = review_.agreement.find_party(id);
    const Name* name = party == nullptr ? nullptr : party->name.find(language_);
    return name == nullptr ? id : name->text.text;
  }

  /// Puts a row where its clause stands; without one, under the whole agreement.
  void put(const std::string& clause, const std::string& text_language, ResponseRow row) {
    const ReviewedPlace place = review_.place_of(clause, text_language);
    const bool has_place = !clause.empty() && !place.document.empty();
    const std::string section = has_place ? place.document : std::string();
    if (!clause.empty()) row.place = place.heading;
    if (has_place) titles_.try_emplace(section, place.title);
    rows_[section].push_back({has_place ? place.order : 0, std::move(row)});
  }

  /// "2022-2025/frozen.1" → "2022–2025".
  static std::string term_in_words(const std::string& edition) {
    std::string term = edition.substr(0, edition.find('/'));
    const std::size_t dash = term.find('-');
    if (dash != std::string::npos) term.replace(dash, 1, "–");
    return term;
  }

  void decide(ResponseRow& row, const ReviewDecision* decision, std::string outcome) const {
    const ResolutionWords words = resolution_words(outcome, language_);
    if (!words.response.empty()) row.response = {words.response};
    if (decision != nullptr && !decision->words.empty()) row.response.push_back("”" + decision->words + "”");
    row.resolution = words.resolution;
    if (decision == nullptr || decision->reason.empty()) return;
    if (outcome == "noted") {
      row.response = {decision->reason};
    } else {
      row.reason = decision->reason;
    }
  }

  void add_cluster(const FileClusters& file, const Cluster& cluster) {
    const FileProposals& proposals = file.proposals;
    const ReviewDecision* decision = review_.find_decision(cluster.id);
    int number = 0;
    for (const Alternative& alternative : cluster.alternatives) {
      ++number;
      ResponseRow row;
      for (const std::string& id : alternative.supporters) row.parties.push_back(name_of_party(id));
      for (const ShownPassage& passage :
           shown_change(file, cluster, &alternative, review_.composed_in(proposals))) {
        std::vector<ProposedWords> words;
        for (const ShownWords& each : passage) words.push_back({kind_of(each.kind), each.text});
        row.changes.push_back(std::move(words));
      }
      const bool is_other =
          decision != nullptr && decision->outcome == "accepted" && !decision->takes(number);
      decide(row, decision, decision == nullptr ? "open" : is_other ? "other" : decision->outcome);
      for (const std::string& id : cluster.with) tell_companion(row, proposals, id);
      if (proposals.clause.empty()) row.place = outline_title(language_);
      put(proposals.clause, proposals.language, std::move(row));
    }
    for (const Alternative& each : cluster.alternatives) {
      heard_.insert(each.supporters.begin(), each.supporters.end());
    }
  }

  /// What moves is a deletion here and an addition there: each row names the other place.
  void tell_companion(ResponseRow& row, const FileProposals& own, const std::string& id) const {
    const FoundCluster other = find_cluster(review_, id);
    if (other.file == nullptr || other.file->proposals.clause == own.clause) return;
    const FileProposals& file = other.file->proposals;
    const ReviewedPlace place = review_.place_of(file.clause, file.language);
    const std::string name = file.clause.empty()   ? outline_title(language_)
                             : place.label.empty() ? place.heading
                                                   : place.label + ", " + place.heading;
    row.texts.push_back(filled_phrase("response-companion", language_, name));
  }

  void add_remark(const ReviewRemark& remark) {
    ResponseRow row;
    row.parties = {name_of_party(remark.party)};
    if (remark.is_unmapped) {
      row.texts.push_back(remark.pin.empty()
                              ? phrase("unmapped-words", language_)
                              : filled_phrase("unmapped-pinned", language_, term_in_words(remark.pin)));
    }
    if (!remark.quote.empty()) row.texts.push_back("”" + first_words(remark.quote, kQuoted) + "”");
    row.texts.insert(row.texts.end(), remark.paragraphs.begin(), remark.paragraphs.end());
    const ReviewDecision* decision = review_.find_decision(remark.id);
    decide(row, decision, decision == nullptr ? "open" : "noted");
    put(remark.clause, remark.language, std::move(row));
    heard_.insert(remark.party);
  }

  void add_statement(const Statement& statement) {
    if (statement.round != review_.round || statement.term.text != review_.term) return;
    if (review_.statements.is_corrected(statement)) return;
    heard_.insert(statement.party.text);
    if (statement.answer != Answer::Remarks) {
      auto& list = statement.answer == Answer::NoAnswer ? unanswered_ : content_;
      list.push_back({name_of_party(statement.party.text), reference_of(statement)});
      return;
    }
    ResponseRow row;
    row.parties = {name_of_party(statement.party.text) + " " + reference_of(statement)};
    row.texts = statement.paragraphs;
    row.resolution = resolution_words("open", language_).resolution;
    if (const StatementResponse* response = review_.statements.find_response(statement.id)) {
      row.response = response->paragraphs;
      row.resolution =
          to_upper_first(phrase("treatment-" + std::string(name_of(response->treatment)), language_));
    }
    if (statement.clauses.empty()) {
      put_whole(statement, std::move(row));
    }
    for (const Word& clause : statement.clauses) {
      ResponseRow copy = row;
      put(clause.text, text_language(clause.text), std::move(copy));
    }
  }

  /// A statement on documents, or on all.
  void put_whole(const Statement& statement, ResponseRow row) {
    if (statement.documents.empty()) return put({}, language_, std::move(row));
    for (const Word& document : statement.documents) {
      const DocumentSource* source = review_.agreement.find_document(document.text);
      titles_.try_emplace(document.text, source == nullptr ? document.text : source->title.in(language_));
      rows_[document.text].push_back({0, row});
    }
  }

  /// The language in which the base has the clause: the table's own where it can be.
  std::string text_language(const std::string& clause) const {
    if (review_.places.contains({clause, language_})) return language_;
    const auto found = review_.places.lower_bound({clause, ""});
    return found != review_.places.end() && found->first.first == clause ? found->first.second : language_;
  }

  static std::string reference_of(const Statement& statement) {
    std::string text = to_numeric(statement.date.value_or(Date{}));
    if (!statement.section.empty()) text += " § " + statement.section.text;
    if (!statement.diary.empty()) text += " (" + statement.diary.text + ")";
    return text;
  }

  void add_silent(ConsultationRound& round) {
    round.content = content_;
    round.unanswered = unanswered_;
    for (const Party& party : review_.agreement.parties) {
      if (!heard_.contains(party.id.text)) round.unheard.push_back({name_of_party(party.id.text), {}});
    }
  }

  std::vector<ResponseSection> sections() {
    std::vector<ResponseSection> result;
    const auto add = [&](const std::string& document, const std::string& title) {
      std::vector<PlacedRow>& rows = rows_[document];
      std::stable_sort(rows.begin(), rows.end(),
                       [](const PlacedRow& a, const PlacedRow& b) { return a.order < b.order; });
      ResponseSection section{title, {}};
      for (PlacedRow& each : rows) section.rows.push_back(std::move(each.row));
      if (!section.rows.empty()) result.push_back(std::move(section));
    };
    add({}, whole_agreement_title(language_));
    for (const DocumentSource& document : review_.agreement.documents) {
      const auto title = titles_.find(document.id.text);
      if (title != titles_.end()) add(document.id.text, title->second);
    }
    return result;
  }

  const ReviewAt& review_;
  std::string language_;
  std::map<std::string, std::vector<PlacedRow>> rows_{};  // by document
  std::map<std::string, std::string> titles_{};
  std::set<std::string> heard_{};
  std::vector<SilentParty> content_{};
  std::vector<SilentParty> unanswered_{};
};

}  // namespace

ConsultationRound to_consultation_round(const ReviewAt& review, const std::string& language) {
  return RoundWriter(review, language).write();
}

}  // namespace sopimus
