#include "packet/appeal.h"

#include <algorithm>

#include "packet/item_blocks.h"
#include "packet/packet_words.h"
#include "register/final_day.h"

namespace sopimus {

namespace {

/// "kuntalaki (410/2015)": by its number in the register of statutes, else as the time of appeal names it.
std::string source_of(const AppealTime& time, const Registers& registers, const std::string& language) {
  const std::string& source = time.source.text;
  const std::size_t open = source.rfind('(');
  if (open == std::string::npos || !source.ends_with(')')) return source;
  const std::string number = source.substr(open + 1, source.size() - open - 2);
  const auto statute = registers.statutes.find(number);
  const Name* title = statute == registers.statutes.end() ? nullptr : statute->second.title.find(language);
  return title == nullptr ? source : title->text.text + " (" + number + ")";
}

void add_sentence(Runs& to, std::string sentence) {
  if (!to.empty()) to.back().text += " ";
  for (Run& run : item_runs(std::move(sentence))) to.push_back(std::move(run));
}

Block paragraph_of(Runs runs) {
  Paragraph paragraph;
  paragraph.runs = std::move(runs);
  return {std::move(paragraph)};
}

Runs decision_runs(const AppealTime& time, const Registers& registers, const Party& party,
                   const std::string& language) {
  const char* key = time.means.text == "rectification"     ? "rectification"
                    : party.kind.text == "hyvinvointialue" ? "complaint-county"
                                                           : "complaint-municipal";
  Runs runs = item_runs(packet_words(key, language, {std::to_string(time.days)}));
  add_sentence(runs, packet_words("known-after", language, {std::to_string(time.known_after)}));
  add_sentence(runs, packet_words("source", language, {source_of(time, registers, language)}));
  return runs;
}

}  // namespace

std::vector<Block> appeal_blocks(const Registers& registers, const Meeting& meeting,
                                 const std::string& language) {
  const AppealTime* time = find_appeal_time(registers, *meeting.party, *meeting.body);
  std::vector<Block> blocks;
  const bool only_prepares = std::any_of(meeting.acts.begin(), meeting.acts.end(),
                                         [](const MeetingAct& act) { return act.act != "decide"; });
  if (only_prepares) {
    Runs runs = item_runs(packet_words("no-appeal", language));
    if (time != nullptr)
      add_sentence(runs, packet_words("source", language, {source_of(*time, registers, language)}));
    blocks.push_back(paragraph_of(std::move(runs)));
  }
  if (meeting.decides() && time != nullptr) {
    blocks.push_back(paragraph_of(decision_runs(*time, registers, *meeting.party, language)));
  }
  return blocks;
}

}  // namespace sopimus
