//! The next version: never half, never by itself, with every typed word.
use crate::builds::{Build, is_kept, keeps_only, look_for_update};
use e2e::{
    Context as _, Engine, Fault, Page, Result, Stage, Trial, bail, ensure, process::Scratch, trial,
};
use std::time::Duration;

pub fn trials() -> Vec<Trial> {
    vec![
        trial!(an_update_waits_for_a_tap).within_seconds(120),
        trial!(both_tabs_change_and_no_typed_word_is_lost).within_seconds(120),
        trial!(a_faulty_update_changes_nothing).within_seconds(3600),
        trial!(another_worker_of_the_same_build_takes_nothing_away),
        trial!(a_retired_worker_leaves_a_plain_page).within_seconds(120),
    ]
}

const BAR: &str = "A newer Gradual is ready.";

/// Waits until this build's program runs, and all that it loads is its own.
pub async fn runs(page: &Page, build: &Build) -> Result<()> {
    page.comes(&format!(
        "document.querySelector('script[data-wasm]')?.dataset.build === '{}' && document.documentElement.dataset.app",
        build.id
    ))
    .await?;
    build.is_whole_in(page).await
}

async fn mark(page: &Page) -> Result<()> {
    page.js::<Option<()>>("window.marked = true; return null")
        .await
        .map(drop)
}

async fn was_loaded_anew(page: &Page) -> Result<bool> {
    page.js("return !window.marked").await
}

/// Waits for the one load that an update brings, and that no second one follows.
async fn loads_once(page: &Page, build: &Build) -> Result<()> {
    runs(page, build).await?;
    ensure!(was_loaded_anew(page).await?);
    mark(page).await?;
    tokio::time::sleep(Duration::from_millis(1500)).await;
    ensure!(!was_loaded_anew(page).await?, "loaded twice");
    Ok(())
}

async fn an_update_waits_for_a_tap(stage: &mut Stage) -> Result<()> {
    let (first, scratch) = (Build::first()?, Scratch::new()?);
    let second = first.another("second", scratch.path())?;
    let page = &stage.page;
    page.goto("/learn/").await?;
    is_kept(page).await?;
    page.never_sees(BAR).await?;
    keeps_only(page, &first).await?;

    stage.site.publish(&second.root);
    page.reload().await?;
    page.see(BAR).await?;
    runs(page, &first).await?;
    page.is_accessible().await?;
    page.fits_the_width().await?;

    // Put off, it is offered again by the next start; nothing changes by itself.
    page.find("button", "Later").await?.focus().await?;
    page.press("Enter").await?;
    page.see_no(BAR).await?;
    page.focuses("heading", "Learn").await?;
    page.reload().await?;
    page.see(BAR).await?;
    runs(page, &first).await?;
    mark(page).await?;
    page.tap("button", "Update now").await?;
    loads_once(page, &second).await?;
    page.see_no(BAR).await?;
    page.wait_until("document.querySelector('main h1')").await?;
    keeps_only(page, &second).await?;
    stage.site.stop()?;
    page.reload().await?;
    runs(page, &second).await
}

async fn both_tabs_change_and_no_typed_word_is_lost(stage: &mut Stage) -> Result<()> {
    let (first, scratch) = (Build::first()?, Scratch::new()?);
    let second = first.another("second", scratch.path())?;
    let page = &mut stage.page;
    page.goto("/").await?;
    page.tap("button", "Start with today").await?;
    page.find("textbox", "A note for this day").await?;
    is_kept(page).await?;
    let today = page.tab().await?;
    let questions = page.open_tab("/faq/").await?;
    page.type_into("searchbox", "Search the questions", "scan")
        .await?;

    stage.site.publish(&second.root);
    let state = look_for_update(page).await?;
    ensure!(["installed", "waiting"].contains(&&*state), "{state}");
    page.see(BAR).await?;
    mark(page).await?;
    page.switch_to(&today).await?;
    mark(page).await?;
    page.see(BAR).await?;
    // What can be taken back does not lie under the bar.
    page.tap_in("#pain", "radio", "6").await?;
    let uncovered = "(b => b && document.elementFromPoint(b.left + 9, b.top + 9)?.closest('.status'))(document.querySelector('.status.undo button')?.getBoundingClientRect())";
    page.wait_until(uncovered).await?;
    page.tap("button", "Undo").await?;
    // The last letter is younger than the pause after which a note saves itself.
    page.type_into("textbox", "A note for this day", "half a thou")
        .await?;
    page.switch_to(&questions).await?;
    page.tap("button", "Update now").await?;
    loads_once(page, &second).await?;
    page.wait_until("document.getElementById('faq-search').value === 'scan'")
        .await?;
    page.switch_to(&today).await?;
    loads_once(page, &second).await?;
    page.wait_until("document.getElementById('note').value === 'half a thou'")
        .await?;
    keeps_only(page, &second).await?;
    Ok(())
}

