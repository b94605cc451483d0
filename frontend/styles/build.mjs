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

/**
 * Rules of the design system that end in "any element", each with what stands in its place. Such a rule behind `:has()` makes Chromium ask
 * for the styles of the whole page again whenever anything comes or goes: most of the time that the timeline took to scroll.
 */
const FIELD = ".ds-field:has(input[type=radio],input[type=checkbox])";
const PARTS = ">:where(.ds-label,.ds-input,[data-field]){";
const NARROWED = [
  [".ds-field:has(.ds-input[aria-disabled=true],.ds-input:disabled)>*{", (rule) => rule.replace(">*{", PARTS)],
  [`${FIELD}>*{`, (rule) => rule.replace(">*{", PARTS)],
  [`${FIELD}:has(input:focus-visible) *{`, (rule) => rule.replace(" *{", " :where(.ds-input){")],
  [".ds-field[data-variant=outline]:has(input[type=radio],input[type=checkbox]):has(input:disabled,input[aria-disabled=true]) *{", (rule) => rule.replace(" *{", " :where(.ds-input){")],
  [":is(:is(.ds-togglegroup,.ds-toggle-group) :is(a:focus-visible,button:focus-visible,label:has(input:focus-visible))) *{", (rule) => rule.replace(" *{", " :where(input){")],
];

/** Puts narrower rules in the place of those. Another release of the design system may have others: then this says so. */
function narrowed(css) {
  for (const [rule, instead] of NARROWED) {
    if (css.split(rule).length !== 2) throw new Error(`the design system has no longer one rule ${rule}`);
    css = css.replace(rule, () => instead(rule));
  }
  const left = css.match(/[^{}]*:has\([^{}]*[> ]\*\{/g);
  if (left) throw new Error(`rules for any element behind :has(): ${left.join(" ")}`);
  return css;
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
  put("app.css", narrowed(result.outputFiles[0].text));
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
