//! What the safety copy is for: a cleared local storage, two tabs at once, and a browser that is killed.
use crate::past::{NOVEMBER, Past, TUESDAY};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, trial};
use gradual::domain::random::Random;
use std::collections::BTreeMap;
use std::time::Duration;

pub fn trials() -> Vec<Trial> {
    vec![
        trial!(a_cleared_local_storage_comes_back).with(|o| o.clock = Some(TUESDAY)),
        trial!(without_a_safety_copy_it_says_so_and_one_tab_writes)
            .with(|o| o.clock = Some(TUESDAY)),
        trial!(two_tabs_both_keep_what_they_wrote).with(|o| o.clock = Some(TUESDAY)),
        trial!(two_tabs_at_once_lose_nothing)
            .with(|o| o.clock = Some(TUESDAY))
            .within_seconds(1200),
        // WebKitGTK keeps nothing between its sessions: there is nothing to find after a crash.
        trial!(what_is_saved_outlives_a_killed_browser)
            .on(&[Engine::Chromium, Engine::Firefox])
            .within_seconds(5400),
    ]
}

/// What the safety copy holds under a key.
pub async fn in_the_mirror(page: &Page, key: &str) -> Result<Option<String>> {
    Ok(mirrored(page).await?.remove(key))
}

/// All that the safety copy holds.
pub async fn mirrored(page: &Page) -> Result<BTreeMap<String, String>> {
    page.js_async(
        "const answer = (asked) => new Promise((yes, no) => {
            asked.onsuccess = () => yes(asked.result);
            asked.onerror = no;
        });
        const database = await answer(indexedDB.open('gradual'));
        const keys = database.transaction('keys').objectStore('keys');
        const [names, texts] = await Promise.all([answer(keys.getAllKeys()), answer(keys.getAll())]);
        database.close();
        return Object.fromEntries(names.map((name, n) => [name, texts[n]]));",
    )
    .await
}

async fn a_cleared_local_storage_comes_back(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.find("button", "Walk").await?;
    page.tap_in("#pain", "radio", "3").await?;
    page.see("Saved on this device").await?;
    let before = page.stored(NOVEMBER).await?;
    page.js::<Option<()>>("localStorage.clear(); return null")
        .await?;
    page.goto("/").await?;
    page.see("It is all back, from the safety copy").await?;
    ensure!(page.stored(NOVEMBER).await? == before);
    page.is_accessible().await?;
    // Said once.
    page.reload().await?;
    page.wait_until("document.querySelector('#pain :checked')?.value === '3'")
        .await?;
    page.see_no("from the safety copy").await
}

