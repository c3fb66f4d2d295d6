//! The page before the app: how the app takes it over, and what is left when it cannot.
use crate::{past::Past, routes::address};
use e2e::{Context as _, Engine, Fault, Result, Site, Stage, Trial, ensure, trial};
use gradual::route::Route;
use std::time::Duration;

pub fn trials() -> Vec<Trial> {
    vec![
        // Here and below a host without the worker, so that each load asks it: that is complained of.
        trial!(nothing_moves_when_the_app_takes_over)
            .site(Site::app_anew)
            .may_complain()
            .within_seconds(300),
        trial!(what_was_opened_and_focused_stays)
            .site(Site::app_anew)
            .may_complain(),
        trial!(an_app_that_cannot_start_leaves_the_page)
            .may_complain()
            .site(Site::app_anew)
            .within_seconds(180),
    ]
}

/// Where things are, frame by frame, until the app has taken over and a little longer; and what Chromium counts as shifts.
const WATCH: &str = "
    window.seen = []; window.shifts = 0; window.moved = [];
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver(list => { for (const e of list.getEntries()) {
            window.shifts += e.value;
            for (const { node, previousRect: a, currentRect: b } of e.sources)
                window.moved.push(`${Math.round(e.startTime)} ms ${node?.localName}.${node?.className} ${[a.x, a.y, a.width, a.height, b.x, b.y, b.width, b.height].map(Math.round)}`);
        } })
            .observe({ type: 'layout-shift', buffered: !window.opened });
    const look = () => {
        const shown = [...document.querySelectorAll('h1')].filter(h => h.checkVisibility());
        const box = shown[0]?.getBoundingClientRect();
        seen.push(`${shown.length} ${box && [box.x, box.y].map(Math.round)} ${scrollY}`);
        requestAnimationFrame(look);
    };
    look(); return null";

/// The path of the built file whose name begins and ends so.
pub fn file(beginning: &str, ending: &str) -> Result<String> {
    std::fs::read_dir(Site::app()?.root)?
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .find(|name| name.starts_with(beginning) && name.ends_with(ending))
        .map(|name| format!("/{name}"))
        .with_context(|| format!("no {beginning}…{ending} in dist/"))
}

fn hold_back(stage: &Stage) -> Result<()> {
    stage.site.inject(&file("gradual-", ".wasm")?, Fault::Late);
    Ok(())
}

/// Loads a page whose module does not come yet.
pub async fn before_the_app(stage: &Stage, path: &str) -> Result<()> {
    hold_back(stage)?;
    let page = &stage.page;
    // A document with an unfinished preload is not complete: do not wait for it.
    page.js_with::<Option<()>>(
        "location.href = arguments[0]; return null",
        vec![page.url(path).into()],
    )
    .await?;
    let there = format!(
        "location.pathname === {:?} && !!document.querySelector('main h1') && !!document.querySelector('[hidden]#app')",
        path.split('#').next().unwrap_or_default()
    );
    page.comes(&there).await.with_context(|| path.to_owned())
}

pub async fn take_over(stage: &Stage) -> Result<()> {
    stage.site.heal();
    stage
        .page
        .wait_until("document.documentElement.dataset.app === 'started'")
        .await?;
    stage
        .page
        .js_async::<Option<()>>("await new Promise(r => setTimeout(r, 150)); return null")
        .await
        .map(drop)
}

async fn nothing_moves_when_the_app_takes_over(stage: &mut Stage) -> Result<()> {
    // Nobody's log, then somebody's: the start page has two beginnings.
    for known in [false, true] {
        if known {
            Past::new().lay_out(&stage.page).await?;
        }
        for route in Route::all() {
            // Only Chromium counts shifts; the others show where the heading is, which is the same on all that only read.
            let all = stage.engine == Engine::Chromium || stage.rounds(0, 1) == 1;
            let own = matches!(route, Route::Today | Route::Trends | Route::Plan);
            if !own && (known || !(all || route == Route::Learn)) {
                continue;
            }
            let path = address(route);
            before_the_app(stage, &path).await?;
            let page = &stage.page;
            page.js::<Option<()>>(WATCH).await?;
            take_over(stage).await?;
            let shifts: f64 = page.js("return window.shifts").await?;
            let moved: Vec<String> = page.js("return window.moved").await?;
            ensure!(shifts == 0.0, "{path}: moved by {shifts}: {moved:?}");
            let mut seen: Vec<String> = page.js("return window.seen").await?;
            seen.dedup();
            ensure!(
                seen.len() == 1 && seen[0].starts_with("1 "),
                "{path}: the heading was seen as {seen:?}"
            );
        }
    }
    Ok(())
}

