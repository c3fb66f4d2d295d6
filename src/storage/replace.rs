//! Putting another journal in the place of this one, and locking or unlocking the one there is: both are all or nothing, and
//! both end the epoch, so that every other tab starts anew.

use super::{
    LoadError, SaveError,
    copies::{Copies, Pair, choose},
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
/// The theme, the region, the lock and what was kept stay, and what cannot be read is kept.
///
/// `epoch` is that of the journal which goes, `fresh` a random id. Afterwards all must be loaded anew.
///
/// # Errors
/// Each of [`SaveError`], [`SaveError::ReadBackDiffers`] when the next start could not read one of them: what was stored
/// before is then whole.
pub async fn replace(
    store: &Store,
    epoch: &Option<String>,
    bodies: &[(String, String)],
    fresh: &Id,
) -> Result<(), SaveError> {
    let readable =
        |(key, body): &(String, String)| Key::of(key).is_some_and(|kind| is_body(kind, body));
    if !bodies.iter().all(readable) {
        return Err(SaveError::ReadBackDiffers);
    }
    let _inside = store.gate.enter().await;
    let copies = read_all(store, fresh).await?;
    let mut texts = Vec::new();
    for pair in &copies.pairs {
        let Some(found) = pair.either() else { continue };
        let raw = match Key::of(&pair.key) {
            Some(Key::Bare | Key::Kept) => {
                texts.push((pair.key.clone(), found));
                continue;
            }
            Some(kind @ (Key::Part(_) | Key::Drafts)) => {
                match body_or_raw(store, kind, pair, found).await? {
                    Ok(_) => continue,
                    Err(raw) => raw,
                }
            }
            Some(Key::Unknown) => found,
            _ => continue,
        };
        let key = free_key(&copies, &texts, &pair.key)?;
        let text = store.seal_kept(&key, &raw).await?;
        texts.push((key, text));
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
    let copies = read_all(store, fresh).await?;
    let cipher = lock.as_ref().map(|(_, cipher)| &**cipher);
    let mut texts = Vec::new();
    for pair in &copies.pairs {
        let Some(found) = pair.either() else { continue };
        let mut key = pair.key.clone();
        let text = match Key::of(&key) {
            Some(kind @ (Key::Part(_) | Key::Drafts)) => {
                match body_or_raw(store, kind, pair, found).await? {
                    Ok(body) => seal_with(cipher, store.steps, &key, 1, &body).await?,
                    Err(raw) => {
                        // It cannot stay where it is: it would be in plain under a lock.
                        key = free_key(&copies, &texts, &key)?;
                        seal_kept(cipher, store.steps, &key, &raw).await?
                    }
                }
            }
            Some(Key::Kept) => {
                let raw = store.open_kept(&key, found).await;
                seal_kept(cipher, store.steps, &key, &raw).await?
            }
            Some(Key::Unknown) => {
                key = free_key(&copies, &texts, &key)?;
                seal_kept(cipher, store.steps, &key, &found).await?
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

/// Both copies, with the unreadable texts that stand beside another one as pairs of their own: one key may hold two.
async fn read_all(store: &Store, fresh: &Id) -> Result<Copies, SaveError> {
    let mut copies = Copies::read(store, fresh).await?;
    if !copies.unread.is_empty() {
        return Err(SaveError::NotLoaded);
    }
    let mut beside = Vec::new();
    for pair in &mut copies.pairs {
        let Some(kind @ (Key::Part(_) | Key::Drafts | Key::Unknown)) = Key::of(&pair.key) else {
            continue;
        };
        if pair.local.is_none() || pair.mirror.is_none() || pair.local == pair.mirror {
            continue;
        }
        let spoilt = match choose(store, kind, pair).await {
            Ok(chosen) => chosen.and_then(|chosen| chosen.spoilt),
            Err(LoadError::Corrupt { raw }) => {
                pair.mirror = None;
                Some(raw)
            }
            // What it is only a later version knows.
            Err(_) if kind == Key::Unknown => pair.mirror.take(),
            Err(_) => None,
        };
        beside.extend(spoilt.map(|raw| Pair {
            key: pair.key.clone(),
            local: Some(raw),
            ..Pair::default()
        }));
    }
    copies.pairs.extend(beside);
    Ok(copies)
}

/// The body that a pair of copies holds, or as `Err` what stands there and cannot be read.
async fn body_or_raw(
    store: &Store,
    kind: Key,
    pair: &Pair,
    found: String,
) -> Result<Result<String, String>, SaveError> {
    Ok(match choose(store, kind, pair).await {
        Ok(Some(chosen)) if is_body(kind, &chosen.body) => Ok(chosen.body),
        Ok(Some(chosen)) if chosen.locked => Err(chosen.body),
        Err(LoadError::Newer { .. }) => return Err(SaveError::Newer),
        _ => Err(found),
    })
}

/// Where an unreadable text of `key` can be kept: where nothing is yet.
fn free_key(copies: &Copies, texts: &[(String, String)], key: &str) -> Result<String, SaveError> {
    let keys = copies.pairs.iter().map(|pair| &pair.key);
    let taken: Vec<&String> = keys.chain(texts.iter().map(|(key, _)| key)).collect();
    let free = (1..=u8::MAX).map(|n| kept_key(key, n));
    let mut free = free.filter(|kept| !taken.contains(&kept));
    free.next().ok_or(SaveError::NotLoaded)
}
