//! What a page is, for machines: a schema.org data block. It is no script: the policy stays as it is.

use super::{Outcome, Site, page::description};
use gradual::{
    content::{CHAPTERS, QUESTIONS, SOURCES},
    route::Route,
    text::shell,
    ui::app::title,
};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// The data block of a page, empty for the screens that show a person's own log.
#[must_use]
pub fn block(site: &Site, route: Route) -> String {
    let Some(mut facts) = facts(route) else {
        return String::new();
    };
    if let Some(address) = &site.address {
        facts["url"] = json!([&address[..], &route.path()].concat());
    }
    // Whatever a text says, it does not end the block.
    let json = facts.to_string().replace("</", "<\\/");
    format!("<script type=application/ld+json>{json}</script>")
}

fn facts(route: Route) -> Option<Value> {
    let mut facts = json!({
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": title(Some(route)),
        "description": description(route),
        "inLanguage": "en",
        "isAccessibleForFree": true,
        "audience": { "@type": "Patient" },
        "about": [condition("Back pain"), condition("Neck pain")],
    });
    match route {
        Route::Chapter(place) => {
            let slug = CHAPTERS.get(usize::from(place))?.slug;
            if let Ok(date) = reviewed(slug) {
                facts["lastReviewed"] = json!(date);
            }
        }
        Route::Faq => {
            facts["@type"] = json!("FAQPage");
            facts["mainEntity"] = QUESTIONS.iter().map(question).collect();
        }
        Route::Sources => {
            facts["citation"] = SOURCES.iter().map(|source| json!(source.url)).collect();
        }
        Route::Today => {
            facts = json!({
                "@context": "https://schema.org",
                "@type": "WebApplication",
                "name": shell::APP,
                "description": description(route),
                "inLanguage": "en",
                "isAccessibleForFree": true,
                "applicationCategory": "HealthApplication",
                "operatingSystem": "Any",
                "offers": { "@type": "Offer", "price": 0, "priceCurrency": "EUR" },
            });
        }
        own if own.is_own() => return None,
        _ => {}
    }
    Some(facts)
}

fn condition(name: &str) -> Value {
    json!({ "@type": "MedicalCondition", "name": name })
}

fn question(question: &gradual::content::Question) -> Value {
    json!({
        "@type": "Question",
        "name": question.title,
        "acceptedAnswer": { "@type": "Answer", "text": plain(question.body.html()) },
    })
}

/// The words of HTML that our own Markdown made, without its tags and its citations' numbers.
fn plain(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        let end = if tag.starts_with("sup") {
            "</sup>"
        } else {
            ">"
        };
        rest = tag.split_once(end).map_or("", |(_, after)| after);
        // A block's end parts words; a tag inside a sentence does not.
        if ["/p>", "/li>", "/ul>", "br"]
            .iter()
            .any(|t| tag.starts_with(t))
        {
            words.push(' ');
        }
    }
    words.push_str(rest);
    let words = words
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The date in a chapter's front matter. It is not among what ships.
fn reviewed(slug: &str) -> Outcome<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content/en/guide");
    for file in fs::read_dir(folder)? {
        let text = fs::read_to_string(file?.path())?;
        if text.contains(&format!("slug = \"{slug}\"")) {
            let date = text
                .split_once("reviewed = \"")
                .and_then(|(_, rest)| rest.split_once('"'));
            return Ok(date.ok_or("no date")?.0.to_owned());
        }
    }
    Err(format!("no chapter {slug}").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_its_words() {
        assert_eq!(
            plain(
                "<p>It’s a <em>good</em> start.<sup><a href=\"x\">9</a></sup></p><ul><li>A &amp; b</li></ul>"
            ),
            "It’s a good start. A & b"
        );
    }

    #[test]
    fn every_chapter_says_when_it_was_reviewed() {
        for chapter in &CHAPTERS {
            let date = reviewed(chapter.slug).unwrap();
            assert!(date.len() == 10 && date.starts_with("20"), "{date}");
        }
    }
}
