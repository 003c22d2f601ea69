#include "model/last_day.h"

namespace sopimus {

std::string last_day_of(const Deadline& deadline) {
  switch (deadline.kind) {
    case Deadline::Kind::ByEndOfYear:
    case Deadline::Kind::DuringYear:
      return to_iso({deadline.year, 12, 31});
    case Deadline::Kind::ByDate:
      return to_iso(deadline.date);
    default:
      return {};
  }
}

}  // namespace sopimus
