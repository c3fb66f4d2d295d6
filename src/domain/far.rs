//! Stamps that no life of edits reaches, brought down: in a file made by hand the clock may stand where it has nowhere to go.

use super::{
    entry::{DayLog, Session},
    journal::Journal,
    stamp::Stamp,
};

/// From here on a clock is brought down: a thousand edits a day come to four million in ten years.
const FAR: u64 = 100_000_000_000;
/// Where it is brought to.
const NEAR: u64 = FAR / 2;
/// No stamp up to here is touched.
const OWN: u64 = FAR / 10;

impl Journal {
    /// Brings a clock down that is too far on, with the stamps that led there, so that there is room for edits without end.
    ///
    /// What is later stays later or becomes of the same time. It must be written whole afterwards, under a new epoch.
    pub fn bring_down(&mut self) {
        if self.clock.0 < FAR {
            return;
        }
        let down = self.clock.0 - NEAR;
        let change = &mut |at: &mut Stamp| {
            if at.0 > OWN {
                at.0 = at.0.saturating_sub(down).max(OWN);
            }
        };
        for log in self.days.values_mut() {
            log.each_stamp(change);
        }
        for (_, at) in self.gone.values_mut().flatten() {
            change(at);
        }
        self.plan.each_stamp(change);
        change(&mut self.settings.at);
        change(&mut self.clock);
    }
}

impl DayLog {
    fn each_stamp(&mut self, change: &mut dyn FnMut(&mut Stamp)) {
        change(&mut self.pain.at);
        change(&mut self.next_morning.at);
        change(&mut self.set_aside.at);
        change(&mut self.extra.at);
        change(&mut self.note.at);
        for Session {
            work, feel, note, ..
        } in self.sessions.iter_mut().chain(&mut self.remains)
        {
            change(&mut work.at);
            change(&mut feel.at);
            change(&mut note.at);
        }
    }
}
