#include "html/change_list.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "html/page_words.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

std::string name_or(const std::string& name, std::string_view key, const std::string& language) {
  return name.empty() ? std::string(page_words(key, language)) : name;
}

std::string count_words(std::size_t count, const std::string& language) {
  if (count == 0) return std::string(page_words("no-changes", language));
  if (count == 1) return std::string(page_words("one-change", language));
  return filled_page_words("count-changes", language, std::to_string(count));
}

/// "2026-02-03T10:00:00Z" → "3.2.2026".
std::string to_day(const std::string& time) {
  const std::string day = time.substr(0, 10);
  if (day.size() < 10) return {};
  const auto number = [&day](std::size_t from, std::size_t length) {
    const std::size_t digit = day.find_first_not_of('0', from);
    return digit < from + length ? day.substr(digit, from + length - digit) : std::string("0");
  };
  return number(8, 2) + "." + number(5, 2) + "." + number(0, 4);
}

std::string to_words(const Reviser& reviser) {
  const std::string day = to_day(reviser.date);
  return reviser.author + (reviser.author.empty() || day.empty() ? "" : ", ") + day;
}

class ListWriter {
 public:
  ListWriter(HtmlText& html, const std::vector<PageFlow>& flows, const PageChanges& changes)
      : html_(html), flows_(flows), changes_(changes), language_(flows.front().document->language) {}

  void head(const ComparisonNames& names, const std::string& title) {
    const Tag header(html_, "header", "page");
    html_.attribute("id", "_head");
    html_.line_end();
    html_.whole("h1", phrase("comparison", language_) + ": " + title);
    html_.line_end();
    {
      const Tag list(html_, "dl", "names");
      name("old-text", names.old_name);
      name("new-text", names.new_name);
    }
    const std::string by = only_reviser();
    if (!by.empty()) html_.whole("p", filled_page_words("made-by", language_, by));
    counts();
    if (changes_.changes.empty()) return;
    signs();
    controls();
  }

  void list() {
    if (changes_.changes.empty()) return;
    html_.line_end();
    const Tag navigation(html_, "nav", "page list");
    html_.attribute("aria-labelledby", "_changes");
    html_.open("h2");
    html_.attribute("id", "_changes");
    html_.text(page_words("changes", language_));
    html_.close();
    const Tag documents(html_, "ul");
    for (std::size_t i = 0; i < changes_.changes.size();) i = document(i);
  }

 private:
  void name(std::string_view key, const std::string& name) {
    if (name.empty()) return;
    html_.whole("dt", page_words(key, language_));
    html_.whole("dd", name);
  }

  /// Who made all changes; empty when it was several, or nobody is named.
  std::string only_reviser() const {
    std::string only;
    for (const PageFlow& flow : flows_) {
      for (const Reviser& reviser : flow.document->revisers) {
        const std::string words = to_words(reviser);
        if (!only.empty() && words != only) return {};
        only = words;
      }
    }
    return only;
  }

  std::map<ChangeClass, std::size_t> class_counts() const {
    std::map<ChangeClass, std::size_t> counts;
    for (const PageChange& change : changes_.changes) ++counts[change.change_class];
    return counts;
  }

  void counts() {
    html_.line_end();
    html_.open("p");
    html_.whole("strong", count_words(changes_.changes.size(), language_));
    const auto counts = class_counts();
    std::string_view before = ": ";
    for (const ChangeClass each : kShownClasses) {
      const auto found = counts.find(each);
      if (found == counts.end()) continue;
      html_.text(before);
      html_.text(class_words(each, language_));
      html_.text("\u00A0" + std::to_string(found->second));
      before = ", ";
    }
    html_.close();
  }

  void signs() {
    html_.line_end();
    html_.open("h2");
    html_.attribute("id", "_signs");
    html_.text(page_words("legend", language_));
    html_.close();
    const Tag list(html_, "ul", "legend");
    html_.attribute("aria-labelledby", "_signs");
    sign("ins", "", "legend-inserted");
    sign("del", "", "legend-deleted");
    sign("ins", "move", "legend-moved-here");
    sign("del", "move", "legend-moved-away");
    {
      const Tag item(html_, "li");
      html_.whole("ins", "¶");
      html_.text(" ");
      html_.whole("del", "¶");
      html_.text(" ");
      html_.text(page_words("legend-ends", language_));
    }
    const Tag item(html_, "li", "ch");
    html_.text(page_words("legend-bar", language_));
  }

  void sign(std::string_view element, std::string_view change_class, std::string_view key) {
    const Tag item(html_, "li");
    html_.open(element);
    html_.attribute_if("data-class", change_class);
    html_.text(page_words(key, language_));
    html_.close();
  }

  void controls() {
    html_.line_end();
    const Tag tools(html_, "div", "tools");
    html_.attribute("id", "_tools");
    html_.attribute("hidden", "hidden");
    html_.line_end();
    {
      const Tag classes(html_, "fieldset");
      html_.whole("legend", page_words("show-classes", language_));
      for (const auto& [each, count] : shown_counts()) {
        const std::string words =
            std::string(class_words(each, language_)) + "\u00A0(" + std::to_string(count) + ")";
        choice("checkbox", "class", to_word(each), words, true);
      }
    }
    html_.line_end();
    {
      const Tag views(html_, "fieldset", "views");
      html_.whole("legend", page_words("view", language_));
      choice("radio", "view", "inline", page_words("view-inline", language_), true);
      choice("radio", "view", "side", page_words("view-side", language_), false);
    }
    html_.line_end();
    const Tag paragraph(html_, "p");
    choice("checkbox", "", "", page_words("keys", language_), true);
  }

