// The pages of a programme that is followed, at its fullest: 60 sub-goals, 500 initiatives with 2,000 milestones, 100 indicators. From
// asking for a page, by somebody who was there before and has the app in their browser, to everything on it being shown. The data is what
// the example `bench` left; `cargo xtask bench` says where (SAMRAD_FOLLOWED).

import { signInContext } from "../support/api.mjs";
import { openPage, startBrowser } from "../support/browser.mjs";
import { printRow } from "../support/figures.mjs";
import { startServer } from "../support/server.mjs";

const TIMES = 5;
const CREDENTIALS = { email: "head.dk@bench.example", password: "a password to measure with" };

/** A page, and something that is on it once all of it is. */
const PAGES = [
  ["the overview", "overview", "main .things li"],
  ["the results", "results", "main .restree .l3"],
  ["the initiatives", "initiatives", "main table tbody tr"],
  ["the board of initiatives", "initiatives?view=board", "main .board"],
  ["the indicators", "indicators", "main table tbody tr"],
  ["the public page", null, "main .restree .l3"],
];

const data = process.env.SAMRAD_FOLLOWED;
if (!data) throw new Error("SAMRAD_FOLLOWED does not say where the data is: run this by `cargo xtask bench`");
const server = await startServer({ demo: false, data });
const browser = await startBrowser();
try {
  const { page } = await openPage(browser, server.url);
  await signInContext(page.context(), server.url, CREDENTIALS);
  await page.goto("/programmes");
  const link = page.getByRole("link", { name: "Followed" }).first();
  const home = await link.getAttribute("href");
  const programme = home.split("/").at(-1);
  for (const [what, path, ready] of PAGES) {
    const address = path === null ? `/public/${programme}` : `${home}/${path}`;
    await shown(page, address, ready);
    const times = [];
    for (let time = 0; time < TIMES; time += 1) times.push(await shown(page, address, ready));
    printRow(`${what} at its fullest, in a browser that has the app`, times, "< 1000 ms");
  }
} finally {
  await browser.close();
  await server.stop();
}

/** Goes there, and says after how many milliseconds it is all there. */
async function shown(page, address, ready) {
  const started = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator(ready).first().waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'));
  return performance.now() - started;
}
