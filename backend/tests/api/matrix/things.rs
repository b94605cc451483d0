//! What the requests of the table are about: made anew for each, so that one request never spoils another.
//!
//! A noun that has things adds a function of its own to `prepare`. It makes only what is asked for, since there are thousands
//! of requests.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};

use samrad::permit::Permit;
use samrad::{audit, body, member, person};
use serde_json::json;
use shared::api::body::OfBody;
use shared::api::meeting::AddABodyMeeting;
use shared::api::person::{Invitation, InvitePerson};
use shared::api::programme::{AnnounceEditingSession, Beginning, CreateProgramme, NewEditingSession};
use shared::api::session::{Credentials, SignIn};
use shared::audit::Scope;
use shared::body::{Body, BodyKind, ManageBodies};
use shared::id::{BodyId, ChairTermId, PersonId};
use shared::lifecycle::State;
use shared::meeting::MeetingEdit;
use shared::member::{ChairTerm, ManageChairTerms};
use shared::programme::Settings;
use shared::seat::{NewSeat, Role};

use super::callers::suspend;
use super::{
    things_amendment, things_comment, things_initiative, things_package, things_publication, things_report,
    things_round, things_succession, things_text,
};
use crate::body::first;
use crate::programme::make;
use crate::support::{PASSWORD, World};

/// Things by name.
#[derive(Debug, Clone)]
pub struct Things {
    wanted: String,
    known: BTreeMap<String, String>,
    forgotten: bool,
}

impl Things {
    /// Names a thing.
    pub fn put(&mut self, name: &str, value: &str) {
        self.known.insert(name.to_owned(), value.to_owned());
    }

    /// The thing of that name.
    pub fn get(&self, name: &str) -> String {
        self.known.get(name).cloned().unwrap_or_else(|| panic!("no thing is called ${name}"))
    }

    /// The same things for another caller, who has an address of their own.
    pub fn for_another(&self, world: &World) -> Self {
        let mut things = self.clone();
        things.put("nothing", &world.app.id(PersonId::from_parts).to_string());
        things
    }

    /// Whether the request speaks of one of these.
    pub fn wants(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.wanted.contains(&format!("${name}")))
    }

    /// From now on every id in a path is one that does not exist.
    pub fn forget(&mut self) {
        self.forgotten = true;
    }

    /// An e-mail address that nobody else has.
    pub fn new_email(&self) -> String {
        format!("caller.{}@example.org", self.get("nothing").to_lowercase())
    }

    /// The text with every `$name` replaced, in a path.
    pub fn fill(&self, text: &str) -> String {
        self.replace(text, |name| self.get(if self.forgotten { "nothing" } else { name }))
    }

    /// The text with every `$name` replaced, in a body, where things stay what they are.
    pub fn fill_known(&self, text: &str) -> String {
        self.replace(text, |name| self.get(name))
    }

    fn replace(&self, text: &str, value: impl Fn(&str) -> String) -> String {
        let mut parts = text.split('$');
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part.find(|c: char| !c.is_ascii_lowercase() && c != '_').unwrap_or(part.len());
            filled.push_str(&value(&part[..end]));
            filled.push_str(&part[end..]);
        }
        filled
    }
}

/// Everything that the text speaks of, anew.
pub async fn prepare(world: &World, wanted: &str) -> Things {
    let mut things = Things { wanted: wanted.to_owned(), known: BTreeMap::new(), forgotten: false };
    things.put("nothing", &world.app.id(PersonId::from_parts).to_string());
    people(world, &mut things).await;
    invitation(world, &mut things).await;
    chair_term(world, &mut things).await;
    body(world, &mut things).await;
    sitting(world, &mut things).await;
    if things.wants(&["programme", "edited_programme", "template", "settings"]) {
        programmes(world, &mut things).await;
    }
    things_text::prepare(world, &mut things).await;
    things_amendment::prepare(world, &mut things).await;
    things_comment::prepare(world, &mut things).await;
    things_package::prepare(world, &mut things).await;
    things_round::prepare(world, &mut things).await;
    things_initiative::prepare(world, &mut things).await;
    things_publication::prepare(world, &mut things).await;
    things_succession::prepare(world, &mut things).await;
    things_report::prepare(world, &mut things).await;
    things
}

/// An address for the things of this request alone.
pub fn email(things: &Things, name: &str) -> String {
    format!("{name}.{}@example.org", things.get("nothing").to_lowercase())
}

async fn people(world: &World, things: &mut Things) {
    things.put("new_email", &email(things, "new"));
    if things.wants(&["person", "seat", "foreign_session"]) {
        let email = email(things, "person");
        let person = world.person(&email, "delegate SE").await;
        things.put("person", &person.to_string());
        things.put("seat", &first_seat(world, person).await);
        let credentials = Credentials { email, password: PASSWORD.into() };
        let opened = world.anyone().ask::<SignIn>((), credentials).await;
        things.put("foreign_session", &opened.account.session.to_string());
    }
    if things.wants(&["colleague"]) {
        let person = world.person(&email(things, "colleague"), "delegate DK").await;
        things.put("colleague", &person.to_string());
        things.put("colleague_seat", &first_seat(world, person).await);
    }
    if things.wants(&["suspended"]) {
        let person = world.person(&email(things, "suspended"), "delegate SE").await;
        suspend(world, person).await;
        things.put("suspended", &person.to_string());
    }
    if things.wants(&["administrator", "administrator_seat"]) {
        let person = world.person(&email(things, "administrator"), "administrator").await;
        things.put("administrator", &person.to_string());
        things.put("administrator_seat", &first_seat(world, person).await);
    }
}

