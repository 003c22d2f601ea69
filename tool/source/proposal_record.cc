#include "source/proposal_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "source/check_form.h"
#include "source/escape.h"
#include "source/proposal_names.h"
#include "source/read_names.h"
#include "source/record_parts.h"

namespace sopimus {

namespace {

template <typename Name>
std::string_view name_at(const std::vector<std::string>& names, Name value) {
  return names.at(static_cast<std::size_t>(value));
}

template <typename Name>
Name value_named(const std::vector<std::string>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return static_cast<Name>(found == names.end() ? 0 : found - names.begin());
}

int whole_of(const XmlFile& file, pugi::xml_node element, const char* name) {
  const std::string text = read_word(file, element, name).text;
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Word number_word(std::size_t number) { return {std::to_string(number), {}}; }
Word yes_word(bool is_so) { return {is_so ? "yes" : "", {}}; }

std::string write_lines(const std::vector<Word>& lines) {
  std::string xml;
  for (const Word& line : lines) xml += "    <p>" + to_xml_text(line.text) + "</p>\n";
  return xml;
}

std::string write_edit(const ProposedEdit& edit) {
  std::string xml = "  <edit" + attribute_text("id", number_word(static_cast<std::size_t>(edit.id)));
  xml += attribute_text("clause", edit.clause) + attribute_text("lang", edit.language);
  xml += attribute_text("kind", {std::string(name_of(edit.kind)), {}});
  xml += attribute_text("paragraph", number_word(edit.paragraph));
  xml += attribute_text("tracked", {edit.is_tracked ? "yes" : "no", {}});
  xml += attribute_text("date", edit.date);
  xml += attribute_text("confidence", {std::string(name_of(edit.confidence)), {}});
  xml += attribute_text("carrier", {std::string(name_of(edit.carrier)), {}});
  return xml + attribute_text("doubt", edit.doubt) + "/>\n";
}

std::string write_comment(const ProposalComment& comment) {
  std::string xml = "  <comment" + attribute_text("clause", comment.clause);
  xml += attribute_text("lang", comment.language);
  if (!comment.clause.empty()) xml += attribute_text("paragraph", number_word(comment.paragraph));
  xml += attribute_text("date", comment.date) + attribute_text("done", yes_word(comment.is_done));
  if (comment.quote.empty() && comment.paragraphs.empty()) return xml + "/>\n";
  xml += ">\n";
  if (!comment.quote.empty()) xml += "    <quote>" + to_xml_text(comment.quote.text) + "</quote>\n";
  return xml + write_lines(comment.paragraphs) + "  </comment>\n";
}

std::string write_unmapped(const UnmappedText& text) {
  std::string xml = "  <unmapped" + attribute_text("document", text.document);
  xml += attribute_text("lang", text.language) + attribute_text("clause", text.clause);
  if (!text.clause.empty()) xml += attribute_text("paragraph", number_word(text.paragraph));
  return xml + ">\n" + write_lines(text.paragraphs) + "  </unmapped>\n";
}

std::vector<Word> read_lines(const XmlFile& file, pugi::xml_node element) {
  std::vector<Word> lines;
  for (const pugi::xml_node line : element.children("p")) lines.push_back(read_text(file, line));
  return lines;
}

ProposedEdit read_edit(const XmlFile& file, pugi::xml_node element) {
  ProposedEdit edit;
  edit.id = whole_of(file, element, "id");
  edit.kind = value_named<ProposedEdit::Kind>(edit_kind_names(), read_word(file, element, "kind").text);
  edit.clause = read_word(file, element, "clause");
  edit.language = read_word(file, element, "lang");
  edit.paragraph = static_cast<std::size_t>(whole_of(file, element, "paragraph"));
  edit.is_tracked = read_word(file, element, "tracked").text == "yes";
  edit.date = read_word(file, element, "date");
  edit.confidence =
      value_named<ProposedEdit::Confidence>(confidence_names(), read_word(file, element, "confidence").text);
  edit.carrier =
      value_named<ProposedEdit::Carrier>(carrier_names(), read_word(file, element, "carrier").text);
  edit.doubt = read_word(file, element, "doubt");
  edit.at = file.span_of(element);
  return edit;
}

ProposalComment read_comment(const XmlFile& file, pugi::xml_node element) {
  ProposalComment comment;
  comment.clause = read_word(file, element, "clause");
  comment.language = read_word(file, element, "lang");
  comment.paragraph = static_cast<std::size_t>(whole_of(file, element, "paragraph"));
  comment.date = read_word(file, element, "date");
  comment.is_done = read_word(file, element, "done").text == "yes";
  if (const pugi::xml_node quote = element.child("quote")) comment.quote = read_text(file, quote);
  comment.paragraphs = read_lines(file, element);
  return comment;
}

UnmappedText read_unmapped(const XmlFile& file, pugi::xml_node element) {
  return {read_word(file, element, "document"), read_word(file, element, "lang"),
          read_word(file, element, "clause"), static_cast<std::size_t>(whole_of(file, element, "paragraph")),
          read_lines(file, element)};
}

}  // namespace

const std::vector<std::string>& edit_kind_names() {
  static const std::vector<std::string> kNames = {"text", "new", "delete", "move", "split", "merge"};
  return kNames;
}

const std::vector<std::string>& confidence_names() {
  static const std::vector<std::string> kNames = {"certain", "likely", "doubtful"};
  return kNames;
}

const std::vector<std::string>& carrier_names() {
  static const std::vector<std::string> kNames = {"bookmark", "neighbour", "words"};
  return kNames;
}

const std::vector<std::string>& doubt_names() {
  static const std::vector<std::string> kNames = {"over-data", "place", "form", "base"};
  return kNames;
}

std::string_view name_of(ProposedEdit::Kind kind) { return name_at(edit_kind_names(), kind); }
std::string_view name_of(ProposedEdit::Confidence confidence) {
  return name_at(confidence_names(), confidence);
}
std::string_view name_of(ProposedEdit::Carrier carrier) { return name_at(carrier_names(), carrier); }

std::string path_of_proposal(std::string_view term, std::string_view party, int round) {
  return fmt::format("proposals/{}/{}.{}.xml", term, party, round);
}

std::string write_proposal_record(const ProposalRecord& record) {
  std::string xml = std::string(kRecordHead) + "<proposal version=\"1\"";
  xml += attribute_text("term", record.term) + attribute_text("party", record.party);
  xml += attribute_text("round", number_word(static_cast<std::size_t>(record.round)));
  xml += attribute_text("file", record.file) + attribute_text("sha256", record.sha256);
  xml += attribute_text("base", record.base) + attribute_text("edition", record.edition);
  xml += attribute_text("received", {record.received ? to_iso(*record.received) : "", {}}) + ">\n";
  xml += write_recorded_texts(record.texts);
  for (const ProposedEdit& edit : record.edits) xml += write_edit(edit);
  for (const ProposalComment& comment : record.comments) xml += write_comment(comment);
  for (const UnmappedText& text : record.unmapped) xml += write_unmapped(text);
  return xml + "</proposal>\n";
}

ProposalRecord read_proposal_record(std::shared_ptr<const SourceText> text, Diagnostics& diagnostics) {
  const auto file = read_checked(std::move(text), "proposal", diagnostics);
  if (!file) return {};
  const pugi::xml_node root = file->root();
  ProposalRecord record;
  record.term = read_word(*file, root, "term");
  record.party = read_word(*file, root, "party");
  record.round = whole_of(*file, root, "round");
  record.file = read_word(*file, root, "file");
  record.sha256 = read_word(*file, root, "sha256");
  record.base = read_word(*file, root, "base");
  record.edition = read_word(*file, root, "edition");
  record.received = read_date(*file, root, "received");
  record.texts = read_recorded_texts(*file, root);
  for (const pugi::xml_node edit : root.children("edit")) record.edits.push_back(read_edit(*file, edit));
  for (const pugi::xml_node comment : root.children("comment")) {
    record.comments.push_back(read_comment(*file, comment));
  }
  for (const pugi::xml_node unmapped : root.children("unmapped")) {
    record.unmapped.push_back(read_unmapped(*file, unmapped));
  }
  return record;
}

}  // namespace sopimus
