//! What is served: a folder of files, as any static host would.
use super::{
    http::{Response, kind},
    packed,
};
use crate::repository;
use anyhow::{Result, ensure};
use std::{
    collections::BTreeSet,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

/// A folder and how it is served.
#[derive(Clone)]
pub struct Site {
    /// The folder.
    pub root: PathBuf,
    /// Where on the host it lives: empty, or a folder without its last slash, `/gradual`.
    pub base: String,
    /// Headers on every answer, unless the folder has a `_headers` file that says which: then those of its rules.
    pub headers: Vec<(String, String)>,
    /// Lets the browser keep nothing, whatever the folder's `_headers` say: neither in its own cache nor by a worker.
    pub keeps_nothing: bool,
    /// Sends the pages without their scripts.
    pub no_scripts: bool,
    /// Sends the `.br` or `.gz` beside a file in its stead to a browser that can unpack it.
    pub packed: bool,
}

impl Site {
    /// A folder at the root of the host; nothing is kept in the browser's cache unasked.
    #[must_use]
    pub fn of(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            base: String::new(),
            headers: vec![("Cache-Control".into(), "no-cache".into())],
            keeps_nothing: false,
            no_scripts: false,
            packed: false,
        }
    }

    /// The built app: `E2E_DIST`, or else `dist/` of the repository.
    ///
    /// # Errors
    /// It is not built.
    pub fn app() -> Result<Self> {
        let root = built("E2E_DIST", "dist");
        ensure!(
            root.join("index.html").is_file(),
            "{} is not built: run `make build`",
            root.display()
        );
        Ok(Self::of(root))
    }

    /// The built app, of which the browser keeps nothing: each load asks the server.
    ///
    /// # Errors
    /// It is not built.
    pub fn app_anew() -> Result<Self> {
        let mut site = Self::app()?;
        site.keeps_nothing = true;
        Ok(site)
    }

    /// The built app without any script: what a browser with JavaScript off shows, to one that can still be asked.
    ///
    /// # Errors
    /// It is not built.
    pub fn app_without_scripts() -> Result<Self> {
        let mut site = Self::app()?;
        site.no_scripts = true;
        Ok(site)
    }

    /// The app built for the folder `/gradual/` of a host: `E2E_DIST_BELOW`, or else `target/dist-below/` of the repository.
    ///
    /// # Errors
    /// It is not built, or of another build than [`Site::app`].
    pub fn app_below() -> Result<Self> {
        let root = built("E2E_DIST_BELOW", "target/dist-below");
        ensure!(
            root.join("index.html").is_file(),
            "{} is not built: run `make build-below`",
            root.display()
        );
        ensure!(
            modules(&root)? == modules(&Self::app()?.root)?,
            "{} is of another build than dist/: run `make build-below`",
            root.display()
        );
        let mut site = Self::of(root);
        site.base = "/gradual".into();
        Ok(site)
    }

    /// The harness's own small pages.
    ///
    /// # Errors
    /// Never; the signature is that of `Trial::site`.
    pub fn fixtures() -> Result<Self> {
        Ok(Self::of(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures")))
    }

    /// The answer to a path from a browser that takes these `encodings`. A folder is its `index.html`; without its last slash it redirects. What is not there is
    /// `404.html` with its status. A site without a `404.html` is taken for one that is not prerendered: unknown paths
    /// without a file's ending are then `index.html`.
    pub(super) fn answer(&self, path: &str, encodings: &str) -> Response {
        let Some(path) = path
            .strip_prefix(self.base.as_str())
            .filter(|path| path.starts_with('/'))
        else {
            return Response::page(404, "<!doctype html><title>Not on this host</title>");
        };
        let relative = path.trim_start_matches('/');
        if self.keeps_nothing && relative == "sw.js" {
            return Response::page(404, "<!doctype html><title>No worker</title>");
        }
        if relative.split('/').any(|part| part == "..") {
            return Response::page(400, "<!doctype html><title>No</title>");
        }
        let mut response = self.file(path, relative, encodings);
        if self.no_scripts {
            response.drop_scripts();
        }
        let whole = [&self.base, path].concat();
        match fs::read_to_string(self.root.join("_headers")) {
            _ if self.keeps_nothing => response
                .headers
                .push(("Cache-Control".into(), "no-store".into())),
            Ok(rules) => response.headers.extend(headers_for(&rules, &whole)),
            Err(_) => response.headers.extend(self.headers.iter().cloned()),
        }
        response
    }

    fn file(&self, path: &str, relative: &str, encodings: &str) -> Response {
        let mut file = self.root.join(relative);
        if file.is_dir() && file.join("index.html").is_file() {
            if !path.ends_with('/') {
                let mut response = Response::page(301, "");
                response
                    .headers
                    .push(("Location".into(), format!("{}{path}/", self.base)));
                return response;
            }
            file.push("index.html");
        }
        if let Some(response) = self.read(200, &file, encodings) {
            return response;
        }
        match self.read(404, &self.root.join("404.html"), encodings) {
            Some(response) => response,
            None if relative
                .rsplit('/')
                .next()
                .is_some_and(|name| !name.contains('.')) =>
            {
                let body = fs::read(self.root.join("index.html")).unwrap_or_default();
                Response::new(200, kind(".html"), body)
            }
            None => Response::page(404, "<!doctype html><title>Not found</title>"),
        }
    }

    fn read(&self, status: u16, file: &Path, encodings: &str) -> Option<Response> {
        let mut response =
            Response::new(status, kind(&file.to_string_lossy()), fs::read(file).ok()?);
        // What is packed can no longer be changed on its way.
        if self.packed && !self.no_scripts {
            packed::put_into(&mut response, file, encodings);
        }
        Some(response)
    }
}

/// What the rules of a `_headers` file say of a path, as hosts that know such a file read it: a line without an indent is a
/// path, or the beginning of one when it ends in `*`; the indented lines below it are headers.
fn headers_for(rules: &str, path: &str) -> Vec<(String, String)> {
    let (mut applies, mut headers) = (false, vec![]);
    for line in rules.lines() {
        if let Some((name, value)) = line.strip_prefix("  ").and_then(|l| l.split_once(": ")) {
            if applies {
                headers.push((name.to_owned(), value.to_owned()));
            }
        } else {
            applies = match line.strip_suffix('*') {
                Some(beginning) => path.starts_with(beginning),
                None => line == path,
            };
        }
    }
    headers
}

/// The names of a build's modules, which follow their content.
fn modules(root: &Path) -> Result<BTreeSet<OsString>> {
    let names = fs::read_dir(root)?.map(|entry| Ok(entry?.file_name()));
    let names: Result<BTreeSet<OsString>> = names.collect();
    let is_module = |name: &OsString| Path::new(name).extension().is_some_and(|end| end == "wasm");
    Ok(names?.into_iter().filter(is_module).collect())
}

/// The folder of a build: what the variable names, from the repository's, or else `folder` there.
fn built(variable: &str, folder: &str) -> PathBuf {
    let named = std::env::var_os(variable).map(PathBuf::from);
    repository().join(named.unwrap_or_else(|| folder.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::Scratch;

    #[test]
    fn a_site_is_served_as_static_hosts_do() {
        let scratch = Scratch::new().unwrap();
        let write = |name: &str, text: &str| {
            let path = scratch.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("index.html", "home");
        write("learn/index.html", "learn");
        write("app.js", "js");
        let mut site = Site::of(scratch.path());
        site.base = "/gradual".into();
        let get = |site: &Site, path: &str| {
            let response = site.answer(path, "br");
            (response.status, String::from_utf8(response.body).unwrap())
        };

        assert_eq!(get(&site, "/gradual/"), (200, "home".into()));
        assert_eq!(get(&site, "/gradual/learn/"), (200, "learn".into()));
        assert_eq!(site.answer("/gradual/learn", "br").status, 301);
        assert_eq!(get(&site, "/gradual/app.js"), (200, "js".into()));
        assert_eq!(
            get(&site, "/gradual/plan/"),
            (200, "home".into()),
            "not prerendered"
        );
        assert_eq!(site.answer("/gradual/gone.js", "br").status, 404);
        assert_eq!(site.answer("/gradual/../secret", "br").status, 400);
        assert_eq!(site.answer("/", "br").status, 404, "outside its folder");

        write(
            "_headers",
            "/gradual/*\n  X-A: 1\n/gradual/app.js\n  Cache-Control: immutable\n",
        );
        let headers = |path: &str| site.answer(path, "br").headers[1..].to_vec();
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(headers("/gradual/"), [pair("X-A", "1")]);
        assert_eq!(
            headers("/gradual/app.js"),
            [pair("X-A", "1"), pair("Cache-Control", "immutable")]
        );

        write("404.html", "lost");
        assert_eq!(
            get(&site, "/gradual/plan/"),
            (404, "lost".into()),
            "prerendered"
        );
    }
}
