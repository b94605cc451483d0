//! Reading what a delegation thinks, and of what ([`crate::flat`]).

use serde::Deserialize;

use super::{ReservationKind, Scope, Value};
use crate::flat::read_flat;
use crate::text::{ClauseId, ContentHash, Wording};
use crate::time::Date;

/// Every field that any value has.
#[derive(Deserialize)]
struct ValueFields {
    value: String,
    kind: Option<ReservationKind>,
    reason: Option<String>,
    lifts_on: Option<Date>,
    wanted: Option<Wording>,
}

impl ValueFields {
    fn known(self) -> Option<Value> {
        Some(match self.value.as_str() {
            "agree" => Value::Agree,
            "can_live_with" => Value::CanLiveWith,
            "reservation" => {
                Value::Reservation { kind: self.kind?, reason: self.reason?, lifts_on: self.lifts_on }
            }
            "object" => Value::Object { wanted: self.wanted?, reason: self.reason? },
            _ => return None,
        })
    }
}

read_flat!(Value, ValueFields, "nothing that a delegation can think, or a field of it is missing");

/// Every field that any scope has.
#[derive(Deserialize)]
struct ScopeFields {
    scope: String,
    head: Option<ClauseId>,
    clause: Option<ClauseId>,
    hash: Option<ContentHash>,
}

impl ScopeFields {
    fn known(self) -> Option<Scope> {
        Some(match self.scope.as_str() {
            "text" => Scope::Text,
            "section" => Scope::Section { head: self.head? },
            "clause" => Scope::Clause { clause: self.clause?, hash: self.hash? },
            _ => return None,
        })
    }
}

read_flat!(Scope, ScopeFields, "nothing that a position can be about, or a field of it is missing");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flat::reads_what_it_writes;

    #[test]
    fn what_is_written_is_read_again() {
        let (kind, reason) = (ReservationKind::Scrutiny, String::from("Parliament has not sat."));
        reads_what_it_writes(&[
            Value::Agree,
            Value::CanLiveWith,
            Value::Reservation { kind, reason: reason.clone(), lifts_on: None },
            Value::Reservation {
                kind,
                reason: reason.clone(),
                lifts_on: Some("2027-01-31".parse().unwrap()),
            },
            Value::Object { wanted: Wording::plain("Other words."), reason },
        ]);
        let clause: ClauseId = "01JD3ZK8WQ5R7T9V0X2Y4A0001".parse().unwrap();
        let hash = crate::text::Clause::new(clause.clone(), crate::text::Kind::Action, "a").content_hash();
        reads_what_it_writes(&[
            Scope::Text,
            Scope::Section { head: clause.clone() },
            Scope::Clause { clause, hash },
        ]);
    }
}
