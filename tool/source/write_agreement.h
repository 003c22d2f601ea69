// A typed agreement as the canonical agreement.xml: what read_agreement reads back as the same values.

#pragma once

#include <string>

#include "source/agreement.h"

namespace sopimus {

/// `agreement` as `format` leaves it; places and `source` are not written. Texts in several languages stand
/// in the order of their codes.
///
/// Errors: std::logic_error for what no agreement.xml may hold: no document, a party without a name.
/// Cost:   linear.
std::string write_agreement(const AgreementSource& agreement);

}  // namespace sopimus
