// The money of the programme in force: the whole adds up in every direction, frames are set while somebody else sets them, who leads says
// what is used while the secretariat grants, another currency is only shown, and a table is read in line by line. Each page and dialog of
// it is accessible.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { IN_FORCE } from "../support/sheet.mjs";
import { untilEqual } from "../support/until.mjs";

/** Each with their own browser; what asks the server as the secretariat; where things are. */
let secretary, finland, ask;
const at = {};
startJourney({}, async (journey) => {
  ask = await signedIn(journey.server.url, "secretary");
  at.id = (await ask("GET", "/programmes")).find(({ title }) => title === IN_FORCE).id;
  at.programme = `/programmes/${at.id}`;
  at.money = `${at.programme}/money`;
  [secretary, finland] = await Promise.all(["secretary", "delegate.fi"].map((who) => enter(journey, who)));
});

const region = (page, name) => page.getByRole("region", { name, exact: true });
const rowOf = (page, words) => page.getByRole("row").filter({ hasText: words });

/** What a story must not cause in either of the browsers. */
function withoutFault() {
  for (const { faults } of [secretary, finland]) assert.deepEqual(faults, []);
}

test("the whole is said in a sentence, drawn, and adds up in every direction", async () => {
  const { page } = finland;
  await page.goto(`${at.programme}/results`);
  await arrived(page);
  await page.getByRole("link", { name: "Money", exact: true }).first().click();
  await arrived(page, "Money");
  await page.getByText(/^DKK .* of a frame of DKK .* is granted, and DKK .* of that is used\./).first().waitFor();
  await page.getByText(/under way without a grant$/).first().waitFor();
  await page.getByRole("img", { name: /of a frame of/ }).first().waitFor();
  const { entries } = await ask("GET", `/programmes/${at.id}/budget`);
  const granted = entries.flatMap(({ lines }) => lines).reduce((sum, line) => sum + (line.granted ?? 0), 0);
  const told = new Intl.NumberFormat("en-GB").format(granted / 100);
  const sums = page.getByRole("row").filter({ hasText: /^Sum/ }).filter({ hasText: told });
  // By goal and year, by initiative, by lead.
  await untilEqual(async () => [await sums.count(), 3]);
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "money");
});

