//! What may be said, and how long a sentence may be. For the guide and for any string that the app shows.
#![allow(dead_code)]

/// Whole words and phrases that frighten, or that promise what the app is not, and why.
pub const FORBIDDEN: [(&str, &str); 30] = [
    ("damage", FRIGHTENS),
    ("damaged", FRIGHTENS),
    ("damages", FRIGHTENS),
    ("damaging", FRIGHTENS),
    ("wear and tear", FRIGHTENS),
    ("degeneration", FRIGHTENS),
    ("degenerative", FRIGHTENS),
    ("degenerated", FRIGHTENS),
    ("crumbling", FRIGHTENS),
    ("crumble", FRIGHTENS),
    ("slipped", FRIGHTENS),
    ("fail", BLAMES),
    ("fails", BLAMES),
    ("failed", BLAMES),
    ("failing", BLAMES),
    ("failure", BLAMES),
    ("missed", BLAMES),
    ("treat", PROMISES),
    ("treats", PROMISES),
    ("treating", PROMISES),
    ("dose", PROMISES),
    ("doses", PROMISES),
    ("dosage", PROMISES),
    ("prescribe", PROMISES),
    ("prescribes", PROMISES),
    ("monitor", PROMISES),
    ("monitors", PROMISES),
    ("diagnose", PROMISES),
    ("diagnoses", PROMISES),
    ("diagnosing", PROMISES),
];

const FRIGHTENS: &str = "it frightens";
const BLAMES: &str = "it blames";
const PROMISES: &str = "the app logs, plans and teaches; it does not do this";

/// The longest sentence allowed, in words.
pub const LONGEST_SENTENCE: usize = 30;

/// The words of a text: letters, digits and what stands inside a word.
pub fn words(text: &str) -> Vec<&str> {
    text.split(|char: char| char.is_whitespace() || matches!(char, '–' | '—' | '/'))
        .map(|word| word.trim_matches(|char: char| !char.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect()
}

/// The sentences of one block of text.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (at, char) in text.char_indices() {
        match char {
            '.' | '!' | '?' | ':' => ended = char != ':',
            '”' | '’' | '"' | ')' => {}
            _ if char.is_whitespace() && ended => {
                sentences.push(&text[start..at]);
                start = at;
                ended = false;
            }
            _ => ended = false,
        }
    }
    sentences.push(&text[start..]);
    sentences
        .into_iter()
        .map(str::trim)
        .filter(|sentence| !words(sentence).is_empty())
        .collect()
}

/// The forbidden words and phrases in a text, each with the reason.
pub fn forbidden(text: &str) -> Vec<String> {
    let plain: Vec<String> = words(text).iter().map(|word| word.to_lowercase()).collect();
    let plain = format!(" {} ", plain.join(" "));
    FORBIDDEN
        .iter()
        .filter(|(phrase, _)| plain.contains(&format!(" {phrase} ")))
        .map(|(phrase, why)| format!("\"{phrase}\": {why}"))
        .collect()
}

/// The sentences of a block that are too long.
pub fn too_long(text: &str) -> Vec<String> {
    sentences(text)
        .into_iter()
        .filter(|sentence| words(sentence).len() > LONGEST_SENTENCE)
        .map(|sentence| format!("{} words: {sentence}", words(sentence).len()))
        .collect()
}

#[test]
fn words_and_sentences_are_counted_as_a_reader_would() {
    assert_eq!(
        words("It’s 12.1 weeks, or so – “really”."),
        ["It’s", "12.1", "weeks", "or", "so", "really"]
    );
    assert_eq!(
        sentences("It took 12.1 weeks. “Why?” he said. Two: one (and one.) Done"),
        [
            "It took 12.1 weeks.",
            "“Why?”",
            "he said.",
            "Two: one (and one.)",
            "Done"
        ]
    );
    assert!(sentences(" . ").is_empty());
}

#[test]
fn a_forbidden_word_is_found_whole_and_in_any_case() {
    assert_eq!(forbidden("Wear and\ntear!").len(), 1);
    assert_eq!(forbidden("A missed day. DAMAGE.").len(), 2);
    assert_eq!(
        forbidden("We treat, prescribe a dose, monitor and diagnose.").len(),
        5
    );
    for fine in [
        "treatment",
        "diagnosis",
        "dismissed",
        "failsafe",
        "I miss it",
        "retreat",
        "a tear from wear",
    ] {
        assert!(forbidden(fine).is_empty(), "{fine}");
    }
}

#[test]
fn a_long_sentence_is_found() {
    let sentence = |words: usize| format!("{}.", vec!["word"; words].join(" "));
    assert!(too_long(&sentence(30)).is_empty());
    assert_eq!(
        too_long(&format!("Short. {} Short.", sentence(31))).len(),
        1
    );
}
