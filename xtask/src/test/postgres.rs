//! A PostgreSQL server for one test run: its own folder, its own port, nothing kept.
//!
//! It is fast, not safe: nothing is forced to disk. It never runs as root, which PostgreSQL refuses. It ends with this
//! process, however that ends: a small shell waits for our end of a pipe to close, then stops the server and removes the
//! folder. A destructor alone would not run on an interrupt from the keyboard.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::fs::{DirBuilderExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::step::step;
use crate::{process, system};

/// The environment variable under which tests find the server.
pub const VARIABLE: &str = "TEST_POSTGRES_URL";

/// Makes the cluster, starts it, says so, waits for its input to close, stops it and removes the folder. On the way down
/// nothing may hold it up, hence `immediate`: there is nothing worth keeping.
const KEEPER: &str = r#"
folder=$1 port=$2 more=$3
stop() { pg_ctl --pgdata="$folder/data" --mode=immediate --silent stop >/dev/null 2>&1; rm -rf "$folder"; }
trap stop EXIT
{
    initdb --pgdata="$folder/data" --username=samrad --auth=trust --encoding=UTF8 --locale=C --no-sync &&
    pg_ctl --pgdata="$folder/data" --log="$folder/log" --wait --options="-p $port -k $folder -c listen_addresses=127.0.0.1 \
        -c max_connections=200 -c fsync=off -c synchronous_commit=off -c full_page_writes=off $more" start
} >"$folder/start" 2>&1 </dev/null || { cat "$folder/start" "$folder/log" >&2 2>/dev/null; exit 1; }
echo ready
cat >/dev/null
"#;

/// What a server for tests does without. Each test has a database of its own for a second: looking after several hundred of them would
/// begin a process ten times a second, making one would write all of it to the log as well, and small questions to tables that
/// were never counted would now and then be compiled as if they were large.
const FOR_TESTS: &str = "-c autovacuum=off -c wal_level=minimal -c max_wal_senders=0 -c jit=off";

/// The running server; dropping it stops it.
pub struct Postgres {
    port: u16,
    keeper: Child,
}

impl Postgres {
    /// Starts a server as PostgreSQL has it, apart from the disk, for measuring; and waits until it answers.
    pub fn start() -> Result<Self> {
        Self::start_with("")
    }

    /// The same for tests.
    pub fn for_tests() -> Result<Self> {
        Self::start_with(FOR_TESTS)
    }

    fn start_with(settings: &str) -> Result<Self> {
        step("Starting a temporary PostgreSQL server", || {
            let programs = system::postgres()?;
            let account = if system::is_root()? { Some(other_account()?) } else { None };
            let port = free_port()?;
            let folder = private_folder(account)?;
            let keeper = keep(&programs, &folder, port, account, settings)?;
            let mut server = Self { port, keeper };
            server.wait_until_ready()?;
            Ok(server)
        })
    }

    /// The address for `DATABASE_URL` and its like. The account may make databases.
    pub fn url(&self) -> String {
        format!("postgres://samrad@127.0.0.1:{}/postgres", self.port)
    }

    fn wait_until_ready(&mut self) -> Result<()> {
        let out = self.keeper.stdout.as_mut().context("the keeper has no output")?;
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        if line.trim() != "ready" {
            bail!("PostgreSQL did not start; what it said is above");
        }
        Ok(())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        self.keeper.wait().ok();
    }
}

fn keep(
    programs: &Path,
    folder: &Path,
    port: u16,
    account: Option<Account>,
    settings: &str,
) -> Result<Child> {
    let search = std::env::var("PATH").unwrap_or_default();
    let mut shell = Command::new("sh");
    shell
        .args(["-c", KEEPER, "keeper"])
        .arg(folder)
        .arg(port.to_string())
        .arg(settings)
        .env("PATH", format!("{}:{search}", programs.display()))
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        // Out of reach of the keyboard's interrupt, which must end us and not the one who cleans up after us.
        .process_group(0);
    if let Some(Account { id, group }) = account {
        shell.uid(id).gid(group);
    }
    shell.spawn().context("starting a shell for PostgreSQL")
}

/// An account that is not root, by its numbers.
#[derive(Clone, Copy)]
struct Account {
    id: u32,
    group: u32,
}

/// PostgreSQL's own account, else the one that owns nothing.
fn other_account() -> Result<Account> {
    let number = |flag: &str, name: &str| {
        let printed = process::output(Command::new("id").args([flag, name]));
        printed.ok()?.trim().parse::<u32>().ok()
    };
    let account = |name| Some(Account { id: number("-u", name)?, group: number("-g", name)? });
    ["postgres", "nobody"]
        .into_iter()
        .find_map(account)
        .context("there is no account to run PostgreSQL as but root")
}

/// A new folder below the system's temporary one that only the account can read.
fn private_folder(account: Option<Account>) -> Result<PathBuf> {
    let folder = std::env::temp_dir().join(format!("samrad-postgres-{}", std::process::id()));
    fs::DirBuilder::new()
        .mode(0o700)
        .create(&folder)
        .with_context(|| format!("making {}", folder.display()))?;
    if let Some(Account { id, group }) = account {
        chown(&folder, Some(id), Some(group))?;
    }
    Ok(folder)
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// Programs that behave as PostgreSQL's do towards the keeper; `pg_ctl` notes what it is told.
    fn programs(folder: &Path, initdb: &str) {
        let noted = folder.join("noted");
        let pg_ctl = format!("for word; do last=$word; done; echo $last >>{}", noted.display());
        for (name, script) in [("initdb", initdb), ("pg_ctl", &pg_ctl)] {
            let program = folder.join(name);
            fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
            fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        }
    }

    #[test]
    fn the_server_is_stopped_and_its_folder_removed_when_our_end_of_the_pipe_closes() {
        let folder = tempfile::tempdir().unwrap();
        programs(folder.path(), "exit 0");
        let cluster = folder.path().join("cluster");
        fs::create_dir(&cluster).unwrap();
        let mut server = Postgres { port: 1, keeper: keep(folder.path(), &cluster, 1, None, "").unwrap() };
        server.wait_until_ready().unwrap();
        assert!(cluster.exists());
        drop(server);
        assert!(!cluster.exists());
        assert_eq!(fs::read_to_string(folder.path().join("noted")).unwrap(), "start\nstop\n");
    }

    #[test]
    fn a_server_that_does_not_start_is_an_error_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        programs(folder.path(), "exit 1");
        let cluster = folder.path().join("cluster");
        fs::create_dir(&cluster).unwrap();
        let mut server = Postgres { port: 1, keeper: keep(folder.path(), &cluster, 1, None, "").unwrap() };
        assert!(server.wait_until_ready().is_err());
        drop(server);
        assert!(!cluster.exists());
    }
}
