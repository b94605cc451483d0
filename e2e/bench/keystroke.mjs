// A keystroke in a text of 300 clauses: from the browser's key event to the end of all that the page does for it before it may
// paint. What the page does later, when the words come back saved, is not in it.

import { signedIn, signInContext } from "../support/api.mjs";
import { openPage, startBrowser } from "../support/browser.mjs";
import { printRow } from "../support/figures.mjs";
import { CLAUSES, longProgramme } from "../support/long_text.mjs";
import { startServer } from "../support/server.mjs";

const KEYS = 200;
const WORD = [..."nordisk", "Space"];

const server = await startServer();
const browser = await startBrowser();
try {
  const secretary = await signedIn(server.url, "secretary");
  const programme = (await longProgramme(secretary)).id;
  const { page } = await openPage(browser, server.url);
  await signInContext(page.context(), server.url, "secretary");
  await page.goto(`/programmes/${programme}/text`);
  const editor = page.locator("[contenteditable=true]");
  await editor.getByText(`Sentence ${CLAUSES - 1} `).waitFor({ timeout: 30_000 });
  await editor.getByText(`Sentence ${CLAUSES / 2} `).click();
  await page.evaluate(measureKeys);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(WORD[key % WORD.length]);
    // As fast as a quick typist.
    await page.waitForTimeout(60);
  }
  const times = await page.evaluate(() => globalThis.keyTimes);
  if (times.length < KEYS) throw new Error(`only ${times.length} of ${KEYS} keystrokes were seen`);
  printRow(`a keystroke in a text of ${CLAUSES} clauses`, times, "< 16 ms");
} finally {
  await browser.close();
  await server.stop();
}

/** In the page: times each key from its event to the task after the one in which its character was put in. */
function measureKeys() {
  globalThis.keyTimes = [];
  let started = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => globalThis.keyTimes.push(performance.now() - started);
  const capture = { capture: true };
  document.addEventListener("keydown", () => (started = performance.now()), capture);
  // The message waits until every handler of the input, and what they put off to the end of the task, has run.
  document.addEventListener("beforeinput", () => port2.postMessage(null), capture);
}
