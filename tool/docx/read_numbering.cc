#include "docx/read_numbering.h"

#include <algorithm>

#include "base/text.h"
#include "docx/read_part.h"

namespace sopimus {

namespace {

constexpr int kHighest = 30'000;  // what Word counts to

int bounded(std::optional<int> value, int otherwise) {
  return std::clamp(value.value_or(otherwise), 0, kHighest);
}

/// 1 is "a", 27 "aa" (ECMA-376-1:2016, 17.18.59).
std::string to_letters(int value) {
  if (value <= 0) return {};
  constexpr int kLetters = 26;
  const auto count = static_cast<std::size_t>((value - 1) / kLetters + 1);
  return std::string(std::min<std::size_t>(count, 16), static_cast<char>('a' + (value - 1) % kLetters));
}

std::string to_roman(int value) {
  struct Digit {
    int value;
    std::string_view text;
  };
  constexpr std::array<Digit, 13> kDigits = {{{1000, "m"},
                                              {900, "cm"},
                                              {500, "d"},
                                              {400, "cd"},
                                              {100, "c"},
                                              {90, "xc"},
                                              {50, "l"},
                                              {40, "xl"},
                                              {10, "x"},
                                              {9, "ix"},
                                              {5, "v"},
                                              {4, "iv"},
                                              {1, "i"}}};
  std::string text;
  for (const Digit& digit : kDigits) {
    for (; value >= digit.value; value -= digit.value) text += digit.text;
  }
  return text;
}

std::string to_number(int value, std::string_view format) {
  if (format == "lowerLetter") return to_letters(value);
  if (format == "upperLetter") return to_upper(to_letters(value));
  if (format == "lowerRoman") return to_roman(value);
  if (format == "upperRoman") return to_upper(to_roman(value));
  if (format == "decimalZero" && value < 10) return "0" + std::to_string(value);
  return std::to_string(value);
}

/// The symbol fonts' characters stand for marks that every font has.
std::string to_bullet(const std::string& text) {
  const std::u32string all = to_code_points(text);
  if (all.empty()) return "•";
  constexpr char32_t kWingdingsSquare = 0xF0A7;
  constexpr char32_t kSymbolDash = 0xF02D;
  if (all[0] == kSymbolDash) return "–";
  if (all[0] == kWingdingsSquare) return "▪";
  if (all[0] >= 0xE000 && all[0] <= 0xF8FF) return "•";
  if (text == "o") return "◦";
  return text == "-" ? "–" : text;
}

}  // namespace

WordCounting::WordCounting(pugi::xml_node root, const WordStyles& styles) {
  std::map<int, std::string> links;
  for (const pugi::xml_node& node : root.children()) {
    if (local_name(node) == "abstractNum") {
      Abstract abstract;
      for (const pugi::xml_node& child : node.children()) {
        if (local_name(child) != "lvl") continue;
        const int level = bounded(parse_word_whole(attribute_of(child, "ilvl")), 0);
        if (level < static_cast<int>(kDepth))
          abstract.levels.at(static_cast<std::size_t>(level)) = read_level(child);
      }
      abstract.style_link = value_of(node, "numStyleLink");
      abstracts_.emplace(parse_word_whole(attribute_of(node, "abstractNumId")).value_or(-1),
                         std::move(abstract));
    } else if (local_name(node) == "num") {
      instances_.emplace(parse_word_whole(attribute_of(node, "numId")).value_or(0), read_instance(node));
    }
  }
  // A numbering that is a style's: the style names the instance that has the levels.
  for (auto& [id, instance] : instances_) {
    const auto abstract = abstracts_.find(instance.abstract);
    if (abstract == abstracts_.end() || abstract->second.style_link.empty()) continue;
    const auto num = styles.of(abstract->second.style_link).numbering.num;
    const auto linked = num ? instances_.find(*num) : instances_.end();
    if (linked != instances_.end()) instance.abstract = linked->second.abstract;
  }
}

WordCounting::Level WordCounting::read_level(pugi::xml_node node) {
  Level level;
  level.format = value_of(node, "numFmt");
  level.text = value_of(node, "lvlText");
  level.style = value_of(node, "pStyle");
  level.start = bounded(parse_word_whole(value_of(node, "start")), 1);
  level.restart = parse_word_whole(value_of(node, "lvlRestart"));
  level.is_legal = switch_of(node, "isLgl").value_or(false);
  return level;
}

WordCounting::Instance WordCounting::read_instance(pugi::xml_node node) {
  Instance instance;
  instance.abstract = parse_word_whole(value_of(node, "abstractNumId")).value_or(-1);
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) != "lvlOverride") continue;
    const int level = bounded(parse_word_whole(attribute_of(child, "ilvl")), 0);
    if (level >= static_cast<int>(kDepth)) continue;
    const auto at = static_cast<std::size_t>(level);
    if (const auto start = parse_word_whole(value_of(child, "startOverride")))
      instance.starts[at] = bounded(start, 1);
    if (const pugi::xml_node own = child_of(child, "lvl")) instance.levels[at] = read_level(own);
  }
  return instance;
}

