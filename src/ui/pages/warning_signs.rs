//! The warning signs and the calm pages after a tick (algorithms I). Nothing is counted or scored.

use crate::{
    content::{Article, SIGNS, Sign, SignPage, Urgency, WARNING_SIGNS, sign},
    domain::{
        plan::{Sign as Ticked, put, remove},
        stamp::Id,
        warning::is_open,
    },
    route::Route,
    text::signs as words,
    ui::{
        components::{
            frame::{card, foot, h2, header, prose},
            region_numbers::{Kind, region_numbers},
            status_line::status_line,
        },
        html::{Inside, button, div, el, link, many, nothing, p, shows_by, shows_if, ticked},
        platform::{in_browser, page},
        router::{Router, href},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The page to which a tick leads, if any, and what it says.
pub const fn page_of(page: SignPage) -> Option<(Route, &'static Article)> {
    match page {
        SignPage::Emergency => Some((Route::Emergency, &WARNING_SIGNS.emergency)),
        SignPage::Crisis => Some((Route::Crisis, &WARNING_SIGNS.crisis)),
        SignPage::Today => Some((Route::SeeSomeoneToday, &WARNING_SIGNS.today)),
        SignPage::None => None,
    }
}

/// The record of a sign that is ticked and not yet seen to.
fn open_record(app: AppState, slug: &str) -> Option<Id> {
    app.read(|j| {
        j.plan
            .signs
            .iter()
            .find(|r| r.value.slug == slug && is_open(&r.value, app.today.get()))
            .map(|r| r.id.clone())
    })
}

/// The one list for everyone, in three urgencies.
pub fn warning_signs_page() -> AnyView {
    let groups = WARNING_SIGNS.groups.iter().map(|group| {
        let signs = SIGNS.iter().filter(|s| s.urgency == group.urgency).map(row);
        let numbers =
            (group.urgency == Urgency::Emergency).then(|| region_numbers(Kind::Emergency));
        card()
            .child(h2(group.title).id(group.slug).attr("tabindex", "-1"))
            .child(prose(group.intro))
            .child((!in_browser()).then(|| unticked(group.urgency)))
            .child(numbers)
            .child(el("ul").class("list").children(signs))
            .view()
    });
    let limits = WARNING_SIGNS.limits.iter().map(|limit| {
        many(vec![
            el("h3").child(limit.title).view(),
            prose(limit.html).view(),
        ])
    });
    many(vec![
        header(words::ABOVE, WARNING_SIGNS.title),
        prose(WARNING_SIGNS.intro).view(),
        p(words::LEADS).class("soft mt needs-js").view(),
        div("mt").children(groups).view(),
        card()
            .child(h2(WARNING_SIGNS.limits_title))
            .child(prose(WARNING_SIGNS.limits_intro))
            .children(limits)
            .child(link(href(Route::Limits), words::TELL_PLAN).class("text-btn"))
            .view(),
        status_line(),
        foot(),
    ])
}

/// The way to the pages of a group where nothing can be ticked: no app came (`start.css`).
fn unticked(urgency: Urgency) -> AnyView {
    let pages = [SignPage::Emergency, SignPage::Today, SignPage::Crisis];
    let here = pages.into_iter().filter(|page| {
        let mut signs = SIGNS.iter();
        signs.any(|s| s.urgency == urgency && s.page == *page)
    });
    let links = here
        .filter_map(page_of)
        .map(|(page, told)| link(href(page), told.title).class("text-btn").view());
    div("row wrap no-app").children(links).view()
}

fn row(sign: &'static Sign) -> AnyView {
    let app = state();
    let router: Router = expect_context();
    let waits = move || open_record(app, sign.slug).is_some();
    let input = el("input")
        .attr("type", "checkbox")
        .checked(waits)
        .on("change", move |event| {
            if !ticked(&event) {
                return untick(app, sign.slug);
            }
            tick(app, sign.slug);
            if let Some((page, _)) = page_of(sign.page) {
                router.go(page, "");
            }
        });
    let more = page_of(sign.page).map(|(page, _)| {
        shows_if(waits, move || {
            link(href(page), words::OPEN_PAGE)
                .class("btn quiet small")
                .view()
        })
    });
    let label = el("label")
        .class("check")
        .child(input)
        .child(el("span").markup(sign.html));
    el("li").child(label).child(more).view()
}

fn tick(app: AppState, slug: &'static str) {
    if open_record(app, slug).is_some() {
        return;
    }
    let (id, today) = (app.new_id(), app.today.get_untracked());
    app.change_plan(
        |p| &mut p.signs,
        words::TICKED,
        move |journal| {
            let at = journal.tick();
            put(
                &mut journal.plan.signs,
                id,
                Ticked {
                    slug: slug.to_owned(),
                    ticked: today,
                    seen: None,
                },
                at,
            );
        },
    );
}

fn untick(app: AppState, slug: &str) {
    let Some(id) = open_record(app, slug) else {
        return;
    };
    app.change_plan(
        |p| &mut p.signs,
        words::MISTAKE,
        move |journal| {
            let at = journal.tick();
            remove(&mut journal.plan.signs, &id, &mut journal.plan.gone, at);
        },
    );
}

/// The calm full page after a tick: what to do now, whom to call, and "I have been seen".
pub fn after_tick_page(page: SignPage) -> AnyView {
    let app = state();
    let Some((_, article)) = page_of(page) else {
        return nothing();
    };
    let kind = match page {
        SignPage::Crisis => Kind::Crisis,
        SignPage::Today | SignPage::None => Kind::Advice,
        SignPage::Emergency => Kind::Emergency,
    };
    // The ids of the signs of this page that are ticked and not yet seen to.
    let open = move || {
        app.read(|j| {
            let here = |slug: &str| sign(slug).is_some_and(|s| s.page == page);
            let open = j
                .plan
                .signs
                .iter()
                .filter(|r| is_open(&r.value, app.today.get()) && here(&r.value.slug));
            open.map(|r| (r.id.clone(), r.value.slug.clone()))
                .collect::<Vec<_>>()
        })
    };
    let done = if page == SignPage::Crisis {
        words::SPOKEN
    } else {
        words::SEEN
    };
    let seen = move |_| {
        let (today, open) = (app.today.get_untracked(), untrack(open));
        app.change_plan(
            |p| &mut p.signs,
            done,
            move |journal| {
                let at = journal.tick();
                for record in journal
                    .plan
                    .signs
                    .iter_mut()
                    .filter(|r| open.iter().any(|(id, _)| *id == r.id))
                {
                    record.value.seen = Some(today);
                    record.at = at;
                }
            },
        );
        page::focus_soon("h1");
    };
    let mistake = move |_| {
        let open = untrack(open);
        app.change_plan(
            |p| &mut p.signs,
            words::MISTAKE,
            move |journal| {
                let at = journal.tick();
                for (id, _) in &open {
                    remove(&mut journal.plan.signs, id, &mut journal.plan.gone, at);
                }
            },
        );
        page::focus_soon("h1");
    };
    let ticked = shows_by(
        move || {
            open()
                .into_iter()
                .map(|(_, slug)| slug)
                .collect::<Vec<_>>()
                .join(" ")
        },
        move |slugs| {
            if slugs.is_empty() {
                return nothing();
            }
            let signs = slugs
                .split(' ')
                .filter_map(sign)
                .map(|s| el("li").markup(s.html).view());
            card()
                .child(h2(words::TICKED))
                .child(el("ul").children(signs))
                .child(button("btn wide", done, seen))
                .child(button("text-btn", words::MISTAKE, mistake))
                .view()
        },
    );
    many(vec![
        header(WARNING_SIGNS.title, article.title),
        card().child(region_numbers(kind)).view(),
        card().child(prose(article.html)).view(),
        ticked,
        p(link(href(Route::WarningSigns), words::TO_LIST).class("text-btn")).view(),
        status_line(),
        foot(),
    ])
}
