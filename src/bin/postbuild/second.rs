//! The second module (`src/ui/chunk.rs`): taken out before wasm-bindgen saw the program, made smaller, put beside the first.

use super::{Outcome, digest, html::replace_one, module};
use std::{env, fs, path::Path};

/// What its file's name begins with; the content's hash follows.
pub const NAME: &str = "more.wasm";

/// Where the program that splits leaves it, in the folder that `GRADUAL_SPLIT` names (`make build` sets it).
const SPLIT_OFF: &str = "split_more.wasm";
/// How wasm-bindgen's JavaScript names the script of that program, in whose place ours stands.
const IMPORT: &str = "import * as import1 from \"./__wasm_split.js\"";
const IMPORTED: &str = "\"./__wasm_split.js\": import1";

/// Called from Rust with a function and its argument, to be told whether the second module is here. What that needs of the
/// first (memory, table, stack) the first one exports.
const LOADER: &str = r#"
async function loadSecond(told, argument) {
    let here = false;
    try {
        const answer = await fetch(new URL("__NAME__", import.meta.url), { integrity: "__HASH__" });
        await WebAssembly.instantiate(await answer.arrayBuffer(), { __wasm_split: wasm });
        here = true;
    } catch (error) {
        console.warn("The second module did not come:", error);
    }
    wasm.__indirect_function_table.get(told)(argument, here);
}
"#;

/// Puts the second module into the folder; gives the JavaScript that loads it, and the names that it needs of the first
/// module's exports. A program that was not split stays as it is.
///
/// # Errors
/// The program was split, but its second half is not where `GRADUAL_SPLIT` says; or wasm-bindgen writes otherwise now.
pub fn put_beside(staging: &Path, glue: &str) -> Outcome<(String, String)> {
    if !glue.contains(IMPORT) {
        // Left so, every page would ask for a file that is not there.
        if glue.contains("__wasm_split") || env::var_os("GRADUAL_SPLIT").is_some() {
            return Err(
                "the program was split, and wasm-bindgen imports its second module otherwise now"
                    .into(),
            );
        }
        return Ok((glue.to_owned(), String::new()));
    }
    let folder = env::var_os("GRADUAL_SPLIT")
        .ok_or("GRADUAL_SPLIT does not say where the second module is")?;
    let whole = fs::read(Path::new(&folder).join(SPLIT_OFF))?;
    let second = module::smaller(&whole, "", staging)?;
    let name = digest::file_name(NAME, &second);
    fs::write(staging.join(&name), &second)?;
    let loader = replace_one(LOADER, "__NAME__", &name)?;
    let loader = replace_one(&loader, "__HASH__", &digest::integrity(&second))?;
    let glue = replace_one(glue, IMPORT, &loader)?;
    let glue = replace_one(
        &glue,
        IMPORTED,
        "\"./__wasm_split.js\": { __wasm_split_load_more: loadSecond }",
    )?;
    // Its import names stand in it as they are.
    Ok((glue, String::from_utf8_lossy(&second).into_owned()))
}
