//! What only a browser knows, each thing asked for in one place. Natively (prerendering) every question has a quiet answer.

pub mod clock;
pub mod fetch;
pub mod files;
pub mod intl;
pub mod page;
pub mod random;
pub mod share;

/// Whether there is a browser to ask.
#[must_use]
pub const fn in_browser() -> bool {
    cfg!(target_arch = "wasm32")
}
