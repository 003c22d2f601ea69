#include "cli/review_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "html/write_review.h"
#include "model/phrases.h"
#include "report/response_table.h"

namespace sopimus {

namespace {

class PageWriter {
 public:
  explicit PageWriter(const ReviewAt& review)
      : review_(review), language_(review.agreement.languages.front()) {}

  std::string write() {
    ReviewPage page;
    page.language = language_;
    page.style = review_.style;
    page.title = filled_phrase("review-title", language_, std::to_string(review_.round));
    page.sender = review_.agreement.title.in(language_);
    for (const auto& [sort, phrase_key] :
         {std::pair(Cluster::Class::Conflict, "review-conflict"),
          std::pair(Cluster::Class::Look, "review-look"), std::pair(Cluster::Class::Clean, "review-clean")}) {
      add(page, phrase(phrase_key, language_), clusters(sort));
    }
    add(page, phrase("review-comments", language_), remarks());
    return write_review(page);
  }

 private:
  static void add(ReviewPage& page, const std::string& heading, std::vector<ReviewItem> items) {
    if (!items.empty()) page.sections.push_back({heading, std::move(items)});
  }

  std::string names_of(const std::vector<std::string>& parties) const {
    std::vector<std::string> names;
    for (const std::string& id : parties) {
      const Party* party = review_.agreement.find_party(id);
      const Name* name = party == nullptr ? nullptr : party->name.find(language_);
      names.push_back(name == nullptr ? id : name->text.text);
    }
    return join(names, ", ");
  }

  static ReviewWords::Kind kind_of(ShownWords::Kind kind) {
    return kind == ShownWords::Kind::Kept      ? ReviewWords::Kind::Kept
           : kind == ShownWords::Kind::Removed ? ReviewWords::Kind::Removed
                                               : ReviewWords::Kind::Added;
  }

  std::vector<ReviewItem> clusters(Cluster::Class sort) const {
    std::vector<ReviewItem> items;
    for (const FileClusters& file : review_.files) {
      for (const Cluster& cluster : file.clusters) {
        if (cluster.sort != sort || review_.find_decision(cluster.id) != nullptr) continue;
        items.push_back(item_of(file, cluster));
      }
    }
    return items;
  }

  /// "Liite A, 4 Yhteistyöryhmä": annexes have the same numbers.
  std::string place_of(const std::string& clause, const std::string& language) const {
    const ReviewedPlace place = review_.place_of(clause, language);
    return (place.label.empty() ? "" : place.label + ", ") + place.heading;
  }

  ReviewItem item_of(const FileClusters& file, const Cluster& cluster) const {
    ReviewItem item;
    item.id = cluster.id;
    const FileProposals& proposals = file.proposals;
    item.place =
        proposals.clause.empty() ? outline_title(language_) : place_of(proposals.clause, proposals.language);
    item.can_take_all = cluster.alternatives.size() > 1 && only_adds_lines(cluster);
    for (const Cluster::Reason reason : cluster.reasons) {
      const bool can_be_both = item.can_take_all && reason == Cluster::Reason::SeveralWordings;
      item.notes.push_back(
          phrase(can_be_both ? "review-additions" : "review-" + std::string(name_of(reason)), language_));
    }
    for (const Alternative& each : cluster.alternatives) {
      ReviewChoice choice{names_of(each.supporters), {}};
      for (const ShownPassage& passage : shown_change(file, cluster, &each, review_.composed_in(proposals))) {
        std::vector<ReviewWords> words;
        for (const ShownWords& part : passage) words.push_back({kind_of(part.kind), part.text});
        choice.passages.push_back(std::move(words));
      }
      item.choices.push_back(std::move(choice));
    }
    return item;
  }

  std::vector<ReviewItem> remarks() const {
    std::vector<ReviewItem> items;
    for (const ReviewRemark& remark : review_.remarks) {
      if (review_.find_decision(remark.id) != nullptr) continue;
      ReviewItem item;
      item.id = remark.id;
      item.place = remark.clause.empty() ? review_.agreement.title.in(language_)
                                         : place_of(remark.clause, remark.language);
      item.party = names_of({remark.party});
      if (!remark.quote.empty()) item.texts.push_back("”" + remark.quote + "”");
      item.texts.insert(item.texts.end(), remark.paragraphs.begin(), remark.paragraphs.end());
      items.push_back(std::move(item));
    }
    return items;
  }

  const ReviewAt& review_;
  std::string language_;
};

}  // namespace

std::string write_review_page(const ReviewAt& review) { return PageWriter(review).write(); }

}  // namespace sopimus
