//! What a person wrote before the trial, laid out as version 1 of the stored text.
use e2e::{Engine, Page, Result};
use gradual::{
    domain::{
        activity::Amount,
        day::Day,
        entry::{Feel, Session, Work},
        flare::Flare,
        journal::{Journal, Part},
        plan::{Limit, LimitKind, Plan, Quota, QuotaReason, Stated, put},
        scale::Score,
        stamp::{Group, Id, Stamp},
    },
    storage::{
        format::{body_of, envelope::seal},
        starters,
    },
    text::activities::STARTER_NAMES,
};

/// Tuesday evening; most trials begin now.
pub const TUESDAY: &str = "2026-11-24T18:00:00Z";
/// The key that holds what is written on [`TUESDAY`].
pub const NOVEMBER: &str = "gradual/m/2026-11";

/// A journal in the making, by someone who has seen the welcome.
pub struct Past {
    pub journal: Journal,
    has_plan: bool,
}

pub fn day(date: &str) -> Day {
    Day::parse(date).expect("a date")
}

pub fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

pub fn score(n: u8) -> Score {
    Score::new(n).expect("0 to 10")
}

/// A date as the app says it; `WebKitGTK`'s English has a comma after the weekday.
pub fn long(page: &Page, date: &str) -> String {
    match page.engine {
        Engine::WebKit => date.replacen(' ', ", ", 1),
        _ => date.to_owned(),
    }
}

impl Past {
    pub fn new() -> Self {
        let mut journal = Journal::default();
        journal.plan.activities = starters(&STARTER_NAMES);
        journal.settings.at = journal.tick();
        journal.settings.dismissed.insert("welcome".to_owned());
        Self {
            journal,
            has_plan: false,
        }
    }

    /// Twelve weeks up to the Tuesday, with a flare, long words and a long note.
    pub fn lived_in() -> Self {
        let today = day("2026-11-24");
        let digits =
            "765-7665-56666767-667567889998777-6656565-465556-54454-5644455434-34434-5343334-233";
        let mut past = Self::new()
            .evenings(digits, today)
            .flared(today.plus(-56), today.plus(-50))
            .renamed(
                "carry",
                "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel",
            )
            .note(today, &"Slept badly; it eased after the walk. ".repeat(6))
            .with_tools();
        for back in (0..80).filter(|back| back % 3 != 1) {
            past = past.did(
                today.plus(-back),
                "walk",
                24 - u32::try_from(back / 5).expect("few"),
            );
        }
        past.did(today.plus(-1), "stairs", 40)
            .did(today, "carry", 1_000_000)
            .did(today, "floor", 5)
    }

    pub fn pain(mut self, date: Day, pain: u8) -> Self {
        self.journal.edit_day(date, |log, at| {
            log.pain.set(Some(score(pain)), at);
        });
        self
    }

    pub fn note(mut self, date: Day, words: &str) -> Self {
        self.journal.edit_day(date, |log, at| {
            log.note.set(words.to_owned(), at);
        });
        self
    }

    pub fn did(mut self, date: Day, activity: &str, amount: u32) -> Self {
        let name = format!("past{}", self.journal.clock.0);
        let work = Work {
            amount: Amount::new(amount).expect("an amount"),
            asked: None,
            trial: false,
        };
        let feel = Feel {
            before: Some(score(3)),
            during: Some(score(4)),
            effort: None,
        };
        let session = Session {
            id: id(&name),
            activity: id(activity),
            work: Group::new(work, Stamp(0)),
            feel: Group::new(feel, Stamp(1)),
            note: Group::default(),
        };
        self.journal.add_session(date, session);
        self
    }

    pub fn flared(mut self, start: Day, end: Day) -> Self {
        let at = self.journal.tick();
        let flare = Flare {
            start,
            end: Some(end),
            first_rung: 70,
            rungs: vec![],
        };
        let id = id("pastflare");
        put(&mut self.journal.plan.flares, id, flare, at);
        self.has_plan = true;
        self
    }

