#include "xlsx/write_xlsx.h"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <memory>
#include <stdexcept>

#include "base/diagnostics.h"
#include "base/free_with.h"
#include "base/text.h"

namespace sopimus {

namespace {

/// A file in memory: the library writes to a path only.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("sopimus-xlsx", MFD_CLOEXEC)) {
    if (descriptor_ < 0) throw Failure("no memory for a workbook");
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
  std::string read() const {
    std::string bytes;
    std::array<char, 65536> buffer{};
    ::lseek(descriptor_, 0, SEEK_SET);
    for (ssize_t count = 0; (count = ::read(descriptor_, buffer.data(), buffer.size())) > 0;) {
      bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return bytes;
  }

 private:
  int descriptor_;
};

/// A text that a cell can hold: without control characters, and not too long.
std::string to_cell(const std::string& text) {
  constexpr std::size_t kMost = 32'767;
  std::u32string kept;
  for (const char32_t c : to_code_points(text)) {
    if (c >= U' ' || c == U'\n' || c == U'\t') kept += c;
  }
  if (kept.size() > kMost) kept = kept.substr(0, kMost - 1) + U"…";
  return to_utf8(kept);
}

void check(lxw_error error) {
  if (error == LXW_NO_ERROR) return;
  if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) throw Failure("no memory for a workbook");
  throw std::logic_error(std::string("cannot write a workbook: ") + lxw_strerror(error));
}

std::time_t to_time(const Date& date) {
  std::tm time{};
  time.tm_year = date.year - 1900;
  time.tm_mon = date.month - 1;
  time.tm_mday = date.day;
  return ::timegm(&time);
}

using BookHandle = std::unique_ptr<lxw_workbook, FreeWith<lxw_workbook_free>>;

struct Formats {
  lxw_format* head = nullptr;
  lxw_format* cell = nullptr;
};

Formats make_formats(lxw_workbook* book) {
  Formats formats{workbook_add_format(book), workbook_add_format(book)};
  for (lxw_format* each : {formats.head, formats.cell}) {
    format_set_text_wrap(each);
    format_set_align(each, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(each, LXW_BORDER_THIN);
    format_set_border_color(each, 0x808080);
  }
  format_set_bold(formats.head);
  format_set_bg_color(formats.head, 0xECEFF3);
  return formats;
}

/// How many lines a cell breaks a text into, rather too many than too few. The width counts in digits; the
/// letters of Finnish and Swedish are narrower.
std::size_t count_lines(const std::string& text, double width) {
  constexpr double kLetters = 1.15;  // of a text in the width of a digit
  const auto room = static_cast<std::size_t>(std::max(1.0, kLetters * width));
  std::size_t lines = 0;
  for (const std::string& paragraph : split(text, '\n')) {
    std::size_t used = 0;
    ++lines;
    for (const std::string& word : split(paragraph, ' ')) {
      const std::size_t letters = to_code_points(word).size();
      if (used > 0 && used + 1 + letters > room) {
        ++lines;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + letters;
      lines += used > room ? (used - 1) / room : 0;
      used = used > room ? (used - 1) % room + 1 : used;
    }
  }
  return lines;
}

/// In points. Not every program finds the height of a row itself when it opens a file.
double row_height(const Sheet& sheet, const std::vector<std::string>& row) {
  constexpr double kLine = 15;
  constexpr double kMost = 409;  // that a row can have
  std::size_t lines = 1;
  for (std::size_t c = 0; c < sheet.columns.size() && c < row.size(); ++c) {
    lines = std::max(lines, count_lines(row[c], sheet.columns[c].width));
  }
  return std::min(kMost, kLine * static_cast<double>(lines));
}

void write_sheet(lxw_workbook* book, const Sheet& sheet, const Formats& formats) {
  lxw_worksheet* made = workbook_add_worksheet(book, sheet.name.c_str());
  if (made == nullptr) throw std::logic_error("no sheet can be called '" + sheet.name + "'");
  const auto last_column = static_cast<lxw_col_t>(sheet.columns.size() - 1);
  const auto last_row = static_cast<lxw_row_t>(sheet.rows.size());
  for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
    const auto column = static_cast<lxw_col_t>(c);
    check(worksheet_set_column(made, column, column, sheet.columns[c].width, nullptr));
    check(worksheet_write_string(made, 0, column, sheet.columns[c].title.c_str(), formats.head));
  }
  for (std::size_t r = 0; r < sheet.rows.size(); ++r) {
    check(worksheet_set_row(made, static_cast<lxw_row_t>(r + 1), row_height(sheet, sheet.rows[r]), nullptr));
    for (std::size_t c = 0; c < sheet.columns.size() && c < sheet.rows[r].size(); ++c) {
      const std::string text = to_cell(sheet.rows[r][c]);
      const auto row = static_cast<lxw_row_t>(r + 1);
      const auto column = static_cast<lxw_col_t>(c);
      if (text.empty()) {
        check(worksheet_write_blank(made, row, column, formats.cell));
      } else {
        check(worksheet_write_string(made, row, column, text.c_str(), formats.cell));
      }
    }
  }
  worksheet_freeze_panes(made, 1, 0);
  check(worksheet_autofilter(made, 0, 0, last_row, last_column));
  worksheet_set_landscape(made);
  worksheet_set_paper(made, 9);  // A4
  worksheet_fit_to_pages(made, 1, 0);
  check(worksheet_repeat_rows(made, 0, 0));
  check(worksheet_set_footer(made, "&L&A&R&P (&N)"));
}

}  // namespace

std::string write_xlsx(const Workbook& workbook) {
  const MemoryFile file;
  BookHandle held(workbook_new(file.path().c_str()));
  lxw_workbook* book = held.get();
  if (book == nullptr) throw Failure("no memory for a workbook");
  std::string title = workbook.title;
  std::string author = workbook.author;
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = author.data();
  properties.created = to_time(workbook.created);
  workbook_set_properties(book, &properties);
  const Formats formats = make_formats(book);
  for (const Sheet& sheet : workbook.sheets) write_sheet(book, sheet, formats);
  check(workbook_close(held.release()));  // frees it
  return file.read();
}

}  // namespace sopimus
