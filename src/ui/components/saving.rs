//! The words for how saving stands and for what could not be read.

use crate::{
    domain::{day::Day, journal::Part},
    storage::{LoadError, Loaded, Problem, SaveError, SaveStatus, format::key::Key},
    text::{names::Names, save},
    ui::platform::intl::BrowserNames,
};

/// The status line's words; empty before anything was written.
#[must_use]
pub const fn status_words(status: SaveStatus) -> &'static str {
    match status {
        SaveStatus::Idle => "",
        SaveStatus::Saving => save::SAVING,
        SaveStatus::Saved => save::SAVED,
        SaveStatus::NotSaved(_) => save::NOT_SAVED,
    }
}

/// Why something is not saved, in a sentence or two.
#[must_use]
pub const fn why_not_saved(error: SaveError) -> &'static str {
    match error {
        SaveError::Unavailable => save::WHY_UNAVAILABLE,
        SaveError::Full => save::WHY_FULL,
        SaveError::Newer => save::WHY_NEWER,
        SaveError::ReadBackDiffers => save::WHY_READ_BACK,
        SaveError::EpochChanged => save::WHY_EPOCH,
        SaveError::NotLoaded => save::WHY_NOT_LOADED,
        SaveError::ReadOnly => save::WHY_READ_ONLY,
        SaveError::OneCopy => save::WHY_ONE_COPY,
    }
}

/// What a key that could not be read is called.
#[must_use]
pub fn part_name(key: &str) -> String {
    match Key::of(key) {
        Some(Key::Part(Part::Month(month))) => save::month_part(&BrowserNames.month(month)),
        Some(Key::Part(Part::Plan)) => save::PLAN_PART.to_owned(),
        Some(Key::Part(Part::Settings)) => save::SETTINGS_PART.to_owned(),
        Some(Key::Drafts) => save::DRAFTS_PART.to_owned(),
        _ => month_of_key(key).map_or_else(
            || save::OTHER_PART.to_owned(),
            |m| save::month_part(&BrowserNames.month(m)),
        ),
    }
}

fn month_of_key(key: &str) -> Option<Day> {
    Day::parse(&[key.get(key.len().checked_sub(7)?..)?, "-01"].concat())
}

/// The sentences of the banner about what the start found; empty when all is well.
#[must_use]
pub fn start_words(loaded: &Loaded) -> Vec<String> {
    let mut said = problem_words(&loaded.problems);
    if loaded.came_back {
        said.push(save::CAME_BACK.to_owned());
    }
    let blocked = |p: &Problem| p.error == LoadError::Unavailable;
    if !loaded.mirrored && !loaded.problems.iter().any(blocked) {
        said.push(save::ONE_COPY.to_owned());
    }
    said
}

/// The sentences about what could not be read; empty when everything could.
#[must_use]
fn problem_words(problems: &[Problem]) -> Vec<String> {
    let mut said = Vec::new();
    if problems.iter().any(|p| p.error == LoadError::Unavailable) {
        said.push([save::BLOCKED, " ", save::BLOCKED_MORE].concat());
    }
    let corrupt: Vec<_> = problems
        .iter()
        .filter(|p| matches!(p.error, LoadError::Corrupt { .. }))
        .collect();
    if !corrupt.is_empty() {
        let names: Vec<_> = corrupt.iter().map(|p| part_name(&p.key)).collect();
        let first = save::unreadable(corrupt.len());
        said.push([&first, " ", &names.join(", "), ". ", save::UNREADABLE_MORE].concat());
    }
    if problems
        .iter()
        .any(|p| matches!(p.error, LoadError::Newer { .. }))
    {
        said.push(save::NEWER_PART.to_owned());
    }
    said
}
