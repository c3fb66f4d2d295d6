//! Every sentence, as a person reads it.

use crate::{
    sample::{day, evenings, today},
    sentences::described,
};
use gradual::{
    chart::{Range, band::Kind, summary},
    domain::{
        consistency::Consistency,
        scale::Score,
        trend::{SAYING_DAYS, Saying, Spoken, last_full_week_end, saying, weekly_saying},
    },
    text::{names::EnglishNames, trends},
};

/// The reading of 35 evenings that end on Sunday 22 November.
fn reading(series: &str) -> summary::Reading {
    let mut scores = [None; SAYING_DAYS];
    for (slot, c) in scores.iter_mut().zip(series.chars()) {
        *slot = match c {
            '-' => None,
            'X' => Score::new(10),
            digit => Score::new(u8::try_from(digit.to_digit(10).unwrap()).unwrap()),
        };
    }
    summary::reading(&saying(&scores), day("2026-11-22"), &EnglishNames)
}

fn heard(series: &str) -> Vec<String> {
    let reading = reading(series);
    let lead = reading.lead.into_iter();
    lead.chain([
        reading.headline.to_owned(),
        reading.meaning.to_owned(),
        reading.facts,
    ])
    .collect()
}

const ALL: [Spoken; 7] = [
    Spoken::Early,
    Spoken::Easing,
    Spoken::MaybeEasing,
    Spoken::Rising,
    Spoken::MaybeRising,
    Spoken::Steady,
    Spoken::NoClearChange,
];

#[test]
fn each_label_has_its_headline() {
    let headlines = ALL.map(|label| trends::headline(label, false));
    let expected = [
        "Too early to tell",
        "Easing: a little lower these two weeks",
        "May be easing: next week's look will tell",
        "Rising: higher these two weeks",
        "May be rising: next week's look will tell",
        "Steady: much the same for four weeks",
        "No clear change yet",
    ];
    assert_eq!(headlines, expected);
    let notable = ALL.map(|label| trends::headline(label, true));
    assert_eq!(notable[1], "Easing: a change many people would notice");
    // Nothing else becomes notable: the first look of an easing waits like any other.
    for (n, label) in ALL.iter().enumerate().filter(|(n, _)| *n != 1) {
        assert_eq!(notable[n], trends::headline(*label, false));
    }
}

#[test]
fn what_is_read_is_said_in_full() {
    assert_eq!(
        heard("-22322--33333-XXXX9X88X699X89978878"),
        [
            "No clear change yet",
            "The days do not show clearly which way they go. That is common, and it is an answer too.",
            "The four weeks to 22 Nov: 26 of 28 days logged. The first two weeks averaged 6.8, the last two 8.3.",
        ]
    );
    assert_eq!(
        heard("9889787-5--6657-476---535-459889---"),
        [
            "This last week: 8.5. The three weeks before: 5.",
            "No clear change yet",
            "The days do not show clearly which way they go. That is common, and it is an answer too.",
            "The four weeks to 22 Nov: 17 of 28 days logged. The first two weeks averaged 5.8, the last two 6.2.",
        ]
    );
    assert_eq!(
        heard("7456-58757777655436365-53545-7-----"),
        [
            "Easing: a little lower these two weeks",
            "Last week's look and this week's agree: evening pain has come down.",
            "The four weeks to 22 Nov: 21 of 28 days logged. The first two weeks averaged 5.6, the last two 4.9.",
        ]
    );
    assert_eq!(
        heard("2423330112223334334324443-343455355"),
        [
            "This last week: 5. The three weeks before: 3.",
            "Rising: higher these two weeks",
            "Last week's look and this week's agree: evening pain has gone up. They cannot say why. If it goes on, or if it worries you, talk to someone.",
            "The four weeks to 22 Nov: 27 of 28 days logged. The first two weeks averaged 2.6, the last two 4.",
        ]
    );
    assert_eq!(
        heard("X--XX---98----675454344432352332113")[..3],
        [
            "This last week: 2. The three weeks before: 4.",
            "May be easing: next week's look will tell",
            "This week's look says evening pain has come down. One look can be wrong. Next week's will tell.",
        ]
    );
    assert_eq!(
        heard("4232122-221-2112223232333--24343343")[..2],
        [
            "May be rising: next week's look will tell",
            "This week's look says evening pain has gone up. One look can be wrong. Next week's will tell.",
        ]
    );
    assert_eq!(
        heard("--666-656767---6767-6--86-65--877-6")[..2],
        [
            "Steady: much the same for four weeks",
            "Most days were close to the same number, at most 1 away.",
        ]
    );
    assert_eq!(
        heard("5---5---6--5----33--33--31-22212232")[..2],
        [
            "Too early to tell",
            "To tell, it takes 14 logged days in the four weeks: at least 6 in the first two weeks and 6 in the last two.",
        ]
    );
}

