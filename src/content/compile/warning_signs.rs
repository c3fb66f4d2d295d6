//! The warning signs: one file of sections, each begun by `# Title {#id}`.
//!
//! The three lists hold their signs as "- `slug` text", or "- `slug` `crisis` text" when a tick leads to the crisis-line page.
//! The limits hold theirs as `## Title {#slug}` and text.

use super::{
    literal,
    markdown::{self, Citation},
    page::{self, Page},
};
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    title: String,
    sources: Vec<String>,
}

/// The statics that this file yields.
pub struct Compiled {
    /// The signs as a slice expression.
    pub list: String,
    /// Everything else on the pages.
    pub page: String,
}

/// Reads `warning_signs.md`.
pub fn read(path: &Path, citations: &[Citation]) -> Result<Compiled, String> {
    let page: Page<Front> = page::read(path)?;
    compile(&page, citations).map_err(|what| page.problem(&what))
}

fn compile(page: &Page<Front>, citations: &[Citation]) -> Result<Compiled, String> {
    markdown::check_sources(&page.front.sources, &page.body, citations)?;
    let (intro, rest) = page.body.split_once("\n# ").ok_or("it has no section")?;
    let sections: Vec<Section<'_>> = rest
        .split("\n# ")
        .map(Section::parse)
        .collect::<Result<_, _>>()?;
    let section = |id: &str| {
        sections
            .iter()
            .find(|section| section.id == id)
            .ok_or(format!("it has no section {{#{id}}}"))
    };

    let mut signs = Vec::new();
    let mut groups = Vec::new();
    for (id, urgency, leads_to) in [
        ("emergency", "Emergency", "Emergency"),
        ("today", "Today", "Today"),
        ("soon", "Soon", "None"),
    ] {
        let section = section(id)?;
        let (before, list) = section
            .body
            .split_once("\n- ")
            .ok_or(format!("section {{#{id}}} has no list"))?;
        groups.push(format!(
            "SignGroup {{ urgency: Urgency::{urgency}, slug: {}, title: {}, intro: {} }}",
            literal(id),
            literal(section.title),
            literal(&markdown::blocks(before, citations)?)
        ));
        for item in list.split("\n- ") {
            signs.push(sign(item, urgency, leads_to, citations)?);
        }
    }
    let article = |id: &str| -> Result<String, String> {
        let section = section(id)?;
        let html = markdown::blocks(section.body, citations)?;
        Ok(format!(
            "Article {{ title: {}, html: {} }}",
            literal(section.title),
            literal(&html)
        ))
    };
    let limits = section("limits")?;
    let (limits_intro, limits_rest) = limits
        .body
        .split_once("\n## ")
        .ok_or("section {#limits} has no ## entry")?;
    let mut list = Vec::new();
    for entry in limits_rest.split("\n## ") {
        let entry = Section::parse(entry)?;
        list.push(format!(
            "Limit {{ slug: {}, title: {}, html: {} }}",
            literal(entry.id),
            literal(entry.title),
            literal(&markdown::blocks(entry.body, citations)?)
        ));
    }
    Ok(Compiled {
        list: format!("&[{}]", signs.join(",\n")),
        page: format!(
            "WarningSigns {{ title: {}, intro: {}, groups: [{}], limits_title: {}, limits_intro: {}, limits: &[{}], \
             emergency: {}, today: {}, crisis: {} }}",
            literal(&page.front.title),
            literal(&markdown::blocks(intro, citations)?),
            groups.join(", "),
            literal(limits.title),
            literal(&markdown::blocks(limits_intro, citations)?),
            list.join(", "),
            article("page-emergency")?,
            article("page-today")?,
            article("page-crisis")?,
        ),
    })
}

/// A heading with its id, and what follows it.
struct Section<'a> {
    title: &'a str,
    id: &'a str,
    body: &'a str,
}

impl<'a> Section<'a> {
    fn parse(text: &'a str) -> Result<Self, String> {
        let (heading, body) = text.split_once('\n').unwrap_or((text, ""));
        let (title, id) = heading
            .strip_suffix('}')
            .and_then(|heading| heading.split_once(" {#"))
            .ok_or_else(|| format!("the heading \"{heading}\" needs an id: {{#id}}"))?;
        Ok(Self { title, id, body })
    }
}

fn sign(
    item: &str,
    urgency: &str,
    leads_to: &str,
    citations: &[Citation],
) -> Result<String, String> {
    let bad = || format!("a sign must read \"- `slug` text\": {item}");
    let (slug, text) = item
        .strip_prefix('`')
        .and_then(|rest| rest.split_once("` "))
        .ok_or_else(bad)?;
    let (leads_to, text) = text
        .strip_prefix("`crisis` ")
        .map_or((leads_to, text), |text| ("Crisis", text));
    Ok(format!(
        "Sign {{ slug: {}, urgency: Urgency::{urgency}, page: SignPage::{leads_to}, html: {} }}",
        literal(slug),
        literal(&markdown::inline(text.trim(), citations)?)
    ))
}
