//! What each file weighs, its packed forms, and the budget.

use super::{Outcome, files_below, is_asked_for};
use flate2::{Compression, write::GzEncoder};
use std::{
    fmt::{self, Write as _},
    fs,
    io::Write as _,
    path::Path,
};

/// Bytes of JavaScript and WebAssembly together after brotli that a person's phone waits for before Today answers.
const BUDGET: usize = 165_000;

/// The endings of what a host can send packed.
const PACKED: [&str; 8] = [
    "html",
    "js",
    "css",
    "wasm",
    "svg",
    "txt",
    "webmanifest",
    "xml",
];

/// One file's bytes: as it is, after gzip, after brotli.
#[derive(Default)]
pub struct Size {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn is_page(&self) -> bool {
        self.name.ends_with("index.html") || self.name == "404.html"
    }

    fn is_code(&self) -> bool {
        self.name.ends_with(".js") || self.name.ends_with(".wasm")
    }

    /// Comes after the start: see `second`.
    fn is_second(&self) -> bool {
        self.name.starts_with("more-")
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            name,
            raw,
            gzip,
            brotli,
        } = self;
        writeln!(f, "{raw:>9} {gzip:>9} {brotli:>9}  {name}")
    }
}

/// Puts `.br` and `.gz` beside each text and Wasm file; gives the sizes of all files, by name.
///
/// # Errors
/// The disk refuses.
pub fn pack(folder: &Path) -> Outcome<Vec<Size>> {
    let mut sizes = Vec::new();
    for (name, path) in files_below(folder)? {
        let bytes = fs::read(&path)?;
        let raw = bytes.len();
        let mut size = Size {
            name,
            raw,
            gzip: raw,
            brotli: raw,
        };
        if PACKED.contains(&size.name.rsplit('.').next().unwrap_or_default()) {
            let (gzip, brotli) = (gzip(&bytes)?, brotli(&bytes)?);
            (size.gzip, size.brotli) = (gzip.len(), brotli.len());
            fs::write(folder.join([&size.name, ".gz"].concat()), gzip)?;
            fs::write(folder.join([&size.name, ".br"].concat()), brotli)?;
        }
        sizes.push(size);
    }
    Ok(sizes)
}

/// After gzip at its best.
fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// After brotli at its best: quality 11, a window of 2^24 bytes; for `make quick` at its fastest.
fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let quality = if is_asked_for("GRADUAL_QUICK") { 1 } else { 11 };
    let mut packed = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut packed, 1 << 16, quality, 24);
    encoder.write_all(bytes)?;
    drop(encoder);
    Ok(packed)
}

/// The table that the build prints; the pages in one line.
#[must_use]
pub fn table(sizes: &[Size]) -> String {
    let mut table = format!("{:>9} {:>9} {:>9}  file\n", "raw", "gzip", "brotli");
    let (pages, others): (Vec<_>, Vec<_>) = sizes.iter().partition(|s| s.is_page());
    for size in others {
        table += &size.to_string();
    }
    let name = format!("all {} pages", pages.len());
    let none = Size {
        name,
        ..Size::default()
    };
    let all = pages.into_iter().fold(none, |sum, page| Size {
        raw: sum.raw + page.raw,
        gzip: sum.gzip + page.gzip,
        brotli: sum.brotli + page.brotli,
        ..sum
    });
    table += &all.to_string();
    // Writing to a string does not fail.
    let (first, all) = (code(sizes, |s| !s.is_second()), code(sizes, |_| true));
    _ = writeln!(
        table,
        "{first:>29}  JavaScript + Wasm before Today answers, of {BUDGET}"
    );
    _ = writeln!(table, "{all:>29}  with the second module, which follows");
    table
}

fn code(sizes: &[Size], which: impl Fn(&Size) -> bool) -> usize {
    let counted = sizes.iter().filter(|s| s.is_code() && which(s));
    counted.map(|s| s.brotli).sum()
}

/// Fails over the budget; with `may_be_over` (for work in between, or one module without `make`) it only says so.
///
/// # Errors
/// By how much it is over.
pub fn within_budget(sizes: &[Size], may_be_over: bool) -> Outcome<()> {
    let over = code(sizes, |s| !s.is_second()).saturating_sub(BUDGET);
    if over == 0 {
        return Ok(());
    }
    let said =
        format!("JavaScript and Wasm are {over} bytes over their budget of {BUDGET} after brotli");
    if may_be_over {
        eprintln!("postbuild: {said}; only `make build` makes the small ones");
        return Ok(());
    }
    Err([&said, " (GRADUAL_OVER_BUDGET=1 builds all the same)"]
        .concat()
        .into())
}
