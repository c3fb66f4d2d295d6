//! From each version of the format to the next.
//!
//! A new version is: one more step here, a frozen fixture of the old one in `tests/fixtures/storage/`, and the change itself.
//! Only bodies change between versions; the envelope round them stays as it is. The old texts are kept as a snapshot until
//! the next start that finds nothing wrong.

/// Brings the plain body of `key` from one version to the next; `None` when it is not a body of that version.
pub type Step = fn(key: &str, body: String) -> Option<String>;

/// The step at place *n* leads from version *n* + 1 to version *n* + 2.
pub const STEPS: &[Step] = &[];

/// The version that all these steps lead to.
#[must_use]
pub const fn version(steps: &[Step]) -> u32 {
    steps.len() as u32 + 1
}

/// Takes a body through every step that it has still before it.
#[must_use]
pub fn migrate(steps: &[Step], from: u32, key: &str, body: String) -> Option<String> {
    let done = usize::try_from(from.saturating_sub(1)).ok()?;
    steps
        .iter()
        .skip(done)
        .try_fold(body, |body, step| step(key, body))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &[Step] = &[
        |_, body| Some(body.replace("one", "two")),
        |key, body| (key != "lost").then(|| body.replace("two", "three")),
    ];

    #[test]
    fn a_body_takes_the_steps_it_has_not_taken() {
        let body = |from| migrate(TWO, from, "key", "one two".to_owned());
        assert_eq!(body(1).as_deref(), Some("three three"));
        assert_eq!(body(2).as_deref(), Some("one three"));
        assert_eq!(body(3).as_deref(), Some("one two"));
        assert_eq!(migrate(TWO, 1, "lost", "one".to_owned()), None);
        assert_eq!(version(TWO), 3);
    }
}
