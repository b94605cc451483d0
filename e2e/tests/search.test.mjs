// Searching: from the field in the bar or by a key, across programmes and kinds, to the clause, the amendment and the thread; and what
// one delegation says inside is found by it alone.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { PLAN, clause, enterText, saved, select, sheet } from "../support/sheet.mjs";
import { untilEqual } from "../support/until.mjs";

const journey = startJourney();

const bar = (page) => page.getByRole("banner").getByRole("searchbox", { name: "Search" });
const field = (page) => page.getByRole("main").getByRole("searchbox");
const filters = (page) => page.getByRole("navigation", { name: "What is shown" });
const hits = (page) => page.getByRole("main").locator(".hits > li");

async function look(page, words) {
  await field(page).fill(words);
  await field(page).press("Enter");
}

test("the field in the bar finds across programmes, and what was found leads to its clause", async () => {
  const { page, faults } = await enter(journey, "head.no");
  await arrived(page);
  await bar(page).fill("digital servic");
  await bar(page).press("Enter");
  await arrived(page, "Search");
  await hits(page).first().waitFor();
  assert.equal(await field(page).inputValue(), "digital servic");
  assert.match(page.url(), /\/search\?q=digital%20servic$/);
  assert.ok((await page.getByRole("main").locator("section h2").count()) > 1, "more than one programme has it");
  for (const words of await page.locator(".hits mark").allTextContents()) assert.match(words, /^(digital|servic)/i);
  await filters(page).getByRole("link", { name: /^Clauses/ }).click();
  await page.waitForURL(/kind=clause/);
  // What was found before stands until the answer is here.
  await untilEqual(async () => {
    const headings = await page.locator(".searched h3").allTextContents();
    return [headings, headings.length ? headings.map(() => "Clauses") : ["Clauses"]];
  });
  await filters(page).getByRole("link", { name: new RegExp(`^${PLAN}`) }).click();
  await page.waitForURL(/programme=/);
  await untilEqual(async () => [await page.getByRole("main").locator("section h2").count(), 1]);
  await hits(page).first().waitFor();
  await takeScreenshots(page, "search-filtered");
  await hits(page).first().getByRole("link").click();
  await page.waitForURL(/\/text\/[0-9A-Za-z]{26}$/);
  await sheet(page).waitFor();
  await page.goBack();
  await hits(page).first().waitFor();
  assert.deepEqual(faults, []);
});

test("the keys / and Ctrl K lead to the field from everywhere but where one types", async () => {
  const { page, faults } = await enter(journey, "head.no", "/programmes");
  await arrived(page, "Programmes");
  await page.keyboard.press("/");
  await page.waitForFunction(() => document.activeElement?.id === "search-field");
  await page.keyboard.type("a/b");
  assert.equal(await bar(page).inputValue(), "a/b");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("Control+k");
  await arrived(page, "Search");
  await page.waitForFunction(() => document.activeElement?.id === "search-field");
  await look(page, "å");
  await page.getByText("Use at least 2 characters.").waitFor();
  await look(page, "zzzz");
  await page.getByText("Nothing was found").waitFor();
  await page.goto("/");
  await arrived(page);
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  await arrived(page, "Search");
  assert.deepEqual(faults, []);
});

test("a clause is found by its facts, and those that fit are shown with what was looked for", async () => {
  const { page, faults } = await enter(journey, "head.no", "/search?q=survey%20160");
  await arrived(page, "Search");
  const hit = hits(page).filter({ hasText: "Survey among members" }).filter({ hasText: "accept an identity" }).first();
  await hit.waitFor();
  await hit.getByText("Source:").waitFor();
  await hit.getByText("Target:").waitFor();
  assert.deepEqual(await hit.locator("mark").allTextContents(), ["160", "Survey"]);
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "search-facts");
  assert.deepEqual(faults, []);
});

test("what is said inside a delegation is found there, whatever letters are typed, and by nobody else", async () => {
  const finland = await enterText(journey, "delegate.fi", PLAN);
  await clause(finland.page, "Half-way through the period").click();
  await select(finland.page, "other targets");
  const comments = finland.page.getByRole("complementary", { name: "Clause" }).getByRole("region", { name: "Comments", exact: true });
  await comments.getByRole("button", { name: "Comment on the selected words" }).click();
  const form = comments.getByRole("region", { name: "New comment" });
  await form.getByRole("radio", { name: "Inside the delegation of Finland" }).check();
  await form.getByLabel("Your comment").fill("Tästä päätetään vasta Äänekoskella.");
  await form.getByRole("button", { name: "Comment", exact: true }).click();
  await comments.getByText("Äänekoskella").waitFor();
  await saved(finland.page);

  await finland.page.goto("/search?q=aanekosk");
  await arrived(finland.page, "Search");
  await hits(finland.page).filter({ hasText: "vasta Äänekoskella" }).waitFor();
  assert.equal(await finland.page.locator(".hits mark").textContent(), "Äänekoskella");
  await assertAccessibleInBothSchemes(finland.page);
  await finland.page.getByRole("main").getByRole("link", { name: "Comment", exact: true }).click();
  await finland.page.getByRole("complementary", { name: "Clause" }).getByText("vasta Äänekoskella").waitFor();

  const sweden = await enter(journey, "head.se", "/search?q=aanekosk");
  await arrived(sweden.page, "Search");
  await sweden.page.getByText("Nothing was found").waitFor();
  assert.deepEqual([...finland.faults, ...sweden.faults], []);
});
