// Keeps this build for use without a network, and changes to the next one when the person says so: never by itself, in all
// tabs together, and with every typed word unless the log is locked. Also the two cards that only a browser can fill: install,
// and keep the log.

// Registers the worker; gives what "Try again" does when the app did not start.
export function keepOffline(build, script, cards) {
  const container = navigator.serviceWorker;
  let registration;
  let leaving = false;

  const bar = document.createElement("div");
  bar.setAttribute("role", "status");
  document.body.append(bar);
  const take = () => {
    const waiting = registration?.waiting;
    if (!waiting) return reload();
    waiting.postMessage("take over");
    // Should the message that it did not reach us.
    waiting.addEventListener("statechange", () => waiting.state === "activated" && reload());
  };

  const reload = () => {
    if (leaving) return;
    leaving = true;
    // Fields that save themselves do so now, with time to reach the disk.
    dispatchEvent(new Event("pagehide"));
    keepTyped();
    // Under a lock what was typed last is kept nowhere else, and encrypting takes longer.
    setTimeout(() => location.reload(), kept(LOCK) ? 1_000 : 200);
  };

  // The first worker of all is no update, though WebKit shows it waiting for a moment.
  const look = async () => {
    const { waiting, active } = registration;
    // A worker that only comes to go (sw-retired.js) does not wait for a person.
    waiting?.postMessage("seen");
    const offered = waiting && active && (await card(cards, "update", { take, later: () => fill(bar) }));
    fill(bar, offered ?? "");
  };
  const watch = () => {
    look();
    registration.installing?.addEventListener("statechange", look);
  };

  const register = async () => {
    registration = await container.register(script, { updateViaCache: "none" });
    registration.addEventListener("updatefound", watch);
    watch();
  };

  const start = async () => {
    // A browser that lets a page keep nothing lets it have no worker either, and says so loudly.
    if (!canKeep()) return;
    // An app that stays open for days looks again when it comes back into view. A first worker that could not be had, or not be
    // installed, is forgotten by the browser: then all begins anew.
    let looked = 0;
    const ask = () => {
      const { installing, waiting, active } = registration ?? {};
      const none = !(installing || waiting || active);
      if (document.visibilityState === "hidden" || Date.now() - looked < (none ? 10_000 : 3_600_000)) return;
      looked = Date.now();
      (none ? register() : registration.update()).catch(() => {});
    };
    await register().catch(() => {});
    container.controller?.postMessage("tidy");
    ask();
    document.addEventListener("visibilitychange", ask);
    addEventListener("online", ask);
  };

  giveBackTyped();
  container?.addEventListener("message", ({ data, ports }) => {
    if (data === "which?") ports[0].postMessage(build);
    // The update was taken, here or in another tab.
    else if (data.runs !== build) reload();
  });
  // Without a worker (a private window, blocked storage) Gradual is a plain page.
  if (container) start().catch(() => {});
  defineInstall(cards);
  defineKept(cards);
  return take;
}

// ---- cards: drawn by postbuild from the app's own words; a button's name is what it does

let drawn;

async function card(file, name, actions) {
  try {
    drawn ??= await whole(await fetch(file));
  } catch {
    return "";
  }
  const made = new DOMParser().parseFromString(drawn, "text/html").getElementById(name);
  if (!made) return "";
  made.removeAttribute("id");
  for (const button of made.querySelectorAll("button")) {
    if (actions[button.name]) button.onclick = actions[button.name];
    else button.remove();
  }
  const away = made.querySelector(".away");
  if (away && !away.querySelector("button")) away.remove();
  return made;
}

// Another build's host may have a page of its own in the place of the cards.
function whole(response) {
  if (!response.ok) throw new Error(`${response.status} for the cards`);
  return response.text();
}

// A card that goes takes no focus with it: the heading has it then, as after a change of screen.
function fill(place, inside = "") {
  const focused = place.contains(document.activeElement);
  place.replaceChildren(inside);
  if (focused) document.querySelector("h1")?.focus({ preventScroll: true });
}

// ---- typed text across the one load of an update

const TYPED = "gradual-typed";
const LOCK = "gradual/lock";

// The fields that were typed into: what the app wrote into others is the app's to bring back.
const touched = new WeakSet();
addEventListener("input", ({ target }) => touched.add(target), true);

