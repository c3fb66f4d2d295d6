//! A goal's words, and what serves it.

use super::{change_goal, goal_of};
use crate::{
    domain::{goal::check_goal, plan::Goal, stamp::Id},
    text::goals as words,
    ui::{
        components::{frame::between, half_typed::HalfTyped, stepper::oops_line},
        html::{Inside, button, el, form, nothing, submit, ticked},
        platform::page,
        state::AppState,
    },
};
use leptos::prelude::*;

/// One of a goal's two lists of links.
type Links = fn(&mut Goal) -> &mut Vec<Id>;

/// The id of the field with a goal's words, and the name of its draft.
pub fn field_of(goal: &Id) -> String {
    ["words-", goal.as_str()].concat()
}

/// The form; closing it unsets `open`.
pub fn edit_form(app: AppState, id: Id, open: RwSignal<bool>) -> AnyView {
    let old = app.glance(|j| goal_of(j, &id).map(|g| g.words.clone()).unwrap_or_default());
    let half = HalfTyped::new(app, field_of(&id), old);
    let changed = half.typing(|| true);
    let oops = RwSignal::new(String::new());
    let back = ["#edit-", id.as_str()].concat();
    let close = move || {
        half.done();
        open.set(false);
        page::focus_soon(back.clone());
    };
    let cancel = close.clone();
    let links = links(app, &id);
    let (field, line) = (field_of(&id), ["oops-", id.as_str()].concat());
    let typed_in = field.clone();
    let send = move || match check_goal(&half.text.get_untracked(), 0) {
        Err(error) => {
            oops.set(words::error(error).to_owned());
            page::focus_soon(["#", &typed_in].concat());
        }
        Ok(text) => {
            change_goal(app, &id, |goal| {
                goal.words = text;
                words::changed(&goal.words)
            });
            close();
        }
    };
    let input = half.field(field.clone(), oops, line.clone(), changed);
    form("editor", send)
        .child(
            el("div")
                .child(
                    el("label")
                        .class("field-label")
                        .attr("for", field)
                        .child(words::WORDS),
                )
                .child(input)
                .child(oops_line(line, oops)),
        )
        .child(links)
        .child(
            between()
                .child(button("btn quiet small", words::NOT_NOW, move |_| cancel()))
                .child(submit("btn small", words::KEEP)),
        )
        .view()
}

/// A box for each activity on offer and each ladder in use; a tick is kept at once.
fn links(app: AppState, id: &Id) -> AnyView {
    let (activities, ladders) = app.glance(|j| {
        let activities = j.offered_activities();
        let activities: Vec<(Id, String)> = activities
            .into_iter()
            .map(|(id, a)| (id.clone(), a.name.clone()))
            .collect();
        let used = j.plan.ladders.iter().filter(|r| !r.value.archived);
        let ladders: Vec<(Id, String)> =
            used.map(|r| (r.id.clone(), r.value.name.clone())).collect();
        (activities, ladders)
    });
    if activities.is_empty() && ladders.is_empty() {
        return nothing();
    }
    let of = |list: Vec<(Id, String)>, kind: Links| {
        let boxes = list
            .into_iter()
            .map(|(to, name)| link_box(app, id, to, name, kind));
        boxes.collect::<Vec<_>>()
    };
    el("fieldset")
        .child(el("legend").class("legend").child(words::LINKS))
        .children(of(activities, |g| &mut g.activities))
        .children(of(ladders, |g| &mut g.ladders))
        .view()
}

fn link_box(app: AppState, goal: &Id, to: Id, name: String, kind: Links) -> AnyView {
    let (shown, set, target) = (goal.clone(), goal.clone(), to.clone());
    let input = el("input")
        .attr("type", "checkbox")
        .checked(move || {
            app.read(|j| {
                let mut goal = goal_of(j, &shown).cloned();
                goal.as_mut().is_some_and(|g| kind(g).contains(&target))
            })
        })
        .on("change", move |event| {
            let on = ticked(&event);
            change_goal(app, &set, |goal| {
                let list = kind(goal);
                list.retain(|id| *id != to);
                if on {
                    list.push(to.clone());
                }
                words::changed(&goal.words)
            });
        });
    el("label")
        .class("check")
        .child(input)
        .child(el("span").child(name))
        .view()
}
