//! Handing a file on in one go: to the device's own sharing sheet where it takes files, else to the downloads.

use super::files::{self, Shared};

/// Hands on a file of this name, kind and text: what became of it, where [`Shared::Cannot`] means the downloads, and the
/// address at which this page finds it until [`files::forget`]. Ask for it straight from a tap: a browser shares nothing
/// unasked. `None` where the browser makes no file.
pub async fn offer(name: &str, kind: &str, text: &str) -> Option<(Shared, String)> {
    let file = files::make(name, kind, text)?;
    let address = files::address(&file)?;
    let shared = files::share(&file).await;
    if shared == Shared::Cannot {
        files::download(&address, name);
    }
    Some((shared, address))
}

/// The same for a file that is not offered again.
pub async fn hand_on(name: &str, kind: &str, text: &str) -> Option<Shared> {
    let (shared, address) = offer(name, kind, text).await?;
    files::forget(address);
    Some(shared)
}
