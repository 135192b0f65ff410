// Keeps an open page of the preview up to date. `tallypress serve` puts it on the pages that it serves; no page that is
// built has it.
(() => {
"use strict";
const page = JSON.parse(document.currentScript.dataset.preview);
let generation = page.generation;
let state = null;
let events = null;
let hidden = "";

// Where the page was scrolled to, over a reload. The browser would restore it too, but not on a page that has grown.
const scrollKey = "tallypress:scroll:" + location.pathname;

function reload() {
  sessionStorage.setItem(scrollKey, JSON.stringify([scrollX, scrollY]));
  history.scrollRestoration = "manual";
  location.reload();
}

function restoreScroll() {
  const saved = sessionStorage.getItem(scrollKey);
  if (!saved) return;
  const [left, top] = JSON.parse(saved);
  const restore = () => scrollTo({left, top, behavior: "instant"});
  let isMoved = false;
  for (const name of ["wheel", "touchmove", "keydown", "pointerdown"]) {
    addEventListener(name, () => { isMoved = true; }, {once: true, passive: true});
  }
  restore();
  addEventListener("load", () => {
    sessionStorage.removeItem(scrollKey);
    if (!isMoved) restore();
    history.scrollRestoration = "auto";
  });
}

// Links to style sheets that go when another has come, and which one each other has taken the place of.
const leaving = new WeakSet();
const replaced = new WeakMap();

// Whether a style sheet that another script has added is no longer there.
async function isMissingStyles() {
  const added = [...document.querySelectorAll('link[rel~="stylesheet"][href]')].filter(link => {
    const {origin, pathname} = new URL(link.href);
    return origin === location.origin && !page.styles.includes(pathname) && !leaving.has(link);
  });
  const answers = added.map(({href}) => fetch(href, {method: "HEAD", cache: "no-store"}).catch(() => ({ok: true})));
  return (await Promise.all(answers)).some(({ok}) => !ok);
}

// Does what it takes to show what now stands at this address: nothing where that is what is shown.
async function update(current) {
  let answer;
  try {
    answer = await fetch(location.pathname, {method: "HEAD", cache: "no-store"});
  } catch {
    return; // The server is gone; what it says when it is back decides.
  }
  if (answer.headers.get("Tallypress-Page") !== page.page || await isMissingStyles()) return reload();
  swap(answer.headers.get("Tallypress-Styles").match(/\S+/g) ?? []);
  generation = current;
}

// Changes style sheets in place. The old one goes when the new one is there, so that the page is never without.
function swap(styles) {
  const links = [...document.querySelectorAll('link[rel~="stylesheet"][href]')];
  styles.forEach((next, index) => {
    const last = page.styles[index];
    if (next === last) return;
    for (const old of links.filter(link => link.getAttribute("href") === last)) {
      const link = old.cloneNode();
      link.href = next;
      replaced.set(link, old);
      leaving.add(old);
      link.addEventListener("load", () => {
        for (let gone = old; gone; gone = replaced.get(gone)) gone.remove();
      });
      // A sheet may have gone before it came, since it was changed once more. Then the next one is on its way, or else
      // the page has to be loaded again.
      link.addEventListener("error", () => { if (page.styles.includes(next)) reload(); });
      old.after(link);
    }
  });
  page.styles = styles;
}

// One look at a time, so that what was seen last counts.
let looking = Promise.resolve();

function receive(message) {
  if (message.session !== page.session) return reload();
  state = message.state;
  show();
  const current = state.generation;
  // A page of errors shows what the state was when it was loaded, of whatever generation.
  looking = looking.catch(() => {}).then(() => page.bar && current === generation ? undefined : update(current));
}

// A hidden page does not listen: browsers keep few connections to one server, and would run out of them.
function listen() {
  events?.close();
  events = null;
  if (document.hidden) return;
  events = new EventSource("/~tallypress/events");
  events.onmessage = event => {
    lost.hidden = true;
    keepInView();
    receive(JSON.parse(event.data));
  };
  events.onerror = () => {
    lost.hidden = false;
    keepInView();
  };
}

// The bar and the errors, out of reach of the page's own styles.
const host = document.createElement("tallypress-preview");
const root = host.attachShadow({mode: "open"});

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const lost = element("span", {className: "lost", hidden: true, textContent: "The preview has ended."});
const warnings = element("span", {className: "warnings", hidden: true});
const again = element("button", {type: "button", hidden: true});
const bar = element("aside", {className: "bar"});
const problems = element("section", {className: "problems", hidden: true, tabIndex: -1});
const list = element("div");
const title = element("p", {id: "title"});
const alarm = element("div", {}, title);
const close = element("button", {type: "button", textContent: "Hide (Esc)"});

function build() {
  bar.setAttribute("aria-label", "Preview");
  const {mark, remark, asOf} = page.bar ?? {};
  if (mark) bar.append(element("strong", {textContent: mark}));
  if (remark) bar.append(element("span", {textContent: remark}));
  if (asOf) bar.append(element("span", {textContent: "as of " + asOf}));
  if (page.other && page.bar) bar.append(element("a", {href: page.other, textContent: page.otherName}));
  bar.append(warnings, again, lost);
  bar.classList.toggle("marked", Boolean(mark));
  keepInView();
  problems.setAttribute("role", "dialog");
  problems.setAttribute("aria-labelledby", "title");
  alarm.setAttribute("role", "alert");
  problems.append(element("header", {}, alarm, close), list);
  close.addEventListener("click", hide);
  again.addEventListener("click", () => { hidden = ""; show(); problems.focus(); });
  addEventListener("keydown", event => { if (event.key === "Escape" && !problems.hidden) hide(); });
  // Nothing is shown before it has its styles.
  const styles = element("link", {rel: "stylesheet", href: "/~tallypress/preview.css"});
  const shown = element("div", {hidden: true}, bar, problems);
  styles.addEventListener("load", () => { shown.hidden = false; scrollToCarets(list); });
  root.append(styles, shown);
  document.body.append(host);
}

// The bar stands at the end of the page, but where it has something to say it stays in view.
function keepInView() {
  host.classList.toggle("kept", Boolean(page.bar?.mark || state?.warnings || !again.hidden || !lost.hidden));
}

function hide() {
  hidden = state?.problems ?? "";
  show();
}

// Where a line is too long for the window, its caret may stand out of sight.
function scrollToCarets(where) {
  for (const caret of where.querySelectorAll("pre b")) {
    const excerpt = caret.closest("pre");
    const [from, to] = [excerpt, caret].map(element => element.getBoundingClientRect());
    if (to.right > from.right) excerpt.scrollLeft += to.left - from.left - from.width / 2;
  }
}

const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

function show() {
  const {errors, problems: html} = state;
  const isOpen = Boolean(page.bar) && errors > 0 && html !== hidden;
  if (list.dataset.html !== html) {
    list.innerHTML = list.dataset.html = html;
    if (errors) title.textContent = count(errors, "error");
  }
  if (!errors) hidden = "";
  problems.hidden = !isOpen;
  if (isOpen) scrollToCarets(list);
  again.hidden = !page.bar || !errors || isOpen;
  again.textContent = count(errors, "error");
  warnings.hidden = !state.warnings;
  warnings.textContent = count(state.warnings, "warning");
  keepInView();
}

build();
if (!page.bar) scrollToCarets(document);
restoreScroll();
listen();
addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => { events?.close(); events = null; });
addEventListener("pageshow", event => { if (event.persisted) listen(); });
})();
