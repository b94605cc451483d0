//! Amendments to amendments: on what they begin, what is known of them, and what becomes of them.

use collab::act::Edit;
use shared::amendment::{Amends, Fit, NewClause, Operation, Outcome, State, View};
use shared::api::amendment::{
    AcceptTogether, AmendmentView, AtVersion, BeginAnAmendment, DecideAnAmendment, GetAmendment,
    ListAmendments, NewAmendment, NewStance, OfText, ReleaseTheDraft, ReviseAnAmendment, Revising,
    SubmitTheDraft, TakeADecisionBack, TakeAStance, Together, WithdrawAnAmendment,
};
use shared::problem::Code;
use shared::text::{Clause, ClauseId, Kind, Wording};

use super::{Table, decision, of, reversal, reword, shown, table};
use crate::on_both;
use crate::support::{Client, World, clause_id};

fn at(view: &AmendmentView) -> AtVersion {
    AtVersion { id: view.id, version: view.record.version }
}

fn amending(of: &AmendmentView) -> NewAmendment {
    NewAmendment {
        clauses: vec![],
        operations: vec![],
        reason: "Because it goes on.".into(),
        amends: Some(at(of)),
    }
}

fn words(operations: &[Operation]) -> Vec<String> {
    operations.iter().filter_map(Operation::wording).map(Wording::text).collect()
}

impl Table {
    /// Writes other words for a clause into a draft.
    async fn writes(&self, world: &World, draft: &AmendmentView, clause: ClauseId, words: &str) {
        let text = draft.draft.as_ref().expect("its authors see the draft").text;
        world.edit(text, vec![Edit::Wording { clause, wording: Wording::plain(words) }]).await;
    }

    async fn cleared(&self, by: &Client, draft: &AmendmentView) -> AmendmentView {
        by.ask::<SubmitTheDraft>(of(draft.id), ()).await;
        by.ask::<ReleaseTheDraft>(of(draft.id), shown(by, draft.id).await).await
    }

    /// Tables other words for a clause as an amendment would have it.
    async fn tabled_on(
        &self,
        world: &World,
        by: &Client,
        host: &AmendmentView,
        clause: ClauseId,
        words: &str,
    ) -> AmendmentView {
        let draft = by.ask::<BeginAnAmendment>(OfText { text: self.text }, amending(host)).await;
        self.writes(world, &draft, clause, words).await;
        self.cleared(by, &draft).await
    }

    async fn now(&self, view: &AmendmentView) -> AmendmentView {
        self.chair.ask::<GetAmendment>(of(view.id), ()).await
    }
}

on_both! {
    async fn a_draft_begins_with_the_text_as_the_amendment_would_have_it(world: World) {
        let table = table(&world, 3).await;
        let host = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let draft = table.se.ask::<BeginAnAmendment>(OfText { text: table.text }, amending(&host)).await;
        assert_eq!(draft.record.amends, Some(Amends { number: 1, version: 1 }));
        let written = draft.draft.as_ref().unwrap();
        assert_eq!(written.on_top.as_ref().unwrap().operations, []);
        assert_eq!(words(&written.operations), ["The good words of clause 1."]);
        // As it is it asks for nothing.
        assert_eq!(table.se.refused::<SubmitTheDraft>(of(draft.id), ()).await, Code::NothingProposed);

        table.writes(&world, &draft, clause_id(1), "The good words of clause 1, in print.").await;
        let tabled = table.cleared(&table.se, &draft).await;
        assert_eq!((tabled.record.number, tabled.record.amends.unwrap().number), (Some(2), 1));
        // It is written down against the text, and against what it amends.
        assert_eq!(words(&tabled.operations), ["The good words of clause 1, in print."]);
        assert_eq!(tabled.base[0].wording.text(), "The words of clause 1.");
        let amended = tabled.amended.as_ref().unwrap();
        assert_eq!((amended.id, amended.version, amended.state), (host.id, 1, State::Tabled));
        let on_top = amended.on_top.as_ref().unwrap();
        assert_eq!(on_top.base[0].wording.text(), "The good words of clause 1.");
        assert_eq!(words(&on_top.operations), ["The good words of clause 1, in print."]);
        // It is told on the page of what it amends, and in the list.
        let host = table.now(&host).await;
        assert_eq!(host.amended_by.iter().map(|one| (one.number, one.id)).collect::<Vec<_>>(), [(2, tabled.id)]);
        let all = table.fi.ask::<ListAmendments>(OfText { text: table.text }, ()).await;
        assert_eq!(all, [host, tabled]);
    }
}

