// The rules of page contents and of the fonts they use.

#include <cstdlib>
#include <functional>

#include "support/pdf_rule_parts.h"

namespace sopimus {

namespace {

using Kind = PdfValue::Kind;

/// The operators that sopimus writes.
const std::set<std::string> kOperators = {"q",  "Q",  "cm", "re", "f",   "g",   "rg",   "BT",   "ET",
                                          "Tf", "Td", "TJ", "Do", "BDC", "EMC", "true", "false"};
const std::set<std::string> kPaint = {"TJ", "Do", "f"};
const std::set<std::string> kColourOperators = {"k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"};

class PageRules {
 public:
  PageRules(PdfExamination& pdf, int page, const std::set<std::pair<int, int>>& marks, ShownStrings& shown)
      : pdf_(pdf), page_(page), marks_(marks), shown_(shown) {}

  void check() {
    const PdfValue& page = pdf_.object(page_);
    pdf_.expect(!page.has("Group"), "A 6.2.10 transparency", "a page with a transparency group");
    const PdfValue& resources = pdf_.look(page, "Resources");
    pdf_.expect(!resources.has("ExtGState"), "A 6.2.10 transparency", "resources with graphics states");
    for (const auto& [name, image] : pdf_.look(resources, "XObject").entries) {
      pdf_.expect(!pdf_.follow(image).has("SMask"), "A 6.2.10 transparency",
                  "image " + name + " is transparent");
      const std::string& space = pdf_.look(pdf_.follow(image), "ColorSpace").text;
      pdf_.expect(space == "DeviceRGB" || space == "DeviceGray", "A 6.2.4 colours", "of image " + name);
    }
    fonts_ = &pdf_.look(resources, "Font");
    const std::string& content = pdf_.look(page, "Contents").data;
    PdfReader reader(content);
    while (!reader.is_at_end()) {
      PdfValue token = reader.read();
      if (token.kind != Kind::Word) {
        operands_.push_back(std::move(token));
        continue;
      }
      take(token.text);
      operands_.clear();
    }
    pdf_.expect(open_.empty(), "PDF 14.6 marks", "a mark does not end");
    pdf_.expect(saved_ == 0 && !in_text_, "PDF 8.4.2 nesting", "q without Q, or BT without ET");
    // Every mark of the page in the tree was met, and the other way round.
    int known = 0;
    for (const auto& [page_of_mark, id] : marks_) known += page_of_mark == page_ ? 1 : 0;
    pdf_.expect(known == next_mark_, "PDF 14.6 marks", "the page has other marks than the tree");
  }

 private:
  void take(const std::string& name) {
    if (kColourOperators.contains(name)) pdf_.fault("A 6.2.4 colours", "operator " + name);
    pdf_.expect(kOperators.contains(name) || kColourOperators.contains(name), "A 6.2.2 operators",
                "operator " + name);
    if (name == "BDC") begin_mark();
    if (name == "EMC") {
      if (open_.empty()) return pdf_.fault("PDF 14.6 marks", "EMC without BDC");
      open_.pop_back();
    }
    if (kPaint.contains(name)) {
      pdf_.expect(!open_.empty(), "UA 7.1 content", "something is neither marked nor an artifact");
    }
    if (name == "BT" || name == "ET") {
      pdf_.expect(in_text_ == (name == "ET"), "PDF 8.4.2 nesting", name);
      in_text_ = name == "BT";
    }
    if (name == "q") ++saved_;
    if (name == "Q") --saved_;
    if (name == "Tf" && operands_.size() == 2) {
      const auto font = fonts_->entries.find(operands_[0].text);
      font_ = font == fonts_->entries.end() ? 0 : font->second.as_int();
    }
    if (name == "TJ") show();
  }

  void begin_mark() {
    const PdfValue& properties = operands_.empty() ? PdfValue() : operands_.back();
    const bool is_artifact = operands_.size() == 2 && operands_[0].text == "Artifact";
    const bool is_marked = properties.has("MCID");
    if (is_marked) {
      pdf_.expect(marks_.contains({page_, properties.at("MCID").as_int()}), "PDF 14.6 marks",
                  "a mark that no element has");
      pdf_.expect(properties.at("MCID").as_int() == next_mark_++, "PDF 14.6 marks", "marks do not count up");
    }
    const bool is_replacement = properties.has("ActualText");
    pdf_.expect(is_artifact || is_marked || (is_replacement && !open_.empty()), "UA 7.1 content",
                "a mark without meaning");
    pdf_.expect(open_.empty() || is_replacement, "UA 7.1 content", "a mark inside a mark");
    open_.push_back(true);
  }

