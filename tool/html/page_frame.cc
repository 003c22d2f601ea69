#include "html/page_frame.h"

#include "html/page_words.h"

namespace sopimus {

namespace {

std::string policy_of(const PageFrame& frame) {
  std::string policy = "default-src 'none'; ";
  if (frame.has_pictures) policy += "img-src data:; ";
  policy += "style-src '" + to_policy_hash(frame.style) + "'; ";
  if (!frame.script.empty()) policy += "script-src '" + to_policy_hash(frame.script) + "'; ";
  return policy + "base-uri 'none'; form-action 'none'";
}

void put_meta(HtmlText& html, std::string_view name, std::string_view value, std::string_view content) {
  {
    const Tag element(html, "meta");
    html.attribute(name, value);
    html.attribute_if("content", content);
  }
  html.line_end();
}

void put_head(HtmlText& html, const PageFrame& frame) {
  const Tag head(html, "head");
  html.line_end();
  put_meta(html, "charset", "utf-8", {});
  put_meta(html, "http-equiv", "Content-Security-Policy", policy_of(frame));
  put_meta(html, "name", "viewport", "width=device-width, initial-scale=1");
  html.whole("title", frame.title);
  html.line_end();
  if (!frame.author.empty()) put_meta(html, "name", "author", frame.author);
  put_meta(html, "name", "generator", "sopimus");
  const Tag sheet(html, "style");
  html.raw(frame.style);
}

void put_body(HtmlText& html, const PageFrame& frame, HtmlText& content) {
  const Tag body(html, "body");
  html.line_end();
  {
    const Tag skip(html, "a", "skip");
    html.attribute("href", "#_main");
    html.text(page_words("skip", frame.language));
  }
  html.raw(content.take());
  html.line_end();
  if (frame.script.empty()) return;
  const Tag script(html, "script");
  html.raw(frame.script);
}

}  // namespace

std::string write_page(const PageFrame& frame, HtmlText body) {
  HtmlText html;
  {
    const Tag root(html, "html");
    html.attribute("xmlns", "http://www.w3.org/1999/xhtml");
    html.attribute("lang", frame.language);
    html.line_end();
    put_head(html, frame);
    html.line_end();
    put_body(html, frame, body);
  }
  html.line_end();
  return "<!DOCTYPE html>\n" + html.take();
}

}  // namespace sopimus
