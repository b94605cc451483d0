// The timeline of the programme in force: it is compared with the sealed plan in words; a bar is moved by keyboard alone, given up and
// saved; a diamond is dragged; what the rules refuse goes back with its reason; two people move the same bar and both are shown; who may not
// change it moves nothing; the secretariat seals the second plan; it is a table, a list on a small screen, and one page of paper.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { tabTo } from "../support/keys.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { IN_FORCE } from "../support/sheet.mjs";
import { untilEqual } from "../support/until.mjs";

const TITLE = "A bridge of forms";

let secretary, finland, ask;
const at = {};
startJourney({}, async (journey) => {
  ask = await signedIn(journey.server.url, "secretary");
  at.id = (await ask("GET", "/programmes")).find(({ title }) => title === IN_FORCE).id;
  at.page = `/programmes/${at.id}/timeline`;
  [secretary, finland] = await Promise.all(["secretary", "delegate.fi"].map((who) => enter(journey, who)));
});

const dialog = (page, name) => page.getByRole("dialog", { name });
const grid = (page) => page.getByRole("treegrid", { name: "Timeline" });
const bar = (page, title) => page.locator(`.tl-row:has-text("${title}") [data-item=bar]`);
const mark = (page, title) => page.locator(`[data-item][aria-label^="${title}"]`);
const stored = async () => (await ask("GET", `/initiatives/${at.one}`));

function withoutFault() {
  for (const { faults } of [secretary, finland]) assert.deepEqual(faults, []);
}

/** Opens the timeline with the one initiative of this story alone. */
async function open(page, query = `q=${encodeURIComponent(TITLE)}`) {
  await page.goto(`${at.page}?${query}`);
  await arrived(page, "Timeline");
  await grid(page).waitFor();
}

test("the timeline has the demonstration's work and says how it stands against the sealed plan", async () => {
  const { page } = secretary;
  await page.goto(at.page);
  await arrived(page, "Timeline");
  await grid(page).getByRole("link", { name: /The common catalogue of environmental data/ }).waitFor();
  await page.getByText(/end later than planned/).first().waitFor();
  await page.getByText(/due before what/).first().waitFor();
  await page.getByText("3 months later than planned").first().waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "timeline");
  for (const zoom of ["Quarters", "Months"]) {
    await page.getByRole("radio", { name: zoom }).click();
    await page.waitForURL((url) => url.searchParams.get("zoom") !== null);
  }
  await page.getByRole("radio", { name: "Lead" }).click();
  await page.waitForURL((url) => url.searchParams.get("group") === "lead");
  await grid(page).getByRole("row", { name: /^Finland/ }).waitFor();
  withoutFault();
});

test("a bar is moved by keyboard alone: given up, then saved", async () => {
  const timeline = await ask("GET", `/programmes/${at.id}/timeline`);
  const subgoal = timeline.groupings.find(({ kind }) => kind === "subgoal").clause;
  const fields = { description: "", workstream: null, body: "", partners: [], reason: "", version: 0 };
  const days = { starts: "2027-02-01", ends: "2027-12-31" };
  const made = await ask("POST", `/programmes/${at.id}/initiatives`, { title: TITLE, serves: [subgoal], lead: "FI", state: "planned", ...days, ...fields });
  at.one = made.row.id;
  await ask("POST", `/initiatives/${at.one}/milestones`, { title: "The first form crosses", due: "2027-06-15", done: null, needs: [], version: 0 });

  const { page } = finland;
  await open(page);
  await tabTo(page, grid(page).getByRole("row").nth(1));
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await untilEqual(async () => [await bar(page, TITLE).evaluate((one) => one === document.activeElement), true]);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.getByText(/not saved yet/).first().waitFor();
  await page.keyboard.press("Escape");
  await page.getByText(/not saved yet/).first().waitFor({ state: "hidden" });
  assert.equal((await stored()).row.ends, "2027-12-31");
  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("Enter");
  await untilEqual(async () => [(await stored()).row.ends, "2028-01-01"]);
  assert.equal((await stored()).row.starts, "2027-02-01");
  await assertAccessible(page);
  withoutFault();
});

test("a diamond is dragged, and what the rules refuse goes back with its reason", async () => {
  const { page } = finland;
  await open(page, `zoom=month&q=${encodeURIComponent(TITLE)}`);
  const diamond = mark(page, "The first form crosses");
  await diamond.scrollIntoViewIfNeeded();
  const drag = async (target, way) => {
    const box = await target.locator(".body").boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + way / 2, y, { steps: 4 });
    await page.mouse.move(x + way, y, { steps: 4 });
    await page.mouse.up();
  };
  await drag(diamond, 30); // ten days at this zoom
  await untilEqual(async () => [(await stored()).milestones[0].due, "2027-06-25"]);
  // Until the page has it from the server, nothing else is moved.
  await page.locator("[data-item][aria-label*='25 Jun 2027']:not(.moved)").first().waitFor();

  // Its own milestone would come before its beginning.
  await page.keyboard.press("ArrowUp");
  for (let n = 0; n < 6; n += 1) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByText("The days were not changed").waitFor();
  await page.getByText(/stands where it stood before/).waitFor();
  assert.equal((await stored()).row.starts, "2027-02-01");
  await assertAccessible(page);
  finland.faults.length = 0; // that it was refused is what was asked for
});

