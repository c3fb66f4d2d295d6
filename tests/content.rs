//! The guide, the answers, the warning signs and the sources are whole, linked, cited and calm.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

/// What the tests of the words share.
mod prose {
    pub mod checks;
    pub mod html;
    pub mod pages;
    mod samples;
    pub mod words;
}

use gradual::{
    content::{
        CHAPTERS, QUESTIONS, SIGNS, SOURCES, SOURCES_PAGE, SignPage, Urgency, WARNING_SIGNS, sign,
    },
    route::{CHAPTER_SLUGS, Route},
};
use prose::{
    checks, html,
    pages::{self, Page},
};
use std::collections::BTreeSet;

/// Every sign ever stored under a name keeps it: an old tick must still mean the same.
const SIGN_SLUGS: [&str; 30] = [
    "saddle-numbness",
    "bladder-bowel",
    "sexual-change",
    "both-legs",
    "fast-weakness",
    "stroke",
    "accident",
    "chest-belly",
    "very-unwell",
    "neck-artery",
    "spinal-cord",
    "cancer-nerve",
    "headache-sight",
    "suicidal-thoughts",
    "fever",
    "urine",
    "calf",
    "fragile-neck",
    "small-fall",
    "cancer",
    "band",
    "one-limb",
    "slow-clumsy",
    "headache-over-50",
    "pregnant",
    "weight-loss",
    "lump",
    "night-pain",
    "inflammatory",
    "no-better",
];

