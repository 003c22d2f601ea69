#include "source/read_inlines.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "source/well_formed.h"

namespace sopimus {

namespace {

struct InlineElement {
  std::string_view name;
  Inline::Kind kind;
  const char* of;  // the attribute that names what is printed; null: the element only sets off text
};

constexpr std::array<InlineElement, 12> kInlineElements = {{
    {"strong", Inline::Kind::Text, nullptr},
    {"em", Inline::Kind::Text, nullptr},
    {"span", Inline::Kind::Text, nullptr},
    {"ref", Inline::Kind::Reference, "to"},
    {"value", Inline::Kind::Value, "of"},
    {"party", Inline::Kind::Party, "of"},
    {"statute", Inline::Kind::Statute, "of"},
    {"date", Inline::Kind::Date, "of"},
    {"term", Inline::Kind::Term, "of"},
    {"abbr", Inline::Kind::Abbreviation, "of"},
    {"def", Inline::Kind::Definition, "id"},
    {"sentence", Inline::Kind::Sentence, "of"},
}};

const InlineElement* find_inline(std::string_view name) {
  for (const InlineElement& element : kInlineElements) {
    if (element.name == name) return &element;
  }
  return nullptr;
}

/// What holds for a stretch because of the elements around it.
struct Setting {
  bool strong = false;
  bool emphasis = false;
  Word language{};
  int weight() const {
    return static_cast<int>(strong) + static_cast<int>(emphasis) + (language.empty() ? 0 : 1);
  }
};

Setting setting_of(const Inline& stretch) { return {stretch.strong, stretch.emphasis, stretch.language}; }

bool is_same(const Setting& a, const Setting& b) {
  return a.strong == b.strong && a.emphasis == b.emphasis && a.language.text == b.language.text;
}

class InlineReader {
 public:
  InlineReader(const XmlFile& file, pugi::xml_node skipped) : file_(file), skipped_(skipped) {}

  Inlines read(pugi::xml_node element) {
    read_children(element, {});
    for (Inline& stretch : result_) {
      if (stretch.kind == Inline::Kind::Text) stretch.text = to_nfc(stretch.text);
    }
    return std::move(result_);
  }

 private:
  enum class Gap { None, Space, Line };

  void read_children(pugi::xml_node element, const Setting& setting);
  void read_text(pugi::xml_node text, const Setting& setting);
  void read_element(pugi::xml_node element, const InlineElement& kind, const Setting& setting);
  void add_characters(std::string_view characters, std::size_t offset, std::size_t length,
                      const Setting& setting);
  void add(Inline::Kind kind, SourceSpan at, const Setting& setting);

