// The schemas of what the program prints, and what of a printed value they do not describe.

#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace sopimus {

/// As much of JSON Schema as the file uses: what is wrong with `value`, or nothing.
class JsonSchema {
 public:
  explicit JsonSchema(nlohmann::json root) : root_(std::move(root)) {}

  std::string fault_in(const nlohmann::json& value) const { return fault_in(value, root_, "$"); }

 private:
  std::string fault_in(const nlohmann::json& value, const nlohmann::json& rule, const std::string& at) const {
    if (rule.contains("$ref")) {
      const std::string name = rule["$ref"].get<std::string>().substr(std::string("#/$defs/").size());
      return fault_in(value, root_["$defs"][name], at);
    }
    if (rule.contains("const") && value != rule["const"]) return at + ": not " + rule["const"].dump();
    if (rule.contains("enum") &&
        std::find(rule["enum"].begin(), rule["enum"].end(), value) == rule["enum"].end()) {
      return at + ": " + value.dump() + " is none of " + rule["enum"].dump();
    }
    if (!rule.contains("type")) return {};
    const std::string type = rule["type"];
    const bool fits = (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
                      (type == "string" && value.is_string()) || (type == "boolean" && value.is_boolean()) ||
                      (type == "integer" && value.is_number_integer());
    if (!fits) return at + ": no " + type;
    if (type == "array") {
      for (std::size_t i = 0; i < value.size(); ++i) {
        const std::string fault = fault_in(value[i], rule["items"], at + "[" + std::to_string(i) + "]");
        if (!fault.empty()) return fault;
      }
    }
    return type == "object" ? fault_in_members(value, rule, at) : std::string();
  }

  std::string fault_in_members(const nlohmann::json& value, const nlohmann::json& rule,
                               const std::string& at) const {
    if (rule.contains("required")) {
      for (const nlohmann::json& name : rule["required"]) {
        if (!value.contains(name.get<std::string>())) return at + ": no " + name.dump();
      }
    }
    for (const auto& [name, member] : value.items()) {
      if (!rule["properties"].contains(name)) return at + ": " + name + " is not described";
      const std::string fault = fault_in(member, rule["properties"][name], at + "." + name);
      if (!fault.empty()) return fault;
    }
    return {};
  }

  nlohmann::json root_;
};

/// templates/schema/NAME.schema.json of the project.
inline JsonSchema published_schema(const std::string& name) {
  const auto root = std::filesystem::path(__FILE__).parent_path() / "../..";
  std::ifstream file(root / "templates/schema" / (name + ".schema.json"));
  return JsonSchema(nlohmann::json::parse(file));
}

}  // namespace sopimus
