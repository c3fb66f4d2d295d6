//! The questions and answers.

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
    from_article: bool,
    sources: Vec<String>,
}

/// The questions as an array expression, in the order of their file names.
pub fn read(folder: &Path, citations: &[Citation]) -> Result<String, String> {
    let mut questions = Vec::new();
    for question in page::read_folder::<Front>(folder)? {
        let Front {
            title,
            slug,
            order,
            from_article,
            sources,
        } = &question.front;
        question.check_name(*order, slug)?;
        let html =
            markdown::blocks(&question.body, citations).map_err(|what| question.problem(&what))?;
        questions.push(format!(
            "Question {{ slug: {}, title: {}, html: {}, from_article: {from_article}, sources: {} }}",
            literal(slug),
            literal(title),
            literal(&html),
            literals(sources),
        ));
    }
    Ok(format!("[{}]", questions.join(",\n")))
}
