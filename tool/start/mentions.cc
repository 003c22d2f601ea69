#include "start/mentions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/plain_spaces.h"
#include "base/text.h"
#include "compose/reference_words.h"
#include "language/inflect.h"
#include "start/facts.h"
#include "start/number_words.h"
#include "start/source_blocks.h"
#include "start/visit_text.h"

namespace sopimus {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What a sentence about the document itself could be; empty for another.
std::string data_sentence(const std::string& text) {
  const std::string small = to_lower(text);
  if (!text.ends_with('.') || text.size() > 400) return {};
  if (small.find("tulee voimaan") != std::string::npos) return "entry-into-force";
  if (small.find("on voimassa") != std::string::npos) return "validity";
  return small.find(" osapuolet ovat ") != std::string::npos ? "parties" : "";
}

/// `text` with plain spaces, and where each of its bytes stood.
class PlainText {
 public:
  explicit PlainText(const std::string& text) : text_(text), plain_(with_plain_spaces(text)) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      places_.push_back(i);
      if (std::string_view(text).substr(i).starts_with("\u00A0")) ++i;
    }
    places_.push_back(text.size());
  }
  const std::string& plain() const { return plain_; }
  std::string cut(std::size_t from, std::size_t to) const {
    return text_.substr(places_[from], places_[to] - places_[from]);
  }

 private:
  const std::string& text_;
  std::string plain_;
  std::vector<std::size_t> places_{};
};

}  // namespace

const std::shared_ptr<const SourceText>& candidate_marker() {
  static const auto marker = std::make_shared<const SourceText>("(candidates)", "");
  return marker;
}

MentionFinder::MentionFinder(const MentionForms& forms, const ReferenceTargets& targets,
                             const Registers& registers, std::string language, bool has_notice)
    : forms_(forms),
      targets_(targets),
      registers_(registers),
      language_(std::move(language)),
      has_notice_(has_notice) {
  add_reference_forms();
}

void MentionFinder::add_reference_forms() {
  using Kind = ReferenceForm::Kind;
  const auto add = [&](const std::string& word, Kind kind, GrammaticalCase grammatical_case) {
    reference_forms_.emplace(word, ReferenceForm{kind, grammatical_case});
  };
  for (std::size_t i = 0; i < kCaseNames.size(); ++i) {
    const auto grammatical_case = static_cast<GrammaticalCase>(i);
    for (const bool several : {false, true}) {
      add(reference_word(ReferenceWord::Chapter, several, grammatical_case, language_), Kind::Chapter,
          grammatical_case);
      add(reference_word(ReferenceWord::Section, several, grammatical_case, language_), Kind::Chapter,
          grammatical_case);
      add(reference_word(ReferenceWord::Annex, several, grammatical_case, language_), Kind::Annex,
          grammatical_case);
      add(reference_word(ReferenceWord::Item, several, grammatical_case, language_), Kind::Item,
          grammatical_case);
    }
    if (language_ == "sv") break;
    add("ala" + inflect("luku", grammatical_case, "fi"), Kind::Part, grammatical_case);
    add(inflect("osio", grammatical_case, "fi"), Kind::Part, grammatical_case);
  }
}

void MentionFinder::replace(Clause& clause, const std::string& document) {
  clause_ = clause.id.text;
  document_ = document;
  visit_text(clause, [&](Inlines& inlines) {
    if (&inlines == &clause.heading) return;
    Inlines result;
    for (const Inline& stretch : inlines) {
      Inlines pieces = stretch.kind == Inline::Kind::Text ? split_text(stretch) : Inlines{stretch};
      std::move(pieces.begin(), pieces.end(), std::back_inserter(result));
    }
    inlines = std::move(result);
  });
}

Inlines MentionFinder::split_text(const Inline& stretch) {
  at_ = stretch.at;
  const std::string sentence = data_sentence(stretch.text);
  if (sentence.empty()) return split_words_of(stretch);
  Candidate candidate;
  candidate.words = with_plain_spaces(stretch.text);
  candidate.fallback = split_words_of(stretch);
  candidate.at = stretch.at;
  candidate.clause = clause_;
  candidate.is_silent = true;
  Inline mention = stretch;
  mention.kind = Inline::Kind::Sentence;
  mention.text.clear();
  mention.of.text = sentence;
  mention.at = {candidate_marker(), candidates_.size(), 0};
  candidate.variants = {mention};
  candidates_.push_back(std::move(candidate));
  return {mention};
}

