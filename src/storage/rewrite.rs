//! Erasing everything, and putting other texts in the place of all: a change of the epoch, so that no other tab and no copy
//! brings back what was there before.
//!
//! With a mirror its one transaction decides: local storage is then made like it, and a start that finds local storage
//! behind does so again. Without one, local storage holds the new texts beside the old until the epoch says which count.

use super::{
    BackendError, SaveError,
    format::key::{EPOCH, ERASING, PAST, REPLACING, STAGED},
    json::{Reader, put_text},
    store::{Put, Store},
};
use crate::domain::stamp::Id;

/// How many ended epochs the mirror remembers.
const ENDED_AT_MOST: usize = 64;
/// How "no epoch" is written among the ended ones.
const NONE: &str = "-";

/// Which journal the mirror holds, and which came before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Epochs {
    /// The present epoch.
    pub now: Option<String>,
    /// The ended ones, one a word.
    pub past: String,
}

impl Epochs {
    /// Takes the epochs out from among the mirror's texts.
    pub fn take_from(texts: &mut Vec<(String, String)>) -> Self {
        let mut take = |name: &str| {
            let place = texts.iter().position(|(key, _)| key == name);
            place.map(|place| texts.swap_remove(place).1)
        };
        Self {
            now: take(EPOCH),
            past: take(PAST).unwrap_or_default(),
        }
    }

    /// Whether this epoch is over.
    #[must_use]
    pub fn ended(&self, epoch: Option<&str>) -> bool {
        let epoch = epoch.unwrap_or(NONE);
        self.past.split(' ').any(|word| word == epoch)
    }

    /// The ended epochs once the present one has ended as well.
    #[must_use]
    pub fn over(&self) -> String {
        let mut words: Vec<&str> = self.past.split(' ').filter(|w| !w.is_empty()).collect();
        words.push(self.now.as_deref().unwrap_or(NONE));
        let from = words.len().saturating_sub(ENDED_AT_MOST);
        words.split_off(from).join(" ")
    }
}

/// Takes every key of ours away, in both copies. What is left is a new epoch, by which other tabs know that theirs is over.
///
/// From the first step on the epoch reads [`ERASING`] in local storage or is another in the mirror: nobody writes, and a
/// start that sees it finishes the work. `fresh` is a random id.
///
/// # Errors
/// [`SaveError::Unavailable`] when a storage stops answering, [`SaveError::ReadBackDiffers`] when a key is still there
/// afterwards; the erase is then unfinished and can be called again.
pub async fn erase(store: &Store, fresh: &Id) -> Result<(), SaveError> {
    let _inside = store.gate.enter().await;
    erase_inside(store, fresh).await
}

/// The same for one who is inside the gate already.
pub(super) async fn erase_inside(store: &Store, fresh: &Id) -> Result<(), SaveError> {
    // One that cannot be erased here is not erased there either.
    store.local.read(EPOCH)?;
    renew_mirror(store, None, &[], fresh).await?;
    rewrite_local_as(ERASING, store, &[], Some(fresh.as_str()))
}

/// Puts these texts, which stand as they are to be stored, in the place of all that is stored, all or nothing.
///
/// # Errors
/// As [`Store::save`]: what was stored before is whole then.
pub(super) async fn replace_inside(
    store: &Store,
    epoch: &Option<String>,
    texts: &[(String, String)],
    fresh: &Id,
) -> Result<(), SaveError> {
    store.may_write(epoch).await?;
    if store.mirror().is_some() {
        renew_mirror(store, Some(epoch), texts, fresh).await?;
        return rewrite_local(store, texts, Some(fresh.as_str()));
    }
    if let Err(error) = stage(store, texts) {
        store.local.remove(STAGED)?;
        return Err(error);
    }
    let mut now = Some(REPLACING.to_owned());
    finish_staged(store, &mut now, fresh).await
}

/// Puts the texts beside the old ones and lets them count, if there will be room for them all once the old ones are gone.
fn stage(store: &Store, texts: &[(String, String)]) -> Result<(), SaveError> {
    let letters = |text: &str| text.encode_utf16().count();
    let mut old = 0;
    for key in store.local_keys()? {
        old += letters(&key) + letters(&store.local.read(&key)?.unwrap_or_default());
    }
    let mut staged = put_staged(texts);
    if !staged.is_ascii() {
        // Some browsers count each letter of such a text twice, and the old ones' perhaps once.
        old /= 2;
    }
    let new = texts.iter().map(|(key, text)| letters(key) + letters(text));
    let new = new.sum::<usize>() + EPOCH.len() + REPLACING.len();
    let end = staged.len();
    // What the new ones take more than the old is asked for now, while nothing is lost.
    for _ in old..new {
        staged.push(' ');
    }
    store.write_local(STAGED, &staged)?;
    staged.truncate(end);
    store.write_local(STAGED, &staged)?;
    Ok(store.local.write(EPOCH, REPLACING)?)
}

