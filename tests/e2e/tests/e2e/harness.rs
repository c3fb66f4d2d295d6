//! That the harness itself sees, hears and does what it says, on its own small pages in `fixtures/`.
use e2e::{Engine, Result, Site, Stage, Trial, ensure, trial};

pub fn trials() -> Vec<Trial> {
    let trials = [
        trial!(finds_taps_and_types),
        trial!(keeps_the_profile),
        trial!(hears_what_is_broken),
        // What is caught does not load.
        trial!(catches_what_leaves)
            .with(|o| o.trap = true)
            .may_complain(),
        trial!(is_the_asked_device).with(|o| {
            o.viewport = (320, 568);
            o.scale = 2;
            o.dark = true;
            o.reduced_motion = true;
            o.time_zone = "Australia/Sydney";
            o.clock = Some("2026-04-04T23:59:00+11:00");
        }),
        trial!(has_large_text).with(|o| o.text_percent = 200),
        trial!(has_no_storage).with(|o| o.storage_blocked = true),
        trial!(has_no_javascript).with(|o| o.javascript_off = true),
    ];
    trials.map(|trial| trial.site(Site::fixtures)).into()
}

async fn finds_taps_and_types(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    page.seed(&[("other", "kept")]).await?;
    page.goto("/").await?;
    page.see("Nothing saved").await?;
    page.tap("radio", "1").await?;
    page.fill("spinbutton", "Minutes", "12").await?;
    page.type_into("textbox", "Note", "a good").await?;
    page.type_text(" day").await?;
    page.focuses("textbox", "Note").await?;
    page.press("Tab").await?;
    page.focuses("button", "Save the day").await?;
    page.press("Enter").await?;
    page.see("pain 1, 12 minutes, a good day").await?;
    page.find("status", "").await?;
    ensure!(!page.has("button", "Hidden").await?);
    ensure!(page.names("radio").await? == ["0", "1"]);

    page.see_no("The rest of it").await?;
    page.tap("disclosure", "Mor…").await?;
    page.see("The rest of it").await?;

    page.reload().await?;
    page.see("pain 1, 12 minutes, a good day").await?;
    page.stores("day", "pain 1").await?;
    ensure!(page.stored("other").await?.as_deref() == Some("kept"));
    ensure!(page.stored("nothing").await?.is_none());

    page.tap_in("fieldset", "radio", "0").await?;
    page.paste("textbox", "Note", "👩🏽‍🦽🌧️").await?;
    page.pick_date("Day", "2024-02-29").await?;
    page.choose("Place", "Back").await?;
    ensure!(
        page.js::<String>("return document.getElementById('place').value")
            .await?
            == "back"
    );
    page.find("combobox", "Place").await?.focus().await?;
    page.press("Tab").await?;
    page.focuses("spinbutton", "Minutes").await?;
    page.shows_the_focus().await?;
    let cover = "const cover = document.body.appendChild(document.createElement('div'));
        Object.assign(cover.style, { position: 'fixed', inset: 0 }); return null";
    page.js::<Option<()>>(cover).await?;
    ensure!(page.shows_the_focus().await.is_err(), "it is covered");
    page.js::<Option<()>>(
        "document.body.lastElementChild.remove(); document.activeElement.blur(); return null",
    )
    .await?;
    ensure!(page.shows_the_focus().await.is_err(), "nothing has it");
    page.tap("button", "Save the day").await?;
    page.see("pain 0, ").await?;
    page.see("👩🏽‍🦽🌧️").await?;

    page.tap("link", "Second").await?;
    page.arrives_at("/second/").await?;
    page.back().await?;
    page.arrives_at("/").await?;
    page.is_quiet().await?;
    page.is_accessible().await?;
    page.fits_the_width().await?;
    page.has_targets_of(44).await?;
    page.screenshot("harness").await?;

    let first = page.tab().await?;
    page.open_tab("/").await?;
    ensure!(
        page.js::<u32>("return innerWidth").await? == 390,
        "the second tab is as wide"
    );
    page.tap("radio", "1").await?;
    page.tap("button", "Save the day").await?;
    page.see("pain 1, ").await?;
    page.switch_to(&first).await?;
    page.see("pain 1, ").await
}

async fn keeps_the_profile(stage: &mut Stage) -> Result<()> {
    stage.page.seed(&[("day", "from before")]).await?;
    if stage.engine == Engine::WebKit {
        // It keeps nothing, and says so.
        ensure!(stage.crash_browser().await.is_err());
        return Ok(());
    }
    stage.restart_browser().await?;
    stage.page.goto("/").await?;
    stage.page.see("from before").await?;
    stage.crash_browser().await?;
    stage.page.goto("/").await?;
    stage.page.see("from before").await
}

