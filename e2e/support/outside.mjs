// What every page says to somebody who is not to know of a draft, so that it can be held against what it said before there was one. Which
// pages there are is read from where they are declared: a new one is among them without anybody thinking of it.

import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

import { saved } from "./sheet.mjs";
import { untilEqual } from "./until.mjs";

const DECLARED = new URL("../../frontend/src/nav/route.rs", import.meta.url);

/** Pages that are not compared, and why. */
const ASIDE = new Map([
  ["/account", "it says when each browser was last here"],
  ["/sign-in", "it is for who is not signed in"],
  ["/link", "it is for who has a one-time link"],
]);

/** What stands in the query of pages that say more with one, by what their address speaks of. */
const QUERIES = {
  "/search": () => "?q=areas",
  "/audit": ({ programme }) => `?chain=programme:${programme}`,
  "/programmes/:programme/amendments": () => "?state=all",
};

/** Where amendments are spoken of. */
const NEAR = /^\/($|notices|search|audit|programmes\/:programme($|\/(text|positions|since|amendments|brackets|packages\/new)))/;

/** An id that nothing has. */
const NOTHING = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

/** How long a page must have said the same before it is taken to be complete. Milliseconds. */
const REST = 300;

/** The pages of the app as they are declared, `/programmes/:programme/text/:clause`, but for those aside. */
async function routes(wanted) {
  const source = await readFile(DECLARED, "utf8");
  const declared = [...source.matchAll(/#\[at\("([^"]+)"\)\]/g)].map(([, route]) => route);
  return declared.filter((route) => !ASIDE.has(route) && wanted.test(route));
}

/** Where a page is about these things, and about nothing where there is none of them. */
function address(route, things) {
  const path = route.replace(/:(\w+)/g, (_, name) => things[name] ?? NOTHING);
  return path + (QUERIES[route]?.(things) ?? "");
}

/** Its words and what stands beside them, also what is not laid out because it is far from the screen; without who is here and where. */
const words = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main, aside")].map((part) => {
      const copy = part.cloneNode(true);
      copy.querySelectorAll(".here, .caret").forEach((present) => present.remove());
      return copy.textContent;
    }),
  );

/** What a page says once nothing more comes. */
async function atRest(page) {
  await page.waitForFunction(() => document.querySelectorAll("main .bones, main [aria-busy=true]").length === 0);
  await page.waitForLoadState("networkidle");
  let last = await words(page);
  await untilEqual(async () => {
    const before = last;
    await pause(REST);
    last = await words(page);
    return [last, before];
  });
  return last;
}

/**
 * What each page says to somebody, in a page of its own beside the one they have open.
 *
 * @param {{ page: import('playwright-core').Page }} person
 * @param {Record<string, string>} things the ids that stand in addresses, by their names there
 * @param {boolean} near only those where amendments are spoken of
 * @returns {Promise<Map<string, string[]>>} page by page as they are declared
 */
export async function everyPage({ page }, things, near = false) {
  const said = new Map();
  const beside = await page.context().newPage();
  for (const route of await routes(near ? NEAR : /^/)) {
    await beside.goto(address(route, things));
    await beside.getByRole("main").waitFor();
    if (/^\/programmes\/:programme\/text\b/.test(route)) await saved(beside);
    said.set(route, await atRest(beside));
  }
  await beside.close();
  return said;
}

/** Asks for the same pages again, or for those alone where amendments are spoken of: each says what it said, to the letter. */
export async function everyPageSays(said, { page }, things, near = false) {
  const beside = await page.context().newPage();
  for (const [route, before] of said) {
    if (near && !NEAR.test(route)) continue;
    await beside.goto(address(route, things));
    await untilEqual(async () => [{ [route]: await words(beside) }, { [route]: before }]);
  }
  await beside.close();
}
