// Waiting for what no locator can say: two pages that show the same, words with the caret of somebody else in them.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

/** As long as a page may keep a locator waiting, and how often it is looked at. Milliseconds. */
const PATIENCE = 30_000;
const PACE = 50;

/**
 * Waits until two readings agree, and fails with the difference where they do not in time.
 *
 * @param {() => Promise<[unknown, unknown]>} read
 */
export async function untilEqual(read) {
  const late = Date.now() + PATIENCE;
  for (;;) {
    const [one, other] = await read();
    try {
      return assert.deepEqual(one, other);
    } catch (error) {
      if (Date.now() > late) throw error;
    }
    await pause(PACE);
  }
}

/**
 * Waits until a reading matches, and fails with what is read where it does not in time.
 *
 * @param {() => Promise<string>} read
 * @param {RegExp} pattern
 */
export async function untilMatches(read, pattern) {
  await untilEqual(async () => {
    const said = await read();
    return [pattern.test(said) ? pattern : said, pattern];
  });
}