/// One file of the next build after the other goes wrong, in each way; a half-typed note and a second tab are open.
async fn a_faulty_update_changes_nothing(stage: &mut Stage) -> Result<()> {
    let scratches = (Scratch::new()?, Scratch::new()?);
    let first = Build::first()?;
    let builds = [
        first.another("odd", scratches.0.path())?,
        first.another("even", scratches.1.path())?,
    ];
    stage.site.publish(&builds[0].root);
    let page = &mut stage.page;
    page.goto("/").await?;
    page.tap("button", "Start with today").await?;
    is_kept(page).await?;
    let today = page.tab().await?;
    let other = page.open_tab("/faq/").await?;
    runs(page, &builds[0]).await?;
    page.switch_to(&today).await?;
    page.type_into("textbox", "A note for this day", "half a thou")
        .await?;
    mark(page).await?;

    let rounds = match stage.engine {
        Engine::Chromium => stage.rounds(10, 200),
        _ => stage.rounds(5, 200),
    };
    let (mut now, mut next) = (0, 1);
    for round in 0..usize::try_from(rounds)? {
        let fault = Fault::ALL[round % Fault::ALL.len()];
        let paths: Vec<&str> = builds[next].files.keys().map(String::as_str).collect();
        // Few rounds meet the files that matter most; many meet them all, and the worker itself.
        let path = if rounds <= 10 {
            ["sw.js", ".wasm", "faq/", "boot-", "style-"]
                .iter()
                .filter_map(|part| paths.iter().chain(&["sw.js"]).find(|p| p.contains(part)))
                .nth(round % 5)
                .copied()
                .context("no such file")?
        } else {
            let all = [&paths[..], &["sw.js"]].concat();
            all[(round * 7) % all.len()]
        };
        let said = format!("round {round}: {fault:?} at {path:?}");
        stage.site.inject(&format!("/{path}"), fault);
        stage.site.publish(&builds[next].root);
        let page = &stage.page;
        if fault == Fault::Stall {
            // Its end is not waited for: the page is looked at while nothing comes.
            page.js::<Option<()>>("navigator.serviceWorker.getRegistration().then(r => r.update()).catch(() => {}); return null").await?;
            tokio::time::sleep(Duration::from_millis(400)).await;
        } else {
            let mut state = look_for_update(page).await?;
            // The other tab's start asks too: what it began before the publication finds nothing, and answers for both.
            for _ in 0..3 {
                if state == "nothing new" {
                    state = look_for_update(page).await?;
                }
            }
            ensure!(
                !["installed", "waiting", "nothing new"].contains(&&*state),
                "{said}: the update is {state}"
            );
        }
        page.never_sees(BAR).await.with_context(|| said.clone())?;
        builds[now]
            .is_whole_in(page)
            .await
            .with_context(|| said.clone())?;
        ensure!(!was_loaded_anew(page).await?, "{said}: the page was loaded");
        let typed: String = page
            .js("return document.getElementById('note').value")
            .await?;
        ensure!(typed == "half a thou", "{said}: {typed:?}");
        page.switch_to(&other).await?;
        page.reload().await?;
        runs(page, &builds[now])
            .await
            .with_context(|| said.clone())?;
        page.switch_to(&today).await?;
        // From here on there is nothing new to be found, so that nothing is asked for between two rounds.
        stage.site.publish(&builds[now].root);
        stage.site.heal();

        // What was asked for while it went wrong has its end; the other tab may have asked once more, and got it.
        let settled = "const r = await navigator.serviceWorker.getRegistration();
            for (let still = 0; still < 5; still += 1) { if (r.installing) still = 0; await new Promise(done => setTimeout(done, 50)); }
            return !!r.waiting";
        let waits = stage.page.js_async::<bool>(settled).await?;
        // Every so often the update arrives after all.
        if waits || round % 10 == 4 {
            stage.site.publish(&builds[next].root);
            let page = &stage.page;
            let offered = "const r = await navigator.serviceWorker.getRegistration();
                for (let n = 0; n < 100 && !r.waiting; n++) { if (!r.installing) await r.update().catch(() => {});
                    await new Promise(done => setTimeout(done, 100)); }
                return null";
            page.js_async::<Option<()>>(offered).await?;
            page.see(BAR).await.with_context(|| said.clone())?;
            page.tap("button", "Update now").await?;
            runs(page, &builds[next])
                .await
                .with_context(|| said.clone())?;
            page.wait_until("document.getElementById('note').value === 'half a thou'")
                .await
                .with_context(|| said.clone())?;
            mark(page).await?;
            page.switch_to(&other).await?;
            runs(page, &builds[next])
                .await
                .with_context(|| said.clone())?;
            page.switch_to(&today).await?;
            (now, next) = (next, now);
        }
    }
    keeps_only(&stage.page, &builds[now]).await
}

