//! A driver that says nothing of a page that came.
use crate::storage::BLANK;

/// `WebKitGTK` 2.50.6 can lose the word that a page has loaded (WebKit's bug 323447); its driver answers nothing from then on. That
/// it was this, twice in some ten whole runs and both while a page was gone to, fits what was seen and is not proven.
#[derive(Debug)]
pub(crate) struct Unheard;

impl std::fmt::Display for Unheard {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        out.write_str("says nothing of a page that came")
    }
}

impl Unheard {
    /// Whether it is that: the driver is silent, and yet the page that was gone to after the last empty one has asked for its
    /// program. Of a page that hangs before, or that its worker brings, nothing of the kind is known: that stays a failure.
    pub(crate) fn is(error: &anyhow::Error, requests: &[String]) -> bool {
        let empty = requests.iter().rposition(|asked| asked.ends_with(BLANK));
        let since = empty.map_or(requests, |empty| requests.split_at(empty).1);
        let said = format!("{error:?}");
        said.contains("going to ")
            && said.contains("error sending request")
            && since.iter().any(|asked| asked.ends_with(".wasm"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::anyhow;

    #[test]
    fn only_a_silent_driver_of_a_page_that_came_is_unheard() {
        let silent = || anyhow!("error sending request for url (…/url)");
        let asked = |paths: &[&str]| paths.iter().map(|path| format!("200 GET {path}")).collect();
        let came: Vec<String> = asked(&["/", "/a.wasm", BLANK, "/trends/", "/a.wasm", "/faq/"]);
        let hung: Vec<String> = asked(&["/", "/a.wasm", BLANK, "/trends/"]);
        let going = |error: anyhow::Error| error.context("going to /trends/");
        assert!(Unheard::is(&going(silent()), &came));
        assert!(!Unheard::is(&going(silent()), &hung));
        assert!(!Unheard::is(&silent().context("tapping"), &came));
        assert!(!Unheard::is(&going(anyhow!("never true")), &came));
        assert!(going(silent()).context(Unheard).is::<Unheard>());
    }
}
