// Pictures of pages for people to look at, in e2e/out/, which git ignores. They are not compared with anything, and are taken when the
// journeys are run by `cargo xtask e2e`, or with SAMRAD_PICTURES set.

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../out/", import.meta.url));
const WIDTHS = { 1440: 900, 390: 844 };

/**
 * Takes a page at both widths in both colour schemes: `NAME-1440-light.png` and so on. Restores the page's size and scheme.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name lower case, with hyphens
 */
export async function takeScreenshots(page, name) {
  if (!process.env.SAMRAD_PICTURES) return;
  await mkdir(FOLDER, { recursive: true });
  const before = page.viewportSize();
  for (const [width, height] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width: Number(width), height });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${FOLDER}${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}
