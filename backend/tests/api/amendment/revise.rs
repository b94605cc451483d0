//! Revising what is tabled: a new version, and how an amendment is re-based.

use shared::amendment::{Operation, Stage, View};
use shared::api::amendment::{
    DropTheRevision, GetAmendment, ListVersions, NewSponsor, NewStance, ReleaseTheDraft, ReviseAnAmendment,
    Revising, SponsorAnAmendment, SubmitTheDraft, TakeAStance, TakeUpAnAmendment, WithdrawAnAmendment,
};
use shared::problem::Code;

use super::{of, shown, table};
use crate::live::tab::Tab;
use crate::on_both;
use crate::support::{World, clause_id};

on_both! {
    async fn a_new_version_turns_stances_to_reconfirm(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.se.ask::<TakeAStance>(of(tabled.id), NewStance { view: View::Support, version: 1 }).await;
        assert_eq!(table.se.refused::<ReviseAnAmendment>(of(tabled.id), Revising::default()).await, Code::NotFound);
        let before = table.se.ask::<GetAmendment>(of(tabled.id), ()).await;
        let revising = table.fi.ask::<ReviseAnAmendment>(of(tabled.id), Revising::default()).await;
        assert_eq!(revising.record.revising, Some(Stage::Draft));
        let mut tab = Tab::open(&world, &table.fi, revising.draft.unwrap().text, 11).await;
        assert_eq!(tab.words(&clause_id(1)), "Other words.");
        tab.types(&clause_id(1), " Better ones.").await;
        tab.until("saved", Tab::is_saved).await;
        // Nobody else sees that there is one.
        assert_eq!(table.se.ask::<GetAmendment>(of(tabled.id), ()).await, before);
        table.fi.ask::<SubmitTheDraft>(of(tabled.id), ()).await;
        assert_eq!(table.se.ask::<GetAmendment>(of(tabled.id), ()).await, before);
        let second = table.fi.ask::<ReleaseTheDraft>(of(tabled.id), shown(&table.fi, tabled.id).await).await;
        assert_eq!((second.record.number, second.record.version), (Some(1), 2));
        assert_eq!(second.record.stance("SE".parse().unwrap()), Some((View::Support, true)));
        assert!(matches!(&second.operations[..], [Operation::Replace { wording, .. }] if wording.text() == "Other words. Better ones."));
        assert_eq!(table.se.ask::<ListVersions>(of(tabled.id), ()).await.len(), 2);
    }
}

on_both! {
    async fn a_draft_of_a_next_version_that_is_given_up_leaves_no_trace(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.fi.ask::<ReviseAnAmendment>(of(tabled.id), Revising::default()).await;
        let dropped = table.fi.ask::<DropTheRevision>(of(tabled.id), ()).await;
        assert_eq!((dropped.record.revising, dropped.draft), (None, None));
        assert_eq!(dropped.record.version, 1);
    }
}

on_both! {
    async fn what_its_authors_had_written_of_a_next_version_goes_with_them(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let path = || of(tabled.id);
        table.se.ask::<SponsorAnAmendment>(path(), NewSponsor { version: 1 }).await;
        let revising = table.fi.ask::<ReviseAnAmendment>(path(), Revising::default()).await;
        let mut tab = Tab::open(&world, &table.fi, revising.draft.unwrap().text, 11).await;
        tab.types(&clause_id(1), " Secret ones.").await;
        tab.until("saved", Tab::is_saved).await;
        table.fi.ask::<WithdrawAnAmendment>(path(), ()).await;
        let taken = table.se.ask::<TakeUpAnAmendment>(path(), ()).await;
        assert_eq!((taken.record.revising, taken.draft), (None, None));
        // Who took it up writes it from what is tabled, and who has left it does not know of that, also when they stand behind it again.
        let own = table.se.ask::<ReviseAnAmendment>(path(), Revising::default()).await;
        let words = format!("{:?}", own.draft.unwrap().operations);
        assert!(words.contains("Other words.") && !words.contains("Secret"), "{words}");
        let behind = table.fi.ask::<SponsorAnAmendment>(path(), NewSponsor { version: 1 }).await;
        assert_eq!((behind.record.revising, behind.draft), (None, None));
        assert_eq!(table.fi.refused::<ReviseAnAmendment>(path(), Revising::default()).await, Code::NotFound);
    }
}

on_both! {
    async fn revising_carries_what_still_fits_over_to_the_text_as_it_is(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let other = table.tabled(&table.se, 1, "The better words of clause 1.").await;
        table.accepted(&other).await;
        let revising = table.fi.ask::<ReviseAnAmendment>(of(tabled.id), Revising::default()).await;
        let draft = revising.draft.unwrap();
        assert_eq!(draft.base[0].wording.text(), "The better words of clause 1.");
        // Where both changed the same words the draft has the amendment's.
        assert!(matches!(&draft.operations[..], [Operation::Replace { wording, .. }] if wording.text() == "The good words of clause 1."));
        table.fi.ask::<SubmitTheDraft>(of(tabled.id), ()).await;
        let second = table.fi.ask::<ReleaseTheDraft>(of(tabled.id), shown(&table.fi, tabled.id).await).await;
        table.accepted(&second).await;
        assert_eq!(table.words().await[1], "The good words of clause 1.");
    }
}

on_both! {
    async fn what_has_lost_its_clause_is_written_anew_beside_where_that_stood(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 2, "Other words.").await;
        let gone = collab::act::Edit::Delete { clauses: vec![clause_id(2)], by: "a test".into() };
        world.edit(table.text, vec![gone]).await;
        let revising = table.fi.ask::<ReviseAnAmendment>(of(tabled.id), Revising::default()).await;
        let draft = revising.draft.unwrap();
        let base: Vec<_> = draft.base.iter().map(|clause| clause.id.clone()).collect();
        assert_eq!((base, draft.operations), (vec![clause_id(1)], vec![]));
        let mut tab = Tab::open(&world, &table.fi, draft.text, 11).await;
        tab.types(&clause_id(1), " And what the second said.").await;
        tab.until("saved", Tab::is_saved).await;
        table.fi.ask::<SubmitTheDraft>(of(tabled.id), ()).await;
        let second = table.fi.ask::<ReleaseTheDraft>(of(tabled.id), shown(&table.fi, tabled.id).await).await;
        assert_eq!((second.record.version, second.record.needs_rebasing), (2, false));
        table.accepted(&second).await;
        assert_eq!(table.words().await[1], "The words of clause 1. And what the second said.");
    }
}
