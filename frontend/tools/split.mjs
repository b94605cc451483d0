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
  const { places, fetching } = await pack(folder, work, parts, loads);
  const files = Object.entries(parts).map(([part, names]) => [part, [...new Set(names.map((name) => places.get(name)))]]);
  await writeFile(join(folder, "parts.txt"), listed({ first: [wasm], ...Object.fromEntries(files) }));
  const fetches = `parts-${mark(fetching)}.js`;
  // Only where it is imported from: within the program it keeps the name that the program asks for it by.
  const first = (await readFile(join(bound, "app.js"), "utf8")).replaceAll(`from "./${fetcher}"`, `from "./${fetches}"`);
  if (!first.includes(fetches)) throw new Error(`app.js does not import ${fetcher}`);
  await replace(folder, glue, await small(first));
  await replace(folder, wasm, await readFile(join(bound, "app_bg.wasm")));
  await writeFile(join(folder, fetches), await small(fetching));
  await preload(folder, glue, fetches);
}

/** What the script that fetches parts needs to take a file out of a pack. A pack that did not come is asked for again. */
const OUT_OF_PACKS = `
const packs = new Map();
function outOf(pack, from, to) {
  if (!packs.has(pack)) {
    const whole = fetch(new URL(pack, import.meta.url)).then((answer) => {
      if (!answer.ok) throw new Error(pack + ": " + answer.status);
      return answer.arrayBuffer();
    });
    whole.catch(() => packs.delete(pack));
    packs.set(pack, whole);
  }
  return packs.get(pack).then((bytes) => new Response(bytes.slice(from, to), { headers: { "content-type": "application/wasm" } }));
}
`;

/** Weighs several files as one pack, each pack once. */
function weighing(contents) {
  const known = new Map();
  return async (names) => {
    const key = names.join();
    if (!known.has(key)) known.set(key, (await brotli(Buffer.concat(names.map((name) => contents.get(name))))).length);
    return known.get(key);
  };
}

/** Writes what was cut off into `folder`, in packs. Answers in which file each now is, and the script that fetches them from there. */
async function pack(folder, work, parts, loads) {
  const contents = new Map();
  const files = [];
  for (const name of (await readdir(work)).filter((name) => name.endsWith(".wasm") && name !== "app.wasm").sort()) {
    const content = optimised(await readFile(join(work, name)));
    contents.set(name, content);
    files.push({ name, weight: (await brotli(content)).length });
  }
  const places = new Map();
  let fetching = loads + OUT_OF_PACKS;
  for (const names of await packed(files, parts, weighing(contents))) {
    const whole = Buffer.concat(names.map((name) => contents.get(name)));
    const file = `part-${mark(whole)}.${names.length > 1 ? "pack" : "wasm"}`;
    await writeFile(join(folder, file), whole);
    let from = 0;
    for (const name of names) {
      const to = from + contents.get(name).length;
      const asked = `fetch(new URL("./${name}", import.meta.url))`;
      if (!fetching.includes(asked)) throw new Error(`nothing fetches ${name}`);
      const taken = names.length > 1 ? `outOf("./${file}", ${from}, ${to})` : asked.replace(name, file);
      fetching = fetching.replaceAll(asked, taken);
      places.set(name, file);
      from = to;
    }
  }
  return { places, fetching };
}

/** The files that each part needs beside the first, by the part's name. */
function needed(fetching) {
  const file = /new URL\("\.\/([^"]+)"/;
  const shared = new Map([...fetching.matchAll(/const (__chunk_\d+) = (.*?\n\}\n, \[\]\));/gs)].map(([, name, body]) => [name, body.match(file)[1]]));
  const parts = {};
  for (const [, name, body, needs] of fetching.matchAll(/export const __wasm_split_load_(\w+) = wrapAsyncCb\((.*?), \[([^\]]*)\]\)\);/gs)) {
    const own = body.match(file)?.[1];
    const others = needs.split(",").map((one) => one.trim()).filter(Boolean);
    parts[name] = [...(own ? [own] : []), ...others.map((one) => shared.get(one))];
    if (parts[name].includes(undefined)) throw new Error(`it is not known what ${name} needs`);
  }
  if (Object.keys(parts).length === 0) throw new Error("no parts were found in what was cut");
  return parts;
}

/** A line for each part: its name and its files. The size budgets go by it (xtask/src/size.rs). */
const listed = (parts) => Object.entries(parts).map(([name, files]) => `${[name, ...files].join(" ")}\n`).join("");

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
