//! The commands of the binary.

mod serve;

use clap::{Parser, Subcommand};

use crate::settings::Given;

/// Samråd: a cooperation programme drafted, adopted and followed together.
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Runs the server.
    Serve {
        #[command(flatten)]
        settings: Given,
    },
}

impl Command {
    /// Runs the command to its end.
    ///
    /// # Errors
    /// What went wrong, in words for whoever typed it.
    pub async fn run(self) -> anyhow::Result<()> {
        match self.what {
            What::Serve { settings } => serve::serve(checked(settings)?).await,
        }
    }
}

fn checked(given: Given) -> anyhow::Result<crate::settings::Settings> {
    given.with_file().and_then(Given::check).map_err(|wrong| {
        let lines: String = wrong.iter().map(|line| format!("\n  - {line}")).collect();
        anyhow::anyhow!("the settings do not add up:{lines}")
    })
}
