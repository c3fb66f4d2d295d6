//! Building up: a card for each activity with a daily amount, with the weekly suggestion and its arithmetic.

mod answer;
mod sessions;

use self::{
    answer::{answer, own_amount, three},
    sessions::which,
};
use crate::{
    content::pauses,
    domain::{
        activity::{Activity, Amount},
        day::Day,
        loading::{
            Advice, Because, Choices, Gap, Offer, Outlook, Suggestion, choices, ease_because, gap,
            outlook, ready_to_raise, step_up_because,
        },
        plan::{Quota, QuotaReason},
        quota::{history, quota_on},
        stamp::Id,
        usual::flares_easily,
    },
    text::{building as words, names::Names, today},
    ui::{
        components::frame::{between, card, h2},
        html::{Inside, button, div, el, link, many, nothing, p, shows, shows_by, soft},
        pages::plan::baseline::to_baseline,
        platform::{intl::BrowserNames, page},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// The cards, in the person's order; when several are ready for a step up, first the question which.
pub fn cards() -> AnyView {
    let app = state();
    let ids = move || {
        let today = app.today.get();
        app.read(|j| {
            let offered = j.offered_activities().into_iter();
            let with = offered.filter(|(id, _)| present(j, id, today).is_some());
            with.map(|(id, _)| id.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        })
    };
    let list = shows_by(ids, |ids| {
        many(ids.split(' ').filter_map(Id::parse).map(one).collect())
    });
    many(vec![shows(which_first), list])
}

/// The quota that holds today, or the one that was answered today and holds from tomorrow.
fn present<'a>(
    journal: &'a crate::domain::journal::Journal,
    id: &Id,
    today: Day,
) -> Option<&'a Quota> {
    let newest = history(journal, id).last().map(|r| &r.value);
    newest
        .filter(|q| q.from > today)
        .or_else(|| quota_on(journal, id, today))
}

/// What a card is about.
#[derive(Clone)]
pub struct About {
    app: AppState,
    id: Id,
    activity: Activity,
    quota: Quota,
    today: Day,
    choices: Choices,
}

impl PartialEq for About {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
            && self.activity == other.activity
            && self.quota == other.quota
            && self.today == other.today
            && self.choices == other.choices
    }
}

impl About {
    /// Whether the amount that it is about is still the present one.
    fn holds(&self) -> bool {
        self.app
            .glance(|j| present(j, &self.id, self.today) == Some(&self.quota))
    }
}

fn about(id: &Id) -> Option<About> {
    let app = state();
    let today = app.today.get();
    app.read(|j| {
        let (activity, quota) = (j.activity(id)?.clone(), present(j, id, today)?.clone());
        let easily = flares_easily(j, today);
        let choices = choices(quota.amount, quota.first, activity.step, easily);
        Some(About {
            app,
            id: id.clone(),
            activity,
            quota,
            today,
            choices,
        })
    })
}

/// All that the inside of a card says; at the end what the activity is called that was raised in place of this one.
type Said = (About, Outlook, Option<Gap>, String);

fn said(id: &Id) -> Option<Said> {
    let about = about(id)?;
    let found = about
        .app
        .journal
        .with(|j| outlook(j, id, about.today, pauses));
    let (away, raised) = about.app.read(|j| {
        let raised = match &found {
            Outlook::Waiting { raised, .. } => j.activity(raised).map(|a| a.name.clone()),
            _ => None,
        };
        (gap(j, id, about.today), raised.unwrap_or_default())
    });
    Some((about, found, away, raised))
}

fn one(id: Id) -> AnyView {
    let head = id.clone();
    let heading = move || {
        let Some(about) = about(&head) else {
            return nothing();
        };
        let a_day = words::a_day(about.quota.amount.get(), about.activity.unit);
        between()
            .child(
                h2(about.activity.name)
                    .id(["plan-", head.as_str()].concat())
                    .attr("tabindex", "-1"),
            )
            .child(soft(a_day).class("soft of"))
            .view()
    };
    // Drawn anew when it says something else, and at nothing else: an answer on one card closes nothing on another.
    let said = Memo::new(move |_| said(&id));
    let inside = move || {
        let said = said.get();
        untrack(|| said.map_or_else(nothing, inside))
    };
    card().child(shows(heading)).child(shows(inside)).view()
}

