//! The last step of a release build, run by Trunk over its staging folder (see `Trunk.toml`).
//!
//! ```text
//! code      the built files, smaller:  glue  JavaScript,  module  Wasm,  second  the module for all but the first screen
//! assets    our scripts and styles under names that carry their hash
//! cards     what offline.js shows: the update bar, the ways to install
//! page      every route as a file of its own, drawn by the app itself:  render, html, facts (schema.org)
//! worker    sw.js: which files this build consists of
//! hosting   _headers for hosts that read it, sitemap.xml and robots.txt when the site's address is known
//! policy    the content security policy
//! sizes     .br and .gz beside each text file, the table of sizes, the budget that fails the build
//! digest    hashes
//! ```
//!
//! The environment says what is built: `TRUNK_STAGING_DIR` and `TRUNK_PUBLIC_URL` come from Trunk; `WASM_OPT`,
//! `GRADUAL_SPLIT`, `GRADUAL_SITE_URL`, `GRADUAL_RETIRE_WORKER`, `GRADUAL_QUICK` and `GRADUAL_OVER_BUDGET` from whoever builds.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod assets;
mod cards;
mod code;
mod digest;
mod facts;
mod glue;
mod hosting;
mod html;
mod module;
mod page;
mod policy;
mod render;
mod second;
mod sizes;
mod worker;

use gradual::content::reading;
use std::{
    env,
    error::Error,
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// What goes wrong ends the build and is told to a person; nobody acts on its kind.
type Outcome<T> = Result<T, Box<dyn Error>>;

/// Where the site will live.
struct Site {
    /// The folder to finish.
    staging: PathBuf,
    /// The path below the host, with a slash at both ends: `/` or `/gradual/`.
    base: String,
    /// The whole address with a last slash, where it is known: `https://example.org/gradual/`.
    address: Option<String>,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("postbuild: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome<()> {
    let site = Site::from_environment()?;
    let staging = &site.staging;
    let retired = is_asked_for("GRADUAL_RETIRE_WORKER");

    let index = fs::read_to_string(staging.join("index.html"))?;
    let index = code::shrink(staging, &index)?;
    let index = assets::name_by_content(&site, &index, !retired)?;
    assets::place_manifest(&site)?;
    fs::write(staging.join(reading::FILE), reading::file())?;
    page::write_all(&site, &policy::put_into(&index)?)?;
    if retired {
        worker::retire(staging)?;
    } else {
        worker::write(staging)?;
    }
    hosting::write(&site)?;

    let sizes = sizes::pack(staging)?;
    print!("{}", sizes::table(&sizes));
    // Plain `trunk build --release` makes one large module, which no budget can hold; `make build` names the second one's folder.
    let has_budget = env::var_os("GRADUAL_SPLIT").is_some();
    let may_be_over = !has_budget || is_asked_for("GRADUAL_OVER_BUDGET");
    sizes::within_budget(&sizes, may_be_over)
}

impl Site {
    fn from_environment() -> Outcome<Self> {
        let staging = env::var_os("TRUNK_STAGING_DIR")
            .ok_or("TRUNK_STAGING_DIR is not set: Trunk runs this")?;
        let base = env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
        if !(base.starts_with('/') && base.ends_with('/')) {
            return Err(format!("the public URL {base} is no path between two slashes").into());
        }
        let address = env::var("GRADUAL_SITE_URL")
            .ok()
            .filter(|url| !url.is_empty());
        if let Some(url) = &address
            && path_of(url) != Some(&base)
        {
            return Err(
                format!("GRADUAL_SITE_URL={url} is not https://, a host and then {base}").into(),
            );
        }
        Ok(Self {
            staging: staging.into(),
            base,
            address,
        })
    }
}

/// Whether a switch is on: set, and neither empty nor `0`.
fn is_asked_for(switch: &str) -> bool {
    env::var(switch).is_ok_and(|value| !matches!(&*value, "" | "0"))
}

/// The path of an address by HTTPS, from its slash: `/gradual/` of `https://example.org/gradual/`.
fn path_of(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://")?;
    let (host, path) = rest.split_at(rest.find('/')?);
    (!host.is_empty()).then_some(path)
}

/// Every file below a folder with its path from there, in the order of the paths.
fn files_below(folder: &Path) -> Outcome<Vec<(String, PathBuf)>> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                walk(&path, found)?;
            } else {
                found.push(path);
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    walk(folder, &mut found)?;
    let mut files = Vec::new();
    for path in found {
        let name = path
            .strip_prefix(folder)?
            .to_string_lossy()
            .replace('\\', "/");
        files.push((name, path));
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::path_of;

    #[test]
    fn an_address_has_the_path_that_was_built() {
        assert_eq!(path_of("https://example.org/"), Some("/"));
        assert_eq!(path_of("https://example.org/gradual/"), Some("/gradual/"));
        assert_eq!(path_of("https://example.org/gradual"), Some("/gradual"));
        for wrong in [
            "https://example.org",
            "http://example.org/",
            "https:///",
            "",
        ] {
            assert_eq!(path_of(wrong), None, "{wrong}");
        }
    }
}
