//! What a phone fetches before Today answers: the first page, its style, its JavaScript and the first Wasm module.
use crate::report::{Bound, Report};
use e2e::{Context as _, Result, Site};
use std::{fs, path::Path};

/// Bytes after brotli of all of them together.
const BUDGET: f64 = 180_000.0;

pub fn measure(report: &mut Report) -> Result<()> {
    let root = Site::app()?.root;
    let mut sums = [0_u64; 3];
    let mut more = 0;
    for file in fs::read_dir(&root)? {
        let path = file?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let kind = match name.rsplit('.').next() {
            Some("js") if name == "sw.js" => continue,
            Some(kind @ ("js" | "css" | "wasm")) => kind,
            _ if name == "index.html" => "html",
            _ => continue,
        };
        let sizes = sizes(&path)?;
        if name.starts_with("more-") {
            more += sizes[2];
            continue;
        }
        report.note(format!(
            "{kind:>5} {:>9} raw {:>8} gzip {:>8} brotli  {name}",
            sizes[0], sizes[1], sizes[2]
        ));
        for (sum, size) in sums.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    #[allow(clippy::cast_precision_loss)]
    let [raw, gzip, brotli] = sums.map(|bytes| bytes as f64);
    report.add_one(
        "Bytes to a working Today, after brotli",
        brotli,
        format!("raw {raw}, gzip {gzip}"),
        Bound::AtMost(BUDGET),
    );
    report.note(format!(
        "the second module, which follows: {more} bytes after brotli"
    ));
    Ok(())
}

/// As it is, after gzip, after brotli.
fn sizes(path: &Path) -> Result<[u64; 3]> {
    let size = |ending: &str| {
        let path = format!("{}{ending}", path.display());
        fs::metadata(&path)
            .map(|file| file.len())
            .with_context(|| path)
    };
    Ok([size("")?, size(".gz")?, size(".br")?])
}
