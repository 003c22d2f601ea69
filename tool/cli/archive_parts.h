// What an archive deposit holds, before it is written. Private to archive*.cc.

#pragma once

#include <string>
#include <vector>

#include "cli/register_at.h"
#include "cli/verification.h"

namespace sopimus {

/// One file of the deposit with what an archive asks of it.
struct DepositedFile {
  std::string path{};  // in the deposit
  std::string bytes{};
  std::string type{};  // asiakirjatyyppi
  std::string title{};
  std::string author{};  // laatija: an office, never a person
  std::string date{};    // ISO
  std::string language{};
  std::string publicity{};
  std::string fingerprint{};  // of a document; empty else
};

/// What holds for the whole deposit.
struct DepositFacts {
  std::string agreement{};  // title
  std::string edition{};
  std::string commit{};
  std::string diary{};       // asiatunnus
  std::string task_class{};  // tehtäväluokka
  std::string retention{};   // säilytysaika
  std::string language{};
};

/// A paper that is recorded and was not given.
struct MissingPaper {
  std::string record{};  // path
  std::string file{};    // its name there
};

/// Adds luettelo.csv, luettelo.json, LUE-MINUT.txt and, last, SHA256SUMS, which `sha256sum -c` checks.
void add_manifest(const DepositFacts& facts, const std::vector<MissingPaper>& missing,
                  std::vector<DepositedFile>& files);

/// What verify found, in the language of the documents, for people who read it in thirty years.
std::string to_verification_text(const VerificationReport& report, std::string_view language);

/// A word of the deposit in its language: "signed", "extract", "decision", "report", "source", "record".
std::string deposit_word(std::string_view key, std::string_view language);

}  // namespace sopimus
