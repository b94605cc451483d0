// The timeline at its fullest: 500 initiatives with 2,000 milestones. Every task on the page's main thread while it is scrolled, while one
// goes through its zooms, and while a bar is dragged, as the browser's own trace has them.

import { signedIn, signInContext } from "../support/api.mjs";
import { openPage, startBrowser } from "../support/browser.mjs";
import { printRow } from "../support/figures.mjs";
import { startServer } from "../support/server.mjs";
import { IN_FORCE } from "../support/sheet.mjs";

const INITIATIVES = 500;
const MILESTONES = 4;
const MEMBERS = ["DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX", "EE", "LV", "LT"];
/** How far one turn of the wheel goes, in pixels, and how long until the next, in milliseconds. */
const TURN = 400;
const PAUSE = 40;
const TURNS = 60;
/** So often each zoom is chosen, and so many steps a drag has. */
const ZOOMS = 5;
const STEPS = 60;

const server = await startServer();
const browser = await startBrowser();
try {
  const secretary = await signedIn(server.url, "secretary");
  const programme = (await secretary("GET", "/programmes")).find(({ title }) => title === IN_FORCE).id;
  await fill(secretary, programme);
  const { page } = await openPage(browser, server.url);
  await signInContext(page.context(), server.url, "secretary");
  await page.goto(`/programmes/${programme}/timeline`);
  await page.locator(".tl-lines [data-item]").first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(2_000);
  const what = `the timeline with ${INITIATIVES} initiatives and ${INITIATIVES * MILESTONES} milestones`;
  printRow(`a task while ${what} is scrolled`, await tasks(page, scroll), "< 50 ms");
  printRow(`a task while ${what} is zoomed`, await tasks(page, zoom), "< 50 ms");
  printRow(`a task while a bar of ${what} is dragged`, await tasks(page, drag), "< 50 ms");
} finally {
  await browser.close();
  await server.stop();
}

/** Fills the programme up to so many, each with milestones that wait for each other and for one of the initiative before. */
async function fill(secretary, programme) {
  const known = await secretary("GET", `/programmes/${programme}/timeline`);
  const subgoals = known.groupings.filter(({ kind }) => kind === "subgoal");
  const fields = { description: "", workstream: null, body: "", partners: [], reason: "", version: 0 };
  const day = (month) => `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`;
  let before;
  for (let n = known.initiatives.length; n < INITIATIVES; n += 1) {
    const from = n % 40;
    const { row } = await secretary("POST", `/programmes/${programme}/initiatives`, {
      title: `Work ${n} on services that cross a border`,
      serves: [subgoals[n % subgoals.length].clause],
      lead: MEMBERS[n % MEMBERS.length],
      state: "planned",
      starts: day(from),
      ends: day(from + 24),
      ...fields,
    });
    for (let m = 0; m < MILESTONES; m += 1) {
      const needs = before ? [before] : [];
      const milestone = { title: `Step ${m + 1} of work ${n}`, due: day(from + 5 * (m + 1)), done: null, needs, version: 0 };
      const whole = await secretary("POST", `/initiatives/${row.id}/milestones`, milestone);
      before = whole.milestones.at(-1).id;
    }
  }
  await secretary("POST", `/programmes/${programme}/plans`, { number: known.plans.length + 1, title: "All of it", period: { from: "2025-01-01", to: "2030-12-31" }, decision: "The bench", note: "" });
}

async function scroll(page) {
  const box = await page.locator(".tl-grid").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(turn % 10 === 9 ? TURN : 0, TURN);
    await page.waitForTimeout(PAUSE);
  }
}

async function zoom(page) {
  for (let n = 0; n < ZOOMS; n += 1) {
    for (const name of ["Quarters", "Months", "Years"]) {
      await page.getByRole("radio", { name }).click();
      await page.waitForTimeout(PAUSE * 5);
    }
  }
}

async function drag(page) {
  const bar = page.locator(".tl-lines [data-item=bar] .body").nth(6);
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < STEPS; step += 1) {
    await page.mouse.move(x + 40 * Math.sin(step / 6), y);
    await page.waitForTimeout(PAUSE / 2);
  }
  await page.keyboard.press("Escape");
  await page.mouse.up();
}

/** Every task of the main thread while something is done, in milliseconds. */
async function tasks(page, act) {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await act(page);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mains = traceEvents.filter((event) => event.name === "thread_name" && event.args.name === "CrRendererMain");
  const of = ({ pid, tid }) => traceEvents.filter((event) => event.pid === pid && event.tid === tid && event.name === "RunTask" && event.ph === "X");
  const [busiest = []] = mains.map(of).sort((a, b) => b.length - a.length);
  if (busiest.length === 0) throw new Error("the trace has no tasks of the page");
  return busiest.map((event) => event.dur / 1000);
}
