// Words that are right though no dictionary has them: of an agreement's dictionary.txt, names, in every form.

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace sopimus {

class AcceptedWords {
 public:
  /// One word or a name of several ("Kaustisen kunta": each of its words). Finnish nouns are accepted in
  /// every case of both numbers, with and without a colon before the ending ("Soiten", "HVA:n"); Swedish ones
  /// with the endings of nouns.
  void accept(std::string_view words, std::string_view language);

  /// A word that was written with a small letter may have a capital, and any may be all in capitals.
  ///
  /// Cost: the first word that begins so costs the inflection of the accepted ones that do.
  bool has(std::string_view word);

  /// As they were accepted, in that order: what a mistake may have been meant for.
  const std::vector<std::string>& words() const { return words_; }

 private:
  bool has_form(std::string_view word);
  void add_forms(const std::string& word);
  void add_forms_beginning_as(std::string_view word);

  std::vector<std::string> words_{};
  std::unordered_set<std::string> forms_{};
  std::unordered_map<std::string, std::vector<std::string>> without_forms_{};  // Finnish, by first letters
  std::unordered_set<std::string> finnish_{};  // to which an ending may be put
  std::unordered_set<std::string> swedish_{};
};

}  // namespace sopimus