on_both! {
    async fn what_cannot_be_amended_is_refused_with_the_reason(world: World) {
        let table = table(&world, 3).await;
        let host = table.tabled(&table.fi, 1, "Other words.").await;
        let refused = async |who: &Client, new: NewAmendment| {
            who.try_ask::<BeginAnAmendment>(OfText { text: table.text }, new).await
        };
        assert_eq!(refused(&table.fi, amending(&host)).await.code(), Code::ReviseInstead);
        assert_eq!(refused(&table.chair, amending(&host)).await.code(), Code::Forbidden);
        let older = NewAmendment { amends: Some(AtVersion { id: host.id, version: 0 }), ..amending(&host) };
        assert_eq!(refused(&table.se, older).await.code(), Code::Stale);
        let both = NewAmendment { operations: vec![reword(1, "Mine.")], ..amending(&host) };
        assert_eq!(refused(&table.se, both).await.field(), "invalid /operations not_here");
        let (_, elsewhere) = world.text("negotiation", "live", &crate::support::goal_with_paragraphs(2)).await;
        let answer = table.se.try_ask::<BeginAnAmendment>(OfText { text: elsewhere }, amending(&host)).await;
        assert_eq!(answer.field(), "invalid /amends/id unknown");
        let guest = table.tabled_on(&world, &table.se, &host, clause_id(1), "Yet other words.").await;
        assert_eq!(refused(&table.fi, amending(&guest)).await.code(), Code::OneLevel);
        // Of a draft nobody else knows, and it is not on the table for its authors either.
        let draft = table.draft(&table.fi, 2, vec![reword(2, "Secret words.")]).await;
        assert_eq!(refused(&table.se, amending(&draft)).await.code(), Code::NotFound);
        table.chair.ask::<DecideAnAmendment>(of(host.id), decision(&host, Outcome::Reject, "No.")).await;
        assert_eq!(refused(&table.se, amending(&host)).await.code(), Code::AmendmentMoved);
    }
}

on_both! {
    async fn accepted_it_takes_along_what_it_amends_and_taken_back_both_are_tabled(world: World) {
        let table = table(&world, 3).await;
        let host = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let guest = table.tabled_on(&world, &table.se, &host, clause_id(1), "The good words of clause 1, in print.").await;
        table.accepted(&guest).await;
        assert_eq!(table.words().await[1], "The good words of clause 1, in print.");
        let (host_now, guest_now) = (table.now(&host).await, table.now(&guest).await);
        assert_eq!((host_now.record.state, host_now.record.merged_into()), (State::Merged, Some(2)));
        assert_eq!(guest_now.record.state, State::Accepted);
        assert_eq!(guest_now.origins, [1].into());
        assert_eq!(host_now.record.sponsors, host.record.sponsors);

        let because = reversal(1, "A mistake.");
        table.chair.ask::<TakeADecisionBack>(of(guest.id), because).await;
        assert_eq!(table.words().await[1], "The words of clause 1.");
        for one in [&host, &guest] {
            let now = table.now(one).await;
            assert_eq!((now.record.state, now.fit), (State::Tabled, Fit::Clean));
            assert_eq!(now.record.decisions.len(), 1);
        }
        assert!(table.now(&guest).await.origins.is_empty());
        // And may be decided on again.
        table.accepted(&guest).await;
        assert_eq!(table.now(&host).await.record.state, State::Merged);
        assert_eq!(samrad::text::verify(world.app.db.read()).await.unwrap().1, vec![]);
    }
}

on_both! {
    async fn what_the_amended_one_had_taken_in_is_tabled_again_where_that_one_was_left_meanwhile(world: World) {
        let table = table(&world, 3).await;
        let no = world.signed_in("head.no@example.org", "head NO").await;
        let host = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let taken_in = table.tabled(&no, 1, "Norwegian words.").await;
        let merged = decision(&taken_in, Outcome::MergeInto { number: 1 }, "");
        table.chair.ask::<DecideAnAmendment>(of(taken_in.id), merged).await;
        let guest = table.tabled_on(&world, &table.se, &host, clause_id(1), "The good words of clause 1, in print.").await;
        table.accepted(&guest).await;
        table.fi.ask::<WithdrawAnAmendment>(of(host.id), ()).await;
        assert_eq!(table.now(&host).await.record.state, State::Merged);
        table.chair.ask::<TakeADecisionBack>(of(guest.id), reversal(1, "A mistake.")).await;
        let mut states = Vec::new();
        for one in [&host, &taken_in, &guest] {
            states.push(table.now(one).await.record.state);
        }
        assert_eq!(states, [State::Withdrawn, State::Tabled, State::Tabled]);
    }
}

