// The parts of a Word file, unpacked within limits: what comes by e-mail may be anything.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace sopimus {

/// Limits far above what people write – a thousand pages are some 20 MB of XML – and far below what hurts.
inline constexpr std::size_t kLargestWordFile = 64U << 20U;
inline constexpr std::size_t kLargestWordPart = 24U << 20U;   // unpacked
inline constexpr std::size_t kLargestWordTotal = 48U << 20U;  // of all parts that are read
inline constexpr std::size_t kMostWordParts = 4096;

/// Why `name` cannot be read as a Word file: "'kopio.docx' is …".
Failure word_file_refusal(const std::string& name, const std::string& why, const std::string& mend);

/// Standard: ECMA-376-2:2021, annex C (ZIP). Nothing is ever written to a disk; names that would lead out
///           of the package are refused all the same, because nothing good has them.
class WordArchive {
 public:
  /// `bytes` must outlive the archive.
  ///
  /// Errors: Failure for what is no ZIP – and what it is instead: an old .doc, a file with a password,
  ///         OpenDocument, RTF, PDF – and for one that is damaged, locked or over a limit.
  WordArchive(std::string_view bytes, std::string name);
  ~WordArchive();
  WordArchive(const WordArchive&) = delete;
  WordArchive& operator=(const WordArchive&) = delete;

  const std::string& name() const { return name_; }
  /// The parts' names as they stand in the file, without a leading '/'.
  const std::vector<std::string>& parts() const { return parts_; }

  /// The bytes of a part, found without regard to the case of its name (ECMA-376-2:2021, 6.2.2.3); absent
  /// when there is none.
  ///
  /// Errors: Failure when it is damaged or over a limit: sizes are counted while unpacking, never believed.
  std::optional<std::string> read(std::string_view part);

 private:
  struct Zip;
  std::string name_;
  std::unique_ptr<Zip> zip_;
  std::vector<std::string> parts_;
  std::size_t total_ = 0;
};

}  // namespace sopimus
