// Reservations on more than a clause, and what a change of words asks of those who had agreed. Finland reserves on a goal and Norway on the
// whole text: the map lists both, and no clause under them counts as agreed until they are lifted. Two clauses are then amended, and
// Denmark, which had agreed to them, says so anew for the whole goal at once, after a preview that names what nobody has read.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { begun, said, table } from "../support/begun.mjs";
import { startJourney } from "../support/journey.mjs";
import { ask, cell, desk, fromDesk, grid, panel, row, toast } from "../support/negotiation.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";

const MEMBERS = ["dk", "fi", "is", "no", "se", "fo", "gl", "ax", "ee", "lv", "lt"];
const PROMISE = "most used services in all eight countries";
const REGISTERS = "Let population registers answer each other's questions about";
const CABLE = "Map where a single cable carries a community's connection";
const CATALOGUE = "Keep an open catalogue of environmental data";
const MAP = "What the delegations think of the text";
const [OF_GOAL, OF_ALL] = ["The municipalities have to be heard on all of it.", "The government has only just taken office."];
/** Of words that were changed since. */
const AGAIN = /to reconfirm; of other words it said: agrees$/;

/** Each with their own browser, open for the whole story; where things are, and which clauses. */
let denmark, finland, norway, at;
const journey = startJourney({}, async (journey) => {
  const { url } = journey.server;
  at = await begun(url);
  await everybodyAgrees(url);
  [denmark, finland, norway] = await Promise.all(["head.dk", "head.fi", "head.no"].map((who) => enter(journey, who)));
});

/** All delegations agree to the whole text, but that Denmark still examines one clause of goal 2. */
async function everybodyAgrees(url) {
  const secretary = await signedIn(url, "secretary");
  const { clauses } = await secretary("GET", `${at.text}/positions`);
  const goals = clauses.flatMap(({ kind }, index) => (kind === "goal" ? [index] : []));
  [at.all, at.goal] = [clauses, clauses.slice(goals[1], goals[2])];
  const find = (words) => clauses.find((one) => said(one).includes(words));
  [at.promise, at.registers, at.cable, at.catalogue] = [PROMISE, REGISTERS, CABLE, CATALOGUE].map(find);
  for (const member of MEMBERS) {
    const head = await signedIn(url, `head.${member}`);
    if (member === "dk") {
      const scope = { scope: "clause", clause: at.cable.clause, hash: at.cable.hash };
      const value = { value: "reservation", kind: "scrutiny", reason: "The agency counts the cables.", lifts_on: null };
      await head("POST", `${at.text}/positions`, { scope, value, confirmed: false });
    }
    const { agree } = await head("GET", `${at.text}/agreement`);
    await head("POST", `${at.text}/agreement`, { agree, confirmed: false });
  }
}

/** What a story must not cause in any of the browsers. */
function withoutFault() {
  for (const { faults } of [denmark, finland, norway]) assert.deepEqual(faults, []);
}

async function openMap(page) {
  await page.goto(`${at.programme}/positions`);
  await arrived(page, MAP);
  await grid(page).waitFor();
}

const ON_GOAL = "substantive reservation: Goal 2 and what stands under it";
const ON_ALL = "general reservation: The whole text";
const wides = (page) => page.getByRole("region", { name: "Reservations on the whole text and on sections" });
const wide = (page, words) => wides(page).getByRole("listitem").filter({ hasText: words });
const stands = (page, clause, state) => row(page, clause.label).getByText(state, { exact: true }).waitFor();
const unsettled = (page, count) => page.getByText(`${count} clauses are not settled yet.`, { exact: true }).waitFor();

/** Reserves on more than a clause. */
async function reserve(page, fill) {
  await ask(page, "Reserve on a section or the whole text …", "A reservation on more than a clause", "Take this position", fill);
  await toast(page, "The reservation is entered");
}

