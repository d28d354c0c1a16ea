//! The page that is shown: there as long as the program runs, so every view
//! may hold it and comparing two costs nothing.

use crate::page::Page;

/// The one page that all views show.
#[derive(Clone, Copy, Debug)]
pub struct Shown(&'static Page);

impl Shown {
    /// Keeps a page for as long as the program runs.
    pub fn forever(page: Page) -> Self {
        Self(Box::leak(Box::new(page)))
    }

    /// The page.
    pub fn page(self) -> &'static Page {
        self.0
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}
