//! An attempt: the page before it, and the page after it, however long lies between.

use super::{after::after, before::before_form, ladder_of, not_here, step_of, to_ladder};
use crate::{
    domain::{ladder::waiting, stamp::Id},
    text::ladder as words,
    ui::{
        components::{
            frame::{foot, header},
            status_line::status_line,
        },
        html::{Inside, link, many, p, shows_by, shows_if},
        pages::plan::gate,
        router::Router,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The attempt at the step whose `ladder/step` stands after `#` in the address.
pub fn attempt_page(router: Router) -> AnyView {
    let app = state();
    // The ladder, the step, and the attempt that waits for its second page, if there is one.
    let key = move || {
        let hash = router.hash.get();
        let ids = hash.split_once('/');
        let ids = ids.and_then(|(l, s)| Some((Id::parse(l)?, Id::parse(s)?)));
        let Some((ladder, step)) = ids else {
            return String::new();
        };
        if step_of(app, &ladder, &step).is_none() {
            return String::new();
        }
        let open = app.read(|j| {
            let mut all = waiting(j).into_iter();
            let own = all.find(|r| r.value.ladder == ladder && r.value.step == step);
            own.map(|r| r.id.to_string()).unwrap_or_default()
        });
        [ladder.as_str(), step.as_str(), &open].join("/")
    };
    shows_by(key, move |key| {
        let mut ids = key.split('/').map(Id::parse);
        let (Some(Some(ladder)), Some(Some(step))) = (ids.next(), ids.next()) else {
            return not_here();
        };
        match ids.next().flatten() {
            Some(attempt) => after(app, router, ladder, step, attempt),
            None => before(app, ladder, step),
        }
    })
}

/// The names of a ladder and of one of its steps.
pub(super) fn named(app: AppState, ladder: &Id, step: &Id) -> (String, String) {
    untrack(|| {
        (
            ladder_of(app, ladder).map(|l| l.name).unwrap_or_default(),
            step_of(app, ladder, step)
                .map(|s| s.name)
                .unwrap_or_default(),
        )
    })
}

fn before(app: AppState, ladder: Id, step: Id) -> AnyView {
    let (_, name) = named(app, &ladder, &step);
    let back = p(link(to_ladder(&ladder), words::BACK).class("text-btn"));
    many(vec![
        header(words::BEFORE, name),
        gate::why(),
        shows_if(
            move || !gate::is_held(app),
            move || before_form(app, &ladder, &step),
        ),
        back.view(),
        status_line(),
        foot(),
    ])
}
