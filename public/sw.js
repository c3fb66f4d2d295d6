// Keeps one whole build of Gradual in a cache of its own and answers from nothing else. postbuild writes the two values.
const BUILD = "__BUILD__";
// Path below the scope, "" being the start page → the content's hash as in an integrity attribute.
const FILES = new Map(Object.entries(__FILES__));

const SCOPE = new URL("./", location).href;
const PREFIX = `gradual ${SCOPE} `;
const CACHE = PREFIX + BUILD;
// An installation in which nothing arrives for this long is given up; the next start, or offline.js, tries again.
const PATIENCE = 90_000;

let told = false;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  if (event.data === "take over") {
    told = true;
    event.waitUntil(skipWaiting());
  } else if (event.data === "tidy") {
    event.waitUntil(tidy());
  }
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE) || request.headers.has("range")) return;
  const [below] = request.url.slice(SCOPE.length).split(/[?#]/);
  const path = below.replace(/(^|\/)index\.html$/, "$1");
  if (FILES.has(path)) {
    event.respondWith(answer(path, request));
  } else if (request.mode === "navigate" && FILES.has(path + "/")) {
    event.respondWith(Response.redirect(SCOPE + path + "/"));
  }
});

// All files as this build knows them, or nothing.
async function install() {
  // Another worker of this very build may run on it.
  const had = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  const stop = new AbortController();
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), PATIENCE);
  };
  wait();
  try {
    await Promise.all(
      [...FILES.keys()].map(async (path) => {
        await cache.put(SCOPE + path, await load(path, stop.signal));
        wait();
      }),
    );
    // A cache that was removed meanwhile still takes files, for nobody.
    if (!(await caches.has(CACHE))) throw new Error("the cache is gone");
  } catch (error) {
    if (!had) await caches.delete(CACHE);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

// A file from the network, past the browser's own cache, that is what this build says it is.
async function load(path, signal) {
  const response = await fetch(SCOPE + path, { integrity: FILES.get(path), cache: "reload", signal });
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  // Made anew: no trace of a redirect, which a navigation refuses, and nothing that a cache would match by.
  const headers = new Headers(response.headers);
  for (const name of ["vary", "content-encoding", "content-length"]) headers.delete(name);
  return new Response(await response.blob(), { headers });
}

async function answer(path, request) {
  // Not opened first: that would bring back a cache that was removed.
  const look = () => caches.match(SCOPE + path, { cacheName: CACHE });
  // WebKit's store fails now and then, and does not the next time; else the network is there.
  const kept = await look().catch(look).catch(() => undefined);
  if (kept) return kept;
  try {
    // The browser threw it away, or cannot find it.
    const response = await load(path);
    const copy = response.clone();
    // A device without room still shows what came.
    await caches.open(CACHE).then((cache) => cache.put(SCOPE + path, copy)).catch(() => {});
    return response;
  } catch (error) {
    // The host has another build by now: its page brings its own files.
    if (request.mode === "navigate") return fetch(request);
    throw error;
  }
}

async function activate() {
  await clients.claim();
  if (told) for (const client of await windows()) client.postMessage({ runs: BUILD });
  await tidy();
}

// Removes the other builds that no window runs any more. A window that does not say what it runs keeps them all.
async function tidy() {
  if (registration.installing || registration.waiting) return;
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  if (others.length === 0) return;
  const running = await Promise.all((await windows()).map(which));
  if (running.includes(undefined)) return;
  await Promise.all(others.filter((name) => !running.includes(name.slice(PREFIX.length))).map((name) => caches.delete(name)));
}

async function windows() {
  const all = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(SCOPE));
}

function which(client) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    client.postMessage("which?", [port2]);
    setTimeout(resolve, 2_000);
  });
}
