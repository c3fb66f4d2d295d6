//! What holds on every screen.
use e2e::{Context as _, Result, Stage, Trial, ensure, trial};
use gradual::route::Route;

pub fn trials() -> Vec<Trial> {
    vec![
        trial!(every_route_opens_directly).within_seconds(180),
        trial!(every_route_opens_directly)
            .named("every_route_opens_on_a_small_dark_screen")
            .with(|o| {
                o.viewport = (320, 568);
                o.dark = true;
            })
            .within_seconds(180),
        trial!(every_route_opens_directly)
            .named("every_route_opens_with_large_text")
            .with(|o| o.text_percent = 200)
            .within_seconds(180),
    ]
}

async fn every_route_opens_directly(stage: &mut Stage) -> Result<()> {
    for route in Route::all() {
        let path = format!("/{}", route.path());
        holds_everywhere(stage, &path).await.with_context(|| path)?;
    }
    Ok(())
}

/// One main heading, nothing that complains, nothing that axe finds, nothing that sticks out.
async fn holds_everywhere(stage: &mut Stage, path: &str) -> Result<()> {
    let page = &stage.page;
    page.goto(path).await?;
    page.wait_until("document.querySelector('main h1')").await?;
    ensure!(page.path().await? == path);
    page.is_quiet().await?;
    page.fits_the_width().await?;
    page.is_accessible().await
}
