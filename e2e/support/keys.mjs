// Somebody who uses the keyboard alone: Tab, arrows, Enter, Space, letters, and the shortcuts that the guide names. Nothing here
// presses with the mouse, fills in a field or moves the focus by script; going back and loading anew are the browser's own keys. What
// is read from the page is what such a person sees of it: where the focus and the caret are.

import assert from "node:assert/strict";

/** So many presses lead to anything on a page, or it counts as out of reach. */
const MOST = 60;

/** What has the focus, in words, for the message when something was not reached. */
function focused(page) {
  return page.evaluate(() => {
    const at = document.activeElement;
    return `${at.tagName.toLowerCase()} ${(at.getAttribute("aria-label") ?? at.textContent).trim().slice(0, 40)}`;
  });
}

const holdsFocus = (target) => target.evaluateAll((all) => all.includes(document.activeElement));

/** Presses a key until one of these has the focus, and says how often; fails with what was passed on the way. */
async function until(page, key, target, most) {
  await target.first().waitFor();
  const passed = [];
  for (let n = 0; n <= most; n++) {
    if (await holdsFocus(target)) return n;
    await page.keyboard.press(key);
    passed.push(await focused(page));
  }
  return assert.fail(`${target} was not reached in ${most} presses of ${key}; on the way: ${passed.join(" | ")}`);
}

/** Goes to something by Tab, or back to it. */
export async function tabTo(page, target, { back = false, most = MOST } = {}) {
  await until(page, back ? "Shift+Tab" : "Tab", target, most);
}

/** Goes to a button or a link and presses it. */
export async function press(page, target, options) {
  await tabTo(page, target, options);
  await page.keyboard.press("Enter");
}

/** Goes to a field and types into it. */
export async function write(page, field, words, options) {
  await tabTo(page, field, options);
  await page.keyboard.type(words);
}

/** Chooses one of several. Tab comes to the one that holds, or to the first; the arrows choose, or lead to what Space chooses. */
export async function choose(page, group, name, options) {
  const all = group.getByRole("radio");
  const wanted = group.getByRole("radio", { name, exact: true });
  await tabTo(page, all, options);
  await until(page, "ArrowRight", wanted, await all.count());
  if (!(await wanted.isChecked())) await page.keyboard.press("Space");
  await group.getByRole("radio", { name, exact: true, checked: true }).waitFor();
}

/** Goes to a cell of a grid, which is one stop of the Tab key, by the arrows. */
export async function arrowTo(page, grid, row, cell) {
  await tabTo(page, grid.locator('[tabindex="0"]'));
  await until(page, "ArrowDown", row.locator("[data-cell]"), 100);
  await until(page, "ArrowRight", cell, 20);
}

/** Goes by its key to the search in the bar at the top, and on to what stands beside it there, and presses that. */
export async function pressInBar(page, link) {
  await page.keyboard.press("Control+k");
  await page.waitForFunction(() => document.activeElement?.id === "search-field");
  const [search, wanted] = await Promise.all([page.locator("#search-field"), link].map((one) => one.boundingBox()));
  await press(page, link, { back: wanted.x < search.x, most: 15 });
}

/** Moves the caret word by word until it stands behind these. */
export async function caretBehind(page, words) {
  const before = () =>
    page.evaluate(() => {
      const { focusNode, focusOffset } = getSelection();
      const clause = focusNode?.parentElement?.closest("[data-clause]");
      if (!clause) return "";
      const range = document.createRange();
      range.setStart(clause, 0);
      range.setEnd(focusNode, focusOffset);
      return range.toString();
    });
  for (let n = 0; n < MOST; n++) {
    if ((await before()).endsWith(words)) return;
    await page.keyboard.press("Control+ArrowRight");
  }
  assert.fail(`the caret did not come behind “${words}”; before it stands “${await before()}”`);
}

/** Waits until these words are selected, and the editor has been told: the browser tells of it in a task of its own. */
export async function selected(page, words) {
  await page.waitForFunction((words) => getSelection().toString() === words, words);
  await page.evaluate(() => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(told)))));
}

/** Finds words that stand once in a text, and comes back to the text with them selected. */
export async function findWords(page, text, words) {
  await tabTo(page, text);
  await page.keyboard.press("Control+f");
  await page.waitForFunction(() => document.activeElement?.type === "search");
  await page.keyboard.type(words);
  const found = (where) => page.getByRole("search", { name: "Find and replace" }).getByRole("status").getByText(where, { exact: true }).waitFor();
  await found("1 place");
  await page.keyboard.press("Enter");
  await found("1 of 1");
  await page.keyboard.press("Escape");
  await tabTo(page, text);
  await selected(page, words);
}
