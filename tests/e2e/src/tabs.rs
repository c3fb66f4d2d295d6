//! Several tabs of one browser.
use crate::Page;
use anyhow::Result;
use thirtyfour::WindowHandle;

impl Page {
    /// The tab in front, to come back to.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn tab(&self) -> Result<WindowHandle> {
        Ok(self.driver().window().await?)
    }

    /// Opens a second tab at a path and looks at it.
    ///
    /// # Errors
    /// It does not open.
    pub async fn open_tab(&mut self, path: &str) -> Result<WindowHandle> {
        let tab = self.driver().new_tab().await?;
        self.driver().switch_to_window(tab.clone()).await?;
        self.set_up_tab().await?;
        self.goto(path).await?;
        Ok(tab)
    }

    /// Looks at another tab.
    ///
    /// # Errors
    /// It is closed.
    pub async fn switch_to(&self, tab: &WindowHandle) -> Result<()> {
        Ok(self.driver().switch_to_window(tab.clone()).await?)
    }
}
