// Cuts the linked app into the part that everybody gets and the parts that are fetched with their pages
// (frontend/src/part), and makes each as small as wasm-opt can.
//
// The cut goes by the linker's relocations, which wasm-bindgen throws away, so it comes before wasm-bindgen; Trunk knows no
// place there. So the linked program is taken again: cut, bound, and put in the place of what Trunk made of it whole.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

import binaryen from "binaryen";
import { transform } from "esbuild";

import { packed } from "./pack.mjs";

const run = promisify(execFile);
const brotli = promisify(brotliCompress);

/** What the compiler may use in the browsers we serve. */
const FEATURES = [
  "BulkMemory",
  "BulkMemoryOpt",
  "SignExt",
  "MutableGlobals",
  "NontrappingFPToInt",
  "ReferenceTypes",
  "Multivalue",
  "CallIndirectOverlong",
].reduce((all, feature) => all | binaryen.Features[feature], 0);

/** What a program that is to be cut imports its parts from until it is cut. */
const UNCUT = "__wasm_split_placeholder__";

/** The program as the linker left it, under `target`. */
const LINKED = "wasm32-unknown-unknown/wasm-release/app.wasm";

/** What the server takes as a sign that a file never changes: sixteen hexadecimal digits in its name. */
const mark = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);

const integrity = (content) => `sha384-${createHash("sha384").update(content).digest("base64")}`;

/** The file in a folder whose name begins and ends so. */
async function find(folder, start, end) {
  const name = (await readdir(folder)).find((file) => file.startsWith(start) && file.endsWith(end));
  if (!name) throw new Error(`${folder} holds no ${start}…${end}`);
  return name;
}

/** Cuts the app in `folder`, where it was built to be cut. */
export async function split(folder) {
  const glue = await find(folder, "app-", ".js");
  const whole = await readFile(join(folder, glue), "utf8");
  if (!whole.includes(UNCUT)) return;
  const work = await mkdtemp(join(tmpdir(), "samrad-split-"));
  try {
    const linked = join(process.env.CARGO_TARGET_DIR ?? "target", LINKED);
    await run("wasm-split-cli", [linked, work, "--out-name", "app"]);
    const bound = join(work, "bound");
    await run("wasm-bindgen", ["--target=web", "--no-typescript", "--keep-lld-exports", `--out-dir=${bound}`, "--out-name=app", join(work, "app.wasm")]);
    await place(folder, glue, work, bound);
  } finally {
    await rm(work, { recursive: true });
  }
}

/** Puts the parts, the script that fetches them and the first part with its glue into `folder`. */
async function place(folder, glue, work, bound) {
  const wasm = glue.replace(/\.js$/, "_bg.wasm");
  const fetcher = await find(work, "__wasm_split", ".js");
  const loads = (await readFile(join(work, fetcher), "utf8")).replaceAll('"./app.js"', `"./${glue}"`);
  const parts = needed(loads);
  const { wholes, fetching } = await pack(folder, work, parts, loads);
  await writeFile(join(folder, "parts.txt"), listed({ first: wasm, ...wholes }));
  const fetches = `parts-${mark(fetching)}.js`;
  // Only where it is imported from: within the program it keeps the name that the program asks for it by.
  const first = (await readFile(join(bound, "app.js"), "utf8")).replaceAll(`from "./${fetcher}"`, `from "./${fetches}"`);
  if (!first.includes(fetches)) throw new Error(`app.js does not import ${fetcher}`);
  await replace(folder, glue, await small(first));
  await replace(folder, wasm, await readFile(join(bound, "app_bg.wasm")));
  await writeFile(join(folder, fetches), await small(fetching));
  await preload(folder, glue, fetches);
}

