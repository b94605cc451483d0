//! `cargo xtask dist`: the release binary `dist/samrad` with the compressed browser app in it.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::app::{self, Build};
use crate::setup;
use crate::step::result;
use crate::workspace::Workspace;

/// Builds it and says how large it is.
pub fn run(workspace: &Workspace) -> Result<()> {
    build(workspace).map(drop)
}

/// The path of the binary.
pub fn build(workspace: &Workspace) -> Result<PathBuf> {
    setup::build(workspace)?;
    app::browser_app(workspace, Build::Release)?;
    app::check_size(workspace)?;
    let built = app::server(workspace, Build::Release)?;
    let binary = workspace.path("dist/samrad");
    fs::create_dir_all(workspace.path("dist"))?;
    let bytes = fs::copy(&built, &binary).with_context(|| format!("copying {}", built.display()))?;
    result(format_args!("{} ({}.{} MB)", binary.display(), bytes / 1_000_000, bytes % 1_000_000 / 100_000));
    Ok(binary)
}
