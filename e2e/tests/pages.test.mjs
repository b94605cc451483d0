// Every page of the app, as somebody for whom it is there: it loads without a fault, it is accessible in both colour
// schemes, it fits a small screen, and pictures of it are taken for people to look at.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { arrived, enter, personMenu } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { DRAFT, IN_FORCE, PLAN, clausesOf, saved } from "../support/sheet.mjs";

/** Where the demonstration's things are: found once, by their links. */
const at = {};
const journey = startJourney({}, async (journey) => {
  const { page } = await enter(journey, "secretary", "/programmes");
  const link = async (name) => page.getByRole("main").getByRole("link", { name }).first().getAttribute("href");
  [at.draft, at.plan, at.inForce] = [await link(DRAFT), await link(PLAN), await link(IN_FORCE)];
  await page.goto(`${at.plan}/packages`);
  at.package = await link(/Identities, languages/);
  await page.goto("/templates");
  at.template = await link(/four years/);
  await page.goto(`${at.inForce}/results`);
  at.result = await link(/Make national electronic identities usable/);
  await page.goto(`${at.inForce}/indicators`);
  at.indicator = await link(/Services that can be used across a border/);
  await page.goto(`${at.inForce}/reports`);
  [at.finished, at.open] = [await link(/^Round 2: /), await link(/^Round 3: /)];
  await page.goto(at.open);
  at.section = await link(/Offer courses in digital skills|Keep an open catalogue/);
});

/** One browser for each person, however many pages they look at. */
const people = new Map();
async function as(who) {
  if (!people.has(who)) people.set(who, await enter(journey, who));
  return people.get(who);
}

/** A page: what its pictures are called, who looks at it, where it is, and the heading by which it has arrived. */
const PAGES = [
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
  ["programme-draft", "secretary", () => at.draft, DRAFT],
  ["programme-round", "secretary", () => at.plan, PLAN],
  ["programme-in-force", "observer", () => at.inForce, IN_FORCE],
  ["programme-settings", "secretary", () => `${at.draft}/settings`, /./],
  ["templates", "secretary", () => "/templates", "Templates"],
  ["template", "secretary", () => at.template, /./],
  ["template-new", "secretary", () => "/templates/new", /./],
  ["text-writing", "secretary", () => `${at.draft}/text`, /Working text after Rev\. 1/],
  ["text-reading", "head.no", () => `${at.draft}/text`, /Working text after Rev\. 1/],
  ["text-adopted", "head.no", () => `${at.inForce}/text`, /^Rev\. \d, issued /],
  ["positions-before", "head.no", () => `${at.draft}/positions`, "What the delegations think of the text"],
  ["revisions", "chair", () => `${at.draft}/revisions`, "Revisions"],
  ["revision", "secretary", () => `${at.draft}/revisions/1`, "Rev. 1"],
  ["compare", "secretary", () => `${at.draft}/compare?from=1&to=live`, /^Rev\. 1 against /],
  ["text-negotiated", "delegate.fi", () => `${at.plan}/text`, /Working text after Rev\. 2/],
  ["amendments", "head.dk", () => `${at.plan}/amendments`, "Amendments"],
  ["brackets", "delegate.fi", () => `${at.plan}/brackets`, "The text with its brackets"],
  ["positions", "head.no", () => `${at.plan}/positions`, "What the delegations think of the text"],
  ["since", "head.dk", () => `${at.plan}/since`, "What has changed for you"],
  ["since-before", "head.no", () => `${at.draft}/since`, "What has changed for you"],
  ["packages", "head.fi", () => `${at.plan}/packages`, "Packages"],
  ["package", "head.no", () => at.package, "Package 1"],
  ["package-building", "chair", () => `${at.plan}/packages/new`, "Build a package"],
  ["amendments-none", "head.no", () => `${at.draft}/amendments`, "Amendments"],
  ["adoption", "delegate.fi", () => `${at.inForce}/adoption`, "Adoption"],
  ["adoption-not-yet", "delegate.fi", () => `${at.draft}/adoption`, "Adoption"],
  ["results", "observer", () => `${at.inForce}/results`, "What was promised, and where it stands"],
  ["result", "delegate.ee", () => at.result, /^Action /],
  ["lineage", "delegate.ee", () => `${at.result}/lineage`, /: how it came to be$/],
  ["lineage-observed", "observer", () => `${at.result}/lineage`, /: how it came to be$/],
  ["money-observer", "observer", () => `${at.inForce}/money`, "Money"],
  ["indicators", "observer", () => `${at.inForce}/indicators`, "What is measured, and how far it has come"],
  ["indicator", "delegate.ee", () => at.indicator, /^Services that can be used/],
  ["figures", "secretary", () => `${at.indicator}/figures`, /^Enter figures of /],
  ["overview", "head.fi", () => `${at.inForce}/overview`, "Overview"],
  ["overview-own", "head.fi", () => `${at.inForce}/overview?member=FI&since=2026-01-01`, "Overview"],
  ["succession", "secretary", () => `${at.draft}/succession`, "What goes on"],
  ["succession-read", "head.dk", () => `${at.draft}/succession`, "What goes on"],
  ["publication", "secretary", () => `${at.inForce}/publication`, "Publication"],
  ["publication-read", "delegate.fi", () => `${at.inForce}/publication`, "Publication"],
  ["reports", "observer", () => `${at.inForce}/reports`, "Reporting rounds"],
  ["report-open", "secretary", () => at.open, /^Half-yearly status, /],
  ["report-open-late", "head.is", () => at.open, /^Half-yearly status, /],
  ["report-section", "head.fi", () => at.section, /^\d/],
  ["report-finished", "observer", () => `${at.finished}/read`, /^Half-yearly status, /],
  ["report-note", "head.no", () => `${at.finished}/note`, /^Note for /],
  ["not-found", "head.no", () => "/there/is/no/such/page", "There is no page here"],
];

for (const [name, who, path, heading] of PAGES) {
  test(`${name}, as ${who}`, async () => {
    const { page, faults } = await as(who);
    faults.length = 0;
    await page.goto(path());
    await arrived(page, heading);
    if (name.startsWith("text-") && name !== "text-adopted") {
      await clausesOf(page).first().waitFor();
      await saved(page);
    }
    await takeScreenshots(page, name);
    assert.deepEqual(faults, []);
    await assertAccessibleInBothSchemes(page);
    await assertFits(page);
  });
}

/** On a small screen a page is scrolled downwards, never sideways. */
async function assertFits(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  await page.setViewportSize(before);
  assert.ok(wide <= room, `${page.url()} is ${wide} px wide on a screen of ${room} px`);
}

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
