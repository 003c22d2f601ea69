// Files of records/.

#include "source/vocabulary_parts.h"

namespace sopimus {

void add_record_vocabulary(Vocabulary& v) {
  v["prepared text"] = empty(
      "text", {required(attribute("document", AttributeForm::Id)), required(choice("lang", languages())),
               required(attribute("fingerprint", AttributeForm::Hash))});
  v["prepared"] =
      elements("prepared",
               {version_attribute(), required(attribute("file", AttributeForm::Token)),
                required(integer("length", 1, 999999999)), required(attribute("sha256", AttributeForm::Hash)),
                required(attribute("edition", AttributeForm::Edition)),
                required(attribute("commit", AttributeForm::Commit))},
               {some_of({"prepared text"})});
}

}  // namespace sopimus
