//! The content security policy: nothing but this site's own files and the one script that stands in each page, named by its
//! hash; no other inline script, no inline style, no request elsewhere.

use super::{Outcome, digest};

/// The policy of a page for its `<meta>`; a host's header can add what a `<meta>` may not say.
///
/// `'wasm-unsafe-eval'` allows to compile WebAssembly, not to run text as a script. `base-uri` is `'self'`, not
/// `'none'`: each page has a `<base href>` to its own site.
///
/// # Errors
/// The page has not just one inline script.
pub fn of(page: &str) -> Outcome<String> {
    let mut scripts = page.split("<script>").skip(1);
    let (Some(script), None) = (scripts.next(), scripts.next()) else {
        return Err("the page has not one inline script: look at assets.rs".into());
    };
    let script = script.split("</script>").next().unwrap_or_default();
    let hash = digest::worker_integrity(script.as_bytes());
    Ok(format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' '{hash}'; style-src 'self'; img-src 'self'; \
        connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'"
    ))
}

/// The page with the policy as the first thing that its head says after the encoding, before anything is loaded.
///
/// # Errors
/// The page does not begin as Trunk writes it.
pub fn put_into(page: &str) -> Outcome<String> {
    const BEGINNING: &str = "<!doctype html><html lang=en><meta charset=utf-8>";
    let rest = page
        .strip_prefix(BEGINNING)
        .ok_or("index.html does not begin as Trunk minifies it: look at policy.rs")?;
    let policy = of(page)?;
    Ok(format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8>\
        <meta http-equiv=content-security-policy content=\"{policy}\">{rest}"
    ))
}
