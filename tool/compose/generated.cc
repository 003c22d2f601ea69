// Parts that the program makes: contents, party table, annex list, signature page.

#include "compose/generated.h"

#include "compose/blocks.h"
#include "compose/references.h"
#include "model/phrases.h"
#include "source/agreement_facts.h"

namespace sopimus {

namespace {

PartyTable party_table_of(const Composition& composition) {
  PartyTable table;
  for (const Party* party : parties_of(composition.agreement(), composition.document)) {
    PartyRow row;
    row.id = party->id.text;
    row.kind = party->kind.text;
    row.name = full_name_of(composition.agreement(), party->id.text, composition.language);
    row.business_id = party->business_id.text;
    row.street = party->street.text;
    row.postal_code = party->postal_code.text;
    row.town = party->town.text;
    table.parties.push_back(std::move(row));
  }
  return table;
}

AnnexList annex_list_of(const Composition& composition) {
  AnnexList list;
  for (const DocumentSource& document : composition.agreement().documents) {
    if (document.kind.text != "annex") continue;
    list.annexes.push_back({document.id.text,
                            label_of(composition.agreement(), document, composition.language),
                            document.title.in(composition.language)});
  }
  return list;
}

/// The signatories of the document's parties, in the order of the agreement.
std::vector<Signatory> signatories_of(const Composition& composition) {
  std::vector<Signatory> signatories;
  for (const Party* party : parties_of(composition.agreement(), composition.document)) {
    if (party->signatories.empty()) {
      composition.diagnostics.warning("no-signatory", party->id.at,
                                      "party '" + party->id.text + "' has no signatory, and the document '" +
                                          composition.document.id.text + "' is signed",
                                      "add <signatory> to the party");
    }
    for (const SignatoryRole& role : party->signatories) {
      Signatory signatory;
      signatory.party = party->id.text;
      signatory.party_name = full_name_of(composition.agreement(), party->id.text, composition.language);
      signatory.role = role.title.in(composition.language);
      signatory.role_id = party->id.text + "." + role.id.text;
      const auto name = composition.options.signers.find(signatory.role_id);
      if (name != composition.options.signers.end()) signatory.name = name->second;
      signatories.push_back(std::move(signatory));
    }
  }
  return signatories;
}

}  // namespace

Block BlockComposer::generated_of(const SourceGenerated& generated, const SourceSpan& at) {
  switch (generated.kind) {
    case SourceGenerated::Kind::Contents:
      return {Contents{}};
    case SourceGenerated::Kind::PartyTable: {
      PartyTable table = party_table_of(composition_);
      table.origin = next_origin(at);
      return {std::move(table)};
    }
    case SourceGenerated::Kind::AnnexList: {
      AnnexList list = annex_list_of(composition_);
      list.origin = next_origin(at);
      return {std::move(list)};
    }
    case SourceGenerated::Kind::Signatures:
      return {signature_page_of(generated, at)};
  }
  return {Contents{}};
}

SignaturePage BlockComposer::signature_page_of(const SourceGenerated& generated, const SourceSpan& at) {
  SignaturePage page;
  Run heading;
  heading.text = phrase("signatures", composition_.language);
  heading.made_by = MadeBy::Generated;
  heading.key = "signatures";
  page.heading = {std::move(heading)};
  page.origin = origin_at(at);
  for (std::size_t i = 0; i < generated.paragraphs.size(); ++i) {
    const bool stands = i >= generated.conditions.size() ||
                        holds(generated.conditions[i], composition_.document, composition_.language);
    if (stands) page.paragraphs.push_back(resolver_.running_text(generated.paragraphs[i]));
  }
  page.signatories = signatories_of(composition_);
  return page;
}

void fill_contents(std::vector<Block>& blocks) {
  Contents contents;
  for (const Block& block : blocks) {
    const auto* heading = std::get_if<Heading>(&block.value);
    if (heading == nullptr || heading->level > kContentsLevels) continue;
    contents.entries.push_back(
        {heading->level, heading->number, to_plain_text(heading->runs), heading->anchor});
  }
  for (Block& block : blocks) {
    if (std::holds_alternative<Contents>(block.value)) block.value = contents;
  }
}

}  // namespace sopimus
