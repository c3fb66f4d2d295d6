//! The Wasm module without what no browser needs: names for debuggers, and exports that the JavaScript does not call.
//!
//! With `WASM_OPT` in the environment, the path of Binaryen's `wasm-opt`, also without what only those exports used
//! (`make build` sets it; it brings about 2 %).

use super::Outcome;
use std::{env, ffi::OsStr, fs, path::Path, process::Command};

/// What the compiler's target has by default; `wasm-opt` refuses a module that uses more. `--all-features` would write
/// what browsers refuse.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Taken apart, put together again and gone over, all of it twice: 0.7 % less after brotli than `-Os` alone. Written out,
/// read again, and what is set and never asked for taken out: 0.3 % less again.
const ROUNDS: [&[&str]; 2] = [
    &[
        "--flatten",
        "--rereloop",
        "-Os",
        "-Os",
        "--flatten",
        "--rereloop",
        "-Os",
        "-Os",
    ],
    &["--ssa-nomerge", "--rse", "-Os"],
];

const CUSTOM: u8 = 0;
const EXPORTS: u8 = 7;

/// The module without custom sections and without the exports that `glue` does not name.
///
/// # Errors
/// It is no Wasm module, or `wasm-opt` refuses it.
pub fn smaller(module: &[u8], glue: &str, scratch: &Path) -> Outcome<Vec<u8>> {
    let lean = lean(module, glue).ok_or("the Wasm module cannot be read")?;
    match env::var_os("WASM_OPT") {
        Some(program) => optimized(&program, &lean, scratch),
        None => Ok(lean),
    }
}

fn optimized(program: &OsStr, module: &[u8], scratch: &Path) -> Outcome<Vec<u8>> {
    let (before, after) = (scratch.join("before.wasm"), scratch.join("after.wasm"));
    fs::write(&before, module)?;
    for passes in ROUNDS {
        let done = Command::new(program)
            .args(FEATURES)
            .args(passes)
            .arg(&before)
            .arg("-o")
            .arg(&after)
            .status()?;
        if !done.success() {
            return Err("wasm-opt refuses the module".into());
        }
        fs::rename(&after, &before)?;
    }
    let optimized = fs::read(&before)?;
    fs::remove_file(before)?;
    Ok(optimized)
}

fn lean(module: &[u8], glue: &str) -> Option<Vec<u8>> {
    const HEAD: usize = 8;
    let mut out = module.get(..HEAD)?.to_vec();
    if !out.starts_with(b"\0asm") {
        return None;
    }
    let mut rest = module.get(HEAD..)?;
    while let Some((&kind, after)) = rest.split_first() {
        let (length, after) = number(after)?;
        let (body, after) = (after.get(..length)?, after.get(length..)?);
        if kind == EXPORTS {
            let kept = called_exports(body, glue)?;
            out.push(kind);
            put_number(&mut out, kept.len());
            out.extend(kept);
        } else if kind != CUSTOM {
            out.extend(&rest[..rest.len() - after.len()]);
        }
        rest = after;
    }
    Some(out)
}

/// The export section's body with those exports alone that the JavaScript names.
fn called_exports(body: &[u8], glue: &str) -> Option<Vec<u8>> {
    let (count, mut rest) = number(body)?;
    let (mut kept, mut entries) = (0, Vec::<u8>::new());
    for _ in 0..count {
        let (length, after) = number(rest)?;
        let (name, after) = (after.get(..length)?, after.get(length..)?);
        let (_, after) = number(after.get(1..)?)?;
        if glue.contains(std::str::from_utf8(name).ok()?) {
            kept += 1;
            entries.extend(&rest[..rest.len() - after.len()]);
        }
        rest = after;
    }
    let mut section = Vec::new();
    put_number(&mut section, kept);
    section.extend(entries);
    Some(section)
}

/// An unsigned LEB128 number and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for (place, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * place);
        if *byte < 0x80 {
            return Some((value, &bytes[place + 1..]));
        }
    }
    None
}

fn put_number(out: &mut Vec<u8>, mut value: usize) {
    loop {
        #[allow(clippy::cast_possible_truncation)] // seven bits
        let low = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            return out.push(low);
        }
        out.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_uncalled_exports_go_and_the_rest_stays() {
        let head = b"\0asm\x01\0\0\0";
        let types = b"\x01\x04\x01\x60\0\0";
        let exports = b"\x07\x0e\x02\x03two\0\x01\x04gone\0\x00";
        let name = b"\0\x05\x04name";
        let module = [&head[..], types, exports, name].concat();
        let kept = lean(&module, "wasm.two()").unwrap();
        assert_eq!(
            kept,
            [&head[..], types, b"\x07\x07\x01\x03two\0\x01"].concat()
        );
        assert_eq!(lean(&module[..module.len() - 1], ""), None, "cut off");
        assert_eq!(lean(b"<!doctype", ""), None);
    }

    #[test]
    fn numbers_are_those_of_leb128() {
        for value in [0, 1, 127, 128, 300, 1 << 20] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, value);
            bytes.push(9);
            assert_eq!(number(&bytes), Some((value, &[9_u8][..])));
        }
        assert_eq!(number(&[0x80]), None);
    }
}
