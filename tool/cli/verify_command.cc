#include "cli/command.h"
#include "cli/terminal.h"
#include "cli/verification.h"

namespace sopimus {

namespace {

Exit run_verify(const Place& place, const Arguments& arguments, Diagnostics&) {
  if (arguments.words.size() != 1)
    throw UsageError("verify takes one file", "give the PDF or Word file that came back");
  const VerificationReport report =
      verify_file(place, arguments.words.front(), arguments.value_of("edition"), arguments.value_of("trust"));
  const bool is_json = arguments.value_of("format") == "json";
  print_out(is_json ? to_json_text(report) : to_text(report));
  if (arguments.has("record")) {
    const std::string said = record_verification(place, report);
    is_json ? print_error(said) : print_out("\n" + said);
  }
  return report.holds() ? Exit::Done : Exit::No;
}

}  // namespace

Command verify_command() {
  return {"verify",
          "FILE [--edition=E] [--trust=DIR] [--record] [--format=json]",
          "Tell what a file that came back is worth",
          {{"edition", '\0', "E", "compare the text with this edition"},
           {"trust", '\0', "DIR", "ask whether signers' certificates lead to one in DIR"},
           {"record", '\0', "", "keep what was found in records/, for 'sopimus status'"},
           {"format", '\0', "FORM", "json"}},
          "FILE is a PDF or a Word file that came back; it need not be in an agreement.\n"
          "A signature is sound when its bytes are as they were signed and nothing that\n"
          "was done to the file since changes what it shows. Whether the signer is to be\n"
          "trusted is asked with --trust: certificates do not come with the program, and\n"
          "whether one was revoked is not asked. The edition is the one that FILE was\n"
          "prepared from (records/), or that it names; what it says of itself proves\n"
          "nothing, so its words are compared. --record commits one file below records/\n"
          "alone, which names fields and certificates and no person.\n"
          "Exit code 0 only when all that was asked holds; 3 when FILE cannot be read.\n",
          run_verify};
}

}  // namespace sopimus
