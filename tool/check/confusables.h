// Mistakes that the registers know by their words. Private to the rules of language.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "check/rule.h"

namespace sopimus {

/// Reports as `code` every <confusable> of `kind` (word, split, hyphen) whose words stand in the texts.
///
/// What would be no word when mended is left alone: "toimi kauan" is no split "toimikausi".
void find_confusables(const CheckedTexts& all, std::string_view kind, std::string_view code,
                      Findings& findings);

/// "'…' is hardly meant; did you mean '…'?": in the same words by every rule, so that what two find is told
/// once.
Diagnostic& tell_hardly_meant(Findings& findings, std::string code, const CheckedPassage& passage,
                              std::size_t begin, std::size_t end, const std::string& right);

}  // namespace sopimus
