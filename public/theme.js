// Runs before the first paint: the chosen theme, so that a dark room never sees a white flash; and what the page may show
// before the app is there (style/start.css).
(function () {
  var root = document.documentElement;
  // Controls and "Opening…" are for browsers in which the app can start at all.
  if ("noModule" in HTMLScriptElement.prototype) root.dataset.js = "";
  addEventListener(
    "error",
    function (event) {
      if (event.target.localName === "script") delete root.dataset.js;
    },
    true,
  );
  try {
    var theme = localStorage.getItem("gradual/theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    // The start page holds both beginnings; this person will see one of them.
    if (/"welcome"/.test(localStorage.getItem("gradual/settings"))) root.dataset.known = "";
  } catch (_) {
    // Storage is blocked: the system's theme it is, and the welcome.
  }
  // The browser may offer this before anything can listen.
  addEventListener("beforeinstallprompt", function (event) {
    event.preventDefault();
    window.gradualInstall = event;
    dispatchEvent(new Event("gradual-install"));
  });
})();
