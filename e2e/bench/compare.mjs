// Comparing 300 clauses with 100 changes in the browser: the comparison itself, which the page notes in the browser's timeline,
// and the whole time from the moment when both texts are there to the moment when the redline is in the page.
// The live text is changed on its way to the page, which spares a hundred edits by hand.

import { signedIn, signInContext } from "../support/api.mjs";
import { openPage, startBrowser } from "../support/browser.mjs";
import { printRow } from "../support/figures.mjs";
import { CLAUSES, longProgramme } from "../support/long_text.mjs";
import { startServer } from "../support/server.mjs";

const TIMES = 11;

const server = await startServer();
const browser = await startBrowser();
try {
  const secretary = await signedIn(server.url, "secretary");
  const chair = await signedIn(server.url, "chair");
  const { id, text } = await longProgramme(secretary);
  const cover = { document: "BENCH 1", cover_note: "To measure." };
  const revision = await secretary("POST", `/texts/${text}/revisions`, cover);
  await chair("POST", `/revisions/${revision.id}/issue`);

  const [times, comparing] = [[], []];
  for (let time = 0; time < TIMES; time += 1) {
    const { page } = await openPage(browser, server.url);
    await signInContext(page.context(), server.url, "secretary");
    await page.route(`**/api/v1/texts/${text}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: changed(await response.json()) });
    });
    await page.addInitScript(noteFirstChange);
    await page.goto(`/programmes/${id}/compare?from=1&to=live`);
    await page.locator("#main ins").first().waitFor();
    times.push(await page.evaluate(sinceBothTexts));
    comparing.push(await page.evaluate(() => performance.getEntriesByName("samrad-compare").at(-1).duration));
    await page.context().close();
  }
  printRow(`compare ${CLAUSES} clauses with 100 changes in the browser`, comparing, "< 100 ms");
  printRow("the same, from both texts being there to the redline being drawn", times, "–");
} finally {
  await browser.close();
  await server.stop();
}

/** 60 clauses reworded, 15 deleted, 15 inserted, 10 moved to the end. */
function changed(view) {
  const { clauses } = view;
  const last = clauses.at(-1);
  for (let n = 0; n < CLAUSES; n += 5) {
    clauses[n].wording[0].text = `${clauses[n].wording[0].text.replaceAll("digital", "sustainable")} It is reviewed every year.`;
  }
  const moved = Array.from({ length: 10 }, (_, n) => clauses[n * 30 + 3]);
  const deleted = Array.from({ length: 15 }, (_, n) => clauses[n * 20 + 2]);
  const inserted = Array.from({ length: 15 }, (_, n) => ({
    ...last,
    id: `01JD3ZK8WQ5R7T9V0X2Y4AZZ${String(n).padStart(2, "0")}`,
    wording: [{ type: "text", text: `An inserted sentence, number ${n}.` }],
  }));
  const kept = clauses.filter((clause) => !moved.includes(clause) && !deleted.includes(clause));
  const behind = [...moved, ...inserted].map((clause, n) => ({ ...clause, pos: `${last.pos}${String(n + 10)}1` }));
  return { ...view, clauses: [...kept, ...behind] };
}

/** In the page: notes when the first changed words appear. */
function noteFirstChange() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector("#main ins")) return;
    globalThis.firstChange = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** In the page: milliseconds from the later of the two answers to the redline. */
function sinceBothTexts() {
  const answers = performance.getEntriesByType("resource").filter(({ name }) => /\/api\/v1\/(texts|revisions)\/[^/]+$/.test(name));
  if (answers.length < 2) throw new Error("the two texts were not fetched");
  return globalThis.firstChange - Math.max(...answers.map(({ responseEnd }) => responseEnd));
}
