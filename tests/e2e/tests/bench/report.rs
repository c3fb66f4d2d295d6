//! The table, and the same as JSON.
use e2e::{Context as _, Result, repository};
use serde_json::{Value, json};

/// What a figure has to keep to.
pub enum Bound {
    /// It is only told.
    None,
    /// No less.
    AtLeast(f64),
    /// No more.
    AtMost(f64),
}

impl Bound {
    fn holds(&self, figure: f64) -> bool {
        match *self {
            Self::None => true,
            Self::AtLeast(least) => figure >= least,
            Self::AtMost(most) => figure <= most,
        }
    }

    fn words(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::AtLeast(least) => format!("at least {least}"),
            Self::AtMost(most) => format!("at most {most}"),
        }
    }
}

struct Row {
    what: String,
    figure: f64,
    unit: &'static str,
    spread: String,
    bound: Bound,
    runs: Vec<f64>,
}

/// All that was measured.
#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
    notes: Vec<String>,
}

impl Report {
    /// The median of some runs, with the middle half of them and the extremes.
    pub fn add(&mut self, what: impl Into<String>, unit: &'static str, runs: &[f64], bound: Bound) {
        let at = |share| quantile(runs, share);
        let spread = if runs.len() > 3 {
            format!(
                "{:.0}–{:.0}, all {:.0}–{:.0}",
                at(0.25),
                at(0.75),
                at(0.0),
                at(1.0)
            )
        } else {
            let all: Vec<String> = runs.iter().map(|run| format!("{run:.0}")).collect();
            all.join(", ")
        };
        self.push(what.into(), at(0.5), unit, spread, bound, runs.to_vec());
    }

    /// A figure that was made from others.
    pub fn add_one(&mut self, what: impl Into<String>, figure: f64, spread: String, bound: Bound) {
        self.push(what.into(), figure, "", spread, bound, vec![]);
    }

    /// A line under the table.
    pub fn note(&mut self, line: impl Into<String>) {
        self.notes.push(line.into());
    }

    fn push(
        &mut self,
        what: String,
        figure: f64,
        unit: &'static str,
        spread: String,
        bound: Bound,
        runs: Vec<f64>,
    ) {
        let row = Row {
            what,
            figure,
            unit,
            spread,
            bound,
            runs,
        };
        eprintln!("{}", row.line());
        self.rows.push(row);
    }

    /// Whether nothing was measured.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether every bound holds.
    pub fn is_within_bounds(&self) -> bool {
        self.rows.iter().all(Row::holds)
    }

    /// Prints the table and writes `target/bench.json`.
    pub fn tell(&self) -> Result<()> {
        println!("\n{:<58} {:>10}  {:<30} bound", "", "median", "spread");
        for row in &self.rows {
            println!("{}", row.line());
        }
        for note in &self.notes {
            println!("{note}");
        }
        let rows: Vec<Value> = self.rows.iter().map(Row::json).collect();
        let json =
            json!({ "rows": rows, "notes": self.notes, "within_bounds": self.is_within_bounds() });
        let path = repository().join("target/bench.json");
        std::fs::create_dir_all(repository().join("target"))?;
        std::fs::write(&path, serde_json::to_string_pretty(&json)?)
            .with_context(|| path.display().to_string())
    }
}

impl Row {
    fn holds(&self) -> bool {
        self.bound.holds(self.figure)
    }

    fn line(&self) -> String {
        let figure = if self.unit.is_empty() && self.runs.is_empty() {
            format!("{:.3}", self.figure)
        } else {
            format!("{:.0} {}", self.figure, self.unit)
        };
        let kept = if self.holds() { "" } else { "  BROKEN" };
        format!(
            "{:<58} {:>10}  {:<30} {}{kept}",
            self.what,
            figure.trim(),
            self.spread,
            self.bound.words()
        )
    }

    fn json(&self) -> Value {
        json!({
            "what": self.what, "median": self.figure, "unit": self.unit, "runs": self.runs,
            "bound": self.bound.words(), "holds": self.holds(),
        })
    }
}

/// The middle one.
pub fn median(runs: &[f64]) -> f64 {
    quantile(runs, 0.5)
}

/// The figure below which this share of the runs lies, between two of them in proportion.
fn quantile(runs: &[f64], share: f64) -> f64 {
    let mut sorted = runs.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(last) = sorted.len().checked_sub(1) else {
        return f64::NAN;
    };
    let place = share * last as f64;
    let (low, high) = (
        sorted[place.floor() as usize],
        sorted[place.ceil() as usize],
    );
    low + (high - low) * place.fract()
}
