#include "layout/lay_out.h"
