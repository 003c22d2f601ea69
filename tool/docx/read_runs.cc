#include "docx/read_runs.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"
#include "docx/anchors.h"
#include "docx/read_part.h"

namespace sopimus {

namespace {

std::size_t count_letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U && c != ' ' && c != '\t' && c != '\n';
  }));
}

/// A symbol font's character: a dash or an arrow is text, the rest is drawn.
void append_symbol(pugi::xml_node node, std::string& text) {
  const std::string_view digits = attribute_of(node, "char");
  unsigned code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  constexpr unsigned kPrivate = 0xF000;
  if (code >= kPrivate && code < 0xF100) code -= kPrivate;
  if (code >= 0x20 && code < 0x7F) {
    const char plain = static_cast<char>(code);
    // Letters of Symbol are Greek, and those of Wingdings are pictures.
    const bool is_letter = (plain >= 'a' && plain <= 'z') || (plain >= 'A' && plain <= 'Z');
    if (!is_letter) text += plain;
  } else if (code == 0xB7) {
    text += "•";
  } else if (code == 0xE0 || code == 0xAE) {
    text += "→";
  }
}

std::string first_word_of(std::string_view instruction) {
  const std::vector<std::string> words = split_words(instruction.substr(0, 64));
  return words.empty() ? "" : to_upper(words.front());
}

}  // namespace

/// Only what has the form of a date: it is kept, and may come from anywhere.
void take_date(pugi::xml_node change, WordParagraph& paragraph) {
  const std::string_view date = attribute_of(change, "date");
  constexpr std::string_view kForm = "0000-00-00T00:00:00";
  if (date.size() < kForm.size() || date.size() > kForm.size() + 1) return;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool is_digit = date[i] >= '0' && date[i] <= '9';
    if (kForm[i] == '0' ? !is_digit : date[i] != kForm[i]) return;
  }
  const std::string moment = std::string(date.substr(0, kForm.size())) + "Z";
  paragraph.changed = std::max(paragraph.changed, moment);
}

bool is_change(std::string_view local) {
  return local == "ins" || local == "del" || local == "moveFrom" || local == "moveTo";
}

bool is_read(std::string_view change, ReadDocxOptions::Changes changes) {
  const bool is_new = change == "ins" || change == "moveTo";
  return is_new == (changes == ReadDocxOptions::Changes::Accepted);
}

pugi::xml_node chosen_alternative(pugi::xml_node node) {
  const pugi::xml_node choice = child_of(node, "Choice");
  return choice ? choice : child_of(node, "Fallback");
}

bool WordInlineReader::Field::is_contents() const { return first_word_of(instruction) == "TOC"; }

WordInlineFinds WordInlineReader::read(pugi::xml_node node, WordParagraph& paragraph) {
  WordParagraph* outer = std::exchange(paragraph_, &paragraph);
  WordInlineFinds outer_finds = std::exchange(finds_, {});
  paragraph.bookmarks = std::exchange(kept_bookmarks_, {});
  paragraph.comments = std::exchange(kept_comments_, {});
  read_inlines(node, "");
  paragraph_ = outer;
  return std::exchange(finds_, std::move(outer_finds));
}

void WordInlineReader::keep_bookmark(pugi::xml_node node) {
  constexpr std::size_t kMost = 64;
  if (kept_bookmarks_.size() < kMost) kept_bookmarks_.emplace_back(attribute_of(node, "name"));
}

void WordInlineReader::keep_comment(pugi::xml_node node) {
  constexpr std::size_t kMost = 64;
  const std::string id(attribute_of(node, "id"));
  if (kept_comments_.size() >= kMost || !quotes_.emplace(id, "").second) return;
  kept_comments_.push_back(id);
  open_comments_.insert(id);
}

void WordInlineReader::begin_comment(pugi::xml_node node) {
  const std::string id(attribute_of(node, "id"));
  if (!quotes_.emplace(id, "").second) return;
  paragraph_->comments.push_back(id);
  open_comments_.insert(id);
}

void WordInlineReader::end_comment(pugi::xml_node node) {
  const auto open = open_comments_.find(attribute_of(node, "id"));
  if (open != open_comments_.end()) open_comments_.erase(open);
}

/// A comment without a stretch of words is of the paragraph that refers to it.
void WordInlineReader::refer_to_comment(pugi::xml_node node) {
  const std::string id(attribute_of(node, "id"));
  if (quotes_.emplace(id, "").second) paragraph_->comments.push_back(id);
}

void WordInlineReader::read_inlines(pugi::xml_node parent, const std::string& link) {
  for (const pugi::xml_node& node : parent.children()) {
    const std::string_view name = local_name(node);
    if (name == "r") {
      read_run(node, link);
    } else if (name == "hyperlink") {
      const auto address = around_.addresses.find(attribute_of(node, "id"));
      read_inlines(node, address == around_.addresses.end() ? link : address->second);
    } else if (name == "fldSimple") {
      read_simple_field(node, link);
    } else if (is_change(name)) {
      take_date(node, *paragraph_);
      if (is_read(name, changes_)) read_inlines(node, link);
    } else if (name == "sdt") {
      read_inlines(child_of(node, "sdtContent"), link);
    } else if (name == "AlternateContent") {
      read_inlines(chosen_alternative(node), link);
    } else if (name == "bookmarkStart") {
      paragraph_->bookmarks.emplace_back(attribute_of(node, "name"));
    } else if (name == "commentRangeStart") {
      begin_comment(node);
    } else if (name == "commentRangeEnd") {
      end_comment(node);
    } else if (name == "smartTag" || name == "customXml" || name == "dir" || name == "bdo" ||
               name == "oMath" || name == "oMathPara") {
      read_inlines(node, link);
    } else if (name != "pPr" && name != "t") {
      // Fractions, roots and the like of formulas hold their runs deeper.
      if (std::string_view(node.name()).starts_with("m:")) read_inlines(node, link);
    }
  }
}

