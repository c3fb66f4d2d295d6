//! The person's activities, and where the pain is.

mod editor;
mod list;
mod place;
mod ready_made;

use crate::{
    domain::{activity::Activity, plan::put, stamp::Id},
    text::plan as words,
    ui::{
        components::{
            frame::{card, foot, header},
            status_line::status_line,
        },
        html::{Inside, many, soft},
        state::AppState,
    },
};
use leptos::prelude::*;

/// The screen.
pub fn activities_page() -> AnyView {
    // The id of the activity that is open, empty for none.
    let editing = RwSignal::new(String::new());
    let activities = card()
        .child(soft(words::ACTIVITIES_WHY))
        .child(list::list(false, editing))
        .child(list::list(true, editing));
    many(vec![
        header(words::HEADING, words::ACTIVITIES),
        activities.view(),
        ready_made::add_card(editing),
        place::place_card(),
        status_line(),
        foot(),
    ])
}

/// Changes one activity; `edit` returns what the undo line says.
fn change(app: AppState, id: &Id, edit: impl FnOnce(&mut Activity) -> String) {
    let Some(mut activity) = app.glance(|j| j.activity(id).cloned()) else {
        return;
    };
    let said = edit(&mut activity);
    let id = id.clone();
    app.change_plan(
        |p| &mut p.activities,
        said,
        move |journal| {
            let at = journal.tick();
            put(&mut journal.plan.activities, id, activity, at);
        },
    );
}
