//! The people of the demonstration. None of them exists; a name that somebody has is chance.

use anyhow::anyhow;
use serde_json::json;
use shared::api::body::{AddBody, ListBodies};
use shared::api::member::AddChairTerm;
use shared::api::person::{FollowLink, Invitation, InvitePerson, LinkAccepted};
use shared::audit::Scope;
use shared::body::{BodyKind, NewBody};
use shared::id::{BodyId, PersonId};
use shared::member::NewChairTerm;
use shared::seat::{NewSeat, Role};
use shared::time::{Date, Instant};

use super::HOST;
use super::actor::{Demonstrate, Scene};
use crate::db::{FromRow, Tx, one};
use crate::permit::Permit;
use crate::{audit, person};

/// Everybody's password. Too short to be anybody's outside the demonstration.
pub const PASSWORD: &str = "samrad-demo";
/// What they join with, before the demonstration gives them the one above.
const FIRST_PASSWORD: &str = "only while the demonstration is made";

/// The delegations: code, head, delegate.
const DELEGATIONS: [(&str, &str, &str); 11] = [
    ("dk", "Astrid Holmgaard", "Mikkel Brandstrup"),
    ("fi", "Eero Lehtisaari", "Aino Vuorenrinne"),
    ("is", "Sigrún Hallgeirsdóttir", "Þórður Eldfell"),
    ("no", "Ingrid Fossnes", "Håkon Lundevik"),
    ("se", "Lennart Åkerhielm", "Saga Björkenstam"),
    ("fo", "Bárður Norðdal", "Rannvá Eystberg"),
    ("gl", "Nivi Kangerluk", "Malik Sermersoq-Olsen"),
    ("ax", "Ylva Södergranholm", "Joakim Västansund"),
    ("ee", "Kaarel Põldsaar", "Liisi Tammevälja"),
    ("lv", "Zane Ozolkalne", "Mārtiņš Upeslācis"),
    ("lt", "Rūta Žalgirienė", "Vytenis Ąžuolaitis"),
];

/// A person's address from the part before the @.
pub(super) fn address(who: &str) -> String {
    format!("{who}@{HOST}")
}

/// Every account's address, for the line at the start.
#[must_use]
pub fn accounts() -> Vec<String> {
    let delegations =
        DELEGATIONS.iter().flat_map(|(code, ..)| [format!("head.{code}"), format!("delegate.{code}")]);
    ["secretary", "chair", "observer", "admin"]
        .into_iter()
        .map(String::from)
        .chain(delegations)
        .map(|who| address(&who))
        .collect()
}

fn date(text: &str) -> Date {
    text.parse().expect("a date in the source")
}

/// The bodies that somebody of the demonstration sits in. Ministers have no accounts, so nobody sits in the council.
struct Bodies {
    officials: BodyId,
    group: BodyId,
    secretariat: BodyId,
}

impl Bodies {
    /// A seat where the role is at home: heads and the chair in the officials' committee, delegates in the working group.
    fn seat(&self, role: Role, member: Option<&str>, from: &str, to: Option<Date>) -> NewSeat {
        let member = member.map(|code| code.to_uppercase().parse().expect("a code in the source"));
        let body = match role {
            Role::Head | Role::Chair | Role::Observer => Some(self.officials),
            Role::Delegate => Some(self.group),
            Role::Secretary => Some(self.secretariat),
            Role::Administrator => None,
        };
        NewSeat { role, member, body, from: date(from), to }
    }
}

/// Who chairs from 2026 on: to the end of the year it is, so that the demonstration has a chair whenever it is made.
fn term_end(today: Instant) -> Date {
    let year = today.date().year().max(2026) + 1;
    date(&format!("{year}-01-01"))
}

