//! Beginning a draft and writing in its room.

use shared::amendment::{NewClause, Operation, State};
use shared::api::amendment::{
    AmendmentView, BeginAnAmendment, DraftReason, GetAmendment, NewAmendment, OfText, SetReason,
    SubmitTheDraft,
};
use shared::live::Ability;
use shared::problem::Code;
use shared::text::{Clause, ClauseId, Kind, Wording};

use super::{of, reword, table};
use crate::live::tab::Tab;
use crate::on_both;
use crate::support::{World, clause_id};

fn draft_words(view: &AmendmentView) -> Vec<String> {
    let draft = view.draft.as_ref().expect("its authors see the draft");
    draft
        .operations
        .iter()
        .map(|operation| match operation {
            Operation::Replace { wording, .. } => format!("replace {}", wording.text()),
            Operation::Insert { clause, .. } => format!("insert {}", clause.wording.text()),
            Operation::Delete { .. } => "delete".to_owned(),
            other => format!("{other:?}"),
        })
        .collect()
}

on_both! {
    async fn several_of_a_delegation_write_one_draft_together(world: World) {
        let table = table(&world, 3).await;
        let draft = table.draft(&table.fi, 1, vec![]).await;
        assert_eq!((draft.record.state, draft.record.number), (State::Draft, None));
        assert_eq!(table.fi.refused::<SubmitTheDraft>(of(draft.id), ()).await, Code::NothingProposed);
        let text = draft.draft.as_ref().unwrap().text;
        let mut head = Tab::open(&world, &table.fi, text, 11).await;
        let mut delegate = Tab::open(&world, &table.fi_delegate, text, 12).await;
        head.types(&clause_id(1), " By the head.").await;
        delegate.until("what the head typed", |tab| tab.words(&clause_id(1)).ends_with("By the head.")).await;
        delegate.types(&clause_id(1), " By the delegate.").await;
        delegate.until("saved", Tab::is_saved).await;
        let now = table.fi.ask::<GetAmendment>(of(draft.id), ()).await;
        assert_eq!(draft_words(&now), ["replace The words of clause 1. By the head. By the delegate."]);
        // The text itself is as it was.
        assert_eq!(table.words().await[1], "The words of clause 1.");

        // Once it is with the heads it is read, not written.
        table.fi_delegate.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        head.until("the pen is taken", |tab| tab.ability == Ability::Read).await;
    }
}

on_both! {
    async fn a_draft_begins_with_what_is_asked_for(world: World) {
        let table = table(&world, 3).await;
        let mut clause = Clause::new(ClauseId::parse("01JD3ZK8WQ5R7T9V0X2Y4B0001").unwrap(), Kind::Paragraph, "a0");
        clause.wording = Wording::plain("A new clause.");
        let insert = Operation::Insert { after: Some(clause_id(1)), clause: NewClause::from(&clause) };
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Other words."), insert]).await;
        assert_eq!(draft_words(&draft), ["insert A new clause.", "replace Other words."]);
        assert_eq!(draft.draft.unwrap().base.len(), 1);
    }
}

on_both! {
    async fn what_cannot_be_amended_is_said_by_field(world: World) {
        let table = table(&world, 3).await;
        let begin = async |clauses: Vec<ClauseId>, operations: Vec<Operation>| {
            let new = NewAmendment { clauses, operations, reason: String::new(), amends: None };
            table.fi.try_ask::<BeginAnAmendment>(OfText { text: table.text }, new).await
        };
        assert_eq!(begin(vec![], vec![]).await.field(), "invalid /clauses required");
        assert_eq!(begin(vec![clause_id(77)], vec![]).await.field(), "invalid /clauses/0 unknown");
        let blank = begin(vec![clause_id(1)], vec![reword(1, " ")]).await;
        assert_eq!(blank.field(), "draft_faulty /operations/0 required");
        let twice = begin(vec![clause_id(1)], vec![reword(1, "a"), reword(1, "b")]).await;
        assert_eq!(twice.field(), "draft_faulty /operations/1 duplicate");
        let large = begin(vec![clause_id(1)], vec![reword(1, &"word ".repeat(30_000))]).await;
        assert_eq!((large.status, large.code()), (422, Code::AmendmentTooLarge));
        let mut other = reword(1, "Other words.");
        if let Operation::Replace { on, .. } = &mut other {
            on.hash = crate::amendment::original(2).content_hash();
        }
        assert_eq!(begin(vec![clause_id(1)], vec![other]).await.code(), Code::Stale);
    }
}

