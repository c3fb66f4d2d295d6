//! Emergency numbers and crisis lines by country, and the time zones that suggest one.

/// A number that can be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Who answers, or from where it can be called.
    pub label: &'static str,
    /// As it is written, with spaces: leave them out in a `tel:` address.
    pub number: &'static str,
}

/// A country, or the European Union.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// What `gradual/region` stores: an ISO 3166 code, "EU", or "XX" for elsewhere.
    pub code: &'static str,
    /// Its name, always shown with the numbers.
    pub name: &'static str,
    /// Emergency numbers, the first one foremost; empty for elsewhere.
    pub emergency: &'static [Number],
    /// Lines for urgent advice that are no emergency numbers; mostly empty.
    pub advice: &'static [Number],
    /// Crisis lines; may be empty.
    pub crisis: &'static [Number],
    /// The date on which a person last checked the numbers, or "not yet re-checked".
    pub checked: &'static str,
    /// IANA time zones that suggest it; one that ends in `/` stands for all below it.
    pub zones: &'static [&'static str],
}

/// The regions in the order in which a list shows them; elsewhere is the last.
pub static REGIONS: &[Region] = include!(concat!(env!("OUT_DIR"), "/regions.rs"));

/// The region that a device's time zone suggests; `None` where we know no numbers.
#[must_use]
pub fn region_for_zone(zone: &str) -> Option<&'static Region> {
    REGIONS.iter().find(|region| {
        region
            .zones
            .iter()
            .any(|known| *known == zone || (known.ends_with('/') && zone.starts_with(known)))
    })
}

/// The region of a stored code.
#[must_use]
pub fn region(code: &str) -> Option<&'static Region> {
    REGIONS.iter().find(|region| region.code == code)
}

/// "Elsewhere": no number; the words are "your local emergency number".
pub static ELSEWHERE: Region = include!(concat!(env!("OUT_DIR"), "/elsewhere.rs"));
