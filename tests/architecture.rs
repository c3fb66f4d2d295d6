//! The house's rules that the compiler does not hold: which way the arrows point, how long files are, what is never used.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    fs,
    path::{Path, PathBuf},
};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty());
    found
}

/// The part of a file that ships: without comments and without its tests.
fn code(text: &str) -> String {
    let shipped = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = shipped
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn breaches(folder: &str, forbidden: &[&str], except: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources(folder) {
        let path = path.to_string_lossy().replace('\\', "/");
        if except.iter().any(|e| path.ends_with(e)) {
            continue;
        }
        let code = code(&text);
        found.extend(
            forbidden
                .iter()
                .filter(|word| code.contains(**word))
                .map(|word| format!("{path}: {word}")),
        );
    }
    found
}

const BROWSER: &[&str] = &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_"];

#[test]
fn the_domain_is_pure() {
    let outside = [
        "crate::chart",
        "crate::storage",
        "crate::interchange",
        "crate::ui",
        "crate::text",
        "crate::content",
    ];
    let clocks = [
        "serde",
        "std::time",
        "std::fs",
        "std::env",
        "SystemTime",
        "Instant::",
    ];
    let forbidden = [BROWSER, &outside[..], &clocks[..]].concat();
    assert_eq!(
        breaches("src/domain", &forbidden, &[]),
        Vec::<String>::new()
    );
}

#[test]
fn charts_and_interchange_know_no_screen_and_no_storage() {
    let forbidden = [BROWSER, &["crate::ui", "crate::storage", "SystemTime"][..]].concat();
    assert_eq!(breaches("src/chart", &forbidden, &[]), Vec::<String>::new());
    let forbidden = [BROWSER, &["crate::ui", "SystemTime"][..]].concat();
    assert_eq!(
        breaches("src/interchange", &forbidden, &[]),
        Vec::<String>::new()
    );
}

#[test]
fn storage_meets_the_browser_in_few_files() {
    let forbidden = [BROWSER, &["crate::ui", "crate::chart", "crate::text"][..]].concat();
    assert_eq!(
        breaches(
            "src/storage",
            &forbidden,
            &["local.rs", "mirror.rs", "lock.rs", "js.rs"]
        ),
        Vec::<String>::new()
    );
}

#[test]
fn text_content_and_routes_are_leaves() {
    let upwards = [
        "crate::ui",
        "crate::storage",
        "crate::chart",
        "crate::interchange",
    ];
    for folder in ["src/text", "src/content"] {
        assert_eq!(
            breaches(folder, &[BROWSER, &upwards[..]].concat(), &[]),
            Vec::<String>::new()
        );
    }
    let route = code(&fs::read_to_string("src/route.rs").unwrap());
    assert!(!route.contains("crate::"), "route names no other module");
}

#[test]
fn markup_is_set_in_one_place() {
    let allowed = ["ui/html/element.rs"];
    assert_eq!(
        breaches(
            "src/ui",
            &["inner_html", "set_outer_html", "insert_adjacent_html"],
            &[&allowed[..], &["ui/start.rs", "ui/platform/page.rs"]].concat()
        ),
        Vec::<String>::new()
    );
    let start = code(&fs::read_to_string("src/ui/start.rs").unwrap());
    assert_eq!(
        start.matches("inner_html").count(),
        start.matches("set_inner_html(\"\")").count(),
        "only emptied"
    );
    let page = code(&fs::read_to_string("src/ui/platform/page.rs").unwrap());
    assert_eq!(
        page.matches("inner_html").count(),
        page.matches(".inner_html()").count(),
        "only read"
    );
}

#[test]
fn nothing_that_ships_can_panic_by_its_own_word() {
    let words = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "todo!(",
        "unimplemented!(",
        "unreachable!(",
    ];
    assert_eq!(breaches("src", &words, &[]), Vec::<String>::new());
}

#[test]
fn files_stay_short() {
    let mut long = Vec::new();
    for folder in ["src", "tests"] {
        for (path, text) in sources(folder) {
            if text.lines().count() > 300 {
                long.push(format!(
                    "{}: {} lines",
                    path.display(),
                    text.lines().count()
                ));
            }
        }
    }
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn the_checks_see_a_breach() {
    let text = "//! leptos in a comment\nuse leptos::prelude::*;\n#[cfg(test)]\nmod tests {\n    web_sys::x();\n}\n";
    assert!(code(text).contains("leptos::prelude"));
    assert!(!code(text).contains("web_sys"));
    assert!(!code(text).contains("comment"));
    assert!(Path::new("src/domain").is_dir());
}
