//! Which time and which parts: kept as one line of words.

use crate::{chart::Range, text::report as words};

/// A part that the person may leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Their own questions.
    Questions,
    /// Warning signs that they ticked.
    Signs,
    /// Goals and what became of them.
    Goals,
    /// Evening pain: the reading and the picture.
    Pain,
    /// What was done, and the quotas.
    Activity,
    /// Flares.
    Flares,
    /// Exposure ladders.
    Ladders,
}

impl Part {
    /// Every part, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::Questions,
        Self::Signs,
        Self::Goals,
        Self::Pain,
        Self::Activity,
        Self::Flares,
        Self::Ladders,
    ];

    /// Its word in what is kept: no language.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Questions => "questions",
            Self::Signs => "signs",
            Self::Goals => "goals",
            Self::Pain => "pain",
            Self::Activity => "activity",
            Self::Flares => "flares",
            Self::Ladders => "ladders",
        }
    }

    /// Its heading.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Questions => words::MY_QUESTIONS,
            Self::Signs => words::SIGNS,
            Self::Goals => words::GOALS,
            Self::Pain => words::PAIN,
            Self::Activity => words::ACTIVITY,
            Self::Flares => words::FLARES,
            Self::Ladders => words::LADDERS,
        }
    }
}

/// Which time, and what is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// How far back.
    pub range: Range,
    /// The parts that were unticked.
    pub without: Vec<Part>,
}

impl Default for Choice {
    fn default() -> Self {
        Self {
            range: Range::ThreeMonths,
            without: Vec::new(),
        }
    }
}

impl Choice {
    /// Whether a part is on the page.
    #[must_use]
    pub fn has(&self, part: Part) -> bool {
        !self.without.contains(&part)
    }

    /// Puts a part on the page or takes it off.
    pub fn set(&mut self, part: Part, on: bool) {
        self.without.retain(|other| *other != part);
        if !on {
            self.without.push(part);
        }
    }

    /// Reads what [`Choice::text`] writes; words that it does not know change nothing.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut choice = Self::default();
        for word in text.split(' ') {
            if let Some(range) = Range::parse(word) {
                choice.range = range;
            }
            let part = Part::ALL.into_iter().find(|part| part.slug() == word);
            if let Some(part) = part {
                choice.set(part, false);
            }
        }
        choice
    }

    /// The range's word, then those of the parts that are left out.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = self.range.slug().to_owned();
        for part in Part::ALL.into_iter().filter(|part| !self.has(*part)) {
            text.push(' ');
            text.push_str(part.slug());
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_kept_as_words() {
        let mut choice = Choice::parse("");
        assert_eq!(choice, Choice::default());
        assert!(Part::ALL.into_iter().all(|part| choice.has(part)));
        choice.range = Range::Year;
        choice.set(Part::Ladders, false);
        choice.set(Part::Signs, false);
        choice.set(Part::Signs, false);
        assert_eq!(choice.text(), "year signs ladders");
        let again = Choice::parse("year signs ladders and words of a later version");
        assert_eq!(again.text(), choice.text());
        choice.set(Part::Signs, true);
        assert!(choice.has(Part::Signs) && !choice.has(Part::Ladders));
    }
}
