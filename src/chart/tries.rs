//! Differences from what was expected, one bar a try, up or down from a middle line (algorithms D).

use super::{
    Frame, UNDRAWN,
    label::{Anchor, Label, Row},
    path::{Path, scaled},
};

/// A drawn chart of differences: text for `d` attributes, and labels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tries {
    /// Width in CSS pixels.
    pub width: i32,
    /// Height in CSS pixels.
    pub height: i32,
    /// The middle line, and a short mark on it for a try without a difference.
    pub grid: String,
    /// The bars above the line.
    pub up: String,
    /// The bars below it.
    pub down: String,
    /// What above and below mean, and the numbers of the tries.
    pub labels: Vec<Label>,
}

/// Draws `values`, each from `-most` to `most`; `words` say what above and below the line mean. Of more tries than have
/// room the last are drawn.
#[must_use]
pub fn draw(frame: Frame, values: &[i8], most: i32, words: [&str; 2]) -> Tries {
    if UNDRAWN {
        return Tries::default();
    }
    let row = frame.font() * 16;
    let half = 360;
    let (top, width) = (row, frame.right());
    let (middle, most) = (top + half, most.max(1));
    let room = usize::try_from(width / 160).unwrap_or(1).max(1);
    let first = values.len().saturating_sub(room);
    let shown = &values[first..];
    let slots = i32::try_from(shown.len()).unwrap_or(1).max(4);
    let bar = (width / slots * 6 / 10).min(280);
    let (mut grid, mut up, mut down) = (Path::default(), Path::default(), Path::default());
    grid.move_to(0, middle);
    grid.across(width);
    let mut numbers = Row::new(frame, middle + half + row + frame.font() * 10);
    for (n, value) in (0..).zip(shown) {
        let x = scaled(width, 2 * n + 1, 2 * slots);
        let (left, right) = (x - bar / 2, x + bar / 2);
        let size = scaled(half, i32::from(*value).abs().min(most), most);
        match value {
            0 => {
                grid.move_to(left, middle - 20);
                grid.across(right);
                grid.move_to(left, middle + 20);
                grid.across(right);
            }
            1.. => up.rect(left, middle - size, right, middle),
            _ => down.rect(left, middle, right, middle + size),
        }
    }
    // The last try's number first: it stands in any case.
    for n in (0..shown.len()).rev() {
        let slot = i32::try_from(n).unwrap_or(0);
        let x = scaled(width, 2 * slot + 1, 2 * slots);
        numbers.place((first + n + 1).to_string(), x);
    }
    let word = |text: &str, y: i32| Label {
        text: text.to_owned(),
        x: 0,
        y: y / 10,
        anchor: Anchor::Start,
    };
    let mut labels = vec![
        word(words[0], frame.font() * 10),
        word(words[1], middle + half + frame.font() * 12),
    ];
    labels.extend(numbers.into_labels());
    Tries {
        width: frame.width(),
        height: (middle + half + row + frame.font() * 14) / 10,
        grid: grid.into_text(),
        up: up.into_text(),
        down: down.into_text(),
        labels,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(values: &[i8]) -> Tries {
        draw(Frame::new(320, 10), values, 100, ["better", "worse"])
    }

    #[test]
    fn a_bar_goes_up_down_or_stays_on_the_line() {
        let chart = drawn(&[70, -50, 0]);
        // Four slots of 80 px; half the height is 36 px round the line at 52 px.
        assert_eq!(chart.up, "M26 26.8H54V52H26z");
        assert_eq!(chart.down, "M106 52H134V70H106z");
        assert!(chart.grid.starts_with("M0 52H320M186 50H214"));
        let said: Vec<&str> = chart.labels.iter().map(|l| &*l.text).collect();
        assert_eq!(said, ["better", "worse", "1", "2", "3"]);
    }

    #[test]
    fn everything_stays_inside_and_the_last_tries_are_drawn() {
        let chart = drawn(&[100; 60]);
        assert_eq!(chart.up.matches('z').count(), 20);
        assert!(
            chart
                .labels
                .iter()
                .all(|l| l.x >= 0 && l.x <= chart.width && l.y <= chart.height)
        );
        assert_eq!(chart.labels.last().map(|l| &*l.text), Some("60"));
        assert_eq!(drawn(&[]).up, "");
    }
}
