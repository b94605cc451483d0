//! A draft exists for nobody but its authors: what everybody else receives is the same, byte for byte, with and without it
//! (issue: clearance inside the delegation; text model 8, 13).

use collab::message::Message as Wire;
use shared::api::amendment::{
    AtVersion, BeginAnAmendment, GetAmendment, NewAmendment, OfText, ReviseAnAmendment, Revising,
    SubmitTheDraft,
};
use shared::api::package::{BeginAPackage, NewPackage, OfPackage, PutAPackage, Putting};
use shared::api::text::GetText;
use shared::comment::Circle;
use shared::live::FromServer;
use shared::problem::Code;

use super::{of, reword, table};
use crate::live::tab::Tab;
use crate::matrix::secret::{Asking, Listening, received};
use crate::support::{World, clause_id};
use crate::{comment, on_both, revision};

on_both! {
    async fn what_others_receive_is_the_same_with_and_without_a_draft(world: World) {
        let table = table(&world, 3).await;
        let issued = revision::issued(&table.secretary, &table.chair, table.text).await;
        let tabled = table.tabled(&table.fi, 2, "Tabled words.").await;
        let theirs = table.tabled(&table.se, 3, "Swedish words.").await;
        let thread = comment::begin(&table.se, table.text, (Circle::All, &comment::original(1)), None).await;
        let new = NewPackage { title: "A compromise".into(), note: String::new(), operations: vec![reword(3, "So.")] };
        let of_text = shared::api::package::OfText { text: table.text };
        let package = table.chair.ask::<BeginAPackage>(of_text, new).await.id;
        table.chair.ask::<PutAPackage>(OfPackage { package }, Putting { edition: 1 }).await;
        let mut own = [
            ("text", table.text.to_string()),
            ("programme", table.programme.to_string()),
            ("clause", clause_id(1).to_string()),
            ("amendment", tabled.id.to_string()),
            ("thread", thread.id.to_string()),
            ("revision", issued.id.to_string()),
            ("package", package.to_string()),
        ];
        let asking = Asking::about(&world, &own).await;
        let mut paths = asking.reads(table.programme, &["", ":FI", ":office"]);
        own[3].1 = theirs.id.to_string();
        let of_theirs = Asking::about(&world, &own).await.reads(table.programme, &[]);
        paths.extend(of_theirs.into_iter().filter(|path| path.contains("/amendments/")));
        let administrator = world.signed_in("admin@example.org", "administrator").await;
        let observer = world.signed_in("observer@example.org", "observer").await;
        let others = [&table.se, &table.secretary, &table.chair, &observer, &administrator];
        let mut listening = Listening::begin(&world, table.text, &others).await;
        assert_eq!(listening.count(), 3);
        let mut before = Vec::new();
        for who in others {
            before.push(received(who, &paths).await);
        }

        // A draft, with words typed in its room, handed to the head; and the draft of a next version of what is tabled.
        let draft = table.draft(&table.fi_delegate, 1, vec![reword(1, "Secret words.")]).await;
        let text = draft.draft.as_ref().unwrap().text;
        let mut tab = Tab::open(&world, &table.fi_delegate, text, 22).await;
        let here = format!(r#"{{"clause":"{}","anchor":null,"head":null}}"#, clause_id(1));
        tab.send(&Wire::Presence(&collab::awareness::encode_one(22, 1, &here))).await;
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
            let of_draft = [("amendment", draft.id.to_string()), ("text", text.to_string())];
            asking.probed(who, &of_draft).await;
            let ticket = shared::api::live::TicketFor { text: Some(text) };
            assert_eq!(who.refused::<shared::api::live::IssueTicket>((), ticket).await, Code::NotFound);
            let of_amending = [("amendment", amending.id.to_string()), ("text", amending_text.to_string())];
            asking.probed(who, &of_amending).await;
        }
        // Nor is a draft there to be amended.
        for (who, id) in [(&table.se, draft.id), (&table.secretary, amending.id)] {
            let new = NewAmendment { amends: Some(AtVersion { id, version: 0 }), ..new.clone() };
            let code = who.refused::<BeginAnAmendment>(OfText { text: table.text }, new).await;
            assert_eq!(code, Code::NotFound);
        }
        listening.nothing_was_told().await;
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
