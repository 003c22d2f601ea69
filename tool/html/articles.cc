// Entry point: write_articles. Every document is an article, every block one element in it.

#include <algorithm>
#include <optional>
#include <variant>

#include "html/change_list.h"
#include "html/page_body.h"
#include "html/page_words.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

std::string_view class_of(Paragraph::Role role) {
  switch (role) {
    case Paragraph::Role::LeadIn:
      return "lead";
    case Paragraph::Role::Definition:
      return "definition";
    case Paragraph::Role::Question:
      return "question";
    case Paragraph::Role::Note:
      return "note";
    case Paragraph::Role::Caption:
      return "caption";
    case Paragraph::Role::Part:
      return "part";
    case Paragraph::Role::Body:
    case Paragraph::Role::Rationale:
      return "";
  }
  return "";
}

class ArticleWriter {
 public:
  explicit ArticleWriter(PageBody& body) : body_(body), html_(body.html) {}

  void blocks() {
    const PageFlow& flow = *body_.flow;
    bool has_columns = body_.comparison == nullptr;
    for (std::size_t i = 0; i < flow.blocks.size();) {
      // Contents stand across both columns.
      if (!has_columns && !std::holds_alternative<Contents>(flow.blocks[i]->value)) {
        write_column_heads(html_, *body_.comparison, body_.language());
        has_columns = true;
      }
      if (!flow.is_rationale[i]) {
        block(*flow.blocks[i++]);
        continue;
      }
      html_.line_end();
      std::size_t end = i;
      while (end < flow.blocks.size() && flow.is_rationale[end]) ++end;
      const Tag rationale(html_, "div", block_class("rationale", false, common_mark(i, end)));
      html_.attribute("role", "note");
      while (i < end) block(*flow.blocks[i++]);
    }
  }

  void operator()(const Heading& b) {
    const int level = open_heading(b.level);
    body_.heading = label(body_.targets.id_of(*body_.flow, b.anchor, &b));
    body_.lead.clear();
    html_.attribute_if("class", block_class("", is_marked_, b.mark));
    const bool has_other_number = !b.old_number.empty() && b.old_number != b.number;
    WholeMark whole{b.mark, "heading", {}, "n"};
    if (has_other_number) {
      numbers(b);
    } else {
      whole.label = b.number;
    }
    write_marked_runs(body_, b.runs, whole);
    write_end_mark(body_, b.end_mark, b.mark);
    html_.close();
    body_.last_level = level;
  }

  void operator()(const Paragraph& b) {
    html_.open("p");
    const std::string_view id = body_.targets.id_of(*body_.flow, b.anchor, &b);
    if (b.role == Paragraph::Role::LeadIn) {
      body_.lead = label(id);
    } else {
      html_.attribute_if("id", id);
    }
    html_.attribute_if("class", block_class(class_of(b.role), is_marked_, b.mark));
    WholeMark whole{b.mark, "block", {}, {}};
    const std::size_t terms = b.role == Paragraph::Role::Definition ? count_term_runs(b.runs) : 0;
    if (terms > 0) {
      const auto end = b.runs.begin() + static_cast<std::ptrdiff_t>(terms);
      {
        const Tag term(html_, "dfn");
        Runs runs(b.runs.begin(), end);
        for (Run& run : runs) run.strong = false;
        write_marked_runs(body_, runs, whole);
      }
      write_marked_runs(body_, Runs(end, b.runs.end()), whole);
    } else {
      write_marked_runs(body_, b.runs, whole);
    }
    write_end_mark(body_, b.end_mark, b.mark);
    html_.close();
  }

  void operator()(const List& b) { list(b, b.mark); }

  void operator()(const Table& b) { write_page_table(body_, b); }

  void operator()(const Figure& b) {
    const Tag figure(html_, "figure", block_class("", is_marked_, b.mark));
    html_.attribute_if("id", body_.targets.id_of(*body_.flow, b.anchor, &b));
    WholeMark whole{b.mark, "figure", {}, {}};
    if (is_whole(b.mark)) {
      open_mark(body_, b.mark);
      write_hidden_words(body_, page_words(whole_words_key(b.mark, "figure"), body_.language()));
      whole.is_told = true;
    }
    if (!b.bytes.empty()) {
      const int percent = std::clamp(b.width_percent, 1, 100);
      body_.percents.insert(percent);
      write_picture(body_, b.bytes, b.alternative, "w" + std::to_string(percent), b.width_pixels,
                    b.height_pixels);
    }
    if (is_whole(b.mark)) html_.close();
    if (b.caption.empty()) return;
    const Tag caption(html_, "figcaption");
    write_marked_runs(body_, b.caption, whole);
  }

