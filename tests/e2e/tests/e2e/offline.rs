//! Without a network: every screen by reload, by link, and from a browser that was just opened.
use crate::{
    builds::{Build, is_kept},
    routes::address,
};
use e2e::{
    Context as _, Engine, Fault, Page, Result, Site, Stage, Trial, ensure, process::Scratch, trial,
};
use gradual::route::Route;
use std::{collections::BTreeSet, time::Duration};

pub fn trials() -> Vec<Trial> {
    vec![
        // Firefox opens every route from a cold start below, WebKit keeps nothing for one.
        trial!(every_route_by_reload_and_by_link)
            .usually_on(&[Engine::Chromium, Engine::WebKit])
            .within_seconds(600),
        trial!(every_route_by_reload_and_by_link)
            .named("every_route_below_a_folder")
            .usually_on(&[])
            .site(Site::app_below)
            .within_seconds(600),
        // WebKitGTK keeps nothing from one session to the next.
        trial!(every_route_from_a_cold_start)
            .on(&[Engine::Chromium, Engine::Firefox])
            .within_seconds(3600),
        trial!(every_route_from_a_cold_start)
            .named("every_route_below_a_folder_from_a_cold_start")
            .on(&[Engine::Chromium])
            .site(Site::app_below)
            .within_seconds(3600),
        trial!(every_file_comes_from_the_kept_build),
        trial!(a_store_that_fails_is_not_the_end),
        trial!(a_first_worker_that_failed_is_tried_again).may_complain(),
        trial!(a_worker_that_could_not_be_had_is_asked_for_again).may_complain(),
    ]
}

/// WebKit's store of caches fails now and then: what is online is shown all the same.
async fn a_store_that_fails_is_not_the_end(stage: &mut Stage) -> Result<()> {
    let scratch = Scratch::new()?;
    let fails =
        "CacheStorage.prototype.match = () => Promise.reject(new TypeError('Internal error'));";
    let build = Build::first()?.with_worker(fails, scratch.path())?;
    stage.site.publish(&build.root);
    let page = &stage.page;
    page.goto("/").await?;
    is_kept(page).await?;
    page.goto("/learn/").await?;
    shows(page, "/learn/", "Learn").await
}

/// The browser forgets it, and does not try again by itself.
async fn a_first_worker_that_failed_is_tried_again(stage: &mut Stage) -> Result<()> {
    comes_in_the_end(stage, "/sources/").await
}

async fn a_worker_that_could_not_be_had_is_asked_for_again(stage: &mut Stage) -> Result<()> {
    comes_in_the_end(stage, "/sw.js").await
}

/// With one file missing at first.
async fn comes_in_the_end(stage: &Stage, missing: &str) -> Result<()> {
    let page = &stage.page;
    stage.site.inject(missing, Fault::NotFound);
    page.goto("/").await?;
    page.app_is_there().await?;
    stage.site.is_asked(&format!("GET {missing}"), 1).await?;
    page.comes("navigator.serviceWorker.getRegistrations().then(all => window.none = all.length === 0) && window.none")
        .await?;
    stage.site.heal();
    // The network was gone and is back.
    let back = "dispatchEvent(new Event('online')); return null";
    for _ in 0..30 {
        page.js::<Option<()>>(back).await?;
        tokio::time::sleep(Duration::from_secs(1)).await;
        if page
            .js::<bool>("return !!navigator.serviceWorker.controller")
            .await?
        {
            return Ok(());
        }
    }
    is_kept(page).await
}

async fn heading(page: &Page) -> Result<String> {
    page.js("return document.querySelector('main h1').textContent")
        .await
}

/// Loads the app, waits until it is kept, and takes down what so many screens are called.
async fn keep(stage: &Stage, so_many: usize) -> Result<Vec<(String, String)>> {
    let page = &stage.page;
    page.goto("/").await?;
    is_kept(page).await?;
    let mut screens = vec![];
    for route in Route::all().into_iter().take(so_many) {
        let path = address(route);
        page.goto(&path).await?;
        screens.push((path, heading(page).await?));
    }
    Ok(screens)
}

