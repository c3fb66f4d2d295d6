//! Examples of what is avoided, and of steps towards it: to pick from and to change, never a rule.

use crate::domain::start_here::Avoid;

/// What a ladder made of it is called.
pub const fn name(what: Avoid) -> &'static str {
    match what {
        Avoid::Bend => "Bending",
        Avoid::Lift => "Lifting",
        Avoid::Sit => "Sitting",
        Avoid::Drive => "Driving",
        Avoid::TurnHead => "Turning the head",
        Avoid::Sleep => "Sleeping positions",
        Avoid::Work => "Tasks at work",
        Avoid::Sport => "Sport",
    }
}

/// Steps to pick from.
pub const fn steps(what: Avoid) -> &'static [&'static str] {
    match what {
        Avoid::Bend => &[
            "Bend forward while sitting",
            "Pick up a cup from a chair",
            "Tie shoes, foot on a stool",
            "Pick up a sock from the floor",
            "Empty the washing machine",
            "Weed a flower bed for five minutes",
        ],
        Avoid::Lift => &[
            "Lift a full kettle",
            "Lift a shopping bag onto a table",
            "Lift a bag from a low shelf",
            "Carry a bag in each hand",
            "Lift a full basket from the floor",
            "Lift a child onto my lap",
        ],
        Avoid::Sit => &[
            "Sit on a hard chair for five minutes",
            "Sit through a meal",
            "Sit on a low sofa",
            "Sit through half a film",
            "Sit an hour at a desk, with one break",
            "Sit through a whole meeting",
        ],
        Avoid::Drive => &[
            "Sit in the parked car",
            "Ride along for ten minutes",
            "Drive round the block",
            "Drive ten minutes",
            "Reverse into a space",
            "Drive half an hour on a main road",
        ],
        Avoid::TurnHead => &[
            "Turn the head lying down",
            "Look over each shoulder, sitting",
            "Look up at a high shelf",
            "Look both ways at a crossing",
            "Look back while walking",
            "Check over my shoulder while cycling",
        ],
        Avoid::Sleep => &[
            "Lie ten minutes on the other side",
            "Lie ten minutes without the extra pillow",
            "Turn over in bed in one go",
            "Fall asleep on the other side",
            "Sleep a night without the extra pillow",
            "Sleep a night in another bed",
        ],
        Avoid::Work => &[
            "Stand ten minutes at the bench",
            "Type half an hour without a break",
            "Carry a light box to the next room",
            "Work two hours in a row",
            "Do the task I hand to others, once",
            "Work a whole shift",
        ],
        Avoid::Sport => &[
            "Do the warm-up alone",
            "Throw or kick a ball with a friend",
            "Jog for one minute",
            "Ten minutes of easy practice",
            "Half a training session",
            "A whole game, at my own pace",
        ],
    }
}

/// The example that a ladder of this name was made of.
pub fn of_name(ladder: &str) -> Option<Avoid> {
    let mut all = Avoid::ALL.iter().copied();
    all.find(|what| name(*what) == ladder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ladder::{STEPS, check_step};

    #[test]
    fn every_example_is_enough_for_a_ladder() {
        for what in Avoid::ALL {
            let steps = steps(*what);
            assert!(STEPS.contains(&steps.len()), "{what:?}");
            assert!(
                steps
                    .iter()
                    .all(|step| check_step(step, false, &[]).is_ok())
            );
            assert_eq!(of_name(name(*what)), Some(*what));
        }
        assert_eq!(of_name("Dancing"), None);
    }
}
