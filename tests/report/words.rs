//! What the page says, and what it leaves out.

use crate::{
    lived, made, plain,
    support::{activity, day, flare, id, record, session},
};
use gradual::{
    chart::Range,
    domain::{journal::Journal, plan::Sign},
    interchange::report::{Asked, Part},
};

#[test]
fn thirteen_weeks_are_told_on_one_page() {
    let said = plain(&made(&lived::journal(), &lived::asked()));
    let expected = include_str!("../fixtures/report/thirteen-weeks.txt");
    assert_eq!(said, expected, "\n{said}");
}

#[test]
fn an_empty_journal_makes_a_page_too() {
    let said = plain(&made(&Journal::default(), &Asked::default()));
    for words in [
        "# My own record",
        "None ticked in this time. A box left empty does not mean that all is well.",
        "No goal is in use now.",
        "**Too early to tell**",
        "No activity was logged in this time.",
        "No step was tried in this time.",
        "What these figures are",
    ] {
        assert!(said.contains(words), "{words} is not in\n{said}");
    }
    assert!(!said.contains("My questions"), "none were typed");
}

#[test]
fn a_crisis_was_spoken_about_and_not_seen_to() {
    let mut journal = Journal::default();
    for (id, seen) in [("told", Some("2026-11-21")), ("not-told", None)] {
        let sign = Sign {
            slug: "suicidal-thoughts".to_owned(),
            ticked: day("2026-11-20"),
            seen: seen.map(day),
        };
        journal.plan.signs.push(record(id, sign));
    }
    let said = plain(&made(&journal, &lived::asked()));
    for words in [
        "Thoughts of ending your life (ticked 20 Nov 2026, spoke to someone 21 Nov 2026)",
        "Thoughts of ending your life (ticked 20 Nov 2026, has not noted yet that it was spoken about)",
    ] {
        assert!(said.contains(words), "{words} is not in\n{said}");
    }
}

/// Words that only this part says.
const fn own_words(part: Part) -> &'static str {
    match part {
        Part::Questions => "swimming",
        Part::Signs => "sore calf",
        Part::Goals => "grandson",
        Part::Pain => "Evening pain",
        Part::Activity => "384 min",
        Part::Flares => " to 6 Oct",
        Part::Ladders => "Bending",
    }
}

#[test]
fn what_is_unticked_is_not_on_the_page() {
    let journal = lived::journal();
    for without in Part::ALL {
        let mut asked = lived::asked();
        asked.choice.set(without, false);
        let said = plain(&made(&journal, &asked));
        for part in Part::ALL {
            let words = own_words(part);
            let told = said.contains(words);
            assert_eq!(
                told,
                part != without,
                "{words} without {without:?}:\n{said}"
            );
        }
        assert!(!said.contains(without.heading()));
    }
    let mut asked = Asked::default();
    for part in Part::ALL {
        asked.choice.set(part, false);
    }
    let said = plain(&made(&journal, &asked));
    assert_eq!(
        said.matches("\n## ").count(),
        1,
        "only what the figures are:\n{said}"
    );
}

#[test]
fn notes_and_fears_are_never_on_it() {
    let mut asked = lived::asked();
    asked.choice.range = Range::All;
    let said = plain(&made(&lived::journal(), &asked));
    assert!(!said.contains("rivate"), "{said}");
}

#[test]
fn the_time_that_is_chosen_is_the_time_that_is_told() {
    let mut asked = lived::asked();
    asked.choice.range = Range::FourWeeks;
    let said = plain(&made(&lived::journal(), &asked));
    assert!(said.contains("28 Oct 2026 to 24 Nov 2026"), "{said}");
    assert!(
        said.contains("- 3 Nov 2026: 1 day.") && !said.contains("2 Oct 2026"),
        "{said}"
    );
    assert!(said.contains("No step was tried in this time."), "{said}");
    asked.choice.range = Range::All;
    asked.sample = true;
    let said = plain(&made(&lived::journal(), &asked));
    assert!(said.contains("made up"), "{said}");
}

#[test]
fn tries_on_steps_that_were_taken_away_are_told_without_a_count() {
    let mut journal = lived::journal();
    journal.plan.ladders[0]
        .value
        .steps
        .retain(|s| s.name == "Step shoes");
    let said = plain(&made(&journal, &lived::asked()));
    let told = "Bending to the floor: 1 of 1 step tried. The feared thing was expected at 60 %";
    assert!(said.contains(told), "{said}");
    journal.plan.ladders[0].value.steps.clear();
    let said = plain(&made(&journal, &lived::asked()));
    let told = "Bending to the floor: steps tried that are no longer on it. The feared thing was expected at 60 %";
    assert!(said.contains(told), "{said}");
    for goal in &mut journal.plan.goals {
        goal.value.archived = true;
    }
    let said = plain(&made(&journal, &lived::asked()));
    assert!(said.contains("No goal is in use now."), "{said}");
}

#[test]
fn long_lists_are_held_and_set_small() {
    let mut journal = lived::journal();
    for n in 0..20 {
        let on = day("2026-10-01").plus(n);
        let name = format!("Walking uphill with a heavy bag, number {n}");
        activity(&mut journal, &format!("a{n}"), 1, 5);
        journal.plan.activities.last_mut().unwrap().value.name = name;
        session(&mut journal, on, &format!("a{n}"), 10, [None, None]);
        flare(&mut journal, on, Some(on));
        let mut ladder = journal.plan.ladders[0].clone();
        let mut attempt = journal.plan.attempts[0].clone();
        (ladder.id, attempt.id) = (id(&format!("l{n}")), id(&format!("t{n}")));
        attempt.value.ladder = ladder.id.clone();
        journal.plan.ladders.push(ladder);
        journal.plan.attempts.push(attempt);
    }
    let mut asked = lived::asked();
    assert_eq!(made(&lived::journal(), &asked).class(), "report");
    asked.questions = "What should I do when it hurts more?\n".repeat(20);
    let report = made(&journal, &asked);
    assert_eq!(report.class(), "report long");
    let said = plain(&report);
    for words in [
        "And 12 more activities.",
        "And 17 earlier ones.",
        "And 18 more ladders.",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert_eq!(said.matches("heavy bag").count(), 8, "{said}");
    assert_eq!(
        said.matches("hurts more").count(),
        20,
        "questions are never cut"
    );
}
