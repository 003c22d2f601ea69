#include "source/signature_record.h"

#include <fmt/format.h>

#include "base/text.h"
#include "source/check_form.h"
#include "source/read_names.h"
#include "source/record_parts.h"

namespace sopimus {

namespace {

Word day_word(const std::optional<Date>& date) { return {date ? to_iso(*date) : "", {}}; }

std::string numbered(int number) { return number > 1 ? fmt::format(".{}", number) : std::string(); }

}  // namespace

std::string path_of_signature(const SignatureRecord& signature, int number) {
  const std::string& edition = signature.edition.text;
  return fmt::format("records/{}/signature.{}.{}.{}{}.xml", edition.substr(0, edition.rfind('/')),
                     signature.party.text, signature.role.text, day_word(signature.date).text,
                     numbered(number));
}

std::string path_of_notice(const NoticeRecord& notice, int number) {
  return fmt::format("records/{}/notice.{}.{}{}.xml", notice.term.text, notice.party.text,
                     day_word(notice.date).text, numbered(number));
}

std::string write_signature_record(const SignatureRecord& signature) {
  std::string xml = std::string(kRecordHead) + "<signature version=\"1\"";
  xml += attribute_text("party", signature.party) + attribute_text("role", signature.role);
  xml += attribute_text("edition", signature.edition) + attribute_text("date", day_word(signature.date));
  xml += attribute_text("how", signature.how) + ">\n";
  xml += write_recorded_texts(signature.texts) + write_evidence(signature.evidence);
  return xml + "</signature>\n";
}

std::string write_notice_record(const NoticeRecord& notice) {
  std::vector<std::string> documents;
  for (const Word& document : notice.documents) documents.push_back(document.text);
  std::string xml = std::string(kRecordHead) + "<notice version=\"1\"";
  xml += attribute_text("party", notice.party) + attribute_text("term", notice.term);
  xml += attribute_text("date", day_word(notice.date));
  xml += attribute_text("documents", {join(documents, " "), {}}) + ">\n";
  xml += write_evidence(notice.evidence) + write_record_note(notice.note);
  return xml + "</notice>\n";
}

SignatureRecord read_signature_record(std::shared_ptr<const SourceText> text, std::string path,
                                      Diagnostics& diagnostics) {
  const auto file = read_checked(std::move(text), "signature", diagnostics);
  if (!file) return {};
  const pugi::xml_node root = file->root();
  SignatureRecord signature;
  signature.party = read_word(*file, root, "party");
  signature.role = read_word(*file, root, "role");
  signature.edition = read_word(*file, root, "edition");
  signature.date = read_date(*file, root, "date");
  signature.how = read_word(*file, root, "how");
  signature.texts = read_recorded_texts(*file, root);
  signature.evidence = read_evidence(*file, root);
  signature.path = std::move(path);
  signature.at = file->span_of(root);
  return signature;
}

NoticeRecord read_notice_record(std::shared_ptr<const SourceText> text, std::string path,
                                Diagnostics& diagnostics) {
  const auto file = read_checked(std::move(text), "notice", diagnostics);
  if (!file) return {};
  const pugi::xml_node root = file->root();
  NoticeRecord notice;
  notice.party = read_word(*file, root, "party");
  notice.term = read_word(*file, root, "term");
  notice.date = read_date(*file, root, "date");
  notice.documents = read_words(*file, root, "documents");
  notice.evidence = read_evidence(*file, root);
  if (const pugi::xml_node note = root.child("note")) notice.note = read_text(*file, note);
  notice.path = std::move(path);
  notice.at = file->span_of(root);
  return notice;
}

}  // namespace sopimus
