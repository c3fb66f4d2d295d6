//! The second module: every screen but Today and the warning signs, and what a tap brings to those.
use crate::before::file;
use e2e::{Fault, Result, Site, Stage, Trial, trial};

pub fn trials() -> Vec<Trial> {
    vec![
        // Without the worker, so that each load asks the host; what does not come is complained of.
        trial!(a_screen_that_has_not_come_says_so)
            .may_complain()
            .site(Site::app_anew),
        trial!(a_form_that_has_not_come_says_so)
            .may_complain()
            .site(Site::app_anew),
    ]
}

async fn a_screen_that_has_not_come_says_so(stage: &mut Stage) -> Result<()> {
    let second = file("more-", ".wasm")?;
    stage.site.inject(&second, Fault::NotFound);
    let page = &stage.page;
    page.goto("/").await?;
    page.tap("button", "Start with today").await?;
    page.tap_in("#pain", "radio", "3").await?;
    page.see("Saved on this device").await?;
    page.tap("link", "Trends").await?;
    page.see("This part of Gradual has not reached this device yet.")
        .await?;
    page.focuses("heading", "Trends").await?;
    page.is_accessible().await?;
    page.tap("link", "Today").await?;
    page.find("heading", "How was today?").await?;
    page.tap("link", "Trends").await?;
    stage.site.heal();
    page.tap("button", "Try again").await?;
    page.see_no("This part of Gradual has not").await?;
    page.find("heading", "Too early to tell").await?;
    page.focuses("heading", "Trends").await?;

    // A page that is loaded there keeps its words and says why it is no app.
    stage.site.inject(&second, Fault::NotFound);
    page.visit("/faq/").await?;
    page.see("Gradual could not start here.").await?;
    page.find(
        "disclosure",
        "Which exercise is best for a sore lower back?",
    )
    .await?;
    stage.site.heal();
    page.tap("button", "Try again").await?;
    page.comes("document.documentElement.dataset.app === 'started'")
        .await?;
    page.see_no("Gradual could not start here.").await
}

async fn a_form_that_has_not_come_says_so(stage: &mut Stage) -> Result<()> {
    let second = file("more-", ".wasm")?;
    stage.site.inject(&second, Fault::NotFound);
    let page = &stage.page;
    page.goto("/").await?;
    page.tap("button", "Start with today").await?;
    page.tap("button", "+ Something else").await?;
    page.see("This part of Gradual has not reached this device yet.")
        .await?;
    page.is_accessible().await?;
    page.tap("button", "Try again").await?;
    page.focuses("heading", "How was today?").await?;
    stage.site.heal();
    // The focus is in the field, for nothing else was done meanwhile.
    page.tap("button", "Try again").await?;
    page.focuses("textbox", "What do you call it?").await?;
    page.see_no("This part of Gradual has not").await?;
    page.type_text("Tai chi").await?;
    page.stores("gradual/drafts", "Tai chi").await?;

    // Begun before, it is there with the rest, or once it can be had.
    page.reload().await?;
    page.wait_until("document.getElementById('new-name')?.value === 'Tai chi'")
        .await?;
    stage.site.inject(&second, Fault::NotFound);
    page.reload().await?;
    page.see("This part of Gradual has not reached this device yet.")
        .await?;
    page.find("button", "Walk").await?;
    stage.site.heal();
    page.tap("button", "Try again").await?;
    page.focuses("textbox", "What do you call it?").await?;
    page.wait_until("document.getElementById('new-name')?.value === 'Tai chi'")
        .await
}
