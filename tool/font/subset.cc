#include <hb-subset.h>

#include <algorithm>
#include <array>

#include "font/face.h"

namespace sopimus {
namespace {

using SubsetInput = std::unique_ptr<hb_subset_input_t, FreeWith<hb_subset_input_destroy>>;
using SubsetPlan = std::unique_ptr<hb_subset_plan_t, FreeWith<hb_subset_plan_destroy>>;

/// All that a composite font's descendant needs: ISO 32000-1:2008, 9.9, table 126, FontFile2. The hinting
/// tables of that list go with the hints, and cmap is not read where there is a CIDToGIDMap (9.7.4.2).
bool is_kept(hb_tag_t table) {
  static constexpr std::array kKept = {HB_TAG('g', 'l', 'y', 'f'), HB_TAG('h', 'e', 'a', 'd'),
                                       HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'),
                                       HB_TAG('l', 'o', 'c', 'a'), HB_TAG('m', 'a', 'x', 'p')};
  return std::find(kKept.begin(), kKept.end(), table) != kKept.end();
}

/// Every table that is not dropped by name is closed over by the subsetter: GSUB would pull in each
/// glyph that a feature can reach.
void drop_other_tables(hb_face_t* face, hb_subset_input_t* input) {
  hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  std::array<hb_tag_t, 32> tags{};
  unsigned start = 0;
  for (;;) {
    unsigned count = tags.size();
    hb_face_get_table_tags(face, start, &count, tags.data());
    if (count == 0) return;
    for (unsigned i = 0; i < count; ++i) {
      if (!is_kept(tags[i])) hb_set_add(dropped, tags[i]);
    }
    start += count;
  }
}

}  // namespace

FontSubset make_subset(hb_face_t* face, const std::vector<std::uint32_t>& glyphs) {
  const SubsetInput input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  drop_other_tables(face, input.get());
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);

  FontSubset subset;
  const SubsetPlan plan(hb_subset_plan_create_or_fail(face, input.get()));
  if (!plan) return subset;
  const FaceHandle made(hb_subset_plan_execute_or_fail(plan.get()));
  if (!made) return subset;
  const hb_map_t* new_ids = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  subset.new_ids[0] = 0;
  for (const std::uint32_t glyph : glyphs) {
    const hb_codepoint_t id = hb_map_get(new_ids, glyph);
    if (id == HB_MAP_VALUE_INVALID) return subset;
    subset.new_ids[glyph] = id;
  }
  const Blob blob(hb_face_reference_blob(made.get()));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &length);
  subset.file.assign(bytes, length);
  return subset;
}

}  // namespace sopimus
