//! The three browser engines.
use anyhow::{Result, bail};

/// A browser engine that the suite drives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium with a phone's screen and touch.
    Chromium,
    /// Firefox with a phone's screen; its pointer is coarse, its clicks are a mouse's.
    Firefox,
    /// `WebKitGTK`, the nearest to an iPhone's Safari that runs here; no touch.
    WebKit,
}

/// Every engine, in the order of the trials.
pub const ALL: &[Engine] = &[Engine::Chromium, Engine::Firefox, Engine::WebKit];

impl Engine {
    /// The name in `E2E_ENGINES` and in a trial's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engines of a comma-separated list.
    ///
    /// # Errors
    /// A name that is no engine, or an empty list.
    pub fn parse_list(list: &str) -> Result<Vec<Self>> {
        list.split(',')
            .map(|name| {
                let name = name.trim();
                match ALL.iter().find(|engine| engine.name() == name) {
                    Some(engine) => Ok(*engine),
                    None => bail!("E2E_ENGINES: there is no engine {name:?}; there are chromium, firefox and webkit"),
                }
            })
            .collect()
    }

    /// The engines that `E2E_ENGINES` asks for; all when it is unset.
    ///
    /// # Errors
    /// See [`Engine::parse_list`].
    pub fn selected() -> Result<Vec<Self>> {
        std::env::var("E2E_ENGINES")
            .map_or_else(|_| Ok(ALL.to_vec()), |list| Self::parse_list(&list))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_engine_is_refused() {
        assert_eq!(
            Engine::parse_list("webkit, chromium").unwrap(),
            [Engine::WebKit, Engine::Chromium]
        );
        assert!(Engine::parse_list("chrome").is_err());
        assert!(Engine::parse_list("").is_err());
    }
}
