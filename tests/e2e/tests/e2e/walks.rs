//! Bad days: random walks through the app. After each: nothing complained, what is stored can be read, and nothing was lost.
use crate::past::{Past, TUESDAY, day};
use e2e::{Context as _, Engine, Page, Result, Stage, Trial, ensure, find::LABELS, trial};
use gradual::{
    domain::{journal::Journal, random::Random, stamp::Id},
    storage::{Store, load, memory::MemoryBackend},
    text::activities::STARTER_NAMES,
};
use std::{collections::BTreeMap, rc::Rc, time::Duration};

pub fn trials() -> Vec<Trial> {
    let lots = if asked().is_some() { 1 } else { 10 };
    vec![
        trial!(random_walks)
            .with(|o| o.clock = Some(TUESDAY))
            .in_lots(lots)
            .within_seconds(if std::env::var_os("E2E_SOAK").is_some() {
                3_600
            } else {
                150
            }),
    ]
}

/// How many steps a walk has.
const STEPS: u32 = 14;

/// Evenings with these words were there before: no tap takes a note away.
const NOTES: [(&str, &str); 3] = [
    ("2026-09-30", "kept since September"),
    ("2026-10-31", "kept since October 🍂"),
    ("2026-11-20", "kept since Friday"),
];

/// The walks that were asked for: `7`, or from the first to the last of `7..20`.
fn asked() -> Option<String> {
    std::env::var("E2E_SEED").ok()
}

async fn random_walks(stage: &mut Stage) -> Result<()> {
    let (first, last) = match asked() {
        Some(asked) => seeds(&asked).with_context(|| format!("E2E_SEED={asked}: 7 or 7..20"))?,
        None => {
            let numbers = stage.numbers(3, 1_000);
            (u64::from(numbers.start) + 1, u64::from(numbers.end))
        }
    };
    for seed in first..=last {
        let mut trace = vec![];
        walk(stage, seed, &mut trace)
            .await
            .with_context(|| format!("E2E_SEED={seed} walks so again: {}", trace.join(", ")))?;
    }
    eprintln!(
        "{}: walks {first} to {last} lost nothing",
        stage.engine.name()
    );
    Ok(())
}

/// The first and the last of `7` or `7..20`.
fn seeds(asked: &str) -> Option<(u64, u64)> {
    let (first, last) = asked.split_once("..").unwrap_or((asked, asked));
    Some((first.parse().ok()?, last.parse().ok()?))
}

async fn walk(stage: &mut Stage, seed: u64, trace: &mut Vec<String>) -> Result<()> {
    let mut random = Random::seeded(seed);
    // Chromium's history has 50 entries, and lets go of those first that no finger asked for, such as what a walk's steps left:
    // after some forty walks a step back led out of the app.
    if stage.engine == Engine::Chromium {
        let last = stage.page.tab().await?;
        let fresh = stage.page.open_tab("/e2e-blank.html").await?;
        stage.page.switch_to(&last).await?;
        stage.page.driver().close_window().await?;
        stage.page.switch_to(&fresh).await?;
    }
    stage.page.set_clock(TUESDAY).await?;
    let mut past = Past::lived_in();
    for (date, words) in NOTES {
        past = past.note(day(date), words);
    }
    past.lay_out(&stage.page).await?;
    let home = stage.page.tab().await?;
    let mut other = None;
    let mut clock = TUESDAY.to_owned();
    stage.page.goto("/").await?;
    for _ in 0..STEPS {
        let page = &mut stage.page;
        let kind = random.below(100);
        trace.push(match kind {
            0..68 => tap(page, &mut random).await?,
            68..76 => type_something(page, &mut random).await?,
            76..82 => press(page, &mut random).await?,
            82..86 => {
                // Within the app, which numbers its entries: WebKit's driver does not follow to a page that was kept.
                let back =
                    "const at = history.state; if (at > 0) history.back(); return String(at)";
                let from: String = page.js(back).await?;
                rest(300).await;
                page.app_is_there().await?;
                format!("back from {from} to {}", page.path().await?)
            }
            86..91 => {
                reload_loses_nothing(page, other.is_some()).await?;
                "reload".to_owned()
            }
            91..94 => {
                page.turn().await?;
                "turn".to_owned()
            }
            94..97 => {
                match &other {
                    None => other = Some(page.open_tab("/").await?),
                    Some(tab) => {
                        let to = if page.tab().await? == home {
                            tab
                        } else {
                            &home
                        };
                        page.switch_to(to).await?;
                        // A clock of the harness is one tab's; a device's is everyone's.
                        page.set_clock(&clock).await?;
                        page.come_back().await?;
                    }
                }
                "another tab".to_owned()
            }
            _ => {
                let days = random.below(40);
                clock = format!("2026-{}T{:02}:30:00Z", date_after(days), random.below(24));
                page.set_clock(&clock).await?;
                page.come_back().await?;
                format!("clock {clock}")
            }
        });
        page.is_quiet().await?;
    }
    reload_loses_nothing(&stage.page, other.is_some()).await?;
    let journal = read_back(&stage.page).await?;
    for (date, words) in NOTES {
        let note = journal.day(day(date)).map(|log| log.note.value.clone());
        // A clock may have made it today, and something was typed beside it.
        let kept = note.as_ref().is_some_and(|note| note.contains(words));
        ensure!(kept, "{date}: {note:?}");
    }
    if let Some(tab) = other {
        stage.page.switch_to(&tab).await?;
        stage.page.driver().close_window().await?;
        stage.page.switch_to(&home).await?;
    }
    Ok(())
}

