// Starts the app over a page that can be read already. The built files' names stand in this script's own tag: Trunk writes
// data-js and data-wasm, postbuild adds data-js-hash, data-wasm-hash, data-offline, data-cards and data-build.
const tag = document.querySelector("script[data-wasm]");
const { js, jsHash, wasm, wasmHash, offline, cards, build } = tag.dataset;
const at = (path) => new URL(path, document.baseURI);
// It may come before the rest of the page, and holds up nothing.
if (document.readyState === "loading") await new Promise((done) => addEventListener("DOMContentLoaded", done, { once: true }));
let state = "starting";

// ---- the page before the app

// A deep link opens its question at once, before there is an app to do it. A bare % in it names nothing.
function named() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}
const asked = document.getElementById(named());
if (asked instanceof HTMLDetailsElement) asked.open = true;

// The first words are seen before anything else is asked for. A page that nobody sees has no frames.
await new Promise((done) => {
  const unseen = setTimeout(done, 400);
  requestAnimationFrame(() => {
    clearTimeout(unseen);
    setTimeout(done);
  });
});

const page = document.getElementById("app");

// The app draws itself into an element of its own, out of sight, before the page that can be read already.
const root = document.createElement("div");
root.id = "app";
root.hidden = true;
page.removeAttribute("id");
page.before(root);

// Once the app is drawn, the page hands over what the person did with it and goes: all before a paint, or after the press of a
// finger that is down (theme.js): what is taken from under it is not pressed.
const taken = new Promise((done, failed) => {
  const change = () => {
    if (!root.hidden || state !== "starting") return;
    handOver(page, root, look(page));
    done();
  };
  new MutationObserver((_, observer) => {
    observer.disconnect();
    if (!window.gradualHeld) return change();
    // What the app has answered already is shown at once; what the browser answers, it does after its event.
    addEventListener("click", ({ defaultPrevented }) => (defaultPrevented ? change() : setTimeout(change)), { once: true });
    const last = performance.now() + 5_000;
    const held = () => (window.gradualHeld && performance.now() < last ? setTimeout(held, 50) : change());
    held();
  }).observe(root, { childList: true });
  const stopped = (error) => {
    if (error?.name !== "RuntimeError") return;
    failed(error);
    if (state === "started") lastPage();
  };
  addEventListener("error", ({ error }) => stopped(error));
  addEventListener("unhandledrejection", ({ reason }) => stopped(reason));
  addEventListener("gradual-stays", () => failed(new Error("A part of the app did not come.")));
});

const top = (element) => element.getBoundingClientRect().top;

function look(from) {
  const inside = (element) => (element !== from && from.contains(element) ? element : null);
  const line = scrollY > 0 ? inside(document.elementFromPoint(innerWidth / 2, innerHeight / 3)) : null;
  return { focused: inside(document.activeElement), line, height: line && top(line), left: scrollX, down: scrollY };
}

