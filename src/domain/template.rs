//! Activities to choose from: the six that everyone starts with, and others with seated, low-cost and wheelchair ways.
//!
//! The facts are here; the names are in the text.

use super::activity::{Amount, Unit};
use super::stamp::Id;

/// An activity that is offered ready made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// Walking.
    Walk,
    /// Easy movement, standing, lying or seated.
    Ease,
    /// Strength with one's own weight.
    Strength,
    /// Steps of a staircase.
    Stairs,
    /// Carrying.
    Carry,
    /// From the floor to standing.
    Floor,
    /// Swimming.
    Swim,
    /// Walking in water.
    WaterWalk,
    /// Cycling, on the road or standing still.
    Cycle,
    /// Dancing.
    Dance,
    /// Gardening.
    Garden,
    /// Housework.
    House,
    /// Marching while seated.
    SeatedMarch,
    /// From sitting to standing.
    SitToStand,
    /// Strength while seated, with a band or with filled bottles.
    SeatedStrength,
    /// Pushing a wheelchair.
    Wheel,
    /// Cycling with the arms.
    ArmCycle,
    /// Turning the head gently.
    NeckTurns,
}

/// How a template can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    /// On a chair.
    pub seated: bool,
    /// With nothing to buy.
    pub low_cost: bool,
    /// In a wheelchair.
    pub wheelchair: bool,
}

impl Template {
    /// Every template, in the order a form offers them; the six starters first.
    pub const ALL: [Self; 18] = [
        Self::Walk,
        Self::Ease,
        Self::Strength,
        Self::Stairs,
        Self::Carry,
        Self::Floor,
        Self::Swim,
        Self::WaterWalk,
        Self::Cycle,
        Self::Dance,
        Self::Garden,
        Self::House,
        Self::SeatedMarch,
        Self::SitToStand,
        Self::SeatedStrength,
        Self::Wheel,
        Self::ArmCycle,
        Self::NeckTurns,
    ];

    /// Its lasting name: the starter's id for a starter, and the id of the activity made of it.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Walk => "walk",
            Self::Ease => "ease",
            Self::Strength => "strength",
            Self::Stairs => "stairs",
            Self::Carry => "carry",
            Self::Floor => "floor",
            Self::Swim => "swim",
            Self::WaterWalk => "water-walk",
            Self::Cycle => "cycle",
            Self::Dance => "dance",
            Self::Garden => "garden",
            Self::House => "house",
            Self::SeatedMarch => "seated-march",
            Self::SitToStand => "sit-to-stand",
            Self::SeatedStrength => "seated-strength",
            Self::Wheel => "wheel",
            Self::ArmCycle => "arm-cycle",
            Self::NeckTurns => "neck-turns",
        }
    }

    /// The template of a slug.
    #[must_use]
    pub fn of(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.slug() == slug)
    }

    /// Its id as an activity.
    #[must_use]
    pub fn id(self) -> Option<Id> {
        Id::parse(self.slug())
    }

    /// Its unit, its step and a gentle first amount.
    #[must_use]
    pub fn amounts(self) -> (Unit, Amount, Amount) {
        let (unit, step, first) = match self {
            Self::Walk => (Unit::Minutes, 1, 10),
            Self::Stairs => (Unit::Steps, 5, 10),
            Self::Strength
            | Self::Floor
            | Self::SitToStand
            | Self::SeatedStrength
            | Self::NeckTurns => (Unit::Repetitions, 1, 5),
            Self::Ease
            | Self::Carry
            | Self::Swim
            | Self::WaterWalk
            | Self::Cycle
            | Self::Dance
            | Self::Garden
            | Self::House
            | Self::SeatedMarch
            | Self::Wheel
            | Self::ArmCycle => (Unit::Minutes, 1, 5),
        };
        (unit, Amount::clamped(step), Amount::clamped(first))
    }

    /// How it can be done.
    #[must_use]
    pub const fn ways(self) -> Ways {
        let (seated, low_cost, wheelchair) = match self {
            Self::Walk | Self::Stairs | Self::Carry | Self::Floor | Self::House => {
                (false, true, false)
            }
            Self::Strength | Self::SitToStand => (false, true, false),
            Self::Ease | Self::SeatedStrength | Self::NeckTurns => (true, true, true),
            Self::SeatedMarch => (true, true, false),
            Self::Garden | Self::Dance => (true, true, true),
            Self::Swim | Self::WaterWalk | Self::Cycle => (false, false, false),
            Self::Wheel => (true, true, true),
            Self::ArmCycle => (true, false, true),
        };
        Ways {
            seated,
            low_cost,
            wheelchair,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_ids_and_stand_for_one_template() {
        for template in Template::ALL {
            assert!(template.id().is_some(), "{template:?}");
            assert_eq!(Template::of(template.slug()), Some(template));
        }
        assert_eq!(Template::of("nothing"), None);
    }

    #[test]
    fn all_of_them_are_offered() {
        let source = include_str!("template.rs");
        let variants = source.split("pub enum Template {").nth(1).unwrap();
        let variants = variants.split('}').next().unwrap().lines();
        let names: Vec<&str> = variants
            .filter_map(|line| line.trim().strip_suffix(','))
            .filter(|name| !name.starts_with("//"))
            .collect();
        assert_eq!(Template::ALL.map(|t| format!("{t:?}")).to_vec(), names);
    }

    #[test]
    fn starters_keep_their_amounts() {
        let starters = Template::ALL.into_iter().take(6).map(|template| {
            let (unit, step, first) = template.amounts();
            (template.slug(), unit, step.get(), first.get())
        });
        let kept = [
            ("walk", Unit::Minutes, 1, 10),
            ("ease", Unit::Minutes, 1, 5),
            ("strength", Unit::Repetitions, 1, 5),
            ("stairs", Unit::Steps, 5, 10),
            ("carry", Unit::Minutes, 1, 5),
            ("floor", Unit::Repetitions, 1, 5),
        ];
        assert!(starters.eq(kept));
    }

    #[test]
    fn there_are_seated_low_cost_and_wheelchair_ways() {
        let count = |holds: fn(Ways) -> bool| {
            let ways = Template::ALL.into_iter().map(Template::ways);
            ways.filter(|w| holds(*w)).count()
        };
        assert!(count(|w| w.seated && w.low_cost) >= 5);
        assert!(count(|w| w.wheelchair) >= 5);
    }
}
