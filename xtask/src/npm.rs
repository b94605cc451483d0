//! The npm packages of the browser app, the editor and the browser tests: one lock file, `frontend/package-lock.json`.

use anyhow::{Context, Result, bail};

use crate::stamp::{self, Inputs};
use crate::step::{note, step};
use crate::version::Version;
use crate::workspace::{Workspace, on_path};
use crate::{process, tool};

/// The oldest Node that the editor's build and the browser tests run on: the first of Node 20 whose test runner can be given
/// a time limit and a number of files at once.
const NODE: Version = Version(20, 11, 0);

/// Installs the locked packages, unless they are installed as the lock file says.
pub fn ensure(workspace: &Workspace) -> Result<()> {
    let node =
        on_path("node").context(format!("Node {NODE} or later is needed, with npm; it is not on PATH"))?;
    match tool::version_of(&node) {
        Some(version) if version >= NODE => note(format_args!("Node {version} is there")),
        other => {
            let found = other.map_or("an unknown version".to_owned(), |version| version.to_string());
            bail!("Node {NODE} or later is needed; {} is {found}", node.display());
        }
    }

    let lock = workspace.path("frontend/package-lock.json");
    if !lock.exists() {
        bail!("frontend/package-lock.json is missing: without it npm would choose versions by itself");
    }
    let mut inputs = Inputs::new("npm");
    inputs.add(&[workspace.path("frontend/package.json"), lock], &[])?;
    // Within node_modules, so that it goes when they go.
    let stamp = workspace.path("frontend/node_modules/.installed");
    if stamp::is_current(&stamp, &inputs.hash()) {
        note("the npm packages are there");
        return Ok(());
    }
    step("Installing the npm packages", || {
        // No package needs its install script, and what does not run cannot do harm.
        let mut npm = workspace.command("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(workspace.path("frontend"));
        process::run(&mut npm)?;
        stamp::write(&stamp, &inputs.hash())
    })
}
