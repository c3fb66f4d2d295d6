//! What Undo brings back besides the record: what a form had asked for, and both changes of one tap.
use crate::{
    past::{NOVEMBER, Past, TUESDAY, day},
    slips::is_told,
};
use e2e::{Engine, Page, Result, Stage, Trial, ensure, trial};

pub fn trials() -> Vec<Trial> {
    // Signals and records: the same on every engine.
    let chromium = &[Engine::Chromium];
    [
        trial!(a_try_that_is_undone_has_its_answers_again),
        trial!(an_activity_of_ones_own_is_undone_with_its_session),
        trial!(a_planned_session_that_was_less_is_closed_not_done_again),
    ]
    .map(|trial| trial.with(|o| o.clock = Some(TUESDAY)).usually_on(chromium))
    .into()
}

const CUP: &str = "Pick up a cup from a chair";

/// Which radios of these groups are chosen.
async fn chosen(page: &Page, groups: &[&str]) -> Result<Vec<String>> {
    let mut all = vec![];
    for group in groups {
        let value = format!("return document.querySelector('{group} :checked')?.value ?? ''");
        all.push(page.js(&value).await?);
    }
    Ok(all)
}

async fn a_try_that_is_undone_has_its_answers_again(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let before = ["#likely", "#expected", "#worry"];
    let after = ["#outcome", "#found", "#worry-now"];
    Past::new().with_tools().lay_out(page).await?;
    page.goto("/plan/ladder/#bend").await?;
    page.tap("link", &format!("Try {CUP}")).await?;
    page.fill(
        "textbox",
        "What might the pain do, or stop you from doing?",
        "",
    )
    .await?;
    page.tap("button", "Keep this, then try it").await?;
    is_told(page, "Please say what you fear").await?;
    page.type_text("It locks").await?;
    // What is missing is said in its own group, and nowhere else.
    page.tap("button", "Keep this, then try it").await?;
    is_asked(page, "#likely").await?;
    page.tap_in("#likely", "radio", "70 %").await?;
    page.tap("button", "Keep this, then try it").await?;
    is_asked(page, "#expected").await?;
    page.tap_in("#expected", "radio", "6").await?;
    page.tap_in("#worry", "radio", "5").await?;
    page.tap("button", "Keep this, then try it").await?;
    page.see("Kept. Now try it, at your own pace.").await?;
    let gone = "!(localStorage.getItem('gradual/drafts') ?? '').includes('It locks')";
    page.wait_until(gone).await?;

    page.tap("button", "Undo").await?;
    page.find("button", "Keep this, then try it").await?;
    ensure!(chosen(page, &before).await? == ["70", "6", "5"]);
    page.wait_until("document.getElementById('feared').value === 'It locks'")
        .await?;
    page.tap_in("#likely", "radio", "30 %").await?;
    page.tap("button", "Keep this, then try it").await?;
    page.see("“It locks”, 30 % likely.").await?;

    page.tap("button", "Compare").await?;
    is_asked(page, "#outcome").await?;
    page.tap("radio", "Partly").await?;
    page.tap_in("#found", "radio", "4").await?;
    page.tap("button", "Take this try away").await?;
    page.find("button", "Keep this, then try it").await?;
    page.tap("button", "Undo").await?;
    page.find("button", "Compare").await?;
    ensure!(chosen(page, &after).await? == ["partly", "4", ""]);
    page.tap_in("#worry-now", "radio", "3").await?;
    page.tap("button", "Compare").await?;
    page.focuses("heading", "Bending to the floor").await?;
    page.tap("button", "Undo").await?;
    page.goto("/plan/").await?;
    page.tap("link", "You had something to try…").await?;
    page.find("button", "Compare").await?;
    ensure!(chosen(page, &after).await? == ["partly", "4", "3"]);
    Ok(())
}

/// That the focus is on a key of this group, whose description says what is missing, where it can be seen, and that it is said
/// in no other.
async fn is_asked(page: &Page, group: &str) -> Result<()> {
    let told = format!(
        "(group => group.contains(document.activeElement)
            && (line => line?.textContent.startsWith('Please') && line.getBoundingClientRect().top > 0
                && line.getBoundingClientRect().bottom < document.querySelector('.tabs').getBoundingClientRect().top
            )(document.getElementById(group.getAttribute('aria-describedby')))
            && [...document.querySelectorAll('.oops')].filter(line => line.textContent).length === 1
        )(document.querySelector('{group}'))"
    );
    page.wait_until(&told).await?;
    page.is_accessible().await
}

async fn an_activity_of_ones_own_is_undone_with_its_session(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new().lay_out(page).await?;
    page.goto("/").await?;
    page.tap("button", "+ Something else").await?;
    page.focuses("textbox", "What do you call it?").await?;
    page.type_text("Swiming").await?;
    page.tap("button", "Add it").await?;
    page.see("Swiming added. Saved on this device").await?;
    page.tap("button", "Undo").await?;
    page.gone("button", "Close Swiming").await?;
    page.gone("button", "Swiming").await?;
    page.see("Saved on this device").await?;
    page.reload().await?;
    page.find("button", "Walk").await?;
    page.gone("button", "Swiming").await?;
    // Another day's undo is its own.
    page.tap("button", "Walk").await?;
    page.stores(NOVEMBER, r#""a":"walk""#).await
}

async fn a_planned_session_that_was_less_is_closed_not_done_again(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::new()
        .quota("walk", day("2026-11-20"), 16)
        .lay_out(page)
        .await?;
    page.goto("/").await?;
    page.tap("button", "Done Walk").await?;
    page.tap("button", "Edit Walk").await?;
    page.tap("button", "1 minute less").await?;
    // The plan asks for the rest again: two keys, two names.
    page.find("button", "Done Walk").await?;
    page.find("button", "Close Walk").await?;
    page.is_accessible().await
}
