//! What Today says of a flare: where in it the day lies, what was written beforehand for it, and the questions whether one has
//! begun and whether it is over.

use crate::{
    content::pauses,
    domain::{
        day::Day,
        flare::{Page, Phase, end_offer, phase, prompt},
        journal::Journal,
    },
    route::Route,
    text::{planned as words, today as text},
    ui::{
        components::frame::{card, h2},
        html::{Inside, button, div, el, link, many, nothing, p, shows, shows_by, soft},
        platform::page,
        router::href,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// Says that the flare is over, or that one has begun today.
pub fn set(app: AppState, day: Day, on: bool) {
    let (today, id) = (app.today.get_untracked(), app.new_id());
    let said = if on || day != today {
        text::switched(text::FLARE, on)
    } else {
        words::FLARE_OVER.to_owned()
    };
    app.change_plan(
        |p| &mut p.flares,
        said,
        move |journal| {
            journal.set_flare(day, on, today, &id);
        },
    );
}

/// What is asked and said about a flare today, if anything: one question, and after two and six weeks whom to see.
pub fn questions(day: Day) -> AnyView {
    let app = state();
    let key = move || app.read(|j| question(j, day));
    shows_by(key, move |key| {
        let mut cards = Vec::new();
        if let Some(since) = key.strip_prefix(BEGUN) {
            let since = since.to_owned();
            let yes = button("btn quiet", words::YES_FLARE, move |_| {
                set(app, day, true);
                page::focus_soon("#done");
            });
            let no = button("btn quiet", words::NO_FLARE, move |_| {
                app.change_settings(|settings| {
                    settings.dismissed.insert(since.clone());
                });
                page::focus_soon("#done");
            });
            let both = div("row wrap").child(yes).child(no);
            cards.push(asking(words::IS_FLARE, words::IS_FLARE_WHY, both.view()));
        }
        if key.starts_with(OVER) {
            let over = button("btn quiet wide", words::OVER, move |_| {
                set(app, day, false);
                page::focus_soon("#done");
            });
            cards.push(asking(words::IS_OVER, words::IS_OVER_WHY, over.view()));
        }
        if key.ends_with(FORTNIGHT) {
            cards.push(asking(words::FORTNIGHT, words::FORTNIGHT_WHY, signs()));
        } else if key.ends_with(SIX_WEEKS) {
            cards.push(asking(words::SIX_WEEKS, words::SIX_WEEKS_WHY, signs()));
        }
        many(cards)
    })
}

/// Whether one has begun: before the question's own name.
const BEGUN: &str = "begun ";
const OVER: &str = "over";
const FORTNIGHT: &str = " fortnight";
const SIX_WEEKS: &str = " six weeks";

fn question(journal: &Journal, day: Day) -> String {
    if let Some(asked) = prompt(journal, day) {
        return [BEGUN, &asked.key()].concat();
    }
    let Some((_, flare)) = journal.flare_on(day) else {
        return String::new();
    };
    let over = end_offer(journal, flare, day).map_or("", |_| OVER);
    let page = match phase(journal, day, pauses) {
        Phase::In {
            page: Some(Page::Fortnight),
            ..
        } => FORTNIGHT,
        Phase::In {
            page: Some(Page::SixWeeks),
            ..
        } => SIX_WEEKS,
        _ => "",
    };
    [over, page].concat()
}

fn asking(title: &'static str, why: &'static str, act: AnyView) -> AnyView {
    card()
        .child(h2(title).class("legend"))
        .child(soft(why))
        .child(act)
        .view()
}

fn signs() -> AnyView {
    link(href(Route::WarningSigns), words::SIGNS)
        .class("btn quiet wide")
        .view()
}

/// Where in a flare or on the way back from it the day lies; empty for neither.
pub fn where_in(journal: &Journal, day: Day) -> String {
    match phase(journal, day, pauses) {
        Phase::In {
            day_number, rung, ..
        } => words::flare_day(day_number, rung.percent),
        Phase::Returning { rung, .. } => words::way_back(rung.percent),
        _ => String::new(),
    }
}

/// In a flare: today's share, what was written beforehand, and the way to the flare plan.
pub fn lines(day: Day) -> AnyView {
    let app = state();
    shows(move || {
        let (share, down, plan, long) = app.read(|j| {
            let (down, long) = match phase(j, day, pauses) {
                Phase::In {
                    flare, rung, page, ..
                } => (rung.down.map(|down| (flare.clone(), down)), page.is_some()),
                _ => (None, false),
            };
            let plan = j.plan.flare_plans.first().map(|r| r.value.clone());
            (where_in(j, day), down, plan, long)
        });
        let written = plan.map(|plan| {
            many(vec![
                own(words::HELPS, plan.helps),
                own(words::CALL, plan.call),
            ])
        });
        let lower = down.map(|(flare, percent)| {
            button("btn quiet small", words::one_down(percent), move |_| {
                let flare = flare.clone();
                app.change_plan(
                    |p| &mut p.flares,
                    words::one_down(percent),
                    move |journal| {
                        journal.choose_rung(&flare, day, Some(percent));
                    },
                );
                page::focus_soon("#flare");
            })
        });
        let to = link(href(Route::FlarePlan), words::FLARE_PLAN).class("text-btn");
        let more = link(href(Route::Chapter(8)), text::FLARE_LINK).class("text-btn");
        div("note warn")
            .child((!share.is_empty()).then(|| {
                p(el("strong").child(share))
                    .id("flare")
                    .attr("tabindex", "-1")
            }))
            .child(soft(if long {
                text::FLARE_LONG
            } else {
                text::FLARE_ON
            }))
            .child(written)
            .child(lower)
            .child(div("row wrap").child(to).child(more))
            .view()
    })
}

/// A line of the person's own under its name; nothing when it is empty.
fn own(name: &'static str, said: String) -> AnyView {
    if said.is_empty() {
        return nothing();
    }
    p((el("strong").child([name, ": "].concat()), said)).view()
}
