#include "model/phrases.h"
