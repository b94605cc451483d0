//! A board to test with: a preamble, a goal with two clauses, and a goal with one.

use shared::api::position::{BoardClause, CellView, PositionBoard, PositionView};
use shared::api::revision::Doer;
use shared::id::{PositionId, ProgrammeId, TextId};
use shared::position::{ClauseState, ReservationKind, Scope, Value};
use shared::text::{Clause, ClauseId, Kind, Wording};
use shared::time::Instant;

fn clause(n: usize, kind: Kind, label: &str) -> BoardClause {
    let id = ClauseId::parse(&format!("01JD3ZK8WQ5R7T9V0X2Y4A{n:04}")).unwrap();
    let mut clause = Clause::new(id.clone(), kind, "a");
    clause.wording = Wording::plain(format!("Words {n}."));
    BoardClause {
        hash: clause.content_hash(),
        clause: id,
        label: label.into(),
        kind,
        level: 0,
        wording: clause.wording,
        hand_set: Vec::new(),
        since: Instant::from_millis(0),
        brackets: 0,
        contested: false,
        state: ClauseState::Open,
        closed: None,
        reopened: None,
        cells: Vec::new(),
    }
}

/// The board, on which nobody has said anything.
pub fn board() -> PositionBoard {
    let kinds = [
        (Kind::Paragraph, ""),
        (Kind::Goal, "1"),
        (Kind::Paragraph, "1.0.1"),
        (Kind::Action, "1.0.a"),
        (Kind::Goal, "2"),
        (Kind::Paragraph, "2.0.1"),
    ];
    PositionBoard {
        text: TextId::from_parts(0, 1),
        programme: ProgrammeId::from_parts(0, 1),
        revision: None,
        open: true,
        liftable: true,
        entitled: ["DK", "FI"].map(|code| code.parse().unwrap()).into(),
        clauses: kinds.into_iter().enumerate().map(|(n, (kind, label))| clause(n, kind, label)).collect(),
        wide: Vec::new(),
        earlier: Vec::new(),
    }
}

fn says(member: &str, value: Value) -> CellView {
    CellView {
        current: true,
        position: PositionView {
            id: PositionId::from_parts(0, 1),
            member: member.parse().unwrap(),
            scope: Scope::Text,
            value,
            confirmed: false,
            by: Doer { name: "Somebody".into(), code: member.into() },
            at: Instant::from_millis(0),
            ended_at: None,
        },
    }
}

/// A delegation agrees.
pub fn agrees(member: &str) -> CellView {
    says(member, Value::Agree)
}

/// A delegation objects.
pub fn objects(member: &str) -> CellView {
    says(member, Value::Object { wanted: Wording::plain("Other words."), reason: String::new() })
}

/// A delegation has a reservation.
pub fn reserves(member: &str, kind: ReservationKind) -> CellView {
    says(member, Value::Reservation { kind, reason: String::new(), lifts_on: None })
}

/// The same, said of words that no longer stand.
pub fn on_other_words(cell: CellView) -> CellView {
    CellView { current: false, ..cell }
}
