#include "layout/moves.h"

namespace sopimus {

namespace {

std::string anchor_of(int change) { return "change:" + std::to_string(change); }

}  // namespace

void Moves::collect(const std::vector<const Block*>& blocks) {
  for (const Block* block : blocks) survey_.add(*block);
}

std::optional<Moves::Note> Moves::take_note(const Mark& mark, const std::string& language) {
  if (mark.change_class != ChangeClass::Move || mark.kind == Mark::Kind::Changed) return std::nullopt;
  if (!notes_) notes_ = survey_.notes(language);
  const auto here = notes_->find(mark.change);
  if (here == notes_->end() || !told_.insert(mark.change).second) return std::nullopt;
  Note note;
  note.text = here->second.text;
  note.anchor = anchor_of(mark.change);
  if (here->second.pair != 0) note.target = anchor_of(here->second.pair);
  return note;
}

}  // namespace sopimus
