//! The content security policy: nothing but this site's own files, no inline script or style, no request elsewhere.

use super::Outcome;

/// The policy for a `<meta>`; a host's header can add what a `<meta>` may not say.
///
/// `'wasm-unsafe-eval'` allows to compile WebAssembly, not to run text as a script. `base-uri` is `'self'`, not
/// `'none'`: each page has a `<base href>` to its own site.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'";

/// The page with the policy as the first thing that its head says after the encoding, before anything is loaded.
///
/// # Errors
/// The page does not begin as Trunk writes it.
pub fn put_into(page: &str) -> Outcome<String> {
    const BEGINNING: &str = "<!doctype html><html lang=en><meta charset=utf-8>";
    let rest = page
        .strip_prefix(BEGINNING)
        .ok_or("index.html does not begin as Trunk minifies it: look at policy.rs")?;
    Ok(format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8>\
        <meta http-equiv=content-security-policy content=\"{POLICY}\">{rest}"
    ))
}
