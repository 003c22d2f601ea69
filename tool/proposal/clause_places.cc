#include "proposal/clause_places.h"

namespace sopimus {

namespace {

class PlaceFinder {
 public:
  std::vector<ClausePlace> take() { return std::move(places_); }

  void clause(Clause& clause) {
    add(PlaceKind::Heading, clause.heading, 0, 0);
    blocks(clause.blocks);
  }

  void blocks(std::vector<SourceBlock>& all) {
    for (SourceBlock& block : all) {
      block_ = block.at.offset;
      std::visit(*this, block.value);
    }
  }

  void operator()(SourceParagraph& b) { add(PlaceKind::Paragraph, b.inlines, block_, block_); }
  void operator()(SourceQuestion& b) { add(PlaceKind::Question, b.inlines, block_, block_); }
  void operator()(SourceFigure& b) { add(PlaceKind::Caption, b.caption, block_, block_); }
  void operator()(SourceList& b) { list(b, block_); }
  void operator()(SourceTable& b) {
    add(PlaceKind::Caption, b.caption, block_, block_);
    for (SourceRow& row : b.rows) {
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        add(PlaceKind::Cell, row.cells[i].inlines, block_, row.at.offset, i);
      }
    }
  }
  void operator()(SourceDefinitions& b) {
    for (SourceDefinition& item : b.items) {
      add(PlaceKind::Typed, item.term, block_, item.at.offset);
      add(PlaceKind::Typed, item.inlines, block_, item.at.offset);
    }
  }
  void operator()(SourceRationale& b) { blocks(b.blocks); }
  void operator()(SourceTheme& b) {
    const std::size_t theme = block_;
    add(PlaceKind::Typed, b.heading, theme, theme);
    blocks(b.intro);
    for (SourceGoal& goal : b.goals) add(PlaceKind::Typed, goal.inlines, theme, goal.at.offset);
    for (SourceIndicator& each : b.indicators) {
      add(PlaceKind::Typed, each.inlines, theme, each.at.offset);
      add(PlaceKind::Typed, each.source, theme, each.at.offset);
    }
    for (SourceMeasure& each : b.measures) {
      add(PlaceKind::Typed, each.inlines, theme, each.at.offset);
      add(PlaceKind::Typed, each.resources, theme, each.at.offset);
    }
  }
  void operator()(SourceForums& b) {
    for (SourceForum& forum : b.forums) {
      add(PlaceKind::Typed, forum.name, block_, forum.at.offset);
      add(PlaceKind::Typed, forum.task, block_, forum.at.offset);
      for (SourceForumMember& member : forum.members) {
        add(PlaceKind::Typed, member.inlines, block_, forum.at.offset);
      }
    }
  }
  void operator()(SourceCosts& b) { add(PlaceKind::Typed, b.subject, block_, block_); }
  template <typename Other>
  void operator()(Other&) {}

 private:
  /// All items of a list are of its outermost block.
  void list(SourceList& list, std::size_t outermost) {
    for (SourceListItem& item : list.items) {
      add(PlaceKind::Item, item.inlines, outermost, item.at.offset);
      for (SourceBlock& nested : item.lists) {
        if (auto* inner = std::get_if<SourceList>(&nested.value)) this->list(*inner, outermost);
      }
    }
  }

  void add(PlaceKind kind, Inlines& inlines, std::size_t block, std::size_t element, std::size_t cell = 0) {
    places_.push_back({kind, &inlines, block, element, cell});
  }

  std::size_t block_ = 0;
  std::vector<ClausePlace> places_{};
};

/// The lists of blocks that a block has of its own.
std::vector<SourceBlock>* inner_blocks(SourceBlock& block) {
  if (auto* rationale = std::get_if<SourceRationale>(&block.value)) return &rationale->blocks;
  if (auto* theme = std::get_if<SourceTheme>(&block.value)) return &theme->intro;
  return nullptr;
}

struct BlockSearch {
  std::size_t offset;
  FoundBlock found{};
  std::size_t holder = 0;

  void look(std::vector<SourceBlock>& blocks, std::size_t of) {
    for (std::size_t i = 0; i < blocks.size() && !found; ++i) {
      if (blocks[i].at && blocks[i].at.offset == offset) {
        found = {&blocks, i};
        holder = of;
      } else if (auto* inner = inner_blocks(blocks[i])) {
        look(*inner, blocks[i].at.offset);
      }
    }
  }
};

}  // namespace

std::vector<ClausePlace> places_of(Clause& clause) {
  PlaceFinder finder;
  finder.clause(clause);
  return finder.take();
}

FoundBlock find_block(Clause& clause, std::size_t offset) {
  BlockSearch search{offset};
  search.look(clause.blocks, 0);
  return search.found;
}

std::size_t holder_of(Clause& clause, std::size_t offset) {
  BlockSearch search{offset};
  search.look(clause.blocks, 0);
  return search.holder;
}

}  // namespace sopimus
