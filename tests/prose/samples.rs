//! Each check finds what it is for.

use super::{checks::*, pages::Page};
use gradual::route::Route;

fn page(html: &str, sources: &[&str]) -> Page {
    Page {
        name: "sample".to_owned(),
        strings: vec!["A title"],
        html: html.to_owned(),
        sources: Some(sources.iter().map(|id| (*id).to_owned()).collect()),
    }
}

#[test]
fn bad_markup_is_found() {
    assert!(markup("<h2 id=\"why\">A</h2><div class=\"note\"><p>B</p></div>").is_empty());
    for bad in [
        "<p style=\"color:red\">A</p>",
        "<script>x</script>",
        "<p onclick=\"x()\">A</p>",
        "<h2 id=\"main\">A</h2>",
        "<p class=\"wide\">A</p>",
        "<img src=\"x\">",
        "<iframe></iframe>",
    ] {
        assert!(!markup(bad).is_empty(), "{bad}");
    }
}

#[test]
fn a_skipped_heading_is_found() {
    assert!(headings("<h2>A</h2><h3>B</h3><h2>C</h2>").is_empty());
    for bad in ["<h3>A</h3>", "<h1>A</h1>", "<h2>A</h2><h4>B</h4>"] {
        assert_eq!(headings(bad).len(), 1, "{bad}");
    }
}

#[test]
fn a_broken_link_is_found() {
    let ids = |route| {
        if route == Route::Faq {
            vec!["rest".to_owned()]
        } else {
            Vec::new()
        }
    };
    let out = "rel=\"noopener noreferrer external\"";
    for good in [
        "href=\"guide/flare-ups/\"",
        "href=\"faq/#rest\"",
        "href=\"./\"",
        &format!("href=\"https://doi.org/x\" {out}"),
    ] {
        assert_eq!(
            links(&format!("<a {good}>A</a>"), &ids),
            Vec::<String>::new(),
            "{good}"
        );
    }
    for bad in [
        "href=\"guide/flares/\"",
        "href=\"guide/flare-ups\"",
        "href=\"/guide/flare-ups/\"",
        "href=\"faq/#test\"",
        "href=\"sources/#rest\"",
        "href=\"#rest\"",
        "href=\"\"",
        "href=\"https://doi.org/x\"",
        &format!("href=\"http://doi.org/x\" {out}"),
        "class=\"x\"",
    ] {
        assert_eq!(links(&format!("<a {bad}>A</a>"), &ids).len(), 1, "{bad}");
    }
}

#[test]
fn sources_that_differ_are_found() {
    let cites = |ids: &[&str]| {
        ids.iter()
            .map(|id| format!("<a href=\"sources/#{id}\">1</a>"))
            .collect::<String>()
    };
    let known = ["a", "b"];
    assert!(front_matter_sources(&page(&cites(&["b", "a", "b"]), &["a", "b"]), &known).is_empty());
    for (cited, named) in [
        (vec!["a"], &["a", "b"][..]),
        (vec!["a", "b"], &["a"]),
        (vec!["b", "a"], &["b", "a"]),
    ] {
        assert_eq!(
            front_matter_sources(&page(&cites(&cited), named), &known).len(),
            1,
            "{cited:?} {named:?}"
        );
    }
    assert_eq!(
        front_matter_sources(&page(&cites(&["c"]), &["c"]), &known),
        ["no source is called c"]
    );
}

#[test]
fn bad_language_is_found() {
    assert!(language(&page("<p>A calm line.</p>", &[])).is_empty());
    let long = vec!["word"; 31].join(" ");
    assert_eq!(
        language(&page(
            &format!("<ul><li>{long}</li></ul><p>A slipped disc.</p>"),
            &[]
        ))
        .len(),
        2
    );
    let titled = Page {
        strings: vec!["Nothing missed"],
        ..page("", &[])
    };
    assert_eq!(language(&titled).len(), 1);
}

#[test]
fn a_figure_without_a_source_is_found() {
    let cite = "<sup class=\"cite\"><a href=\"sources/#a\">1</a></sup>";
    assert!(
        figures(&format!(
            "<p>In 7 trials, much.{cite} More.</p><p>Start at 8 minutes.</p>"
        ))
        .is_empty()
    );
    assert!(
        figures("<h2>A</h2><p>The figures are our own.</p><ul><li>9 in 100 people</li></ul>")
            .is_empty()
    );
    assert_eq!(
        figures("<h2>A</h2><p>They are our own.</p><h2>B</h2><p>9 in 100.</p>").len(),
        1
    );
    assert_eq!(
        figures(&format!(
            "<p>Much.{cite}</p><ul><li>A review of 12 books</li></ul>"
        ))
        .len(),
        1
    );
}

#[test]
fn words_are_counted_without_citations() {
    assert_eq!(
        length(
            "<h2>One</h2><p>two three.<sup class=\"cite\"><a href=\"sources/#a\">4</a></sup></p>"
        ),
        3
    );
}
