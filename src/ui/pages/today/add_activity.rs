//! "Something else": an activity of the person's own.

use crate::{
    domain::{
        activity::{Activity, Amount, NameError, Unit, check_name},
        plan::put,
        stamp::Id,
    },
    text::today as words,
    ui::{
        components::segmented::segmented,
        platform::{clock, page},
        state::state,
    },
};
use leptos::prelude::*;

/// The draft's name: a half-typed activity survives leaving the screen.
pub const FORM: &str = "new-activity";

/// The form; `done` is told of the activity that was made, or of `None` when it was put off.
pub fn add_activity(
    done: impl Fn(Option<(Id, String)>) + Clone + Send + Sync + 'static,
) -> AnyView {
    let app = state();
    let name = RwSignal::new(
        app.drafts
            .with_untracked(|d| d.get(FORM).cloned().unwrap_or_default()),
    );
    let unit = RwSignal::new(Unit::Minutes);
    let oops = RwSignal::new(None::<NameError>);
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let keep = move || app.keep_draft(FORM, &name.get_untracked());
    on_cleanup(move || {
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
        keep();
    });
    let units = Unit::ALL
        .map(|u| {
            (
                words::unit_long(u).to_owned(),
                words::unit_long(u).to_owned(),
            )
        })
        .to_vec();
    let (made, put_off) = (done.clone(), done);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let checked = app.journal.with_untracked(|j| {
            check_name(
                &name.get_untracked(),
                j.plan.activities.iter().map(|r| r.value.name.as_str()),
            )
        });
        match checked {
            Err(error) => {
                oops.set(Some(error));
                page::focus_soon("#new-name");
            }
            Ok(kept) => {
                let id = app.new_id();
                let unit = unit.get_untracked();
                let (new_id, new_name) = (id.clone(), kept.clone());
                app.change_plan(words::added(&kept), move |journal| {
                    let at = journal.tick();
                    let order = journal
                        .plan
                        .activities
                        .iter()
                        .map(|r| r.value.order)
                        .max()
                        .unwrap_or(0)
                        + 1;
                    let step = Amount::clamped(unit.default_step());
                    let activity = Activity {
                        name: new_name,
                        unit,
                        step,
                        days_a_week: 3,
                        order,
                        archived: false,
                    };
                    put(&mut journal.plan.activities, new_id, activity, at);
                });
                name.set(String::new());
                keep();
                made(Some((id, kept)));
            }
        }
    };
    view! {
        <form class="editor" on:submit=submit novalidate>
            <div>
                <label class="field-label" for="new-name">{words::NAME}</label>
                <input
                    class="input"
                    id="new-name"
                    type="text"
                    autocomplete="off"
                    autocapitalize="sentences"
                    aria-invalid=move || oops.get().map(|_| "true")
                    aria-describedby=move || oops.get().map(|_| "new-name-oops")
                    prop:value=move || name.get()
                    on:input=move |event| {
                        name.set(event_target_value(&event));
                        oops.set(None);
                        if let Some(old) = timer.get_value() {
                            old.clear();
                        }
                        timer.set_value(clock::after(500, keep));
                    }
                />
                <p class="oops" id="new-name-oops" role="alert">
                    {move || oops.get().map(words::name_error)}
                </p>
            </div>
            {segmented(
                "new-unit",
                words::COUNTED_IN,
                units,
                Signal::derive(move || words::unit_long(unit.get()).to_owned()),
                move |word| {
                    if let Some(chosen) = Unit::ALL.into_iter().find(|u| words::unit_long(*u) == word) {
                        unit.set(chosen);
                    }
                },
            )}
            <div class="row between">
                <button
                    type="button"
                    class="btn quiet small"
                    on:click=move |_| {
                        name.set(String::new());
                        keep();
                        put_off(None);
                    }
                >
                    {words::CANCEL}
                </button>
                <button type="submit" class="btn small">{words::ADD}</button>
            </div>
        </form>
    }
    .into_any()
}
