//! Clearance: from a draft to a number.

use shared::amendment::{Operation, State};
use shared::api::amendment::{
    DraftReason, GetAmendment, ListAmendments, ListVersions, OfText, ReleaseTheDraft, SendTheDraftBack,
    SetReason, ShareTheDraft, Sharing, SubmitTheDraft, WithdrawAnAmendment,
};
use shared::problem::Code;

use super::{of, releasing, reword, shown, table};
use crate::live::tab::Tab;
use crate::on_both;
use crate::support::{World, clause_id};

on_both! {
    async fn the_head_tables_what_the_delegation_wrote(world: World) {
        let table = table(&world, 3).await;
        let draft = table.draft(&table.fi_delegate, 1, vec![reword(1, "Other words.")]).await;
        assert_eq!(table.fi.refused::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await, Code::AmendmentMoved);
        table.fi_delegate.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        assert_eq!(table.fi_delegate.refused::<ReleaseTheDraft>(of(draft.id), shown(&table.fi_delegate, draft.id).await).await, Code::Forbidden);
        let tabled = table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
        assert_eq!((tabled.record.state, tabled.record.number), (State::Tabled, Some(1)));
        assert_eq!(tabled.reason, "Because it is clearer.");
        let seen = table.se.ask::<ListAmendments>(OfText { text: table.text }, ()).await;
        assert_eq!(seen.len(), 1);
        assert!(matches!(&seen[0].operations[..], [Operation::Replace { wording, .. }] if wording.text() == "Other words."));
        assert_eq!(seen[0].draft, None);
        let versions = table.se.ask::<ListVersions>(of(draft.id), ()).await;
        assert_eq!(versions.len(), 1);
        assert_eq!(versions[0].base[0].wording.text(), "The words of clause 1.");
        // What it wants is not in the text.
        assert_eq!(table.words().await[1], "The words of clause 1.");
    }
}

on_both! {
    async fn a_draft_that_is_sent_back_is_written_on(world: World) {
        let table = table(&world, 2).await;
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        let back = table.fi.ask::<SendTheDraftBack>(of(draft.id), ()).await;
        assert_eq!(back.record.state, State::Draft);
        let mut tab = Tab::open(&world, &table.fi, draft.draft.unwrap().text, 11).await;
        tab.types(&clause_id(1), " And more.").await;
        tab.until("saved", Tab::is_saved).await;
        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        let tabled = table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
        assert!(matches!(&tabled.operations[..], [Operation::Replace { wording, .. }] if wording.text() == "Other words. And more."));
    }
}

on_both! {
    async fn a_head_releases_what_they_have_read_and_nothing_that_was_written_since(world: World) {
        let table = table(&world, 2).await;
        let draft = table.draft(&table.fi_delegate, 1, vec![reword(1, "Other words.")]).await;
        let path = || of(draft.id);
        let handed_on = async || releasing(&table.fi_delegate.ask::<SubmitTheDraft>(path(), ()).await);
        let first = handed_on().await;
        // Sent back as it was and handed on again, it is what was read.
        table.fi.ask::<SendTheDraftBack>(path(), ()).await;
        assert_eq!(handed_on().await, first);
        table.fi_delegate.ask::<SendTheDraftBack>(path(), ()).await;
        let mut tab = Tab::open(&world, &table.fi_delegate, draft.draft.as_ref().unwrap().text, 11).await;
        tab.types(&clause_id(1), " And more.").await;
        tab.until("saved", Tab::is_saved).await;
        let reworded = handed_on().await;
        assert_eq!(table.fi.refused::<ReleaseTheDraft>(path(), first).await, Code::Stale);
        table.fi_delegate.ask::<SendTheDraftBack>(path(), ()).await;
        let because = DraftReason { reason: "Because it is true.".into(), was: "Because it is clearer.".into() };
        table.fi_delegate.ask::<SetReason>(path(), because).await;
        handed_on().await;
        assert_eq!(table.fi.refused::<ReleaseTheDraft>(path(), reworded).await, Code::Stale);
        // Nothing came of either, and what is read now is released.
        let waits = table.fi.ask::<GetAmendment>(path(), ()).await;
        assert_eq!((waits.record.state, waits.record.releases.len()), (State::ForClearance, 0));
        let tabled = table.fi.ask::<ReleaseTheDraft>(path(), releasing(&waits)).await;
        assert_eq!((tabled.record.number, tabled.reason.as_str()), (Some(1), "Because it is true."));
    }
}

