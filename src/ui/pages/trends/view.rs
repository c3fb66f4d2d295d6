//! What the person looks at: which days, which charts, which day under the cursor.

use crate::{
    chart::{Frame, Range, Scene, range, shown::Shown},
    domain::{day::Day, journal::Journal},
    ui::{
        platform::{intl::BrowserNames, page},
        state::AppState,
    },
};
use leptos::prelude::*;
use std::cell::RefCell;

thread_local! {
    /// The charts that were chosen, until the page is loaded anew.
    static CHOSEN: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// Which days the charts show, and how large they are drawn.
#[derive(Clone, Copy)]
pub struct View {
    /// The app.
    pub app: AppState,
    /// The chosen range's slug.
    pub range: RwSignal<String>,
    /// The last day that is shown, when the person stepped back; `None` is today.
    pub end: RwSignal<Option<Day>>,
    /// The charts' box, measured once and after each turn of the phone: asked in the middle of drawing, the browser would lay
    /// out all that is there.
    pub room: RwSignal<Frame>,
    /// What is unfolded, by its key: it outlives the cards, which are drawn anew when the phone is turned.
    pub open: RwSignal<Vec<String>>,
    /// The slugs of the chosen charts.
    pub chosen: RwSignal<Vec<String>>,
    /// What the calendar shows, by its slug.
    pub measure: RwSignal<String>,
    /// The day under the cursor.
    pub cursor: RwSignal<Option<Day>>,
    /// Whether the cursor moves by its slider, which says itself where it is.
    pub by_slider: RwSignal<bool>,
    /// Why a typed date cannot be shown.
    pub oops: RwSignal<String>,
}

impl View {
    /// As the screen opens.
    pub fn new(app: AppState) -> Self {
        let kept = CHOSEN.with_borrow(Clone::clone);
        let chosen = kept.unwrap_or_else(|| {
            let start = [Shown::Minutes, Shown::Active];
            start.iter().map(Shown::slug).collect()
        });
        Self {
            app,
            range: RwSignal::new(Range::default().slug().to_owned()),
            end: RwSignal::new(None),
            room: RwSignal::new(page::chart_frame()),
            open: RwSignal::new(Vec::new()),
            chosen: RwSignal::new(chosen),
            measure: RwSignal::new("pain".to_owned()),
            cursor: RwSignal::new(None),
            by_slider: RwSignal::new(false),
            oops: RwSignal::new(String::new()),
        }
    }

    /// The chosen range.
    pub fn range(self) -> Range {
        self.range
            .with(|slug| Range::parse(slug))
            .unwrap_or_default()
    }

    /// The days that are shown.
    pub fn window(self) -> (Day, Day) {
        let (today, range, end) = (self.app.today.get(), self.range(), self.end.get());
        self.app
            .journal
            .with(|j| range::window_to(range, end, today, j.first_logged()))
    }

    /// Reads something of the journal and the window of days that is shown.
    pub fn with<T>(self, read: impl FnOnce(&Journal, (Day, Day), Day) -> T) -> T {
        let (window, today) = (self.window(), self.app.today.get());
        self.app.journal.with(|j| read(j, window, today))
    }

    /// Draws something of the scene; `window` in place of the shown one when a table turns its pages.
    pub fn scene<T>(self, window: Option<(Day, Day)>, draw: impl FnOnce(&Scene) -> T) -> T {
        let frame = self.frame();
        self.with(|journal, shown, today| {
            draw(&Scene {
                journal,
                window: window.unwrap_or(shown),
                today,
                week_start: self.app.first_weekday,
                frame,
                names: &BrowserNames,
            })
        })
    }

    /// The box of a chart, with room for the longest number of any chart.
    pub fn frame(self) -> Frame {
        let first = self.app.first_weekday;
        let widest = self
            .app
            .journal
            .with(|j| self.chosen.with(|chosen| Shown::widest(j, chosen, first)));
        self.room.get().with_room_for(&widest)
    }

    /// Whether something is unfolded.
    pub fn is_open(self, key: &str) -> bool {
        self.open.with(|open| open.iter().any(|k| k == key))
    }

    /// Folds or unfolds.
    pub fn turn(self, key: &str) {
        self.open.update(|open| toggle(open, key));
    }

    /// Shows a chart, or hides it.
    pub fn choose(self, slug: &str) {
        self.chosen.update(|chosen| toggle(chosen, slug));
        CHOSEN.set(Some(self.chosen.get_untracked()));
    }

    /// Moves the cursor to a day, and the window as far as it must to hold it.
    pub fn go_to(self, day: Day, by_slider: bool) {
        let (window, today) = untrack(|| (self.window(), self.app.today.get()));
        let day = day.min(today);
        if !(window.0 <= day && day <= window.1) {
            if self.range.get_untracked() == Range::All.slug() {
                self.range.set(Range::default().slug().to_owned());
                self.end.set((day < today).then_some(day));
            } else {
                self.end.set(range::end_holding(day, window, today));
            }
        }
        self.place(day, by_slider);
    }

    /// Moves the cursor to a day that a finger is on. The window stays, also where a picture of weeks shows more than it:
    /// nothing may slide away under a finger.
    pub fn touch(self, day: Day) {
        self.place(day.min(self.app.today.get_untracked()), false);
    }

    fn place(self, day: Day, by_slider: bool) {
        self.oops.set(String::new());
        self.by_slider.set(by_slider);
        if !self.is_open_now(super::cursor::KEY) {
            self.turn(super::cursor::KEY);
        }
        if self.cursor.get_untracked() != Some(day) {
            self.cursor.set(Some(day));
        }
    }

    fn is_open_now(self, key: &str) -> bool {
        untrack(|| self.is_open(key))
    }
}

fn toggle(list: &mut Vec<String>, key: &str) {
    match list.iter().position(|k| k == key) {
        Some(place) => {
            list.remove(place);
        }
        None => list.push(key.to_owned()),
    }
}
