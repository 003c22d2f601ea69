#include "source/statement.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "source/check_form.h"
#include "source/escape.h"
#include "source/read_names.h"
#include "source/record_parts.h"
#include "source/sentences.h"

namespace sopimus {

namespace {

constexpr std::string_view kResponseEnd = ".response.xml";

template <typename Value>
Value value_named(const std::vector<std::string>& names, const std::string& name, Value otherwise) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? otherwise : static_cast<Value>(found - names.begin());
}

Word day_word(const std::optional<Date>& date) { return {date ? to_iso(*date) : "", {}}; }

Word ids_word(const std::vector<Word>& ids) {
  std::vector<std::string> texts;
  for (const Word& id : ids) texts.push_back(id.text);
  return {join(texts, " "), {}};
}

std::string write_paragraphs(const std::vector<std::string>& paragraphs) {
  std::string xml;
  for (const std::string& paragraph : paragraphs) {
    xml += "  <p>\n";
    std::size_t from = 0;
    std::vector<std::size_t> ends = find_sentence_ends(paragraph);
    ends.push_back(paragraph.size());
    for (const std::size_t end : ends) {
      xml += "    " + to_xml_text(trim(paragraph.substr(from, end - from))) + "\n";
      from = end;
    }
    xml += "  </p>\n";
  }
  return xml;
}

std::vector<std::string> read_paragraphs(const XmlFile& file, pugi::xml_node element) {
  std::vector<std::string> paragraphs;
  for (const pugi::xml_node child : element.children("p")) {
    paragraphs.push_back(read_text(file, child).text);
  }
  return paragraphs;
}

std::string id_of(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.size() - std::string_view(".xml").size());
}

}  // namespace

const std::vector<std::string>& answer_names() {
  static const std::vector<std::string> kNames = {"remarks", "nothing-to-remark", "no-answer"};
  return kNames;
}

std::string_view name_of(Answer answer) { return answer_names().at(static_cast<std::size_t>(answer)); }

const std::vector<std::string>& treatment_names() {
  static const std::vector<std::string> kNames = {"taken", "partly", "not-taken", "noted"};
  return kNames;
}

std::string_view name_of(Treatment treatment) {
  return treatment_names().at(static_cast<std::size_t>(treatment));
}

std::optional<Treatment> parse_treatment(std::string_view name) {
  const std::vector<std::string>& names = treatment_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Treatment>(found - names.begin());
}

const Statement* Statements::find(std::string_view id) const {
  const auto found =
      std::find_if(statements.begin(), statements.end(), [&](const Statement& s) { return s.id == id; });
  return found == statements.end() ? nullptr : &*found;
}

const StatementResponse* Statements::find_response(std::string_view statement) const {
  const auto found = std::find_if(responses.begin(), responses.end(), [&](const StatementResponse& response) {
    return response.statement.text == statement;
  });
  return found == responses.end() ? nullptr : &*found;
}

bool Statements::is_corrected(const Statement& statement) const {
  if (statement.id.empty()) return false;  // it is not recorded yet
  return std::any_of(statements.begin(), statements.end(),
                     [&](const Statement& other) { return other.corrects.text == statement.id; });
}

std::string path_of_statement(const Statement& statement, int number) {
  return fmt::format("statements/{}/{}-{}{}.xml", statement.term.text,
                     to_iso(statement.date.value_or(Date{})), statement.party.text,
                     number > 1 ? fmt::format(".{}", number) : "");
}

std::string path_of_response(const Statement& statement) {
  return fmt::format("statements/{}/{}{}", statement.term.text, statement.id, kResponseEnd);
}

