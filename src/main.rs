//! The browser's entry.

fn main() {
    gradual::ui::start::start();
}