/// The administrator joins by the first link and invites the others, who join.
pub(super) async fn arrive(scene: &Scene, today: Instant) -> anyhow::Result<()> {
    let link = person::first_link(&scene.app).await.map_err(|problem| anyhow!("{problem:?}"))?;
    let link = link.ok_or_else(|| anyhow!("somebody is here already"))?;
    join(scene, &link.url, "Tore Fjellstad", Some(address("admin")), None).await?;
    chair_terms(scene, today).await?;
    let bodies = bodies(scene).await?;

    let end = term_end(today);
    let single = [
        ("secretary", "Freja Nordentoft", Role::Secretary, None, "2024-01-01", None),
        ("chair", "Jákup Højgaard-Lind", Role::Chair, Some("dk"), "2026-01-01", Some(end)),
        ("observer", "Helga Marklund", Role::Observer, None, "2024-01-01", None),
    ];
    for (who, name, role, member, from, to) in single {
        invite(scene, who, name, vec![bodies.seat(role, member, from, to)]).await?;
    }
    for (code, head, delegate) in DELEGATIONS {
        let mut seats = vec![bodies.seat(Role::Head, Some(code), "2024-01-01", None)];
        match code {
            "se" => seats.push(bodies.seat(Role::Chair, Some(code), "2024-01-01", Some(date("2025-01-01")))),
            "fi" => seats.push(bodies.seat(Role::Chair, Some(code), "2025-01-01", Some(date("2026-01-01")))),
            "dk" => seats.push(bodies.seat(Role::Chair, Some(code), "2026-01-01", Some(end))),
            _ => {}
        }
        invite(scene, &format!("head.{code}"), head, seats).await?;
        let seats = vec![bodies.seat(Role::Delegate, Some(code), "2024-01-01", None)];
        invite(scene, &format!("delegate.{code}"), delegate, seats).await?;
    }
    Ok(())
}

/// Sweden in 2024, Finland and Åland in 2025, Denmark and the Faroe Islands from 2026 (domain reference 1.3).
async fn chair_terms(scene: &Scene, today: Instant) -> anyhow::Result<()> {
    let terms = [
        ("2024-01-01", date("2025-01-01"), vec!["SE"]),
        ("2025-01-01", date("2026-01-01"), vec!["FI", "AX"]),
        ("2026-01-01", term_end(today), vec!["DK", "FO"]),
    ];
    let admin = scene.enter("admin", Role::Administrator).await?;
    for (from, to, members) in terms {
        let members = members.into_iter().map(|code| code.parse().expect("a code in the source")).collect();
        let term = NewChairTerm { from: date(from), to, members, note: String::new() };
        admin.ask::<AddChairTerm>((), term).await?;
    }
    Ok(())
}

/// Those the installation begins with, and an invented working group.
async fn bodies(scene: &Scene) -> anyhow::Result<Bodies> {
    let admin = scene.enter("admin", Role::Administrator).await?;
    let group = NewBody {
        kind: BodyKind::WorkingGroup,
        name: "Working group on the programme".into(),
        from: date("2024-01-01"),
        to: None,
    };
    let group = admin.ask::<AddBody>((), group).await?.id;
    let known = admin.ask::<ListBodies>((), ()).await?;
    let first = |kind: BodyKind| {
        let body = known.iter().find(|body| body.kind == kind);
        body.map(|body| body.id).ok_or_else(|| anyhow!("there is no {}", kind.as_str()))
    };
    Ok(Bodies { officials: first(BodyKind::Officials)?, group, secretariat: first(BodyKind::Secretariat)? })
}

async fn invite(scene: &Scene, who: &str, name: &str, seats: Vec<NewSeat>) -> anyhow::Result<()> {
    let admin = scene.enter("admin", Role::Administrator).await?;
    let invitation = Invitation { email: address(who), name: name.into(), seats };
    let invited = admin.ask::<InvitePerson>((), invitation).await?;
    join(scene, &invited.link.url, name, None, Some(invited.person.id)).await
}

/// Follows a link, and takes the password known to all.
async fn join(
    scene: &Scene,
    url: &str,
    name: &str,
    email: Option<String>,
    invited: Option<PersonId>,
) -> anyhow::Result<()> {
    let secret = url.rsplit('#').next().unwrap_or_default().to_owned();
    let name = (email.is_some() || invited.is_some()).then(|| name.to_owned());
    let body = LinkAccepted { secret, name, email, password: FIRST_PASSWORD.into() };
    scene.ask::<FollowLink>(http::HeaderMap::new(), (), &body).await?;
    let app = &scene.app;
    let hash = app.passwords.hash(PASSWORD, &app.random).await.map_err(|problem| anyhow!("{problem:?}"))?;
    let tx = app.db.begin().await?;
    let person = match invited {
        Some(person) => person,
        None => the_only_one(&tx).await?,
    };
    let permit = Permit::<Demonstrate>::system(&tx, "the demonstration");
    person::set_password(&tx, person, &hash).await?;
    audit::record(app, &tx, &permit, &Scope::Installation, person, json!({ "what": "password" })).await?;
    app.commit(tx).await?;
    Ok(())
}

/// The administrator, while there is nobody else.
async fn the_only_one(tx: &Tx) -> anyhow::Result<PersonId> {
    #[derive(FromRow)]
    struct Row {
        id: String,
    }
    let row: Option<Row> = one(tx.sql(), "SELECT id FROM person", Vec::new()).await?;
    Ok(row.ok_or_else(|| anyhow!("the administrator has no account"))?.id.parse()?)
}
