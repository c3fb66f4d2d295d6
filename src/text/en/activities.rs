//! The six activities that everyone starts with, and the units.

use crate::domain::activity::Unit;

/// Names of the six starters, in the order of [`crate::domain::activity::STARTERS`].
pub const STARTER_NAMES: [&str; 6] = [
    "Walk",
    "Easy movement",
    "Strength",
    "Stairs",
    "Carry",
    "Floor to standing",
];

/// The unit's name in a form, such as "minutes".
pub const fn unit_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Minutes => "minutes",
        Unit::Metres => "metres",
        Unit::Steps => "steps",
        Unit::Repetitions => "times",
        Unit::Seconds => "seconds",
    }
}

/// The unit after a count, such as "min" after 18.
pub const fn unit_short(unit: Unit, count: u32) -> &'static str {
    match unit {
        Unit::Minutes => "min",
        Unit::Metres => "m",
        Unit::Steps if count == 1 => "step",
        Unit::Steps => "steps",
        Unit::Repetitions if count == 1 => "time",
        Unit::Repetitions => "times",
        Unit::Seconds => "s",
    }
}
