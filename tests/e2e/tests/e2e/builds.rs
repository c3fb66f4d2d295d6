//! Builds to change between: the built one, and others of the same app in which every file is another.
use base64::{Engine as _, prelude::BASE64_STANDARD};
use e2e::{
    Context as _, Page, Result, Site, bail, ensure,
    page::{GLANCE, PATIENCE},
};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256, Sha384};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

/// A folder to serve, and what its worker says of it.
pub struct Build {
    pub root: PathBuf,
    /// The build's name, in its pages and its worker.
    pub id: String,
    /// Path below the base → `sha256-…`.
    pub files: BTreeMap<String, String>,
}

impl Build {
    /// The built app.
    pub fn first() -> Result<Self> {
        Self::of(Site::app()?.root)
    }

    /// The build in a folder.
    pub fn of(root: PathBuf) -> Result<Self> {
        let worker = fs::read_to_string(root.join("sw.js"))?;
        let list = worker
            .split_once("Object.entries({")
            .and_then(|(_, rest)| rest.split_once("})"))
            .context("sw.js has no list")?
            .0;
        let mut files = BTreeMap::new();
        for entry in list.split(',') {
            let Some((path, hash)) = entry.rsplit_once(':') else {
                bail!("{entry} is no file");
            };
            let plain = |text: &str| text.trim_matches(['"', '\'', '`']).to_owned();
            files.insert(plain(path), plain(hash));
        }
        let index = fs::read_to_string(root.join("index.html"))?;
        let id = index
            .split_once("data-build=")
            .context("the page names no build")?
            .1;
        Ok(Self {
            id: id[..16].to_owned(),
            files,
            root,
        })
    }

    /// What it keeps, by the path of the file.
    fn contents(&self) -> Result<BTreeMap<String, Vec<u8>>> {
        let mut written = BTreeMap::new();
        for path in self.files.keys() {
            let path = if is_page(path) {
                format!("{path}index.html")
            } else {
                path.clone()
            };
            written.insert(path.clone(), fs::read(self.root.join(path))?);
        }
        Ok(written)
    }

    /// The same build in a folder of its own, whose worker begins with `before`.
    pub fn with_worker(&self, before: &str, root: &Path) -> Result<Self> {
        let mut written = self.contents()?;
        let worker = fs::read_to_string(self.root.join("sw.js"))?;
        written.insert(
            "sw.js".to_owned(),
            [before, &worker].join("\n").into_bytes(),
        );
        written.insert("_headers".to_owned(), fs::read(self.root.join("_headers"))?);
        write(root, &written)?;
        Self::of(root.to_owned())
    }

    /// Another build: each script, style, module, picture and page differs, and so do their names where they carry a hash.
    pub fn another(&self, mark: &str, root: &Path) -> Result<Self> {
        let id = hex(format!("{mark} {}", self.id).as_bytes());
        // What stands in other files → what stands there in the other build.
        let mut changes = vec![(self.id.clone(), id)];
        let mut written = BTreeMap::new();
        // The scripts last: one of them names the second module.
        let mut names: Vec<_> = self.files.keys().filter(|p| !is_page(p)).collect();
        names.sort_by_key(|path| path.ends_with(".js"));
        for path in names {
            let old = fs::read(self.root.join(path))?;
            let mut new = marked(path, &old, mark);
            if path.ends_with(".js") {
                let text = String::from_utf8(new)?;
                let changes = changes.iter().filter(|(old, new)| old != new);
                new = changes
                    .fold(text, |text, (old, new)| text.replace(old, new))
                    .into_bytes();
            }
            let new_path = renamed(path, &new);
            changes.push((path.clone(), new_path.clone()));
            changes.push((sha384(&old), sha384(&new)));
            changes.push((sha256(&old), sha256(&new)));
            written.insert(new_path, new);
        }
        changes.retain(|(old, new)| old != new);
        let changed = |text: String| {
            changes
                .iter()
                .fold(text, |text, (old, new)| text.replace(old, new))
        };
        let mut worker = fs::read_to_string(self.root.join("sw.js"))?;
        for (path, hash) in self.files.iter().filter(|(path, _)| is_page(path)) {
            let path = format!("{path}index.html");
            let page = changed(fs::read_to_string(self.root.join(&path))?)
                .replace("<html lang=en", &format!("<html lang=en data-mark={mark}"));
            worker = worker.replace(hash, &sha256(page.as_bytes()));
            written.insert(path, page.into_bytes());
        }
        written.insert("sw.js".to_owned(), changed(worker).into_bytes());
        for name in ["404.html", "_headers"] {
            let text = changed(fs::read_to_string(self.root.join(name))?);
            written.insert(name.to_owned(), text.into_bytes());
        }
        write(root, &written)?;
        let other = Self::of(root.to_owned())?;
        ensure!(other.id != self.id);
        Ok(other)
    }

    /// What `make build-retired` built: its worker takes itself away, no page asks for one, and each says where it is.
    pub fn really_retired() -> Result<PathBuf> {
        let root = e2e::repository().join("target/dist-retired");
        let read = |name: &str| {
            fs::read_to_string(root.join(name)).context("it is not built: `make build-retired`")
        };
        ensure!(read("learn/index.html")?.contains("https://example.org/learn/"));
        ensure!(read("sitemap.xml")?.contains("https://example.org/learn/"));
        ensure!(read("robots.txt")?.contains("https://example.org/sitemap.xml"));
        Ok(root)
    }

