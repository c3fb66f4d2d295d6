//! The app's two built files, made smaller: their names carry their content's hash and the page their integrity, so both
//! are made anew.

use super::{Outcome, digest, glue, module, second};
use std::{fs, path::Path};

/// Makes the module and its JavaScript smaller; gives the page that names the new files.
///
/// # Errors
/// The page names them otherwise than Trunk does, or one of them cannot be read.
pub fn shrink(staging: &Path, page: &str) -> Outcome<String> {
    let js = named(page, "data-js=", ".js")?;
    let wasm = named(page, "data-wasm=", ".wasm")?;
    let long = fs::read_to_string(staging.join(&js))?;
    let own = glue::without_unused_classes(&long);
    let (own, needed) = second::put_beside(staging, &own)?;
    let short = glue::minified(&own, glue::Kind::Module)?;
    let big = fs::read(staging.join(&wasm))?;
    let small = module::smaller(&big, &[short.as_str(), &needed].concat(), staging)?;
    let page = renamed(staging, page, &js, &long.into_bytes(), &short.into_bytes())?;
    renamed(staging, &page, &wasm, &big, &small)
}

/// The file name in an attribute that Trunk's `pattern_script` wrote.
fn named(page: &str, attribute: &str, ending: &str) -> Outcome<String> {
    page.split_once(attribute)
        .and_then(|(_, rest)| rest.split_once(ending))
        .and_then(|(path, _)| path.rsplit('/').next())
        .map(|name| [name, ending].concat())
        .ok_or_else(|| {
            format!("index.html has no {attribute}: look at Trunk.toml's pattern_script").into()
        })
}

/// Writes `new` in place of the file `name` whose content was `old`; gives the page with its new name and integrity.
fn renamed(staging: &Path, page: &str, name: &str, old: &[u8], new: &[u8]) -> Outcome<String> {
    let (before, after) = (digest::integrity(old), digest::integrity(new));
    if !page.contains(&before) {
        return Err(format!("the page's integrity for {name} is not that of the file").into());
    }
    let new_name = digest::file_name(name, new);
    fs::remove_file(staging.join(name))?;
    fs::write(staging.join(&new_name), new)?;
    Ok(page.replace(name, &new_name).replace(&before, &after))
}
