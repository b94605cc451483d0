//! One's own account.

use shared::api::session::{GetAccount, NewName, RenameAccount};

use crate::on_both;
use crate::support::World;

on_both! {
    async fn a_person_says_what_they_are_called(world: World) {
        let head = world.signed_in("head.dk@example.org", "head DK").await;
        let renamed = head.ask::<RenameAccount>((), NewName { name: " Þóra Ærø ".into() }).await;
        assert_eq!(renamed.name, "Þóra Ærø");
        assert_eq!(head.ask::<GetAccount>((), ()).await.name, "Þóra Ærø");
        let empty = head.try_ask::<RenameAccount>((), NewName { name: "  ".into() }).await;
        assert_eq!(empty.field(), "invalid /name required");
    }
}
