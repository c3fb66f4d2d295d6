//! One activity, opened: its name, how it is counted, its step, its days a week and its place.

use super::change;
use crate::{
    domain::{
        activity::{Activity, Amount, Unit, check_name},
        stamp::Id,
    },
    text::{plan as words, today},
    ui::{
        components::{
            frame::{between, field_label},
            half_typed::HalfTyped,
            segmented::segmented,
            stepper::{oops_line, stepper},
        },
        html::{
            Inside, button, div, el, form, nothing, p, says, shows_by, soft, submit, typed, unseen,
        },
        platform::page,
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The editor; all but a typed name is saved at once.
pub fn editor(id: Id, editing: RwSignal<String>) -> AnyView {
    let app = state();
    let Some(activity) = app.glance(|j| j.activity(&id).cloned()) else {
        return nothing();
    };
    let counted = app.glance(|j| j.is_counted(&id));
    let unit = if counted {
        soft(words::UNIT_STAYS).view()
    } else {
        unit(app, id.clone())
    };
    let back = ["#edit-", id.as_str()].concat();
    let close = button("btn small", today::CLOSE, move |_| {
        editing.set(String::new());
        page::focus_soon(back.clone());
    });
    div("editor")
        .attr("role", "group")
        .attr("aria-label", activity.name.clone())
        .child(name_form(app, id.clone(), &activity))
        .child(days(app, id.clone()))
        .child(step(app, id.clone()))
        .child(unit)
        .child(
            between()
                .child((!activity.archived).then(|| places(app, &id)))
                .child(close),
        )
        .view()
}

fn name_form(app: AppState, id: Id, activity: &Activity) -> AnyView {
    let draft = ["name-", id.as_str()].concat();
    let half = HalfTyped::new(app, draft, activity.name.clone());
    let changed = half.typing(|| true);
    let oops = RwSignal::new(String::new());
    let field = ["activity-name-", id.as_str()].concat();
    let (of, message) = (field.clone(), [&field, "-oops"].concat());
    let send = move || {
        let typed = half.text.get_untracked();
        let checked = app.journal.with_untracked(|j| {
            let others = j.plan.activities.iter().filter(|r| r.id != id);
            check_name(&typed, others.map(|r| r.value.name.as_str()))
        });
        match checked {
            Err(error) => {
                oops.set(today::name_error(error).to_owned());
                page::focus_soon(["#", &of].concat());
            }
            Ok(name) => {
                half.done();
                change(app, &id, |activity| {
                    activity.name = name;
                    words::renamed(&activity.name)
                });
            }
        }
    };
    let input = half.field(field.clone(), oops, message.clone(), changed);
    form("stack", send)
        .child(
            el("div")
                .child(field_label(field, words::NAME))
                .child(input)
                .child(oops_line(message, oops)),
        )
        .child(submit("btn quiet small", words::KEEP))
        .view()
}

fn days(app: AppState, id: Id) -> AnyView {
    let of = id.clone();
    let now = move || app.read(|j| j.activity(&of).map_or(0, |a| a.days_a_week));
    let options = (1..=7_u8).map(|days| {
        let now = now.clone();
        el("option")
            .attr("value", days.to_string())
            .flag("selected", move || now() == days)
            .child(words::days_a_week(days))
            .view()
    });
    let options: Vec<_> = options.collect();
    let select = el("select")
        .class("input")
        .id("days-a-week")
        .value(move || now().to_string())
        .on("change", move |event| {
            if let Ok(days) = typed(&event).parse::<u8>() {
                change(app, &id, |activity| {
                    activity.days_a_week = days.clamp(1, 7);
                    today::changed(&activity.name)
                });
            }
        })
        .children(options);
    el("div")
        .child(field_label("days-a-week", words::DAYS))
        .child(select)
        .view()
}

/// The convenient change of its amounts.
fn step(app: AppState, id: Id) -> AnyView {
    let counted = id.clone();
    // Drawn anew when it is counted otherwise.
    let unit = move || {
        let unit = app.read(|j| j.activity(&counted).map(|a| a.unit));
        unit.map(today::unit_long).unwrap_or_default().to_owned()
    };
    let field = shows_by(unit, move |_| step_field(app, id.clone()));
    el("fieldset")
        .child(el("legend").class("legend").child(words::STEP))
        .child(p(words::STEP_WHY).class("soft mb"))
        .child(field)
        .view()
}

fn step_field(app: AppState, id: Id) -> AnyView {
    let Some(activity) = app.glance(|j| j.activity(&id).cloned()) else {
        return nothing();
    };
    let of = id.clone();
    let first = activity.step;
    stepper(
        ["activity-step-", id.as_str()].concat(),
        activity.unit,
        Amount::clamped(1),
        move || {
            app.read(|j| j.activity(&of).map(|a| a.step))
                .unwrap_or(first)
        },
        move |step| {
            change(app, &id, |activity| {
                activity.step = step;
                today::changed(&activity.name)
            });
        },
    )
}

fn unit(app: AppState, id: Id) -> AnyView {
    let of = id.clone();
    let units = Unit::ALL.map(|u| (today::unit_long(u), today::unit_long(u)));
    segmented(
        "activity-unit",
        today::COUNTED_IN,
        units.to_vec(),
        move || {
            let unit = app.read(|j| j.activity(&of).map(|a| a.unit));
            unit.map(today::unit_long).unwrap_or_default().to_owned()
        },
        move |word| {
            let unit = Unit::ALL.into_iter().find(|u| today::unit_long(*u) == word);
            change(app, &id, |activity| {
                activity.unit = unit.unwrap_or(activity.unit);
                activity.step = Amount::clamped(activity.unit.default_step());
                today::changed(&activity.name)
            });
        },
    )
    .view()
}

/// One place up or down in the list.
fn places(app: AppState, id: &Id) -> AnyView {
    let key = |label: &'static str, up: bool| {
        let (id, named) = (id.clone(), id.clone());
        let name = move || {
            app.read(|j| {
                j.activity(&named)
                    .map(|a| a.name.clone())
                    .unwrap_or_default()
            })
        };
        let (now, of) = (name.clone(), id.clone());
        let at_end = move || {
            app.read(|j| {
                let all = j.offered_activities();
                let end = if up { all.first() } else { all.last() };
                end.is_none_or(|(id, _)| **id == of)
            })
        };
        let no_further = at_end.clone();
        let own = ["move-", if up { "up" } else { "down" }].concat();
        let back = ["#", &own].concat();
        button(
            "btn quiet small",
            (label, unseen((" ", says(name)))),
            move |_| {
                if untrack(&no_further) {
                    return;
                }
                let id = id.clone();
                app.change_plan(
                    |p| &mut p.activities,
                    words::moved(&untrack(&now)),
                    move |journal| {
                        journal.move_activity(&id, up);
                    },
                );
                // The list is drawn anew in its new order, with this one still open.
                page::focus_soon(back.clone());
            },
        )
        .id(own)
        .says("aria-disabled", at_end)
        .view()
    };
    div("row wrap")
        .child(key(words::UP, true))
        .child(key(words::DOWN, false))
        .view()
}
