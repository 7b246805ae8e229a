// The conversation on the screen, and where it is scrolled to.

import { bubble } from "./bubble.js";
import { word } from "./speech.js";

const PAUSE = 30 * 60 * 1000; // after such a pause the time is written between two messages
const NEAR = 80;

export class Bubbles {
  constructor({ scroll, log, jump, pick }) {
    Object.assign(this, { scroll, log, jump, pick });
    this.nodes = new Map();
    this.restored = false;
    this.followed = null; // the message whose beginning stays in sight; none: the end does
    this.moved = 0;
    this.held = true; // the view is where we have put it, or at the end
    scroll.addEventListener("scroll", () => {
      const end = this.fromEnd() < NEAR;
      if (end) jump.hidden = true;
      if (end && scroll.scrollTop > this.moved + 4) this.followed = null;
      this.held = end || Math.abs(scroll.scrollTop - this.moved) < 4;
    }, { passive: true });
    jump.addEventListener("click", () => {
      jump.hidden = true;
      scroll.scrollTop = scroll.scrollHeight;
      scroll.focus({ preventScroll: true });
    });
    // Pictures arrive late, the keyboard comes and goes.
    if (!("ResizeObserver" in window)) return;
    const observer = new ResizeObserver(() => this.held && this.follow(this.followed));
    observer.observe(scroll);
    observer.observe(log.parentNode);
  }

  fromEnd() {
    return this.scroll.scrollHeight - this.scroll.clientHeight - this.scroll.scrollTop;
  }

  // To the end, but never so far that the beginning of this message is out of sight.
  follow(node) {
    let place = this.scroll.scrollHeight - this.scroll.clientHeight;
    if (node) {
      const above = node.getBoundingClientRect().top - this.scroll.getBoundingClientRect().top - 12;
      place = node === this.log.firstChild ? 0 : Math.min(place, this.scroll.scrollTop + above);
    }
    this.followed = node;
    this.scroll.scrollTop = place;
    this.moved = this.scroll.scrollTop;
    this.held = true;
  }

  // Brings the screen to what the history says. `unsent` has the ids of what the server does not have yet.
  show(items, unsent) {
    const first = !this.restored;
    const near = this.fromEnd() < NEAR;
    const lastOwn = items.map((item) => item.own).lastIndexOf(true);
    const gone = new Set(this.nodes.keys());
    let place = this.log.firstChild;
    let before = Date.now();
    let added = null;
    items.forEach((item, index) => {
      let node = this.nodes.get(item.id);
      gone.delete(item.id);
      if (!node) {
        node = bubble(item, Math.abs(Date.parse(item.at) - before) > PAUSE, this.pick);
        this.nodes.set(item.id, node);
        if (!added || item.own || first) added = { node, own: item.own };
      }
      before = Date.parse(item.at);
      if (node === place) place = place.nextSibling;
      else this.log.insertBefore(node, place);
      node.classList.toggle("quiet", index < lastOwn);
      node.classList.toggle("unsent", unsent.has(item.id));
      node.querySelector(".failed").hidden = !item.failed;
      node.querySelectorAll("button.choice").forEach((button) => {
        button.classList.toggle("picked", item.picked === button.value);
      });
    });
    gone.forEach((id) => {
      if (this.followed === this.nodes.get(id)) this.followed = null;
      this.nodes.get(id).remove();
      this.nodes.delete(id);
    });
    this.restored = true;
    if (added && (first || near || added.own)) this.follow(added.node);
    else if (added) this.jump.hidden = false;
  }

  typing(on) {
    const dots = document.getElementById("typing");
    if (dots.hidden !== on) return;
    dots.hidden = !on;
    const status = document.getElementById("status");
    status.textContent = "";
    if (on) status.append(word("typing"));
  }
}
