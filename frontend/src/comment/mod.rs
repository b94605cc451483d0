//! Comments beside a text: its threads in three circles, told apart by place, colour, icon and word; beginning one, answering,
//! settling, mentioning.
//!
//! The pieces here are a part of their own (`crate::part`): the live text, which shows them in its panel, does not wait for
//! them. What it is not: the words that a thread stands on are drawn by the editor, which is told their places.

mod begin;
mod card;
mod circle;
mod composer;
mod gather;
mod mention;
mod message;
mod model;
mod picked;
mod threads;
mod unsent;

pub use gather::{Gather, GatherProps, Gathered};
pub use picked::Picked;
pub use threads::{Threads, ThreadsProps};

#[cfg(test)]
mod samples;
