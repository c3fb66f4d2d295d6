//! Every route as a file of its own.

use super::{
    Outcome, Site, facts,
    html::{escaped, replace_one, tidy},
    render,
};
use gradual::{
    content::CHAPTERS,
    route::Route,
    text::{about, shell},
    ui::{app::title, router::href_to},
};
use std::fs;

/// Writes `index.html` for every route and `404.html`; `frame` is the page round them.
///
/// # Errors
/// `frame` is not as Trunk writes it, or the disk refuses.
pub fn write_all(site: &Site, frame: &str) -> Outcome<()> {
    render::start();
    for route in Route::all() {
        let folder = site.staging.join(route.path());
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), page(site, frame, Some(route))?)?;
    }
    fs::write(site.staging.join("404.html"), page(site, frame, None)?)?;
    Ok(())
}

fn page(site: &Site, frame: &str, route: Option<Route>) -> Outcome<String> {
    let path = route.map(Route::path).unwrap_or_default();
    let body = tidy(&render::draw(route), &path);
    let mut head = format!(
        "<title>{}</title>",
        escaped(&shell::title(match route {
            Some(Route::Today) => about::TITLE,
            other => title(other),
        }))
    );
    if let Some(route) = route {
        // The style may come before the end of the page: what would still move while the rest comes is not painted. Chromium takes
        // an element that is expected for whole once its tag is read: so its last one is.
        let whole = href_to(route, "whole");
        head += &format!("<link rel=expect href=\"{whole}\" blocking=render>");
        head += &format!(
            "<meta name=description content=\"{}\">",
            escaped(description(route))
        );
        if let Some(address) = &site.address {
            head += &format!("<link rel=canonical href=\"{}{path}\">", escaped(address));
        }
    } else {
        head += "<meta name=robots content=noindex>";
    }
    let facts = route.map(|route| facts::block(site, route));
    let page = replace_one(frame, "<meta content=Gradual name=description>", "")?;
    let page = replace_one(&page, "<title>Gradual</title>", &head)?;
    let page = replace_one(
        &page,
        "</head>",
        &[&facts.unwrap_or_default(), "</head>"].concat(),
    )?;
    replace_one(
        &page,
        "<div id=app></div>",
        &format!("<div id=app>{body}<i id=whole hidden></i></div>"),
    )
}

/// One or two sentences on what a page is, as a search engine shows them.
#[must_use]
pub fn description(route: Route) -> &'static str {
    match route {
        Route::Today => about::GRADUAL,
        Route::Day => about::DAY,
        Route::Trends => about::TRENDS,
        Route::Plan => about::PLAN,
        Route::Activities => about::ACTIVITIES,
        Route::Baseline => about::BASELINE,
        Route::FlarePlan => about::FLARE_PLAN,
        Route::Ladders | Route::Ladder | Route::Attempt => about::LADDERS,
        Route::Goals => about::GOALS,
        Route::Calendar => about::CALENDAR,
        Route::LookBack => about::LOOK_BACK,
        Route::StartHere => about::START_HERE,
        Route::Reminders => about::REMINDERS,
        Route::Limits => about::LIMITS,
        Route::Learn => about::LEARN,
        Route::Chapter(place) => CHAPTERS
            .get(usize::from(place))
            .map_or(about::LEARN, |chapter| chapter.summary),
        Route::Faq => about::FAQ,
        Route::WarningSigns => about::WARNING_SIGNS,
        Route::Emergency => about::EMERGENCY,
        Route::SeeSomeoneToday => about::SEEN_TODAY,
        Route::Crisis => about::CRISIS,
        Route::Sources => about::SOURCES,
        Route::Settings => about::SETTINGS,
        Route::Report => about::REPORT,
        Route::Data => about::DATA,
        Route::BringIn => about::BRING,
    }
}
