//! Every string that the program shows, in one place and one language at a time.
//!
//! A language is a folder of modules with constants and small functions; this page chooses one by `pub use`. A second
//! language is a second folder with the same names: whatever it lacks does not compile. (The guide, the questions and the
//! warning signs are Markdown in `src/content`.)

mod en;
pub mod names;

pub use en::*;
