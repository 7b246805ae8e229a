// The WebSocket: opens, opens again, and sends each frame until the server says that it has it. One at a time, so that
// they arrive in order whatever the server puts off.

const PIECE = 32768; // letters of what is sent at once: a longer frame comes in pieces (web/chat/pieces.py)
const SHORTEST = 500;
const LONGEST = 15000;
const PATIENCE = 20000; // for a connection to come about, and for a sign of life after sending
const ORPHANED = 60000; // after so long a frame that another tab has left behind becomes ours

function address() {
  const url = new URL("chat", location.href);
  return (location.protocol === "https:" ? "wss://" : "ws://") + url.host + url.pathname;
}

// No character is cut in two: one that takes two units stays with its second.
function inPieces(text) {
  return text.match(new RegExp(`[^]{1,${PIECE}}(?![\\uDC00-\\uDFFF])`, "g"));
}

export class Connection {
  // `hello()` is the first frame; `frames()` are the unsent ones, in order; `welcomed(frame)` is false where another
  // token has to be used; `heard(frame)` gets all the rest; `changed()` is called when the connection comes or goes.
  constructor({ hello, frames, welcomed, heard, changed }) {
    Object.assign(this, { hello, frames, welcomed, heard, changed });
    this.socket = null;
    this.ready = false;
    this.resting = false;
    this.tries = 0;
    this.mine = new Set();
    this.flying = null; // the id of what is sent and not acknowledged
    this.heldUntil = 0;
    this.buffered = 0;
    this.hiddenAt = Date.now();
    this.lostAt = 0;
    addEventListener("online", () => this.hurry(true));
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.hiddenAt = Date.now();
      // A phone that slept may hold a dead socket that looks open.
      else this.hurry(Date.now() - this.hiddenAt > ORPHANED);
    });
    setInterval(() => this.check(), 5000);
  }

  open() {
    this.close();
    this.resting = false;
    this.aliveAt = Date.now();
    const socket = new WebSocket(address());
    this.socket = socket;
    socket.onopen = () => {
      if (socket === this.socket) socket.send(JSON.stringify(this.hello()));
    };
    socket.onmessage = (event) => {
      if (socket === this.socket) this.receive(JSON.parse(event.data));
    };
    socket.onclose = () => {
      if (socket === this.socket) this.lost();
    };
  }

  close() {
    clearTimeout(this.timer);
    this.ready = false;
    this.flying = null;
    if (this.socket) this.socket.close();
    this.socket = null;
  }

  // For how many milliseconds there has been no connection.
  lostFor() {
    return this.lostAt ? Date.now() - this.lostAt : 0;
  }

  // No more attempts until something is said.
  rest() {
    this.resting = true;
    this.lostAt = 0;
    clearTimeout(this.timer);
  }

  lost() {
    this.close();
    if (!this.resting) {
      this.lostAt = this.lostAt || Date.now();
      const most = Math.min(LONGEST, 2 * SHORTEST * 2 ** this.tries);
      this.tries += 1;
      this.timer = setTimeout(() => this.open(), SHORTEST + Math.random() * (most - SHORTEST));
    }
    this.changed();
  }

  // Does not wait for the next attempt; `anew` also gives up a connection that seems to be there.
  hurry(anew) {
    if (this.resting || (this.ready && !anew)) return;
    const connecting = this.socket && !this.ready && Date.now() - this.aliveAt < PATIENCE / 4;
    if (!connecting) this.open();
  }

  check() {
    if (!this.socket) return;
    const silent = Date.now() - this.aliveAt > PATIENCE;
    if (!this.ready) {
      if (silent) this.lost();
      return;
    }
    const buffered = this.socket.bufferedAmount;
    if (buffered < this.buffered) this.aliveAt = Date.now(); // a photo is still on its way
    else if (silent && this.flying) return this.lost();
    this.buffered = buffered;
    this.flush();
  }

  receive(frame) {
    this.aliveAt = Date.now();
    if (frame.type === "welcome") {
      if (!this.welcomed(frame)) return this.open();
      this.ready = true;
      this.tries = this.lostAt = 0;
      this.frames().forEach(({ id }) => this.mine.add(id));
      this.flush();
      this.changed();
    } else if (frame.type === "later") {
      if (frame.id === this.flying) this.flying = null;
      this.heldUntil = Math.max(this.heldUntil, Date.now() + frame.seconds * 1000);
      setTimeout(() => this.flush(), frame.seconds * 1000 + 20);
    } else {
      this.heard(frame);
      if (frame.id && frame.id === this.flying) this.flying = null;
      this.flush();
    }
  }

  // Sends the next one. Another tab's frames are left to it unless it is gone.
  flush() {
    if (!this.ready || this.flying || Date.now() < this.heldUntil) return;
    const next = this.frames().find(({ id, order }) => this.mine.has(id) || Date.now() - order > ORPHANED);
    if (!next) return;
    this.flying = next.id;
    this.aliveAt = Date.now();
    this.send(next.frame);
  }

  // Something new to send, kept in the history already.
  push(id) {
    this.mine.add(id);
    if (this.resting) this.open();
    else this.hurry(false);
    this.flush();
  }

  send(frame) {
    if (!this.ready) return;
    const pieces = inPieces(JSON.stringify(frame));
    const last = pieces.pop();
    pieces.forEach((piece) => this.socket.send(`+${piece}`));
    this.socket.send(pieces.length ? `=${last}` : last);
  }
}
