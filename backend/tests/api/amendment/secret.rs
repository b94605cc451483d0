//! A draft exists for nobody but its authors: what everybody else receives is the same, byte for byte, with and without it
//! (issue: clearance inside the delegation; text model 8, 13).

use samrad::http::{Described, routes};
use shared::amendment::{Outcome, View};
use shared::api::Method;
use shared::api::amendment::{
    AtVersion, BeginAnAmendment, GetAmendment, NewAmendment, NewAnswer, NewDecision, NewProposal, NewStance,
    OfText, ReviseAnAmendment, Revising, SubmitTheDraft,
};
use shared::api::text::GetText;
use shared::id::{AmendmentId, TextId};
use shared::live::FromServer;
use shared::problem::Code;

use super::{Table, of, reword, table};
use crate::live::tab::Tab;
use crate::on_both;
use crate::support::{Client, World, clause_id};

/// Every route that reads, with the things of the table in its path; those of people and sessions have nothing to do with it.
fn reads(table: &Table, tabled: AmendmentId) -> Vec<String> {
    let fill = |route: &Described| {
        let mut path = format!("{}{}", shared::api::PREFIX, route.path);
        for name in route.parameters {
            let value = match *name {
                "text" => table.text.to_string(),
                "programme" => table.programme.to_string(),
                "amendment" => tabled.to_string(),
                "clause" => clause_id(1).to_string(),
                _ => return None,
            };
            path = path.replace(&format!("{{{name}}}"), &value);
        }
        if route.path == "/search" {
            path.push_str("?q=words");
        }
        Some(path)
    };
    let described: Vec<Described> = routes().iter().map(|route| route.described).collect();
    let mut paths: Vec<String> =
        described.iter().filter(|route| route.method == Method::Get).filter_map(fill).collect();
    // The sessions list says when each was used last, and the account what the clock says.
    paths.retain(|path| !path.contains("/account") && !path.contains("/openapi"));
    for scope in ["", ":FI", ":office"] {
        paths.push(format!("{}/audit/programme:{}{scope}", shared::api::PREFIX, table.programme));
    }
    assert!(paths.len() > 12, "{paths:#?}");
    paths
}

/// All that somebody receives, route by route.
async fn received(who: &Client, paths: &[String]) -> Vec<(String, u16, String)> {
    let mut all = Vec::new();
    for path in paths {
        let answer = who.send("GET", path, None, None).await;
        let mut body = String::from_utf8_lossy(&answer.body).into_owned();
        // A problem carries the number of the request.
        if answer.status >= 400 {
            body = format!("{:?}", answer.code());
        }
        all.push((path.clone(), answer.status, body));
    }
    all
}

/// Everything that can be asked of a draft, by its ids; each must be answered as for ids that do not exist.
async fn probed(world: &World, who: &Client, draft: AmendmentId, text: TextId) {
    let nothing = world.app.id(AmendmentId::from_parts);
    let no_text = world.app.id(TextId::from_parts);
    for route in routes().iter().map(|route| route.described) {
        let speaks = |name: &str| route.parameters.contains(&name);
        if !speaks("amendment") && !speaks("text") {
            continue;
        }
        let path = |amendment: AmendmentId, text: TextId| {
            let path = route
                .path
                .replace("{amendment}", &amendment.to_string())
                .replace("{text}", &text.to_string());
            format!("{}{}", shared::api::PREFIX, path.replace("{clause}", clause_id(1).as_str()))
        };
        let body = body_of(route.path, route.method);
        let ask = async |path: String| who.send(route.method.as_str(), &path, None, body.clone()).await;
        let (real, none) = (ask(path(draft, text)).await, ask(path(nothing, no_text)).await);
        assert_eq!(
            (real.status, real.code()),
            (none.status, none.code()),
            "{} {}",
            route.method.as_str(),
            route.path
        );
    }
    let ticket = |text: TextId| shared::api::live::TicketFor { text: Some(text) };
    let code = who.refused::<shared::api::live::IssueTicket>((), ticket(text)).await;
    assert_eq!(code, Code::NotFound);
}

/// A body that the endpoint takes, so that what is refused is the id.
fn body_of(path: &str, method: Method) -> Option<String> {
    let json = |value: serde_json::Value| Some(value.to_string());
    let end = path.rsplit('/').next().unwrap_or_default();
    match (method, end) {
        (Method::Get | Method::Delete, _) => None,
        (_, "amendments") => json(serde_json::json!({ "clauses": [clause_id(1).to_string()] })),
        (_, "revision") => json(serde_json::json!({})),
        (_, "reason") => json(serde_json::json!({ "reason": "", "was": "" })),
        (_, "sharing") => json(serde_json::json!({ "with": "NO" })),
        (_, "stance") => json(serde_json::to_value(NewStance { view: View::Support, version: 0 }).unwrap()),
        (_, "proposals") => {
            let proposal = NewProposal { version: 0, outcome: Outcome::Reject, note: String::new() };
            json(serde_json::to_value(proposal).unwrap())
        }
        (_, "answers") => {
            let answer = NewAnswer { proposal: 0, agrees: true, comment: String::new() };
            json(serde_json::to_value(answer).unwrap())
        }
        (_, "decision") => {
            let outcome = Outcome::Reject;
            let decision = NewDecision { version: 0, outcome, reason: "So.".into(), choices: vec![] };
            json(serde_json::to_value(decision).unwrap())
        }
        (_, "reversal") => json(serde_json::json!({ "reason": "So." })),
        (_, "confirmed-reading") => json(serde_json::json!({ "whose": "own", "shown": [], "wide": "none" })),
        (_, "acceptance") => json(serde_json::json!({ "amendments": [] })),
        (_, "revisions") => json(serde_json::json!({ "document": "X", "cover_note": "X" })),
        (_, "restorations") => {
            json(serde_json::json!({ "revision": AmendmentId::from_parts(1, 1), "clause": null }))
        }
        _ => None,
    }
}

