// What everybody may read: somebody without an account finds a published programme, reads how it goes, opens the drawing of an indicator
// and fetches the open data; the secretariat takes it back and gives it again, and of two at once one sees both; after that it is gone, and
// there again. The pages are accessible in both schemes, and pictures are taken of them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import * as keys from "../support/keys.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { IN_FORCE } from "../support/sheet.mjs";
import { untilEqual } from "../support/until.mjs";

/** Somebody from the street, and the secretariat; where things are. */
let anyone, secretary;
const at = {};
const journey = startJourney({}, async (journey) => {
  const ask = await signedIn(journey.server.url, "secretary");
  const programme = (await ask("GET", "/programmes")).find(({ title }) => title === IN_FORCE).id;
  Object.assign(at, { ask, programme, page: `/public/${programme}`, settings: `/programmes/${programme}/publication` });
  anyone = await journey.open();
  secretary = await enter(journey, "secretary");
});

const open = (path) => fetch(`${journey.server.url}/api/v1/public/programmes${path}`);

test("somebody without an account reads a published programme", async () => {
  const { page, faults } = anyone;
  await page.goto("/public");
  await arrived(page, "Published programmes");
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "public-list");
  await page.getByRole("link", { name: IN_FORCE }).click();
  await arrived(page, IN_FORCE);
  await page.getByText(/^Of \d+ actions: \d+ finished/).waitFor();
  await page.getByRole("heading", { name: "The adopted text" }).waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "public");
  assert.deepEqual(faults, []);
});

test("an indicator opens its drawing by the keyboard, and its table says the same", async () => {
  const { page, faults } = anyone;
  const region = page.getByRole("region", { name: "Indicators", exact: true });
  const first = region.getByRole("button", { expanded: false }).filter({ hasNot: page.locator(":disabled") }).first();
  await keys.tabTo(page, first, { most: 80 });
  await page.keyboard.press("Enter");
  await region.getByRole("figure").first().getByRole("img").waitFor();
  await region.getByRole("button", { name: "As a table" }).first().click();
  await region.getByRole("figure").first().getByRole("table").waitFor();
  await assertAccessible(page);
  assert.deepEqual(faults, []);
});

test("nothing that people wrote is on the page, and programs find the same as tables", async () => {
  const { results } = await at.ask("GET", `/programmes/${at.programme}/results`);
  const reasons = results.flatMap(({ status, views }) => [status?.reason, ...views.map(({ reason }) => reason)]).filter(Boolean);
  assert.ok(reasons.length > 3);
  const main = await anyone.page.locator("main").textContent();
  const bodies = await Promise.all(["", "/measurements", "/measurements.csv", "/results.csv"].map(async (path) => (await open(`/${at.programme}${path}`)).text()));
  for (const reason of reasons) for (const body of [main, ...bodies]) assert.ok(!body.includes(reason), reason);
  assert.match(bodies[2], /^\ufeff?indicator,label,unit,member,edition,status,value,source/);
  for (const link of await anyone.page.locator(".opendata a").all()) {
    const answer = await fetch(journey.server.url + (await link.getAttribute("href")));
    assert.equal(answer.status, 200);
  }
});

test("the secretariat says what is public; who said something else meanwhile is seen beside it", async () => {
  const { page, faults } = secretary;
  await page.goto(at.settings);
  await arrived(page, "Publication");
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "publication-secretary");
  const figures = page.getByLabel("With the figures of its indicators");
  await figures.focus();
  await page.keyboard.press("Space");
  // A colleague says it first.
  const { edit } = await at.ask("GET", `/programmes/${at.programme}/publication`);
  await at.ask("PUT", `/programmes/${at.programme}/publication`, { ...edit, progress: false });
  faults.length = 0;
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Somebody else saved while you were writing").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Save mine after it" }).click();
  await page.getByText("Everybody may read the adopted text and how it goes.").first().waitFor();
  // Being too late is an answer, and the browser notes it.
  assert.deepEqual(faults.filter((fault) => !fault.includes("409")), []);
  // What is to be said stands in the form before it is said.
  await untilEqual(async () => [(await open(`/${at.programme}/measurements`)).status, 404]);
});

test("what is taken back is gone for everybody, and there again when it is given", async () => {
  const { page } = secretary;
  const box = page.getByLabel("The programme is public");
  // What is to be said stands on the page before it is said: that it is said is the answer.
  const save = async () => {
    const put = page.waitForResponse((response) => response.request().method() === "PUT" && response.url().endsWith("/publication"));
    await page.getByRole("button", { name: "Save" }).click();
    assert.ok((await put).ok());
  };
  await box.uncheck();
  await save();
  await page.getByText("Nothing of this programme is public.").first().waitFor();
  assert.equal((await open(`/${at.programme}`)).status, 404);
  assert.deepEqual(await (await open("")).json(), []);
  const late = await journey.open();
  await late.page.goto(at.page);
  await late.page.getByText("It is not here.").waitFor();
  await box.check();
  await page.getByLabel("With how it goes").check();
  await save();
  await page.getByText("Everybody may read the adopted text and how it goes.").first().waitFor();
  assert.equal((await open(`/${at.programme}`)).status, 200);
});
