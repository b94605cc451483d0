//! Parses the command line and calls the library.

use clap::Parser;
use tracing_subscriber::EnvFilter;

fn main() -> anyhow::Result<()> {
    let command = samrad::command::Command::parse();
    let filter = EnvFilter::try_from_env("SAMRAD_LOG").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        // A second line of defence against deeply nested updates (live-editing reference 8).
        .thread_stack_size(8 * 1024 * 1024)
        .build()?
        .block_on(command.run())
}
