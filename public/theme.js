// A release puts this script into each page itself. It runs before the first paint: the chosen theme, so that a dark room
// never sees a white flash; what the page may show before the app is there (style/start.css), and when; and an ear for an
// early tap.
(function () {
  var root = document.documentElement;
  // Controls and "Opening…" are for browsers in which the app can start at all.
  if ("noModule" in HTMLScriptElement.prototype) root.dataset.js = "";
  addEventListener(
    "error",
    function (event) {
      // boot.js did not come; or who does not know what it is written in finds a mistake in it. Another's script is not asked about.
      var ours = event.target.dataset && event.target.dataset.wasm;
      if (!root.dataset.app && (ours || event.error instanceof SyntaxError)) delete root.dataset.js;
    },
    true,
  );
  try {
    var theme = localStorage.getItem("gradual/theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    // The start page holds both beginnings; this person will see one of them.
    if (localStorage.getItem("gradual/lock") || /"welcome"/.test(localStorage.getItem("gradual/settings"))) root.dataset.known = "";
  } catch (_) {
    // Storage is blocked: the system's theme it is, and the welcome.
  }
  // The browser's own bar has the colour of a theme that was chosen.
  function bar() {
    var theme = root.dataset.theme;
    document.querySelectorAll("[name=theme-color]").forEach(function (meta, dark) {
      meta.media = theme ? (theme === "dark") == dark ? "all" : "not all" : "(prefers-color-scheme: " + (dark ? "dark)" : "light)");
    });
  }
  bar();
  new MutationObserver(bar).observe(root, { attributeFilter: ["data-theme"] });
  // A page is painted when it has come whole; one that comes slowly, or whose connection broke, as far as it is there.
  setTimeout(function () {
    var whole = document.querySelector("link[rel=expect]");
    if (whole) whole.remove();
  }, 2000);
  // A button that is pressed before the app can hear it is pressed again then (boot.js, which may come later than the tap).
  addEventListener("click", function (event) {
    window.gradualPressed = event.target.closest && event.target.closest("button");
    lifted();
  });
  // Whether a finger, or the space bar, is down. Its click may come a moment after it is lifted, or never.
  var lifting;
  function lifted() {
    window.gradualHeld = false;
  }
  function down(event) {
    if (event.type === "keydown" && event.key !== " ") return;
    clearTimeout(lifting);
    window.gradualHeld = true;
  }
  function up() {
    lifting = setTimeout(lifted, 300);
  }
  addEventListener("pointerdown", down);
  addEventListener("keydown", down);
  addEventListener("pointerup", up);
  addEventListener("keyup", up);
  addEventListener("pointercancel", lifted);
  // The browser may offer this before anything can listen.
  addEventListener("beforeinstallprompt", function (event) {
    event.preventDefault();
    window.gradualInstall = event;
    dispatchEvent(new Event("gradual-install"));
  });
})();