    /// With a plan.
    pub fn planned(mut self, change: impl FnOnce(&mut Journal)) -> Self {
        change(&mut self.journal);
        self.has_plan = true;
        self
    }

    /// Writes into the plan.
    pub fn with_plan(mut self, change: impl FnOnce(&mut Plan, Stamp)) -> Self {
        let at = self.journal.tick();
        change(&mut self.journal.plan, at);
        self.has_plan = true;
        self
    }

    /// Renames one of the six activities that everyone starts with.
    pub fn renamed(mut self, activity: &str, name: &str) -> Self {
        let at = self.journal.tick();
        let id = id(activity);
        let mut value = self.journal.activity(&id).expect("a starter").clone();
        value.name = name.to_owned();
        put(&mut self.journal.plan.activities, id, value, at);
        self.has_plan = true;
        self
    }

    /// A daily amount from that day on, its run's first.
    pub fn quota(mut self, activity: &str, from: Day, amount: u32) -> Self {
        let at = self.journal.tick();
        let amount = Amount::new(amount).expect("an amount");
        let quota = Quota {
            activity: id(activity),
            from,
            amount,
            first: amount,
            why: QuotaReason::First,
        };
        let id = id(&format!("quota{}", at.0));
        put(&mut self.journal.plan.quotas, id, quota, at);
        self.has_plan = true;
        self
    }

    /// Usual evening and morning pain, told on that day.
    pub fn usually(mut self, on: Day, evening: u8, morning: u8) -> Self {
        let id = id("stated");
        self.journal.state(on, &id, |said: &mut Stated| {
            said.usual_evening = Some(score(evening));
            said.usual_morning = Some(score(morning));
        });
        self.has_plan = true;
        self
    }

    /// Pain on the morning after that day.
    pub fn morning_after(mut self, date: Day, pain: u8) -> Self {
        self.journal.edit_day(date, |log, at| {
            log.next_morning.set(Some(score(pain)), at);
        });
        self
    }

    /// Something that limits the plan.
    pub fn limited(mut self, kind: LimitKind, since: Day) -> Self {
        let at = self.journal.tick();
        let id = id(&format!("limit{}", at.0));
        put(&mut self.journal.plan.limits, id, Limit { kind, since }, at);
        self.has_plan = true;
        self
    }

    /// Evenings by their digits, the last one on `last`: `-` was not logged, `X` is 10.
    pub fn evenings(self, digits: &str, last: Day) -> Self {
        let first = last.plus(1 - i32::try_from(digits.len()).expect("few"));
        (0..).zip(digits.chars()).fold(self, |past, (n, digit)| {
            let pain = match digit {
                '-' => return past,
                'X' => 10,
                digit => u8::try_from(digit.to_digit(10).expect("a digit")).expect("a digit"),
            };
            past.pain(first.plus(n), pain)
        })
    }

    /// Keys and texts, as the app itself would have stored them.
    pub fn texts(&self) -> Vec<(String, String)> {
        let parts = self.journal.parts();
        let parts = parts
            .into_iter()
            .filter(|part| self.has_plan || *part != Part::Plan);
        let stored = parts.map(|part| body_of(part, &self.journal));
        stored.map(|(key, body)| (key, seal(1, &body))).collect()
    }

    /// Puts it all into local storage, in place of what is there, and leaves the browser on a blank page.
    pub async fn lay_out(&self, page: &Page) -> Result<()> {
        page.seed(&[]).await?;
        // Both copies, or the safety copy would bring an earlier journal back.
        let empty = "
            localStorage.clear();
            await new Promise((done, failed) => {
                const asked = indexedDB.deleteDatabase('gradual');
                asked.onsuccess = done;
                asked.onerror = failed;
            });
            return null";
        page.js_async::<Option<()>>(empty).await?;
        let texts = self.texts();
        let pairs: Vec<_> = texts
            .iter()
            .map(|(k, v)| (k.as_str(), v.as_str()))
            .collect();
        page.seed(&pairs).await
    }
}
