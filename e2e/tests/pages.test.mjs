// The pages for everybody and about the work itself: the desk, people, programmes and templates.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { lookAt } from "../support/pages.mjs";
import { arrived, enter, personMenu } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { DRAFT, IN_FORCE, PLAN } from "../support/sheet.mjs";

const journey = lookAt(
  [
    ["desk", "head.dk", () => "/", /for Denmark$/],
    ["account", "head.dk", () => "/account", /./],
    ["notices", "head.dk", () => "/notices", "Notices"],
    ["search", "head.no", () => "/search?q=digital", "Search"],
    ["search-nothing", "observer", () => "/search?q=zzzz", "Search"],
    ["search-short", "delegate.fi", () => "/search?q=a", "Search"],
    ["people", "secretary", () => "/people", "People"],
    ["members", "head.no", () => "/members", /./],
    ["audit", "admin", () => "/audit", /./],
    ["programmes", "delegate.fi", () => "/programmes", "Programmes"],
    ["programme-new", "secretary", () => "/programmes/new", "A new programme"],
    ["programme-draft", "secretary", (at) => at.draft, DRAFT],
    ["programme-round", "secretary", (at) => at.plan, PLAN],
    ["programme-in-force", "observer", (at) => at.inForce, IN_FORCE],
    ["programme-settings", "secretary", (at) => `${at.draft}/settings`, /./],
    ["templates", "secretary", () => "/templates", "Templates"],
    ["template", "secretary", (at) => at.template, /./],
    ["template-new", "secretary", () => "/templates/new", /./],
    ["not-found", "head.no", () => "/there/is/no/such/page", "There is no page here"],
  ],
  async ({ page, link, at }) => {
    await page.goto("/templates");
    at.template = await link(/four years/);
  },
);

test("what is behind a one-time link is open to who has no account yet", async () => {
  const { page, faults } = await journey.open();
  await page.goto("/link#no-such-secret");
  await arrived(page);
  await takeScreenshots(page, "link");
  await assertAccessibleInBothSchemes(page);
  assert.deepEqual(faults.filter((fault) => !fault.includes("status of 410")), []);
});

test("the app speaks Danish as soon as it is chosen, and still does after it is loaded anew", async () => {
  const { page, faults } = await enter(journey, "head.dk");
  await personMenu(page).click();
  await page.getByRole("menuitemradio", { name: "Dansk" }).click();
  await page.getByRole("link", { name: "Programmer", exact: true }).first().waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "da");
  await page.reload();
  await page.getByRole("link", { name: "Programmer", exact: true }).first().waitFor();
  await takeScreenshots(page, "desk-danish");
  assert.deepEqual(faults, []);
});