/** Writes what was cut off into `folder`: in packs, and all that a part needs in one. Answers the latter by part, and the script that fetches them. */
async function pack(folder, work, parts, loads) {
  const contents = new Map();
  const files = [];
  for (const name of (await readdir(work)).filter((name) => name.endsWith(".wasm") && name !== "app.wasm").sort()) {
    const content = optimised(await readFile(join(work, name)));
    contents.set(name, content);
    files.push({ name, weight: (await brotli(content)).length });
  }
  const numbers = new Map(files.map(({ name }, number) => [name, number]));
  let fetching = loads;
  for (const names of packed(files, parts)) {
    const file = await written(folder, "part", names.map((name) => contents.get(name)));
    let from = 0;
    for (const name of names) {
      const to = from + contents.get(name).length;
      const asked = `fetch(new URL("./${name}", import.meta.url))`;
      if (!fetching.includes(asked)) throw new Error(`nothing fetches ${name}`);
      fetching = fetching.replaceAll(asked, `taken("./${file}", ${numbers.get(name)}, ${from}, ${to})`);
      from = to;
    }
  }
  const wholes = {};
  for (const [part, names] of Object.entries(parts)) {
    const lengths = names.flatMap((name) => [numbers.get(name), contents.get(name).length]);
    const index = Buffer.from(new Uint32Array([names.length, ...lengths]).buffer);
    wholes[part] = await written(folder, "whole", [index, ...names.map((name) => contents.get(name))]);
    const load = new RegExp(`(__wasm_split_load_${part} = wrapAsyncCb\\()(makeLoad\\(.*?, \\[[^\\]]*\\]\\))\\);`, "s");
    if (!load.test(fetching)) throw new Error(`nothing loads ${part}`);
    const length = names.reduce((all, name) => all + contents.get(name).length, 0);
    fetching = fetching.replace(load, `$1wholly("./${wholes[part]}", ${length}, $2));`);
  }
  return { wholes, fetching: fetching + (await readFile(new URL("taking.mjs", import.meta.url), "utf8")) };
}

/** Writes several contents one after the other into a file of `folder`. Answers its name. */
async function written(folder, kind, contents) {
  const whole = Buffer.concat(contents);
  const file = `${kind}-${mark(whole)}.pack`;
  await writeFile(join(folder, file), whole);
  return file;
}

/** The files that each part needs beside the first, by the part's name. */
function needed(fetching) {
  const file = /new URL\("\.\/([^"]+)"/;
  const shared = new Map([...fetching.matchAll(/const (__chunk_\d+) = (.*?\n\}\n, \[\]\));/gs)].map(([, name, body]) => [name, body.match(file)[1]]));
  const parts = {};
  for (const [, name, body, needs] of fetching.matchAll(/export const __wasm_split_load_(\w+) = wrapAsyncCb\((.*?), \[([^\]]*)\]\)\);/gs)) {
    const own = body.match(file)?.[1];
    const others = needs.split(",").map((one) => one.trim()).filter(Boolean);
    parts[name] = [...new Set([...(own ? [own] : []), ...others.map((one) => shared.get(one))])];
    if (parts[name].includes(undefined)) throw new Error(`it is not known what ${name} needs`);
  }
  if (Object.keys(parts).length === 0) throw new Error("no parts were found in what was cut");
  return parts;
}

/** A line for each part: its name, and the file that holds all of it. The size budgets go by it (xtask/src/size.rs). */
const listed = (parts) => Object.entries(parts).map(([name, file]) => `${name} ${file}\n`).join("");

const small = async (script) => (await transform(script, { minify: true, format: "esm", target: "es2022" })).code;

/** Writes a file anew and its integrity into the page. */
async function replace(folder, name, content) {
  const path = join(folder, name);
  const page = join(folder, "index.html");
  const before = integrity(await readFile(path));
  await writeFile(path, content);
  await writeFile(page, (await readFile(page, "utf8")).replaceAll(before, integrity(content)));
}

/** Lets the page fetch `script` together with `beside`, which imports it. */
async function preload(folder, beside, script) {
  const path = join(folder, "index.html");
  const page = await readFile(path, "utf8");
  const link = page.match(/<link[^>]*>/g)?.find((link) => link.includes("modulepreload") && link.includes(beside));
  if (!link) throw new Error(`index.html does not preload ${beside}`);
  const sum = integrity(await readFile(join(folder, script)));
  const another = link.replace(beside, script).replace(/integrity=("[^"]*"|[^\s>]+)/, `integrity="${sum}"`);
  await writeFile(path, page.replace(link, link + another));
}

/** What `wasm-opt -Oz` makes of a program, in this process, since there are hundreds of them. */
function optimised(content) {
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(2);
  binaryen.setDebugInfo(false);
  const program = binaryen.readBinary(content);
  program.setFeatures(FEATURES);
  program.optimize();
  // Who made a file and what it may use is of no use to a browser, and in the small files it is half of what they weigh.
  program.runPasses(["strip-debug", "strip-producers", "strip-target-features"]);
  const small = Buffer.from(program.emitBinary());
  program.dispose();
  return small;
}

/** Makes the program, or its first part, as small as it goes. The others are written so. */
export async function optimise(folder) {
  const name = await find(folder, "app-", "_bg.wasm");
  await replace(folder, name, optimised(await readFile(join(folder, name))));
}
