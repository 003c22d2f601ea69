#include "html/write_review.h"

#include <algorithm>
#include <array>
#include <utility>

#include "html/page_frame.h"
#include "html/page_style.h"
#include "html/review_script.h"

namespace sopimus {

namespace {

enum class Label {
  Keys,
  Accept,
  AcceptAll,
  Reject,
  Note,
  Open,
  Reason,
  Answer,
  Alternative,
  Save,
  Lines,
  Counted,
  Empty,
  Removed,
  Added,
  Decision
};

struct LabelRow {
  Label label;
  const char* finnish;
  const char* swedish;
};

constexpr std::array<LabelRow, 16> kLabels = {{
    {Label::Keys,
     "Näppäimet: j seuraava, k edellinen, a hyväksy, 1–9 hyväksy vaihtoehto, r hylkää, n merkitse tiedoksi, "
     "u jätä auki.",
     "Tangenter: j nästa, k föregående, a godkänn, 1–9 godkänn alternativ, r förkasta, n anteckna, u lämna "
     "öppet."},
    {Label::Accept, "Hyväksy", "Godkänn"},
    {Label::AcceptAll, "Hyväksy kaikki", "Godkänn alla"},
    {Label::Reject, "Hylkää", "Förkasta"},
    {Label::Note, "Merkitse tiedoksi", "Anteckna"},
    {Label::Open, "Jätä auki", "Lämna öppet"},
    {Label::Reason, "Perustelu", "Motivering"},
    {Label::Answer, "Vastine", "Bemötande"},
    {Label::Alternative, "Vaihtoehto", "Alternativ"},
    {Label::Save, "Tallenna päätökset", "Spara besluten"},
    {Label::Lines, "Päätökset riveinä (sopimus review apply)", "Besluten som rader (sopimus review apply)"},
    {Label::Counted, "Päätetty {n}/{m}", "Avgjort {n}/{m}"},
    {Label::Removed, "poistetaan", "stryks"},
    {Label::Added, "lisätään", "läggs till"},
    {Label::Decision, "Ratkaisu", "Avgörande"},
    {Label::Empty, "Avoimia ehdotuksia ei ole.", "Inga öppna förslag finns."},
}};

std::string_view label_in(Label label, std::string_view language) {
  for (const LabelRow& row : kLabels) {
    if (row.label == label) return language == "sv" ? row.swedish : row.finnish;
  }
  return {};
}

constexpr std::string_view kReviewCss =
    ".item{border:1px solid var(--rule);border-radius:4px;padding:.5em 1em;margin:1em 0;scroll-margin:6em}"
    ".item:focus{outline:3px solid var(--accent);outline-offset:2px}"
    ".item h3{margin-top:.2em}.item fieldset{border:0;padding:0;margin:.5em 0}"
    ".item label{display:inline-block;margin-right:1.5em}"
    ".item .reason{display:block;margin:.5em 0 0}.item "
    "input[type=text]{width:100%;box-sizing:border-box;font:inherit}"
    ".old{text-decoration:line-through}.new{text-decoration:underline;font-weight:bold}"
    "#_bar{position:sticky;top:0;background:var(--ground);border-bottom:1px solid var(--rule);padding:.5em 0}"
    "#_lines{width:100%;font-family:monospace}"
    "@media print{#_bar,.item fieldset{display:none}}";

class ReviewWriter {
 public:
  explicit ReviewWriter(const ReviewPage& page) : page_(page) {}

  std::string write() {
    main();
    return write_page({.language = page_.language,
                       .title = page_.title,
                       .style = page_style(page_.style, {}) + std::string(kReviewCss),
                       .script = std::string(kReviewScript)},
                      std::move(html_));
  }

 private:
  std::string_view say(Label label) const { return label_in(label, page_.language); }

  void main() {
    html_.line_end();
    const Tag main(html_, "main");
    html_.attribute("id", "_main");
    html_.line_end();
    html_.whole("p", "label", page_.sender);
    html_.line_end();
    html_.whole("h1", page_.title);
    html_.line_end();
    if (page_.sections.empty()) html_.whole("p", say(Label::Empty));
    bar();
    for (const ReviewSection& each : page_.sections) section(each);
    saving();
  }

  void bar() {
    const Tag bar(html_, "div");
    html_.attribute("id", "_bar");
    html_.whole("p", say(Label::Keys));
    const Tag status(html_, "p");
    html_.attribute("id", "_status");
    html_.attribute("role", "status");
    html_.attribute("data-counted", say(Label::Counted));
  }

