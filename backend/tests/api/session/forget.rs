//! What is over is not kept for ever.

use shared::api::session::RefreshSession;

use crate::on_both;
use crate::support::World;

const DAY: i64 = 24 * 60 * 60;

#[derive(samrad::db::FromRow)]
struct Count {
    count: i64,
}

async fn rows(world: &World, of: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) AS count FROM {of}");
    let found: Option<Count> =
        samrad::db::one(world.app.db.read(), &sql, samrad::values![]).await.expect("a table");
    found.expect("a row").count
}

on_both! {
    async fn a_session_that_is_long_over_is_forgotten_and_the_last_one_of_a_person_is_kept(world: World) {
        let email = "head.dk@example.org";
        let first = world.signed_in(email, "head DK").await;
        for _ in 0..4 {
            first.ask::<RefreshSession>((), ()).await;
        }
        // Over for half a day.
        world.app.clock.advance(DAY);
        world.sign_in(email).await;
        samrad::job::once(&world.app).await;
        assert_eq!((rows(&world, "spent_token").await, rows(&world, "session").await), (3, 2));
        // For a day and a half: its tokens go.
        world.app.clock.advance(DAY);
        samrad::job::once(&world.app).await;
        assert_eq!((rows(&world, "spent_token").await, rows(&world, "session").await), (0, 2));
        // For more than a month: it goes itself, and the second stays, which says when this person was last here.
        world.app.clock.advance(40 * DAY);
        world.sign_in(email).await;
        let at = world.app.clock.now().millis();
        world.app.clock.advance(DAY);
        samrad::job::once(&world.app).await;
        assert_eq!(rows(&world, "session").await, 2);
        assert_eq!(rows(&world, &format!("session WHERE opened_at < {at}")).await, 1);
        assert_eq!(rows(&world, "job WHERE done_at IS NULL").await, 0);
    }
}