  void operator()(const Contents& b) {
    if (b.entries.empty()) return;
    const Tag contents(html_, "nav", "contents wide");
    const std::string number = std::to_string(body_.flow->index + 1);
    const std::string id = "_s" + number;
    const bool has_label = !body_.flow->document->identity.label.empty();
    html_.attribute("aria-labelledby", id + (has_label ? " _l" + number : "") + " _t" + number);
    body_.last_level = open_heading(1);
    html_.attribute("id", id);
    html_.text(phrase("contents", body_.language()));
    html_.close();
    const Tag list(html_, "ul");
    for (const ContentsEntry& entry : b.entries) {
      html_.line_end();
      const Tag item(html_, "li", "c" + std::to_string(std::clamp(entry.level, 1, 3)));
      const std::string address =
          entry.anchor.empty() ? "" : body_.targets.address_of_anchor(*body_.flow, entry.anchor);
      html_.open(address.empty() ? "span" : "a");
      html_.attribute_if("href", address);
      if (!entry.number.empty()) html_.whole("span", "n", entry.number + " ");
      html_.text(entry.text);
      html_.close();
    }
  }

  void operator()(const SignaturePage& b) {
    if (!b.heading.empty()) {
      Heading heading;
      heading.runs = b.heading;
      (*this)(heading);
    }
    write_signatures(body_, b);
  }

  template <typename Typed>
  void operator()(const Typed&) {}  // to_flow leaves none

 private:
  void block(const Block& block) {
    html_.line_end();
    is_marked_ = body_.comparison != nullptr && has_marks(block);
    std::visit(*this, block.value);
  }

  /// Of paragraphs and lists that are all new, or all gone; else none.
  Mark common_mark(std::size_t begin, std::size_t end) const {
    Mark common;
    for (std::size_t i = begin; i < end; ++i) {
      const Block& block = *body_.flow->blocks[i];
      const auto* paragraph = std::get_if<Paragraph>(&block.value);
      const auto* list = std::get_if<List>(&block.value);
      const Mark mark = paragraph != nullptr ? paragraph->mark : list != nullptr ? list->mark : Mark{};
      if (!is_whole(mark) || (i > begin && mark.kind != common.kind)) return {};
      common = mark;
    }
    return common;
  }

