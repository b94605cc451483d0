//! Reading what happened to a programme ([`crate::flat`]).

use serde::Deserialize;

use super::Happened;
use crate::flat::read_flat;
use crate::lifecycle::State;
use crate::time::Instant;

/// Every field that anything that happens has.
#[derive(Deserialize)]
struct Fields {
    kind: String,
    from: Option<State>,
    to: Option<State>,
    revision: Option<u32>,
    until: Option<Instant>,
}

impl Fields {
    fn known(self) -> Option<Happened> {
        Some(match self.kind.as_str() {
            "made" => Happened::Made,
            "moved" => Happened::Moved { from: self.from?, to: self.to?, revision: self.revision },
            "editing_announced" => Happened::EditingAnnounced { until: self.until },
            "editing_ended" => Happened::EditingEnded,
            _ => return None,
        })
    }
}

read_flat!(Happened, Fields, "nothing that happens to a programme");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flat::reads_what_it_writes;

    #[test]
    fn what_is_written_is_read_again() {
        let (from, to) = (State::Mandate, State::Drafting);
        reads_what_it_writes(&[
            Happened::Made,
            Happened::Moved { from, to, revision: None },
            Happened::Moved { from, to, revision: Some(2) },
            Happened::EditingAnnounced { until: None },
            Happened::EditingAnnounced { until: Some(Instant::from_millis(5)) },
            Happened::EditingEnded,
        ]);
    }
}
