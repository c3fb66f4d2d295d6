//! What holds on every screen.
use crate::past::{Past, TUESDAY};
use e2e::{Context as _, Engine, Options, Page, Result, Stage, Trial, ensure, trial};
use gradual::route::Route;

pub fn trials() -> Vec<Trial> {
    let lived_in = |name: &str, change: fn(&mut Options)| {
        trial!(a_lived_in_app_fits)
            .named(name)
            .with(|o| o.clock = Some(TUESDAY))
            .with(change)
            .within_seconds(180)
    };
    vec![
        trial!(every_route_opens_directly).within_seconds(300),
        lived_in("a_small_screen_holds_everything", |o| {
            o.viewport = (320, 568)
        }),
        lived_in("a_small_dark_screen_holds_everything", |o| {
            o.viewport = (320, 568);
            o.dark = true;
        }),
        lived_in("large_text_fits", |o| o.text_percent = 200),
        lived_in("large_dark_text_fits_a_small_screen", |o| {
            o.text_percent = 200;
            o.viewport = (320, 568);
            o.dark = true;
        }),
        // WebKitGTK knows no such colours.
        lived_in("forced_colours_leave_all_to_be_used", |o| {
            o.forced_colours = true;
        })
        .on(&[Engine::Chromium, Engine::Firefox])
        .usually_on(&[Engine::Chromium]),
        trial!(a_change_of_screen_is_said_once).with(|o| o.clock = Some(TUESDAY)),
    ]
}

