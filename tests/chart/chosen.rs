//! The charts that can be chosen: what is drawn, what is said, and their rows.

use crate::{
    picture::strokes,
    records::goal,
    sample::{day, evenings, session, today, walked},
};
use gradual::{
    chart::{
        Frame, Scene, entry,
        panels::Picture,
        rows, sessions,
        shown::{Measure, Shown},
        weekly,
    },
    domain::{
        activity::Amount,
        day::Weekday,
        entry::Feel,
        journal::Journal,
        plan::{Quota, QuotaReason, Record},
        scale::Score,
        stamp::{Id, Stamp},
    },
    text::names::EnglishNames,
};

pub fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

pub fn score(n: u8) -> Score {
    Score::new(n).unwrap()
}

pub fn record<T>(name: &str, value: T) -> Record<T> {
    let (id, at) = (id(name), Stamp(1));
    Record { id, at, value }
}

/// 28 days up to 23 November 2026 unless told otherwise, on a phone.
pub fn scene(journal: &Journal, days: i32) -> Scene<'_> {
    Scene {
        journal,
        window: (today().plus(1 - days), today()),
        today: today(),
        week_start: Weekday::MONDAY,
        frame: Frame::new(326, 11),
        names: &EnglishNames,
    }
}

pub fn quota(journal: &mut Journal, from: &str, amount: u32, why: QuotaReason) {
    let name = format!("q{}", journal.plan.quotas.len());
    let value = Quota {
        activity: id("walk"),
        from: day(from),
        amount: Amount::new(amount).unwrap(),
        first: Amount::new(8).unwrap(),
        why,
    };
    journal.plan.quotas.push(record(&name, value));
}

/// Four weeks of walks with three quotas; the last two sessions say how they felt.
pub fn walks() -> Journal {
    let mut journal = walked(&[], "2026-11-23");
    for (date, amount) in [
        ("2026-10-28", 8),
        ("2026-11-03", 8),
        ("2026-11-10", 10),
        ("2026-11-22", 12),
    ] {
        session(&mut journal, day(date), "walk", amount);
    }
    for (date, before, during, morning) in
        [("2026-11-10", 3, 5, Some(4)), ("2026-11-22", 2, 3, None)]
    {
        let log = journal.days.get_mut(&day(date)).unwrap();
        log.next_morning.value = morning.map(score);
        log.sessions[0].feel.value = Feel {
            before: Some(score(before)),
            during: Some(score(during)),
            effort: Some(score(4)),
        };
    }
    quota(&mut journal, "2026-09-01", 8, QuotaReason::First);
    quota(&mut journal, "2026-11-09", 10, QuotaReason::Up);
    quota(&mut journal, "2026-11-16", 12, QuotaReason::Up);
    journal
}

pub fn part<'a>(picture: &'a Picture, class: &str) -> &'a str {
    let found = picture.parts.iter().find(|part| part.class == class);
    found.map_or("", |part| &part.d)
}

pub fn cells(table: &rows::Table) -> Vec<String> {
    table.rows.iter().map(|(_, row)| row.join(" | ")).collect()
}

#[test]
fn a_weeks_amounts_stand_under_what_was_planned() {
    let journal = walks();
    let card = weekly::amounts(&scene(&journal, 28), &id("walk"));
    assert_eq!(
        card.name,
        "walk, minutes a week, 27 Oct 2026 to 23 Nov 2026"
    );
    assert_eq!(
        card.description,
        "5 weeks, 38 minutes in all. This week so far: 0 minutes. \
         Of the full weeks, the most was 12 (week from 16 Nov), the least 8 (week from 2 Nov)."
    );
    assert!(card.key.starts_with("Dashes: the amount planned for a day"));
    // 8, 10 and 12 on five days a week, from edge to edge: 40, 50 and 60 of 60.
    assert_eq!(card.chart.plan, "M22.1 76.8H161.8V55.2H237V33.5H323");
    // The first week began a day before the axis; its bar is cut, and stands over its own days.
    assert_eq!(card.chart.time.first(), day("2026-10-27"));
    assert!(
        card.chart.bars.starts_with("M35.6 163.5V"),
        "{}",
        card.chart.bars
    );
    assert_eq!(
        cells(&rows::weeks(
            &scene(&journal, 28),
            &card.weeks,
            scene(&journal, 28).window.1,
            "Minutes"
        )),
        [
            "23 Nov 2026 | 0 so far",
            "16 Nov 2026 | 12",
            "9 Nov 2026 | 10",
            "2 Nov 2026 | 8",
            "26 Oct 2026 | 8"
        ]
    );
}