on_both! {
    async fn what_amends_an_accepted_amendment_is_carried_over_from_its_words(world: World) {
        let table = table(&world, 3).await;
        let host = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        // It gives one of the two changes up: against the text it would say nothing of that.
        let guest = table.tabled_on(&world, &table.se, &host, clause_id(1), "The words of clause 1, in print.").await;
        table.accepted(&host).await;
        let now = table.now(&guest).await;
        assert_eq!((now.record.state, now.fit), (State::Tabled, Fit::Clean));
        assert_eq!(now.amended.as_ref().map(|amended| amended.state), Some(State::Accepted));
        table.accepted(&now).await;
        assert_eq!(table.words().await[1], "The words of clause 1, in print.");
        let because = || reversal(1, "A mistake.");
        table.chair.ask::<TakeADecisionBack>(of(guest.id), because()).await;
        assert_eq!(table.words().await[1], "The good words of clause 1.");
        table.chair.ask::<TakeADecisionBack>(of(host.id), because()).await;
        assert_eq!(table.words().await[1], "The words of clause 1.");
        let again = table.now(&guest).await;
        assert_eq!((again.record.state, again.fit), (State::Tabled, Fit::Clean));
        table.accepted(&again).await;
        assert_eq!(table.words().await[1], "The words of clause 1, in print.");
    }
}

on_both! {
    async fn what_was_accepted_on_top_of_an_amendment_is_taken_back_before_it(world: World) {
        let table = table(&world, 3).await;
        let host = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let guest = table.tabled_on(&world, &table.se, &host, clause_id(1), "The good words of clause 1, in print.").await;
        table.accepted(&host).await;
        table.accepted(&guest).await;
        let because = || reversal(1, "A mistake.");
        let refused = table.chair.refused::<TakeADecisionBack>(of(host.id), because()).await;
        assert_eq!(refused, Code::ChangedSince);
        assert_eq!(table.words().await[1], "The good words of clause 1, in print.");
        table.chair.ask::<TakeADecisionBack>(of(guest.id), because()).await;
        table.chair.ask::<TakeADecisionBack>(of(host.id), because()).await;
        assert_eq!(table.words().await[1], "The words of clause 1.");
    }
}

on_both! {
    async fn one_that_is_accepted_with_other_words_has_not_brought_along_what_it_amends(world: World) {
        let table = table(&world, 3).await;
        let host = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let first = table.tabled_on(&world, &table.se, &host, clause_id(1), "The good words of clause 1, in print.").await;
        let second = table.tabled_on(&world, &table.se, &host, clause_id(1), "The good and true words of clause 1.").await;
        let otherwise = Outcome::AcceptAsModified { operations: vec![reword(1, "The words of clause 1, on paper.")] };
        table.chair.ask::<DecideAnAmendment>(of(first.id), decision(&first, otherwise, "")).await;
        assert_eq!(table.now(&host).await.record.state, State::Tabled);
        // It brings what it amends, which goes on in it with all its words.
        table.accepted(&table.now(&second).await).await;
        assert_eq!(table.words().await[1], "The good and true words of clause 1, on paper.");
        assert_eq!(table.now(&host).await.record.merged_into(), Some(3));
    }
}

on_both! {
    async fn a_clause_that_the_amendment_puts_in_is_amended_and_stands_once(world: World) {
        let table = table(&world, 3).await;
        let new = ClauseId::parse("01JD3ZK8WQ5R7T9V0X2Y4B0001").unwrap();
        let mut clause = Clause::new(new.clone(), Kind::Paragraph, "a0");
        clause.wording = Wording::plain("A list is kept.");
        let insert = Operation::Insert { after: Some(clause_id(1)), clause: NewClause::from(&clause) };
        let draft = table.draft(&table.fi, 1, vec![insert]).await;
        let host = table.cleared(&table.fi, &draft).await;
        let guest = table.tabled_on(&world, &table.se, &host, new.clone(), "A public list is kept.").await;
        let other = table.tabled_on(&world, &table.se, &host, new, "A list is kept for ever.").await;
        table.accepted(&host).await;
        assert_eq!(table.words().await[2], "A list is kept.");
        assert_eq!(table.now(&guest).await.fit, Fit::Clean);
        table.accepted(&guest).await;
        // The second is carried over to what the first has made of it.
        table.accepted(&table.now(&other).await).await;
        assert_eq!(table.words().await.len(), 5);
        assert_eq!(table.words().await[2], "A public list is kept for ever.");
    }
}

