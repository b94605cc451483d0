//! What has changed since, as each reader may know it.

use shared::amendment::{Outcome, State};
use shared::api::amendment::{DecideAnAmendment, ReviseAnAmendment, Revising, SubmitTheDraft};
use shared::api::position::TakeAPosition;
use shared::api::reading::GetReading;
use shared::position::{ClauseState, NewPosition, ReservationKind, Scope, Value};
use shared::problem::Code;
use shared::reading::{Says, WhatOfBracket, Whose};
use shared::text::diff::Mark;
use shared::text::redline::Place;

use super::{clauses, confirmed, since};
use crate::amendment::{decision, of, table};
use crate::on_both;
use crate::position::{Negotiation, reserves};
use crate::revision::issued;
use crate::support::{World, clause_id, goal_with_paragraphs};

on_both! {
    async fn words_and_positions_are_a_difference_and_what_changed_back_is_none(world: World) {
        let n = Negotiation::of(world, 3).await;
        let first = since(n.dk(), n.text, Whose::Own).await;
        assert!(first.confirmed.is_none() && first.difference.count() == 4);
        assert!(first.difference.changes().all(|changed| changed.place == Place::Inserted));
        n.says(&n.heads[1], 2, Value::Agree, false).await;
        confirmed(n.dk(), n.text, Whose::Own).await;
        assert_eq!(clauses(&since(n.dk(), n.text, Whose::Own).await), []);

        n.edits(1, "The words of clause 1, and more.").await;
        n.edits(2, "Other words.").await;
        n.says(n.dk(), 3, Value::CanLiveWith, false).await;
        let view = since(n.dk(), n.text, Whose::Own).await;
        assert_eq!(clauses(&view), [clause_id(1), clause_id(2), clause_id(3)]);
        let section = &view.difference.sections[0];
        assert_eq!(section.head.as_ref().map(|head| &head.clause), Some(&clause_id(0)));
        let [words, asked, said] = &section.changes[..] else { panic!("{section:?}") };
        assert!(words.spans.iter().any(|span| span.mark == Mark::Ins) && words.since.is_some());
        let anew = asked.positions[0].to.as_ref().expect("Finland is asked anew");
        assert_eq!((anew.says, anew.current), (Says::Agree, false));
        assert_eq!((&said.positions[0].from, said.positions[0].member.as_str()), (&None, "DK"));

        n.edits(1, "The words of clause 1.").await;
        n.edits(2, "The words of clause 2.").await;
        assert_eq!(clauses(&since(n.dk(), n.text, Whose::Own).await), [clause_id(3)]);
    }
}

on_both! {
    async fn where_a_clause_stands_and_a_reservation_on_the_whole_are_told(world: World) {
        let n = Negotiation::of(world, 1).await;
        n.all_agree(1, false).await;
        confirmed(n.dk(), n.text, Whose::Own).await;
        let new = NewPosition { scope: Scope::Text, value: reserves(ReservationKind::General), confirmed: false };
        n.heads[4].ask::<TakeAPosition>(n.path(), new).await;
        n.says(&n.heads[2], 1, Value::Agree, true).await;
        let view = since(n.dk(), n.text, Whose::Own).await;
        let changed = view.difference.changes().next().expect("a change");
        assert_eq!(changed.state.map(|state| (state.from, state.to)), Some((ClauseState::AgreedAdRef, ClauseState::Open)));
        assert!(changed.positions[0].to.as_ref().is_some_and(|word| word.confirmed));
        let wide = view.difference.wide.expect("a reservation");
        assert_eq!((wide.made[0].member.as_str(), wide.made[0].word.says), ("SE", Says::General));
    }
}

on_both! {
    async fn amendments_are_told_when_they_are_tabled_and_decided_and_drafts_never(world: World) {
        let table = table(&world, 2).await;
        confirmed(&table.se, table.text, Whose::Own).await;
        let draft = table.draft(&table.fi, 1, vec![crate::amendment::reword(1, "Finnish words.")]).await;
        table.fi.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        assert_eq!(clauses(&since(&table.se, table.text, Whose::Own).await), []);
        let tabled = table.tabled(&table.fi, 2, "Other Finnish words.").await;
        let view = since(&table.se, table.text, Whose::Own).await;
        assert_eq!(clauses(&view), [clause_id(2)]);
        let told = &view.difference.changes().next().expect("a change").brackets[0];
        assert_eq!((told.what, told.number, told.members[0].as_str()), (WhatOfBracket::Opened, 1, "FI"));
        // A draft of its next version is its authors' alone.
        confirmed(&table.se, table.text, Whose::Own).await;
        table.fi.ask::<ReviseAnAmendment>(of(tabled.id), Revising::default()).await;
        assert_eq!(clauses(&since(&table.se, table.text, Whose::Own).await), []);
        let reject = decision(&tabled, Outcome::Reject, "No.");
        table.chair.ask::<DecideAnAmendment>(of(tabled.id), reject).await;
        let view = since(&table.se, table.text, Whose::Own).await;
        let told = &view.difference.changes().next().expect("a change").brackets[0];
        assert_eq!((told.what, told.state), (WhatOfBracket::Closed, Some(State::Rejected)));
    }
}

on_both! {
    async fn who_reads_the_last_revision_sees_its_words_change_and_not_those_of_the_draft(world: World) {
        let (programme, text) = world.text("negotiation", "last_revision", &goal_with_paragraphs(2)).await;
        let n = Negotiation::around(world, programme, text).await;
        issued(&n.secretary, &n.chair, text).await;
        confirmed(n.dk(), text, Whose::Own).await;
        n.edits(1, "Words of the draft.").await;
        let view = since(n.dk(), text, Whose::Own).await;
        assert_eq!((view.revision, clauses(&view)), (Some(1), vec![]));
        assert!(!serde_json::to_string(&view).unwrap().contains("Words of the draft"));
        issued(&n.secretary, &n.chair, text).await;
        assert_eq!(clauses(&since(n.dk(), text, Whose::Own).await), [clause_id(1)]);
    }
}

on_both! {
    async fn one_seat_has_not_read_what_another_has_and_a_delegation_not_what_its_people_have(world: World) {
        let n = Negotiation::of(world, 1).await;
        confirmed(n.dk(), n.text, Whose::Own).await;
        assert!(since(n.dk(), n.text, Whose::Delegation).await.confirmed.is_none());
        assert!(since(&n.chair, n.text, Whose::Own).await.confirmed.is_none());
        confirmed(n.dk(), n.text, Whose::Delegation).await;
        let delegate = n.world.signed_in("d@example.org", "delegate DK").await;
        let view = since(&delegate, n.text, Whose::Delegation).await;
        let confirmed = view.confirmed.expect("Denmark has cleared");
        assert_eq!((view.difference.count(), confirmed.by.code.as_str()), (0, "DK"));
        assert!(since(&delegate, n.text, Whose::Own).await.confirmed.is_none());
        assert!(since(&n.heads[1], n.text, Whose::Delegation).await.confirmed.is_none(), "that is Denmark's");
        for (client, code) in [(&n.chair, Code::Forbidden), (&n.secretary, Code::Forbidden)] {
            let answer = client.try_ask_with::<GetReading>(n.path(), "whose=delegation", ()).await;
            assert_eq!(answer.code(), code);
        }
    }
}