Inlines MentionFinder::split_words_of(const Inline& stretch) {
  const PlainText text(stretch.text);
  Inlines pieces;
  std::size_t done = 0;
  const auto add_text = [&](std::size_t to) {
    if (to == done) return;
    Inline piece = stretch;
    piece.text = text.cut(done, to);
    piece.ends_sentence = false;
    pieces.push_back(std::move(piece));
  };
  const std::string& plain = text.plain();
  for (std::size_t at = 0; at < plain.size();) {
    Found found;
    if (!is_word_edge(plain, at) || plain[at] == ' ' || !find_at(plain, at, found)) {
      ++at;
      continue;
    }
    add_text(found.start);
    Candidate candidate;
    candidate.words = plain.substr(found.start, found.length);
    Inline words = stretch;
    words.text = text.cut(found.start, found.start + found.length);
    words.ends_sentence = false;
    for (Inline& variant : found.variants) {
      variant.strong = stretch.strong;
      variant.emphasis = stretch.emphasis;
      variant.language = stretch.language;
      variant.at = {candidate_marker(), candidates_.size(), 0};
    }
    candidate.variants = std::move(found.variants);
    candidate.fallback = {words};
    candidate.at = stretch.at;
    candidate.clause = clause_;
    candidate.is_silent = found.is_silent;
    candidate.is_certain = found.is_certain;
    pieces.push_back(candidate.variants.front());
    candidates_.push_back(std::move(candidate));
    done = at = found.start + found.length;
  }
  add_text(plain.size());
  if (!pieces.empty()) pieces.back().ends_sentence = stretch.ends_sentence;
  return pieces;
}

bool MentionFinder::find_at(std::string_view text, std::size_t at, Found& found) {
  found.start = at;
  if (is_digit(text[at])) {
    if (find_date(text, at, found) || find_notice(text, at, found)) return true;
    tell_number(text, at);
    return false;
  }
  return find_named(text, at, found) || find_reference(text, at, found);
}

bool MentionFinder::find_date(std::string_view text, std::size_t at, Found& found) const {
  if (at > 0 && (text[at - 1] == '.' || text[at - 1] == '/')) return false;
  Inline mention;
  mention.kind = Inline::Kind::Date;
  if (const auto day = parse_day_at(text, at)) {
    if (to_numeric(day->date) != text.substr(at, day->length)) return false;
    mention.of.text = to_iso(day->date);
    found.length = day->length;
    found.variants = {mention};
    return true;
  }
  const std::vector<std::string> words = split_words(text.substr(at, 40));
  if (words.size() < 3 || words[2].size() < 4 || !words[0].ends_with('.') || words[0].size() > 3)
    return false;
  for (int month = 1; month <= 12; ++month) {
    const auto date = parse_date(fmt::format("{}-{:02}-{:0>2}", words[2].substr(0, 4), month,
                                             words[0].substr(0, words[0].size() - 1)));
    if (!date) continue;
    const std::string printed = to_words(*date, language_);
    if (!text.substr(at).starts_with(printed) || !is_word_edge(text, at + printed.size())) continue;
    mention.of.text = to_iso(*date);
    mention.form = "words";
    found.length = printed.size();
    found.variants = {mention};
    return true;
  }
  return false;
}

bool MentionFinder::find_notice(std::string_view text, std::size_t at, Found& found) const {
  if (!has_notice_ || to_lower(text).find("irtisanomisai") == std::string::npos) return false;
  std::size_t space = at;
  while (space < text.size() && is_digit(text[space])) ++space;
  if (space - at > 2 || space >= text.size() || text[space] != ' ') return false;
  const std::size_t end = word_end(text, space + 1);
  if (!text.substr(space + 1).starts_with("kuukau")) return false;
  Inline mention;
  mention.kind = Inline::Kind::Value;
  mention.of.text = "irtisanomisaika";
  for (std::size_t i = 0; i < kCaseNames.size(); ++i) {
    mention.grammatical_case = static_cast<GrammaticalCase>(i);
    found.variants.push_back(mention);
  }
  found.length = end - at;
  found.is_silent = true;
  return true;
}

bool MentionFinder::find_named(std::string_view text, std::size_t at, Found& found) const {
  const MentionForm* form = forms_.find(text, at);
  if (form == nullptr) return false;
  found.length = form->words.size();
  if (form->mention.kind == Inline::Kind::Statute) return find_statute(text, at, *form, found);
  found.variants = {form->mention};
  return true;
}

