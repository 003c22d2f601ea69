#include "start/start.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "source/found_text.h"
#include "source/write_agreement.h"
#include "source/write_clause.h"
#include "start/changed_words.h"
#include "start/clause_maker.h"
#include "start/facts.h"
#include "start/found_parts.h"
#include "start/mentions.h"
#include "start/party_data.h"
#include "start/settle.h"
#include "start/signature_roles.h"
#include "start/visit_text.h"

namespace sopimus {

namespace {

std::string untitled(const std::string& language) {
  return language == "sv" ? "Samarbetsavtal" : "Yhteistyösopimus";
}

/// The letter that an annex has by its place: A, B … Z, then none.
std::string letter_at(std::size_t index) {
  return index < 26 ? std::string(1, static_cast<char>('A' + index)) : std::string();
}

class Starter {
 public:
  Starter(const Registers& registers, std::string term) : registers_(registers), term_(std::move(term)) {}

  StartedAgreement start(std::vector<FoundFile> files) {
    language_ = files.front().document.language;
    agreement_files_.registers = registers_;
    agreement_files_.style = files.front().document.style;
    parts_ = to_parts(std::move(files), result_.doubts);
    find_agreement();
    for (std::size_t i = 0; i < parts_.size(); ++i) add_document(i);
    tell_of_annexes();
    take_roles();
    settle();
    write();
    return std::move(result_);
  }

 private:
  AgreementSource& agreement() { return agreement_files_.agreement; }

  void doubt(DoubtKind kind, std::string what, const SourceSpan& at) {
    result_.doubts.push_back({kind, std::move(what), at, {}, {}});
  }

  void find_agreement() {
    FoundPart& main = parts_.front();
    if (main.title.empty()) {
      main.title = untitled(language_);
      doubt(DoubtKind::Facts, fmt::format("no title was found: '{}' stands for it", main.title), main.at);
    }
    agreement().title.texts[language_] = {main.title, {}};
    agreement().id.text = to_clause_id(main.title);
    agreement().languages = {language_};
    FoundParties found = find_parties(main.blocks, language_, result_.doubts);
    party_blocks_ = std::move(found.used_blocks);
    agreement().parties = std::move(found.parties);
    agreement().groups = std::move(found.groups);
    agreement().owner.text = found.owner;
    if (agreement().parties.empty()) return add_unknown_party();
    Procedure procedure;
    procedure.kinds = {{"main", {}}, {"annex", {}}};
    procedure.steps = {{{"board", {}}, {"propose", {}}}, {{"council", {}}, {"decide", {}}}};
    agreement().procedures = {procedure};
  }

  /// An agreement without parties cannot be built.
  void add_unknown_party() {
    Party party;
    party.id.text = "osapuoli";
    party.kind.text = "hyvinvointialue";
    party.name.names.push_back({language_, {language_ == "sv" ? "Part" : "Osapuoli", {}}, {}});
    SignatoryRole role;
    role.id.text = "allekirjoittaja";
    role.title.texts[language_] = {language_ == "sv" ? "undertecknare" : "allekirjoittaja", {}};
    party.signatories.push_back(std::move(role));
    agreement().owner = party.id;
    doubt(DoubtKind::Parties,
          fmt::format("no party was found: '{}' stands for one", party.name.names.front().text.text),
          parts_.front().at);
    agreement().parties.push_back(std::move(party));
  }

  void add_document(std::size_t index) {
    const FoundPart& part = parts_[index];
    const FoundFacts facts = find_facts(part, result_.doubts);
    if (index == 0) take_main_facts(facts);
    DocumentSource document = new_document(part, index);
    document.validity = facts.validity;
    document.entry = facts.entry;
    if (index == 0 && facts.notice_months) document.notice_period.text = "irtisanomisaika";
    if (index > 0) document.diary.text = facts.diary;
    ClauseContext context;
    context.language = language_;
    context.id_prefix = index == 0 ? "" : prefix_of(document);
    context.dropped = facts.used_blocks;
    if (index == 0) context.party_blocks = party_blocks_;
    context.parties = &agreement().parties;
    MadeClauses made = make_clauses(part, context, ids_, result_.doubts);
    add_outline(index, made, document);
    signature_lines_.insert(signature_lines_.end(), made.signature_lines.begin(), made.signature_lines.end());
    targets_.chapters[document.id.text] = made.numbers;
    places_.insert(made.places.begin(), made.places.end());
    for (const Clause& clause : made.clauses) document_of_[clause.id.text] = document.id.text;
    for (Clause& clause : made.clauses) {
      std::string id = clause.id.text;
      agreement_files_.clauses[language_].emplace(std::move(id), std::move(clause));
    }
    left_out_.push_back(facts.used_blocks);
    if (index == 0) left_out_.back().insert(party_blocks_.begin(), party_blocks_.end());
    agreement().documents.push_back(std::move(document));
  }

  static void add_outline(std::size_t index, MadeClauses& made, DocumentSource& document) {
    constexpr std::size_t kFewClauses = 6;
    const auto add = [&](SourceGenerated generated, SourceGenerated::Kind kind) {
      generated.kind = kind;
      SourceBlock block;
      block.value = std::move(generated);
      document.outline.push_back(std::move(block));
    };
    if (made.clauses.size() >= kFewClauses) add({}, SourceGenerated::Kind::Contents);
    std::move(made.outline.begin(), made.outline.end(), std::back_inserter(document.outline));
    const bool is_signed = index == 0 || !made.signature_lines.empty() || !made.signatures.paragraphs.empty();
    if (is_signed) add(std::move(made.signatures), SourceGenerated::Kind::Signatures);
  }

