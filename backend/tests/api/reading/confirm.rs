//! Confirming: what was shown, and nothing that is otherwise by now.

use shared::api::audit::{ListAudit, OfScope};
use shared::api::position::PreviewAgreement;
use shared::api::reading::{ConfirmTheReading, Confirmation};
use shared::audit::Scope;
use shared::live::FromServer;
use shared::position::Value;
use shared::problem::Code;
use shared::reading::Whose;

use super::{all, clauses, confirmed, one, since, unknown};
use crate::live::tab::Tab;
use crate::on_both;
use crate::position::Negotiation;
use crate::support::{World, clause_id};

on_both! {
    async fn one_clause_is_confirmed_and_the_others_stay_to_be_read(world: World) {
        let n = Negotiation::of(world, 3).await;
        confirmed(n.dk(), n.text, Whose::Delegation).await;
        n.edits(1, "New words.").await;
        n.edits(3, "New words, too.").await;
        let view = since(n.dk(), n.text, Whose::Delegation).await;
        n.dk().ask::<ConfirmTheReading>(n.path(), one(&view, &clause_id(1))).await;
        assert_eq!(clauses(&since(n.dk(), n.text, Whose::Delegation).await), [clause_id(3)]);
    }
}

on_both! {
    async fn what_is_otherwise_by_now_is_named_and_nothing_is_confirmed(world: World) {
        let n = Negotiation::of(world, 2).await;
        let view = since(n.dk(), n.text, Whose::Own).await;
        n.edits(1, "New words.").await;
        n.says(&n.heads[1], 2, Value::Agree, false).await;
        let answer = n.dk().try_ask::<ConfirmTheReading>(n.path(), all(&view)).await;
        assert_eq!(answer.field(), "stale /shown/1 changed");
        assert_eq!(answer.json()["errors"][1]["pointer"], "/shown/2");
        assert!(since(n.dk(), n.text, Whose::Own).await.confirmed.is_none());
        confirmed(n.dk(), n.text, Whose::Own).await;
        assert_eq!(since(n.dk(), n.text, Whose::Own).await.difference.count(), 0);
    }
}

on_both! {
    async fn what_makes_no_sense_is_refused_by_its_field(world: World) {
        let n = Negotiation::of(world, 1).await;
        let empty = Confirmation { whose: Whose::Own, shown: vec![], wide: None };
        let refused = n.dk().try_ask::<ConfirmTheReading>(n.path(), empty.clone()).await;
        assert_eq!(refused.field(), "invalid /shown required");
        let twice = Confirmation { shown: vec![unknown(clause_id(1)), unknown(clause_id(1))], ..empty.clone() };
        assert_eq!(n.dk().try_ask::<ConfirmTheReading>(n.path(), twice).await.field(), "invalid /shown/1 duplicate");
        let nowhere = Confirmation { shown: vec![unknown(clause_id(77))], ..empty.clone() };
        assert_eq!(n.dk().try_ask::<ConfirmTheReading>(n.path(), nowhere).await.field(), "stale /shown/0 changed");
        let wide = Confirmation { wide: Some("none".into()), ..empty };
        assert_eq!(n.dk().try_ask::<ConfirmTheReading>(n.path(), wide).await.field(), "stale /wide changed");
    }
}

on_both! {
    async fn a_delegate_does_not_clear_for_the_delegation(world: World) {
        let n = Negotiation::of(world, 1).await;
        let delegate = n.world.signed_in("d@example.org", "delegate DK").await;
        let view = since(&delegate, n.text, Whose::Delegation).await;
        assert_eq!(delegate.refused::<ConfirmTheReading>(n.path(), all(&view)).await, Code::Forbidden);
        confirmed(&delegate, n.text, Whose::Own).await;
    }
}

on_both! {
    async fn clearing_stands_in_the_delegations_own_chain_and_is_told_to_it_alone(world: World) {
        let n = Negotiation::of(world, 1).await;
        let mut here = Tab::open(&n.world, n.dk(), n.text, 11).await;
        let mut elsewhere = Tab::open(&n.world, &n.heads[1], n.text, 12).await;
        // The programme's chain begins with the programme; this one was made without an act.
        n.says(n.dk(), 1, Value::Agree, false).await;
        confirmed(n.dk(), n.text, Whose::Own).await;
        confirmed(n.dk(), n.text, Whose::Delegation).await;
        let told = |tab: &Tab| {
            let all = tab.said.iter().filter(|said| matches!(said, FromServer::Changed { topic, .. } if topic == "reading"));
            all.count()
        };
        here.until("it is told", |tab| told(tab) == 1).await;
        elsewhere.for_a_while(300).await;
        assert_eq!(told(&elsewhere), 0);
        let chain = OfScope { scope: Scope::Delegation(n.programme, "DK".parse().unwrap()) };
        let entries = n.dk().ask::<ListAudit>(chain.clone(), ()).await.items;
        let acts: Vec<_> = entries.iter().map(|entry| entry.act.as_str()).collect();
        assert_eq!(acts, ["reading.confirm"], "what a person has read is nobody's act");
        assert_eq!(n.chair.refused::<ListAudit>(chain, ()).await, Code::NotFound);
    }
}

on_both! {
    async fn what_is_confirmed_counts_as_read_in_the_preview_of_agreeing(world: World) {
        let n = Negotiation::of(world, 2).await;
        let preview = async || n.dk().ask::<PreviewAgreement>(n.path(), ()).await;
        assert_eq!(preview().await.unread.len(), 3);
        let view = since(n.dk(), n.text, Whose::Own).await;
        n.dk().ask::<ConfirmTheReading>(n.path(), one(&view, &clause_id(1))).await;
        assert_eq!(preview().await.unread, [clause_id(0), clause_id(2)]);
    }
}
