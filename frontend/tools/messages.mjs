// The page begins to fetch its words before the program is there, so it has to know what the message files are called.

import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const PLACE = "{{messages}}";

/** Writes the names of the files in `i18n/` into the page of a build. */
export async function nameMessages(folder) {
  const page = join(folder, "index.html");
  const html = await readFile(page, "utf8");
  if (html.split(PLACE).length !== 2) throw new Error(`${page} does not have ${PLACE} once`);
  const names = (await readdir(join(folder, "i18n"))).filter((name) => name.endsWith(".txt")).sort();
  await writeFile(page, html.replace(PLACE, names.join(" ")));
}
