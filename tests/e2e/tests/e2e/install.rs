//! Installing: what the browser says of it, the cards, and the promise to keep the log. And that nothing leaves.
use crate::{
    builds::is_kept,
    past::{Past, TUESDAY, day},
    routes::address,
};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, trial};
use gradual::route::Route;
use serde_json::{Value, json};

pub fn trials() -> Vec<Trial> {
    vec![
        // Only Chromium tells.
        trial!(it_can_be_installed).on(&[Engine::Chromium]),
        trial!(the_card_offers_and_goes).with(|o| o.clock = Some(TUESDAY)),
        // Only there a browser can be told to call itself another.
        trial!(an_iphone_gets_the_steps).on(&[Engine::Chromium]),
        trial!(nothing_leaves_the_device)
            .with(|o| o.trap = true)
            .within_seconds(180),
    ]
}

async fn it_can_be_installed(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    page.goto("/").await?;
    is_kept(page).await?;
    page.reload().await?;
    let cdp = page.driver().cdp();
    let answer = cdp
        .send_raw("Page.getInstallabilityErrors", json!({}))
        .await?;
    ensure!(answer["installabilityErrors"] == json!([]), "{answer}");
    let manifest = cdp.send_raw("Page.getAppManifest", json!({})).await?;
    ensure!(manifest["errors"] == json!([]), "{manifest}");
    let data: Value = serde_json::from_str(manifest["data"].as_str().unwrap_or_default())?;
    ensure!(data["id"] == "/" && data["scope"] == "./" && data["display"] == "standalone");
    ensure!(data.get("orientation").is_none(), "it may be turned");
    for form in ["narrow", "wide"] {
        let mut shots = data["screenshots"].as_array().into_iter().flatten();
        ensure!(
            shots.any(|shot| shot["form_factor"] == form),
            "no {form} picture"
        );
    }
    for picture in [&data["icons"], &data["screenshots"]] {
        for picture in picture.as_array().into_iter().flatten() {
            let size: String = page
                .js_async(&format!(
                    "const i = await createImageBitmap(await (await fetch({})).blob()); return `${{i.width}}x${{i.height}}`",
                    picture["src"]
                ))
                .await?;
            ensure!(picture["sizes"] == json!(size), "{picture} is {size}");
        }
    }
    Ok(())
}

fn three_days() -> Past {
    ["2026-11-22", "2026-11-23", "2026-11-24"]
        .iter()
        .fold(Past::new(), |past, date| past.pain(day(date), 3))
}

/// The browser's offer, as Chromium makes it; `window.asked` counts how often it was taken.
async fn is_offered(page: &Page) -> Result<()> {
    page.js::<Option<()>>(
        "window.asked = 0; const offer = new Event('beforeinstallprompt', { cancelable: true });
        offer.prompt = () => { window.asked += 1; }; window.dispatchEvent(offer);
        if (!offer.defaultPrevented) throw new Error('shown twice'); return null",
    )
    .await
    .map(drop)
}

const HEADING: &str = "Keep Gradual on your phone";

async fn the_card_offers_and_goes(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    // Nobody is asked before there is a log.
    page.goto("/").await?;
    page.tap("button", "Start with today").await?;
    is_offered(page).await?;
    page.never_sees(HEADING).await?;

    three_days().lay_out(page).await?;
    page.goto("/").await?;
    is_offered(page).await?;
    page.see(HEADING).await?;
    page.is_accessible().await?;
    page.fits_the_width().await?;
    page.tap("button", "Install").await?;
    ensure!(page.js::<u32>("return window.asked").await? == 1);
    // The third logged day has come: the browser was asked to keep the log.
    page.stores("gradual/asked-to-keep", "yes").await?;
    // By a key, so that the focus is on it in each engine: it goes to the heading and not with the card.
    page.find("button", "Maybe later").await?.focus().await?;
    page.press("Enter").await?;
    page.see_no(HEADING).await?;
    page.focuses("heading", "How was today?").await?;
    page.reload().await?;
    is_offered(page).await?;
    page.never_sees(HEADING).await?;

    // In Settings it is there all the same, with what the browser answered.
    page.tap("link", "Settings").await?;
    page.see(HEADING).await?;
    page.wait_until("!document.querySelector('gradual-install .away')")
        .await?;
    page.see("Keeping your log").await?;
    page.is_accessible().await?;
    page.fits_the_width().await?;

    // It comes back after two months, and never after "Don't ask again".
    page.js::<Option<()>>("localStorage.setItem('gradual/install', '1'); return null")
        .await?;
    page.tap("link", "Today").await?;
    page.see(HEADING).await?;
    page.tap("button", "Don't ask again").await?;
    page.stores("gradual/install", "never").await?;

    // A browser that would not keep the log in a tab may do so for an app: it is asked once more.
    let installed = "Object.defineProperty(navigator, 'standalone', { value: true });
        dispatchEvent(new Event('appinstalled')); return null";
    page.js::<Option<()>>(installed).await?;
    page.stores("gradual/asked-to-keep", "installed").await
}

async fn an_iphone_gets_the_steps(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
    page.driver()
        .cdp()
        .send_raw(
            "Emulation.setUserAgentOverride",
            json!({ "userAgent": agent, "platform": "iPhone" }),
        )
        .await?;
    page.goto("/").await?;
    page.tap("button", "Start with today").await?;
    // Chromium's own offer is not an iPhone's.
    page.js::<Option<()>>(
        "window.gradualInstall = null; dispatchEvent(new Event('gradual-install')); return null",
    )
    .await?;
    page.see("Install first, or your log may be cleared after seven days without a visit")
        .await?;
    page.see("The installed app starts empty").await?;
    ensure!(page.names_in("gradual-install", "button").await?.is_empty());
    page.is_accessible().await?;
    page.fits_the_width().await?;
    page.screenshot("iphone-first").await?;

    three_days().lay_out(page).await?;
    page.goto("/").await?;
    page.js::<Option<()>>(
        "window.gradualInstall = null; dispatchEvent(new Event('gradual-install')); return null",
    )
    .await?;
    page.see("Tap Add to Home Screen.").await?;
    page.tap("button", "Maybe later").await?;
    page.see_no("Tap Add to Home Screen.").await
}

/// A tour of everything that loads something.
async fn nothing_leaves_the_device(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    three_days().lay_out(page).await?;
    page.goto("/").await?;
    is_kept(page).await?;
    for route in Route::all() {
        page.goto(&address(route)).await?;
        page.wait_until("document.querySelector('main h1')").await?;
        is_offered(page).await?;
    }
    page.is_quiet().await?;
    let trap = stage.trap.as_ref().expect("asked for");
    ensure!(trap.caught().is_empty(), "{:?}", trap.caught());

    // The policy stops what would leave; and without it the trap catches it: both are awake.
    let outward = "const i = new Image(); i.src = 'http://elsewhere.example/picture.png';
        await new Promise(done => { i.onerror = i.onload = done; }); return null";
    page.js_async::<Option<()>>(outward).await?;
    ensure!(trap.caught().is_empty(), "{:?}", trap.caught());
    let complaints = page.complaints().await?;
    ensure!(
        stage.engine == Engine::WebKit || complaints.iter().any(|line| line.contains("Content")),
        "{complaints:?}"
    );
    page.goto("/e2e-blank.html").await?;
    page.js_async::<Option<()>>(outward).await?;
    ensure!(
        trap.caught()
            .iter()
            .any(|line| line.contains("elsewhere.example")),
        "{:?}",
        trap.caught()
    );
    page.complaints().await.map(drop)
}
