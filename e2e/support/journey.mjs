// What every test file needs: a server and a browser for its tests, and pages in them.

import { after, before } from "node:test";

import { openPage, startBrowser } from "./browser.mjs";
import { startServer } from "./server.mjs";

/**
 * Starts a server and a browser before the first test of a file and stops both after the last one. Call it at the top of
 * the file.
 *
 * @param {Parameters<typeof startServer>[0]} [options] of the server
 * @param {(journey: object) => Promise<void>} [begin] what stands at the beginning of the story, before the first test
 * @returns `server` and `browser` (from the first test on), and `open`, which opens a page as `openPage` does
 */
export function startJourney(options, begin) {
  const journey = { open: (context) => openPage(journey.browser, journey.server.url, context) };
  // One after the other, so that when the second does not start, `after` still finds the first and stops it.
  before(async () => {
    journey.browser = await startBrowser();
    journey.server = await startServer(options);
    await begin?.(journey);
  });
  after(async () => {
    await journey.browser?.close();
    await journey.server?.stop();
  });
  return journey;
}
