// Takes the place of sw.js when there shall be no worker any more: removes all that it kept, and itself. Pages that are
// open go on; the next one comes from the network.
const PREFIX = `gradual ${new URL("./", location).href} `;

addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("message", (event) => event.waitUntil(insist()));
addEventListener("activate", (event) => event.waitUntil(retire()));

// Chromium forgets the wish when it comes while the old worker is busy. The page says when it has seen this one wait; from
// then on the wish is said again, and at last this worker goes without its turn and takes the old one with it.
async function insist() {
  for (let said = 0; said < 6 && registration.waiting; said += 1) {
    skipWaiting();
    await new Promise((done) => setTimeout(done, 500));
  }
  if (registration.waiting) await retire();
}

async function retire() {
  const kept = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(kept.map((name) => caches.delete(name)));
  await registration.unregister();
}
