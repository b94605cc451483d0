// How a programme stands at a glance: what is late, what comes next, what waits for word, what is under way without a grant. Whose part
// it is stands in the address and narrows every list; what has changed is told since the officials last met, or since a day that is
// chosen; their coming meetings are among what comes next; and when somebody else says how an action goes, the page hears of it by itself.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { IN_FORCE } from "../support/sheet.mjs";
import { untilEqual } from "../support/until.mjs";

/** The lists with a day, by their headings: where the server tells them, and what stands there when there is nothing. */
const LISTS = [
  ["Late", "late", "Nothing is late."],
  ["The next ninety days", "soon", "Nothing is due in the next ninety days."],
  ["Waiting for word", "stale", /^Of every action something has been said/],
  ["Under way without a grant", "unfunded", "Every initiative under way has a grant."],
  ["Overspent, or heading there", "overspent", "No initiative has used more than its grant, or is expected to."],
];
const ACTION = "Test new public services with people who find them hard";

/** Each with their own browser; what asks the server as the secretariat and as Denmark; where things are. */
let secretary, finland, ask, askAsDenmark;
const at = {};
startJourney({}, async (journey) => {
  ask = await signedIn(journey.server.url, "secretary");
  askAsDenmark = await signedIn(journey.server.url, "delegate.dk");
  at.programme = `/programmes/${(await ask("GET", "/programmes")).find(({ title }) => title === IN_FORCE).id}`;
  at.overview = `${at.programme}/overview`;
  [secretary, finland] = await Promise.all(["secretary", "delegate.fi"].map((who) => enter(journey, who)));
});

const region = (page, name) => page.getByRole("region", { name, exact: true });
const whose = (page) => page.getByRole("combobox", { name: "Whose part" });
/** A thing in a list, by its own words. */
const thing = (page, heading, title) => region(page, heading).getByText(title, { exact: true }).first();
/** What has words of its own: a reporting round has not. */
const named = (list) => list.filter(({ what, title }) => what !== "report" && title !== "");

/** What a story must not cause in either of the browsers. */
function withoutFault() {
  for (const { faults } of [secretary, finland]) assert.deepEqual(faults, []);
}

/** Every list has what the server tells, a long one once all of it is asked for, or says that there is nothing. */
async function shows(page, overview) {
  for (const [heading, key, none] of LISTS) {
    const count = overview[key].length;
    if (count > 20) {
      const all = region(page, heading).getByRole("button", { name: `Show all ${count}` });
      await all.waitFor();
      assert.equal(await region(page, heading).getByRole("listitem").count(), 15, "at first as much as is seen at a glance");
      await all.press("Enter");
      await region(page, heading).getByRole("button", { name: "Show the first 15" }).waitFor();
    }
    for (const { title } of named(overview[key])) await thing(page, heading, title).waitFor({ state: "attached" });
    if (overview[key].length === 0) await region(page, heading).getByText(none).waitFor();
  }
}

test("what is late, what is soon, what waits for word and what has no grant stand under their headings", async () => {
  const { page } = secretary;
  await page.goto(at.overview);
  await arrived(page, "Overview");
  at.whole = await ask("GET", at.overview);
  assert.ok(named(at.whole.late).length > 0, "the demonstration has something that is late");
  await shows(page, at.whole);
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "overview");
  const [late] = named(at.whole.late);
  await region(page, "Late").getByRole("link", { name: late.title }).first().click();
  await arrived(page);
  await page.waitForURL((url) => !url.pathname.endsWith("/overview"));
  withoutFault();
});

test("a delegation is chosen in the address, and every list is narrowed to its part", async () => {
  const { page } = secretary;
  await page.goto(at.overview);
  await arrived(page, "Overview");
  await whose(page).selectOption("FI");
  await page.waitForURL((url) => url.searchParams.get("member") === "FI");
  const own = await ask("GET", `${at.overview}?member=FI`);
  await shows(page, own);
  let gone = 0;
  for (const [heading, key] of LISTS) {
    for (const { title } of named(at.whole[key])) {
      if (own[key].some((one) => one.title === title)) continue;
      await thing(page, heading, title).waitFor({ state: "detached" });
      gone += 1;
    }
  }
  assert.ok(gone > 0, "something is not Finland’s");
  await assertAccessible(page);
  // A link is the same view.
  const { pathname, search } = new URL(page.url());
  await finland.page.goto(`${pathname}${search}`);
  await arrived(finland.page, "Overview");
  assert.equal(await whose(finland.page).inputValue(), "FI");
  await shows(finland.page, await ask("GET", `${at.overview}?member=FI`));
  withoutFault();
});

