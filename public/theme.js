// Runs before the first paint: the chosen theme, so that a dark room never sees a white flash.
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem("gradual/theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (_) {
    // Storage is blocked: the system's theme it is.
  }
})();
