//! One step of a ladder: what it is, and how much the thought of it worries.

use super::{change, ideas, ladder_of, step_of};
use crate::{
    domain::{
        ladder::{check_step, insert},
        plan::LadderStep,
        scale::Score,
        stamp::Id,
    },
    text::ladder as words,
    ui::{
        components::{
            frame::{between, field_label},
            half_typed::HalfTyped,
            scale_input::{Scale, scale_input},
            stepper::{asking, oops_line},
        },
        html::{Inside, button, div, el, form, nothing, submit, ticked},
        platform::page,
        state::AppState,
    },
};
use leptos::prelude::*;

const RATING: Scale = Scale {
    name: "rating",
    legend: words::RATING,
    low: words::NOT_AT_ALL,
    high: words::MOST,
    pain: false,
};

/// What is answered beside the words of an open form: it outlives the list being drawn anew.
#[derive(Clone, Copy)]
pub struct Beside {
    of: RwSignal<String>,
    rating: RwSignal<Option<Score>>,
    told: RwSignal<bool>,
}

impl Beside {
    /// No form is open.
    pub fn none_yet() -> Self {
        Self {
            of: RwSignal::new(String::new()),
            rating: RwSignal::new(None),
            told: RwSignal::new(false),
        }
    }

    /// The form called `draft` is drawn; for the first time since it was opened, it begins with `rating`.
    fn begin(self, draft: &str, rating: Option<Score>) {
        if self.of.get_untracked() != draft {
            self.of.set(draft.to_owned());
            self.rating.set(rating);
            self.told.set(false);
        }
    }
}

/// The form of a new step, or of one that is changed; closing it empties `open`.
pub fn step_form(
    app: AppState,
    ladder: Id,
    editing: Option<Id>,
    open: RwSignal<String>,
    beside: Beside,
) -> AnyView {
    let old = editing
        .as_ref()
        .and_then(|step| untrack(|| step_of(app, &ladder, step)));
    // A half-typed step survives the list being drawn anew, and leaving the screen.
    let draft = ["step-", editing.as_ref().unwrap_or(&ladder).as_str()].concat();
    let saved = old.as_ref().map(|step| step.name.clone());
    beside.begin(&draft, old.as_ref().map(|step| step.rating));
    let half = HalfTyped::new(app, draft, saved.unwrap_or_default());
    let is_new = old.is_none();
    let field = ["step-name-", editing.as_ref().map_or("new", Id::as_str)].concat();
    let back_to_field = ["#", &field].concat();
    let name = half.text;
    let Beside { of, rating, told } = beside;
    let oops = RwSignal::new(String::new());
    let unrated = RwSignal::new(String::new());
    let (own, step) = (ladder.clone(), editing.clone());
    let changed = half.typing(move || {
        let there = |step| untrack(|| step_of(app, &own, step)).is_some();
        step.as_ref().is_none_or(there)
    });
    let back = editing.as_ref().map_or_else(
        || "#add-step".to_owned(),
        |step| ["#edit-", step.as_str()].concat(),
    );
    let close = move || {
        half.done();
        of.set(String::new());
        open.set(String::new());
        page::focus_soon(back.clone());
    };
    let cancel = close.clone();
    let chips = if is_new {
        idea_chips(app, &ladder, name, oops)
    } else {
        nothing()
    };
    let send = move || {
        let others = untrack(|| ladder_of(app, &ladder)).map(|l| l.steps);
        let others = others.unwrap_or_default();
        let others = if is_new { &others[..] } else { &[] };
        match check_step(&name.get_untracked(), told.get_untracked(), others) {
            Err(error) => {
                oops.set(words::step_error(error).to_owned());
                page::focus_soon(back_to_field.clone());
            }
            Ok(kept) => {
                let Some(rating) = rating.get_untracked() else {
                    unrated.set(words::RATE_FIRST.to_owned());
                    page::focus_soon("#rating input");
                    return;
                };
                keep_step(app, &ladder, editing.clone(), kept, rating);
                close();
            }
        }
    };
    let input = half
        .field(field.clone(), oops, "step-oops".to_owned(), changed)
        .attr("autocapitalize", "sentences");
    let avoid = el("label")
        .class("check")
        .child(
            el("input")
                .attr("type", "checkbox")
                .checked(move || told.get())
                .on("change", move |event| {
                    told.set(ticked(&event));
                    oops.set(String::new());
                }),
        )
        .child(el("span").child(words::TOLD));
    let scale = scale_input(
        RATING,
        "",
        move || rating.get(),
        move |score| {
            rating.set(score);
            unrated.set(String::new());
        },
    );
    form("editor", send)
        .child(chips)
        .child(
            el("div")
                .child(field_label(field, words::STEP))
                .child(input)
                .child(oops_line("step-oops".to_owned(), oops)),
        )
        .child(asking(scale, RATING.name, unrated))
        .child(avoid)
        .child(
            between()
                .child(button("btn quiet small", words::NOT_NOW, move |_| cancel()))
                .child(submit("btn small", words::KEEP)),
        )
        .view()
}

/// The examples that the ladder does not have yet; a tap writes one into the field.
fn idea_chips(
    app: AppState,
    ladder: &Id,
    name: RwSignal<String>,
    oops: RwSignal<String>,
) -> AnyView {
    let ideas = untrack(|| ladder_of(app, ladder)).map(|l| ideas(&l));
    let ideas = ideas.unwrap_or_default();
    if ideas.is_empty() {
        return nothing();
    }
    let chips = ideas.into_iter().map(|idea| {
        button("chip", idea, move |_| {
            name.set(idea.to_owned());
            oops.set(String::new());
            page::focus_soon("#rating input");
        })
        .says("aria-pressed", move || name.with(|n| n == idea))
        .view()
    });
    el("div")
        .child(el("p").class("field-label").id("ideas").child(words::PICK))
        .child(
            div("row wrap")
                .attr("role", "group")
                .attr("aria-labelledby", "ideas")
                .children(chips),
        )
        .view()
}

fn keep_step(app: AppState, ladder: &Id, editing: Option<Id>, name: String, rating: Score) {
    let new = app.new_id();
    change(app, ladder, |ladder| match editing {
        None => {
            let step = LadderStep {
                id: new,
                name: name.clone(),
                rating,
            };
            insert(&mut ladder.steps, step);
            words::added(&name)
        }
        Some(id) => {
            if let Some(step) = ladder.steps.iter_mut().find(|s| s.id == id) {
                step.name.clone_from(&name);
                step.rating = rating;
            }
            words::changed(&name)
        }
    });
}