bool MentionFinder::find_statute(std::string_view text, std::size_t at, const MentionForm& form,
                                 Found& found) const {
  Inline mention = form.mention;
  mention.capital = text.substr(at, 1) != std::string_view(form.words).substr(0, 1);
  std::size_t end = at + form.words.size();
  const std::string_view rest = text.substr(end);
  if (rest.starts_with(" (") && rest.size() > 2 && is_digit(rest[2])) {
    const std::size_t close = rest.find(')');
    if (close == std::string_view::npos) return false;
    const std::string_view number = rest.substr(2, rest.find_first_of(",)") - 2);
    if (number != mention.of.text) return false;  // told of by tell_number
    end += close + 1;
  }
  if (end < text.size() && text[end] == ' ') {
    const SectionWords section = parse_section_words(text, end + 1);
    if (section.length > 0) {
      const SubsectionWords subsection = parse_subsection_words(text, end + 1 + section.length);
      const auto own = case_of_section(section.section, text.substr(end + 1, section.length));
      if (!own) return false;
      mention.section = section.section;
      mention.subsection = subsection.number;
      mention.grammatical_case = subsection.length > 0 ? subsection.grammatical_case : *own;
      end += 1 + section.length + subsection.length;
    }
  }
  found.length = end - at;
  for (const char* how : {"", "full", "short"}) {
    mention.form = how;
    found.variants.push_back(mention);
  }
  return true;
}

const std::string* MentionFinder::chapter_of(const std::string& document, const std::string& number) const {
  const auto chapters = targets_.chapters.find(document);
  if (chapters == targets_.chapters.end()) return nullptr;
  const auto chapter = chapters->second.find(number);
  return chapter == chapters->second.end() ? nullptr : &chapter->second;
}

bool MentionFinder::find_reference(std::string_view text, std::size_t at, Found& found) {
  const std::size_t end = word_end(text, at);
  const auto known = reference_forms_.find(to_lower(text.substr(at, end - at)));
  if (known == reference_forms_.end()) return false;
  const ReferenceForm form = known->second;
  if (form.kind == ReferenceForm::Kind::Chapter) tell_ordinal(text, at, end);
  if (end + 1 >= text.size() || text[end] != ' ') return false;
  if (form.kind == ReferenceForm::Kind::Annex) return find_annex(text, at, end + 1, form, found);
  Inline mention;
  mention.kind = Inline::Kind::Reference;
  mention.grammatical_case = form.grammatical_case;
  mention.capital = to_lower(text.substr(at, 1)) != text.substr(at, 1);
  std::size_t i = end + 1;
  std::vector<Word> targets;
  while (const std::size_t length = chapter_number_length(text, i)) {
    const std::string number(text.substr(i, length));
    const std::string* chapter = chapter_of(document_, number);
    if (chapter == nullptr) {
      if (form.kind != ReferenceForm::Kind::Item) {
        doubt(DoubtKind::References, fmt::format("no heading of the file has the number {}", number),
              text.substr(at, i + length - at));
      }
      return false;
    }
    targets.push_back({*chapter, {}});
    i += length;
    const std::string_view rest = text.substr(i);
    const std::size_t joint = rest.starts_with(" ja ")    ? 4
                              : rest.starts_with(" och ") ? 5
                              : rest.starts_with(", ")    ? 2
                                                          : 0;
    if (joint == 0 || chapter_number_length(text, i + joint) == 0) break;
    i += joint;
  }
  if (targets.empty()) return false;
  mention.of = targets.front();
  mention.more.assign(targets.begin() + 1, targets.end());
  // "alaluvussa 3.2", "kohdassa 3.2": the word is the author's, the number the program's.
  if (form.kind != ReferenceForm::Kind::Chapter) {
    if (targets.size() > 1) return false;
    mention.form = "number";
    mention.capital = false;
    mention.grammatical_case = GrammaticalCase::Nominative;
    found.start = end + 1;
  }
  found.length = i - found.start;
  found.is_certain = true;
  found.variants = {mention};
  return true;
}

