// Scrolling through a negotiation at its fullest: a thousand amendments on 300 clauses. Of each page that shows them, every task on
// the page's main thread while it is scrolled from the top to the end, as the browser's own trace has them.

import { signedIn, signInContext } from "../support/api.mjs";
import { openPage, startBrowser } from "../support/browser.mjs";
import { printRow } from "../support/figures.mjs";
import { CLAUSES, longProgramme } from "../support/long_text.mjs";
import { startServer } from "../support/server.mjs";

const TABLED = 1000;
const MEMBERS = ["dk", "fi", "is", "no", "se", "fo", "gl", "ax", "ee", "lv", "lt"];
/** How far one turn of the wheel goes, in pixels, and how long until the next, in milliseconds. */
const TURN = 400;
const PAUSE = 40;
/** At most so many turns: a list of a thousand cards is longer than anybody scrolls at once. */
const TURNS = 150;

const PAGES = [
  ["the text", "text", "[contenteditable=true] [data-clause]"],
  ["the brackets", "brackets", ".brackets .pair"],
  ["the list of amendments", "amendments", "main table tbody tr"],
  ["the consensus map", "positions", "main table tbody tr"],
];

const server = await startServer();
const browser = await startBrowser();
try {
  const secretary = await signedIn(server.url, "secretary");
  const made = await longProgramme(secretary);
  for (const [from, to] of [["mandate", "drafting"], ["drafting", "negotiation"]]) {
    await secretary("POST", `/programmes/${made.id}/state`, { from, to, note: "" });
  }
  const { clauses } = await secretary("GET", `/texts/${made.text}`);
  await Promise.all(MEMBERS.map((member, at) => table(member, at, made.text, clauses)));
  for (const [what, path, ready] of PAGES) {
    const { page } = await openPage(browser, server.url);
    await signInContext(page.context(), server.url, "head.dk");
    await page.goto(`/programmes/${made.id}/${path}`);
    await page.locator(ready).first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(2_000);
    printRow(`a task while ${what} with ${TABLED} amendments on ${CLAUSES} clauses is scrolled`, await scrolled(page), "< 50 ms");
    await page.context().close();
  }
} finally {
  await browser.close();
  await server.stop();
}

/** What one delegation wants: every eleventh of the thousand, spread over the clauses. */
async function table(member, at, text, clauses) {
  const head = await signedIn(server.url, `head.${member}`);
  for (let n = at; n < TABLED; n += MEMBERS.length) {
    const clause = clauses[n % clauses.length];
    const words = clause.wording.map((piece) => piece.text).join("").replace("digital", "sustainable digital");
    const draft = await head("POST", `/texts/${text}/amendments`, {
      clauses: [clause.id],
      operations: [{ op: "replace", on: { clause: clause.id, hash: clause.hash }, wording: [{ type: "text", text: `${words} (${n})` }] }],
      reason: "It says more exactly what is meant, and by whom it is to be done.",
    });
    await head("POST", `/amendments/${draft.id}/submission`);
    await head("POST", `/amendments/${draft.id}/release`, { draft: draft.draft.hash });
  }
}

/** Every task of the main thread while the page is scrolled by the wheel, in milliseconds. */
async function scrolled(page) {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await page.mouse.move(640, 450);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, TURN);
    await page.waitForTimeout(PAUSE);
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mains = traceEvents.filter((event) => event.name === "thread_name" && event.args.name === "CrRendererMain");
  const of = ({ pid, tid }) => traceEvents.filter((event) => event.pid === pid && event.tid === tid && event.name === "RunTask" && event.ph === "X");
  const [busiest = []] = mains.map(of).sort((a, b) => b.length - a.length);
  if (busiest.length === 0) throw new Error("the trace has no tasks of the page");
  return busiest.map((event) => event.dur / 1000);
}
