//! The house's rules that the compiler does not hold: which way the arrows point, how long files are, what is never used.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// The file, or all files in the folder, with their texts.
fn sources(at: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut left = vec![PathBuf::from(at)];
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()));
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
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

/// Where a forbidden word stands; `except` are whole paths.
fn breaches(folder: &str, forbidden: &[&str], except: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources(folder) {
        let path = path.to_string_lossy().replace('\\', "/");
        if except.contains(&&*path) {
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

/// The modules of this crate that the code names, also those in a list: `crate::{chart::Frame, text}`.
fn named(code: &str) -> BTreeSet<String> {
    let word = |text: &str| -> String {
        let letters = text.chars();
        letters
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let mut found = BTreeSet::new();
    for (place, start) in code.match_indices("crate::") {
        let rest = &code[place + start.len()..];
        let Some(list) = rest.strip_prefix('{') else {
            found.insert(word(rest));
            continue;
        };
        let (mut depth, mut begins) = (0, true);
        for (at, letter) in list.char_indices() {
            match letter {
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                '{' => depth += 1,
                ',' if depth == 0 => begins = true,
                _ if begins && !letter.is_whitespace() => {
                    found.insert(word(&list[at..]));
                    begins = false;
                }
                _ => {}
            }
        }
    }
    found
}

/// What each part may name besides itself: `ui` and `main` are above all of them.
const ARROWS: [(&str, &[&str]); 7] = [
    ("route", &[]),
    ("content", &[]),
    ("domain", &[]),
    ("text", &["domain"]),
    ("chart", &["domain", "text"]),
    ("storage", &["domain"]),
    (
        "interchange",
        &["domain", "text", "chart", "content", "storage"],
    ),
];

fn place_of(part: &str) -> String {
    match part {
        "route" => "src/route.rs".to_owned(),
        part => format!("src/{part}"),
    }
}

#[test]
fn dependencies_point_one_way() {
    let mut found = Vec::new();
    for (part, may) in ARROWS {
        for (path, text) in sources(&place_of(part)) {
            let others = named(&code(&text)).into_iter();
            let others = others.filter(|name| name != part && !may.contains(&&**name));
            found.extend(others.map(|name| format!("{}: {name}", path.display())));
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

const BROWSER: &[&str] = &[
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo_",
    "idb::",
];

/// All that knows a browser outside `ui`.
const IN_THE_BROWSER: &[&str] = &[
    "src/storage/js.rs",
    "src/storage/local.rs",
    "src/storage/lock.rs",
    "src/storage/mirror.rs",
    "src/storage/tab_lock.rs",
];

#[test]
fn only_the_screen_and_five_files_know_a_browser() {
    for (part, _) in ARROWS {
        let found = breaches(&place_of(part), BROWSER, IN_THE_BROWSER);
        assert_eq!(found, Vec::<String>::new());
    }
    for file in IN_THE_BROWSER {
        assert!(!breaches(file, BROWSER, &[]).is_empty(), "{file} no more");
    }
}

#[test]
fn the_domain_is_pure() {
    let clocks = [
        "serde",
        "std::time",
        "std::fs",
        "std::env",
        "SystemTime",
        "Instant::",
    ];
    assert_eq!(breaches("src/domain", &clocks, &[]), Vec::<String>::new());
    for folder in ["src/chart", "src/interchange"] {
        assert_eq!(breaches(folder, &["SystemTime"], &[]), Vec::<String>::new());
    }
}

#[test]
fn markup_is_set_in_one_place() {
    assert_eq!(
        breaches(
            "src/ui",
            &["inner_html", "set_outer_html", "insert_adjacent_html"],
            &[
                "src/ui/html/element.rs",
                "src/ui/start.rs",
                "src/ui/platform/page.rs"
            ]
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
    let text = "use crate::{\n    chart::{Frame, axis},\n    text,\n};\npub(crate) fn f() -> crate::ui::X {}";
    assert!(named(text).iter().eq(["chart", "text", "ui"]));
}
