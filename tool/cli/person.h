// Who runs a command that writes into git, and the day it is.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "git/identity.h"

namespace sopimus {

/// As git does it: GIT_AUTHOR_NAME, _EMAIL and _DATE, else git's configuration and the clock.
///
/// Errors: Failure when nobody has told git a name or an address, or the date has a form that is not known.
Person author_now(const Repository& repository);
/// The same with GIT_COMMITTER_…; the tagger of a tag too.
Person committer_now(const Repository& repository);

struct Moment {
  std::int64_t seconds = 0;  // since 1970-01-01T00:00:00Z
  int offset_minutes = 0;
};

/// "2025-10-01T12:00:00+03:00" (ISO 8601-1:2019, 5.4.2; a space for the T, +0300 and Z too) or git's own
/// "1759309200 +0300", "@1759309200 +0300"; absent when the text is neither.
std::optional<Moment> parse_moment(std::string_view text);

/// Today, in this machine's zone; the day of SOURCE_DATE_EPOCH when that is set.
Date today();

}  // namespace sopimus
