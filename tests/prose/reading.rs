//! Reading age by the Flesch–Kincaid grade: `0.39 · words ÷ sentences + 11.8 · syllables ÷ words − 15.59` (Kincaid 1975).
#![allow(dead_code)]

use super::{
    syllables::syllables,
    words::{sentences, words},
};

/// The hardest grade allowed; grade 6 is read at 11 to 12.
pub const HARDEST: f64 = 6.5;

/// Names of conditions: each counts as one word of one syllable, for there is no plainer name to choose.
pub const CONDITIONS: [&str; 9] = [
    "plantar fasciitis",
    "tennis elbow",
    "gluteal tendinopathy",
    "proximal hamstring tendinopathy",
    "itb syndrome",
    "rheumatoid arthritis",
    "down syndrome",
    "osteoporosis",
    "psoriasis",
];

/// What was counted on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Sentences; a list item or a heading without a full stop is one.
    pub sentences: usize,
    /// Words.
    pub words: usize,
    /// Syllables.
    pub syllables: usize,
}

impl Count {
    /// Adds one block of text.
    pub fn add(&mut self, text: &str) {
        let text = without_conditions(text);
        for sentence in sentences(&text) {
            self.sentences += 1;
            for word in words(sentence) {
                self.words += 1;
                self.syllables += syllables(word);
            }
        }
    }

    /// The grade; 0 for nothing.
    #[allow(clippy::cast_precision_loss)]
    pub fn grade(self) -> f64 {
        if self.words == 0 {
            return 0.0;
        }
        let (sentences, words, syllables) = (
            self.sentences as f64,
            self.words as f64,
            self.syllables as f64,
        );
        0.39 * words / sentences + 11.8 * syllables / words - 15.59
    }
}

fn without_conditions(text: &str) -> String {
    CONDITIONS
        .iter()
        .fold(text.to_lowercase(), |text, condition| {
            text.replace(condition, "pain")
        })
}

#[test]
fn the_grade_follows_the_formula() {
    let mut count = Count::default();
    count.add("The cat sat on the mat. It was a sunny day, and it had nothing to do.");
    assert_eq!(
        count,
        Count {
            sentences: 2,
            words: 17,
            syllables: 19
        }
    );
    assert!((count.grade() - (0.39 * 8.5 + 11.8 * 19.0 / 17.0 - 15.59)).abs() < 1e-9);
    let mut hard = Count::default();
    hard.add("Multidisciplinary rehabilitation necessitates individualised consideration of biopsychosocial contributions.");
    assert!(hard.grade() > HARDEST);
    assert!(Count::default().grade().abs() < 1e-9);
}

#[test]
fn the_name_of_a_condition_weighs_no_more_than_pain() {
    let (mut named, mut plain) = (Count::default(), Count::default());
    named.add("You have Rheumatoid arthritis.");
    plain.add("You have pain.");
    assert_eq!(named, plain);
}