test("Finland's head reserves on a goal, with a reason and the day until when", async () => {
  const { page } = finland;
  await openMap(page);
  await page.getByText("Every clause is agreed, or agreed ad ref.", { exact: true }).waitFor();
  const soon = new Date(Date.now() + 60 * 24 * 3_600_000).toISOString().slice(0, 10);
  await reserve(page, async (asked) => {
    await asked.getByRole("combobox", { name: "What it is about" }).selectOption(at.goal[0].clause);
    await asked.getByRole("combobox", { name: "Kind of reservation" }).selectOption("substantive");
    await asked.getByLabel("Expected to be lifted").fill(soon);
    await asked.getByRole("button", { name: "Take this position", exact: true }).click();
    await asked.locator('textarea[aria-invalid="true"]').waitFor();
    await asked.getByLabel("Reason, seen by all delegations").fill(OF_GOAL);
  });
  await wide(page, ON_GOAL).getByRole("img", { name: "Finland", exact: true }).waitFor();
  await wide(page, OF_GOAL).getByText(/^Expected to be lifted /).waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("the map shows it to all, and what stands under the goal is not agreed any more", async () => {
  const { page } = denmark;
  await openMap(page);
  await wide(page, ON_GOAL).getByText(OF_GOAL).waitFor();
  await unsettled(page, at.goal.length);
  await stands(page, at.catalogue, "Agreed ad ref");
  await stands(page, at.promise, "Open");
  await cell(page, "Finland", at.promise.label).and(page.getByLabel(/agrees$/)).click();
  await panel(page, at.promise.label).getByText("An objection or a reservation stands in the way.").waitFor();
  assert.equal(await wide(page, ON_GOAL).getByRole("button", { name: "Lift the reservation" }).count(), 0, "it is Finland's to lift");
  await takeScreenshots(page, "positions-wide");
  await assertAccessibleInBothSchemes(page);
  withoutFault();
});

test("Norway's reserves on the whole text, and nothing is agreed any more", async () => {
  const { page } = norway;
  await openMap(page);
  await reserve(page, async (asked) => {
    assert.equal(await asked.getByRole("combobox", { name: "What it is about" }).inputValue(), "", "the whole text comes first");
    await asked.getByRole("combobox", { name: "Kind of reservation" }).selectOption("general");
    await asked.getByLabel("Reason, seen by all delegations").fill(OF_ALL);
  });
  await wide(page, ON_ALL).getByText(OF_ALL).waitFor();
  await unsettled(page, at.all.length);
  await stands(page, at.catalogue, "Open");
  await wide(page, ON_GOAL).waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("each is lifted by whoever has it, and what was agreed beneath it is agreed again", async () => {
  for (const [{ page }, member, on, left] of [[norway, "Norway", ON_ALL, at.goal.length], [finland, "Finland", ON_GOAL, 0]]) {
    await openMap(page);
    await ask(page, "Lift the reservation", `Lift ${member}'s reservation?`, "Lift the reservation");
    await toast(page, "It no longer stands");
    await wide(page, on).waitFor({ state: "detached" });
    await (left ? unsettled(page, left) : page.getByText("Every clause is agreed, or agreed ad ref.", { exact: true }).waitFor());
    await stands(page, at.catalogue, "Agreed ad ref");
  }
  await stands(finland.page, at.promise, "Agreed ad ref");
  withoutFault();
});

/** An amendment is tabled and accepted: the text has its words in the same moment. */
async function amend(clause, words, reason) {
  const { url } = journey.server;
  const id = await table(url, "ee", at.text, at.find(said(clause)), words, reason);
  const chair = await signedIn(url, "chair");
  await chair("POST", `/amendments/${id}/decision`, { version: 1, outcome: { outcome: "accept" }, reason: "", choices: [] });
}

test("two clauses are amended: everybody who agreed to them is to say so anew", async () => {
  await amend(at.promise, ["sixty", "seventy"], "Sixty services are what is reached in 2030 already.");
  await amend(at.registers, ["address and civil status", "address, civil status and guardianship"], "It is asked at every border.");
  const { page } = denmark;
  await fromDesk(page, "Say anew what you think of 2 clauses", "See the map", MAP);
  for (const { label } of [at.promise, at.registers]) {
    for (const member of ["Denmark", "Norway"]) await cell(page, member, label).and(page.getByLabel(AGAIN)).waitFor();
  }
  await grid(page).getByText(new RegExp(`${2 * MEMBERS.length} positions to reconfirm`)).waitFor();
  assert.equal(await cell(page, "Denmark", at.cable.label).count(), 0, "the desk leads to those alone");
  await assertAccessibleInBothSchemes(page);
  withoutFault();
});

test("Denmark reads one of them, and confirms the goal at once after a preview that names the other", async () => {
  const { page } = denmark;
  const noted = page.waitForResponse((response) => response.url().endsWith("/readings"));
  await cell(page, "Denmark", at.promise.label).click();
  const beside = panel(page, at.promise.label);
  await beside.getByText("What has changed since then").first().click();
  await beside.getByRole("insertion").filter({ hasText: "seventy" }).first().waitFor();
  await noted;
  await beside.getByRole("button", { name: "Close the panel" }).click();

  await ask(page, "Agree to all in Goal 2 …", "Agree to all in Goal 2?", "Agree to 2 clauses", async (asked) => {
    await asked.getByText("2 clauses would be agreed to.").waitFor();
    await asked.getByText("One of them nobody in your delegation has opened as it reads now:").waitFor();
    await asked.getByText("One has a reservation or an objection of yours, which stays:").waitFor();
    await asked.getByText(`${at.goal.length - 3} you agree to, or can live with, already.`).waitFor();
    // By its name: what was not read, and what stays as it was said.
    assert.deepEqual(await asked.getByRole("listitem").locator("b").allInnerTexts(), [at.registers.label, at.cable.label]);
    await takeScreenshots(page, "positions-bulk-again");
  });
  await toast(page, "Your delegation agrees to 2 more clauses");
  await openMap(page);
  for (const { label } of [at.promise, at.registers]) {
    await cell(page, "Denmark", label).and(page.getByLabel(/: agrees$/)).waitFor();
    await cell(page, "Norway", label).and(page.getByLabel(AGAIN)).waitFor();
  }
  await cell(page, "Denmark", at.cable.label).and(page.getByLabel(/scrutiny reservation$/)).waitFor();
  await page.goto("/");
  await arrived(page, /for Denmark$/);
  assert.equal(await desk(page, "Say anew what you think").count(), 0, "nothing is to be said anew");
  withoutFault();
});
