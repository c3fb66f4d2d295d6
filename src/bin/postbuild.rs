//! Run by Trunk after a release build.

fn main() {}
