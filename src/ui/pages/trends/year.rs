//! A year of days, of pain or of anything else that is logged by day.

use super::{
    View,
    cards::panels,
    tables::{Paged, paged},
};
use crate::{
    chart::{calendar, rows, shown::Measure},
    text::trends as words,
    ui::{
        components::frame::h2,
        html::{Inside, el, shows, typed},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// A year of days of one measure. The choice is not drawn anew with the picture: it keeps the focus.
pub fn calendar(view: View) -> AnyView {
    let list = view.app.journal.with(|journal| {
        let list = Measure::available(journal).into_iter();
        list.map(|m| (m.name(journal), m)).collect::<Vec<_>>()
    });
    let now = view.measure.get_untracked();
    let options = list.iter().map(|(name, measure)| {
        let slug = measure.slug();
        let option = el("option").attr("value", slug.clone()).child(name.clone());
        if slug == now {
            option.attr("selected", "").view()
        } else {
            option.view()
        }
    });
    let select = el("select")
        .class("input")
        .id("calendar-shows")
        .children(options)
        .on("change", move |event| view.measure.set(typed(&event)));
    let label = el("label")
        .class("field-label")
        .attr("for", "calendar-shows")
        .child(words::CALENDAR_SHOWS);
    let table = Paged {
        key: "calendar".to_owned(),
        months: 1,
        caption: None,
        linked: true,
        days: calendar::days,
    };
    let chosen: Arc<dyn Fn() -> Measure + Send + Sync> = Arc::new(move || {
        let slug = view.measure.get();
        let found = list.iter().find(|(_, measure)| measure.slug() == slug);
        found.map_or(Measure::Pain, |(_, measure)| measure.clone())
    });
    let (of_picture, of_class) = (Arc::clone(&chosen), Arc::clone(&chosen));
    el("section")
        .live("class", move || {
            let pain = of_class() == Measure::Pain;
            Some(if pain { "card" } else { "card load" }.to_owned())
        })
        .child(h2(words::CALENDAR))
        .child(label)
        .child(select)
        .child(shows(move || {
            let measure = of_picture();
            let drawn = view.scene(None, |scene| calendar::year(scene, &measure));
            panels(view, &drawn)
        }))
        .child(paged(view, table, move |scene| {
            rows::days(scene, &chosen())
        }))
        .view()
}
