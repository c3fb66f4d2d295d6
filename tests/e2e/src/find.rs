//! Finding what a person would name: by role and accessible name, as the engine computes them.
use crate::{
    Page,
    page::{GLANCE, PATIENCE},
    roles::{candidates, same_name, same_role},
};
use anyhow::{Context as _, Result, bail};
use std::time::Instant;
use thirtyfour::{
    RequestData, SessionId, WebElement, common::command::FormatRequestData,
    error::WebDriverErrorInner, error::WebDriverResult,
};

/// JavaScript for an element's labels, to stand before what asks for them. `e.labels` is a list that lives on, and WebKitGTK
/// 2.50 aborts when it collects one after the element it last gave.
pub const LABELS: &str =
    "const labels = e => [...document.querySelectorAll('label')].filter(l => l.control === e);";

/// `Get Computed Role` and `Get Computed Label`, which thirtyfour lacks.
#[derive(Debug)]
struct Computed<'a>(&'a WebElement, &'static str);

impl FormatRequestData for Computed<'_> {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(
            http::Method::GET,
            format!(
                "session/{session}/element/{}/{}",
                self.0.element_id(),
                self.1
            ),
        )
    }
}

impl Page {
    /// The one visible element of a role and a name, once it is there. A name that ends in `…` stands for all that begin so.
    ///
    /// # Errors
    /// There is none within ten seconds, or there are several; the error names what there is.
    pub async fn find(&self, role: &str, name: &str) -> Result<WebElement> {
        self.find_in("body", role, name).await
    }

