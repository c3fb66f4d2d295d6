//! The questions and answers, and the search over them.

use super::Body;

/// A question with its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The part of its address after `faq/#`.
    pub slug: &'static str,
    /// The question, plain text.
    pub title: &'static str,
    /// The answer.
    pub body: Body,
    /// Whether the article on which the guide rests asks it; otherwise it was added.
    pub from_article: bool,
}

/// The questions in their order on the page.
pub static QUESTIONS: &[Question] = &include!(concat!(env!("OUT_DIR"), "/questions.rs"));

/// Whether every word of the query, without the marks around it, occurs in the question or its answer.
///
/// Upper and lower case are one, and so are straight and curly apostrophes; tags and citation numbers are not text. An
/// empty query matches everything.
#[must_use]
pub fn matches(question: &Question, query: &str) -> bool {
    holds(question.title, question.body.html(), query)
}

fn holds(title: &str, html: &str, query: &str) -> bool {
    let mut text = folded(title);
    text.push(' ');
    text.push_str(&folded(&without_tags(html)));
    folded(query)
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| "?!.,:;\"“”".contains(c)))
        .all(|word| text.contains(word))
}

/// ASCII case is enough for the English text.
fn folded(text: &str) -> String {
    text.replace('’', "'").to_ascii_lowercase()
}

/// The text of an answer: a tag counts as a space, a citation as nothing.
fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, from_tag)) = rest.split_once('<') {
        text.push_str(before);
        let end = if from_tag.starts_with("sup") {
            "</sup>"
        } else {
            ">"
        };
        rest = from_tag.split_once(end).map_or("", |(_, after)| after);
        text.push(' ');
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const TITLE: &str = "Is walking enough?";
    const HTML: &str = "<p>It’s a <em>good</em> start.<sup class=\"cite\"><a href=\"sources/#x\" aria-label=\"Source 9: X 2020\">9</a></sup></p><ul><li>Daily</li></ul>";

    #[test]
    fn every_word_must_occur_in_any_order_and_case() {
        for query in [
            "",
            "  ",
            "walk",
            "START walking",
            "it's",
            "it’s good",
            "enough? daily",
            "walking? “good”, ?",
            "alk",
        ] {
            assert!(holds(TITLE, HTML, query), "{query}");
        }
        for query in [
            "run",
            "walking run",
            "start.9",
            "9",
            "source",
            "em",
            "class",
            "cite",
        ] {
            assert!(!holds(TITLE, HTML, query), "{query}");
        }
    }

    #[test]
    fn a_tag_parts_words_only_at_its_place() {
        assert_eq!(
            without_tags("<p>One</p><p>two <b>three</b></p>")
                .split_whitespace()
                .collect::<Vec<_>>(),
            ["One", "two", "three"]
        );
        assert_eq!(without_tags("no tag"), "no tag");
        assert_eq!(without_tags("cut <a"), "cut  ");
    }
}
