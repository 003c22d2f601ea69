#include "seal/byte_range.h"

namespace sopimus {

namespace {

/// Whether a revision of the file ends with `bytes`, or before one end of line that was left unsigned.
bool ends_revision(std::string_view bytes) {
  for (std::size_t ends = 0; ends < 2 && !bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r');
       ++ends) {
    bytes.remove_suffix(1);
  }
  return bytes.ends_with("%%EOF");
}

bool is_end_of_line(std::string_view bytes) {
  return bytes.empty() || bytes == "\n" || bytes == "\r\n" || bytes == "\r";
}

}  // namespace

SignedBytes signed_bytes_of(const PdfRevisions& file, const FoundSignature& signature) {
  SignedBytes result;
  const std::string_view bytes = file.bytes();
  const PdfValue* range = signature.dictionary.find("ByteRange");
  std::vector<std::size_t> numbers;
  if (range != nullptr) {
    for (const PdfValue& each : range->items) {
      if (each.is_whole_number() && each.number >= 0)
        numbers.push_back(static_cast<std::size_t>(each.number));
    }
  }
  if (numbers.size() != 4 || range->items.size() != 4 || numbers[0] != 0) {
    result.faults.push_back(SignatureFault::RangeMalformed);
    return result;
  }
  const std::size_t hole = numbers[1];
  const std::size_t rest = numbers[2];
  if (rest > bytes.size() || numbers[3] > bytes.size() - rest || hole >= rest) {
    result.faults.push_back(SignatureFault::RangeOutside);
    return result;
  }
  result.before = bytes.substr(0, hole);
  result.after = bytes.substr(rest, numbers[3]);
  result.end = rest + numbers[3];
  const PdfValue* contents = signature.dictionary.find("Contents");
  const bool is_in_file = !signature.place.is_inside && contents != nullptr;
  if (!is_in_file || contents->begin != hole || contents->end != rest || bytes[hole] != '<') {
    result.faults.push_back(SignatureFault::RangeLeavesOutMore);
  }
  if (!ends_revision(bytes.substr(0, result.end))) result.faults.push_back(SignatureFault::RangeEndsEarly);
  const auto newest = file.newest();
  const bool is_last = newest && newest->sections().front()->at < result.end;
  if (is_last && !is_end_of_line(bytes.substr(result.end)))
    result.faults.push_back(SignatureFault::RangeFollowed);
  return result;
}

}  // namespace sopimus
