//! The contrast of the colours in `style/tokens.css` and `style/print.css`, by WCAG 2.2's relative luminance: text 4.5 to 1, what is drawn 3 to 1.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

/// What is read, and all that it stands on.
const TEXT: &[(&str, &[&str])] = &[
    (
        "ink",
        &[
            "paper",
            "surface",
            "brand-wash",
            "flare-wash",
            "pain-wash",
            "line",
        ],
    ),
    ("ink-2", &["paper", "surface", "flare-wash", "brand-wash"]),
    ("brand", &["paper", "surface", "brand-wash"]),
    ("brand-ink", &["brand"]),
    ("pain", &["paper", "surface"]),
    ("pain-ink", &["pain"]),
    ("flare", &["paper", "surface"]),
];

/// What is drawn, and all that it stands on.
const DRAWN: &[(&str, &[&str])] = &[
    ("pain", &["surface", "flare-wash", "pain-wash"]),
    ("load", &["surface", "flare-wash"]),
    ("flare", &["surface", "flare-wash"]),
    ("edge", &["surface", "paper"]),
    ("brand", &["brand-wash", "surface"]),
];

/// Tokens that carry no meaning of their own: hairlines, whose place words or shape tell too, and shadows.
const DECORATION: [&str; 2] = ["line", "shade"];

type Colours = BTreeMap<String, [u8; 3]>;

/// The colours of one block `{…}`: each `--name: #rgb` or `#rrggbb`.
fn colours(block: &str) -> Colours {
    let mut found = Colours::new();
    for line in block.lines() {
        let Some((name, value)) = line.trim().split_once(": ") else {
            continue;
        };
        let (Some(name), Some(hex)) = (
            name.strip_prefix("--"),
            value.trim_end_matches(';').strip_prefix('#'),
        ) else {
            continue;
        };
        let hex = if hex.len() == 3 {
            hex.chars().flat_map(|c| [c, c]).collect()
        } else {
            hex.to_owned()
        };
        let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        found.insert(name.to_owned(), [part(0), part(2), part(4)]);
    }
    found
}

/// The themes by name: what stands after each selector, up to the end of its block.
fn themes() -> [(&'static str, Colours); 4] {
    let block = |file: &str, selector: &str| {
        let css = std::fs::read_to_string(file).unwrap();
        let after = css.split_once(selector).unwrap().1;
        colours(after.split_once('}').unwrap().0)
    };
    let (tokens, dark) = ("style/tokens.css", ":root:not([data-theme=\"light\"]) {");
    [
        ("light", block(tokens, "\n  :root {")),
        ("the system's dark", block(tokens, dark)),
        (
            "the chosen dark",
            block(tokens, ":root[data-theme=\"dark\"] {"),
        ),
        ("print", block("style/print.css", ":root {")),
    ]
}

fn luminance(colour: [u8; 3]) -> f64 {
    let [r, g, b] = colour.map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_pair_can_be_told_apart() {
    let mut weak = Vec::new();
    for (theme, colours) in themes() {
        for (pairs, least) in [(TEXT, 4.5), (DRAWN, 3.0)] {
            for (front, grounds) in pairs {
                for ground in *grounds {
                    let ratio = contrast(colours[*front], colours[*ground]);
                    println!("{ratio:>5.2} of {least}  {front} on {ground}, {theme}");
                    if ratio < least {
                        weak.push(format!(
                            "{ratio:.2} of {least}: {front} on {ground}, {theme}"
                        ));
                    }
                }
            }
        }
    }
    assert!(weak.is_empty(), "\n{}", weak.join("\n"));
}

#[test]
fn both_ways_into_the_dark_are_the_same() {
    let [(_, light), (_, system), (_, chosen), (_, print)] = themes();
    assert_eq!(system, chosen);
    assert!(light.len() >= 14, "{} colours", light.len());
    for other in [system, print] {
        assert!(light.keys().eq(other.keys()), "the same names everywhere");
    }
}

#[test]
fn no_colour_is_left_out() {
    let [(_, light), ..] = themes();
    let named: BTreeSet<&str> = TEXT
        .iter()
        .chain(DRAWN)
        .flat_map(|(front, grounds)| grounds.iter().chain([front]))
        .copied()
        .chain(DECORATION)
        .collect();
    let missing: Vec<_> = light
        .keys()
        .filter(|name| !named.contains(name.as_str()))
        .collect();
    assert!(missing.is_empty(), "in no pair: {missing:?}");
}

/// How a rule could name a colour: CSS's functions, and the names that somebody would write.
const COLOURS: [&str; 29] = [
    "rgb",
    "rgba",
    "hsl",
    "hsla",
    "hwb",
    "lab",
    "lch",
    "oklab",
    "oklch",
    "color-mix",
    "light-dark",
    "white",
    "black",
    "gray",
    "grey",
    "silver",
    "red",
    "maroon",
    "yellow",
    "olive",
    "lime",
    "green",
    "aqua",
    "teal",
    "blue",
    "navy",
    "fuchsia",
    "purple",
    "orange",
];

#[test]
fn no_rule_brings_a_colour_of_its_own() {
    let mut own = Vec::new();
    for file in std::fs::read_dir("style").unwrap() {
        let path = file.unwrap().path();
        // The report is a sheet of paper in any light: black and greys on white.
        if ["tokens.css", "print.css", "report.css"]
            .iter()
            .any(|own| path.ends_with(own))
        {
            continue;
        }
        let css = std::fs::read_to_string(&path).unwrap();
        for line in css.lines().filter(|line| line.trim_end().ends_with(';')) {
            let value = line.split_once(": ").map_or("", |(_, value)| value);
            let mut words = value.split(|c: char| !(c.is_alphanumeric() || c == '-'));
            if value.contains('#') || words.any(|word| COLOURS.contains(&word)) {
                own.push(format!("{}: {}", path.display(), line.trim()));
            }
        }
    }
    assert!(own.is_empty(), "\n{}", own.join("\n"));
}

#[test]
fn contrast_is_what_the_standard_says() {
    assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
    assert!((contrast([255; 3], [255; 3]) - 1.0).abs() < 1e-9);
    // The grey that is known as the lightest one for text on white.
    let grey = contrast([0x76; 3], [255; 3]);
    assert!(grey > 4.5 && grey < 4.6, "{grey}");
}
