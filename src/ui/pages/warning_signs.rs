//! The warning signs and the calm pages after a tick (algorithms I). Nothing is counted or scored.

use crate::{
    content::{Article, SIGNS, Sign, SignPage, Urgency, WARNING_SIGNS, sign},
    domain::{
        plan::{Sign as Ticked, put, remove},
        stamp::Id,
    },
    route::Route,
    text::signs as words,
    ui::{
        components::{
            frame::{card, foot, header, prose},
            region_numbers::{Kind, region_choice, region_numbers},
            status_line::status_line,
        },
        router::{Router, href},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The page to which a tick leads, if any.
const fn page_of(page: SignPage) -> Option<Route> {
    match page {
        SignPage::Emergency => Some(Route::Emergency),
        SignPage::Crisis => Some(Route::Crisis),
        SignPage::Today => Some(Route::SeeSomeoneToday),
        SignPage::None => None,
    }
}

/// The record of a sign that is ticked and not yet seen to.
fn open_record(app: AppState, slug: &str) -> Option<Id> {
    app.journal.with(|j| {
        j.plan
            .signs
            .iter()
            .find(|r| r.value.slug == slug && r.value.seen.is_none())
            .map(|r| r.id.clone())
    })
}

/// The one list for everyone, in three urgencies.
pub fn warning_signs_page() -> AnyView {
    let groups = WARNING_SIGNS.groups.each_ref().map(|group| {
        let signs = SIGNS.iter().filter(|s| s.urgency == group.urgency).map(row);
        card(view! {
            <h2 id=group.slug tabindex="-1">{group.title}</h2>
            {prose(group.intro)}
            {(group.urgency == Urgency::Emergency).then(|| region_numbers(Kind::Emergency))}
            <ul class="list gap-0">{signs.collect::<Vec<_>>()}</ul>
        })
    });
    let limits = WARNING_SIGNS.limits.iter().map(|limit| {
        view! {
            <h3>{limit.title}</h3>
            {prose(limit.html)}
        }
        .into_any()
    });
    view! {
        {header(words::ABOVE, WARNING_SIGNS.title)}
        {prose(WARNING_SIGNS.intro)}
        <div class="mt">{groups}</div>
        {card(view! {
            <h2>{WARNING_SIGNS.limits_title}</h2>
            {prose(WARNING_SIGNS.limits_intro)}
            {limits.collect::<Vec<_>>()}
        })}
        {status_line()}
        {foot()}
    }
    .into_any()
}

fn row(sign: &'static Sign) -> AnyView {
    let app = state();
    let router: Router = expect_context();
    let ticked = Memo::new(move |_| open_record(app, sign.slug).is_some());
    view! {
        <li>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || ticked.get()
                    on:change=move |event| {
                        if event_target_checked(&event) {
                            tick(app, sign.slug);
                            if let Some(page) = page_of(sign.page) {
                                router.go(page, "");
                            }
                        } else {
                            untick(app, sign.slug);
                        }
                    }
                />
                <span inner_html=sign.html></span>
            </label>
            {page_of(sign.page)
                .map(|page| {
                    view! {
                        <Show when=move || ticked.get()>
                            <a class="btn quiet small" href=href(page)>{words::OPEN_PAGE}</a>
                        </Show>
                    }
                })}
        </li>
    }
    .into_any()
}

fn tick(app: AppState, slug: &'static str) {
    if open_record(app, slug).is_some() {
        return;
    }
    let (id, today) = (app.new_id(), app.today.get_untracked());
    app.change_plan(words::TICKED, move |journal| {
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
    });
}

fn untick(app: AppState, slug: &str) {
    let Some(id) = open_record(app, slug) else {
        return;
    };
    app.change_plan(words::MISTAKE, move |journal| {
        let at = journal.tick();
        remove(&mut journal.plan.signs, &id, &mut journal.plan.gone, at);
    });
}

/// The calm full page after a tick: what to do now, whom to call, and "I have been seen".
pub fn after_tick_page(page: SignPage) -> AnyView {
    let app = state();
    let (article, kind): (&Article, _) = match page {
        SignPage::Crisis => (&WARNING_SIGNS.crisis, Kind::Crisis),
        SignPage::Today | SignPage::None => (&WARNING_SIGNS.today, Kind::Advice),
        SignPage::Emergency => (&WARNING_SIGNS.emergency, Kind::Emergency),
    };
    let open = Memo::new(move |_| {
        app.journal.with(|j| {
            let here = |slug: &str| sign(slug).is_some_and(|s| s.page == page);
            j.plan
                .signs
                .iter()
                .filter(|r| r.value.seen.is_none() && here(&r.value.slug))
                .map(|r| r.id.clone())
                .collect()
        })
    });
    let ticked = move || {
        app.journal.with(|j| {
            let open: Vec<Id> = open.get();
            let mine = j.plan.signs.iter().filter(|r| open.contains(&r.id));
            mine.filter_map(|r| sign(&r.value.slug))
                .map(|s| view! { <li inner_html=s.html></li> }.into_any())
                .collect::<Vec<_>>()
        })
    };
    let done = if page == SignPage::Crisis {
        words::SPOKEN
    } else {
        words::SEEN
    };
    let seen = move |_| {
        let today = app.today.get_untracked();
        let open = open.get_untracked();
        app.change_plan(done, move |journal| {
            let at = journal.tick();
            for record in journal
                .plan
                .signs
                .iter_mut()
                .filter(|r| open.contains(&r.id))
            {
                record.value.seen = Some(today);
                record.at = at;
            }
        });
    };
    let mistake = move |_| {
        let open = open.get_untracked();
        app.change_plan(words::MISTAKE, move |journal| {
            let at = journal.tick();
            for id in &open {
                remove(&mut journal.plan.signs, id, &mut journal.plan.gone, at);
            }
        });
    };
    view! {
        {header(WARNING_SIGNS.title, article.title)}
        {card(region_numbers(kind))}
        {card(prose(article.html))}
        <Show when=move || open.with(|o| !o.is_empty())>
            {card(view! {
                <h2>{words::TICKED}</h2>
                <ul>{ticked}</ul>
                <button type="button" class="btn wide" on:click=seen>{done}</button>
                <button type="button" class="text-btn" on:click=mistake>{words::MISTAKE}</button>
            })}
        </Show>
        <p><a class="text-btn" href=href(Route::WarningSigns)>{words::TO_LIST}</a></p>
        {status_line()}
        {foot()}
    }
    .into_any()
}

/// The choice of country alone, for the settings.
pub fn region_setting() -> AnyView {
    card(region_choice())
}