function handOver(from, to, { focused, line, height, left, down }) {
  const same = (a, b) => a.textContent === b.textContent && a.getAttribute("href") === b.getAttribute("href");
  const twin = (old) => {
    if (old.id) return to.querySelector("#" + CSS.escape(old.id));
    const alike = (root) => [...root.querySelectorAll(old.localName)].filter((one) => same(one, old));
    return alike(to)[alike(from).indexOf(old)];
  };
  from.remove();
  to.hidden = false;
  for (const old of from.querySelectorAll("details[open]")) {
    const now = twin(old);
    if (now) now.open = true;
  }
  for (const old of from.querySelectorAll("input")) {
    const now = twin(old);
    if (now && old.checked !== old.defaultChecked) {
      now.click();
    } else if (now && old.type === "search" && old.value) {
      now.value = old.value;
      now.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  for (const old of from.querySelectorAll("select")) {
    const now = twin(old);
    if (now && old.value !== now.value && old.querySelector("option:checked")?.defaultSelected === false) {
      now.value = old.value;
      now.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  if (focused) twin(focused)?.focus({ preventScroll: true });
  // What stands above may be taller now: the line that was being read stays where it was.
  const now = line && twin(line);
  scrollTo({ left, top: now ? scrollY + top(now) - height : down, behavior: "instant" });
  // theme.js took down what was pressed before the app could hear it.
  const pressed = window.gradualPressed;
  if (pressed && from.contains(pressed)) twin(pressed)?.click();
}

// ---- the start

// WebKit crashes now and then in its registry of what is to be freed (2.50.6, JSFinalizationRegistry). wasm-bindgen's code does
// without where there is none; it frees all but three of the 76 closures of Today itself.
delete self.FinalizationRegistry;

let tryAgain = () => location.reload();

// Who follows a link ends what this page still asks for: that is no failure, unless the other page does not come either. Who
// comes back to the page as they left it begins anew, unless nothing could come: it heard nothing of what was written, locked or
// erased meanwhile. Under a lock, what waited to be saved is saved first, out of sight.
let leaves = 0;
addEventListener("click", (event) => {
  if (!event.defaultPrevented && event.target.closest("a")) leaves = 10_000;
});
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted || !(navigator.onLine || navigator.serviceWorker?.controller)) return;
  let wait = 0;
  try {
    if (localStorage.getItem("gradual/lock")) wait = 1_000;
  } catch {}
  root.hidden = wait > 0 || root.hidden;
  setTimeout(() => location.reload(), wait);
});

function say(words) {
  document.getElementById("start-note")?.remove();
  const note = document.createElement("div");
  note.id = "start-note";
  note.className = "note warn banner mt";
  note.setAttribute("role", "alert");
  const line = document.createElement("p");
  line.textContent = words;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn quiet small";
  button.textContent = "Try again";
  button.onclick = () => tryAgain();
  note.append(line, button);
  (page.querySelector("main") ?? document.body).prepend(note);
}

// ---- an app that stopped in the middle: nothing that it still shows or does is to be trusted, what is stored is

function lastPage() {
  state = "stopped";
  const add = (parent, name, words, more) => {
    const made = Object.assign(document.createElement(name), { textContent: words }, more);
    parent.append(made);
    return made;
  };
  const main = Object.assign(document.createElement("main"), { className: "page", id: "main" });
  const heading = add(main, "h1", "Something went wrong in Gradual", { tabIndex: -1 });
  const card = add(main, "section", "", { className: "card" });
  add(card, "p", "Your log is safe. All that was saved is still on this device. The last few words you typed may need typing again.");
  add(card, "button", "Open Gradual again", { type: "button", className: "btn wide", onclick: openAgain });
  add(card, "p", "If this page comes back, keep a copy of your log first.", { className: "soft" });
  add(card, "button", "Save a copy of the raw log", { type: "button", className: "btn quiet wide", onclick: saveRaw });
  document.body.replaceChildren(main);
  document.documentElement.dataset.app = state;
  heading.focus();
}

// With the newer build, where one waits: it may have mended this. Should nothing come of it, as it is.
function openAgain() {
  setTimeout(() => location.reload(), 3_000);
  tryAgain();
}

// Both copies as they are stored: `{"local": {key: text}, "mirror": {key: text}}`.
async function saveRaw() {
  const local = {};
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("gradual/")) local[key] = localStorage[key];
  } catch {
    // Storage is blocked: there is the other copy.
  }
  const mirror = await mirrored().catch(() => ({}));
  const file = new File([JSON.stringify({ local, mirror }, null, 1)], "gradual-raw.json", { type: "application/json" });
  // A person who changes their mind is no error. A browser may say that it can share a file, and then not take this kind.
  if (navigator.canShare?.({ files: [file] })) {
    const outcome = await navigator.share({ files: [file] }).catch(({ name }) => name);
    if (!outcome || outcome === "AbortError") return;
  }
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: file.name });
  link.click();
}

function mirrored() {
  return new Promise((done, failed) => {
    // What never answers holds up no copy of the rest.
    setTimeout(failed, 4_000);
    const asked = indexedDB.open("gradual");
    asked.onerror = failed;
    // Where there is none, none is made.
    asked.onupgradeneeded = () => asked.transaction.abort();
    asked.onsuccess = () => {
      const store = asked.result.transaction("keys").objectStore("keys");
      const found = {};
      const cursor = store.openCursor();
      cursor.onerror = failed;
      cursor.onsuccess = ({ target: { result } }) => {
        if (!result) return done(found);
        found[result.key] = result.value;
        result.continue();
      };
    };
  });
}

// WebKit remembers a script that did not come, even over a reload: it is asked for once more by another name, and checked.
const loaded = (path) =>
  import(at(path)).catch(async () => {
    const again = at(`${path}?${Date.now()}`);
    await fetch(again, { integrity: jsHash ?? "" });
    return import(again);
  });

const late = setTimeout(() => say("Gradual is slow to start here. You can read this page meanwhile."), 20_000);

// Only a release has a worker to keep it for use without a network.
const keeper = offline && import(at(offline)).catch(console.error);
try {
  const code = fetch(at(wasm), { integrity: wasmHash ?? "" });
  // It is awaited below; should the glue not come first, nobody else hears of it.
  code.catch(() => {});
  // An import has no word for a hash of its own: a preload has.
  if (jsHash) {
    const early = { rel: "modulepreload", href: at(js), crossOrigin: "", integrity: jsHash };
    document.head.append(Object.assign(document.createElement("link"), early));
  }
  const app = await loaded(js);
  await app.default({ module_or_path: code });
  await taken;
  state = "started";
  // Whatever another's script said meanwhile: there is an app for the controls.
  document.documentElement.dataset.js = "";
} catch (error) {
  state = "not started";
  if (leaves) await new Promise((done) => setTimeout(done, leaves));
  console.error(error);
  say(
    "Gradual could not start here. Nothing you wrote is lost, and you can still read this page. If it stays like this, try a newer browser.",
  );
}
clearTimeout(late);
const helper = await keeper;
if (helper) tryAgain = helper.keepOffline(build, at("sw.js"), at(cards));
document.documentElement.dataset.app = state;
