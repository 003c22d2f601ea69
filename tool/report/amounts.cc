#include "report/amounts.h"

#include <algorithm>
#include <array>

#include "base/plain_spaces.h"
#include "base/text.h"
#include "compare/tokens.h"

namespace sopimus {

namespace {

constexpr std::string_view kNoBreak = "\u00A0";

constexpr std::array<std::string_view, 12> kFinnishMonths = {
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"};
constexpr std::array<std::string_view, 12> kSwedishMonths = {"januari",   "februari", "mars",     "april",
                                                             "maj",       "juni",     "juli",     "augusti",
                                                             "september", "oktober",  "november", "december"};

/// Counting words in the cases they stand in before what is counted. "yhdessä" means "together", and "en" and
/// "ett" are articles: they are left out. By their bytes.
constexpr std::array<std::string_view, 40> kCountingWords = {
    "fem",       "fyra",      "hälften",   "kahdeksaa", "kahdeksan", "kahden", "kahdesti", "kahta",
    "kaksi",     "kerran",    "kolmannes", "kolme",     "kolmea",    "kolmen", "kuuden",   "kuusi",
    "kuutta",    "kymmenen",  "kymmentä",  "neljä",     "neljän",    "neljää", "nio",      "puolet",
    "seitsemän", "seitsemää", "sex",       "sju",       "tio",       "tre",    "två",      "viiden",
    "viisi",     "viittä",    "yhdeksän",  "yhdeksää",  "yhden",     "yhtä",   "yksi",     "åtta"};

constexpr std::array<std::string_view, 16> kTimeUnits = {
    "päiv",  "viikk", "viiko", "kuukau", "kuukaus", "vuo",  "tunti", "tunni",
    "arkip", "dag",   "veck",  "måna",   "år",      "timm", "dygn",  "vardag"};

/// With a small first letter: a word of an agreement begins a sentence or it does not.
std::string uncapitalised(std::string_view word) {
  std::string lower(word);
  if (!lower.empty() && lower[0] >= 'A' && lower[0] <= 'Z')
    lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
  return lower;
}

bool is_month(std::string_view lower) {
  const std::size_t end = lower.find("kuu");
  if (end != std::string_view::npos &&
      std::find(kFinnishMonths.begin(), kFinnishMonths.end(), lower.substr(0, end)) != kFinnishMonths.end()) {
    return true;
  }
  return lower.size() < 10 &&
         std::find(kSwedishMonths.begin(), kSwedishMonths.end(), lower) != kSwedishMonths.end();
}

/// "tammi–helmikuu" is one word; the month is at its end.
bool is_month_word(std::string_view lower) {
  const std::size_t dash = lower.rfind("–");
  return is_month(dash == std::string_view::npos ? lower : lower.substr(dash + std::string_view("–").size()));
}

bool is_time_unit(std::string_view lower) {
  return std::any_of(kTimeUnits.begin(), kTimeUnits.end(),
                     [&](std::string_view unit) { return lower.starts_with(unit); });
}

bool joins(std::string_view word) {
  return word == "ja" || word == "sekä" || word == "tai" || word == "eikä" || word == "och" ||
         word == "samt" || word == "eller";
}

/// "viimeistään 31.3.2026": a word before an amount without which it says something else.
bool bounds(std::string_view word) {
  constexpr std::array<std::string_view, 12> kBounds = {
      "viimeistään", "aikaisintaan", "enintään", "vähintään", "alle",  "yli",
      "senast",      "tidigast",     "högst",    "minst",     "under", "över"};
  return std::find(kBounds.begin(), kBounds.end(), word) != kBounds.end();
}

/// "vuonna", "vuosien" before a year; not "vuosittain".
bool names_year(std::string_view word) {
  constexpr std::array<std::string_view, 6> kYears = {"vuod", "vuon", "vuot", "vuosie", "vuosin", "vuosil"};
  return word == "vuosi" || word == "år" || word == "åren" ||
         std::any_of(kYears.begin(), kYears.end(),
                     [&](std::string_view year) { return word.starts_with(year); });
}

/// "vuoden 2026 loppuun mennessä": a word that goes on with a time.
bool is_time_end(std::string_view word) {
  constexpr std::array<std::string_view, 10> kEnds = {"loppuun", "mennessä", "aikana", "alusta", "alkuun",
                                                      "saakka",  "asti",     "alkaen", "lukien", "kuluessa"};
  return std::find(kEnds.begin(), kEnds.end(), word) != kEnds.end();
}

/// "2026", "2025–2029", "31.3.2026".
bool is_year_or_date(std::string_view number) {
  if (std::count(number.begin(), number.end(), '.') == 2) return true;
  return number.size() >= 4 && (number.starts_with("19") || number.starts_with("20")) &&
         std::all_of(number.begin(), number.begin() + 4, [](char c) { return c >= '0' && c <= '9'; }) &&
         (number.size() == 4 || number.substr(4).starts_with("–"));
}

struct Piece {
  enum class Role { Plain, Amount, Value, Masked };
  Role role = Role::Plain;
  WordToken::Kind kind = WordToken::Kind::Word;
  std::string text{};
  bool has_space_before = false;
  std::string skeleton{};  // what stands for it; empty inside a masked run
  std::string value{};     // id
};

/// Collects the pieces of a sentence run by run.
class SentenceReader {
 public:
  void add(const Run& run) {
    const std::string text = with_plain_spaces(run.text);
    bool has_space = ends_in_space_ || text.starts_with(" ");
    ends_in_space_ = text.ends_with(" ");
    text_ += run.text;
    bool is_first = true;
    for (const WordToken& token : tokens_of(text)) {
      Piece piece;
      piece.kind = token.kind;
      piece.text = token.text;
      piece.has_space_before = has_space || (token.from > 0 && text[token.from - 1] == ' ');
      settle(piece, run, is_first);
      pieces_.push_back(std::move(piece));
      is_first = false;
      has_space = false;
    }
  }

  bool is_empty() const { return pieces_.empty(); }

  SentenceAmounts take() {
    SentenceAmounts result;
    result.text = trim(text_);
    for (std::size_t i = 0; i < pieces_.size();) {
      const std::size_t end = amount_end(i);
      if (end > i) {
        result.amounts.push_back(amount(i, end));
        result.skeleton += pieces_[i].role == Piece::Role::Value ? pieces_[i].skeleton + " " : "# ";
        i = end;
      } else {
        if (!pieces_[i].skeleton.empty()) result.skeleton += pieces_[i].skeleton + " ";
        ++i;
      }
    }
    *this = {};
    return result;
  }

 private:
  static void settle(Piece& piece, const Run& run, bool is_first) {
    const auto mask = [&](char sign, Piece::Role role) {
      piece.role = is_first ? role : Piece::Role::Masked;
      piece.value = run.key;
      if (is_first) piece.skeleton = sign + run.key;
    };
    switch (run.made_by) {
      case MadeBy::Value:
        return mask('=', Piece::Role::Value);
      case MadeBy::Reference:
      case MadeBy::Number:
        return mask('>', Piece::Role::Masked);
      case MadeBy::Statute:
        return mask('~', Piece::Role::Masked);
      default:
        break;
    }
    const std::string lower = uncapitalised(piece.text);
    const bool counts = piece.kind == WordToken::Kind::Number ||
                        (piece.kind == WordToken::Kind::Word &&
                         (is_month_word(lower) || std::find(kCountingWords.begin(), kCountingWords.end(),
                                                            lower) != kCountingWords.end()));
    if (counts) piece.role = Piece::Role::Amount;
    piece.skeleton = piece.text;
  }

  static bool is_counting(const Piece& piece) {
    if (piece.kind != WordToken::Kind::Word) return false;
    const std::string lower = uncapitalised(piece.text);
    return is_month_word(lower) || std::binary_search(kCountingWords.begin(), kCountingWords.end(), lower);
  }

  bool is_amount(std::size_t i) const { return i < pieces_.size() && pieces_[i].role == Piece::Role::Amount; }

  /// Where the amount that begins at `i` ends; `i` when none does: "31. lokakuuta", "2027 ja 2028", "2,5 %".
  std::size_t amount_end(std::size_t i) const {
    if (pieces_[i].role == Piece::Role::Value) {
      std::size_t end = i + 1;
      while (end < pieces_.size() && pieces_[end].role == Piece::Role::Masked &&
             pieces_[end].skeleton.empty() && pieces_[end].value == pieces_[i].value) {
        ++end;
      }
      return end;
    }
    if (!is_amount(i)) return i;
    std::size_t end = i + 1;
    for (;;) {
      if (is_amount(end)) {
        ++end;
      } else if (end < pieces_.size() && is_amount(end + 1) &&
                 (pieces_[end].text == "ja" || pieces_[end].text == "och" || pieces_[end].text == "." ||
                  pieces_[end].text == "–")) {
        end += 2;
      } else {
        return end;
      }
    }
  }

  std::string joined(std::size_t from, std::size_t to, std::string_view space) const {
    std::string text;
    for (std::size_t i = from; i < to; ++i) {
      if (i > from && pieces_[i].has_space_before) text += space;
      text += pieces_[i].text;
    }
    return text;
  }

  bool is_word(std::size_t i) const { return i < pieces_.size() && pieces_[i].kind != WordToken::Kind::Mark; }

  /// The word before when it belongs to the amount ("viimeistään"), and up to two after, never over a mark
  /// but for the amount's own "%" or "§".
  Amount amount(std::size_t from, std::size_t end) const {
    Amount result;
    result.text = joined(from, end, " ");
    if (pieces_[from].role == Piece::Role::Value) result.value = pieces_[from].value;
    result.excerpt = result.text;
    std::size_t after = end;
    if (after < pieces_.size() && (pieces_[after].text == "%" || pieces_[after].text == "§")) {
      result.excerpt += std::string(kNoBreak) + pieces_[after++].text;
    }
    const std::string before =
        from > 0 && is_word(from - 1) ? uncapitalised(pieces_[from - 1].text) : std::string();
    const bool is_of_year = names_year(before);
    const bool has_unit = end - from > 1;  // "30 päivän" of a value
    for (std::size_t words = has_unit ? 1 : 0; words < 2 && is_word(after); ++words, ++after) {
      const std::string& word = pieces_[after].text;
      const bool is_short_end = words == 1 && to_code_points(word).size() < 4;
      if (joins(word) || is_short_end || (is_of_year && !is_time_end(word))) break;
      const bool is_unit = after == end && !has_unit && !is_of_year && word.size() < 10 &&
                           !is_month_word(uncapitalised(result.text));
      if (pieces_[after].has_space_before) result.excerpt += is_unit ? kNoBreak : " ";
      result.excerpt += word;
    }
    if (is_of_year || bounds(before)) result.excerpt = pieces_[from - 1].text + " " + result.excerpt;
    return result;
  }

  std::vector<Piece> pieces_{};
  std::string text_{};
  bool ends_in_space_ = false;
};

}  // namespace

std::vector<SentenceAmounts> amounts_of(const Runs& runs) {
  std::vector<SentenceAmounts> sentences;
  SentenceReader reader;
  for (const Run& run : runs) {
    reader.add(run);
    if (run.ends_sentence && !reader.is_empty()) sentences.push_back(reader.take());
  }
  if (!reader.is_empty()) sentences.push_back(reader.take());
  return sentences;
}

std::vector<AmountChange> find_amount_changes(const std::string& before, const std::string& after) {
  const auto read = [](const std::string& text) {
    Run run;
    run.text = text;
    return amounts_of({run});
  };
  const std::vector<SentenceAmounts> olds = read(before);
  const std::vector<SentenceAmounts> news = read(after);
  if (olds.size() != 1 || news.size() != 1 || olds[0].skeleton != news[0].skeleton) return {};
  std::vector<AmountChange> changes;
  for (std::size_t i = 0; i < news[0].amounts.size(); ++i) {
    const Amount& then = olds[0].amounts[i];
    const Amount& now = news[0].amounts[i];
    if (then.text != now.text) changes.push_back({then.excerpt, now.excerpt});
  }
  return changes;
}

ChangeClass class_of_amount(std::string_view text) {
  for (const WordToken& token : tokens_of(text)) {
    const std::string lower = uncapitalised(token.text);
    const bool is_time = token.kind == WordToken::Kind::Number ? is_year_or_date(lower)
                                                               : is_month_word(lower) || is_time_unit(lower);
    if (is_time) return ChangeClass::Deadline;
  }
  return ChangeClass::Number;
}

std::string value_core(std::string_view text) {
  std::string core;
  bool has_number = false;
  for (const WordToken& token : tokens_of(text)) {
    const bool is_number = token.kind == WordToken::Kind::Number;
    has_number = has_number || is_number;
    // "%:n" and "kuukauden" count what "%" and "kuukautta" do.
    const std::u32string letters = to_code_points(to_lower(token.text));
    const std::size_t stem = is_number ? letters.size() : has_number ? 3 : 4;
    core += (core.empty() ? "" : " ") + to_utf8(std::u32string_view(letters).substr(0, stem));
  }
  const std::size_t percent = core.find('%');
  if (percent != std::string::npos) core.resize(percent + 1);
  return core;
}

}  // namespace sopimus
