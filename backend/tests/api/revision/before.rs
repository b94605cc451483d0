//! The programme adopted before, as the next one is compared with it.

use shared::api::programme::{Beginning, CreateProgramme};
use shared::api::revision::{GetAdoptedBefore, OfText};
use shared::problem::Code;
use shared::text::ClauseId;

use crate::on_both;
use crate::programme::make;
use crate::result::adopted;
use crate::support::World;

on_both! {
    async fn a_programme_is_compared_with_the_one_it_takes_the_place_of(world: World) {
        let before = adopted(&world).await;
        let secretary = world.sign_in("secretary@example.org").await;
        let new = make::new(&secretary, "The next programme").await;
        let unrelated = secretary.ask::<CreateProgramme>((), new.clone()).await;
        let of = OfText { text: unrelated.text };
        assert_eq!(secretary.refused::<GetAdoptedBefore>(of, ()).await, Code::NotFound);

        let next = secretary.ask::<CreateProgramme>((), shared::api::programme::NewProgramme {
            beginning: Beginning::Programme { id: before },
            ..new
        }).await;
        assert!(next.predecessor.as_ref().is_some_and(|earlier| earlier.adopted));
        let sealed = secretary.ask::<GetAdoptedBefore>(OfText { text: next.text }, ()).await;
        let own = samrad::text::clauses(world.app.db.read(), next.text).await.unwrap();
        let ids: Vec<ClauseId> = own.iter().map(|clause| clause.id.clone()).collect();
        let joined: Vec<ClauseId> = sealed.clauses.iter().map(|row| row.clause.id.clone()).collect();
        assert_eq!(joined, ids, "each has the id of the clause that came from it");
        assert!(sealed.summary.sealed);
        // Who knows nothing of the new programme learns nothing by way of it.
        let observer = world.signed_in("observer@example.org", "observer").await;
        let of = OfText { text: next.text };
        assert_eq!(observer.refused::<GetAdoptedBefore>(of, ()).await, Code::NotFound);
    }
}
