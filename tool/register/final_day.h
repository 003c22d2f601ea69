// The day on which a decision can no longer be contested.
//
// Sources: Act on the calculation of prescribed time limits (150/1930), 2 § (the day of the event is not
// counted) and 5 § (a last day on a holiday, Independence Day, May Day, Christmas Eve, Midsummer Eve or a
// Saturday moves to the next working day). Which times there are is data: <appeal> of the registers.

#pragma once

#include <optional>

#include "base/date.h"
#include "source/agreement.h"

namespace sopimus {

/// Sundays, church holidays and the days that 5 § puts beside them.
bool is_working_day(const Date& date);

/// The last day on which a decision can be contested; a day later it is final.
///
/// Shape: `published` is the day the minutes could be read in the public network.
Date last_day_to_appeal(const AppealTime& time, const Date& published);

/// The time that holds for a body of this kind; null when the registers have none.
const AppealTime* find_appeal_time(const Registers& registers, const Party& party, const Body& body);

}  // namespace sopimus
