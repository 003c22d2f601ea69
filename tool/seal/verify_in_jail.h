// verify_pdf where a hostile file can do no harm.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "seal/jail.h"
#include "seal/signed_pdf.h"

namespace sopimus {

/// As verify_pdf, in a child process; a file that breaks it was_stopped.
///
/// Errors: Failure when no process can be made.
SignedPdf verify_pdf_in_jail(std::string_view bytes, const PdfQuestions& questions,
                             const JailLimits& limits = {});

/// A verdict as bytes, between the processes; absent for bytes that are none.
std::string pack(const SignedPdf& pdf);
std::optional<SignedPdf> unpack(std::string_view bytes);

}  // namespace sopimus
