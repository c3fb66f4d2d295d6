//! The activities that are offered ready made.

use crate::domain::template::Template;

/// The names of the six that everyone starts with, in the order of [`Template::ALL`].
pub const STARTER_NAMES: [&str; 6] = [
    "Walk",
    "Easy movement",
    "Strength",
    "Stairs",
    "Carry",
    "Floor to standing",
];

pub fn template(template: Template) -> &'static str {
    let [walk, ease, strength, stairs, carry, floor] = STARTER_NAMES;
    match template {
        Template::Walk => walk,
        Template::Ease => ease,
        Template::Strength => strength,
        Template::Stairs => stairs,
        Template::Carry => carry,
        Template::Floor => floor,
        Template::Swim => "Swimming",
        Template::WaterWalk => "Walking in water",
        Template::Cycle => "Cycling",
        Template::Dance => "Dancing",
        Template::Garden => "Gardening",
        Template::House => "Housework",
        Template::SeatedMarch => "Marching in a chair",
        Template::SitToStand => "Chair to standing",
        Template::SeatedStrength => "Strength in a chair",
        Template::Wheel => "Pushing my wheelchair",
        Template::ArmCycle => "Cycling with the arms",
        Template::NeckTurns => "Turning the head",
    }
}
