//! Erasing everything, so that nothing brings it back.

use super::{
    Backend, BackendError, SaveError,
    format::key::{EPOCH, ERASING, PREFIX},
};
use crate::domain::stamp::Id;

/// Takes every key of ours away. What is left is a new epoch, by which other tabs know that theirs is over.
///
/// From the first step on the epoch reads [`ERASING`]: nobody writes, and a start that sees it finishes the work. `fresh` is
/// a random id.
///
/// # Errors
/// [`SaveError::Unavailable`] when the storage stops answering, [`SaveError::ReadBackDiffers`] when a key is still there
/// afterwards; the erase is then unfinished and can be called again.
pub async fn erase(backend: &dyn Backend, fresh: &Id) -> Result<(), SaveError> {
    let mut keys = ours(backend).await?;
    // Full to the brim, even this word may not fit: room is made by what goes anyway.
    while let Err(error) = backend.write(EPOCH, ERASING).await {
        match keys.pop() {
            Some(key) if error == BackendError::Full => backend.remove(&key).await?,
            _ => return Err(error.into()),
        }
    }
    for key in keys {
        backend.remove(&key).await?;
    }
    let epoch = backend.read(EPOCH).await?;
    if epoch.as_deref() != Some(ERASING) || !ours(backend).await?.is_empty() {
        return Err(SaveError::ReadBackDiffers);
    }
    backend.write(EPOCH, fresh.as_str()).await?;
    Ok(())
}

/// Every key of ours except the epoch.
async fn ours(backend: &dyn Backend) -> Result<Vec<String>, BackendError> {
    let mut keys = backend.keys().await?;
    keys.retain(|key| key.starts_with(PREFIX) && key != EPOCH);
    Ok(keys)
}
