#include "docx/read_archive.h"

#include <zip.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/text.h"

namespace sopimus {

namespace {

constexpr std::string_view kSaveAsDocx = "open it in Word and save it as a Word document (.docx)";
constexpr std::string_view kAskAgain = "ask for the file again, or save it anew in Word";

/// "EncryptedPackage" as OLE files name their streams, in UTF-16.
std::string to_utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) {
    wide += c;
    wide += '\0';
  }
  return wide;
}

/// Refuses files of other programs, each by its name, because their users take them for Word files.
void refuse_other_kinds(std::string_view bytes, const std::string& name) {
  const auto refuse = [&](const std::string& what, std::string_view mend) {
    throw word_file_refusal(name, "is no Word file: " + what, std::string(mend));
  };
  if (bytes.empty()) refuse("it is empty", kAskAgain);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    if (bytes.find(to_utf16("EncryptedPackage")) != std::string_view::npos) {
      throw word_file_refusal(name, "is locked with a password", "save it in Word without a password");
    }
    refuse("it is of Word 97–2003 (.doc) or another old program", kSaveAsDocx);
  }
  if (bytes.starts_with("{\\rtf")) refuse("it is an RTF text", kSaveAsDocx);
  if (bytes.starts_with("%PDF")) refuse("it is a PDF", "name the Word file that the PDF was made from");
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return;
  const std::size_t start = std::min(bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n"), bytes.size());
  if (bytes.substr(start).starts_with('<')) refuse("it is an XML or HTML text", kSaveAsDocx);
  refuse("it is no ZIP archive, which every .docx is", "name a .docx file; a text file ends in .txt");
}

std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < count && at + i < bytes.size(); ++i) {
    value |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  }
  return value;
}

/// Whether a directory at the end of the file claims more entries than a Word file has. The library would
/// take memory for all of them before anybody could ask it how many they are.
bool claims_too_many_parts(std::string_view bytes) {
  constexpr std::size_t kTail = 66'000;  // the end record with its longest comment
  const std::size_t from = bytes.size() > kTail ? bytes.size() - kTail : 0;
  for (std::size_t at = bytes.find("PK\x05\x06", from); at != std::string_view::npos;
       at = bytes.find("PK\x05\x06", at + 1)) {
    if (little_endian(bytes, at + 10, 2) > kMostWordParts) return true;
  }
  // The 64-bit end record, which its locator points to.
  for (std::size_t at = bytes.find("PK\x06\x07", from); at != std::string_view::npos;
       at = bytes.find("PK\x06\x07", at + 1)) {
    const std::uint64_t record = little_endian(bytes, at + 8, 8);
    if (record >= bytes.size()) continue;
    if (little_endian(bytes, static_cast<std::size_t>(record) + 32, 8) > kMostWordParts) return true;
  }
  return false;
}

bool leads_out(std::string_view part) {
  std::string slashes(part);
  std::replace(slashes.begin(), slashes.end(), '\\', '/');
  if (slashes.starts_with('/') || slashes.find(':') != std::string::npos) return true;
  const std::vector<std::string> steps = split(slashes, '/');
  return std::find(steps.begin(), steps.end(), "..") != steps.end();
}

}  // namespace

Failure word_file_refusal(const std::string& name, const std::string& why, const std::string& mend) {
  return Failure("'" + name + "' " + why, mend);
}

struct WordArchive::Zip {
  zip_t* archive = nullptr;
  ~Zip() {
    if (archive != nullptr) zip_discard(archive);
  }
};

WordArchive::WordArchive(std::string_view bytes, std::string name)
    : name_(std::move(name)), zip_(std::make_unique<Zip>()) {
  if (bytes.size() > kLargestWordFile) {
    throw word_file_refusal(name_, "is larger than 64 MB", "compress its pictures in Word");
  }
  refuse_other_kinds(bytes, name_);
  if (claims_too_many_parts(bytes)) {
    throw word_file_refusal(name_, "claims to have more parts than any Word file", std::string(kAskAgain));
  }
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) zip_->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (zip_->archive == nullptr && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  if (zip_->archive == nullptr) {
    throw word_file_refusal(name_, "is damaged: its end is missing or its list of parts is broken",
                            std::string(kAskAgain));
  }
  const zip_int64_t count = zip_get_num_entries(zip_->archive, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* part = zip_get_name(zip_->archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
    parts_.emplace_back(part == nullptr ? "" : part);
    if (leads_out(parts_.back())) {
      throw word_file_refusal(
          name_, "is no Word file: it holds a part '" + parts_.back() + "', whose name leads out of the file",
          "do not open it, and ask its sender what it is");
    }
  }
}

WordArchive::~WordArchive() = default;

std::optional<std::string> WordArchive::read(std::string_view part) {
  const std::string wanted(part);
  const zip_int64_t found = zip_name_locate(zip_->archive, wanted.c_str(), ZIP_FL_NOCASE);
  if (found < 0) return std::nullopt;
  const auto index = static_cast<zip_uint64_t>(found);
  zip_stat_t status;
  zip_stat_init(&status);
  if (zip_stat_index(zip_->archive, index, 0, &status) == 0 && (status.valid & ZIP_STAT_ENCRYPTION_METHOD) &&
      status.encryption_method != ZIP_EM_NONE) {
    throw word_file_refusal(name_, "is locked with a password", "save it in Word without a password");
  }
  zip_file_t* file = zip_fopen_index(zip_->archive, index, 0);
  const auto damaged = [&] {
    return word_file_refusal(name_, "is damaged: its part '" + wanted + "' cannot be unpacked",
                             std::string(kAskAgain));
  };
  if (file == nullptr) throw damaged();
  std::string bytes;
  zip_int64_t got = 0;
  constexpr std::size_t kChunk = 64U << 10U;
  do {
    const std::size_t before = bytes.size();
    bytes.resize(before + kChunk);
    got = zip_fread(file, bytes.data() + before, kChunk);
    bytes.resize(before + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
  } while (got > 0 && bytes.size() <= kLargestWordPart);
  const bool is_whole = zip_fclose(file) == 0 && got == 0;
  total_ += bytes.size();
  if (bytes.size() > kLargestWordPart || total_ > kLargestWordTotal) {
    throw word_file_refusal(name_,
                            "is no agreement: its part '" + wanted + "' unpacks to more than " +
                                (bytes.size() > kLargestWordPart ? "24" : "48") + " MB",
                            "do not open it, and ask its sender what it is");
  }
  if (!is_whole) throw damaged();
  return bytes;
}

}  // namespace sopimus
