//! One activity: amounts a week, each time against what was planned, and pain around it, on one axis of days.

use super::{
    View, cards, picture,
    tables::{Paged, paged},
};
use crate::{
    chart::{rows, sessions, weekly},
    domain::stamp::Id,
    text::trends as words,
    ui::{
        components::frame::h2,
        html::{Inside, el, soft},
    },
};
use leptos::prelude::*;

/// An activity's card.
pub fn activity(view: View, id: &Id) -> AnyView {
    let (name, title, week, asked, around) = view.scene(None, |scene| {
        let known = scene.journal.activity(id);
        let name = known.map(|a| a.name.clone()).unwrap_or_default();
        let title = known.map(|a| words::amounts_a_week(a.unit));
        (
            name,
            title.unwrap_or_default(),
            weekly::amounts(scene, id),
            sessions::asked(scene, id),
            sessions::pain_around(scene, id),
        )
    });
    let key = ["activity-", id.as_str()].concat();
    let (of_quotas, of_sessions) = (id.clone(), id.clone());
    let table = |part: &str, months, caption: &str| Paged {
        key: [&*key, part].concat(),
        months,
        caption: Some([&*name, ", ", caption].concat()),
        linked: months == 1,
        days: |window| window,
    };
    let quotas = table("-quotas", 12, words::PLAN_TABLE);
    let each = table("-each", 1, words::EACH_TIME);
    let h3 = |text: &'static str| el("h3").child(text);
    el("section")
        .class("card load")
        .child(h2(name.clone()))
        .child(el("h3").child(title))
        .child(cards::weekly(view, week, &key, words::COLUMN_TOTAL))
        .child(h3(words::ASKED))
        .child(cards::panels(view, &asked))
        .child(paged(view, quotas, move |scene| {
            rows::quotas(scene, &of_quotas)
        }))
        .child(h3(words::AROUND))
        .child(el("div").class("pain-part").child(picture::panels(
            view,
            &around.picture,
            &around.name,
            &around.description,
        )))
        .child(soft(around.key))
        .child(soft(around.description))
        .child(paged(view, each, move |scene| {
            rows::sessions(scene, &of_sessions)
        }))
        .view()
}
