// What has changed since the delegation last cleared, and since one last read: the desk leads there, the difference is read and walked
// through by key, and confirmed clause by clause, and never what was not shown.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { PLAN } from "../support/sheet.mjs";
import { untilEqual } from "../support/until.mjs";

const HEADING = "What has changed for you";

let since, text, denmark;
const journey = startJourney({}, async (journey) => {
  const secretary = await signedIn(journey.server.url, "secretary");
  const programme = (await secretary("GET", "/programmes")).find(({ title }) => title === PLAN).id;
  since = `/programmes/${programme}/since`;
  text = (await secretary("GET", `/programmes/${programme}`)).text;
  denmark = await enter(journey, "head.dk");
});
after(() => assert.deepEqual(denmark.faults, []));

const changes = (page) => page.locator("li.diff");
const toast = (page, words) => page.getByRole("region", { name: "Messages from the page" }).getByText(words).waitFor();
const delegations = () => signedIn(journey.server.url, "head.dk");

test("the desk says in how many clauses something changed, and leads to the difference", async () => {
  const { page } = denmark;
  await arrived(page, /for Denmark$/);
  const item = page.getByRole("listitem").filter({ hasText: /clauses changed since your delegation cleared/ });
  await item.filter({ hasText: PLAN }).waitFor();
  const count = Number(/(\d+) clauses changed/.exec(await item.first().innerText())[1]);
  await item.getByRole("link", { name: "See what has changed" }).click();
  await arrived(page, HEADING);
  assert.equal(new URL(page.url()).search, "?whose=delegation");
  await untilEqual(async () => [await changes(page).count(), count]);
  await page.getByText(/^Denmark last cleared the text on/).waitFor();
});

test("words, brackets and positions stand at their clause", async () => {
  const { page } = denmark;
  await page.getByRole("insertion").first().waitFor();
  await page.getByRole("link", { name: /^(Amendment \d+ was accepted$|By amendment \d+ \(.+\), accepted )/ }).first().waitFor();
  await page.getByRole("link", { name: /^Amendment \d+ is tabled$/ }).first().waitFor();
  await page.getByText(/^to reconfirm; of other words it said: /).first().waitFor();
  await takeScreenshots(page, "since-delegation");
  await assertAccessibleInBothSchemes(page);
});

test("Alt and an arrow lead from change to change", async () => {
  const { page } = denmark;
  const focused = () => page.evaluate(() => document.activeElement.id);
  const heading = (at) => changes(page).nth(at).getByRole("heading").getAttribute("id");
  await page.keyboard.press("Alt+ArrowDown");
  await untilEqual(async () => [await focused(), await heading(0)]);
  await page.keyboard.press("Alt+ArrowDown");
  await untilEqual(async () => [await focused(), await heading(1)]);
  await page.keyboard.press("Alt+ArrowUp");
  await untilEqual(async () => [await focused(), await heading(0)]);
});

test("a clause that is cleared leaves the list, and the next has the focus", async () => {
  const { page } = denmark;
  const before = await changes(page).count();
  const next = await changes(page).nth(1).getByRole("heading").getAttribute("id");
  await changes(page).first().getByRole("button", { name: /^Clear this/ }).click();
  await toast(page, "One clause is cleared");
  await page.waitForFunction((count) => document.querySelectorAll("li.diff").length === count, before - 1);
  await page.waitForFunction((id) => document.activeElement.id === id, next);
});