WordCounting::Abstract* WordCounting::abstract_of(const Instance& instance) {
  const auto found = abstracts_.find(instance.abstract);
  return found == abstracts_.end() ? nullptr : &found->second;
}

const WordCounting::Level& WordCounting::level_of(const Abstract& abstract, const Instance& instance,
                                                  std::size_t level) {
  const auto own = instance.levels.find(level);
  return own == instance.levels.end() ? abstract.levels.at(level) : own->second;
}

void WordCounting::advance(Abstract& abstract, Instance& instance, std::size_t level, bool& is_first) {
  if (!instance.is_used) {
    // Instances of one abstract numbering count on together, but for what they start anew.
    for (const auto& [at, start] : instance.starts) abstract.counts.at(at).reset();
    instance.is_used = true;
  }
  std::optional<int>& count = abstract.counts.at(level);
  is_first = !count;
  if (count) {
    count = std::min(*count + 1, kHighest);
  } else {
    const auto start = instance.starts.find(level);
    count = start == instance.starts.end() ? level_of(abstract, instance, level).start : start->second;
  }
  for (std::size_t below = level + 1; below < kDepth; ++below) {
    const std::optional<int> restart = level_of(abstract, instance, below).restart;
    const bool restarts = !restart || (*restart > 0 && level < static_cast<std::size_t>(*restart));
    if (restarts) abstract.counts.at(below).reset();
  }
}

std::string WordCounting::to_text(const Abstract& abstract, const Instance& instance, std::size_t level) {
  const Level& own = level_of(abstract, instance, level);
  std::string text;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const bool is_part =
        own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
    if (!is_part) {
      text += own.text[i];
      continue;
    }
    const auto part = static_cast<std::size_t>(own.text[++i] - '1');
    const Level& other = level_of(abstract, instance, part);
    const int value = abstract.counts.at(part).value_or(other.start);
    text += to_number(value, own.is_legal ? "decimal" : other.format);
  }
  return text;
}

std::optional<WordNumber> WordCounting::count(const WordNumberingPlace& place, std::string_view style) {
  const auto instance = instances_.find(place.num.value_or(0));
  if (instance == instances_.end() || place.num.value_or(0) == 0) return std::nullopt;
  Abstract* abstract = abstract_of(instance->second);
  if (abstract == nullptr) return std::nullopt;
  auto level = static_cast<std::size_t>(bounded(place.level, 0));
  if (!place.level) {
    // A style says which numbering it is of; the numbering says which level is the style's.
    for (std::size_t i = 0; i < kDepth; ++i) {
      if (!style.empty() && level_of(*abstract, instance->second, i).style == style) level = i;
    }
  }
  level = std::min(level, kDepth - 1);
  const Level& own = level_of(*abstract, instance->second, level);
  WordNumber number;
  number.level = static_cast<int>(level);
  number.is_bullet = own.format == "bullet";
  if (number.is_bullet) {
    number.text = to_bullet(own.text);
    return number;
  }
  advance(*abstract, instance->second, level, number.is_first);
  if (own.format == "none" || own.text.empty()) return std::nullopt;
  number.text = to_text(*abstract, instance->second, level);
  number.is_decimal = own.text.starts_with("%1") && (own.is_legal || own.format == "decimal");
  return number;
}

}  // namespace sopimus
