//! An import taken back: the plan and the settings.

use crate::{empty, undone::replaced};
use gradual::{
    domain::{
        day::Day,
        journal::Journal,
        plan::{self, Goal, Rating},
        scale::Score,
        stamp::Id,
    },
    interchange::import::taken_back,
};

fn goal(journal: &mut Journal, name: &str, words: &str) -> Id {
    let id = Id::parse(name).unwrap();
    let at = journal.tick();
    let value = Goal {
        words: words.to_owned(),
        order: 0,
        activities: vec![],
        ladders: vec![],
        archived: false,
    };
    plan::put(&mut journal.plan.goals, id.clone(), value, at);
    id
}

#[test]
fn one_record_written_since_leaves_the_old_plan_as_it_was() {
    let mut older = empty();
    goal(&mut older, "dance", "Dance");
    let imported = goal(&mut older, "climb", "Climb");
    let mut before = empty();
    goal(&mut before, "dance", "Dance at the wedding");
    goal(&mut before, "swim", "Swim");
    let at = before.tick();
    before.plan.activities[0].value.name = "Stroll".to_owned();
    before.plan.activities[0].at = at;
    let after = replaced(&before, &older);
    let mut now = after.clone();
    goal(&mut now, "dig", "Dig the garden");
    let at = now.tick();
    let rating = Rating {
        goal: imported,
        day: Day::EPOCH,
        score: Score::new(4).unwrap(),
    };
    plan::put(
        &mut now.plan.ratings,
        Id::parse("rated").unwrap(),
        rating,
        at,
    );
    let back = taken_back(&before, &after, &now);
    let goals: Vec<&str> = back
        .plan
        .goals
        .iter()
        .map(|r| r.value.words.as_str())
        .collect();
    // A rating keeps the goal that it is of.
    assert_eq!(
        goals,
        ["Dance at the wedding", "Swim", "Dig the garden", "Climb"]
    );
    assert_eq!(back.plan.activities, before.plan.activities);
    assert_eq!(back.plan.ratings, now.plan.ratings);
    assert!(back.clock >= now.clock);
}

#[test]
fn one_setting_changed_since_leaves_the_others_as_they_were() {
    let (mut before, mut older) = (empty(), empty());
    before.settings.at = before.tick();
    before.settings.day_starts_at = 5;
    before.settings.asks.sleep = true;
    before.settings.opened.insert("pacing".to_owned());
    older.settings.at = older.tick();
    older.settings.target = 6;
    older.settings.opened.insert("flares".to_owned());
    let after = replaced(&before, &older);
    let mut now = after.clone();
    now.settings.at = now.tick();
    now.settings.asks.relief = true;
    now.settings.opened.insert("sleep".to_owned());
    let back = taken_back(&before, &after, &now).settings;
    assert_eq!((back.day_starts_at, back.target), (5, 3));
    assert!(back.asks.sleep && back.asks.relief && !back.asks.confidence);
    let opened: Vec<&String> = back.opened.iter().collect();
    assert_eq!(opened, ["pacing", "sleep"]);
    assert_eq!(back.at, before.settings.at.max(now.settings.at));
}
