// Starts the server for a test: the binary that SAMRAD_BIN names, on a port of its own, with data of its own.

import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The line by which the server says that it answers. */
const READY = /^Samråd is ready at (https?:\/\/\S+)/;

/** The demonstration data is made at the first start, so this is more than a start takes. Milliseconds. */
const PATIENCE = 180_000;

/** How long a server may take to stop by itself. Milliseconds. */
const FAREWELL = 10_000;

/**
 * Starts a server and waits until it answers.
 *
 * @param {{ demo?: boolean, data?: string, listen?: string, env?: Record<string, string> }} options
 *   `demo`: with demonstration data (the default). `data`: a folder to use and keep; without it a temporary one, removed at
 *   the end. `listen`: by default any free port; name one to come back at the same address after `stop`.
 * @returns {Promise<{ url: string, data: string, output: () => string, stop: () => Promise<void>, kill: () => Promise<void> }>}
 */
export async function startServer({ demo = true, data, listen = "127.0.0.1:0", env = {} } = {}) {
  const binary = process.env.SAMRAD_BIN;
  if (!binary) throw new Error("SAMRAD_BIN is not set: run the journeys by `cargo xtask e2e`");

  const folder = data ?? (await mkdtemp(join(tmpdir(), "samrad-e2e-")));
  // Making the demonstration takes longer than all else at a start; those who come after the first begin with a copy.
  if (demo && !data && !env.DATABASE_URL) await cp(await demonstration(binary), folder, { recursive: true });
  const arguments_ = ["serve", ...(demo ? ["--demo"] : []), "--data", folder, "--listen", listen];
  const child = spawn(binary, arguments_, { env: { ...neutral(process.env), ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const lines = [];
  const ended = new Promise((resolve) => child.once("exit", resolve));
  // A test that breaks off would leave the server behind.
  const killed = () => child.kill("SIGKILL");
  process.once("exit", killed);

  const end = async (signal) => {
    const runs = child.pid !== undefined && child.exitCode === null && child.signalCode === null;
    if (runs) {
      child.kill(signal);
      const late = setTimeout(killed, FAREWELL);
      await ended;
      clearTimeout(late);
    }
    process.off("exit", killed);
    if (!data) await rm(folder, { recursive: true, force: true });
  };
  const output = () => lines.join("\n");

  try {
    const url = await ready(child, lines);
    return { url, data: folder, output, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
  } catch (error) {
    await end("SIGKILL");
    throw error;
  }
}

/**
 * A folder with the demonstration as this binary makes it today, made where there is none yet and never served from. Journeys that
 * begin at the same moment may both make it: the first to be done is taken.
 *
 * @param {string} binary
 * @returns {Promise<string>}
 */
export async function demonstration(binary) {
  const { mtimeMs, size } = await stat(binary);
  const name = `${new Date().toISOString().slice(0, 10)}-${size}-${Math.round(mtimeMs)}`;
  const kept = fileURLToPath(new URL("../out/demonstration/", import.meta.url));
  const folder = join(kept, name);
  const isThere = () => stat(folder).then(() => true, () => false);
  if (await isThere()) return folder;
  await mkdir(kept, { recursive: true });
  // Those of earlier binaries are of no use any more.
  const earlier = (await readdir(kept)).filter((other) => !other.startsWith(name));
  await Promise.all(earlier.map((other) => rm(join(kept, other), { recursive: true, force: true })));
  const making = await mkdtemp(`${folder}-`);
  const server = await startServer({ data: making });
  await server.stop();
  try {
    await rename(making, folder);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    if (!(await isThere())) throw error;
  }
  return folder;
}

/** The environment without settings of a server: a test must not reach a database that someone works with. */
function neutral(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => name !== "DATABASE_URL" && !name.startsWith("SAMRAD_")));
}

/** Reads both outputs for as long as the server runs; resolves to its address. */
function ready(child, lines) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`the server ${why}; it said:\n${lines.join("\n")}`));
    const late = setTimeout(() => fail(`was not ready after ${PATIENCE / 1000} s`), PATIENCE);
    child.once("error", reject);
    // Not `exit`: what it printed last may still be on its way then.
    child.once("close", (code, signal) => {
      clearTimeout(late);
      fail(`ended (${signal ?? code}) before it was ready`);
    });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        const address = READY.exec(line)?.[1];
        if (address) {
          clearTimeout(late);
          resolve(address.replace(/\/$/, ""));
        }
      });
    }
  });
}