std::string write_statement(const Statement& statement) {
  std::string xml = std::string(kRecordHead) + "<statement version=\"1\"";
  xml += attribute_text("party", statement.party) + attribute_text("term", statement.term);
  xml += attribute_text("round", {std::to_string(statement.round), {}}) +
         attribute_text("date", day_word(statement.date));
  xml += attribute_text("answer", {std::string(name_of(statement.answer)), {}});
  xml += attribute_text("section", statement.section) + attribute_text("diary", statement.diary);
  xml += attribute_text("documents", ids_word(statement.documents));
  xml += attribute_text("clauses", ids_word(statement.clauses));
  xml += attribute_text("corrects", statement.corrects) + ">\n";
  xml += write_paragraphs(statement.paragraphs) + write_evidence(statement.evidence);
  return xml + "</statement>\n";
}

std::string write_response(const StatementResponse& response) {
  std::string xml = std::string(kRecordHead) + "<response version=\"1\"";
  xml += attribute_text("statement", response.statement) + attribute_text("date", day_word(response.date));
  xml += attribute_text("treatment", {std::string(name_of(response.treatment)), {}}) + ">\n";
  return xml + write_paragraphs(response.paragraphs) + "</response>\n";
}

std::vector<std::string> to_paragraphs(std::string_view text) {
  std::vector<std::string> paragraphs;
  std::string words;
  const auto end_paragraph = [&] {
    if (!words.empty()) paragraphs.push_back(to_nfc(words));
    words.clear();
  };
  for (const std::string& line : split(text, '\n')) {
    const std::vector<std::string> found = split_words(line);
    if (found.empty()) end_paragraph();
    for (const std::string& word : found) words += (words.empty() ? "" : " ") + word;
  }
  end_paragraph();
  return paragraphs;
}

Statement read_statement(std::shared_ptr<const SourceText> text, std::string path, Diagnostics& diagnostics) {
  const auto file = read_checked(std::move(text), "statement", diagnostics);
  if (!file) return {};
  const pugi::xml_node root = file->root();
  Statement statement;
  statement.party = read_word(*file, root, "party");
  statement.term = read_word(*file, root, "term");
  statement.round = root.attribute("round").as_int(1);
  statement.date = read_date(*file, root, "date");
  statement.answer = value_named(answer_names(), read_word(*file, root, "answer").text, Answer::Remarks);
  statement.section = read_word(*file, root, "section");
  statement.diary = read_word(*file, root, "diary");
  statement.documents = read_words(*file, root, "documents");
  statement.clauses = read_words(*file, root, "clauses");
  statement.corrects = read_word(*file, root, "corrects");
  statement.paragraphs = read_paragraphs(*file, root);
  statement.evidence = read_evidence(*file, root);
  statement.id = id_of(path);
  statement.path = std::move(path);
  statement.at = file->span_of(root);
  return statement;
}

StatementResponse read_response(std::shared_ptr<const SourceText> text, std::string path,
                                Diagnostics& diagnostics) {
  const auto file = read_checked(std::move(text), "response", diagnostics);
  if (!file) return {};
  const pugi::xml_node root = file->root();
  StatementResponse response;
  response.statement = read_word(*file, root, "statement");
  response.date = read_date(*file, root, "date");
  response.treatment =
      value_named(treatment_names(), read_word(*file, root, "treatment").text, Treatment::Noted);
  response.paragraphs = read_paragraphs(*file, root);
  response.path = std::move(path);
  response.at = file->span_of(root);
  return response;
}

Statements read_statements(const FileTree& tree, const std::vector<std::string>& terms,
                           Diagnostics& diagnostics) {
  Statements all;
  for (const std::string& term : terms) {
    for (const std::string& path : tree.list("statements/" + term)) {
      if (!path.ends_with(".xml")) continue;
      const std::size_t before = diagnostics.errors();
      if (path.ends_with(kResponseEnd)) {
        StatementResponse response = read_response(read_source(tree, path), path, diagnostics);
        if (diagnostics.errors() == before) all.responses.push_back(std::move(response));
      } else {
        Statement statement = read_statement(read_source(tree, path), path, diagnostics);
        if (diagnostics.errors() == before) all.statements.push_back(std::move(statement));
      }
    }
  }
  return all;
}

}  // namespace sopimus
