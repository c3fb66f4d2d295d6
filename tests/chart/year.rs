//! A year of days, and confidence with its words turned round.

use crate::{
    chosen::scene,
    picture::strokes,
    sample::{day, evenings, today},
};
use gradual::{
    chart::{
        calendar::{self, level, weeks_of, year},
        pain, rows,
        shown::Measure,
        summary,
    },
    domain::{
        day::Weekday,
        journal::Journal,
        scale::Score,
        trend::{confidence, saying},
    },
    text::names::EnglishNames,
};

#[test]
fn months_are_laid_out_by_the_persons_week() {
    let days = |month: &str, start| -> Vec<usize> {
        let weeks = weeks_of(day(month), start);
        weeks
            .iter()
            .map(|week| week.iter().flatten().count())
            .collect()
    };
    // February 2026 begins on a Sunday; 2024 has a leap day.
    assert_eq!(days("2026-02-10", Weekday::MONDAY), [1, 7, 7, 7, 6]);
    assert_eq!(days("2026-02-01", Weekday::SUNDAY), [7, 7, 7, 7]);
    assert_eq!(days("2024-02-01", Weekday::MONDAY), [4, 7, 7, 7, 4]);
    assert_eq!(days("2026-08-01", Weekday::MONDAY), [2, 7, 7, 7, 7, 1]);
}

#[test]
fn a_value_has_one_of_five_sizes() {
    let pain = [0, 1, 2, 3, 5, 6, 7, 8, 10].map(|v| level(v, 10));
    assert_eq!(pain, [0, 1, 1, 2, 2, 3, 3, 4, 4]);
    assert_eq!(
        [level(0, 0), level(5, 0), level(u32::MAX, u32::MAX)],
        [0, 4, 4]
    );
}

#[test]
fn a_year_is_twelve_months_of_squares() {
    let journal = evenings("0-2X", today());
    let scene = scene(&journal, 28);
    let card = year(&scene, &Measure::Pain);
    assert_eq!(
        card.name,
        "A year of days: Evening pain, 1 Dec 2025 to 23 Nov 2026"
    );
    assert_eq!(
        card.description,
        "3 of 358 days have a value. Highest 10, on 23 Nov 2026."
    );
    let said = |digits: &str| {
        year(&self::scene(&evenings(digits, today()), 28), &Measure::Pain).description
    };
    assert_eq!(
        said("55-5"),
        "3 of 358 days have a value. Highest 5, on 3 days, last on 23 Nov 2026."
    );
    assert_eq!(
        said("5"),
        "1 of 358 days has a value. Highest 5, on 23 Nov 2026."
    );
    let drawn = |class: &str| -> usize {
        let parts = card.picture.parts.iter().filter(|p| p.class == class);
        parts.map(|p| strokes(&p.d).len()).sum()
    };
    assert_eq!((drawn("cell"), drawn("cell none")), (3, 355));
    let names: Vec<&str> = card.picture.labels.iter().map(|l| &*l.text).collect();
    assert_eq!(names[..3], ["Dec 2025", "Jan 2026", "Feb"]);
    assert_eq!(names.len(), 12);
    assert!(card.picture.time.is_none());
    let table = rows::days(&scene, &Measure::Pain);
    assert_eq!(table.rows.len(), 28);
    assert_eq!(table.rows[0].1, ["Mon 23", "10"]);
    assert_eq!(table.rows[2].1[1], "not logged");
    assert_eq!(
        year(&scene, &Measure::Minutes).description,
        "No minutes logged in this time."
    );
    let year = calendar::days(scene.window);
    let table = rows::days(
        &gradual::chart::Scene {
            window: year,
            ..scene
        },
        &Measure::Minutes,
    );
    assert_eq!(table.rows.len(), 358, "as many as the picture has");
    assert_eq!(table.rows[0].1[1], "0", "pain alone was logged");
    assert_eq!(table.rows[2].1[1], "not logged");
}

/// Confidence of the days that end with the last full week.
fn confident(series: &str) -> Journal {
    let mut journal = Journal::default();
    for (c, back) in series.chars().rev().zip(0..) {
        if let Some(n) = c.to_digit(10) {
            let at = journal
                .days
                .entry(day("2026-11-22").plus(-back))
                .or_default();
            at.extra.value.confidence = Score::new(u8::try_from(n).unwrap());
        }
    }
    journal
}

#[test]
fn confidence_is_read_with_its_words_turned_round() {
    let said = |series: &str| {
        let journal = confident(series);
        let end = day("2026-11-22");
        let reading =
            summary::confidence_reading(&saying(&confidence(&journal, end)), end, &EnglishNames);
        (
            reading.headline,
            reading.lead,
            reading.meaning,
            reading.facts,
        )
    };
    let (headline, lead, meaning, facts) = said("2222333323334444455555666667777778");
    assert_eq!(headline, "Growing: clearly more sure these two weeks");
    assert_eq!(
        lead.as_deref(),
        Some("This last week: 7. The three weeks before: 4.")
    );
    assert_eq!(
        meaning,
        "Last week's look and this week's agree: you feel surer."
    );
    assert_eq!(
        facts,
        "The four weeks to 22 Nov: 28 of 28 days logged. The first two weeks averaged 3.7, the last two 6.4."
    );
    let (headline, _, meaning, _) = said("8777777666665555544444333323332222");
    assert_eq!(headline, "Lower: less sure these two weeks");
    assert_eq!(
        meaning,
        "Last week's look and this week's agree: you feel less sure. They cannot say why."
    );
    assert_eq!(said("5-5").0, "Too early to tell");

    let journal = confident("4-6");
    let card = pain::confidence(&scene(&journal, 28));
    assert_eq!(card.name, "Confidence, 27 Oct 2026 to 23 Nov 2026");
    assert!(
        card.description
            .starts_with("2 of 28 days logged. First 4 on 20 Nov, last 6 on 22 Nov.")
    );
    let table = rows::confidence(&scene(&journal, 28));
    assert_eq!(table.rows[1].1, ["Sun 22", "6", "too few days"]);
}
