//! The chapters.

use super::{
    literal, literals,
    markdown::{self, Citation},
    page,
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

/// The chapters as an array expression, in the order of their file names.
pub fn read(folder: &Path, citations: &[Citation]) -> Result<String, String> {
    let mut chapters = Vec::new();
    for chapter in page::read_folder::<Front>(folder)? {
        let Front {
            title,
            slug,
            order,
            summary,
            minutes,
            sources,
            reviewed,
            try_it,
        } = &chapter.front;
        chapter.check_name(*order, slug)?;
        let html =
            markdown::blocks(&chapter.body, citations).map_err(|what| chapter.problem(&what))?;
        chapters.push(format!(
            "Chapter {{ slug: {}, title: {}, summary: {}, minutes: {minutes}, reviewed: {}, sources: {}, try_it: {}, html: {} }}",
            literal(slug),
            literal(title),
            literal(summary),
            literal(reviewed),
            literals(sources),
            try_it.as_ref().map_or_else(|| "None".to_owned(), TryIt::expression),
            literal(&html),
        ));
    }
    Ok(format!("[{}]", chapters.join(",\n")))
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
