//! The six activities that everyone starts with.

/// Their names, in the order of [`crate::domain::activity::STARTERS`].
pub const STARTER_NAMES: [&str; 6] = [
    "Walk",
    "Easy movement",
    "Strength",
    "Stairs",
    "Carry",
    "Floor to standing",
];
