//! Markdown to HTML, with what the guide adds to it: `[^id]` is a citation, a quotation is a note, links inside the app are
//! written `/guide/flare-ups/`, and links out carry a `rel`.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// A source as a citation needs it.
pub struct Citation {
    pub id: String,
    pub number: usize,
    pub short: String,
}

/// A body as HTML without line breaks; its first heading level is 2.
///
/// # Errors
/// Raw HTML, a first-level heading, an unknown citation or an unfinished one.
pub fn blocks(text: &str, citations: &[Citation]) -> Result<String, String> {
    render(text, citations, false)
}

/// Holds that a file's front matter names the sources that its body cites, in the order of the sources page.
pub fn check_sources(named: &[String], text: &str, citations: &[Citation]) -> Result<(), String> {
    let cited = citations
        .iter()
        .map(|citation| &citation.id)
        .filter(|id| text.contains(&format!("[^{id}]")));
    let cited: Vec<&String> = cited.collect();
    if cited.iter().copied().eq(named) {
        Ok(())
    } else {
        Err(format!("its front matter should read sources = {cited:?}"))
    }
}

/// One paragraph's worth of HTML without the paragraph.
pub fn inline(text: &str, citations: &[Citation]) -> Result<String, String> {
    render(text, citations, true)
}

fn render(text: &str, citations: &[Citation], inline: bool) -> Result<String, String> {
    if text.contains('<') {
        return Err("write no HTML: \"<\" is not allowed".to_owned());
    }
    if text.lines().any(|line| line.starts_with("# ")) {
        return Err("the page's title is its first-level heading: begin with ##".to_owned());
    }
    let cited = cite(text, citations)?;
    let events = Parser::new_ext(
        &cited,
        Options::ENABLE_SMART_PUNCTUATION | Options::ENABLE_HEADING_ATTRIBUTES,
    )
    .filter(|event| {
        !inline
            || !matches!(
                event,
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)
            )
    })
    .map(adapt);
    let mut out = String::new();
    html::push_html(&mut out, events);
    Ok(out.replace('\n', "").replace(" />", ">"))
}

fn adapt(event: Event<'_>) -> Event<'_> {
    match event {
        Event::SoftBreak => Event::Text(CowStr::Borrowed(" ")),
        Event::Start(Tag::BlockQuote(_)) => Event::Html(CowStr::Borrowed("<div class=\"note\">")),
        Event::End(TagEnd::BlockQuote(_)) => Event::Html(CowStr::Borrowed("</div>")),
        Event::Start(Tag::Link { dest_url, .. }) => Event::InlineHtml(link(&dest_url).into()),
        Event::End(TagEnd::Link) => Event::InlineHtml(CowStr::Borrowed("</a>")),
        other => other,
    }
}

/// The opening tag of a link. Pages have a `<base href>`, so an address inside the app is written without its first slash.
fn link(to: &str) -> String {
    if to == "/" {
        return "<a href=\"./\">".to_owned();
    }
    match to.strip_prefix('/') {
        Some(inside) => format!("<a href=\"{inside}\">"),
        None => format!("<a href=\"{to}\" rel=\"noopener noreferrer external\">"),
    }
}

/// Replaces every run of `[^id]` by links to the sources page.
fn cite(text: &str, citations: &[Citation]) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, from_id)) = rest.split_once("[^") {
        out.push_str(before);
        let mut links = Vec::new();
        let mut tail = from_id;
        loop {
            let (id, after) = tail
                .split_once(']')
                .ok_or("a citation has no closing bracket")?;
            links.push(citation_link(id, citations)?);
            match after.strip_prefix("[^") {
                Some(next) => tail = next,
                None => {
                    rest = after;
                    break;
                }
            }
        }
        out.push_str(&format!("<sup class=\"cite\">{}</sup>", links.join(", ")));
    }
    out.push_str(rest);
    Ok(out)
}

fn citation_link(id: &str, citations: &[Citation]) -> Result<String, String> {
    let source = citations
        .iter()
        .find(|citation| citation.id == id)
        .ok_or_else(|| format!("it cites [^{id}], which sources.md does not have"))?;
    let (number, short) = (source.number, &source.short);
    // The accessible name holds the visible number, so that speaking the number works.
    Ok(format!(
        "<a href=\"sources/#{id}\" aria-label=\"Source {number}: {short}\">{number}</a>"
    ))
}
