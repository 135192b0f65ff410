// The search box. Without this script it leads to the list of all pages; with it, results show as one types.
// The index is loaded when the box is first entered: see Documentation/Search.md.
(() => {
"use strict";

// Words: the same folding as in Sources/Site/Search/SearchFolding.swift, where the index is made.
const plain = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ς": "σ",
  "’": "'", "‐": "-", "‑": "-"};
const dropped = /[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF]/u;
const alone = /[\u3041-\u3096\u30A1-\u30FA\u3400-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFD}]/u;
const inWord = /[\p{L}\p{M}\p{N}]/u;
const word = /[^ '.@_-]+(?:['.@_-][^ '.@_-]+)*/gu;

function fold(text) {
  let folded = "";
  for (const character of text.normalize("NFD")) {
    if (dropped.test(character)) continue;
    const small = character.toLowerCase();
    folded += plain[small] ?? (alone.test(character) ? ` ${small} `
      : inWord.test(character) || "'.@_-".includes(character) ? small : " ");
  }
  return folded;
}

const words = text => [...new Set(fold(text).match(word) ?? [])];

// A line of the index: a word, a space, and the pages where it stands in the text / in headings / in the title.
function pages(line) {
  const found = [];
  line.slice(line.indexOf(" ") + 1).split("/").forEach((list, place) => {
    let page = 0;
    for (const part of list ? list.split(",") : []) {
      const [distance, more] = part.split("+").map(Number);
      page += distance;
      found.push([page, place]);
      for (let left = more ?? 0; left > 0; left--) found.push([++page, place]);
    }
  });
  return found;
}

// What a word scores in the text, in a heading and in the title: as the beginning of a word, and as a whole one.
const scores = [[1, 2], [4, 5], [9, 12]];

// The pages that have words beginning with all of the given, the best first.
function rank(wanted, lines) {
  let ranked;
  wanted.forEach((start, index) => {
    const best = new Map();
    for (const line of lines[index]) {
      if (!line.startsWith(start)) continue;
      const whole = start.endsWith(" ") || line[start.length] === " " ? 1 : 0;
      for (const [page, place] of pages(line)) best.set(page, Math.max(best.get(page) ?? 0, scores[place][whole]));
    }
    if (!ranked) ranked = best;
    else for (const [page, score] of ranked) {
      if (best.has(page)) ranked.set(page, score + best.get(page)); else ranked.delete(page);
    }
  });
  return [...(ranked ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([page]) => page);
}

// The address of one of the index's files.
const file = (index, name, number, hash) => `${index.files}${name}-${number}.${hash}.json`;

// The files in which words beginning so may stand. Where they are too many, the word counts as a whole one.
function shards(index, start) {
  let first = 0, last = -1;
  index.words.forEach(([word], number) => {
    if (word <= start) first = number;
    if (word <= start || word.startsWith(start)) last = number;
  });
  const some = [];
  for (let number = first; number <= last; number++) some.push(file(index, "words", number, index.words[number][1]));
  return some.length > 4 ? {addresses: some.slice(0, 1), ending: " "} : {addresses: some, ending: ""};
}

const loaded = new Map();
function load(address) {
  if (!loaded.has(address)) {
    loaded.set(address, fetch(address).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status)));
    loaded.get(address).catch(() => loaded.delete(address));
  }
  return loaded.get(address);
}

async function search(text, limit) {
  const index = await prepare();
  const wanted = words(text);
  const lines = await Promise.all(wanted.map(async (start, number) => {
    const {addresses, ending} = shards(index, start);
    wanted[number] += ending;
    return (await Promise.all(addresses.map(load))).flat();
  }));
  const found = rank(wanted, lines);
  const shown = await Promise.all(found.slice(0, limit).map(async page => {
    const block = Math.floor(page / index.block);
    return (await load(file(index, "pages", block, index.pages[block])))[page % index.block];
  }));
  return {count: found.length, shown};
}

const form = document.querySelector("form.find");
if (!form) return;
const input = form.elements.q;
const counted = count => count === 0 ? "No page has all of these words." : count === 1 ? "1 page found." : `${count} pages found.`;
const failed = "The search index could not be loaded.";

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  made.append(...children);
  return made;
}

