//! "Start here": what four answers make, and "because you said…".
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gradual::domain::{
    activity::Unit,
    journal::{Journal, Part},
    stamp::Id,
    start_here::{
        Avoid, Choice, Irritability, Named, Question, Reply, Want, because, first_try, give, given,
        take_up,
    },
    template::Template,
    usual::flares_easily,
};
use support::{activity, day, id, session};

const TODAY: &str = "2026-11-23";

fn words(named: Named) -> String {
    match named {
        Named::Goal(want) => format!("goal {}", want.slug()),
        Named::Ladder(avoid) => format!("ladder {}", avoid.slug()),
        Named::Activity(template) => format!("activity {}", template.slug()),
    }
}

/// Gives the answers, with ids `n1`, `n2`, …
fn answer(journal: &mut Journal, replies: &[Reply]) -> Vec<Option<Part>> {
    let mut made = journal.clock.0 * 10;
    let mut new_id = || {
        made += 1;
        Id::parse(&format!("n{made}")).unwrap()
    };
    replies
        .iter()
        .map(|r| give(journal, day(TODAY), r, &words, &mut new_id))
        .collect()
}

fn own<T>(text: &str) -> Choice<T> {
    Choice::Own(text.to_owned())
}

#[test]
fn four_answers_make_a_goal_a_ladder_an_activity_and_a_cautious_step() {
    let mut journal = Journal::default();
    activity(&mut journal, "walk", 1, 3);
    let replies = [
        Reply::Want(own("  carry my  grandson ")),
        Reply::Flares(Irritability::Easily),
        Reply::Avoid(Choice::Of(Avoid::Bend)),
        Reply::Enjoy(Choice::Of(Template::Swim)),
    ];
    assert_eq!(answer(&mut journal, &replies), [Some(Part::Plan); 4]);
    let plan = &journal.plan;
    assert_eq!(plan.goals[0].value.words, "carry my grandson");
    assert_eq!(plan.goals[0].value.activities, [id("swim")]);
    assert_eq!(plan.goals[0].value.ladders, [plan.ladders[0].id.clone()]);
    assert_eq!(plan.ladders[0].value.name, "ladder bend");
    assert!(plan.ladders[0].value.steps.is_empty());
    assert!(flares_easily(&journal, day(TODAY)));
    let swim = &plan.activities[1];
    assert_eq!((swim.id.as_str(), swim.value.unit), ("swim", Unit::Minutes));
    // everything says why it is there
    for (made, question, choice) in [
        (&plan.goals[0].id, "want", "carry my grandson"),
        (&plan.stated[0].id, "flares", "easily"),
        (&plan.ladders[0].id, "avoid", "bend"),
        (&swim.id, "enjoy", "swim"),
    ] {
        let why = because(&journal, made).unwrap();
        assert_eq!(
            (why.question.as_str(), why.choice.as_str()),
            (question, choice)
        );
    }
    assert_eq!(because(&journal, &id("walk")), None);
}

#[test]
fn own_words_are_never_taken_for_a_choice() {
    let mut journal = Journal::default();
    let replies = [
        Reply::Want(own("work")),
        Reply::Avoid(own(" turn-head")),
        Reply::Enjoy(own("swim")),
    ];
    assert_eq!(answer(&mut journal, &replies), [Some(Part::Plan); 3]);
    for (question, stored) in [
        (Question::Want, "Work"),
        (Question::Avoid, "Turn-head"),
        (Question::Enjoy, "Swim"),
    ] {
        assert_eq!(given(&journal, question).unwrap().choice, stored);
    }
    assert_eq!(journal.plan.goals[0].value.words, "work");
    assert_eq!(Reply::Want(Choice::Of(Want::Work)).stored(), "work");
    let chosen = answer(&mut journal, &[Reply::Want(Choice::Of(Want::Work))]);
    assert_eq!(chosen, [Some(Part::Plan)], "another answer");
    assert_eq!(Reply::Want(own("works")).stored(), "works");
}

#[test]
fn a_ready_made_activity_takes_up_one_of_its_name() {
    let mut journal = Journal::default();
    activity(&mut journal, "own", 1, 3);
    let own = &mut journal.plan.activities[0].value;
    (own.name, own.archived) = ("swimming".to_owned(), true);
    let mut none = || panic!("nothing new is made");
    let at = journal.tick();
    let taken = take_up(
        &mut journal,
        at,
        "Swimming",
        Some(Template::Swim),
        &mut none,
    );
    assert_eq!(taken, Some(id("own")));
    assert!(!journal.plan.activities[0].value.archived);
    let at = journal.tick();
    take_up(
        &mut journal,
        at,
        "Dancing",
        Some(Template::Dance),
        &mut none,
    );
    let names = journal
        .plan
        .activities
        .iter()
        .map(|r| r.value.name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["swimming", "Dancing"]);
}

