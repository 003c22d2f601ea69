#include "source/xml_file.h"

#include <stdexcept>

#include "base/text.h"
#include "source/well_formed.h"

namespace sopimus {

std::unique_ptr<XmlFile> XmlFile::read(std::shared_ptr<const SourceText> source, Diagnostics& diagnostics) {
  if (!check_well_formed(source, diagnostics)) return nullptr;
  return std::unique_ptr<XmlFile>(new XmlFile(std::move(source)));
}

XmlFile::XmlFile(std::shared_ptr<const SourceText> source)
    : source_(std::move(source)), buffer_(source_->text().begin(), source_->text().end()) {
  // A byte order mark becomes spaces, so that offsets into the buffer are offsets into the file.
  if (source_->text().starts_with("\xEF\xBB\xBF")) std::fill_n(buffer_.begin(), 3, ' ');
  constexpr unsigned kFlags = pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute |
                              pugi::parse_comments | pugi::parse_pi | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result =
      document_.load_buffer_inplace(buffer_.data(), buffer_.size(), kFlags, pugi::encoding_utf8);
  if (!result)
    throw std::logic_error(std::string("pugixml refuses a well-formed file: ") + result.description());
}

std::size_t XmlFile::offset_of(pugi::xml_node node) const {
  const std::ptrdiff_t offset = node.offset_debug();
  return offset < 0 ? 0 : static_cast<std::size_t>(offset);
}

std::string_view XmlFile::raw_text(pugi::xml_node text) const {
  const std::string_view whole = source_->text();
  const std::size_t start = offset_of(text);
  return whole.substr(start, std::min(whole.find('<', start), whole.size()) - start);
}

SourceSpan XmlFile::span_of(pugi::xml_node node) const {
  const std::size_t offset = offset_of(node);
  if (node.type() == pugi::node_element) return {source_, offset, std::string_view(node.name()).size()};
  if (node.type() != pugi::node_pcdata) return {source_, offset, std::string_view(node.value()).size()};
  const std::string_view raw = raw_text(node);
  const std::size_t first = std::min(raw.find_first_not_of(" \t\r\n"), raw.size());
  return {source_, offset + first, trim(raw).size()};
}

SourceSpan XmlFile::span_of(pugi::xml_attribute attribute) const {
  const auto offset = static_cast<std::size_t>(attribute.value() - buffer_.data());
  const std::string& text = source_->text();
  return {source_, offset, text.find(text[offset - 1], offset) - offset};
}

SourceSpan XmlFile::span_of_name(pugi::xml_attribute attribute) const {
  const auto offset = static_cast<std::size_t>(attribute.name() - buffer_.data());
  return {source_, offset, std::string_view(attribute.name()).size()};
}

std::string to_collapsed(std::string_view text) { return to_nfc(join(split_words(text), " ")); }

Word read_word(const XmlFile& file, pugi::xml_node node, const char* attribute) {
  const pugi::xml_attribute found = node.attribute(attribute);
  if (!found) return {};
  return {to_collapsed(found.value()), file.span_of(found)};
}

std::vector<Word> read_words(const XmlFile& file, pugi::xml_node node, const char* attribute) {
  std::vector<Word> words;
  const pugi::xml_attribute found = node.attribute(attribute);
  if (!found) return words;
  const SourceSpan whole = file.span_of(found);
  const std::string_view raw = std::string_view(file.source()->text()).substr(whole.offset, whole.length);
  std::size_t from = 0;
  for (std::string& word : split_words(found.value())) {
    // A word written with a character reference is not found as it is read; then the value is its place.
    const std::size_t start = raw.find(word, from);
    SourceSpan at = whole;
    if (start != std::string_view::npos) {
      at = {file.source(), whole.offset + start, word.size()};
      from = start + word.size();
    }
    words.push_back({to_nfc(word), at});
  }
  return words;
}

}  // namespace sopimus
