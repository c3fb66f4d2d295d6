//! The emergency numbers of the person's country: suggested by the time zone, confirmed once, always shown with its name.

use crate::{
    content::{ELSEWHERE, Number, REGIONS, Region, region, region_for_zone},
    text::signs as words,
    ui::{
        components::frame::field_label,
        html::{Inside, button, div, el, link, many, nothing, p, shows_by, shows_if, soft, typed},
        platform::{clock, page},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

/// Which numbers a page is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Emergency numbers.
    Emergency,
    /// Lines for urgent advice, where a country has one.
    Advice,
    /// Crisis lines, then the emergency number.
    Crisis,
}

/// The region now in use: the confirmed one, else what the time zone suggests, else elsewhere.
fn current(app: AppState) -> &'static Region {
    let chosen = app.region.with(|code| region(code));
    chosen
        .or_else(|| region_for_zone(&clock::time_zone()))
        .unwrap_or(&ELSEWHERE)
}

/// Big links to call, the country's name beside them, and the way to change it.
pub fn region_numbers(kind: Kind) -> AnyView {
    let app = state();
    let numbers = shows_by(
        move || current(app).code.to_owned(),
        move |code| numbers_of(region(code).unwrap_or(&ELSEWHERE), kind),
    );
    many(vec![numbers, region_choice()])
}

fn numbers_of(region: &'static Region, kind: Kind) -> AnyView {
    let lists = match kind {
        Kind::Emergency => [region.emergency, &[]],
        Kind::Advice => [region.advice, &[]],
        Kind::Crisis => [region.crisis, region.emergency],
    };
    let missing = match kind {
        Kind::Emergency if region.emergency.is_empty() => {
            p(el("strong").child(words::ELSEWHERE)).view()
        }
        Kind::Advice if region.advice.is_empty() => p(words::ELSEWHERE_ADVICE).view(),
        Kind::Crisis if region.crisis.is_empty() => p(words::ELSEWHERE_CRISIS).view(),
        _ => nothing(),
    };
    let links: Vec<AnyView> = lists.concat().into_iter().map(call_link).collect();
    let known = !links.is_empty();
    div("stack")
        .child(known.then(|| soft(words::numbers_for(region.name))))
        .child(missing)
        .children(links)
        .child(known.then(|| soft(words::checked(region.checked))))
        .view()
}

fn call_link(number: Number) -> AnyView {
    let dial: String = number
        .number
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let said = (
        el("strong").child(words::call(number.number)),
        el("small").child(number.label),
    );
    link(["tel:", &dial].concat(), said)
        .class("btn wide call")
        .view()
}

/// The list of countries; until one is confirmed, the suggestion with a Yes, or the way to say that none fits.
pub fn region_choice() -> AnyView {
    let app = state();
    let open = move || app.region.with(String::is_empty);
    let guess = untrack(|| current(app));
    let guessed = guess.code != ELSEWHERE.code;
    let said = move || {
        soft(if guessed {
            words::guess(guess.name)
        } else {
            words::NO_GUESS.to_owned()
        })
        .view()
    };
    let answer = move || {
        let label = if guessed {
            words::YES
        } else {
            words::NOT_LISTED
        };
        let answer = button("btn quiet small", label, move |_| {
            app.choose_region(guess.code);
            page::focus_soon("#region");
        });
        div("mt").child(answer).view()
    };
    let options = REGIONS.iter().map(|r| {
        el("option")
            .attr("value", r.code)
            .flag("selected", move || current(app).code == r.code)
            .child(r.name)
            .view()
    });
    let select = el("select")
        .class("input")
        .id("region")
        .value(move || current(app).code.to_owned())
        .on("change", move |event| app.choose_region(&typed(&event)))
        .children(options);
    // Beside its label, not inside it: some browsers would read the chosen country as part of the name.
    let list = div("mt")
        .child(field_label("region", words::REGION_LABEL))
        .child(select);
    // There is nothing to agree with before the list was looked at.
    many(vec![
        shows_if(open, said),
        list.view(),
        shows_if(open, answer),
    ])
}
