//! What a result of the new programme goes on from, and where one of the earlier went.

use shared::api::lineage::GetLineage;
use shared::api::programme::{Beginning, CreateProgramme};
use shared::api::result::{GetResult, OfResult};
use shared::api::succession::{GetSuccession, SetSuccession, Went};
use shared::id::ProgrammeId;
use shared::programme::DelegationsSee;
use shared::succession::{Fate, Heir, SuccessionEdit};
use shared::text::ClauseId;

use super::{heir_of, of, two_sub_goals};
use crate::on_both;
use crate::programme::make::new;
use crate::result::{adopt, adopted_with};
use crate::support::{Client, World, clause_id};

async fn went(who: &Client, programme: ProgrammeId, clause: usize) -> Vec<Went> {
    let path = OfResult { programme, clause: clause_id(clause) };
    let told = who.ask::<GetLineage>(path.clone(), ()).await.went;
    assert_eq!(who.ask::<GetResult>(path, ()).await.went, told, "both pages say the same");
    told
}

fn heir(old: usize, fate: Fate, into: &[&ClauseId], note: &str) -> Heir {
    Heir { old: clause_id(old), fate, into: into.iter().copied().cloned().collect(), note: note.into() }
}

on_both! {
    async fn a_result_names_all_that_go_on_in_it_and_an_old_one_says_where_it_went(world: World) {
        let earlier = adopted_with(&world, &two_sub_goals()).await;
        let secretary = world.sign_in("secretary@example.org").await;
        let chair = world.sign_in("chair@example.org").await;
        let next = heir_of(&secretary, earlier).await;
        let new: Vec<ClauseId> =
            secretary.ask::<GetSuccession>(of(&next), ()).await.new.into_iter().map(|one| one.clause).collect();
        let begun = went(&secretary, earlier, 3).await;
        assert_eq!((begun.len(), begun[0].fate, &begun[0].into[0].clause), (1, None, &new[1]), "nothing is said of it yet");
        let merged = vec![heir(3, Fate::Merged, &[&new[0]], "It was too small."), heir(1, Fate::Merged, &[&new[0]], "")];
        secretary.ask::<SetSuccession>(of(&next), SuccessionEdit { heirs: merged, version: 0 }).await;
        let told = went(&secretary, earlier, 3).await;
        assert_eq!((told[0].programme, told[0].adopted, told[0].fate), (next.summary.id, false, Some(Fate::Merged)));
        let into: Vec<_> = told[0].into.iter().map(|one| one.clause.clone()).collect();
        assert_eq!((told[0].note.as_str(), into), ("It was too small.", vec![new[0].clone()]));

        world.move_to(next.summary.id, next.text, "drafting").await;
        adopt(&world, (&secretary, &chair), next.summary.id, next.text).await;
        let observer = world.signed_in("o@example.org", "observer").await;
        let told = went(&observer, earlier, 3).await;
        assert!(told[0].adopted, "what is adopted is for everybody");
        let path = |clause: &ClauseId| OfResult { programme: next.summary.id, clause: clause.clone() };
        let from = observer.ask::<GetLineage>(path(&new[0]), ()).await.ancestors;
        let from: Vec<_> = from.iter().map(|one| (one.programme, one.clause.id.clone(), one.fate, one.note.as_str())).collect();
        let fate = Some(Fate::Merged);
        assert_eq!(from, [(earlier, clause_id(1), fate, ""), (earlier, clause_id(3), fate, "It was too small.")]);
        let copied = observer.ask::<GetLineage>(path(&new[1]), ()).await.ancestors;
        assert_eq!((copied.len(), &copied[0].clause.id, copied[0].fate), (1, &clause_id(3), None), "it goes on elsewhere");
    }
}

on_both! {
    async fn a_result_that_was_dropped_says_so_and_why(world: World) {
        let earlier = adopted_with(&world, &two_sub_goals()).await;
        let secretary = world.sign_in("secretary@example.org").await;
        let next = heir_of(&secretary, earlier).await;
        let heirs = vec![heir(1, Fate::Dropped, &[], "It is reached.")];
        secretary.ask::<SetSuccession>(of(&next), SuccessionEdit { heirs, version: 0 }).await;
        let told = went(&secretary, earlier, 1).await;
        assert_eq!((told.len(), told[0].fate, told[0].note.as_str()), (1, Some(Fate::Dropped), "It is reached."));
        assert!(told[0].into.is_empty());
    }
}

on_both! {
    async fn nothing_of_a_draft_is_told_by_the_programme_before_it_to_who_does_not_read_it(world: World) {
        let earlier = adopted_with(&world, &two_sub_goals()).await;
        let secretary = world.sign_in("secretary@example.org").await;
        let mut next = new(&secretary, "The next").await;
        next.beginning = Beginning::Programme { id: earlier };
        next.settings.delegations_see = DelegationsSee::LastRevision;
        let next = secretary.ask::<CreateProgramme>((), next).await;
        let heirs = vec![heir(1, Fate::Dropped, &[], "Secretly, because of the budget.")];
        secretary.ask::<SetSuccession>(of(&next), SuccessionEdit { heirs, version: 0 }).await;
        for seat in ["observer", "administrator"] {
            let other = world.signed_in(&format!("{seat}@example.org"), seat).await;
            for clause in [1, 2, 3] {
                assert_eq!(went(&other, earlier, clause).await, [], "{seat}");
            }
        }
        let finland = world.signed_in("fi@example.org", "head FI").await;
        assert_eq!(went(&finland, earlier, 1).await, [], "delegations read its revisions alone");
    }
}
