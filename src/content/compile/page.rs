//! A file: TOML between two `+++` lines, then Markdown.

use serde::de::DeserializeOwned;
use std::{fs, path::Path};

/// A file, read and split.
pub struct Page<Front> {
    /// Its path, for messages.
    pub path: String,
    /// What stood between the `+++` lines.
    pub front: Front,
    /// The Markdown after them.
    pub body: String,
}

impl<Front> Page<Front> {
    /// A message about this file.
    pub fn problem(&self, what: &str) -> String {
        format!("{}: {what}", self.path)
    }

    /// Holds that the file is called `NN-slug.md` after its own order and slug, and that its order is its place.
    pub fn check_name(&self, place: usize, order: usize, slug: &str) -> Result<(), String> {
        let expected = format!("{order:02}-{slug}.md");
        if !self.path.ends_with(&format!("/{expected}")) {
            Err(self.problem(&format!("its order and slug ask for the name {expected}")))
        } else if order != place {
            Err(self.problem(&format!(
                "its order is {order}, and it comes as number {place}"
            )))
        } else {
            Ok(())
        }
    }
}

/// Reads one file.
pub fn read<Front: DeserializeOwned>(path: &Path) -> Result<Page<Front>, String> {
    let name = path.display().to_string();
    let text = fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    let (front, body) = split(&text)
        .ok_or_else(|| format!("{name}: it must begin with front matter between two +++ lines"))?;
    let front = toml::from_str(front).map_err(|error| format!("{name}: {}", error.message()))?;
    Ok(Page {
        path: name,
        front,
        body: body.to_owned(),
    })
}

/// Reads the Markdown files of a folder, in the order of their names.
pub fn read_folder<Front: DeserializeOwned>(folder: &Path) -> Result<Vec<Page<Front>>, String> {
    let unreadable = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension == "md") {
            paths.push(path);
        }
    }
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

/// What an array expression holds of the files, each under the name that its own order and slug ask for.
pub fn array<Front>(
    pages: &[Page<Front>],
    named: impl Fn(&Front) -> (usize, &str),
    expression: impl Fn(&Page<Front>) -> Result<String, String>,
) -> Result<String, String> {
    let items: Result<Vec<String>, String> = pages
        .iter()
        .zip(1..)
        .map(|(page, place)| {
            let (order, slug) = named(&page.front);
            page.check_name(place, order, slug)?;
            expression(page).map_err(|what| page.problem(&what))
        })
        .collect();
    Ok(format!("[{}]", items?.join(",\n")))
}

fn split(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix("+++\n")?.split_once("\n+++\n")
}
