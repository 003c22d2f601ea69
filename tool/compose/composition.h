// What the steps of composing one document share.

#pragma once

#include "compose/mention_counts.h"
#include "compose/outline.h"

namespace sopimus {

class Targets;

struct Composition {
  const AgreementFiles& files;
  const DocumentSource& document;
  const std::string& language;
  const ComposeOptions& options;
  PinnedEditions& pins;
  const Outline& outline;
  Targets& targets;
  const MentionCounts& mentions;
  Diagnostics& diagnostics;

  const AgreementSource& agreement() const { return files.agreement; }
};

}  // namespace sopimus
