// Themes, forums and costs: the structured content of a clause.

#include <fmt/format.h>

#include "source/attribute_form.h"
#include "source/read_blocks.h"
#include "source/read_inlines.h"

namespace sopimus {

namespace {

struct DeadlineName {
  std::string_view name;
  Deadline::Kind kind;
  bool has_year;
  bool has_date;
};

constexpr DeadlineName kDeadlines[] = {
    {"by-end-of-year", Deadline::Kind::ByEndOfYear, true, false},
    {"during-year", Deadline::Kind::DuringYear, true, false},
    {"by-date", Deadline::Kind::ByDate, false, true},
    {"yearly", Deadline::Kind::Yearly, false, false},
    {"separately", Deadline::Kind::Separately, false, false},
    {"none", Deadline::Kind::None, false, false},
};

/// `attribute` belongs to a deadline exactly when `wanted`.
void check_part(const XmlFile& file, pugi::xml_node element, const Word& deadline, const char* attribute,
                bool wanted, Diagnostics& diagnostics) {
  const pugi::xml_attribute found = element.attribute(attribute);
  if (wanted && !found) {
    diagnostics.error("attributes-disagree", deadline.at,
                      fmt::format("deadline '{}' has no '{}'", deadline.text, attribute),
                      fmt::format("add {}=\"…\"", attribute));
  } else if (!wanted && found) {
    diagnostics.error("attributes-disagree", file.span_of_name(found),
                      deadline.empty() ? fmt::format("'{}' stands without a deadline", attribute)
                                       : fmt::format("deadline '{}' takes no '{}'", deadline.text, attribute),
                      fmt::format("delete '{}', or choose another deadline", attribute));
  }
}

SourceDeadline read_deadline(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics) {
  const Word deadline = read_word(file, element, "deadline");
  SourceDeadline result;
  result.at = deadline.at;
  for (const DeadlineName& known : kDeadlines) {
    if (known.name != (deadline.empty() ? "none" : deadline.text)) continue;
    result.value.kind = known.kind;
    check_part(file, element, deadline, "year", known.has_year, diagnostics);
    check_part(file, element, deadline, "date", known.has_date, diagnostics);
    if (known.has_year) result.value.year = parse_whole(read_word(file, element, "year").text).value_or(0);
    if (known.has_date)
      result.value.date = parse_date(read_word(file, element, "date").text).value_or(Date{});
  }
  return result;
}

}  // namespace

SourceTheme read_theme(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics) {
  SourceTheme theme;
  theme.heading = read_inlines(file, element.child("heading"));
  theme.intro = read_blocks(file, element, diagnostics);
  for (const pugi::xml_node goal : element.child("goals").children("goal")) {
    theme.goals.push_back({read_word(file, goal, "id"), read_inlines(file, goal), file.span_of(goal)});
  }
  for (const pugi::xml_node child : element.child("indicators").children("indicator")) {
    SourceIndicator indicator;
    indicator.id = read_word(file, child, "id");
    indicator.goal = read_word(file, child, "goal");
    indicator.deadline = read_deadline(file, child, diagnostics);
    indicator.inlines = read_inlines(file, child);
    indicator.source = read_inlines(file, child.child("data-source"));
    indicator.at = file.span_of(child);
    theme.indicators.push_back(std::move(indicator));
  }
  for (const pugi::xml_node child : element.child("measures").children("measure")) {
    SourceMeasure measure;
    measure.id = read_word(file, child, "id");
    measure.goal = read_word(file, child, "goal");
    measure.responsible = read_words(file, child, "responsible");
    measure.deadline = read_deadline(file, child, diagnostics);
    measure.inlines = read_inlines(file, child);
    measure.resources = read_inlines(file, child.child("resources"));
    measure.at = file.span_of(child);
    theme.measures.push_back(std::move(measure));
  }
  return theme;
}

SourceForums read_forums(const XmlFile& file, pugi::xml_node element) {
  SourceForums forums;
  for (const pugi::xml_node child : element.children("forum")) {
    SourceForum forum;
    forum.id = read_word(file, child, "id");
    forum.level = read_word(file, child, "level");
    forum.convener = read_word(file, child, "convener");
    const MeetingRange meetings =
        parse_meetings(read_word(file, child, "meetings").text).value_or(MeetingRange{});
    forum.meetings_least = meetings.least;
    forum.meetings_most = meetings.most;
    forum.name = read_inlines(file, child.child("name"));
    forum.task = read_inlines(file, child.child("task"));
    for (const pugi::xml_node member : child.children("member")) {
      forum.members.push_back({read_word(file, member, "party"),
                               parse_whole(read_word(file, member, "count").text).value_or(0),
                               read_inlines(file, member), file.span_of(member)});
    }
    forum.at = file.span_of(child);
    forums.forums.push_back(std::move(forum));
  }
  return forums;
}

SourceCosts read_costs(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics) {
  SourceCosts costs;
  costs.subject = read_inlines(file, element.child("subject"));
  for (const pugi::xml_node child : element.children("share")) {
    SourceCostShare share;
    share.party = read_word(file, child, "party");
    share.basis = read_word(file, child, "basis");
    const Word percent = read_word(file, child, "percent");
    share.percent_tenths = parse_percent_tenths(percent.text).value_or(0);
    share.at = file.span_of(child);
    if (share.basis.text == "percent" && percent.empty()) {
      diagnostics.error("missing-attribute", share.at, "<share> with basis 'percent' has no 'percent'",
                        "add percent=\"…\"");
    }
    costs.shares.push_back(std::move(share));
  }
  return costs;
}

}  // namespace sopimus