function keepTyped() {
  // A locked log is in plain nowhere, and a passphrase never is.
  if (kept(LOCK)) return;
  const fields = "#app :is(textarea, input:not([type=checkbox], [type=radio], [type=file], [autocomplete$=password]))";
  const typed = {};
  for (const field of document.querySelectorAll(fields)) {
    if (field.id && touched.has(field)) typed[field.id] = field.value;
  }
  try {
    sessionStorage.setItem(TYPED, JSON.stringify(typed));
  } catch {
    // Storage is blocked: nothing was kept before either.
  }
}

// Text goes back into its field at once, or, in a form that is still closed, when the field is next entered.
function giveBackTyped() {
  let typed = {};
  try {
    typed = JSON.parse(sessionStorage.getItem(TYPED)) ?? {};
    sessionStorage.removeItem(TYPED);
  } catch {
    return;
  }
  const give = (field) => {
    const text = typed[field?.id];
    if (text === undefined) return;
    delete typed[field.id];
    if (field.value === text) return;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  for (const id of Object.keys(typed)) give(document.getElementById(id));
  addEventListener("focusin", ({ target }) => give(target));
}

// ---- installing

// "never", or until when the card stays away, in milliseconds since 1970.
const WAIT = "gradual/install";
const MONTHS = 60 * 86_400_000;

const isInstalled = () => navigator.standalone || matchMedia("(display-mode: standalone)").matches;
// An iPad calls itself a Mac.
const isApple = /iP(hone|ad|od)/.test(navigator.userAgent) || (/Mac/.test(navigator.platform) && navigator.maxTouchPoints > 1);

const kept = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return "never";
  }
};
const canKeep = () => {
  try {
    return !!localStorage;
  } catch {
    return false;
  }
};
const keep = (key, value) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then it is asked again.
  }
};

// <gradual-install data-days="3">: on Today, with the count of logged days up to three; without it, in Settings, where it never hides.
function defineInstall(cards) {
  class Install extends HTMLElement {
    connectedCallback() {
      this.show();
      addEventListener("gradual-install", this.show);
    }

    disconnectedCallback() {
      removeEventListener("gradual-install", this.show);
    }

    show = async () => {
      const { days } = this.dataset;
      if (days >= 3) askToKeep();
      const which = isInstalled() ? null : window.gradualInstall ? "install" : isApple ? (days === "0" ? "first" : "steps") : null;
      const wait = kept(WAIT);
      const hidden = days && which !== "first" && (days < 3 || wait === "never" || wait > Date.now());
      if (!which || hidden) return fill(this);
      const away = (until) => () => {
        keep(WAIT, until);
        fill(this);
      };
      // A browser that asked already, or that saw no finger, refuses: then the card only stays.
      const install = async () => {
        try {
          await window.gradualInstall.prompt();
        } catch {}
      };
      const putOff = days && { later: away(Date.now() + MONTHS), never: away("never") };
      fill(this, await card(cards, which, { install, ...putOff }));
    };
  }
  customElements.define("gradual-install", Install);
  addEventListener("appinstalled", () => {
    window.gradualInstall = null;
    dispatchEvent(new Event("gradual-install"));
  });
}

// ---- keeping the log when the device runs out of room

const ASKED = "gradual/asked-to-keep";

// Once, when there is a log worth keeping: some browsers ask the person. Once more when Gradual is installed, for others
// refuse unasked before.
async function askToKeep() {
  const how = isInstalled() ? "installed" : "yes";
  if (!navigator.storage?.persist || [how, "installed", "never"].includes(kept(ASKED))) return;
  keep(ASKED, how);
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}

// <gradual-kept>: in Settings, what the browser answered.
function defineKept(cards) {
  class Kept extends HTMLElement {
    async connectedCallback() {
      if (!navigator.storage?.persist) return;
      const answer = (await navigator.storage.persisted()) ? "kept" : "not-kept";
      const ask = async () => {
        // The answer is said as well as shown.
        this.setAttribute("role", "status");
        const yes = await navigator.storage.persist();
        fill(this, await card(cards, yes ? "kept" : "refused", {}));
      };
      this.replaceChildren(await card(cards, answer, { ask }));
    }
  }
  customElements.define("gradual-kept", Kept);
}
