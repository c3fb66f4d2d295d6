//! SVG path text, written without float formatting.

/// The text of a `d` attribute; every length is in tenths of a pixel.
#[derive(Clone, Debug, Default)]
pub(super) struct Path(String);

impl Path {
    /// An empty path with room for `points` points.
    pub fn with_room(points: usize) -> Self {
        Self(String::with_capacity(points * 12))
    }

    pub fn move_to(&mut self, x: i32, y: i32) {
        self.point('M', x, y);
    }

    pub fn line_to(&mut self, x: i32, y: i32) {
        self.point('L', x, y);
    }

    /// Straight across to `x`.
    pub fn across(&mut self, x: i32) {
        self.one('H', x);
    }

    /// Straight up or down to `y`.
    pub fn upright(&mut self, y: i32) {
        self.one('V', y);
    }

    /// A mark without length: a round line cap makes it a dot.
    pub fn dot(&mut self, x: i32, y: i32) {
        self.move_to(x, y);
        self.0.push_str("h0");
    }

    /// A closed box from `(left, top)` to `(right, bottom)`.
    pub fn rect(&mut self, left: i32, top: i32, right: i32, bottom: i32) {
        self.move_to(left, top);
        self.across(right);
        self.upright(bottom);
        self.across(left);
        self.0.push('z');
    }

    /// A quarter circle clockwise to a point `dx` right and `dy` under the present one.
    pub fn corner(&mut self, radius: i32, dx: i32, dy: i32) {
        self.point('a', radius, radius);
        self.0.push_str(" 0 0 1 ");
        push_tenths(&mut self.0, dx);
        self.0.push(' ');
        push_tenths(&mut self.0, dy);
    }

    /// Text as it stands, such as the arcs that are the same for every circle.
    pub fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }

    pub fn into_text(self) -> String {
        self.0
    }

    fn point(&mut self, command: char, x: i32, y: i32) {
        self.one(command, x);
        if y >= 0 {
            self.0.push(' ');
        }
        push_tenths(&mut self.0, y);
    }

    fn one(&mut self, command: char, at: i32) {
        self.0.push(command);
        push_tenths(&mut self.0, at);
    }
}

/// Writes tenths as a decimal number: 123 is `12.3`, 120 is `12`, -5 is `-0.5`.
pub(super) fn push_tenths(out: &mut String, tenths: i32) {
    if tenths < 0 {
        out.push('-');
    }
    let size = tenths.unsigned_abs();
    push_whole(out, size / 10);
    if !size.is_multiple_of(10) {
        out.push('.');
        push_whole(out, size % 10);
    }
}

fn push_whole(out: &mut String, n: u32) {
    if n > 9 {
        push_whole(out, n / 10);
    }
    out.push(char::from(b'0' + u8::try_from(n % 10).unwrap_or(0)));
}

/// `number · part / whole`, rounded to the nearest, a half upwards; `whole` must be positive.
pub(super) fn scaled(number: i32, part: i32, whole: i32) -> i32 {
    let whole = i64::from(whole.max(1));
    let doubled = 2 * i64::from(number) * i64::from(part) + whole;
    // Asked for each of thousands of days: the short division takes half the time.
    let share = match (u32::try_from(doubled), u32::try_from(2 * whole)) {
        (Ok(doubled), Ok(whole)) => i64::from(doubled / whole),
        _ => doubled.div_euclid(2 * whole),
    };
    i32::try_from(share).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(tenths: i32) -> String {
        let mut out = String::new();
        push_tenths(&mut out, tenths);
        out
    }

    #[test]
    fn tenths_are_written_as_decimals() {
        for (tenths, text) in [
            (0, "0"),
            (5, "0.5"),
            (-5, "-0.5"),
            (120, "12"),
            (123, "12.3"),
            (40_001, "4000.1"),
            (i32::MIN, "-214748364.8"),
        ] {
            assert_eq!(written(tenths), text);
        }
    }

    #[test]
    fn paths_use_the_shortest_commands() {
        let mut path = Path::default();
        path.rect(0, 5, 100, 205);
        path.dot(15, -3);
        assert_eq!(path.into_text(), "M0 0.5H10V20.5H0zM1.5-0.3h0");
    }

    #[test]
    fn scaling_rounds_to_the_nearest() {
        assert_eq!(scaled(1, 1, 2), 1);
        assert_eq!(scaled(10, 1, 3), 3);
        assert_eq!(scaled(20, 1, 3), 7);
        assert_eq!(scaled(40_000, 73_000, 73_001), 39_999);
    }
}
