//! Copies of built folders, packed as a release packs them.
use e2e::Result;
use std::{fs, path::Path};

/// The endings of what a host sends packed.
const PACKED: [&str; 7] = ["html", "js", "css", "wasm", "svg", "txt", "webmanifest"];

/// Copies a folder with its pages changed, and puts a `.br` beside each file that a host would send packed.
pub fn copy_packed(from: &Path, to: &Path, page: fn(&str) -> String) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        let place = to.join(&name);
        let name = name.to_string_lossy();
        let ending = name.rsplit('.').next().unwrap_or_default();
        let beside = |file: &Path| [&*file.to_string_lossy(), ".br"].concat();
        if path.is_dir() {
            fs::create_dir_all(&place)?;
            copy_packed(&path, &place, page)?;
        } else if ending == "html" {
            let page = page(&fs::read_to_string(&path)?);
            fs::write(beside(&place), packed(page.as_bytes())?)?;
            fs::write(place, page)?;
        } else if ending != "br" && ending != "gz" {
            fs::copy(&path, &place)?;
            if PACKED.contains(&ending) && fs::copy(beside(&path), beside(&place)).is_err() {
                fs::write(beside(&place), packed(&fs::read(path)?)?)?;
            }
        }
    }
    Ok(())
}

fn packed(plain: &[u8]) -> Result<Vec<u8>> {
    let mut small = vec![];
    let how = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &plain[..], &mut small, &how)?;
    Ok(small)
}
