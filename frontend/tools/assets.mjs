// Runs before Trunk reads index.html: makes what index.html refers to and no one writes by hand, into
// frontend/assets/generated/, a folder that Trunk does not watch. Each part is made by its own program; all run at once.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Run in frontend/: the editor bundle; the style sheet and the fonts; the message files, by the crate that checks them. */
const PROGRAMS = [
  [process.execPath, "editor/build.mjs"],
  [process.execPath, "styles/build.mjs"],
  ["cargo", "run", "--quiet", "--offline", "--package", "samrad-i18n", "--bin", "messages", "--", "assets/generated/i18n"],
];

const frontend = fileURLToPath(new URL("..", import.meta.url));

const codes = await Promise.all(
  PROGRAMS.map(async ([program, ...args]) => {
    const made = spawn(program, args, { cwd: frontend, stdio: ["ignore", "inherit", "inherit"] });
    const [code] = await once(made, "exit");
    return code;
  }),
);
process.exit(codes.every((code) => code === 0) ? 0 : 1);
