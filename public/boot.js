// Starts the app over a page that can be read already. The built files' names stand in this script's own tag: Trunk writes
// data-js and data-wasm, postbuild adds data-wasm-hash, data-offline, data-cards and data-build.
const tag = document.querySelector("script[data-wasm]");
const { js, wasm, wasmHash, offline, cards, build } = tag.dataset;
const at = (path) => new URL(path, document.baseURI);
const page = document.getElementById("app");

// ---- the page before the app

// The app draws itself into an element of its own, out of sight, before the page that can be read already.
const root = document.createElement("div");
root.id = "app";
root.hidden = true;
page.removeAttribute("id");
page.before(root);

// A deep link opens its question at once, before there is an app to do it.
const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (asked instanceof HTMLDetailsElement) asked.open = true;

// Once the app is drawn, the page hands over what the person did with it and goes: all before a paint.
const taken = new Promise((done, failed) => {
  new MutationObserver((_, observer) => {
    observer.disconnect();
    handOver(page, root, look(page));
    done();
  }).observe(root, { childList: true });
  addEventListener("error", ({ error }) => error instanceof WebAssembly.RuntimeError && failed(error));
  addEventListener("unhandledrejection", ({ reason }) => reason instanceof WebAssembly.RuntimeError && failed(reason));
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
  if (focused) twin(focused)?.focus({ preventScroll: true });
  // What stands above may be taller now: the line that was being read stays where it was.
  const now = line && twin(line);
  scrollTo({ left, top: now ? scrollY + top(now) - height : down, behavior: "instant" });
  // theme.js took down what was pressed before the app could hear it.
  const pressed = window.gradualPressed;
  if (pressed && from.contains(pressed)) twin(pressed)?.click();
}

// ---- the start

let tryAgain = () => location.reload();

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

// WebKit remembers a script that did not come, even over a reload: it is asked for once more by another name, and checked.
const loaded = (path) =>
  import(at(path)).catch(async () => {
    const again = at(`${path}?${Date.now()}`);
    await fetch(again, { integrity: document.querySelector("link[rel=modulepreload]")?.integrity });
    return import(again);
  });

const late = setTimeout(() => say("Gradual is slow to start here. You can read this page meanwhile."), 20_000);

// Only a release has a worker to keep it for use without a network.
const keeper = offline && import(at(offline)).catch(console.error);
let state = "started";
try {
  const code = fetch(at(wasm), { integrity: wasmHash ?? "" });
  // It is awaited below; should the glue not come first, nobody else hears of it.
  code.catch(() => {});
  const app = await loaded(js);
  await app.default({ module_or_path: code });
  await taken;
} catch (error) {
  console.error(error);
  state = "not started";
  say(
    "Gradual could not start here. Nothing you wrote is lost, and you can still read this page. If it stays like this, try a newer browser.",
  );
}
clearTimeout(late);
const helper = await keeper;
if (helper) tryAgain = helper.keepOffline(build, at("sw.js"), at(cards));
document.documentElement.dataset.app = state;
