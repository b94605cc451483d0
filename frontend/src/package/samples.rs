//! A package to test with: other words for one clause, another goes, one is new; Finland has accepted it if it stays whole.

use shared::amendment::{Basis, NewClause, Operation};
use shared::api::package::{GroundClause, PackageGround, PackageView, Piece, Variant};
use shared::id::{PackageId, ProgrammeId, SeatId, TextId};
use shared::package::{Answer, Reply, State};
use shared::seat::{Role, Seat};
use shared::text::{Clause, ClauseId, Kind, Wording};
use shared::time::Instant;

/// The id of the n-th clause.
pub fn id(n: usize) -> ClauseId {
    ClauseId::parse(&format!("01JD3ZK8WQ5R7T9V0X2Y4A{n:04}")).unwrap()
}

/// The n-th clause.
pub fn clause(n: usize) -> Clause {
    let mut clause = Clause::new(id(n), Kind::Paragraph, "a");
    clause.wording = Wording::plain(format!("The words of clause {n}."));
    clause
}

/// What the package does.
pub fn operations() -> Vec<Operation> {
    vec![
        Operation::Replace {
            on: Basis::of(&clause(1)),
            wording: Wording::plain("The better words of clause 1."),
        },
        Operation::Delete { on: Basis::of(&clause(2)) },
        Operation::Insert { after: Some(id(3)), clause: NewClause::from(&clause(9)) },
    ]
}

/// A package that is put.
pub fn view() -> PackageView {
    let piece = |operation: &Operation| {
        let before = operation.on().and_then(|on| (1..4).map(clause).find(|one| one.id == on.clause));
        Piece::of(operation, before.map(|clause| clause.content()), |clause| {
            (1..4).find(|n| id(*n) == *clause).map(|n| format!("1.0.{n}"))
        })
    };
    PackageView {
        id: PackageId::from_parts(0, 1),
        text: TextId::from_parts(0, 1),
        programme: ProgrammeId::from_parts(0, 1),
        number: Some(1),
        state: State::Put,
        version: 1,
        edition: 1,
        title: "A compromise".into(),
        note: String::new(),
        pieces: operations().iter().map(piece).collect(),
        answers: vec![Answer {
            member: "FI".parse().unwrap(),
            version: 1,
            reply: Reply::AcceptWhole,
            comment: "It is a fair whole.".into(),
            by: SeatId::from_parts(0, 1),
            at: Instant::from_millis(0),
        }],
        entitled: ["DK", "FI"].map(|code| code.parse().unwrap()).into(),
        effects: Vec::new(),
        held_up: Vec::new(),
        fallen: Vec::new(),
        released: Vec::new(),
        begun_at: Instant::from_millis(0),
        put_at: Some(Instant::from_millis(0)),
        applied_at: None,
        undone: Vec::new(),
    }
}

/// What it is built from: four clauses, for the first of which amendment 7 wants other words.
pub fn ground() -> PackageGround {
    let one = |n: usize| {
        let clause = clause(n);
        GroundClause {
            label: format!("1.0.{n}"),
            hash: clause.content_hash(),
            agreed: n == 4,
            variants: Vec::new(),
            kind: clause.kind,
            level: clause.level,
            wording: clause.wording,
            facts: clause.facts,
            clause: clause.id,
        }
    };
    let mut clauses: Vec<GroundClause> = (1..5).map(one).collect();
    let wording = Some(Wording::plain("The finest words of clause 1."));
    clauses[0].variants.push(Variant { number: 7, members: vec!["FI".parse().unwrap()], wording });
    PackageGround { clauses, additions: Vec::new() }
}

/// A seat of Finland's, or of the office.
pub fn seat(role: Role) -> Seat {
    let member = role.needs_member().then(|| "FI".parse().unwrap());
    let from = "2026-01-01".parse().unwrap();
    Seat::new(SeatId::from_parts(0, 1), role, member, from)
}
