//! A cipher for tests.

use gradual::storage::{
    Wait,
    format::locked::{Locked, put_locked, take_locked},
    store::Cipher,
};

/// Not a secret to anybody: it turns each byte by a number, and knows its key's name again.
pub struct Turned(pub u8);

impl Cipher for Turned {
    fn seal<'a>(&'a self, key: &'a str, plain: &'a str) -> Wait<'a, Option<String>> {
        let text = [key, "\n", plain].concat();
        let ct = text.bytes().map(|byte| byte.wrapping_add(self.0)).collect();
        let iv = vec![self.0; 12];
        let locked = Locked { iv, ct };
        let body = put_locked(&locked);
        Box::pin(std::future::ready(Some(body)))
    }

    fn open<'a>(&'a self, key: &'a str, sealed: &'a str) -> Wait<'a, Option<String>> {
        let open = || {
            let locked = take_locked(sealed)?;
            let bytes = locked.ct.iter().map(|byte| byte.wrapping_sub(self.0));
            let text = String::from_utf8(bytes.collect()).ok()?;
            let (name, plain) = text.split_once('\n')?;
            (name == key).then(|| plain.to_owned())
        };
        Box::pin(std::future::ready(open()))
    }
}
