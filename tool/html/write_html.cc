#include "html/write_html.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "html/change_list.h"
#include "html/page_body.h"
#include "html/page_frame.h"
#include "html/page_script.h"
#include "html/page_style.h"
#include "html/page_words.h"
#include "model/head_text.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

std::string title_of(const Document& document) {
  const Identity& identity = document.identity;
  return identity.label.empty() ? identity.title : identity.label + ": " + identity.title;
}

class PageWriter {
 public:
  PageWriter(const std::vector<const Document*>& documents, const HtmlOptions& options)
      : options_(options), first_(*documents.front()) {
    for (std::size_t i = 0; i < documents.size(); ++i) flows_.push_back({flow_of(*documents[i]), i});
    title_ = options.title.empty() ? title_of(first_) : options.title;
  }

  std::string write() {
    const PageTargets targets(flows_);
    const PageChanges changes = find_page_changes(flows_, targets);
    const bool is_comparison = options_.comparison || has_any_marks();
    PageBody body{.targets = targets, .changes = changes, .comparison = nullptr};
    if (options_.timeline) body.timeline = &*options_.timeline;
    const ComparisonNames names = options_.comparison.value_or(ComparisonNames());
    if (is_comparison) {
      body.comparison = &names;
      body.title_level = 2;
      write_comparison_head(body.html, flows_, changes, names, title_);
    } else if (flows_.size() > 1) {
      document_list(body.html, targets);
    }
    main(body);
    if (is_comparison && !changes.changes.empty()) write_comparison_foot(body.html, first_.language);
    return page(body, is_comparison && !changes.changes.empty());
  }

 private:
  bool has_any_marks() const {
    return std::any_of(flows_.begin(), flows_.end(), [](const PageFlow& flow) {
      return std::any_of(flow.blocks.begin(), flow.blocks.end(),
                         [](const Block* block) { return has_marks(*block); });
    });
  }

  void document_list(HtmlText& html, const PageTargets& targets) const {
    html.line_end();
    const Tag navigation(html, "nav", "page documents");
    html.attribute("aria-label", page_words("documents", first_.language));
    const Tag list(html, "ul");
    for (const PageFlow& flow : flows_) {
      html.line_end();
      const Tag item(html, "li");
      const Tag link(html, "a");
      html.attribute("href", "#" + targets.document_id(flow.index));
      if (flow.document->language != first_.language) html.attribute("lang", flow.document->language);
      html.text(title_of(*flow.document));
    }
  }

  void main(PageBody& body) {
    body.html.line_end();
    const Tag main(body.html, "main");
    body.html.attribute("id", "_main");
    write_articles(body, flows_);
  }

  std::string page(PageBody& body, bool has_controls) {
    PageFeatures features;
    features.is_comparison = body.comparison != nullptr;
    features.title_level = body.title_level;
    features.percents = body.percents;
    features.print_head = to_head_text(first_, false).edition;
    const std::string before =
        options_.comparison || has_any_marks() ? phrase("comparison", first_.language) + ": " : "";
    PageFrame frame{.language = first_.language,
                    .title = before + title_,
                    .author = options_.author,
                    .style = page_style(first_.style, features),
                    .script = std::string(kPageScript),
                    .has_pictures = true};
    if (has_controls) frame.script += kComparisonScript;
    return write_page(frame, std::move(body.html));
  }

  const HtmlOptions& options_;
  const Document& first_;
  std::vector<PageFlow> flows_;
  std::string title_;
};

}  // namespace

std::string write_html(const std::vector<const Document*>& documents, const HtmlOptions& options) {
  if (documents.empty()) throw std::logic_error("a page of no documents");
  return PageWriter(documents, options).write();
}

}  // namespace sopimus
