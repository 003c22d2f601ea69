#include "docx/write_docx.h"
