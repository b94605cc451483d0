//! The commands of this repository, run as `cargo xtask <command>`.
//!
//! It builds, checks, measures and starts the product, and installs what that needs. It is no part of the product: nothing
//! here is shipped, and nothing in the product depends on it. One module per command; what several share is in
//! `workspace` (where things are), `step` (saying and timing), `process` (running programs), `stamp` (doing nothing twice).

mod app;
mod bench;
mod demo;
mod dist;
mod e2e;
mod fmt;
mod lint;
mod lock;
mod npm;
mod process;
mod setup;
mod size;
mod stamp;
mod step;
mod system;
mod test;
mod tool;
mod version;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};
use workspace::Workspace;

/// The commands of the Samråd repository.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    /// With CI set, tools and compiled crates are kept in the cache folder of the account; this ignores that cache.
    #[arg(long, global = true)]
    fresh: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what building and testing need; what is there already is used.
    Setup,
    /// Build everything and start the workspace with demonstration data.
    Demo,
    /// Build for development and start the workspace on its own data, without a demonstration.
    Run(Listen),
    /// Every test, or with a flag a part of them.
    Test(test::Parts),
    /// The journeys in a real browser (the same as `test --e2e`).
    E2e(e2e::Options),
    /// Measure; the figures belong in docs/benchmarks.md.
    Bench {
        /// Only these: `compare`, `texts`, `sqlite`, `postgres` at the server, and scripts of e2e/bench by their names (`following` brings
        /// `sqlite` along, since it opens what that makes).
        parts: Vec<String>,
    },
    /// Format the Rust code.
    Fmt {
        /// Change nothing; fail where something would change.
        #[arg(long)]
        check: bool,
    },
    /// Clippy, types, and the rules of the repository.
    Lint,
    /// Make the release binary, with the browser app in it.
    Dist,
}

#[derive(Args)]
struct Listen {
    /// The address and port to listen on.
    #[arg(long, default_value = demo::ADDRESS)]
    listen: String,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut counts = test::Counts::default();
    let code = step::whole(|| run(&cli, &mut counts));
    // Last, where whoever looks at the end of a long run sees it.
    counts.print();
    code
}

fn run(cli: &Cli, counts: &mut test::Counts) -> Result<()> {
    let workspace = Workspace::here(cli.fresh)?;
    match &cli.command {
        Command::Setup => setup::all(&workspace),
        Command::Demo => demo::demo(&workspace),
        Command::Run(Listen { listen }) => demo::run(&workspace, listen),
        Command::Test(parts) => test::run(&workspace, *parts, counts),
        Command::E2e(options) => e2e::command(&workspace, options, counts),
        Command::Bench { parts } => bench::run(&workspace, parts),
        Command::Fmt { check } => fmt::run(&workspace, *check),
        Command::Lint => lint::run(&workspace),
        Command::Dist => dist::run(&workspace),
    }
}
