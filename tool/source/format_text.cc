#include "source/format_text.h"

#include <algorithm>
#include <stdexcept>

#include "base/text.h"
#include "source/escape.h"
#include "source/sentences.h"
#include "source/xml_file.h"

namespace sopimus {

namespace {

struct Token {
  enum class Kind { Word, Atom, Space, Line, Open, Close, Comment };
  Kind kind = Kind::Word;
  std::string text{};    // as written
  std::string plain{};   // Word, Atom: what the rules for sentences see
  bool is_part = false;  // Open, Close: of an element that is no part of the running text (<form>)
};

bool is_content(const Token& token) {
  return token.kind == Token::Kind::Word || token.kind == Token::Kind::Atom;
}
bool is_white(const Token& token) {
  return token.kind == Token::Kind::Space || token.kind == Token::Kind::Line;
}

using Tokens = std::vector<Token>;

/// Stands for what an element prints. References, statutes and terms print small letters unless told.
std::string plain_of(pugi::xml_node element) {
  const std::string_view name = element.name();
  if (name == "def") return to_collapsed(element.text().get());
  const bool is_small = name == "ref" || name == "statute" || name == "term";
  const bool is_capital = std::string_view(element.attribute("capital").value()) == "yes";
  return is_small && !is_capital ? "small" : "Large";
}

class Tokenizer {
 public:
  explicit Tokenizer(bool keeps_lines) : keeps_lines_(keeps_lines) {}

  void add(pugi::xml_node node, const ElementRule& parent) {
    if (node.type() == pugi::node_pcdata) {
      add_text(node.value());
    } else if (node.type() == pugi::node_comment) {
      tokens_.push_back({Token::Kind::Comment, to_comment(node), {}, false});
    } else if (node.type() == pugi::node_element) {
      add_element(node, parent);
    }
  }

  Tokens take() { return std::move(tokens_); }

 private:
  void add_text(std::string_view text);
  void add_element(pugi::xml_node element, const ElementRule& parent);

  bool keeps_lines_;
  Tokens tokens_{};
};

void Tokenizer::add_text(std::string_view text) {
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) tokens_.push_back({Token::Kind::Word, to_xml_text(to_nfc(word)), to_nfc(word), false});
    word.clear();
  };
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      flush();
      tokens_.push_back({c == '\n' && keeps_lines_ ? Token::Kind::Line : Token::Kind::Space, {}, {}, false});
    } else {
      word.push_back(c);
    }
  }
  flush();
}

void Tokenizer::add_element(pugi::xml_node element, const ElementRule& parent) {
  // The last slot that takes the name: in <definition> a <term> of the running text.
  const ElementRule* rule = nullptr;
  for (SlotMatch match = find_slot(parent, element.name()); match.rule;
       match = find_slot(parent, element.name(), match.slot + 1)) {
    rule = match.rule;
  }
  if (!rule) throw std::logic_error("element is not in the vocabulary after its form was checked");
  const std::string tag = to_tag(element, *rule);
  if (rule->content == Content::Empty && !element.first_child()) {
    tokens_.push_back({Token::Kind::Atom, "<" + tag + "/>", plain_of(element), false});
    return;
  }
  const std::string end = "</" + rule->name + ">";
  if (rule->content == Content::Empty || rule->name == "def") {
    tokens_.push_back(
        {Token::Kind::Atom, "<" + tag + ">" + to_one_line(element, *rule) + end, plain_of(element), false});
    return;
  }
  const bool is_part = rule->name == "form";
  tokens_.push_back({Token::Kind::Open, "<" + tag + ">", {}, is_part});
  for (const pugi::xml_node child : element.children()) add(child, *rule);
  tokens_.push_back({Token::Kind::Close, end, {}, is_part});
}

/// What the white space of a gap comes to: one Line, one Space, or nothing.
std::optional<Token> merged_white(const Tokens& gap) {
  std::optional<Token> result;
  for (const Token& token : gap) {
    if (is_white(token) && (!result || token.kind == Token::Kind::Line)) result = token;
  }
  return result;
}

/// A gap (what stands between two words) with comments: they keep their places, and white space its own.
Tokens settle_commented_gap(const Tokens& gap, bool is_first, bool is_last) {
  Tokens result;
  for (const Token& token : gap) {
    if (!is_white(token)) {
      result.push_back(token);
    } else if (result.empty() ? !is_first : !is_white(result.back())) {
      result.push_back(token);
    } else if (!result.empty() && token.kind == Token::Kind::Line) {
      result.back() = token;
    }
  }
  if (is_last && !result.empty() && is_white(result.back())) result.pop_back();
  return result;
}

