// Neither "<" nor "&" may stand in the scripts: XML would take them for markup.

#include "html/page_script.h"

namespace sopimus {

const std::string_view kPageScript = R"js("use strict";
const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
function fitTables() {
  for (const box of all("main .tw:not(.old)")) {
    if (box.scrollWidth > box.clientWidth + 1) {
      const table = box.querySelector("table");
      const ids = (table.getAttribute("aria-labelledby") || "").split(" ");
      const names = table.caption ? [table.caption] : ids.map((id) => document.getElementById(id)).filter(Boolean);
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", names.map((name) => name.textContent.trim()).join(", ") || "-");
      box.setAttribute("tabindex", "0");
    } else {
      for (const one of ["role", "aria-label", "tabindex"]) box.removeAttribute(one);
    }
  }
}
addEventListener("resize", fitTables);
fitTables();
)js";

const std::string_view kComparisonScript = R"js({
const root = document.documentElement;
const walk = document.getElementById("_walk");
const status = document.getElementById("_status");
const keys = document.getElementById("_keys");
const classes = all("#_tools [name=class]");
const views = all("#_tools [name=view]");
const narrow = matchMedia("screen and (max-width:60em)");
const marks = all("main [data-change][id]");
let shown = marks;
let current = null;

const isOff = (mark) => root.classList.contains("off-" + mark.dataset.class);

function tell() {
  const at = shown.indexOf(current);
  status.textContent = walk.dataset.status.replace("{n}", at === -1 ? "–" : at + 1).replace("{m}", shown.length) +
    (at === -1 ? "" : ": " + current.dataset.told);
}

function filter() {
  for (const box of classes) root.classList.toggle("off-" + box.value, !box.checked);
  shown = marks.filter((mark) => !isOff(mark));
  for (const group of all(".list .group")) {
    group.hidden = all("li[data-class]", group).every(isOff);
  }
  for (const block of all("main .ch")) {
    block.classList.toggle("quiet", all("[data-class]", block).every(isOff));
  }
  align();
  tell();
}

function show(mark) {
  for (const one of all(".cur")) one.classList.remove("cur");
  current = mark;
  const parts = all("[data-change=\"" + mark.dataset.change + "\"]", mark.closest("article"));
  for (const part of parts) part.classList.add("cur");
  mark.setAttribute("tabindex", "-1");
  mark.focus({preventScroll: true});
  const inSight = parts.find((part) => part.offsetWidth > 1) || mark;
  inSight.scrollIntoView({block: "center"});
  tell();
}

function step(by) {
  if (shown.length === 0) return;
  let at = shown.indexOf(current);
  at = at === -1 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
  show(shown[at]);
}

function plainCopy(block) {
  const copy = block.cloneNode(true);
  for (const one of [copy, ...all("*", copy)]) {
    for (const name of ["id", "tabindex", "aria-labelledby", "aria-label", "role"]) one.removeAttribute(name);
    if (one.dataset.was !== undefined) one.textContent = one.dataset.was + " ";
  }
  for (const one of all(".v, .was", copy)) one.remove();
  for (const link of all("a", copy)) {
    const text = document.createElement("span");
    text.className = link.className;
    if (link.dataset.class) text.dataset.class = link.dataset.class;
    text.append(...link.childNodes);
    link.replaceWith(text);
  }
  copy.classList.add("old");
  copy.setAttribute("aria-hidden", "true");
  return copy;
}

function makeColumns() {
  for (const article of all("main article")) {
    for (const block of Array.from(article.children)) {
      if (!block.matches(".wide, .column")) article.insertBefore(plainCopy(block), block);
    }
  }
}

function align() {
  const pairs = [];
  for (const old of all("main article > .old:not(.column)")) {
    const parts = all("tr, li > p", old);
    const others = all("tr, li > p", old.nextElementSibling);
    parts.forEach((part, i) => pairs.push([part, others[i]]));
  }
  for (const [one, other] of pairs) one.style.height = other.style.height = "";
  if (!root.classList.contains("side")) return;
  const heights = pairs.map(([one, other]) => Math.max(one.offsetHeight, other.offsetHeight));
  pairs.forEach(([one, other], i) => {
    one.style.height = other.style.height = heights[i] + "px";
  });
}

function look() {
  const side = !narrow.matches ? views.some((view) => view.checked ? view.value === "side" : false) : false;
  if (side) {
    if (!document.querySelector("main article > .old:not(.column)")) makeColumns();
  }
  root.classList.toggle("side", side);
  filter();
  fitTables();
}

function press(event) {
  if (!keys.checked || event.ctrlKey || event.altKey || event.metaKey) return;
  const by = {n: 1, j: 1, p: -1, k: -1}[event.key.toLowerCase()];
  if (by === undefined) return;
  event.preventDefault();
  step(by);
}

function follow() {
  const mark = document.getElementById(location.hash.slice(1));
  if (marks.includes(mark)) show(mark);
}

for (const box of classes) {
  if (box.value === "typography" || box.value === "generated") box.checked = false;
  box.addEventListener("change", filter);
}
for (const view of views) view.addEventListener("change", look);
narrow.addEventListener("change", look);
document.getElementById("_next").addEventListener("click", () => step(1));
document.getElementById("_previous").addEventListener("click", () => step(-1));
document.addEventListener("keydown", press);
addEventListener("hashchange", follow);
addEventListener("resize", align);
document.getElementById("_tools").hidden = false;
walk.hidden = false;
look();
follow();
}
)js";

}  // namespace sopimus
