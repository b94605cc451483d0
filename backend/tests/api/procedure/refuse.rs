//! What is refused, and changes nothing by halves.

use shared::api::procedure::{
    AtVersion, ChangeTheRecord, ChangedRecord, ConfirmTheRecord, ListProcedures, OfProcedure,
    RecordAnAdoption, ReturnTheRecord,
};
use shared::api::revision::Because;
use shared::problem::Code;
use shared::procedure::Answer;

use super::{Before, meeting};
use crate::on_both;
use crate::support::World;

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
