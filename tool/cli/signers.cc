#include "cli/signers.h"

#include <algorithm>
#include <filesystem>

#include "base/file_tree.h"
#include "base/text.h"

namespace sopimus {

namespace {

std::vector<std::string> signing_roles(const AgreementSource& agreement) {
  std::vector<std::string> roles;
  for (const Party& party : agreement.parties) {
    for (const SignatoryRole& role : party.signatories) roles.push_back(party.id.text + "." + role.id.text);
  }
  return roles;
}

}  // namespace

std::map<std::string, std::string, std::less<>> read_signers(const std::string& path,
                                                             const AgreementSource& agreement,
                                                             Diagnostics& diagnostics) {
  const std::filesystem::path file(path);
  const std::string folder = file.parent_path().empty() ? "." : file.parent_path().string();
  const std::string name = file.filename().string();
  const DiskTree tree(folder, path.substr(0, path.size() - name.size()));
  const std::shared_ptr<const SourceText> text = read_source(tree, name);
  if (!text) throw Failure("there is no file '" + path + "'", "give --signers the name of an existing file");
  if (const auto wrong = find_invalid_utf8(text->text())) {
    diagnostics.error("invalid-utf8", {text, *wrong, 1}, "the file is not UTF-8", "save it as UTF-8");
    return {};
  }
  const std::vector<std::string> roles = signing_roles(agreement);
  std::map<std::string, std::string, std::less<>> names;
  std::size_t start = 0;
  for (const std::string& line : split(text->text(), '\n')) {
    const SourceSpan at{text, start, line.size()};
    start += line.size() + 1;
    const std::string content = trim(line);
    if (content.empty() || content.starts_with("#")) continue;
    const std::size_t equals = content.find('=');
    if (equals == std::string::npos) {
      diagnostics.error("wrong-signers", at, "line is not of the form PARTY.ROLE = Name",
                        "write for example 'perho.kunnanjohtaja = Etunimi Sukunimi'");
      continue;
    }
    const std::string role = trim(std::string_view(content).substr(0, equals));
    if (std::find(roles.begin(), roles.end(), role) == roles.end()) {
      const std::string near = find_near_name(role, roles);
      diagnostics.error(
          "wrong-signers", {at.source, at.offset, role.size()},
          "the agreement has no signatory '" + role + "'",
          near.empty() ? "list them with 'sopimus list signatories'" : "did you mean '" + near + "'?");
      continue;
    }
    names[role] = to_nfc(trim(std::string_view(content).substr(equals + 1)));
  }
  return names;
}

}  // namespace sopimus