    /// The same app as `GRADUAL_RETIRE_WORKER=1` would build it.
    pub fn retired(&self, root: &Path) -> Result<()> {
        let mut written = self.contents()?;
        for page in written
            .iter_mut()
            .filter(|(path, _)| path.ends_with("index.html"))
        {
            let text = String::from_utf8(page.1.clone())?;
            let (before, rest) = text
                .split_once(" data-offline=")
                .context("no data-offline")?;
            let (_, after) = rest.split_once(&self.id).context("no data-build")?;
            *page.1 = [before, after].concat().into_bytes();
        }
        let worker = e2e::repository().join("public/sw-retired.js");
        written.insert("sw.js".to_owned(), fs::read(worker)?);
        write(root, &written)
    }

    /// That the page runs this build and nothing of another: what it loaded, and what it would get now for each file.
    pub async fn is_whole_in(&self, page: &Page) -> Result<()> {
        let script = "
            const [id, files, done] = arguments;
            const base = document.baseURI, problems = [];
            const running = document.querySelector('script[data-wasm]').dataset.build;
            if (running !== id) problems.push(`the page is of ${running}`);
            for (const { name } of performance.getEntriesByType('resource')) {
                const path = name.startsWith(base) && name.slice(base.length).split(/[?#]/)[0];
                if (path && /-[0-9a-f]{16}\\./.test(path) && !(path in files)) problems.push(`loaded ${path}`);
            }
            const check = async ([path, hash]) => {
                const bytes = await (await fetch(base + path)).arrayBuffer();
                const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
                if (`sha256-${btoa(String.fromCharCode(...digest))}` !== hash) problems.push(`${path} is another`);
            };
            Promise.all(Object.entries(files).map(file => check(file).catch(error => problems.push(`${file[0]}: ${error}`))))
                .then(() => done(problems));";
        let answer = page
            .driver()
            .execute_async(script, vec![json!(self.id), json!(self.files)])
            .await?;
        let problems: Vec<String> = serde_json::from_value(answer.json().clone())?;
        ensure!(problems.is_empty(), "not wholly {}: {problems:#?}", self.id);
        Ok(())
    }
}

/// Waits until this build's worker answers for the page.
pub async fn is_kept(page: &Page) -> Result<()> {
    page.wait_until("navigator.serviceWorker.controller").await
}

/// Waits until the browser's caches hold this build and no other.
pub async fn keeps_only(page: &Page, build: &Build) -> Result<()> {
    let names = "return (await caches.keys()).map(name => name.split(' ').at(-1))";
    let start = Instant::now();
    loop {
        let names: Vec<String> = page.js_async(names).await?;
        if names.len() == 1 && names[0] == build.id {
            return Ok(());
        }
        ensure!(
            start.elapsed() < PATIENCE,
            "{names:?} are kept, not {} alone",
            build.id
        );
        tokio::time::sleep(GLANCE).await;
    }
}

/// Asks the host for a newer build, as the app does when it starts; tells what came of it.
pub async fn look_for_update(page: &Page) -> Result<String> {
    let script = "
        const registration = await navigator.serviceWorker.getRegistration();
        await registration.update();
        const coming = registration.installing;
        if (coming) await new Promise(done => {
            const look = () => coming.state !== 'installing' && done();
            coming.addEventListener('statechange', look);
            look();
        });
        return coming ? coming.state : registration.waiting ? 'waiting' : 'nothing new'";
    match page.js_async::<Value>(script).await {
        Ok(state) => Ok(state.as_str().unwrap_or_default().to_owned()),
        // The new sw.js itself did not come.
        Err(error) => Ok(format!("{error:#}")),
    }
}

fn is_page(path: &str) -> bool {
    path.is_empty() || path.ends_with('/')
}

/// The same file with another content: a comment more, or its like.
fn marked(path: &str, old: &[u8], mark: &str) -> Vec<u8> {
    let more = match path.rsplit('.').next().unwrap_or_default() {
        "js" | "css" => format!("\n/* {mark} */").into_bytes(),
        "svg" => format!("<!-- {mark} -->").into_bytes(),
        "webmanifest" => b"\n".repeat(mark.len()),
        "wasm" => {
            let size = u8::try_from(mark.len()).unwrap_or(1);
            [&[0, size + 1, size], mark.as_bytes()].concat()
        }
        _ => vec![],
    };
    [old, &more].concat()
}

/// `style-<hash>.css` after its new content; a name without a hash stays, and so does the long texts', which the module
/// knows by heart.
fn renamed(path: &str, content: &[u8]) -> String {
    let Some((stem, ending)) = path.rsplit_once('.').filter(|(_, e)| *e != "txt") else {
        return path.to_owned();
    };
    match stem.rsplit_once('-') {
        Some((stem, digits)) if digits.len() == 16 => format!("{stem}-{}.{ending}", hex(content)),
        _ => path.to_owned(),
    }
}

fn write(root: &Path, files: &BTreeMap<String, Vec<u8>>) -> Result<()> {
    for (path, content) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().context("a file at the root")?)?;
        fs::write(path, content)?;
    }
    Ok(())
}

fn hex(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    digest[..8].iter().map(|b| format!("{b:02x}")).collect()
}

fn sha256(content: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

fn sha384(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}