async fn what_was_opened_and_focused_stays(stage: &mut Stage) -> Result<()> {
    before_the_app(stage, "/faq/").await?;
    let page = &stage.page;
    let open = "
        const items = [...document.querySelectorAll('main details')];
        items[7].querySelector('summary').scrollIntoView({ block: 'center' });
        items[7].open = true; items[7].querySelector('summary').focus({ preventScroll: true });
        window.place = items[7].getBoundingClientRect().top; window.down = scrollY; window.opened = true; return items[7].textContent";
    let question: String = page.js(open).await?;
    page.js::<Option<()>>(WATCH).await?;
    take_over(stage).await?;
    let page = &stage.page;
    let after: (bool, String, f64, f64) = page
        .js("const item = document.activeElement.parentNode;
            return [item.open, item.textContent, item.getBoundingClientRect().top - window.place, scrollY - window.down]")
        .await?;
    ensure!(after == (true, question, 0.0, 0.0), "{after:?}");
    ensure!(page.js::<f64>("return window.shifts").await? == 0.0);

    // A link has its twin, too; and a button that was pressed too early is pressed then.
    before_the_app(stage, "/").await?;
    let page = &stage.page;
    page.js::<Option<()>>(
        "document.querySelector('.tabs a[href=\"learn/\"]').focus(); return null",
    )
    .await?;
    take_over(stage).await?;
    stage.page.focuses("link", "Learn").await?;
    before_the_app(stage, "/").await?;
    stage.page.tap("button", "Start with today").await?;
    take_over(stage).await?;
    stage.page.see("A note for this day").await?;
    // So is a country that was chosen too early.
    before_the_app(stage, "/warning-signs/").await?;
    stage
        .page
        .choose("Country for emergency numbers", "Australia")
        .await?;
    take_over(stage).await?;
    stage.page.see("Numbers for: Australia").await?;
    stage.page.stores("gradual/region", "AU").await?;

    // A question that the address names is open from the start, and stays in sight.
    let slug: String = {
        stage.page.goto("/faq/").await?;
        stage
            .page
            .js("return document.querySelectorAll('main details')[9].id")
            .await?
    };
    stage.page.visit("/e2e-blank.html").await?;
    before_the_app(stage, &format!("/faq/#{slug}")).await?;
    take_over(stage).await?;
    let seen: (bool, bool) = stage
        .page
        .js_with(
            "const item = document.getElementById(arguments[0]), top = item.getBoundingClientRect().top;
            return [item.open, top >= 0 && top < innerHeight / 2]",
            vec![slug.into()],
        )
        .await?;
    ensure!(seen == (true, true), "open, in sight: {seen:?}");
    Ok(())
}

async fn an_app_that_cannot_start_leaves_the_page(stage: &mut Stage) -> Result<()> {
    let module = file("gradual-", ".wasm")?;
    // In the order in which they load: WebKit remembers a script that it had, whatever its server says.
    let mut cases = vec![
        (file("boot-", ".js")?, Fault::NotFound),
        (file("boot-", ".js")?, Fault::FlippedByte),
        (file("gradual-", ".js")?, Fault::NotFound),
        (file("gradual-", ".js")?, Fault::FlippedByte),
    ];
    cases.extend(
        [
            Fault::CutOff,
            Fault::Html,
            Fault::FlippedByte,
            Fault::NotFound,
        ]
        .map(|fault| (module.clone(), fault)),
    );
    for (path, fault) in cases {
        stage.site.inject(&path, fault);
        if path.starts_with("/boot-") {
            stage
                .site
                .inject(&file("gradual-", ".js")?, Fault::NotFound);
        }
        let page = &stage.page;
        page.visit("/learn/").await?;
        let said = if path.starts_with("/boot-") {
            "The log needs JavaScript, which is not running here. You can still read all of the guide."
        } else {
            "Gradual could not start here. Nothing you wrote is lost, and you can still read this page."
        };
        page.see(said)
            .await
            .with_context(|| format!("{fault:?} at {path}"))?;
        page.see("13 short chapters").await?;
        if fault == Fault::NotFound {
            page.is_accessible().await?;
            page.tap("link", "Why moving helps…").await?;
            page.arrives_at("/guide/why-moving-helps/").await?;
            page.see(said).await?;
            page.find("heading", "Why moving helps more than resting")
                .await?;
        }
        if path == module && fault == Fault::NotFound {
            // No box that does nothing, and a way to what a tick would have opened.
            page.visit("/warning-signs/").await?;
            page.see(said).await?;
            let dead = "[...document.querySelectorAll('main :is(button, input, select)')].filter(e => e.checkVisibility() && !e.closest('#start-note')).length === 0";
            page.wait_until(dead).await?;
            page.see_no("A tick on one of the first two lists").await?;
            page.is_accessible().await?;
            page.tap("link", "You do not have to carry this alone")
                .await?;
            page.arrives_at("/warning-signs/crisis/").await?;
            page.see(said).await?;
        }
        stage.site.heal();
        if path == module && fault == Fault::NotFound {
            stage.page.tap("button", "Try again").await?;
            stage
                .page
                .comes("document.documentElement.dataset.app === 'started'")
                .await?;
        }
    }
    // Nothing of it came.
    if stage.rounds(0, 1) == 1 && stage.engine == Engine::Chromium {
        before_the_app(stage, "/learn/").await?;
        tokio::time::sleep(Duration::from_secs(12)).await;
        stage
            .page
            .see("Gradual is slow to start here. You can read this page meanwhile.")
            .await?;
    }
    Ok(())
}
