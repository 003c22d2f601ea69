// What stands above and below a document's text: the words of the PDF's heads and feet (model/head_text.h),
// and its title block.

#include "html/page_body.h"
#include "html/page_words.h"
#include "model/head_text.h"

namespace sopimus {

namespace {

void line(HtmlText& html, std::string_view text, std::string_view class_name = {}) {
  if (!text.empty()) html.whole("p", class_name, text);
}

void strong_line(HtmlText& html, std::string_view text) {
  if (text.empty()) return;
  const Tag paragraph(html, "p");
  html.whole("strong", text);
}

void head(PageBody& body) {
  HtmlText& html = body.html;
  const Style& style = body.flow->document->style;
  const HeadText text = to_head_text(*body.flow->document, true);
  const Tag element(html, "div", "head wide");
  html.attribute("role", "group");
  html.attribute("aria-label", page_words("identity", body.language()));
  {
    const Tag sender(html, "div");
    if (style.logo_png.empty()) {
      strong_line(html, text.sender);
    } else {
      write_picture(body, style.logo_png, text.sender, "logo", style.logo_width_pixels,
                    style.logo_height_pixels);
    }
  }
  const Tag kind(html, "div");
  strong_line(html, text.kind);
  line(html, text.reference);
  line(html, text.edition, "state");
  if (text.is_secret) {
    strong_line(html, text.publicity);
  } else {
    line(html, text.publicity);
  }
}

}  // namespace

void write_picture(PageBody& body, const std::string& png, const std::string& alternative,
                   std::string_view class_name, std::uint32_t width, std::uint32_t height) {
  HtmlText& html = body.html;
  const Tag picture(html, "img");
  html.attribute_if("class", class_name);
  html.attribute("alt", alternative);
  if (width > 0 && height > 0) {
    html.attribute("width", std::int64_t{width});
    html.attribute("height", std::int64_t{height});
  }
  html.attribute("src", "data:image/png;base64," + to_base64(png));
}

void write_title_block(PageBody& body) {
  HtmlText& html = body.html;
  const Identity& identity = body.flow->document->identity;
  head(body);
  html.line_end();
  const Tag header(html, "header", "wide");
  const std::string number = std::to_string(body.flow->index + 1);
  if (!identity.label.empty()) {
    const Tag label(html, "p", "subtitle label");
    html.attribute("id", "_l" + number);
    html.text(identity.label);
  }
  {
    html.open(body.title_level == 1 ? "h1" : "h2");
    html.attribute("id", "_t" + number);
    html.text(identity.title);
    html.close();
  }
  if (identity.agreement != identity.title) line(html, identity.agreement, "subtitle");
  std::string state = identity.edition_text;
  if (identity.publicity != Publicity::Public && !identity.publicity_text.empty()) {
    state += (state.empty() ? "" : " – ") + identity.publicity_text;
  }
  line(html, state, "subtitle state");
}

void write_document_foot(PageBody& body) {
  const FootText foot = to_foot_text(*body.flow->document);
  if (foot.agreement.empty() && foot.fingerprint.empty()) return;
  const Tag element(body.html, "footer", "foot wide");
  line(body.html, foot.agreement);
  line(body.html, foot.fingerprint);
}

}  // namespace sopimus
