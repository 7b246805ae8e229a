// Keeps the pages of checkpoints usable without a network: the page itself where it was seen before, else one that
// says so and takes the press all the same. With a network nothing is answered from here.
"use strict";

const KEPT = "visits-1";
const OFFLINE = "/visit/offline";
const PARTS = [OFFLINE, "/static/page.css", "/static/visit.css", "/static/visit.js", "/images/icon.svg"];
const PATIENCE = 6000; // milliseconds; a visitor stands at the door
const PAGES = 30; // the places that somebody goes to in a week

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(PARTS)));
});

addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("visits-") && name !== KEPT;
  const dropped = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(Promise.all([dropped, clients.claim()]));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (PARTS.includes(path)) event.respondWith(part(request));
});

async function page(request) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await patiently(fetch(request));
    if (answer.ok) await remember(cache, request, answer.clone());
    else await cache.delete(request);
    return answer;
  } catch {
    return (await cache.match(request)) || (await cache.match(OFFLINE));
  }
}

async function part(request) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch {
    return cache.match(request, { ignoreSearch: true });
  }
}

async function remember(cache, request, answer) {
  await cache.put(request, answer);
  const pages = (await cache.keys()).filter((one) => new URL(one.url).pathname.startsWith("/c/"));
  await Promise.all(pages.slice(0, -PAGES).map((one) => cache.delete(one)));
}

function patiently(promise) {
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error("late")), PATIENCE));
  return Promise.race([promise, late]);
}
