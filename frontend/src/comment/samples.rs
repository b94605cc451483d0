//! Threads for tests.

use shared::api::comment::{MessageView, PlaceView, Stretch, ThreadView};
use shared::api::revision::Doer;
use shared::comment::Circle;
use shared::id::{MessageId, TextId, ThreadId};
use shared::text::ClauseId;
use shared::time::Instant;

/// The id of a clause.
pub fn clause(n: usize) -> ClauseId {
    ClauseId::parse(&format!("01JD3ZK8WQ5R7T9V0X2Y4A{n:04}")).expect("a ULID")
}

/// A thread with one message on words of a clause.
pub fn thread(n: u64, circle: Circle, on: usize, quote: &str) -> ThreadView {
    ThreadView {
        id: ThreadId::from_parts(n, 1),
        text: TextId::from_parts(1, 1),
        circle,
        places: vec![PlaceView {
            clause: clause(on),
            label: format!("1({on})"),
            stands: true,
            words: Some(Stretch { start: 0, end: 5 }),
            quote: Some(quote.into()),
            lost: false,
        }],
        resolved: None,
        messages: vec![MessageView {
            id: MessageId::from_parts(n, 1),
            by: Doer { name: "Aino".into(), code: "FI".into() },
            at: Instant::from_millis(0),
            body: "Why so?".into(),
            mentions: Vec::new(),
            earlier: Vec::new(),
            own: false,
        }],
    }
}