  /// Readers must not miss a level. Returns the level.
  int open_heading(int level) {
    static constexpr std::string_view kNames[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
    const int wanted = body_.title_level + std::max(level, 1);
    const int real = std::clamp(wanted, body_.title_level + 1, std::min(body_.last_level + 1, 6));
    html_.open(kNames[real - 1]);
    return real;
  }

  /// What can name a table after it has an id, which is returned.
  std::string label(std::string_view anchor_id) {
    std::string id(anchor_id);
    if (id.empty()) id = "_n" + std::to_string(body_.next_label++);
    html_.attribute("id", id);
    return id;
  }

  /// "3.2 (ennen 3.1)". The attribute is for the column of the old text.
  void numbers(const Heading& b) {
    if (!b.number.empty() || b.mark) {
      const Tag number(html_, "span", "n");
      html_.attribute("data-was", b.old_number);
      html_.text(b.number + " ");
    }
    const bool is_first = b.mark.change > 0 && body_.begun.insert(b.mark.change).second;
    {
      const Tag was(html_, "span", "was");
      if (b.mark) {
        html_.attribute("data-class", to_word(b.mark.change_class));
        html_.attribute("data-change", std::int64_t{b.mark.change});
      }
      if (is_first) {
        html_.attribute("id", change_id(body_.flow->index, b.mark.change));
        html_.attribute("data-told", class_words(b.mark.change_class, body_.language()));
      }
      html_.text("(" + filled_page_words("was-number", body_.language(), b.old_number) + ") ");
    }
  }

  /// The strong runs that a definition begins with.
  static std::size_t count_term_runs(const Runs& runs) {
    const auto end = std::find_if(runs.begin(), runs.end(), [](const Run& run) { return !run.strong; });
    return static_cast<std::size_t>(end - runs.begin());
  }

  void list(const List& b, const Mark& outer) {
    const Tag list(html_, b.ordered ? "ol" : "ul",
                   block_class("", false, is_whole(b.mark) ? b.mark : Mark{}));
    int old_count = 0;
    bool was_one = false;  // with the item before
    for (const ListItem& one : b.items) {
      const Mark& mark = is_whole(outer) ? outer : one.mark;
      const bool was_there = mark.kind != Mark::Kind::Inserted;
      if (was_there && !was_one) ++old_count;
      std::string was;
      if (b.ordered && !mark && is_counted_anew(b)) was = was_one ? " " : old_label(one.label, old_count);
      item(one, mark, std::move(was));
      if (was_there) was_one = one.end_mark.kind == Mark::Kind::Inserted;
    }
  }

  /// Items came or went, so that the old text had other labels.
  static bool is_counted_anew(const List& b) {
    return std::any_of(b.items.begin(), b.items.end(),
                       [](const ListItem& item) { return is_whole(item.mark) || item.end_mark; });
  }

  /// "2." or "b)" for another count; empty when it is the same, or of another form.
  static std::string old_label(const std::string& label, int count) {
    const std::size_t sign = label.find_first_of(".)");
    if (sign == std::string::npos || sign == 0) return {};
    const bool is_letter = sign == 1 && label[0] >= 'a' && label[0] <= 'z' && count <= 26;
    const bool is_number = label.find_first_not_of("0123456789") == sign;
    if (!is_letter && !is_number) return {};
    const std::string counted =
        is_letter ? std::string(1, static_cast<char>('a' + count - 1)) : std::to_string(count);
    const std::string was = counted + label.substr(sign);
    return was == label ? std::string() : was;
  }

  void item(const ListItem& item, const Mark& mark, std::string old_label) {
    html_.line_end();
    const Tag element(html_, "li", block_class("", false, is_whole(item.mark) ? item.mark : Mark{}));
    {
      const bool is_marked = is_whole(mark) || item.end_mark || has_marks(item.runs);
      const Tag text(html_, "p", block_class("", is_marked, {}));
      html_.attribute_if("id", body_.targets.id_of(*body_.flow, item.anchor, &item));
      WholeMark whole{mark, "item", item.label, "l"};
      whole.old_label = std::move(old_label);
      write_marked_runs(body_, item.runs, whole);
      write_end_mark(body_, item.end_mark, mark);
    }
    for (const List& nested : item.lists) list(nested, is_whole(mark) ? mark : nested.mark);
  }

  PageBody& body_;
  HtmlText& html_;
  bool is_marked_ = false;  // anything in the block being written
};

void write_article(PageBody& body, const PageFlow& flow) {
  HtmlText& html = body.html;
  const Document& document = *flow.document;
  body.flow = &flow;
  body.begun.clear();
  html.line_end();
  const Tag article(html, "article");
  html.attribute("id", body.targets.document_id(flow.index));
  html.attribute("lang", document.language);
  html.attribute("aria-labelledby", "_t" + std::to_string(flow.index + 1));
  html.attribute_if("data-document", document.identity.document);
  html.attribute_if("data-edition", document.edition.name);
  html.attribute_if("data-commit", document.edition.commit);
  html.attribute_if("data-fingerprint", document.fingerprint);
  html.line_end();
  write_title_block(body);
  if (body.timeline != nullptr && body.flow->index == 0) {
    body.html.line_end();
    const Tag wide(body.html, "div", "wide");
    body.html.attribute("role", "group");
    body.html.attribute("aria-label", body.timeline->title);
    body.html.attribute("tabindex", "0");
    body.html.raw(write_timeline(*body.timeline));
  }
  body.last_level = body.title_level;
  body.heading = "_t" + std::to_string(flow.index + 1);
  body.lead.clear();
  ArticleWriter(body).blocks();
  html.line_end();
  write_document_foot(body);
}

}  // namespace

void write_articles(PageBody& body, const std::vector<PageFlow>& flows) {
  for (const PageFlow& flow : flows) write_article(body, flow);
}

}  // namespace sopimus
