#include "git/trailers.h"

#include "git/handle.h"

namespace sopimus {

std::vector<Trailer> trailers_of(const std::string& message) {
  const Library library;
  git_message_trailer_array found{};
  check_git(git_message_trailers(&found, message.c_str()), "cannot read a message");
  std::vector<Trailer> trailers;
  for (std::size_t i = 0; i < found.count; ++i) {
    trailers.push_back({found.trailers[i].key, found.trailers[i].value});
  }
  git_message_trailer_array_free(&found);
  return trailers;
}

}  // namespace sopimus
