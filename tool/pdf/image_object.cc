#include "pdf/image_object.h"

#include <png.h>

#include <cstring>

#include "base/diagnostics.h"

namespace sopimus {
namespace {

struct PngImage {
  PngImage() {
    std::memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
  }
  ~PngImage() { png_image_free(&image); }
  PngImage(const PngImage&) = delete;
  PngImage& operator=(const PngImage&) = delete;

  png_image image{};
};

[[noreturn]] void refuse(const Pages::Image& picture, const std::string& why) {
  throw Failure("cannot read the figure '" + picture.path + "': " + why, "save it anew as a PNG file");
}

}  // namespace

Reference write_image(ObjectFile& file, const Pages::Image& picture) {
  constexpr std::uint64_t kMostPixels = 40'000'000;
  PngImage reader;
  png_image& image = reader.image;
  if (png_image_begin_read_from_memory(&image, picture.png.data(), picture.png.size()) == 0) {
    refuse(picture, image.message);
  }
  if (std::uint64_t{image.width} * image.height > kMostPixels) {
    refuse(picture, "it has more than 40 million pixels");
  }

  const bool has_colour = (image.format & PNG_FORMAT_FLAG_COLOR) != 0;
  image.format = has_colour ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
  const png_color white = {255, 255, 255};
  std::string samples(PNG_IMAGE_SIZE(image), '\0');
  if (png_image_finish_read(&image, &white, samples.data(), 0, nullptr) == 0) {
    refuse(picture, image.message);
  }

  return file.add_stream({{"Type", "/XObject"},
                          {"Subtype", "/Image"},
                          {"Width", std::to_string(image.width)},
                          {"Height", std::to_string(image.height)},
                          {"ColorSpace", has_colour ? "/DeviceRGB" : "/DeviceGray"},
                          {"BitsPerComponent", "8"}},
                         samples);
}

}  // namespace sopimus
