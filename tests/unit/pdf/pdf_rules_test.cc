// The rules hold for what write_pdf makes, and each of them can be broken.

#include "support/pdf_rules.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "sample_pages.h"

namespace sopimus {
namespace {

PdfObjects make_good() { return read_objects(write_pdf(make_sample(), sample_options())); }

std::string to_text(const std::vector<PdfFault>& faults) {
  std::string text;
  for (const PdfFault& fault : faults) text += fault.rule + ": " + fault.what + "\n";
  return text;
}

TEST(PdfRules, HoldForEverythingThatAPdfCanHold) { EXPECT_EQ(to_text(find_pdf_faults(make_good())), ""); }

/// Finds its way to the parts of the good file that a mutation spoils.
class Spoiler {
 public:
  explicit Spoiler(PdfObjects& file) : file_(file) {}

  PdfValue& follow(PdfValue& value) {
    return value.kind == PdfValue::Kind::Reference ? file_.by_number.at(value.as_int()) : value;
  }
  PdfValue& at(PdfValue& dictionary, const std::string& key) { return follow(dictionary.entries.at(key)); }
  PdfValue& catalog() { return at(file_.trailer, "Root"); }
  PdfValue& tree() { return at(catalog(), "StructTreeRoot"); }
  PdfValue& page(std::size_t i) { return follow(at(at(catalog(), "Pages"), "Kids").items.at(i)); }
  PdfValue& annotation(std::size_t page_index) { return follow(at(page(page_index), "Annots").items.at(0)); }
  std::string& content(std::size_t i) { return at(page(i), "Contents").data; }
  std::string& xmp() { return at(catalog(), "Metadata").data; }
  PdfValue& font() { return at(at(at(page(0), "Resources"), "Font"), "F0"); }
  PdfValue& cid_font() { return follow(at(font(), "DescendantFonts").items.at(0)); }
  PdfValue& first(const std::string& type, std::size_t skip = 0) {
    for (auto& [number, object] : file_.by_number) {
      if (object.has("S") && object.has("P") && object.at("S").text == type && skip-- == 0) return object;
    }
    throw std::logic_error("no element " + type);
  }

  static void replace(std::string& text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::logic_error("no " + from);
    text.replace(at, from.size(), to);
  }
  static PdfValue number(int value) { return {.kind = PdfValue::Kind::Number, .number = double(value)}; }
  static PdfValue name(const char* text) { return {.kind = PdfValue::Kind::Name, .text = text}; }

