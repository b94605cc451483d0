//! Building a package and putting it: who knows of it, and what it shows.

use serde_json::json;
use shared::amendment::{Basis, NewClause, Operation, Outcome};
use shared::api::amendment::DecideAnAmendment;
use shared::api::package::{
    BeginAPackage, ChangeAPackage, Does, GetPackage, GetPackageGround, ListPackageVersions, ListPackages,
    NewPackage, PackageChange, PutAPackage, Putting, WithdrawAPackage,
};
use shared::package::{Effect, State};
use shared::problem::Code;
use shared::text::{Facts, FactsHash, Wording};

use super::{Round, compromise, of};
use crate::amendment::{decision, of as of_amendment, original, reword};
use crate::on_both;
use crate::support::{World, clause_id};

fn change(view: &shared::api::package::PackageView, operations: Vec<Operation>) -> PackageChange {
    PackageChange { edition: view.edition, title: view.title.clone(), note: view.note.clone(), operations }
}

on_both! {
    async fn a_draft_is_there_for_the_chair_and_the_office_alone(world: World) {
        let round = Round::of(world).await;
        let draft = round.begun(compromise()).await;
        assert_eq!((draft.state, draft.number, draft.version, draft.edition), (State::Draft, None, 0, 1));
        for who in [round.fi(), round.n.dk()] {
            assert_eq!(who.refused::<GetPackage>(of(draft.id), ()).await, Code::NotFound);
            assert!(who.ask::<ListPackages>(round.path(), ()).await.is_empty());
        }
        assert_eq!(round.n.secretary.ask::<ListPackages>(round.path(), ()).await.len(), 1);
        let told = async || {
            let path = shared::api::audit::OfScope { scope: shared::audit::Scope::Programme(round.n.programme) };
            let chain = round.fi().try_ask::<shared::api::audit::ListAudit>(path, ()).await;
            // Before its first entry there is no chain.
            String::from_utf8_lossy(&chain.body).matches("\"package.").count()
        };
        assert_eq!(told().await, 0, "what is done with a draft is in the office's chain");
        let putting = Putting { edition: 1 };
        assert_eq!(round.n.secretary.refused::<PutAPackage>(of(draft.id), putting).await, Code::Forbidden);
        let put = round.n.chair.ask::<PutAPackage>(of(draft.id), putting).await;
        assert_eq!((put.state, put.number, put.version), (State::Put, Some(1), 1));
        assert_eq!(told().await, 1);
        assert_eq!(round.fi().ask::<GetPackage>(of(draft.id), ()).await, put);
        assert_eq!(round.n.chair.refused::<PutAPackage>(of(draft.id), putting).await, Code::PackageMoved);
    }
}

on_both! {
    async fn it_shows_each_clause_as_it_reads_and_as_it_would(world: World) {
        let round = Round::of(world).await;
        let put = round.put(compromise()).await;
        let shown: Vec<_> = put
            .pieces
            .iter()
            .map(|piece| {
                let words = |content: &Option<shared::text::Content>| {
                    content.as_ref().map(|content| content.wording.text()).unwrap_or_default()
                };
                (piece.does, piece.label.as_str(), words(&piece.before), words(&piece.wanted))
            })
            .collect();
        let (one, two) = ("The words of clause 1.".to_owned(), "The words of clause 2.".to_owned());
        assert_eq!(shown[0], (Does::Replace, "1.0.1", one, "The better words of clause 1.".into()));
        assert_eq!(shown[1], (Does::Replace, "1.0.2", two, "The shared words of clause 2.".into()));
        assert_eq!(shown[2], (Does::Delete, "1.0.3", "The words of clause 3.".into(), String::new()));
        assert_eq!(shown[3], (Does::Insert, "", String::new(), "The secretariat keeps a list.".into()));
        assert_eq!(put.pieces[3].after_label, "1.0.4");
        let again: Vec<Operation> = put.pieces.iter().filter_map(|piece| piece.operation()).collect();
        assert_eq!(again, compromise());
        assert_eq!(put.entitled.len(), 11);
    }
}

