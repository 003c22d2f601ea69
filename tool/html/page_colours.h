// The page's colours, light and dark: those of the page style, made readable where they are not.

#pragma once

#include <string>
#include <vector>

#include "model/style.h"

namespace sopimus {

/// Hundredths of the contrast ratio of WCAG 2.2 (relative luminance): 100 for equal colours, 2100 for black
/// on white.
int contrast_of(Colour one, Colour other);

/// `colour`, brought nearer to black or white until its contrast with `ground` is `least` hundredths.
Colour with_contrast(Colour colour, Colour ground, int least);

/// `percent` of `colour` on the rest of `ground`.
Colour mixed(Colour colour, Colour ground, int percent);

/// A custom property of the style sheet; `name` without the two hyphens.
struct NamedColour {
  std::string name{};
  Colour colour{};
};

/// Every text colour has a contrast of at least 4.5 with each ground it stands on (WCAG 2.2, 1.4.3), rules
/// and bars one of 3 (1.4.11) where they say something.
std::vector<NamedColour> light_colours(const Style& style);
std::vector<NamedColour> dark_colours(const Style& style);

/// "#1f3a5f"
std::string to_css(Colour colour);

}  // namespace sopimus
