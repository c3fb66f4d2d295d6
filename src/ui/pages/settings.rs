//! Settings: colours, the day's start, the week's target, the optional questions, the country, and erase.

use crate::{
    route::Route,
    text::{settings as words, shell},
    ui::{
        components::{
            frame::{card, foot, header},
            segmented::segmented,
            status_line::status_line,
        },
        pages::warning_signs::region_setting,
        platform::page,
        router::Router,
        sample,
        state::{AppState, state},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// The settings.
pub fn settings_page(router: Router) -> AnyView {
    let app = state();
    let themes = [
        ("system", words::SYSTEM),
        ("light", words::LIGHT),
        ("dark", words::DARK),
    ];
    let themes = themes
        .map(|(word, label)| (word.to_owned(), label.to_owned()))
        .to_vec();
    let settings = Memo::new(move |_| app.journal.with(|j| j.settings.clone()));
    let targets = (1_u8..=7).map(|days| (days, words::days_a_week(days)));
    let hours = (0_u8..=12).map(|hour| (hour, words::hour(hour)));
    view! {
        {header(words::ABOVE, shell::SETTINGS)}
        {card(segmented("theme", words::THEME, themes, app.theme.into(), move |word| app.choose_theme(word)))}
        {card(view! {
            {choice("day-starts", words::DAY_STARTS, hours.collect(), move || settings.with(|s| s.day_starts_at), move |hour| {
                app.change_settings(|s| s.day_starts_at = hour);
            })}
            <p class="soft">{words::DAY_STARTS_WHY}</p>
            {choice("target", words::TARGET, targets.collect(), move || settings.with(|s| s.target), move |days| {
                app.change_settings(|s| s.target = days);
            })}
        })}
        {card(view! {
            <fieldset>
                <legend class="legend">{words::ASKS}</legend>
                {check(words::ASK_CONFIDENCE, move || settings.with(|s| s.asks.confidence), move |on| {
                    app.change_settings(|s| s.asks.confidence = on);
                })}
                {check(words::ASK_SLEEP, move || settings.with(|s| s.asks.sleep), move |on| {
                    app.change_settings(|s| s.asks.sleep = on);
                })}
            </fieldset>
        })}
        {region_setting()}
        {card(view! {
            <p>{words::SAMPLE_WHY}</p>
            <button
                type="button"
                class="btn quiet wide"
                on:click=move |_| {
                    sample::enter(app);
                    router.go(Route::Today, "");
                }
            >
                {words::SAMPLE}
            </button>
        })}
        {erase_card(app)}
        {status_line()}
        {foot()}
    }
    .into_any()
}

fn choice(
    id: &'static str,
    label: &'static str,
    options: Vec<(u8, String)>,
    chosen: impl Fn() -> u8 + Copy + Send + Sync + 'static,
    choose: impl Fn(u8) + 'static,
) -> AnyView {
    let options = options.into_iter().map(|(value, label)| {
        view! {
            <option value=value.to_string() selected=move || chosen() == value>
                {label}
            </option>
        }
        .into_any()
    });
    view! {
        <label class="field" for=id>
            <span>{label}</span>
            <select
                class="input"
                id=id
                on:change=move |event| {
                    if let Ok(value) = event_target_value(&event).parse() {
                        choose(value);
                    }
                }
            >
                {options.collect::<Vec<_>>()}
            </select>
        </label>
    }
    .into_any()
}

fn check(
    label: &'static str,
    on: impl Fn() -> bool + Send + Sync + 'static,
    turn: impl Fn(bool) + 'static,
) -> AnyView {
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=on on:change=move |event| turn(event_target_checked(&event)) />
            <span>{label}</span>
        </label>
    }
    .into_any()
}

fn erase_card(app: AppState) -> AnyView {
    let field = NodeRef::<leptos::html::Input>::new();
    let oops = RwSignal::new(None::<&'static str>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = field.get_untracked().map(|f| f.value()).unwrap_or_default();
        if !typed.trim().eq_ignore_ascii_case(words::ERASE_WORD) {
            oops.set(Some(words::ERASE_WRONG));
            page::focus_soon("#erase-word");
            return;
        }
        spawn_local(async move {
            if app.erase_everything().await {
                page::leave_for_start();
            } else {
                oops.set(Some(words::ERASE_TROUBLE));
            }
        });
    };
    card(view! {
        <details class="qa">
            <summary>{words::ERASE}</summary>
            <form class="stack" on:submit=submit novalidate>
                <p>{words::ERASE_WHY}</p>
                <div>
                    <label class="field-label" for="erase-word">{words::ERASE_LABEL}</label>
                    <input
                        class="input"
                        id="erase-word"
                        type="text"
                        autocomplete="off"
                        autocapitalize="none"
                        node_ref=field
                        aria-invalid=move || oops.get().map(|_| "true")
                        aria-describedby="erase-oops"
                        on:input=move |_| oops.set(None)
                    />
                    <p class="oops" id="erase-oops" role="alert">{move || oops.get()}</p>
                </div>
                <button type="submit" class="btn quiet wide">{words::ERASE_NOW}</button>
            </form>
        </details>
    })
}
