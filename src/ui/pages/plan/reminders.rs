//! Reminders without a server: a file that the person's own calendar reads.

use crate::{
    interchange::ics::{Reminder, calendar},
    text::{plan, reminders as words},
    ui::{
        components::{
            frame::{card, field_label, foot, header},
            handed_on::{HandedOn, Said},
            note_field::at_pauses,
            stepper::oops_line,
        },
        html::{Inside, button, div, el, form, many, nothing, p, shows, soft, submit, typed},
        platform::{clock, page},
        state::{AppState, state},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// What was chosen is kept as a draft of this name: "1000100;18:00;the title".
const FORM: &str = "reminders";
/// The most letters of a title.
const TITLE: usize = 60;

/// What is chosen.
#[derive(Clone, Copy)]
struct Chosen {
    days: RwSignal<[bool; 7]>,
    time: RwSignal<String>,
    title: RwSignal<String>,
    /// The text as it was kept last.
    kept: StoredValue<String>,
}

/// What is wrong with each; empty while nothing is.
#[derive(Clone, Copy)]
struct Oops {
    days: RwSignal<String>,
    time: RwSignal<String>,
    title: RwSignal<String>,
}

impl Chosen {
    fn read(kept: Option<String>) -> Self {
        let kept = kept.unwrap_or_else(|| ["1111111;18:00;", words::TITLE_FIRST].concat());
        let mut parts = kept.splitn(3, ';');
        let mut next = || parts.next().unwrap_or_default();
        let mut days = [false; 7];
        for (on, sign) in days.iter_mut().zip(next().chars()) {
            *on = sign == '1';
        }
        Self {
            days: RwSignal::new(days),
            time: RwSignal::new(next().to_owned()),
            title: RwSignal::new(next().to_owned()),
            kept: StoredValue::new(kept),
        }
    }

    /// Keeps what has changed since the last time.
    fn keep(self, app: AppState) {
        let known = (
            self.days.try_get_untracked(),
            self.time.try_get_untracked(),
            self.title.try_get_untracked(),
        );
        // The screen may be gone by then.
        let (Some(days), Some(time), Some(title)) = known else {
            return;
        };
        let days: String = days.iter().map(|on| if *on { '1' } else { '0' }).collect();
        let text = [&*days, &time, &title].join(";");
        if self.kept.try_with_value(|kept| *kept != text) == Some(true) {
            app.keep_draft(FORM, &text);
            self.kept.set_value(text);
        }
    }

    /// Hour and minute of "18:05".
    fn hour_and_minute(self) -> Option<(u8, u8)> {
        let time = self.time.get_untracked();
        let mut parts = time.split(':');
        let mut next = |below: u8| {
            let number = parts.next()?.trim().parse().ok()?;
            (number < below).then_some(number)
        };
        Some((next(24)?, next(60)?))
    }
}

const SAID: Said = Said {
    shared: words::SHARED,
    put_off: words::PUT_OFF,
    made: words::MADE,
    no_file: words::NO_FILE,
};

/// Days, a time, a title, and the file.
pub fn reminders_page() -> AnyView {
    let app = state();
    let chosen = Chosen::read(app.drafts.with_untracked(|d| d.get(FORM).cloned()));
    let oops = Oops {
        days: RwSignal::new(String::new()),
        time: RwSignal::new(String::new()),
        title: RwSignal::new(String::new()),
    };
    let handed = HandedOn::none_yet();
    let later = at_pauses(move || chosen.keep(app));
    let changed = move || {
        handed.is_old();
        later();
    };
    let (retimed, retitled) = (changed.clone(), changed.clone());
    let send = move || {
        let wrong = |oops: RwSignal<String>, said: &str, css: &'static str| {
            oops.set(said.to_owned());
            page::focus_soon(css);
        };
        chosen.keep(app);
        let title = chosen.title.get_untracked().trim().to_owned();
        let length = title.chars().count();
        let days = chosen.days.get_untracked();
        match chosen.hour_and_minute() {
            _ if !days.contains(&true) => wrong(oops.days, words::NO_DAY, "#days button"),
            None => wrong(oops.time, words::NO_TIME, "#time"),
            _ if length == 0 || length > TITLE => wrong(oops.title, words::NO_TITLE, "#title"),
            Some((hour, minute)) => {
                let reminder = Reminder {
                    title,
                    days,
                    hour,
                    minute,
                };
                let text = calendar(&reminder, app.today.get_untracked(), clock::seconds());
                let text = text.unwrap_or_default();
                spawn_local(async move {
                    let file = words::FILE;
                    handed.offer(file, "text/calendar", &text, &SAID).await;
                });
            }
        }
    };
    let time = el("input")
        .class("input")
        .id("time")
        .attr("type", "time")
        .wrong(oops.time, "time-oops".to_owned())
        .value(move || chosen.time.get())
        .on("input", move |event| {
            chosen.time.set(typed(&event));
            oops.time.set(String::new());
            retimed();
        });
    let wrong = move || oops.title.with(|o| !o.is_empty());
    let title = el("input")
        .class("input")
        .id("title")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .live("aria-invalid", move || wrong().then(|| "true".to_owned()))
        .live("aria-describedby", move || {
            let told = if wrong() { "title-oops " } else { "" };
            Some([told, "title-hint"].concat())
        })
        .value(move || chosen.title.get())
        .on("input", move |event| {
            chosen.title.set(typed(&event));
            oops.title.set(String::new());
            retitled();
        });
    let form = form("stack", send)
        .child(card().child(days(chosen, oops.days, changed)))
        .child(
            card()
                .child(field_label("time", words::TIME))
                .child(time)
                .child(oops_line("time-oops".to_owned(), oops.time)),
        )
        .child(
            card()
                .child(field_label("title", words::TITLE))
                .child(title)
                .child(oops_line("title-oops".to_owned(), oops.title))
                .child(soft(words::TITLE_HINT).id("title-hint")),
        )
        .child(submit("btn wide", words::MAKE));
    many(vec![
        header(plan::HEADING, words::HEADING),
        div("mb").child(p(words::ABOUT)).view(),
        form.view(),
        el("div")
            .attr("role", "status")
            .child(shows(move || told(handed)))
            .view(),
        p(words::AGAIN).class("soft mt").view(),
        foot(),
    ])
}

fn days(chosen: Chosen, oops: RwSignal<String>, changed: impl Fn() + Clone + 'static) -> AnyView {
    let keys = (0..7).map(|place| {
        let changed = changed.clone();
        let name = words::WEEKDAYS.get(place).copied().unwrap_or_default();
        button("chip", name, move |_| {
            chosen.days.update(|days| {
                if let Some(day) = days.get_mut(place) {
                    *day = !*day;
                }
            });
            oops.set(String::new());
            changed();
        })
        .says("aria-pressed", move || {
            chosen.days.with(|days| days.get(place) == Some(&true))
        })
        .view()
    });
    el("fieldset")
        .id("days")
        .live("aria-describedby", move || {
            oops.with(|o| (!o.is_empty()).then(|| "days-oops".to_owned()))
        })
        .child(el("legend").class("legend").child(words::DAYS))
        .child(div("row wrap").children(keys))
        .child(oops_line("days-oops".to_owned(), oops))
        .view()
}

fn told(handed: HandedOn) -> AnyView {
    let (said, _) = handed.told();
    if said.is_empty() {
        return nothing();
    }
    div("note mt")
        .child(p(said))
        .child(handed.again(words::DOWNLOAD))
        .view()
}
