//! What the safety copy is for: a cleared local storage and two tabs at once.
use crate::past::{NOVEMBER, Past, TUESDAY};
use e2e::{Result, Stage, Trial, ensure, trial};

pub fn trials() -> Vec<Trial> {
    vec![
        trial!(a_cleared_local_storage_comes_back).with(|o| o.clock = Some(TUESDAY)),
        trial!(two_tabs_both_keep_what_they_wrote).with(|o| o.clock = Some(TUESDAY)),
    ]
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
    page.is_accessible().await
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
