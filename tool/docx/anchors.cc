#include "docx/anchors.h"

#include <algorithm>
#include <unordered_set>

#include "docx/base32.h"
#include "docx/changes.h"

namespace sopimus {

namespace {

/// One file can hold a document in two languages; a link stays in the language it stands in.
std::string key_of(const Document& document, std::string_view id, std::string_view anchor) {
  std::string key = document.language;
  key += '/';
  key += id;
  key += '#';
  key += anchor;
  return key;
}

/// "#a" in document d → "fi/d#a"; "e#a" → "fi/e#a"; a web address has no key.
std::string key_of_link(const Document& document, std::string_view link) {
  if (link.empty() || is_web_address(link)) return {};
  const std::size_t sign = link.find('#');
  const std::string_view id = sign == 0 ? document.identity.document : link.substr(0, sign);
  return key_of(document, id, sign == std::string_view::npos ? "" : link.substr(sign + 1));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

bool is_web_address(std::string_view link) {
  return link.starts_with("https://") || link.starts_with("http://") || link.starts_with("mailto:");
}

CaptionNumber find_caption_number(const Runs& caption) {
  CaptionNumber number;
  for (std::size_t i = 0; i < caption.size(); ++i) {
    const std::string& text = caption[i].text;
    if (caption[i].made_by != MadeBy::Number || is_deleted(caption[i].mark)) continue;
    const auto from = std::find_if(text.begin(), text.end(), is_digit);
    const auto to = std::find_if_not(from, text.end(), is_digit);
    const auto word_end = std::find_if_not(text.begin(), text.end(), is_letter);
    // Nine digits fit the field's counter.
    if (from == text.end() || to - from > 9 || word_end == text.begin() || *from == '0') return number;
    number.run = i;
    number.offset = static_cast<std::size_t>(from - text.begin());
    number.length = static_cast<std::size_t>(to - from);
    number.sequence = std::string(text.begin(), word_end);
    return number;
  }
  return number;
}

/// Walks the documents twice: for the targets, then for what points to them.
class AnchorSurvey {
 public:
  AnchorSurvey(Anchors& anchors, const Numbering& numbering) : anchors_(anchors), numbering_(numbering) {}

  void collect(const Flow& flow) {
    document_ = flow.document;
    anchors_.targets_.emplace(key_of(*document_, document_->identity.document, ""), Bookmarked{});
    for (const Block* block : flow.blocks) std::visit(*this, block->value);
  }

  void name_bookmarks() {
    for (auto& [key, target] : anchors_.targets_) {
      if (referred_.contains(key)) target.reference = "_Ref" + to_short_key(key);
      if (listed_.contains(key)) target.contents = "_Toc" + to_short_key(key);
    }
  }

  void operator()(const Heading& b) {
    Bookmarked target;
    target.owner = &b;
    target.number = numbering_.of(b).field_number;
    target.text = to_plain_text(is_comparison(*document_) ? without_deleted(b.runs) : b.runs);
    add(b.anchor, std::move(target), b.mark);
    links(b.runs);
  }
  void operator()(const Paragraph& b) {
    Bookmarked target;
    target.owner = &b;
    add(b.anchor, std::move(target), b.mark);
    links(b.runs);
  }
  void operator()(const List& b) {
    for (const ListItem& item : b.items) {
      Bookmarked target;
      target.owner = &item;
      target.number = numbering_.of(item).field_number;
      add(item.anchor, std::move(target), item.mark);
      links(item.runs);
      for (const List& nested : item.lists) (*this)(nested);
    }
  }
  void operator()(const Table& b) {
    captioned(&b, b.anchor, b.caption, b.mark);
    for (const TableRow& row : b.rows) {
      for (const TableCell& cell : row.cells) {
        for (const Paragraph& paragraph : cell.paragraphs) (*this)(paragraph);
      }
    }
  }
  void operator()(const Figure& b) { captioned(&b, b.anchor, b.caption, b.mark); }
  void operator()(const Contents& b) {
    for (const ContentsEntry& entry : b.entries) listed_.insert(key(entry.anchor));
  }
  void operator()(const SignaturePage& b) {
    links(b.heading);
    for (const Runs& runs : b.paragraphs) links(runs);
  }
  template <typename Typed>
  void operator()(const Typed&) {}  // to_flow leaves none

 private:
  void captioned(const void* owner, const std::string& anchor, const Runs& caption, const Mark& mark) {
    Bookmarked target;
    target.owner = owner;
    const CaptionNumber number = find_caption_number(caption);
    if (number.length > 0) {
      target.number = caption[number.run].text.substr(number.offset, number.length);
      target.is_sequence = true;
    }
    add(anchor, std::move(target), mark);
    links(caption);
  }

  /// The first of two equal anchors is the target; compose reports the second. What is deleted is none: it
  /// may stand elsewhere, as the same clause, in the new text.
  void add(const std::string& anchor, Bookmarked target, const Mark& mark) {
    if (anchor.empty() || is_deleted(mark)) return;
    target.is_new = is_tracked(mark);
    anchors_.targets_.emplace(key(anchor), std::move(target));
  }

  std::string key(const std::string& anchor) const {
    return key_of(*document_, document_->identity.document, anchor);
  }

  void links(const Runs& runs) {
    for (const Run& run : runs) {
      if (!run.link.empty() && !is_deleted(run.mark)) referred_.insert(key_of_link(*document_, run.link));
    }
  }

  Anchors& anchors_;
  const Numbering& numbering_;
  const Document* document_ = nullptr;
  std::unordered_set<std::string> referred_;
  std::unordered_set<std::string> listed_;
};

Anchors::Anchors(const std::vector<Flow>& documents, const Numbering& numbering) {
  AnchorSurvey survey(*this, numbering);
  for (const Flow& flow : documents) survey.collect(flow);
  survey.name_bookmarks();
}

const Bookmarked* Anchors::find(const Document& document, std::string_view anchor) const {
  const auto found = targets_.find(key_of(document, document.identity.document, anchor));
  return found == targets_.end() ? nullptr : &found->second;
}

const Bookmarked* Anchors::find_owned(const Document& document, std::string_view anchor,
                                      const void* owner) const {
  const Bookmarked* target = anchor.empty() ? nullptr : find(document, anchor);
  return target != nullptr && target->owner == owner ? target : nullptr;
}

const Bookmarked* Anchors::find_link(const Document& document, std::string_view link) const {
  const auto found = targets_.find(key_of_link(document, link));
  return found == targets_.end() ? nullptr : &found->second;
}

}  // namespace sopimus
