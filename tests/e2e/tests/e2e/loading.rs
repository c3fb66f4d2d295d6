//! A page on its way: what is asked for, what is painted, and who is heard meanwhile.
use crate::before::{before_the_app, file};
use e2e::{Context as _, Engine, Fault, Result, Site, Stage, Trial, ensure, trial};
use serde_json::json;
use std::time::Duration;

pub fn trials() -> Vec<Trial> {
    vec![
        trial!(each_file_is_asked_for_once)
            .site(Site::app_anew)
            .may_complain(),
        // Only Chromium can be told to wait.
        trial!(half_a_page_is_painted_late)
            .on(&[Engine::Chromium])
            .site(Site::app_anew)
            .may_complain(),
        // Only there can a trial touch a page that still loads.
        trial!(the_earliest_tap_is_heard)
            .on(&[Engine::Chromium])
            .site(Site::app_anew)
            .may_complain(),
        trial!(a_press_outlasts_the_takeover)
            .site(Site::app_anew)
            .may_complain(),
        // In Firefox a trial's own errors are of another world than the page's.
        trial!(an_older_browser_is_not_kept_waiting)
            .on(&[Engine::Chromium, Engine::WebKit])
            .may_complain(),
        trial!(the_registry_is_gone).on(&[Engine::WebKit]),
        // The others let a script of the page that is left go on, or let no trial look.
        trial!(a_followed_link_is_no_failure).on(&[Engine::Firefox]),
    ]
}

/// What is asked for early is what is used later.
async fn each_file_is_asked_for_once(stage: &mut Stage) -> Result<()> {
    stage.site.forget_requests();
    stage.page.goto("/guide/check-first/").await?;
    let asked = stage.site.requests().join("\n");
    for (name, kind) in [("style-", ".css"), ("boot-", ".js"), ("gradual-", ".js")] {
        let file = file(name, kind)?;
        ensure!(asked.matches(&*file).count() == 1, "{file}: {asked}");
    }
    Ok(())
}

async fn half_a_page_is_painted_late(stage: &mut Stage) -> Result<()> {
    stage.site.inject("/learn/", Fault::Stall);
    let page = &stage.page;
    let target = vec![page.url("/learn/").into()];
    let go = page.js_with::<Option<()>>("location.href = arguments[0]; return null", target);
    let heal = async {
        tokio::time::sleep(Duration::from_secs(4)).await;
        stage.site.heal();
    };
    tokio::join!(go, heal).0?;
    page.comes("performance.getEntriesByName('first-contentful-paint').length > 0")
        .await?;
    let (is_half, waited): (bool, f64) = page
        .js("const [loaded] = performance.getEntriesByType('navigation'), [painted] = performance.getEntriesByType('paint');
            return [!document.querySelector('.tabs'), painted.startTime - loaded.responseStart]")
        .await?;
    // It waits for the rest, but not for ever: the connection may break.
    ensure!(
        is_half && (1_500.0..3_500.0).contains(&waited),
        "half of it: {is_half}, painted after {waited} ms"
    );
    Ok(())
}

async fn the_earliest_tap_is_heard(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let finger = "
        const press = () => {
            const button = document.getElementById('start');
            if (!button?.checkVisibility()) return requestAnimationFrame(press);
            window.pressed = document.querySelector('[hidden]#app') ? 'late' : 'early';
            button.click();
        };
        requestAnimationFrame(press);";
    page.driver()
        .cdp()
        .send_raw(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": format!("(() => {{ {finger} }})()") }),
        )
        .await?;
    // The script that starts the app comes a second later than the words.
    stage.site.inject(&file("boot-", ".js")?, Fault::Late);
    let heal = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        stage.site.heal();
    };
    tokio::join!(page.goto("/"), heal).0?;
    page.see("A note for this day").await?;
    ensure!(page.js::<String>("return window.pressed").await? == "early");
    Ok(())
}

