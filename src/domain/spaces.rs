//! White space in what a person types.

/// The words of `text` with one space between two of them and none around.
#[must_use]
pub fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_space_stands_between_two_words() {
        assert_eq!(single_spaced("  Tai \t\n chi "), "Tai chi");
        assert_eq!(single_spaced(" \t"), "");
    }
}
