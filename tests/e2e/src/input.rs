//! Tapping, typing and pressing keys.
use crate::{Page, find::LABELS, page::PATIENCE};
use anyhow::{Context as _, Result, bail};
use std::time::Instant;
use thirtyfour::{Key, WebElement};

impl Page {
    /// Taps the element of a role and a name: a touch on Chromium, a click elsewhere. See [`Page::find`].
    ///
    /// # Errors
    /// It is not there, or something lies over it.
    pub async fn tap(&self, role: &str, name: &str) -> Result<()> {
        self.tap_in("body", role, name).await
    }

    /// The same below a CSS selector, where several have the name: `#pain`, `li:first-child`.
    ///
    /// # Errors
    /// See [`Page::tap`].
    pub async fn tap_in(&self, scope: &str, role: &str, name: &str) -> Result<()> {
        let start = Instant::now();
        loop {
            let element = self.find_in(scope, role, name).await?;
            match self.tap_on(&element).await {
                // Drawn anew between the look and the tap: a finger would meet the new one.
                Err(error)
                    if start.elapsed() < PATIENCE && format!("{error:?}").contains("stale") => {}
                done => {
                    return done
                        .with_context(|| format!("tapping the {role} named {name:?} in {scope}"));
                }
            }
        }
    }

    /// Taps an element that was found.
    ///
    /// # Errors
    /// It is gone, or something lies over it.
    pub async fn tap_on(&self, element: &WebElement) -> Result<()> {
        self.bring_into_view(element).await?;
        if self.options.javascript_off {
            // The drivers' click waits for a script that never runs.
            return Ok(element.send_keys(Key::Enter).await?);
        }
        // A radio or a checkbox that is drawn by its label is tapped there, as a finger would.
        let label = "const e = arguments[0], box = e.getBoundingClientRect();
            const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            const all = labels(e);
            return there && !e.contains(there) ? all.find(l => l.contains(there)) ?? all[0] ?? null : null";
        let label = self
            .driver()
            .execute([LABELS, label].concat(), vec![element.to_json()?])
            .await?;
        if label.json().is_null() {
            element.click().await?;
        } else {
            label.element()?.click().await?;
        }
        Ok(())
    }

    /// Types into a field, after what is there already.
    ///
    /// # Errors
    /// It is not there or takes no text.
    pub async fn type_into(&self, role: &str, name: &str, text: &str) -> Result<()> {
        let element = self.find(role, name).await?;
        self.bring_into_view(&element).await?;
        element
            .send_keys(text)
            .await
            .with_context(|| format!("typing into the {role} named {name:?}"))
    }

    /// Types into a field in place of what is there, as a person who selects it all first.
    ///
    /// # Errors
    /// It is not there or takes no text.
    pub async fn fill(&self, role: &str, name: &str, text: &str) -> Result<()> {
        let element = self.find(role, name).await?;
        self.bring_into_view(&element).await?;
        element.focus().await?;
        self.press("Control+a").await?;
        self.press("Backspace").await?;
        if text.is_empty() {
            return Ok(());
        }
        element
            .send_keys(text)
            .await
            .with_context(|| format!("filling the {role} named {name:?}"))
    }

    /// Pastes into a field, after what is there already: any text in one go, as a clipboard gives it.
    ///
    /// # Errors
    /// It is not there or takes no text.
    pub async fn paste(&self, role: &str, name: &str, text: &str) -> Result<()> {
        let element = self.find(role, name).await?;
        self.bring_into_view(&element).await?;
        element.focus().await?;
        let script =
            "arguments[0].setSelectionRange(arguments[0].value.length, arguments[0].value.length);
            return document.execCommand('insertText', false, arguments[1])";
        let done = self
            .driver()
            .execute(script, vec![element.to_json()?, text.into()])
            .await?;
        if *done.json() != true {
            bail!("the {role} named {name:?} takes no text");
        }
        Ok(())
    }

    /// Gives a date field its date, `2026-11-03`, as the browser's own calendar would.
    ///
    /// # Errors
    /// There is no field with this label.
    pub async fn pick_date(&self, label: &str, date: &str) -> Result<()> {
        let script = "
            const label = [...document.querySelectorAll('label')].find(l => l.textContent.trim() === arguments[0]);
            const field = label?.control;
            if (field?.type !== 'date') return false;
            field.focus();
            field.value = arguments[1];
            for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
            return field.value === arguments[1]";
        if !self
            .js_with::<bool>(script, vec![label.into(), date.into()])
            .await?
        {
            bail!("no date field named {label:?} takes {date}");
        }
        Ok(())
    }