/// Who puts a finger down on the page before the app, or the space bar, and lifts it when the app could take over, has
/// pressed what was there.
async fn a_press_outlasts_the_takeover(stage: &mut Stage) -> Result<()> {
    let link = (
        "/",
        "link",
        "I have a copy from another phone",
        "document.querySelector('h1').textContent === 'Bring a copy in'",
    );
    let question = (
        "/faq/",
        "disclosure",
        "What helps a sore neck?",
        "document.querySelector('details[open] summary')?.textContent === 'What helps a sore neck?'",
    );
    let button = (
        "/",
        "button",
        "Start with today",
        "document.getElementById('note')",
    );
    for (by_key, (path, role, name, done)) in [
        (false, link),
        (false, question),
        (true, question),
        (false, button),
    ] {
        before_the_app(stage, path).await?;
        let page = &stage.page;
        let pressed = page.find(role, name).await?;
        pressed.scroll_into_view().await?;
        let hand = || page.driver().action_chain();
        if by_key {
            pressed.focus().await?;
            hand().key_down(' ').perform().await?;
        } else {
            hand().click_and_hold_element(&pressed).perform().await?;
        }
        stage.site.heal();
        page.wait_until("document.getElementById('app').childElementCount")
            .await?;
        let held: bool = page
            .js("return document.getElementById('app').hidden")
            .await?;
        if by_key {
            hand().key_up(' ').perform().await?;
        } else {
            hand().release().perform().await?;
        }
        page.app_is_there().await?;
        page.wait_until(done)
            .await
            .with_context(|| format!("{name}, by key: {by_key}, held: {held}"))?;
        ensure!(held, "{name}: the page changed under it, by key: {by_key}");
    }
    Ok(())
}

/// To one that cannot read the script that starts the app, nothing is promised: its words stay.
async fn an_older_browser_is_not_kept_waiting(stage: &mut Stage) -> Result<()> {
    before_the_app(stage, "/faq/").await?;
    let promised = "return document.documentElement.dataset.js === ''";
    ensure!(stage.page.js::<bool>(promised).await?);
    // What somebody else puts into the page, and the policy keeps out, is no such thing.
    let others = "const other = document.createElement('script'); document.head.append(other);
        other.dispatchEvent(new Event('error')); return null";
    stage.page.js::<Option<()>>(others).await?;
    ensure!(stage.page.js::<bool>(promised).await?);
    let mistake =
        "dispatchEvent(new ErrorEvent('error', { error: new SyntaxError() })); return null";
    stage.page.js::<Option<()>>(mistake).await?;
    ensure!(!stage.page.js::<bool>(promised).await?);
    stage.page.see("What helps a sore neck?").await
}

/// WebKit crashes in it (`boot.js`): the program must do without.
async fn the_registry_is_gone(stage: &mut Stage) -> Result<()> {
    let kind = "return typeof FinalizationRegistry";
    stage.page.goto("/").await?;
    let with_the_app: String = stage.page.js(kind).await?;
    ensure!(with_the_app == "undefined", "{with_the_app}");
    Ok(())
}

async fn a_followed_link_is_no_failure(stage: &mut Stage) -> Result<()> {
    before_the_app(stage, "/guide/check-first/").await?;
    let page = &stage.page;
    let place =
        |path: &str| format!("location.pathname === {path:?} && document.querySelector('h1')");
    stage.site.inject("/learn/", Fault::Late);
    page.js::<Option<()>>(
        "document.querySelector('nav.tabs a[href=\"learn/\"]').click(); return null",
    )
    .await?;
    // The browser ends what the page still waits for: its program.
    tokio::time::sleep(Duration::from_secs(1)).await;
    page.wait_until(&place("/guide/check-first/")).await?;
    let said: bool = page
        .js("return !!document.getElementById('start-note')")
        .await?;
    ensure!(
        !said,
        "it says that it cannot start, while another page comes"
    );
    stage.site.heal();
    page.comes(&place("/learn/")).await?;
    page.app_is_there().await?;
    page.driver().back().await?;
    page.comes(&place("/guide/check-first/")).await?;
    page.comes("document.documentElement.dataset.app === 'started'")
        .await
}
