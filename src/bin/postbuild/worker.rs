//! The service worker's list: which files this build consists of, each with its hash.

use super::{Outcome, digest, files_below, glue, html::replace_one};
use std::{collections::BTreeMap, fs, path::Path};

/// Stands in each page for the build's name, which depends on all pages.
pub const BUILD_MARK: &str = "--build--";

/// Names the build after its content, writes the name into the pages and the list into `sw.js`.
///
/// # Errors
/// `sw.js` is not the one in `public/`, or the disk refuses.
pub fn write(staging: &Path) -> Outcome<()> {
    let template = fs::read_to_string(staging.join("sw.js"))?;
    drop_retired(staging)?;
    let files: Vec<_> = files_below(staging)?
        .into_iter()
        .filter(|(name, _)| is_kept(name))
        .collect();
    let mut all = Vec::new();
    for (name, path) in &files {
        all.extend([name.as_bytes(), &fs::read(path)?].concat());
    }
    let build = digest::digits(&all);
    for (name, path) in files_below(staging)? {
        if name.ends_with("index.html") || name == "404.html" {
            fs::write(
                &path,
                replace_one(&fs::read_to_string(&path)?, BUILD_MARK, &build)?,
            )?;
        }
    }
    let mut list = BTreeMap::new();
    for (name, path) in &files {
        let at = name.strip_suffix("index.html").unwrap_or(name);
        list.insert(at, digest::worker_integrity(&fs::read(path)?));
    }
    let script = replace_one(&template, "__BUILD__", &build)?;
    let script = replace_one(&script, "__FILES__", &serde_json::to_string(&list)?)?;
    // Nothing but this file sees its names: they may be short, as in a module.
    let script = glue::minified(&script, glue::Kind::Module)?;
    fs::write(staging.join("sw.js"), script)?;
    Ok(())
}

/// Puts the worker that removes itself in place of the one that keeps the build.
///
/// # Errors
/// The disk refuses.
pub fn retire(staging: &Path) -> Outcome<()> {
    fs::rename(staging.join("sw-retired.js"), staging.join("sw.js"))?;
    Ok(())
}

fn drop_retired(staging: &Path) -> Outcome<()> {
    fs::remove_file(staging.join("sw-retired.js"))?;
    Ok(())
}

/// Whether a page may load the file. Those that only the system shows of an installed app are not among them.
fn is_kept(name: &str) -> bool {
    !matches!(name, "404.html" | "sw.js")
        && !["screenshots/", "icons/ma", "icons/mono"]
            .iter()
            .any(|beginning| name.starts_with(beginning))
}
