//! What will change, what is left out, and the button that does it.

use super::{
    bring::{Bringing, Step, another, step_heading},
    fact,
    words::{refused, unreadable},
};
use crate::{
    interchange::import::{How, Import},
    text::bring as words,
    ui::{
        components::{frame::card, segmented::segmented, stepper::oops_line},
        html::{El, Inside, button, div, el, nothing, p, says, shows_by, soft},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// So many of the pieces that are left out are named.
const NAMED: usize = 20;

const MERGE: &str = "merge";
const REPLACE: &str = "replace";

fn how_of(word: &str) -> How {
    if word == REPLACE {
        How::Replace
    } else {
        How::Merge
    }
}

/// The preview.
pub fn preview(bringing: Bringing) -> AnyView {
    let empty = bringing
        .app
        .journal
        .with_untracked(|j| j.first_logged().is_none());
    let how = RwSignal::new(if empty { REPLACE } else { MERGE }.to_owned());
    let table = bringing.columns.with_value(Option::is_some);
    let choice = segmented(
        "how",
        words::HOW,
        vec![(MERGE, words::MERGE), (REPLACE, words::REPLACE)],
        move || how.get(),
        move |word| how.set(word.to_owned()),
    );
    let why = says(move || {
        match (how_of(&how.get()), table) {
            (How::Merge, false) => words::MERGE_WHY,
            (How::Merge, true) => words::MERGE_TABLE_WHY,
            (How::Replace, false) => words::REPLACE_WHY,
            (How::Replace, true) => words::REPLACE_TABLE_WHY,
        }
        .to_owned()
    });
    let change = shows_by(
        move || how.get(),
        move |word| match bringing.import(how_of(word)) {
            Ok(import) => changes(bringing, how_of(word), &import, table),
            Err(why) => p(unreadable(why)).view(),
        },
    );
    card()
        .child(step_heading(words::PREVIEW))
        .child(choice)
        .child(soft(why))
        .child(change)
        .child(oops_line("bring-oops".to_owned(), bringing.oops))
        .child(another(bringing))
        .view()
}

fn changes(bringing: Bringing, how: How, import: &Import, table: bool) -> AnyView {
    let count = |name, count: usize| fact(name, move || count.to_string());
    let mut facts = vec![
        count(words::NEW, import.new),
        count(words::CHANGED, import.changed),
        count(words::SAME, import.same),
    ];
    if how == How::Replace || import.lost > 0 {
        facts.push(count(words::LOST, import.lost));
    }
    let plan = if import.plan {
        words::WILL_CHANGE
    } else {
        words::STAYS
    };
    facts.push(fact(words::PLAN, move || plan.to_owned()));
    let none = import.new + import.changed + import.lost == 0 && !import.plan;
    let altered = import
        .altered
        .then(|| div("note warn").child(p(words::ALTERED)));
    let last = if none {
        p(words::NOTHING).view()
    } else {
        go_button(bringing, how)
    };
    div("stack")
        .child(el("dl").class("facts").children(facts))
        .child(altered)
        .child(left_out(import, table))
        .child(last)
        .view()
}

fn left_out(import: &Import, table: bool) -> AnyView {
    let all = &import.refused;
    if all.is_empty() {
        return nothing();
    }
    let named = all.iter().take(NAMED);
    let mut lines: Vec<AnyView> = named
        .map(|piece| el("li").child(refused(piece, table)).view())
        .collect();
    if all.len() > NAMED {
        lines.push(el("li").child(words::more(all.len() - NAMED)).view());
    }
    let title = el("strong").child(words::refused(all.len()));
    let list: El = el("ul").class("left-out").children(lines);
    div("note warn").child(p(title)).child(list).view()
}

fn go_button(bringing: Bringing, how: How) -> AnyView {
    let busy = bringing.busy;
    let label = says(move || {
        if busy.get() {
            words::WAIT
        } else {
            words::DO_IT
        }
        .to_owned()
    });
    button("btn wide", label, move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(Box::pin(async move {
            let mut days = 0;
            // Once more, of what is there now: this tab or another may have written meanwhile.
            let import = || {
                let import = bringing.import(how).map_err(unreadable)?;
                days = import.new + import.changed;
                Ok(import.after)
            };
            let done = bringing.app.bring_in(import).await;
            if busy.try_set(false).is_some() {
                return;
            }
            match done {
                Ok(()) => {
                    bringing.brought.set(true);
                    bringing.go(Step::Done(days));
                }
                Err(why) => bringing.oops.set([words::NOT_DONE, " ", why].concat()),
            }
        }));
    })
    .view()
}
