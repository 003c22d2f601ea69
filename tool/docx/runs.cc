// Runs of a paragraph: neighbours that look alike become one w:r, references become fields.

#include <optional>

#include "docx/body.h"
#include "docx/word_values.h"

namespace sopimus {

namespace {

/// Everything that decides what a run looks like.
struct RunLook {
  bool strong = false;
  bool emphasis = false;
  bool is_hyperlink = false;
  std::string language{};  // Word's tag; empty when the file's
  Mark mark{};             // of no properties: of the change around the run
  bool is_deleted_text = false;
  bool operator==(const RunLook&) const = default;
};

RunLook look_of(const BodyPart& body, const Run& run) {
  RunLook look;
  look.strong = run.strong;
  look.emphasis = run.emphasis;
  const std::string& language = run.language.empty() ? body.document->language : run.language;
  if (language != body.file_language) look.language = to_word_language(language);
  look.mark = run.mark;
  const bool is_in_move = body.is_in_move && run.mark.change_class == ChangeClass::Move;
  look.is_deleted_text = is_deleted(run.mark) && !is_in_move;
  return look;
}

void write_properties(XmlText& xml, const RunLook& look) {
  if (!look.strong && !look.emphasis && !look.is_hyperlink && look.language.empty()) return;
  const Element properties(xml, "w:rPr");
  if (look.is_hyperlink) xml.value("w:rStyle", "Hyperlink");
  if (look.strong) {
    xml.empty("w:b");
    xml.empty("w:bCs");
  }
  if (look.emphasis) {
    xml.empty("w:i");
    xml.empty("w:iCs");
  }
  if (look.language.empty()) return;
  const Element language(xml, "w:lang");
  xml.attribute("w:val", look.language);
}

/// Deleted words have an element of their own (ECMA-376-1:2016, 17.3.3.7, delText); moved ones have not.
void write_text(XmlText& xml, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  const Element element(xml, name);
  if (text.front() == ' ' || text.back() == ' ') xml.attribute("xml:space", "preserve");
  xml.text(text);
}

/// Soft and unbreaking hyphens are elements in Word; it shows the soft one's character always.
void write_characters(XmlText& xml, std::string_view name, std::string_view text) {
  struct Special {
    std::string_view character;
    std::string_view element;
  };
  constexpr Special kSpecials[] = {{"\u00AD", "w:softHyphen"}, {"\u2011", "w:noBreakHyphen"}};
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\xC2' && text[i] != '\xE2') continue;
    for (const Special& special : kSpecials) {
      if (!text.substr(i).starts_with(special.character)) continue;
      write_text(xml, name, text.substr(from, i - from));
      xml.empty(special.element);
      from = i + special.character.size();
      i = from - 1;
      break;
    }
  }
  write_text(xml, name, text.substr(from));
}

void write_run(XmlText& xml, const RunLook& look, std::string_view text) {
  if (text.empty()) return;
  const Element run(xml, "w:r");
  write_properties(xml, look);
  write_characters(xml, look.is_deleted_text ? "w:delText" : "w:t", text);
}

/// A run with the change around it.
void write_marked_run(BodyPart& body, const RunLook& look, std::string_view text) {
  if (text.empty()) return;
  const ChangeElement change(body, look.mark);
  write_run(body.xml, look, text);
}

void write_field_character(XmlText& xml, const RunLook& look, std::string_view kind) {
  const Element run(xml, "w:r");
  write_properties(xml, look);
  const Element character(xml, "w:fldChar");
  xml.attribute("w:fldCharType", kind);
}

void write_field_of(XmlText& xml, const RunLook& look, std::string_view instruction, std::string_view value) {
  write_field_character(xml, look, "begin");
  {
    const Element run(xml, "w:r");
    write_properties(xml, look);
    const Element text(xml, "w:instrText");
    xml.attribute("xml:space", "preserve");
    xml.text(" ");
    xml.text(instruction);
    xml.text(" ");
  }
  write_field_character(xml, look, "separate");
  write_run(xml, look, value);
  write_field_character(xml, look, "end");
}

/// A field with the change around it. A deleted one would be no field any more: its words stand for it.
void write_marked_field(BodyPart& body, const RunLook& look, std::string_view instruction,
                        std::string_view value) {
  const ChangeElement change(body, look.mark);
  write_field_of(body.xml, look, instruction, value);
}

/// Where `number` stands in `text` as a word of its own: "luvussa 3.2". Of two, Finnish words mean the last
/// ("luvun 2 kohdassa 2"), Swedish words the first ("punkt 2 i kapitel 2").
std::optional<std::size_t> find_number(std::string_view text, std::string_view number, bool is_first) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  std::optional<std::size_t> found;
  if (number.empty()) return found;
  for (std::size_t at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1)) {
    const std::string_view before = text.substr(0, at);
    const std::string_view after = text.substr(at + number.size());
    const bool starts = before.empty() || before.ends_with(' ') || before.ends_with(kNoBreakSpace);
    const bool ends = after.empty() || after.starts_with(' ') || after.starts_with(kNoBreakSpace);
    if (!starts || !ends) continue;
    found = at;
    if (is_first) break;
  }
  return found;
}

