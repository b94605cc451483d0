//! What the tests stand on: a server on each database, people to ask as, and a client.

mod client;
mod database;
pub mod documented;
mod text;
mod world;

pub use client::{Answer, Client};
pub use text::{clause_id, entry, goal_with_paragraphs};
pub use world::{PASSWORD, World};

/// Writes a test twice: once on SQLite, once on PostgreSQL. PostgreSQL's half needs `TEST_POSTGRES_URL`, which
/// `cargo xtask test` sets; without it that half says so and passes, except under `CI`, where it fails.
#[macro_export]
macro_rules! on_both {
    ($(#[$meta:meta])* async fn $name:ident($world:ident: World) $body:block) => {
        mod $name {
            use super::*;

            async fn case($world: World) $body

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                case(World::on_sqlite().await).await;
            }

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                if let Some(world) = World::on_postgres().await {
                    case(world).await;
                }
            }
        }
    };
}