#[test]
fn averages_are_said_only_where_days_were_logged() {
    let facts = |series: &str| reading(series).facts;
    let none = "-".repeat(35);
    assert_eq!(
        facts(&none),
        "The four weeks to 22 Nov: 0 of 28 days logged."
    );
    let late = format!("{}4", "-".repeat(34));
    assert_eq!(
        facts(&late),
        "The four weeks to 22 Nov: 1 of 28 days logged. Nothing was logged in the first two weeks; the last two averaged 4."
    );
    let early = format!("{}34{}", "-".repeat(7), "-".repeat(26));
    assert_eq!(
        facts(&early),
        "The four weeks to 22 Nov: 2 of 28 days logged. The first two weeks averaged 3.5; nothing was logged in the last two."
    );
}

#[test]
fn the_reading_is_dated_by_the_last_full_week() {
    use gradual::domain::day::Weekday;
    let journal = evenings(&"5".repeat(60), today());
    let said: Saying = weekly_saying(&journal, today(), Weekday::SUNDAY);
    let end = last_full_week_end(today(), Weekday::SUNDAY);
    assert_eq!(
        summary::reading(&said, end, &EnglishNames).facts,
        "The four weeks to 21 Nov: 28 of 28 days logged. The first two weeks averaged 5, the last two 5."
    );
}

#[test]
fn tenths_are_said_without_idle_noughts() {
    let said: Vec<_> = [0, 5, 10, 57, 100]
        .into_iter()
        .map(trends::tenths)
        .collect();
    assert_eq!(said, ["0", "0.5", "1", "5.7", "10"]);
}

#[test]
fn active_days_and_weeks_are_counted_kindly() {
    let said = |active, open, on_target, weeks, target| {
        let found = Consistency {
            active,
            open,
            on_target,
            weeks,
        };
        summary::active(&found, target).join(" · ")
    };
    assert_eq!(
        said(12, 28, 3, 4, 3),
        "12 active days in the last 28 · On target in 3 of the last 4 weeks. The target is 3 days a week."
    );
    assert_eq!(
        said(1, 27, 0, 1, 1),
        "1 active day in the last 28, with 1 day set aside · On target in 0 of the 1 week that counts. The target is 1 day a week."
    );
    assert_eq!(
        said(5, 20, 2, 3, 2),
        "5 active days in the last 28, with 8 days set aside · On target in 2 of the 3 weeks that count. The target is 2 days a week."
    );
    assert_eq!(
        said(0, 0, 0, 0, 3),
        "The last 28 days are set aside · No full week to count yet."
    );
}

#[test]
fn the_words_keep_the_tone() {
    const NEVER: [&str; 13] = [
        "damage",
        "wear and tear",
        "degeneration",
        "crumbling",
        "slipped",
        "fail",
        "missed",
        "treat",
        "dose",
        "prescribe",
        "monitor",
        "diagnose",
        "no change",
    ];
    let mut said: Vec<String> = ALL
        .into_iter()
        .flat_map(|label| {
            [
                trends::headline(label, true),
                trends::headline(label, false),
                trends::meaning(label),
            ]
        })
        .chain(
            Kind::ALL
                .into_iter()
                .flat_map(|kind| [kind.word(), kind.key()]),
        )
        .map(str::to_owned)
        .collect();
    said.push(described(&evenings("4--66-7", today()), Range::FourWeeks));
    said.extend(
        [
            trends::SPANS_ARE,
            trends::TOPS_ARE,
            trends::NOW_IS,
            trends::NO_WEEK_YET,
        ]
        .map(str::to_owned),
    );
    for text in said {
        let words = format!(
            " {} ",
            text.to_lowercase().replace(['.', ',', ':', ';', '?'], " ")
        );
        for never in NEVER {
            assert!(!words.contains(&format!(" {never} ")), "{never}: {text}");
        }
    }
}