/// "seitsemännessä luvussa": a reference, but in words that the program does not print.
void MentionFinder::tell_ordinal(std::string_view text, std::size_t at, std::size_t end) {
  static constexpr std::array<std::string_view, 10> kOrdinals = {
      "ensimmäise", "toise",       "kolmanne",    "neljänne",   "viidenne",
      "kuudenne",   "seitsemänne", "kahdeksanne", "yhdeksänne", "kymmenenne"};
  if (at < 2) return;
  const std::size_t space = text.rfind(' ', at - 2);
  const std::size_t start = space == std::string_view::npos ? 0 : space + 1;
  const std::string before = to_lower(text.substr(start, at - 1 - start));
  for (std::size_t i = 0; i < kOrdinals.size(); ++i) {
    if (!before.starts_with(kOrdinals.at(i))) continue;
    const std::string* chapter = chapter_of(document_, std::to_string(i + 1));
    const std::string mend = chapter == nullptr ? "" : fmt::format(" (<ref to=\"{}\" …/>)", *chapter);
    doubt(
        DoubtKind::References,
        fmt::format("'{}' is a reference in words, and stayed text{}", text.substr(start, end - start), mend),
        text.substr(start, end - start));
  }
}

/// "liitteessä C", "liitteen C luvussa 2".
bool MentionFinder::find_annex(std::string_view text, std::size_t at, std::size_t number,
                               const ReferenceForm& form, Found& found) {
  const std::size_t end = word_end(text, number);
  const std::string label(text.substr(number, end - number));
  const bool is_label = (label.size() == 1 && label[0] >= 'A' && label[0] <= 'Z') ||
                        (label.size() < 3 && !label.empty() && is_digit(label[0]) && is_digit(label.back()));
  if (!is_label) return false;
  const auto annex = targets_.annexes.find(label);
  if (annex == targets_.annexes.end()) {
    doubt(DoubtKind::References, fmt::format("there is no annex {}", label), text.substr(at, end - at));
    return false;
  }
  Inline mention;
  mention.kind = Inline::Kind::Reference;
  mention.of.text = annex->second;
  mention.grammatical_case = form.grammatical_case;
  mention.capital = to_lower(text.substr(at, 1)) != text.substr(at, 1);
  found.length = end - at;
  if (form.grammatical_case == GrammaticalCase::Genitive && end < text.size()) {
    const std::size_t next_end = word_end(text, end + 1);
    const auto next = reference_forms_.find(text.substr(end + 1, next_end - end - 1));
    const std::size_t length = next == reference_forms_.end() || next_end >= text.size()
                                   ? 0
                                   : chapter_number_length(text, next_end + 1);
    const std::string* chapter =
        length == 0 ? nullptr : chapter_of(annex->second, std::string(text.substr(next_end + 1, length)));
    if (chapter != nullptr && next->second.kind == ReferenceForm::Kind::Chapter) {
      mention.of.text = *chapter;
      mention.grammatical_case = next->second.grammatical_case;
      found.length = next_end + 1 + length - at;
    }
  }
  found.variants = {mention};
  return true;
}

/// A statute's number that is part of no mention.
std::size_t MentionFinder::tell_number(std::string_view text, std::size_t at) {
  if (at > 0 && (text[at - 1] == '/' || text[at - 1] == '.')) return 0;
  std::size_t slash = at;
  while (slash < text.size() && is_digit(text[slash])) ++slash;
  std::size_t end = slash + 1;
  while (end < text.size() && is_digit(text[end])) ++end;
  const bool is_number = slash - at <= 4 && slash < text.size() && text[slash] == '/' && end - slash == 5 &&
                         (text.substr(slash + 1, 2) == "19" || text.substr(slash + 1, 2) == "20");
  const bool goes_on = end < text.size() && text[end] == '/';
  if (!is_number || goes_on) return 0;
  const std::string number(text.substr(at, end - at));
  const auto known = registers_.statutes.find(number);
  if (known == registers_.statutes.end()) {
    doubt(DoubtKind::References,
          fmt::format("no register has the statute {}: correct the number, or add it to registers/", number),
          number);
  } else {
    const Name* title = known->second.title.find(language_);
    doubt(DoubtKind::References,
          fmt::format("{} is named in other words than the program prints ({}), and stayed text", number,
                      title == nullptr ? number : title->text.text),
          number);
  }
  return end - at;
}

void MentionFinder::doubt(DoubtKind kind, std::string what, std::string_view words) {
  doubts_.push_back({kind, std::move(what), at_, clause_, std::string(words)});
}

}  // namespace sopimus
