// Signatures as they stand in the PDF, to be read: the page is not for signing.

#include "html/page_body.h"
#include "model/arrangement.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

void signature(PageBody& body, const Signatory& signatory) {
  HtmlText& html = body.html;
  const std::string& language = body.language();
  const Tag element(html, "div", "sign");
  html.whole("p", "party", signatory.party_name);
  html.whole("p", "blank", phrase("place-and-date", language));
  { const Tag room(html, "div", "room"); }
  if (signatory.name.empty()) {
    html.whole("p", "blank", phrase("name-in-print", language));
  } else {
    html.whole("p", signatory.name);
  }
  html.whole("p", signatory.role);
}

}  // namespace

void write_signatures(PageBody& body, const SignaturePage& page) {
  HtmlText& html = body.html;
  for (const Runs& runs : page.paragraphs) {
    const Tag paragraph(html, "p");
    write_marked_runs(body, runs);
  }
  const std::vector<Signatory>& signatories = page.signatories;
  for (std::size_t i = 0; i < signatories.size();) {
    const std::size_t count = signatories_in_row(signatories, i);
    const Tag row(html, "div", "signs");
    for (std::size_t k = 0; k < count; ++k) signature(body, signatories[i + k]);
    i += count;
  }
}

}  // namespace sopimus
