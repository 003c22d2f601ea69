// What stands in a paragraph: links, languages, and changes.
//
// A change is an ins or del element with its class and number. Screen readers tell of these elements rarely,
// so that words for them stand inside, hidden from sight and left out of what is copied.

#include "html/page_body.h"
#include "html/page_words.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

bool is_same_mark(const Mark& one, const Mark& other) {
  return one.kind == other.kind && one.change_class == other.change_class && one.change == other.change;
}

std::string_view element_of(const Mark& mark) { return mark.kind == Mark::Kind::Deleted ? "del" : "ins"; }

std::string_view words_key(const Mark& mark) {
  const bool is_move = mark.change_class == ChangeClass::Move;
  if (mark.kind == Mark::Kind::Deleted) return is_move ? "moved-away" : "deleted";
  return is_move ? "moved-here" : "inserted";
}

class RunWriter {
 public:
  RunWriter(PageBody& body, WholeMark& whole) : body_(body), html_(body.html), whole_(whole) {}

  void write(const Runs& runs) {
    if (runs.empty() && !whole_.label.empty()) label();
    for (std::size_t i = 0; i < runs.size();) {
      std::size_t end = i + 1;
      while (end < runs.size() && is_same_mark(runs[i].mark, runs[end].mark)) ++end;
      if (runs[i].mark) {
        marked(runs, i, end);
      } else {
        if (i == 0) label();
        group(runs, i, end, true);
      }
      i = end;
    }
  }

 private:
  void label() {
    if (whole_.label.empty()) return;
    {
      const Tag label(html_, "span", whole_.label_class);
      html_.attribute_if("data-was", whole_.old_label);
      html_.text(whole_.label);
      html_.text(" ");
    }
    whole_.label = {};
  }

  void marked(const Runs& runs, std::size_t begin, std::size_t end) {
    const Mark& mark = runs[begin].mark;
    const bool is_of_whole = is_same_mark(mark, whole_.mark);
    if (begin == 0 && !is_whole(whole_.mark)) label();
    open_mark(body_, mark);
    if (!is_of_whole) {
      write_hidden_words(body_, page_words(words_key(mark), body_.language()));
    } else if (!whole_.is_told) {
      write_hidden_words(body_, page_words(whole_words_key(mark, whole_.kind), body_.language()));
      whole_.is_told = true;
    }
    if (begin == 0) label();
    group(runs, begin, end, mark.kind != Mark::Kind::Deleted);
    const bool goes_on = end < runs.size() && (!runs[end].mark || is_same_mark(runs[end].mark, whole_.mark));
    if (!is_of_whole && goes_on) {
      const char* key = mark.kind == Mark::Kind::Deleted ? "deleted-end" : "inserted-end";
      write_hidden_words(body_, page_words(key, body_.language()));
    }
    html_.close();
  }

  /// Runs of one mark; those that lead to one place are one link. What is gone leads nowhere.
  void group(const Runs& runs, std::size_t begin, std::size_t end, bool has_links) {
    for (std::size_t i = begin; i < end;) {
      const std::string address =
          has_links ? body_.targets.address_of_link(*body_.flow, runs[i].link) : std::string();
      std::size_t last = i + 1;
      while (last < end && runs[last].link == runs[i].link) ++last;
      if (address.empty()) {
        looks(runs, i, last);
      } else {
        const Tag link(html_, "a");
        html_.attribute("href", address);
        looks(runs, i, last);
      }
      i = last;
    }
  }

  /// Runs that look alike are one.
  void looks(const Runs& runs, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      const Run& first = runs[i];
      std::string text;
      const auto looks_alike = [&first](const Run& other) {
        return other.strong == first.strong && other.emphasis == first.emphasis &&
               other.language == first.language;
      };
      while (i < end && looks_alike(runs[i])) text += runs[i++].text;
      look(first, text);
    }
  }

  void look(const Run& run, const std::string& text) {
    if (text.empty()) return;
    const bool is_foreign = !run.language.empty() && run.language != body_.language();
    int open = 0;
    const auto begin = [&](std::string_view name) {
      html_.open(name);
      // The outermost element says the language of what is in it.
      if (is_foreign && open == 0) html_.attribute("lang", run.language);
      ++open;
    };
    if (run.strong) begin("strong");
    if (run.emphasis) begin("em");
    if (is_foreign && open == 0) begin("span");
    html_.text(text);
    while (open-- > 0) html_.close();
  }

  PageBody& body_;
  HtmlText& html_;
  WholeMark& whole_;
};

