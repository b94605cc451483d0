//! The queue of what is to be done at its time.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use samrad::app::App;
use samrad::job::{self, Job, Kind, back_off};
use samrad::problem::Problem;
use shared::problem::Code;
use shared::time::Instant;

use crate::on_both;
use crate::support::World;

/// What was done, by every test of this file: each looks for its own.
static DONE: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());

fn done(object: &str) -> Vec<String> {
    let all = DONE.lock().unwrap();
    all.iter().filter(|(of, _)| of == object).map(|(_, detail)| detail.clone()).collect()
}

/// Something to make jobs about that no other test speaks of.
fn something() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("something {}", NEXT.fetch_add(1, Ordering::Relaxed))
}

async fn at(world: &World, object: &str, detail: &str, due_at: Instant) {
    let tx = world.app.db.begin().await.unwrap();
    job::schedule(&world.app, &tx, Kind::Digest, object, detail, due_at).await.unwrap();
    tx.commit_unaudited("a test's own job").await.unwrap();
}

async fn note(app: App, job: Job) -> Result<(), Problem> {
    let Some(claim) = job::claim(&app, &job).await? else { return Ok(()) };
    DONE.lock().unwrap().push((job.object.clone(), job.detail.clone()));
    Ok(claim.finish_unaudited(&app, "a test").await?)
}

/// A job whose detail says "fails" does so three times.
async fn note_or_fail(app: App, job: Job) -> Result<(), Problem> {
    match job.detail.as_str() {
        "fails" if job.attempts < 3 => Err(Code::Unavailable.into()),
        "panics" => panic!("a mistake in a job"),
        _ => note(app, job).await,
    }
}

on_both! {
    async fn jobs_are_done_once_in_the_order_in_which_they_are_due(world: World) {
        let now = world.app.clock.now();
        let object = something();
        for (detail, seconds) in [("third", 30), ("first", 10), ("second", 20), ("not yet", 40)] {
            at(&world, &object, detail, now.plus_seconds(seconds)).await;
        }
        job::run_due(&world.app, note).await.unwrap();
        assert_eq!(done(&object), [""; 0]);
        world.app.clock.stand_at(now.plus_seconds(10));
        job::run_due(&world.app, note).await.unwrap();
        assert_eq!(done(&object), ["first"]);
        // The server was stopped for a while; then several nodes begin at once.
        world.app.clock.stand_at(now.plus_seconds(35));
        let (one, two, three) = tokio::join!(
            job::run_due(&world.app, note), job::run_due(&world.app, note), job::run_due(&world.app, note),
        );
        one.and(two).and(three).unwrap();
        job::run_due(&world.app, note).await.unwrap();
        assert_eq!(done(&object), ["first", "second", "third"]);
    }
}

on_both! {
    async fn what_fails_is_tried_again_after_a_while_and_holds_up_what_comes_behind_it(world: World) {
        let mut now = world.app.clock.now();
        let object = something();
        at(&world, &object, "fails", now).await;
        at(&world, &object, "behind it", now.plus_seconds(1)).await;
        let other = something();
        at(&world, &other, "of something else", now.plus_seconds(1)).await;
        let mut tries = Vec::new();
        for attempt in 1..=3 {
            world.app.clock.stand_at(now);
            job::run_due(&world.app, note_or_fail).await.unwrap();
            tries.push(done(&object).len());
            world.app.clock.stand_at(now.plus_seconds(back_off(attempt) - 1));
            job::run_due(&world.app, note_or_fail).await.unwrap();
            tries.push(done(&object).len());
            now = now.plus_seconds(back_off(attempt));
        }
        // Tried three times in vain it no longer holds the other up.
        assert_eq!(tries, [0, 0, 0, 0, 1, 1]);
        assert_eq!(done(&other), ["of something else"]);
        world.app.clock.stand_at(now);
        job::run_due(&world.app, note_or_fail).await.unwrap();
        assert_eq!(done(&object), ["behind it", "fails"]);
    }
}

on_both! {
    async fn a_panic_is_a_failure_like_any_other(world: World) {
        let now = world.app.clock.now();
        let (object, other) = (something(), something());
        at(&world, &object, "panics", now).await;
        at(&world, &other, "goes on", now).await;
        job::run_due(&world.app, note_or_fail).await.unwrap();
        assert_eq!((done(&object).len(), done(&other)), (0, vec!["goes on".to_owned()]));
    }
}

on_both! {
    async fn a_job_of_which_there_is_one_is_not_put_in_twice(world: World) {
        let due = world.app.clock.now().plus_seconds(60);
        for _ in 0..2 {
            let tx = world.app.db.begin().await.unwrap();
            job::schedule_once(&tx, Kind::Digest, due).await.unwrap();
            tx.commit_unaudited("a test's own job").await.unwrap();
        }
        #[derive(samrad::db::FromRow)]
        struct Count {
            count: i64,
        }
        let sql = "SELECT COUNT(*) AS count FROM job";
        let found: Option<Count> = samrad::db::one(world.app.db.read(), sql, samrad::values![]).await.unwrap();
        assert_eq!(found.map(|found| found.count), Some(1));
    }
}
