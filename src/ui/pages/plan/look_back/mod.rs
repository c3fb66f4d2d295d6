//! The weekly look-back: what was done, the reading, at most one suggestion a kind, one chapter that fits, one's own line.

mod suggested;

use self::suggested::suggestions;
use crate::{
    chart::summary,
    content::{CHAPTERS, pauses},
    domain::{
        day::Day,
        plan::{Week, put},
        stamp::Id,
        week::{self, LookBack, SKIPPED, fitting, told},
    },
    route::Route,
    text::{look_back as words, names::Names, today},
    ui::{
        components::{
            frame::{card, foot, h2, header},
            note_field::{Note, note_field},
            scale_input::{Scale, scale_input},
            status_line::status_line,
        },
        html::{Inside, button, el, link, many, nothing, p, says, shows, shows_by, shows_if, soft},
        pages::plan::gate,
        platform::{intl::BrowserNames, page},
        router::{Router, href},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

const IN_THE_WAY: Scale = Scale {
    name: "in-the-way",
    legend: words::IN_THE_WAY,
    low: words::NOT_AT_ALL,
    high: words::OF_EVERYTHING,
    pain: true,
};

/// The last full week.
pub fn look_back_page(router: Router) -> AnyView {
    let app = state();
    shows_by(
        move || {
            let today = app.today.get();
            today.week_start(app.first_weekday).plus(-7).to_string()
        },
        move |starts| {
            let starts = Day::parse(starts).unwrap_or(Day::EPOCH);
            let ends = [starts, starts.plus(6)].map(|day| BrowserNames.short(day));
            // Of a week before the first day that was logged there is nothing to say.
            let began = move || {
                app.read(|j| {
                    j.first_logged()
                        .is_some_and(|first| first <= starts.plus(6))
                })
            };
            many(vec![
                header(words::week(&ends[0], &ends[1]), words::HEADING),
                gate::why(),
                shows_if(began, move || week_of(app, router, starts)),
                shows_if(
                    move || !began(),
                    || {
                        let plan = link(href(Route::Plan), words::OPEN_PLAN).class("text-btn");
                        card().child(p(words::NOT_YET)).child(plan).view()
                    },
                ),
                status_line(),
                foot(),
            ])
        },
    )
}

fn week_of(app: AppState, router: Router, starts: Day) -> AnyView {
    many(vec![
        shows(move || done(app, starts)),
        shows(move || reading(app, starts)),
        card().child(in_the_way(app, starts)).view(),
        shows(move || suggestions(app, starts)),
        chapter(app, starts),
        card().child(own_line(app, starts)).view(),
        finish(app, router, starts),
    ])
}

fn look(app: AppState, starts: Day) -> Option<LookBack> {
    let today = app.today.get();
    app.read(|j| Some(week::look_back(j, starts, today, pauses)))
}

fn done(app: AppState, starts: Day) -> AnyView {
    let Some(week) = look(app, starts) else {
        return nothing();
    };
    let rows = week.done.iter().map(|done| {
        let said = app.read(|j| {
            let activity = j.activity(&done.activity)?;
            let amount = today::amount(done.amount, activity.unit);
            Some(words::done(&activity.name, done.sessions, &amount))
        });
        el("li").child(said.unwrap_or_default()).view()
    });
    let rows: Vec<AnyView> = rows.collect();
    let list = if rows.is_empty() {
        soft(words::NOTHING).view()
    } else {
        el("ul").children(rows).view()
    };
    card()
        .child(h2(words::DONE))
        .child(list)
        .child(soft(words::counts(week.active, week.evenings)))
        .view()
}

fn reading(app: AppState, starts: Day) -> AnyView {
    let Some(week) = look(app, starts) else {
        return nothing();
    };
    let said = summary::reading(&week.saying, week.ends, &BrowserNames);
    card()
        .child(soft(words::READING))
        .child(said.lead.map(p))
        .child(h2(said.headline).class("verdict"))
        .child(soft([&*said.facts, " ", said.meaning].concat()))
        .view()
}

/// The week's record, whose id is its first day.
fn change(app: AppState, starts: Day, said: String, edit: impl FnOnce(&mut Week)) {
    let Some(id) = Id::parse(&starts.to_string()) else {
        return;
    };
    let mut week = app.glance(|j| told(j, starts).cloned()).unwrap_or(Week {
        starts,
        in_the_way: None,
        words: String::new(),
        looked: false,
    });
    edit(&mut week);
    app.change_plan(
        |p| &mut p.weeks,
        said,
        move |journal| {
            let at = journal.tick();
            put(&mut journal.plan.weeks, id, week, at);
        },
    );
}

fn in_the_way(app: AppState, starts: Day) -> AnyView {
    let scale = scale_input(
        IN_THE_WAY,
        "",
        move || app.read(|j| told(j, starts).and_then(|week| week.in_the_way)),
        move |score| {
            let said = words::in_the_way(score.map(|s| s.get()));
            change(app, starts, said, |week| week.in_the_way = score);
        },
    );
    let before = says(move || {
        let before = app.read(|j| told(j, starts.plus(-7)).and_then(|week| week.in_the_way));
        before
            .map(|s| words::week_before(s.get()))
            .unwrap_or_default()
    });
    many(vec![scale.view(), soft(before).view()])
}

/// Chosen once, as the screen opens: what is read meanwhile does not move it.
fn chapter(app: AppState, starts: Day) -> AnyView {
    let today = app.today.get_untracked();
    let fit = app.glance(|j| {
        let slug = |place: u8| CHAPTERS.get(usize::from(place)).map(|c| c.slug);
        let opened = |place| slug(place).is_some_and(|s| j.settings.opened.contains(s));
        Some(fitting(j, starts, today, pauses, &opened))
    });
    let found = fit.and_then(|fit| Some((fit, CHAPTERS.get(usize::from(fit.chapter))?)));
    found.map_or_else(nothing, |(fit, chapter)| {
        card()
            .child(h2(words::CHAPTER))
            .child(p(
                link(href(Route::Chapter(fit.chapter)), chapter.title).class("text-btn")
            ))
            .child(soft(words::because(fit.because)))
            .view()
    })
}

fn own_line(app: AppState, starts: Day) -> AnyView {
    let note = Note {
        id: "week-words".to_owned(),
        label: words::WORDS,
        limit: 500,
        too_long: words::TOO_LONG,
    };
    note_field(
        note,
        move || app.read(|j| told(j, starts).map(|w| w.words.clone()).unwrap_or_default()),
        move |text| {
            change(app, starts, words::SAID_WORDS.to_owned(), |week| {
                week.words = text
            })
        },
    )
}

fn finish(app: AppState, router: Router, starts: Day) -> AnyView {
    let done = button("btn wide", words::FINISH, move |_| {
        // What is too long is kept nowhere: it is not left behind.
        if page::focus("#week-words[aria-invalid]") {
            return page::focus_soon("#week-words");
        }
        change(app, starts, words::LOOKED.to_owned(), |week| {
            week.looked = true
        });
        router.go(Route::Plan, "");
    });
    let skipped = move || app.read(|j| j.settings.dismissed.contains(SKIPPED));
    let skip = move || {
        button("text-btn", words::SKIP, move |_| {
            app.change_settings(|settings| {
                settings.dismissed.insert(SKIPPED.to_owned());
            });
            page::focus_soon("#skipped");
        })
        .view()
    };
    let said = || {
        soft(words::SKIPPED)
            .id("skipped")
            .attr("tabindex", "-1")
            .view()
    };
    many(vec![
        done.view(),
        shows_if(move || !skipped(), skip),
        shows_if(skipped, said),
    ])
}
