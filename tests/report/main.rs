//! The page for a visit: what it says, what it leaves out, and that nothing on it is anything but text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod file;
mod lived;
#[path = "../support/mod.rs"]
mod support;
mod words;

use gradual::{
    chart::Frame,
    domain::{day::Weekday, journal::Journal},
    interchange::report::{Asked, Block, Report, Setting, report},
    text::names::EnglishNames,
};
use support::day;

/// Tuesday, 24 November 2026.
fn made(journal: &Journal, asked: &Asked) -> Report {
    let setting = Setting {
        today: day("2026-11-24"),
        week_start: Weekday::MONDAY,
        frame: Frame::default(),
        names: &EnglishNames,
    };
    report(journal, asked, setting)
}

/// A report as plain lines: headings marked, table cells between bars, pictures by what they say.
fn plain(report: &Report) -> String {
    let mut lines = vec![format!("# {}", report.title), report.dates.clone()];
    lines.extend(report.sample.map(str::to_owned));
    for section in &report.sections {
        lines.push(format!("\n## {}", section.heading));
        for block in &section.blocks {
            match block {
                Block::Strong(text) => lines.push(format!("**{text}**")),
                Block::Text(text) => lines.push(text.clone()),
                Block::List(items) => lines.extend(items.iter().map(|item| format!("- {item}"))),
                Block::Table(columns, rows) => {
                    lines.push(columns.join(" | "));
                    lines.extend(rows.iter().map(|row| row.join(" | ")));
                }
                Block::Picture(picture) => lines.push(format!("[{}]", picture.said)),
            }
        }
    }
    lines.push(format!("\n{}\n", report.made));
    lines.join("\n")
}