on_both! {
    async fn a_draft_of_a_hundred_kilobytes_is_told_so_when_it_is_handed_on(world: World) {
        let table = table(&world, 2).await;
        let draft = table.draft(&table.fi, 1, vec![]).await;
        let mut tab = Tab::open(&world, &table.fi, draft.draft.unwrap().text, 11).await;
        for _ in 0..4 {
            tab.types(&clause_id(1), &"word ".repeat(6_000)).await;
        }
        tab.until("saved", Tab::is_saved).await;
        assert_eq!(table.fi.refused::<SubmitTheDraft>(of(draft.id), ()).await, Code::AmendmentTooLarge);
    }
}

on_both! {
    async fn a_reason_that_another_changed_meanwhile_is_not_written_over(world: World) {
        let table = table(&world, 2).await;
        let draft = table.draft(&table.fi, 1, vec![reword(1, "Other words.")]).await;
        let reason = |reason: &str, was: &str| DraftReason { reason: reason.into(), was: was.into() };
        let set = reason("It costs less.", "Because it is clearer.");
        let now = table.fi_delegate.ask::<SetReason>(of(draft.id), set).await;
        assert_eq!(now.draft.unwrap().reason, "It costs less.");
        let late = reason("Mine.", "Because it is clearer.");
        assert_eq!(table.fi.refused::<SetReason>(of(draft.id), late).await, Code::Stale);
    }
}

on_both! {
    async fn amendments_are_made_while_the_programme_is_negotiated(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        for state in ["drafting", "consultation", "adopted"] {
            world.move_to(table.programme, table.text, state).await;
            let new = NewAmendment { clauses: vec![clause_id(1)], operations: vec![], reason: String::new(), amends: None };
            let code = table.fi.refused::<BeginAnAmendment>(OfText { text: table.text }, new).await;
            assert_eq!(code, Code::NotNegotiated, "{state}");
            let decided = crate::amendment::decision(&tabled, shared::amendment::Outcome::Accept, "");
            let code = table.chair.refused::<shared::api::amendment::DecideAnAmendment>(of(tabled.id), decided).await;
            assert_eq!(code, Code::NotNegotiated, "{state}");
        }
    }
}

on_both! {
    async fn nothing_is_begun_on_what_is_agreed(world: World) {
        let table = table(&world, 3).await;
        table.all_agree(&world, 1).await;
        let begin = async |clauses: &[usize], operations: Vec<Operation>| {
            let clauses = clauses.iter().map(|n| clause_id(*n)).collect();
            let new = NewAmendment { clauses, operations, reason: String::new(), amends: None };
            table.fi.try_ask::<BeginAnAmendment>(OfText { text: table.text }, new).await
        };
        assert_eq!(begin(&[1], vec![]).await.code(), Code::ClauseAgreed);
        assert_eq!(begin(&[1, 2], vec![reword(1, "Other words.")]).await.code(), Code::ClauseAgreed);
        // An agreed neighbour does not stop what is about others.
        assert_eq!(begin(&[1, 2], vec![reword(2, "Other words.")]).await.status, 201);
        assert_eq!(begin(&[1, 2], vec![]).await.status, 201);
    }
}

on_both! {
    async fn a_clause_that_was_just_deleted_is_said_to_be_gone(world: World) {
        let table = table(&world, 3).await;
        let gone = collab::act::Edit::Delete { clauses: vec![clause_id(1)], by: "a test".into() };
        world.edit(table.text, vec![gone]).await;
        for operations in [vec![], vec![reword(1, "Other words.")]] {
            let new = NewAmendment { clauses: vec![clause_id(1)], operations, reason: String::new(), amends: None };
            let answer = table.fi.try_ask::<BeginAnAmendment>(OfText { text: table.text }, new).await;
            assert_eq!((answer.status, answer.code()), (409, Code::ClauseGone));
        }
    }
}
