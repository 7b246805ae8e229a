// The page: joins the field, the conversation, the memory and the connection.

import { Bubbles } from "./bubbles.js";
import { notice, startComposer } from "./composer.js";
import { Connection } from "./connection.js";
import { History, uuid } from "./history.js";
import { linked } from "./linked.js";
import { speak, speech } from "./speech.js";

const $ = (id) => document.getElementById(id);
const BLINK = 1500; // a shorter break in the connection is nobody's concern

let waiting = 0; // the timer of the typing dots
let reason = ""; // the name of what is to be read above the field, such as why something was not taken
let token = null; // what the last hello has said
let drawing = 0;

const history = new History(() => {
  draw();
  if (history.get("token") === token) return;
  if (history.get("token")) connection.open();
  else connection.rest();
});

const bubbles = new Bubbles({ scroll: $("scroll"), log: $("log"), jump: $("newest"), pick });

const connection = new Connection({
  hello: () => {
    token = history.get("token");
    return { type: "hello", token, shown: history.get("shown") || 0, language: speech.language };
  },
  frames: () => history.all("frame:"),
  welcomed,
  heard,
  changed: () => {
    status();
    setTimeout(status, BLINK + 20);
  },
});

function welcomed(frame) {
  const kept = history.get("token");
  if (kept && kept !== token) return false; // another tab was quicker to become this person
  if (connection.lostFor() > BLINK && !reason) {
    refuse("again");
    setTimeout(() => reason === "again" && refuse(""), 4000);
  }
  if (frame.fresh) history.renumber();
  history.put("token", (token = frame.token));
  if (frame.fresh && !history.items().length && !history.all("frame:").length) say("/start", "");
  return true;
}

function heard(frame) {
  if (frame.type === "ack") history.drop("frame:" + frame.id);
  if (frame.type === "wrong") {
    history.drop("frame:" + frame.id);
    const item = history.get("item:" + frame.id);
    if (item) history.put("item:" + frame.id, { ...item, failed: true });
    wait(false);
    refuse("failed");
  }
  if (frame.type === "message" && frame.number > (history.get("shown") || 0)) {
    const { type, ...message } = frame;
    const { language } = speech;
    history.add("item:", { at: new Date().toISOString(), language, ...message, id: "m" + frame.number, own: false });
    history.put("shown", frame.number);
    wait(false);
  }
  if (frame.type === "language") {
    speak(frame);
    warn();
  }
  if (frame.type === "forget") {
    history.forget();
    connection.rest();
    wait(false);
  }
  clearTimeout(drawing);
  drawing = setTimeout(draw, 30);
}

function draw() {
  bubbles.show(history.items(), new Set(history.all("frame:").map((frame) => frame.id)));
  const shown = history.get("shown") || 0;
  if (shown && shown !== draw.reported) connection.send({ type: "shown", number: shown });
  draw.reported = shown;
  status();
}
draw.reported = 0;

// Keeps a frame until the server has it, and shows what was said.
function send(frame, said) {
  const id = uuid();
  history.forgotten = false;
  history.add("frame:", { id, frame: { ...frame, id } });
  if (said) history.add("item:", { ...said, id, own: true, language: speech.language, at: new Date().toISOString() });
  reason = "";
  wait(true);
  connection.push(id);
  draw();
}

function say(text, shown = text) {
  send({ type: "say", text }, shown && { text: shown });
}

function pick(itemId, value, label) {
  const item = history.get("item:" + itemId);
  if (item) history.put("item:" + itemId, { ...item, picked: value });
  send({ type: "pick", value }, { text: label });
}

function wait(on) {
  clearTimeout(waiting);
  waiting = on ? setTimeout(() => wait(false), 30000) : 0;
  status();
}

function refuse(why) {
  reason = why;
  status();
}

// The typing dots and the line above the field.
function status() {
  const offline = connection.lostFor() > BLINK;
  bubbles.typing(Boolean(waiting) && !offline);
  if (reason) notice(speech.texts[reason], speech.texts.close, () => refuse(""));
  else notice(offline ? speech.texts.offline : "");
}

// What had better not be typed.
function warn() {
  $("privacy").textContent = "";
  $("privacy").append(linked(speech.texts.privacy));
}

$("composer").hidden = false;
const photo = (data, image) => send({ type: "photo", data }, { image });
const list = (name, data) => send({ type: "file", name, data }, { text: `📄 ${name}` });
startComposer({ say, photo, list, refused: refuse });
draw();
$("log").setAttribute("aria-live", "polite");
const languages = $("language"); // a button for the other of two, a list of more, nothing where there is one
if (languages) {
  languages.hidden = false;
  languages.addEventListener(languages.options ? "change" : "click", () => {
    const chosen = languages.options ? languages.selectedOptions[0] : languages;
    if (chosen.value) say(`/language ${chosen.value}`, chosen.textContent.trim());
    if (languages.options) languages.value = "";
  });
}
$("menu").addEventListener("click", () => say("/menu", speech.texts.menu));
warn();
$("late").remove();
document.documentElement.classList.toggle("framed", parent !== window); // room for the panel's closing button
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing && parent !== window) parent.postMessage("chat:close", "*");
});

const here = new URL(location.href);
const start = here.searchParams.get("start");
here.searchParams.delete("start");
if (start) {
  window.history.replaceState(null, "", here.href);
  say("/start " + start.slice(0, 64), "");
} else if (!history.items().length) wait(true);
connection.hurry(false);