    /// Chooses an option of a list by its words.
    ///
    /// # Errors
    /// There is no such list or option.
    pub async fn choose(&self, list: &str, option: &str) -> Result<()> {
        let list = self.find("combobox", list).await?;
        self.bring_into_view(&list).await?;
        let script = "return [...arguments[0].options].find(o => o.textContent.trim() === arguments[1]) ?? null";
        let found = self
            .driver()
            .execute(script, vec![list.to_json()?, option.into()])
            .await?;
        if found.json().is_null() {
            bail!("no option is named {option:?}");
        }
        Ok(found.element()?.click().await?)
    }

    /// Presses keys, one after another, wherever the focus is: `Tab`, `Shift+Tab Enter`, `ArrowDown`, `Control+a`, `x`.
    ///
    /// # Errors
    /// A key is not known.
    pub async fn press(&self, keys: &str) -> Result<()> {
        for chord in keys.split_whitespace() {
            let parts = chord.split('+').map(key).collect::<Result<Vec<char>>>()?;
            let mut actions = self.driver().action_chain();
            for part in &parts {
                actions = actions.key_down(*part);
            }
            for part in parts.iter().rev() {
                actions = actions.key_up(*part);
            }
            actions
                .perform()
                .await
                .with_context(|| format!("pressing {chord}"))?;
        }
        Ok(())
    }

    /// Types text wherever the focus is.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        Ok(self
            .driver()
            .action_chain()
            .send_keys(text)
            .perform()
            .await?)
    }

    /// Scrolls to it, and waits until it stands still: what is moving is missed, by a driver as by a finger.
    async fn bring_into_view(&self, element: &WebElement) -> Result<()> {
        let script = "
            const [element, done] = arguments;
            // After a frame: what the app leaves to the next one, such as where a screen is scrolled to, is done by then.
            // A tab in the background has no frames.
            const soon = (then) => {
                const late = setTimeout(() => { cancelAnimationFrame(frame); then(); }, 500);
                const frame = requestAnimationFrame(() => { clearTimeout(late); setTimeout(then, 0); });
            };
            const places = [];
            const look = () => {
                element.scrollIntoView({ block: 'center', behavior: 'instant' });
                const { x, y } = element.getBoundingClientRect(), last = places[0];
                // A centre between two pixels is rounded to either in turn, for good.
                if (last && Math.hypot(x - last[0], y - last[1]) < 1.5) return done(null);
                if (places.unshift([x, y]) > 200) return done(places.slice(0, 4).join(' then '));
                soon(look);
            };
            soon(look);";
        if self.options.javascript_off {
            // No timer runs, and nothing moves.
            let once = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
            let element = vec![element.to_json()?];
            self.driver().execute(once, element).await?;
            return Ok(());
        }
        let moving = self
            .driver()
            .execute_async(script, vec![element.to_json()?])
            .await?;
        if !moving.json().is_null() {
            bail!("it never stands still: {}", moving.json());
        }
        Ok(())
    }
}

fn key(name: &str) -> Result<char> {
    Ok(match name {
        "Tab" => Key::Tab.value(),
        "Enter" => Key::Enter.value(),
        "Escape" => Key::Escape.value(),
        "Space" => ' ',
        "Backspace" => Key::Backspace.value(),
        "Delete" => Key::Delete.value(),
        "Home" => Key::Home.value(),
        "End" => Key::End.value(),
        "PageUp" => Key::PageUp.value(),
        "PageDown" => Key::PageDown.value(),
        "ArrowLeft" => Key::Left.value(),
        "ArrowRight" => Key::Right.value(),
        "ArrowUp" => Key::Up.value(),
        "ArrowDown" => Key::Down.value(),
        "Shift" => Key::Shift.value(),
        "Control" => Key::Control.value(),
        "Alt" => Key::Alt.value(),
        other => {
            let mut letters = other.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => letter,
                _ => bail!("the harness knows no key {other:?}: add it to input.rs"),
            }
        }
    })
}
