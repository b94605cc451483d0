// Writes a brotli and a gzip version beside every file worth it, so that the server compresses nothing while it serves.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What shrinks. Fonts (woff2) and pictures are compressed already; a page gets its nonce at each response. */
const WORTH_IT = new Set([".css", ".js", ".json", ".map", ".mjs", ".pack", ".svg", ".txt", ".wasm", ".webmanifest"]);

/** Below this many bytes nothing is gained. */
const LEAST = 128;

const brotli = (content) =>
  promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

async function both(path) {
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

/** Compresses what is in a folder and below. */
export async function compress(folder) {
  const files = await filesBelow(folder);
  await Promise.all(files.filter((path) => WORTH_IT.has(extname(path))).map(both));
}
