#include "pdf/colour_profile.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <map>

namespace sopimus {
namespace {

std::uint32_t read_u32(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes.at(at + i));
  return value;
}

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;  // rows

Matrix multiply(const Matrix& a, const Matrix& b) {
  Matrix c{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      for (std::size_t k = 0; k < 3; ++k) c[i][j] += a[i][k] * b[k][j];
    }
  }
  return c;
}

Vector multiply(const Matrix& a, const Vector& v) {
  Vector out{};
  for (std::size_t i = 0; i < 3; ++i) out[i] = a[i][0] * v[0] + a[i][1] * v[1] + a[i][2] * v[2];
  return out;
}

Matrix invert(const Matrix& m) {
  Matrix out{};

  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      const std::size_t a = (i + 1) % 3, b = (i + 2) % 3, c = (j + 1) % 3, d = (j + 2) % 3;
      out[j][i] = m[a][c] * m[b][d] - m[a][d] * m[b][c];
    }
  }
  const double determinant = m[0][0] * out[0][0] + m[0][1] * out[1][0] + m[0][2] * out[2][0];
  for (Vector& row : out) {
    for (double& value : row) value /= determinant;
  }
  return out;
}

Vector from_chromaticity(double x, double y) { return {x / y, 1, (1 - x - y) / y}; }

Matrix diagonal(const Vector& v) { return {{{v[0], 0, 0}, {0, v[1], 0}, {0, 0, v[2]}}}; }

/// IEC 61966-2-1:1999, table 1, adapted to `white` by ICC.1:2001-04, annex E.
Matrix adapted_primaries(const Vector& white) {
  const Vector r = from_chromaticity(0.64, 0.33), g = from_chromaticity(0.30, 0.60),
               b = from_chromaticity(0.15, 0.06);
  const Vector d65 = from_chromaticity(0.3127, 0.3290);
  const Matrix primaries = {{{r[0], g[0], b[0]}, {r[1], g[1], b[1]}, {r[2], g[2], b[2]}}};
  const Matrix scaled = multiply(primaries, diagonal(multiply(invert(primaries), d65)));
  const Matrix bradford = {{{0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}}};
  const Vector from = multiply(bradford, d65), to = multiply(bradford, white);
  const Matrix scale = diagonal({to[0] / from[0], to[1] / from[1], to[2] / from[2]});
  return multiply(multiply(invert(bradford), multiply(scale, bradford)), scaled);
}

std::map<std::string, std::size_t> tags_of(const std::string& profile) {
  std::map<std::string, std::size_t> tags;
  for (std::size_t i = 0; i < read_u32(profile, 128); ++i) {
    const std::size_t entry = 132 + 12 * i;
    tags[profile.substr(entry, 4)] = read_u32(profile, entry + 4);
    EXPECT_EQ(read_u32(profile, entry + 4) % 4, 0U);
    EXPECT_LE(read_u32(profile, entry + 4) + read_u32(profile, entry + 8), profile.size());
  }
  return tags;
}

TEST(ColourProfile, IsAProfile) {
  const std::string profile = make_srgb_profile();
  EXPECT_EQ(read_u32(profile, 0), profile.size());
  EXPECT_EQ(profile.substr(12, 12), "mntrRGB XYZ ");
  EXPECT_EQ(profile.substr(36, 4), "acsp");
  const auto tags = tags_of(profile);
  for (const char* tag : {"cprt", "desc", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"}) {
    EXPECT_TRUE(tags.contains(tag)) << tag;
  }
}

TEST(ColourProfile, HasThePrimariesOfTheStandard) {
  const std::string profile = make_srgb_profile();
  auto tags = tags_of(profile);
  const auto read_xyz = [&profile](std::size_t at) {
    return Vector{read_u32(profile, at + 8) / 65536.0, read_u32(profile, at + 12) / 65536.0,
                  read_u32(profile, at + 16) / 65536.0};
  };
  const Vector white = read_xyz(tags["wtpt"]);
  const Matrix wanted = adapted_primaries(white);
  const char* names[] = {"rXYZ", "gXYZ", "bXYZ"};
  Vector sum{};
  for (std::size_t column = 0; column < 3; ++column) {
    const Vector colour = read_xyz(tags[names[column]]);
    for (std::size_t i = 0; i < 3; ++i) {
      EXPECT_NEAR(colour[i], wanted[i][column], 1.0 / 65536) << names[column];
      sum[i] += colour[i];
    }
  }
  EXPECT_EQ(sum, white);  // white paper is white
}

TEST(ColourProfile, HasTheCurveOfTheStandard) {
  const std::string profile = make_srgb_profile();
  const std::size_t curve = tags_of(profile)["gTRC"];
  ASSERT_EQ(profile.substr(curve, 4), "curv");
  ASSERT_EQ(read_u32(profile, curve + 8), 256U);
  for (std::size_t i = 0; i < 256; ++i) {
    const double coded = static_cast<double>(i) / 255;
    const double light = coded <= 0.04045 ? coded / 12.92 : std::pow((coded + 0.055) / 1.055, 2.4);
    const std::uint32_t value = read_u32(profile, curve + 10 + 2 * i) & 0xFFFFU;
    EXPECT_NEAR(value, light * 65535, 0.501) << i;
  }
}

}  // namespace
}  // namespace sopimus
