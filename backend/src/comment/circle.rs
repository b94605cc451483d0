//! Who learns of what happens in a thread: its circle, and nobody else.

use serde_json::Value;
use shared::amendment::Audience;
use shared::audit::Scope;
use shared::comment::Circle;
use shared::id::{ProgrammeId, ThreadId};
use shared::permission::Act;

use crate::app::App;
use crate::audit;
use crate::db::{Error, Tx};
use crate::hub::Event;
use crate::permit::Permit;
use crate::text::Text;

/// The chains of the audit that the circle reads, each with the whole story: one for each side of it.
fn chains(circle: Circle, programme: ProgrammeId) -> Vec<Scope> {
    match circle {
        Circle::Delegation { member } => vec![Scope::Delegation(programme, member)],
        Circle::ToSecretariat { member } => {
            vec![Scope::Delegation(programme, member), Scope::Office(programme)]
        }
        Circle::All => vec![Scope::Programme(programme)],
    }
}

/// What the screens of the circle are told. Sockets pass the last one on to who takes part.
fn events(circle: Circle, text: &Text) -> Vec<Event> {
    let id = text.id.to_string();
    let members = |member| Audience::Members { members: [member].into() };
    let among = |among| Event::ChangedAmong { topic: "comment", id: id.clone(), among };
    match circle {
        Circle::Delegation { member } => vec![among(members(member))],
        Circle::ToSecretariat { member } => vec![among(members(member)), among(Audience::Secretariat)],
        Circle::All => vec![Event::Changed { topic: "comment", id }],
    }
}

/// Records an act in a thread and tells the circle.
pub(super) async fn record<A: Act>(
    app: &App,
    tx: &Tx,
    permit: &Permit<'_, A>,
    text: &Text,
    (thread, circle): (ThreadId, Circle),
    detail: Value,
) -> Result<(), Error> {
    for scope in chains(circle, text.programme) {
        audit::record(app, tx, permit, &scope, thread, detail.clone()).await?;
    }
    events(circle, text).into_iter().for_each(|event| tx.tell(event));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::audit::ReadAudit;
    use shared::id::{SeatId, TextId};
    use shared::seat::{Role, Seat};

    fn seats() -> Vec<Seat> {
        let seat = |role, member: &str| {
            Seat::new(
                SeatId::from_parts(0, 0),
                role,
                member.parse().ok(),
                "2026-01-01".parse().expect("a date"),
            )
        };
        let roles = [Role::Head, Role::Delegate, Role::Chair, Role::Secretary];
        let all = roles.into_iter().flat_map(|role| ["FI", "SE"].map(|member| seat(role, member)));
        all.chain([seat(Role::Observer, ""), seat(Role::Administrator, "")]).collect()
    }

    #[test]
    fn chains_and_events_reach_the_circle_and_nobody_else() {
        let member = "FI".parse().expect("a member");
        let programme = ProgrammeId::from_parts(1, 1);
        let text = Text {
            id: TextId::from_parts(1, 2),
            programme,
            language: "en".into(),
            epoch: 1,
            seq: 0,
            projected_seq: 0,
            amendment: None,
        };
        for circle in [Circle::Delegation { member }, Circle::ToSecretariat { member }, Circle::All] {
            for mut seat in seats() {
                if seat.role == Role::Secretary {
                    seat.member = None;
                }
                let reads = chains(circle, programme)
                    .iter()
                    .any(|scope| ReadAudit::verdict(&seat, scope).is_allowed());
                assert_eq!(reads, circle.includes(&seat), "{circle:?} {seat:?}");
                let hears = events(circle, &text).iter().any(|event| match event {
                    Event::ChangedAmong { among, .. } => among.includes(&seat),
                    _ => seat.role.negotiates(),
                });
                assert_eq!(hears, circle.includes(&seat), "{circle:?} {seat:?}");
            }
        }
    }
}
