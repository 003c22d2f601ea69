// build --prepare: PDFs made to be signed, and their records.

#pragma once

#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/output_file.h"
#include "model/document.h"

namespace sopimus {

/// Only a frozen edition's PDFs are prepared, and their records need the agreement's folder.
///
/// Errors: Failure for a text that is no frozen edition, and in a bare repository, whose folder holds no
///         agreement.
void check_preparation(const Place& place, const Edition& edition);

/// Puts the record of the file `name` with the content `bytes` into `files`; one that says the same stays.
///
/// Shape:  the path of the record for the report; empty when it was there.
/// Errors: Failure when the records say that other bytes of this edition were prepared under this name:
///         somebody may have signed those.
std::string write_record(const Place& place, const std::string& name, const std::string& bytes,
                         const std::vector<const Document*>& documents, const Edition& edition,
                         OutputFiles& files);

}  // namespace sopimus
