//! The state of the running app: signals that pages read, and the only writer of the journal.
//!
//! A tap's way: page → [`AppState::change_day`] (or a sibling) → the journal changes → the one touched part joins the save
//! queue → it is written and read back → the status line says so. Nothing else writes; no Effect saves anything.

use super::{
    components::saving::start_words,
    hearing::Screen,
    platform::{clock, page, random},
    reading,
    undo::{self, PutBack, Undo},
};
use crate::{
    domain::{
        day::{Day, Weekday},
        entry::DayLog,
        journal::{Journal, Part},
        plan::Kind,
        settings::Settings,
        stamp::{Edit, Id, Stamp},
    },
    storage::{Loaded, SaveQueue, SaveStatus, Store, erase},
};
use leptos::{prelude::*, task::spawn_local};
use std::{collections::BTreeMap, ops::Deref, rc::Rc, sync::Arc};

/// The app's state, found by [`state`]: one pointer, because every closure of every screen keeps one.
#[derive(Clone, Copy)]
pub struct AppState(&'static Signals);

/// What the state holds.
pub struct Signals {
    /// All that the person wrote.
    pub journal: RwSignal<Journal>,
    /// The log day it is now.
    pub today: RwSignal<Day>,
    /// How saving stands.
    pub status: RwSignal<SaveStatus>,
    /// The change that can be taken back, for ten seconds.
    pub undo: RwSignal<Option<Undo>>,
    /// Typed text that is not yet part of an entry, by form.
    pub drafts: RwSignal<BTreeMap<String, String>>,
    /// Region code for the emergency numbers; empty until it is confirmed.
    pub region: RwSignal<String>,
    /// `system`, `light` or `dark`.
    pub theme: RwSignal<String>,
    /// Whether the sample journal is shown: nothing is written then.
    pub sample: RwSignal<bool>,
    /// What to say in place of the long texts: nothing once they are here.
    pub waiting: RwSignal<String>,
    /// Why the second module is not here: nothing while it is on its way.
    pub second: RwSignal<String>,
    /// What could not be read at the start, a sentence a line.
    pub problems: RwSignal<String>,
    /// The lock's header while no passphrase was given yet; empty when all is open.
    pub locked: RwSignal<String>,
    /// The first day of the person's week.
    pub first_weekday: Weekday,
    pub(super) store: StoredValue<Rc<Store>, LocalStorage>,
    pub(super) queue: StoredValue<Rc<SaveQueue>, LocalStorage>,
}

/// The state of the page that asks.
///
/// Every page is drawn inside [`super::app::app`], which provides it.
#[must_use]
pub fn state() -> AppState {
    expect_context()
}

impl Deref for AppState {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0
    }
}

impl AppState {
    /// The state for what `store` held at the start.
    #[must_use]
    pub fn new(loaded: Loaded, store: Rc<Store>, first_weekday: Weekday) -> Self {
        let told = start_words(&loaded);
        let screen = Screen {
            journal: RwSignal::new(loaded.journal),
            status: RwSignal::new(SaveStatus::Idle),
            drafts: RwSignal::new(loaded.drafts),
            sample: RwSignal::new(false),
        };
        let queue = SaveQueue::new(Rc::clone(&store), loaded.pass, Rc::new(screen));
        let today = Day::of(clock::now(), screen.starts_at());
        // Lives as long as the page; a prerendered page is the end of its program.
        Self(Box::leak(Box::new(Signals {
            journal: screen.journal,
            today: RwSignal::new(today),
            status: screen.status,
            undo: RwSignal::new(None),
            drafts: screen.drafts,
            region: RwSignal::new(loaded.region.unwrap_or_default()),
            theme: RwSignal::new(loaded.theme.unwrap_or_else(|| "system".to_owned())),
            sample: screen.sample,
            problems: RwSignal::new(told.join("\n")),
            locked: RwSignal::new(loaded.lock.unwrap_or_default()),
            second: RwSignal::new(String::new()),
            waiting: RwSignal::new(reading::waiting()),
            first_weekday,
            store: StoredValue::new_local(store),
            queue: StoredValue::new_local(queue),
        })))
    }

    /// Reads something of the journal; whatever asks is drawn anew when the journal changes.
    pub fn read<T: Default>(self, read: impl FnOnce(&Journal) -> T) -> T {
        let (mut read, mut answer) = (Some(read), T::default());
        self.look(&mut |journal| {
            if let Some(read) = read.take() {
                answer = read(journal);
            }
        });
        answer
    }

    /// Reads something of the journal once, without following it.
    pub fn glance<T: Default>(self, read: impl FnOnce(&Journal) -> T) -> T {
        untrack(|| self.read(read))
    }

    #[inline(never)]
    fn look(self, look: &mut dyn FnMut(&Journal)) {
        self.journal.with(look);
    }

