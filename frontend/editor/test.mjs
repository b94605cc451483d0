// Compiles the editor's tests with esbuild (Node 20 does not read TypeScript) and runs them under `node --test`, with the tests of
// what builds the app (frontend/tools).
// Arguments are passed on, so `npm run test:editor -- --test-name-pattern split` runs what is named so.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const outdir = join(here, "dist/test");
const tests = readdirSync(join(here, "test")).filter((name) => name.endsWith(".test.ts"));

rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: tests.map((name) => join(here, "test", name)),
  outdir,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  outExtension: { ".js": ".mjs" },
  logLevel: "warning",
});

const tools = join(here, "../tools");
const ofTools = readdirSync(tools).filter((name) => name.endsWith(".test.mjs"));
const files = [...tests.map((name) => join(outdir, name.replace(/\.ts$/, ".mjs"))), ...ofTools.map((name) => join(tools, name))];
// Who calls may have chosen a reporter already; two are refused.
const reporter = process.env.NODE_OPTIONS?.includes("--test-reporter") ? [] : ["--test-reporter=spec"];
const options = ["--enable-source-maps", "--test", "--test-timeout=120000", ...reporter, ...process.argv.slice(2)];
const run = spawnSync(process.execPath, [...options, ...files], { stdio: "inherit" });
process.exit(run.status ?? 1);