    /// The same below a CSS selector: `main`, `#faq`.
    ///
    /// # Errors
    /// See [`Page::find`].
    pub async fn find_in(&self, scope: &str, role: &str, name: &str) -> Result<WebElement> {
        let start = Instant::now();
        loop {
            let out_of_time = start.elapsed() > PATIENCE;
            let mut found = self.matching(scope, role, name).await?;
            if found.is_empty() && out_of_time {
                // A name that is nowhere in the page's text: the stylesheet may have written it.
                found = self
                    .among(self.visible(scope, role, "").await?, role, name)
                    .await?;
            }
            if found.len() == 1 {
                return Ok(found.remove(0));
            }
            if out_of_time {
                let names: Vec<String> = self.names_in(scope, role).await?;
                bail!(
                    "{} of role {role} are named {name:?} in {scope}; there are {names:?}",
                    found.len()
                );
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Whether there is one now.
    ///
    /// # Errors
    /// The role is not known.
    pub async fn has(&self, role: &str, name: &str) -> Result<bool> {
        Ok(!self.matching("body", role, name).await?.is_empty())
    }

    /// Waits until there is none.
    ///
    /// # Errors
    /// It stays.
    pub async fn gone(&self, role: &str, name: &str) -> Result<()> {
        let start = Instant::now();
        while self.has(role, name).await? {
            if start.elapsed() > PATIENCE {
                bail!("the {role} named {name:?} stays");
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// The names of all visible elements of a role, in the page's order.
    ///
    /// # Errors
    /// The role is not known.
    pub async fn names(&self, role: &str) -> Result<Vec<String>> {
        self.names_in("body", role).await
    }

    /// The same below a CSS selector.
    ///
    /// # Errors
    /// The role is not known.
    pub async fn names_in(&self, scope: &str, role: &str) -> Result<Vec<String>> {
        let mut names = vec![];
        for element in self.visible(scope, role, "").await? {
            if present(self.role_of(&element).await)?.is_some_and(|found| same_role(role, &found)) {
                names.extend(present(self.name_of(&element).await)?);
            }
        }
        Ok(names)
    }

    /// The role that the engine computes for an element.
    ///
    /// # Errors
    /// The element is gone.
    pub async fn role_of(&self, element: &WebElement) -> WebDriverResult<String> {
        self.driver()
            .cmd(Computed(element, "computedrole"))
            .await?
            .value()
    }

    /// The accessible name that the engine computes for an element.
    ///
    /// # Errors
    /// The element is gone.
    pub async fn name_of(&self, element: &WebElement) -> WebDriverResult<String> {
        let name: String = self
            .driver()
            .cmd(Computed(element, "computedlabel"))
            .await?
            .value()?;
        Ok(name.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Role and name of what has the focus.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn focused(&self) -> Result<(String, String)> {
        let element = self.driver().active_element().await?;
        Ok((self.role_of(&element).await?, self.name_of(&element).await?))
    }

    /// Waits until the element of a role and a name has the focus.
    ///
    /// # Errors
    /// It never has; the error says what has.
    pub async fn focuses(&self, role: &str, name: &str) -> Result<()> {
        let start = Instant::now();
        loop {
            let now = self.focused().await;
            if let Ok((found_role, found_name)) = &now
                && same_role(role, found_role)
                && same_name(name, found_name)
            {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                bail!("the focus is on {now:?}, not on the {role} named {name:?}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    async fn matching(&self, scope: &str, role: &str, name: &str) -> Result<Vec<WebElement>> {
        let part = name.strip_suffix('…').unwrap_or(name);
        self.among(self.visible(scope, role, part).await?, role, name)
            .await
    }

    /// Those that the engine gives this role and name.
    async fn among(
        &self,
        elements: Vec<WebElement>,
        role: &str,
        name: &str,
    ) -> Result<Vec<WebElement>> {
        let mut found = vec![];
        for element in elements {
            let named =
                present(self.name_of(&element).await)?.is_some_and(|found| same_name(name, &found));
            if named
                && present(self.role_of(&element).await)?
                    .is_some_and(|found| same_role(role, &found))
            {
                found.push(element);
            }
        }
        Ok(found)
    }

    /// What may have the role and, by all the text that names can be made of, these words in its name: to ask the engine for
    /// the name of each button takes a hundred times as long.
    async fn visible(&self, scope: &str, role: &str, words: &str) -> Result<Vec<WebElement>> {
        let script = "
            const bare = text => text.replace(/\\s+/g, '');
            const words = bare(arguments[2]);
            const texts = e => [e.textContent, e.value, ...['aria-label', 'alt', 'title', 'placeholder'].map(a => e.getAttribute(a)),
                ...[...e.querySelectorAll('[aria-label], [alt], title')].map(i => i.ariaLabel ?? i.getAttribute('alt')),
                ...labels(e).map(l => l.textContent), e.querySelector?.(':scope > legend, :scope > caption, :scope > figcaption')?.textContent,
                ...(e.getAttribute('aria-labelledby') ?? '').split(/\\s+/).map(i => i && document.getElementById(i)?.textContent)];
            return [...(document.querySelector(arguments[0])?.querySelectorAll(arguments[1]) ?? [])].filter(e =>
                bare(texts(e).join('')).includes(words)
                && (e.localName === 'option' || e.checkVisibility({ visibilityProperty: true })) && !e.closest('[inert], [aria-hidden=true]'))";
        let answer = self
            .driver()
            .execute(
                [LABELS, script].concat(),
                vec![scope.into(), candidates(role)?.into(), words.into()],
            )
            .await;
        // Firefox's answer between two documents: nothing is there yet.
        if answer.as_ref().is_ok_and(|a| a.json().is_null()) {
            return Ok(vec![]);
        }
        let found = present(answer.and_then(|elements| elements.elements()));
        // All of them went while the answer was made: the next look finds what came instead.
        Ok(found
            .with_context(|| format!("looking for {role} in {scope}"))?
            .unwrap_or_default())
    }
}

/// An element that goes while we look at it is simply not there.
fn present<T>(answer: WebDriverResult<T>) -> Result<Option<T>> {
    match answer {
        Ok(value) => Ok(Some(value)),
        Err(error)
            if matches!(
                *error,
                WebDriverErrorInner::StaleElementReference(_)
                    | WebDriverErrorInner::NoSuchElement(_)
            ) =>
        {
            Ok(None)
        }
        // Chromium's words for one whose document went.
        Err(error) if format!("{error:?}").contains("does not belong to the document") => Ok(None),
        Err(error) => Err(error.into()),
    }
}
