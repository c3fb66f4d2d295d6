//! The page before an attempt: what is feared, how likely it seems, how much pain, how much worry.

use super::likelihood::{self, likelihood};
use crate::{
    domain::{
        ladder::attempts,
        plan::{Attempt, Before, put},
        scale::{Likelihood, Score},
        stamp::Id,
    },
    text::{
        ladder as words,
        today::{NONE, WORST},
    },
    ui::{
        components::{
            frame::{card, field_label},
            note_field::at_pauses,
            scale_input::{Scale, scale_input},
            stepper::oops_line,
        },
        html::{Inside, button, div, el, form, soft, submit, typed},
        platform::page,
        state::AppState,
    },
};
use leptos::prelude::*;

/// The most letters of what is feared.
const FEARED: usize = 500;

const PAIN: Scale = Scale {
    name: "expected",
    legend: words::PAIN_EXPECTED,
    low: NONE,
    high: WORST,
    pain: true,
};
const WORRY: Scale = Scale {
    name: "worry",
    legend: words::WORRY,
    low: words::NOT_AT_ALL,
    high: words::MOST,
    pain: false,
};

/// What is chosen so far, kept as a draft: "likelihood;pain;worry;what is feared".
#[derive(Clone, Copy)]
struct Draft {
    likely: RwSignal<Option<Likelihood>>,
    pain: RwSignal<Option<Score>>,
    worry: RwSignal<Option<Score>>,
    feared: RwSignal<String>,
}

impl Draft {
    /// The draft as it was kept; at first what was feared the last time, here or elsewhere on the ladder.
    fn of(app: AppState, form: &str, ladder: &Id, step: &Id) -> Self {
        let kept = app.drafts.with_untracked(|d| d.get(form).cloned());
        let text = kept.unwrap_or_else(|| [";;;", &last_feared(app, ladder, step)].concat());
        let mut parts = text.splitn(4, ';');
        let mut next = || parts.next().unwrap_or_default();
        let likely = next().parse().ok().and_then(Likelihood::new);
        let mut score = || RwSignal::new(next().parse().ok().and_then(Score::new));
        Self {
            likely: RwSignal::new(likely),
            pain: score(),
            worry: score(),
            feared: RwSignal::new(next().to_owned()),
        }
    }

    fn text(self) -> String {
        let score = |s: RwSignal<Option<Score>>| {
            let score = s.try_get_untracked().flatten();
            score.map(|s| s.to_string()).unwrap_or_default()
        };
        let likely = self.likely.try_get_untracked().flatten();
        let parts = [
            likely.map(|l| l.percent().to_string()).unwrap_or_default(),
            score(self.pain),
            score(self.worry),
            self.feared.try_get_untracked().unwrap_or_default(),
        ];
        parts.join(";")
    }
}

fn last_feared(app: AppState, ladder: &Id, step: &Id) -> String {
    let today = app.today.get_untracked();
    app.glance(|j| {
        let own = attempts(j, ladder, step, today);
        let last = own.last().map(|r| r.value.before.feared.clone());
        last.unwrap_or_default()
    })
}

/// The form; what is kept is an attempt that waits for its second page.
pub fn before_form(app: AppState, ladder: &Id, step: &Id) -> AnyView {
    let form_name = ["before-", step.as_str()].concat();
    let draft = Draft::of(app, &form_name, ladder, step);
    let begun = draft.text();
    let oops = RwSignal::new(String::new());
    let done = StoredValue::new(false);
    let name = form_name.clone();
    let keep = move || {
        let now = draft.text();
        if done.try_get_value() == Some(false) && now != begun {
            app.keep_draft(&name, &now);
        }
    };
    let changed = at_pauses(keep.clone());
    let touched = move || {
        oops.set(String::new());
        keep();
    };
    let scale = |scale, value: RwSignal<Option<Score>>| {
        let touched = touched.clone();
        scale_input(
            scale,
            "",
            move || value.get(),
            move |score| {
                value.set(score);
                touched();
            },
        )
    };
    let (pain, worry) = (scale(PAIN, draft.pain), scale(WORRY, draft.worry));
    let chose = touched.clone();
    let chips = words::FEARS.map(|fear| {
        let chose = touched.clone();
        button("chip", fear, move |_| {
            draft.feared.set(fear.to_owned());
            chose();
        })
        .says("aria-pressed", move || draft.feared.with(|f| f == fear))
        .view()
    });
    let feared = el("textarea")
        .class("input")
        .id("feared")
        .attr("rows", "2")
        .attr("autocomplete", "off")
        .attr("maxlength", FEARED.to_string())
        .attr("aria-describedby", "feared-hint")
        .value(move || draft.feared.get())
        .on("input", move |event| {
            draft.feared.set(typed(&event));
            oops.set(String::new());
            changed();
        });
    let (ladder, step) = (ladder.clone(), step.clone());
    let send = move || {
        let feared = draft.feared.get_untracked().trim().to_owned();
        let likely = draft.likely.get_untracked();
        let (pain, worry) = (draft.pain.get_untracked(), draft.worry.get_untracked());
        let missing = |said: &str, css: &str| {
            oops.set(said.to_owned());
            page::focus_soon(css);
        };
        match (likely, pain, worry) {
            _ if feared.is_empty() => missing(words::SAY_FEARED, "#feared"),
            (None, ..) => missing(
                words::SAY_LIKELY,
                &["#", likelihood::NAME, " input"].concat(),
            ),
            (_, None, _) => missing(words::SAY_PAIN, "#expected input"),
            (.., None) => missing(words::SAY_WORRY, "#worry input"),
            (Some(likelihood), Some(pain), Some(apprehension)) => {
                done.set_value(true);
                app.keep_draft(&form_name, "");
                let before = Before {
                    feared,
                    likelihood,
                    pain,
                    apprehension,
                };
                begin(app, ladder.clone(), step.clone(), before);
            }
        }
    };
    form("stack", send)
        .child(
            card()
                .child(field_label("feared", words::FEARED))
                .child(soft(words::FEARED_HINT).id("feared-hint"))
                .child(
                    div("row wrap")
                        .attr("role", "group")
                        .attr("aria-label", words::PICK)
                        .children(chips),
                )
                .child(feared),
        )
        .child(card().child(likelihood(draft.likely, chose)))
        .child(card().child(pain))
        .child(card().child(worry))
        .child(oops_line("before-oops".to_owned(), oops))
        .child(submit("btn wide", words::GO))
        .view()
}

fn begin(app: AppState, ladder: Id, step: Id, before: Before) {
    let (id, day) = (app.new_id(), app.today.get_untracked());
    app.change_plan(
        |p| &mut p.attempts,
        words::BEFORE_KEPT,
        move |journal| {
            let at = journal.tick();
            let attempt = Attempt {
                ladder,
                step,
                day,
                before,
                after: None,
            };
            put(&mut journal.plan.attempts, id, attempt, at);
        },
    );
    page::focus_soon("h1");
}
