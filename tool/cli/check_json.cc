#include "cli/check_json.h"

#include <nlohmann/json.hpp>

#include "check/rules.h"

namespace sopimus {

namespace {

using Json = nlohmann::ordered_json;

const char* level_of(Severity severity) {
  if (severity == Severity::Error) return "error";
  return severity == Severity::Warning ? "warning" : "note";
}

/// A path as a relative URI reference (RFC 3986, 4.2).
std::string to_uri(std::string_view path) {
  constexpr std::string_view kPlain = "/-._~";
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain =
        (byte < 0x80U && std::isalnum(byte) != 0) || kPlain.find(c) != std::string_view::npos;
    if (is_plain) {
      uri += c;
    } else {
      uri += {'%', kDigits[byte >> 4U], kDigits[byte & 0x0FU]};
    }
  }
  return uri;
}

Json region_of(const SourceSpan& at) {
  const SourceText::Place begin = at.source->place_of(at.offset);
  const SourceText::Place end = at.source->place_of(at.offset + at.length);
  return {{"startLine", begin.line},
          {"startColumn", begin.column},
          {"endLine", end.line},
          {"endColumn", end.column}};
}

Json file_of(const SourceSpan& at) { return {{"uri", to_uri(at.source->name())}}; }

Json location_of(const SourceSpan& at) {
  return {{"physicalLocation", {{"artifactLocation", file_of(at)}, {"region", region_of(at)}}}};
}

Json fix_of(const Diagnostic& finding) {
  const Json replacement = {{"deletedRegion", region_of(finding.at)},
                            {"insertedContent", {{"text", *finding.fix}}}};
  return {{"description", {{"text", finding.mend}}},
          {"artifactChanges", Json::array({{{"artifactLocation", file_of(finding.at)},
                                            {"replacements", Json::array({replacement})}}})}};
}

Json result_of(const Diagnostic& finding) {
  Json result;
  result["ruleId"] = finding.code;
  result["level"] = level_of(finding.severity);
  const std::string mend = finding.mend.empty() ? std::string() : ": " + finding.mend;
  result["message"]["text"] = finding.what + mend;
  if (finding.at) result["locations"] = Json::array({location_of(finding.at)});
  for (const auto& [at, what] : finding.why) {
    if (!at) continue;
    Json also = location_of(at);
    also["message"]["text"] = what;
    result["relatedLocations"].push_back(std::move(also));
  }
  if (finding.at && finding.fix) result["fixes"] = Json::array({fix_of(finding)});
  return result;
}

Json rules_json() {
  Json rules = Json::array();
  for (const RuleFamily& family : rule_families()) {
    for (const Rule& rule : family.rules) {
      Json each;
      each["id"] = rule.id;
      each["shortDescription"]["text"] = rule.sentence;
      each["fullDescription"]["text"] = rule.example;
      each["defaultConfiguration"]["level"] = level_of(rule.severity);
      each["properties"]["tags"] = Json::array({family.name});
      rules.push_back(std::move(each));
    }
  }
  return rules;
}

}  // namespace

std::string to_sarif_text(const Diagnostics& diagnostics) {
  Json run;
  run["tool"]["driver"] = {{"name", "sopimus"}, {"rules", rules_json()}};
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = Json::array();
  for (const Diagnostic& finding : diagnostics.sorted()) run["results"].push_back(result_of(finding));
  Json log;
  log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  log["version"] = "2.1.0";
  log["runs"] = Json::array({std::move(run)});
  return log.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace sopimus
