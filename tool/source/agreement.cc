#include "source/agreement.h"
