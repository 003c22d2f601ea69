#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <thread>

#include "base/digest.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/output_file.h"
#include "cli/packet_maker.h"
#include "cli/packet_sources.h"
#include "cli/person.h"
#include "cli/recording.h"
#include "cli/terminal.h"
#include "model/phrases.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

namespace fs = std::filesystem;

const EditionFacts& edition_named(const Register& all, const std::string& name) {
  if (const EditionFacts* edition = all.find(name)) return *edition;
  std::vector<std::string> known;
  for (const EditionFacts& each : all.editions) known.push_back(each.record.name);
  throw Failure("there is no edition '" + name + "'",
                near_or(name, known, "list the editions with 'sopimus term'"));
}

std::vector<std::string> chosen_bodies(const EditionFacts& edition, const Arguments& arguments) {
  if (arguments.has("all") == (arguments.words.size() == 1) || arguments.words.size() > 1) {
    throw UsageError("packet takes one body, or --all", "list the bodies with 'sopimus list bodies'");
  }
  if (arguments.has("all")) return bodies_before(edition);
  const std::string& body = arguments.words[0];
  if (edition.agreement.find_body(body) != nullptr) return {body};
  std::vector<std::string> known;
  for (const Party& party : edition.agreement.parties) {
    for (const Body& each : party.bodies) known.push_back(each.id.text);
  }
  throw Failure(fmt::format("the edition '{}' has no body '{}'", edition.record.name, body),
                near_or(body, known, "list the bodies with 'sopimus list bodies'"));
}

std::string chosen_language(const AgreementSource& agreement, const Arguments& arguments) {
  const std::string language = arguments.value_of("lang", agreement.languages.front());
  if (!is_known_language(language)) {
    throw UsageError("no language '" + language + "'", "the languages are fi, sv");
  }
  return language;
}

/// Meetings that have something to do; a body that was named and has nothing is refused.
std::vector<Meeting> meetings_of(const Register& all, const EditionFacts& edition,
                                 const std::vector<std::string>& bodies, const std::optional<Date>& day) {
  std::vector<Meeting> meetings;
  bool is_approved = false;
  for (const std::string& body : bodies) {
    Meeting meeting = meeting_of(all, edition, body, day);
    is_approved = is_approved || !meeting.approved.empty();
    if (!meeting.acts.empty()) meetings.push_back(std::move(meeting));
  }
  if (!meetings.empty()) return meetings;
  const std::string who = bodies.size() == 1 ? "'" + bodies.front() + "'" : "any body";
  if (is_approved) {
    throw Failure(fmt::format("nothing of '{}' is before {}: its texts were approved earlier",
                              edition.record.name, who),
                  "name the day of the meeting with --meeting to make its material as it was then");
  }
  throw Failure(
      fmt::format("the agreement's procedures do not bring '{}' before {}", edition.record.name, who),
      "look at <procedures> and at may=\"…\" of the body in agreement.xml");
}

/// What the material lacks, as warnings: the files are made all the same.
void warn_of_missing(const MadePacket& made, Diagnostics& diagnostics) {
  const std::string& body = made.meeting.body->id.text;
  if (made.packet.path.empty()) {
    std::vector<std::string> kinds;
    for (const MissingSection& section : made.missing) kinds.push_back(section.kind);
    diagnostics.warning("no-packet", {},
                        fmt::format("no file of packets/ is for '{}': its item has nothing to say under {}",
                                    body, join(kinds, ", ")),
                        "write packets/" + body + ".xml: clauses/README.md shows its form");
  } else {
    for (const MissingSection& section : made.missing) {
      diagnostics.warning(
          "missing-text", section.at,
          fmt::format("the item of '{}' has nothing to say under '{}'", body, section.heading),
          "write a paragraph into the section '" + section.kind + "', or leave the section out");
    }
  }
  if (!made.item->identity.diary.empty()) return;
  diagnostics.warning("no-diary", made.packet.path.empty() ? SourceSpan() : made.packet.at,
                      "the item of '" + body + "' has no diary number",
                      "give it with diary=\"…\" here, or on the <body> in agreement.xml");
}

std::string folder_of(const std::string& root, const MadePacket& made) {
  const std::string& first = made.meeting.edition->agreement.languages.front();
  const std::string ending = made.packet.language == first ? "" : "." + made.packet.language;
  return root + "/" + made.meeting.body->id.text + ending;
}

/// Files of an older packet that this one has not would be taken for its annexes.
void warn_of_strangers(const std::string& folder, const MadePacket& made, Diagnostics& diagnostics) {
  std::vector<std::string> strangers;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    const bool is_own = std::any_of(made.files.begin(), made.files.end(),
                                    [&](const PacketFile& file) { return file.name == name; });
    if (!is_own && !name.starts_with('.')) strangers.push_back(name);
  }
  if (strangers.empty()) return;
  std::sort(strangers.begin(), strangers.end());
  diagnostics.warning(
      "other-files", {},
      fmt::format("'{}' holds files that are not of this material: {}", folder, join(strangers, ", ")),
      "delete them before the folder is sent");
}

void write_folder(const std::string& folder, const MadePacket& made) {
  make_folder(folder);
  OutputFiles files;
  for (const PacketFile& file : made.files) files.write(folder + "/" + file.name, *file.bytes);
  files.commit();
}

