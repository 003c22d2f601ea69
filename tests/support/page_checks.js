// Put into a copy of a page by pages_in_browser.py, before its end: uses the page as its reader does and writes
// what is wrong into #report, a line each. `wanted` is the view, "inline" or "side".
"use strict";
(async () => {
  const wanted = document.currentScript ? document.currentScript.dataset.view : window.wantedView;
  const said = [];
  const fault = (what) => said.push(what);
  const select = (selector) => Array.from(document.querySelectorAll(selector));

  // What a screen reader comes by, word by word.
  function heard() {
    const words = [];
    (function walk(node) {
      if (node.nodeType === Node.TEXT_NODE) words.push(...node.data.split(/\s+/).filter(Boolean));
      if (node.nodeType !== Node.ELEMENT_NODE) return;
      if (node.getAttribute("aria-hidden") === "true" || ["STYLE", "SCRIPT"].includes(node.tagName)) return;
      if (getComputedStyle(node).display === "none") return;
      node.childNodes.forEach(walk);
    })(document.querySelector("main"));
    return words.join(" ");
  }

  function checkLayout() {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 1) fault(`1.4.10 reflow: the page is ${wide} pixels wider than the window`);
    for (const box of select("main .tw:not(.old)")) {
      if (box.scrollWidth > box.clientWidth + 1 && box.tabIndex !== 0) fault("2.1.1 keyboard: a table cannot be scrolled");
    }
  }

  function checkIds() {
    const ids = select("[id]").map((one) => one.id);
    if (new Set(ids).size !== ids.length) fault("an id stands twice");
    for (const one of select("[aria-hidden=true] a, [aria-hidden=true] [tabindex]")) fault(`hidden, but has focus: ${one.outerHTML}`);
  }

  const press = (key, more) => {
    const event = new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true, ...more});
    (document.activeElement || document.body).dispatchEvent(event);
    return document.activeElement;
  };

  function checkWalk() {
    const marks = select("main [data-change][id]");
    const seen = [];
    for (let i = 0; i !== marks.length; ++i) seen.push(press(i % 2 === 0 ? "n" : "j"));
    seen.forEach((mark, i) => {
      if (mark !== marks[i]) fault(`key n: change ${i + 1} is not reached`);
    });
    if (marks.length > 1 && press("p") !== marks[marks.length - 2]) fault("key p goes elsewhere");
    if (marks.length > 1 && press("n", {ctrlKey: true}) !== marks[marks.length - 2]) fault("ctrl+n is taken");
    const told = document.getElementById("_status").textContent;
    if (marks.length > 1 && !told.includes(`${marks.length - 1}/${marks.length}`)) fault(`status: ${told}`);
    const look = getComputedStyle(document.activeElement);
    if (look.outlineStyle === "none") fault("2.4.7 focus is not seen");
    const keys = document.getElementById("_keys");
    const before = document.activeElement;
    keys.click();
    if (press("n") !== before) fault("2.1.4 keys cannot be switched off");
    keys.click();
    for (const link of select(".list .change")) {
      if (!document.getElementById(link.hash.slice(1))) fault(`the list leads nowhere: ${link.hash}`);
    }
  }

  function checkFilters() {
    for (const box of select("#_tools [name=class]")) {
      box.checked = true;
      box.dispatchEvent(new Event("change"));
      const marks = select(`main ins[data-class=${box.value}]:not(.old *), main del[data-class=${box.value}]:not(.old *)`);
      box.click();
      for (const mark of marks) {
        const look = getComputedStyle(mark);
        const shows = mark.tagName === "DEL" ? look.display !== "none" : look.textDecorationLine !== "none";
        if (shows) fault(`filter ${box.value}: a change is still marked`);
      }
      box.click();
    }
  }

  function checkViews() {
    const one = heard();
    const side = document.querySelector("#_tools [value=side]");
    side.click();
    const narrow = matchMedia("(max-width:60em)").matches;
    if (document.documentElement.classList.contains("side") === narrow) fault("two columns where there is no room");
    if (heard() !== one) fault("a screen reader hears another text in two columns");
    if (wanted === "inline") document.querySelector("#_tools [value=inline]").click();
  }

  if (document.getElementById("_tools")) {
    checkFilters();
    checkViews();
    checkWalk();
  }
  checkLayout();
  checkIds();
  if (window.axe) {
    const results = await axe.run(document, {resultTypes: ["violations"]});
    for (const rule of results.violations) {
      for (const node of rule.nodes) fault(`axe ${rule.id}: ${node.html.slice(0, 200)} – ${node.failureSummary.replace(/\s+/g, " ")}`);
    }
  }
  const report = document.createElement("pre");
  report.id = "report";
  report.textContent = ["checked", ...said].join("\n");
  document.body.replaceChildren(report);
})();
