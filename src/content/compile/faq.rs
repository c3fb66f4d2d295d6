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
    Ok(format!(
        "Question {{ slug: {}, title: {}, body: {}, from_article: {} }}",
        literal(&front.slug),
        literal(&front.title),
        bodies.keep(markdown::blocks(&page.body, citations)?),
        front.from_article,
    ))
}
