//! Charts under one another share their days, none of them loses a session, and none is scaled by what it does not show.

use crate::{
    chosen::{id, part, quota, scene, walks},
    picture::{drawn_extremes, strokes},
    sample::{session, today, walked},
};
use gradual::{
    chart::{Frame, sessions, weekly},
    domain::{journal::Journal, plan::QuotaReason},
    text::names::EnglishNames,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[test]
fn charts_under_one_another_share_their_days() {
    let journal = walks();
    let mut wide = scene(&journal, 91);
    wide.frame = wide.frame.with_room_for("1000000");
    let weeks = weekly::amounts(&wide, &id("walk")).chart.time;
    let asked = sessions::asked(&wide, &id("walk")).picture.time.unwrap();
    let around = sessions::pain_around(&wide, &id("walk"));
    assert_eq!(weeks, asked);
    assert_eq!(Some(weeks), around.picture.time);
    let pain =
        gradual::chart::pain::card(&journal, wide.window, today(), wide.frame, &EnglishNames);
    assert_eq!(weeks, pain.chart.time);
}

#[test]
fn what_was_planned_at_other_times_scales_no_bar() {
    let journal = walks();
    let drawn = |journal: &Journal| weekly::amounts(&scene(journal, 28), &id("walk")).chart;
    let mut more = journal.clone();
    more.plan.quotas.clear();
    quota(&mut more, "2026-06-01", 900, QuotaReason::First);
    quota(&mut more, "2026-11-24", 900, QuotaReason::Up);
    more.plan.quotas.extend(journal.plan.quotas.clone());
    assert_eq!(drawn(&more), drawn(&journal));
    // An answer that left it as it was is no step.
    quota(&mut more, "2026-11-20", 12, QuotaReason::Same);
    assert_eq!(drawn(&more).plan, drawn(&journal).plan);
    // One of these four weeks does.
    quota(&mut more, "2026-11-21", 900, QuotaReason::Up);
    assert_ne!(drawn(&more).amount, drawn(&journal).amount);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_session_is_lost_to_thinning(
        amounts in prop::collection::vec((0..3650_i32, 1..400_u32), 1..300),
        days in 20..3650_i32,
        width in 200..900_i32,
    ) {
        let mut journal = walked(&[], "2026-11-23");
        for (back, amount) in &amounts {
            session(&mut journal, today().plus(-back), "walk", *amount);
        }
        let mut scene = scene(&journal, days);
        scene.frame = Frame::new(width, 11);
        let card = sessions::asked(&scene, &id("walk"));
        let time = card.picture.time.unwrap();
        let levels: Vec<i32> = strokes(part(&card.picture, "grid")).iter().map(|s| s[0].1).collect();
        let (bottom, top) = (levels[0], levels[2]);
        let most = {
            let shown = amounts.iter().filter(|(back, _)| *back < days).map(|a| a.1).max();
            let mut most = 10;
            let mut steps = [1, 2, 4, 6].iter().cycle();
            let mut power = 10;
            steps.next();
            while most < shown.unwrap_or(0) {
                let step = steps.next().unwrap();
                if *step == 1 { power *= 10; }
                most = step * power;
            }
            i32::try_from(most).unwrap()
        };
        let mut expected: BTreeMap<i32, (i32, i32)> = BTreeMap::new();
        for (back, amount) in &amounts {
            if *back < days {
                let y = gradual::chart::value::ValueAxis::new(top, bottom, most)
                    .y(i32::try_from(*amount).unwrap());
                crate::picture::add(&mut expected, time.x(today().plus(-back)), y);
            }
        }
        if let Some(spans) = card.picture.parts.iter().find(|p| p.class == "dots spans") {
            prop_assert_eq!(drawn_extremes(&strokes(&spans.d)), expected);
        } else {
            let class = if card.picture.parts.iter().any(|p| p.class == "dots points") { "dots points" } else { "dots" };
            let drawn = strokes(part(&card.picture, class)).len();
            let shown = amounts.iter().filter(|(back, _)| *back < days).count();
            prop_assert_eq!(drawn, shown);
        }
    }
}
