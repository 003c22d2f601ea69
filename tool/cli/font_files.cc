#include "cli/font_files.h"

#include <fontconfig/fontconfig.h>

#include <map>

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

}  // namespace

FontSet find_fonts(const FontFamily& family, Diagnostics& diagnostics) {
  static std::map<std::string, std::shared_ptr<Font>> loaded;  // by path: a document set shares its fonts
  const auto face = [&](int weight, int slant) {
    const std::string path = find_face(family.name, weight, slant);
    std::shared_ptr<Font>& font = loaded[path];
    if (!font) font = std::make_shared<Font>(path);
    return font;
  };
  FontSet fonts;
  fonts.regular = face(FC_WEIGHT_REGULAR, FC_SLANT_ROMAN);
  fonts.bold = face(FC_WEIGHT_BOLD, FC_SLANT_ROMAN);
  fonts.italic = face(FC_WEIGHT_REGULAR, FC_SLANT_ITALIC);
  fonts.bold_italic = face(FC_WEIGHT_BOLD, FC_SLANT_ITALIC);
  if (!family.sha256_regular.empty() && fonts.regular->file_sha256() != family.sha256_regular) {
    diagnostics.warning("other-font-file", {},
                        "the font '" + family.name + "' on this machine is another file than the style names",
                        "install the same version where the page breaks must be the same");
  }
  return fonts;
}

}  // namespace sopimus