  std::vector<std::pair<ChangeClass, std::size_t>> shown_counts() const {
    std::vector<std::pair<ChangeClass, std::size_t>> shown;
    const auto counts = class_counts();
    for (const ChangeClass each : kShownClasses) {
      if (const auto found = counts.find(each); found != counts.end()) shown.emplace_back(*found);
    }
    return shown;
  }

  /// The switch of the keys has no name: nothing else is chosen with it.
  void choice(std::string_view type, std::string_view name, std::string_view value, std::string_view words,
              bool is_chosen) {
    const Tag label(html_, "label");
    {
      const Tag input(html_, "input");
      html_.attribute("type", type);
      if (name.empty()) {
        html_.attribute("id", "_keys");
      } else {
        html_.attribute("name", name);
        html_.attribute("value", value);
      }
      if (is_chosen) html_.attribute("checked", "checked");
    }
    html_.text(" ");
    html_.text(words);
  }

  /// The changes of one document. Returns the index after them.
  std::size_t document(std::size_t begin) {
    const std::size_t index = changes_.changes[begin].document;
    html_.line_end();
    const Tag item(html_, "li", "group");
    if (flows_.size() > 1) {
      const Identity& identity = flows_[index].document->identity;
      const Tag place(html_, "p", "place");
      html_.open("a");
      html_.attribute("href", "#_t" + std::to_string(index + 1));
      html_.text(identity.label.empty() ? identity.title : identity.label + ": " + identity.title);
      html_.close();
    }
    const Tag places(html_, "ul");
    std::size_t i = begin;
    while (i < changes_.changes.size() && changes_.changes[i].document == index) i = place(i);
    return i;
  }

  std::size_t place(std::size_t begin) {
    const PageChange& first = changes_.changes[begin];
    const ChangePlace& place = changes_.place_of(first);
    html_.line_end();
    const Tag item(html_, "li", "group");
    {
      const Tag name(html_, "p", "place");
      const std::string words =
          place.number + (place.number.empty() || place.title.empty() ? "" : " ") + place.title;
      if (place.id.empty()) {
        html_.text(words);
      } else {
        const Tag link(html_, "a");
        html_.attribute("href", "#" + place.id);
        html_.text(words);
      }
    }
    const Tag list(html_, "ul");
    std::size_t i = begin;
    for (; i < changes_.changes.size(); ++i) {
      const PageChange& change = changes_.changes[i];
      if (change.document != first.document || change.place != first.place) break;
      entry(change);
    }
    return i;
  }

  void entry(const PageChange& change) {
    html_.line_end();
    const Tag item(html_, "li");
    html_.attribute("data-class", to_word(change.change_class));
    const Tag link(html_, "a", "change");
    html_.attribute("href", "#" + change_id(change.document, change.number));
    html_.whole("span", "k", class_words(change.change_class, language_));
    html_.text(" ");
    words(change);
    const std::vector<Reviser>& revisers = flows_[change.document].document->revisers;
    if (revisers.size() > 1 && change.by < revisers.size()) html_.text(" – " + to_words(revisers[change.by]));
  }

  void words(const PageChange& change) {
    switch (change.sort) {
      case PageChange::Sort::Number:
        html_.text(change.new_words + (change.new_words.empty() ? "" : ", ") +
                   filled_page_words("was-number", language_, change.old_words));
        return;
      case PageChange::Sort::Divided:
        html_.text(page_words("divided", language_));
        return;
      case PageChange::Sort::Joined:
        html_.text(page_words("joined", language_));
        return;
      case PageChange::Sort::Figure:
        html_.text(std::string(page_words("figure", language_)) + ": ");
        break;
      case PageChange::Sort::Words:
      case PageChange::Sort::Heading:
        break;
    }
    const bool is_move = change.change_class == ChangeClass::Move;
    mark("del", is_move ? "moved-away" : "deleted", change.old_words);
    if (!change.old_words.empty()) html_.text(" ");
    mark("ins", is_move ? "moved-here" : "inserted", change.new_words);
  }

  void mark(std::string_view element, std::string_view key, const std::string& words) {
    if (words.empty()) return;
    const Tag mark(html_, element);
    {
      const Tag hidden(html_, "span", "v");
      html_.text(std::string(page_words(key, language_)) + " ");
    }
    html_.text(words);
  }

  HtmlText& html_;
  const std::vector<PageFlow>& flows_;
  const PageChanges& changes_;
  const std::string& language_;
};

void step_button(HtmlText& html, const char* id, std::string_view words) {
  const Tag button(html, "button");
  html.attribute("type", "button");
  html.attribute("id", id);
  html.text(words);
}

}  // namespace

void write_comparison_head(HtmlText& html, const std::vector<PageFlow>& flows, const PageChanges& changes,
                           const ComparisonNames& names, const std::string& title) {
  ListWriter writer(html, flows, changes);
  writer.head(names, title);
  writer.list();
}

void write_comparison_foot(HtmlText& html, const std::string& language) {
  html.line_end();
  const Tag walk(html, "nav", "walk");
  html.attribute("id", "_walk");
  html.attribute("hidden", "hidden");
  html.attribute("aria-label", page_words("move-in-changes", language));
  html.attribute("data-status", page_words("status", language));
  step_button(html, "_previous", page_words("previous", language));
  {
    const Tag status(html, "p");
    html.attribute("id", "_status");
    html.attribute("role", "status");
  }
  step_button(html, "_next", page_words("next", language));
}

void write_column_heads(HtmlText& html, const ComparisonNames& names, const std::string& language) {
  for (const bool is_old : {true, false}) {
    html.line_end();
    const Tag head(html, "p", is_old ? "column old" : "column");
    html.attribute("aria-hidden", "true");
    html.text(is_old ? name_or(names.old_name, "old-text", language)
                     : name_or(names.new_name, "new-text", language));
  }
}

}  // namespace sopimus
