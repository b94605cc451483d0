//! What is refused, and changes nothing by halves.

use collab::act::Edit;
use shared::amendment::Outcome;
use shared::api::amendment::{DecideAnAmendment, TakeADecisionBack};
use shared::api::procedure::{
    AtVersion, ChangeTheRecord, ChangedRecord, ConfirmTheRecord, ListProcedures, OfProcedure, OfProgramme,
    RecordAnAdoption, ReturnTheRecord,
};
use shared::api::programme::{self, GetProgramme};
use shared::api::revision::Because;
use shared::lifecycle::{Hindrance, State};
use shared::problem::Code;
use shared::procedure::Answer;
use shared::text::{Bracket, Marks, Piece, Wording};

use super::{Before, meeting};
use crate::amendment::{decision, of, reversal, table};
use crate::on_both;
use crate::revision::issued;
use crate::support::{World, clause_id};

on_both! {
    async fn a_record_needs_a_line_for_every_delegation(world: World) {
        let before = Before::the_ministers(&world).await;
        let mut record = meeting("", Answer::Agree);
        record.lines.pop();
        record.lines[0].represented_by.clear();
        let answer = before.secretary.try_ask::<RecordAnAdoption>(before.path(), record).await;
        assert_eq!(answer.field(), "invalid /lines/0/represented_by required");
        assert!(before.secretary.ask::<ListProcedures>(before.path(), ()).await.is_empty());
    }
}

on_both! {
    async fn one_procedure_at_a_time_and_only_before_the_ministers(world: World) {
        let before = Before::the_ministers(&world).await;
        before.recorded(meeting("", Answer::Agree)).await;
        let again = before.secretary.refused::<RecordAnAdoption>(before.path(), meeting("", Answer::Agree)).await;
        assert_eq!(again, Code::ProcedureOpen);
        let early = crate::support::goal_with_paragraphs(1);
        let (programme, _) = world.text("negotiation", "live", &early).await;
        let path = shared::api::procedure::OfProgramme { programme };
        let code = before.secretary.refused::<RecordAnAdoption>(path, meeting("", Answer::Agree)).await;
        assert_eq!(code, Code::NotAtAdoption);
    }
}

on_both! {
    async fn of_two_records_at_once_one_stands_and_it_is_confirmed_or_returned_and_not_both(world: World) {
        let before = Before::the_ministers(&world).await;
        let record = || before.secretary.try_ask::<RecordAnAdoption>(before.path(), meeting("", Answer::Agree));
        let (one, other) = tokio::join!(record(), record());
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409]);
        let recorded = before.secretary.ask::<ListProcedures>(before.path(), ()).await.swap_remove(0);
        let path = || OfProcedure { procedure: recorded.id };
        let (confirmed, returned) = tokio::join!(
            before.chair.try_ask::<ConfirmTheRecord>(path(), AtVersion { version: recorded.version }),
            before.chair.try_ask::<ReturnTheRecord>(path(), Because { reason: "Iceland abstained.".into() }),
        );
        let refused = if confirmed.status == 200 { returned } else { confirmed };
        assert_eq!(refused.code(), Code::NotRecorded);
    }
}

on_both! {
    async fn what_was_returned_is_recorded_again_and_nobody_confirms_what_they_have_not_seen(world: World) {
        let before = Before::the_ministers(&world).await;
        let recorded = before.recorded(meeting("", Answer::Agree)).await;
        let path = || OfProcedure { procedure: recorded.id };
        let because = Because { reason: "Iceland abstained.".into() };
        let returned = before.chair.ask::<ReturnTheRecord>(path(), because).await;
        let version = AtVersion { version: returned.version };
        assert_eq!(before.chair.refused::<ConfirmTheRecord>(path(), version).await, Code::NotRecorded);

        let record = meeting("IS", Answer::Abstain);
        let stale = ChangedRecord { record: record.clone(), version: recorded.version };
        assert_eq!(before.secretary.refused::<ChangeTheRecord>(path(), stale).await, Code::Stale);
        let change = ChangedRecord { record, version: returned.version };
        let changed = before.secretary.ask::<ChangeTheRecord>(path(), change).await;
        let old = AtVersion { version: returned.version };
        assert_eq!(before.chair.refused::<ConfirmTheRecord>(path(), old).await, Code::Stale);
        let now = AtVersion { version: changed.version };
        let decided = before.chair.ask::<ConfirmTheRecord>(path(), now).await;
        assert!(decided.outcome.adopted, "abstention does not block");
        let late = ChangedRecord { record: meeting("", Answer::Agree), version: decided.version };
        assert_eq!(before.secretary.refused::<ChangeTheRecord>(path(), late).await, Code::AlreadyDecided);
    }
}

on_both! {
    async fn what_was_left_to_the_ministers_is_decided_before_the_text_is_adopted(world: World) {
        let table = table(&world, 2).await;
        let kept = table.tabled(&table.fi, 1, "Other words.").await;
        let keep = decision(&kept, Outcome::KeepForMinisters, "");
        table.chair.ask::<DecideAnAmendment>(of(kept.id), keep).await;
        issued(&table.secretary, &table.chair, table.text).await;
        world.move_to(table.programme, table.text, "adoption").await;
        let path = || OfProgramme { programme: table.programme };
        let record = || meeting("", Answer::Agree);
        // Everybody who takes part is told before anything is recorded.
        let held_up = async || {
            let of = programme::OfProgramme { programme: table.programme };
            let inside = table.fi.ask::<GetProgramme>(of, ()).await.inside.expect("who takes part");
            inside.next.into_iter().find(|next| next.step.to == State::Adopted).expect("a step").hindrances
        };
        assert!(matches!(held_up().await[..], [Hindrance::Brackets { .. }]));
        assert_eq!(table.secretary.refused::<RecordAnAdoption>(path(), record()).await, Code::BracketsLeft);
        // What the ministers said of it is decided in the negotiation, and nothing is in brackets any more.
        world.move_to(table.programme, table.text, "negotiation").await;
        let because = reversal(1, "The ministers have settled it.");
        let back = table.chair.ask::<TakeADecisionBack>(of(kept.id), because).await;
        table.chair.ask::<DecideAnAmendment>(of(kept.id), decision(&back, Outcome::Reject, "They said so.")).await;
        world.move_to(table.programme, table.text, "adoption").await;
        assert_eq!(held_up().await, Vec::<Hindrance>::new());
        assert!(table.secretary.ask::<RecordAnAdoption>(path(), record()).await.outcome.adopted);
    }
}

on_both! {
    async fn a_revision_with_a_bracket_set_by_hand_is_not_adopted(world: World) {
        let table = table(&world, 1).await;
        let id = "01JD3ZK8WQ5R7T9V0X2Y4B0001".to_owned();
        let bracket = Bracket { id, by: String::new(), reason: "Two figures.".into() };
        let marks = Marks { bracket: Some(bracket), ..Marks::default() };
        let wording = Wording::new([Piece::marked("The words of clause 1.", marks)]);
        world.edit(table.text, vec![Edit::Wording { clause: clause_id(1), wording }]).await;
        issued(&table.secretary, &table.chair, table.text).await;
        world.move_to(table.programme, table.text, "adoption").await;
        let path = OfProgramme { programme: table.programme };
        let refused = table.secretary.refused::<RecordAnAdoption>(path, meeting("", Answer::Agree)).await;
        assert_eq!(refused, Code::BracketsLeft);
    }
}
