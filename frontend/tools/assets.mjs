// Runs before Trunk reads index.html: makes what index.html refers to and no one writes by hand, into
// frontend/assets/generated/, a folder that Trunk does not watch. Each part is made by its own script; both run at once.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** From frontend/: the editor bundle; the style sheet, the fonts and the message files. */
const SCRIPTS = ["editor/build.mjs", "styles/build.mjs"];

const frontend = fileURLToPath(new URL("..", import.meta.url));

const codes = await Promise.all(
  SCRIPTS.map(async (script) => {
    const made = spawn(process.execPath, [script], { cwd: frontend, stdio: ["ignore", "inherit", "inherit"] });
    const [code] = await once(made, "exit");
    return code;
  }),
);
process.exit(codes.every((code) => code === 0) ? 0 : 1);
