//! What each file weighs, and the budget.

use super::Outcome;
use flate2::{Compression, write::GzEncoder};
use std::{fmt::Write as _, fs, io::Write as _, path::Path};

/// Bytes of JavaScript and WebAssembly together after brotli: what a person's phone waits for.
const BUDGET: usize = 165_000;

/// One file's bytes: as it is, after gzip, after brotli.
pub struct Size {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn counts(&self) -> bool {
        self.name.ends_with(".js") || self.name.ends_with(".wasm")
    }
}

/// After gzip at its best.
///
/// # Errors
/// None in memory; the signature is the encoder's.
pub fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// After brotli at its best: quality 11, a window of 2^24 bytes.
///
/// # Errors
/// None in memory; the signature is the encoder's.
pub fn brotli(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut packed = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 24);
    encoder.write_all(bytes)?;
    drop(encoder);
    Ok(packed)
}

/// The sizes of all files of a folder, by name.
///
/// # Errors
/// A file cannot be read.
pub fn measure(folder: &Path) -> Outcome<Vec<Size>> {
    let mut sizes = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            let bytes = fs::read(&path)?;
            sizes.push(Size {
                name: path.strip_prefix(folder)?.display().to_string(),
                raw: bytes.len(),
                gzip: gzip(&bytes)?.len(),
                brotli: brotli(&bytes)?.len(),
            });
        }
    }
    sizes.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(sizes)
}

fn code(sizes: &[Size]) -> usize {
    sizes.iter().filter(|s| s.counts()).map(|s| s.brotli).sum()
}

/// The table that the build prints.
#[must_use]
pub fn table(sizes: &[Size]) -> String {
    let mut table = format!("{:>9} {:>9} {:>9}  file\n", "raw", "gzip", "brotli");
    for Size {
        name,
        raw,
        gzip,
        brotli,
    } in sizes
    {
        // Writing to a string does not fail.
        _ = writeln!(table, "{raw:>9} {gzip:>9} {brotli:>9}  {name}");
    }
    _ = writeln!(table, "{:>29}  JavaScript + Wasm, of {BUDGET}", code(sizes));
    table
}

/// Fails over the budget; with `may_be_over` (for work in between, never for a release) it only says so.
///
/// # Errors
/// By how much it is over.
pub fn within_budget(sizes: &[Size], may_be_over: bool) -> Outcome<()> {
    let over = code(sizes).saturating_sub(BUDGET);
    if over == 0 {
        return Ok(());
    }
    let said =
        format!("JavaScript and Wasm are {over} bytes over their budget of {BUDGET} after brotli");
    if may_be_over {
        eprintln!("postbuild: {said}; GRADUAL_OVER_BUDGET is set");
        return Ok(());
    }
    Err([&said, " (GRADUAL_OVER_BUDGET=1 builds all the same)"]
        .concat()
        .into())
}
