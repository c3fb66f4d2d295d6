//! The passphrase, with the browser's own WebCrypto.
//!
//! A random data key locks every text (AES-256-GCM, a new nonce each time, the key's name as additional data). It is stored
//! encrypted with a key made of the passphrase (PBKDF2-SHA-256), so that a new passphrase rewraps it and no text changes.
//!
//! ```text
//! let (header, cipher) = lock::create(passphrase).await?;  relock(&store, &epoch, Some((header, cipher)), &id).await   on
//! let cipher = lock::open(&header, passphrase).await?;      store.unlock(cipher); load(&store, …).await                at a start
//! let header = lock::change(&header, old, new).await?;      store.save_bare(&epoch, key::LOCK, &header).await
//! relock(&store, &epoch, None, &id).await                                                                             off
//! ```

use super::{
    Wait,
    format::{
        header::{Header, ITERATIONS, put_header, take_header},
        locked::{Locked, put_locked, take_locked},
    },
    js::{ask, call, get, list, object},
    store::Cipher,
};
use js_sys::{JsString, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Why a lock is not made or does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockError {
    /// The browser has no WebCrypto here: an old one, or a page over plain HTTP.
    Unavailable,
    /// The header is not one that this version wrote.
    Header,
    /// The passphrase is another.
    Passphrase,
}

/// A new lock: its header and its cipher.
///
/// # Errors
/// [`LockError::Unavailable`].
pub async fn create(passphrase: &str) -> Result<(String, Rc<dyn Cipher>), LockError> {
    let crypto = Crypto::open()?;
    let kind = object(&[("name", &GCM.into()), ("length", &256.into())]);
    let uses = list(&[&"encrypt".into(), &"decrypt".into()]);
    let key = crypto
        .ask("generateKey", &[&kind, &true.into(), &uses])
        .await?;
    let header = crypto.wrap(&key, passphrase).await?;
    Ok((put_header(&header), Rc::new(WebCipher { crypto, key })))
}

/// The cipher of a lock.
///
/// # Errors
/// Each of [`LockError`].
pub async fn open(header: &str, passphrase: &str) -> Result<Rc<dyn Cipher>, LockError> {
    let crypto = Crypto::open()?;
    let key = crypto.unwrap(header, passphrase, false).await?;
    Ok(Rc::new(WebCipher { crypto, key }))
}

/// The header of the same lock under another passphrase.
///
/// # Errors
/// Each of [`LockError`]; [`LockError::Passphrase`] when `old` is wrong.
pub async fn change(header: &str, old: &str, new: &str) -> Result<String, LockError> {
    let crypto = Crypto::open()?;
    let key = crypto.unwrap(header, old, true).await?;
    Ok(put_header(&crypto.wrap(&key, new).await?))
}

const GCM: &str = "AES-GCM";

/// The browser's `crypto` and its `subtle`.
struct Crypto {
    crypto: JsValue,
    subtle: JsValue,
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn vec(buffer: &JsValue) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

impl Crypto {
    fn open() -> Result<Self, LockError> {
        let crypto = get(&js_sys::global(), "crypto").ok_or(LockError::Unavailable)?;
        let subtle = get(&crypto, "subtle").ok_or(LockError::Unavailable)?;
        Ok(Self { crypto, subtle })
    }

    async fn ask(&self, name: &str, arguments: &[&JsValue]) -> Result<JsValue, LockError> {
        let answer = ask(&self.subtle, name, arguments).await;
        answer.map_err(|_| LockError::Unavailable)
    }

    fn random(&self, length: u32) -> Result<Vec<u8>, LockError> {
        let array = Uint8Array::new_with_length(length);
        match call(&self.crypto, "getRandomValues", &[&array]) {
            Ok(_) => Ok(array.to_vec()),
            Err(_) => Err(LockError::Unavailable),
        }
    }

    /// The key made of a passphrase.
    async fn derive(&self, passphrase: &str, header: &Header) -> Result<JsValue, LockError> {
        // No lock is made of nothing, and not every browser takes nothing for a passphrase.
        if passphrase.is_empty() {
            return Err(LockError::Passphrase);
        }
        // One passphrase is one passphrase, whichever keyboard wrote its accents.
        let passphrase = String::from(JsString::from(passphrase).normalize("NFKC"));
        let raw = bytes(passphrase.as_bytes());
        let pbkdf2 = JsValue::from("PBKDF2");
        let uses = list(&[&"deriveKey".into()]);
        let arguments = [&"raw".into(), &raw, &pbkdf2, &false.into(), &uses];
        let base = self.ask("importKey", &arguments).await?;
        let how = object(&[
            ("name", &pbkdf2),
            ("hash", &"SHA-256".into()),
            ("salt", &bytes(&header.salt)),
            ("iterations", &header.iterations.into()),
        ]);
        let kind = object(&[("name", &GCM.into()), ("length", &256.into())]);
        let uses = list(&[&"wrapKey".into(), &"unwrapKey".into()]);
        let arguments = [&how, &base, &kind, &false.into(), &uses];
        self.ask("deriveKey", &arguments).await
    }

    async fn wrap(&self, key: &JsValue, passphrase: &str) -> Result<Header, LockError> {
        let mut header = Header {
            iterations: ITERATIONS,
            salt: self.random(16)?,
            iv: self.random(12)?,
            key: Vec::new(),
        };
        // Spaces at its ends, which a phone's keyboard adds unseen, are no part of a passphrase.
        let outer = self.derive(passphrase.trim(), &header).await?;
        let how = object(&[("name", &GCM.into()), ("iv", &bytes(&header.iv))]);
        let wrapped = self
            .ask("wrapKey", &[&"raw".into(), key, &outer, &how])
            .await?;
        header.key = vec(&wrapped);
        Ok(header)
    }

    /// The data key; one that can be wrapped again when `extractable`.
    async fn unwrap(
        &self,
        header: &str,
        passphrase: &str,
        extractable: bool,
    ) -> Result<JsValue, LockError> {
        let header = take_header(header).ok_or(LockError::Header)?;
        let how = object(&[("name", &GCM.into()), ("iv", &bytes(&header.iv))]);
        let uses = list(&[&"encrypt".into(), &"decrypt".into()]);
        let mut typed = passphrase;
        loop {
            let outer = self.derive(typed, &header).await?;
            let arguments = [
                &"raw".into(),
                &bytes(&header.key),
                &outer,
                &how,
                &GCM.into(),
                &extractable.into(),
                &uses,
            ];
            match ask(&self.subtle, "unwrapKey", &arguments).await {
                Ok(key) => return Ok(key),
                // As it was typed came first: an older lock may have spaces at the ends of its passphrase.
                Err(_) if typed != typed.trim() => typed = typed.trim(),
                // The tag does not fit: the only thing that can be wrong here.
                Err(_) => return Err(LockError::Passphrase),
            }
        }
    }
}

struct WebCipher {
    crypto: Crypto,
    key: JsValue,
}

impl WebCipher {
    async fn work(&self, name: &str, key: &str, iv: &[u8], data: &[u8]) -> Option<Vec<u8>> {
        let how = object(&[
            ("name", &GCM.into()),
            ("iv", &bytes(iv)),
            ("additionalData", &bytes(key.as_bytes())),
        ]);
        let done = self
            .crypto
            .ask(name, &[&how, &self.key, &bytes(data)])
            .await;
        done.ok().map(|buffer| vec(&buffer))
    }
}

impl Cipher for WebCipher {
    fn seal<'a>(&'a self, key: &'a str, plain: &'a str) -> Wait<'a, Option<String>> {
        Box::pin(async move {
            let iv = self.crypto.random(12).ok()?;
            let ct = self.work("encrypt", key, &iv, plain.as_bytes()).await?;
            Some(put_locked(&Locked { iv, ct }))
        })
    }

    fn open<'a>(&'a self, key: &'a str, sealed: &'a str) -> Wait<'a, Option<String>> {
        Box::pin(async move {
            let locked = take_locked(sealed)?;
            let plain = self.work("decrypt", key, &locked.iv, &locked.ct).await?;
            String::from_utf8(plain).ok()
        })
    }
}
