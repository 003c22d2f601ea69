// Piles slabs up to pages.
//
// A break falls where no slab is kept with the one before it; what must stay together and is higher than a
// page is broken all the same. A slab that can be divided is, when a quarter of a page would be left empty.

#pragma once

#include <vector>

#include "layout/slab.h"

namespace sopimus {

/// A page number to be filled in, with its pieces' places.
struct OpenPageNumber {
  std::size_t page = 0;
  PageNumberSlot slot{};  // `leader` and `number` are indices in the page's pieces
};

class PageBuilder {
 public:
  /// Adds pages to `pages`; the text stands between `top` and `bottom`, lengths from the page's top edge.
  PageBuilder(Pages& pages, Length top, Length bottom, const ChangeBar& bar = {})
      : pages_(pages), top_(top), bottom_(bottom), bar_(bar) {}

  Length room() const { return bottom_ - top_; }
  void add(Slab slab);
  /// The next slab stays with the last one.
  void keep_next() { keeps_next_ = true; }
  /// Collects the slabs from here on, until end_unit() adds them: a list, the rows of signatures. A page
  /// break leaves as many of them on either side as the rules want of lines.
  void begin_unit(const BreakRules& rules);
  void end_unit();
  /// Places what is still held. There is at least one page afterwards.
  void finish();

  const std::vector<OpenPageNumber>& open_page_numbers() const { return open_; }

 private:
  /// The first slab of the group that the page has no room for, and the room that it finds.
  struct Overflow {
    std::size_t slab = 0;
    Length room{};
  };

  void place_group();
  std::optional<Overflow> find_overflow() const;
  bool divide_group(const Overflow& overflow);
  void place_first(std::size_t count);
  Length gap_before(const Slab& slab) const;
  void begin_page();
  void place(Slab slab);
  void put_at(Slab slab, Length y);
  void draw_ground(const Slab& slab, Length y);
  void draw_change_bar(Length y, Length height);

  Page& page() { return pages_.pages.back(); }

  Pages& pages_;
  Length top_;
  Length bottom_;
  ChangeBar bar_;
  Length y_{};            // below the last slab
  Length last_after_{};   // its space_after
  bool is_empty_ = true;  // the page has no slab yet
  bool has_page_ = false;
  bool keeps_next_ = false;
  std::vector<Slab> group_;  // slabs that stay together, not yet placed
  std::vector<Slab> unit_;   // slabs of the unit
  bool in_unit_ = false;
  BreakRules unit_rules_{};
  struct OpenGround {
    std::size_t key = 0;
    std::size_t bar = 0;  // indices in the page's pieces
    std::optional<std::size_t> fill{};
  };
  std::optional<OpenGround> ground_{};
  std::optional<std::size_t> open_bar_{};  // the page's last change bar, in the page's pieces
  std::vector<OpenPageNumber> open_;
};

}  // namespace sopimus
