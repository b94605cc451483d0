//! Comparing two states of a text, natively.

use std::hint::black_box;
use std::time::Instant;

use shared::text::redline::compare;

use crate::figures::Row;
use crate::words;

/// 300 clauses with 100 changes.
pub fn measure() -> Vec<Row> {
    let old = words::clauses();
    let new = words::changed(&old);
    let time = || {
        let started = Instant::now();
        black_box(compare(black_box(&old), black_box(&new)));
        started.elapsed()
    };
    time();
    let what = "compare 300 clauses with 100 changes, natively";
    vec![Row::new(what, (0..101).map(|_| time()).collect(), Some(20))]
}
