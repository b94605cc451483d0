//! Why an archive was not made or not restored, in words for whoever typed the command.

use std::io;
use std::path::{Path, PathBuf};

use crate::db;

/// A failure. Nothing was changed, unless it says so.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The file cannot be read or written.
    #[error("{}: {cause}", path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// There is a file of that name.
    #[error("{} exists already; a backup never replaces a file", .0.display())]
    Exists(PathBuf),
    /// The file is something else.
    #[error("this is no archive of Samråd: {0}")]
    NotAnArchive(String),
    /// Another format.
    #[error("the archive has format {0}, and this release reads only format {known}", known = super::manifest::FORMAT)]
    Format(u32),
    /// The archive was made by a later release.
    #[error(
        "the archive belongs to a newer release of Samråd than this one ({0}); restore it with that release"
    )]
    Newer(String),
    /// A migration of that name was another one when the archive was made.
    #[error(
        "the archive was made with another form of the schema: migration {0} differs from this release's"
    )]
    OtherSchema(String),
    /// What it holds is not what the manifest says.
    #[error("the archive is damaged: {0}")]
    Damaged(String),
    /// The database to restore into has rows.
    #[error("the database is not empty: {0} has rows. A restore goes into a new database only")]
    NotEmpty(String),
    /// The database to restore into was set up by a release later than the archive's.
    #[error(
        "the archive is from an earlier release and the database is already set up for this one; restore into a database \
         without any tables"
    )]
    AlreadySetUp,
    /// The database to back up has never been set up.
    #[error("there is nothing to back up: the database was never set up")]
    NothingThere,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] db::Error),
}

impl Fault {
    /// For `map_err` where a file is read or written.
    pub(super) fn file(path: &Path) -> impl Fn(io::Error) -> Self {
        move |cause| Self::File { path: path.to_owned(), cause }
    }
}
