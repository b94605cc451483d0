//! The commands of the binary.

mod backup;
mod base;
mod first_start;
mod restore;
mod serve;
mod verify;

use std::path::PathBuf;

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
    /// Writes everything the database knows into one file, while the server runs or not.
    Backup {
        /// The file to make.
        file: PathBuf,
        #[command(flatten)]
        settings: Given,
    },
    /// Puts a backup into a new database: SQLite, or PostgreSQL by DATABASE_URL, wherever it came from.
    Restore {
        /// The file that `samrad backup` made.
        file: PathBuf,
        #[command(flatten)]
        settings: Given,
    },
    /// Checks that what is stored adds up: audit, texts, wordings, revisions. Changes nothing.
    Verify {
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
            What::Backup { file, settings } => backup::backup(checked(settings)?, &file).await,
            What::Restore { file, settings } => restore::restore(checked(settings)?, &file).await,
            What::Verify { settings } => verify::verify(checked(settings)?).await,
        }
    }
}

fn checked(given: Given) -> anyhow::Result<crate::settings::Settings> {
    given.with_file().and_then(Given::check).map_err(|wrong| {
        let lines: String = wrong.iter().map(|line| format!("\n  - {line}")).collect();
        anyhow::anyhow!("the settings do not add up:{lines}")
    })
}
