// Every page of the app, as somebody for whom it is there: it loads without a fault, it is accessible in both colour
// schemes, it fits a small screen, and pictures of it are taken for people to look at.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessibleInBothSchemes } from "./axe.mjs";
import { startJourney } from "./journey.mjs";
import { arrived, enter } from "./people.mjs";
import { takeScreenshots } from "./screenshot.mjs";
import { DRAFT, IN_FORCE, PLAN, clausesOf, saved } from "./sheet.mjs";

/**
 * A page: what its pictures are called, who looks at it, where it is given where the demonstration's things are, and the heading by
 * which it has arrived.
 *
 * @typedef {[string, string, (at: Record<string, string>) => string, string | RegExp]} Page
 */

/**
 * A test for each page, on one server.
 *
 * @param {Page[]} pages
 * @param {(find: { page: import('playwright-core').Page, link: (name: string | RegExp) => Promise<string>, at: Record<string, string> }) => Promise<void>} [findMore]
 *   finds more places than the programmes', into `at`
 */
export function lookAt(pages, findMore) {
  /** Where the demonstration's things are: found once, by their links. */
  const at = {};
  const journey = startJourney({}, async (journey) => {
    const { page } = await enter(journey, "secretary", "/programmes");
    const link = async (name) => page.getByRole("main").getByRole("link", { name }).first().getAttribute("href");
    [at.draft, at.plan, at.inForce] = [await link(DRAFT), await link(PLAN), await link(IN_FORCE)];
    await findMore?.({ page, link, at });
  });

  /** One browser for each person, however many pages they look at. */
  const people = new Map();
  const as = async (who) => {
    if (!people.has(who)) people.set(who, await enter(journey, who));
    return people.get(who);
  };

  for (const [name, who, path, heading] of pages) {
    test(`${name}, as ${who}`, async () => {
      const { page, faults } = await as(who);
      faults.length = 0;
      await page.goto(path(at));
      await arrived(page, heading);
      if (name.startsWith("text-") && name !== "text-adopted") {
        await clausesOf(page).first().waitFor();
        await saved(page);
      }
      await takeScreenshots(page, name);
      assert.deepEqual(faults, []);
      await assertAccessibleInBothSchemes(page);
      await assertFits(page);
    });
  }
  return journey;
}

/** On a small screen a page is scrolled downwards, never sideways. */
async function assertFits(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  await page.setViewportSize(before);
  assert.ok(wide <= room, `${page.url()} is ${wide} px wide on a screen of ${room} px`);
}