  DocumentSource new_document(const FoundPart& part, std::size_t index) {
    DocumentSource document;
    document.title.texts[language_] = {part.title, {}};
    if (index == 0) {
      document.id.text = language_ == "sv" ? "huvudavtal" : "paasopimus";
      document.kind.text = "main";
      return document;
    }
    document.kind.text = "annex";
    const std::string own = letter_at(index - 1);
    std::string label = part.label.empty() ? own : part.label;
    if (targets_.annexes.contains(label)) {
      doubt(DoubtKind::Structure, fmt::format("a second annex {}: it has the letter {} now", label, own),
            part.at);
      label = own;
    }
    document.id.text = unique_document_id("liite-" + to_lower(label));
    if (label != own) document.label.text = label;
    targets_.annexes.emplace(label, document.id.text);
    return document;
  }

  std::string unique_document_id(const std::string& wanted) {
    std::string id = wanted;
    for (int n = 2; !ids_.insert(id).second; ++n) id = wanted + "-" + std::to_string(n);
    return id;
  }

  /// "b-" of "liite-b", and "liite-2-" where a number alone would say little.
  static std::string prefix_of(const DocumentSource& document) {
    const std::string label = document.id.text.substr(std::string_view("liite-").size());
    const bool is_number = !label.empty() && label[0] >= '0' && label[0] <= '9';
    return (is_number ? document.id.text : label) + "-";
  }

  void take_main_facts(const FoundFacts& facts) {
    agreement().diary.text = facts.diary;
    std::set<std::string, std::less<>> kinds;
    for (const Party& party : agreement().parties) kinds.insert(party.kind.text);
    if (kinds.empty()) kinds.insert("kunta");
    std::string term = facts.term;
    std::vector<TermPeriod> periods = find_periods(registers_, term, kinds);
    if (periods.empty()) {
      doubt(DoubtKind::Facts,
            term.empty() ? fmt::format("no council term was found: {} is written", term_)
                         : fmt::format("no calendar has the council term {}: {} is written", term, term_),
            parts_.front().at);
      term = term_;
      periods = find_periods(registers_, term, kinds);
    }
    agreement().term.text = term;
    agreement().terms.push_back({{term, {}}, std::move(periods)});
    if (!facts.notice_months) return;
    Value value;
    value.id.text = "irtisanomisaika";
    value.kind.text = "months";
    value.value.text = std::to_string(*facts.notice_months);
    agreement().values.push_back(std::move(value));
  }

  void tell_of_annexes() {
    if (parts_.size() > 1 || !agreement_files_.clauses[language_].contains("liitteet")) return;
    result_.doubts.push_back({DoubtKind::Structure,
                              "annexes are listed, and their texts are not there: name their files too "
                              "(init DIR --from MAIN --from ANNEX)",
                              places_["liitteet"],
                              "liitteet",
                              {}});
  }

  void take_roles() {
    if (signature_lines_.empty()) return;
    const std::size_t found = take_signature_roles(signature_lines_, language_, agreement().parties);
    doubt(DoubtKind::LeftOut,
          fmt::format(
              "the page of signatures: roles of {} part{} were taken; names of persons, places and days "
              "are left out",
              found, found == 1 ? "y" : "ies"),
          signature_lines_.front().second);
  }

  void settle() {
    const MentionForms forms(agreement(), registers_, language_);
    MentionFinder finder(forms, targets_, registers_, language_, !agreement().values.empty());
    auto& clauses = agreement_files_.clauses[language_];
    for (auto& [id, clause] : clauses) finder.replace(clause, document_of_[id]);
    std::vector<Candidate> candidates = finder.take_candidates();
    Doubts unfound = finder.take_doubts();
    std::move(unfound.begin(), unfound.end(), std::back_inserter(result_.doubts));
    const std::vector<Document> composed = settle_mentions(agreement_files_, candidates, result_.doubts);
    result_.mentions = count_mentions(clauses);
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const WordContext context{places_, left_out_[i], agreement().parties};
      tell_changed_words(parts_[i], composed[i], context, result_.doubts);
    }
  }

  static std::size_t count_mentions(std::map<std::string, Clause, std::less<>>& clauses) {
    std::size_t count = 0;
    for (auto& [id, clause] : clauses) {
      visit_text(clause, [&](Inlines& inlines) {
        count +=
            static_cast<std::size_t>(std::count_if(inlines.begin(), inlines.end(), [](const Inline& stretch) {
              return stretch.kind != Inline::Kind::Text;
            }));
      });
    }
    return count;
  }

  void write() {
    for (auto& [id, clause] : agreement_files_.clauses[language_]) {
      for (const SourceBlock& block : clause.blocks) {
        if (std::holds_alternative<SourceTheme>(block.value)) ++result_.themes;
      }
      result_.files["clauses/" + id + ".xml"] = write_clause(clause);
    }
    result_.files["agreement.xml"] = write_agreement(agreement());
    result_.documents = parts_.size();
    result_.clauses = agreement_files_.clauses[language_].size();
    result_.parties = agreement().parties.size();
  }

  const Registers& registers_;
  std::string term_;
  std::string language_{};
  std::vector<FoundPart> parts_{};
  std::set<std::size_t> party_blocks_{};
  std::vector<std::set<std::size_t>> left_out_{};  // blocks by part
  AgreementFiles agreement_files_{};
  ReferenceTargets targets_{};
  std::set<std::string> ids_{};
  std::map<std::string, SourceSpan> places_{};        // id of a clause → its heading
  std::map<std::string, std::string> document_of_{};  // id of a clause → of its document
  std::vector<std::pair<std::string, SourceSpan>> signature_lines_{};
  StartedAgreement result_{};
};

}  // namespace

StartedAgreement start_agreement(std::vector<FoundFile> files, const Registers& registers,
                                 const std::string& term) {
  return Starter(registers, term).start(std::move(files));
}

}  // namespace sopimus
