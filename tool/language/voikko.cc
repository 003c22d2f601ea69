#include "language/voikko.h"

#include <dlfcn.h>

#include <string>
#include <type_traits>

#include "base/diagnostics.h"

namespace sopimus {

namespace {

constexpr const char* kLibrary = "libvoikko.so.1";

VoikkoLibrary open_library() {
  void* library = ::dlopen(kLibrary, RTLD_NOW | RTLD_LOCAL);
  const auto refuse = [] {
    const char* why = ::dlerror();
    throw Failure("the library for Finnish words cannot be opened: " + std::string(why ? why : kLibrary),
                  "install the Debian package libvoikko1");
  };
  if (library == nullptr) refuse();
  VoikkoLibrary found;
  const auto find = [&](auto& function, const char* name) {
    function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(::dlsym(library, name));
    if (function == nullptr) refuse();
  };
  find(found.init, "voikkoInit");
  find(found.terminate, "voikkoTerminate");
  find(found.version, "voikkoGetVersion");
  find(found.set_boolean_option, "voikkoSetBooleanOption");
  find(found.spell, "voikkoSpellCstr");
  find(found.suggest, "voikkoSuggestCstr");
  find(found.free_words, "voikkoFreeCstrArray");
  find(found.hyphenate, "voikkoHyphenateCstr");
  find(found.free_word, "voikkoFreeCstr");
  find(found.analyze, "voikkoAnalyzeWordCstr");
  find(found.free_analyses, "voikko_free_mor_analysis");
  find(found.value, "voikko_mor_analysis_value_cstr");
  find(found.free_value, "voikko_free_mor_analysis_value_cstr");
  return found;
}

}  // namespace

const VoikkoLibrary& voikko() {
  static const VoikkoLibrary library = open_library();
  return library;
}

}  // namespace sopimus