/// "Siirretty kohdasta 3.2": what the way to the other end of a move is called.
std::string pair_words(const PageBody& body, const Mark& mark, const PageChange& pair) {
  const bool is_here = mark.kind == Mark::Kind::Inserted;
  const ChangePlace& place = body.changes.place_of(pair);
  const std::string name = place.number.empty() ? place.title : place.number;
  if (name.empty()) return phrase(is_here ? "moved-from-elsewhere" : "moved-to-elsewhere", body.language());
  const PageChange* own = body.changes.find(body.flow->index, mark.change);
  const ChangePlace* stands = own == nullptr ? nullptr : &body.changes.place_of(*own);
  const bool is_within = stands != nullptr && stands->number == place.number && stands->title == place.title;
  return filled_phrase(is_within ? "moved-within"
                       : is_here ? "moved-from"
                                 : "moved-to",
                       body.language(), name);
}

void write_way_to_pair(PageBody& body, const Mark& mark) {
  const PageChange* pair = body.changes.find(body.flow->index, mark.pair);
  if (pair == nullptr) return;
  const Tag link(body.html, "a", mark.kind == Mark::Kind::Inserted ? "pair here" : "pair away");
  body.html.attribute("href", "#" + change_id(body.flow->index, mark.pair));
  body.html.attribute("data-class", to_word(mark.change_class));
  body.html.text(pair_words(body, mark, *pair));
}

}  // namespace

bool is_whole(const Mark& mark) {
  return mark.kind == Mark::Kind::Inserted || mark.kind == Mark::Kind::Deleted;
}

std::string whole_words_key(const Mark& mark, std::string_view kind) {
  const bool is_deleted = mark.kind == Mark::Kind::Deleted;
  if (mark.change_class == ChangeClass::Move) return is_deleted ? "moved-away-block" : "moved-here-block";
  return (is_deleted ? "deleted-" : "inserted-") + std::string(kind);
}

std::string block_class(std::string_view kind, bool is_marked, const Mark& mark) {
  std::string name(kind);
  const auto add = [&name](std::string_view more) { (name += name.empty() ? "" : " ") += more; };
  if (is_marked) add("ch");
  if (mark.kind == Mark::Kind::Inserted) add("new-block");
  if (mark.kind == Mark::Kind::Deleted) add("gone-block");
  return name;
}

void write_hidden_words(PageBody& body, std::string_view words) {
  const Tag hidden(body.html, "span", "v");
  body.html.text(" ");
  body.html.text(words);
  body.html.text(" ");
}

void open_mark(PageBody& body, const Mark& mark, std::string_view class_name) {
  const bool is_first = mark.change > 0 && body.begun.insert(mark.change).second;
  if (is_first && mark.pair > 0) write_way_to_pair(body, mark);
  HtmlText& html = body.html;
  html.open(element_of(mark));
  html.attribute_if("class", class_name);
  html.attribute("data-class", to_word(mark.change_class));
  if (mark.change == 0) return;
  html.attribute("data-change", std::int64_t{mark.change});
  if (!is_first) return;
  html.attribute("id", change_id(body.flow->index, mark.change));
  html.attribute("data-told", class_words(mark.change_class, body.language()));
}

void write_marked_runs(PageBody& body, const Runs& runs, WholeMark& whole) {
  RunWriter(body, whole).write(runs);
}

void write_marked_runs(PageBody& body, const Runs& runs) {
  WholeMark none;
  write_marked_runs(body, runs, none);
}

void write_end_mark(PageBody& body, const Mark& end_mark, const Mark& whole) {
  if (!is_whole(end_mark) || end_mark.kind == whole.kind) return;
  open_mark(body, end_mark, "e");
  const char* key = end_mark.kind == Mark::Kind::Deleted ? "joined" : "divided";
  write_hidden_words(body, page_words(key, body.language()));
  {
    const Tag sign(body.html, "span");
    body.html.attribute("aria-hidden", "true");
    body.html.text("¶");
  }
  body.html.close();
}

}  // namespace sopimus
