// What decide, sign and notice have in common: one new file, committed alone.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/register_at.h"

namespace sopimus {

/// "2025-11-17", or "17.11.2025" as a person writes it.
std::optional<Date> parse_day(const std::string& text);

/// The day an option names, "2025-11-17" or "17.11.2025". Errors: UsageError when it is no day, or absent and
/// `required`.
std::optional<Date> day_of(const Arguments& arguments, std::string_view option, bool required);

/// The round of consultation that --round names. Errors: UsageError when it is no number from 1 to 9999.
std::optional<int> round_of(const Arguments& arguments);

/// The value of an option that must be there. Errors: UsageError, with `mend`.
std::string needed(const Arguments& arguments, std::string_view option, std::string_view mend);

/// The number of a § in the minutes, which may come with its sign: "§ 31" is 31. Empty when the option is
/// absent. Errors: UsageError for other words.
std::string section_of(const Arguments& arguments);

/// Names and SHA-256 of the files, whose bytes stay where they are. Errors: Failure for one that cannot be
/// read.
std::vector<Evidence> evidence_of(const std::vector<std::string>& files);

/// The texts of these documents as the edition has them.
std::vector<RecordedText> recorded_texts(const EditionFacts& edition,
                                         const std::vector<std::string>& documents);

/// Every fingerprint that the minutes quote must be one of `texts`, whole or in its short form.
///
/// Errors: Failure that names the edition which has the text.
void check_quoted(const std::vector<std::string>& quoted, const std::vector<RecordedText>& texts,
                  const Register& all);

/// "paasopimus fi  3F2A-91BC-07DE-55A1", a line each.
std::string texts_text(const std::vector<RecordedText>& texts);

/// The first path of `path_at(1)`, `path_at(2)` … that is not taken.
std::string free_path(const Place& place, const std::function<std::string(int)>& path_at);

/// Commits the new file `path` of the agreement alone. Shape: the commit's id.
std::string commit_record(const Place& place, const Repository& repository, const std::string& path,
                          const std::string& bytes, const std::string& message);

/// "Document: paasopimus fi 3f2a…" for each text: trailers of the commit's message.
std::string text_trailers(const std::vector<RecordedText>& texts);

}  // namespace sopimus
