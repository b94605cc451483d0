//! A text that is negotiated, with what was said of its clauses, for the requests of the table that speak of them. Written as
//! rows: eleven heads for each of hundreds of requests would take longer than all of them.

use samrad::db::execute;
use samrad::values;
use shared::id::{PositionId, TextId};
use shared::position::ClauseState;
use shared::reading::{Seen, stamp, stamp_wide};
use shared::text::{Clause, ContentHash};

use super::things::Things;
use crate::position::MEMBERS;
use crate::support::{World, clause_id};

/// Denmark agrees to clause 1, all to clause 2; clause 3 is closed; of clause 0 Finland has said something when it read
/// otherwise.
pub async fn prepare(world: &World, things: &mut Things, clauses: &[Clause]) {
    let (_, text) = world.text("negotiation", "live", clauses).await;
    let hash = |n: usize| clauses[n].content_hash();
    things.put("negotiated", &text.to_string());
    things.put("hash", hash(1).as_str());
    things.put("ad_ref", clause_id(2).as_str());
    things.put("ad_ref_hash", hash(2).as_str());
    things.put("agreed", clause_id(3).as_str());
    things.put("agreed_hash", hash(3).as_str());
    let shown = Seen {
        clause: clauses[3].clone(),
        label: String::new(),
        state: ClauseState::Agreed,
        open: Vec::new(),
        by_hand: Vec::new(),
        said: Vec::new(),
    };
    things.put("agreed_stamp", &stamp(&shown));
    things.put("no_reservations", &stamp_wide(&[]));
    things.put("corrected", clause_id(0).as_str());
    things.put("corrected_from", hash(1).as_str());
    things.put("corrected_to", hash(0).as_str());

    let tx = world.app.db.begin().await.expect("a transaction");
    let mut said = vec![("DK", 1, hash(1)), ("FI", 0, hash(1))];
    said.extend(MEMBERS.iter().map(|member| (*member, 2, hash(2))));
    for (seq, (member, n, hash)) in (1..).zip(said) {
        let id = insert(world, &tx, text, seq, (member, n, hash)).await;
        if seq == 1 {
            things.put("position", &id.to_string());
        }
    }
    execute(
        tx.sql(),
        "INSERT INTO clause_closing (text, clause, seq, hash, at) VALUES ($1, $2, 1, $3, $4)",
        values![text.to_string(), clause_id(3).to_string(), hash(3).to_string(), tx.at().millis()],
    )
    .await
    .expect("a closing");
    tx.commit_unaudited("a test's own positions").await.expect("a commit");
}

async fn insert(
    world: &World,
    tx: &samrad::db::Tx,
    text: TextId,
    seq: i64,
    (member, n, hash): (&str, usize, ContentHash),
) -> PositionId {
    let id = world.app.id(PositionId::from_parts);
    execute(
        tx.sql(),
        "INSERT INTO position (id, text, seq, member, scope, clause, hash, value, reason, confirmed, person, seat, \
         code, at) VALUES ($1, $2, $3, $4, 'clause', $5, $6, 'agree', '', 0, $1, $1, $4, $7)",
        values![
            id.to_string(),
            text.to_string(),
            seq,
            member,
            clause_id(n).to_string(),
            hash.to_string(),
            tx.at().millis(),
        ],
    )
    .await
    .expect("a position");
    id
}
