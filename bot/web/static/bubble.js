// One message: its text, picture, document and buttons. Text only ever becomes text nodes and links, never HTML.

import { link, linked } from "./linked.js";
import { moment, word } from "./speech.js";

const OUT = "M9 6h9v9M18 6 6 18";
const SHEETS = "M9 9h11v11H9zM5 15H4V4h11v1";
const HANDSET = "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z";

export function make(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

// An address that may be opened or loaded: our own, or one of these schemes.
function allowed(address, ...schemes) {
  try {
    const url = new URL(address, location.href);
    return url.origin === location.origin || schemes.includes(url.protocol);
  } catch (error) {
    return false;
  }
}

function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS(svg.namespaceURI, "path"));
  svg.firstChild.setAttribute("d", path);
  return svg;
}

// `afterPause` writes the time above; `pick(id, value, label)` is called for a pressed choice.
export function bubble(item, afterPause, pick) {
  const node = make("div", "message " + (item.own ? "own" : "bot"));
  if (afterPause) node.append(make("p", "time", moment(item.at)));
  const body = make("div", item.image ? "bubble pictured" : "bubble");
  body.append(make("span", "sr", word(item.own ? "you" : "bot"), ": "));
  if (item.image) body.append(...picture(item));
  if (item.text) body.append(inLanguage(item, make("p", "text", linked(item.text))));
  if (item.document) body.append(paper(item.document));
  const failed = make("p", "failed", word("failed"));
  node.append(body, failed);
  const choices = (item.choices || []).map((one) => choice(one, () => pick(item.id, one.value, one.label)));
  if (choices.length) node.append(inLanguage(item, make("div", "choices", ...choices.filter(Boolean))));
  return node;
}

// What was said before the reader changed the language is still in the old one.
function inLanguage({ language }, node) {
  if (language) node.lang = language;
  return node;
}

function choice({ label, value, url }, picked) {
  if (url.startsWith("copy:")) return copier(label, url.slice("copy:".length));
  const sign = icon(url.startsWith("tel:") ? HANDSET : OUT);
  if (url) return allowed(url, "https:", "tel:") ? link(url, "choice", label, sign) : null;
  const tick = make("span", "tick", icon("m5 12 5 5 9-10"), make("span", "sr", word("picked"), ": "));
  const button = make("button", "choice", tick, label);
  button.type = "button";
  button.value = value;
  button.addEventListener("click", picked);
  return button;
}

// A button that copies a text; what has no clipboard (a page without https) selects it to be copied by hand.
function copier(label, text) {
  const told = make("span", "sr");
  told.setAttribute("role", "status");
  const button = make("button", "choice", icon(SHEETS), label, told);
  button.type = "button";
  button.addEventListener("click", async () => {
    await copied(text);
    button.classList.add("copied");
    told.textContent = " · " + word("copied");
  });
  return button;
}

async function copied(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text).catch(() => prompt("", text));
  prompt("", text);
}

function picture({ image, own }) {
  if (!image.src || !allowed(image.src, "data:")) return [make("p", "text", image.alt || image.name || "")];
  const img = make("img", "picture");
  img.alt = image.alt || "";
  img.src = image.src;
  // The guides' own drawings are there to be looked at; a code that was made for this person is there to be kept.
  return own || !image.src.startsWith("data:") ? [img] : [img, file(image)];
}

// A file that is no longer kept is still called by its name.
function paper(document) {
  const there = document.src && allowed(document.src, "data:");
  return there ? file(document, true) : make("p", "text", document.name);
}

// A link that downloads. Under a picture its name is only heard, under a text it is also seen.
function file({ src, name }, seen = false) {
  const words = make("span", "", make("b", "", word("download")), make("span", seen ? "" : "sr", " " + name));
  const node = make("a", "file", icon("M12 4v11m-5-5 5 5 5-5M5 20h14"), words);
  node.href = src;
  node.download = name;
  return node;
}