on_both! {
    async fn it_shows_what_it_satisfies_changes_and_drops(world: World) {
        let round = Round::of(world).await;
        round.tabled(vec![reword(1, "The better words of clause 1.")]).await;
        round.tabled(vec![reword(1, "The finest words of clause 1.")]).await;
        round.tabled(vec![reword(2, "The words of clause two.")]).await;
        round.tabled(vec![reword(1, "The better words of clause 1."), reword(5, "Others.")]).await;
        round.tabled(vec![reword(5, "Not the package's matter.")]).await;
        let put = round.put(compromise()).await;
        let shown: Vec<_> = put.effects.iter().map(|one| (one.number, one.effect, one.decides)).collect();
        assert_eq!(
            shown,
            [
                (1, Effect::Satisfies, true),
                (2, Effect::Changes, true),
                (3, Effect::Drops, true),
                // It wants something of clause 5 as well, of which the package says nothing.
                (4, Effect::Changes, false),
            ]
        );
        assert_eq!(put.effects[0].members, ["FI".parse().unwrap()]);
    }
}

on_both! {
    async fn it_is_built_from_the_text_and_the_words_of_amendments(world: World) {
        let round = Round::of(world).await;
        round.tabled(vec![reword(1, "The better words of clause 1.")]).await;
        let ground = round.n.chair.ask::<GetPackageGround>(round.path(), ()).await;
        assert_eq!((ground.clauses.len(), ground.clauses[1].label.as_str()), (6, "1.0.1"));
        let variant = &ground.clauses[1].variants[0];
        assert_eq!((variant.number, variant.wording.as_ref().map(Wording::text)), (1, Some("The better words of clause 1.".into())));
        assert!(ground.clauses[2].variants.is_empty() && ground.additions.is_empty());
        for who in [round.fi(), &round.n.secretary] {
            assert_eq!(who.refused::<GetPackageGround>(round.path(), ()).await, Code::Forbidden);
        }
    }
}

on_both! {
    async fn what_is_written_over_was_on_the_screen(world: World) {
        let round = Round::of(world).await;
        let draft = round.begun(Vec::new()).await;
        assert_eq!(round.n.chair.refused::<PutAPackage>(of(draft.id), Putting { edition: 1 }).await, Code::NothingProposed);
        let next = round.n.chair.ask::<ChangeAPackage>(of(draft.id), change(&draft, compromise())).await;
        assert_eq!((next.edition, next.version, next.pieces.len()), (2, 0, 4));
        let late = change(&draft, vec![reword(1, "Others.")]);
        assert_eq!(round.n.chair.refused::<ChangeAPackage>(of(draft.id), late).await, Code::Stale);
        assert_eq!(round.n.chair.refused::<PutAPackage>(of(draft.id), Putting { edition: 1 }).await, Code::Stale);
        assert_eq!(round.fi().refused::<ChangeAPackage>(of(draft.id), change(&next, Vec::new())).await, Code::NotFound);
    }
}

on_both! {
    async fn what_does_not_fit_or_is_too_much_is_refused(world: World) {
        let round = Round::of(world).await;
        let begin = async |title: &str, operations: Vec<Operation>| {
            let new = NewPackage { title: title.into(), note: String::new(), operations };
            round.n.chair.try_ask::<BeginAPackage>(round.path(), new).await
        };
        assert_eq!(begin(" ", Vec::new()).await.field(), "invalid /title required");
        let mut other = reword(1, "Others.");
        if let Operation::Replace { on, .. } = &mut other {
            on.hash = crate::amendment::original(2).content_hash();
        }
        assert_eq!(begin("A compromise", vec![other]).await.code(), Code::Stale);
        let twice = vec![reword(1, "Others."), reword(1, "And others.")];
        assert_eq!(begin("A compromise", twice).await.field(), "draft_faulty /operations/1 duplicate");
        let large = "x".repeat(shared::amendment::operation::BYTES_MOST + 1);
        assert_eq!(begin("A compromise", vec![reword(1, &large)]).await.code(), Code::AmendmentTooLarge);
        assert_eq!(begin("A compromise", vec![reword(1, " ")]).await.field(), "draft_faulty /operations/0 required");
    }
}

