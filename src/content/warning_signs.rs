//! The warning signs: the same list for everyone, never scored (algorithms I).

use super::Article;

/// How soon a sign wants somebody's eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Now.
    Emergency,
    /// The same day.
    Today,
    /// Within days to two weeks; pauses nothing.
    Soon,
}

/// The page to which a tick leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignPage {
    /// What to do now, with the region's emergency number.
    Emergency,
    /// The crisis lines.
    Crisis,
    /// Who to see today.
    Today,
    /// None: the sign itself says it all.
    None,
}

/// A sign that can be ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Its lasting name: what is stored when it is ticked.
    pub slug: &'static str,
    /// The list to which it belongs.
    pub urgency: Urgency,
    /// Where a tick leads.
    pub page: SignPage,
    /// Its words as HTML without a block or a link: fit for a label.
    pub html: &'static str,
}

/// One of the three lists, without its signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignGroup {
    /// Which one.
    pub urgency: Urgency,
    /// Its fragment on the page.
    pub slug: &'static str,
    /// Its heading, plain text.
    pub title: &'static str,
    /// What stands above its signs, as HTML.
    pub intro: &'static str,
}

/// A situation in which the app is not the first to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Its lasting name.
    pub slug: &'static str,
    /// Plain text.
    pub title: &'static str,
    /// What to do, as HTML.
    pub html: &'static str,
}

/// Everything on the pages of the warning signs except the signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WarningSigns {
    /// Plain text, for the page's first heading.
    pub title: &'static str,
    /// What stands above the three lists, as HTML.
    pub intro: &'static str,
    /// The three lists, most urgent first.
    pub groups: [SignGroup; 3],
    /// The heading above the limits, plain text.
    pub limits_title: &'static str,
    /// What stands above the limits, as HTML.
    pub limits_intro: &'static str,
    /// Under 18, pregnant and the like.
    pub limits: &'static [Limit],
    /// The page after an emergency sign; the numbers come from the region.
    pub emergency: Article,
    /// The page after a "today" sign.
    pub today: Article,
    /// The page after thoughts of ending one's life; the lines come from the region.
    pub crisis: Article,
}

/// The signs, list by list, in the order of the page.
pub static SIGNS: &[Sign] = include!(concat!(env!("OUT_DIR"), "/signs.rs"));

/// The page's words.
pub static WARNING_SIGNS: WarningSigns = include!(concat!(env!("OUT_DIR"), "/warning_signs.rs"));

/// The sign of a stored slug.
#[must_use]
pub fn sign(slug: &str) -> Option<&'static Sign> {
    SIGNS.iter().find(|sign| sign.slug == slug)
}

/// Whether a ticked sign of this slug holds the plan back until "I have been seen": an emergency or a "today" sign does, and one
/// that is no longer in the list does too (algorithms I).
#[must_use]
pub fn pauses(slug: &str) -> bool {
    sign(slug).is_none_or(|sign| sign.urgency != Urgency::Soon)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_wait_some_days_pauses_nothing() {
        for sign in SIGNS {
            assert_eq!(
                pauses(sign.slug),
                sign.urgency != Urgency::Soon,
                "{}",
                sign.slug
            );
        }
        assert!(pauses("a-sign-of-another-version"));
    }
}
