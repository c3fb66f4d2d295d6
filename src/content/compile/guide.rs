//! The chapters.

use super::{
    bodies::Bodies,
    literal,
    markdown::{self, Citation},
    page::{self, Page},
};
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    title: String,
    slug: String,
    order: usize,
    summary: String,
    minutes: u8,
    sources: Vec<String>,
    reviewed: String,
    try_it: Option<TryIt>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TryIt {
    path: String,
    label: String,
    lead: String,
}

/// How many `CHAPTERS` in `src/content/guide.rs` holds.
const COUNT: usize = 13;

/// The chapters as an array expression, in the order of their file names.
pub fn read(folder: &Path, citations: &[Citation], bodies: &Bodies) -> Result<String, String> {
    let pages = page::read_folder::<Front>(folder)?;
    if pages.len() != COUNT {
        return Err(format!(
            "{}: it holds {} files where {COUNT} are expected: src/route.rs, src/content/guide.rs, src/content/compile/guide.rs and src/domain/week/chapter.rs count them",
            folder.display(),
            pages.len()
        ));
    }
    page::array(
        &pages,
        |front| (front.order, &front.slug),
        |page| expression(page, citations, bodies),
    )
}

fn expression(
    page: &Page<Front>,
    citations: &[Citation],
    bodies: &Bodies,
) -> Result<String, String> {
    let front = &page.front;
    markdown::check_sources(&front.sources, &page.body, citations)?;
    check_date(&front.reviewed)?;
    Ok(format!(
        "Chapter {{ slug: {}, title: {}, summary: {}, minutes: {}, try_it: {}, body: {} }}",
        literal(&front.slug),
        literal(&front.title),
        literal(&front.summary),
        front.minutes,
        front
            .try_it
            .as_ref()
            .map_or_else(|| "None".to_owned(), TryIt::expression),
        bodies.keep(markdown::blocks(&page.body, citations)?),
    ))
}

/// When the words were last gone over; not by a clinician, as chapter 13 says.
fn check_date(reviewed: &str) -> Result<(), String> {
    let parts: Vec<usize> = reviewed
        .split('-')
        .filter(|part| part.parse::<u16>().is_ok())
        .map(str::len)
        .collect();
    if parts == [4, 2, 2] {
        Ok(())
    } else {
        Err(format!(
            "reviewed = \"{reviewed}\" is not a date like 2026-11-23"
        ))
    }
}

impl TryIt {
    fn expression(&self) -> String {
        format!(
            "Some(TryIt {{ path: {}, label: {}, lead: {} }})",
            literal(self.path.trim_start_matches('/')),
            literal(&self.label),
            literal(&self.lead)
        )
    }
}