async fn shows(page: &Page, path: &str, name: &str) -> Result<()> {
    ensure!(page.path().await? == path, "at {}", page.path().await?);
    page.wait_until("document.documentElement.dataset.app === 'started'")
        .await?;
    let found = heading(page).await?;
    ensure!(found == name, "{found:?} instead of {name:?}");
    Ok(())
}

async fn every_route_by_reload_and_by_link(stage: &mut Stage) -> Result<()> {
    keep(stage, 0).await?;
    stage.site.stop()?;
    let page = &stage.page;
    let mut names = BTreeSet::new();
    // The tabs, the header and the chapter list have real links; the screens that only a tap or a date leads to get one.
    page.goto("/learn/").await?;
    for route in Route::all() {
        let path = address(route);
        page.tap_in("nav.tabs", "link", "Learn").await?;
        page.arrives_at("/learn/").await?;
        page.wait_until("document.querySelector('main h1').textContent === 'Learn'")
            .await?;
        let follow = "
            const path = arguments[0].slice(1) || './';
            let link = document.querySelector(`a[href=\"${path}\"]`);
            if (!link) document.querySelector('main').append(link = Object.assign(document.createElement('a'), { href: path }));
            link.click(); return null";
        page.js_with::<Option<()>>(follow, vec![path.as_str().into()])
            .await?;
        page.arrives_at(&path).await?;
        if route != Route::Learn {
            page.wait_until(
                "!['', 'Learn'].includes(document.querySelector('main h1').textContent)",
            )
            .await
            .with_context(|| format!("{path} by link"))?;
        }
        let name = heading(page).await?;
        page.reload().await?;
        shows(page, &path, &name)
            .await
            .with_context(|| format!("{path} by reload"))?;
        // Neither names a ladder here.
        let new = names.insert(name.clone()) || route == Route::Attempt;
        ensure!(new, "{path} is {name:?} again");
    }
    // Without its last slash, and with index.html, as some hosts write it.
    page.visit("/trends").await?;
    page.app_is_there().await?;
    shows(page, "/trends/", "Trends").await?;
    page.visit("/trends/index.html?from=somewhere").await?;
    page.app_is_there().await?;
    ensure!(heading(page).await? == "Trends");
    Ok(())
}

async fn every_route_from_a_cold_start(stage: &mut Stage) -> Result<()> {
    // Each load from a fresh browser process in the soak; otherwise the first one alone, and then as many screens as there are
    // where no other trial goes to each of them.
    let (usually, soak) = match stage.engine {
        Engine::Chromium => (6, 200),
        _ => (u32::try_from(Route::all().len())?, 25),
    };
    let loads = stage.rounds(usually, soak);
    let screens = keep(stage, loads as usize).await?;
    stage.site.stop()?;
    let each = stage.rounds(0, 1) == 1;
    for (number, (path, name)) in (0..loads).zip(screens.iter().cycle()) {
        if each || number == 0 {
            stage.restart_browser().await?;
        }
        let page = &stage.page;
        page.goto(path)
            .await
            .with_context(|| format!("load {number}"))?;
        shows(page, path, name)
            .await
            .with_context(|| format!("load {number}: {path}"))?;
    }
    Ok(())
}

async fn every_file_comes_from_the_kept_build(stage: &mut Stage) -> Result<()> {
    let build = Build::first()?;
    let page = &stage.page;
    page.goto("/").await?;
    is_kept(page).await?;
    // What it loads is of the build that the worker's list says, and none of it comes from the host.
    stage.site.forget_requests();
    page.reload().await?;
    build.is_whole_in(page).await?;
    let asked = stage.site.requests();
    ensure!(
        asked.iter().all(|line| line.ends_with("/sw.js")),
        "asked of the host all the same: {asked:#?}"
    );
    stage.site.stop()?;
    build.is_whole_in(page).await
}