  void show() {
    for (const PdfValue& item : operands_.empty() ? std::vector<PdfValue>() : operands_.back().items) {
      if (!item.text.empty()) shown_[font_].insert(item.text);
    }
  }

  PdfExamination& pdf_;
  int page_;
  const std::set<std::pair<int, int>>& marks_;
  ShownStrings& shown_;
  const PdfValue* fonts_ = nullptr;
  std::vector<PdfValue> operands_;
  std::vector<bool> open_;
  int next_mark_ = 0;
  int saved_ = 0;
  bool in_text_ = false;
  int font_ = 0;
};

/// Numbers of a TrueType file (big endian).
class TrueType {
 public:
  explicit TrueType(const std::string& bytes) : bytes_(bytes) {
    for (std::size_t i = 0; i < u16(4); ++i) {
      const std::size_t at = 12 + 16 * i;
      if (at + 16 <= bytes.size()) tables_[bytes.substr(at, 4)] = u32(at + 8);
    }
  }
  /// In thousandths of the font size.
  double width_of(std::size_t glyph) const {
    const std::size_t units = u16(table("head") + 18);
    const std::size_t full = u16(table("hhea") + 34);
    if (units == 0 || full == 0) return -1;
    return static_cast<double>(u16(table("hmtx") + 4 * std::min(glyph, full - 1))) * 1000 /
           static_cast<double>(units);
  }
  std::size_t glyph_count() const { return u16(table("maxp") + 4); }

 private:
  std::size_t table(const std::string& name) const {
    const auto found = tables_.find(name);
    return found == tables_.end() ? bytes_.size() : found->second;
  }
  std::size_t u16(std::size_t at) const {
    if (at + 2 > bytes_.size()) return 0;
    return static_cast<unsigned char>(bytes_[at]) * 256U + static_cast<unsigned char>(bytes_[at + 1]);
  }
  std::size_t u32(std::size_t at) const { return u16(at) * 65536 + u16(at + 2); }

  const std::string& bytes_;
  std::map<std::string, std::size_t> tables_;
};

std::map<int, double> read_widths(const PdfValue& array) {
  std::map<int, double> widths;
  for (std::size_t i = 0; i + 1 < array.items.size(); i += 2) {
    int code = array.items[i].as_int();
    for (const PdfValue& width : array.items[i + 1].items) widths[code++] = width.number;
  }
  return widths;
}

int to_code(const std::string& bytes) {
  int code = 0;
  for (const char c : bytes) code = code << 8 | static_cast<unsigned char>(c);
  return code;
}

/// An embedded character map: what is a code, and the CID it stands for.
class CodeMap {
 public:
  explicit CodeMap(const std::string& map) {
    PdfReader reader(map);
    std::vector<PdfValue> operands;
    while (!reader.is_at_end()) {
      PdfValue token = reader.read();
      if (token.kind != Kind::Word) {
        operands.push_back(std::move(token));
        continue;
      }
      if (token.text == "endcodespacerange") {
        for (std::size_t i = 0; i + 1 < operands.size(); i += 2) {
          spaces_.push_back({operands[i].text, operands[i + 1].text});
        }
      }
      if (token.text == "endcidrange") {
        for (std::size_t i = 0; i + 2 < operands.size(); i += 3) {
          ranges_.push_back({operands[i].text, operands[i + 1].text, operands[i + 2].as_int()});
        }
      }
      operands.clear();
    }
  }
  /// The code that begins at a place of a string; empty when none does.
  std::string code_at(const std::string& string, std::size_t at) const {
    for (const Range& space : spaces_) {
      const std::string code = string.substr(at, space.low.size());
      if (is_in(space, code)) return code;
    }
    return {};
  }
  int cid_of(const std::string& code) const {
    for (const Range& range : ranges_) {
      if (is_in(range, code)) return range.cid + to_code(code) - to_code(range.low);
    }
    return 0;
  }

