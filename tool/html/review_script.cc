// Neither "<" nor "&" may stand in the script: XML would take them for markup.

#include "html/review_script.h"

namespace sopimus {

const std::string_view kReviewScript = R"js("use strict";
const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
const items = all("section.item");
const lines = document.getElementById("_lines");
const status = document.getElementById("_status");
const place = "sopimus review " + document.title + " " + items.map((item) => item.dataset.id).join(" ").slice(0, 2000);
let current = -1;

const chosen = (item) => all("input:checked", item)[0].value;
const reasonOf = (item) => all("input[type=text]", item)[0];

function lineOf(item) {
  const value = chosen(item);
  if (value === "open") return "";
  const parts = value.split(".");
  const ids = parts.length > 1 ? parts.slice(1).map((number) => item.dataset.id + "." + number) : [item.dataset.id];
  return ids.map((id) => (parts[0] + " " + id + " " + reasonOf(item).value.trim()).trim()).join("\n");
}

function tell() {
  const made = items.map(lineOf).filter(Boolean);
  lines.value = made.join("\n") + (made.length ? "\n" : "");
  status.textContent = status.dataset.counted.replace("{n}", made.length).replace("{m}", items.length);
}

function keep() {
  tell();
  const state = items.map((item) => [item.dataset.id, chosen(item), reasonOf(item).value]);
  try { localStorage.setItem(place, JSON.stringify(state)); } catch (error) { /* a browser that keeps nothing */ }
}

function restore() {
  let state = [];
  try { state = JSON.parse(localStorage.getItem(place)) || []; } catch (error) { state = []; }
  for (const [id, value, reason] of state) {
    const item = document.getElementById("e-" + id);
    const box = item ? all("input[type=radio]", item).find((one) => one.value === value) : null;
    if (!box) continue;
    box.checked = true;
    reasonOf(item).value = reason;
  }
}

function go(to) {
  if (!items.length) return;
  current = Math.max(0, Math.min(items.length - 1, to));
  items[current].focus();
  items[current].scrollIntoView({ block: "center" });
}

function decide(value) {
  const item = items[current];
  const box = item ? all("input[type=radio]", item).find((one) => one.value === value) : null;
  if (!box) return;
  box.checked = true;
  keep();
  if (value === "reject" || value === "note") reasonOf(item).focus();
  else go(current + 1);
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches("input[type=text], textarea");
  if (typing) {
    if (event.key === "Escape" || event.key === "Enter") { event.preventDefault(); go(event.key === "Enter" ? current + 1 : current); }
    return;
  }
  const acts = { j: () => go(current + 1), k: () => go(current - 1), a: () => decide("accept"), r: () => decide("reject"),
    n: () => decide("note"), u: () => decide("open") };
  const act = acts[event.key] || (/^[1-9]$/.test(event.key) ? () => decide("accept." + event.key) : null);
  if (!act) return;
  event.preventDefault();
  act();
});
addEventListener("focusin", (event) => {
  const item = event.target.closest("section.item");
  if (item) current = items.indexOf(item);
});
addEventListener("input", keep);
document.getElementById("_save").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = "data:text/plain;charset=utf-8," + encodeURIComponent(lines.value);
  link.download = "decisions.txt";
  link.click();
});
restore();
tell();
)js";

}  // namespace sopimus
