//! The bar that offers a newer version.

pub const READY: &str = "A newer Gradual is ready. What you wrote stays.";
pub const TAKE: &str = "Update now";
pub const LATER: &str = "Later";