  void section(const ReviewSection& section) {
    html_.line_end();
    html_.whole("h2", section.heading);
    for (const ReviewItem& each : section.items) {
      html_.line_end();
      item(each);
    }
  }

  void item(const ReviewItem& item) {
    const bool is_comment = item.choices.empty();
    const Tag box(html_, "section", "item");
    html_.attribute("id", "e-" + item.id);
    html_.attribute("data-id", item.id);
    html_.attribute("data-choices", std::to_string(item.choices.size()));
    html_.attribute("tabindex", "-1");
    html_.attribute("aria-labelledby", "h-" + item.id);
    {
      const Tag heading(html_, "h3");
      html_.attribute("id", "h-" + item.id);
      html_.text(item.place + " · " + item.id);
    }
    for (const std::string& note : item.notes) html_.whole("p", note);
    if (is_comment) html_.whole("p", item.party);
    for (const std::string& text : item.texts) html_.whole("p", text);
    int number = 0;
    for (const ReviewChoice& each : item.choices) {
      ++number;
      choice(each, item.choices.size() > 1
                       ? std::string(say(Label::Alternative)) + " " + std::to_string(number) + ": "
                       : std::string());
    }
    controls(item, is_comment);
  }

  void choice(const ReviewChoice& choice, const std::string& label) {
    html_.whole("p", label + choice.supporters);
    for (const std::vector<ReviewWords>& passage : choice.passages) {
      const Tag paragraph(html_, "blockquote");
      for (const ReviewWords& words : passage) put_words(words);
    }
  }

  void put_words(const ReviewWords& words) {
    if (words.kind == ReviewWords::Kind::Kept) return html_.text(words.text);
    const std::size_t start = std::min(words.text.find_first_not_of(' '), words.text.size());
    html_.text(words.text.substr(0, start));
    const bool is_removed = words.kind == ReviewWords::Kind::Removed;
    html_.whole("span", "v", std::string(say(is_removed ? Label::Removed : Label::Added)) + ": ");
    html_.whole("span", is_removed ? "old" : "new", words.text.substr(start));
    html_.whole("span", "v", ";");
  }

  void radio(const std::string& id, const std::string& value, const std::string& text, bool is_checked) {
    const Tag label(html_, "label");
    {
      const Tag input(html_, "input");
      html_.attribute("type", "radio");
      html_.attribute("name", "d-" + id);
      html_.attribute("value", value);
      if (is_checked) html_.attribute("checked", "checked");
    }
    html_.text(" " + text);
  }

  void controls(const ReviewItem& item, bool is_comment) {
    const Tag set(html_, "fieldset");
    html_.whole("legend", "v", std::string(say(Label::Decision)) + " " + item.id);
    const std::size_t count = item.choices.size();
    for (std::size_t i = 1; i <= count; ++i) {
      const std::string number = count > 1 ? std::to_string(i) : "";
      radio(item.id, count > 1 ? "accept." + number : "accept",
            std::string(say(Label::Accept)) + (count > 1 ? " " + number : ""), false);
    }
    if (item.can_take_all) {
      std::string all = "accept";
      for (std::size_t i = 1; i <= count; ++i) all += "." + std::to_string(i);
      radio(item.id, all, std::string(say(Label::AcceptAll)), false);
    }
    if (is_comment) {
      radio(item.id, "note", std::string(say(Label::Note)), false);
    } else {
      radio(item.id, "reject", std::string(say(Label::Reject)), false);
    }
    radio(item.id, "open", std::string(say(Label::Open)), true);
    const Tag label(html_, "label", "reason");
    html_.text(std::string(say(is_comment ? Label::Answer : Label::Reason)) + " ");
    const Tag input(html_, "input");
    html_.attribute("type", "text");
    html_.attribute("name", "r-" + item.id);
  }

  void saving() {
    html_.line_end();
    {
      const Tag label(html_, "label");
      html_.attribute("for", "_lines");
      html_.text(say(Label::Lines));
    }
    html_.line_end();
    {
      const Tag area(html_, "textarea");
      html_.attribute("id", "_lines");
      html_.attribute("rows", "10");
      html_.attribute("readonly", "readonly");
      html_.text(" ");
    }
    html_.line_end();
    const Tag button(html_, "button");
    html_.attribute("type", "button");
    html_.attribute("id", "_save");
    html_.text(say(Label::Save));
  }

  const ReviewPage& page_;
  HtmlText html_{};
};

}  // namespace

std::string write_review(const ReviewPage& page) { return ReviewWriter(page).write(); }

}  // namespace sopimus
