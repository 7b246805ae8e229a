// The page's words in the language of its reader, who may change it at any moment: whatever is on the page follows.

export const speech = {
  language: document.documentElement.lang,
  texts: JSON.parse(document.getElementById("texts").textContent),
};

// A word that stays in the reader's language.
export function word(name) {
  const node = document.createElement("span");
  node.dataset.text = name;
  node.append(speech.texts[name]);
  return node;
}

// A moment that stays in the reader's language.
export function moment(at) {
  const node = document.createElement("span");
  node.dataset.at = at;
  node.append(time(at));
  return node;
}

// The reader goes on in another language. Text nodes are kept and only change, which nobody needs to hear read aloud.
export function speak({ language, texts, others }) {
  Object.assign(speech, { language, texts });
  document.documentElement.lang = language;
  const each = (name, say) => document.querySelectorAll(`[data-${name}]`).forEach((node) => say(node, node.dataset[name]));
  each("text", (node, name) => (node.firstChild.data = texts[name]));
  each("at", (node, at) => (node.firstChild.data = time(at)));
  each("label", (node, name) => node.setAttribute("aria-label", texts[name]));
  each("hint", (node, name) => (node.placeholder = texts[name]));
  each("about", (node, name) => (node.content = texts[name]));
  offer(document.getElementById("language"), Object.entries(others));
}

// The languages that the page could be read in instead: a button for one, a list for more.
function offer(place, others) {
  if (!place) return;
  const named = (node, [code, name]) => Object.assign(node, { lang: code, value: code, textContent: name });
  if (!place.options) return named(place, others[0]);
  while (place.options.length > 1) place.options[1].remove();
  others.forEach((other) => place.append(named(document.createElement("option"), other)));
}

function time(at) {
  const date = new Date(at);
  const clock = { hour: "2-digit", minute: "2-digit" };
  const today = date.toDateString() === new Date().toDateString();
  const format = today ? clock : { weekday: "long", day: "numeric", month: "numeric", ...clock };
  return new Intl.DateTimeFormat(speech.language, format).format(date);
}
