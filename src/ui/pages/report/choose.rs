//! What is on the page: the time, the parts, a name, questions. Each is kept as it is chosen.

use super::{CHOICE, NAME, QUESTIONS, kept};
use crate::{
    chart::Range,
    interchange::report::{Choice, NAME as NAME_MOST, Part, QUESTIONS as QUESTIONS_MOST},
    text::report as words,
    ui::{
        components::{
            frame::field_label, note_field::at_pauses, segmented::segmented, stepper::oops_line,
        },
        html::{Inside, div, el, p, ticked, typed},
        state::AppState,
    },
};
use leptos::prelude::*;

/// The card with all choices.
pub fn card(app: AppState) -> AnyView {
    let choice = move || Choice::parse(&kept(app, CHOICE));
    let change = move |change: &dyn Fn(&mut Choice)| {
        let mut now = untrack(choice);
        change(&mut now);
        app.keep_draft(CHOICE, &now.text());
    };
    let period = segmented(
        "period",
        words::PERIOD,
        Range::EVERY.map(|r| (r.slug(), r.name())).to_vec(),
        move || choice().range.slug().to_owned(),
        move |slug| {
            if let Some(range) = Range::parse(slug) {
                change(&|c| c.range = range);
            }
        },
    );
    let parts = Part::ALL.into_iter().map(|part| {
        let input = el("input")
            .attr("type", "checkbox")
            .checked(move || choice().has(part))
            .on("change", move |event| {
                let on = ticked(&event);
                change(&|c| c.set(part, on));
            });
        el("label")
            .class("check")
            .child(input)
            .child(el("span").child(part.heading()))
            .view()
    });
    let parts = el("fieldset")
        .child(el("legend").class("legend").child(words::PARTS))
        .children(parts);
    let name = Field {
        form: NAME,
        label: words::NAME,
        hint: "",
        most: NAME_MOST,
        too_long: words::NAME_TOO_LONG,
    };
    let questions = Field {
        form: QUESTIONS,
        label: words::QUESTIONS,
        hint: words::QUESTIONS_HINT,
        most: QUESTIONS_MOST,
        too_long: words::QUESTIONS_TOO_LONG,
    };
    div("card stack")
        .child(p(words::WHY))
        .child(period)
        .child(questions.draw(app, el("textarea").attr("rows", "3")))
        .child(name.draw(app, el("input").attr("type", "text")))
        .child(parts)
        .view()
}

struct Field {
    form: &'static str,
    label: &'static str,
    hint: &'static str,
    most: usize,
    too_long: &'static str,
}

impl Field {
    fn draw(self, app: AppState, input: crate::ui::html::El) -> AnyView {
        let Self {
            form,
            label,
            hint,
            most,
            too_long,
        } = self;
        let text = RwSignal::new(untrack(|| kept(app, form)));
        let oops = RwSignal::new(String::new());
        let keep = move || {
            let now = text.try_get_untracked().unwrap_or_default();
            if now.chars().count() <= most {
                app.keep_draft(form, &now);
            }
        };
        let changed = at_pauses(keep);
        let message = [form, "-oops"].concat();
        let input = input
            .class("input")
            .id(form)
            // Or the browser keeps what is typed in files of its own, beyond a lock.
            .attr("autocomplete", "off")
            .wrong(oops, message.clone())
            .value(move || text.get())
            .on("input", move |event| {
                let now = typed(&event);
                let long = now.chars().count() > most;
                oops.set(if long { too_long } else { "" }.to_owned());
                text.set(now);
                changed();
            })
            // Left for a button: the page is up to date before that is pressed.
            .on("change", move |_| keep());
        el("div")
            .child(field_label(form, label))
            .child((!hint.is_empty()).then(|| p(hint).class("soft mb")))
            .child(input)
            .child(oops_line(message, oops))
            .view()
    }
}
