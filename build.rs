//! Turns the words under `src/content/en` into Rust statics before the crate is compiled, so that no Markdown parser
//! ships. A bad file stops the build with one line that names it.

#[path = "src/content/compile/mod.rs"]
mod compile;

use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=src/content/en");
    match compile_and_write() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            println!("cargo::error={}", message.replace('\n', " "));
            ExitCode::FAILURE
        }
    }
}

/// Writes one file per static into `OUT_DIR`; `src/content/*.rs` includes each as an expression.
fn compile_and_write() -> Result<(), String> {
    let out =
        env::var("OUT_DIR").map_err(|_| "OUT_DIR is not set: run this through cargo".to_owned())?;
    for (name, expression) in compile::everything(Path::new("src/content/en"))? {
        let path = Path::new(&out).join(format!("{name}.rs"));
        fs::write(&path, expression).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}
