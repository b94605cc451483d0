// The way of a figure: the secretariat pastes a table, sees cell by cell what it would do, leaves out what is refused and saves it in one
// act; the drawing and its table say the same; what is exported is the same when it is opened again; a delegation revises its own with a
// reason by the keyboard alone. The list, the page and the grid are accessible in both schemes, and pictures are taken of them.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import * as keys from "../support/keys.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { IN_FORCE } from "../support/sheet.mjs";
import { untilEqual, untilMatches } from "../support/until.mjs";

const EGDI = "Digital government as the United Nations count it, on average of the region's states";

/** Each with their own browser; where things are. */
let secretary, finland;
const at = {};
startJourney({}, async (journey) => {
  const ask = await signedIn(journey.server.url, "secretary");
  const programme = (await ask("GET", "/programmes")).find(({ title }) => title === IN_FORCE).id;
  const { indicators } = await ask("GET", `/programmes/${programme}/indicators`);
  const egdi = indicators.find(({ title }) => title === EGDI);
  Object.assign(at, { list: `/programmes/${programme}/indicators`, label: egdi.label, latest: egdi.points.filter((point) => point.of === 8).at(-1) });
  at.page = `${at.list}/${egdi.clause}`;
  [secretary, finland] = await Promise.all(["secretary", "delegate.fi"].map((who) => enter(journey, who)));
});

const region = (page, name) => page.getByRole("region", { name, exact: true });
const toast = (page, said) => page.getByRole("region", { name: "Messages from the page" }).getByText(said).waitFor();
const row = (page, name) => region(page, "Figures").getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });

function withoutFault() {
  for (const { faults } of [secretary, finland]) assert.deepEqual(faults, []);
}

test("the list says what each was last, what it is to reach and how new that is", async () => {
  const { page } = secretary;
  await page.goto(at.list.replace("/indicators", "/results"));
  await arrived(page, "What was promised, and where it stands");
  await page.getByRole("link", { name: "Indicators", exact: true }).click();
  await arrived(page, "What is measured, and how far it has come");
  const egdi = page.getByRole("row").filter({ hasText: EGDI });
  await egdi.getByText(at.latest.value).first().waitFor();
  await egdi.getByText("Target").or(egdi.getByText("by 2030")).first().waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "indicators");
  withoutFault();
});

test("one indicator has a drawing, a table that says the same, and files of both", async () => {
  const { page } = secretary;
  await page.getByRole("link", { name: EGDI }).click();
  await arrived(page, EGDI);
  const line = page.getByRole("figure", { name: "Average of the members covered" });
  await line.getByRole("img").waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "indicator");

  await line.getByRole("button", { name: "As a table" }).click();
  await line.getByRole("cell", { name: at.latest.value, exact: true }).first().waitFor();
  await assertAccessible(page);
  await line.getByRole("button", { name: "As a drawing" }).click();
  const [saved] = await Promise.all([page.waitForEvent("download"), line.getByRole("link", { name: "SVG" }).click()]);
  assert.match(await readFile(await saved.path(), "utf8"), /^<svg[^>]*><style>/);
  const [picture] = await Promise.all([page.waitForEvent("download"), line.getByRole("button", { name: "PNG" }).click()]);
  const png = await readFile(await picture.path());
  assert.equal(png.subarray(1, 4).toString("latin1"), "PNG");
  assert.equal(png.readUInt32BE(16), 3 * 760, "as wide as the drawing, three times as fine");

  assert.match(await row(page, "Faroe Islands").innerText(), /not covered/);

  // What the adopted text says stands beside the fields in which it became numbers.
  await page.getByRole("button", { name: "Set targets …" }).click();
  const asked = page.getByRole("dialog", { name: /^What is .* to reach\?$/ });
  await asked.getByText("The adopted text says: 0.97 (2030, invented)").waitFor();
  await assertAccessible(page);
  await asked.getByRole("button", { name: "Cancel" }).click();
  await asked.waitFor({ state: "hidden" });
  withoutFault();
});

