// From a number to the wording it answers, and from a light to who thinks otherwise: sub-goals that nothing measures are chosen in the
// address; views of a sub-goal stand beside the rule's light; a light is set with a reason by whoever leads the result, both are shown,
// somebody else who set one meanwhile is seen and nothing typed is lost, and it is taken back; the lineage tells who asked for a wording
// and what was reported of it, and an observer sees none of the negotiation; while drafting, hints stand beside the facts and go when they are filled in.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { press, tabTo } from "../support/keys.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { IN_FORCE } from "../support/sheet.mjs";

const HEADING = "What was promised, and where it stands";
const AMENDED = "Test new public services with people who find them hard";

/** Each with their own browser; what asks the server as the secretariat; where things are. */
let secretary, denmark, observer, ask;
const at = {};
startJourney({}, async (journey) => {
  ask = await signedIn(journey.server.url, "secretary");
  at.id = (await ask("GET", "/programmes")).find(({ title }) => title === IN_FORCE).id;
  at.results = `/programmes/${at.id}/results`;
  const { results } = await ask("GET", at.results);
  at.all = results;
  at.amended = results.find(({ title }) => title.startsWith(AMENDED));
  at.subgoal = results.find(({ clause }) => clause === at.amended.parent);
  [secretary, denmark, observer] = await Promise.all(["secretary", "delegate.dk", "observer"].map((who) => enter(journey, who)));
});

const toast = (page, said) => page.getByRole("region", { name: "Messages from the page" }).getByText(said).first().waitFor();
const dialog = (page, name) => page.getByRole("dialog", { name });
const region = (page, name) => page.getByRole("region", { name, exact: true });

/** Lets an initiative serve these results, and nothing else. */
async function serve(id, serves) {
  const { row, description } = await ask("GET", `/initiatives/${id}`);
  const { title, workstream, body, lead, partners, starts, ends, state, version } = row;
  await ask("PUT", `/initiatives/${id}`, { title, description, serves, workstream, body, lead, partners, starts, ends, state, version });
}

/** What a story must not cause in any of the browsers. */
function withoutFault() {
  for (const { faults } of [secretary, denmark, observer]) assert.deepEqual(faults, []);
}

test("the rule says beside each number what it is drawn from", async () => {
  const { page } = secretary;
  await page.goto(at.results);
  await arrived(page, HEADING);
  await page.getByRole("table").getByText(/milestones? reached/).first().waitFor();
  await page.getByRole("row").filter({ hasText: AMENDED }).getByText("of the way, by its milestones").waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "results-with-work");
  await page.goto(`${at.results}/${at.amended.clause}`);
  await arrived(page);
  await region(page, "How it goes").getByText("By the rule").waitFor();
  withoutFault();
});

test("a sub-goal with neither indicator nor milestone is marked, and chosen in the address", async () => {
  const { page } = secretary;
  // In the demonstration something measures every sub-goal. One has no indicator: it is bare when the work under it serves another.
  const subgoals = at.all.filter(({ kind }) => kind === "subgoal");
  const isMeasured = ({ clause }) => at.all.some(({ kind, parent }) => kind === "indicator" && parent === clause);
  const [bare, ...rest] = subgoals.filter((one) => !isMeasured(one));
  assert.deepEqual([bare.title, rest], ["Incidents are shared and learned from", []]);
  const others = subgoals.filter(isMeasured);
  const work = await ask("GET", `/programmes/${at.id}/initiatives?serves=${bare.clause}`);
  assert.ok(work.some(({ milestones }) => milestones > 0), "milestones show how far it is");

  await page.goto(`${at.results}?unmeasured=true`);
  await arrived(page, HEADING);
  const box = page.getByRole("checkbox", { name: /with neither indicator nor milestone$/ });
  assert.equal(await box.isChecked(), true);
  await page.getByText("No result fits this choice").waitFor();

  for (const { id } of work) await serve(id, [others[0].clause]);
  // The open page hears of it.
  const rows = (title) => page.getByRole("table").getByRole("row").filter({ hasText: title });
  await rows(bare.title).getByText("Neither indicator nor milestone").waitFor();
  assert.equal(await page.getByRole("table").getByText("Neither indicator nor milestone").count(), 1);
  for (const { title } of others) assert.equal(await rows(title).count(), 0, title);
  await assertAccessible(page);

  for (const { id, serves } of work) await serve(id, serves.map(({ clause }) => clause));
  await page.getByText("No result fits this choice").waitFor();
  // Where no sub-goal is so, the choice is offered no longer once it is taken back.
  await box.click();
  await page.waitForURL((url) => !url.searchParams.has("unmeasured"));
  await rows(others[0].title).waitFor();
  await box.waitFor({ state: "detached" });
  withoutFault();
});

test("a delegation says what it thinks of a sub-goal, beside the rule and the others", async () => {
  const { page } = denmark;
  await page.goto(`${at.results}/${at.subgoal.clause}`);
  await arrived(page);
  await page.getByRole("button", { name: "Say what you think …" }).click();
  const asked = dialog(page, /^How far is /);
  await asked.getByRole("radio", { name: "Major challenges ahead" }).check();
  await asked.getByRole("textbox", { name: "Reason" }).fill("Half of the courses have no teacher.");
  await asked.getByRole("button", { name: "Say so" }).click();
  await toast(page, "Said");
  await region(page, "How it goes").getByText("Half of the courses have no teacher.").waitFor();
  withoutFault();
});

