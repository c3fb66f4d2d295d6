//! Random ids.

use super::in_browser;
use crate::domain::stamp::Id;

/// A new id of eight random characters from `crypto.getRandomValues`.
///
/// Where a browser has no `crypto` the bytes come from `Math.random`: still unique enough for one person's journal.
#[must_use]
pub fn new_id() -> Id {
    let mut bytes = [0_u8; 8];
    if in_browser() {
        let strong = web_sys::window()
            .and_then(|w| w.crypto().ok())
            .is_some_and(|c| c.get_random_values_with_u8_array(&mut bytes).is_ok());
        if !strong {
            for byte in &mut bytes {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 ≤ x < 256
                let random = (js_sys::Math::random() * 256.0) as u8;
                *byte = random;
            }
        }
    }
    Id::from_random(bytes)
}