test("by the arrow keys each point says who is in it and who is not", async () => {
  const { page } = secretary;
  await keys.tabTo(page, page.getByRole("group", { name: "Go through the points with the arrow keys" }), { most: 60 });
  await page.keyboard.press("Home");
  await page.getByRole("status").filter({ hasText: "2018" }).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const said = page.getByRole("status").filter({ hasText: at.latest.edition });
  await said.waitFor();
  assert.match(await said.innerText(), /Not covered: Faroe Islands/);
  withoutFault();
});

test("a pasted table says what it would do, and what is refused is left out on purpose", async () => {
  const { page } = secretary;
  await page.getByRole("link", { name: "Enter figures" }).click();
  await arrived(page, `Enter figures of ${at.label}`);
  const table = "UN EGDI\t\t\n\nLand\t2026\t2022\nDanmark\t0,9850\t0,9717\nSverige\t0,9500 (e)\t\nFærøerne\tikke omfattet\tikke omfattet\nNorge\t93 %\t\nOECD\t0,9\t\n";
  await page.getByLabel("Paste a table").fill(table);
  await page.getByRole("button", { name: "Read the table" }).click();
  await page.getByText("3 new, 0 changed, 2 the same, 2 refused").waitFor();
  await page.getByText("is in another unit than").waitFor();
  await page.getByText("is none of the members").waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "figures");
  const save = page.getByRole("button", { name: "Save 3 figures" });
  assert.equal(await save.getAttribute("aria-disabled"), "true");
  await page.getByLabel("Leave out the 2 refused cells").check();
  await save.click();
  await toast(page, "Saved");
  await untilEqual(async () => [await page.getByLabel("Sweden, 2026").inputValue(), "0.95 (e)"]);
  withoutFault();
});

test("a column with decimal commas that is pasted into the grid stays a column", async () => {
  const { page } = secretary;
  // Nothing of it has a tab: that is how a spreadsheet puts one column on the clipboard.
  await page.getByLabel("Denmark, 2018").evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "0,9150\r\n0,8815\r\n0,8320\r\n");
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText("0 new, 1 changed, 2 the same, 0 refused").waitFor();
  const changed = page.getByRole("row").filter({ hasText: "Iceland" }).filter({ hasText: "Changed" });
  assert.match(await changed.innerText(), /2018[^]*0\.8316[^]*0\.8320/);
  await page.getByRole("button", { name: "Start again" }).click();
  await page.getByText("0 new, 1 changed").waitFor({ state: "hidden" });
  withoutFault();
});

test("what was typed stays under its edition when an earlier one is added", async () => {
  const { page } = secretary;
  await page.getByLabel("Norway, 2018").fill("0.8999");
  await page.getByLabel("Another edition").fill("2010");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByLabel("Norway, 2010").waitFor();
  assert.equal(await page.getByLabel("Norway, 2010").inputValue(), "");
  await untilEqual(async () => [await page.getByLabel("Norway, 2018").inputValue(), "0.8999"]);
  await page.getByRole("button", { name: "See what this would change" }).click();
  await page.getByText("0 new, 1 changed, 0 the same, 0 refused").waitFor();
  await page.getByRole("button", { name: "Start again" }).click();
  await untilEqual(async () => [await page.getByLabel("Norway, 2018").inputValue(), "0.8557"]);
  withoutFault();
});

test("a known measure is taken over without a day on which nobody read it", async () => {
  const { page } = secretary;
  const today = page.getByLabel("Retrieved");
  await page.getByLabel("Norway, 2018").fill("0.8999");
  await page.getByRole("button", { name: "See what this would change" }).click();
  // Proposed for what one types.
  await untilMatches(() => today.inputValue(), /^\d{4}-\d{2}-\d{2}$/);
  await page.getByRole("button", { name: "Start again" }).click();
  await page.getByLabel("Take over a known measure").selectOption({ label: "OECD Digital Government Index: score" });
  await page.getByText(/^\d+ new, 0 changed, 0 the same, 0 refused$/).waitFor();
  await page.getByText("These figures come without the day").waitFor();
  await untilEqual(async () => [await today.inputValue(), ""]);
  await page.getByRole("button", { name: "Start again" }).click();
  await page.getByText("These figures come without the day").waitFor({ state: "hidden" });
  withoutFault();
});

