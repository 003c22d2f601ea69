#include "language/inflect.h"
