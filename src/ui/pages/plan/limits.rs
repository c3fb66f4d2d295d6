//! Who should ask someone first: asked here, kept as the plan's limits, changed at any time (algorithms I).

use super::gate;
use crate::{
    content::WARNING_SIGNS,
    domain::{
        plan::{Limit, LimitKind, put, remove},
        stamp::Id,
    },
    text::limits as words,
    ui::{
        components::{
            frame::{card, foot, header, prose},
            status_line::status_line,
        },
        html::{Inside, div, el, many, nothing, soft, ticked},
        state::{AppState, state},
    },
};
use leptos::prelude::*;

const KINDS: [LimitKind; 5] = [
    LimitKind::Under18,
    LimitKind::Surgery,
    LimitKind::SpinalDisease,
    LimitKind::Pregnant,
    LimitKind::HeartLung,
];

/// The five limits as boxes to tick.
pub fn limits_page() -> AnyView {
    let boxes = KINDS.map(limit);
    let list = el("fieldset")
        .child(el("legend").class("legend").child(words::LEGEND))
        .child(soft(words::WHY))
        .children(boxes);
    many(vec![
        header(words::ABOVE, WARNING_SIGNS.limits_title),
        div("mb").child(prose(WARNING_SIGNS.limits_intro)).view(),
        card().child(list).view(),
        status_line(),
        foot(),
    ])
}

fn limit(kind: LimitKind) -> AnyView {
    let app = state();
    let Some(limit) = gate::told(kind) else {
        return nothing();
    };
    let slug = limit.slug;
    let input = el("input")
        .attr("type", "checkbox")
        .id(["limit-", slug].concat())
        .attr("aria-describedby", ["about-", slug].concat())
        .checked(move || app.read(|j| j.plan.limits.iter().any(|r| r.value.kind == kind)))
        .on("change", move |event| {
            set(app, kind, slug, limit.title, ticked(&event))
        });
    let label = el("label")
        .class("check")
        .child(input)
        .child(el("strong").child(limit.title));
    many(vec![
        label.view(),
        div("beside")
            .id(["about-", slug].concat())
            .child(prose(limit.html))
            .view(),
    ])
}

/// The record's id is the limit's name, so that two devices mean the same record.
fn set(app: AppState, kind: LimitKind, slug: &str, title: &str, on: bool) {
    let Some(id) = Id::parse(slug) else {
        return;
    };
    let since = app.today.get_untracked();
    let said = if on {
        words::ticked(title)
    } else {
        words::unticked(title)
    };
    app.change_plan(
        |p| &mut p.limits,
        said,
        move |journal| {
            let at = journal.tick();
            let plan = &mut journal.plan;
            if on {
                put(&mut plan.limits, id, Limit { kind, since }, at);
            } else {
                let of_kind = plan.limits.iter().filter(|r| r.value.kind == kind);
                for id in of_kind.map(|r| r.id.clone()).collect::<Vec<_>>() {
                    remove(&mut plan.limits, &id, &mut plan.gone, at);
                }
            }
        },
    );
}
