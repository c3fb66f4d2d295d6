//! The page after an attempt: what happened, and what was learned.

use super::{attempt::named, filling::Filling, to_ladder};
use crate::{
    domain::{
        plan::{After, Attempt, Outcome, put, remove},
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
            scale_input::Scale,
            segmented::segmented,
            status_line::status_line,
            stepper::{asking, oops_line},
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

const PAIN: Scale = Scale {
    name: "found",
    legend: words::PAIN_FOUND,
    low: NONE,
    high: WORST,
    pain: true,
};
const WORRY: Scale = Scale {
    name: "worry-now",
    legend: words::WORRY_NOW,
    low: words::NOT_AT_ALL,
    high: words::MOST,
    pain: false,
};

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
    let filling = Filling::of(app, draft_name(&attempt), "");
    let gone = attempt.clone();
    let forget = button("text-btn", words::FORGET, move |_| {
        filling.sent(|| {
            app.change_plan(
                |p| &mut p.attempts,
                words::TRY_REMOVED,
                |journal| {
                    let at = journal.tick();
                    let plan = &mut journal.plan;
                    remove(&mut plan.attempts, &gone, &mut plan.gone, at);
                },
            );
        });
        page::focus_soon("h1");
    });
    let later = link(to_ladder(&ladder), words::LATER).class("text-btn");
    many(vec![
        header(words::AFTER, name),
        note.view(),
        expected.view(),
        after_form(app, router, filling, ladder, attempt),
        div("row wrap between").child(later).child(forget).view(),
        status_line(),
        foot(),
    ])
}

fn draft_name(attempt: &Id) -> String {
    ["after-", attempt.as_str()].concat()
}

fn after_form(app: AppState, router: Router, filling: Filling, ladder: Id, attempt: Id) -> AnyView {
    let long = RwSignal::new(String::new());
    let changed = filling.typing();
    let outcomes = vec![
        ("no", words::NO),
        ("partly", words::PARTLY),
        ("yes", words::YES),
    ];
    let outcome = segmented(
        "outcome",
        words::HAPPENED,
        outcomes,
        move || filling.choice.get(),
        move |word| {
            filling.choice.set(word.to_owned());
            filling.touched();
        },
    );
    let learned = el("textarea")
        .class("input")
        .id("learned")
        .attr("rows", "2")
        .attr("autocomplete", "off")
        .wrong(long, "learned-oops".to_owned())
        .value(move || filling.words.get())
        .on("input", move |event| {
            let now = typed(&event);
            let too_long = now.chars().count() > LEARNED;
            long.set(if too_long { words::LEARNED_LONG } else { "" }.to_owned());
            filling.words.set(now);
            changed();
        });
    let send = move || {
        let outcome = match &*filling.choice.get_untracked() {
            "no" => Some(Outcome::No),
            "partly" => Some(Outcome::Partly),
            "yes" => Some(Outcome::Yes),
            _ => None,
        };
        let learned = filling.words.get_untracked().trim().to_owned();
        let (pain, worry) = (filling.pain.get_untracked(), filling.worry.get_untracked());
        let missing = |oops, said, id| filling.missing(oops, said, id);
        match (outcome, pain, worry) {
            (None, ..) => missing(filling.no_choice, words::SAY_HAPPENED, "outcome"),
            (_, None, _) => missing(filling.no_pain, words::SAY_PAIN_FOUND, PAIN.name),
            (.., None) => missing(filling.no_worry, words::SAY_WORRY_NOW, WORRY.name),
            _ if learned.chars().count() > LEARNED => page::focus_soon("#learned"),
            (Some(outcome), Some(pain), Some(apprehension)) => {
                let found = After {
                    outcome,
                    pain,
                    apprehension,
                    learned,
                };
                filling.sent(|| finish(app, &attempt, found));
                router.go(Route::Ladder, ladder.as_str());
            }
        }
    };
    form("stack", send)
        .child(card().child(asking(outcome, "outcome", filling.no_choice)))
        .child(card().child(filling.scale(PAIN, filling.pain, filling.no_pain)))
        .child(card().child(filling.scale(WORRY, filling.worry, filling.no_worry)))
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