on_both! {
    async fn what_others_receive_is_the_same_with_and_without_a_draft(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 2, "Tabled words.").await;
        let theirs = table.tabled(&table.se, 3, "Swedish words.").await;
        let mut paths = reads(&table, tabled.id);
        paths.extend(reads(&table, theirs.id).into_iter().filter(|path| path.contains("/amendments/")));
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let observer = world.signed_in("observer@example.org", "observer").await;
        let others = [&table.se, &table.secretary, &table.chair, &observer, &administrator];
        let mut listening = Tab::open(&world, &table.se, table.text, 21).await;
        let mut before = Vec::new();
        for who in others {
            before.push(received(who, &paths).await);
        }
        listening.for_a_while(300).await;
        listening.said.clear();

        // A draft, with words typed in its room, handed to the head; and the draft of a next version of what is tabled.
        let draft = table.draft(&table.fi_delegate, 1, vec![reword(1, "Secret words.")]).await;
        let text = draft.draft.as_ref().unwrap().text;
        let mut tab = Tab::open(&world, &table.fi_delegate, text, 22).await;
        tab.types(&clause_id(1), " More of them.").await;
        tab.until("saved", Tab::is_saved).await;
        table.fi.ask::<GetAmendment>(of(draft.id), ()).await;
        table.fi_delegate.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        table.fi.ask::<ReviseAnAmendment>(of(tabled.id), Revising::default()).await;
        // And the draft of an amendment to one of Sweden's, whose page says nothing of it.
        let amends = Some(AtVersion { id: theirs.id, version: 1 });
        let new = NewAmendment { clauses: vec![], operations: vec![], reason: "Secret reason.".into(), amends };
        let amending = table.fi.ask::<BeginAnAmendment>(OfText { text: table.text }, new.clone()).await;
        let amending_text = amending.draft.as_ref().unwrap().text;
        let mut writing = Tab::open(&world, &table.fi, amending_text, 23).await;
        writing.types(&clause_id(3), " Secret too.").await;
        writing.until("saved", Tab::is_saved).await;
        table.fi.ask::<SubmitTheDraft>(of(amending.id), ()).await;

        for (who, before) in others.into_iter().zip(&before) {
            for (one, other) in before.iter().zip(&received(who, &paths).await) {
                assert_eq!(one, other);
            }
            probed(&world, who, draft.id, text).await;
            probed(&world, who, amending.id, amending_text).await;
        }
        // Nor is a draft there to be amended.
        for (who, id) in [(&table.se, draft.id), (&table.secretary, amending.id)] {
            let new = NewAmendment { amends: Some(AtVersion { id, version: 0 }), ..new.clone() };
            let code = who.refused::<BeginAnAmendment>(OfText { text: table.text }, new).await;
            assert_eq!(code, Code::NotFound);
        }
        listening.for_a_while(500).await;
        let told: Vec<&FromServer> =
            listening.said.iter().filter(|said| !matches!(said, FromServer::People { .. })).collect();
        assert_eq!(told, Vec::<&FromServer>::new());
    }
}

on_both! {
    async fn its_authors_are_told_of_it(world: World) {
        let table = table(&world, 2).await;
        let mut listening = Tab::open(&world, &table.fi_delegate, table.text, 21).await;
        table.draft(&table.fi, 1, vec![reword(1, "Secret words.")]).await;
        let told = |tab: &Tab| {
            tab.said.iter().any(|said| matches!(said, FromServer::Changed { topic, .. } if topic == "amendment"))
        };
        listening.until("the news", told).await;
    }
}

on_both! {
    async fn a_draft_is_no_text_of_the_programme(world: World) {
        let table = table(&world, 2).await;
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Secret words.")]).await;
        let text = draft.draft.unwrap().text;
        // Not even its authors issue revisions of it, or amend it.
        let path = shared::api::revision::OfText { text };
        assert_eq!(table.fi.refused::<shared::api::revision::ListRevisions>(path, ()).await, Code::NotFound);
        let amendments = shared::api::amendment::OfText { text };
        assert_eq!(table.fi.refused::<shared::api::amendment::ListAmendments>(amendments, ()).await, Code::NotFound);
        let read = shared::api::text::OfText { text };
        let words = table.fi.ask::<GetText>(read, ()).await.clauses;
        assert_eq!(words[0].wording.text(), "Secret words.");
        assert!(matches!(draft.record.audience, shared::amendment::Audience::Members { .. }));
    }
}
