#include "source/clause.h"

namespace sopimus {

bool SourceListItem::operator==(const SourceListItem&) const = default;
bool SourceRationale::operator==(const SourceRationale&) const = default;
bool SourceTheme::operator==(const SourceTheme&) const = default;
bool Include::operator==(const Include&) const = default;

}  // namespace sopimus
