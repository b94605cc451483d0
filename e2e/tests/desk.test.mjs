// My desk: what waits for somebody who has two seats. The Danish head also chairs, and the seat acted in decides what
// they are asked.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startJourney } from "../support/journey.mjs";
import { actAs, arrived, enter, personMenu } from "../support/people.mjs";

const journey = startJourney();

/** What waits, in words, from the first line to the last. */
const waits = (page) => page.getByRole("list", { name: "What waits, by deadline" }).getByRole("listitem");

test("someone with two seats lands on their desk and sees in which seat they act", async () => {
  const { page, faults } = await enter(journey, "head.dk");
  await page.getByRole("heading", { level: 1, name: /for Denmark$/ }).waitFor();
  await personMenu(page).click();
  await page.getByText("Acting as", { exact: true }).waitFor();
  const held = page.getByRole("menuitemradio", { name: "Head of delegation, Denmark" });
  assert.equal(await held.getAttribute("aria-checked"), "true");
  assert.deepEqual(faults, []);
});

test("the prepared revision waits for the chair, and its button leads to it", async () => {
  const { page, faults } = await enter(journey, "head.dk");
  await arrived(page, /for Denmark$/);
  assert.equal(await waits(page).filter({ hasText: "Confirm Rev. 2" }).count(), 0, "a head of delegation confirms nothing");

  await actAs(page, "Chair, Denmark");
  const item = waits(page).filter({ hasText: "Confirm Rev. 2" });
  await item.waitFor();
  await item.getByRole("link", { name: "Look at the revision" }).click();
  await arrived(page, "Revisions");
  await page.getByRole("button", { name: "Confirm and issue …" }).waitFor();
  assert.deepEqual(faults, []);
});

test("the seat that was chosen holds after the page is loaded anew", async () => {
  const { page } = await enter(journey, "head.dk");
  await actAs(page, "Chair, Denmark");
  await waits(page).filter({ hasText: "Confirm Rev. 2" }).waitFor();
  await page.reload();
  await waits(page).filter({ hasText: "Confirm Rev. 2" }).waitFor();
});

test("who has signed out is asked to sign in again, wherever they go", async () => {
  const { page } = await enter(journey, "head.dk");
  await arrived(page);
  await personMenu(page).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
  await page.goto("/programmes");
  await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
});
