// Values kept in a file that can be made again at any time: a line that names the form and the digest of what
// follows, then numbers of 4 or 8 bytes (little-endian), and texts after their length.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sopimus {

class KeptWriter {
 public:
  /// The lowest `size` bytes of the number.
  void number(std::uint64_t value, int size = 4);
  void text(std::string_view value);
  void bytes(std::string_view value) { bytes_ += value; }
  template <typename Values, typename Write>
  void list(const Values& values, Write write) {
    number(values.size());
    for (const auto& value : values) write(value);
  }

  /// The whole file. `form` is one line: what is kept, and the number of its form.
  std::string take_file(std::string_view form);

 private:
  std::string bytes_{};
};

/// After the first thing that is not there, everything read is empty and failed() says so.
class KeptReader {
 public:
  /// Fails when the file is of another form, cut short or damaged. The bytes must outlive the reader.
  KeptReader(std::string_view file, std::string_view form);

  bool failed() const { return failed_; }
  void fail() { failed_ = true; }
  /// Everything was there and nothing is left over.
  bool is_done() const { return !failed_ && rest_.empty(); }

  std::uint64_t number(std::size_t size = 4);
  std::string_view text() { return bytes(number()); }
  std::string_view bytes(std::uint64_t size);
  /// Calls `read` as many times as the list has values.
  template <typename Read>
  void list(Read read) {
    const std::uint64_t count = number();
    if (count > rest_.size()) failed_ = true;  // everything takes a byte at least
    for (std::uint64_t i = 0; i < count && !failed_; ++i) read();
  }

 private:
  std::string_view rest_{};
  bool failed_ = false;
};

}  // namespace sopimus
