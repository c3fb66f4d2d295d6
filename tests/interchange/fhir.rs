//! The Bundle against the published R4 schema: the definitions of it that a Bundle of these resources can reach, their
//! descriptions left out.

use crate::{journal, support};
use gradual::{
    domain::{
        journal::Journal,
        stamp::{Group, Stamp},
    },
    interchange::fhir::put_bundle,
};
use serde_json::Value;
use std::collections::BTreeMap;

fn validator() -> jsonschema::Validator {
    let schema: Value =
        serde_json::from_str(include_str!("../fixtures/interchange/fhir-r4.schema.json")).unwrap();
    jsonschema::draft6::new(&schema).unwrap()
}

fn bundle(journal: &Journal) -> Value {
    serde_json::from_str(&put_bundle(journal)).unwrap()
}

#[test]
fn bundles_are_as_the_published_schema_says() {
    let validator = validator();
    for seed in 0..40 {
        let bundle = bundle(&journal(seed, seed));
        if let Err(error) = validator.validate(&bundle) {
            panic!("{seed}: {error} at {}", error.instance_path());
        }
    }
    assert!(validator.is_valid(&bundle(&Journal::default())));
    let mut odd = bundle(&journal(3, 5));
    odd["entry"][0]["resource"]["status"] = "finished".into();
    assert!(
        !validator.is_valid(&odd),
        "the schema tells wrong from right"
    );
    let mut odd = bundle(&journal(3, 5));
    odd["entry"][0]["resource"]["when"] = "2026".into();
    assert!(!validator.is_valid(&odd), "and knows every name");
}

/// What the schema does not say: the codes, the units, the numbers, and that ids are unique.
#[test]
fn observations_say_what_the_log_says() {
    let mut journal = crate::empty();
    let day = support::day("2026-11-24");
    support::session(&mut journal, day, "walk", 18, [Some(3), Some(4)]);
    support::session(&mut journal, day, "stairs", 200, [None, None]);
    let log = journal.days.get_mut(&day).unwrap();
    log.pain = Group::new(Some(support::score(4)), Stamp(1));
    log.note = Group::new("<b>slept</b> \u{0}badly".to_owned(), Stamp(1));
    let bundle = bundle(&journal);
    let resources: Vec<&Value> = bundle["entry"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| &e["resource"])
        .collect();
    let coded = |code: &str| {
        let of = |r: &&&Value| r["code"]["coding"][0]["code"] == code;
        *resources
            .iter()
            .find(of)
            .unwrap_or_else(|| panic!("{code}"))
    };
    let pain = coded("72514-3");
    assert_eq!(pain["code"]["coding"][0]["system"], "http://loinc.org");
    assert_eq!(pain["valueQuantity"]["value"], 4);
    assert_eq!(pain["valueQuantity"]["code"], "{score}");
    assert_eq!(pain["effectiveDateTime"], "2026-11-24");
    let walk = coded("55411-3");
    assert_eq!(walk["valueQuantity"]["value"], 18);
    assert_eq!(walk["valueQuantity"]["code"], "min");
    assert_eq!(walk["component"][0]["valueString"], "Walk");
    assert_eq!(walk["component"][1]["valueQuantity"]["value"], 3);
    assert_eq!(coded("55423-8")["valueQuantity"]["value"], 200);
    assert_eq!(coded("note")["valueString"], "<b>slept</b> \u{fffd}badly");
    let system = resources.last().unwrap();
    assert_eq!(system["resourceType"], "CodeSystem");
    assert_eq!(coded("note")["code"]["coding"][0]["system"], system["url"]);
    assert!(bundle.get("timestamp").is_none());
}

/// HL7's validator asks each entry of a collection for one.
#[test]
fn each_entry_has_an_address_of_its_own_that_stays_the_same() {
    let mut other = journal(7, 400);
    let text = put_bundle(&other);
    assert_eq!(text, put_bundle(&other.clone()));
    let pattern = jsonschema::draft202012::new(&serde_json::json!({
        "type": "string",
        "pattern": "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
    }));
    let pattern = pattern.unwrap();
    let addresses = |journal: &Journal| -> BTreeMap<String, String> {
        let entries = bundle(journal)["entry"].as_array().unwrap().clone();
        let of = |entry: &Value| {
            assert!(pattern.is_valid(&entry["fullUrl"]), "{}", entry["fullUrl"]);
            let id = entry["resource"]["id"].as_str().unwrap_or("system");
            (entry["fullUrl"].as_str().unwrap().to_owned(), id.to_owned())
        };
        let found: BTreeMap<_, _> = entries.iter().map(of).collect();
        assert_eq!(found.len(), entries.len());
        found
    };
    let before = addresses(&other);
    assert!(before.len() > 1_000);
    // An entry that another edit leaves has the same address; the code system's is the one that codes name.
    other.days.pop_first();
    let after = addresses(&other);
    assert!(
        after
            .iter()
            .all(|(address, id)| before.get(address) == Some(id))
    );
    let last = bundle(&other)["entry"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()
        .clone();
    assert_eq!(last["fullUrl"], last["resource"]["url"]);
}

#[test]
fn ids_are_unique_and_codes_are_of_a_known_system() {
    for seed in 0..20 {
        let bundle = bundle(&journal(seed, 30));
        let entries = bundle["entry"].as_array().unwrap();
        let (system, observations) = entries.split_last().unwrap();
        let ours: Vec<&Value> = system["resource"]["concept"]
            .as_array()
            .unwrap()
            .iter()
            .map(|c| &c["code"])
            .collect();
        let mut ids = std::collections::BTreeSet::new();
        for entry in observations {
            let resource = &entry["resource"];
            assert!(ids.insert(resource["id"].as_str().unwrap()));
            let coding = &resource["code"]["coding"][0];
            let known = ["72514-3", "55411-3", "55423-8"]
                .iter()
                .any(|c| coding["code"] == **c);
            assert_eq!(known, coding["system"] == "http://loinc.org");
            assert!(known || ours.contains(&&coding["code"]), "{coding}");
            if let Some(quantity) = resource.get("valueQuantity") {
                assert!(quantity["value"].is_u64());
            }
        }
    }
}
