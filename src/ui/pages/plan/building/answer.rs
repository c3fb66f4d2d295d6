//! An answer to a suggestion: a new quota. Nothing else changes one.

use super::About;
use crate::{
    domain::{
        activity::Amount,
        loading::Choices,
        plan::{QuotaReason, put},
        quota::answered,
    },
    text::{building as words, today},
    ui::{
        components::{frame::between, half_typed::HalfTyped, stepper::oops_line},
        html::{Inside, button, div, el, form, soft, submit, unseen},
        platform::page,
        state::AppState,
    },
};
use leptos::prelude::*;

/// Writes the answer and gives the focus to the card's heading.
pub fn answer(about: &About, amount: Amount, why: QuotaReason) {
    write(about.app, about, amount, why);
    page::focus_soon(["#plan-", about.id.as_str()].concat());
}

fn write(app: AppState, about: &About, amount: Amount, why: QuotaReason) {
    let said = words::set_to(&about.activity.name, amount.get(), about.activity.unit);
    let (new, id, today) = (app.new_id(), about.id.clone(), about.today);
    app.change_plan(
        |p| &mut p.quotas,
        said,
        move |journal| {
            let at = journal.tick();
            let quota = answered(journal, &id, today, amount, why);
            put(&mut journal.plan.quotas, new, quota, at);
        },
    );
}

/// The three equal buttons: less, the same, more, each with its amount.
pub fn three(about: &About, choices: Choices) -> AnyView {
    let pick = |name: &'static str, amount: Amount, why: QuotaReason| {
        let own = about.clone();
        let much = today::amount(amount.get(), about.activity.unit);
        let label = (
            (el("span").class("name").child(name), " "),
            el("span").child(much),
            unseen([" ", &about.activity.name].concat()),
        );
        button("btn quiet", label, move |_| answer(&own, amount, why)).view()
    };
    let less =
        (choices.less < choices.same).then(|| pick(words::LESS, choices.less, QuotaReason::Ease));
    div("three")
        .child(less)
        .child(pick(words::SAME, choices.same, QuotaReason::Same))
        .child(pick(words::MORE, choices.more, QuotaReason::Up))
        .view()
}

/// Any amount up to a fifth more, typed.
pub fn own_amount(about: About) -> AnyView {
    let choices = about.choices;
    let unit = about.activity.unit;
    let field = ["own-", about.id.as_str()].concat();
    let back = ["#", &field].concat();
    let half = HalfTyped::new(about.app, field.clone(), choices.same.get().to_string());
    let (waits, of) = (half.waits(), about.clone());
    let changed = half.typing(move || of.holds());
    let oops = RwSignal::new(String::new());
    let name = about.activity.name.clone();
    let send = move || {
        let typed = half.text.get_untracked().trim().parse().ok();
        let amount = typed.and_then(Amount::new).filter(|a| *a <= choices.most);
        let Some(amount) = amount else {
            oops.set(words::wrong_own(choices.most.get(), unit));
            page::focus_soon(back.clone());
            return;
        };
        let why = if amount == choices.same {
            QuotaReason::Same
        } else if amount == choices.more {
            QuotaReason::Up
        } else {
            QuotaReason::Own
        };
        half.done();
        answer(&about, amount, why);
    };
    let message = [&field, "-oops"].concat();
    let input = half
        .field(field.clone(), oops, message.clone(), changed)
        .attr("inputmode", "numeric");
    let label = el("label")
        .class("field-label")
        .attr("for", field)
        .child((words::OWN_LABEL, unseen([" ", &name].concat())));
    let row = between()
        .child(div("grow").child(label).child(input))
        .child(submit("btn quiet", words::USE_IT));
    el("details")
        .class("qa")
        // A half-typed amount is there to be seen.
        .open(move || waits)
        .child(el("summary").child((words::OWN, unseen([" ", &name].concat()))))
        .child(
            form("stack", send)
                .child(row.class("row end-row"))
                .child(oops_line(message, oops))
                .child(soft(words::own_most(choices.most.get(), unit))),
        )
        .view()
}
