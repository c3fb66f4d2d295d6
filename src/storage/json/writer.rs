//! Writing: each function appends to a text.

/// Appends `value` as `digits` lower-case hexadecimal digits.
pub fn put_hex(out: &mut String, value: u32, digits: u32) {
    for place in (0..digits).rev() {
        let nibble = (value >> (place * 4)) & 15;
        out.extend(char::from_digit(nibble, 16));
    }
}

/// Appends a whole number.
pub fn put_number(out: &mut String, value: i64) {
    if value < 0 {
        out.push('-');
    }
    let mut rest = value.unsigned_abs();
    let mut digits = [b'0'; 20];
    let mut used = 0;
    for digit in &mut digits {
        *digit = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        used += 1;
        if rest == 0 {
            break;
        }
    }
    out.extend(digits.iter().take(used).rev().map(|d| char::from(*d)));
}

/// Appends a text in quotes, with the escapes that JSON demands and no others.
pub fn put_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c < ' ' => {
                out.push_str("\\u");
                put_hex(out, c.into(), 4);
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
