//! Files that were packed before, sent in place of the plain ones.
use super::http::Response;
use std::{fs, path::Path};

/// Puts the `.br` or else the `.gz` that lies beside `file` into its answer, if these `encodings` allow it.
pub(super) fn put_into(response: &mut Response, file: &Path, encodings: &str) {
    let beside = [("br", ".br"), ("gzip", ".gz")].map(|(encoding, ending)| {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        (encoding, fs::read(name).ok())
    });
    if beside.iter().all(|(_, body)| body.is_none()) {
        return;
    }
    let mut say = |name: &str, value: &str| response.headers.push((name.into(), value.into()));
    // Other browsers get another answer: whoever keeps this one has to know.
    say("Vary", "Accept-Encoding");
    for (encoding, body) in beside {
        if let Some(body) = body
            && takes(encodings, encoding)
        {
            say("Content-Encoding", encoding);
            response.body = body;
            return;
        }
    }
}

/// Whether an `Accept-Encoding` lists the encoding, and not with `q=0`.
fn takes(encodings: &str, encoding: &str) -> bool {
    encodings.split(',').any(|one| {
        let (name, weight) = one.split_once(';').unwrap_or((one, ""));
        let refused = weight
            .split_once('=')
            .is_some_and(|(_, q)| q.trim().trim_matches(['0', '.']).is_empty());
        name.trim() == encoding && !refused
    })
}

#[cfg(test)]
mod tests {
    use crate::{process::Scratch, server::Site};
    use std::fs;

    #[test]
    fn a_host_that_packs_sends_what_the_browser_can_unpack() {
        let scratch = Scratch::new().unwrap();
        for name in ["a.js", "a.js.br", "a.js.gz", "b.txt", "b.txt.gz", "c.png"] {
            fs::write(scratch.path().join(name), name).unwrap();
        }
        let mut site = Site::of(scratch.path());
        site.headers.clear();
        let get = |site: &Site, path: &str, encodings: &str| {
            let response = site.answer(path, encodings);
            let header = |wanted: &str| {
                let mut headers = response.headers.iter();
                headers
                    .find(|(name, _)| name == wanted)
                    .map(|(_, value)| value.clone())
                    .unwrap_or_default()
            };
            let kind = header("Content-Type");
            let (encoding, vary) = (header("Content-Encoding"), header("Vary"));
            let body = String::from_utf8(response.body.clone()).unwrap();
            [body, encoding, vary, kind].join(" | ")
        };
        let every = "gzip, deflate, br, zstd";
        let js = "text/javascript; charset=utf-8";
        assert_eq!(get(&site, "/a.js", every), format!("a.js |  |  | {js}"));
        site.packed = true;
        let packed =
            |body: &str, encoding: &str| format!("{body} | {encoding} | Accept-Encoding | {js}");
        assert_eq!(get(&site, "/a.js", every), packed("a.js.br", "br"));
        assert_eq!(get(&site, "/a.js", "gzip"), packed("a.js.gz", "gzip"));
        assert_eq!(
            get(&site, "/a.js", "br;q=0, gzip;q=0.5"),
            packed("a.js.gz", "gzip")
        );
        assert_eq!(get(&site, "/a.js", ""), packed("a.js", ""));
        assert!(get(&site, "/b.txt", every).starts_with("b.txt.gz | gzip | Accept-Encoding"));
        assert_eq!(get(&site, "/c.png", every), "c.png |  |  | image/png");
    }
}