function result([href, title, kind, description, label], attributes) {
  const marks = label ? [" ", element("span", {class: "label"}, label)] : [];
  return [element("a", {href, ...attributes}, element("b", {}, title), ...marks, element("small", {}, `${kind} · ${description}`))];
}

// The list below the box.
const list = element("div", {id: "hits", role: "listbox", "aria-label": "Search results"});
const status = element("p", {role: "status"});
list.hidden = true;
form.append(list, status);
for (const [key, value] of Object.entries({role: "combobox", "aria-autocomplete": "list", "aria-controls": "hits", "aria-expanded": "false", autocomplete: "off"})) {
  input.setAttribute(key, value);
}

let active = -1;
function open(isOpen) {
  list.hidden = !isOpen;
  input.setAttribute("aria-expanded", isOpen);
  select(-1);
}
function select(number) {
  active = number;
  [...list.children].forEach((option, index) => option.setAttribute("aria-selected", index === number));
  const option = list.children[number];
  if (option) {
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({block: "nearest"});
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

let turn = 0;
function close() {
  turn++;
  status.textContent = "";
  open(false);
}
async function suggest() {
  const mine = ++turn;
  const text = input.value;
  if (!words(text).length) return close();
  try {
    const {count, shown} = await search(text, 8);
    if (mine !== turn) return;
    const options = shown.flatMap((page, number) => result(page, {role: "option", id: `hit-${number}`, tabindex: "-1"}));
    if (count > shown.length) {
      const all = `${form.getAttribute("action")}?q=${encodeURIComponent(text)}`;
      options.push(element("a", {href: all, role: "option", id: "hit-all", tabindex: "-1"}, `All ${count} pages`));
    }
    list.replaceChildren(...options);
    status.textContent = counted(count);
    open(count > 0);
  } catch {
    if (mine === turn) {
      status.textContent = failed;
      open(false);
    }
  }
}

// What is needed first is on its way before the first letter; the style sheet comes before any result shows.
let styled;
async function prepare() {
  const index = await load(form.getAttribute("action") + "index.json");
  if (index.words.length === 1) load(file(index, "words", 0, index.words[0][1])).catch(() => {});
  styled ??= new Promise(resolve => {
    const link = element("link", {rel: "stylesheet", href: index.style});
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
  await styled;
  return index;
}
input.addEventListener("focus", () => prepare().catch(() => {}));
input.addEventListener("input", suggest);
input.addEventListener("keydown", event => {
  const count = list.hidden ? 0 : list.children.length;
  if (event.key === "Escape" && (count || status.textContent)) close();
  else if (event.key === "Escape" && !input.value) input.blur();
  else if (event.key === "ArrowDown" && count) select(active + 1 < count ? active + 1 : -1);
  else if (event.key === "ArrowUp" && count) select(active < 0 ? count - 1 : active - 1);
  else if (event.key === "ArrowDown" && input.value) suggest();
  else if (event.key === "Enter" && active >= 0 && count) list.children[active].click();
  else return;
  event.preventDefault();
});
list.addEventListener("mousedown", event => event.preventDefault());
input.addEventListener("blur", close);

// On the list of all pages, what was searched for takes the place of the list.
const found = document.getElementById("found");
const asked = new URLSearchParams(location.search).get("q");
if (!found || !asked) return;
input.value = asked;
const heading = element("h2", {id: "s.found"}, `Pages with “${asked}”`);
const summary = element("p", {class: "note"}, "Searching…");
const all = element("ol", {class: "list hits"});
const more = element("button", {type: "button"}, "More");
more.hidden = true;
found.append(element("section", {class: "s", "aria-labelledby": "s.found"}, heading, element("div", {}, summary, all, more)));

async function show(limit) {
  try {
    const {count, shown} = words(asked).length ? await search(asked, limit) : {count: 0, shown: []};
    summary.textContent = counted(count);
    const first = all.children.length;
    all.append(...shown.slice(first).map(page => element("li", {}, ...result(page, {}))));
    if (first) all.children[first]?.querySelector("a").focus();
    more.hidden = count <= shown.length;
    while (count && found.nextElementSibling) found.nextElementSibling.remove();
  } catch {
    summary.textContent = failed;
  }
}
more.addEventListener("click", () => show(all.children.length + 25));
show(25);
})();