test("whoever leads it sets another light with a reason, and nothing typed is lost when somebody else does too", async () => {
  const { page } = denmark;
  await page.goto(`${at.results}/${at.amended.clause}`);
  await arrived(page);
  await press(page, page.getByRole("button", { name: "Set another light …" }));
  const asked = dialog(page, /^Which light for /);
  await asked.waitFor();
  await asked.getByRole("button", { name: "Set it" }).click();
  await asked.getByText("Fill this in.").waitFor();
  await asked.getByRole("radio", { name: "At risk" }).check();
  await tabTo(page, asked.getByRole("textbox", { name: "Reason" }));
  await page.keyboard.type("Two of the three services have no testers yet.");
  await assertAccessibleInBothSchemes(page);
  const theirs = { light: "late", reason: "Nobody has begun.", version: 0 };
  await ask("PUT", `${at.results}/${at.amended.clause}/light`, theirs);
  await asked.getByRole("button", { name: "Set it" }).click();
  await asked.getByText("Nobody has begun.").waitFor();
  await asked.getByText("Two of the three services have no testers yet.").first().waitFor();
  denmark.faults.length = 0; // that it was refused is what was asked for
  await takeScreenshots(page, "light-both");
  await asked.getByRole("button", { name: "Save mine after it" }).click();
  await toast(page, "Said");
  const goes = region(page, "How it goes");
  await goes.getByText("By the rule").first().waitFor();
  await goes.getByText("Two of the three services have no testers yet.").waitFor();
  await region(page, "What has been said").getByText("Nobody has begun.").waitFor();
  // The list says both, without a reload.
  await secretary.page.goto(at.results);
  await arrived(secretary.page, HEADING);
  await secretary.page.getByRole("row").filter({ hasText: AMENDED }).getByText("Set by DK").waitFor();
  withoutFault();
});

test("it is taken back with a reason, and the history keeps it", async () => {
  const { page } = denmark;
  await page.getByRole("button", { name: "Take it back …" }).click();
  const asked = dialog(page, /^Take back the light of /);
  await asked.getByRole("textbox", { name: "Reason" }).fill("The testers are found.");
  await asked.getByRole("button", { name: "Take it back" }).click();
  await toast(page, "Said");
  const history = region(page, "What has been said");
  await history.getByText("The testers are found.").waitFor();
  await history.getByText("Two of the three services have no testers yet.").waitFor();
  await assertAccessibleInBothSchemes(page);
  withoutFault();
});

test("the lineage leads from the number to who asked for the wording, and on to the work", async () => {
  const { page } = denmark;
  await page.getByRole("link", { name: "How it came to be" }).click();
  await arrived(page, /: how it came to be$/);
  const draft = region(page, "Draft");
  await draft.getByRole("link", { name: "Rev. 1" }).waitFor();
  await draft.locator("ins").filter({ hasText: "again a year later" }).first().waitFor();
  const asked = region(page, "Amendments and packages");
  await asked.getByText("What is easy on the first day is often changed by the second year.").waitFor();
  await asked.getByText("Accepted", { exact: true }).first().waitFor();
  await asked.locator(".named", { hasText: /^[A-Z]{2}[A-Z][a-zå]/ }).first().waitFor();
  await region(page, "Adopted wording").getByText(AMENDED).waitFor();
  await region(page, "How it goes").getByText("The testers are found.").waitFor();
  const reported = region(page, "What was reported");
  await reported.getByRole("link", { name: "Round 2" }).waitFor();
  await reported.getByText("Denmark and Norway have made the test a rule; the others try it.").waitFor();
  await reported.getByText("Three of four countries have made the test a rule.").waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "lineage");
  await asked.getByRole("link", { name: /^Amendment \d+$/ }).first().click();
  await arrived(page, /^Amendment \d+/);
  withoutFault();
});

test("an observer reads the story without the negotiation and without the round that is open", async () => {
  const { page } = observer;
  await page.goto(`${at.results}/${at.amended.clause}/lineage`);
  await arrived(page, /: how it came to be$/);
  await page.getByText("How it was negotiated is known to those who took part in it.").waitFor();
  assert.equal(await page.getByText("What is easy on the first day").count(), 0);
  const reported = region(page, "What was reported");
  await reported.getByRole("link", { name: "Round 2" }).waitFor();
  assert.equal(await reported.getByRole("link", { name: "Round 3" }).count(), 0, "it is not locked yet");
  await assertAccessible(page);
  withoutFault();
});

test("while drafting, a clause says how the one has gone that it was begun from", async () => {
  const { page } = secretary;
  const drafted = (await ask("GET", "/programmes")).find(({ state }) => state === "drafting");
  const { forebears } = await ask("GET", `/programmes/${drafted.id}/forebears`);
  const old = forebears.find(({ kind, light }) => kind === "subgoal" && light);
  await page.goto(`/programmes/${drafted.id}/text/${old.clause}`);
  const before = region(page, "In the programme before");
  await before.getByText(old.title).waitFor();
  await assertAccessible(page);
  await before.getByRole("link").click();
  await arrived(page);
  await region(page, "What was promised").getByText(old.title).waitFor();
  withoutFault();
});

test("while drafting, what an indicator lacks stands beside its facts and goes when it is said", async () => {
  const { page } = secretary;
  const drafted = (await ask("GET", "/programmes")).find(({ state }) => state === "drafting");
  const { text } = await ask("GET", `/programmes/${drafted.id}`);
  const { clauses } = await ask("GET", `/texts/${text}`);
  const bare = clauses.find(({ kind, facts }) => kind === "indicator" && !facts.lead);
  await page.goto(`/programmes/${drafted.id}/text/${bare.id}`);
  const hints = region(page, "To be measurable").first();
  await hints.getByText("Lead: not said yet.").waitFor();
  await page.getByRole("combobox", { name: /^Lead/ }).first().selectOption("FI");
  await hints.getByText("Lead: not said yet.").waitFor({ state: "detached" });
  await assertAccessible(page);
  withoutFault();
});
