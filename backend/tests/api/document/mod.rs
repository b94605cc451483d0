//! `/initiatives/{initiative}/documents`, `/workstreams/{workstream}/documents`, `/documents/{document}`.

use samrad::db::{FromRow, one};
use samrad::values;
use shared::api::document::{
    AddInitiativeDocument, AddWorkstreamDocument, DocumentView, GetAFile, ListInitiativeDocuments,
    ListWorkstreamDocuments, OfDocument, RemoveADocument,
};
use shared::api::initiative::OfInitiative;
use shared::api::workstream::{ChangeAWorkstream, OfWorkstream, RemoveAWorkstream};
use shared::document::{NewDocument, NewFile};
use shared::initiative::entry::{Done, Entry};
use shared::problem::Code;
use shared::workstream::WorkstreamEdit;

use crate::initiative::Work;
use crate::on_both;
use crate::support::World;

fn file(title: &str, bytes: &str) -> NewDocument {
    let file = Some(NewFile { name: "C:\\fakepath\\Møde.pdf".into(), bytes: bytes.into() });
    NewDocument { title: title.into(), address: String::new(), file }
}

fn elsewhere(title: &str, address: &str) -> NewDocument {
    NewDocument { title: title.into(), address: address.into(), file: None }
}

fn of(document: &DocumentView) -> OfDocument {
    OfDocument { document: document.id }
}

on_both! {
    async fn documents_of_an_initiative_are_kept_by_who_works_on_it_and_read_by_all(world: World) {
        let work = Work::of(world).await;
        let initiative = work.added("A pilot").await.row.id;
        let path = || OfInitiative { initiative };
        let added = work.fi.ask::<AddInitiativeDocument>(path(), file(" Minutes ", "bm90ZXM=")).await;
        assert_eq!((added.len(), added[0].title.as_str(), added[0].by.code.as_str()), (1, "Minutes", "FI"));
        assert_eq!(added[0].file.as_ref().map(|file| (file.name.as_str(), file.size)), Some(("Møde.pdf", 5)));
        work.world.app.clock.advance(60);
        let both = work.secretary.ask::<AddInitiativeDocument>(path(), elsewhere("Plan", " https://example.org/plan ")).await;
        assert_eq!(both.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), ["Plan", "Minutes"], "the latest first");
        assert_eq!(both[0].address.as_deref(), Some("https://example.org/plan"));
        let observer = work.world.signed_in("o@example.org", "observer").await;
        assert_eq!(observer.ask::<ListInitiativeDocuments>(path(), ()).await, both);
        let content = observer.ask::<GetAFile>(of(&both[1]), ()).await;
        assert_eq!((content.name.as_str(), content.bytes.as_str()), ("Møde.pdf", "bm90ZXM="));
        assert_eq!(observer.refused::<GetAFile>(of(&both[0]), ()).await, Code::NotFound, "an address has no file");
        assert_eq!(work.se.refused::<AddInitiativeDocument>(path(), elsewhere("x", "https://example.org")).await, Code::Forbidden);
        assert_eq!(work.se.refused::<RemoveADocument>(of(&both[1]), ()).await, Code::Forbidden);
        let left = work.fi.ask::<RemoveADocument>(of(&both[1]), ()).await;
        assert_eq!(left, both[..1]);
        assert_eq!(work.fi.refused::<RemoveADocument>(of(&both[1]), ()).await, Code::NotFound, "the second is too late");
        let log = work.seen(initiative).await.log;
        let said = |done| Entry::Document { done, title: "Minutes".into() };
        assert_eq!((&log[0].entry, &log[2].entry), (&said(Done::Removed), &said(Done::Added)));
        assert_eq!(rows(&work.world).await, (1, 0), "what was in the file is gone with it");
    }
}

async fn rows(world: &World) -> (i64, i64) {
    #[derive(FromRow)]
    struct Row {
        documents: i64,
        contents: i64,
    }
    let sql = "SELECT (SELECT COUNT(*) FROM document) AS documents, (SELECT COUNT(*) FROM document_content) AS contents";
    let row: Option<Row> = one(world.app.db.read(), sql, values![]).await.expect("a count");
    let row = row.expect("a row");
    (row.documents, row.contents)
}

on_both! {
    async fn what_is_wrong_with_a_document_is_said_by_field(world: World) {
        let work = Work::of(world).await;
        let initiative = work.added("A pilot").await.row.id;
        for (new, field) in [
            (elsewhere("Plan", "javascript:alert(1)"), "invalid /address not_an_address"),
            (elsewhere("", "https://example.org"), "invalid /title required"),
            (elsewhere("Plan", ""), "invalid /address required"),
            (file("Minutes", "no base64!"), "invalid /file/bytes wrong_shape"),
            (NewDocument { address: "https://example.org".into(), ..file("Both", "YQ==") }, "invalid /address not_here"),
            (file("Large", &"YWFh".repeat(3_333_400)), "invalid /file too_large"),
        ] {
            let answer = work.fi.try_ask::<AddInitiativeDocument>(OfInitiative { initiative }, new).await;
            assert_eq!(answer.field(), field);
        }
        assert_eq!(rows(&work.world).await, (0, 0), "nothing was kept by halves");
    }
}

on_both! {
    async fn those_of_a_workstream_are_kept_by_its_lead_and_go_with_it(world: World) {
        let work = Work::of(world).await;
        let stream = work.workstream("Registers").await;
        let path = || OfWorkstream { workstream: stream.id };
        let minutes = || file("Minutes", "YQ==");
        assert_eq!(work.fi.refused::<AddWorkstreamDocument>(path(), minutes()).await, Code::Forbidden);
        let led = WorkstreamEdit { lead: "FI".parse().ok(), ..stream.edit() };
        let stream = work.secretary.ask::<ChangeAWorkstream>(path(), led).await;
        let added = work.fi.ask::<AddWorkstreamDocument>(path(), minutes()).await;
        assert_eq!(work.se.ask::<ListWorkstreamDocuments>(path(), ()).await, added);
        let seen = format!("version={}", stream.version);
        let gone = work.secretary.try_ask_with::<RemoveAWorkstream>(path(), &seen, ()).await;
        assert_eq!(gone.status, 204, "{gone:?}");
        assert_eq!(rows(&work.world).await, (0, 0));
    }
}
