//! What the delegations think of the work plan under negotiation: clauses that are agreed or nearly so, reservations with
//! their reasons, an objection, and what is to be reconfirmed because its words have changed since.

use shared::api::position::{OfText, TakeAPosition};
use shared::api::text::{ClauseView, GetText, OfText as OfLive};
use shared::id::TextId;
use shared::position::{NewPosition, ReservationKind, Scope, Value};
use shared::seat::Role;
use shared::text::Wording;
use shared::time::Instant;

use super::actor::Scene;

const DAY: i64 = 24 * 60 * 60;
/// Everybody, in the order of display.
const ALL: &str = "dk fi is no se fo gl ax ee lv lt";

/// What somebody says.
enum Says {
    /// Yes, and the capital has confirmed.
    Confirmed,
    /// Yes, and the capital has still to confirm.
    Agree,
    /// It can be lived with.
    CanLiveWith,
    /// A reservation, with its reason, expected to be lifted in so many days.
    Reserve(ReservationKind, &'static str, Option<i64>),
    /// No: the words that are wanted, and why.
    Object(&'static str, &'static str),
}

/// Words by which a clause is found, and what delegations say of it.
fn said() -> Vec<(&'static str, &'static str, Says)> {
    use ReservationKind::{Parliamentary, Scrutiny, Substantive};
    use Says::{Agree, CanLiveWith, Confirmed, Object, Reserve};
    vec![
        ("This work plan says what the members do", ALL, Confirmed),
        ("Publish a common guide", "dk fi is no se fo gl ax lv lt", Agree),
        ("Publish a common guide", "ee", Confirmed),
        ("only on a legal basis", "dk is no se lv lt", Agree),
        ("only on a legal basis", "ee", CanLiveWith),
        ("contact point in each member", "fi ee lt se", Agree),
        (
            "ten most wanted exchanges",
            "dk",
            Reserve(
                Scrutiny,
                "The data protection authority has been asked about the registers and answers in the week of the meeting.",
                Some(18),
            ),
        ),
        ("ten most wanted exchanges", "fi se no", Agree),
        ("The languages of the region", "dk fi is no se fo gl ax ee", Agree),
        ("The languages of the region", "lv lt", CanLiveWith),
        (
            "have precedence when new resources",
            "se",
            Object(
                "Language resources that are paid for with public money are open. The region\u{2019}s smaller languages are given \
                 weight when new resources are made.",
                "A precedence would bind the budget of the council for languages, which is not ours.",
            ),
        ),
        ("have precedence when new resources", "is fo gl no", Confirmed),
        (
            "Offer help in person",
            "no",
            Reserve(
                Substantive,
                "We cannot promise help for those who choose not to use a service without knowing what it costs.",
                None,
            ),
        ),
        ("Offer help in person", "fi ax se", Agree),
        (
            "paid from the budget",
            "lv",
            Reserve(
                Parliamentary,
                "The budget committee of the Saeima looks at commitments beyond one year before the government agrees.",
                Some(40),
            ),
        ),
        ("paid from the budget", "dk fi no se ee", Agree),
        ("Services that work across borders", ALL, Agree),
        ("Everyone can take part", "dk fi is no se fo gl ax ee", Agree),
    ]
}

/// Told between the beginning of the second round and the decisions in it, so that some of it is to be reconfirmed.
pub(super) async fn happen(scene: &Scene, plan: TextId, at: Instant) -> anyhow::Result<()> {
    scene.at_instant(at);
    let secretary = scene.enter("secretary", Role::Secretary).await?;
    let text = secretary.ask::<GetText>(OfLive { text: plan }, ()).await?;
    let said = said();
    let mut found = Vec::with_capacity(said.len());
    for (words, codes, says) in &said {
        let clause = text.clauses.iter().find(|clause| clause.wording.text().contains(words));
        let clause = clause.ok_or_else(|| anyhow::anyhow!("no clause says {words:?}"))?;
        found.push((clause, codes, says));
    }
    for code in ALL.split_whitespace() {
        let head = scene.enter(&format!("head.{code}"), Role::Head).await?;
        for (clause, _, says) in
            found.iter().filter(|(_, codes, _)| codes.split_whitespace().any(|one| one == code))
        {
            head.ask::<TakeAPosition>(OfText { text: plan }, position(clause, says, at)).await?;
        }
    }
    Ok(())
}

fn position(found: &ClauseView, says: &Says, at: Instant) -> NewPosition {
    let value = match says {
        Says::Confirmed | Says::Agree => Value::Agree,
        Says::CanLiveWith => Value::CanLiveWith,
        Says::Reserve(kind, reason, days) => Value::Reservation {
            kind: *kind,
            reason: (*reason).to_owned(),
            lifts_on: days.map(|days| at.plus_seconds(days * DAY).date()),
        },
        Says::Object(wanted, reason) => {
            Value::Object { wanted: Wording::plain(*wanted), reason: (*reason).to_owned() }
        }
    };
    NewPosition {
        scope: Scope::Clause { clause: found.id.clone(), hash: found.hash.clone() },
        value,
        confirmed: matches!(says, Says::Confirmed),
    }
}
