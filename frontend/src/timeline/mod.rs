//! The timeline: what is done when, against the sealed plan. A grid of lines with a drawing beside them, its table, its list for a small
//! screen, its page of paper.
//!
//! `axis`, `geometry`, `keys` and `model` are numbers and rules, tested without a browser; `gantt` shows the lines near the screen
//! (`sight`), `keyboard` and `pointer` act on what is looked at and dragged (`hold`), `drag` moves one element, `moving` knows what
//! becomes of what was moved, `save` goes through the verbs of initiatives and milestones. What it is not: a place where something else
//! than days is changed, which is the initiative's own page.

mod axis;
mod drag;
mod filter;
mod form;
mod gantt;
mod geometry;
mod head;
mod hold;
mod keyboard;
mod keys;
mod lane;
mod legend;
mod look;
mod model;
mod moving;
mod page;
mod paper;
mod pointer;
mod row;
mod said;
mod save;
mod seal;
mod shown;
mod sight;
mod twin;
mod under;
mod words;

#[cfg(test)]
mod sample;

pub use page::TimelinePage;
