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

/// The files of the strings, and what is in each.
fn strings() -> Vec<(String, Vec<String>)> {
    let folder = format!("{}/src/text/en", env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut paths = vec![std::path::PathBuf::from(&folder)];
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            let inside = std::fs::read_dir(&path).unwrap();
            paths.extend(inside.map(|file| file.unwrap().path()));
            continue;
        }
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        files.push((name, literals(&std::fs::read_to_string(&path).unwrap())));
    }
    files.sort();
    files
}

#[test]
fn the_strings_of_the_code_are_calm_and_short() {
    let mut problems = Vec::new();
    let mut count = 0;
    for (name, texts) in strings() {
        for text in texts {
            count += 1;
            let found = words::forbidden(&text)
                .into_iter()
                .chain(words::too_long(&text));
            problems.extend(found.map(|problem| format!("{name}: {problem}")));
        }
    }
    assert!(count > 50, "only {count} strings found");
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// A string's words as they are read: what is filled in counts as a number does, a line break is none.
fn as_read(text: &str) -> String {
    let mut read = String::new();
    let mut depth = 0_u32;
    for letter in text.replace("\\n", " ").chars() {
        match letter {
            '{' => {
                depth += 1;
                read.push('7');
            }
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => read.push(letter),
            _ => {}
        }
    }
    read
}

/// The formula is for running text: a label of two words has no grade. So a screen's sentences are graded together, and each
/// of them is listed with its own grade.
#[test]
fn every_screen_can_be_read_at_eleven() {
    let mut hard = Vec::new();
    for (name, texts) in strings() {
        let mut all = Count::default();
        let mut listed = Vec::new();
        for text in texts.iter().map(|text| as_read(text)) {
            let mut one = Count::default();
            one.add(&text);
            let is_sentence = one.words >= 4 && text.trim_end().ends_with(['.', '?', '!', ':']);
            if is_sentence {
                all.add(&text);
                listed.push((one.grade(), text));
            }
        }
        listed.sort_by(|a, b| b.0.total_cmp(&a.0));
        println!("{:>5.1} {:>5} words  {name}", all.grade(), all.words);
        for (grade, text) in listed {
            println!("    {grade:>5.1} {text}");
        }
        if all.grade() > HARDEST {
            hard.push(name);
        }
    }
    assert!(hard.is_empty(), "above grade {HARDEST}: {hard:?}");
}

#[test]
fn what_is_filled_in_is_read_as_a_number() {
    assert_eq!(as_read("{n} of {a:?} days\\nnow"), "7 of 7 days now");
}

#[test]
fn a_literal_is_found_and_a_comment_is_not() {
    let source = "// \"no\"\nconst A: &str = \"Say \\\"yes\\\".\";\n    /// \"no\"\nfn b() { format!(\"{n} days\") }\n";
    assert_eq!(literals(source), ["Say ”yes”.", "{n} days"]);
}