on_both! {
    async fn a_fact_that_is_refused_is_named_by_its_operation_and_its_field(world: World) {
        let round = Round::of(world).await;
        let begin = async |operations: Vec<Operation>| {
            let new = NewPackage { title: "A compromise".into(), note: String::new(), operations };
            round.n.chair.try_ask::<BeginAPackage>(round.path(), new).await
        };
        let was = FactsHash::of(&Facts::default());
        let says = |facts| Operation::Facts { on: Basis::of(&original(2)), was: was.clone(), facts };
        let due = says(Facts { due: Some("soon".into()), ..Facts::default() });
        let refused = begin(vec![reword(1, "Others."), due.clone()]).await;
        assert_eq!(refused.field(), "draft_faulty /operations/1/facts/due wrong_shape");
        let source = says(Facts { source: Some("x".repeat(501)), ..Facts::default() });
        let errors = begin(vec![source]).await.json()["errors"].clone();
        assert_eq!(errors, json!([{ "pointer": "/operations/0/facts/source", "code": "too_long", "limit": 500 }]));
        let mut new = NewClause::from(&original(5));
        new.id = clause_id(9);
        new.facts = Facts { lead: Some("XX".into()), tags: vec!["t".repeat(41)], ..Facts::default() };
        let insert = Operation::Insert { after: Some(clause_id(4)), clause: new };
        let errors = begin(vec![insert]).await.json()["errors"].clone();
        assert_eq!(
            errors,
            json!([
                { "pointer": "/operations/0/clause/facts/lead", "code": "unknown" },
                { "pointer": "/operations/0/clause/facts/tags", "code": "too_long", "limit": 40 },
            ])
        );
        // The same of one that is built otherwise.
        let draft = round.begun(vec![reword(1, "Others.")]).await;
        let answer = round.n.chair.try_ask::<ChangeAPackage>(of(draft.id), change(&draft, vec![due])).await;
        assert_eq!(answer.field(), "draft_faulty /operations/0/facts/due wrong_shape");
    }
}

on_both! {
    async fn a_version_that_was_put_stays_readable(world: World) {
        let round = Round::of(world).await;
        let put = round.put(compromise()).await;
        let other = vec![reword(1, "Only these.")];
        let next = round.n.chair.ask::<ChangeAPackage>(of(put.id), change(&put, other)).await;
        assert_eq!((next.number, next.version), (Some(1), 2));
        let renamed = PackageChange { title: "Another title".into(), ..change(&next, vec![reword(1, "Only these.")]) };
        let renamed = round.n.chair.ask::<ChangeAPackage>(of(put.id), renamed).await;
        assert_eq!((renamed.version, renamed.title.as_str()), (2, "Another title"));
        let versions = round.fi().ask::<ListPackageVersions>(of(put.id), ()).await;
        let shown: Vec<_> = versions.iter().map(|one| (one.version, one.pieces.len())).collect();
        assert_eq!(shown, [(2, 1), (1, 4)]);
        assert_eq!(versions[1].pieces[0].clause, clause_id(1));
    }
}

on_both! {
    async fn one_that_is_taken_back_stays_on_record_and_its_number_is_not_used_again(world: World) {
        let round = Round::of(world).await;
        let put = round.put(compromise()).await;
        assert_eq!(round.fi().refused::<WithdrawAPackage>(of(put.id), ()).await, Code::Forbidden);
        let gone = round.n.chair.ask::<WithdrawAPackage>(of(put.id), ()).await;
        assert_eq!(gone.state, State::Withdrawn);
        assert_eq!(round.n.chair.refused::<WithdrawAPackage>(of(put.id), ()).await, Code::PackageMoved);
        assert_eq!(round.put(vec![reword(1, "Others.")]).await.number, Some(2));
        assert_eq!(round.fi().ask::<ListPackages>(round.path(), ()).await.len(), 2);
    }
}

on_both! {
    async fn a_clause_that_changed_while_it_was_built_keeps_it_from_being_put(world: World) {
        let round = Round::of(world).await;
        let draft = round.begun(compromise()).await;
        let tabled = round.tabled(vec![reword(1, "Finnish words.")]).await;
        let accept = decision(&tabled, Outcome::Accept, "");
        round.n.chair.ask::<DecideAnAmendment>(of_amendment(tabled.id), accept).await;
        let putting = Putting { edition: 1 };
        assert_eq!(round.n.chair.refused::<PutAPackage>(of(draft.id), putting).await, Code::PackageOutdated);
        round.n.world.move_to(round.n.programme, round.n.text, "adoption").await;
        assert_eq!(round.n.chair.refused::<PutAPackage>(of(draft.id), putting).await, Code::NotNegotiated);
    }
}