async fn hears_what_is_broken(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    page.goto("/broken.html").await?;
    page.is_quiet().await?;
    let found = page.axe().await?;
    for rule in ["image-alt", "label", "color-contrast", "html-has-lang"] {
        ensure!(
            found.iter().any(|line| line.starts_with(rule)),
            "axe does not say {rule}: {found:?}"
        );
    }
    ensure!(page.fits_the_width().await.is_err());
    ensure!(page.has_targets_of(44).await.is_err());

    page.goto("/noisy.html").await?;
    page.wait_until("document.readyState === 'complete'")
        .await?;
    let heard = page.complaints().await?;
    for piece in [
        "said on purpose",
        "thrown on purpose",
        "Content",
        "no-such-picture",
    ] {
        if stage.engine == Engine::WebKit && piece == "no-such-picture" {
            // WebKitGTK keeps that to itself: the server's list has it.
            ensure!(
                stage
                    .site
                    .requests()
                    .contains(&"404 GET /no-such-picture.png".to_owned())
            );
            continue;
        }
        ensure!(
            heard.iter().any(|line| line.contains(piece)),
            "{piece:?} was not heard: {heard:#?}"
        );
    }
    ensure!(
        !heard.iter().any(|line| line.contains("nobody minds")),
        "{heard:#?}"
    );
    ensure!(page.complaints().await?.is_empty(), "said once");
    ensure!(page.js::<String>("return document.title").await? == "Noisy on purpose");
    Ok(())
}

async fn catches_what_leaves(stage: &mut Stage) -> Result<()> {
    let trap = stage.trap.as_ref().expect("asked for");
    stage.page.goto("/").await?;
    stage.page.see("A small page").await?;
    ensure!(trap.caught().is_empty(), "{:?}", trap.caught());
    stage.page.goto("/outward.html").await?;
    stage.page.see("tried").await?;
    let caught = trap.caught();
    for piece in [
        "GET http://one.example/picture.png",
        "CONNECT two.example:443",
    ] {
        ensure!(
            caught.iter().any(|line| line == piece),
            "{piece:?} was not caught: {caught:?}"
        );
    }
    Ok(())
}

async fn is_the_asked_device(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    page.goto("/").await?;
    let now = "return [new window.Date().toLocaleString('en-GB'), Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.language]";
    let [time, zone, language]: [String; 3] = page.js(now).await?;
    ensure!(
        time.starts_with("04/04/2026, 23:59") || time.starts_with("05/04/2026, 00:00"),
        "{time}"
    );
    ensure!(zone == "Australia/Sydney", "{zone}");
    ensure!(language == "en-GB", "{language}");
    let screen = "return [innerWidth, innerHeight, devicePixelRatio, +matchMedia('(prefers-color-scheme: dark)').matches,
        +matchMedia('(prefers-reduced-motion: reduce)').matches]";
    let screen: [f64; 5] = page.js(screen).await?;
    ensure!(screen == [320.0, 568.0, 2.0, 1.0, 1.0], "{screen:?}");

    // The night on which Sydney's summer time ends: half past two comes twice.
    page.set_clock("2026-04-05T02:30:00+10:00").await?;
    let second = "const { Date } = window;
        return [new Date().getHours(), new Date().getTimezoneOffset(), new Date() instanceof Date, typeof Date()]";
    let hour: (u32, i32, bool, String) = page.js(second).await?;
    ensure!(hour == (2, -600, true, "string".into()), "{hour:?}");
    page.reload().await?;
    let hour: (u32, i32, bool, String) = page.js(second).await?;
    ensure!(
        hour == (2, -600, true, "string".into()),
        "after a reload: {hour:?}"
    );
    page.open_tab("/second/").await?;
    let hour: (u32, i32, bool, String) = page.js(second).await?;
    ensure!(
        hour == (2, -600, true, "string".into()),
        "in a second tab: {hour:?}"
    );
    page.is_accessible().await
}

async fn has_large_text(stage: &mut Stage) -> Result<()> {
    stage.page.goto("/").await?;
    let size: String = stage
        .page
        .js("return getComputedStyle(document.body).fontSize")
        .await?;
    ensure!(size == "32px", "{size}");
    stage.page.fits_the_width().await
}

async fn has_no_storage(stage: &mut Stage) -> Result<()> {
    stage.page.goto("/").await?;
    stage.page.see("Storage is blocked").await
}

async fn has_no_javascript(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    page.goto("/noisy.html").await?;
    ensure!(
        !page
            .complaints()
            .await?
            .iter()
            .any(|line| line.contains("said on purpose"))
    );
    page.goto("/").await?;
    page.tap("button", "Save the day").await?;
    page.never_sees("minutes,").await?;
    page.tap("link", "Second").await?;
    page.arrives_at("/second/").await?;
    page.see("Back to the first").await
}
