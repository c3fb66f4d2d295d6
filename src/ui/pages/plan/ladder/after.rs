//! The page after an attempt: what happened, and what was learned.

use super::{attempt::named, to_ladder};
use crate::{
    domain::{
        plan::{After, Attempt, Outcome, put, remove},
        scale::Score,
        stamp::Id,
    },
    route::Route,
    text::{
        ladder as words,
        today::{NONE, WORST},
    },
    ui::{
        components::{
            frame::{card, foot, h2, header},
            note_field::at_pauses,
            scale_input::{Scale, scale_input},
            segmented::segmented,
            status_line::status_line,
            stepper::oops_line,
        },
        html::{Inside, button, div, el, form, link, many, nothing, p, submit, typed},
        platform::page,
        router::Router,
        state::AppState,
    },
};
use leptos::prelude::*;

/// The most letters of what was learned.
const LEARNED: usize = 1000;

fn waiting_attempt(app: AppState, id: &Id) -> Option<Attempt> {
    app.glance(|j| {
        let mut all = j.plan.attempts.iter();
        all.find(|r| r.id == *id).map(|r| r.value.clone())
    })
}

/// What is chosen on the second page so far, kept as a draft: "outcome;pain;worry;what was learned".
#[derive(Clone, Copy)]
struct Draft {
    outcome: RwSignal<String>,
    pain: RwSignal<Option<Score>>,
    worry: RwSignal<Option<Score>>,
    learned: RwSignal<String>,
}

impl Draft {
    fn read(text: &str) -> Self {
        let mut parts = text.splitn(4, ';');
        let mut next = || parts.next().unwrap_or_default();
        let outcome = RwSignal::new(next().to_owned());
        let mut score = || RwSignal::new(next().parse().ok().and_then(Score::new));
        Self {
            outcome,
            pain: score(),
            worry: score(),
            learned: RwSignal::new(next().to_owned()),
        }
    }

    fn text(self) -> String {
        let score = |s: RwSignal<Option<Score>>| {
            let score = s.try_get_untracked().flatten();
            score.map(|s| s.to_string()).unwrap_or_default()
        };
        let parts = [
            self.outcome.try_get_untracked().unwrap_or_default(),
            score(self.pain),
            score(self.worry),
            self.learned.try_get_untracked().unwrap_or_default(),
        ];
        let text = parts.join(";");
        if text == ";;;" { String::new() } else { text }
    }
}

/// The second page of the attempt that waits for it.
pub fn after(app: AppState, router: Router, ladder: Id, step: Id, attempt: Id) -> AnyView {
    let (_, name) = named(app, &ladder, &step);
    let Some(value) = waiting_attempt(app, &attempt) else {
        return nothing();
    };
    let then = words::expected_then(
        &value.before.feared,
        value.before.likelihood.percent(),
        value.before.pain.get(),
        value.before.apprehension.get(),
    );
    let note = div("note mb")
        .child(p(el("strong").child(words::KEPT)))
        .child(p(words::WAITS));
    let expected = card()
        .child(h2(words::YOU_EXPECTED).class("legend"))
        .child(p(then));
    let gone = attempt.clone();
    let forget = button("text-btn", words::FORGET, move |_| {
        app.keep_draft(&draft_name(&gone), "");
        app.change_plan(
            |p| &mut p.attempts,
            words::TRY_REMOVED,
            |journal| {
                let at = journal.tick();
                let plan = &mut journal.plan;
                remove(&mut plan.attempts, &gone, &mut plan.gone, at);
            },
        );
        page::focus_soon("h1");
    });
    let later = link(to_ladder(&ladder), words::LATER).class("text-btn");
    many(vec![
        header(words::AFTER, name),
        note.view(),
        expected.view(),
        after_form(app, router, ladder, attempt),
        div("row wrap between").child(later).child(forget).view(),
        status_line(),
        foot(),
    ])
}

fn draft_name(attempt: &Id) -> String {
    ["after-", attempt.as_str()].concat()
}

