//! The worked looks and sayings of `fixtures/golden`, every one (algorithms F).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gradual::domain::{
    fraction::{Fraction, Half},
    scale::Score,
    trend::{Figures, Label, Spoken, look, saying},
};
use serde_json::Value;

fn cases(text: &str) -> Vec<Value> {
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// `-` not logged, `X` 10.
fn scores<const N: usize>(case: &Value) -> [Option<Score>; N] {
    let series = case["series"].as_str().unwrap();
    let read = |c| match c {
        '-' => None,
        'X' => Score::new(10),
        digit => Some(Score::new(u8::try_from(digit.to_digit(10).unwrap()).unwrap()).unwrap()),
    };
    let scores: Vec<_> = series.chars().map(read).collect();
    scores.try_into().unwrap()
}

fn float(of: Fraction) -> f64 {
    of.numerator() as f64 / of.denominator() as f64
}

/// Z of algorithms F 4.
fn z(figures: &Figures) -> f64 {
    if figures.s == 0 || figures.variance_times_18 == 0 {
        return 0.0;
    }
    let r1 = float(figures.r1);
    let spread = figures.variance_times_18 as f64 / 18.0 * (1.0 + r1) / (1.0 - r1);
    (figures.s - figures.s.signum()) as f64 / spread.sqrt()
}

#[test]
fn every_worked_look() {
    let cases = cases(include_str!("fixtures/golden/trend.jsonl"));
    assert_eq!(cases.len(), 34);
    for case in cases {
        let look = look(&scores::<28>(&case));
        let label = match look.label {
            Label::Early => "too early to tell",
            Label::Easing => "easing",
            Label::Rising => "rising",
            Label::Steady => "steady",
            Label::NoClearChange => "no clear change yet",
        };
        assert_eq!(case["label"], label, "{case}");
        assert_eq!(case["n"], look.logged, "{case}");
        assert_eq!(
            look.notable,
            case["notable"].as_bool().unwrap_or(false),
            "{case}"
        );
        assert_eq!(look.figures.is_some(), case.get("z").is_some(), "{case}");
        let Some(figures) = look.figures else {
            continue;
        };
        let found = [float(figures.r1), z(&figures), float(figures.delta)];
        for (name, found) in ["r1", "z", "delta"].into_iter().zip(found) {
            let expected = case[name].as_f64().unwrap();
            assert!(
                (found - expected).abs() <= 0.000_050_001,
                "{name} {found} {case}"
            );
        }
    }
}

#[test]
fn every_worked_saying() {
    let cases = cases(include_str!("fixtures/golden/saying.jsonl"));
    assert_eq!(cases.len(), 16);
    for case in cases {
        let saying = saying(&scores::<35>(&case));
        let label = match saying.label {
            Spoken::Early => "too early to tell",
            Spoken::Easing => "easing",
            Spoken::MaybeEasing => "may be easing",
            Spoken::Rising => "rising",
            Spoken::MaybeRising => "may be rising",
            Spoken::Steady => "steady",
            Spoken::NoClearChange => "no clear change yet",
        };
        assert_eq!(case["saying"], label, "{case}");
        assert_eq!(case["notable"], saying.notable, "{case}");
        let doubled = |value: &Value| Half::from_doubled((value.as_f64().unwrap() * 2.0) as u32);
        let lead = case["lead"]
            .as_array()
            .map(|l| (doubled(&l[0]), doubled(&l[1])));
        assert_eq!(saying.lead, lead, "{case}");
    }
}

#[test]
fn a_saying_tells_both_averages_and_the_count() {
    let case = serde_json::json!({"series": "-------5-5-5-5-5-5-5-7-7-7-7-7-7-7-"});
    let saying = saying(&scores::<35>(&case));
    assert_eq!(saying.logged, 14);
    assert_eq!(saying.first.unwrap().tenths(), 50);
    assert_eq!(saying.second.unwrap().tenths(), 70);
    let nothing = gradual::domain::trend::saying(&[None; 35]);
    assert_eq!(
        (nothing.logged, nothing.first, nothing.second),
        (0, None, None)
    );
    assert_eq!(nothing.label, Spoken::Early);
}
