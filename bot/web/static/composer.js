// The foot of the page: the field, photos and lists, and the line above them.

import { make } from "./bubble.js";

const $ = (id) => document.getElementById(id);

// `say(text)`; `photo(data, image)`: what is sent and what is shown of it; `list(name, data)`: a file as it is;
// `refused(why)`: the file is too "large", "strange" to us, or could not be read ("failed").
export function startComposer({ say, photo, list, refused }) {
  const form = $("composer");
  const field = $("text");
  const largest = Number($("file").dataset.largest); // bytes of a list

  function grow() {
    field.style.height = "auto";
    field.style.height = field.scrollHeight + "px";
    form.classList.toggle("filled", field.value !== "");
  }

  field.addEventListener("input", grow);
  field.addEventListener("keydown", (event) => {
    // While a Vietnamese input method still composes, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });

  function submit() {
    const text = field.value.trim();
    if (text) say(text);
    field.value = "";
    grow();
    field.focus();
  }

  $("photo").addEventListener("click", () => $("file").click());
  $("file").addEventListener("change", () => {
    const file = $("file").files[0];
    $("file").value = "";
    if (!file) return;
    if (/\.(csv|xlsx|zip)$/i.test(file.name)) attach(file);
    else read(file);
  });

  function attach(file) {
    if (file.size > largest) return refused("large");
    const reader = new FileReader();
    reader.onerror = () => refused("failed");
    reader.onload = () => list(file.name, reader.result);
    reader.readAsDataURL(file);
  }

  function read(file) {
    const reader = new FileReader();
    const picture = new Image();
    picture.onerror = () => refused("strange");
    reader.onerror = () => refused("failed");
    picture.onload = () => {
      const alt = $("photo").getAttribute("aria-label");
      photo(scaled(picture, 1600, 0.85, 2500000), { src: scaled(picture, 480, 0.7), alt, name: "" });
    };
    reader.onload = () => (picture.src = reader.result);
    reader.readAsDataURL(file);
  }

  // The page may have been given back with a text in the field.
  grow();
  // The keyboard of an iPhone covers the page instead of making it smaller.
  const view = window.visualViewport;
  if (view) {
    view.addEventListener("resize", () => {
      document.documentElement.style.height = view.scale === 1 ? view.height + "px" : "";
      if (view.scale === 1) scrollTo(0, 0);
    });
  }
}

// A JPEG of at most so many pixels a side, as a data address; rather a poor picture than a longer address than `most`.
function scaled(picture, side, quality, most = Infinity) {
  const factor = Math.min(1, side / Math.max(picture.naturalWidth, picture.naturalHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * factor));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * factor));
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const data = canvas.toDataURL("image/jpeg", quality);
  return data.length > most ? canvas.toDataURL("image/jpeg", quality / 2) : data;
}

// A line above the field, with a button if it has a label; an empty line takes it away.
export function notice(line, label = "", act = null) {
  const place = $("notice");
  if (place.dataset.line === line) return;
  place.dataset.line = line;
  place.textContent = "";
  if (!line) return;
  place.append(make("span", "", line));
  if (!label) return;
  const button = make("button", "", label);
  button.type = "button";
  button.addEventListener("click", () => {
    $("scroll").focus({ preventScroll: true });
    act();
  });
  place.append(button);
}
