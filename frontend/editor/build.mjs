// Bundles the editor into one ES module that the text pages load on demand, and prints its size. The file is written
// only when its bytes change, so that a build that watches it does not go round in a circle.
import { build } from "esbuild";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const outfile = join(here, "../assets/generated/editor.js");

const result = await build({
  entryPoints: [join(here, "src/index.ts")],
  outfile,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
  write: false,
});

const code = Buffer.from(result.outputFiles[0].contents);
if (!existsSync(outfile) || !readFileSync(outfile).equals(code)) {
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(outfile, code);
}
const packed = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
console.log(`editor.js ${kb(code.length)} minified, ${kb(packed.length)} brotli`);