async fn without_a_safety_copy_it_says_so_and_one_tab_writes(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    Past::new().lay_out(page).await?;
    // A database of a later version is one that this one cannot have.
    page.js_async::<Option<()>>(
        "const database = await new Promise((yes, no) => {
            const asked = indexedDB.open('gradual', 99);
            asked.onsuccess = () => yes(asked.result);
            asked.onerror = no;
        });
        database.close();
        return null;",
    )
    .await?;
    page.goto("/").await?;
    const BANNER: &str = "This browser keeps no safety copy of your log";
    page.see(BANNER).await?;
    page.tap_in("#pain", "radio", "3").await?;
    page.see("Saved on this device").await?;
    page.stores(NOVEMBER, r#""p":[3,"#).await?;
    page.tap("link", "Learn").await?;
    page.see(BANNER).await?;
    page.is_accessible().await?;
    page.tap("link", "Today").await?;
    let one = page.tab().await?;
    let two = page.open_tab("/").await?;
    page.wait_until("document.querySelector('#pain :checked')?.value === '3'")
        .await?;
    page.tap_in("#pain", "radio", "8").await?;
    page.see("Gradual is open in another tab, and in this browser only one tab can save.")
        .await?;
    ensure!(!page.text().await?.contains("Saved on this device"));
    page.switch_to(&one).await?;
    page.tap_in("#pain", "radio", "4").await?;
    page.stores(NOVEMBER, r#""p":[4,"#).await?;
    // The one that writes is closed: now the other may.
    page.driver().close_window().await?;
    page.switch_to(&two).await?;
    // A tab that hears of the other's last write tries by itself.
    page.js::<Option<()>>("[...document.querySelectorAll('button')].find(b => b.textContent === 'Try again')?.click(); return null")
        .await?;
    page.see("Saved on this device").await
}

async fn two_tabs_both_keep_what_they_wrote(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.find("button", "Walk").await?;
    let one = page.tab().await?;
    let two = page.open_tab("/").await?;
    page.find("button", "Walk").await?;
    for pain in ["4", "5", "6"] {
        page.switch_to(&one).await?;
        page.tap_in("#pain", "radio", pain).await?;
        page.see("Saved on this device").await?;
        page.switch_to(&two).await?;
        let words = ["from the other tab ", pain].concat();
        page.paste("textbox", "A note for this day", &words).await?;
        page.stores(NOVEMBER, &words).await?;
        page.stores(NOVEMBER, &["\"p\":[", pain, ","].concat())
            .await?;
    }
    Ok(())
}

/// The things that are edited: how, and what is stored of it. `@` is a number from 0 to 9.
const EDITS: [(&str, &str); 4] = [
    (
        "document.querySelector('#pain input[value=\"@\"]').click()",
        r#""p":[@,"#,
    ),
    (
        "document.querySelector('#confidence input[value=\"@\"]').click()",
        r#""x":[[@,"#,
    ),
    (
        "const note = document.getElementById('note'); note.value = 'note @ of the tab';
         note.dispatchEvent(new Event('input', { bubbles: true }))",
        r#""n":["note @ of the tab","#,
    ),
    (
        "[...document.querySelectorAll('button')].find(b => b.textContent.startsWith('Walk')).click(); '@'",
        r#""a":"walk""#,
    ),
];

async fn two_tabs_at_once_lose_nothing(stage: &mut Stage) -> Result<()> {
    let rounds = stage.rounds(20, 500);
    let page = &mut stage.page;
    let mut past = Past::new();
    past.journal.settings.asks.confidence = true;
    past.lay_out(page).await?;
    page.goto("/").await?;
    page.find("button", "Walk").await?;
    let one = page.tab().await?;
    let two = page.open_tab("/").await?;
    page.find("button", "Walk").await?;
    let mut dice = Random::seeded(20_261_123);
    let mut walks = 0;
    let mut edits = 0;
    for round in 0..rounds {
        // A tenth of the rounds add a session: a day has few.
        let kinds = if walks < 12 && dice.below(10) == 0 {
            4
        } else {
            3
        };
        let mut kind = [dice.below(3), 0];
        kind[1] = (kind[0] + 1 + dice.below(kinds - 1)) % kinds;
        if dice.below(2) == 0 {
            kind.swap(0, 1);
        }
        let mut expected = Vec::new();
        for (tab, kind) in [&one, &two].into_iter().zip(kind) {
            let value = dice.below(10).to_string();
            let (script, piece) = EDITS[kind as usize];
            page.switch_to(tab).await?;
            page.js::<Option<()>>(&format!("{}; return null", script.replace('@', &value)))
                .await?;
            if kind == 3 {
                walks += 1;
            }
            edits += 1;
            expected.push(piece.replace('@', &value));
        }
        for piece in expected {
            if page.stores(NOVEMBER, &piece).await.is_err() {
                let held = page.stored(NOVEMBER).await?;
                e2e::bail!("round {round}: {piece} is lost: {held:?}");
            }
        }
        // One more walk looks like those before it: their count tells.
        let all = format!(
            "localStorage.getItem('{NOVEMBER}').split('\"a\":\"walk\"').length === {walks} + 1"
        );
        if page.wait_until(&all).await.is_err() {
            let held = page.stored(NOVEMBER).await?;
            e2e::bail!("round {round}: not {walks} sessions: {held:?}");
        }
    }
    // Both copies and a new start say the same.
    page.comes("document.body.innerText.includes('Saved on this device')")
        .await?;
    page.reload().await?;
    page.find("button", "Walk").await?;
    ensure!(in_the_mirror(page, NOVEMBER).await? == page.stored(NOVEMBER).await?);
    eprintln!(
        "{}: {edits} interleaved edits of two tabs, 0 lost",
        page.engine.name()
    );
    Ok(())
}

async fn what_is_saved_outlives_a_killed_browser(stage: &mut Stage) -> Result<()> {
    let rounds = stage.rounds(5, 200);
    Past::new().lay_out(&stage.page).await?;
    let mut dice = Random::seeded(40_961);
    let (mut lost, mut plain_lost, mut pain) = (0, 0, 0);
    for round in 0..rounds {
        let page = &stage.page;
        page.goto("/").await?;
        page.find("button", "Walk").await?;
        // Another than before, so that what is found is of this round.
        pain = (pain + 1 + dice.below(9)) % 10;
        page.tap_in("#pain", "radio", &pain.to_string()).await?;
        page.see("Saved on this device").await?;
        page.js::<Option<()>>(&format!(
            "localStorage.setItem('plain', '{round}'); return null"
        ))
        .await?;
        let wait = 50 + u64::from(dice.below(4951));
        tokio::time::sleep(Duration::from_millis(wait)).await;
        stage.crash_browser().await?;

        let page = &stage.page;
        page.seed(&[]).await?;
        let plain = page.stored("plain").await?;
        plain_lost += u32::from(plain != Some(round.to_string()));
        page.goto("/").await?;
        page.find("button", "Walk").await?;
        let shown = format!("document.querySelector('#pain :checked')?.value === '{pain}'");
        if !page.js::<bool>(&format!("return !!({shown})")).await? {
            lost += 1;
            eprintln!(
                "{}: round {round}: killed {wait} ms after Saved, lost",
                page.engine.name()
            );
        }
    }
    eprintln!(
        "{}: {rounds} kills 50 to 5,000 ms after Saved: {lost} saved entries lost; plain local storage beside it lost {plain_lost}",
        stage.engine.name()
    );
    ensure!(lost == 0, "{lost} of {rounds} lost");
    Ok(())
}
