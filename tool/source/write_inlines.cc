#include "source/write_inlines.h"

#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

namespace {

/// The elements around a stretch, from the outside in; "sv" is <span lang="sv">.
std::vector<std::string> setting_of(const Inline& stretch) {
  std::vector<std::string> setting;
  if (stretch.strong) setting.emplace_back("strong");
  if (stretch.emphasis) setting.emplace_back("em");
  if (!stretch.language.empty()) setting.push_back(stretch.language.text);
  return setting;
}

/// Opens and closes the elements around stretches, each as far as it goes.
class SettingWriter {
 public:
  explicit SettingWriter(XmlBuilder& xml) : xml_(xml) {}

  void set(const std::vector<std::string>& wanted) {
    keep_common(wanted);
    for (std::size_t i = open_.size(); i < wanted.size(); ++i) {
      const bool is_language = wanted[i] != "strong" && wanted[i] != "em";
      xml_.open(is_language ? "span" : wanted[i]);
      if (is_language) xml_.attribute("lang", std::string_view(wanted[i]));
      open_.push_back(wanted[i]);
    }
  }

  /// Closes what does not go on in `wanted`.
  void keep_common(const std::vector<std::string>& wanted) {
    std::size_t common = 0;
    while (common < open_.size() && common < wanted.size() && open_[common] == wanted[common]) ++common;
    for (; open_.size() > common; open_.pop_back()) xml_.close();
  }

 private:
  XmlBuilder& xml_;
  std::vector<std::string> open_{};
};

void write_case(const Inline& stretch, XmlBuilder& xml) {
  if (stretch.grammatical_case != GrammaticalCase::Nominative) {
    xml.attribute("case", to_name(stretch.grammatical_case));
  }
}

std::string_view element_of(Inline::Kind kind) {
  switch (kind) {
    case Inline::Kind::Reference:
      return "ref";
    case Inline::Kind::Value:
      return "value";
    case Inline::Kind::Party:
      return "party";
    case Inline::Kind::Statute:
      return "statute";
    case Inline::Kind::Date:
      return "date";
    case Inline::Kind::Term:
      return "term";
    case Inline::Kind::Abbreviation:
      return "abbr";
    case Inline::Kind::Definition:
      return "def";
    case Inline::Kind::Sentence:
      return "sentence";
    case Inline::Kind::Text:
      break;
  }
  return {};
}

std::string_view naming_attribute(Inline::Kind kind) {
  if (kind == Inline::Kind::Reference) return "to";
  return kind == Inline::Kind::Definition ? "id" : "of";
}

void write_mention(const Inline& stretch, XmlBuilder& xml) {
  xml.open(element_of(stretch.kind));
  std::vector<Word> of = {stretch.of};
  of.insert(of.end(), stretch.more.begin(), stretch.more.end());
  xml.attribute(naming_attribute(stretch.kind), of);
  xml.attribute("section", stretch.section);
  xml.attribute("subsection", stretch.subsection);
  xml.attribute("item", stretch.item);
  write_case(stretch, xml);
  xml.attribute("form", stretch.form);
  if (stretch.capital) xml.attribute("capital", "yes");
  if (stretch.kind == Inline::Kind::Definition) xml.text(stretch.text);
  xml.close();
}

}  // namespace

void write_inlines(const Inlines& inlines, XmlBuilder& xml) {
  SettingWriter settings(xml);
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    const Inline& stretch = inlines[i];
    settings.set(setting_of(stretch));
    if (stretch.kind == Inline::Kind::Text) {
      xml.text(stretch.text);
    } else {
      write_mention(stretch, xml);
    }
    if (i + 1 == inlines.size()) break;
    settings.keep_common(setting_of(inlines[i + 1]));
    if (stretch.ends_sentence) xml.new_line();
  }
  settings.set({});
}

}  // namespace sopimus
