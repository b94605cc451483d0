// From a pasted value to the public page: the secretariat pastes figures of an indicator, the drawing and its table have them, it adjusts its
// target by a decision, sets another light for the sub-goal above with a reason, and somebody without an account reads both, but for the reason.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { arrived, enter } from "../support/people.mjs";
import { IN_FORCE } from "../support/sheet.mjs";

const INDICATOR = "Services that can be used across a border";
const REASON = "The pilots of the autumn count double next year.";

/** The secretariat, and somebody from the street; where things are. */
let secretary, anyone;
const at = {};
const journey = startJourney({}, async (journey) => {
  const ask = await signedIn(journey.server.url, "secretary");
  const programme = (await ask("GET", "/programmes")).find(({ title }) => title === IN_FORCE).id;
  const { results } = await ask("GET", `/programmes/${programme}/results`);
  const indicator = results.find(({ title }) => title === INDICATOR);
  const subgoal = results.find(({ clause }) => clause === indicator.parent);
  Object.assign(at, { programme, indicator, subgoal });
  [secretary, anyone] = [await enter(journey, "secretary"), await journey.open()];
});

const region = (page, name) => page.getByRole("region", { name, exact: true });
const toast = (page, said) => region(page, "Messages from the page").getByText(said).first().waitFor();

function withoutFault() {
  for (const { faults } of [secretary, anyone]) assert.deepEqual(faults, []);
}

test("the secretariat pastes the figures of two members into the grid", async () => {
  const { page } = secretary;
  await page.goto(`/programmes/${at.programme}/indicators/${at.indicator.clause}/figures`);
  await arrived(page, `Enter figures of ${at.indicator.label}`);
  const cell = page.getByRole("textbox", { name: /^Finland, \d{4}$/ }).first();
  await cell.focus();
  // As Excel gives it: nothing can be put on the clipboard of a browser without a window.
  await cell.evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, "Land\t2026\r\nFinland\t64\r\nNorge\t57\r\n");
  await page.getByText("2 new, 0 changed, 0 the same, 0 refused").waitFor();
  await page.getByRole("button", { name: "Save 2 figures" }).click();
  await toast(page, "Saved");
  withoutFault();
});

test("the drawing has them, and its table says the same", async () => {
  const { page } = secretary;
  await page.goto(`/programmes/${at.programme}/indicators/${at.indicator.clause}`);
  await arrived(page, INDICATOR);
  const members = page.getByRole("figure", { name: "Member by member" });
  await members.getByText("64 %").first().waitFor();
  await members.getByRole("button", { name: "As a table" }).click();
  await members.getByRole("row", { name: /^Norway/ }).getByText("57").first().waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("its target is adjusted by a decision alone, and the old one stays in the drawing", async () => {
  const { page } = secretary;
  await page.getByRole("button", { name: "Set targets …" }).click();
  const asked = page.getByRole("dialog", { name: /^What is .* to reach\?$/ });
  await asked.getByLabel("Targets").fill("2030: 85\n2032 90");
  await asked.getByRole("button", { name: "Save" }).click();
  await asked.getByText("Line 2: This cannot be used. Check how it is written.").waitFor();
  await asked.getByLabel("Targets").fill("2030: 85\n2032: 90");
  await asked.getByRole("button", { name: "Save" }).click();
  await asked.getByText("Line 2: This is not a year of the programme.").waitFor();
  await asked.getByLabel("Targets").fill("2030: 85");
  await asked.getByLabel(/^Reason for the change/).fill("Half-way there, more is within reach.");
  await asked.getByRole("button", { name: "Save" }).click();
  await asked.getByText("Fill this in.").waitFor();
  await assertAccessible(page);
  await asked.getByLabel("What decided it").fill("The officials on 12 November 2026, item 4");
  await asked.getByRole("button", { name: "Save" }).click();
  await asked.waitFor({ state: "hidden" });
  await page.getByText("by decision: The officials on 12 November 2026, item 4").first().waitFor();
  await page.getByText(/^target before /).first().waitFor({ state: "attached" });
  withoutFault();
});

test("the results say how far it is, and its own page says so in a sentence", async () => {
  const { page } = secretary;
  await page.goto(`/programmes/${at.programme}/results`);
  await arrived(page);
  const row = page.getByRole("row").filter({ hasText: INDICATOR });
  await row.getByText(/^(of the way to the target|The target is reached|Worse than the baseline)$/).waitFor();
  await page.goto(`/programmes/${at.programme}/results/${at.indicator.clause}`);
  await arrived(page);
  await page.getByText(/of the way, .*line to the target|is reached\.$|worse than the baseline/).first().waitFor();
  withoutFault();
});

test("another light is set with a reason beside that of the rule", async () => {
  const { page } = secretary;
  await page.goto(`/programmes/${at.programme}/results/${at.subgoal.clause}`);
  await arrived(page);
  await page.getByRole("button", { name: "Set another light …" }).click();
  const asked = page.getByRole("dialog", { name: /^Which light for / });
  await asked.getByRole("radio", { name: "On track" }).check();
  await asked.getByRole("textbox", { name: "Reason" }).fill(REASON);
  await asked.getByRole("button", { name: "Set it" }).click();
  await toast(page, "Said");
  const goes = region(page, "How it goes");
  await goes.getByText(/of the way|No data on how far it is/).first().waitFor();
  await goes.getByText("By the rule").first().waitFor();
  await goes.getByText(REASON).waitFor();
  withoutFault();
});

test("everybody reads the figures and the light, and nobody the reason", async () => {
  const { page } = anyone;
  await page.goto(`/public/${at.programme}`);
  await arrived(page, IN_FORCE);
  const row = page.getByRole("row").filter({ hasText: at.subgoal.title });
  await row.getByText("Set by hand").waitFor();
  await row.getByText("On track").waitFor();
  assert.ok(!(await page.locator("main").textContent()).includes(REASON));
  const table = await (await fetch(`${journey.server.url}/api/v1/public/programmes/${at.programme}/measurements.csv`)).text();
  const figures = table.split(/\r?\n/).filter((line) => line.includes(INDICATOR) || line.startsWith(`${at.indicator.clause},`));
  assert.ok(figures.some((line) => /,FI,2026,[a-z_]+,64\b/.test(line)), figures.join("\n"));
  assert.ok(figures.some((line) => /,NO,2026,[a-z_]+,57\b/.test(line)), figures.join("\n"));
  withoutFault();
});
