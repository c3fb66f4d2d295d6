//! The sources page: its list in the front matter, its introduction below.

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
    source: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    id: String,
    short: String,
    citation: String,
    url: String,
    note: String,
    #[serde(default)]
    from_article: bool,
}

/// The sources, read.
pub struct Sources(Page<Front>);

/// Reads `sources.md`.
pub fn read(path: &Path) -> Result<Sources, String> {
    page::read(path).map(Sources)
}

impl Sources {
    /// What citations need: the number is the place in the list, from 1.
    pub fn citations(&self) -> Vec<Citation> {
        let numbered = self.0.front.source.iter().zip(1..);
        numbered
            .map(|(source, number)| Citation {
                id: source.id.clone(),
                number,
                short: source.short.clone(),
            })
            .collect()
    }

    /// The list as a slice expression.
    pub fn list(&self, bodies: &Bodies) -> Result<String, String> {
        let mut list = Vec::new();
        for (source, number) in self.0.front.source.iter().zip(1..) {
            let inline = |text: &str| {
                let html = markdown::inline(text, &[]).map_err(|what| self.0.problem(&what));
                html.map(|html| bodies.keep(html))
            };
            list.push(format!(
                "Source {{ id: {}, number: {number}, short: {}, citation: {}, url: {}, from_article: {}, note: {} }}",
                literal(&source.id),
                literal(&source.short),
                inline(&source.citation)?,
                literal(&source.url),
                source.from_article,
                inline(&source.note)?,
            ));
        }
        Ok(format!("&[{}]", list.join(",\n")))
    }

    /// The page's title and introduction.
    pub fn page(&self, citations: &[Citation]) -> Result<String, String> {
        let html =
            markdown::blocks(&self.0.body, citations).map_err(|what| self.0.problem(&what))?;
        Ok(format!(
            "Article {{ title: {}, html: {} }}",
            literal(&self.0.front.title),
            literal(&html)
        ))
    }
}