fn inside((about, found, away, raised): Said) -> AnyView {
    let small = |said: String| soft(said).view();
    match found {
        Outlook::NoQuota => nothing(),
        Outlook::Held(why) => small(words::held(why).to_owned()),
        Outlook::Trying => {
            let to = link(to_baseline(&about.id), words::GO_ON).class("text-btn");
            many(vec![small(words::TRYING.to_owned()), to.view()])
        }
        Outlook::Returning(rung) => small(words::returning(rung.percent)),
        Outlook::NewBaseline => new_baseline(about, words::NEW_BASELINE_WHY, QuotaReason::Flare),
        Outlook::Gap(gap) => back_after(about, gap),
        Outlook::Filling(day) => {
            let next = words::next_look(&BrowserNames.short(day));
            let picked = away.map(|_| soft(words::PICK_UP));
            many(vec![picked.view(), small(next), own_amount(about)])
        }
        Outlook::Waiting { until, .. } => {
            let said = words::waiting(&raised, &BrowserNames.short(until));
            many(vec![small(said), own_amount(about)])
        }
        Outlook::Ready(suggestion) => {
            let picked = away.map(|_| soft(words::PICK_UP));
            many(vec![picked.view(), suggested(about, suggestion)])
        }
    }
}

fn suggested(about: About, found: Suggestion) -> AnyView {
    let unit = about.activity.unit;
    let (q, step) = (found.quota.get(), about.activity.step);
    let first = about.quota.first;
    let (title, why) = match found.advice {
        Advice::StepUp(to) => {
            let (added, because) = step_up_because(found.quota, step);
            (
                words::ready_for(to.get(), unit),
                words::arithmetic(because, q, first.get(), added, step.get()),
            )
        }
        Advice::Ease(to) => {
            let because: Because = ease_because(found.quota, first, step);
            let sum = words::arithmetic(because, q, first.get(), to.get(), step.get());
            (
                words::ease_to(to.get(), unit),
                [words::TWICE, " ", &*sum].concat(),
            )
        }
        Advice::StaySmall => (
            words::STAY_SMALL.to_owned(),
            words::STAY_SMALL_WHY.to_owned(),
        ),
        Advice::Stay(unmet) => (words::stay_at(q, unit), words::unmet(unmet).to_owned()),
    };
    let said = [&*words::tally(&found.tally), " ", &*why].concat();
    let note = div("note")
        .child(p(el("strong").child(title)))
        .child(p(said));
    let list = which(&about, &found);
    many(vec![
        note.view(),
        three(&about, found.choices),
        list,
        own_amount(about),
    ])
}

fn back_after(about: About, gap: Gap) -> AnyView {
    let unit = about.activity.unit;
    let Offer::Lower(to) = gap.offer else {
        return new_baseline(about, words::GAP_NEW, QuotaReason::Gap);
    };
    let why = words::gap_lower(to.get(), unit, about.quota.amount.get());
    let note = div("note")
        .child(p(el("strong").child(words::away(gap.days))))
        .child(p(why));
    let pick = |amount: Amount| {
        let about = about.clone();
        button("btn quiet", today::amount(amount.get(), unit), move |_| {
            answer(&about, amount, QuotaReason::Gap)
        })
        .view()
    };
    let both = div("three").child(pick(to)).child(pick(about.quota.amount));
    many(vec![note.view(), both.view()])
}

/// Three new tries, or the old amount after all.
fn new_baseline(about: About, why: &'static str, reason: QuotaReason) -> AnyView {
    let unit = about.activity.unit;
    let to = link(to_baseline(&about.id), words::FIND).class("btn quiet");
    let kept = about.quota.amount;
    let keep = button("btn quiet", today::amount(kept.get(), unit), move |_| {
        answer(&about, kept, reason);
    });
    let note = div("note")
        .child(p(el("strong").child(words::NEW_BASELINE)))
        .child(p(why));
    many(vec![note.view(), div("three").child(to).child(keep).view()])
}

/// Which one to raise, when more than one is ready.
fn which_first() -> AnyView {
    let app = state();
    let today = app.today.get();
    let ready = app.read(|j| ready_to_raise(j, today, pauses));
    if ready.len() < 2 {
        return nothing();
    }
    let picks = ready.iter().filter_map(about).map(|about| {
        let to = about.choices.more;
        let label = words::raise(&about.activity.name, to.get(), about.activity.unit);
        button("btn quiet wide", label, move |_| {
            answer(&about, to, QuotaReason::Up);
            page::focus_soon(["#plan-", about.id.as_str()].concat());
        })
        .view()
    });
    card()
        .child(h2(words::ONE_FIRST))
        .child(soft(words::ONE_FIRST_WHY))
        .children(picks)
        .view()
}
