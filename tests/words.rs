//! Reading age and tone: every page of content stays at Flesch–Kincaid grade 6.5 or below, and every string is calm.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

/// What the tests of the words share.
mod prose {
    pub mod html;
    pub mod pages;
    pub mod reading;
    pub mod syllables;
    pub mod words;
}

use prose::{
    html, pages,
    reading::{Count, HARDEST},
    words,
};

/// A page's count: its running text and its lists; headings are left out, for they are no sentences.
fn count(page: &pages::Page) -> Count {
    let mut count = Count::default();
    for block in html::blocks(&page.html)
        .iter()
        .filter(|block| !block.tag.starts_with('h'))
    {
        count.add(&block.text);
    }
    count
}

#[test]
fn every_page_can_be_read_at_eleven() {
    let mut hard = Vec::new();
    println!("{:>5} {:>5} {:>9}  page", "grade", "words", "sentences");
    for page in pages::all() {
        let count = count(&page);
        let grade = count.grade();
        println!(
            "{grade:>5.1} {:>5} {:>9}  {}",
            count.words, count.sentences, page.name
        );
        if grade > HARDEST {
            hard.push(page.name);
        }
    }
    assert!(hard.is_empty(), "above grade {HARDEST}: {hard:?}");
}

/// The string literals of a Rust file, without its comments; escapes stay as they are written.
fn literals(source: &str) -> Vec<String> {
    let code: String = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect();
    code.replace("\\\"", "”")
        .split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_strings_of_the_code_are_calm_and_short() {
    let folder = format!("{}/src/text/en", env!("CARGO_MANIFEST_DIR"));
    let mut problems = Vec::new();
    let mut count = 0;
    let mut paths = vec![std::path::PathBuf::from(folder)];
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            let inside = std::fs::read_dir(&path).unwrap();
            paths.extend(inside.map(|file| file.unwrap().path()));
            continue;
        }
        for text in literals(&std::fs::read_to_string(&path).unwrap()) {
            count += 1;
            let found = words::forbidden(&text)
                .into_iter()
                .chain(words::too_long(&text));
            problems.extend(found.map(|problem| format!("{}: {problem}", path.display())));
        }
    }
    assert!(count > 50, "only {count} strings found");
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn a_literal_is_found_and_a_comment_is_not() {
    let source = "// \"no\"\nconst A: &str = \"Say \\\"yes\\\".\";\n    /// \"no\"\nfn b() { format!(\"{n} days\") }\n";
    assert_eq!(literals(source), ["Say ”yes”.", "{n} days"]);
}