 private:
  struct Range {
    std::string low;
    std::string high;
    int cid = 0;
  };
  static bool is_in(const Range& range, const std::string& code) {
    if (code.empty() || code.size() != range.low.size() || code.size() != range.high.size()) return false;
    for (std::size_t i = 0; i < code.size(); ++i) {
      const auto byte = static_cast<unsigned char>(code[i]);
      if (byte < static_cast<unsigned char>(range.low[i]) ||
          byte > static_cast<unsigned char>(range.high[i])) {
        return false;
      }
    }
    return true;
  }

  std::vector<Range> spaces_;
  std::vector<Range> ranges_;
};

/// Code → UTF-16 of the bfchar entries.
std::map<std::string, std::string> read_to_unicode(const std::string& map) {
  std::map<std::string, std::string> texts;
  PdfReader reader(map);
  bool in_entries = false;
  std::vector<PdfValue> strings;
  while (!reader.is_at_end()) {
    const PdfValue token = reader.read();
    if (token.kind == Kind::String && in_entries) strings.push_back(token);
    if (strings.size() == 2) {
      texts[strings[0].text] = strings[1].text;
      strings.clear();
    }
    if (token.kind == Kind::Word) in_entries = token.text == "beginbfchar";
  }
  return texts;
}

void check_font(PdfExamination& pdf, const PdfValue& font, const std::set<std::string>& shown) {
  const std::string name = pdf.look(font, "BaseFont").text;
  const std::vector<PdfValue>& descendants = pdf.look(font, "DescendantFonts").items;
  const PdfValue& cid_font = descendants.empty() ? PdfValue() : pdf.follow(descendants[0]);
  const std::string& file = pdf.look(pdf.look(cid_font, "FontDescriptor"), "FontFile2").data;
  const CodeMap code_map(pdf.look(font, "Encoding").data);
  std::set<std::string> codes;
  for (const std::string& string : shown) {
    for (std::size_t at = 0; at < string.size();) {
      const std::string code = code_map.code_at(string, at);
      if (code.empty())
        return pdf.fault("A 6.2.11.3 CMap", name + ", " + std::to_string(to_code(string.substr(at, 1))));
      codes.insert(code);
      at += code.size();
    }
  }
  if (file.empty()) {
    return pdf.fault("A 6.2.11.4 embedded", name.empty() ? "a font that is not there" : name);
  }
  const std::string& map = pdf.look(cid_font, "CIDToGIDMap").data;
  const std::map<int, double> widths = read_widths(pdf.look(cid_font, "W"));
  const std::map<std::string, std::string> texts = read_to_unicode(pdf.look(font, "ToUnicode").data);
  const TrueType program(file);
  for (const std::string& code : codes) {
    const int cid = code_map.cid_of(code);
    const std::string what = name + ", code " + std::to_string(to_code(code));
    const std::size_t at = 2 * static_cast<std::size_t>(cid);
    if (at + 2 > map.size()) {
      pdf.fault("A 6.2.11.3 CIDToGIDMap", what);
      continue;
    }
    const std::size_t glyph = static_cast<std::size_t>(to_code(map.substr(at, 2)));
    pdf.expect(glyph < program.glyph_count(), "A 6.2.11.3 CIDToGIDMap", what);
    pdf.expect(glyph != 0, "A 6.2.11.8 notdef", what);
    const auto width = widths.find(cid);
    pdf.expect(width != widths.end() && std::abs(width->second - program.width_of(glyph)) <= 1,
               "A 6.2.11.5 widths", what);
    const auto text = texts.find(code);
    pdf.expect(text != texts.end() && !text->second.empty() && text->second != std::string("\0\0", 2) &&
                   text->second != "\xFE\xFF" && text->second != "\xFF\xFE",
               "A 6.2.11.7 ToUnicode", what);
  }
}

}  // namespace

void check_contents(PdfExamination& pdf, const std::set<std::pair<int, int>>& marks, ShownStrings& shown) {
  for (const int page : pdf.pages) PageRules(pdf, page, marks, shown).check();
}

void check_fonts(PdfExamination& pdf, const ShownStrings& shown) {
  for (const auto& [font, used] : shown) check_font(pdf, pdf.object(font), used);
}

}  // namespace sopimus
