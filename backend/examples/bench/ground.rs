//! The workspace that is measured: 34 programmes of 300 clauses each, one revision of every text. The people are put into
//! the database; everything else is asked of the server, as a browser would.

use std::path::Path;
use std::sync::Arc;

use anyhow::anyhow;
use samrad::app::App;
use samrad::clock::{Clock, Random};
use samrad::db::Db;
use samrad::hub::Hub;
use samrad::live::Live;
use samrad::permit::Permit;
use samrad::session::{Cost, Passwords, TokenKeys};
use samrad::{audit, person};
use shared::api::programme::{Beginning, CreateProgramme, NewProgramme};
use shared::api::revision::{IssueARevision, OfRevision, OfText, Preparation, PrepareARevision};
use shared::api::session::{Credentials, SignIn};
use shared::api::template::{CreateTemplate, TemplateContent};
use shared::audit::Scope;
use shared::id::{PersonId, ProgrammeId, SeatId, TextId};
use shared::person::{GiveSeat, PersonState};
use shared::programme::{Kind, Period, Settings};
use shared::seat::{Role, Seat};
use shared::template::ClauseTemplate;
use tempfile::TempDir;

use crate::asks::Client;
use crate::server::Server;
use crate::words;

/// With 300 clauses each, a little over 10,000.
const PROGRAMMES: usize = 34;
/// The delegations, each with a head.
pub const MEMBERS: [&str; 11] = ["DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX", "EE", "LV", "LT"];
const PASSWORD: &str = "a password to measure with";

/// A data folder, and the database where that is not in it, with the people and nothing else.
pub struct Place {
    folder: TempDir,
    database: Option<String>,
}

impl Place {
    /// In SQLite, or in the PostgreSQL database at an address, which must be empty.
    pub async fn settle(database: Option<String>) -> anyhow::Result<Self> {
        let folder = TempDir::new()?;
        people(folder.path(), database.as_deref()).await?;
        Ok(Self { folder, database })
    }

    /// A server on it.
    pub async fn serve(&self) -> anyhow::Result<Server> {
        Server::start(self.folder.path(), self.database.as_deref()).await
    }

    /// Leaves the folder at a place of its own, for what is measured after this.
    pub fn leave_at(&self, to: &Path) -> anyhow::Result<()> {
        std::fs::create_dir_all(to)?;
        for entry in std::fs::read_dir(self.folder.path())? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                std::fs::copy(entry.path(), to.join(entry.file_name()))?;
            }
        }
        Ok(())
    }

    /// The secretary.
    pub async fn sign_in(&self, server: &Server) -> anyhow::Result<Client> {
        sign_in(server, "secretary@bench.example").await
    }
}

/// The place and what is in it.
pub struct Ground {
    place: Place,
    pub programmes: Vec<ProgrammeId>,
    pub texts: Vec<TextId>,
}

impl Ground {
    /// Makes it all.
    pub async fn lay() -> anyhow::Result<Self> {
        let mut ground =
            Self { place: Place::settle(None).await?, programmes: Vec::new(), texts: Vec::new() };
        let server = ground.serve().await?;
        let secretary = ground.sign_in(&server).await?;
        let chair = sign_in(&server, "chair@bench.example").await?;
        let clauses =
            (0..words::CLAUSES).map(|n| ClauseTemplate::plain(words::kind(n), &words::sentence(n))).collect();
        let content = TemplateContent { name: "Three hundred".into(), description: String::new(), clauses };
        let template = secretary.ask::<CreateTemplate>((), content).await?;
        let day = |text: &str| text.parse().map_err(|_| anyhow!("{text} is no date"));
        let period = Period { from: day("2031-01-01")?, to: day("2034-12-31")? };
        for n in 0..PROGRAMMES {
            let new = NewProgramme {
                title: format!("Programme {n}"),
                titles: [("da".to_owned(), format!("Program {n}"))].into(),
                kind: Kind::CooperationProgramme,
                period,
                beginning: Beginning::Template { id: template.id },
                predecessor: None,
                settings: Settings::for_period(period),
            };
            let made = secretary.ask::<CreateProgramme>((), new).await?;
            let preparation =
                Preparation { document: format!("BENCH {n}"), cover_note: "To measure.".into() };
            let prepared = secretary.ask::<PrepareARevision>(OfText { text: made.text }, preparation).await?;
            chair.ask::<IssueARevision>(OfRevision { revision: prepared.id }, ()).await?;
            ground.programmes.push(made.summary.id);
            ground.texts.push(made.text);
        }
        server.stop()?;
        Ok(ground)
    }

    /// The data folder.
    pub fn data(&self) -> &Path {
        self.place.folder.path()
    }

    /// Clauses stored.
    pub fn clauses(&self) -> usize {
        self.texts.len() * words::CLAUSES
    }

    /// A server on it.
    pub async fn serve(&self) -> anyhow::Result<Server> {
        self.place.serve().await
    }

    /// The secretary.
    pub async fn sign_in(&self, server: &Server) -> anyhow::Result<Client> {
        self.place.sign_in(server).await
    }
}

/// How the head of a delegation signs in.
pub fn head(member: &str) -> String {
    format!("head.{}@bench.example", member.to_lowercase())
}

/// Somebody of the workspace.
pub async fn sign_in(server: &Server, email: &str) -> anyhow::Result<Client> {
    let client = Client::new(&server.address);
    let opened =
        client.ask::<SignIn>((), Credentials { email: email.into(), password: PASSWORD.into() }).await?;
    Ok(client.with_token(opened.access_token))
}

async fn people(data: &Path, database: Option<&str>) -> anyhow::Result<()> {
    let (clock, random) = (Arc::new(Clock::system()), Arc::new(Random));
    let db = match database {
        None => Db::open_sqlite(&data.join("samrad.sqlite"), true, Arc::clone(&clock)).await?,
        Some(url) => Db::open_postgres(url, Arc::clone(&clock)).await?,
    };
    db.migrate().await?;
    let app = App {
        db,
        clock,
        keys: Arc::new(TokenKeys::from_seed(&random.bytes())?),
        passwords: Arc::new(Passwords::new(Cost::REAL, &random)?),
        random,
        hub: Hub::default(),
        live: Live::default(),
        public_url: "http://127.0.0.1".into(),
        post: None,
        trusted_proxies: std::sync::Arc::new([]),
        data: Arc::new(data.to_owned()),
    };
    let offices = [("secretary", Role::Secretary), ("chair", Role::Chair)]
        .map(|(name, role)| (format!("{name}@bench.example"), role, None));
    let heads = MEMBERS.map(|member| (head(member), Role::Head, Some(member)));
    for (email, role, member) in offices.into_iter().chain(heads) {
        let id = app.id(PersonId::from_parts);
        let member = member.map(|code| code.parse().map_err(|_| anyhow!("{code} is no code"))).transpose()?;
        let hash = app.passwords.hash(PASSWORD, &app.random).await.map_err(|_| anyhow!("no hash"))?;
        let from = "2020-01-01".parse().map_err(|_| anyhow!("no date"))?;
        let seat = Seat::new(app.id(SeatId::from_parts), role, member, from);
        let tx = app.db.begin().await?;
        let permit = Permit::<GiveSeat>::system(&tx, "a benchmark");
        person::insert(&tx, &permit, id, &email, &email, PersonState::Active).await?;
        person::set_password(&tx, id, &hash).await?;
        person::insert_seat(&tx, &permit, id, &seat).await?;
        audit::record(&app, &tx, &permit, &Scope::Installation, id, serde_json::json!({})).await?;
        app.commit(tx).await?;
    }
    app.db.close().await;
    Ok(())
}