#[test]
fn the_order_of_the_answers_does_not_matter_for_the_links() {
    let mut journal = Journal::default();
    let replies = [
        Reply::Enjoy(Choice::Of(Template::Dance)),
        Reply::Avoid(own("riding in a bus")),
        Reply::Want(Choice::Of(Want::Sleep)),
    ];
    answer(&mut journal, &replies);
    let goal = &journal.plan.goals[0].value;
    assert_eq!(goal.words, "goal sleep");
    assert_eq!(goal.activities, [id("dance")]);
    assert_eq!(goal.ladders, [journal.plan.ladders[0].id.clone()]);
    assert!(
        given(&journal, Question::Flares).is_none(),
        "each answer is optional"
    );
}

#[test]
fn a_known_activity_is_used_again() {
    let mut journal = Journal::default();
    activity(&mut journal, "walk", 1, 3);
    activity(&mut journal, "taichi", 1, 3);
    journal.plan.activities[0].value.archived = true;
    answer(&mut journal, &[Reply::Enjoy(Choice::Of(Template::Walk))]);
    assert!(!journal.plan.activities[0].value.archived);
    answer(&mut journal, &[Reply::Enjoy(own("TaiChi "))]);
    assert_eq!(journal.plan.activities.len(), 2);
    assert!(because(&journal, &id("walk")).is_some() && because(&journal, &id("taichi")).is_some());
}

#[test]
fn an_answer_again_adds_and_the_same_answer_does_nothing() {
    let mut journal = Journal::default();
    let sport = Reply::Want(Choice::Of(Want::Sport));
    assert_eq!(
        answer(&mut journal, std::slice::from_ref(&sport)),
        [Some(Part::Plan)]
    );
    let before = journal.clone();
    assert_eq!(answer(&mut journal, &[sport]), [None]);
    assert_eq!(journal, before);
    answer(&mut journal, &[Reply::Want(Choice::Of(Want::Work))]);
    assert_eq!(journal.plan.goals.len(), 2);
    assert_eq!(journal.plan.answers.len(), 1);
    assert_eq!(given(&journal, Question::Want).unwrap().choice, "work");
    assert_eq!(given(&journal, Question::Want).unwrap().made.len(), 2);
}

#[test]
fn refused_words_store_nothing() {
    let mut journal = Journal::default();
    let long = "é".repeat(121);
    let replies = [
        Reply::Want(own(" ")),
        Reply::Want(own(&long)),
        Reply::Avoid(own(&long)),
        Reply::Enjoy(own(&long)),
    ];
    assert_eq!(answer(&mut journal, &replies), [None; 4]);
    assert_eq!(journal.plan, Journal::default().plan);
}

#[test]
fn the_first_try_is_more_cautious_the_easier_it_flares() {
    let mut journal = Journal::default();
    activity(&mut journal, "walk", 1, 3);
    activity(&mut journal, "mine", 1, 3);
    let offered = |journal: &Journal, name: &str| {
        first_try(journal, &id(name), day(TODAY)).map(|f| (f.amount.get(), f.percent))
    };
    assert_eq!(offered(&journal, "walk"), Some((10, 100)));
    assert_eq!(
        first_try(&journal, &id("walk"), day(TODAY))
            .unwrap()
            .because,
        None
    );
    answer(&mut journal, &[Reply::Flares(Irritability::Sometimes)]);
    assert_eq!(offered(&journal, "walk"), Some((8, 80)));
    answer(&mut journal, &[Reply::Flares(Irritability::Easily)]);
    assert_eq!(offered(&journal, "walk"), Some((6, 60)));
    assert_eq!(offered(&journal, "mine"), Some((3, 60)));
    let why = first_try(&journal, &id("walk"), day(TODAY))
        .unwrap()
        .because;
    assert_eq!(why.unwrap().choice, "easily");
    session(&mut journal, day(TODAY), "walk", 10, [None, None]);
    assert_eq!(offered(&journal, "walk"), None);
    assert_eq!(offered(&journal, "nothing"), None);
}

#[test]
fn who_changes_their_mind_and_back_has_nothing_twice() {
    let mut journal = Journal::default();
    let (bend, lift) = (Choice::Of(Avoid::Bend), Choice::Of(Avoid::Lift));
    let (walk, sleep) = (own("walk to the sea"), own("sleep through"));
    let replies = [
        Reply::Avoid(bend.clone()),
        Reply::Avoid(lift),
        Reply::Avoid(bend),
        Reply::Want(walk),
        Reply::Want(sleep),
        Reply::Want(own(" walk to  the sea ")),
    ];
    assert_eq!(answer(&mut journal, &replies), [Some(Part::Plan); 6]);
    assert_eq!(journal.plan.ladders.len(), 2);
    assert_eq!(journal.plan.goals.len(), 2);
    let chosen = given(&journal, Question::Want).unwrap();
    assert_eq!(
        (chosen.choice.as_str(), chosen.made.len()),
        ("walk to the sea", 2)
    );
}
