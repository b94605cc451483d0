//! What of amendments waits on the desks of those that stand behind them.

use collab::act::Edit;
use shared::api::amendment::{
    NewSponsor, ReviseAnAmendment, Revising, SponsorAnAmendment, TakeUpAnAmendment, WithdrawAnAmendment,
};
use shared::api::desk::GetDesk;
use shared::desk::DeskKind;

use super::{of, table};
use crate::on_both;
use crate::support::{Client, World, clause_id};

async fn waits(who: &Client, what: &DeskKind) -> bool {
    who.ask::<GetDesk>((), ()).await.waits.iter().any(|item| item.what == *what)
}

on_both! {
    async fn what_no_longer_fits_the_text_waits_for_who_speaks_for_its_authors(world: World) {
        let table = table(&world, 3).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.se.ask::<SponsorAnAmendment>(of(tabled.id), NewSponsor { version: 1 }).await;
        let rebase = DeskKind::RebaseAmendment { amendment: tabled.id, number: 1 };
        assert!(!waits(&table.fi, &rebase).await);
        // The pen changes the text without looking at amendments.
        let gone = Edit::Delete { clauses: vec![clause_id(1)], by: "a test".into() };
        world.edit(table.text, vec![gone]).await;
        assert!(waits(&table.fi, &rebase).await);
        for other in [&table.fi_delegate, &table.se, &table.secretary, &table.chair] {
            assert!(!waits(other, &rebase).await);
        }
        world.edit(table.text, vec![Edit::Restore { clauses: vec![clause_id(1)] }]).await;
        assert!(!waits(&table.fi, &rebase).await);
        let gone = Edit::Delete { clauses: vec![clause_id(1)], by: "a test".into() };
        world.edit(table.text, vec![gone]).await;
        // Who writes a next version is at it.
        table.fi.ask::<ReviseAnAmendment>(of(tabled.id), Revising::default()).await;
        assert!(!waits(&table.fi, &rebase).await);
    }
}

on_both! {
    async fn what_its_authors_have_left_waits_for_those_that_stand_behind_it(world: World) {
        let table = table(&world, 2).await;
        let tabled = table.tabled(&table.fi, 1, "Other words.").await;
        table.se.ask::<SponsorAnAmendment>(of(tabled.id), NewSponsor { version: 1 }).await;
        let take_up = DeskKind::TakeUpAmendment { amendment: tabled.id, number: 1 };
        assert!(!waits(&table.se, &take_up).await);
        table.fi.ask::<WithdrawAnAmendment>(of(tabled.id), ()).await;
        assert!(waits(&table.se, &take_up).await);
        for other in [&table.fi, &table.secretary, &table.chair] {
            assert!(!waits(other, &take_up).await);
        }
        table.se.ask::<TakeUpAnAmendment>(of(tabled.id), ()).await;
        assert!(!waits(&table.se, &take_up).await);
    }
}
