//! Handing a file on in one go: to the device's own sharing sheet where it takes files, else to the downloads.

use super::{
    clock,
    files::{self, Shared},
};

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// The sharing sheet took it.
    Shared,
    /// It went to the downloads.
    Saved,
    /// The person closed the sharing sheet.
    PutOff,
    /// The browser refused.
    Refused,
}

/// How long the downloads may take to read it, in milliseconds.
const KEPT: u64 = 60_000;

/// Hands on a file of this name, kind and text. Ask for it straight from a tap: a browser shares nothing unasked.
pub async fn hand_on(name: &str, kind: &str, text: &str) -> Handed {
    let Some(file) = files::make(name, kind, text) else {
        return Handed::Refused;
    };
    match files::share(&file).await {
        Shared::Done => Handed::Shared,
        Shared::PutOff => Handed::PutOff,
        Shared::Cannot => {
            let Some(address) = files::address(&file) else {
                return Handed::Refused;
            };
            files::download(&address, name);
            clock::after(KEPT, move || files::forget(&address));
            Handed::Saved
        }
    }
}
