//! What was written is what is read: no more, no less.

use crate::{journals::journal, load, store_of};
use gradual::storage::{
    format::{self, settings},
    memory::MemoryBackend,
};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_journal_comes_back_equal(seed: u64, days in 1_u64..40) {
        let journal = journal(seed, days);
        let store = store_of(&journal);
        let loaded = load(&std::rc::Rc::new(MemoryBackend::from(store.clone())));
        prop_assert_eq!(&loaded.problems, &vec![]);
        prop_assert_eq!(&loaded.journal, &journal);
        prop_assert_eq!(store_of(&loaded.journal), store);
    }

    #[test]
    fn bodies_are_json_for_everyone(seed: u64) {
        for text in store_of(&journal(seed, 6)).values() {
            let value: serde_json::Value = serde_json::from_str(text).unwrap();
            let raw: std::collections::BTreeMap<String, Box<serde_json::value::RawValue>> =
                serde_json::from_str(text).unwrap();
            prop_assert_eq!(value["v"].as_u64(), Some(1));
            prop_assert_eq!(raw["body"].get(), format::envelope::open(text).unwrap().body);
        }
    }

    #[test]
    fn drafts_come_back_equal(drafts: std::collections::BTreeMap<String, String>) {
        let body = settings::put_drafts(&drafts);
        prop_assert_eq!(serde_json::from_str(&body).ok(), Some(drafts.clone()));
        prop_assert_eq!(settings::take_drafts(&body), Some(drafts));
    }

    #[test]
    fn white_space_between_things_is_no_matter(seed: u64) {
        let journal = journal(seed, 3);
        for part in journal.parts() {
            let (_, body) = format::body_of(part, &journal);
            let value: serde_json::Value = serde_json::from_str(&body).unwrap();
            let spaced = serde_json::to_string_pretty(&value).unwrap();
            let mut read = gradual::domain::journal::Journal::default();
            prop_assert!(format::apply_body(&mut read, part, &spaced));
            prop_assert_eq!(format::body_of(part, &read).1, body);
        }
    }
}
