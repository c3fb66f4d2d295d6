//! Small changes to HTML text.

use super::Outcome;

/// The text with `from`, which stands there exactly once, replaced.
///
/// # Errors
/// It stands there more than once or not at all.
pub fn replace_one(text: &str, from: &str, to: &str) -> Outcome<String> {
    match text.matches(from).count() {
        1 => Ok(text.replacen(from, to, 1)),
        n => Err(format!("{from} stands {n} times in the page that Trunk wrote, not once").into()),
    }
}

/// Text for an element or an attribute in double quotes.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// What the app draws, as a document may hold it: an element that has no content has no end tag, comments are gone, and a
/// link to a place on the same page names that page, for the document has a base.
#[must_use]
pub fn tidy(drawn: &str, path: &str) -> String {
    let mut text = without_comments(&drawn.replace("<!>", ""));
    for void in ["br", "hr", "img", "input", "wbr"] {
        text = text.replace(&format!("</{void}>"), "");
    }
    let here = if path.is_empty() { "./" } else { path };
    text.replace("href=\"#", &format!("href=\"{here}#"))
}

fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept += before;
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_becomes_a_document() {
        assert_eq!(
            tidy(
                "<a href=\"#main\">Skip</a><input type=\"search\"></input><!>Two<!> <!--<() />-->words",
                "faq/"
            ),
            "<a href=\"faq/#main\">Skip</a><input type=\"search\">Two words"
        );
        assert_eq!(tidy("<a href=\"#main\">", ""), "<a href=\"./#main\">");
    }

    #[test]
    fn one_is_replaced_and_none_or_two_are_refused() {
        assert_eq!(replace_one("a b", "a", "c").unwrap(), "c b");
        assert!(replace_one("a a", "a", "c").is_err());
        assert!(replace_one("b", "a", "c").is_err());
        assert_eq!(escaped("a<b> & \"c\""), "a&lt;b&gt; &amp; &quot;c&quot;");
    }
}