  const XmlFile& file_;
  pugi::xml_node skipped_;
  Inlines result_{};
  Gap gap_ = Gap::None;  // white space since the last character or element
};

void InlineReader::read_children(pugi::xml_node element, const Setting& setting) {
  for (const pugi::xml_node child : element.children()) {
    if (child == skipped_) continue;
    if (child.type() == pugi::node_pcdata) {
      read_text(child, setting);
    } else if (child.type() == pugi::node_element) {
      if (const InlineElement* kind = find_inline(child.name())) read_element(child, *kind, setting);
    }
  }
}

// The characters are taken from the file itself, not from pugixml, so that every stretch has its exact place.
void InlineReader::read_text(pugi::xml_node text, const Setting& setting) {
  const std::string_view raw = file_.raw_text(text);
  const std::size_t start = file_.offset_of(text);
  const auto is_plain = [&](std::size_t i) {
    return i < raw.size() && static_cast<unsigned char>(raw[i]) > ' ' && raw[i] != '&';
  };
  for (std::size_t i = 0; i < raw.size();) {
    if (is_plain(i)) {  // most of the text: a word at once
      const std::size_t begin = i;
      while (is_plain(i)) ++i;
      add_characters(raw.substr(begin, i - begin), start + begin, i - begin, setting);
      continue;
    }
    std::string character(1, raw[i]);
    std::size_t length = 1;
    if (raw[i] == '&') {
      const auto reference = parse_reference(raw.substr(i));
      character.clear();
      append_utf8(character, reference ? reference->character : U'&');
      length = reference ? reference->length : 1;
    }
    const char c = character.front();
    if (c == '\n') {
      gap_ = Gap::Line;
    } else if (c == ' ' || c == '\t' || c == '\r') {
      gap_ = std::max(gap_, Gap::Space);
    } else {
      add_characters(character, start + i, length, setting);
    }
    i += length;
  }
}

void InlineReader::add_characters(std::string_view characters, std::size_t offset, std::size_t length,
                                  const Setting& setting) {
  const bool follows_text = !result_.empty() && result_.back().kind == Inline::Kind::Text;
  const bool goes_on = follows_text && gap_ != Gap::Line && is_same(setting_of(result_.back()), setting);
  const bool space = gap_ == Gap::Space && !result_.empty();
  const bool space_before = space && follows_text && setting_of(result_.back()).weight() <= setting.weight();
  if (space_before) result_.back().text += ' ';
  if (!goes_on) {
    if (gap_ == Gap::Line && !result_.empty()) result_.back().ends_sentence = true;
    add(Inline::Kind::Text, {file_.source(), offset, length}, setting);
    if (space && !space_before) result_.back().text = ' ';
  }
  gap_ = Gap::None;
  Inline& last = result_.back();
  last.text += characters;
  last.at.length = offset + length - last.at.offset;
}

void InlineReader::read_element(pugi::xml_node element, const InlineElement& kind, const Setting& setting) {
  if (kind.kind == Inline::Kind::Text) {
    Setting inner = setting;
    inner.strong = inner.strong || kind.name == "strong";
    inner.emphasis = inner.emphasis || kind.name == "em";
    if (kind.name == "span") inner.language = read_word(file_, element, "lang");
    return read_children(element, inner);
  }
  if (!result_.empty() && gap_ == Gap::Line) result_.back().ends_sentence = true;
  if (!result_.empty() && gap_ == Gap::Space) {
    if (result_.back().kind != Inline::Kind::Text) add(Inline::Kind::Text, file_.span_of(element), setting);
    result_.back().text += ' ';
  }
  gap_ = Gap::None;
  add(kind.kind, file_.span_of(element), setting);
  Inline& stretch = result_.back();
  stretch.of = read_word(file_, element, kind.of);
  if (kind.kind == Inline::Kind::Reference) {
    std::vector<Word> targets = read_words(file_, element, kind.of);
    if (!targets.empty()) stretch.of = targets.front();
    if (targets.size() > 1) stretch.more.assign(targets.begin() + 1, targets.end());
  }
  stretch.grammatical_case =
      parse_case(read_word(file_, element, "case").text).value_or(GrammaticalCase::Nominative);
  stretch.form = read_word(file_, element, "form").text;
  stretch.section = read_word(file_, element, "section").text;
  stretch.subsection = read_word(file_, element, "subsection").text;
  stretch.item = read_word(file_, element, "item").text;
  stretch.capital = read_word(file_, element, "capital").text == "yes";
  if (kind.kind == Inline::Kind::Definition) stretch.text = to_collapsed(element.text().get());
}

void InlineReader::add(Inline::Kind kind, SourceSpan at, const Setting& setting) {
  Inline stretch;
  stretch.kind = kind;
  stretch.strong = setting.strong;
  stretch.emphasis = setting.emphasis;
  stretch.language = setting.language;
  stretch.at = std::move(at);
  result_.push_back(std::move(stretch));
}

}  // namespace

Inlines read_inlines(const XmlFile& file, pugi::xml_node element, pugi::xml_node skipped) {
  return InlineReader(file, skipped).read(element);
}

bool is_inline_element(std::string_view name) { return find_inline(name) != nullptr; }

}  // namespace sopimus