/// The id of a person's first seat.
pub async fn first_seat(world: &World, person: PersonId) -> String {
    let seats = person::seats_of(world.app.db.read(), person).await.expect("seats");
    seats.first().expect("a seat").id.to_string()
}

async fn invitation(world: &World, things: &mut Things) {
    if !things.wants(&["invited", "secret"]) {
        return;
    }
    let inviter = world.signed_in(&email(things, "inviter"), "secretary").await;
    let from = "2026-12-01".parse().expect("a date");
    let seats = vec![NewSeat { role: Role::Delegate, member: "SE".parse().ok(), body: None, from, to: None }];
    let invitation = Invitation { email: email(things, "invited"), name: "Invited".into(), seats };
    let invited = inviter.ask::<InvitePerson>((), invitation).await;
    things.put("invited", &invited.person.id.to_string());
    things.put("secret", invited.link.url.split('#').nth(1).expect("a secret"));
}

async fn chair_term(world: &World, things: &mut Things) {
    if !things.wants(&["term", "free_year"]) {
        return;
    }
    // Terms may not overlap: each request has two years of its own.
    static YEARS: AtomicU32 = AtomicU32::new(2100);
    let year = YEARS.fetch_add(2, Ordering::Relaxed);
    let term = ChairTerm {
        id: world.app.id(ChairTermId::from_parts),
        from: format!("{year}-01-01").parse().expect("a date"),
        to: format!("{year}-12-31").parse().expect("a date"),
        members: vec!["SE".parse().expect("a member")],
        note: String::new(),
    };
    let tx = world.app.db.begin().await.expect("a transaction");
    let permit = Permit::<ManageChairTerms>::system(&tx, "a test");
    member::insert_chair_term(&tx, &permit, &term).await.expect("a term");
    audit::record(&world.app, &tx, &permit, &Scope::Installation, term.id, json!({}))
        .await
        .expect("an entry");
    world.app.commit(tx).await.expect("a commit");
    things.put("term", &term.id.to_string());
    things.put("free_year", &(year + 1).to_string());
}

async fn body(world: &World, things: &mut Things) {
    if !things.wants(&["body"]) {
        return;
    }
    let body = Body {
        id: world.app.id(BodyId::from_parts),
        version: 1,
        kind: BodyKind::WorkingGroup,
        name: format!("Group {}", things.get("nothing")),
        from: "2026-01-01".parse().expect("a date"),
        to: None,
    };
    let tx = world.app.db.begin().await.expect("a transaction");
    let permit = Permit::<ManageBodies>::system(&tx, "a test");
    body::insert(&tx, &permit, &body).await.expect("a body");
    audit::record(&world.app, &tx, &permit, &Scope::Installation, body.id, json!({}))
        .await
        .expect("an entry");
    world.app.commit(tx).await.expect("a commit");
    things.put("body", &body.id.to_string());
}

/// A meeting of the officials' committee, which every installation begins with.
async fn sitting(world: &World, things: &mut Things) {
    if !things.wants(&["sitting"]) {
        return;
    }
    let secretary = world.signed_in(&email(things, "sitting"), "secretary").await;
    let body = first(&secretary, BodyKind::Officials).await.id;
    let edit = MeetingEdit {
        title: "Winter meeting".into(),
        day: "2026-12-10".parse().expect("a day"),
        place: String::new(),
        notes: String::new(),
        version: 0,
    };
    let meeting = secretary.ask::<AddABodyMeeting>(OfBody { body }, edit).await;
    things.put("sitting", &meeting.id.to_string());
}

/// Two that are negotiated: one as it is, one with an editing session announced.
async fn programmes(world: &World, things: &mut Things) {
    if !things.wants(&["programme", "edited_programme", "template", "settings"]) {
        return;
    }
    let secretary = world.signed_in(&email(things, "programmes"), "secretary").await;
    let settings = Settings::for_period(make::period());
    things.put("settings", &serde_json::to_string(&settings).expect("settings are JSON"));
    for name in ["programme", "edited_programme"] {
        let new = make::new(&secretary, name).await;
        if let Beginning::Template { id } = new.beginning {
            things.put("template", &id.to_string());
        }
        let made = secretary.ask::<CreateProgramme>((), new).await;
        make::put(world, made.summary.id, State::Negotiation).await;
        things.put(name, &made.summary.id.to_string());
        if name == "edited_programme" {
            let session = NewEditingSession { reason: "a test".into(), until: None };
            secretary.ask::<AnnounceEditingSession>(make::of(&made), session).await;
        }
    }
}
