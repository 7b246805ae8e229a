// Makes pages of the console live. Each works without it: what stands in [data-live] is fetched anew from the page's own
// address as JSON, name → HTML. The next look waits longer where the server is slow, and until the tab is looked at.

const REST = 3000; // milliseconds between two looks
const SLOW = 10; // a server that takes a second is asked every ten
const MOST = 60000;

const shown = new WeakMap(); // place → the HTML that it got last

function live() {
  return [...document.querySelectorAll("[data-live]")];
}

async function look() {
  const began = performance.now();
  const answer = await fetch(location.href, { headers: { Accept: "application/json" }, credentials: "same-origin" });
  if (answer.status === 401 || answer.status === 403) return Infinity; // signed out: the next click says so
  if (answer.ok) put(await answer.json());
  return Math.min(MOST, Math.max(REST, SLOW * (performance.now() - began)));
}

function put(parts) {
  for (const place of live()) {
    const html = parts[place.dataset.live];
    if (html === undefined || html === shown.get(place)) continue;
    if (place.contains(document.activeElement)) continue; // nobody loses the button under their finger
    place.innerHTML = html;
    shown.set(place, html);
  }
}

async function follow() {
  if (!live().length) return;
  let wait = REST;
  while (wait !== Infinity) {
    await new Promise((later) => setTimeout(later, wait));
    if (document.hidden) await new Promise((seen) => document.addEventListener("visibilitychange", seen, { once: true }));
    try {
      wait = await look();
    } catch {
      wait = MOST;
    }
  }
}

follow();

// A form with [data-preview] shows what it makes, a moment after the last key, in the place of that name. The button
// that does the same without a script stays.
function previewing(form) {
  const place = document.querySelector(`[data-part="${form.dataset.preview}"]`);
  let timer = 0;
  let latest = 0;
  async function show() {
    const mine = ++latest;
    const fields = new FormData(form);
    fields.set("then", "preview");
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { Accept: "application/json" },
      credentials: "same-origin",
    });
    if (!answer.ok || mine !== latest) return;
    place.innerHTML = (await answer.json())[form.dataset.preview];
    if (place.querySelector("[data-again]")) later(1000); // it is still being counted
  }
  function later(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(() => show().catch(() => {}), milliseconds);
  }
  form.addEventListener("input", () => later(500));
}

document.querySelectorAll("form[data-preview]").forEach(previewing);

// The key of a field, such as "/", brings the cursor there from wherever nothing is being typed.
document.addEventListener("keydown", (press) => {
  const typing = press.target.closest?.("input, select, textarea, [contenteditable]");
  if (typing || press.ctrlKey || press.metaKey || press.altKey) return;
  const place = document.querySelector(`[data-key="${CSS.escape(press.key)}"]`);
  if (!place) return;
  press.preventDefault();
  place.focus();
  place.select();
});
