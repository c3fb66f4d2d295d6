//! The questions and answers.

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
    from_article: bool,
    sources: Vec<String>,
}

/// The questions as an array expression, in the order of their file names.
pub fn read(folder: &Path, citations: &[Citation], bodies: &Bodies) -> Result<String, String> {
    let pages = page::read_folder::<Front>(folder)?;
    let questions: Result<Vec<String>, String> = pages
        .iter()
        .zip(1..)
        .map(|(page, place)| {
            page.check_name(place, page.front.order, &page.front.slug)?;
            expression(page, citations, bodies).map_err(|what| page.problem(&what))
        })
        .collect();
    Ok(format!("[{}]", questions?.join(",\n")))
}

fn expression(
    page: &Page<Front>,
    citations: &[Citation],
    bodies: &Bodies,
) -> Result<String, String> {
    let front = &page.front;
    markdown::check_sources(&front.sources, &page.body, citations)?;
    Ok(format!(
        "Question {{ slug: {}, title: {}, body: {}, from_article: {} }}",
        literal(&front.slug),
        literal(&front.title),
        bodies.keep(markdown::blocks(&page.body, citations)?),
        front.from_article,
    ))
}
