//! Figures: scales, and drawings. Everything here is a pure function of numbers and words, so that what is on the screen, in a saved
//! file and in a test is the same; no word of the domain.
//!
//! A figure has a sentence that sums it up, a table that says the same, and both as files. Colour never stands alone: an estimate is
//! an open point on a dotted line, a baseline is dotted, a target is dashed and ends in a diamond, and what is too much is hatched.

mod bars;
mod figure;
pub mod file;
mod layered;
mod line;
mod places;
mod png;
mod scale;
mod spark;
mod svg;

pub use bars::{Bar, bars};
pub use figure::{Figure, Points, Rows, table};
pub use layered::{Layered, layered};
pub use line::{Line, Mark, Point, line};
pub use places::{Column, Held, places};
pub use scale::{Linear, ticks};
pub use spark::{Cell, sheet, small, spark};
pub use svg::Svg;
