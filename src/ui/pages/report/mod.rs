//! A page for a visit: what is on it is chosen here, and it is handed on as a file or printed.

mod choose;
mod draw;

use crate::{
    interchange::report::{Asked, Choice, Report, Setting, html::put_html, report},
    text::report as words,
    ui::{
        components::{
            frame::{foot, header},
            status_line::status_line,
        },
        html::{Inside, button, div, el, many, says, shows_by, soft},
        platform::{files::Shared, intl::BrowserNames, page, share::hand_on},
        state::{AppState, state},
    },
};
use leptos::{prelude::*, task::spawn_local};
use std::cell::Cell;

/// What is kept until the next report: form name → typed text.
const NAME: &str = "report-name";
const QUESTIONS: &str = "report-questions";
const CHOICE: &str = "report-choice";

/// The report's screen.
pub fn report_page() -> AnyView {
    let app = state();
    let turns = RwSignal::new(0_usize);
    let drawn = Cell::new(page::chart_frame());
    let turned = window_event_listener(leptos::ev::resize, move |_| {
        let now = page::chart_frame();
        if drawn.replace(now) != now {
            turns.update(|n| *n += 1);
        }
    });
    on_cleanup(move || turned.remove());
    // What the page is made of, as text: it is drawn anew only when that changes.
    let made_of = move || {
        let parts = [
            kept(app, NAME),
            kept(app, QUESTIONS),
            kept(app, CHOICE),
            app.journal.with(|j| j.clock.0.to_string()),
            app.today.get().to_string(),
            app.sample.get().to_string(),
            turns.get().to_string(),
        ];
        parts.join("\n")
    };
    let preview = shows_by(made_of, move |_| draw::article(&make(app)));
    let handed = RwSignal::new("");
    let send = button("btn wide", words::SHARE, move |_| {
        let text = put_html(&make(app));
        handed.set("");
        spawn_local(async move {
            let said = match hand_on(words::FILE, "text/html", &text).await {
                Some(Shared::Done) => words::SHARED,
                Some(Shared::Cannot) => words::SAVED,
                Some(Shared::PutOff) => "",
                None => words::NOT_SHARED,
            };
            // The screen may be gone by then.
            handed.try_set(said);
        });
    });
    let print = button("btn quiet wide", words::PRINT, move |_| page::print());
    let said = el("p")
        .class("soft")
        .attr("role", "status")
        .child(says(move || handed.get().to_owned()));
    let controls = div("no-print")
        .child(header(words::ABOVE, words::HEADING))
        .child(choose::card(app))
        .child(
            div("card stack")
                .child(send)
                .child(print)
                .child(said)
                .child(soft(words::STAYS)),
        )
        .child(soft(words::PREVIEW));
    let below = div("no-print").child(status_line()).child(foot());
    many(vec![controls.view(), preview, below.view()])
}

/// What is typed in one of the forms.
fn kept(app: AppState, form: &str) -> String {
    app.drafts
        .with(|drafts| drafts.get(form).cloned().unwrap_or_default())
}

/// The report as it is asked for now.
fn make(app: AppState) -> Report {
    untrack(|| {
        let asked = Asked {
            name: kept(app, NAME),
            questions: kept(app, QUESTIONS),
            choice: Choice::parse(&kept(app, CHOICE)),
            sample: app.sample.get(),
        };
        let setting = Setting {
            today: app.today.get(),
            week_start: app.first_weekday,
            frame: page::chart_frame(),
            names: &BrowserNames,
        };
        app.journal.with(|journal| report(journal, &asked, setting))
    })
}
