//! The part of `build.rs` that reads Markdown and TOML and writes Rust expressions. It belongs to the build, not to the app.

mod bodies;
mod faq;
mod guide;
mod markdown;
mod page;
mod regions;
mod sources;
mod warning_signs;

use bodies::Bodies;
use std::path::Path;

/// Every static as `(name, Rust expression)`.
///
/// # Errors
/// One plain sentence that begins with the file's path.
pub fn everything(root: &Path) -> Result<Vec<(&'static str, String)>, String> {
    let sources = sources::read(&root.join("sources.md"))?;
    let citations = sources.citations();
    let signs = warning_signs::read(&root.join("warning_signs.md"), &citations)?;
    let (regions, elsewhere) = regions::read(&root.join("regions.toml"))?;
    let bodies = Bodies::default();
    let mut all = vec![
        ("sources", sources.list(&bodies)?),
        ("sources_page", sources.page(&citations)?),
        (
            "chapters",
            guide::read(&root.join("guide"), &citations, &bodies)?,
        ),
        (
            "questions",
            faq::read(&root.join("faq"), &citations, &bodies)?,
        ),
        ("signs", signs.list),
        ("warning_signs", signs.page),
        ("regions", regions),
        ("elsewhere", elsewhere),
    ];
    all.extend(bodies.statics());
    Ok(all)
}

/// A string as a Rust literal.
fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// A slice of strings as a Rust expression.
fn literals(texts: &[String]) -> String {
    format!("&{texts:?}")
}
