//! English. A string is its own documentation, so items here carry none of their own.
#![allow(missing_docs)]

pub mod save;
pub mod shell;
pub mod today;
pub mod trends;
