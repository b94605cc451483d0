//! Measures the engine: `cargo run --release --example measure -p samrad-collab`. Figures belong in docs/benchmarks.md.
//!
//! Medians over many runs on one thread; the text has 300 clauses of about 330 characters, typed by twelve clients.

#[path = "../tests/common/mod.rs"]
mod common;

use collab::log::{LogRow, Snapshot, replay};
use collab::{Document, act, gate, model, scan};
use common::{Editor, SERVER, id, paragraphs};
use shared::text::Wording;
use std::io::Write;
use std::time::{Duration, Instant};

const CLAUSES: usize = 300;
const SENTENCE: &str =
    "The parties shall work together towards a common digital infrastructure in the region by 2030. ";

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout();
    let document = written();
    let state = document.state();
    writeln!(out, "state of {CLAUSES} clauses: {} KB", state.len() / 1024)?;

    let took = median(50, || scan::scan(&state).map(|_| ()).expect("our own state"));
    let per_second = state.len() as f64 / took.as_secs_f64() / 1e6;
    writeln!(out, "scan: {per_second:.0} MB/s ({took:?} for the whole state)")?;

    let editor = Editor::opened(7_000, &state);
    let keys: Vec<Vec<u8>> = (0..500).map(|n| editor.types(&id(n % CLAUSES), n as u32 % 50, "k")).collect();
    let mut live = Document::load(SERVER, [state.as_slice()]).expect("it loads");
    let mut times = Vec::new();
    for key in &keys {
        let start = Instant::now();
        let inspected = gate::inspect(&live, key).expect("a keystroke");
        let admitted;
        (live, admitted) = gate::admit(live, &inspected, 7_000).expect("a keystroke");
        assert!(admitted.update.is_some());
        times.push(start.elapsed());
    }
    times.sort();
    writeln!(out, "one keystroke through the gate: {:?} (95 %: {:?})", times[250], times[475])?;

    let snapshot = Snapshot::of(&document, 1).expect("it comes back");
    let row = |(n, bytes): (usize, Vec<u8>)| LogRow { seq: n as u64 + 2, bytes, author: None, at: 0 };
    let rows: Vec<LogRow> = keys.into_iter().enumerate().map(row).collect();
    let took = median(20, || drop(replay(SERVER, Some(&snapshot), &rows).expect("it loads")));
    writeln!(out, "opening from snapshot and {} rows: {took:?}", rows.len())?;
    writeln!(out, "reading all clauses: {:?}", median(50, || drop(model::clauses(&live))))?;
    let edit = act::Edit::Wording { clause: id(5), wording: Wording::plain(SENTENCE.repeat(3)) };
    let took =
        median(20, || drop(act::prepare(&live, std::slice::from_ref(&edit)).expect("it can be built")));
    writeln!(out, "preparing an act: {took:?}")?;
    writeln!(
        out,
        "snapshot, read back: {:?}",
        median(20, || drop(Snapshot::of(&live, 1).expect("it comes back")))
    )
}

/// A text typed sentence by sentence by twelve clients in turn.
fn written() -> Document {
    let seed = model::seeded(SERVER, 1, &paragraphs(CLAUSES, "")).expect("the clauses fit the model").state();
    let mut state = seed;
    for client in 0..12 {
        let editor = Editor::opened(2_000 + client, &state);
        for n in (client as usize..CLAUSES).step_by(4) {
            for (at, word) in SENTENCE.split_inclusive(' ').enumerate() {
                editor.types(&id(n), 6 * at as u32, word);
            }
        }
        state = editor.state();
    }
    Document::load(SERVER, [state.as_slice()]).expect("it loads")
}

fn median(runs: usize, mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[runs / 2]
}
