// What the page remembers: the conversation, what is not sent yet, and who we are.
// Each thing has a storage key of its own, so that two tabs never overwrite each other.
// Without storage, or when it is full, everything goes on in memory.

const PREFIX = "chat:";
const KEPT = 200;

export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function usableStorage() {
  try {
    localStorage.setItem(PREFIX + "try", "1");
    localStorage.removeItem(PREFIX + "try");
    return localStorage;
  } catch (error) {
    // A full storage still reads and removes; a forbidden one throws on every touch.
    try {
      return localStorage.length ? localStorage : null;
    } catch (forbidden) {
      return null;
    }
  }
}

// How much of an item is a picture or a document that lies in the item itself.
function weight({ image, document }) {
  const sources = [image, document].map((file) => (file && file.src) || "");
  return sources.reduce((sum, src) => sum + (src.startsWith("data:") ? src.length : 0), 0);
}

export class History {
  // `changed` is called when another tab has written something.
  constructor(changed) {
    this.storage = usableStorage();
    this.values = new Map();
    this.forgotten = false;
    this.load();
    addEventListener("storage", (event) => {
      if (this.forgotten && this.storage.getItem(event.key) === null) return; // another tab forgets the same
      this.forgotten = false;
      if (event.key === null) this.load();
      else if (event.key.startsWith(PREFIX)) this.read(event.key.slice(PREFIX.length));
      else return;
      changed();
    });
    addEventListener("pageshow", (event) => {
      if (event.persisted && this.storage) this.load();
      if (event.persisted) changed();
    });
  }

  load() {
    this.values.clear();
    if (!this.storage) return;
    const keys = Object.keys(this.storage).filter((key) => key.startsWith(PREFIX));
    keys.forEach((key) => this.read(key.slice(PREFIX.length)));
  }

  read(key) {
    try {
      const raw = this.storage.getItem(PREFIX + key);
      if (raw === null) this.values.delete(key);
      else this.values.set(key, JSON.parse(raw));
    } catch (error) {
      this.values.delete(key);
    }
  }

  get(key) {
    return this.values.has(key) ? this.values.get(key) : null;
  }

  put(key, value) {
    this.values.set(key, value);
    if (!this.storage || this.forgotten) return;
    const raw = JSON.stringify(value);
    do {
      try {
        return this.storage.setItem(PREFIX + key, raw);
      } catch (full) {
        // Make room, then try again.
      }
    } while (this.makeRoom(key));
  }

  drop(key) {
    this.values.delete(key);
    if (this.storage) this.storage.removeItem(PREFIX + key);
  }

  // Takes the largest file, else the oldest message, out of the storage; memory keeps both. False: nothing left.
  makeRoom(needing) {
    const raw = (item) => this.storage.getItem(PREFIX + "item:" + item.id);
    const stored = this.items().filter((item) => raw(item) !== null && "item:" + item.id !== needing);
    const heavy = stored.filter((item) => weight(JSON.parse(raw(item))));
    if (heavy.length) {
      const largest = heavy.reduce((a, b) => (weight(b) > weight(a) ? b : a));
      const light = JSON.stringify(largest, (key, value) => (key === "src" ? "" : value));
      this.storage.setItem(PREFIX + "item:" + largest.id, light);
    } else if (stored.length) this.storage.removeItem(PREFIX + "item:" + stored[0].id);
    return stored.length > 0;
  }

  // Values under "item:" or "frame:", oldest first.
  all(kind) {
    const found = [];
    this.values.forEach((value, key) => {
      if (key.startsWith(kind)) found.push(value);
    });
    return found.sort((a, b) => a.order - b.order);
  }

  items() {
    return this.all("item:");
  }

  // Adds something to "item:" or "frame:" after all that is there, whatever the phone's clock says.
  add(kind, value) {
    const there = this.all(kind);
    const last = there.length ? there[there.length - 1].order : 0;
    this.put(kind + value.id, { ...value, order: Math.max(Date.now(), last + 1) });
    const surplus = Math.max(0, there.length + 1 - KEPT);
    if (kind === "item:") there.slice(0, surplus).forEach((old) => this.drop(kind + old.id));
  }

  // The server does not know us any more: its numbers begin anew and must not meet the old ones.
  renumber() {
    this.put("shown", 0);
    this.items().filter((item) => item.number).forEach((item) => {
      this.drop("item:" + item.id);
      const id = uuid();
      this.put("item:" + id, { ...item, id, number: 0 });
    });
  }

  // Erases everything. The answer to the last thing said stays on the screen, but is stored nowhere.
  forget() {
    const items = this.items();
    const lastOwn = items.map((item) => item.own).lastIndexOf(true);
    Array.from(this.values.keys()).forEach((key) => this.drop(key));
    this.forgotten = true;
    items.slice(lastOwn + 1).forEach((item) => this.put("item:" + item.id, item));
  }
}
