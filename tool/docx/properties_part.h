// What a file says about itself (docProps) and how Word shall treat it (settings.xml).

#pragma once

#include <string>
#include <vector>

#include "docx/write_docx.h"
#include "model/document.h"

namespace sopimus {

/// docProps/core.xml. Standard: ECMA-376-2:2021, 8 (Core properties).
std::string write_core_properties(const Document& first, const DocxOptions& options);

/// docProps/app.xml. Standard: ECMA-376-1:2016, 22.2 (Extended Properties).
std::string write_application_properties(const Document& first);

/// docProps/custom.xml: SopimusEdition, SopimusFingerprint, SopimusCommit, SopimusDiary of the first
/// document, then the options' own; of two of one name the options' stays. A comparison has
/// SopimusComparison, and its edition, fingerprint and commit are named SopimusRevisedEdition and so on.
///
/// Standard: ECMA-376-1:2016, 22.3 (Custom Properties).
std::string write_custom_properties(const Document& first, const DocxOptions& options);

/// word/settings.xml. Standard: ECMA-376-1:2016, 17.15 (Settings).
std::string write_settings(const Document& first, const DocxOptions& options);

}  // namespace sopimus
