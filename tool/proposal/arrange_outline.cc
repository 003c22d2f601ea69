#include "proposal/arrange_outline.h"

#include <algorithm>
#include <map>
#include <set>

namespace sopimus {

namespace {

class OutlineArranger {
 public:
  explicit OutlineArranger(const std::vector<OutlineClause>& before) {
    for (const OutlineClause& each : before) shown_.insert(each.clause);
  }

  std::vector<SourceBlock> arrange(const std::vector<SourceBlock>& outline,
                                   const std::vector<OutlineClause>& after) {
    collect(outline);
    std::vector<SourceBlock> result = take_hidden("");
    after_ = &after;
    for (next_ = 0; next_ < after.size();) add_tree(result);
    // What stood behind clauses that are gone.
    for (auto& [clause, blocks] : hidden_) {
      for (SourceBlock& block : blocks) result.push_back(std::move(block));
    }
    return result;
  }

 private:
  /// Clauses that the text showed by their ids; everything else by the clause before it.
  void collect(const std::vector<SourceBlock>& blocks) {
    for (const SourceBlock& block : blocks) {
      const auto* include = std::get_if<Include>(&block.value);
      if (include == nullptr || !shown_.contains(include->clause.text)) {
        hidden_[last_].push_back(block);
        continue;
      }
      SourceBlock own = block;
      std::get<Include>(own.value).children.clear();
      includes_.emplace(include->clause.text, std::move(own));
      last_ = include->clause.text;
      collect(include->children);
    }
  }

  void add_tree(std::vector<SourceBlock>& to) {
    const OutlineClause& clause = (*after_)[next_++];
    const auto known = includes_.find(clause.clause);
    SourceBlock block;
    if (known != includes_.end()) {
      block = known->second;
    } else {
      Include include;
      include.clause.text = clause.clause;
      block.value = std::move(include);
    }
    std::vector<SourceBlock> children;
    while (next_ < after_->size() && (*after_)[next_].level > clause.level) add_tree(children);
    std::get<Include>(block.value).children = std::move(children);
    to.push_back(std::move(block));
    for (SourceBlock& hidden : take_hidden(clause.clause)) to.push_back(std::move(hidden));
  }

  std::vector<SourceBlock> take_hidden(const std::string& behind) {
    const auto found = hidden_.find(behind);
    if (found == hidden_.end()) return {};
    std::vector<SourceBlock> blocks = std::move(found->second);
    hidden_.erase(found);
    return blocks;
  }

  std::set<std::string, std::less<>> shown_{};
  std::map<std::string, SourceBlock, std::less<>> includes_{};
  std::map<std::string, std::vector<SourceBlock>, std::less<>> hidden_{};  // by the clause before
  std::string last_{};
  const std::vector<OutlineClause>* after_ = nullptr;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<SourceBlock> arrange_outline(const std::vector<SourceBlock>& outline,
                                         const std::vector<OutlineClause>& before,
                                         const std::vector<OutlineClause>& after) {
  return OutlineArranger(before).arrange(outline, after);
}

}  // namespace sopimus