test("two people give the same bar other days, and both are shown", async () => {
  const { page } = finland;
  await open(page);
  await bar(page, TITLE).click({ position: { x: 15, y: 10 } }); // beside the diamond, which is smaller than it looks far away
  await page.keyboard.press("ArrowRight");
  const whole = await stored();
  const { starts, ends, ...row } = whole.row;
  const { title, workstream, body, lead, partners, state, version } = row;
  const serves = row.serves.map(({ clause }) => clause);
  const theirs = { starts, ends: "2028-03-31", title, description: whole.description, serves, workstream, body, lead, partners, state, version };
  await ask("PUT", `/initiatives/${at.one}`, theirs);
  await page.keyboard.press("Enter");
  await page.getByText("Somebody else saved while you were writing").waitFor();
  await assertAccessible(page);
  await takeScreenshots(page, "timeline-both");
  await page.getByRole("button", { name: "Save mine after it" }).click();
  await untilEqual(async () => [(await stored()).row.starts, "2027-02-02"]);
  withoutFault();
});

test("days are filled in, and an open page hears of them", async () => {
  await open(secretary.page);
  const { page } = finland;
  await open(page);
  await bar(page, TITLE).click({ position: { x: 15, y: 10 } }); // beside the diamond, which is smaller than it looks far away
  await page.getByRole("button", { name: "Change the days" }).click();
  const asked = dialog(page, /Days of/);
  await asked.getByLabel("Last day").fill("2031-06-30");
  await asked.getByRole("button", { name: "Save" }).click();
  await asked.getByText("This day is outside the programme’s days.").waitFor();
  await assertAccessible(page);
  await asked.getByLabel("Last day").fill("2028-06-30");
  await asked.getByRole("button", { name: "Save" }).click();
  await asked.waitFor({ state: "hidden" });
  await bar(secretary.page, TITLE).and(secretary.page.locator("[aria-label*='30 Jun 2028']")).waitFor();
  finland.faults.length = 0; // that it was refused is what was asked for
});

test("who may not change an initiative moves nothing of it", async () => {
  const { page } = finland;
  await open(page, `q=${encodeURIComponent("twin of the Gulf")}&group=lead`);
  const foreign = page.locator("[data-item=bar]").first();
  await foreign.click();
  assert.equal(await foreign.getAttribute("role"), "img");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.getByText(/not saved yet/).count(), 0);
  assert.equal(await page.getByRole("button", { name: "Change the days" }).count(), 0);
});

test("the secretariat seals the second plan for its own half by a decision, and the first can still be chosen", async () => {
  const { page } = secretary;
  await open(page);
  await page.getByRole("button", { name: "Seal the work plan" }).click();
  const asked = dialog(page, "Seal the work plan");
  await asked.getByRole("button", { name: "Seal", exact: true }).click();
  await asked.getByText("Fill this in.").first().waitFor();
  await assertAccessible(page);
  await asked.getByLabel("What it is called").fill("The second work plan, 2028–2030");
  assert.equal(await asked.getByLabel("First day").inputValue(), "2028-01-01", "the first is for the half before");
  assert.equal(await asked.getByLabel("Last day").inputValue(), "2030-12-31");
  await asked.getByRole("button", { name: "Seal", exact: true }).click();
  await asked.getByText("Fill this in.").waitFor();
  await asked.getByLabel(/^What decided it/).fill("The officials on 7 December, item 2");
  await asked.getByRole("button", { name: "Seal", exact: true }).click();
  await asked.waitFor({ state: "hidden" });
  const plans = page.getByRole("combobox", { name: "Compared with" });
  await untilEqual(async () => [await plans.locator("option").count(), 2]);
  await page.getByText("None ends later than planned.").waitFor();
  await page.getByText(/^A plan for .*2028.* By decision: The officials on 7 December, item 2$/).waitFor();
  await plans.selectOption("1");
  await page.waitForURL((url) => url.searchParams.get("plan") === "1");
  secretary.faults.length = 0; // that a plan without a name was refused is what was asked for
});

test("it is a table, a list on a small screen, and one page of paper across", async () => {
  const { page } = secretary;
  await page.goto(`${at.page}?plan=1`);
  await arrived(page, "Timeline");
  await page.getByRole("button", { name: "As a table" }).click();
  await page.getByRole("table").getByRole("row", { name: /The common catalogue of environmental data/ }).first().waitFor();
  await assertAccessible(page);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV" }).click()]);
  assert.match(file.suggestedFilename(), /^timeline-.*\.csv$/);
  const [svg] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "SVG" }).click()]);
  assert.match(svg.suggestedFilename(), /^timeline-.*\.svg$/);

  await page.goto(`${at.page}?plan=1`);
  await grid(page).waitFor();
  await page.emulateMedia({ media: "print" });
  await page.locator(".tl-paper svg").waitFor();
  assert.equal(await page.locator(".tl-keys").isVisible(), false);
  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const text = paper.toString("latin1");
  assert.equal(text.match(/\/Type\s*\/Page\b/g)?.length, 1, "one page");
  const [, , , width, height] = text.match(/\/MediaBox\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)/).map(Number);
  assert.ok(width > height, "across");
  await page.emulateMedia({ media: "screen" });

  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator(".tl-list .tl-one").first().waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), "nothing stands out");
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "timeline-small");
  // A milestone has its day in the form here, for nothing is dragged.
  await page.locator(".tl-list").getByRole("button", { name: /^Days of “/ }).first().click();
  const days = page.getByRole("dialog", { name: /^Days of “/ });
  await days.getByLabel(/^Due/).waitFor();
  await assertAccessible(page);
  await days.getByRole("button", { name: "Cancel" }).click();
  await days.waitFor({ state: "hidden" });
  withoutFault();
});
