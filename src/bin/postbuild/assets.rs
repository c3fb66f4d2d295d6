//! Our own scripts and styles, small and under names that carry their content's hash, so that no page can load those of
//! another build and a host may let them be kept for ever.

use super::{Outcome, Site, cards, digest, glue, html::replace_one, worker::BUILD_MARK};
use std::fs;

/// Puts the hashed names into the page. `offline`: whether the page registers the service worker.
///
/// # Errors
/// A script is missing or cannot be read, or the page names it otherwise than Trunk does.
pub fn name_by_content(site: &Site, page: &str, offline: bool) -> Outcome<String> {
    let page = one_style(site, page)?;
    let page = with_theme_inside(site, &page)?;
    let boot = place(site, "boot.js", glue::Kind::Module)?;
    // The app has its say in boot.js: asked for at once, its code would come between a reader and the first words.
    let (page, wasm_hash) = without_preload(&page, "as=fetch")?;
    let (page, js_hash) = without_preload(&page, "rel=modulepreload")?;
    let mut attributes = format!(
        "src={} integrity={} data-wasm-hash={wasm_hash} data-js-hash={js_hash}",
        boot.path, boot.integrity
    );
    if offline {
        let script = place(site, "offline.js", glue::Kind::Module)?;
        let cards = cards::write(site)?;
        let (path, base) = (script.path, &site.base);
        attributes +=
            &format!(" data-offline={path} data-cards={base}{cards} data-build={BUILD_MARK}");
    } else {
        fs::remove_file(site.staging.join("offline.js"))?;
    }
    replace_one(&page, &format!("src={}boot.js", site.base), &attributes)
}

const THEME: &str = "<script src=theme.js></script>";

/// What has to run before the first paint stands in the page itself: a request of its own would hold back that paint
/// (ARCHITECTURE.md). The policy allows it by its hash.
fn with_theme_inside(site: &Site, page: &str) -> Outcome<String> {
    let path = site.staging.join("theme.js");
    let script = glue::minified(&fs::read_to_string(&path)?, glue::Kind::Classic)?;
    fs::remove_file(path)?;
    if script.contains("</") {
        return Err("theme.js would end its own element".into());
    }
    replace_one(
        page,
        THEME,
        &["<script>", script.trim(), "</script>"].concat(),
    )
}

/// The page without the one link that says this, and the hash of the file that it asked for.
fn without_preload<'a>(page: &'a str, says: &str) -> Outcome<(String, &'a str)> {
    let (before, after) = page
        .split_once(says)
        .ok_or("the page does not preload the app")?;
    let start = before.rfind("<link").ok_or("a preload that is no link")?;
    let (rest, _) = after.split_once('>').ok_or("a link that does not end")?;
    let link = &page[start..=before.len() + says.len() + rest.len()];
    let hash = link
        .trim_end_matches('>')
        .split(' ')
        .find_map(|part| part.strip_prefix("integrity="))
        .ok_or("a preload without a hash")?;
    Ok((replace_one(page, link, "")?, hash))
}

struct Placed {
    path: String,
    integrity: String,
}

/// Minifies a script and gives it its name.
fn place(site: &Site, name: &str, kind: glue::Kind) -> Outcome<Placed> {
    let old = site.staging.join(name);
    let script = glue::minified(&fs::read_to_string(&old)?, kind)?;
    fs::remove_file(old)?;
    let name = digest::file_name(name, script.as_bytes());
    fs::write(site.staging.join(&name), &script)?;
    Ok(Placed {
        path: [&site.base, &name[..]].concat(),
        integrity: digest::integrity(script.as_bytes()),
    })
}

/// One style sheet in place of Trunk's several: one request less for each, before the first paint. It is asked for before
/// `theme.js` runs, which looks into the storage, and takes its place after it, for a script waits for the styles before it.
fn one_style(site: &Site, page: &str) -> Outcome<String> {
    let (mut rest, mut kept, mut style) = (page, String::new(), String::new());
    let mut first = None;
    while let Some((before, tag)) = rest.split_once("<link href=") {
        let (tag, after) = tag.split_once('>').ok_or("a link that does not end")?;
        kept += before;
        if tag.ends_with("rel=stylesheet") {
            let name = tag
                .split(' ')
                .next()
                .and_then(|path| path.rsplit('/').next());
            let path = site
                .staging
                .join(name.ok_or("a style sheet without a name")?);
            style += &fs::read_to_string(&path)?;
            fs::remove_file(path)?;
            first.get_or_insert(kept.len());
        } else {
            kept += &format!("<link href={tag}>");
        }
        rest = after;
    }
    kept += rest;
    let first = first.ok_or("the page has no style sheet")?;
    let name = digest::file_name("style.css", style.as_bytes());
    fs::write(site.staging.join(&name), &style)?;
    let file = format!(
        "href={}{name} integrity={}",
        site.base,
        digest::integrity(style.as_bytes())
    );
    kept.insert_str(first, &format!("<link {file} rel=stylesheet>"));
    let early = format!("<link as=style {file} rel=preload>{THEME}");
    replace_one(&kept, THEME, &early)
}

/// Writes the site's own path into the manifest as the installed app's lasting identity.
///
/// # Errors
/// There is no manifest, or it is no JSON.
pub fn place_manifest(site: &Site) -> Outcome<()> {
    let path = site.staging.join("app.webmanifest");
    let mut manifest: serde_json::Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
    manifest["id"] = site.base.as_str().into();
    fs::write(path, manifest.to_string())?;
    Ok(())
}
