//! What holds on every screen.
use crate::past::{Past, TUESDAY};
use e2e::{Context as _, Options, Page, Result, Stage, Trial, ensure, trial};
use gradual::route::Route;

pub fn trials() -> Vec<Trial> {
    let lived_in = |name: &str, change: fn(&mut Options)| {
        trial!(a_lived_in_app_fits)
            .named(name)
            .with(|o| o.clock = Some(TUESDAY))
            .with(change)
            .within_seconds(180)
    };
    vec![
        trial!(every_route_opens_directly).within_seconds(180),
        lived_in("a_small_screen_holds_everything", |o| {
            o.viewport = (320, 568)
        }),
        lived_in("a_small_dark_screen_holds_everything", |o| {
            o.viewport = (320, 568);
            o.dark = true;
        }),
        lived_in("large_text_fits", |o| o.text_percent = 200),
        lived_in("large_dark_text_fits_a_small_screen", |o| {
            o.text_percent = 200;
            o.viewport = (320, 568);
            o.dark = true;
        }),
    ]
}

/// One main heading, nothing that complains, nothing that axe finds, nothing that sticks out.
async fn every_route_opens_directly(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    for route in Route::all() {
        let path = format!("/{}", route.path());
        open(page, &path).await?;
        ensure!(page.path().await? == path);
        page.is_quiet().await.with_context(|| path.clone())?;
        page.fits_the_width().await?;
        page.is_accessible().await?;
    }
    Ok(())
}

async fn open(page: &Page, path: &str) -> Result<()> {
    page.goto(path).await?;
    page.wait_until("document.querySelectorAll('main h1').length === 1")
        .await
        .with_context(|| path.to_owned())
}

/// Four screens in every size and light, with all that can be opened open; the others by their width.
async fn a_lived_in_app_fits(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::lived_in().lay_out(page).await?;
    for route in Route::all() {
        open(page, &format!("/{}", route.path())).await?;
        let looked_at = matches!(
            route,
            Route::Today | Route::Trends | Route::Faq | Route::WarningSigns
        );
        if looked_at || route.is_of_plan() || matches!(route, Route::Plan | Route::Settings) {
            let unfold = "for (const e of document.querySelectorAll('main button')) if (/^(Edit|Rename|Show as|\\+ )/.test(e.textContent)) e.click();
                for (const e of document.querySelectorAll('main details')) e.open = true;
                return null";
            page.js::<Option<()>>(unfold).await?;
        }
        page.fits_the_width().await?;
        if looked_at {
            page.has_targets_of(44).await?;
            page.is_accessible().await?;
        }
    }
    Ok(())
}
