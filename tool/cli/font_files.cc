#include "cli/font_files.h"

#include <fontconfig/fontconfig.h>
#include <unistd.h>

#include <algorithm>

#include "base/free_with.h"
#include "base/text.h"

namespace sopimus {

namespace {

using Pattern = std::unique_ptr<FcPattern, FreeWith<FcPatternDestroy>>;

std::string text_of(FcPattern* pattern, const char* property) {
  FcChar8* value = nullptr;
  if (FcPatternGetString(pattern, property, 0, &value) != FcResultMatch) return {};
  return reinterpret_cast<const char*>(value);
}

std::string find_face(const std::string& family, int weight, int slant) {
  const Pattern wanted(FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, family.c_str(), FC_WEIGHT,
                                      FcTypeInteger, weight, FC_SLANT, FcTypeInteger, slant, nullptr));
  FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  const Pattern found(FcFontMatch(nullptr, wanted.get(), &result));
  // fontconfig always answers with something: only the family that was asked for will do.
  if (!found || to_lower(text_of(found.get(), FC_FAMILY)) != to_lower(family)) {
    throw Failure("the font '" + family + "' is not on this machine",
                  family == "Carlito" ? "install the package fonts-crosextra-carlito"
                                      : "install the font, or name another in the style file");
  }
  return text_of(found.get(), FC_FILE);
}

/// The program's own family where its Debian package puts it: reading fontconfig's rules takes longer than
/// setting eight pages.
FontFiles find_own_files() {
  const std::string start = "/usr/share/fonts/truetype/crosextra/Carlito-";
  FontFiles files;
  files.paths = {{Face::Regular, start + "Regular.ttf"},
                 {Face::Bold, start + "Bold.ttf"},
                 {Face::Italic, start + "Italic.ttf"},
                 {Face::BoldItalic, start + "BoldItalic.ttf"}};
  const bool all_there = std::all_of(files.paths.begin(), files.paths.end(), [](const auto& face) {
    return ::access(face.second.c_str(), R_OK) == 0;
  });
  if (!all_there) files.paths.clear();
  return files;
}

}  // namespace

FontFiles find_font_files(const std::string& family) {
  FontFiles files;
  if (family == FontFamily().name) files = find_own_files();
  if (!files.paths.empty()) return files;
  files.paths[Face::Regular] = find_face(family, FC_WEIGHT_REGULAR, FC_SLANT_ROMAN);
  files.paths[Face::Bold] = find_face(family, FC_WEIGHT_BOLD, FC_SLANT_ROMAN);
  files.paths[Face::Italic] = find_face(family, FC_WEIGHT_REGULAR, FC_SLANT_ITALIC);
  files.paths[Face::BoldItalic] = find_face(family, FC_WEIGHT_BOLD, FC_SLANT_ITALIC);
  return files;
}

FontSet LoadedFonts::load(const FontFiles& files, const FontFamily& family, Diagnostics& diagnostics) {
  const auto load_face = [&](Face face) {
    const std::string& path = files.paths.at(face);
    std::shared_ptr<Font>& font = by_path_[path];
    if (!font) font = std::make_shared<Font>(path);
    return font;
  };
  FontSet fonts;
  fonts.regular = load_face(Face::Regular);
  fonts.bold = load_face(Face::Bold);
  fonts.italic = load_face(Face::Italic);
  fonts.bold_italic = load_face(Face::BoldItalic);
  if (!family.sha256_regular.empty() && fonts.regular->file_sha256() != family.sha256_regular) {
    diagnostics.warning("other-font-file", {},
                        "the font '" + family.name + "' on this machine is another file than the style names",
                        "install the same version where the page breaks must be the same");
  }
  return fonts;
}

}  // namespace sopimus
