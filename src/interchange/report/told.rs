//! What the person told in words or ticks: questions, warning signs, flares.

use super::{Block, count, held};
use crate::{
    content::{SignPage, sign},
    domain::{day::Day, flare::past, fraction::median, journal::Journal, order::sort_short},
    text::{names::Names, report as words, trends},
};

/// The most flares and signs that are named one by one.
const MOST: usize = 5;

/// The questions, one a line; `None` when there is none.
pub fn questions(typed: &str) -> Option<Vec<Block>> {
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<String> = lines.map(str::to_owned).collect();
    (!lines.is_empty()).then(|| vec![Block::List(lines)])
}

/// The signs that were ticked in the time or are still open, the newest first.
pub fn signs(journal: &Journal, (first, last): (Day, Day), names: &dyn Names) -> Vec<Block> {
    let all = journal.plan.signs.iter().map(|r| &r.value);
    let mut shown: Vec<_> = all
        .filter(|s| s.ticked <= last && (s.ticked >= first || s.seen.is_none_or(|d| d >= first)))
        .collect();
    sort_short(&mut shown, |a, b| a.ticked > b.ticked);
    let lines = shown.into_iter().map(|ticked| {
        let known = sign(&ticked.slug);
        let said = known.map_or_else(|| ticked.slug.clone(), |s| plain(s.html));
        let spoken = known.is_some_and(|s| s.page == SignPage::Crisis);
        let seen = match ticked.seen.map(|day| names.dated(day)) {
            Some(day) if spoken => words::sign_spoken(&day),
            Some(day) => words::sign_seen(&day),
            None if spoken => words::SIGN_NOT_SPOKEN.to_owned(),
            None => words::SIGN_NOT_SEEN.to_owned(),
        };
        words::sign_ticked(&said, &names.dated(ticked.ticked), &seen)
    });
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return vec![Block::Text(words::NO_SIGNS.to_owned())];
    }
    let lines = held(lines, MOST, words::MORE_SIGN, words::MORE_SIGNS);
    vec![Block::List(lines)]
}

/// Our own Markdown's HTML without its tags.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        // What follows the tag; before the first one there is none.
        text.push_str(piece.split_once('>').map_or(piece, |(_, after)| after));
    }
    for (entity, meant) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, meant);
    }
    text
}

/// Flares that touch the time, the newest first, and the middle of their lengths.
pub fn flares(journal: &Journal, (first, last): (Day, Day), names: &dyn Names) -> Vec<Block> {
    let mut lines = Vec::new();
    let mut lengths = Vec::new();
    let open = journal.plan.flares.iter().map(|r| &r.value);
    for flare in open.filter(|f| f.start <= last && f.end.is_none_or(|end| end > last)) {
        lines.push(words::flare_open(&names.dated(flare.start)));
    }
    for (_, start, days) in past(journal, last).lengths {
        let end = start.plus(i32::try_from(days).unwrap_or(1) - 1);
        if end < first {
            continue;
        }
        lengths.push(days);
        lines.push(if days == 1 {
            words::flare_of_a_day(&names.dated(start))
        } else {
            words::flare(&names.dated(start), &names.dated(end), days)
        });
    }
    if lines.is_empty() {
        return vec![Block::Text(words::NO_FLARES.to_owned())];
    }
    let several = count(lengths.len()) > 1;
    let lines = held(lines, MOST, words::EARLIER_FLARE, words::EARLIER_FLARES);
    let mut blocks = vec![Block::List(lines)];
    if let Some(middle) = median(&mut lengths).filter(|_| several) {
        let said = words::flares_middle(&trends::tenths(middle.tenths()));
        blocks.push(Block::Text(said));
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_of_ours_becomes_plain_words() {
        assert_eq!(plain("Fever <strong>and</strong> you"), "Fever and you");
        assert_eq!(plain("<em>A</em> &amp; b &lt;c&gt;"), "A & b <c>");
        assert_eq!(plain("no tags"), "no tags");
    }
}
