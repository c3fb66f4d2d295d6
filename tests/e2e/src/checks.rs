//! What is to be seen, and what must hold on every screen.
use crate::{
    Page,
    find::LABELS,
    page::{GLANCE, PATIENCE},
};
use anyhow::{Result, bail};
use std::time::{Duration, Instant};

/// What a page fetches from its own cache is drawn by then.
const LATE: Duration = Duration::from_millis(500);

impl Page {
    /// The visible text, each run of white space as one space.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn text(&self) -> Result<String> {
        self.js("return document.body.innerText.replace(/\\s+/g, ' ').trim()")
            .await
    }

    /// Waits until the words are to be seen.
    ///
    /// # Errors
    /// They never are; the error says what is there instead.
    pub async fn see(&self, words: &str) -> Result<()> {
        self.look(words, true).await
    }

    /// Waits until the words are not to be seen.
    ///
    /// # Errors
    /// They stay.
    pub async fn see_no(&self, words: &str) -> Result<()> {
        self.look(words, false).await
    }

    async fn look(&self, words: &str, wanted: bool) -> Result<()> {
        let start = Instant::now();
        loop {
            let text = self.text().await?;
            if text.contains(words) == wanted {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                let verb = if wanted { "never seen" } else { "still seen" };
                bail!("{verb}: {words:?} in: {text}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// That the words do not come within half a second, in which what is drawn late would.
    ///
    /// # Errors
    /// They are to be seen.
    pub async fn never_sees(&self, words: &str) -> Result<()> {
        tokio::time::sleep(LATE).await;
        let text = self.text().await?;
        if text.contains(words) {
            bail!("seen: {words:?} in: {text}");
        }
        Ok(())
    }

    /// That nothing complained since the last look. See [`Page::complaints`].
    ///
    /// # Errors
    /// What was said.
    pub async fn is_quiet(&self) -> Result<()> {
        let complaints = self.complaints().await?;
        if !complaints.is_empty() {
            bail!("the page complains:\n  {}", complaints.join("\n  "));
        }
        Ok(())
    }

    /// That the page does not scroll sideways.
    ///
    /// # Errors
    /// The elements that stick out.
    pub async fn fits_the_width(&self) -> Result<()> {
        let script = "
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 0.5)
                .map(e => `${e.localName}${e.id && '#' + e.id}${(e.getAttribute('class') ?? '').replace(/(^|\\s+)(?=\\S)/g, '.')} “${e.textContent.trim().slice(0, 40)}”`);
            return [`${document.documentElement.scrollWidth} of ${width} pixels`, ...out.slice(0, 10)]";
        let out: Vec<String> = self.js(script).await?;
        if !out.is_empty() {
            bail!(
                "{} scrolls sideways: {}",
                self.path().await?,
                out.join("; ")
            );
        }
        Ok(())
    }

    /// That each button, field, summary and link outside running text (one of the tabs, the header, or drawn as a button or on
    /// its own) is at least so many CSS pixels wide and high, counting a label as part of its field.
    ///
    /// # Errors
    /// Those that are smaller.
    pub async fn has_targets_of(&self, pixels: u32) -> Result<()> {
        let script = "
            const least = arguments[0] - 0.5;
            const targets = document.querySelectorAll('button, summary, input, select, textarea, [role=button], nav a, header a, main a:is(.btn, .chip, .text-btn, .list-link)');
            return [...targets].filter(e => e.checkVisibility({ visibilityProperty: true })).filter(e => {
                const boxes = [e, ...labels(e)].map(t => t.getBoundingClientRect());
                return !boxes.some(b => b.width >= least && b.height >= least);
            }).map(e => { const b = e.getBoundingClientRect();
                return `${e.localName} “${(e.ariaLabel || e.textContent || e.name).trim().slice(0, 40)}” ${Math.round(b.width)} × ${Math.round(b.height)}`; })";
        let small: Vec<String> = self
            .js_with(&[LABELS, script].concat(), vec![pixels.into()])
            .await?;
        if !small.is_empty() {
            bail!(
                "{} has small targets: {}",
                self.path().await?,
                small.join("; ")
            );
        }
        Ok(())
    }

    /// That one sees where the focus is: a ring of two pixels or more round it or round what is drawn in its place, inside
    /// the screen and not under something else.
    ///
    /// # Errors
    /// What has the focus, and what is wrong with it.
    pub async fn shows_the_focus(&self) -> Result<()> {
        let script = "
            const e = document.activeElement;
            const drawn = [e, e.nextElementSibling].find(x => { if (!x) return false; const s = getComputedStyle(x);
                return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; });
            const name = `${e.localName}${e.id && '#' + e.id} ${e.type ?? ''} “${(e.ariaLabel || e.textContent || e.value || '').trim().slice(0, 40)}”`;
            if (!drawn) return `${name} has no ring${document.hasFocus() ? '' : ': the window has no focus'}`;
            const box = drawn.getBoundingClientRect();
            const x = box.x + Math.min(box.width, innerWidth - box.x) / 2, y = box.y + box.height / 2;
            const there = document.elementFromPoint(x, y);
            if (!there) return `${name} is out of sight at ${Math.round(x)}, ${Math.round(y)}`;
            const same = [e, drawn, ...labels(e)].some(x => x.contains(there) || there.contains(x));
            return same ? null : `${name} lies under ${there.localName}.${there.getAttribute('class')}`";
        let script = [LABELS, script].concat();
        // WebKit scrolls to a field a moment after it has the focus.
        let start = Instant::now();
        while let Some(wrong) = self.js::<Option<String>>(&script).await? {
            if start.elapsed() > PATIENCE / 5 {
                bail!("at {}: {wrong}", self.path().await?);
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }
}
