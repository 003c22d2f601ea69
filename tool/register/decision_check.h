// What is wrong with a decision, a signature or a notice: a body that may not, a text that is another one, a
// day that cannot be.

#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "register/register.h"

namespace sopimus {

/// Reports the faults of one decision among all that are recorded; `decision` may be one of them or not yet.
///
/// Errors: each fault at the place of the word that is wrong, nowhere for a decision that is not written yet.
///         A day outside the council term is a warning.
void check_decision(const Register& all, const Decision& decision, const Date& today,
                    Diagnostics& diagnostics);
void check_signature(const Register& all, const SignatureRecord& signature, const Date& today,
                     Diagnostics& diagnostics);
/// Shape: `agreement` is the one that is there now: notice is given on documents, whatever their edition.
void check_notice(const AgreementSource& agreement, const NoticeRecord& notice, const Date& today,
                  Diagnostics& diagnostics);

/// All of them.
void check_records(const Register& all, const AgreementSource& agreement, const Date& today,
                   Diagnostics& diagnostics);

}  // namespace sopimus
