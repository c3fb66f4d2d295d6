//! An app that stops in the middle.
use crate::{
    builds::{Build, is_kept},
    moving::{keep_files, next_file},
    past::{Past, TUESDAY, day},
    update::runs,
};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, process::Scratch, trial};
use serde_json::{Value, json};

pub fn trials() -> Vec<Trial> {
    vec![
        // The trap is complained of: that is its point.
        trial!(a_stopped_app_leaves_a_plain_page)
            .with(|o| o.clock = Some(TUESDAY))
            .may_complain(),
        trial!(a_stopped_app_opens_with_the_build_that_waits).may_complain(),
    ]
}

/// A module of one function that traps, called where nobody catches it: what a panic is in a release.
const TRAP: &str = "{
    const code = new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11]);
    const trap = new WebAssembly.Instance(new WebAssembly.Module(code)).exports.f;
    window.setTimeout(trap, 0); }";

/// Firefox keeps what WebDriver runs away from the page's own errors: BiDi runs it as the page does.
async fn stop_the_app(page: &Page) -> Result<()> {
    if page.engine == Engine::Firefox {
        let tab = page.driver().window().await?.to_string();
        let script =
            json!({ "expression": TRAP, "target": { "context": tab }, "awaitPromise": false });
        let bidi = page.driver().bidi().await?;
        bidi.send_raw("script.evaluate", script).await?;
        return Ok(());
    }
    page.js(&[TRAP, " return null"].concat()).await
}

async fn a_stopped_app_leaves_a_plain_page(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new()
        .pain(day("2026-11-23"), 2)
        .note(day("2026-11-23"), "a <b>note</b>")
        .lay_out(page)
        .await?;
    page.goto("/").await?;
    page.tap_in("#pain", "radio", "7").await?;
    page.see("Saved on this device").await?;
    stop_the_app(page).await?;
    page.focuses("heading", "Something went wrong in Gradual")
        .await?;
    page.see("Your log is safe.").await?;
    page.has_targets_of(44).await?;
    page.fits_the_width().await?;
    page.is_accessible().await?;

    // What would be a download.
    keep_files(page).await?;
    // A browser that says it can share a file, and then does not take this kind, is not the end of it; a change of mind is.
    let share = "navigator.canShare = () => true; window.asked = 0;
        navigator.share = () => (window.asked += 1, Promise.reject(new DOMException('', 'NAME'))); return null";
    page.js::<Option<()>>(&share.replace("NAME", "AbortError"))
        .await?;
    page.tap("button", "Save a copy of the raw log").await?;
    page.wait_until("window.asked === 1").await?;
    page.js::<Option<()>>(&share.replace("NAME", "NotAllowedError"))
        .await?;
    page.tap("button", "Save a copy of the raw log").await?;
    let _: String = next_file(page).await?.0;
    ensure!(page.js::<bool>("return window.files.length === 0").await?);
    page.js::<Option<()>>("navigator.canShare = undefined; return null")
        .await?;
    page.tap("button", "Save a copy of the raw log").await?;
    let saved: Value = serde_json::from_str(&next_file(page).await?.2)?;
    for copy in ["local", "mirror"] {
        let month = saved[copy]["gradual/m/2026-11"]
            .as_str()
            .unwrap_or_default();
        ensure!(month.contains("a <b>note</b>"), "{copy}: {month:?}");
        ensure!(month.contains(r#""d":24,"p":[7,"#), "{copy}: {month:?}");
    }

    page.tap("button", "Open Gradual again").await?;
    page.find("heading", "How was today?").await?;
    page.wait_until("document.querySelector('#pain :checked')?.value === '7'")
        .await
}

/// It may have mended what stopped the old one, which a plain reload would bring back.
async fn a_stopped_app_opens_with_the_build_that_waits(stage: &mut Stage) -> Result<()> {
    let (first, scratch) = (Build::first()?, Scratch::new()?);
    let second = first.another("second", scratch.path())?;
    let page = &stage.page;
    page.goto("/").await?;
    is_kept(page).await?;
    stage.site.publish(&second.root);
    page.reload().await?;
    page.see("A newer Gradual is ready.").await?;
    stop_the_app(page).await?;
    page.focuses("heading", "Something went wrong in Gradual")
        .await?;
    page.tap("button", "Open Gradual again").await?;
    runs(page, &second).await?;
    page.comes("document.documentElement.dataset.app === 'started'")
        .await
}
