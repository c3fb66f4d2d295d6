// Takes the place of sw.js when there shall be no worker any more: removes all that it kept, and itself. Pages that are
// open go on; the next one comes from the network.
const PREFIX = `gradual ${new URL("./", location).href} `;

addEventListener("install", (event) => event.waitUntil(skipWaiting()));
// Chromium forgets the wish when it comes while the old worker is busy; the page says when it has seen this one wait.
addEventListener("message", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(retire()));

async function retire() {
  const kept = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(kept.map((name) => caches.delete(name)));
  await registration.unregister();
}
