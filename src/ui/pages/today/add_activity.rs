//! "Something else": an activity of the person's own.

use crate::{
    domain::{
        activity::{Activity, Amount, Unit, check_name},
        plan::put,
        stamp::Id,
    },
    text::today as words,
    ui::{
        components::{
            frame::{between, field_label},
            note_field::at_pauses,
            segmented::segmented,
            stepper::oops_line,
        },
        html::{Inside, button, el, form, submit, typed},
        platform::page,
        state::state,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The draft's name: a half-typed activity survives leaving the screen.
pub const FORM: &str = "new-activity";

/// Is told of the activity that was made, by its id and its name, or of `None` when it was put off.
pub type Made = Arc<dyn Fn(Option<(Id, String)>) + Send + Sync>;

/// The form.
pub fn add_activity(made: Made) -> AnyView {
    let app = state();
    let half = app.drafts.with_untracked(|d| d.get(FORM).cloned());
    let (typed_name, counted) = name_and_unit(half.as_deref().unwrap_or_default());
    let name = RwSignal::new(typed_name.to_owned());
    let unit = RwSignal::new(counted.to_owned());
    let oops = RwSignal::new(String::new());
    let keep = move || {
        let (name, unit) = (name.try_get_untracked(), unit.try_get_untracked());
        let draft = name.filter(|name| !name.is_empty()).zip(unit);
        let draft = draft.map(|(name, unit)| [&*name, ";", &*unit].concat());
        app.keep_draft(FORM, &draft.unwrap_or_default());
    };
    let changed = at_pauses(keep);
    let put_off = Arc::clone(&made);
    let send = move || {
        let checked = app.journal.with_untracked(|j| {
            let names = |archived: bool| {
                let all = j.plan.activities.iter();
                all.filter(move |r| r.value.archived == archived)
                    .map(|r| r.value.name.as_str())
            };
            let kept =
                check_name(&name.get_untracked(), names(false)).map_err(words::name_error)?;
            check_name(&kept, names(true)).map_err(|_| words::NAME_PUT_AWAY)
        });
        match checked {
            Err(error) => {
                oops.set(error.to_owned());
                page::focus_soon("#new-name");
            }
            Ok(kept) => {
                let id = app.new_id();
                let counted = unit.get_untracked();
                let unit = Unit::ALL
                    .into_iter()
                    .find(|u| words::unit_long(*u) == counted)
                    .unwrap_or(Unit::Minutes);
                let (new_id, new_name) = (id.clone(), kept.clone());
                app.change_plan(
                    |p| &mut p.activities,
                    words::added(&kept),
                    move |journal| {
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
                    },
                );
                name.set(String::new());
                keep();
                made(Some((id, kept)));
            }
        }
    };
    let input = el("input")
        .class("input")
        .id("new-name")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "sentences")
        .wrong(oops, "new-name-oops".to_owned())
        .value(move || name.get())
        .on("input", move |event| {
            name.set(typed(&event));
            oops.set(String::new());
            changed();
        });
    let cancel = button("btn quiet small", words::CANCEL, move |_| {
        name.set(String::new());
        keep();
        put_off(None);
    });
    let units = Unit::ALL
        .map(|u| (words::unit_long(u), words::unit_long(u)))
        .to_vec();
    form("editor", send)
        .child(
            el("div")
                .child(field_label("new-name", words::NAME))
                .child(input)
                .child(oops_line("new-name-oops".to_owned(), oops)),
        )
        .child(segmented(
            "new-unit",
            words::COUNTED_IN,
            units,
            move || unit.get(),
            move |word| {
                unit.set(word.to_owned());
                keep();
            },
        ))
        .child(
            between()
                .child(cancel)
                .child(submit("btn small", words::ADD)),
        )
        .view()
}

/// A draft's name and its unit: minutes where it says none.
fn name_and_unit(draft: &str) -> (&str, &str) {
    let known = |unit: &&str| Unit::ALL.map(words::unit_long).contains(unit);
    let both = draft.rsplit_once(';').filter(|(_, unit)| known(unit));
    both.unwrap_or((draft, words::unit_long(Unit::Minutes)))
}
