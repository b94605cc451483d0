//! Cold starts, and the commands that read or write the whole database.

use std::fs::remove_dir_all;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::ensure;

use crate::figures::Row;
use crate::ground::Ground;
use crate::server::command;

/// From the start of the process to the first healthy answer.
pub async fn measure(ground: &Ground) -> anyhow::Result<Vec<Row>> {
    let mut times = Vec::new();
    for _ in 0..11 {
        let server = ground.serve().await?;
        times.push(server.healthy_after);
        server.stop()?;
    }
    Ok(vec![Row::new("cold start to healthy", times, Some(300))])
}

/// Backup, restore and verify, three times each.
pub fn archive(ground: &Ground) -> anyhow::Result<Vec<Row>> {
    let (file, new) = (ground.data().join("bench.zip"), ground.data().join("restored"));
    let mut times: [Vec<Duration>; 3] = Default::default();
    for _ in 0..3 {
        times[0].push(time(command("backup", ground.data())?.arg(&file))?);
        times[1].push(time(command("restore", &new)?.arg(&file))?);
        times[2].push(time(&mut command("verify", ground.data())?)?);
        std::fs::remove_file(&file)?;
        remove_dir_all(&new)?;
    }
    let [backup, restore, verify] = times;
    Ok(vec![
        Row::new("`samrad backup`", backup, None),
        Row::new("`samrad restore`, with its verification", restore, None),
        Row::new("`samrad verify`", verify, None),
    ])
}

fn time(command: &mut Command) -> anyhow::Result<Duration> {
    let started = Instant::now();
    let output = command.output()?;
    let taken = started.elapsed();
    ensure!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(taken)
}
