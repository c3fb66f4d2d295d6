//! Files for the host and for search engines.

use super::{Outcome, Site, files_below, policy};
use gradual::route::Route;
use std::{fmt::Write as _, fs};

/// What every answer carries, beside the policy.
const HEADERS: [(&str, &str); 4] = [
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
];

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_FIRST: &str = "no-cache";

/// Writes `_headers`, and `sitemap.xml` and `robots.txt` when the site's address is known.
///
/// # Errors
/// The disk refuses.
pub fn write(site: &Site) -> Outcome<()> {
    fs::write(site.staging.join("_headers"), headers(site)?)?;
    if let Some(address) = &site.address {
        fs::write(site.staging.join("sitemap.xml"), sitemap(address))?;
        fs::write(
            site.staging.join("robots.txt"),
            format!("User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"),
        )?;
    }
    Ok(())
}

/// The file that Netlify, Cloudflare Pages and others read. One path has one `Cache-Control`: some of them would join two.
fn headers(site: &Site) -> Outcome<String> {
    let base = &site.base;
    let policy = policy::of(&fs::read_to_string(site.staging.join("index.html"))?)?;
    let mut text =
        format!("{base}*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n");
    for (name, value) in HEADERS {
        _ = writeln!(text, "  {name}: {value}");
    }
    for (name, _) in files_below(&site.staging)? {
        let kept = if is_hashed(&name) {
            FOR_EVER
        } else if name.ends_with(".html") || name == "sw.js" || name == "app.webmanifest" {
            ASK_FIRST
        } else {
            continue;
        };
        let path = name.strip_suffix("index.html").unwrap_or(&name);
        _ = writeln!(text, "{base}{path}\n  Cache-Control: {kept}");
    }
    Ok(text)
}

/// Whether a name carries its content's hash: `style-0123456789abcdef.css`.
fn is_hashed(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.rsplit_once('-').is_some_and(|(_, digits)| {
        digits.len() == 16 && digits.bytes().all(|b| b.is_ascii_hexdigit())
    })
}

/// The pages that are the same for everybody.
fn sitemap(address: &str) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let shared = |route: &Route| *route == Route::Today || !route.is_own();
    for route in Route::all().into_iter().filter(shared) {
        _ = writeln!(text, "<url><loc>{address}{}</loc></url>", route.path());
    }
    text + "</urlset>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        assert!(is_hashed("style-0123456789abcdef.css"));
        assert!(!is_hashed("sw.js") && !is_hashed("guide/flare-ups/index.html"));
        assert!(!is_hashed("icons/icon-192.png"));
    }

    #[test]
    fn a_sitemap_names_what_everybody_may_read() {
        let map = sitemap("https://example.org/gradual/");
        assert!(map.contains("<loc>https://example.org/gradual/guide/flare-ups/</loc>"));
        assert!(!map.contains("settings"));
    }
}