#[test]
fn each_time_is_a_dot_and_the_planned_amount_a_step() {
    let journal = walks();
    let card = sessions::asked(&scene(&journal, 28), &id("walk"));
    assert_eq!(
        card.name,
        "Each time, and the amount planned, 27 Oct 2026 to 23 Nov 2026"
    );
    assert_eq!(
        card.description,
        "4 sessions, from 8 minutes to 12 minutes. \
         Planned for a day: 8 minutes from 27 Oct, and 12 minutes since 16 Nov. It was changed 2 times."
    );
    assert_eq!(strokes(part(&card.picture, "dots")).len(), 4);
    // 8, 10, 12 of 20 in 88 px.
    let plan = part(&card.picture, "plan");
    let heights: Vec<i32> = strokes(plan)[0].iter().map(|p| p.1).collect();
    let bottom = card.picture.bottom;
    assert_eq!(
        heights.iter().map(|y| bottom - y).collect::<Vec<_>>(),
        [352, 352, 440, 440, 528, 528]
    );
    assert_eq!(
        cells(&rows::quotas(&scene(&journal, 28), &id("walk"))),
        [
            "16 Nov 2026 | 12 | a step up",
            "9 Nov 2026 | 10 | a step up"
        ]
    );
    let said = |journal: &Journal| sessions::asked(&scene(journal, 28), &id("walk")).description;
    assert_eq!(
        said(&walked(&[20], "2026-11-23")),
        "1 session, 20 minutes each time. No amount was planned for a day in this time."
    );
    let mut once = walked(&[], "2026-11-23");
    quota(&mut once, "2026-11-09", 1, QuotaReason::First);
    assert_eq!(
        said(&once),
        "No sessions in this time. Planned for a day: 1 minute from 9 Nov on."
    );
}

#[test]
fn pain_around_an_activity_is_three_plots_on_one_axis() {
    let journal = walks();
    let card = sessions::pain_around(&scene(&journal, 28), &id("walk"));
    assert_eq!(
        card.description,
        "4 sessions. Before: 2.5 in the middle, from 2 to 3, told 2 times. \
         During: 4 in the middle, from 3 to 5, told 2 times. Next morning: 4, told 1 time."
    );
    assert_eq!(card.key, "Each ring is one time.");
    let dots: Vec<usize> = card
        .picture
        .parts
        .iter()
        .filter(|part| part.class == "dots")
        .map(|part| strokes(&part.d).len())
        .collect();
    assert_eq!(dots, [2, 2, 1]);
    let titles: Vec<&str> = card.picture.labels.iter().map(|l| &*l.text).collect();
    for title in ["Before", "During", "Next morning", "27 Oct", "23 Nov"] {
        assert!(titles.contains(&title), "{titles:?}");
    }
    assert_eq!(
        cells(&rows::sessions(&scene(&journal, 28), &id("walk"))),
        [
            "22 Nov | 12 | 2 | 3 | not told",
            "10 Nov | 10 | 3 | 5 | 4",
            "3 Nov | 8 | not told | not told | not told",
            "28 Oct | 8 | not told | not told | not told"
        ]
    );
    assert_eq!(
        sessions::pain_around(&scene(&Journal::default(), 28), &id("walk")).description,
        "0 sessions. Before: not told. During: not told. Next morning: not told."
    );
}

#[test]
fn effort_times_minutes_is_summed_by_week() {
    let journal = walks();
    let card = weekly::load(&scene(&journal, 28));
    assert_eq!(
        card.description,
        "5 weeks, 88 points in all. This week so far: 0 points. \
         Of the full weeks, the most was 48 (week from 16 Nov), the least 0 (week from 2 Nov)."
    );
    assert_eq!(card.chart.plan, "");
    assert_eq!(
        weekly::load(&scene(&Journal::default(), 28)).description,
        "No points logged in this time."
    );
}

#[test]
fn only_what_has_data_can_be_chosen() {
    let slugs = |journal: &Journal| -> Vec<String> {
        Shown::available(journal).iter().map(Shown::slug).collect()
    };
    assert_eq!(slugs(&Journal::default()), ["minutes", "active"]);
    assert_eq!(
        slugs(&evenings("4", today())),
        ["minutes", "active", "calendar"]
    );
    let mut metres = walks();
    metres.plan.activities[0].value.unit = gradual::domain::activity::Unit::Metres;
    assert!(!slugs(&metres).contains(&"load".to_owned()));
    let mut journal = walks();
    journal.edit_day(today(), |log, _| {
        log.extra.value.confidence = Some(score(7));
    });
    goal(&mut journal, "g1", "Carry", &[("2026-11-17", 2)]);
    assert_eq!(
        slugs(&journal),
        [
            "minutes",
            "active",
            "confidence",
            "activity-walk",
            "goals",
            "load",
            "calendar"
        ]
    );
    let measures = Measure::available(&journal);
    assert_eq!(
        measures.iter().map(Measure::slug).collect::<Vec<_>>(),
        ["pain", "minutes", "confidence", "activity-walk"]
    );
    assert_eq!(Shown::Activity(id("walk")).name(&journal), "walk");
    // The column for numbers is as wide as the longest of any chosen chart: 12 · 7 is read as 100.
    let chosen = [Shown::Activity(id("walk")).slug()];
    assert_eq!(Shown::widest(&journal, &chosen, Weekday::MONDAY), "100");
    assert_eq!(Shown::widest(&journal, &[], Weekday::MONDAY), "10");
}

#[test]
fn a_day_is_said_in_a_line() {
    let mut journal = walks();
    journal.edit_day(day("2026-11-10"), |log, at| {
        log.pain.set(Some(score(4)), at);
        log.note.set("Slept badly".to_owned(), at);
    });
    let said = |date: &str| entry::line(&journal, day(date), today(), &EnglishNames);
    assert_eq!(
        said("2026-11-10"),
        "Tuesday 10 November 2026: pain 4, next morning 4, walk 10 minutes, a note."
    );
    assert_eq!(
        said("2026-11-11"),
        "Wednesday 11 November 2026: pain not logged."
    );
}
