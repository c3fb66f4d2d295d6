//! How often the readings of algorithms F are right and wrong on made-up days, with a fixed seed.
//!
//! `cargo test --no-default-features --release --test trend_simulation -- --ignored --nocapture` prints the tables that
//! the guide's chapter on evidence speaks of. Days are drawn from a first-order autoregressive normal process about a
//! level, rounded and held to 0..=10; one in five is not logged.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gradual::domain::{
    random::Random,
    scale::Score,
    trend::{Label, Spoken, look, saying},
};

const RUNS: u32 = 4_000;
const SPREADS: [f64; 3] = [1.2, 1.5, 1.8];
const LAGS: [f64; 3] = [0.2, 0.45, 0.7];

/// A person whose level changes with the days.
struct Days {
    random: Random,
    sd: f64,
    lag: f64,
}

impl Days {
    fn new(sd: f64, lag: f64) -> Self {
        let random = Random::seeded(7);
        Self { random, sd, lag }
    }

    fn uniform(&mut self) -> f64 {
        (f64::from(self.random.bits()) + 0.5) / 4_294_967_296.0
    }

    /// A standard normal number, by Box and Muller.
    fn normal(&mut self) -> f64 {
        let radius = (-2.0 * self.uniform().ln()).sqrt();
        radius * (std::f64::consts::TAU * self.uniform()).cos()
    }

    fn draw(&mut self, count: usize, level: impl Fn(f64) -> f64) -> Vec<Option<Score>> {
        let mut state = self.normal();
        let mut scores = Vec::with_capacity(count);
        for day in 0..count {
            let day = f64::from(u32::try_from(day).unwrap());
            let score = (level(day) + self.sd * state).round().clamp(0.0, 10.0);
            let logged = self.uniform() >= 0.2;
            scores.push(logged.then(|| Score::new(score as u8).unwrap()));
            state = self.lag * state + (1.0 - self.lag * self.lag).sqrt() * self.normal();
        }
        scores
    }
}

/// Per cent of runs for which `holds`, for each spread (rows) and lag (columns).
fn table(title: &str, holds: impl Fn(&mut Days) -> bool) -> [f64; 2] {
    let mut ends = [f64::MAX, f64::MIN];
    println!("\n{title}\n SD   lag 0.2  0.45   0.7");
    for sd in SPREADS {
        print!("{sd}");
        for lag in LAGS {
            let mut days = Days::new(sd, lag);
            let found = (0..RUNS).filter(|_| holds(&mut days)).count();
            let percent = 100.0 * f64::from(u32::try_from(found).unwrap()) / f64::from(RUNS);
            print!("   {percent:5.1}");
            ends = [ends[0].min(percent), ends[1].max(percent)];
        }
        println!();
    }
    println!("from {:.0} % to {:.0} %", ends[0], ends[1]);
    ends
}

fn one_look(days: &mut Days, level: impl Fn(f64) -> f64) -> Label {
    look(&days.draw(28, level).try_into().unwrap()).label
}

/// Whether any of 12 weekly sayings, held two weeks running, is this one.
fn said_in_12_weeks(days: &mut Days, label: Spoken) -> bool {
    let scores = days.draw(35 + 11 * 7, |_| 5.0);
    (0..12).any(|week| {
        let window = &scores[7 * week..7 * week + 35];
        saying(window.try_into().unwrap()).label == label
    })
}

/// Whether any of the daily looks of 12 weeks, not held, is this one.
fn looked_daily(days: &mut Days, label: Label) -> bool {
    let scores = days.draw(28 + 12 * 7, |_| 5.0);
    (0..=12 * 7).any(|day| look(scores[day..day + 28].try_into().unwrap()).label == label)
}

/// Checks a table's two ends against those that were recorded; another machine's sine may move one run in a thousand.
fn recorded(found: [f64; 2], low: f64, high: f64) {
    assert!(
        (found[0] - low).abs() <= 0.5 && (found[1] - high).abs() <= 0.5,
        "{found:?}, recorded {low} to {high}"
    );
}

#[test]
#[ignore = "a minute of simulation; its tables are for reading"]
fn how_often_a_reading_is_right_and_wrong() {
    let level = |_| 5.0;
    let fall = |by: f64| move |day: f64| 6.0 - by * day / 27.0;
    let step = |day: f64| if day < 14.0 { 6.0 } else { 3.0 };
    let (easing, rising) = (Label::Easing, Label::Rising);
    let found = table("No change: one look reads easing", |d| {
        one_look(d, level) == easing
    });
    recorded(found, 5.3, 10.7);
    let found = table("No change: one look reads rising", |d| {
        one_look(d, level) == rising
    });
    recorded(found, 1.9, 6.5);
    let found = table("A fall of 2 over the month is found", |d| {
        one_look(d, fall(2.0)) == easing
    });
    recorded(found, 28.9, 56.2);
    let found = table("A fall of 3 over the month is found", |d| {
        one_look(d, fall(3.0)) == easing
    });
    recorded(found, 42.8, 84.4);
    let found = table("A step of 3 in the middle is found", |d| {
        one_look(d, step) == easing
    });
    recorded(found, 54.9, 93.5);
    let held = Spoken::Easing;
    let found = table("No change, 12 weeks: easing said", |d| {
        said_in_12_weeks(d, held)
    });
    recorded(found, 7.8, 27.0);
    let held = Spoken::Rising;
    let found = table("No change, 12 weeks: rising said", |d| {
        said_in_12_weeks(d, held)
    });
    recorded(found, 1.3, 14.1);
    let found = table("The same, looked at daily, not held: easing", |d| {
        looked_daily(d, easing)
    });
    recorded(found, 77.2, 90.8);
    let found = table("The same, looked at daily, not held: rising", |d| {
        looked_daily(d, rising)
    });
    recorded(found, 42.7, 77.2);
}
