//! What became of the text, or of the programme, while a draft was written.

use collab::act::Edit;
use shared::amendment::{Fit, State};
use shared::api::amendment::{GetAmendment, ReleaseTheDraft, SinceBegun, SubmitTheDraft};
use shared::api::revision::{GetRevision, IssueARevision, OfRevision};
use shared::problem::Code;
use shared::text::Wording;

use super::{Table, of, reword, shown, table};
use crate::on_both;
use crate::revision::{issued, prepared};
use crate::support::{World, clause_id, goal_with_paragraphs};

/// Finland's words for clause 1, released after the pen had given it others.
async fn released_after(
    world: &World,
    table: &Table,
    words: &str,
    pen: &str,
) -> shared::api::amendment::AmendmentView {
    let draft = table.draft(&table.fi, 1, vec![reword(1, words)]).await;
    let edit = Edit::Wording { clause: clause_id(1), wording: Wording::plain(pen) };
    world.edit(table.text, vec![edit]).await;
    table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
    table.fi.ask::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await
}

on_both! {
    async fn what_was_reworded_elsewhere_under_a_draft_is_merged_with_it(world: World) {
        let table = table(&world, 2).await;
        let pen = "The words of clause 1, and more.";
        let tabled = released_after(&world, &table, "The good words of clause 1.", pen).await;
        assert_eq!((tabled.fit, tabled.record.needs_rebasing), (Fit::Clean, false));
        // It cites what its authors read.
        assert_eq!(tabled.base[0].wording.text(), "The words of clause 1.");
        table.accepted(&tabled).await;
        assert_eq!(table.words().await[1], "The good words of clause 1, and more.");
    }
}

on_both! {
    async fn who_reads_the_last_revision_alone_begins_on_it_as_it_reads(world: World) {
        let made = world.text("negotiation", "last_revision", &goal_with_paragraphs(2)).await;
        let table = Table::over(&world, made).await;
        issued(&table.secretary, &table.chair, table.text).await;
        let edit = Edit::Wording { clause: clause_id(1), wording: Wording::plain("Words of the draft.") };
        world.edit(table.text, vec![edit]).await;
        let begun = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        let draft = begun.draft.unwrap();
        assert_eq!((begun.revision, draft.faults), (Some(1), vec![]));
        assert_eq!(draft.base[0].wording.text(), "The words of clause 1.");
    }
}

on_both! {
    async fn where_the_same_words_were_changed_under_a_draft_the_chair_chooses(world: World) {
        let table = table(&world, 2).await;
        let pen = "The better words of clause 1.";
        let tabled = released_after(&world, &table, "The good words of clause 1.", pen).await;
        assert_eq!((tabled.fit, tabled.record.needs_rebasing), (Fit::Choice, false));
        assert_eq!(table.words().await[1], pen);
    }
}

on_both! {
    async fn who_writes_a_draft_is_told_what_has_become_of_the_text_under_it(world: World) {
        let table = table(&world, 3).await;
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        let since = async || {
            let view = table.fi_delegate.ask::<GetAmendment>(of(draft.id), ()).await;
            view.draft.expect("it is written").since
        };
        assert!(since().await.is_nothing());
        let pen = |n: usize, words: &str| Edit::Wording { clause: clause_id(n), wording: Wording::plain(words) };
        // What it does not touch is of no matter.
        world.edit(table.text, vec![pen(2, "Words by the pen.")]).await;
        assert!(since().await.is_nothing());
        world.edit(table.text, vec![pen(1, "Words by the pen.")]).await;
        assert_eq!(since().await, SinceBegun { changed: vec![clause_id(1)], ..SinceBegun::default() });
        let gone = Edit::Delete { clauses: vec![clause_id(1)], by: "a test".into() };
        world.edit(table.text, vec![gone]).await;
        assert_eq!(since().await, SinceBegun { gone: vec![clause_id(1)], ..SinceBegun::default() });
        world.edit(table.text, vec![Edit::Restore { clauses: vec![clause_id(1)] }]).await;
        world.edit(table.text, vec![pen(1, "The words of clause 1.")]).await;
        assert!(since().await.is_nothing());
        table.all_agree(&world, 1).await;
        assert_eq!(since().await, SinceBegun { agreed: vec![clause_id(1)], ..SinceBegun::default() });
        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        assert_eq!(table.fi.refused::<ReleaseTheDraft>(of(draft.id), shown(&table.fi, draft.id).await).await, Code::ClauseAgreed);
        assert_eq!(table.se.refused::<GetAmendment>(of(draft.id), ()).await, Code::NotFound);
    }
}

on_both! {
    async fn an_older_draft_is_neither_handed_on_nor_tabled_once_the_text_is_frozen_or_sealed(world: World) {
        let table = table(&world, 3).await;
        let written = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        let cleared = table.draft(&table.fi, 2, vec![reword(2, "Other words.")]).await;
        table.fi.ask::<SubmitTheDraft>(of(cleared.id), ()).await;
        let read = shown(&table.fi, cleared.id).await;
        for state in ["endorsed_by_officials", "adoption", "adopted", "in_force", "closed"] {
            world.move_to(table.programme, table.text, state).await;
            let submit = table.fi.refused::<SubmitTheDraft>(of(written.id), ()).await;
            assert_eq!(submit, Code::NotNegotiated, "{state}");
            let release = table.fi.refused::<ReleaseTheDraft>(of(cleared.id), read.clone()).await;
            assert_eq!(release, Code::NotNegotiated, "{state}");
        }
        world.move_to(table.programme, table.text, "negotiation").await;
        let tabled = table.fi.ask::<ReleaseTheDraft>(of(cleared.id), read).await;
        assert_eq!((tabled.record.state, tabled.record.number), (State::Tabled, Some(1)));
        let draft = table.fi.ask::<GetAmendment>(of(written.id), ()).await;
        assert_eq!(draft.record.state, State::Draft);
    }
}

on_both! {
    async fn what_is_accepted_while_a_revision_waits_is_in_the_next_one(world: World) {
        let table = table(&world, 3).await;
        issued(&table.secretary, &table.chair, table.text).await;
        let one = table.tabled(&table.fi, 1, "Finnish words.").await;
        table.accepted(&one).await;
        let waiting = prepared(&table.secretary, table.text).await;
        let two = table.tabled(&table.se, 2, "Swedish words.").await;
        table.accepted(&two).await;
        let second = table.chair.ask::<IssueARevision>(OfRevision { revision: waiting.id }, ()).await;
        assert_eq!((second.number, &second.root_hash), (Some(2), &waiting.root_hash));
        let words = async |revision| {
            let whole = table.fi.ask::<GetRevision>(OfRevision { revision }, ()).await;
            whole.clauses.iter().map(|row| row.clause.wording.text()).collect::<Vec<_>>()
        };
        assert_eq!(words(second.id).await[1..3], ["Finnish words.", "The words of clause 2."]);
        assert_eq!(table.words().await[1..3], ["Finnish words.", "Swedish words."]);
        let third = issued(&table.secretary, &table.chair, table.text).await;
        assert_eq!((third.number, third.root_hash == second.root_hash), (Some(3), false));
        assert_eq!(words(third.id).await[1..3], ["Finnish words.", "Swedish words."]);
    }
}