/// Only the worker is newer, and not one of the build's files comes: those that are kept are kept.
async fn another_worker_of_the_same_build_takes_nothing_away(stage: &mut Stage) -> Result<()> {
    let (first, scratch) = (Build::first()?, Scratch::new()?);
    let worker = std::fs::read_to_string(first.root.join("sw.js"))?;
    std::fs::write(scratch.path().join("sw.js"), worker + "// newer")?;
    let page = &stage.page;
    page.goto("/learn/").await?;
    is_kept(page).await?;
    stage.site.publish(scratch.path());
    let state = look_for_update(page).await?;
    ensure!(state == "redundant", "{state}");
    keeps_only(page, &first).await?;
    first.is_whole_in(page).await
}

async fn a_retired_worker_leaves_a_plain_page(stage: &mut Stage) -> Result<()> {
    let (first, scratch) = (Build::first()?, Scratch::new()?);
    let page = &stage.page;
    page.goto("/learn/").await?;
    is_kept(page).await?;
    if stage.rounds(0, 1) == 1 {
        stage.site.publish(Build::really_retired()?);
    } else {
        first.retired(scratch.path())?;
        stage.site.publish(scratch.path());
    }
    page.reload().await?;
    let gone = "return (await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration())";
    let start = std::time::Instant::now();
    while !page.js_async::<bool>(gone).await? {
        if start.elapsed() > Duration::from_secs(10) {
            let left = "const r = await navigator.serviceWorker.getRegistration();
                return JSON.stringify([await caches.keys(), r?.installing?.state, r?.waiting?.state, r?.active?.state])";
            bail!("it stays: {}", page.js_async::<String>(left).await?);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    // The open page goes on; the next one comes from the host, asks for no worker, and works.
    page.tap("link", "Trends").await?;
    page.arrives_at("/trends/").await?;
    stage.site.forget_requests();
    page.goto("/learn/").await?;
    page.see("Chapters").await?;
    ensure!(
        page.js::<bool>("return !navigator.serviceWorker.controller")
            .await?
    );
    tokio::time::sleep(Duration::from_millis(500)).await;
    let asked = stage.site.requests();
    ensure!(asked.contains(&"200 GET /learn/".to_owned()), "{asked:?}");
    ensure!(
        !asked.iter().any(|line| line.contains("sw.js")),
        "{asked:?}"
    );
    ensure!(page.js_async::<bool>(gone).await?);
    page.is_quiet().await
}
