//! Writing one key into both copies: read what is there, merge, write the mirror in one transaction, then local storage, then
//! read that back.

use super::{
    BackendError, LoadError, SaveError,
    format::{
        self,
        envelope::{mark, seal_as, seq_of},
        is_body,
        key::{EPOCH, Key, kept_key},
        merge_bodies, migrate,
    },
    merge::merge_drafts,
    store::{Put, Store},
};

/// How many unreadable texts of one key are kept; a storage that spoils more than these is not written to any further.
const KEPT_AT_MOST: u8 = 20;

/// One key on its way into the store.
#[derive(Clone, Debug)]
pub struct Job {
    /// The key.
    pub key: String,
    /// What it is for.
    pub kind: Key,
    /// The body in plain; after [`Store::save`], with all in it that was found there.
    pub body: String,
    /// The marks of the texts that are in the body already; after [`Store::save`] the last is that of the text written.
    pub known: Vec<String>,
    /// Drafts only: the body that our changes are changes of.
    pub base: String,
    /// The greatest count of writes seen.
    seq: u64,
    /// Whether something was found that was not in the body.
    pub merged: bool,
    /// Whether the body stands in one copy at least, whatever became of the other.
    pub stands: bool,
}

impl Job {
    /// A body that has the texts with these marks in it.
    #[must_use]
    pub fn new(key: &str, kind: Key, body: &str, known: &[String], base: &str) -> Self {
        Self {
            key: key.to_owned(),
            kind,
            body: body.to_owned(),
            known: known.to_owned(),
            base: base.to_owned(),
            seq: known.iter().map(|mark| seq_of(mark)).max().unwrap_or(0),
            merged: false,
            stands: false,
        }
    }

    /// Takes in a stored body of this kind.
    fn take_in(&mut self, seq: u64, body: &str) -> Result<(), SaveError> {
        self.body = match self.kind {
            Key::Part(part) => {
                merge_bodies(part, &self.body, body).ok_or(SaveError::ReadBackDiffers)?
            }
            _ => merge_drafts(&self.body, &self.base, body),
        };
        self.seq = self.seq.max(seq);
        self.merged = true;
        Ok(())
    }
}

/// What a mirror's transaction found.
enum Found {
    /// What was expected: it is written.
    Expected,
    /// Another journal.
    OtherEpoch,
    /// A text that is not in the body yet.
    Unknown(String),
}

impl Store {
    /// Puts one key into both copies.
    ///
    /// # Errors
    /// Each of [`SaveError`]. What was stored before is whole then, or has taken in what we wrote.
    pub async fn save(&self, epoch: &Option<String>, job: &mut Job) -> Result<(), SaveError> {
        // A body that the next start could not read must not take the place of one that it can.
        if !is_body(job.kind, &job.body) {
            return Err(SaveError::ReadBackDiffers);
        }
        let _inside = self.gate.enter().await;
        self.may_write(epoch).await?;
        self.absorb_local(job).await?;
        let mut one_copy = false;
        let sealed = loop {
            let sealed = self.seal(&job.key, job.seq + 1, &job.body).await?;
            match self.save_in_mirror(epoch, job, &sealed).await {
                Ok(Found::Expected) => job.stands |= self.mirror().is_some(),
                Ok(Found::OtherEpoch) => return Err(SaveError::EpochChanged),
                Ok(Found::Unknown(text)) => {
                    self.absorb(job, text).await?;
                    continue;
                }
                Err(_) => one_copy = true,
            }
            job.seq += 1;
            job.known.push(mark(&sealed).to_owned());
            // A page that went wrote in passing, without its turn.
            if !self.absorb_local(job).await? {
                break sealed;
            }
        };
        self.write_local(&job.key, &sealed)?;
        job.stands = true;
        if one_copy {
            return Err(SaveError::OneCopy);
        }
        Ok(())
    }

    /// Puts a bare word into both copies.
    ///
    /// # Errors
    /// As [`Store::save`].
    pub async fn save_bare(
        &self,
        epoch: &Option<String>,
        key: &str,
        word: &str,
    ) -> Result<(), SaveError> {
        let _inside = self.gate.enter().await;
        self.may_write(epoch).await?;
        self.set_in_mirror(key, word).await?;
        self.write_local(key, word)
    }

