// Where the fonts of a style are on this machine, by fontconfig, and the fonts loaded from there.

#pragma once

#include <map>
#include <memory>
#include <string>

#include "layout/lay_out.h"
#include "model/style.h"

namespace sopimus {

/// The four faces of a family.
///
/// Errors: Failure naming the family when fontconfig has none of that name.
FontFiles find_font_files(const std::string& family);

/// Loads each file once. Fonts belong to one thread, and so does this.
class LoadedFonts {
 public:
  /// `files` are those of `family`.
  ///
  /// Errors: Failure for a file that is no font to embed; a warning when the regular face is another file
  ///         than the style asks for (page breaks may then differ).
  FontSet load(const FontFiles& files, const FontFamily& family, Diagnostics& diagnostics);

 private:
  std::map<std::string, std::shared_ptr<Font>> by_path_;
};

}  // namespace sopimus