/// The focus goes to the new heading, the title changes, and no live region speaks as well.
async fn a_change_of_screen_is_said_once(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::lived_in().lay_out(page).await?;
    page.goto("/").await?;
    let listen = "
        window.spoken = [];
        const regions = '[role=status], [role=alert], [aria-live]';
        new MutationObserver(all => {
            // A status that comes filled with its screen is read in its place; an alert is told at once.
            const added = all.flatMap(({ addedNodes }) => [...addedNodes]).filter(n => n.querySelectorAll);
            const alerts = added.flatMap(n => [n, ...n.querySelectorAll('*')]).filter(e => e.matches('[role=alert]'));
            const changed = all.map(({ target }) => (target.closest ? target : target.parentElement)?.closest(regions))
                .filter(e => e && !added.some(n => n.contains(e)));
            for (const e of [...alerts, ...changed]) if (e.textContent.trim()) window.spoken.push(e.textContent.trim());
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
        return null";
    page.js::<Option<()>>(listen).await?;
    let mut title: String = page.js("return document.title").await?;
    for (part, link, heading) in [
        ("nav.tabs", "Trends", "Trends"),
        ("nav.tabs", "Plan", "Plan"),
        ("nav.tabs", "Learn", "Learn"),
        ("header", "Settings", "Settings"),
        ("header", "Warning signs", "Warning signs"),
        ("nav.tabs", "Today", "How was today?"),
    ] {
        page.tap_in(part, "link", link).await?;
        page.focuses("heading", heading).await?;
        let now: String = page.js("return document.title").await?;
        ensure!(now != title, "{link}: still {title:?}");
        title = now;
        let spoken: Vec<String> = page.js("return window.spoken.splice(0)").await?;
        ensure!(spoken.is_empty(), "{link} also says {spoken:?}");
    }
    // Where the person is already: to its beginning, with what is on the screen, and the way back stays one step.
    let down = "
        document.querySelector('main h1').dataset.kept = 'so';
        scrollTo(0, 400);
        return [history.length, history.state, scrollY > 100]";
    let (length, state, scrolled): (u32, u32, bool) = page.js(down).await?;
    ensure!(scrolled, "nothing to scroll");
    page.tap_in("nav.tabs", "link", "Today").await?;
    page.wait_until("scrollY === 0 && document.activeElement.dataset.kept === 'so'")
        .await?;
    let now: (u32, u32) = page.js("return [history.length, history.state]").await?;
    ensure!(now == (length, state), "{now:?}");
    Ok(())
}

/// One main heading, nothing that complains, nothing that sticks out, nothing that axe finds: on one engine usually, for axe
/// reads the same elements on each; it looks on every engine at those of [`a_lived_in_app_fits`].
async fn every_route_opens_directly(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    for route in Route::all() {
        let path = address(route);
        open(page, &path).await?;
        ensure!(page.path().await? == path);
        page.is_quiet().await.with_context(|| path.clone())?;
        page.fits_the_width().await?;
        if page.engine == Engine::Chromium || stage.rounds(0, 1) == 1 {
            page.is_accessible().await?;
        }
    }
    Ok(())
}

async fn open(page: &Page, path: &str) -> Result<()> {
    page.goto(path).await?;
    // A page whose app ended has its heading as well.
    page.wait_until(
        "document.documentElement.dataset.app === 'started'
            && document.querySelectorAll('main h1').length === 1",
    )
    .await
    .with_context(|| path.to_owned())
}

/// The screen's address, with nothing after `#`.
pub fn address(route: Route) -> String {
    format!("/{}", route.path())
}

/// The same, with something of [`Past::lived_in`] on it.
pub fn path_of(route: Route) -> String {
    let named = match route {
        Route::Day => "#2026-11-20",
        Route::Baseline => "#walk",
        Route::Ladder => "#bend",
        Route::Attempt => "#bend/cup",
        _ => "",
    };
    address(route) + named
}

/// What a person may set for easier reading (WCAG 1.4.12).
const SPACED: &str = "
    const sheet = document.styleSheets[0];
    for (const rule of ['* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
        'p { margin-block-end: 2em !important }']) sheet.insertRule(rule, sheet.cssRules.length);
    return getComputedStyle(document.querySelector('main p')).letterSpacing !== 'normal'";

/// What is chosen looks otherwise than what is not, also where no colour is the app's own.
async fn looks_chosen(page: &Page, chosen: &str, other: &str) -> Result<()> {
    let look = "
        const [one, two] = arguments[0].map(css => {
            const e = document.querySelector(css);
            return [getComputedStyle(e).backgroundColor, getComputedStyle(e, '::before').content].join();
        });
        return one === two ? one : null";
    let same: Option<String> = page
        .js_with(look, vec![vec![chosen, other].into()])
        .await
        .with_context(|| chosen.to_owned())?;
    ensure!(same.is_none(), "{chosen} and {other} are both {same:?}");
    Ok(())
}

/// Four screens in every size and light, with all that can be opened open; under `make soak` all of them. On one engine the
/// smallest screen with the largest text looks at the others too, by their width. The small one has wider text as well, the
/// larger one is turned.
async fn a_lived_in_app_fits(stage: &mut Stage) -> Result<()> {
    let all = stage.rounds(0, 1) == 1;
    let page = &mut stage.page;
    Past::lived_in().lay_out(page).await?;
    let small = page.options.viewport.0 == 320;
    let large = page.options.text_percent == 200;
    let hardest = page.engine == Engine::Chromium && small && large;
    for route in Route::all() {
        let looked_at = all
            || matches!(
                route,
                Route::Today | Route::Trends | Route::WarningSigns | Route::Ladder
            );
        if !looked_at && !hardest {
            continue;
        }
        open(page, &path_of(route)).await?;
        let folded =
            route.is_of_plan() || matches!(route, Route::Plan | Route::Settings | Route::Data);
        if looked_at || folded {
            let unfold = "for (const e of document.querySelectorAll('main button')) if (/^(Edit|Rename|Show as|\\+ )/.test(e.textContent)) e.click();
                for (const e of document.querySelectorAll('main details')) e.open = true;
                return null";
            page.js::<Option<()>>(unfold).await?;
        }
        page.fits_the_width().await?;
        if looked_at {
            page.has_targets_of(44).await?;
            page.is_accessible().await?;
        }
        if page.options.forced_colours && route == Route::Today {
            page.tap("button", "Rest day").await?;
            page.wait_until("document.querySelector('.chip[aria-pressed=true]')")
                .await?;
            looks_chosen(
                page,
                ".chip[aria-pressed=true]",
                ".chip[aria-pressed=false]",
            )
            .await?;
        }
        if route == Route::Trends && page.options.forced_colours {
            let seg = "#range :checked + span";
            looks_chosen(page, seg, "#range input:not(:checked) + span").await?;
        }
        // On its side: this one measures its room.
        if route == Route::Trends && !small {
            page.turn().await?;
            page.fits_the_width().await.context("on its side")?;
            page.turn().await?;
        }
        if looked_at && small && !large && !page.options.dark {
            ensure!(page.js::<bool>(SPACED).await?, "no wider");
            page.fits_the_width().await.context("with wider text")?;
        }
    }
    Ok(())
}
