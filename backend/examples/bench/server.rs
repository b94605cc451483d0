//! The server as a process of its own.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};

use crate::asks::Client;

/// A running server; it ends with the value.
pub struct Server {
    child: Child,
    pub address: String,
    /// From the process's start to the first answer that says it is healthy.
    pub healthy_after: Duration,
}

/// The release binary.
pub fn binary() -> anyhow::Result<PathBuf> {
    if let Some(path) = std::env::var_os("SAMRAD_BIN") {
        return Ok(path.into());
    }
    let here = std::env::current_exe()?;
    let folder = here.parent().and_then(Path::parent).context("the example lies in a target folder")?;
    let path = folder.join(format!("samrad{}", std::env::consts::EXE_SUFFIX));
    ensure!(path.exists(), "{} is not there: build the server first, or set SAMRAD_BIN", path.display());
    Ok(path)
}

/// The binary with a command; nothing of this process's settings reaches it.
pub fn command(what: &str, data: &Path) -> anyhow::Result<Command> {
    let mut command = Command::new(binary()?);
    for (name, _) in std::env::vars_os() {
        if name == "DATABASE_URL" || name.to_string_lossy().starts_with("SAMRAD_") {
            command.env_remove(name);
        }
    }
    command.arg(what).arg("--data").arg(data).env("SAMRAD_LOG", "warn");
    Ok(command)
}

impl Server {
    /// Starts it on a free port, on the database at an address where that is not in its folder, and waits until it says that it is healthy.
    pub async fn start(data: &Path, database: Option<&str>) -> anyhow::Result<Self> {
        let mut command = command("serve", data)?;
        command.args(["--listen", "127.0.0.1:0"]).stdout(Stdio::piped());
        if let Some(url) = database {
            command.env("DATABASE_URL", url);
        }
        let started = Instant::now();
        let mut child = command.spawn()?;
        let mut lines = BufReader::new(child.stdout.take().context("its output")?).lines();
        let ready = lines.next().context("the server says nothing")??;
        // What it says later is read and dropped: a full pipe would stop it.
        std::thread::spawn(move || lines.for_each(drop));
        let address = ready.split_whitespace().last().unwrap_or_default().to_owned();
        let client = Client::new(&address);
        while client.get("/api/v1/health").await.is_err() {
            ensure!(started.elapsed() < Duration::from_secs(30), "the server is not healthy after 30 s");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        Ok(Self { child, address, healthy_after: started.elapsed() })
    }

    /// Ends it as an operator does.
    pub fn stop(mut self) -> anyhow::Result<()> {
        let told = Command::new("kill").arg(self.child.id().to_string()).status();
        if !told.is_ok_and(|status| status.success()) {
            self.child.kill()?;
        }
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