    /// Puts one key into local storage alone and at once, where no time is left to wait for anything: the page goes. What
    /// stands there is taken in first; the next start makes the mirror alike.
    ///
    /// # Errors
    /// Each of [`SaveError`], and nothing is written: not over what cannot be read, and nothing of a locked journal, for
    /// encrypting takes time.
    pub fn save_in_passing(&self, epoch: &Option<String>, job: &mut Job) -> Result<(), SaveError> {
        if self.local.read(EPOCH)? != *epoch {
            return Err(SaveError::EpochChanged);
        }
        if job.kind == Key::Bare {
            return self.write_local(&job.key, &job.body);
        }
        if self.is_unlocked() || !is_body(job.kind, &job.body) {
            return Err(SaveError::Unavailable);
        }
        let version = migrate::version(self.steps);
        if let Some(text) = self.local.read(&job.key)?
            && !job.known.iter().any(|known| known == mark(&text))
        {
            let found = format::open_as(version, &text).map_err(|_| SaveError::NotLoaded)?;
            if found.version < version || !is_body(job.kind, found.body) {
                return Err(SaveError::NotLoaded);
            }
            job.take_in(found.seq, found.body)?;
        }
        // One write of this key may be under way: this one comes after it.
        let sealed = seal_as(version, job.seq + 2, &job.body);
        self.write_local(&job.key, &sealed)
    }

    async fn save_in_mirror(
        &self,
        epoch: &Option<String>,
        job: &Job,
        sealed: &str,
    ) -> Result<Found, BackendError> {
        let mut found = Found::Expected;
        let Some(mirror) = self.mirror() else {
            return Ok(found);
        };
        let mut decide = |texts: &[Option<String>]| {
            let [now, text] = texts else { return vec![] };
            found = match text {
                _ if now != epoch => Found::OtherEpoch,
                Some(text) if job.known.iter().all(|known| known != mark(text)) => {
                    Found::Unknown(text.clone())
                }
                _ => Found::Expected,
            };
            match found {
                Found::Expected => vec![Put::Set(job.key.clone(), sealed.to_owned())],
                _ => vec![],
            }
        };
        mirror.change(&[EPOCH, &job.key], &mut decide).await?;
        Ok(found)
    }

    /// Whether this tab may write at all, into a journal of this epoch.
    pub(super) async fn may_write(&self, epoch: &Option<String>) -> Result<(), SaveError> {
        if self.mirror().is_none() && !self.gate.claim().await {
            return Err(SaveError::ReadOnly);
        }
        if self.local.read(EPOCH)? == *epoch {
            Ok(())
        } else {
            Err(SaveError::EpochChanged)
        }
    }

    /// Takes in what stands in local storage; tells whether that was unknown.
    async fn absorb_local(&self, job: &mut Job) -> Result<bool, SaveError> {
        match self.local.read(&job.key)? {
            Some(text) if !job.known.iter().any(|known| known == mark(&text)) => {
                self.absorb(job, text).await?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Takes what a stored text says into the job's body; an unreadable text is put aside.
    async fn absorb(&self, job: &mut Job, text: String) -> Result<(), SaveError> {
        let now = mark(&text).to_owned();
        if job.known.contains(&now) {
            return Ok(());
        }
        match self.open(&job.key, &text).await {
            Ok(opened) if is_body(job.kind, &opened.body) => {
                job.take_in(opened.seq, &opened.body)?;
            }
            Ok(opened) => self.keep_aside(&job.key, &opened.raw(&text)).await?,
            Err(LoadError::Newer { .. }) => return Err(SaveError::Newer),
            Err(_) => self.keep_aside(&job.key, &text).await?,
        }
        job.known.push(now);
        Ok(())
    }

    /// Puts an unreadable text where nothing overwrites it, in both copies.
    ///
    /// # Errors
    /// [`SaveError::ReadBackDiffers`] when too many are kept already.
    pub(super) async fn keep_aside(&self, key: &str, raw: &str) -> Result<(), SaveError> {
        for n in 1..=KEPT_AT_MOST {
            let kept = kept_key(key, n);
            match self.local.read(&kept)? {
                None => {
                    let text = self.seal_kept(&kept, raw).await?;
                    self.set_in_mirror(&kept, &text).await?;
                    return self.write_local(&kept, &text);
                }
                Some(text) if self.open_kept(&kept, text.clone()).await == raw => return Ok(()),
                Some(_) => {}
            }
        }
        Err(SaveError::ReadBackDiffers)
    }

    async fn set_in_mirror(&self, key: &str, text: &str) -> Result<(), SaveError> {
        if let Some(mirror) = self.mirror() {
            let put = Put::Set(key.to_owned(), text.to_owned());
            mirror.change(&[], &mut |_| vec![put.clone()]).await?;
        }
        Ok(())
    }
}
