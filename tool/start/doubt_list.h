// The list of doubts as text: what a drafter works through after the start.

#pragma once

#include <map>
#include <string>

#include "start/doubt.h"

namespace sopimus {

/// A line a doubt, by groups: its place in the file it came from, its place in the new agreement, what is
/// doubtful. `files` are the agreement's, by path.
std::string write_doubts(const Doubts& doubts, const std::map<std::string, std::string>& files);

/// "changed words 3, parties 1": how many doubts each group has.
std::string count_doubts(const Doubts& doubts);

}  // namespace sopimus
