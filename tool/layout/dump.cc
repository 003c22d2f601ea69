// Pages as text: one line a piece, then links, fields, and the structure tree.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/pages.h"

namespace sopimus {

namespace {

/// Points with exactly three decimals, so that columns of numbers compare line by line.
std::string points(Length length) {
  const bool negative = length.emu < 0;
  const std::int64_t thousandths = ((negative ? -length.emu : length.emu) * 10 + 63) / 127;
  const std::string digits = std::to_string(thousandths / 1000);
  const std::string rest = std::to_string(1000 + thousandths % 1000).substr(1);
  return (negative && thousandths != 0 ? "-" : "") + digits + "." + rest;
}

std::string show_area(const Rectangle& area) {
  return points(area.x) + " " + points(area.y) + " " + points(area.width) + " " + points(area.height);
}

std::string show_colour(const Colour& colour) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string text = "#";
  for (const unsigned value : {colour.red, colour.green, colour.blue}) {
    text += kDigits[value / 16];
    text += kDigits[value % 16];
  }
  return text;
}

std::string quote(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

std::string of(int structure) { return structure < 0 ? " artifact" : " @" + std::to_string(structure); }

class Dump {
 public:
  explicit Dump(const Pages& pages) : pages_(pages) {}

  std::string take() {
    line(0, "pages " + points(pages_.width) + " " + points(pages_.height) + " " + pages_.language + " " +
                quote(pages_.title));
    for (std::size_t i = 0; i < pages_.fonts.size(); ++i) {
      line(0, "font " + std::to_string(i) + " " + pages_.fonts[i]->metrics().postscript_name);
    }
    for (const PageRange& range : pages_.ranges) {
      line(0, "range " + range.document + " " + std::to_string(range.first + 1) + " " +
                  std::to_string(range.count));
    }
    for (std::size_t i = 0; i < pages_.pages.size(); ++i) show_page(i);
    for (const Destination& d : pages_.destinations) {
      line(0, "destination " + d.name + " page " + std::to_string(d.page + 1) + " " + points(d.y) +
                  of(d.structure));
    }
    for (const OutlineEntry& entry : pages_.outline) {
      line(0, "outline " + std::to_string(entry.level) + " " + quote(entry.text) + " " + entry.destination);
    }
    show_structure();
    return std::move(text_);
  }

  void operator()(const TextPiece& piece) {
    static constexpr std::string_view kSoftHyphen = "\u00AD";
    std::string shown = piece.text;
    for (std::size_t at = shown.find(kSoftHyphen); at != std::string::npos; at = shown.find(kSoftHyphen)) {
      shown.replace(at, kSoftHyphen.size(), "\\-");
    }
    line(1, "text " + points(piece.at.x) + " " + points(piece.at.y) + " font " + std::to_string(piece.font) +
                " " + points(piece.size) + " " + show_colour(piece.colour) + of(piece.structure) + " " +
                quote(shown) + gaps(piece));
  }
  void operator()(const RulePiece& piece) {
    line(1, "rule " + show_area(piece.area) + " " + show_colour(piece.colour));
  }
  void operator()(const ImagePiece& piece) {
    line(1, "image " + show_area(piece.area) + " " + std::to_string(piece.image) + of(piece.structure));
  }

 private:
  void line(std::size_t level, const std::string& text) {
    text_.append(level * 2, ' ');
    text_ += text;
    text_ += '\n';
  }

  void show_page(std::size_t index) {
    const Page& page = pages_.pages[index];
    line(0, "page " + std::to_string(index + 1));
    for (const Piece& piece : page.pieces) std::visit(*this, piece);
    for (const LinkArea& link : page.links) {
      line(1, "link " + show_area(link.area) + " " + link.target + of(link.structure) + " " +
                  quote(link.contents));
    }
    for (const SignatureField& field : page.fields) {
      line(1, "field " + show_area(field.area) + " " + field.name + of(field.structure) + " " +
                  quote(field.tooltip));
    }
  }

  void show_structure() {
    line(0, "structure");
    const std::size_t count = pages_.structure.size();
    std::vector<std::vector<std::size_t>> children(count);
    std::vector<std::pair<std::size_t, std::size_t>> open;  // element, level; the last is next
    for (std::size_t i = count; i-- > 0;) {
      const int parent = pages_.structure[i].parent;
      if (parent < 0) {
        open.emplace_back(i, 1);
      } else {
        children[static_cast<std::size_t>(parent)].push_back(i);
      }
    }
    while (!open.empty()) {
      const auto [index, level] = open.back();
      open.pop_back();
      line(level, show(pages_.structure[index]) + " @" + std::to_string(index));
      for (const std::size_t child : children[index]) open.emplace_back(child, level + 1);
    }
  }

  /// " gaps 1.52": how wide justification makes the spaces, in normal ones; nothing when they are.
  std::string gaps(const TextPiece& piece) {
    Font& font = *pages_.fonts.at(piece.font);
    const std::int64_t normal = std::max<std::int64_t>(font.shape(" ", pages_.language).advance, 1);
    std::int64_t hundredths = 0;
    std::size_t at = 0;
    for (std::size_t i = 0; i + 1 < piece.glyphs.size(); ++i) {
      if (std::string_view(piece.text).substr(at, piece.glyphs[i].text_bytes) == " ") {
        hundredths = std::max(hundredths, piece.glyphs[i].advance * 100 / normal);
      }
      at += piece.glyphs[i].text_bytes;
    }
    if (hundredths == 0 || hundredths == 100) return {};
    const std::string digits = std::to_string(1000 + hundredths);
    return " gaps " + std::to_string(hundredths / 100) + "." + digits.substr(digits.size() - 2);
  }

  static std::string show(const StructureElement& element) {
    std::string text(element.type);
    if (!element.scope.empty()) text.append(" scope ").append(element.scope);
    if (element.column_span != 1) text += " columns " + std::to_string(element.column_span);
    if (element.ordered) text += " ordered";
    if (!element.language.empty()) text += " language " + element.language;
    if (!element.title.empty()) text += " title " + quote(element.title);
    if (!element.alternative.empty()) text += " alternative " + quote(element.alternative);
    return text;
  }

  const Pages& pages_;
  std::string text_;
};

}  // namespace

std::string dump(const Pages& pages) { return Dump(pages).take(); }

}  // namespace sopimus