on_both! {
    async fn what_is_amended_may_be_withdrawn_or_rejected_and_the_amendment_to_it_lives_on(world: World) {
        let table = table(&world, 3).await;
        let withdrawn = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let rejected = table.tabled(&table.fi, 2, "The good words of clause 2.").await;
        let one = table.tabled_on(&world, &table.se, &withdrawn, clause_id(1), "The good words of clause 1, in print.").await;
        let two = table.tabled_on(&world, &table.se, &rejected, clause_id(2), "The good words of clause 2, in print.").await;
        table.fi.ask::<WithdrawAnAmendment>(of(withdrawn.id), ()).await;
        table.chair.ask::<DecideAnAmendment>(of(rejected.id), decision(&rejected, Outcome::Reject, "No.")).await;
        for (guest, host, state) in [(&one, &withdrawn, State::Withdrawn), (&two, &rejected, State::Rejected)] {
            let now = table.now(guest).await;
            assert_eq!((now.record.state, now.fit), (State::Tabled, Fit::Clean));
            assert_eq!(now.amended.map(|amended| (amended.id, amended.state)), Some((host.id, state)));
        }
        table.accepted(&one).await;
        assert_eq!(table.words().await[1], "The good words of clause 1, in print.");
        assert_eq!(table.now(&withdrawn).await.record.state, State::Withdrawn, "it is not decided on after all");
        // Revised, it is an amendment to the text that still knows where it comes from.
        let revising = table.se.ask::<ReviseAnAmendment>(of(two.id), Revising::default()).await;
        assert_eq!(revising.draft.as_ref().unwrap().on_top, None);
        table.writes(&world, &revising, clause_id(2), "Good words of clause 2, in print.").await;
        let second = table.cleared(&table.se, &revising).await;
        assert_eq!(second.record.amends, Some(Amends { number: 2, version: 1 }));
    }
}

on_both! {
    async fn revising_carries_it_over_to_the_new_version_of_what_it_amends(world: World) {
        let table = table(&world, 3).await;
        let host = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let guest = table.tabled_on(&world, &table.se, &host, clause_id(1), "The good words of clause 1, in print.").await;
        let revising = table.fi.ask::<ReviseAnAmendment>(of(host.id), Revising::default()).await;
        table.writes(&world, &revising, clause_id(1), "The better words of clause 1.").await;
        table.cleared(&table.fi, &revising).await;
        let now = table.now(&guest).await;
        assert_eq!((now.record.state, now.record.amends.unwrap().version), (State::Tabled, 1));
        assert_eq!(now.amended.unwrap().version, 2);

        let revising = table.se.ask::<ReviseAnAmendment>(of(guest.id), Revising::default()).await;
        let draft = revising.draft.as_ref().unwrap();
        assert_eq!(words(&draft.operations), ["The better words of clause 1, in print."]);
        assert_eq!(draft.on_top.as_ref().unwrap().base[0].wording.text(), "The better words of clause 1.");
        let second = table.cleared(&table.se, &revising).await;
        assert_eq!((second.record.version, second.record.amends.unwrap().version), (2, 2));
        // It has all of the second version in it, and takes that along.
        table.accepted(&second).await;
        assert_eq!(table.words().await[1], "The better words of clause 1, in print.");
        assert_eq!(table.now(&host).await.record.merged_into(), Some(2));
    }
}

on_both! {
    async fn one_written_on_an_earlier_version_does_not_take_the_later_along(world: World) {
        let table = table(&world, 3).await;
        let host = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let guest = table.tabled_on(&world, &table.se, &host, clause_id(1), "The good words of clause 1, in print.").await;
        let revising = table.fi.ask::<ReviseAnAmendment>(of(host.id), Revising::default()).await;
        table.writes(&world, &revising, clause_id(1), "The best words of clause 1.").await;
        table.cleared(&table.fi, &revising).await;
        table.accepted(&table.now(&guest).await).await;
        let left = table.now(&host).await;
        assert_eq!((left.record.state, left.fit), (State::Tabled, Fit::Choice));
    }
}

