// Runs after a build, before Trunk puts it in its place: writes a brotli and a gzip version beside every file worth it,
// so that the server compresses nothing while it serves. Only in release builds: brotli at its best takes seconds.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What shrinks. Fonts (woff2) and pictures are compressed already; a page gets its nonce at each response. */
const WORTH_IT = new Set([".css", ".js", ".json", ".map", ".mjs", ".svg", ".txt", ".wasm", ".webmanifest"]);

/** Below this many bytes a network packet is sent anyway. */
const LEAST = 1024;

const brotli = (content) =>
  promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

async function compress(path) {
  const content = await readFile(path);
  if (content.length < LEAST) return;
  const versions = { ".br": await brotli(content), ".gz": await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }) };
  for (const [ending, smaller] of Object.entries(versions)) {
    if (smaller.length < content.length) await writeFile(path + ending, smaller);
  }
}

async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

if (process.env.TRUNK_PROFILE === "release") {
  const folder = process.env.TRUNK_STAGING_DIR;
  if (!folder) throw new Error("TRUNK_STAGING_DIR is not set: this is run by Trunk, after a build");
  const files = await filesBelow(folder);
  await Promise.all(files.filter((path) => WORTH_IT.has(extname(path))).map(compress));
}