test("what has changed is told since a day, which stands in the address beside the delegation", async () => {
  const { page } = finland;
  await page.getByLabel("Changes since").fill("2025-06-01");
  await page.waitForURL((url) => url.searchParams.get("since") === "2025-06-01" && url.searchParams.get("member") === "FI");
  const { changed, more } = await ask("GET", `${at.overview}?member=FI&since=2025-06-01`);
  const changes = region(page, "What has changed");
  for (const { title } of named(changed)) await changes.getByText(title, { exact: true }).first().waitFor({ state: "attached" });
  if (more > 0) await changes.getByText(more === 1 ? "And one more change." : `And ${more} more changes.`).waitFor();
  assert.ok(named(changed).length > 0, "much has happened since the first summer");
  await assertAccessible(page);
  withoutFault();
});

test("what has changed is told since the officials last met, and a meeting that is set ahead comes up by itself", async () => {
  const { page: reader } = finland;
  await reader.goto(at.overview);
  await arrived(reader, "Overview");
  const { since, since_what: what, today } = await ask("GET", at.overview);
  assert.equal(what, "meeting", "the officials of the demonstration have met");
  await untilEqual(async () => [await reader.getByLabel("Changes since").inputValue(), since]);
  const ahead = region(reader, "The next ninety days").getByRole("listitem").filter({ hasText: "Extraordinary meeting" });
  assert.equal(await ahead.count(), 0);

  const { page } = secretary;
  await page.goto(at.overview);
  await arrived(page, "Overview");
  await region(page, "What has changed").getByRole("link", { name: /^Since the officials’ meeting on / }).click();
  await arrived(page, "Members and chair");
  // Those of the officials stand open; the others are opened by whoever wants to see them.
  const meetings = page.getByRole("region", { name: /^Meetings of / });
  await meetings.getByRole("button", { name: "Add a meeting" }).click();
  const asked = page.getByRole("dialog", { name: "Add a meeting" });
  await asked.getByLabel("What it is about").fill("Extraordinary meeting");
  await asked.getByLabel("Day").fill(new Date(Date.parse(today) + 30 * 86_400_000).toISOString().slice(0, 10));
  await asked.getByLabel(/^Place/).fill("Vilnius");
  await asked.getByRole("button", { name: "Save", exact: true }).click();
  await asked.waitFor({ state: "hidden" });
  await meetings.getByRole("listitem").filter({ hasText: "Extraordinary meeting" }).getByText("Coming", { exact: true }).waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "body-meetings");

  await ahead.getByText("in 30 days").waitFor();
  await assertAccessible(reader);
  await ahead.getByRole("link", { name: "Extraordinary meeting" }).click();
  await arrived(reader, "Members and chair");
  await reader.getByRole("region", { name: /^Meetings of / }).getByText("Vilnius").waitFor();
  assert.equal(await reader.getByRole("button", { name: /^(Add|Change) (a|the) meeting/ }).count(), 0, "who only reads changes nothing");
  withoutFault();
});

test("somebody else says how an action goes, and the page hears of it by itself", async () => {
  const { page } = secretary;
  await page.goto(at.overview);
  await arrived(page, "Overview");
  const { results } = await ask("GET", `${at.programme}/results`);
  const action = results.find(({ title }) => title.startsWith(ACTION));
  const said = region(page, "What has changed").getByRole("listitem").filter({ hasText: ACTION }).getByText("Said to be: Delayed");
  assert.equal(await said.count(), 0);
  const status = { status: "delayed", reason: "The testers are found later than planned.", begins: null, ends: null, note: "" };
  await askAsDenmark("PUT", `${at.programme}/results/${action.clause}/status`, { ...status, version: action.status?.version ?? 0 });
  await said.waitFor();
  // Of what something was just said nobody waits for word any more.
  await thing(page, "Waiting for word", action.title).waitFor({ state: "detached" });
  await assertAccessible(page);
  withoutFault();
});
