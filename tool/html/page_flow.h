// The blocks that a page draws, and the ids of what can be pointed to.

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/flow.h"

namespace sopimus {

/// The blocks of one of the page's documents.
struct PageFlow : Flow {
  std::size_t index = 0;  // of the document on the page
};

/// Which block is the target of an anchor. Of two with one anchor it is the one that stays in the text.
class PageTargets {
 public:
  explicit PageTargets(const std::vector<PageFlow>& flows);

  /// The id of a document's article.
  const std::string& document_id(std::size_t index) const { return document_ids_[index]; }

  /// The id that `owner`, a block with this anchor, carries; empty when another block of that anchor does.
  std::string_view id_of(const PageFlow& flow, const std::string& anchor, const void* owner) const;

  /// "#id" for an anchor of the same document; empty when nothing has it.
  std::string address_of_anchor(const PageFlow& flow, std::string_view anchor) const;

  /// Of Run::link seen from `flow`: "#id" or a web address; empty when it leads to no place of the page.
  std::string address_of_link(const PageFlow& flow, std::string_view link) const;

 private:
  friend class TargetSurvey;
  struct Target {
    const void* owner = nullptr;
    bool is_deleted = false;
    std::string id{};
  };
  std::string free_id(std::string wanted);

  std::vector<std::map<std::string, Target, std::less<>>> targets_;  // of each document, by anchor
  std::vector<std::string> document_ids_;
  std::map<std::string, std::size_t, std::less<>> documents_;  // "LANGUAGE/DOCUMENT" → its index
  std::set<std::string, std::less<>> used_;
};

}  // namespace sopimus
