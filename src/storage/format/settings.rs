//! The settings' body, one list: stamp, day starts at, target, `[confidence,sleep,relief]` asked, chapters opened, cards
//! dismissed, lock minutes, last backup. And the drafts' body, one object: form name → typed text.

use super::disk::{Disk, close, parts};
use crate::{
    domain::settings::{Asks, Settings},
    storage::json::{Reader, put_text},
};
use std::collections::BTreeMap;

parts! {
    Asks { confidence, sleep, relief }
    Settings { at, day_starts_at in 0 to 12, target in 1 to 7, asks, opened, dismissed, lock_minutes, last_backup }
}

/// The settings' body.
#[must_use]
pub fn put_settings(settings: &Settings) -> String {
    let mut out = String::new();
    settings.put(&mut out);
    out
}

/// Reads the settings' body; `None` when anything in it is not as [`put_settings`] writes it.
#[must_use]
pub fn take_settings(body: &str) -> Option<Settings> {
    let mut from = Reader::new(body);
    let settings = Disk::take(&mut from);
    from.end().then_some(settings)
}

/// The drafts' body.
#[must_use]
pub fn put_drafts(drafts: &BTreeMap<String, String>) -> String {
    let mut out = String::from("{");
    for (form, typed) in drafts {
        put_text(&mut out, form);
        out.push(':');
        put_text(&mut out, typed);
        out.push(',');
    }
    close(&mut out, '}');
    out
}

/// Reads the drafts' body; `None` when anything in it is not as [`put_drafts`] writes it.
#[must_use]
pub fn take_drafts(body: &str) -> Option<BTreeMap<String, String>> {
    let mut from = Reader::new(body);
    let mut drafts = BTreeMap::new();
    from.eat(b'{');
    let mut first = true;
    while from.more(&mut first, b'}') {
        let form = from.text();
        from.eat(b':');
        let known = drafts.insert(form, from.text());
        from.demand(known.is_none());
    }
    from.end().then_some(drafts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_written_as_documented() {
        let body = r#"[9,3,3,[false,true,false],["pacing"],[],5,"2026-11-24"]"#;
        assert_eq!(put_settings(&take_settings(body).unwrap()), body);
        for cut in 0..body.len() {
            assert_eq!(take_settings(&body[..cut]), None, "cut at {cut}");
        }
        for bad in [
            r#"[9,13,3,[false,true,false],[],[],5,null]"#, // a day that starts in the afternoon
            r#"[9,3,0,[false,true,false],[],[],5,null]"#,
            r#"[9,3,3,[false,true],[],[],5,null]"#,
            r#"[9,3,3,[false,true,false],["a","a"],[],5,null]"#,
            r#"[9,3,3,[false,true,false],[],[],65536,null]"#,
            r#"[9,3,3,[false,true,false],[],[],5,null] x"#,
        ] {
            assert_eq!(take_settings(bad), None, "{bad}");
        }
    }

    #[test]
    fn drafts_keep_any_text() {
        let drafts = BTreeMap::from([
            (
                "note 2026-11-24".to_owned(),
                "half a \"thought\"\n👋".to_owned(),
            ),
            (String::new(), String::new()),
        ]);
        let body = put_drafts(&drafts);
        assert_eq!(take_drafts(&body), Some(drafts));
        for cut in (0..body.len()).filter_map(|cut| body.get(..cut)) {
            assert_eq!(take_drafts(cut), None, "{cut}");
        }
        assert_eq!(take_drafts(r#"{"a":"1","a":"2"}"#), None);
        assert_eq!(take_drafts(r#"{"a":1}"#), None);
        assert_eq!(put_drafts(&BTreeMap::new()), "{}");
    }
}
