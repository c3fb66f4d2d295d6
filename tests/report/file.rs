//! The file: one page that opens alone, and every word of a person's in it is text.

use crate::{lived, made};
use gradual::{
    domain::journal::Journal,
    interchange::report::{
        Asked,
        html::{escape, put_html},
    },
};
use proptest::prelude::*;

fn written(journal: &Journal, asked: &Asked) -> String {
    put_html(&made(journal, asked))
}

/// The tags of a file, without its rules: names of elements, and everything inside the angle brackets.
fn tags(html: &str) -> Vec<(String, String)> {
    let body = html.split("</style>").nth(1).unwrap();
    let tags = body.split('<').skip(1);
    let tags = tags.map(|piece| piece.split_once('>').expect("a closed tag").0);
    tags.map(|inside| {
        let name = inside.trim_start_matches('/');
        let name = name.split([' ', '/']).next().unwrap();
        (name.to_owned(), inside.to_owned())
    })
    .collect()
}

const ALLOWED: [&str; 22] = [
    "head", "html", "body", "main", "section", "h1", "h2", "p", "strong", "ul", "li", "table",
    "caption", "thead", "tbody", "tr", "th", "td", "svg", "path", "text", "style",
];

#[test]
fn the_file_is_as_it_was() {
    let html = written(&lived::journal(), &lived::asked());
    // The rules and the geometry are tested where they are made.
    let (before, rest) = html.split_once("<style>").unwrap();
    let mut body = rest.split_once("</style>").unwrap().1.to_owned();
    while let Some(start) = body.find("<path") {
        let end = start + body[start..].find("/>\n").unwrap() + 3;
        body.replace_range(start..end, "");
    }
    let labels: Vec<&str> = body.lines().filter(|l| !l.starts_with("<text ")).collect();
    let said = format!("{before}{}\n", labels.join("\n"));
    assert_eq!(
        said,
        include_str!("../fixtures/report/thirteen-weeks.html"),
        "\n{said}"
    );
}

#[test]
fn it_asks_for_nothing() {
    let html = written(&lived::journal(), &lived::asked());
    for asks in [
        "http:", "https:", "src=", "href=", "url(", "@import", "<script", "<link", "<iframe",
        "<img",
    ] {
        assert!(!html.contains(asks), "{asks}");
    }
    assert!(html.contains("default-src 'none'"));
}

#[test]
fn markup_in_a_persons_words_stays_words() {
    let evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&lt;b&gt;";
    let mut journal = lived::journal();
    for activity in &mut journal.plan.activities {
        activity.value.name = evil.to_owned();
    }
    for goal in &mut journal.plan.goals {
        goal.value.words = evil.to_owned();
    }
    for ladder in &mut journal.plan.ladders {
        ladder.value.name = evil.to_owned();
        for step in &mut ladder.value.steps {
            step.name = evil.to_owned();
        }
    }
    for sign in &mut journal.plan.signs {
        sign.value.slug = evil.to_owned();
    }
    for day in journal.days.values_mut() {
        day.note.value = evil.to_owned();
    }
    let mut asked = lived::asked();
    asked.name = evil.to_owned();
    asked.questions = evil.to_owned();
    let html = written(&journal, &asked);
    for (name, inside) in tags(&html) {
        assert!(ALLOWED.contains(&name.as_str()), "<{inside}>");
        assert!(
            !inside.contains(" onerror") && !inside.contains("alert"),
            "<{inside}>"
        );
    }
    // The title, the heading, a question, three activities, three goals, a ladder and its step, two signs.
    let shown = "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img src=x onerror=alert(1)&gt;&amp;lt;b&amp;gt;";
    assert_eq!(html.matches(shown).count(), 12, "{html}");
}

proptest! {
    #[test]
    fn nothing_typed_can_leave_its_place(text in "\\PC*|[\u{0}-\u{7f}<>&\"']{0,40}") {
        let mut out = String::new();
        escape(&mut out, &text);
        let loose = out.contains(['<', '>', '"', '\'', '\u{0}', '\u{1b}']);
        prop_assert!(!loose, "loose");
        let back = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        let kept: String = text.chars().filter(|c| (*c >= ' ' && *c != '\u{7f}') || matches!(c, '\t' | '\n')).collect();
        prop_assert_eq!(back, kept);
    }
}
