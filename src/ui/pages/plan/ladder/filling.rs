//! A page of an attempt while it is filled in: kept as a draft at each change, until it is sent.

use crate::{
    domain::scale::Score,
    ui::{
        components::{
            note_field::at_pauses,
            scale_input::{Scale, scale_input},
            stepper::asking,
        },
        html::El,
        platform::page,
        state::AppState,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// What both pages ask: a choice, two scores and some words. The draft is "choice;pain;worry;words".
#[derive(Clone, Copy)]
pub struct Filling {
    pub choice: RwSignal<String>,
    pub pain: RwSignal<Option<Score>>,
    pub worry: RwSignal<Option<Score>>,
    pub words: RwSignal<String>,
    /// What is said beside each of the four while it is missing.
    pub no_choice: RwSignal<String>,
    pub no_pain: RwSignal<String>,
    pub no_worry: RwSignal<String>,
    pub no_words: RwSignal<String>,
    app: AppState,
    name: StoredValue<String>,
    /// The text as it was kept last.
    last: StoredValue<String>,
    sent: StoredValue<bool>,
}

impl Filling {
    /// The draft of this name; `words` where there is none.
    pub fn of(app: AppState, name: String, words: &str) -> Self {
        let kept = app.drafts.with_untracked(|d| d.get(&name).cloned());
        let text = kept.unwrap_or_else(|| [";;;", words].concat());
        let mut parts = text.splitn(4, ';');
        let mut next = || parts.next().unwrap_or_default();
        let choice = RwSignal::new(next().to_owned());
        let mut score = || RwSignal::new(next().parse().ok().and_then(Score::new));
        Self {
            choice,
            pain: score(),
            worry: score(),
            words: RwSignal::new(next().to_owned()),
            no_choice: RwSignal::default(),
            no_pain: RwSignal::default(),
            no_worry: RwSignal::default(),
            no_words: RwSignal::default(),
            app,
            name: StoredValue::new(name),
            last: StoredValue::new(text),
            sent: StoredValue::new(false),
        }
    }

    fn text(self) -> String {
        let score = |s: RwSignal<Option<Score>>| {
            let score = s.try_get_untracked().flatten();
            score.map(|s| s.to_string()).unwrap_or_default()
        };
        let parts = [
            self.choice.try_get_untracked().unwrap_or_default(),
            score(self.pain),
            score(self.worry),
            self.words.try_get_untracked().unwrap_or_default(),
        ];
        parts.join(";")
    }

    /// Keeps what has changed since the last time; nothing once the page is sent or gone.
    fn keep(self) {
        let now = self.text();
        let waits = self.sent.try_get_value() == Some(false);
        if waits && self.last.try_get_value().is_some_and(|last| last != now) {
            if let Some(name) = self.name.try_get_value() {
                self.app.keep_draft(&name, &now);
            }
            self.last.set_value(now);
        }
    }

    /// What a text field calls at each letter.
    pub fn typing(self) -> impl Fn() + Clone + Send + Sync + 'static {
        at_pauses(move || self.keep())
    }

    /// What is called at each choice.
    pub fn touched(self) {
        self.nothing_is_missing();
        self.keep();
    }

    /// Takes back what was said to be missing.
    pub fn nothing_is_missing(self) {
        for oops in [self.no_choice, self.no_pain, self.no_worry, self.no_words] {
            oops.set(String::new());
        }
    }

    /// A scale for one of the two scores.
    pub fn scale(self, scale: Scale, value: RwSignal<Option<Score>>, oops: RwSignal<String>) -> El {
        let keys = scale_input(
            scale,
            "",
            move || value.get(),
            move |score| {
                value.set(score);
                self.touched();
            },
        );
        asking(keys, scale.name, oops)
    }

    /// Says beside it what is missing, and goes there: to the field or the group of keys of this id.
    pub fn missing(self, oops: RwSignal<String>, said: &str, id: &'static str) {
        self.nothing_is_missing();
        oops.set(said.to_owned());
        page::focus_soon([":is(textarea, fieldset input):is(#", id, ", #", id, " *)"].concat());
        // All of the group, with what is said below its keys.
        page::next_frame(move || {
            if let Some(group) = page::by_id(id) {
                page::bring_into_view(&group);
            }
        });
    }

    /// Nothing is kept from now on; `change` uses up the draft, and Undo of it brings the draft back.
    pub fn sent(self, change: impl FnOnce()) {
        self.sent.set_value(true);
        let draft = (self.name.get_value(), self.text());
        self.app.keep_draft(&draft.0, "");
        let edit = || self.app.undo.with_untracked(|u| u.as_ref().map(|u| u.edit));
        let before = edit();
        change();
        if edit() != before {
            self.app
                .undo_also(Arc::new(move |app| app.keep_draft(&draft.0, &draft.1)));
        }
    }
}