/// Everything in the mirror anew in one transaction, under a new epoch; nothing happens where there is no mirror.
async fn renew_mirror(
    store: &Store,
    epoch: Option<&Option<String>>,
    texts: &[(String, String)],
    fresh: &Id,
) -> Result<(), SaveError> {
    let Some(mirror) = store.mirror() else {
        return Ok(());
    };
    let mut other_epoch = false;
    let mut decide = |found: &[Option<String>]| {
        let [now, past] = found else { return vec![] };
        other_epoch = epoch.is_some_and(|epoch| now != epoch);
        if other_epoch {
            return vec![];
        }
        let past = past.clone().unwrap_or_default();
        let now = now.clone();
        let mut puts = vec![
            Put::Clear,
            Put::Set(EPOCH.to_owned(), fresh.as_str().to_owned()),
            Put::Set(PAST.to_owned(), Epochs { now, past }.over()),
        ];
        let set = |(key, text): &(String, String)| Put::Set(key.clone(), text.clone());
        puts.extend(texts.iter().map(set));
        puts
    };
    mirror.change(&[EPOCH, PAST], &mut decide).await?;
    if other_epoch {
        return Err(SaveError::EpochChanged);
    }
    Ok(())
}

/// Makes local storage hold these texts and no others, under this epoch.
pub(super) fn rewrite_local(
    store: &Store,
    texts: &[(String, String)],
    epoch: Option<&str>,
) -> Result<(), SaveError> {
    rewrite_local_as(REPLACING, store, texts, epoch)
}

fn rewrite_local_as(
    meanwhile: &str,
    store: &Store,
    texts: &[(String, String)],
    epoch: Option<&str>,
) -> Result<(), SaveError> {
    let mut keys = store.local_keys()?;
    // Full to the brim, even this word may not fit: room is made by what goes anyway.
    while let Err(error) = store.local.write(EPOCH, meanwhile) {
        match keys.pop() {
            Some(key) if error == BackendError::Full && meanwhile == ERASING => {
                store.local.remove(&key)?;
            }
            _ => return Err(error.into()),
        }
    }
    keys.retain(|key| key != STAGED);
    for key in keys {
        store.local.remove(&key)?;
    }
    for (key, text) in texts {
        // What finds no room here is in the mirror.
        match store.local.write(key, text) {
            Err(BackendError::Full) if store.mirror().is_some() => {}
            done => done?,
        }
    }
    let left = store
        .local_keys()?
        .iter()
        .any(|key| key != STAGED && texts.iter().all(|(other, _)| other != key));
    let now = store.local.read(EPOCH)?;
    if left || now.as_deref() != Some(meanwhile) {
        return Err(SaveError::ReadBackDiffers);
    }
    match epoch {
        Some(epoch) => store.local.write(EPOCH, epoch)?,
        None => store.local.remove(EPOCH)?,
    }
    Ok(())
}

/// Finishes a replacement without a mirror that was cut short, or forgets one that had not begun to count.
pub(super) async fn finish_staged(
    store: &Store,
    epoch: &mut Option<String>,
    fresh: &Id,
) -> Result<(), SaveError> {
    let Some(staged) = store.local.read(STAGED)? else {
        return Ok(());
    };
    if epoch.as_deref() == Some(REPLACING) {
        let texts = take_staged(&staged).ok_or(SaveError::ReadBackDiffers)?;
        // A mirror that is there by now takes what finds no room; one that does not is none.
        if renew_mirror(store, None, &texts, fresh).await.is_err() {
            store.lose_mirror();
        }
        // Another tab may have finished it meanwhile, and gone on.
        if store.local.read(STAGED)?.as_ref() != Some(&staged) {
            *epoch = store.local.read(EPOCH)?;
            return Ok(());
        }
        rewrite_local(store, &texts, Some(fresh.as_str()))?;
        *epoch = Some(fresh.as_str().to_owned());
    }
    Ok(store.local.remove(STAGED)?)
}

fn put_staged(texts: &[(String, String)]) -> String {
    let mut out = String::from("[\"\"");
    for (key, text) in texts {
        for piece in [key, text] {
            out.push(',');
            put_text(&mut out, piece);
        }
    }
    out.push(']');
    out
}

fn take_staged(staged: &str) -> Option<Vec<(String, String)>> {
    let mut from = Reader::new(staged);
    let mut texts = Vec::new();
    from.eat(b'[');
    let mut first = true;
    from.item(&mut first);
    from.word();
    while from.more(&mut first, b']') {
        let key = from.text();
        from.item(&mut first);
        texts.push((key, from.text()));
    }
    from.end().then_some(texts)
}