std::size_t pages_of(const MadePacket& made) {
  for (const PacketFile& file : made.files) {
    if (file.part == PacketFile::Part::Whole) return file.pages;
  }
  return 0;
}

nlohmann::ordered_json to_json(const std::string& folder, const MadePacket& made) {
  nlohmann::ordered_json report = {
      {"body", made.meeting.body->id.text}, {"language", made.packet.language}, {"folder", folder}};
  report["acts"] = nlohmann::ordered_json::array();
  for (const MeetingAct& act : made.meeting.acts) {
    std::vector<std::string> documents;
    for (const DocumentSource* document : act.documents) documents.push_back(document->id.text);
    report["acts"].push_back(
        {{"act", act.act}, {"documents", documents}, {"next", act.next == nullptr ? "" : act.next->id.text}});
  }
  report["annexes"] = nlohmann::ordered_json::array();
  for (const PacketAnnex& annex : made.annexes) {
    nlohmann::ordered_json row = {{"number", annex.number},
                                  {"document", annex.source->id.text},
                                  {"name", annex.name},
                                  {"title", annex.title},
                                  {"withheld", annex.is_withheld()}};
    row["texts"] = nlohmann::ordered_json::array();
    for (const Document* text : annex.texts) {
      row["texts"].push_back({{"language", text->language}, {"fingerprint", text->fingerprint}});
    }
    report["annexes"].push_back(std::move(row));
  }
  report["missing"] = nlohmann::ordered_json::array();
  for (const MissingSection& section : made.missing) report["missing"].push_back(section.kind);
  report["files"] = nlohmann::ordered_json::array();
  for (const PacketFile& file : made.files) {
    nlohmann::ordered_json row = {{"file", file.name}, {"sha256", sha256_hex(*file.bytes)}};
    if (file.pages > 0) row["pages"] = file.pages;
    report["files"].push_back(std::move(row));
  }
  return report;
}

Exit run_packet(const Place& place, const Arguments& arguments, Diagnostics& diagnostics) {
  const std::string name = needed(arguments, "edition", "name what is decided on: 2025-2029/frozen.1");
  const std::optional<Date> day = day_of(arguments, "meeting", false);
  const RegisterAt opened = read_register_at(place, diagnostics);
  const EditionFacts& edition = edition_named(opened.all, name);
  const std::vector<std::string> bodies = chosen_bodies(edition, arguments);
  const std::string language = chosen_language(edition.agreement, arguments);
  const std::vector<Meeting> meetings = meetings_of(opened.all, edition, bodies, day);
  const DiskTree tree(place.folder, place.display_root);
  const std::vector<PacketSource> sources = read_packets(tree, edition.agreement, diagnostics);
  if (diagnostics.has_errors()) throw FaultyFiles();
  const PacketTexts texts = read_packet_texts(place, opened.all, edition, day.value_or(today()), diagnostics);
  if (diagnostics.has_errors()) throw FaultyFiles();
  PacketMaker maker(opened.all, texts);
  for (const Meeting& meeting : meetings) {
    maker.add(meeting, choose_packet(sources, meeting.body->id.text, language), diagnostics);
  }
  if (diagnostics.has_errors()) throw FaultyFiles();
  const std::vector<MadePacket>& packets =
      maker.make(std::max(1U, std::thread::hardware_concurrency()), diagnostics);
  const std::string root = arguments.value_of("output", place.display_root + "out");
  const bool is_json = arguments.value_of("format") == "json";
  nlohmann::ordered_json report = nlohmann::ordered_json::array();
  for (const MadePacket& made : packets) {
    const std::string folder = folder_of(root, made);
    warn_of_missing(made, diagnostics);
    if (!diagnostics.has_errors()) {
      write_folder(folder, made);
      warn_of_strangers(folder, made, diagnostics);
      if (is_json) report.push_back(to_json(folder, made));
      if (!is_json) {
        print_out(
            fmt::format("{}/index.html  {} files, {} pages\n", folder, made.files.size(), pages_of(made)));
      }
    }
  }
  if (is_json) print_out(report.dump(2) + "\n");
  print_diagnostics(diagnostics);
  return diagnostics.has_errors() ? Exit::No : Exit::Done;
}

}  // namespace

Command packet_command() {
  return {"packet",
          "BODY|--all --edition=E [--meeting=DATE] [-o DIR]",
          "Make a body's meeting material: item, annexes, changes",
          {{"edition", '\0', "E", "what is decided on: 2025-2029/frozen.1"},
           {"all", '\0', "", "for every body that the procedures bring the edition to"},
           {"meeting", '\0', "DATE", "day of the meeting; what was decided later is left out"},
           {"lang", '\0', "LANG", "fi or sv; the agreement's first when left out"},
           {"output", 'o', "DIR", "folder for the bodies' folders; 'out' in the agreement when left out"},
           {"format", '\0', "FORM", "json: report what was made as JSON"}},
          "A folder for each body: the item's text as PDF, Word and plain text, the annexes by\n"
          "their numbers on the agenda, what changes against what is in force, signature pages,\n"
          "all of it in one PDF, and index.html to open it with. The body's own headings and\n"
          "texts are in packets/; what is missing there is listed, and marked in the item.\n"
          "Documents that are not public are left out, and a line says so.\n",
          run_packet};
}

}  // namespace sopimus
