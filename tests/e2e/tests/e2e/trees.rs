//! What a screen reader is given: the accessibility tree of each route as text, beside the one that a person has read.
use crate::{
    past::{Past, TUESDAY},
    routes::path_of,
};
use e2e::{Context as _, Engine, Page, Result, Stage, Trial, ensure, repository, trial};
use gradual::route::Route;
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs};

pub fn trials() -> Vec<Trial> {
    // One engine's tree: each has words of its own for the same roles.
    vec![
        trial!(the_trees_are_those_that_were_read)
            .on(&[Engine::Chromium])
            .with(|o| {
                o.clock = Some(TUESDAY);
                // A browser that was used for a while agrees by itself to keep a page's storage, and the page says so.
                o.new_browser = true;
            })
            .within_seconds(180),
    ]
}

/// After a change that is meant: `E2E_BLESS=1 make e2e T=the_trees`, then read what `git diff` shows.
async fn the_trees_are_those_that_were_read(stage: &mut Stage) -> Result<()> {
    let page = &stage.page;
    Past::lived_in().lay_out(page).await?;
    // "Your data" says how much room there is: the same on every machine.
    let room = json!({ "origin": page.url(""), "quotaSize": 10_737_418_240_u64 });
    page.driver()
        .cdp()
        .send_raw("Storage.overrideQuotaForOrigin", room)
        .await?;
    let folder = repository().join("tests/e2e/trees");
    let bless = std::env::var_os("E2E_BLESS").is_some();
    let mut wrong = vec![];
    for route in Route::all() {
        page.goto(&path_of(route)).await?;
        page.wait_until("document.querySelectorAll('main h1').length === 1")
            .await?;
        let tree = tree(page).await?;
        let name = match route.path() {
            path if path.is_empty() => "today".to_owned(),
            path => path.trim_end_matches('/').replace('/', "-"),
        };
        let file = folder.join(name).with_extension("txt");
        if bless {
            fs::create_dir_all(&folder)?;
            fs::write(&file, &tree)?;
            continue;
        }
        let read = fs::read_to_string(&file)
            .with_context(|| format!("no {}: E2E_BLESS=1 writes it", file.display()))?;
        if let Some((line, (was, is))) = (1..)
            .zip(pairs(&read, &tree))
            .find(|(_, (was, is))| was != is)
        {
            wrong.push(format!(
                "{} line {line}: {was:?} is now {is:?}",
                file.display()
            ));
        }
    }
    ensure!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    Ok(())
}

fn pairs<'a>(a: &'a str, b: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let lines = a.lines().count().max(b.lines().count());
    let (mut a, mut b) = (a.lines(), b.lines());
    (0..lines).map(move |_| (a.next().unwrap_or(""), b.next().unwrap_or("")))
}

/// A line for each node that is told of: its role, its name, what it is now; indented by its depth.
async fn tree(page: &Page) -> Result<String> {
    let answer = page
        .driver()
        .cdp()
        .send_raw("Accessibility.getFullAXTree", json!({}))
        .await?;
    let nodes = answer["nodes"].as_array().context("no nodes")?;
    let by_id: BTreeMap<&str, &Value> = nodes
        .iter()
        .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
        .collect();
    let root = nodes.first().context("no root")?;
    let mut text = String::new();
    write(root, &by_id, 0, &mut text);
    Ok(text)
}

fn write(node: &Value, all: &BTreeMap<&str, &Value>, depth: usize, text: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    // A name says what its text would say again; boxes without a role say nothing.
    let silent = node["ignored"] == true
        || matches!(
            role,
            "generic" | "none" | "InlineTextBox" | "LineBreak" | "ListMarker"
        )
        || (role == "StaticText" && name.trim().is_empty());
    let mut below = depth;
    if !silent {
        let states = [
            "checked", "pressed", "expanded", "selected", "disabled", "level", "invalid",
        ];
        let states: String = node["properties"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|p| states.contains(&p["name"].as_str().unwrap_or_default()))
            .filter(|p| p["value"]["value"] != false && p["value"]["value"] != "false")
            .map(|p| {
                format!(
                    " {}={}",
                    p["name"].as_str().unwrap_or_default(),
                    p["value"]["value"]
                )
            })
            .collect();
        let line = format!("{}{role} {name:?}{states}", "  ".repeat(depth));
        text.push_str(&line);
        text.push('\n');
        below += 1;
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| all.get(id)) {
            write(child, all, below, text);
        }
    }
}
