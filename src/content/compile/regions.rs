//! The emergency numbers and crisis lines.

use super::{literal, literals};
use serde::Deserialize;
use std::{fs, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    region: Vec<Region>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Region {
    code: String,
    name: String,
    emergency: Vec<Number>,
    advice: Vec<Number>,
    crisis: Vec<Number>,
    checked: String,
    zones: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Number {
    label: String,
    number: String,
}

/// The regions as a slice expression, and the last of them, which is "elsewhere", by itself.
pub fn read(path: &Path) -> Result<(String, String), String> {
    let name = path.display();
    let text = fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    let file: File =
        toml::from_str(&text).map_err(|error| format!("{name}: {}", error.message()))?;
    let regions: Vec<String> = file.region.iter().map(expression).collect();
    let elsewhere = regions
        .last()
        .cloned()
        .ok_or_else(|| format!("{name}: it has no region"))?;
    Ok((format!("&[{}]", regions.join(",\n")), elsewhere))
}

fn expression(region: &Region) -> String {
    format!(
        "Region {{ code: {}, name: {}, emergency: {}, advice: {}, crisis: {}, checked: {}, zones: {} }}",
        literal(&region.code),
        literal(&region.name),
        numbers(&region.emergency),
        numbers(&region.advice),
        numbers(&region.crisis),
        literal(&region.checked),
        literals(&region.zones),
    )
}

fn numbers(numbers: &[Number]) -> String {
    let each: Vec<String> = numbers
        .iter()
        .map(|Number { label, number }| {
            format!(
                "Number {{ label: {}, number: {} }}",
                literal(label),
                literal(number)
            )
        })
        .collect();
    format!("&[{}]", each.join(", "))
}