fn after_form(app: AppState, router: Router, ladder: Id, attempt: Id) -> AnyView {
    let form_name = draft_name(&attempt);
    let text = app.drafts.with_untracked(|d| d.get(&form_name).cloned());
    let draft = Draft::read(&text.unwrap_or_default());
    let oops = RwSignal::new(String::new());
    let long = RwSignal::new(String::new());
    let kept = StoredValue::new(false);
    let kept_name = form_name.clone();
    let keep = move || {
        if kept.try_get_value() == Some(false) {
            app.keep_draft(&kept_name, &draft.text());
        }
    };
    let changed = at_pauses(keep.clone());
    let touched = move || {
        oops.set(String::new());
        keep();
    };
    let scale = |name, legend, low, high, pain, value: RwSignal<Option<Score>>| {
        let touched = touched.clone();
        let scale = Scale {
            name,
            legend,
            low,
            high,
            pain,
        };
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
    let outcomes = vec![
        ("no", words::NO),
        ("partly", words::PARTLY),
        ("yes", words::YES),
    ];
    let chose = touched.clone();
    let outcome = segmented(
        "outcome",
        words::HAPPENED,
        outcomes,
        move || draft.outcome.get(),
        move |word| {
            draft.outcome.set(word.to_owned());
            chose();
        },
    );
    let pain = scale("found", words::PAIN_FOUND, NONE, WORST, true, draft.pain);
    let worry = scale(
        "worry-now",
        words::WORRY_NOW,
        words::NOT_AT_ALL,
        words::MOST,
        false,
        draft.worry,
    );
    let learned = el("textarea")
        .class("input")
        .id("learned")
        .attr("rows", "2")
        .attr("autocomplete", "off")
        .wrong(long, "learned-oops".to_owned())
        .value(move || draft.learned.get())
        .on("input", move |event| {
            let now = typed(&event);
            let too_long = now.chars().count() > LEARNED;
            long.set(if too_long { words::LEARNED_LONG } else { "" }.to_owned());
            draft.learned.set(now);
            changed();
        });
    let send = move || {
        let outcome = match &*draft.outcome.get_untracked() {
            "no" => Some(Outcome::No),
            "partly" => Some(Outcome::Partly),
            "yes" => Some(Outcome::Yes),
            _ => None,
        };
        let learned = draft.learned.get_untracked().trim().to_owned();
        let missing = |said: &str, css: &str| {
            oops.set(said.to_owned());
            page::focus_soon(css);
        };
        let (pain, worry) = (draft.pain.get_untracked(), draft.worry.get_untracked());
        match (outcome, pain, worry) {
            (None, ..) => missing(words::SAY_HAPPENED, "#outcome input"),
            (_, None, _) => missing(words::SAY_PAIN_FOUND, "#found input"),
            (.., None) => missing(words::SAY_WORRY_NOW, "#worry-now input"),
            _ if learned.chars().count() > LEARNED => page::focus_soon("#learned"),
            (Some(outcome), Some(pain), Some(apprehension)) => {
                kept.set_value(true);
                app.keep_draft(&form_name, "");
                let found = After {
                    outcome,
                    pain,
                    apprehension,
                    learned,
                };
                finish(app, &attempt, found);
                router.go(Route::Ladder, ladder.as_str());
            }
        }
    };
    form("stack", send)
        .child(card().child(outcome))
        .child(card().child(pain))
        .child(card().child(worry))
        .child(
            card()
                .child(
                    el("label")
                        .class("field-label")
                        .attr("for", "learned")
                        .child(words::LEARNED),
                )
                .child(learned)
                .child(oops_line("learned-oops".to_owned(), long)),
        )
        .child(oops_line("after-oops".to_owned(), oops))
        .child(submit("btn wide", words::FINISH))
        .view()
}

fn finish(app: AppState, attempt: &Id, found: After) {
    let Some(mut value) = waiting_attempt(app, attempt) else {
        return;
    };
    value.after = Some(found);
    let id = attempt.clone();
    app.change_plan(
        |p| &mut p.attempts,
        words::AFTER_KEPT,
        move |journal| {
            let at = journal.tick();
            put(&mut journal.plan.attempts, id, value, at);
        },
    );
}