fn hold(check: impl Fn(&Page) -> Vec<String>) {
    let problems: Vec<String> = pages::all()
        .iter()
        .flat_map(|page| {
            check(page)
                .into_iter()
                .map(|problem| format!("{}: {problem}", page.name))
        })
        .collect();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// The places on a page to which a link may lead.
fn ids(route: Route) -> Vec<String> {
    let owned = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect();
    match route {
        Route::Chapter(place) => html::ids(CHAPTERS[usize::from(place)].body.html()),
        Route::Faq => owned(QUESTIONS.iter().map(|question| question.slug).collect()),
        Route::Sources => owned(SOURCES.iter().map(|source| source.id).collect()),
        Route::WarningSigns => owned(
            WARNING_SIGNS
                .groups
                .iter()
                .map(|group| group.slug)
                .collect(),
        ),
        _ => Vec::new(),
    }
}

#[test]
fn the_chapters_are_those_of_the_routes() {
    let slugs: Vec<&str> = CHAPTERS.iter().map(|chapter| chapter.slug).collect();
    assert_eq!(slugs, CHAPTER_SLUGS);
    for chapter in &CHAPTERS {
        let words = checks::length(chapter.body.html());
        let most = if chapter.slug == "evidence-and-limits" {
            800
        } else {
            450
        };
        assert!(
            (150..=most).contains(&words),
            "{}: {words} words",
            chapter.slug
        );
        assert_eq!(
            usize::from(chapter.minutes),
            words.div_ceil(200),
            "{}: {words} words",
            chapter.slug
        );
        assert!(
            chapter.summary.len() <= 90,
            "{}: a summary is one line",
            chapter.slug
        );
        match chapter.try_it {
            Some(try_it) => assert_eq!(Route::parse(try_it.path).unwrap().path(), try_it.path),
            None => assert_eq!(chapter.slug, "about-this-guide"),
        }
    }
}

#[test]
fn the_questions_are_sixteen_and_more_of_which_the_article_asks_six() {
    let slugs: BTreeSet<&str> = QUESTIONS.iter().map(|question| question.slug).collect();
    assert_eq!(slugs.len(), QUESTIONS.len(), "two have one address");
    assert!(QUESTIONS.len() >= 16, "one of the sixteen is gone");
    for (place, question) in QUESTIONS.iter().enumerate() {
        let words = checks::length(question.body.html());
        assert!(
            (40..=120).contains(&words),
            "{}: {words} words",
            question.slug
        );
        assert_eq!(question.from_article, place < 6, "{}", question.slug);
        assert!(question.title.ends_with('?'), "{}", question.title);
    }
}

#[test]
fn the_markup_is_plain() {
    hold(|page| checks::markup(&page.html));
    hold(|page| checks::headings(&page.html));
}

#[test]
fn every_link_leads_somewhere() {
    hold(|page| checks::links(&page.html, &ids));
}

#[test]
fn the_language_is_calm_and_short() {
    hold(checks::language);
    for source in SOURCES {
        assert!(
            prose::words::forbidden(source.note.html()).is_empty(),
            "{}",
            source.note.html()
        );
        assert!(
            prose::words::too_long(source.note.html()).is_empty(),
            "{}",
            source.note.html()
        );
    }
}

#[test]
fn every_figure_has_its_source() {
    hold(|page| checks::figures(&page.html));
}

#[test]
fn the_sources_are_numbered_cited_and_linked() {
    let known: Vec<&str> = SOURCES.iter().map(|source| source.id).collect();
    hold(|page| checks::front_matter_sources(page, &known));
    let cited: BTreeSet<String> = pages::all()
        .iter()
        .flat_map(|page| html::cited(&page.html))
        .collect();
    let listed: BTreeSet<String> = known.iter().map(|id| (*id).to_owned()).collect();
    assert_eq!(listed.len(), known.len(), "two sources share an id");
    assert_eq!(cited, listed, "cited on the left, listed on the right");
    for (source, place) in SOURCES.iter().zip(1_u8..) {
        assert_eq!(source.number, place, "{}", source.id);
        assert_eq!(source.from_article, place <= 6, "{}", source.id);
        assert!(source.url.starts_with("https://"), "{}", source.url);
        assert_eq!(checks::markup(source.citation.html()), Vec::<String>::new());
        for needed in [source.short, source.note.html()] {
            assert!(!needed.is_empty(), "{}", source.id);
        }
    }
    assert!(SOURCES_PAGE.html.contains("leaves Gradual"));
}

#[test]
fn a_citation_shows_and_says_its_number() {
    for page in pages::all() {
        for tag in html::tags(&page.html) {
            if let Some(id) = tag
                .get("href")
                .and_then(|href| href.strip_prefix("sources/#"))
            {
                let source = SOURCES.iter().find(|source| source.id == id).unwrap();
                let label = format!("Source {}: {}", source.number, source.short);
                assert_eq!(tag.get("aria-label"), Some(label.as_str()), "{}", page.name);
                assert!(
                    page.html
                        .contains(&format!("\"{label}\">{}</a>", source.number)),
                    "{}",
                    page.name
                );
            }
        }
    }
}

#[test]
fn the_signs_keep_their_names_and_lead_where_they_should() {
    let slugs: Vec<&str> = SIGNS.iter().map(|sign| sign.slug).collect();
    assert_eq!(slugs, SIGN_SLUGS);
    for known in SIGNS {
        let page = match known.urgency {
            Urgency::Emergency if known.slug == "suicidal-thoughts" => SignPage::Crisis,
            Urgency::Emergency => SignPage::Emergency,
            Urgency::Today => SignPage::Today,
            Urgency::Soon => SignPage::None,
        };
        assert_eq!(known.page, page, "{}", known.slug);
        assert!(
            !known.html.contains('<'),
            "{}: a label holds neither links nor blocks",
            known.slug
        );
        assert_eq!(sign(known.slug), Some(known));
    }
    assert!(SIGNS.is_sorted_by_key(|sign| sign.urgency));
    assert_eq!(
        WARNING_SIGNS.groups.map(|group| group.urgency),
        [Urgency::Emergency, Urgency::Today, Urgency::Soon]
    );
    let limits: Vec<&str> = WARNING_SIGNS
        .limits
        .iter()
        .map(|limit| limit.slug)
        .collect();
    assert_eq!(
        limits,
        [
            "under-18",
            "surgery",
            "spinal-disease",
            "pregnant",
            "heart-lungs"
        ]
    );
}

#[test]
fn the_words_are_few_enough_to_ship() {
    let pages: usize = pages::all().iter().map(|page| page.html.len()).sum();
    let sources: usize = SOURCES
        .iter()
        .map(|source| source.citation.html().len() + source.note.html().len() + source.url.len())
        .sum();
    println!("{} bytes of HTML and {sources} of sources", pages);
    assert!(pages + sources <= 60_000, "{} bytes", pages + sources);
}
