#include <fmt/format.h>

#include <filesystem>

#include "cli/archive_parts.h"
#include "model/document.h"

namespace sopimus {

namespace {

class VerificationText {
 public:
  VerificationText(const VerificationReport& report, std::string_view language)
      : report_(report), is_swedish_(language == "sv") {}

  std::string write() {
    text_ = say("Todentamisraportti", "Verifieringsrapport") + std::string("\n\n");
    row(say("Tiedosto", "Fil"), std::filesystem::path(report_.file).filename().string());
    row(say("Tavuja", "Byte"), std::to_string(report_.length));
    row("SHA-256", report_.sha256);
    row(say("Versio", "Version"), report_.edition.edition);
    row(say("Teksti", "Text"), text_words());
    for (const DocumentFingerprint& text : report_.edition.texts) {
      row("", text.document + " " + text.language + " " + to_short_fingerprint(text.fingerprint));
    }
    if (report_.is_pdf) write_signatures();
    return text_;
  }

 private:
  const char* say(const char* finnish, const char* swedish) const { return is_swedish_ ? swedish : finnish; }

  void row(const std::string& name, const std::string& value) {
    text_ += name.empty() ? "  " + value + "\n" : name + ": " + value + "\n";
  }

  std::string text_words() const {
    using Kind = EditionAnswer::Kind;
    switch (report_.edition.kind) {
      case Kind::Same:
        return report_.edition.by_bytes
                   ? say("version teksti; tiedosto alkaa valmistellun tiedoston tavuilla",
                         "versionens text; filen börjar med den förberedda filens byte")
                   : say("version teksti sana sanalta", "versionens text ord för ord");
      case Kind::Differs:
        return say("poikkeaa version tekstistä", "avviker från versionens text");
      case Kind::Unread:
        return say("ei voitu lukea", "kunde inte läsas");
      case Kind::NotAsked:
        return say("ei verrattu", "jämfördes inte");
    }
    return {};
  }

  void write_signatures() {
    text_ += "\n" + std::string(say("Allekirjoitukset", "Underskrifter")) + "\n";
    if (report_.pdf.signatures.empty()) text_ += "  " + std::string(say("ei yhtään", "inga")) + "\n";
    for (const SignatureVerdict& verdict : report_.pdf.signatures) {
      text_ += "\n";
      row(say("Kenttä", "Fält"), verdict.field);
      row(say("Eheä", "Oförvanskad"), verdict.is_sound() ? say("kyllä", "ja") : say("EI", "NEJ"));
      const bool is_stamped = !verdict.stamped_time.empty();
      const std::string& time = is_stamped ? verdict.stamped_time : verdict.claimed_time;
      if (!time.empty()) {
        row(say("Aika", "Tid"),
            time + (is_stamped ? say(" (aikaleima)", " (tidsstämpel)")
                               : say(" (allekirjoittajan ilmoittama)", " (enligt undertecknaren)")));
      }
      if (!verdict.signer) continue;
      row(say("Varmenne", "Certifikat"), verdict.signer->subject);
      row(say("Myöntäjä", "Utfärdare"), verdict.signer->issuer);
      row(say("Sarjanumero", "Serienummer"), verdict.signer->serial);
    }
    text_ += "\n";
    row("", report_.asks_trust ? say("Varmenteita verrattiin luotettuihin varmenteisiin.",
                                     "Certifikaten jämfördes med betrodda certifikat.")
                               : say("Varmenteiden luotettavuutta ei tarkistettu.",
                                     "Certifikatens tillförlitlighet kontrollerades inte."));
  }

  const VerificationReport& report_;
  bool is_swedish_;
  std::string text_{};
};

}  // namespace

std::string to_verification_text(const VerificationReport& report, std::string_view language) {
  return VerificationText(report, language).write();
}

}  // namespace sopimus
