//! What is made of an answer.

use super::{Avoid, Choice, Irritability, Named, Question, Reply, Want, answer_id, gentle, given};
use crate::domain::{
    activity::{Activity, NameError, Unit, check_name},
    day::Day,
    goal::check_goal,
    journal::{Journal, Part},
    ladder::check_step,
    plan::{Answer, Goal, Ladder, Record, Stated, put},
    spaces::single_spaced,
    stamp::{Id, Stamp},
    template::Template,
};

/// Stores an answer and makes what follows from it; nothing happens for the answer already given, or when
/// its words are refused (empty, too long, a sixth goal).
///
/// A goal made here is linked to the activity and the ladder made here, in whatever order they come. A ladder begins
/// without steps: its ratings are the person's own.
pub fn give(
    journal: &mut Journal,
    today: Day,
    reply: &Reply,
    words: &dyn Fn(Named) -> String,
    new_id: &mut dyn FnMut() -> Id,
) -> Option<Part> {
    let (question, choice) = (reply.question(), reply.stored());
    let before = given(journal, question);
    if choice.is_empty() || before.is_some_and(|a| a.choice == choice) {
        return None;
    }
    let mut made = before.map(|a| a.made.clone()).unwrap_or_default();
    let answer = answer_id(question)?;
    let at = journal.tick();
    let maker = Maker {
        journal,
        at,
        today,
        words,
    };
    let new = match reply {
        Reply::Want(want) => maker.goal(want, new_id)?,
        Reply::Flares(how) => maker.stated(*how, new_id),
        Reply::Avoid(what) => maker.ladder(what, new_id)?,
        Reply::Enjoy(what) => maker.activity(what, new_id)?,
    };
    if !made.contains(&new) {
        made.push(new);
    }
    let value = Answer {
        question: question.slug().to_owned(),
        choice,
        made,
    };
    put(&mut journal.plan.answers, answer, value, at);
    link_goal(journal, at);
    Some(Part::Plan)
}

/// Makes one record and gives its id.
struct Maker<'a> {
    journal: &'a mut Journal,
    at: Stamp,
    today: Day,
    words: &'a dyn Fn(Named) -> String,
}

impl Maker<'_> {
    fn goal(self, want: &Choice<Want>, new_id: &mut dyn FnMut() -> Id) -> Option<Id> {
        let words = match want {
            Choice::Of(one) => (self.words)(Named::Goal(*one)),
            Choice::Own(text) => single_spaced(text),
        };
        let goals = &mut self.journal.plan.goals;
        // Who changes their mind and back gets no second one.
        let used = goals.iter().filter(|r| !r.value.archived);
        if let Some(known) = used.clone().find(|r| r.value.words == words) {
            return Some(known.id.clone());
        }
        let used = used.count();
        let value = Goal {
            words: check_goal(&words, used).ok()?,
            order: goals.iter().map(|r| r.value.order + 1).max().unwrap_or(0),
            activities: Vec::new(),
            ladders: Vec::new(),
            archived: false,
        };
        let id = new_id();
        put(goals, id.clone(), value, self.at);
        Some(id)
    }

    fn stated(self, how: Irritability, new_id: &mut dyn FnMut() -> Id) -> Id {
        let stated = &mut self.journal.plan.stated;
        let last = stated.iter().max_by_key(|r| (r.value.day, r.at));
        let value = Stated {
            day: self.today,
            usual_evening: None,
            usual_morning: None,
            flares_easily: how == Irritability::Easily,
            sites: last.map(|r| r.value.sites.clone()).unwrap_or_default(),
        };
        let id = new_id();
        put(stated, id.clone(), value, self.at);
        id
    }

    fn ladder(self, what: &Choice<Avoid>, new_id: &mut dyn FnMut() -> Id) -> Option<Id> {
        let name = match what {
            Choice::Of(one) => (self.words)(Named::Ladder(*one)),
            Choice::Own(text) => single_spaced(text),
        };
        let ladders = &mut self.journal.plan.ladders;
        let known = |r: &&Record<Ladder>| !r.value.archived && r.value.name == name;
        if let Some(known) = ladders.iter().find(known) {
            return Some(known.id.clone());
        }
        let value = Ladder {
            name: check_step(&name, false, &[]).ok()?, // kept by the same rule as a step's name
            steps: Vec::new(),
            archived: false,
        };
        let id = new_id();
        put(ladders, id.clone(), value, self.at);
        Some(id)
    }

    fn activity(self, what: &Choice<Template>, new_id: &mut dyn FnMut() -> Id) -> Option<Id> {
        let (name, template) = match what {
            Choice::Of(one) => ((self.words)(Named::Activity(*one)), Some(*one)),
            Choice::Own(text) => (text.clone(), None),
        };
        take_up(self.journal, self.at, &name, template, new_id)
    }
}

/// The activity of that template or name, taken out of the archive if need be, or a new one at the end; `None` for a name
/// that is refused.
pub fn take_up(
    journal: &mut Journal,
    at: Stamp,
    name: &str,
    template: Option<Template>,
    new_id: &mut dyn FnMut() -> Id,
) -> Option<Id> {
    let activities = &mut journal.plan.activities;
    let same_name =
        |r: &Record<Activity>| check_name(name, [r.value.name.as_str()]) == Err(NameError::Taken);
    let same = |r: &&mut Record<Activity>| {
        template.is_some_and(|t| t.slug() == r.id.as_str()) || same_name(r)
    };
    if let Some(known) = activities.iter_mut().find(same) {
        if known.value.archived {
            known.value.archived = false;
            known.at = at;
        }
        return Some(known.id.clone());
    }
    let (unit, step, _) = template.map_or_else(|| gentle(Unit::Minutes), Template::amounts);
    let value = Activity {
        name: check_name(name, []).ok()?,
        unit,
        step,
        days_a_week: 3,
        order: activities
            .iter()
            .map(|r| r.value.order + 1)
            .max()
            .unwrap_or(0),
        archived: false,
    };
    let id = template.and_then(Template::id).unwrap_or_else(new_id);
    put(activities, id.clone(), value, at);
    Some(id)
}

/// Links the goals made here to the activities and ladders made here.
fn link_goal(journal: &mut Journal, at: Stamp) {
    let made = |question| {
        given(journal, question)
            .map(|a| a.made.clone())
            .unwrap_or_default()
    };
    let (goals, activities, ladders) = (
        made(Question::Want),
        made(Question::Enjoy),
        made(Question::Avoid),
    );
    let own = journal.plan.goals.iter_mut();
    for goal in own.filter(|r| goals.contains(&r.id)) {
        let mut linked = goal.value.clone();
        for (list, made) in [
            (&mut linked.activities, &activities),
            (&mut linked.ladders, &ladders),
        ] {
            for id in made {
                if !list.contains(id) {
                    list.push(id.clone());
                }
            }
        }
        if linked != goal.value {
            goal.value = linked;
            goal.at = at;
        }
    }
}
