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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_zone_suggests_its_country() {
        for (zone, code) in [
            ("Europe/London", "GB"),
            ("Europe/Dublin", "IE"),
            ("Africa/Johannesburg", "ZA"),
            ("America/New_York", "US"),
            ("America/Indiana/Knox", "US"),
            ("America/Toronto", "CA"),
            ("Australia/Perth", "AU"),
            ("Pacific/Auckland", "NZ"),
            ("Europe/Berlin", "EU"),
            ("Asia/Nicosia", "EU"),
        ] {
            assert_eq!(
                region_for_zone(zone).map(|region| region.code),
                Some(code),
                "{zone}"
            );
        }
        // Not in the Union, no 911, not a zone.
        for zone in [
            "Europe/Zurich",
            "America/Iqaluit",
            "America/Mexico_City",
            "Asia/Tokyo",
            "UTC",
            "Australia",
            "",
        ] {
            assert_eq!(region_for_zone(zone), None, "{zone}");
        }
    }

    #[test]
    fn the_numbers_are_those_that_were_looked_up() {
        let first = |code| {
            region(code)
                .and_then(|region| region.emergency.first())
                .map(|number| number.number)
        };
        let crisis = |code| {
            region(code)
                .and_then(|region| region.crisis.first())
                .map(|number| number.number)
        };
        for (code, number, line) in [
            ("GB", Some("999"), Some("116 123")),
            ("IE", Some("112"), Some("116 123")),
            ("ZA", Some("112"), Some("0800 567 567")),
            ("US", Some("911"), Some("988")),
            ("CA", Some("911"), Some("988")),
            ("AU", Some("000"), Some("13 11 14")),
            ("NZ", Some("111"), Some("1737")),
            ("EU", Some("112"), None),
            ("XX", None, None),
        ] {
            assert_eq!((first(code), crisis(code)), (number, line), "{code}");
        }
        assert_eq!(REGIONS.len(), 9);
        assert_eq!(REGIONS.last(), Some(&ELSEWHERE));
        assert_eq!(region("FR"), None);
    }

    #[test]
    fn a_zone_belongs_to_one_region_and_a_number_can_be_called() {
        let mut zones: Vec<&str> = REGIONS
            .iter()
            .flat_map(|region| region.zones.iter().copied())
            .collect();
        let count = zones.len();
        zones.sort_unstable();
        zones.dedup();
        assert_eq!(zones.len(), count);
        for number in REGIONS.iter().flat_map(|region| {
            region
                .emergency
                .iter()
                .chain(region.advice)
                .chain(region.crisis)
        }) {
            assert!(
                number
                    .number
                    .chars()
                    .all(|char| char.is_ascii_digit() || char == ' '),
                "{}",
                number.number
            );
        }
    }
}
