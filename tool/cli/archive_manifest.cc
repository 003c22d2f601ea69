#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "base/text.h"
#include "cli/archive_parts.h"
#include "cli/listing.h"

namespace sopimus {

namespace {

struct DepositWord {
  const char* key;
  const char* finnish;
  const char* swedish;
};

constexpr DepositWord kWords[] = {
    {"signed", "allekirjoitettu sopimus", "undertecknat avtal"},
    {"extract", "pöytäkirjanote tai muu todiste", "protokollsutdrag eller annat bevis"},
    {"decision", "päätöstieto", "beslutsuppgift"},
    {"report", "todentamisraportti", "verifieringsrapport"},
    {"source", "sopimustekstin lähde", "avtalstextens källa"},
    {"record", "allekirjoitus- tai tarkistustieto", "uppgift om underskrift eller verifiering"},
    {"path", "tiedosto", "fil"},
    {"diary", "asiatunnus", "ärendenummer"},
    {"class", "tehtäväluokka", "uppgiftsklass"},
    {"type", "asiakirjatyyppi", "dokumenttyp"},
    {"title", "nimeke", "titel"},
    {"author", "laatija", "upphovsman"},
    {"date", "päivä", "datum"},
    {"language", "kieli", "språk"},
    {"publicity", "julkisuus", "offentlighet"},
    {"retention", "säilytysaika", "förvaringstid"},
    {"fingerprint", "sopimustekstin tunniste", "avtalstextens identifierare"},
    {"size", "tavuja", "byte"},
    {"unknown", "ei annettu", "inte angett"},
    {"missing", "Kirjattu, mutta puuttuu tästä kansiosta:", "Antecknat, men saknas i mappen:"},
    {"head", "Arkistoitava sopimusaineisto", "Avtalsmaterial för arkivering"},
    {"edition", "versio", "version"},
    {"check",
     "Tarkista tiedostojen eheys komennolla: sha256sum -c SHA256SUMS\n"
     "Luettelo tiedostoista on tiedostoissa luettelo.csv ja luettelo.json.",
     "Kontrollera filernas integritet med kommandot: sha256sum -c SHA256SUMS\n"
     "En förteckning över filerna finns i luettelo.csv och luettelo.json."},
};

std::string known_or(const std::string& value, std::string_view language) {
  return value.empty() ? deposit_word("unknown", language) : value;
}

std::string csv_of(const DepositFacts& facts, const std::vector<DepositedFile>& files) {
  Listing listing;
  for (const char* key : {"path", "type", "title", "diary", "class", "author", "date", "language",
                          "publicity", "retention", "fingerprint", "size"}) {
    listing.columns.push_back(deposit_word(key, facts.language));
  }
  listing.columns.push_back("sha256");
  for (const DepositedFile& file : files) {
    listing.rows.push_back({file.path, file.type, file.title, known_or(facts.diary, facts.language),
                            known_or(facts.task_class, facts.language), file.author, file.date, file.language,
                            file.publicity, known_or(facts.retention, facts.language), file.fingerprint,
                            std::to_string(file.bytes.size()), sha256_hex(file.bytes)});
  }
  return to_csv_text(listing);
}

std::string json_of(const DepositFacts& facts, const std::vector<MissingPaper>& missing,
                    const std::vector<DepositedFile>& files) {
  using Json = nlohmann::ordered_json;
  Json rows = Json::array();
  for (const DepositedFile& file : files) {
    rows.push_back({{"path", file.path},
                    {"type", file.type},
                    {"title", file.title},
                    {"author", file.author},
                    {"date", file.date},
                    {"language", file.language},
                    {"publicity", file.publicity},
                    {"fingerprint", file.fingerprint},
                    {"length", file.bytes.size()},
                    {"sha256", sha256_hex(file.bytes)}});
  }
  Json papers = Json::array();
  for (const MissingPaper& paper : missing)
    papers.push_back({{"record", paper.record}, {"file", paper.file}});
  return Json({{"agreement", facts.agreement},
               {"edition", facts.edition},
               {"commit", facts.commit},
               {"diary", facts.diary},
               {"task_class", facts.task_class},
               {"retention", facts.retention},
               {"files", std::move(rows)},
               {"missing", std::move(papers)}})
             .dump(2) +
         "\n";
}

std::string readme_of(const DepositFacts& facts, const std::vector<MissingPaper>& missing) {
  const auto word = [&](const char* key) { return deposit_word(key, facts.language); };
  std::string text = word("head") + "\n\n" + facts.agreement + "\n";
  text += word("edition") + ": " + facts.edition + " (" + facts.commit + ")\n";
  text += word("diary") + ": " + known_or(facts.diary, facts.language) + "\n";
  text += word("class") + ": " + known_or(facts.task_class, facts.language) + "\n";
  text += word("retention") + ": " + known_or(facts.retention, facts.language) + "\n\n";
  text += word("check") + "\n";
  if (missing.empty()) return text;
  text += "\n" + word("missing") + "\n";
  for (const MissingPaper& paper : missing) text += "- " + paper.file + " (" + paper.record + ")\n";
  return text;
}

DepositedFile plain_file(std::string path, std::string bytes) {
  DepositedFile file;
  file.path = std::move(path);
  file.bytes = std::move(bytes);
  return file;
}

}  // namespace

std::string deposit_word(std::string_view key, std::string_view language) {
  for (const DepositWord& word : kWords) {
    if (word.key == key) return language == "sv" ? word.swedish : word.finnish;
  }
  throw std::logic_error("no word " + std::string(key));
}

void add_manifest(const DepositFacts& facts, const std::vector<MissingPaper>& missing,
                  std::vector<DepositedFile>& files) {
  std::sort(files.begin(), files.end(),
            [](const DepositedFile& a, const DepositedFile& b) { return a.path < b.path; });
  const std::string csv = csv_of(facts, files);
  const std::string json = json_of(facts, missing, files);
  files.push_back(plain_file("LUE-MINUT.txt", readme_of(facts, missing)));
  files.push_back(plain_file("luettelo.csv", csv));
  files.push_back(plain_file("luettelo.json", json));
  std::string sums;
  for (const DepositedFile& file : files) sums += sha256_hex(file.bytes) + "  " + file.path + "\n";
  files.push_back(plain_file("SHA256SUMS", sums));
}

}  // namespace sopimus
