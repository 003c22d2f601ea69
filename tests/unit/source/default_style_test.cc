#include <gtest/gtest.h>

#include "unit/source/support.h"

namespace sopimus {
namespace {

TEST(DefaultStyle, IsWhatTheTemplateSays) {
  Diagnostics diagnostics;
  const DiskTree templates(project_root() + "/templates/styles");
  EXPECT_EQ(read_style(read_source(templates, "sfs2487.xml"), diagnostics), default_style());
  EXPECT_TRUE(diagnostics.all().empty());
}

}  // namespace
}  // namespace sopimus
