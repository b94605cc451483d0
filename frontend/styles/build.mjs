// Makes what the page links to, in frontend/assets/generated: one style sheet and the faces.
// Run before Trunk reads index.html (its pre_build hook) as `node frontend/styles/build.mjs`; nothing is fetched.
//
// Writes a file only when its bytes change, so that `trunk serve` does not build in a circle.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const frontend = dirname(here);
const generated = join(frontend, "assets", "generated");
const require = createRequire(join(frontend, "package.json"));

function put(path, bytes) {
  const file = join(generated, path);
  const fresh = Buffer.from(bytes);
  if (existsSync(file) && readFileSync(file).equals(fresh)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fresh);
}

/** The style sheets, joined and made small. Faces stay apart: they are copied beside it. */
function styles() {
  const { buildSync } = require("esbuild");
  const result = buildSync({
    entryPoints: [join(here, "index.css")],
    bundle: true,
    minify: true,
    write: false,
    legalComments: "none",
    external: ["*.woff2"],
    nodePaths: [join(frontend, "node_modules")],
    logLevel: "warning",
  });
  put("app.css", result.outputFiles[0].contents);
}

/** The five faces that fonts.css names, from the npm packages. */
function faces() {
  const css = readFileSync(join(here, "fonts.css"), "utf8");
  for (const [, file] of css.matchAll(/url\("\.\/fonts\/([^"]+)"\)/g)) {
    const family = file.startsWith("inter-") ? "inter" : "source-serif-4";
    put(join("fonts", file), readFileSync(join(frontend, "node_modules", "@fontsource-variable", family, "files", file)));
  }
}

styles();
faces();
