// What an agreement holds, as tables: goals, measures, deadlines, parties and the rest.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/agreement_at.h"

namespace sopimus {

struct Listing {
  std::vector<std::string> columns{};
  std::vector<std::vector<std::string>> rows{};
};

struct ListingFilter {
  std::string document{};
  std::string party{};     // also as a member of a group
  std::string until{};     // ISO date: due on that day at the latest
  std::string language{};  // empty: each document's first
};

/// The names of listings, for help and messages.
std::vector<std::string> listing_names();

/// Composes the documents that the listing needs. Errors: findings to `diagnostics`.
Listing make_listing(const std::string& name, const AgreementAt& agreement, const ListingFilter& filter,
                     Diagnostics& diagnostics);

/// Only the columns that say something in any row.
Listing without_empty_columns(const Listing& listing);

std::string to_table_text(const Listing& listing);
std::string to_csv_text(const Listing& listing);   // RFC 4180
std::string to_json_text(const Listing& listing);  // an array of objects

}  // namespace sopimus
