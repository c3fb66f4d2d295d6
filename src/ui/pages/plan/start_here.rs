//! "Start here": four optional questions; each answer sets something up that says why. No diagnosis, no score.

use crate::{
    domain::{
        day::Day,
        journal::Journal,
        stamp::Id,
        start_here::{Avoid, Choice, Irritability, Question, Reply, Want, first_try, give, given},
        template::Template,
    },
    route::Route,
    text::{activities, examples, limits, plan, start_here as words, today},
    ui::{
        components::{
            frame::{card, foot, header},
            half_typed::HalfTyped,
            status_line::status_line,
            stepper::oops_line,
        },
        html::{
            Inside, button, div, el, form, link, many, nothing, p, shows, shows_if, soft, submit,
            unseen,
        },
        pages::plan::{gate, ladder::to_ladder},
        platform::page,
        router::{Router, href},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The card's name among the dismissed ones: Today offers it until then.
pub use crate::ui::pages::today::START_HERE as CARD;

/// The four questions.
pub fn start_here_page(router: Router) -> AnyView {
    let app = state();
    let finish = button("btn wide", words::FINISH, move |_| {
        app.change_settings(|settings| {
            settings.dismissed.insert(CARD.to_owned());
        });
        router.go(Route::Plan, "");
    });
    many(vec![
        header(plan::HEADING, words::HEADING),
        gate::why(),
        p(words::ABOUT).view(),
        p(link(href(Route::Limits), limits::LINK).class("text-btn")).view(),
        shows_if(move || !gate::is_held(app), move || questions(app)),
        finish.view(),
        status_line(),
        foot(),
    ])
}

fn questions(app: AppState) -> AnyView {
    let want = Want::ALL
        .iter()
        .map(|w| (words::want(*w), Reply::Want(Choice::Of(*w))));
    let flares = Irritability::ALL
        .iter()
        .map(|i| (words::flares(*i), Reply::Flares(*i)));
    let avoid = Avoid::ALL
        .iter()
        .map(|a| (examples::name(*a), Reply::Avoid(Choice::Of(*a))));
    let enjoy = Template::ALL
        .iter()
        .map(|t| (activities::template(*t), Reply::Enjoy(Choice::Of(*t))));
    many(vec![
        question(
            app,
            Question::Want,
            want.collect(),
            Some(|text| Reply::Want(Choice::Own(text))),
        ),
        question(app, Question::Flares, flares.collect(), None),
        question(
            app,
            Question::Avoid,
            avoid.collect(),
            Some(|text| Reply::Avoid(Choice::Own(text))),
        ),
        question(
            app,
            Question::Enjoy,
            enjoy.collect(),
            Some(|text| Reply::Enjoy(Choice::Own(text))),
        ),
    ])
}

/// Keeps an answer and makes what follows from it; tells whether it stands now.
fn answer(app: AppState, reply: &Reply, said: &str) -> bool {
    let kinds = vec![
        app.as_it_is(|p| &mut p.goals),
        app.as_it_is(|p| &mut p.stated),
        app.as_it_is(|p| &mut p.ladders),
        app.as_it_is(|p| &mut p.activities),
        app.as_it_is(|p| &mut p.answers),
    ];
    let today = app.today.get_untracked();
    let stands = || {
        let choice = app.glance(|j| given(j, reply.question()).map(|a| a.choice.clone()));
        choice == Some(reply.stored())
    };
    if stands() {
        return true;
    }
    let offered = app.undo.get_untracked();
    app.change_kinds(kinds, words::answered(said), |journal| {
        give(journal, today, reply, &words::named, &mut || app.new_id());
    });
    let taken = stands();
    if !taken {
        // Nothing was made: what can be taken back is what it was.
        app.undo.set(offered);
    }
    taken
}

fn question(
    app: AppState,
    question: Question,
    choices: Vec<(&'static str, Reply)>,
    own: Option<fn(String) -> Reply>,
) -> AnyView {
    let heading = ["q-", question.slug()].concat();
    let chips = choices.into_iter().map(|(said, reply)| {
        let stored = reply.stored();
        button("chip", said, move |_| {
            answer(app, &reply, said);
        })
        .says("aria-pressed", move || {
            app.read(|j| given(j, question).is_some_and(|a| a.choice == stored))
        })
        .view()
    });
    let chips: Vec<AnyView> = chips.collect();
    card()
        .child(
            el("h2")
                .class("legend")
                .id(heading.clone())
                .child(words::question(question)),
        )
        .child(soft(words::makes(question)))
        .child(
            div("row wrap")
                .attr("role", "group")
                .attr("aria-labelledby", heading)
                .children(chips),
        )
        .child(own.map(|own| own_words(app, question, own)))
        .child(shows(move || made(app, question)))
        .view()
}

fn own_words(app: AppState, question: Question, own: fn(String) -> Reply) -> AnyView {
    let id = ["own-", question.slug()].concat();
    let line = [&id, "-oops"].concat();
    let oops = RwSignal::new(String::new());
    let field = id.clone();
    let half = HalfTyped::new(app, id.clone(), String::new());
    let send = move || {
        let typed = half.text.get_untracked();
        let said = typed.trim().to_owned();
        if said.is_empty() || !answer(app, &own(typed), &said) {
            oops.set(words::refused(question).to_owned());
            page::focus_soon(["#", &field].concat());
        } else {
            half.given_up();
        }
    };
    let input = half.field(id.clone(), oops, line.clone(), half.typing(|| true));
    form("stack", send)
        .child(
            el("div")
                .child(
                    el("label")
                        .class("field-label")
                        .attr("for", id)
                        .child(words::OWN),
                )
                .child(input)
                .child(oops_line(line, oops)),
        )
        .child(submit("btn quiet small", words::OWN_SEND))
        .view()
}

/// What an answer set up, each with the way to it: "because you said…".
fn made(app: AppState, question: Question) -> AnyView {
    let today = app.today.get();
    let (because, rows) = app.read(|j| {
        let Some(answer) = given(j, question) else {
            return (String::new(), Vec::new());
        };
        let rows = match question {
            Question::Flares => first_tries(j, today),
            _ => answer
                .made
                .iter()
                .filter_map(|id| made_row(j, id))
                .collect(),
        };
        (words::because(answer), rows)
    });
    if because.is_empty() {
        return nothing();
    }
    let rows = rows.into_iter().map(|(said, to)| {
        let to =
            to.map(|to| link(to, (words::OPEN, unseen([" ", &said].concat()))).class("text-btn"));
        el("li")
            .class("session row between")
            .child(el("span").child(said))
            .child(to)
            .view()
    });
    div("note")
        .attr("role", "status")
        .child(p(el("strong").child(words::SET_UP)))
        .child(p(because))
        .child(el("ul").class("list").children(rows))
        .view()
}

type MadeRow = (String, Option<String>);

fn made_row(j: &Journal, id: &Id) -> Option<MadeRow> {
    let plan = &j.plan;
    if let Some(goal) = plan.goals.iter().find(|r| r.id == *id) {
        return Some((
            words::goal_made(&goal.value.words),
            Some(href(Route::Goals)),
        ));
    }
    if let Some(ladder) = plan.ladders.iter().find(|r| r.id == *id) {
        let to = to_ladder(id);
        return Some((words::ladder_made(&ladder.value.name), Some(to)));
    }
    let activity = j.activity(id)?;
    Some((
        words::activity_made(&activity.name),
        Some(href(Route::Activities)),
    ))
}

/// How gently each activity begins that has no session and no quota yet.
fn first_tries(j: &Journal, day: Day) -> Vec<MadeRow> {
    let mut rows = Vec::new();
    for (id, activity) in j.offered_activities() {
        if let Some(first) = first_try(j, id, day) {
            if rows.is_empty() {
                rows.push((words::share(first.percent), None));
            }
            let amount = today::amount(first.amount.get(), activity.unit);
            rows.push((words::first_try(&activity.name, &amount), None));
        }
    }
    rows
}
