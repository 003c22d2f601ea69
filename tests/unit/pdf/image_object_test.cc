#include "pdf/image_object.h"

#include <gtest/gtest.h>

#include "base/diagnostics.h"
#include "sample_pages.h"
#include "support/pdf_objects.h"

namespace sopimus {
namespace {

PdfValue written(const std::string& png) {
  ObjectFile file;
  const Reference image = write_image(file, {.png = png});
  const PdfObjects objects = read_objects(file.write(image, {{"X", "1"}}));
  return objects.by_number.at(image.number);
}

TEST(ImageObject, KeepsColourAndGrey) {
  const std::string samples("\xFF\0\0\0\0\xFF", 6);
  const PdfValue colour = written(make_png(2, 1, PNG_FORMAT_RGB, samples));
  EXPECT_EQ(colour.at("ColorSpace").text, "DeviceRGB");
  EXPECT_EQ(colour.at("Width").as_int(), 2);
  EXPECT_EQ(colour.at("Height").as_int(), 1);
  EXPECT_EQ(colour.at("BitsPerComponent").as_int(), 8);
  EXPECT_EQ(colour.data, samples);
  EXPECT_FALSE(colour.has("SMask"));
  const PdfValue grey = written(make_png(3, 1, PNG_FORMAT_GRAY, {"\0\x80\xFF", 3}));
  EXPECT_EQ(grey.at("ColorSpace").text, "DeviceGray");
  EXPECT_EQ(grey.data, std::string("\0\x80\xFF", 3));
}

TEST(ImageObject, ShowsWhitePaperThroughTransparency) {
  const std::string samples(
      "\xFF\0\0\0"
      "\0\0\0\xFF",
      8);
  EXPECT_EQ(written(make_png(2, 1, PNG_FORMAT_RGBA, samples)).data, std::string("\xFF\xFF\xFF\0\0\0", 6));
}

TEST(ImageObject, RefusesWhatIsNoPng) {
  const std::string good = make_png(20, 20, PNG_FORMAT_RGB, std::string(1200, 'x'));
  const std::string cases[] = {"", "no picture", good.substr(0, 30), good.substr(0, good.size() - 30)};
  for (const std::string& png : cases) {
    ObjectFile file;
    EXPECT_THROW(write_image(file, {.png = png}), Failure) << png.size();
  }
}

TEST(ImageObject, RefusesABombBeforeItUnpacks) {
  std::string png = make_png(20, 20, PNG_FORMAT_RGB, std::string(1200, 'x'));
  png[17] = png[21] =
      1;  // 65,556 × 65,556 pixels; ISO 15948:2004, 11.2.2: IHDR is bytes 12 to 28, then its CRC
  const std::uint32_t crc = libdeflate_crc32(0, png.data() + 12, 17);
  for (std::size_t i = 0; i < 4; ++i) png[29 + i] = static_cast<char>(crc >> (24 - 8 * i) & 0xFFU);
  ObjectFile file;
  try {
    write_image(file, {.png = png});
    ADD_FAILURE() << "it was read";
  } catch (const Failure& failure) {
    EXPECT_NE(std::string(failure.what()).find("40 million"), std::string::npos) << failure.what();
  }
}

}  // namespace
}  // namespace sopimus
