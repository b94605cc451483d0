// A reporting round: the secretariat opens one, two countries report, the lead makes one text of what they gave, the secretariat returns that
// one section, the lead corrects it, all is verified or left out by name, the round is locked and read. What is written and not sent stays
// within its delegation; what a colleague saved meanwhile is shown beside one's own. Each page and dialog of it is accessible.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { press } from "../support/keys.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { IN_FORCE } from "../support/sheet.mjs";
import { untilEqual } from "../support/until.mjs";

/** The action that Iceland leads, with Denmark, Norway and Sweden beside it. */
const ACTION = "Agree on one way to count the energy that public data centres use.";

/** What measures the sub-goal that it serves. */
const MEASURE = "Public bodies that buy reused equipment";

/** Each with their own browser; what asks the server as the secretariat; where things are. */
let secretary, iceland, sweden, ask;
const at = {};
startJourney({}, async (journey) => {
  ask = await signedIn(journey.server.url, "secretary");
  at.programme = `/programmes/${(await ask("GET", "/programmes")).find(({ title }) => title === IN_FORCE).id}`;
  at.list = `${at.programme}/reports`;
  [secretary, iceland, sweden] = await Promise.all(["secretary", "head.is", "head.se"].map((who) => enter(journey, who)));
});

const toast = (page, said) => page.getByRole("region", { name: "Messages from the page" }).getByText(said).first().waitFor();
const dialog = (page, name) => page.getByRole("dialog", { name });
const region = (page, name) => page.getByRole("region", { name, exact: true });

/** What a story must not cause in any of the browsers. */
function withoutFault() {
  for (const { faults } of [secretary, iceland, sweden]) assert.deepEqual(faults, []);
}

/** A day so many days from now. */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const fill = async (page, words) => {
  await page.getByRole("radio", { name: words.scale }).check();
  await page.getByLabel("In one sentence, why?").fill(words.reason);
  await page.getByLabel(/^Progress, per cent/).fill(words.progress);
  await page.getByLabel(/^What has been done/).fill(words.done);
};

test("the demonstration has finished rounds, and the secretariat opens another", async () => {
  const { page } = secretary;
  await page.goto(at.list);
  await arrived(page, "Reporting rounds");
  await page.getByRole("link", { name: /^Round 1: Annual report/ }).waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "reports");

  await page.getByRole("button", { name: "Open a round", exact: true }).click();
  const asked = dialog(page, "Open a round");
  await asked.getByRole("button", { name: "Open the round" }).click();
  await asked.getByText("Fill this in.").first().waitFor();
  await asked.getByRole("combobox", { name: "What it is for" }).selectOption("mid_term");
  await asked.getByLabel(/^From/).fill("2025-01-01");
  await asked.getByLabel(/^To\b/).fill("2031-06-30");
  await asked.getByLabel(/^Contributions by/).fill(inDays(10));
  await asked.getByLabel(/^Texts by/).fill(inDays(20));
  await asked.getByLabel(/^Report due/).fill(inDays(30));
  await asked.getByRole("button", { name: "Open the round" }).click();
  await asked.getByText("This day is outside the programme’s days.").waitFor();
  await assertAccessible(page);
  await asked.getByLabel(/^To\b/).fill("2026-06-30");
  await asked.getByRole("button", { name: "Open the round" }).click();
  await page.getByRole("heading", { level: 1, name: /^Mid-term report/ }).waitFor();
  at.report = new URL(page.url()).pathname;
  secretary.faults.length = 0; // that it was refused is what was asked for
  const { sections } = await ask("GET", `/reports/${at.report.split("/").at(-1)}`);
  at.clause = sections.find(({ title }) => title === ACTION).clause;
  at.section = `${at.report}/sections/${at.clause}`;
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "report");
});

test("a country that takes part writes, and nobody sees it before its head sends it", async () => {
  const { page } = sweden;
  await page.goto(at.section);
  await page.getByRole("heading", { level: 1, name: new RegExp(ACTION) }).waitFor();
  await fill(page, { scale: "Minor challenges ahead", reason: "Cooling is counted otherwise.", progress: "30", done: "Two data centres compared a week." });
  await page.getByRole("button", { name: "Save the draft" }).click();
  await toast(page, "Saved. Only your delegation sees it.");
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "report-part");
  await iceland.page.goto(at.section);
  await iceland.page.getByText("Nothing given yet.").first().waitFor();

  await press(page, page.getByRole("button", { name: "Send to Iceland" }));
  await toast(page, "Sent.");
  // The lead's page hears of it by itself.
  await iceland.page.getByRole("button", { name: "Take over the words of Sweden" }).waitFor();

  const norway = await signedIn(new URL(page.url()).origin, "head.no");
  const words = { scale: "moderate", reason: "Two halls have no meter.", progress: 20, done: "Oslo has counted a year.", next: "", decision: "" };
  await norway("POST", `/reports/${at.report.split("/").at(-1)}/sections/${at.clause}/send`, { words, version: 0 });
  await iceland.page.getByRole("button", { name: "Take over the words of Norway" }).waitFor();
  withoutFault();
});

