//! Everything by the keyboard alone.
use crate::past::{NOVEMBER, TUESDAY};
use e2e::{Page, Result, Stage, Trial, bail, ensure, trial};

pub fn trials() -> Vec<Trial> {
    vec![trial!(a_day_is_logged_by_the_keyboard).with(|o| o.clock = Some(TUESDAY))]
}

/// Presses Tab until the element of this role and name has the focus; each stop on the way must show it.
pub async fn tab_to(page: &Page, role: &str, name: &str) -> Result<()> {
    let mut seen = vec![];
    for _ in 0..45 {
        page.press("Tab").await?;
        let now = page.focused().await?;
        page.shows_the_focus().await?;
        if now.1 == name && (now.0 == role || role == "disclosure") {
            return Ok(());
        }
        seen.push(now);
    }
    bail!("no Tab leads to the {role} named {name:?}: {seen:?}")
}

async fn a_day_is_logged_by_the_keyboard(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    page.goto("/").await?;
    page.find("button", "Start with today").await?;
    page.press("Tab").await?;
    page.focuses("link", "Skip to the page").await?;
    page.shows_the_focus().await?;
    page.press("Enter").await?;
    page.wait_until("document.activeElement.id === 'main'")
        .await?;
    tab_to(page, "button", "Start with today").await?;
    page.press("Enter").await?;
    page.focuses("heading", "How was today?").await?;

    tab_to(page, "radio", "0").await?;
    page.press("ArrowRight ArrowRight ArrowRight ArrowRight")
        .await?;
    page.focuses("radio", "4").await?;
    page.shows_the_focus().await?;
    page.see("Pain 4. Saved on this device").await?;
    page.press("ArrowLeft").await?;
    page.stores(NOVEMBER, r#""p":[3,"#).await?;

    tab_to(page, "button", "Walk").await?;
    page.press("Enter").await?;
    page.focuses("button", "Done Walk").await?;
    page.shows_the_focus().await?;
    tab_to(page, "button", "1 minute more").await?;
    page.press("Space Space").await?;
    page.see("12 min").await?;
    tab_to(page, "radio", "0").await?;
    page.press("Space").await?;
    page.see("12 min · pain before 0").await?;
    tab_to(page, "textbox", "A note about it").await?;
    page.type_text("slow").await?;
    tab_to(page, "button", "Done").await?;
    page.press("Enter").await?;
    page.focuses("button", "Edit Walk").await?;
    page.see("slow").await?;

    tab_to(page, "button", "Rest day").await?;
    page.press("Space").await?;
    page.stores(NOVEMBER, r#""o":["rest","#).await?;
    tab_to(page, "disclosure", "Other days").await?;
    page.press("Space").await?;
    page.see("Open another day").await?;
    tab_to(page, "button", "Undo").await?;
    page.press("Enter").await?;
    page.stores(NOVEMBER, r#""o":[null,"#).await?;
    tab_to(page, "link", "Learn").await?;
    page.press("Enter").await?;
    page.arrives_at("/learn/").await?;
    page.focuses("heading", "Learn").await?;
    // From the heading on, the header's links come next.
    tab_to(page, "link", "Warning signs").await?;
    tab_to(page, "link", "Settings").await?;
    page.press("Enter").await?;
    page.focuses("heading", "Settings").await?;
    tab_to(page, "radio", "As my phone").await?;
    page.press("ArrowRight ArrowRight").await?;
    page.stores("gradual/theme", "dark").await?;
    page.shows_the_focus().await?;
    page.press("Shift+Tab").await?;
    ensure!(page.focused().await?.1 == "Settings");
    Ok(())
}
