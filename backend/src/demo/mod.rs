//! The demonstration: an invented workspace, made through the real acts on a clock that is moved.
//!
//! Nothing here writes a row by itself but the passwords and the words that would have been typed; everything else is asked
//! of the same handlers that a browser asks, as the person it is said of, at the time it is said to have happened. The
//! people do not exist. The goals of the programme in force follow what is known of the real one (domain reference 2.1),
//! in words of our own; all below them is invented.

mod actor;
mod amending;
mod comments;
mod draft;
mod in_force;
mod joint;
mod lineage;
mod measures;
mod meetings;
mod money;
mod negotiation;
mod negotiation_words;
mod packages;
mod people;
mod plan;
mod positions;
mod readings;
mod report_words;
mod reports;
mod rounds;
mod said;
mod words;
mod work;
mod work_plans;
mod work_words;
mod write;

use anyhow::{Context, ensure};
use shared::time::Instant;

use crate::app::App;
use crate::db::{FromRow, one};
use crate::http::{Router, routes};
use crate::values;
use crate::{job, template};

pub use people::{PASSWORD, accounts};

/// What the addresses of invented people end in.
const HOST: &str = "demo.samrad.example";

#[derive(FromRow)]
struct Count {
    count: i64,
}

async fn count(app: &App, which: &str) -> anyhow::Result<i64> {
    let sql = format!("SELECT COUNT(*) AS count FROM person WHERE email_key {which} $1");
    let row: Option<Count> = one(app.db.read(), &sql, values![format!("%@{HOST}")]).await?;
    Ok(row.map_or(0, |row| row.count))
}

/// Keeps a demonstration and a real workspace apart: the password of the one is known to all.
///
/// # Errors
/// In plain words, when the database holds the other of the two.
pub async fn keep_apart(app: &App, demo: bool) -> anyhow::Result<()> {
    if demo {
        let real = count(app, "NOT LIKE").await?;
        ensure!(real == 0, "this database holds real people; a demonstration needs one of its own (--data)");
    } else {
        let invented = count(app, "LIKE").await?;
        ensure!(
            invented == 0,
            "this database is a demonstration, whose password is known to all; start it with --demo"
        );
    }
    Ok(())
}

/// Makes the demonstration in an empty database; one that is there already is left as it is.
///
/// # Errors
/// What failed, and at which point of the story.
pub async fn seed(app: &App) -> anyhow::Result<()> {
    if count(app, "LIKE").await? > 0 {
        return Ok(());
    }
    let made = tell(app, app.clock.now()).await;
    app.clock.run();
    made?;
    job::once(app).await;
    Ok(())
}

/// Tells the whole story up to `today` in an empty database. The clock is left standing somewhere in it.
///
/// # Errors
/// What failed, and at which point of the story.
pub async fn tell(app: &App, today: Instant) -> anyhow::Result<()> {
    let scene = actor::Scene::new(app.clone(), Router::new(app.clone(), routes()));
    scene.at("2024-01-08T08:00:00Z")?;
    template::make_built_in(app).await?;
    people::arrive(&scene, today).await.context("the people of the demonstration")?;
    let programme = in_force::happen(&scene, today).await.context("the programme in force")?;
    draft::happen(&scene, programme, today).await.context("the programme being drafted")?;
    negotiation::happen(&scene, programme, today).await.context("the work plan under negotiation")?;
    meetings::happen(&scene, today).await.context("the meetings of the officials")?;
    scene.leave().await
}
