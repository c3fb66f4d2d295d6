//! The weekly look-back and its chapter.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gradual::content::CHAPTERS;
use gradual::domain::{
    day::Weekday,
    journal::Journal,
    plan::{QuotaReason, Sign, Week},
    week::{Because, BuildUp, Done, Fit, due, fitting, look_back, told},
};
use support::{
    activity, amount, day, evening, flare, id, morning_after, quota, record, score, session,
};

/// The week of Monday 2 November 2026, looked back at on the Monday after.
const STARTS: &str = "2026-11-02";
const TODAY: &str = "2026-11-09";

fn pauses(_: &str) -> bool {
    true
}

/// Three fine walks in the week, and stairs once.
fn week() -> Journal {
    let mut journal = Journal::default();
    activity(&mut journal, "walk", 1, 3);
    activity(&mut journal, "stairs", 5, 3);
    quota(
        &mut journal,
        "walk",
        day(STARTS),
        18,
        16,
        QuotaReason::First,
    );
    for n in [0, 2, 4] {
        let on = day(STARTS).plus(n);
        session(&mut journal, on, "walk", 18, [Some(3), Some(3)]);
        morning_after(&mut journal, on, 3);
        evening(&mut journal, on, 4);
    }
    session(&mut journal, day(STARTS), "stairs", 20, [None, None]);
    journal
}

fn chapter(journal: &Journal, opened: &[u8]) -> (u8, Because) {
    let Fit { chapter, because } = fitting(journal, day(STARTS), day(TODAY), pauses, &|n| {
        opened.contains(&n)
    });
    (chapter, because)
}

#[test]
fn a_week_is_looked_back_at_once() {
    let mut journal = week();
    let on = |journal: &Journal, today| due(journal, day(today), Weekday::MONDAY);
    assert_eq!(on(&journal, TODAY), Some(day(STARTS)));
    assert_eq!(on(&journal, "2026-11-15"), Some(day(STARTS)));
    assert_eq!(
        on(&journal, "2026-11-16"),
        None,
        "nothing was logged in that week"
    );
    assert_eq!(on(&journal, "2026-11-08"), None, "the week is not over");
    assert_eq!(
        due(&journal, day("2026-11-08"), Weekday::SUNDAY),
        Some(day("2026-11-01"))
    );
    let seen = Week {
        starts: day(STARTS),
        in_the_way: Some(score(4)),
        words: String::new(),
        looked: true,
    };
    journal.plan.weeks.push(record(STARTS, seen));
    assert_eq!(on(&journal, TODAY), None);
    assert_eq!(
        told(&journal, day(STARTS)).unwrap().in_the_way,
        Some(score(4))
    );
    journal.plan.weeks.clear();
    journal.settings.dismissed.insert("look-back".to_owned());
    assert_eq!(on(&journal, TODAY), None, "skipped for good");
}

#[test]
fn it_tells_what_was_done_and_suggests_one_thing_a_kind() {
    let journal = week();
    let found = look_back(&journal, day(STARTS), day(TODAY), pauses);
    assert_eq!(
        (found.active, found.evenings, found.ends),
        (3, 3, day("2026-11-08"))
    );
    let done = |name: &str, sessions, amount| Done {
        activity: id(name),
        sessions,
        amount,
    };
    assert_eq!(found.done, [done("walk", 3, 54), done("stairs", 1, 20)]);
    assert_eq!(found.build_up, Some(BuildUp::Raise(vec![id("walk")])));
    assert_eq!((found.ladder, found.goals_due), (None, false));
    assert_eq!((found.in_the_way, found.saying.logged), ([None, None], 3));
}

#[test]
fn easing_comes_before_a_step_up() {
    let mut journal = week();
    quota(
        &mut journal,
        "stairs",
        day(STARTS),
        20,
        20,
        QuotaReason::First,
    );
    for n in [1, 3] {
        session(
            &mut journal,
            day(STARTS).plus(n),
            "stairs",
            20,
            [Some(3), Some(7)],
        );
    }
    let found = look_back(&journal, day(STARTS), day(TODAY), pauses).build_up;
    let Some(BuildUp::Ease(ease)) = found else {
        panic!("{found:?}");
    };
    assert_eq!(
        (ease.activity, ease.choices.less),
        (id("stairs"), amount(15))
    );
    flare(&mut journal, day(TODAY), None);
    let held = look_back(&journal, day(STARTS), day(TODAY), pauses);
    assert_eq!(held.build_up, None);
}

#[test]
fn the_chapter_follows_the_stated_order() {
    let mut journal = week();
    // nothing special: the next chapter that was not opened
    assert_eq!(chapter(&journal, &[]), (0, Because::NextUnread));
    assert_eq!(chapter(&journal, &[0, 1]), (2, Because::NextUnread));
    let all: Vec<u8> = (0..u8::try_from(CHAPTERS.len()).unwrap()).collect();
    assert_eq!(chapter(&journal, &all), (9, Because::AllRead));
    let (last, before) = all.split_last().unwrap();
    assert_eq!(chapter(&journal, before), (*last, Because::NextUnread));
    quota(
        &mut journal,
        "walk",
        day(STARTS).plus(1),
        19,
        16,
        QuotaReason::Up,
    );
    assert_eq!(chapter(&journal, &[]), (5, Because::SteppedUp));
    assert_eq!(
        chapter(&journal, &[5]),
        (0, Because::NextUnread),
        "opened already"
    );
    assert_eq!(chapter(&journal, &all), (5, Because::SteppedUp), "all were");
    journal.plan.quotas.clear();
    assert_eq!(chapter(&journal, &[]), (3, Because::NoQuota));
    journal.settings.target = 4;
    assert_eq!(chapter(&journal, &[]), (4, Because::FewDays));
    let on = day(STARTS).plus(5);
    session(&mut journal, on, "walk", 18, [Some(2), Some(7)]);
    assert_eq!(chapter(&journal, &[]), (5, Because::TooMuch));
    flare(&mut journal, day("2026-11-08"), None);
    assert_eq!(chapter(&journal, &all), (8, Because::Flare));
    let sign = Sign {
        slug: "fever".to_owned(),
        ticked: day(TODAY),
        seen: None,
    };
    journal.plan.signs.push(record("sign", sign));
    assert_eq!(chapter(&journal, &all), (0, Because::Sign));
}

#[test]
fn a_rising_month_points_to_reading_the_trend() {
    let mut journal = week();
    for n in 0..28 {
        let on = day("2026-11-08").plus(-n);
        evening(&mut journal, on, if n < 14 { 7 } else { 4 });
    }
    assert_eq!(chapter(&journal, &[]), (9, Because::Rising));
}

#[test]
fn a_week_in_which_the_log_began_has_not_too_few_days() {
    let mut journal = week();
    journal.settings.target = 4;
    assert_eq!(chapter(&journal, &[]), (4, Because::FewDays));
    let first = day(STARTS);
    journal.days.retain(|on, _| *on > first);
    assert_eq!(chapter(&journal, &[]), (0, Because::NextUnread));
}
