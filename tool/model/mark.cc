#include "model/mark.h"

#include <cstddef>

namespace sopimus {

const char* to_word(ChangeClass change_class) {
  constexpr const char* kWords[] = {"none",       "wording",  "number",   "structure", "move",
                                    "typography", "citation", "deadline", "generated"};
  return kWords[static_cast<std::size_t>(change_class)];
}

}  // namespace sopimus