on_both! {
    async fn of_a_joint_draft_both_heads_release(world: World) {
        let table = table(&world, 2).await;
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        assert_eq!(table.se.refused::<GetAmendment>(of(draft.id), ()).await, Code::NotFound);
        let with = Sharing { with: "SE".parse().unwrap() };
        assert_eq!(table.fi_delegate.refused::<ShareTheDraft>(of(draft.id), with).await, Code::Forbidden);
        table.fi.ask::<ShareTheDraft>(of(draft.id), with).await;
        assert_eq!(table.fi.refused::<ShareTheDraft>(of(draft.id), with).await, Code::SponsorAlready);
        let mut tab = Tab::open(&world, &table.se, draft.draft.unwrap().text, 11).await;
        tab.types(&clause_id(1), " With Sweden.").await;
        tab.until("saved", Tab::is_saved).await;
        table.se.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        let half = table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
        assert_eq!((half.record.state, half.record.number), (State::ForClearance, None));
        assert_eq!(table.fi.refused::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await, Code::ReleasedAlready);
        assert_eq!(table.chair.refused::<GetAmendment>(of(draft.id), ()).await, Code::NotFound);
        let tabled = table.se.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.se, draft.id).await).await;
        let sponsors: Vec<String> = tabled.record.sponsors.iter().map(ToString::to_string).collect();
        assert_eq!((tabled.record.number, sponsors), (Some(1), vec!["FI".to_owned(), "SE".to_owned()]));
    }
}

on_both! {
    async fn two_heads_that_table_at_once_get_a_number_each(world: World) {
        let table = table(&world, 3).await;
        let one = table.draft(&table.fi, 1, vec![reword(1, "Finnish words.")]).await;
        let other = table.draft(&table.se, 1, vec![reword(1, "Swedish words.")]).await;
        table.fi.ask::<SubmitTheDraft>(of(one.id), ()).await;
        table.se.ask::<SubmitTheDraft>(of(other.id), ()).await;
        let (one, other) = tokio::join!(
            table.fi.ask::<ReleaseTheDraft>(of(one.id), releasing(&one)),
            table.se.ask::<ReleaseTheDraft>(of(other.id), releasing(&other)),
        );
        let mut numbers = [one.record.number, other.record.number];
        numbers.sort_unstable();
        assert_eq!(numbers, [Some(1), Some(2)]);
    }
}

on_both! {
    async fn both_heads_of_a_joint_draft_release_it_at_once_and_it_is_tabled_once(world: World) {
        let table = table(&world, 2).await;
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        table.fi.ask::<ShareTheDraft>(of(draft.id), Sharing { with: "SE".parse().unwrap() }).await;
        table.se.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        let (one, other) = tokio::join!(
            table.fi.ask::<ReleaseTheDraft>(of(draft.id), releasing(&draft)),
            table.se.ask::<ReleaseTheDraft>(of(draft.id), releasing(&draft)),
        );
        assert!(one.record.state == State::Tabled || other.record.state == State::Tabled);
        let tabled = table.chair.ask::<GetAmendment>(of(draft.id), ()).await.record;
        assert_eq!((tabled.number, tabled.version, tabled.releases.len()), (Some(1), 1, 2));
    }
}

on_both! {
    async fn a_number_is_never_used_again(world: World) {
        let table = table(&world, 2).await;
        let first = table.tabled(&table.fi, 1, "Other words.").await;
        table.fi.ask::<WithdrawAnAmendment>(of(first.id), ()).await;
        assert_eq!(table.se.ask::<GetAmendment>(of(first.id), ()).await.record.state, State::Withdrawn);
        assert_eq!(table.tabled(&table.se, 1, "Swedish words.").await.record.number, Some(2));
    }
}

on_both! {
    async fn what_was_written_on_a_clause_that_is_gone_is_tabled_and_flagged(world: World) {
        let table = table(&world, 3).await;
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        let gone = collab::act::Edit::Delete { clauses: vec![clause_id(1)], by: "a test".into() };
        world.edit(table.text, vec![gone]).await;
        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        let tabled = table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
        assert!(tabled.record.needs_rebasing);
        assert_eq!(tabled.record.number, Some(1));
        let decided = crate::amendment::decision(&tabled, shared::amendment::Outcome::Accept, "");
        let code = table.chair.refused::<shared::api::amendment::DecideAnAmendment>(of(tabled.id), decided).await;
        assert_eq!(code, Code::NeedsRebasing);
    }
}

on_both! {
    async fn what_is_agreed_is_reopened_before_it_is_amended(world: World) {
        let table = table(&world, 2).await;
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        // Every delegation has confirmed the words as they stand.
        let clause = table.all_agree(&world, 1).await;
        assert_eq!(table.fi.refused::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await, Code::ClauseAgreed);
        world.app.clock.stand_at("2026-11-23T12:01:00Z".parse().unwrap());
        let reopening = shared::api::position::NewReopening { hash: clause.hash.clone(), reason: "Finland has asked.".into() };
        let path = shared::api::position::OfClause { text: table.text, clause: clause.id.clone() };
        table.chair.ask::<shared::api::position::ReopenAClause>(path, reopening).await;
        let tabled = table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await;
        // And once it is in the text, what was thought of the old words is asked anew.
        table.accepted(&tabled).await;
        let path = shared::api::position::OfText { text: table.text };
        let board = table.se.ask::<shared::api::position::GetPositions>(path, ()).await;
        let cells = &board.clauses[1].cells;
        assert!(cells.len() == 11 && cells.iter().all(|cell| !cell.current));
    }
}
