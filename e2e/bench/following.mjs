// The pages of a programme that is followed, at its fullest: 60 sub-goals, 500 initiatives with 2,000 milestones, 100 indicators. From
// asking for a page, by somebody who was there before and has the app in their browser, to everything on it being shown. The data is what
// the example `bench` left; `cargo xtask bench` says where (SAMRAD_FOLLOWED).

import { signInContext } from "../support/api.mjs";
import { openPage, startBrowser } from "../support/browser.mjs";
import { printRow } from "../support/figures.mjs";
import { startServer } from "../support/server.mjs";

const TIMES = 5;
const CREDENTIALS = { email: "head.dk@bench.example", password: "a password to measure with" };

/** A page, and something that is on it once what is seen of it is; of a long list that goes on growing after that, what is on it at the end. */
const PAGES = [
  ["the overview", "overview", "main .things li"],
  ["the results", "results", "main .restree .l3"],
  ["the initiatives", "initiatives", "main table tbody tr"],
  ["the initiatives, to the last row", "initiatives", "main table tbody tr:nth-of-type(500)"],
  ["the board of initiatives", "initiatives?view=board", "main .board .boardcard"],
  ["the indicators", "indicators", "main table tbody tr"],
  ["the public page", null, "main .restree .l3"],
  ["the money", "money", "main .moneypage .section:nth-of-type(2) tbody tr"],
  ["the money, to the last row", "money", "main .moneypage tbody tr:nth-of-type(501)"],
  ["the reporting rounds", "reports", "main table tbody tr"],
  ["the workstreams", "workstreams", "main .workstreams .panel"],
  ["the timeline", "timeline", "main .tl-lines [data-item]"],
];

/** Pages of one thing, found by the first link on the list of its kind: what the address goes on with, and what is on it. */
const ONE = [
  // What stands under it, what serves it and what is thought of it come by themselves.
  [
    "one result",
    "results",
    "main .restree .l2 a",
    "",
    'main .resultpage:has(.under a[href*="/results/"]):has(.under a[href*="/initiatives/"]):has(.byrule)',
  ],
  ["the lineage of a result", "results", "main .restree .l2 a", "/lineage", "main .lineage .measures tbody tr"],
  ["one initiative", "initiatives", "main table tbody a", "", "main .initiative .worklog li"],
  ["one indicator", "indicators", "main table tbody a", "", "main .indicatorpage .multiples svg"],
  ["the entry of an indicator’s figures", "indicators", "main table tbody a", "/figures", "main .entrygrid tbody td"],
];

/** The pages of the latest round, from its own address. */
const ROUND = [
  ["one round", "", "main .reportmatrix tbody tr"],
  ["a compiled report", "/read", "main .reportsection"],
  ["the officials’ note", "/note", "main .officialsnote .section"],
];

/** A section of it, from its first link to one: the others stand beside it. */
const SECTION = ["a section of a report", "main .reportgrid:has(.sectionlist li) .wide .section"];
/** In the programme after it, what becomes of its sub-goals. */
const SUCCESSION = ["what goes on in the programme after", "main form.succession .things li"];

const data = process.env.SAMRAD_FOLLOWED;
if (!data) throw new Error("SAMRAD_FOLLOWED does not say where the data is: run this by `cargo xtask bench`");
const server = await startServer({ demo: false, data });
const browser = await startBrowser();
try {
  const { page } = await openPage(browser, server.url);
  await signInContext(page.context(), server.url, CREDENTIALS);
  await page.goto("/programmes");
  const named = (name) => page.getByRole("main").getByRole("link", { name }).first().getAttribute("href");
  const [home, after] = [await named("Followed"), await named("The years after")];
  const programme = home.split("/").at(-1);
  const round = await firstLink(page, `${home}/reports`, "main table tbody a");
  const section = await firstLink(page, round, "main .reportmatrix tbody a");
  const ones = [];
  for (const [what, list, link, path, ready] of ONE) ones.push([what, `${await firstLink(page, `${home}/${list}`, link)}${path}`, ready]);
  const addresses = [
    ...PAGES.map(([what, path, ready]) => [what, path === null ? `/public/${programme}` : `${home}/${path}`, ready]),
    ...ones,
    ...ROUND.map(([what, path, ready]) => [what, `${round}${path}`, ready]),
    [SECTION[0], section, SECTION[1]],
    [SUCCESSION[0], `${after}/succession`, SUCCESSION[1]],
  ];
  for (const [what, address, ready] of addresses) {
    await shown(page, address, ready);
    const times = [];
    for (let time = 0; time < TIMES; time += 1) times.push(await shown(page, address, ready));
    printRow(`${what} at its fullest, in a browser that has the app`, times, "< 1000 ms");
  }
} finally {
  await browser.close();
  await server.stop();
}

/** Where the first of such links on a page leads. */
async function firstLink(page, address, link) {
  await shown(page, address, link);
  return page.locator(link).first().getAttribute("href");
}

/** Goes there, and says after how many milliseconds it is all there. */
async function shown(page, address, ready) {
  const started = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator(ready).first().waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'));
  return performance.now() - started;
}
