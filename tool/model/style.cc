#include "model/style.h"
