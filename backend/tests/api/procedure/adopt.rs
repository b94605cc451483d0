//! Adoption at a meeting (domain reference 6.4 A).

use shared::api::procedure::{
    AtVersion, ConfirmTheRecord, GetProcedure, ListProcedures, OfJoining, OfProcedure, SaidJoining,
    SayAJoining,
};
use shared::api::result::{ListResults, OfProgramme};
use shared::api::revision::{ListRevisions, OfText};
use shared::problem::Code;
use shared::procedure::{Answer, Joining, Reason};
use shared::text::Kind;

use super::{Before, meeting};
use crate::on_both;
use crate::support::World;

on_both! {
    async fn the_secretariat_records_the_chair_confirms_and_the_text_is_sealed(world: World) {
        let before = Before::the_ministers(&world).await;
        let observer = world.signed_in("o@example.org", "observer").await;
        let recorded = before.recorded(meeting("", Answer::Agree)).await;
        assert!(recorded.outcome.adopted, "what would follow is shown");
        let path = || OfProcedure { procedure: recorded.id };
        assert_eq!(observer.refused::<GetProcedure>(path(), ()).await, Code::NotFound);
        let version = AtVersion { version: recorded.version };
        assert_eq!(before.secretary.refused::<ConfirmTheRecord>(path(), version.clone()).await, Code::Forbidden);
        let decided = before.chair.ask::<ConfirmTheRecord>(path(), version).await;
        assert!(decided.decided_at.is_some());
        assert_eq!(decided.joinings.len(), 3, "the three areas are asked");
        assert!(observer.ask::<GetProcedure>(path(), ()).await.outcome.adopted, "what is decided is for observers too");

        let revisions = before.secretary.ask::<ListRevisions>(OfText { text: before.text }, ()).await;
        assert!(revisions[0].sealed);
        let results = observer.ask::<ListResults>(OfProgramme { programme: before.programme }, ()).await;
        assert_eq!(results.results.iter().map(|one| one.kind).collect::<Vec<_>>(), [Kind::Goal]);
        assert_eq!(results.sealed.expect("a seal").revision, revisions[0].id);
    }
}

on_both! {
    async fn an_area_says_whether_it_joins(world: World) {
        let before = Before::the_ministers(&world).await;
        let recorded = before.recorded(meeting("", Answer::Agree)).await;
        let path = OfProcedure { procedure: recorded.id };
        before.chair.ask::<ConfirmTheRecord>(path, AtVersion { version: recorded.version }).await;
        let joining = |code: &str| OfJoining { procedure: recorded.id, member: code.parse().expect("a code") };
        let said = |joining, note: &str| SaidJoining { joining, note: note.into() };
        let head = world.signed_in("fo@example.org", "head FO").await;
        let denmark = world.signed_in("dk@example.org", "head DK").await;
        assert_eq!(denmark.refused::<SayAJoining>(joining("FO"), said(Joining::Joined, "")).await, Code::Forbidden);
        let silent = head.try_ask::<SayAJoining>(joining("FO"), said(Joining::InPart, "")).await;
        assert_eq!(silent.field(), "invalid /note required");
        let after = head.ask::<SayAJoining>(joining("FO"), said(Joining::InPart, "Goals 1 and 2.")).await;
        let faroes = after.joinings.iter().find(|one| one.member == "FO".parse().unwrap()).unwrap();
        assert_eq!((faroes.joining, faroes.note.as_str()), (Joining::InPart, "Goals 1 and 2."));
        let nobody = before.secretary.refused::<SayAJoining>(joining("SE"), said(Joining::Joined, "")).await;
        assert_eq!(nobody, Code::NotFound, "a country does not join");
    }
}

on_both! {
    async fn one_objection_sends_it_back_to_negotiation(world: World) {
        let before = Before::the_ministers(&world).await;
        let recorded = before.recorded(meeting("NO", Answer::Object)).await;
        let objectors = vec!["NO".parse().unwrap()];
        assert_eq!(recorded.outcome.reasons[0], Reason::CountryObjected { members: objectors });
        let path = OfProcedure { procedure: recorded.id };
        let decided = before.chair.ask::<ConfirmTheRecord>(path, AtVersion { version: recorded.version }).await;
        assert!(!decided.outcome.adopted && decided.joinings.is_empty());
        let programme = shared::api::programme::OfProgramme { programme: before.programme };
        let now = before.secretary.ask::<shared::api::programme::GetProgramme>(programme, ()).await;
        assert_eq!(now.summary.state, shared::lifecycle::State::Negotiation);
        let results = before.secretary.ask::<ListResults>(OfProgramme { programme: before.programme }, ()).await;
        assert!(results.sealed.is_none() && results.results.is_empty());
        assert_eq!(before.secretary.ask::<ListProcedures>(before.path(), ()).await.len(), 1, "it stays in the books");
    }
}