test("what is listed stands in the address", async () => {
  const { page } = finland;
  await page.getByRole("combobox", { name: "Which initiatives" }).selectOption("unfunded");
  await rowOf(page, "Ice forecasts from shared sensors").getByText("No grant").waitFor();
  await page.waitForURL((url) => url.searchParams.get("which") === "unfunded");
  await page.getByRole("combobox", { name: "Show" }).selectOption("free");
  await page.waitForURL((url) => [...url.searchParams.values()].includes("free"));
  await page.reload();
  await arrived(page, "Money");
  await rowOf(page, "Ice forecasts from shared sensors").waitFor();
  assert.equal(await page.getByRole("combobox", { name: "Show" }).inputValue(), "free");
  await page.getByRole("combobox", { name: "Which initiatives" }).selectOption("overspent");
  await rowOf(page, "A legal study of matching identities").getByText("Overspent").waitFor();
  await page.getByRole("combobox", { name: "Beside the crowns" }).selectOption("EUR");
  await page.getByText(/≈ EUR/).first().waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("who leads says what is used, and grants nothing", async () => {
  const { page } = finland;
  await page.getByRole("combobox", { name: "Which initiatives" }).selectOption("all");
  await page.getByRole("link", { name: /Keeping the catalogue alive/ }).first().click();
  await arrived(page, "Keeping the catalogue alive: one operator, shared costs");
  at.one = new URL(page.url()).pathname;
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "money-one");
  await page.getByRole("button", { name: "Change the money" }).click();
  assert.equal(await page.getByRole("textbox", { name: "Granted, 2026" }).count(), 0, "that is the secretariat's");
  const used = page.getByRole("textbox", { name: "Used, 2026" });
  await used.fill("1.250 mio.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("This can be read in two ways.").waitFor();
  await used.fill("-5");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("An amount is not less than nothing.").waitFor();
  await assertAccessible(page);
  await takeScreenshots(page, "money-form");
});

test("while the secretariat grants, and neither loses anything", async () => {
  const { page } = finland;
  await page.getByRole("textbox", { name: "Used, 2026" }).fill("0,4 mio. kr.");
  const id = at.one.split("/").at(-1);
  const { entry } = await ask("GET", `/initiatives/${id}/budget`);
  const lines = entry.lines.map((line) => (line.year === 2026 ? { ...line, granted: 45_000_000, used: 22_000_000 } : line));
  await ask("PUT", `/initiatives/${id}/budget`, { state_body: entry.state_body, lines, why: "As the officials decided.", version: entry.version });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Somebody else saved while you were writing").waitFor();
  await page.getByText("Only they changed this, and it is kept: Granted, 2026.").waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "money-both");
  finland.faults.length = 0; // that it was refused is what was asked for
  await page.getByRole("button", { name: "Save mine after it" }).click();
  await page.getByRole("button", { name: "Change the money" }).waitFor();
  const after = await ask("GET", `/initiatives/${id}/budget`);
  const year = after.entry.lines.find((line) => line.year === 2026);
  assert.deepEqual([year.granted, year.used], [45_000_000, 40_000_000]);
  await region(page, "What has been said").getByText("As the officials decided.").waitFor();
  withoutFault();
});

test("the secretariat sets frames and notes a rate, and others see it at once", async () => {
  const { page } = secretary;
  await finland.page.goto(at.money);
  await arrived(finland.page, "Money");
  await page.goto(at.money);
  await arrived(page, "Money");
  await page.getByRole("link", { name: "Set the frames" }).click();
  await arrived(page, "Set the frames");
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "money-frames");
  await page.getByRole("textbox", { name: "Goal 1, 2030" }).fill("5.000.000");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Fill this in.").waitFor();
  await page.getByLabel(/^Why it is changed/).fill("More for the last year.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await arrived(page, "Money");
  await page.getByRole("combobox", { name: "Show" }).selectOption("frame");
  await rowOf(page, "Goal 1").getByText("5,000,000").first().waitFor();
  const promised = await rowOf(page, "Goal 1").getByRole("rowheader").getByRole("link").first().getAttribute("href");
  assert.match(promised, /\/results\/[0-9A-Z]{26}$/, "from the money to what it is for");

  await page.getByRole("button", { name: "Note a rate" }).click();
  const asked = page.getByRole("dialog", { name: "Note a rate" });
  await asked.getByLabel("Currency").fill("GBP");
  await asked.getByLabel("Crowns for a hundred of it").fill("870,25");
  await asked.getByLabel("Source").fill("A test");
  await assertAccessible(page);
  await asked.getByRole("button", { name: "Save" }).click();
  await asked.waitFor({ state: "hidden" });
  await region(finland.page, "Other currencies").getByText(/100 GBP/).waitFor();
  withoutFault();
});

test("a table says line by line what it would do before it does it", async () => {
  const { page } = secretary;
  await page.getByRole("link", { name: "Read in a table" }).click();
  await arrived(page, "Read in a table");
  const { entries } = await ask("GET", `/programmes/${at.id}/budget`);
  const courses = entries.find(({ title }) => title.startsWith("Courses in libraries"));
  await page.getByLabel("Paste a table").fill(`nummer\tår\tbrugt\n${courses.number}\t2027\t1,5 mio.\n${courses.number}\t2031\t5\n`);
  await page.getByRole("button", { name: "Read the table" }).click();
  await page.getByText("1 changed, 0 the same, 1 refused").waitFor();
  await page.getByText("names no year of the programme.").waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "money-table");
  await page.getByLabel("Leave out the refused line").check();
  await page.getByRole("button", { name: "Save one line" }).click();
  await page.getByText("1 changed, 0 the same, 1 refused").waitFor({ state: "hidden" });
  await untilEqual(async () => {
    const after = (await ask("GET", `/programmes/${at.id}/budget`)).entries.find(({ number }) => number === courses.number);
    return [after.lines.find((line) => line.year === 2027).used, 150_000_000];
  });
  withoutFault();
});
