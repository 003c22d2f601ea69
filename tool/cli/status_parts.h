// The forms of `sopimus status`. Private to status*.cc.

#pragma once

#include <string>
#include <vector>

#include "register/status.h"

namespace sopimus {

/// What in the text has become old by the day: a measure whose time is over, a goal of a term that ends.
struct DueItem {
  std::string kind{};  // measure, indicator, goal
  std::string document{};
  std::string clause{};
  std::string id{};
  std::string date{};  // ISO; of a goal the end of its term
  std::string text{};
};

std::string to_status_text(const AgreementStatus& status, const std::vector<DueItem>& due);
std::string to_status_json(const AgreementStatus& status, const std::vector<DueItem>& due);

/// One page in the language of the documents.
std::string to_status_page(const Register& all, const AgreementStatus& status,
                           const std::vector<DueItem>& due, const Style& style, const std::string& language);

/// What a document waits for, in words: "approval of veteli-valtuusto".
std::string words_of(const MissingStep& step);

}  // namespace sopimus