 private:
  PdfObjects& file_;
};

struct Mutation {
  const char* rule;
  std::function<void(PdfObjects&, Spoiler)> spoil;
};

const std::vector<Mutation>& mutations() {
  using S = Spoiler;
  static const std::vector<Mutation> all = {
      {"A 6.1.3 trailer", [](PdfObjects& f, S) { f.trailer.entries.erase("ID"); }},
      {"A 6.2.2 operators", [](PdfObjects&, S s) { s.content(0) += "sh\n"; }},
      {"A 6.2.3 output intent",
       [](PdfObjects&, S s) { s.follow(s.at(s.catalog(), "OutputIntents").items.at(0)).entries.clear(); }},
      {"A 6.2.4 colours", [](PdfObjects&, S s) { S::replace(s.content(0), "rg\n", "k\n"); }},
      {"A 6.2.10 transparency", [](PdfObjects&, S s) { s.page(1).entries["Group"] = {}; }},
      {"A 6.2.11.3 CIDToGIDMap", [](PdfObjects&, S s) { s.at(s.cid_font(), "CIDToGIDMap").data.resize(4); }},
      {"A 6.2.11.4 embedded",
       [](PdfObjects&, S s) { s.at(s.cid_font(), "FontDescriptor").entries.erase("FontFile2"); }},
      {"A 6.2.11.5 widths", [](PdfObjects&, S s) { s.at(s.cid_font(), "W").items[1].items[3].number += 9; }},
      {"A 6.2.11.7 ToUnicode",
       [](PdfObjects&, S s) { S::replace(s.at(s.font(), "ToUnicode").data, "<03>", "<D9>"); }},
      {"A 6.2.11.3 CMap",
       [](PdfObjects&, S s) { S::replace(s.at(s.font(), "Encoding").data, "<00><DF>", "<00><01>"); }},
      {"A 6.2.11.8 notdef",
       [](PdfObjects&, S s) { s.at(s.cid_font(), "CIDToGIDMap").data.replace(4, 2, std::string(2, '\0')); }},
      {"A 6.3.1 annotations", [](PdfObjects&, S s) { s.annotation(0).entries["Subtype"] = S::name("Text"); }},
      {"A 6.3.2 flags", [](PdfObjects&, S s) { s.annotation(0).entries["F"] = S::number(2); }},
      {"A 6.3.3 appearance", [](PdfObjects&, S s) { s.annotation(2).entries.erase("AP"); }},
      {"A 6.4.1 forms", [](PdfObjects&, S s) { s.at(s.catalog(), "AcroForm").entries["XFA"] = {}; }},
      {"A 6.5.1 actions",
       [](PdfObjects&, S s) {
         for (PdfValue& link : s.at(s.page(0), "Annots").items) {
           if (s.follow(link).has("A")) s.at(s.follow(link), "A").entries["S"] = S::name("Launch");
         }
       }},
      {"A 6.6.2.3 extension schemas",
       [](PdfObjects&, S s) {
         S::replace(s.xmp(), "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/", "<a>");
       }},
      {"A 6.6.4 identification",
       [](PdfObjects&, S s) { S::replace(s.xmp(), "<pdfaid:part>2", "<pdfaid:part>1"); }},
      {"A 6.7.3.4 roles", [](PdfObjects&, S s) { s.tree().entries.erase("RoleMap"); }},
      {"A 6.7.3.4 roles", [](PdfObjects&, S s) { s.at(s.tree(), "RoleMap").entries["P"] = S::name("Span"); }},
      {"PDF 7.9.6 name tree",
       [](PdfObjects&, S s) {
         PdfValue& names = s.at(s.at(s.at(s.catalog(), "Names"), "Dests"), "Names");
         std::swap(names.items.at(0), names.items.at(2));
       }},
      {"PDF 8.4.2 nesting", [](PdfObjects&, S s) { s.content(0) += "q\n"; }},
      {"PDF 12.3.2 destinations",
       [](PdfObjects&, S s) {
         s.follow(s.at(s.at(s.at(s.catalog(), "Names"), "Dests"), "Names").items.at(1)).items.at(0) =
             S::number(1);
       }},
      {"PDF 12.3.3 outline",
       [](PdfObjects&, S s) { s.at(s.at(s.catalog(), "Outlines"), "First").entries.erase("Title"); }},
      {"PDF 12.4.2 page labels", [](PdfObjects&, S s) { s.catalog().entries.erase("PageLabels"); }},
      {"PDF 12.5.2 areas",
       [](PdfObjects&, S s) { s.at(s.annotation(0), "Rect").items.at(2) = S::number(9000); }},
      {"PDF 12.7 signature fields",
       [](PdfObjects&, S s) { s.at(s.catalog(), "AcroForm").entries["SigFlags"] = S::number(1); }},
      {"PDF 14.6 marks", [](PdfObjects&, S s) { S::replace(s.content(1), "<</MCID 1>>", "<</MCID 99>>"); }},
      {"PDF 14.7.2 change title", [](PdfObjects&, S s) { s.first("Del").entries.erase("T"); }},
      {"PDF 14.7.2 parents",
       [](PdfObjects&, S s) { s.first("LI").entries["P"] = s.first("TR").entries["P"]; }},
      {"PDF 14.7.4.4 parent tree",
       [](PdfObjects&, S s) { s.page(1).entries["StructParents"] = S::number(2); }},
      {"PDF 14.8.4 types", [](PdfObjects&, S s) { s.first("Lbl").entries["S"] = S::name("P"); }},
      {"PDF 14.8.5.4 decoration",
       [](PdfObjects&, S s) {
         s.at(s.first("Del"), "A").entries["TextDecorationType"] = S::name("Underline");
       }},
      {"PDF 14.9.3 changed text",
       [](PdfObjects&, S s) { s.first("Ins").entries["E"] = s.first("Ins").at("T"); }},
      {"UA 5 identification",
       [](PdfObjects&, S s) { S::replace(s.xmp(), "<pdfuaid:part>1", "<pdfuaid:part>3"); }},
      {"UA 7.1 DisplayDocTitle", [](PdfObjects&, S s) { s.catalog().entries.erase("ViewerPreferences"); }},
      {"UA 7.1 Marked", [](PdfObjects&, S s) { s.catalog().entries.erase("MarkInfo"); }},
      {"UA 7.1 content", [](PdfObjects&, S s) { s.content(2) += "0 0 1 1 re f\n"; }},
      {"UA 7.1 title", [](PdfObjects&, S s) { S::replace(s.xmp(), "<dc:title>", "<dc:titel>"); }},
      {"UA 7.2 language", [](PdfObjects&, S s) { s.catalog().entries.erase("Lang"); }},
      {"UA 7.3 figures", [](PdfObjects&, S s) { s.first("Figure").entries.erase("Alt"); }},
      {"UA 7.4.2 headings", [](PdfObjects&, S s) { s.first("H2").entries["S"] = S::name("H3"); }},
      {"UA 7.5 rows", [](PdfObjects&, S s) { s.first("TR").entries.at("K").items.pop_back(); }},
      {"UA 7.5 scope", [](PdfObjects&, S s) { s.first("TH").entries.erase("A"); }},
      {"UA 7.6 lists", [](PdfObjects&, S s) { s.first("L").entries.erase("A"); }},
      {"UA 7.18.1 fields", [](PdfObjects&, S s) { s.annotation(2).entries.erase("TU"); }},
      {"UA 7.18.1 structure", [](PdfObjects&, S s) { s.first("Link").entries["S"] = S::name("Span"); }},
      {"UA 7.18.3 Tabs", [](PdfObjects&, S s) { s.page(0).entries.erase("Tabs"); }},
      {"UA 7.18.4 forms", [](PdfObjects&, S s) { s.first("Form").entries.erase("K"); }},
      {"UA 7.18.5 links", [](PdfObjects&, S s) { s.annotation(0).entries.erase("Contents"); }},
  };
  return all;
}

TEST(PdfRules, CanAllBeBroken) {
  std::set<std::string> broken;
  for (const Mutation& mutation : mutations()) {
    PdfObjects file = make_good();
    mutation.spoil(file, Spoiler(file));
    const std::vector<PdfFault> faults = find_pdf_faults(file);
    const bool found = std::any_of(faults.begin(), faults.end(),
                                   [&](const PdfFault& fault) { return fault.rule == mutation.rule; });
    EXPECT_TRUE(found) << mutation.rule << " was not missed; found:\n" << to_text(faults);
    broken.insert(mutation.rule);
  }
  EXPECT_EQ(broken, std::set<std::string>(pdf_rules().begin(), pdf_rules().end()));
}

}  // namespace
}  // namespace sopimus
