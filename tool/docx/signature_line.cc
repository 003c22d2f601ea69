#include "docx/signature_line.h"

#include <initializer_list>

#include "base/digest.h"
#include "model/phrases.h"

namespace sopimus {

namespace {

constexpr int kWidth = 5600;  // hundredths of a millimetre; Word's own picture has these proportions too
constexpr int kHeight = 2800;

void append_number(std::string& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>((value >> shift) & 0xFFU);
}

/// An EMF record: its type, its size in bytes, its 32-bit numbers.
void append_record(std::string& out, std::uint32_t type, std::initializer_list<std::uint32_t> numbers) {
  append_number(out, type);
  append_number(out, static_cast<std::uint32_t>(8 + 4 * numbers.size()));
  for (const std::uint32_t number : numbers) append_number(out, number);
}

void append_line(std::string& out, std::uint32_t x1, std::uint32_t y1, std::uint32_t x2, std::uint32_t y2) {
  append_record(out, 27, {x1, y1});  // EMR_MOVETOEX
  append_record(out, 54, {x2, y2});  // EMR_LINETO
}

/// A UUID of version 8 (RFC 9562, 5.8) that is the same in every build.
std::string identity_of(const Document& document, const Signatory& signatory) {
  std::string hex =
      sha256_hex(document.identity.document + "/" + document.language + "/" + signatory.role_id);
  hex[12] = '8';
  hex[16] = '9';
  for (char& c : hex) c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
  return "{" + hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) +
         "-" + hex.substr(20, 12) + "}";
}

/// VML's picture frame, which Word defines once in a file.
void write_shape_type(XmlText& xml) {
  const Element type(xml, "v:shapetype");
  xml.attribute("id", "_x0000_t75");
  xml.attribute("coordsize", "21600,21600");
  xml.attribute("o:spt", "75");
  xml.attribute("o:preferrelative", "t");
  xml.attribute("path", "m@4@5l@4@11@9@11@9@5xe");
  xml.attribute("filled", "f");
  xml.attribute("stroked", "f");
  {
    const Element stroke(xml, "v:stroke");
    xml.attribute("joinstyle", "miter");
  }
  {
    const Element formulas(xml, "v:formulas");
    for (const std::string_view equation :
         {"if lineDrawn pixelLineWidth 0", "sum @0 1 0", "sum 0 0 @1", "prod @2 1 2",
          "prod @3 21600 pixelWidth", "prod @3 21600 pixelHeight", "sum @0 0 1", "prod @6 1 2",
          "prod @7 21600 pixelWidth", "sum @8 21600 0", "prod @7 21600 pixelHeight", "sum @10 21600 0"}) {
      const Element formula(xml, "v:f");
      xml.attribute("eqn", equation);
    }
  }
  const Element path(xml, "v:path");
  xml.attribute("o:extrusionok", "f");
  xml.attribute("gradientshapeok", "t");
  xml.attribute("o:connecttype", "rect");
}

void write_lock(XmlText& xml) {
  const Element lock(xml, "o:lock");
  xml.attribute("v:ext", "edit");
  for (const std::string_view what :
       {"ungrouping", "rotation", "cropping", "verticies", "text", "grouping"}) {
    xml.attribute(what, "t");
  }
}

/// The dialog that signs shows two lines: who, and in which role.
void write_signer(XmlText& xml, const Document& document, const Signatory& signatory) {
  const bool is_known = !signatory.name.empty();
  const Element line(xml, "o:signatureline");
  xml.attribute("v:ext", "edit");
  xml.attribute("id", identity_of(document, signatory));
  // Office's own signature provider.
  xml.attribute("provid", "{00000000-0000-0000-0000-000000000000}");
  xml.attribute("o:suggestedsigner", is_known ? signatory.name : signatory.role);
  xml.attribute("o:suggestedsigner2",
                is_known ? signatory.role + ", " + signatory.party_name : signatory.party_name);
  xml.attribute("allowcomments", "t");
  xml.attribute("issignatureline", "t");
}

/// The relationship of the picture; the part is added with the first line.
std::string relate_picture(BodyPart& body) {
  constexpr std::string_view kName = "media/signature-line.emf";
  std::string& relationship = body.media[std::string(kName)];
  if (relationship.empty()) {
    body.package.add("word/" + std::string(kName), "image/x-emf", signature_picture());
    relationship = body.package.relate(std::string(kDocumentPart), "image", kName);
  }
  return relationship;
}

}  // namespace

std::string signature_picture() {
  std::string drawing;
  append_record(drawing, 38, {1, 0, 15, 0, 0});  // EMR_CREATEPEN: solid, 0.15 mm, black
  append_record(drawing, 37, {1});               // EMR_SELECTOBJECT
  append_line(drawing, 0, 2000, kWidth, 2000);
  append_line(drawing, 150, 1400, 550, 1800);
  append_line(drawing, 550, 1400, 150, 1800);
  append_record(drawing, 14, {0, 16, 20});  // EMR_EOF
  constexpr std::uint32_t kRecords = 10;
  constexpr std::uint32_t kHeader = 108;
  const auto bytes = static_cast<std::uint32_t>(kHeader + drawing.size());
  std::string picture;
  // A device of a hundred dots a millimetre, so that one dot is the unit of the frame.
  append_record(picture, 1,
                {0,
                 0,
                 kWidth,
                 kHeight,
                 0,
                 0,
                 kWidth,
                 kHeight,
                 0x464D4520,
                 0x10000,
                 bytes,
                 kRecords,
                 2,
                 0,
                 0,
                 0,
                 2 * kWidth,
                 2 * kHeight,
                 2 * kWidth / 100,
                 2 * kHeight / 100,
                 0,
                 0,
                 0,
                 20 * kWidth,
                 20 * kHeight});
  return picture + drawing;
}

void write_signature_line(BodyPart& body, const Signatory& signatory) {
  XmlText& xml = body.xml;
  const Element run(xml, "w:r");
  const Element picture(xml, "w:pict");
  xml.attribute("xmlns:v", "urn:schemas-microsoft-com:vml");
  xml.attribute("xmlns:o", "urn:schemas-microsoft-com:office:office");
  if (body.signature_lines++ == 0) write_shape_type(xml);
  const Element shape(xml, "v:shape");
  xml.attribute("id", "_x0000_i" + std::to_string(1024 + body.signature_lines));
  xml.attribute("type", "#_x0000_t75");
  xml.attribute("alt", phrase("signature", body.document->language) + ": " + signatory.party_name + ", " +
                           signatory.role);
  xml.attribute("style", "width:158.75pt;height:79.35pt");
  {
    const Element image(xml, "v:imagedata");
    xml.attribute("r:id", relate_picture(body));
    xml.attribute("o:title", "");
  }
  write_lock(xml);
  write_signer(xml, *body.document, signatory);
}

}  // namespace sopimus