    /// Reads something of a day, of an empty log when nothing is known of it.
    pub fn of_day<T: Default>(self, day: Day, read: impl FnOnce(&DayLog) -> T) -> T {
        self.read(|journal| match journal.day(day) {
            Some(log) => read(log),
            None => read(&DayLog::default()),
        })
    }

    /// Changes one day; `said` names the change in the undo line.
    pub fn change_day<'a>(
        self,
        day: Day,
        said: impl Into<String>,
        edit: impl FnOnce(&mut DayLog, Stamp) + 'a,
    ) {
        self.change_sessions(day, said, move |journal| {
            journal.edit_day(day, edit);
        });
    }

    /// The same for an answer that its key shows by itself: it is written at once, and the screen follows in the next frame, so
    /// that a finger is answered first.
    pub fn answer_day<'a>(
        self,
        day: Day,
        said: impl Into<String>,
        edit: impl FnOnce(&mut DayLog, Stamp) + 'a,
    ) {
        let (back, part) = self.as_the_day_is(day);
        let change = Box::new(move |journal: &mut Journal| {
            journal.edit_day(day, edit);
        });
        if self.change_untold(said.into(), back, part, change) {
            page::after_paint(move || self.journal.notify());
        }
    }

    fn as_the_day_is(self, day: Day) -> (Arc<PutBack>, Part) {
        let earlier = self
            .journal
            .with_untracked(|j| j.day(day).cloned().unwrap_or_default());
        (undo::day(day, earlier), Part::Month(day.month_start()))
    }

    /// Changes one day through the journal, where its sessions come and go.
    pub fn change_sessions<'a>(
        self,
        day: Day,
        said: impl Into<String>,
        change: impl FnOnce(&mut Journal) + 'a,
    ) {
        let (back, part) = self.as_the_day_is(day);
        self.change(said.into(), back, part, Box::new(change));
    }

    /// Changes one kind of the plan's records; `said` names the change in the undo line.
    pub fn change_plan<'a, T: Clone + Send + Sync + 'static>(
        self,
        kind: Kind<T>,
        said: impl Into<String>,
        change: impl FnOnce(&mut Journal) + 'a,
    ) {
        let back = self.as_it_is(kind);
        self.change(said.into(), back, Part::Plan, Box::new(change));
    }

    #[inline(never)]
    pub(super) fn change(
        self,
        said: String,
        back: Arc<PutBack>,
        part: Part,
        change: Box<dyn FnOnce(&mut Journal) + '_>,
    ) {
        if self.change_untold(said, back, part, change) {
            self.journal.notify();
        }
    }

    /// Changes the journal and has it written; what shows it is not drawn anew before it is told. `false` when there is none.
    #[inline(never)]
    fn change_untold(
        self,
        said: String,
        back: Arc<PutBack>,
        part: Part,
        change: Box<dyn FnOnce(&mut Journal) + '_>,
    ) -> bool {
        let edit = self.journal.try_update_untracked(|journal| {
            let after = journal.clock;
            change(journal);
            Edit {
                after,
                until: journal.clock,
            }
        });
        let Some(edit) = edit else {
            return false;
        };
        self.offer_undo(Undo::new(said, edit, back));
        self.save(part);
        true
    }

    /// Changes the settings. A setting shows its own state, so no undo is offered.
    pub fn change_settings(self, change: impl FnOnce(&mut Settings)) {
        self.journal.update(|journal| {
            journal.settings.at = journal.tick();
            change(&mut journal.settings);
        });
        self.save(Part::Settings);
        self.look_at_the_clock();
    }

    /// A new random id.
    #[must_use]
    pub fn new_id(self) -> Id {
        random::new_id()
    }

    /// Notices that a new log day has begun.
    pub fn look_at_the_clock(self) {
        let starts_at = self.journal.with_untracked(|j| j.settings.day_starts_at);
        let today = Day::of(clock::now(), starts_at);
        if self.today.get_untracked() != today {
            self.today.set(today);
        }
    }

    /// Writes what waits, once more if it could not be written before.
    pub fn try_again(self) {
        spawn_local(self.queue().pump());
    }

    /// Erases everything that is stored; `false` when the browser did not let us.
    pub async fn erase_everything(self) -> bool {
        erase(&self.store.get_value(), &random::new_id())
            .await
            .is_ok()
    }

    /// Whether reading a chapter may be noted: in a browser, once the person has begun.
    #[must_use]
    pub fn may_note_reading(self) -> bool {
        super::platform::in_browser() && !self.sample.get_untracked()
    }

    /// The save queue.
    pub(super) fn queue(self) -> Rc<SaveQueue> {
        self.queue.get_value()
    }

    pub(super) fn save(self, part: Part) {
        self.write(|queue| {
            self.journal
                .with_untracked(|journal| queue.put_part(part, journal))
        });
    }

    /// Queues what `put` puts, and sees it written; nothing of the sample.
    pub(super) fn write(self, put: impl FnOnce(&SaveQueue)) {
        if self.sample.get_untracked() {
            return;
        }
        put(&self.queue());
        self.try_again();
    }
}
