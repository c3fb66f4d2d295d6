//! The guide, the questions and the sources.

pub const ABOVE: &str = "A guide to exercise for pain";
pub const HEADING: &str = "Learn";
pub const CHAPTERS: &str = "Chapters";
pub const OPENED: &str = "opened";
pub const MORE: &str = "More";
pub const FAQ_SUMMARY: &str = "Sixteen short answers, with a search";
pub const SIGNS_SUMMARY: &str = "When to get checked first";
pub const SOURCES_SUMMARY: &str = "The studies behind the guide";
pub const TRY_IT: &str = "Try it";
pub const PAGER: &str = "Chapters before and after";
pub const SOURCES_ABOVE: &str = "What the guide rests on";
pub const FROM_ARTICLE: &str = "Listed in the article";
pub const ADDED: &str = "Added by us";
pub const OPEN_SOURCE: &str = "Open the source (leaves the app)";
pub const FAQ_ABOVE: &str = "Short answers";
pub const COMING: &str = "These words are on their way.";
pub const NOT_HERE: &str =
    "These words have not reached this device yet. Go online once, then open this page again.";
pub const TRY_AGAIN: &str = "Try again";
pub const SEARCH: &str = "Search the questions";

pub fn chapter_of(number: usize, of: usize, minutes: u8) -> String {
    format!("Chapter {number} of {of} · {minutes} min")
}

pub fn opened_of(opened: usize, of: usize) -> String {
    match opened {
        0 => format!("{of} short chapters. Start anywhere."),
        n if n == of => format!("You have opened all {of} chapters."),
        n => format!("You have opened {n} of {of} chapters."),
    }
}

pub fn minutes(minutes: u8) -> String {
    format!("{minutes} min")
}

pub fn found(count: usize) -> String {
    match count {
        0 => "No question has these words. Try fewer or other words.".to_owned(),
        1 => "1 question".to_owned(),
        n => format!("{n} questions"),
    }
}
