//! The office's proposal and its answer.

use shared::amendment::{Outcome, State};
use shared::api::amendment::{
    AnswerTheProposal, NewAnswer, NewProposal, NewSponsor, ProposeAnOutcome, SponsorAnAmendment,
    WithdrawAnAmendment,
};
use shared::api::desk::GetDesk;
use shared::desk::DeskKind;
use shared::problem::Code;

use super::{of, reword, table};
use crate::on_both;
use crate::support::World;

fn proposal(outcome: Outcome) -> NewProposal {
    NewProposal { version: 1, outcome, note: "For the sake of peace.".into() }
}

fn answer(proposal: u32, agrees: bool) -> NewAnswer {
    NewAnswer { proposal, agrees, comment: "We have asked our capital.".into() }
}

on_both! {
    async fn the_office_proposes_and_every_sponsor_answers(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.se.ask::<SponsorAnAmendment>(of(tabled.id), NewSponsor { version: 1 }).await;
        let modified = Outcome::AcceptAsModified { operations: vec![reword(1, "Words between.")] };
        let refused = table.chair.refused::<ProposeAnOutcome>(of(tabled.id), proposal(modified.clone())).await;
        assert_eq!(refused, Code::Forbidden);
        let proposed = table.secretary.ask::<ProposeAnOutcome>(of(tabled.id), proposal(modified)).await;
        assert_eq!(proposed.record.state, State::Proposed);
        let waits = table.fi.ask::<GetDesk>((), ()).await.waits;
        assert!(waits.iter().any(|item| matches!(item.what, DeskKind::AnswerProposal { number: 1, .. })));

        table.fi.ask::<AnswerTheProposal>(of(tabled.id), answer(1, true)).await;
        let answered = table.se.ask::<AnswerTheProposal>(of(tabled.id), answer(1, false)).await;
        assert_eq!(answered.record.state, State::Answered);
        let waits = table.chair.ask::<GetDesk>((), ()).await.waits;
        assert!(waits.iter().any(|item| item.what == DeskKind::DecideAmendments { count: 1 }));
        let gone = table.fi.ask::<GetDesk>((), ()).await.waits;
        assert!(gone.iter().all(|item| !matches!(item.what, DeskKind::AnswerProposal { .. })));

        // A second proposal takes the place of the first; the answers stay with what they answered.
        let again = table.secretary.ask::<ProposeAnOutcome>(of(tabled.id), proposal(Outcome::Accept)).await;
        assert_eq!((again.record.state, again.record.proposals.len()), (State::Proposed, 2));
        let late = table.fi.refused::<AnswerTheProposal>(of(tabled.id), answer(1, true)).await;
        assert_eq!(late, Code::Stale);
    }
}

on_both! {
    async fn words_that_the_office_proposes_fit_the_text(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        let blank = Outcome::AcceptAsModified { operations: vec![reword(1, "")] };
        let answer = table.secretary.try_ask::<ProposeAnOutcome>(of(tabled.id), proposal(blank)).await;
        assert_eq!(answer.field(), "draft_faulty /outcome/operations/0 required");
        let itself = proposal(Outcome::MergeInto { number: 1 });
        assert_eq!(table.secretary.refused::<ProposeAnOutcome>(of(tabled.id), itself).await, Code::HostNotOpen);
    }
}

on_both! {
    async fn a_sponsor_that_leaves_is_not_waited_for(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.se.ask::<SponsorAnAmendment>(of(tabled.id), NewSponsor { version: 1 }).await;
        table.secretary.ask::<ProposeAnOutcome>(of(tabled.id), proposal(Outcome::Reject)).await;
        table.fi.ask::<AnswerTheProposal>(of(tabled.id), answer(1, true)).await;
        table.se.ask::<WithdrawAnAmendment>(of(tabled.id), ()).await;
        let now = table.fi.ask::<shared::api::amendment::GetAmendment>(of(tabled.id), ()).await;
        assert_eq!(now.record.state, State::Answered);
    }
}
