// packets/: what bodies put around an agreement on their agendas.

#include "source/packet.h"
#include "source/vocabulary_parts.h"

namespace sopimus {

void add_packet_vocabulary(Vocabulary& v) {
  v["matter"] = {"matter", Content::Line, {}, {{0, 0, {}, true}}, false, false};
  v["section"] =
      elements("section", {required(choice("kind", packet_section_kinds()))},
               {any_of({"silence"}), one("heading"), any_of({"p", "ul", "ol", "table", "silence"})});
  v["packet"] = elements("packet",
                         {version_attribute(), required(choice("lang", languages())),
                          attribute("bodies", AttributeForm::Ids), attribute("diary", AttributeForm::Text),
                          attribute("annex-word", AttributeForm::Text), integer("annexes-from", 1, 999)},
                         {any_of({"silence"}), optional("matter"), some_of({"section"})});
}

}  // namespace sopimus
