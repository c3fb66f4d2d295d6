//! The charts without colours, in a palette of the person's own, on paper, in large text, small and dark: pictures for a person
//! to look at, and what must hold in each.
use crate::{
    charts::choose_all,
    past::{Past, TUESDAY},
};
use e2e::{Context as _, Engine, Result, Stage, Trial, ensure, trial};
use serde_json::json;

pub fn trials() -> Vec<Trial> {
    let trials = [
        // Only Chromium can be told to see other colours.
        trial!(charts_without_colours).on(&[Engine::Chromium]),
        trial!(the_year_without_colours).on(&[Engine::Chromium]),
        // What is drawn is the same in all engines. Large text on a small phone is the hardest; the others are for the soak.
        trial!(charts_fit)
            .named("charts_with_large_text")
            .with(|o| {
                o.text_percent = 200;
                o.viewport = (320, 568);
                o.dark = true;
            })
            .on(&[Engine::Chromium]),
        trial!(charts_fit)
            .named("charts_on_a_small_phone")
            .with(|o| o.viewport = (320, 568))
            .usually_on(&[]),
        trial!(charts_fit)
            .named("charts_in_the_dark")
            .with(|o| o.dark = true)
            .usually_on(&[]),
    ];
    trials
        .map(|trial| trial.with(|o| o.clock = Some(TUESDAY)))
        .into()
}

async fn charts_without_colours(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    choose_all(page).await?;
    page.tap("radio", "3 months").await?;
    page.find("image", "Goals, 26 Aug 2026 to…").await?;
    page.screenshot("charts/colours").await?;
    let cdp = page.driver().cdp();
    let deficiency = json!({ "type": "achromatopsia" });
    cdp.send_raw("Emulation.setEmulatedVisionDeficiency", deficiency)
        .await?;
    page.screenshot("charts/grey").await?;
    let none = json!({ "type": "none" });
    cdp.send_raw("Emulation.setEmulatedVisionDeficiency", none)
        .await?;
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    cdp.send_raw("Emulation.setEmulatedMedia", forced).await?;
    page.screenshot("charts/forced").await?;
    // Nothing that carries a meaning has the colour of its ground.
    let hidden: Vec<String> = page
        .js(
            "const ground = getComputedStyle(document.querySelector('.card')).backgroundColor;
             return [...document.querySelectorAll('.chart path[d]:not([d=\"\"], .plan-under)')].filter(p => {
                const style = getComputedStyle(p);
                return [style.fill, style.stroke].every(c => c === 'none' || c === ground);
             }).map(p => p.getAttribute('class'))",
        )
        .await?;
    ensure!(hidden.is_empty(), "not to be seen: {hidden:?}");
    let print = json!({ "media": "print", "features": [] });
    cdp.send_raw("Emulation.setEmulatedMedia", print).await?;
    page.screenshot("charts/print").await?;
    Ok(())
}

async fn the_year_without_colours(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::lived_in().lay_out(page).await?;
    page.goto("/plan/calendar/").await?;
    page.find("table", "Active days, December 2025 to November 2026")
        .await?;
    let cdp = page.driver().cdp();
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    let print = json!({ "media": "print", "features": [] });
    // What only a ground shows can be told apart: in a device's few colours, and on paper, where grounds are left out.
    let looks = "return ['.cell.active:not(.aside)', '.cell.aside:not(.active)', '.cell.active.aside', '.cell:not(.active, .aside)']
        .map(kind => getComputedStyle(document.querySelector(`.year-key ${kind}`), '::before'))
        .map(style => [style.backgroundColor, style.backgroundImage, style.borderTopStyle, style.borderTopColor,
            style.forcedColorAdjust === 'none' || style.printColorAdjust === 'exact'].join())";
    for (media, name) in [(forced, "forced"), (print, "print")] {
        cdp.send_raw("Emulation.setEmulatedMedia", media).await?;
        page.screenshot(&format!("charts/year-{name}")).await?;
        let mut looks: Vec<String> = page.js(looks).await?;
        ensure!(
            looks.iter().all(|look| look.ends_with("true")),
            "{name}: {looks:?}"
        );
        looks.sort();
        looks.dedup();
        ensure!(looks.len() == 4, "{name}: {looks:?}");
    }
    // The bar that offers an update is nothing for a page on paper.
    let bar = "const bar = document.createElement('div'); bar.className = 'update'; document.body.append(bar);
        return getComputedStyle(bar).display";
    ensure!(page.js::<String>(bar).await? == "none");
    Ok(())
}

async fn charts_fit(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    let name = match (page.options.dark, page.options.text_percent) {
        (_, 200) => "large",
        (true, _) => "dark",
        _ => "small",
    };
    choose_all(page).await?;
    page.tap("button", "Look at one day").await?;
    page.tap("button", "Day before").await?;
    page.tap_in("section:nth-of-type(1)", "button", "How this is read")
        .await?;
    for range in ["4 weeks", "3 months", "Year", "All"] {
        page.tap("radio", range).await?;
        page.find("image", "Goals, …").await?;
        page.fits_the_width().await.context(range)?;
        page.screenshot(&format!("charts/{name}-{}", &range[..1]))
            .await?;
    }
    page.is_accessible().await
}
