#include "html/write_html.h"

#include <algorithm>
#include <stdexcept>

#include "html/change_list.h"
#include "html/page_body.h"
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
    for (std::size_t i = 0; i < documents.size(); ++i) flows_.push_back(make_page_flow(*documents[i], i));
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

  /// The whole page around what the body holds. It must not load anything; what it holds itself is named by
  /// its hash, so that nobody can add to it.
  std::string page(PageBody& body, bool has_controls) {
    PageFeatures features;
    features.is_comparison = body.comparison != nullptr;
    features.title_level = body.title_level;
    features.percents = body.percents;
    features.print_head = to_head_text(first_, false).edition;
    const std::string style = page_style(first_.style, features);
    std::string script(kPageScript);
    if (has_controls) script += kComparisonScript;

    HtmlText html;
    {
      const Tag root(html, "html");
      html.attribute("xmlns", "http://www.w3.org/1999/xhtml");
      html.attribute("lang", first_.language);
      html.line_end();
      head(html, style, script);
      html.line_end();
      const Tag element(html, "body");
      html.line_end();
      html.open("a");
      html.attribute("class", "skip");
      html.attribute("href", "#_main");
      html.text(page_words("skip", first_.language));
      html.close();
      html.raw(body.html.take());
      html.line_end();
      const Tag code(html, "script");
      html.raw(script);
    }
    html.line_end();
    return "<!DOCTYPE html>\n" + html.take();
  }

  void head(HtmlText& html, const std::string& style, const std::string& script) const {
    const Tag head(html, "head");
    html.line_end();
    meta(html, {{"charset", "utf-8"}});
    meta(html, {{"http-equiv", "Content-Security-Policy"},
                {"content", "default-src 'none'; img-src data:; style-src '" + to_policy_hash(style) +
                                "'; script-src '" + to_policy_hash(script) +
                                "'; base-uri 'none'; form-action 'none'"}});
    meta(html, {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    const std::string before =
        options_.comparison || has_any_marks() ? phrase("comparison", first_.language) + ": " : "";
    html.whole("title", before + title_);
    html.line_end();
    if (!options_.author.empty()) meta(html, {{"name", "author"}, {"content", options_.author}});
    meta(html, {{"name", "generator"}, {"content", "sopimus"}});
    const Tag sheet(html, "style");
    html.raw(style);
  }

  using Attributes = std::vector<std::pair<std::string_view, std::string>>;

  static void meta(HtmlText& html, const Attributes& attributes) {
    {
      const Tag element(html, "meta");
      for (const auto& [name, value] : attributes) html.attribute(name, value);
    }
    html.line_end();
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
