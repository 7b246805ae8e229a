// Arrive and leave. What is pressed goes into a queue in this browser first, and leaves it once the server has it:
// without a network it waits there.
"use strict";

const QUEUE = "visits waiting";
const TOO_OLD = 48 * 3600 * 1000;
const section = document.getElementById("visit");
const state = document.getElementById("visit-state");
const buttons = { arrive: document.getElementById("arrive"), leave: document.getElementById("leave") };

// A page that was kept for lack of a network knows its place only by its own address.
const place = section.dataset.link || location.pathname.replace(/^\/c\//, "");
const code = document.getElementById("code");
if (code) code.textContent = place.split("/")[0].slice(0, 20);

function queued() {
  try {
    const found = JSON.parse(localStorage.getItem(QUEUE) || "[]");
    return found.filter((one) => Date.now() - one.at < TOO_OLD);
  } catch {
    return [];
  }
}

function keep(queue) {
  if (queue.length) localStorage.setItem(QUEUE, JSON.stringify(queue));
  else localStorage.removeItem(QUEUE);
}

// Several presses without a network must come from one visitor: the first token waits with them.
function token(queue) {
  const earlier = queue.find((one) => one.token);
  return earlier ? earlier.token : section.dataset.token || random();
}

function random() {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function say(text, wrong = false) {
  state.textContent = text;
  state.classList.toggle("wrong", wrong);
}

function show(what) {
  if (what === "arrived" || what === "left") {
    buttons.arrive.classList.toggle("second", what === "arrived");
    buttons.leave.classList.toggle("second", what === "left");
  }
}

// Gives whether the server has it for good; a refusal is an answer too.
async function send(one) {
  const body = new URLSearchParams({
    place: one.place,
    token: one.token,
    ago: String(Math.max(0, Date.now() - one.at)),
  });
  let answer;
  try {
    answer = await fetch(`/visit/${one.what}?lang=${document.documentElement.lang}`, { method: "POST", body, headers: { Accept: "application/json" } });
  } catch {
    return false;
  }
  if (answer.status >= 500) return false;
  const said = await answer.json().catch(() => null);
  if (said && one.place === place) {
    say(said.text, !answer.ok);
    show(said.state);
  }
  return true;
}

async function flush() {
  for (let queue = queued(); queue.length; ) {
    if (!(await send(queue[0]))) {
      say(section.dataset.waiting);
      return;
    }
    const done = queue[0].id;
    queue = queued().filter((one) => one.id !== done);
    keep(queue);
  }
}

// Two tabs must not send the same queue at once.
const alone = () => (navigator.locks ? navigator.locks.request(QUEUE, flush) : flush());

for (const [what, button] of Object.entries(buttons)) {
  button.form.addEventListener("submit", async (event) => {
    const queue = queued();
    try {
      keep([...queue, { id: random(), what, place, token: token(queue), at: Date.now() }]);
    } catch {
      return; // nowhere to keep it: the plain form goes its way
    }
    event.preventDefault();
    button.disabled = true;
    await alone();
    button.disabled = false;
  });
}

addEventListener("online", alone);
document.addEventListener("visibilitychange", () => document.hidden || alone());
setInterval(() => queued().length && alone(), 30000);
if (queued().length) alone();

// The worker saw nothing of the visit during which it came; this page is the one that will be wanted without a network.
async function remember() {
  await navigator.serviceWorker.register("/visit-worker.js", { scope: "/c/" });
  await navigator.serviceWorker.ready;
  const cache = await caches.open("visits-1");
  if (section.dataset.link && !(await cache.match(location.href))) await cache.add(location.href);
}

if ("serviceWorker" in navigator) remember().catch(() => {});
