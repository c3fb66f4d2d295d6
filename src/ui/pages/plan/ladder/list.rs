//! All ladders, and making one: from an example or in the person's own words.

use super::to_ladder;
use crate::{
    domain::{
        ladder::check_step,
        plan::{Ladder, Record, put},
        stamp::Id,
        start_here::Avoid,
    },
    route::Route,
    text::{examples, ladder as words, plan},
    ui::{
        components::{
            frame::{card, field_label, foot, h2, header, list_link},
            half_typed::HalfTyped,
            status_line::status_line,
            stepper::oops_line,
        },
        html::{
            Inside, button, div, el, form, link, many, nothing, p, shows, shows_if, soft, submit,
        },
        pages::plan::gate,
        platform::page,
        router::{Router, href},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The ladders in use, those put away, and how one is made.
pub fn ladders_page(router: Router) -> AnyView {
    let app = state();
    let about = card()
        .child(p(words::ABOUT))
        .child(link(href(Route::Chapter(6)), words::CHAPTER).class("text-btn"));
    many(vec![
        header(plan::HEADING, words::HEADING),
        gate::why(),
        shows(move || list(app, false)),
        shows_if(move || !gate::is_held(app), move || maker(app, router)),
        about.view(),
        shows(move || list(app, true)),
        status_line(),
        foot(),
    ])
}

fn list(app: AppState, archived: bool) -> AnyView {
    let rows = app.read(|j| {
        let all = j
            .plan
            .ladders
            .iter()
            .filter(|r| r.value.archived == archived);
        let row = |r: &Record<Ladder>| {
            let tries = j.plan.attempts.iter().filter(|a| a.value.ladder == r.id);
            let under = words::summary(r.value.steps.len(), tries.count());
            (r.id.clone(), r.value.name.clone(), under)
        };
        all.map(row).collect::<Vec<_>>()
    });
    if rows.is_empty() {
        return nothing();
    }
    let rows = rows
        .into_iter()
        .map(|(id, name, under)| list_link(to_ladder(&id), nothing(), name, under));
    card()
        .child(h2(if archived { words::AWAY } else { words::YOURS }))
        .child(el("ul").class("list").children(rows))
        .view()
}

fn maker(app: AppState, router: Router) -> AnyView {
    let chips = Avoid::ALL.iter().map(|what| {
        let name = examples::name(*what);
        button("chip", name, move |_| {
            router.go(Route::Ladder, make(app, name.to_owned()).as_str());
        })
        .view()
    });
    let oops = RwSignal::new(String::new());
    let half = HalfTyped::new(app, "new-ladder".to_owned(), String::new());
    let send = move || match check_step(&half.text.get_untracked(), false, &[]) {
        Ok(name) => {
            half.given_up();
            router.go(Route::Ladder, make(app, name).as_str());
        }
        Err(error) => {
            oops.set(words::step_error(error).to_owned());
            page::focus_soon("#ladder-name");
        }
    };
    let input = half.field(
        "ladder-name".to_owned(),
        oops,
        "ladder-name-oops".to_owned(),
        half.typing(|| true),
    );
    let own = form("stack", send)
        .child(
            el("div")
                .child(field_label("ladder-name", words::OWN))
                .child(input)
                .child(oops_line("ladder-name-oops".to_owned(), oops)),
        )
        .child(submit("btn quiet", words::OWN_SEND));
    card()
        .child(h2(words::MAKE))
        .child(soft(words::MAKE_WHY))
        .child(
            div("row wrap")
                .attr("role", "group")
                .attr("aria-label", words::MAKE)
                .children(chips),
        )
        .child(own)
        .view()
}

/// The ladder in use of this name, made if there is none yet.
pub fn make(app: AppState, name: String) -> Id {
    let known = app.glance(|j| {
        let mut used = j.plan.ladders.iter().filter(|r| !r.value.archived);
        used.find(|r| r.value.name == name).map(|r| r.id.clone())
    });
    if let Some(known) = known {
        return known;
    }
    let id = app.new_id();
    let made = id.clone();
    app.change_plan(
        |p| &mut p.ladders,
        words::added(&name),
        move |journal| {
            let at = journal.tick();
            let ladder = Ladder {
                name,
                steps: Vec::new(),
                archived: false,
            };
            put(&mut journal.plan.ladders, made, ladder, at);
        },
    );
    id
}
