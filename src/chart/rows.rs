//! The charts' tables: what is drawn, as rows, the newest first, one page at a time.

use super::{
    Scene, expected,
    pain::confidence_of,
    series::{Series, WeekTotal},
    sessions,
    shown::Measure,
};
use crate::{
    domain::{day::Day, entry::DayLog, goal, plan::Outcome, quota::history, stamp::Id},
    text::{ladder::outcome, trends},
};

/// One page of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The heads of its columns.
    pub columns: Vec<&'static str>,
    /// Its rows: the day that a row is about, for a link, and its cells, the first of which is the date in words.
    pub rows: Vec<(Day, Vec<String>)>,
}

/// Confidence by day.
#[must_use]
pub fn confidence(scene: &Scene) -> Table {
    let (first, last) = scene.window;
    let series = Series::read(scene.journal, first, last, confidence_of);
    let days = series.scores.iter().zip(&series.medians).zip(0..);
    let rows = days.map(|((score, middle), n)| {
        let day = first.plus(n);
        let score = score.map_or_else(|| trends::NOT_LOGGED.to_owned(), |s| s.get().to_string());
        let middle = middle.map_or_else(
            || trends::TOO_FEW.to_owned(),
            |middle| trends::tenths(middle.tenths()),
        );
        (day, vec![scene.names.in_month(day), score, middle])
    });
    newest_first(
        &[
            trends::COLUMN_DAY,
            trends::CONFIDENCE,
            trends::COLUMN_MIDDLE,
        ],
        rows.collect(),
    )
}

/// Weeks' totals; a week stands on the page of its last day, held to the `end` of all of them.
#[must_use]
pub fn weeks(scene: &Scene, weeks: &[WeekTotal], end: Day, total: &'static str) -> Table {
    let (first, last) = scene.window;
    let here = |week: &&WeekTotal| (first..=last).contains(&week.ends().min(end));
    let rows = weeks.iter().filter(here).map(|week| {
        let sum = if week.holds(scene.today) {
            trends::so_far(week.total)
        } else {
            trends::number(week.total)
        };
        (week.starts, vec![scene.names.dated(week.starts), sum])
    });
    newest_first(&[trends::COLUMN_WEEK, total], rows.collect())
}

/// An activity's sessions: how much, how much was asked for, and pain around it.
#[must_use]
pub fn sessions(scene: &Scene, activity: &Id) -> Table {
    let found = sessions::of(scene, activity);
    let told = |score: Option<crate::domain::scale::Score>| {
        score.map_or_else(|| trends::NOT_TOLD.to_owned(), |s| s.get().to_string())
    };
    let rows = found.iter().map(|(day, session, morning)| {
        let (work, feel) = (session.work.value, session.feel.value);
        let cells = vec![
            scene.names.short(*day),
            trends::number(work.amount.get()),
            told(feel.before),
            told(feel.during),
            told(*morning),
        ];
        (*day, cells)
    });
    newest_first(
        &[
            trends::COLUMN_DAY,
            trends::COLUMN_AMOUNT,
            trends::BEFORE,
            trends::DURING,
            trends::NEXT_MORNING,
        ],
        rows.collect(),
    )
}

/// An activity's quotas that began in the window.
#[must_use]
pub fn quotas(scene: &Scene, activity: &Id) -> Table {
    let all = history(scene.journal, activity);
    let rows = all.iter().filter(|r| scene.holds(r.value.from)).map(|r| {
        let quota = &r.value;
        let cells = vec![
            scene.names.dated(quota.from),
            trends::number(quota.amount.get()),
            trends::why(quota.why).to_owned(),
        ];
        (quota.from, cells)
    });
    newest_first(
        &[
            trends::COLUMN_FROM,
            trends::COLUMN_ASKED,
            trends::COLUMN_WHY,
        ],
        rows.collect(),
    )
}

/// Finished tries.
#[must_use]
pub fn tries(scene: &Scene) -> Table {
    let found = expected::of(scene);
    let rows = found.iter().map(|(record, c)| {
        let attempt = &record.value;
        let ladder = scene
            .journal
            .plan
            .ladders
            .iter()
            .find(|r| r.id == attempt.ladder);
        let step = ladder.and_then(|r| r.value.steps.iter().find(|s| s.id == attempt.step));
        let happened = attempt.after.as_ref().map_or(Outcome::No, |a| a.outcome);
        let cells = vec![
            scene.names.dated(c.day),
            step.map_or(trends::STEP_GONE, |s| &s.name).to_owned(),
            trends::percent(c.likelihood),
            outcome(happened).to_owned(),
            c.predicted.get().to_string(),
            c.actual.get().to_string(),
        ];
        (c.day, cells)
    });
    newest_first(
        &[
            trends::COLUMN_DAY,
            trends::COLUMN_STEP,
            trends::COLUMN_LIKELY,
            trends::COLUMN_HAPPENED,
            trends::COLUMN_EXPECTED,
            trends::COLUMN_FOUND,
        ],
        rows.collect(),
    )
}

/// Ratings of the goals in use.
#[must_use]
pub fn goals(scene: &Scene) -> Table {
    let (first, last) = scene.window;
    let mut rows = Vec::new();
    for record in goal::in_use(scene.journal) {
        for (day, score) in goal::path(scene.journal, &record.id, first, last) {
            let cells = vec![
                scene.names.dated(day),
                record.value.words.clone(),
                score.get().to_string(),
            ];
            rows.push((day, cells));
        }
    }
    crate::domain::order::sort_short(&mut rows, |a, b| a.0 < b.0);
    newest_first(
        &[
            trends::COLUMN_DAY,
            trends::COLUMN_GOAL,
            trends::COLUMN_RATING,
        ],
        rows,
    )
}

/// A calendar's days.
#[must_use]
pub fn days(scene: &Scene, measure: &Measure) -> Table {
    let (first, last) = scene.window;
    let days = (0..=last.since(first)).map(|n| {
        let day = first.plus(n);
        let logged = scene.journal.day(day).is_some_and(DayLog::is_logged);
        let nothing = measure.nothing().filter(|_| logged);
        let value = measure.of(scene.journal, day).or(nothing);
        let value = value.map_or_else(|| trends::NOT_LOGGED.to_owned(), |v| v.to_string());
        (day, vec![scene.names.in_month(day), value])
    });
    newest_first(&[trends::COLUMN_DAY, trends::COLUMN_VALUE], days.collect())
}

fn newest_first(columns: &[&'static str], mut rows: Vec<(Day, Vec<String>)>) -> Table {
    rows.reverse();
    Table {
        columns: columns.to_vec(),
        rows,
    }
}
