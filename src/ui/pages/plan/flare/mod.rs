//! The flare plan: written beforehand, started by one tap, its days, and earlier flares (algorithms E).

mod past;
mod written;

use super::gate;
use crate::{
    content::pauses,
    domain::{
        flare::{Phase, Rung, phase},
        loading::asked,
        stamp::Id,
    },
    route::Route,
    text::{flare as words, plan, planned as todays, today as text},
    ui::{
        components::{
            frame::{between, card, foot, h2, header},
            status_line::status_line,
        },
        html::{Inside, button, div, el, link, many, p, shows, shows_by, soft, typed},
        pages::today::flare::{set, where_in},
        platform::page,
        router::href,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The card on the plan: start one, or see where the present one stands.
pub fn flare_card() -> AnyView {
    let app = state();
    let said = move || {
        let today = app.today.get();
        app.read(|j| where_in(j, today))
    };
    shows_by(said, move |said| {
        let quiet = said.is_empty();
        let under = if quiet { words::UNDER } else { said }.to_owned();
        let start = quiet.then(|| {
            button("btn quiet small", text::FLARE, move |_| {
                set(app, app.today.get_untracked(), true);
                page::focus_soon("#flare");
            })
        });
        let open = link(href(Route::FlarePlan), todays::FLARE_PLAN).class("text-btn");
        let lines = div("grow")
            .child(h2(words::HEADING).id("flare").attr("tabindex", "-1"))
            .child(soft(under));
        card()
            .child(between().child(lines).child(start))
            .child(open)
            .view()
    })
}

/// The screen.
pub fn flare_page() -> AnyView {
    let tool = || many(vec![now(), written::written_card(), past::past_card()]);
    let links = div("row wrap")
        .child(link(href(Route::WarningSigns), words::SIGNS).class("text-btn"))
        .child(link(href(Route::Chapter(8)), words::GUIDE).class("text-btn"));
    many(vec![
        header(plan::HEADING, words::HEADING),
        gate::notes(),
        gate::gated(tool),
        links.view(),
        status_line(),
        foot(),
    ])
}

/// The present flare or the way back from it; a button to start one otherwise.
fn now() -> AnyView {
    let app = state();
    let key = move || {
        let today = app.today.get();
        app.read(|j| match phase(j, today, pauses) {
            Phase::In { .. } => "in",
            Phase::Returning { .. } => "back",
            _ => "",
        })
        .to_owned()
    };
    shows_by(key, move |which| {
        if which.is_empty() {
            let start = button("btn wide", text::FLARE, move |_| {
                set(app, app.today.get_untracked(), true);
                page::focus_soon("#flare");
            });
            return card().child(p(words::UNDER)).child(start).view();
        }
        let inside = which == "in";
        let over = inside.then(|| {
            button("btn quiet wide", words::OVER, move |_| {
                set(app, app.today.get_untracked(), false);
                page::focus_soon("h1");
            })
        });
        let title = if inside { words::NOW } else { words::BACK };
        card()
            .child(h2(title).id("flare").attr("tabindex", "-1"))
            .child(shows(move || share(app)))
            .child(shows(move || asks(app)))
            .child(choice())
            .child(soft(words::EVENING))
            .child(over)
            .child(inside.then(|| soft(words::AFTER)))
            .view()
    })
}

/// The flare that governs today and its rung.
fn rung(app: AppState) -> Option<(Id, Rung)> {
    let today = app.today.get();
    app.read(|j| match phase(j, today, pauses) {
        Phase::In { flare, rung, .. } | Phase::Returning { flare, rung, .. } => {
            Some((flare.clone(), rung))
        }
        _ => None,
    })
}

fn share(app: AppState) -> AnyView {
    let today = app.today.get();
    let said = app.read(|j| where_in(j, today));
    let repeats = rung(app).map(|(_, rung)| words::repeats(rung.repeats));
    let lower = rung(app).and_then(|(flare, rung)| {
        let percent = rung.down?;
        Some(button(
            "btn quiet small",
            todays::one_down(percent),
            move |_| {
                choose(app, &flare, Some(percent));
                page::focus_soon("#flare");
            },
        ))
    });
    div("note warn")
        .child(p(el("strong").child(said)))
        .child(soft(repeats.unwrap_or_default()))
        .child(lower)
        .view()
}

/// Today's amount of each activity.
fn asks(app: AppState) -> AnyView {
    let today = app.today.get();
    let lines = app.read(|j| {
        let offered = j.offered_activities().into_iter();
        let line = offered.filter_map(|(id, a)| {
            let asked = asked(j, id, today, pauses)?;
            Some(words::line(&a.name, asked, a.unit))
        });
        line.collect::<Vec<_>>()
    });
    if lines.is_empty() {
        return soft(words::NOTHING_ASKED).view();
    }
    let rows = lines.into_iter().map(|line| el("li").child(line).view());
    el("ul").class("list tries").children(rows).view()
}

fn choose(app: AppState, flare: &Id, percent: Option<u8>) {
    let (flare, today) = (flare.clone(), app.today.get_untracked());
    let said = percent.map_or_else(|| words::BY_RULE.to_owned(), words::chosen);
    app.change_plan(
        |p| &mut p.flares,
        said,
        move |journal| {
            journal.choose_rung(&flare, today, percent);
        },
    );
}

/// A share of the person's own for today.
fn choice() -> AnyView {
    let app = state();
    let own = move || {
        let today = app.today.get();
        let flare = rung(app).map(|(id, _)| id);
        app.read(|j| {
            let known = j.plan.flares.iter().find(|r| Some(&r.id) == flare.as_ref());
            let chosen = known.and_then(|r| r.value.rungs.iter().find(|(on, _)| *on == today));
            chosen.map_or(0, |(_, percent)| *percent)
        })
    };
    let options = (2..=10_u8).map(|tens| if tens == 2 { 0 } else { tens * 10 });
    let options = options.map(|percent| {
        let label = if percent == 0 {
            words::BY_RULE.to_owned()
        } else {
            words::percent(percent)
        };
        el("option")
            .attr("value", percent.to_string())
            .flag("selected", move || own() == percent)
            .child(label)
            .view()
    });
    let select = el("select")
        .class("input")
        .id("share")
        .value(move || own().to_string())
        .on("change", move |event| {
            let percent: u8 = typed(&event).parse().unwrap_or(0);
            if let Some((flare, _)) = untrack(|| rung(app)) {
                choose(app, &flare, (percent > 0).then_some(percent));
            }
        })
        .children(options);
    let label = el("label")
        .class("field-label")
        .attr("for", "share")
        .child(words::SHARE);
    el("div").child(label).child(select).view()
}
