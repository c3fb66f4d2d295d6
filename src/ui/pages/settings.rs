//! Settings: colours, the day's start, the week's target, the optional questions, the country, and erase.

use crate::{
    domain::settings::Settings,
    route::Route,
    storage::SaveStatus,
    text::{settings as words, shell},
    ui::{
        components::{
            frame::{card, field_label, foot, h2, header},
            install_card::{install_choice, kept_card},
            region_numbers::region_choice,
            segmented::segmented,
            status_line::status_line,
            stepper::oops_line,
        },
        html::{Inside, button, el, form, many, p, shows_if, soft, submit, ticked, typed},
        platform::page,
        router::Router,
        sample,
        state::{AppState, state},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// Reads and writes one yes-or-no setting.
type Switch = fn(&mut Settings) -> &mut bool;
/// Reads one small number, and writes it.
type Number = (fn(&Settings) -> u16, fn(&mut Settings, u16));

/// The settings.
pub fn settings_page(router: Router) -> AnyView {
    let app = state();
    let themes = vec![
        ("system", words::SYSTEM),
        ("light", words::LIGHT),
        ("dark", words::DARK),
    ];
    let theme = segmented(
        "theme",
        h2(words::THEME),
        themes,
        move || app.theme.get(),
        move |word| app.choose_theme(word),
    );
    let hours = (0_u8..=12)
        .map(|hour| (hour.into(), words::hour(hour)))
        .collect();
    let targets = (1_u8..=7)
        .map(|days| (days.into(), words::days_a_week(days)))
        .collect();
    let days = card()
        .child(h2(words::DAYS))
        .child(choice(
            app,
            "day-starts",
            words::DAY_STARTS,
            hours,
            (
                |s| s.day_starts_at.into(),
                |s, n| s.day_starts_at = n.try_into().unwrap_or(3),
            ),
        ))
        .child(soft(words::DAY_STARTS_WHY))
        .child(choice(
            app,
            "target",
            words::TARGET,
            targets,
            (
                |s| s.target.into(),
                |s, n| s.target = n.try_into().unwrap_or(3),
            ),
        ));
    let asks = el("fieldset")
        .child(el("legend").class("legend").child(h2(words::ASKS)))
        .child(check(app, words::ASK_CONFIDENCE, |s| {
            &mut s.asks.confidence
        }))
        .child(check(app, words::ASK_SLEEP, |s| &mut s.asks.sleep))
        .child(check(app, words::ASK_RELIEF, |s| &mut s.asks.relief));
    let is_failing = move || matches!(app.status.get(), SaveStatus::NotSaved(_));
    let sample = move || {
        let look = button("btn quiet wide", words::SAMPLE, move |_| {
            // What is not saved would be gone with the sample: it stands nowhere else.
            spawn_local(Box::pin(async move {
                if app.all_saved().await.is_ok() {
                    sample::enter(app);
                    router.go(Route::Today, "");
                }
            }));
        });
        card()
            .child(h2(words::SAMPLE_DATA))
            .child(p(words::SAMPLE_WHY))
            .child(look)
            .view()
    };
    many(vec![
        header(words::ABOVE, shell::SETTINGS),
        card().child(theme).view(),
        days.view(),
        card().child(asks).view(),
        card()
            .child(h2(words::COUNTRY))
            .child(region_choice())
            .view(),
        install_choice(),
        kept_card(),
        shows_if(move || !app.sample.get() && !is_failing(), sample),
        super::data::link_card(),
        super::lock::lock_card(app),
        shows_if(move || !app.sample.get(), move || erase_card(app)),
        status_line(),
        foot(),
    ])
}

/// A labelled choice among a few small numbers.
pub(super) fn choice(
    app: AppState,
    id: &'static str,
    label: &'static str,
    options: Vec<(u16, String)>,
    (read, write): Number,
) -> AnyView {
    let now = move || app.read(|j| read(&j.settings));
    let options = options.into_iter().map(|(value, label)| {
        el("option")
            .attr("value", value.to_string())
            .flag("selected", move || now() == value)
            .child(label)
            .view()
    });
    let select = el("select")
        .class("input")
        .id(id)
        .value(move || now().to_string())
        .on("change", move |event| {
            if let Ok(value) = typed(&event).parse() {
                app.change_settings(|settings| write(settings, value));
            }
        })
        .children(options);
    el("div").child(field_label(id, label)).child(select).view()
}

fn check(app: AppState, label: &'static str, place: Switch) -> AnyView {
    let input = el("input")
        .attr("type", "checkbox")
        .checked(move || app.read(|j| *place(&mut j.settings.clone())))
        .on("change", move |event| {
            app.change_settings(|settings| *place(settings) = ticked(&event))
        });
    el("label")
        .class("check")
        .child(input)
        .child(el("span").child(label))
        .view()
}

/// The card that erases everything.
pub fn erase_card(app: AppState) -> AnyView {
    let oops = RwSignal::new(String::new());
    let send = move || {
        if !page::value_of("erase-word")
            .trim()
            .eq_ignore_ascii_case(words::ERASE_WORD)
        {
            oops.set(words::ERASE_WRONG.to_owned());
            page::focus_soon("#erase-word");
            return;
        }
        spawn_local(async move {
            if app.erase_everything().await {
                page::leave_for_start();
            } else {
                oops.set(words::ERASE_TROUBLE.to_owned());
            }
        });
    };
    let input = el("input")
        .class("input")
        .id("erase-word")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .wrong(oops, "erase-oops".to_owned())
        .on("input", move |_| oops.set(String::new()));
    let form = form("stack", send)
        .child(p(words::ERASE_WHY))
        .child(
            el("div")
                .child(field_label("erase-word", words::ERASE_LABEL))
                .child(input)
                .child(oops_line("erase-oops".to_owned(), oops)),
        )
        .child(submit("btn quiet wide", words::ERASE_NOW));
    card()
        .child(
            el("details")
                .class("qa")
                .child(el("summary").child(h2(words::ERASE)))
                .child(form),
        )
        .view()
}