/// Its white space goes outside of all elements that end or start in the gap.
Tokens settle_gap(const Tokens& gap, bool is_first, bool is_last) {
  const auto is_comment = [](const Token& token) { return token.kind == Token::Kind::Comment; };
  if (std::any_of(gap.begin(), gap.end(), is_comment)) return settle_commented_gap(gap, is_first, is_last);
  std::optional<Token> white = merged_white(gap);
  if (is_first || is_last) white.reset();
  Tokens tags;
  std::size_t outermost = 0;
  int depth = 0;
  int least = 0;
  for (const Token& token : gap) {
    if (is_white(token)) continue;
    if (token.is_part) white.reset();
    tags.push_back(token);
    depth += token.kind == Token::Kind::Open ? 1 : -1;
    if (depth < least) {
      least = depth;
      outermost = tags.size();
    }
  }
  if (white) tags.insert(tags.begin() + static_cast<std::ptrdiff_t>(outermost), *white);
  return tags;
}

Tokens settle_white_space(const Tokens& tokens) {
  Tokens result;
  Tokens gap;
  bool is_first = true;
  const auto settle = [&](bool is_last) {
    for (Token& token : settle_gap(gap, is_first, is_last)) result.push_back(std::move(token));
    gap.clear();
  };
  for (const Token& token : tokens) {
    if (!is_content(token)) {
      gap.push_back(token);
      continue;
    }
    settle(false);
    result.push_back(token);
    is_first = false;
  }
  settle(true);
  return result;
}

/// Turns the spaces where sentences end into line ends, in tokens[first, last): one line of the author's.
void break_line(Tokens& tokens, std::size_t first, std::size_t last) {
  std::string plain;
  std::vector<std::pair<std::size_t, std::size_t>> spaces;  // offset in plain, index of the token
  for (std::size_t i = first; i < last; ++i) {
    if (is_content(tokens[i])) {
      plain += tokens[i].plain;
    } else if (tokens[i].kind == Token::Kind::Space && !plain.empty() && plain.back() != ' ') {
      spaces.emplace_back(plain.size(), i);
      plain += ' ';
    }
  }
  auto space = spaces.begin();
  for (const std::size_t end : find_sentence_ends(plain)) {
    while (space != spaces.end() && space->first < end) ++space;
    if (space != spaces.end() && space->first == end) tokens[space->second].kind = Token::Kind::Line;
  }
}

void break_sentences(Tokens& tokens) {
  std::size_t first = 0;
  for (std::size_t i = 0; i <= tokens.size(); ++i) {
    if (i < tokens.size() && tokens[i].kind != Token::Kind::Line) continue;
    break_line(tokens, first, i);
    first = i + 1;
  }
}

std::vector<std::string> to_lines(const Tokens& tokens) {
  std::vector<std::string> lines;
  std::string line;
  for (const Token& token : tokens) {
    if (token.kind == Token::Kind::Line) {
      lines.push_back(std::move(line));
      line.clear();
    } else if (token.kind == Token::Kind::Space) {
      line += ' ';
    } else {
      line += token.text;
    }
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace

std::string to_tag(pugi::xml_node element, const ElementRule& rule) {
  std::string tag = element.name();
  const auto add = [&](pugi::xml_attribute attribute) {
    tag += std::string(" ") + attribute.name() + "=\"" + to_xml_value(to_collapsed(attribute.value())) + "\"";
  };
  for (const AttributeRule& each : rule.attributes) {
    if (const pugi::xml_attribute attribute = element.attribute(each.name.c_str())) add(attribute);
  }
  // What is left binds the file to its schema.
  for (const pugi::xml_attribute attribute : element.attributes()) {
    if (!rule.find_attribute(attribute.name())) add(attribute);
  }
  return tag;
}

std::string to_comment(pugi::xml_node comment) { return "<!--" + to_nfc(comment.value()) + "-->"; }

std::vector<std::string> to_sentence_lines(const std::vector<pugi::xml_node>& nodes,
                                           const ElementRule& rule) {
  Tokenizer tokenizer(true);
  for (const pugi::xml_node node : nodes) tokenizer.add(node, rule);
  Tokens tokens = settle_white_space(tokenizer.take());
  break_sentences(tokens);
  return to_lines(tokens);
}

std::string to_one_line(pugi::xml_node element, const ElementRule& rule) {
  Tokenizer tokenizer(false);
  for (const pugi::xml_node node : element.children()) tokenizer.add(node, rule);
  return join(to_lines(settle_white_space(tokenizer.take())), " ");
}

}  // namespace sopimus
