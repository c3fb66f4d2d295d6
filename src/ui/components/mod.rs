//! The parts that screens are made of.

pub mod drawing;
pub mod frame;
pub mod half_typed;
pub mod handed_on;
pub mod icon;
pub mod install_card;
pub mod note_field;
pub mod picture;
pub mod region_numbers;
pub mod report_link;
pub mod saving;
pub mod scale_input;
pub mod segmented;
pub mod status_line;
pub mod stepper;
pub mod table;