on_both! {
    async fn its_words_are_taken_over_in_a_next_version_and_it_goes_on_in_that(world: World) {
        let table = table(&world, 3).await;
        let host = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let guest = table.tabled_on(&world, &table.se, &host, clause_id(1), "The good words of clause 1, in print.").await;
        let other = table.tabled_on(&world, &table.se, &host, clause_id(1), "The good words of clause 1, read aloud.").await;
        table.se.ask::<TakeAStance>(of(host.id), NewStance { view: View::Support, version: 1 }).await;
        let before = (table.now(&host).await, table.now(&guest).await);
        let take_over = |view: &AmendmentView, version| Revising { words_of: Some(AtVersion { id: view.id, version }) };
        let answer = table.fi.try_ask::<ReviseAnAmendment>(of(host.id), take_over(&host, 1)).await;
        assert_eq!(answer.field(), "invalid /words_of/id unknown");
        assert_eq!(table.fi.refused::<ReviseAnAmendment>(of(host.id), take_over(&guest, 0)).await, Code::Stale);
        assert_eq!(table.se.refused::<ReviseAnAmendment>(of(host.id), take_over(&guest, 1)).await, Code::NotFound);

        let revising = table.fi.ask::<ReviseAnAmendment>(of(host.id), take_over(&guest, 1)).await;
        assert_eq!(words(&revising.draft.as_ref().unwrap().operations), ["The good words of clause 1, in print."]);
        // Nobody else knows before the head has released it.
        assert_eq!((table.now(&host).await, table.now(&guest).await), before);
        let second = table.cleared(&table.fi, &revising).await;
        assert_eq!((second.record.version, second.origins.clone()), (2, [2].into()));
        assert_eq!(second.record.stance("SE".parse().unwrap()), Some((View::Support, true)));
        let merged = table.now(&guest).await;
        assert_eq!((merged.record.state, merged.record.merged_into()), (State::Merged, Some(1)));
        let said = merged.record.decisions.last().unwrap();
        assert!(said.taken_over && said.member == "FI".parse().ok());
        assert_eq!(table.now(&other).await.record.state, State::Tabled);
        // The chair can take it back, as every merging.
        let back = table.chair.ask::<TakeADecisionBack>(of(guest.id), reversal(1, "Ask Sweden first.")).await;
        assert_eq!(back.record.state, State::Tabled);
    }
}

on_both! {
    async fn one_whose_words_are_taken_over_in_part_stays_on_the_table(world: World) {
        let table = table(&world, 3).await;
        let host = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let guest = table.tabled_on(&world, &table.se, &host, clause_id(1), "The good words of clause 1, in print.").await;
        let take_over = Revising { words_of: Some(at(&guest)) };
        let revising = table.fi.ask::<ReviseAnAmendment>(of(host.id), take_over).await;
        table.writes(&world, &revising, clause_id(1), "The good words of clause 1, on paper.").await;
        let second = table.cleared(&table.fi, &revising).await;
        assert!(second.origins.is_empty());
        assert_eq!(table.now(&guest).await.record.state, State::Tabled);
    }
}

on_both! {
    async fn both_are_accepted_together_one_on_top_of_the_other(world: World) {
        let table = table(&world, 3).await;
        let host = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let guest = table.tabled_on(&world, &table.se, &host, clause_id(1), "The words of clause 1, in print.").await;
        let amendments = vec![at(&guest), at(&host)];
        table.chair.ask::<AcceptTogether>(OfText { text: table.text }, Together { amendments, reason: String::new() }).await;
        assert_eq!(table.words().await[1], "The words of clause 1, in print.");
        for one in [&host, &guest] {
            assert_eq!(table.now(one).await.record.state, State::Accepted);
        }
    }
}

on_both! {
    async fn a_draft_written_while_what_it_amends_is_decided_is_tabled_all_the_same(world: World) {
        let table = table(&world, 3).await;
        let host = table.tabled(&table.fi, 1, "The good words of clause 1.").await;
        let draft = table.se.ask::<BeginAnAmendment>(OfText { text: table.text }, amending(&host)).await;
        table.accepted(&host).await;
        table.writes(&world, &draft, clause_id(1), "Good words of clause 1, in print.").await;
        let tabled = table.cleared(&table.se, &draft).await;
        assert_eq!((tabled.record.state, tabled.fit), (State::Tabled, Fit::Clean));
        table.accepted(&tabled).await;
        assert_eq!(table.words().await[1], "Good words of clause 1, in print.");
    }
}