test("what measures the section stands in it, and a figure that is entered meanwhile comes by itself", async () => {
  const { page } = sweden;
  const figures = region(page, "Figures and money");
  await figures.getByText(MEASURE).waitFor();
  await figures.getByRole("link", { name: "Enter figures" }).first().waitFor();
  const { indicators } = await ask("GET", `${at.programme}/indicators`);
  const of = `${at.programme}/indicators/${indicators.find(({ title }) => title === MEASURE).clause}`;
  const known = (await ask("GET", of)).figures.find(({ figure }) => figure.edition === "2026");
  const value = { member: null, edition: "2026", status: "value", value: "31", note: "", source: "", version: known?.figure.version ?? 0 };
  await ask("PUT", `${of}/measurements`, { changes: [value], why: "The survey of 2026 (a journey).", retrieved: "2026-11-01" });
  await figures.getByText(/31\s%/).first().waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "report-figures");
  withoutFault();
});

test("the lead takes words over, is shown what a colleague saved meanwhile, and sends one text", async () => {
  const { page } = iceland;
  for (const country of ["Sweden", "Norway"]) await page.getByRole("button", { name: `Take over the words of ${country}` }).click();
  const both = "Two data centres compared a week.\n\nOslo has counted a year.";
  await untilEqual(async () => [await page.getByLabel(/^What has been done/).inputValue(), both]);
  await page.getByLabel(/^What comes next/).fill("A proposal for cooling.");
  const colleague = await signedIn(new URL(page.url()).origin, "delegate.is");
  const part = `/reports/${at.report.split("/").at(-1)}/sections/${at.clause}/part`;
  const words = { scale: "moderate", reason: "It is late.", progress: 20, done: "The colleague’s text.", next: "", decision: "" };
  await colleague("PUT", part, { words, version: 0 });
  await page.getByRole("button", { name: "Save the draft" }).click();
  await page.getByText("Somebody else saved while you were writing").waitFor();
  assert.equal(await page.getByLabel(/^What has been done/).inputValue(), both);
  await assertAccessible(page);
  await takeScreenshots(page, "report-both");
  iceland.faults.length = 0; // that it was refused is what was asked for
  await page.getByRole("button", { name: "Save mine after it" }).click();
  await toast(page, "Saved. Only your delegation sees it.");
  await page.getByRole("button", { name: "Send to the secretariat" }).click();
  await page.getByText("With the secretariat").first().waitFor();
  withoutFault();
});

test("the secretariat returns that one section with a reason, and it is corrected", async () => {
  const { page } = secretary;
  await page.goto(at.section);
  await page.getByRole("button", { name: "Return with a reason" }).click();
  const asked = dialog(page, /^Return /);
  await asked.getByLabel("What is to be corrected, and why").fill("Say which two data centres.");
  await assertAccessible(page);
  await asked.getByRole("button", { name: "Return with a reason" }).click();
  await toast(page, "The section is returned.");
  await iceland.page.getByText("Say which two data centres.").first().waitFor();
  await iceland.page.getByLabel(/^What has been done/).fill("Reykjanes and Luleå compared a week.");
  await iceland.page.getByRole("button", { name: "Send to the secretariat" }).click();
  await page.getByRole("button", { name: "Verify", exact: true }).click();
  await toast(page, "The section is verified.");
  withoutFault();
});

test("the round is locked without the others by name, and read as one report and as a note", async () => {
  const { page } = secretary;
  await page.goto(at.report);
  await region(page, "Members and sections").first().waitFor();
  await page.getByRole("button", { name: "Lock the round" }).click();
  const asked = dialog(page, "Lock this round for good?");
  await asked.getByRole("button", { name: "Lock it without them" }).click();
  await asked.getByText("Fill this in.").waitFor();
  secretary.faults.length = 0; // that it was refused is what was asked for
  await asked.getByLabel(/^Why the report goes without them/).fill("One section is enough for this story.");
  await asked.getByRole("button", { name: "Lock it without them" }).click();
  await toast(page, "The round is locked.");
  await iceland.page.goto(at.section);
  await iceland.page.getByText("Reykjanes and Luleå compared a week.").waitFor();
  assert.equal(await iceland.page.getByRole("button", { name: "Save the draft" }).count(), 0);

  await page.getByRole("link", { name: "Read the report" }).click();
  await page.getByText("Reykjanes and Luleå compared a week.").waitFor();
  await page.getByText("One section is enough for this story.").waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "report-read");
  await page.getByRole("link", { name: "Note for the officials" }).click();
  await region(page, "Not reported").waitFor();
  await region(page, "Initiatives").getByText(/initiatives?: /).waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "report-note");
  withoutFault();
});
