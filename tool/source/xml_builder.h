// An XML file of ours as text, element by element, to be brought into canonical form.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/clause.h"

namespace sopimus {

class XmlBuilder {
 public:
  /// Opens `name` below the open element; attributes follow before anything else.
  void open(std::string_view name);
  /// An attribute that is absent when empty.
  void attribute(std::string_view name, std::string_view value);
  void attribute(std::string_view name, const Word& value) { attribute(name, value.text); }
  /// The same for a list, its values separated by spaces.
  void attribute(std::string_view name, const std::vector<Word>& values);
  void attribute(std::string_view name, const std::vector<std::string>& values);
  /// Absent when 0.
  void attribute(std::string_view name, int value);
  void text(std::string_view text);
  /// A sentence is over.
  void new_line();
  void close();
  void empty(std::string_view name);

  /// The file in canonical form, when all elements are closed.
  ///
  /// Errors: std::logic_error when it breaks the form of its root: the caller made what no file may hold.
  std::string take(const std::string& name);

 private:
  void finish_tag();

  std::string text_{};
  std::vector<std::string> open_{};
  bool in_tag_ = false;
};

}  // namespace sopimus
