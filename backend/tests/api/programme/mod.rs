//! Programmes over HTTP.

mod create;
mod editing;
mod history;
mod lifecycle;
pub mod make;
mod reading;
mod road;
mod settings;
