#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/listing.h"

namespace sopimus {

namespace {

std::size_t width_of(std::string_view text) { return to_code_points(text).size(); }

std::string quoted_csv(const std::string& field) {
  if (field.find_first_of(",\"\n\r") == std::string::npos) return field;
  std::string text = "\"";
  for (const char c : field) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + "\"";
}

}  // namespace

Listing without_empty_columns(const Listing& listing) {
  Listing result;
  result.rows.resize(listing.rows.size());
  for (std::size_t column = 0; column < listing.columns.size(); ++column) {
    const bool is_empty = std::all_of(listing.rows.begin(), listing.rows.end(),
                                      [&](const auto& row) { return row[column].empty(); });
    if (is_empty) continue;
    result.columns.push_back(listing.columns[column]);
    for (std::size_t row = 0; row < listing.rows.size(); ++row) {
      result.rows[row].push_back(listing.rows[row][column]);
    }
  }
  return result;
}

std::string to_table_text(const Listing& listing) {
  std::vector<std::size_t> widths;
  for (const std::string& column : listing.columns) widths.push_back(width_of(column));
  for (const auto& row : listing.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  std::string text;
  const auto put = [&](const std::vector<std::string>& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line.append(widths[i] - width_of(row[i]) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  };
  put(listing.columns);
  for (const auto& row : listing.rows) put(row);
  return text;
}

std::string to_csv_text(const Listing& listing) {
  std::string text;
  const auto put = [&](const std::vector<std::string>& row) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : ",") + quoted_csv(row[i]);
    text += "\r\n";
  };
  put(listing.columns);
  for (const auto& row : listing.rows) put(row);
  return text;
}

std::string to_json_text(const Listing& listing) {
  auto rows = nlohmann::ordered_json::array();
  for (const auto& row : listing.rows) {
    nlohmann::ordered_json object;
    for (std::size_t i = 0; i < row.size(); ++i) object[listing.columns[i]] = row[i];
    rows.push_back(std::move(object));
  }
  return rows.dump(2) + "\n";
}

}  // namespace sopimus
