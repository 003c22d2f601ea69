#include "language/hyphenate.h"
