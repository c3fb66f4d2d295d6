//! A page for a visit: what the journal says of a time, as headings, sentences, lists, tables and one picture.
//!
//! [`report`] makes it; the screen draws it, and [`html::put_html`] writes the same as one file that opens alone. Only what
//! is ticked in the [`Choice`] is read at all, so that nothing else can slip onto the page.

mod activity;
mod aims;
mod choice;
pub mod html;
mod told;

pub use choice::{Choice, Part};

use crate::{
    chart::{Frame, line::LineChart, pain, range, summary},
    domain::{
        day::{Day, Weekday},
        journal::Journal,
        spaces::single_spaced,
        trend::{last_full_week_end, weekly_saying},
    },
    text::{names::Names, report as words, settings},
};

/// The most characters of a name.
pub const NAME: usize = 80;
/// The most characters of the questions.
pub const QUESTIONS: usize = 800;
/// The width and the labels of the picture on paper, in CSS pixels: an A4 or Letter page inside its margins.
pub const PAPER: (i32, i32) = (680, 12);

/// What the person asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Their name; nothing when they left it out.
    pub name: String,
    /// Their questions, one a line.
    pub questions: String,
    /// Which time and which parts.
    pub choice: Choice,
    /// Whether the days are the made-up ones.
    pub sample: bool,
}

/// Where and when a report is made.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The log day.
    pub today: Day,
    /// The first day of the person's week.
    pub week_start: Weekday,
    /// The box of the picture on a screen; on paper it is [`PAPER`].
    pub frame: Frame,
    /// How dates are said.
    pub names: &'a dyn Names,
}

/// A report, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its heading.
    pub title: String,
    /// The time that it is about.
    pub dates: String,
    /// What stands under that; nothing for a person's own days.
    pub sample: Option<&'static str>,
    /// Its parts, in order; what the figures are comes last and always.
    pub sections: Vec<Section>,
    /// When and with what it was made.
    pub made: String,
}

/// From about so many lines on, a report is set in smaller type on paper, so that two pages hold it.
const LONG: usize = 105;

impl Report {
    /// The class of its page.
    #[must_use]
    pub fn class(&self) -> &'static str {
        let lines = |text: &String| 1 + text.len() / 100;
        let of_block = |block: &Block| match block {
            Block::Strong(text) | Block::Text(text) => lines(text),
            Block::List(items) => items.iter().map(lines).sum(),
            Block::Table(_, rows) => {
                rows.iter().flatten().map(String::len).sum::<usize>() / 100 + 2 * rows.len()
            }
            Block::Picture(_) => 16,
        };
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        let all = 3 * self.sections.len() + blocks.map(of_block).sum::<usize>();
        if all < LONG { "report" } else { "report long" }
    }
}

/// One part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: &'static str,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// One line that stands out.
    Strong(String),
    /// A paragraph.
    Text(String),
    /// Lines one under the other.
    List(Vec<String>),
    /// Rows; the first cell of each heads it.
    Table(&'static [&'static str], Vec<Vec<String>>),
    /// Evening pain.
    Picture(Box<Picture>),
}

/// The picture, drawn twice: for a screen and for paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it shows and says, in words.
    pub said: String,
    /// As wide as the screen has room for.
    pub narrow: LineChart,
    /// As wide as a page.
    pub wide: LineChart,
}

/// Makes the report that was asked for.
#[must_use]
pub fn report(journal: &Journal, asked: &Asked, at: Setting<'_>) -> Report {
    let range = asked.choice.range;
    let window = range::window(range, at.today, journal.first_logged());
    let dated = |day| at.names.dated(day);
    let name = single_spaced(&asked.name);
    let parts = Part::ALL.into_iter().filter(|p| asked.choice.has(*p));
    let mut sections: Vec<Section> = parts
        .filter_map(|part| {
            let blocks = match part {
                Part::Questions => told::questions(&asked.questions)?,
                Part::Signs => told::signs(journal, window, at.names),
                Part::Goals => aims::goals(journal, window, at.names),
                Part::Pain if asked.choice.has(Part::Flares) => pain(journal, window, at),
                Part::Pain => pain(&without_flares(journal), window, at),
                Part::Activity => activity::activity(journal, window),
                Part::Flares => told::flares(journal, window, at.names),
                Part::Ladders => aims::ladders(journal, window),
            };
            let heading = part.heading();
            Some(Section { heading, blocks })
        })
        .collect();
    let mut figures = vec![words::FIGURES_SELF];
    for (part, line) in [
        (Part::Pain, words::FIGURES_READING),
        (Part::Activity, words::FIGURES_PLAN),
    ] {
        if asked.choice.has(part) {
            figures.push(line);
        }
    }
    figures.push(words::FIGURES_NOT);
    sections.push(Section {
        heading: words::FIGURES,
        blocks: vec![Block::List(
            figures.into_iter().map(str::to_owned).collect(),
        )],
    });
    Report {
        title: if name.is_empty() {
            words::TITLE.to_owned()
        } else {
            words::title_of(&name)
        },
        dates: words::from_to(&dated(window.0), &dated(window.1)),
        sample: asked.sample.then_some(settings::SAMPLE_BANNER),
        sections,
        made: words::made(&dated(at.today)),
    }
}

/// The picture shades flares, which the person may have left out.
fn without_flares(journal: &Journal) -> Journal {
    let mut journal = journal.clone();
    journal.plan.flares.clear();
    journal
}

fn pain(journal: &Journal, window: (Day, Day), at: Setting<'_>) -> Vec<Block> {
    let end = last_full_week_end(at.today, at.week_start);
    let saying = weekly_saying(journal, at.today, at.week_start);
    let reading = summary::reading(&saying, end, at.names);
    let card = |frame| pain::card(journal, window, at.today, frame, at.names);
    let (narrow, wide) = (card(at.frame), card(Frame::new(PAPER.0, PAPER.1)));
    let mut blocks: Vec<Block> = reading.lead.map(Block::Text).into_iter().collect();
    blocks.extend([
        Block::Strong(reading.headline.to_owned()),
        Block::Text([&*reading.facts, " ", reading.meaning].concat()),
        Block::Text([&*wide.description, " ", &wide.key].concat()),
        Block::Picture(Box::new(Picture {
            said: [&*narrow.name, ". ", &narrow.description].concat(),
            narrow: narrow.chart,
            wide: wide.chart,
        })),
    ]);
    blocks
}

/// A count, for a sentence.
fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// At most `most` lines, and after them how many there are more.
fn held(mut lines: Vec<String>, most: usize, one: &str, many: &str) -> Vec<String> {
    let more = lines.len().saturating_sub(most);
    lines.truncate(most);
    if more > 0 {
        lines.push(words::and_more(count(more), one, many));
    }
    lines
}
