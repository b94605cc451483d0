//! Reading why a text is adopted or not ([`crate::flat`]).

use serde::Deserialize;

use super::Reason;
use crate::flat::read_flat;
use crate::member::MemberCode;

/// Every reason has the same fields.
#[derive(Deserialize)]
struct Fields {
    reason: String,
    members: Vec<MemberCode>,
}

impl Fields {
    fn known(self) -> Option<Reason> {
        let members = self.members;
        Some(match self.reason.as_str() {
            "not_represented" => Reason::NotRepresented { members },
            "no_answer" => Reason::NoAnswer { members },
            "country_objected" => Reason::CountryObjected { members },
            "baltic_objected" => Reason::BalticObjected { members },
            "baltic_objection_noted" => Reason::BalticObjectionNoted { members },
            "abstention_blocks" => Reason::AbstentionBlocks { members },
            "abstention_noted" => Reason::AbstentionNoted { members },
            "area_objection_noted" => Reason::AreaObjectionNoted { members },
            "agreed" => Reason::Agreed { members },
            _ => return None,
        })
    }
}

read_flat!(Reason, Fields, "no reason that there is");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flat::reads_what_it_writes;

    #[test]
    fn what_is_written_is_read_again() {
        let members: Vec<MemberCode> = ["DK", "FO"].map(|code| code.parse().unwrap()).into();
        reads_what_it_writes(&[
            Reason::NotRepresented { members: members.clone() },
            Reason::NoAnswer { members: members.clone() },
            Reason::CountryObjected { members: members.clone() },
            Reason::BalticObjected { members: members.clone() },
            Reason::BalticObjectionNoted { members: members.clone() },
            Reason::AbstentionBlocks { members: members.clone() },
            Reason::AbstentionNoted { members: members.clone() },
            Reason::AreaObjectionNoted { members: members.clone() },
            Reason::Agreed { members },
        ]);
    }
}
