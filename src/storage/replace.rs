//! Putting another journal in the place of this one, and locking or unlocking the one there is: both are all or nothing, and
//! both end the epoch, so that every other tab starts anew.

use super::{
    LoadError, SaveError,
    copies::{Copies, choose},
    format::{
        is_body,
        key::{Key, LOCK, kept_key},
    },
    rewrite::replace_inside,
    store::{Cipher, Store, seal_kept, seal_with},
};
use crate::domain::stamp::Id;
use std::rc::Rc;

/// Puts these bodies, each under its key and in plain, in the place of every month, the plan, the settings and the drafts.
/// The theme, the region, the lock and what was kept stay.
///
/// `epoch` is that of the journal which goes, `fresh` a random id. Afterwards the page must start anew.
///
/// # Errors
/// Each of [`SaveError`]: what was stored before is then whole.
pub async fn replace(
    store: &Store,
    epoch: &Option<String>,
    bodies: &[(String, String)],
    fresh: &Id,
) -> Result<(), SaveError> {
    let _inside = store.gate.enter().await;
    let copies = Copies::read(store, fresh).await?;
    let mut texts = Vec::new();
    for pair in &copies.pairs {
        if let (Some(Key::Bare | Key::Kept), Some(text)) = (Key::of(&pair.key), pair.either()) {
            texts.push((pair.key.clone(), text));
        }
    }
    for (key, body) in bodies {
        texts.push((key.clone(), store.seal(key, 1, body).await?));
    }
    replace_inside(store, epoch, &texts, fresh).await
}

/// Writes everything anew, locked with `lock` (its header and its cipher) or in plain without one.
///
/// # Errors
/// As [`replace`], and [`SaveError::NotLoaded`] when something stored cannot be opened with the cipher there is.
pub async fn relock(
    store: &Store,
    epoch: &Option<String>,
    lock: Option<(String, Rc<dyn Cipher>)>,
    fresh: &Id,
) -> Result<(), SaveError> {
    let _inside = store.gate.enter().await;
    let copies = Copies::read(store, fresh).await?;
    if !copies.unread.is_empty() {
        return Err(SaveError::NotLoaded);
    }
    let cipher = lock.as_ref().map(|(_, cipher)| &**cipher);
    let mut texts = Vec::new();
    for pair in &copies.pairs {
        let Some(found) = pair.either() else { continue };
        let mut key = pair.key.clone();
        let text = match Key::of(&key) {
            Some(kind @ (Key::Part(_) | Key::Drafts)) => {
                let read = match choose(store, kind, pair).await {
                    Ok(Some(chosen)) if is_body(kind, &chosen.body) => Ok(chosen.body),
                    Ok(Some(chosen)) if chosen.locked => Err(chosen.body),
                    Err(LoadError::Newer { .. }) => return Err(SaveError::Newer),
                    _ => Err(found),
                };
                match read {
                    Ok(body) => seal_with(cipher, store.steps, &key, 1, &body).await?,
                    Err(raw) => {
                        // It cannot stay where it is: it would be in plain under a lock.
                        let taken = |n: u8| copies.pairs.iter().any(|p| p.key == kept_key(&key, n));
                        let free = (1..=u8::MAX).find(|n| !taken(*n));
                        key = kept_key(&key, free.ok_or(SaveError::NotLoaded)?);
                        seal_kept(cipher, store.steps, &key, &raw).await?
                    }
                }
            }
            Some(Key::Kept) => {
                let raw = store.open_kept(&key, found).await;
                seal_kept(cipher, store.steps, &key, &raw).await?
            }
            Some(Key::Bare) if key != LOCK => found,
            _ => continue,
        };
        texts.push((key, text));
    }
    if let Some((header, _)) = &lock {
        texts.push((LOCK.to_owned(), header.clone()));
    }
    replace_inside(store, epoch, &texts, fresh).await
}