test("a note is said of one figure, whose number and day stay", async () => {
  const { page } = secretary;
  await page.getByLabel("Norway, 2018").focus();
  await page.getByText("Note and source of Norway, 2018").click();
  await page.getByRole("textbox", { name: /^Note/ }).fill("Counted anew in 2019.");
  await page.getByRole("button", { name: "See what this would change" }).click();
  await page.getByText("0 new, 1 changed, 0 the same, 0 refused").waitFor();
  const changed = page.getByRole("row").filter({ hasText: "Norway" }).filter({ hasText: "Changed" });
  assert.match(await changed.innerText(), /0\.8557[^]*0\.8557[^]*Note: Counted anew in 2019\./);
  assert.equal(await page.getByLabel("Retrieved").isVisible(), false);
  // From the top: what has been scrolled beneath the head of the table is too small to be hit there.
  await page.evaluate(() => document.querySelectorAll("main, main *, html").forEach((part) => part.scrollTo?.(0, 0)));
  await assertAccessible(page);
  await page.getByRole("button", { name: "Start again" }).click();
  withoutFault();
});

test("what is exported is the same when it is opened again", async () => {
  const { page } = secretary;
  await page.goto(at.page);
  await arrived(page, EGDI);
  await row(page, "Denmark").getByRole("cell", { name: "0.9850" }).waitFor();
  const link = page.getByRole("link", { name: "All figures as CSV" });
  const [saved] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const path = await saved.path();
  assert.match(await readFile(path, "utf8"), /^\uFEFFmember,edition,status,value/);
  await page.getByRole("link", { name: "Enter figures" }).click();
  await page.getByLabel("Open a CSV or XLSX file").setInputFiles({ name: "figures.csv", mimeType: "text/csv", buffer: await readFile(path) });
  await page.getByText(/^0 new, 0 changed, \d+ the same, 0 refused$/).waitFor();
  withoutFault();
});

test("so is what is exported as a workbook, and what is none is named", async () => {
  const { page, faults } = secretary;
  await page.goto(at.page);
  await arrived(page, EGDI);
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "As XLSX" }).click()]);
  assert.match(saved.suggestedFilename(), /\.xlsx$/);
  const buffer = await readFile(await saved.path());
  await page.getByRole("link", { name: "Enter figures" }).click();
  const file = page.getByLabel("Open a CSV or XLSX file");
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await file.setInputFiles({ name: "no.xlsx", mimeType, buffer: Buffer.from("no workbook") });
  await page.getByText("This is not an XLSX file").waitFor();
  await assertAccessible(page);
  faults.length = 0; // that it was refused is what was asked for
  await file.setInputFiles({ name: "figures.xlsx", mimeType, buffer });
  await page.getByText(/^0 new, 0 changed, \d+ the same, 0 refused$/).waitFor();
  withoutFault();
});

test("a delegation revises its own figure with a reason, by the keyboard alone", async () => {
  const { page } = finland;
  await page.goto(`${at.page}/figures`);
  await arrived(page, `Enter figures of ${at.label}`);
  assert.equal(await page.getByLabel("Sweden, 2022").count(), 0, "another delegation's figures are only read");
  await keys.tabTo(page, page.getByLabel("Finland, 2022"), { most: 60 });
  await page.keyboard.press("Control+a");
  await page.keyboard.type("0.9534");
  await keys.press(page, page.getByRole("button", { name: "See what this would change" }));
  await page.getByText("0 new, 1 changed, 0 the same, 0 refused").waitFor();
  await keys.write(page, page.getByLabel("Why figures that stand are changed"), "A misprint in the source.", { most: 60 });
  await keys.press(page, page.getByRole("button", { name: "Save one figure" }));
  await toast(page, "Saved");

  // The secretariat's page hears of it without a reload.
  await secretary.page.goto(at.page);
  await row(secretary.page, "Finland").getByRole("cell", { name: "0.9534" }).waitFor();
  withoutFault();
});
