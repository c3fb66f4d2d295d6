//! Storage that is blocked, spoilt or written elsewhere.
use crate::past::{NOVEMBER, Past, TUESDAY, day};
use e2e::{Result, Stage, Trial, ensure, trial};

pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        trial!(without_storage_it_says_so_and_still_reads).with(|o| o.storage_blocked = true),
        trial!(an_unreadable_month_is_kept_aside),
        trial!(what_a_newer_version_wrote_stays),
        trial!(two_tabs_show_the_same),
        trial!(an_erase_reaches_the_other_tab),
    ];
    for trial in &mut trials {
        *trial = trial.clone().with(|o| o.clock = Some(TUESDAY));
    }
    trials
}

async fn without_storage_it_says_so_and_still_reads(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    const BANNER: &str = "This browser is not letting Gradual save.";
    page.goto("/").await?;
    page.see(BANNER).await?;
    page.is_accessible().await?;
    page.tap("button", "Start with today").await?;
    page.tap_in("#pain", "radio", "4").await?;
    page.see("Not saved yet.").await?;
    ensure!(!page.text().await?.contains("Saved on this device"));
    page.wait_until("document.querySelector('#pain :checked')?.value === '4'")
        .await?;
    for (tab, words) in [
        ("Trends", "Too early to tell"),
        ("Plan", "Your activities"),
        ("Learn", "13 short chapters"),
    ] {
        page.tap("link", tab).await?;
        page.see(words).await?;
        page.see(BANNER).await?;
    }
    page.tap("link", "Check first…").await?;
    page.see("Chapter 1 of 13").await?;
    page.see(BANNER).await?;
    // The sample would take the place of what stands nowhere else.
    page.tap_in("header", "link", "Settings").await?;
    page.find("heading", "Settings").await?;
    page.gone("button", "Look round with sample data").await?;
    page.tap("link", "Today").await?;
    // For as long as the page is open it remembers.
    page.wait_until("document.querySelector('#pain :checked')?.value === '4'")
        .await?;
    page.fits_the_width().await
}

async fn an_unreadable_month_is_kept_aside(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new()
        .evenings("444444", day("2026-10-31"))
        .lay_out(page)
        .await?;
    // One letter of a good text is another.
    let spoilt = Past::new().pain(day("2026-11-20"), 7).texts();
    let spoilt = spoilt
        .iter()
        .find(|(key, _)| key == NOVEMBER)
        .expect("written")
        .1
        .replace("[7,", "[8,");
    page.seed(&[(NOVEMBER, &spoilt)]).await?;
    let before = page.all_stored().await?;

    page.goto("/").await?;
    page.see("One part of what is stored could not be read. The log of November 2026.")
        .await?;
    page.see("Nothing was thrown away").await?;
    page.is_accessible().await?;
    page.tap("link", "Trends").await?;
    page.find(
        "image",
        "Evening pain, 28 Oct 2026 to 24 Nov 2026. 4 of 28 days logged.…",
    )
    .await?;
    page.see("One part of what is stored could not be read.")
        .await?;
    let mut now = page.all_stored().await?;
    // Not of the log: that the browser was asked to keep it.
    now.remove("gradual/asked-to-keep");
    ensure!(now == before, "reading writes nothing");

    page.tap("link", "Today").await?;
    page.tap_in("#pain", "radio", "3").await?;
    page.see("Pain 3. Saved on this device").await?;
    ensure!(
        page.stored("gradual/kept/m/2026-11/1").await? == Some(spoilt.clone()),
        "as it was found"
    );
    page.stores(NOVEMBER, r#"{"d":24,"p":[3,"#).await?;
    ensure!(page.stored("gradual/m/2026-10").await? == before.get("gradual/m/2026-10").cloned());
    page.reload().await?;
    page.wait_until("document.querySelector('#pain :checked')?.value === '3'")
        .await?;
    ensure!(page.stored("gradual/kept/m/2026-11/1").await? == Some(spoilt));
    Ok(())
}

async fn what_a_newer_version_wrote_stays(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let newer = r#"{"v":2,"seq":3,"sum":"of another kind","body":{"days":[]}}"#;
    Past::new().pain(day("2026-10-31"), 4).lay_out(page).await?;
    page.seed(&[(NOVEMBER, newer)]).await?;
    page.goto("/").await?;
    page.see("A part of your log was written by a newer version of Gradual.")
        .await?;
    page.tap_in("#pain", "radio", "3").await?;
    page.see("Not saved yet. A newer version of Gradual wrote this.")
        .await?;
    ensure!(!page.text().await?.contains("Saved on this device"));
    ensure!(page.stored(NOVEMBER).await?.as_deref() == Some(newer));
    // The rest goes on.
    page.goto("/day/#2026-10-31").await?;
    page.wait_until("document.querySelector('#pain :checked')?.value === '4'")
        .await?;
    page.tap_in("#pain", "radio", "5").await?;
    page.stores("gradual/m/2026-10", r#"{"d":31,"p":[5,"#)
        .await?;
    page.see("Saved on this device").await
}

async fn two_tabs_show_the_same(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    Past::new().pain(day("2026-11-23"), 2).lay_out(page).await?;
    page.goto("/").await?;
    page.find("heading", "How was today?").await?;
    let first = page.tab().await?;
    let second = page.open_tab("/").await?;
    let pain = |n: &str| format!("document.querySelector('#pain :checked')?.value === '{n}'");
    page.tap_in("#pain", "radio", "6").await?;
    page.tap("button", "Walk").await?;
    page.see("Walk added. Saved on this device").await?;

    page.switch_to(&first).await?;
    page.wait_until(&pain("6")).await?;
    page.see("10 min").await?;
    page.tap("button", "Stairs").await?;
    page.see("Stairs added. Saved on this device").await?;
    page.type_into("textbox", "A note for this day", "from the first")
        .await?;
    page.stores(NOVEMBER, "from the first").await?;

    page.switch_to(&second).await?;
    page.wait_until("document.querySelectorAll('li.session').length === 2")
        .await?;
    page.wait_until("document.getElementById('note').value === 'from the first'")
        .await?;
    page.tap_in("#pain", "radio", "5").await?;
    page.see("Pain 5. Saved on this device").await?;
    // Nothing of the other tab's went.
    page.stores(NOVEMBER, "from the first").await?;
    page.stores(NOVEMBER, r#""a":"stairs""#).await?;
    page.tap("link", "Settings").await?;
    page.tap("radio", "Dark").await?;

    page.switch_to(&first).await?;
    page.wait_until(&pain("5")).await?;
    page.wait_until("document.documentElement.dataset.theme === 'dark'")
        .await
}

async fn an_erase_reaches_the_other_tab(stage: &mut Stage) -> Result<()> {
    let page = &mut stage.page;
    Past::new().pain(day("2026-11-24"), 2).lay_out(page).await?;
    page.goto("/").await?;
    page.find("heading", "How was today?").await?;
    let first = page.tab().await?;
    page.open_tab("/settings/").await?;
    page.tap("disclosure", "Erase everything").await?;
    page.type_into("textbox", "To go on, type the word erase", "erase")
        .await?;
    page.tap("button", "Erase everything now").await?;
    page.find("heading", "A steady way back to what you do")
        .await?;
    page.switch_to(&first).await?;
    page.find("heading", "A steady way back to what you do")
        .await?;
    let left = page.all_stored().await?;
    ensure!(left.keys().eq(["gradual/epoch"]), "{left:?}");
    page.tap("button", "Start with today").await?;
    page.tap_in("#pain", "radio", "1").await?;
    page.see("Saved on this device").await
}
