//! The charts in sentences, as a person reads them.

use crate::{
    chosen::scene,
    sample::{day, evenings, flare, minutes, pain, session, set_aside, today, walked},
};
use gradual::{
    chart::{Frame, Range, minutes::card, rows},
    domain::{day::Weekday, entry::SetAside, journal::Journal},
    text::names::EnglishNames,
};

pub fn described(journal: &Journal, range: Range) -> String {
    pain(journal, range, Frame::default()).description
}

#[test]
fn a_pain_chart_is_said_in_sentences() {
    let mut journal = evenings("676-6767-55545-5555-7---354-", today());
    flare(&mut journal, "2026-11-10", Some("2026-11-12"));
    set_aside(&mut journal, "2026-11-19", SetAside::Rest);
    let card = pain(&journal, Range::FourWeeks, Frame::default());
    assert_eq!(card.name, "Evening pain, 27 Oct 2026 to 23 Nov 2026");
    assert_eq!(
        card.description,
        "20 of 28 days logged. First 6 on 27 Oct, last 4 on 22 Nov. Highest 7, on 4 days, last on 16 Nov. \
         Lowest 3, on 20 Nov. 7 days between them not logged, in 5 stretches; the longest is 3 days from 17 Nov. \
         Flare: 10 Nov to 12 Nov. Rest: 19 Nov."
    );
    assert_eq!(
        card.key,
        "Dots are days, the line is the middle of 7 days. Plain shading: flare. Level lines: rest."
    );
}

#[test]
fn small_counts_read_naturally() {
    let said = |series| described(&evenings(series, today()), Range::FourWeeks);
    assert_eq!(said(""), "Nothing logged in this time.");
    assert_eq!(said("4-"), "1 of 28 days logged. 4 on 22 Nov.");
    assert_eq!(
        said("44"),
        "2 of 28 days logged. First 4 on 22 Nov, last 4 on 23 Nov. Every logged day: 4. No day between them was left out."
    );
    assert_eq!(
        said("4-6"),
        "2 of 28 days logged. First 4 on 21 Nov, last 6 on 23 Nov. Highest 6, on 23 Nov. Lowest 4, on 21 Nov. \
         1 day between them not logged: 22 Nov."
    );
    assert_eq!(
        said("4--66"),
        "3 of 28 days logged. First 4 on 19 Nov, last 6 on 23 Nov. Highest 6, on 2 days, last on 23 Nov. \
         Lowest 4, on 19 Nov. 2 days between them not logged, from 20 Nov on."
    );
}

#[test]
fn a_long_time_is_said_with_years_and_bands_are_summed_up() {
    let mut journal = evenings(&"5".repeat(3650), today());
    for n in 0..5 {
        let start = today().plus(-300 * n - 20);
        flare(
            &mut journal,
            &start.to_string(),
            Some(&start.plus(6).to_string()),
        );
        set_aside(&mut journal, &start.plus(-5).to_string(), SetAside::Rest);
    }
    let card = pain(&journal, Range::All, Frame::default());
    assert_eq!(
        card.description,
        "3650 of 3650 days logged. First 5 on 26 Nov 2016, last 5 on 23 Nov 2026. Every logged day: 5. \
         No day between them was left out. Flare: 35 days in 5 stretches. Rest: 5 days."
    );
    assert!(card.key.starts_with(
        "Each upright mark stands for several days, from their lowest score to their highest."
    ));
}

#[test]
fn minutes_are_said_in_sentences() {
    let said = |weeks: &[u32]| {
        minutes(
            &walked(weeks, "2026-11-23"),
            Range::FourWeeks,
            Frame::default(),
        )
    };
    let card = said(&[64, 76, 75, 92, 101, 55, 106, 118]);
    assert_eq!(card.name, "Minutes a week, 5 Oct 2026 to 23 Nov 2026");
    assert_eq!(card.headline, "118 this week");
    assert_eq!(
        card.description,
        "8 weeks, 687 minutes in all. This week so far: 118 minutes. \
         Of the full weeks, the most was 106 (week from 16 Nov), the least 55 (week from 9 Nov)."
    );
    assert_eq!(card.key, "The last week is not over yet.");
    assert_eq!(
        said(&[1]).description,
        "1 week, 1 minute in all. This week so far: 1 minute."
    );
    assert_eq!(
        said(&[40, 0]).description,
        "2 weeks, 40 minutes in all. This week so far: 0 minutes. The week from 16 Nov: 40 minutes."
    );
    assert_eq!(
        said(&[20, 20, 5]).description,
        "3 weeks, 45 minutes in all. This week so far: 5 minutes. Every full week: 20 minutes."
    );
    assert_eq!(said(&[]).description, "No minutes logged in this time.");
    assert_eq!(said(&[]).headline, "0 this week");
}

#[test]
fn a_step_back_draws_its_last_week_whole_and_says_this_one() {
    let mut journal = walked(&[40, 70, 5], "2026-11-22"); // on Sundays
    session(&mut journal, today(), "walk", 9);
    let window = (day("2026-10-15"), day("2026-11-11"));
    let names = &EnglishNames;
    let card = card(
        &journal,
        window,
        today(),
        Weekday::MONDAY,
        Frame::default(),
        names,
    );
    assert_eq!(card.headline, "9 this week");
    assert_eq!(card.weeks.last().map(|week| week.total), Some(70));
    // A week that two pages of a table share stands on the later one.
    let mut page = scene(&journal, 28);
    let rows = |page: &_| {
        rows::weeks(page, &card.weeks, day("2026-11-15"), "Minutes")
            .rows
            .len()
    };
    page.window = (day("2026-11-02"), day("2026-11-11"));
    assert_eq!(rows(&page), 1);
    page.window = (day("2026-11-12"), day("2026-11-15"));
    assert_eq!(rows(&page), 1);
}
