// The state of writing a page's articles, and the pieces that write them.
//
// articles.cc walks the blocks, marked_runs.cc writes what stands in a paragraph, page_tables.cc,
// title_block.cc and signatures.cc their block. All append to one HtmlText.

#pragma once

#include <set>
#include <string>
#include <string_view>

#include "html/html_text.h"
#include "html/page_changes.h"
#include "html/page_flow.h"
#include "html/timeline.h"
#include "html/write_html.h"
#include "model/document.h"

namespace sopimus {

struct PageBody {
  const PageTargets& targets;
  const PageChanges& changes;
  const ComparisonNames* comparison = nullptr;  // null for a plain page
  const Timeline* timeline = nullptr;           // below the first document's title; null: none
  int title_level = 1;                          // of the heading element of a document's title
  HtmlText html{};
  const PageFlow* flow = nullptr;  // being written
  int last_level = 0;              // of a heading element
  int next_label = 1;              // ids of what names a table
  std::string heading{};           // id of the last heading
  std::string lead{};              // of the last lead-in after it; may be empty
  std::set<int> percents{};        // widths that the style sheet must have
  std::set<int> begun{};           // changes of the document whose id is written

  const std::string& language() const { return flow->document->language; }
};

/// All documents, an article each.
void write_articles(PageBody& body, const std::vector<PageFlow>& flows);

// title_block.cc
void write_title_block(PageBody& body);
void write_document_foot(PageBody& body);
void write_picture(PageBody& body, const std::string& png, const std::string& alternative,
                   std::string_view class_name, std::uint32_t width, std::uint32_t height);

// signatures.cc
void write_signatures(PageBody& body, const SignaturePage& page);

/// What a screen reader is told before a whole block that is new or gone.
struct WholeMark {
  Mark mark{};               // of the block; empty when it is not marked as a whole
  std::string_view kind{};   // "block", "heading", "item", "row", "table"
  std::string_view label{};  // of a list item or heading: stands inside the mark
  std::string_view label_class{};
  std::string old_label{};  // in the old text, when it was another
  bool is_told = false;
};

// marked_runs.cc
void write_marked_runs(PageBody& body, const Runs& runs, WholeMark& whole);
void write_marked_runs(PageBody& body, const Runs& runs);
/// The sign at the end of a paragraph that was divided or joined; nothing where the block's own mark says it.
void write_end_mark(PageBody& body, const Mark& end_mark, const Mark& whole);
/// An ins or del element with its class and number, and before it the way to the other end of a move.
void open_mark(PageBody& body, const Mark& mark, std::string_view class_name = {});
/// Words for screen readers only.
void write_hidden_words(PageBody& body, std::string_view words);
/// "inserted-row", "moved-away-block": the key of the words for a whole block.
std::string whole_words_key(const Mark& mark, std::string_view kind);
bool is_whole(const Mark& mark);

// page_tables.cc
void write_page_table(PageBody& body, const Table& table);

/// class="…" of a block: its kind, and what its marks add.
std::string block_class(std::string_view kind, bool is_marked, const Mark& mark);

}  // namespace sopimus
