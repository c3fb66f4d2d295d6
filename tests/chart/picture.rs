//! Reads path text back, as a browser would.

use std::collections::BTreeMap;

/// One piece of a path without a lift of the pen: its corners in tenths.
pub type Stroke = Vec<(i32, i32)>;

/// The strokes of a path made of `M L H V h z` and of `a`, which is read as the point that it leads to.
pub fn strokes(path: &str) -> Vec<Stroke> {
    let mut strokes: Vec<Stroke> = Vec::new();
    let (mut x, mut y) = (0, 0);
    let mut rest = path;
    while let Some(command) = rest.chars().next() {
        let end = rest[1..]
            .find(|c: char| c.is_ascii_alphabetic())
            .map_or(rest.len(), |n| n + 1);
        let numbers = numbers(&rest[1..end]);
        rest = &rest[end..];
        match (command, numbers.as_slice()) {
            ('M', [to_x, to_y]) => {
                (x, y) = (*to_x, *to_y);
                strokes.push(Vec::new());
            }
            ('L', [to_x, to_y]) => (x, y) = (*to_x, *to_y),
            ('H', [to]) => x = *to,
            ('V', [to]) => y = *to,
            ('h', [by]) => x += by,
            ('a', [.., by_x, by_y]) => (x, y) = (x + by_x, y + by_y),
            ('z', []) => {}
            other => panic!("not in our paths: {other:?} in {path}"),
        }
        strokes.last_mut().unwrap().push((x, y));
    }
    strokes
}

fn numbers(text: &str) -> Vec<i32> {
    let spaced = text.replace('-', " -");
    let tenths = |part: &str| {
        let (sign, size) = part.strip_prefix('-').map_or((1, part), |size| (-1, size));
        let (whole, tenth) = size.split_once('.').unwrap_or((size, "0"));
        assert_eq!(tenth.len(), 1, "one decimal: {text}");
        sign * (whole.parse::<i32>().unwrap() * 10 + tenth.parse::<i32>().unwrap())
    };
    spaced.split_whitespace().map(tenths).collect()
}

/// The lowest and the highest `y` that is drawn in each pixel column, slanting lines by their ends alone.
pub fn drawn_extremes(strokes: &[Stroke]) -> BTreeMap<i32, (i32, i32)> {
    let mut columns = BTreeMap::new();
    for stroke in strokes {
        for point in stroke {
            add(&mut columns, point.0, point.1);
        }
        for pair in stroke.windows(2) {
            let ((from, y), (to, to_y)) = (pair[0], pair[1]);
            if y == to_y {
                for x in (from.min(to)..from.max(to)).step_by(10) {
                    add(&mut columns, x, y);
                }
            }
        }
    }
    columns
}

/// Widens the extremes of the column that holds `x`.
pub fn add(columns: &mut BTreeMap<i32, (i32, i32)>, x: i32, y: i32) {
    let (low, high) = columns.entry(x.div_euclid(10)).or_insert((y, y));
    (*low, *high) = (y.min(*low), y.max(*high));
}
