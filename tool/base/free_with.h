// A C library's objects in a std::unique_ptr: one deleter for all modules.

#pragma once

namespace sopimus {

/// std::unique_ptr<T, FreeWith<free_function>> frees with the function that the library names for T.
template <auto free_function>
struct FreeWith {
  template <typename Object>
  void operator()(Object* object) const {
    free_function(object);
  }
};

}  // namespace sopimus
