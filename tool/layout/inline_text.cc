// Runs → stretches: faces, links, languages.

#include "layout/change_look.h"

namespace sopimus {

namespace {

bool is_web_address(const std::string& link) {
  return link.starts_with("https://") || link.starts_with("http://") || link.starts_with("mailto:");
}

/// What a link leads to in this file; empty when it leads nowhere and is set as plain text.
std::string resolve(const DocumentLayout& layout, const std::string& link) {
  if (link.empty() || is_web_address(link)) return link;
  const std::string target = link.starts_with('#') ? layout.target_of(link.substr(1)) : link;
  return layout.targets.contains(target) ? target : std::string();
}

/// A link of several runs is one link: each stretch of it has the text of all.
void speak_whole_links(std::vector<Stretch>& stretches) {
  for (std::size_t begin = 0; begin < stretches.size();) {
    std::size_t end = begin + 1;
    while (end < stretches.size() && stretches[end].look.structure == stretches[begin].look.structure) ++end;
    if (!stretches[begin].link.empty() && !is_web_address(stretches[begin].link)) {
      std::string contents;
      for (std::size_t i = begin; i < end; ++i) contents += stretches[i].text;
      for (std::size_t i = begin; i < end; ++i) stretches[i].link_contents = contents;
    }
    begin = end;
  }
}

/// Words that replace others follow them without a space. One is put there that belongs to neither text, so
/// that what is read, heard or copied is not "2030" for 20 and 30. Punctuation clings.
bool needs_space_between(std::string_view before, std::string_view after) {
  static constexpr std::string_view kBefore[] = {" ", "\u00A0", "(", "[", "/", "-", "–", "\n"};
  static constexpr std::string_view kAfter[] = {" ", "\u00A0", ".", ",", ";", ":", "!", "?",
                                                ")", "]",      "/", "-", "–", "”", "’", "\n"};
  for (const std::string_view mark : kBefore) {
    if (before.ends_with(mark)) return false;
  }
  for (const std::string_view mark : kAfter) {
    if (after.starts_with(mark)) return false;
  }
  return true;
}

/// Turns runs into stretches one by one, and gives them their elements.
class RunSetter {
 public:
  RunSetter(DocumentLayout& layout, const TextStyle& style, int structure, NotePlace notes)
      : layout_(layout),
        style_(style),
        structure_(structure),
        notes_(notes),
        container_(structure),
        element_(structure) {}

  void add(const Run& run) {
    if (run.text.empty()) return;
    if (run.mark != mark_) begin_change(run);
    const bool is_gone = run.mark.kind == Mark::Kind::Deleted;
    // What is gone leads nowhere: its number may be another clause's now.
    const std::string target = is_gone ? std::string() : resolve(layout_, run.link);
    if (target != link_ || run.language != language_) choose_element(target, run.language);
    Stretch stretch;
    stretch.text = run.text;
    stretch.look = look_of(layout_, style_, element_, run.strong, run.emphasis);
    if (!run.language.empty()) stretch.look.language = run.language;
    stretch.link = target;
    stretch.link_contents = is_web_address(target) ? target : run.text;
    stretch.at = run.at;
    if (is_new_or_gone(run.mark)) {
      const ChangeLook changed = find_change_look(run.mark, layout_.style().changes);
      stretch.look.colour = changed.colour;
      stretch.decoration = changed.decoration;
      stretch.is_changed = true;
    }
    stretches_.push_back(std::move(stretch));
    link_ = target;
    language_ = run.language;
  }

  std::vector<Stretch> take() {
    for (const MarkedNote& note : waiting_) add_note(note, " ", "");
    speak_whole_links(stretches_);
    return std::move(stretches_);
  }

 private:
  struct MarkedNote {
    Moves::Note note{};
    Mark mark{};
  };

  void begin_change(const Run& run) {
    const bool replaces = is_new_or_gone(mark_) && is_new_or_gone(run.mark) && mark_.kind != run.mark.kind;
    if (replaces && needs_space_between(stretches_.back().text, run.text)) {
      Stretch space;
      space.text = " ";
      space.look = look_of(layout_, style_, structure_);
      space.at = run.at;
      stretches_.push_back(std::move(space));
    }
    mark_ = run.mark;
    if (const auto note = layout_.moves.take_note(mark_, layout_.document.language)) {
      if (notes_ == NotePlace::AtHead) {
        add_note({*note, mark_}, "", " ");
      } else {
        waiting_.push_back({*note, mark_});
      }
    }
    container_ = is_new_or_gone(mark_) ? add_change_element(layout_, mark_, structure_) : structure_;
    element_ = container_;
    link_.clear();
    language_.clear();
  }

  void choose_element(const std::string& target, const std::string& language) {
    element_ = container_;
    if (!target.empty()) {
      element_ = layout_.structure.add("Link", container_);
    } else if (!language.empty()) {
      element_ = layout_.structure.add("Span", container_);
    }
    if (element_ != container_) layout_.structure.at(element_).language = language;
  }

  /// "[Siirretty kohdasta 4.2]", which leads to the other end.
  void add_note(const MarkedNote& told, const std::string& before, const std::string& after) {
    const Moves::Note& note = told.note;
    const int element = layout_.structure.add(note.target.empty() ? "Span" : "Link", structure_);
    Stretch stretch = make_note(layout_, before + "[" + note.text + "]" + after, style_, told.mark, element);
    if (!note.target.empty()) stretch.link = layout_.target_of(note.target);
    layout_.note_anchors.push_back({layout_.target_of(note.anchor), element});
    stretches_.push_back(std::move(stretch));
  }

  DocumentLayout& layout_;
  const TextStyle& style_;
  int structure_;
  NotePlace notes_;
  int container_;  // of the change that the last run belongs to
  int element_;    // of the last run
  Mark mark_{};    // likewise
  std::string link_{};
  std::string language_{};
  std::vector<MarkedNote> waiting_{};
  std::vector<Stretch> stretches_{};
};

}  // namespace

std::vector<Stretch> to_stretches(DocumentLayout& layout, const Runs& runs, const TextStyle& style,
                                  int structure, NotePlace notes) {
  RunSetter setter(layout, style, structure, notes);
  for (const Run& run : runs) setter.add(run);
  return setter.take();
}

}  // namespace sopimus