void WordInlineReader::read_simple_field(pugi::xml_node node, const std::string& link) {
  const bool is_contents = first_word_of(attribute_of(node, "instr")) == "TOC";
  if (!is_contents || !heeds_fields_) read_inlines(node, link);
}

void WordInlineReader::read_run(pugi::xml_node run, const std::string& link) {
  const pugi::xml_node properties = child_of(run, "rPr");
  const WordStyle& own = around_.styles->of(paragraph_->style);
  std::optional<bool> strong = switch_of(properties, "b");
  std::optional<bool> emphasis = switch_of(properties, "i");
  std::optional<bool> hidden = switch_of(properties, "vanish");
  if (const std::string_view id = value_of(properties, "rStyle"); !id.empty()) {
    const WordStyle& style = around_.styles->of(id);
    if (!strong) strong = style.strong;
    if (!emphasis) emphasis = style.emphasis;
    if (!hidden) hidden = style.hidden;
  }
  const bool is_hidden = hidden ? *hidden : own.hidden.value_or(false);
  Run result;
  result.strong = strong.value_or(false);
  result.emphasis = emphasis.value_or(false);
  if (is_web_address(link)) result.link = link;
  for (const pugi::xml_node& node : run.children()) read_content(node, result);
  if (is_hidden) return;
  add_text(result, strong ? *strong : own.strong.value_or(false));
}

void WordInlineReader::read_content(pugi::xml_node node, Run& run) {
  const std::string_view name = local_name(node);
  if (name == "fldChar") {
    read_field_character(node);
  } else if (name == "instrText") {
    constexpr std::size_t kLongest = 4096;
    if (!fields_.empty() && !fields_.back().is_result && fields_.back().instruction.size() < kLongest) {
      fields_.back().instruction += node.text().get();
    }
  } else if (!is_shown()) {
    return;
  } else if (name == "t" || (name == "delText" && changes_ == ReadDocxOptions::Changes::Rejected)) {
    run.text += node.text().get();
  } else if (name == "tab" || name == "ptab" || name == "br" || name == "cr") {
    run.text += ' ';
  } else if (name == "noBreakHyphen") {
    run.text += "\u2011";
  } else if (name == "sym") {
    append_symbol(node, run.text);
  } else if (name == "commentReference") {
    refer_to_comment(node);
  } else if (name == "footnoteReference" || name == "endnoteReference") {
    add_note(node, name == "endnoteReference");
  } else if (name == "drawing" || name == "pict" || name == "object") {
    find_text_boxes(node);
  } else if (name == "AlternateContent") {
    for (const pugi::xml_node& child : chosen_alternative(node).children()) read_content(child, run);
  } else if (name == "ruby") {
    for (const pugi::xml_node& child : child_of(node, "rubyBase").children()) {
      for (const pugi::xml_node& part : child.children()) read_content(part, run);
    }
  }
}

void WordInlineReader::read_field_character(pugi::xml_node node) {
  constexpr std::size_t kDeepest = 64;
  if (!heeds_fields_) return;
  const std::string_view type = attribute_of(node, "fldCharType");
  if (type == "begin") {
    if (fields_.size() < kDeepest) fields_.emplace_back();
  } else if (type == "separate" && !fields_.empty()) {
    fields_.back().is_result = true;
  } else if (type == "end" && !fields_.empty()) {
    fields_.pop_back();
  }
}

bool WordInlineReader::is_shown() const {
  return std::all_of(fields_.begin(), fields_.end(),
                     [](const Field& field) { return field.is_result && !field.is_contents(); });
}

void WordInlineReader::find_text_boxes(pugi::xml_node node) {
  bool has_text = false;
  for (pugi::xml_node at = node.first_child(); at;) {
    bool descends = true;
    if (local_name(at) == "txbxContent") {
      finds_.text_boxes.push_back(at);
      has_text = true;
      descends = false;
    } else if (local_name(at) == "AlternateContent") {
      find_text_boxes(chosen_alternative(at));
      has_text = true;
      descends = false;
    }
    if (descends && at.first_child()) {
      at = at.first_child();
      continue;
    }
    while (at && at != node && !at.next_sibling()) at = at.parent();
    at = at == node ? pugi::xml_node{} : at.next_sibling();
  }
  if (!has_text) ++tally_.pictures;
}

void WordInlineReader::add_note(pugi::xml_node reference, bool is_endnote) {
  const auto& notes = is_endnote ? around_.endnotes : around_.footnotes;
  const auto found = notes.find(attribute_of(reference, "id"));
  if (found == notes.end()) return;
  if (used_notes_.insert((is_endnote ? "e" : "f") + found->first).second)
    finds_.notes.push_back(found->second);
}

void WordInlineReader::add_text(Run& run, bool is_strong) {
  if (run.text.empty()) return;
  const std::size_t letters = count_letters(run.text);
  tally_.text_bytes += run.text.size();
  constexpr std::size_t kLongestQuote = 2000;
  for (const std::string& id : open_comments_) {
    std::string& quote = quotes_[id];
    if (quote.size() < kLongestQuote) quote += run.text;
  }
  paragraph_->letters += letters;
  if (is_strong) paragraph_->strong_letters += letters;
  Runs& runs = paragraph_->runs;
  const bool is_alike = !runs.empty() && runs.back().strong == run.strong &&
                        runs.back().emphasis == run.emphasis && runs.back().link == run.link;
  if (is_alike) {
    runs.back().text += run.text;
  } else {
    runs.push_back(std::move(run));
  }
}

}  // namespace sopimus
