#include "pdf/write_pdf.h"
