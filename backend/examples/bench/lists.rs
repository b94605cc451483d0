//! List endpoints with everything stored, one request after another on one connection.

use std::time::Instant;

use shared::api::audit::{ListAudit, ListAuditChains, OfScope};
use shared::api::desk::GetDesk;
use shared::api::member::ListMembers;
use shared::api::person::ListPeople;
use shared::api::procedure::ListProcedures;
use shared::api::programme::{ListHistory, ListProgrammes, OfProgramme};
use shared::api::revision::ListRevisions;
use shared::api::template::ListTemplates;
use shared::api::{Endpoint, revision, text};
use shared::audit::Scope;

use crate::asks::Client;
use crate::figures::Row;
use crate::ground::Ground;

/// Each list 101 times, after a first time that does not count.
pub async fn measure(ground: &Ground, client: &Client) -> anyhow::Result<Vec<Row>> {
    let (programme, text) = (ground.programmes[0], ground.texts[0]);
    let urls = [
        ListProgrammes::url(&()),
        ListTemplates::url(&()),
        ListPeople::url(&()),
        ListMembers::url(&()),
        ListAuditChains::url(&()),
        ListAudit::url(&OfScope { scope: Scope::Programme(programme) }),
        ListRevisions::url(&revision::OfText { text }),
        text::ListDeleted::url(&text::OfText { text }),
        ListProcedures::url(&shared::api::procedure::OfProgramme { programme }),
        ListHistory::url(&OfProgramme { programme }),
        GetDesk::url(&()),
    ];
    let mut rows = Vec::new();
    for url in urls {
        client.get(&url).await?;
        let mut times = Vec::new();
        for _ in 0..101 {
            let started = Instant::now();
            client.get(&url).await?;
            times.push(started.elapsed());
        }
        let shown = url.replace(&programme.to_string(), "{programme}").replace(&text.to_string(), "{text}");
        rows.push(Row::new(format!("GET {shown}"), times, Some(10)));
    }
    Ok(rows)
}
