//! Without JavaScript: everything that anybody may read is there, and its links lead somewhere.
use crate::routes::address;
use e2e::{Engine, Result, Site, Stage, Trial, ensure, trial};
use gradual::route::Route;
use std::collections::BTreeSet;

pub fn trials() -> Vec<Trial> {
    // It is HTML without a script: no engine has its own way with that.
    let chromium = &[Engine::Chromium];
    vec![
        trial!(all_can_be_read_without_javascript)
            .with(|o| o.javascript_off = true)
            .usually_on(chromium)
            .within_seconds(300),
        // axe waits by timers, which stand still where JavaScript is off.
        trial!(all_is_accessible_without_scripts)
            .site(Site::app_without_scripts)
            .usually_on(chromium)
            .within_seconds(300),
    ]
}

async fn all_is_accessible_without_scripts(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let all = stage.rounds(0, 1) == 1;
    for route in Route::all() {
        // What the app shows in place of them is looked at on every route in routes.rs.
        let usual = matches!(
            route,
            Route::Today
                | Route::Learn
                | Route::Chapter(1)
                | Route::Faq
                | Route::WarningSigns
                | Route::Sources
        );
        if !all && !usual {
            continue;
        }
        page.visit(&address(route)).await?;
        ensure!(
            page.js::<bool>("return !document.querySelector('script[data-wasm]')")
                .await?
        );
        page.see("The log needs JavaScript, which is not running here.")
            .await?;
        page.fits_the_width().await?;
        page.is_accessible().await?;
        page.is_quiet().await?;
    }
    Ok(())
}

async fn all_can_be_read_without_javascript(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let mut led = BTreeSet::new();
    for route in Route::all() {
        let path = address(route);
        page.visit(&path).await?;
        page.see("The log needs JavaScript, which is not running here.")
            .await?;
        let headings: Vec<String> = page
            .js("return [...document.querySelectorAll('main h1')].filter(h => h.checkVisibility()).map(h => h.textContent)")
            .await?;
        ensure!(headings.len() == 1, "{path}: {headings:?}");
        let dead: u32 = page
            .js("return [...document.querySelectorAll('button, input, select')].filter(e => e.checkVisibility()).length")
            .await?;
        ensure!(dead == 0, "{path}: {dead} controls that do nothing");
        page.see_no("choose your country").await?;
        if route.is_own() {
            continue;
        }
        // Every link of every page that anybody may read leads to a page of this site, or to a source.
        let links: Vec<String> = page
            .js("return [...document.links].filter(a => a.checkVisibility()).map(a => a.href)")
            .await?;
        ensure!(links.len() > 6, "{path}: {links:?}");
        for link in links {
            if let Some(inside) = link.strip_prefix(&stage.site.origin()) {
                let (inside, place) = inside.split_once('#').unwrap_or((inside, ""));
                let known = Route::all().into_iter().any(|r| address(r) == inside);
                ensure!(known, "{path} leads to {inside}");
                if inside != path {
                    led.insert(inside.to_owned());
                }
                let there: bool = page
                    .js_with(
                        "return arguments[0] !== location.pathname || !arguments[1] || !!document.getElementById(arguments[1])",
                        vec![inside.into(), place.into()],
                    )
                    .await?;
                ensure!(there, "{path} leads to #{place}, which is not on it");
            } else {
                ensure!(
                    link.starts_with("https://") || link.starts_with("tel:"),
                    "{path} leads to {link}"
                );
            }
        }
    }
    let mut read = Route::all().into_iter().filter(|r| !r.is_own());
    let lost = read.find(|r| !led.contains(&address(*r)));
    ensure!(lost.is_none(), "nothing leads to {lost:?}");
    // And by tapping: the guide from the tabs to a chapter's question and back.
    page.visit("/").await?;
    page.tap("link", "Learn").await?;
    page.arrives_at("/learn/").await?;
    page.tap("link", "Why moving helps…").await?;
    page.arrives_at("/guide/why-moving-helps/").await?;
    page.visit("/faq/").await?;
    page.js::<Option<()>>("document.querySelector('summary').click(); return null")
        .await?;
    ensure!(
        page.js::<bool>("return document.querySelector('details').open")
            .await?
    );
    Ok(())
}
