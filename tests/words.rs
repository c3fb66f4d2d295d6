//! Reading age: every page of content stays at Flesch–Kincaid grade 6.5 or below.
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
