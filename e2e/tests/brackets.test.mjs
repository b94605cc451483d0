// Brackets set by hand. In an announced editing session of a negotiation the chair puts words in brackets and says why; delegations read
// it where the text is read, they are counted with the brackets that amendments make, and the map answers such clauses one by one. Then
// they are taken away again.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { begun, table } from "../support/begun.mjs";
import { startJourney } from "../support/journey.mjs";
import { ask, cell, countedBrackets, dialog, grid, openText, pair, panel, row, toast } from "../support/negotiation.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { DRAFT, openProgramme, saved, select, sheet } from "../support/sheet.mjs";
import { untilEqual } from "../support/until.mjs";

const PROMISE = "most used services in all eight countries";
const REGISTERS = "Let population registers answer each other's questions about";
const WHY = "The figure waits for the ministers of finance";
const NEEDED = "The chair marks what the meeting of officials has left open.";
const BRACKETS = "The text with its brackets";
const MAP = "What the delegations think of the text";

/** Each with their own browser, open for the whole story; where things are. */
let secretary, chair, norway, at;
startJourney({}, async (journey) => {
  const { url } = journey.server;
  at = await begun(url);
  [at.promise, at.registers] = [PROMISE, REGISTERS].map(at.find);
  await table(url, "ee", at.text, at.registers, ["civil status", "civil status, and guardianship"], "It is asked at every border.");
  [secretary, chair, norway] = await Promise.all(["secretary", "chair", "head.no"].map((who) => enter(journey, who)));
});

/** What a story must not cause in any of the browsers. */
function withoutFault() {
  for (const { faults } of [secretary, chair, norway]) assert.deepEqual(faults, []);
}

const tools = (page) => page.getByRole("toolbar", { name: "Writing" });
const marked = (page) => sheet(page).getByRole("group", { name: WHY });

/** The text with its brackets, once so many are open. */
async function openBrackets(page, open) {
  await page.goto(`${at.programme}/brackets`);
  await arrived(page, BRACKETS);
  await page.getByRole("status").filter({ hasText: open }).waitFor();
}

test("one bracket is open, which an amendment makes; nobody writes in the text", async () => {
  await openBrackets(norway.page, "One bracket is open");
  await untilEqual(async () => [await countedBrackets(norway.page), { all: 1, parts: 1 }]);
  await openText(chair.page, at.programme);
  await saved(chair.page);
  assert.equal(await tools(chair.page).count(), 0, "the text changes by acceptance only");
  withoutFault();
});

test("the secretariat announces an editing session, and everybody reads why", async () => {
  const { page } = secretary;
  await openProgramme(page, DRAFT);
  const announce = "Announce an editing session";
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await ask(page, announce, announce, announce, async (asked) => {
    await asked.getByLabel("Reason").fill(NEEDED);
    await asked.getByLabel("Ends at the end of").fill(soon);
    await asked.getByLabel("By the clocks of").selectOption({ label: "Helsinki" });
  });
  await toast(page, "The editing session is announced.");
  await norway.page.goto(at.programme);
  await norway.page.getByRole("heading", { name: "The pen may write directly now." }).waitFor();
  await norway.page.getByText(NEEDED).first().waitFor();
  // Midnight there is an hour before it is midnight in Copenhagen.
  await norway.page.getByText(/^Ends by itself after .* 23:00 Copenhagen/).waitFor();
  await assertAccessible(norway.page);
  withoutFault();
});

test("the chair puts a figure in brackets, and says why", async () => {
  const { page } = chair;
  await openText(page, at.programme);
  await saved(page);
  await select(page, "sixty");
  await ask(page, "Square brackets", "Square brackets", "Put it in", (asked) => asked.getByLabel("Why these words are open").fill(WHY));
  await marked(page).filter({ hasText: /^sixty$/ }).waitFor();
  await saved(page);
  await page.getByRole("complementary", { name: "Clause" }).getByText(WHY).waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("Norway reads it in its place with its reason, counted with the other", async () => {
  const { page } = norway;
  await openBrackets(page, "2 brackets are open");
  await untilEqual(async () => [await countedBrackets(page), { all: 2, parts: 2 }]);
  const promise = pair(page, PROMISE);
  await promise.scrollIntoViewIfNeeded();
  await promise.locator(".br").filter({ hasText: "sixty" }).first().waitFor();
  await promise.getByText("One open bracket", { exact: true }).waitFor();
  await page.getByRole("button", { name: `Why in brackets: ${WHY}` }).focus();
  await promise.getByText(WHY).first().waitFor();
  await takeScreenshots(page, "brackets-by-hand");
  await assertAccessibleInBothSchemes(page);
  // "Next open bracket" leads from one to the other, whoever made it.
  const next = page.getByRole("button", { name: "Next open bracket" });
  for (const words of [PROMISE, REGISTERS]) {
    await next.click();
    await page.waitForFunction((words) => document.activeElement?.textContent.includes(words), words);
  }
  withoutFault();
});

test("on the map both clauses stand in brackets, and are not agreed to by the way", async () => {
  const { page } = norway;
  await page.goto(`${at.programme}/positions`);
  await arrived(page, MAP);
  for (const { label } of [at.promise, at.registers]) {
    await row(page, label).getByText("In brackets", { exact: true }).waitFor();
    await row(page, label).getByLabel(/^(One|\d+) open brackets?$/).waitFor();
  }
  await cell(page, "Norway", at.promise.label).click();
  await panel(page, at.promise.label).getByText("Words in it are in brackets.").waitFor();
  await panel(page, at.promise.label).getByRole("button", { name: "Close the panel" }).click();
  await grid(page).getByRole("button", { name: "Agree to all in Goal 2 …" }).click();
  const asked = dialog(page, "Agree to all in Goal 2?");
  await asked.getByText("2 have brackets and are answered one by one:").waitFor();
  for (const { label } of [at.promise, at.registers]) await asked.getByRole("listitem").filter({ hasText: label }).first().waitFor();
  await assertAccessible(page);
  await asked.getByRole("button", { name: "Not now" }).click();
  withoutFault();
});

test("the chair takes the brackets away again: the words stay, and one bracket less is open", async () => {
  const { page } = chair;
  await select(page, "sixty");
  await tools(page).getByRole("button", { name: "Square brackets", pressed: true }).waitFor();
  await ask(page, "Square brackets", "Square brackets", "Remove the brackets", async (asked) => {
    assert.equal(await asked.getByLabel("Why these words are open").inputValue(), WHY, "it begins with what was said");
  });
  await marked(page).waitFor({ state: "detached" });
  await sheet(page).getByText(`sixty ${PROMISE}`).first().waitFor();
  await saved(page);
  await openBrackets(norway.page, "One bracket is open");
  assert.equal(await norway.page.getByRole("button", { name: `Why in brackets: ${WHY}` }).count(), 0);
  await norway.page.goto(`${at.programme}/positions`);
  await arrived(norway.page, MAP);
  await row(norway.page, at.promise.label).getByText("Open", { exact: true }).waitFor();
  withoutFault();
});

test("the session ends, and with it the chair's pen", async () => {
  const { page } = secretary;
  await page.getByRole("button", { name: "End the session" }).click();
  await toast(page, "The editing session has ended.");
  await tools(chair.page).waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Announce an editing session" }).waitFor();
  await assertAccessible(page);
  withoutFault();
});
