//! Every page of content, whole.
#![allow(dead_code)]

use gradual::content::{CHAPTERS, QUESTIONS, SIGNS, SOURCES_PAGE, WARNING_SIGNS};

/// Text that a person reads in one go.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its address, such as "guide/flare-ups/".
    pub name: String,
    /// Its plain strings: titles, summaries, buttons.
    pub strings: Vec<&'static str>,
    /// Its body.
    pub html: String,
    /// The sources that its file's front matter names; nothing where the page has no file of its own.
    pub sources: Option<Vec<String>>,
}

/// The chapters.
pub fn chapters() -> Vec<Page> {
    let page = |(place, chapter): (usize, &gradual::content::Chapter)| {
        let mut strings = vec![chapter.title, chapter.summary];
        strings.extend(
            chapter
                .try_it
                .iter()
                .flat_map(|try_it| [try_it.label, try_it.lead]),
        );
        Page {
            name: format!("guide/{}/", chapter.slug),
            strings,
            html: chapter.body.html().to_owned(),
            sources: Some(named_in(&format!(
                "guide/{:02}-{}.md",
                place + 1,
                chapter.slug
            ))),
        }
    };
    CHAPTERS.iter().enumerate().map(page).collect()
}

/// The answers.
pub fn answers() -> Vec<Page> {
    let page = |(place, question): (usize, &gradual::content::Question)| Page {
        name: format!("faq/#{}", question.slug),
        strings: vec![question.title],
        html: question.body.html().to_owned(),
        sources: Some(named_in(&format!(
            "faq/{:02}-{}.md",
            place + 1,
            question.slug
        ))),
    };
    QUESTIONS.iter().enumerate().map(page).collect()
}

/// The warning signs with their limits, as they stand on the page.
pub fn warning_signs() -> Page {
    let mut strings = vec![WARNING_SIGNS.title, WARNING_SIGNS.limits_title];
    let mut html = WARNING_SIGNS.intro.to_owned();
    for group in &WARNING_SIGNS.groups {
        strings.push(group.title);
        html.push_str(&format!(
            "<h2 id=\"{}\">{}</h2>{}<ul>",
            group.slug, group.title, group.intro
        ));
        for sign in SIGNS.iter().filter(|sign| sign.urgency == group.urgency) {
            html.push_str(&format!("<li>{}</li>", sign.html));
        }
        html.push_str("</ul>");
    }
    html.push_str(&format!(
        "<h2>{}</h2>{}",
        WARNING_SIGNS.limits_title, WARNING_SIGNS.limits_intro
    ));
    for limit in WARNING_SIGNS.limits {
        strings.push(limit.title);
        html.push_str(&format!("<h3>{}</h3>{}", limit.title, limit.html));
    }
    Page {
        name: "warning-signs/".to_owned(),
        strings,
        html,
        sources: Some(named_in("warning_signs.md")),
    }
}

/// The pages after a tick, and the introduction of the sources.
pub fn articles() -> Vec<Page> {
    let pages = [
        ("warning-signs/emergency/", WARNING_SIGNS.emergency),
        ("warning-signs/today/", WARNING_SIGNS.today),
        ("warning-signs/crisis/", WARNING_SIGNS.crisis),
        ("sources/", SOURCES_PAGE),
    ];
    let page = |(name, article): (&str, gradual::content::Article)| Page {
        name: name.to_owned(),
        strings: vec![article.title],
        html: article.html.to_owned(),
        sources: None,
    };
    pages.map(page).into()
}

/// All of them.
pub fn all() -> Vec<Page> {
    let mut all = chapters();
    all.extend(answers());
    all.push(warning_signs());
    all.extend(articles());
    all
}

/// What a file's front matter says of its sources: they do not ship.
fn named_in(file: &str) -> Vec<String> {
    let path = format!("{}/src/content/en/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let line = text
        .lines()
        .find(|line| line.starts_with("sources = "))
        .unwrap();
    line.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}
