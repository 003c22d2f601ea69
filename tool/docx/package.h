// An Open Packaging package in memory: parts, their types, their relationships, and the ZIP of it all.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sopimus {

/// Standard: ECMA-376-2:2021 (Open Packaging Conventions), 6.2 (parts), 6.5 (relationships), annex C (ZIP).
class Package {
 public:
  /// Adds a part; parts stand in the ZIP in the order they were added.
  ///
  /// Shape: `name` is "word/document.xml", without a leading '/'.
  void add(std::string name, std::string_view content_type, std::string bytes);

  /// The name of the part that holds a PNG, below word/; equal pictures are one part.
  std::string add_picture(const std::string& png);

  /// The id of a new relationship from part `source` (empty: the package) to `target`, which is
  /// relative to the source's folder. `type` is the last word of an officeDocument relationship type
  /// ("styles"), or a whole URI.
  std::string relate(const std::string& source, std::string_view type, std::string_view target);
  /// The same to an address outside the package; equal addresses share one relationship.
  std::string relate_external(const std::string& source, std::string_view type, std::string_view address);

  /// The bytes of the ZIP. Same parts, same bytes: every time stamp is 1980-01-01, the first ZIP can state.
  std::string to_zip() const;

 private:
  struct Part {
    std::string name;
    std::string content_type;
    std::string bytes;
  };
  struct Relationship {
    std::string id;
    std::string type;
    std::string target;
    bool is_external;
  };

  std::string add_relationship(const std::string& source, std::string_view type, std::string_view target,
                               bool is_external);
  std::string content_types() const;
  static std::string relationships_part(const std::vector<Relationship>& relationships);

  std::vector<Part> parts_;
  std::map<std::string, std::string> pictures_;                     // SHA-256 → name below word/
  std::map<std::string, std::vector<Relationship>> relationships_;  // by source part
};

}  // namespace sopimus
