//! Reads the HTML that the build makes from Markdown: well-formed, few tags, no comments.
#![allow(dead_code)]

/// A tag with its attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Such as "a"; "/a" when it closes.
    pub name: String,
    /// Names and values in their order.
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

/// A piece of the text between block tags.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// "p", "li", "h2"…: the innermost block that holds the text.
    pub tag: String,
    /// Its text without citations.
    pub text: String,
    /// The ids of the sources cited in it.
    pub cited: Vec<String>,
}

const BLOCKS: [&str; 8] = ["p", "li", "ul", "ol", "div", "h2", "h3", "h4"];

/// Every tag in its order.
pub fn tags(html: &str) -> Vec<Tag> {
    html.split('<')
        .skip(1)
        .filter_map(|piece| piece.split_once('>'))
        .map(|(tag, _)| parse(tag))
        .collect()
}

/// The ids of a page's elements.
pub fn ids(html: &str) -> Vec<String> {
    tags(html)
        .iter()
        .filter_map(|tag| tag.get("id").map(str::to_owned))
        .collect()
}

/// The ids of the sources cited, in the order of the text, each once.
pub fn cited(html: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for tag in tags(html) {
        if let Some(id) = tag
            .get("href")
            .and_then(|href| href.strip_prefix("sources/#"))
            && !found.iter().any(|known| known == id)
        {
            found.push(id.to_owned());
        }
    }
    found
}

/// The text block by block.
pub fn blocks(html: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut block = Block {
        tag: "p".to_owned(),
        text: String::new(),
        cited: Vec::new(),
    };
    let mut in_citation = false;
    let mut rest = html;
    while let Some((text, from_tag)) = rest.split_once('<') {
        if !in_citation {
            block.text.push_str(&unescaped(text));
        }
        let (tag, after) = from_tag.split_once('>').unwrap_or((from_tag, ""));
        let tag = parse(tag);
        rest = after;
        let name = tag.name.trim_start_matches('/');
        if name == "sup" {
            in_citation = tag.name == "sup";
        }
        if let Some(id) = tag
            .get("href")
            .and_then(|href| href.strip_prefix("sources/#"))
        {
            block.cited.push(id.to_owned());
        }
        if BLOCKS.contains(&name) {
            let done = std::mem::replace(
                &mut block,
                Block {
                    tag: String::new(),
                    text: String::new(),
                    cited: Vec::new(),
                },
            );
            if !done.text.trim().is_empty() {
                blocks.push(done);
            }
            if tag.name.starts_with('/') {
                open.pop();
            } else {
                open.push(name.to_owned());
            }
            block.tag = open.last().cloned().unwrap_or_else(|| "p".to_owned());
        }
    }
    block.text.push_str(&unescaped(rest));
    if !block.text.trim().is_empty() {
        blocks.push(block);
    }
    blocks
}

fn parse(inside: &str) -> Tag {
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    while let Some((attribute, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').unwrap_or((after, ""));
        attributes.push((attribute.trim().to_owned(), unescaped(value)));
        rest = after;
    }
    if !rest.trim().is_empty() {
        attributes.push((rest.trim().to_owned(), String::new()));
    }
    Tag {
        name: name.to_owned(),
        attributes,
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

#[test]
fn blocks_tags_and_citations_are_told_apart() {
    let html = "<h2 id=\"why\">Why</h2><p>It’s <em>so</em>.<sup class=\"cite\"><a href=\"sources/#x1\" aria-label=\"Source 1: X &amp; Y\">1</a></sup> Yes.</p><ul><li>One &amp; two</li></ul>";
    let found = blocks(html);
    let texts: Vec<(&str, &str)> = found
        .iter()
        .map(|block| (block.tag.as_str(), block.text.as_str()))
        .collect();
    assert_eq!(
        texts,
        [("h2", "Why"), ("p", "It’s so. Yes."), ("li", "One & two")]
    );
    assert_eq!(found[1].cited, ["x1"]);
    assert_eq!(ids(html), ["why"]);
    assert_eq!(cited(html), ["x1"]);
    assert_eq!(tags(html)[5].get("aria-label"), None);
    assert_eq!(blocks("no tag")[0].text, "no tag");
}
