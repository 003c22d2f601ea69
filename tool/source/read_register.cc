#include "source/check_form.h"
#include "source/read.h"
#include "source/read_blocks.h"
#include "source/read_names.h"

namespace sopimus {

namespace {

Statute read_statute(const XmlFile& file, pugi::xml_node element, Diagnostics& diagnostics) {
  Statute statute;
  statute.number = read_word(file, element, "number");
  statute.issuer = read_word(file, element, "issuer");
  statute.title = read_names(file, element, "title", diagnostics);
  statute.short_name = read_names(file, element, "short-name", diagnostics);
  for (const pugi::xml_node title : element.children("title")) {
    if (const pugi::xml_node head = title.child("head")) {
      statute.head[read_word(file, title, "lang").text] = read_text(file, head).text;
    }
  }
  statute.repealed_by = read_word(file, element, "repealed-by");
  statute.at = file.span_of(element);
  return statute;
}

void read_calendar(const XmlFile& file, pugi::xml_node element, Registers& registers,
                   Diagnostics& diagnostics) {
  CouncilCalendar calendar;
  for (const pugi::xml_node child : element.children("council-term")) {
    check_dates(file, child, diagnostics);
    calendar.terms.push_back({read_words(file, child, "terms"),
                              read_date(file, child, "from").value_or(Date{}),
                              read_date(file, child, "to").value_or(Date{})});
  }
  for (const Word& kind : read_words(file, element, "kinds")) {
    calendar.kind = kind.text;
    registers.calendars.insert_or_assign(kind.text, calendar);
  }
}

void read_appeal(const XmlFile& file, pugi::xml_node element, Registers& registers) {
  const AppealTime time{read_word(file, element, "means"), element.attribute("days").as_int(),
                        element.attribute("known-after").as_int(), read_word(file, element, "source")};
  for (const Word& party : read_words(file, element, "kinds")) {
    for (const Word& body : read_words(file, element, "bodies")) {
      registers.appeals.insert_or_assign({party.text, body.text}, time);
    }
  }
}

void read_words(const XmlFile& file, pugi::xml_node element, Registers& registers) {
  const std::string language = read_word(file, element, "lang").text;
  for (const pugi::xml_node word : element.children("word")) {
    registers.words.push_back({language, read_text(file, word)});
  }
}

void read_confusables(const XmlFile& file, pugi::xml_node element, Registers& registers) {
  const std::string language = read_word(file, element, "lang").text;
  for (const pugi::xml_node each : element.children("confusable")) {
    registers.confusables.push_back({language, read_word(file, each, "kind").text,
                                     read_word(file, each, "wrong"), read_word(file, each, "right")});
  }
}

}  // namespace

void read_register(std::shared_ptr<const SourceText> text, Registers& registers, Diagnostics& diagnostics) {
  const auto file = read_checked(std::move(text), "register", diagnostics);
  if (!file) return;
  IdRegister numbers(diagnostics);
  for (const pugi::xml_node child : file->root().children("statute")) {
    Statute statute = read_statute(*file, child, diagnostics);
    numbers.add(statute.number);
    if (!statute.number.empty()) registers.statutes.insert_or_assign(statute.number.text, std::move(statute));
  }
  for (const pugi::xml_node child : file->root().children("calendar")) {
    read_calendar(*file, child, registers, diagnostics);
  }
  for (const pugi::xml_node child : file->root().children("town")) {
    const Names names = read_names(*file, child, "name", diagnostics);
    for (const Word& code : read_words(*file, child, "postal-codes")) {
      registers.postal_codes.insert_or_assign(code.text, names);
    }
  }
  for (const pugi::xml_node child : file->root().children("appeal")) read_appeal(*file, child, registers);
  for (const pugi::xml_node child : file->root().children("words")) read_words(*file, child, registers);
  for (const pugi::xml_node child : file->root().children("confusables")) {
    read_confusables(*file, child, registers);
  }
  IdRegister ids(diagnostics);
  for (const pugi::xml_node child : file->root().children("abbreviation")) {
    AbbreviationEntry entry{read_word(*file, child, "id"), read_names(*file, child, "expansion", diagnostics),
                            read_word(*file, child, "well-known").text == "yes"};
    ids.add(entry.id);
    if (!entry.id.empty()) registers.abbreviations.insert_or_assign(entry.id.text, std::move(entry));
  }
}

}  // namespace sopimus
