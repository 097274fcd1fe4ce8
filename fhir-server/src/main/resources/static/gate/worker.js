// Keeps the page for when there is no network. What is kept is shown at once, and renewed for the next time.
"use strict";
const KEPT = "hims-gate";
const FILES = ["./", "slip.js", "gate.js", "gate.css", "../verify/signed.js", "../verify/verify.css"];

self.addEventListener("install", event => {
  event.waitUntil(caches.open(KEPT).then(cache => cache.addAll(FILES)));
});

self.addEventListener("fetch", event => {
  const isOurs = FILES.some(file => new URL(file, self.registration.scope).href === event.request.url);
  if (event.request.method !== "GET" || !isOurs) {
    return;
  }
  event.respondWith(caches.open(KEPT).then(async cache => {
    const kept = await cache.match(event.request);
    const fresh = fetch(event.request).then(answer => {
      if (answer.ok) { cache.put(event.request, answer.clone()); }
      return answer;
    });
    if (!kept) { return fresh; }
    event.waitUntil(fresh.catch(() => {}));
    return kept;
  }));
});
