// libvoikko, opened when the first Finnish word is looked up.
//
// It brings seven libraries of its own. To load them with the program takes longer than composing eight
// pages, and most commands never ask about a word.

#pragma once

#include <libvoikko/voikko.h>

#include <memory>

namespace sopimus {

/// The functions of libvoikko that we call, by their names without "voikko".
struct VoikkoLibrary {
  decltype(&voikkoInit) init = nullptr;
  decltype(&voikkoTerminate) terminate = nullptr;
  decltype(&voikkoGetVersion) version = nullptr;
  decltype(&voikkoSetBooleanOption) set_boolean_option = nullptr;
  decltype(&voikkoSpellCstr) spell = nullptr;
  decltype(&voikkoSuggestCstr) suggest = nullptr;
  decltype(&voikkoFreeCstrArray) free_words = nullptr;
  decltype(&voikkoHyphenateCstr) hyphenate = nullptr;
  decltype(&voikkoFreeCstr) free_word = nullptr;
  decltype(&voikkoAnalyzeWordCstr) analyze = nullptr;
  decltype(&voikko_free_mor_analysis) free_analyses = nullptr;
  decltype(&voikko_mor_analysis_value_cstr) value = nullptr;
  decltype(&voikko_free_mor_analysis_value_cstr) free_value = nullptr;
};

/// Errors: Failure when the library is not on this machine.
const VoikkoLibrary& voikko();

struct CloseVoikko {
  void operator()(VoikkoHandle* handle) const { voikko().terminate(handle); }
};
using Voikko = std::unique_ptr<VoikkoHandle, CloseVoikko>;

}  // namespace sopimus
