//! What a page of content must hold. Each check gives one line per problem; each is shown below to find a bad sample.
#![allow(dead_code)]

use super::{
    html::{self, Tag},
    pages::Page,
    words,
};
use gradual::route::Route;

/// The only tags that a body may have.
const TAGS: [&str; 11] = [
    "p", "h2", "h3", "ul", "ol", "li", "strong", "em", "a", "sup", "div",
];
/// Words that make a figure a finding.
const FINDINGS: [&str; 10] = [
    "trial", "trials", "review", "study", "people", "workers", "runners", "percent", "points",
    "in 100",
];

/// Tags, attributes and ids that a body may not have.
pub fn markup(body: &str) -> Vec<String> {
    let mut problems = Vec::new();
    for tag in html::tags(body) {
        if !TAGS.contains(&tag.name.trim_start_matches('/')) {
            problems.push(format!("<{}> is not allowed", tag.name));
        }
        for (attribute, value) in &tag.attributes {
            let fine = match attribute.as_str() {
                "href" | "rel" | "aria-label" => tag.name == "a",
                "class" => ["cite", "note"].contains(&value.as_str()),
                "id" => !["app", "main"].contains(&value.as_str()) && tag.name.starts_with('h'),
                _ => false,
            };
            if !fine {
                problems.push(format!(
                    "{attribute}=\"{value}\" is not allowed on <{}>",
                    tag.name
                ));
            }
        }
    }
    problems
}

/// The first heading is an h2, and none skips a level.
pub fn headings(body: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let mut last = 1;
    for tag in html::tags(body) {
        if let Some(level) = tag
            .name
            .strip_prefix('h')
            .and_then(|level| level.parse::<u8>().ok())
        {
            if level == 1 || level > last + 1 {
                problems.push(format!("h{level} follows h{last}"));
            }
            last = level;
        }
    }
    problems
}

/// Links lead somewhere: inside to a route and, after `#`, to one of its ids; outside by https with the right `rel`.
pub fn links(body: &str, ids: &dyn Fn(Route) -> Vec<String>) -> Vec<String> {
    html::tags(body)
        .iter()
        .filter(|tag| tag.name == "a")
        .filter_map(|tag| link(tag, ids))
        .collect()
}

fn link(tag: &Tag, ids: &dyn Fn(Route) -> Vec<String>) -> Option<String> {
    let Some(href) = tag.get("href") else {
        return Some("a link leads nowhere".to_owned());
    };
    if href.contains(':') || href.starts_with("//") {
        let fine =
            href.starts_with("https://") && tag.get("rel") == Some("noopener noreferrer external");
        return (!fine).then(|| format!("{href}: a link out needs https and its rel"));
    }
    let (path, fragment) = href
        .split_once('#')
        .map_or((href, None), |(path, fragment)| (path, Some(fragment)));
    if path.is_empty() || path.starts_with('/') || path.starts_with("..") {
        return Some(format!(
            "{href}: with a base address, a link is written from the base, page and all"
        ));
    }
    let Some(route) = Route::parse(path.trim_start_matches("./")) else {
        return Some(format!("{href}: no such page"));
    };
    if path != "./" && route.path() != path {
        return Some(format!("{href}: the page is written {}", route.path()));
    }
    let fragment = fragment?;
    (!ids(route).iter().any(|id| id == fragment))
        .then(|| format!("{href}: no such place on the page"))
}

/// The sources that the front matter names are the sources cited, in the order of the sources page.
pub fn front_matter_sources(page: &Page, known: &[&str]) -> Vec<String> {
    let Some(named) = &page.sources else {
        return Vec::new();
    };
    let mut cited = html::cited(&page.html);
    cited.sort_by_key(|id| known.iter().position(|source| source == id));
    let mut problems: Vec<String> = cited
        .iter()
        .filter(|id| !known.contains(&id.as_str()))
        .map(|id| format!("no source is called {id}"))
        .collect();
    if cited != *named {
        problems.push(format!("it names {named:?} and cites {cited:?}"));
    }
    problems
}

/// Tone and the length of sentences.
pub fn language(page: &Page) -> Vec<String> {
    let blocks = html::blocks(&page.html);
    let texts = blocks
        .iter()
        .map(|block| block.text.as_str())
        .chain(page.strings.iter().copied());
    texts
        .flat_map(|text| {
            words::forbidden(text)
                .into_iter()
                .chain(words::too_long(text))
        })
        .collect()
}

/// A figure about people or studies has a citation in its paragraph or list item, unless its section says "our own".
pub fn figures(body: &str) -> Vec<String> {
    let blocks = html::blocks(body);
    let sections = blocks.split(|block| block.tag.starts_with('h'));
    let mut problems = Vec::new();
    for section in
        sections.filter(|section| !section.iter().any(|block| block.text.contains("our own")))
    {
        for block in section {
            let plain = format!(" {} ", words::words(&block.text).join(" ").to_lowercase());
            let is_finding = FINDINGS
                .iter()
                .any(|finding| plain.contains(&format!(" {finding} ")));
            if block.cited.is_empty()
                && is_finding
                && plain.contains(|char: char| char.is_ascii_digit())
            {
                problems.push(format!("no source: {}", block.text));
            }
        }
    }
    problems
}

/// How many words a body has, headings and all, citations aside.
pub fn length(body: &str) -> usize {
    html::blocks(body)
        .iter()
        .map(|block| words::words(&block.text).len())
        .sum()
}