/// A date up to 19 days before the Tuesday or 20 after it, without its year.
fn date_after(days: u32) -> String {
    let date = day("2026-11-05")
        .plus(i32::try_from(days).unwrap_or(0))
        .to_string();
    date.get(5..).unwrap_or_default().to_owned()
}

async fn rest(millis: u64) {
    tokio::time::sleep(Duration::from_millis(millis)).await;
}

/// Presses something that can be seen; not what leaves the app, erases, replaces or locks the log, or shows the sample.
async fn tap(page: &Page, random: &mut Random) -> Result<String> {
    let script = "
        const away = /Erase|lock|sample|Replace|Import|Take .* in|backup|Back up|Share|Save .* (file|copy)|Download|CSV|FHIR|calendar file|Print|Open Gradual/i;
        const all = [...document.querySelectorAll('button, summary, a[href], main input:is([type=radio], [type=checkbox])')]
            .filter(e => e.checkVisibility() && !e.disabled && !e.closest('[hidden]'))
            .filter(e => !(e.href && (!e.href.startsWith(document.baseURI) || e.hasAttribute('download') || e.relList.contains('external'))))
            .filter(e => !away.test(e.ariaLabel || e.textContent || ''));
        if (!all.length) return 'nothing to tap at ' + location.pathname;
        const e = all[Math.floor(arguments[0] * all.length)];
        const name = (e.ariaLabel || labels(e)[0]?.textContent || e.textContent || e.name).trim().slice(0, 40);
        e.scrollIntoView({ block: 'center', behavior: 'instant' });
        e.click();
        return `tap ${e.localName} ${e.name ?? ''} “${name}” at ${location.pathname}`";
    let share = f64::from(random.below(10_000)) / 10_000.0;
    let script = [LABELS, script].concat();
    let said = page.js_with(&script, vec![share.into()]).await?;
    rest(40).await;
    Ok(said)
}

const WORDS: [&str; 6] = [
    "25",
    "slept badly 🙃",
    "</script><b>x",
    "مرحبا",
    "-0",
    "'=cmd|' /C calc'!A0",
];

/// Types into a field that can be seen.
async fn type_something(page: &Page, random: &mut Random) -> Result<String> {
    let fields = "
        const all = [...document.querySelectorAll('main textarea, main input:is([type=text], [type=search], :not([type]))')]
            .filter(e => e.checkVisibility() && e.id !== 'erase-word');
        all[Math.floor(arguments[0] * all.length)]?.focus();
        return all.length ? document.activeElement.id : ''";
    let share = f64::from(random.below(10_000)) / 10_000.0;
    let id: String = page.js_with(fields, vec![share.into()]).await?;
    if id.is_empty() {
        return Ok("no field".to_owned());
    }
    let words = WORDS[random.below(6) as usize];
    // As a keyboard's suggestion comes in: at once.
    let insert = "document.execCommand('insertText', false, arguments[0]); return null";
    page.js_with::<Option<()>>(insert, vec![words.into()])
        .await?;
    Ok(format!("type {words:?} into {id}"))
}

async fn press(page: &Page, random: &mut Random) -> Result<String> {
    const KEYS: [&str; 6] = [
        "Tab",
        "Shift+Tab",
        "ArrowRight",
        "ArrowUp",
        "Escape",
        "Tab Tab Tab",
    ];
    let keys = KEYS[random.below(6) as usize];
    page.press(keys).await?;
    Ok(format!("press {keys}"))
}

/// What is stored of the log and the plan.
async fn stored(page: &Page) -> Result<BTreeMap<String, String>> {
    let mut all = page.all_stored().await?;
    all.retain(|key, _| key.starts_with("gradual/m/") || key == "gradual/plan");
    Ok(all)
}

/// Waits until nothing is written any more; then a new beginning holds the same. A tab that cannot be seen writes later.
async fn reload_loses_nothing(page: &Page, hidden_tab: bool) -> Result<()> {
    // A busy browser may not have begun to write: words wait for a pause.
    let saving = "return /Saving…/.test(document.querySelector('.status')?.textContent)";
    let enough = if hidden_tab { 3 } else { 2 };
    let (mut before, mut still) = (stored(page).await?, 0);
    for _ in 0..20 {
        rest(600).await;
        let now = stored(page).await?;
        still = if now == before && !page.js::<bool>(saving).await? {
            still + 1
        } else {
            0
        };
        if still == enough {
            break;
        }
        before = now;
    }
    let shown = "return JSON.stringify([document.querySelector('#pain :checked')?.value, document.getElementById('note')?.value])";
    let seen: String = page.js(shown).await?;
    page.reload().await?;
    rest(200).await;
    let after = stored(page).await?;
    for (key, text) in &before {
        let body = |text: &str| {
            text.split_once("\"body\":")
                .map(|(_, body)| body.to_owned())
        };
        let now = after.get(key).with_context(|| format!("{key} is gone"))?;
        ensure!(body(text) == body(now), "{key} was {text} and is {now}");
    }
    let still: String = page.js(shown).await?;
    ensure!(seen == still, "shown was {seen} and is {still}");
    Ok(())
}

/// The journal that is stored, read as the app reads it; nothing of it may be unreadable.
async fn read_back(page: &Page) -> Result<Journal> {
    let backend = MemoryBackend::new();
    for (key, text) in page.all_stored().await? {
        backend.set(&key, &text);
    }
    let store = Store::alone(Rc::new(backend));
    let fresh = Id::parse("fresh123").context("an id")?;
    let loaded = load(&store, &fresh, &STARTER_NAMES).await;
    ensure!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    Ok(loaded.journal)
}
