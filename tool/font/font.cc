#include "font/font.h"
