#include "font/font.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "base/diagnostics.h"
#include "base/digest.h"

namespace sopimus {
namespace {

// Debian package fonts-crosextra-carlito.
const std::string kFolder = "/usr/share/fonts/truetype/crosextra/";

std::string read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string write_file(const std::string& name, const std::string& bytes) {
  const std::string path = testing::TempDir() + name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

unsigned read_u16(const std::string& bytes, std::size_t at) {
  return static_cast<unsigned>(static_cast<unsigned char>(bytes.at(at)) << 8U) |
         static_cast<unsigned char>(bytes.at(at + 1));
}

std::size_t read_u32(const std::string& bytes, std::size_t at) {
  return std::size_t{read_u16(bytes, at)} << 16U | read_u16(bytes, at + 2);
}

/// Tag → offset of a TrueType file's tables (OpenType 1.9, table directory).
std::map<std::string, std::size_t> tables_of(const std::string& file) {
  std::map<std::string, std::size_t> tables;
  for (std::size_t i = 0; i < read_u16(file, 4); ++i) {
    tables[file.substr(12 + 16 * i, 4)] = read_u32(file, 12 + 16 * i + 8);
  }
  return tables;
}

/// The outline of one glyph in a file with long or short offsets.
std::string outline_of(const std::string& file, std::size_t glyph) {
  auto tables = tables_of(file);
  const bool is_long = read_u16(file, tables.at("head") + 50) == 1;
  const auto offset = [&](std::size_t i) {
    const std::size_t loca = tables.at("loca");
    return is_long ? read_u32(file, loca + 4 * i) : std::size_t{2} * read_u16(file, loca + 2 * i);
  };
  return file.substr(tables.at("glyf") + offset(glyph), offset(glyph + 1) - offset(glyph));
}

std::vector<std::uint32_t> ids_of(const ShapedWord& word) {
  std::vector<std::uint32_t> ids;
  for (const Glyph& glyph : word.glyphs) ids.push_back(glyph.id);
  return ids;
}

TEST(Font, ReadsMetrics) {
  const Font regular(kFolder + "Carlito-Regular.ttf");
  const FontMetrics& m = regular.metrics();
  EXPECT_EQ(m.postscript_name, "Carlito");
  EXPECT_EQ(m.units_per_em, 2048);
  EXPECT_EQ(m.weight, 400);
  EXPECT_EQ(m.italic_angle, 0);
  EXPECT_GT(m.ascent, 1400);
  EXPECT_LT(m.descent, -400);
  EXPECT_GT(m.cap_height, m.x_height);
  EXPECT_GT(m.x_height, 900);
  EXPECT_LT(m.underline_offset, 0);
  EXPECT_GT(m.strikeout_offset, 0);
  EXPECT_LT(m.box[0], 0);
  EXPECT_LE(m.box[1], m.descent);
  EXPECT_GE(m.box[3], m.ascent);

  const Font bold_italic(kFolder + "Carlito-BoldItalic.ttf");
  EXPECT_EQ(bold_italic.metrics().postscript_name, "Carlito-BoldItalic");
  EXPECT_EQ(bold_italic.metrics().weight, 700);
  EXPECT_LT(bold_italic.metrics().italic_angle, -5);
  EXPECT_GT(bold_italic.metrics().italic_angle, -20);
}

TEST(Font, HashesItsFile) {
  const std::string path = kFolder + "Carlito-Bold.ttf";
  EXPECT_EQ(Font(path).file_sha256(), sha256_hex(read_bytes(path)));
}

TEST(Font, RefusesWhatItCannotEmbed) {
  const std::string good = read_bytes(kFolder + "Carlito-Regular.ttf");
  const std::size_t licence = tables_of(good).at("OS/2") + 8;
  std::string restricted = good;
  restricted[licence + 1] = 2;
  std::string whole_only = good;
  whole_only[licence] = 1;
  std::string preview = good;
  preview[licence + 1] = 4;

  const struct {
    std::string path;
    std::string wanted;
  } cases[] = {
      {"/nowhere/a.ttf", "the font file '/nowhere/a.ttf' cannot be read"},
      {kFolder, "cannot be read"},
      {write_file("empty.ttf", ""), "is no TrueType font"},
      {write_file("text.ttf", "%PDF-1.7 and so on"), "is no TrueType font"},
      {write_file("short.ttf", good.substr(0, 4000)), "is no TrueType font"},
      {write_file("restricted.ttf", restricted), "has a licence that forbids embedding"},
      {write_file("whole.ttf", whole_only), "a subset of its outlines"},
      {write_file("preview.ttf", preview), ""},
  };
  for (const auto& [path, wanted] : cases) {
    std::string got;
    try {
      const Font font(path);
    } catch (const Failure& failure) {
      got = failure.what();
    }
    if (wanted.empty()) {
      EXPECT_EQ(got, "") << path;
    } else {
      EXPECT_NE(got.find(wanted), std::string::npos) << path << ": " << got;
    }
  }
}

TEST(Font, ShapesWithLigaturesAndKerning) {
  Font font(kFolder + "Carlito-Regular.ttf");
  const ShapedWord& kerned = font.shape("AVAT", "fi");
  std::int64_t plain = 0;
  std::int64_t sum = 0;
  for (const Glyph& glyph : kerned.glyphs) {
    plain += font.advance_of(glyph.id);
    sum += glyph.advance;
  }
  EXPECT_LT(kerned.advance, plain);
  EXPECT_EQ(kerned.advance, sum);

  const ShapedWord& word = font.shape("sitten", "fi");  // tt is one glyph in Carlito
  ASSERT_EQ(word.glyphs.size(), 5U);
  EXPECT_EQ(word.glyphs[2].cluster, 2U);
  EXPECT_EQ(word.glyphs[3].cluster, 4U);
}

TEST(Font, CountsClustersInBytes) {
  Font font(kFolder + "Carlito-Regular.ttf");
  const ShapedWord& word = font.shape("äöå", "sv");
  ASSERT_EQ(word.glyphs.size(), 3U);
  EXPECT_EQ(word.glyphs[1].cluster, 2U);
  EXPECT_EQ(word.glyphs[2].cluster, 4U);
}

TEST(Font, NamesTheFirstMissingCharacter) {
  Font font(kFolder + "Carlito-Regular.ttf");
  const struct {
    const char* text;
    std::optional<std::size_t> missing;
  } cases[] = {{"työ § – ” •", std::nullopt},
               {"työ漢字", 4},
               {"", std::nullopt},
               {"a\xC2\xAD"
                "b",
                std::nullopt}};
  for (const auto& [text, missing] : cases) EXPECT_EQ(font.shape(text, "fi").missing, missing) << text;
  EXPECT_EQ(font.shape("a\xC2\xAD"
                       "b",
                       "fi")
                .glyphs.size(),
            2U);  // the soft hyphen is no glyph
}

TEST(Font, KnowsPlainWords) {
  Font font(kFolder + "Carlito-Regular.ttf");
  const struct {
    const char* text;
    bool plain;
  } cases[] = {{"työn", true},      {"sitten", true},  // a ligature is a glyph with characters of its own
               {"", false},         {"a\u00ADb", false}, {"a\u200Bb", false},
               {"a\u2060b", false}, {"a\uFEFFb", false}};
  for (const auto& [text, plain] : cases) EXPECT_EQ(font.shape(text, "fi").is_plain, plain) << text;
}

TEST(Font, KeepsShapedWordsInPlace) {
  Font font(kFolder + "Carlito-Regular.ttf");
  const ShapedWord* first = &font.shape("sopimus", "fi");
  for (int i = 0; i < 2000; ++i) font.shape("sana" + std::to_string(i), "fi");
  EXPECT_EQ(&font.shape("sopimus", "fi"), first);
  EXPECT_NE(&font.shape("sopimus", "sv"), first);
}

/// The word cache rests on this: no kerning or ligature of the shipped faces reaches across a space.
TEST(Font, ShapesWordsAsItShapesALine) {
  const std::vector<std::string> words = {"Hyvinvointialueen",
                                          "ja",
                                          "Ähtärin",
                                          "kaupungin",
                                          "välinen",
                                          "AVO-työ",
                                          "”Tarkoitus”",
                                          "1",
                                          "§:n",
                                          "mukaan,",
                                          "Yhteensä",
                                          "10–12",
                                          "fi",
                                          "ff.",
                                          "Vastuutaho",
                                          "Toimi",
                                          "A",
                                          "T"};
  for (const char* face : {"Regular", "Bold", "Italic", "BoldItalic"}) {
    Font font(kFolder + "Carlito-" + face + ".ttf");
    for (const std::string& left : words) {
      for (const std::string& right : words) {
        std::vector<std::uint32_t> parts = ids_of(font.shape(left, "fi"));
        std::int64_t advance = font.shape(left, "fi").advance + font.shape(" ", "fi").advance;
        for (const std::string& next : {std::string(" "), right}) {
          const std::vector<std::uint32_t> ids = ids_of(font.shape(next, "fi"));
          parts.insert(parts.end(), ids.begin(), ids.end());
        }
        advance += font.shape(right, "fi").advance;
        const ShapedWord& line = font.shape(left + " " + right, "fi");
        EXPECT_EQ(ids_of(line), parts) << face << ": " << left << " " << right;
        EXPECT_EQ(line.advance, advance) << face << ": " << left << " " << right;
      }
    }
  }
}

TEST(Font, SubsetsToTheGlyphsAsked) {
  Font font(kFolder + "Carlito-Regular.ttf");
  const std::string whole = read_bytes(kFolder + "Carlito-Regular.ttf");
  const std::vector<std::uint32_t> glyphs = ids_of(font.shape("Perhon kunta, työ", "fi"));
  const FontSubset subset = font.subset(glyphs);

  const auto tables = tables_of(subset.file);
  std::vector<std::string> tags;
  for (const auto& [tag, offset] : tables) tags.push_back(tag);
  EXPECT_EQ(tags, (std::vector<std::string>{"glyf", "head", "hhea", "hmtx", "loca", "maxp"}));
  EXPECT_LT(subset.file.size(), 8000U);
  EXPECT_EQ(subset.new_ids.at(0), 0U);
  const std::uint32_t p = glyphs.front();
  ASSERT_NE(subset.new_ids.at(p), 0U);
  EXPECT_LT(subset.new_ids.at(p), read_u16(subset.file, tables.at("maxp") + 4));
  const std::string metric = subset.file.substr(tables.at("hmtx") + 4 * subset.new_ids.at(p), 2);
  EXPECT_EQ(read_u16(metric, 0), static_cast<unsigned>(font.advance_of(p)));
  // the same box and number of contours; points lose their hinting instructions
  EXPECT_EQ(outline_of(subset.file, subset.new_ids.at(p)).substr(0, 10), outline_of(whole, p).substr(0, 10));
}

TEST(Font, SubsetsTheSameSetToTheSameBytes) {
  Font font(kFolder + "Carlito-Regular.ttf");
  Font again(kFolder + "Carlito-Regular.ttf");
  const std::vector<std::uint32_t> glyphs = {40, 7, 300, 12};
  const FontSubset first = font.subset(glyphs);
  EXPECT_EQ(first.file, again.subset({300, 12, 7, 40, 40}).file);
  EXPECT_NE(first.file, font.subset({40, 7, 300}).file);
  EXPECT_LT(first.new_ids.at(7), first.new_ids.at(300));
  EXPECT_THROW(font.subset({1000000}), std::logic_error);
}

}  // namespace
}  // namespace sopimus