class RunsWriter {
 public:
  explicit RunsWriter(BodyPart& body) : body_(body), xml_(body.xml) {}

  void add(const Run& run) {
    const RunLook look = look_of(body_, run);
    // What is deleted points nowhere: Word would keep the field up to date, and the link alive.
    if (is_deleted(run.mark) || body_.is_in_move) {
      plain(run.text, look);
      return;
    }
    const bool is_web = is_web_address(run.link);
    const Bookmarked* target = is_web ? nullptr : body_.anchors.find_link(*body_.document, run.link);
    if (is_web) {
      web_link(run, look);
    } else if (target != nullptr && !target->reference.empty()) {
      reference(run, look, *target);
    } else {
      plain(run.text, look);
    }
  }

  void plain(std::string_view text, const RunLook& look) {
    if (!text_.empty() && look != look_) flush();
    look_ = look;
    text_ += text;
  }

  void flush() {
    write_marked_run(body_, look_, text_);
    text_.clear();
  }

 private:
  /// A number is a field that Word keeps right; a heading's words are one too. Words that are inflected or
  /// have no number are a link: a field there would print something else when updated. So would one that
  /// stays when what it points to goes.
  void reference(const Run& run, const RunLook& look, const Bookmarked& target) {
    const std::string_view text = run.text;
    const bool is_swedish = body_.document->language == "sv";
    const bool is_field = run.made_by == MadeBy::Reference && (is_tracked(run.mark) || !target.is_new);
    std::optional<std::size_t> number;
    if (is_field) number = find_number(text, target.number, is_swedish);
    if (number) {
      plain(text.substr(0, *number), look);
      flush();
      const std::string_view switches = target.is_sequence ? " \\h" : " \\r \\h";
      write_marked_field(body_, look, "REF " + target.reference + std::string(switches), target.number);
      plain(text.substr(*number + target.number.size()), look);
    } else if (is_field && !target.text.empty() && text == target.text) {
      flush();
      write_marked_field(body_, look, "REF " + target.reference + " \\h", text);
    } else {
      flush();
      const Element link(xml_, "w:hyperlink");
      xml_.attribute("w:anchor", target.reference);
      xml_.attribute("w:history", 1);
      write_marked_run(body_, look, text);
    }
  }

  void web_link(const Run& run, RunLook look) {
    flush();
    look.is_hyperlink = true;
    const Element link(xml_, "w:hyperlink");
    xml_.attribute("r:id", body_.package.relate_external(std::string(kDocumentPart), "hyperlink", run.link));
    xml_.attribute("w:history", 1);
    write_marked_run(body_, look, run.text);
  }

  BodyPart& body_;
  XmlText& xml_;
  RunLook look_{};
  std::string text_{};
};

}  // namespace

void write_runs(BodyPart& body, const Runs& runs) {
  RunsWriter writer(body);
  for (const Run& run : runs) writer.add(run);
  writer.flush();
}

void write_caption_runs(BodyPart& body, const Runs& runs, const Bookmarked* target) {
  const CaptionNumber number = find_caption_number(runs);
  if (number.length == 0) {
    write_runs(body, runs);
    return;
  }
  const Run& run = runs[number.run];
  const RunLook look = look_of(body, run);
  const std::string digits = run.text.substr(number.offset, number.length);
  const int value = std::stoi(digits);
  int& last = body.sequences[number.sequence];
  std::string instruction = "SEQ " + number.sequence + " \\* ARABIC";
  if (value != last + 1) instruction += " \\r " + digits;
  last = value;
  write_runs(body, Runs(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(number.run)));
  write_marked_run(body, look, std::string_view(run.text).substr(0, number.offset));
  const int id = body.next_annotation++;
  const bool is_referred = target != nullptr && !target->reference.empty();
  if (is_referred) open_bookmark(body, id, target->reference);
  write_marked_field(body, look, instruction, digits);
  if (is_referred) close_bookmark(body, id);
  write_marked_run(body, look, std::string_view(run.text).substr(number.offset + number.length));
  write_runs(body, Runs(runs.begin() + static_cast<std::ptrdiff_t>(number.run) + 1, runs.end()));
}

void write_words(BodyPart& body, std::string_view text, const Mark& mark) {
  Run run;
  run.text = text;
  run.mark = mark;
  write_marked_run(body, look_of(body, run), text);
}

void write_tab(BodyPart& body, const Mark& mark) {
  const ChangeElement change(body, mark);
  const Element run(body.xml, "w:r");
  body.xml.empty("w:tab");
}

void write_field(XmlText& xml, std::string_view instruction, std::string_view value,
                 std::string_view language_when_foreign) {
  RunLook look;
  look.language = language_when_foreign;
  write_field_of(xml, look, instruction, value);
}

}  // namespace sopimus
