// Starts the app. Trunk writes the names of the two built files into this script's own tag.
const tag = document.querySelector("script[data-wasm]");
try {
  const app = await import(new URL(tag.dataset.js, document.baseURI));
  await app.default({ module_or_path: new URL(tag.dataset.wasm, document.baseURI) });
} catch (error) {
  console.error(error);
  const note = document.createElement("p");
  note.className = "note page";
  note.setAttribute("role", "alert");
  note.textContent =
    "Gradual could not start here. Nothing you wrote is lost. Please reload the page; if this stays, try a newer browser.";
  document.body.prepend(note);
}
