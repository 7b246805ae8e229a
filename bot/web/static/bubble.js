// One message: its text, picture, document and buttons. Text only ever becomes text nodes and links, never HTML.

import { link, linked } from "./linked.js";

const OUT = "M9 6h9v9M18 6 6 18";
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
export function bubble(item, afterPause, { texts, language, pick }) {
  const node = make("div", "message " + (item.own ? "own" : "bot"));
  if (afterPause) node.append(make("p", "time", time(item.at, language)));
  const body = make("div", item.image ? "bubble pictured" : "bubble");
  body.append(make("span", "sr", (item.own ? texts.you : texts.bot) + ": "));
  if (item.image) body.append(...picture(item, texts));
  if (item.text) body.append(make("p", "text", linked(item.text)));
  if (item.document) body.append(paper(item.document, texts.download));
  const failed = make("p", "failed", texts.failed);
  node.append(body, failed);
  const choices = (item.choices || []).map((one) => choice(one, texts, () => pick(item.id, one.value, one.label)));
  if (choices.length) node.append(make("div", "choices", ...choices.filter(Boolean)));
  return node;
}

function choice({ label, value, url }, texts, picked) {
  const sign = icon(url.startsWith("tel:") ? HANDSET : OUT);
  if (url) return allowed(url, "https:", "tel:") ? link(url, "choice", label, sign) : null;
  const tick = make("span", "tick", icon("m5 12 5 5 9-10"), make("span", "sr", texts.picked + ": "));
  const button = make("button", "choice", tick, label);
  button.type = "button";
  button.value = value;
  button.addEventListener("click", picked);
  return button;
}

function picture({ image, own }, texts) {
  if (!image.src || !allowed(image.src, "data:")) return [make("p", "text", image.alt || image.name || "")];
  const img = make("img", "picture");
  img.alt = image.alt || "";
  img.src = image.src;
  // The guides' own drawings are there to be looked at; a code that was made for this person is there to be kept.
  return own || !image.src.startsWith("data:") ? [img] : [img, file(image, texts.download)];
}

// A file that is no longer kept is still called by its name.
function paper(document, download) {
  const there = document.src && allowed(document.src, "data:");
  return there ? file(document, download, true) : make("p", "text", document.name);
}

// A link that downloads. Under a picture its name is only heard, under a text it is also seen.
function file({ src, name }, download, seen = false) {
  const words = make("span", "", make("b", "", download), make("span", seen ? "" : "sr", " " + name));
  const node = make("a", "file", icon("M12 4v11m-5-5 5 5 5-5M5 20h14"), words);
  node.href = src;
  node.download = name;
  return node;
}

function time(at, language) {
  const date = new Date(at);
  const clock = { hour: "2-digit", minute: "2-digit" };
  const today = date.toDateString() === new Date().toDateString();
  const format = today ? clock : { weekday: "long", day: "numeric", month: "numeric", ...clock };
  return new Intl.DateTimeFormat(language, format).format(date);
}