test("what changes while one looks is not cleared unseen", async () => {
  const { page } = denmark;
  const view = await (await delegations())("GET", `/texts/${text}/confirmed-reading?whose=delegation`);
  const shown = view.difference.sections.flatMap((section) => section.changes);
  const { clauses } = await (await delegations())("GET", `/texts/${text}/positions`);
  // A clause of the list on which Iceland has not spoken.
  const at = shown.findIndex(({ clause }) => {
    const one = clauses.find((other) => other.clause === clause);
    return one && one.state !== "agreed" && !one.cells.some(({ position }) => position.member === "IS");
  });
  const { clause, hash } = clauses.find((one) => one.clause === shown[at].clause);
  await page.route(`**/texts/${text}/confirmed-reading`, async (route) => {
    if (route.request().method() === "POST") {
      const iceland = await signedIn(journey.server.url, "head.is");
      const scope = { scope: "clause", clause, hash };
      await iceland("POST", `/texts/${text}/positions`, { scope, value: { value: "can_live_with" }, confirmed: false });
    }
    await route.continue();
  });
  const row = changes(page).filter({ has: page.locator(`#d-${clause}`) });
  await row.getByRole("button", { name: /^Clear this/ }).click();
  await page.getByRole("status").filter({ hasText: "Something has changed meanwhile" }).waitFor();
  await page.unroute(`**/texts/${text}/confirmed-reading`);
  await row.getByText("can live with it; before: has not said").waitFor();
  await takeScreenshots(page, "since-stale");
  await row.getByRole("button", { name: /^Clear this/ }).click();
  await row.waitFor({ state: "detached" });
  // The refusal is meant.
  denmark.faults.splice(0, denmark.faults.length, ...denmark.faults.filter((fault) => !fault.includes("409")));
});

test("one's own reading is another, and is confirmed as a whole", async () => {
  const { page } = denmark;
  await page.getByRole("radio", { name: "Since I last read" }).click();
  await page.getByText(/^You confirmed last on/).waitFor();
  await changes(page).first().waitFor();
  await takeScreenshots(page, "since-own");
  await page.getByRole("button", { name: "I have read all of this" }).click();
  await page.getByText("Nothing has changed", { exact: true }).waitFor();
  await takeScreenshots(page, "since-nothing");
  await assertAccessibleInBothSchemes(page);
  await page.getByRole("radio", { name: "Since the delegation last cleared" }).click();
  await changes(page).first().waitFor();
});

test("who has never confirmed clears the text as it stands, and a delegate leaves that to the head", async () => {
  const { page, faults } = await enter(journey, "head.no");
  const item = page.getByRole("listitem").filter({ hasText: "Read the text and clear it for your delegation" });
  await item.filter({ hasText: PLAN }).getByRole("link", { name: "Read and clear" }).click();
  await arrived(page, HEADING);
  assert.equal(new URL(page.url()).search, "?whose=delegation");
  await page.getByRole("heading", { name: "Norway has not cleared the text yet" }).waitFor();
  await takeScreenshots(page, "since-first");
  await assertAccessibleInBothSchemes(page);
  const delegate = await enter(journey, "delegate.no", `${since}?whose=delegation`);
  await delegate.page.getByText("The head of your delegation clears the text for it.").waitFor();
  assert.equal(await delegate.page.getByRole("button", { name: "Clear the text as it stands" }).count(), 0);
  await page.getByRole("button", { name: "Clear the text as it stands" }).click();
  await page.getByText("Nothing has changed", { exact: true }).waitFor();
  await delegate.page.getByText("Nothing has changed", { exact: true }).waitFor();
  assert.deepEqual([...faults, ...delegate.faults], []);
});

test("who has read the text themselves hears on their desk that it has changed since", async () => {
  const { page, faults } = await enter(journey, "delegate.fi");
  const item = page.getByRole("listitem").filter({ hasText: /changed since you last read the text/ });
  await item.filter({ hasText: PLAN }).getByRole("link", { name: "See what has changed" }).click();
  await arrived(page, HEADING);
  assert.equal(new URL(page.url()).search, "?whose=own");
  await page.getByText(/^You confirmed last on/).waitFor();
  assert.deepEqual(faults, []);
});

test("in Danish it is all Danish", async () => {
  const { page } = denmark;
  await page.getByRole("button", { name: /Account of / }).click();
  await page.getByRole("menuitemradio", { name: "Dansk" }).click();
  await page.getByRole("heading", { level: 1, name: "Hvad der er ændret for dig" }).waitFor();
  await page.getByRole("radio", { name: "Siden delegationen sidst gennemgik" }).waitFor();
  await page.getByRole("button", { name: "Det hele er gennemgået" }).waitFor();
  await takeScreenshots(page, "since-danish");
});
