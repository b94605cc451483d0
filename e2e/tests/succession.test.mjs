// What becomes of a programme's sub-goals in the one that is drafted after it: the secretariat says that one goes on in a new clause and,
// by keyboard alone, that another does not, which needs a reason; a delegation reads it at once and cannot say it; and beside the new
// clause in the text stands how the old one has gone. The page of the old one says where it went, and nothing to an observer, who does not read the
// draft.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { press, tabTo, write } from "../support/keys.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { DRAFT, clausesOf } from "../support/sheet.mjs";
import { untilEqual } from "../support/until.mjs";

const NEW = "Public bodies use artificial intelligence that can be explained";
const HOW = "What was learned from incidents is asked of such systems first.";
const WHY = "It is reached, and the ministries go on with it themselves.";

/** A light, as it is written. */
const LIGHTS = { done: "Finished", on_track: "On track", at_risk: "At risk", late: "Late", stopped: "Given up", no_word: "Not known" };

/** Each with their own browser; what asks the server as the secretariat; where things are. */
let secretary, finland, observer, ask;
const at = {};
startJourney({}, async (journey) => {
  ask = await signedIn(journey.server.url, "secretary");
  at.programme = `/programmes/${(await ask("GET", "/programmes")).find(({ title }) => title === DRAFT).id}`;
  at.succession = `${at.programme}/succession`;
  const found = await ask("GET", at.succession);
  at.new = found.new.find(({ title }) => title === NEW);
  [at.dropped, at.kept] = [found.old[0], found.old.at(-1)];
  at.results = `/programmes/${found.earlier.id}/results`;
  [secretary, finland, observer] = await Promise.all(["secretary", "delegate.fi", "observer"].map((who) => enter(journey, who)));
});

const region = (page, name) => page.getByRole("region", { name, exact: true });
/** A sub-goal of the programme before, with what is said of it. */
const row = (page, { title }) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title }) });
const fate = (page, old) => row(page, old).getByRole("combobox", { name: "What becomes of it" });
const note = (page, old) => row(page, old).getByRole("textbox", { name: /^Why, or how/ });

/** What a story must not cause in any of the browsers. */
function withoutFault() {
  for (const { faults } of [secretary, finland, observer]) assert.deepEqual(faults, []);
}

/** Waits until the server has it so. */
async function untilSaid(old, expected) {
  await untilEqual(async () => {
    const { heirs } = await ask("GET", at.succession);
    const { fate, into, note } = heirs.find((heir) => heir.old === old.clause) ?? {};
    return [{ fate, into, note }, expected];
  });
}

test("the secretariat says that a sub-goal goes on in a new clause", async () => {
  const { page } = secretary;
  await finland.page.goto(at.succession);
  await arrived(finland.page, "What goes on");
  await page.goto(at.succession);
  await arrived(page, "What goes on");
  await assertAccessibleInBothSchemes(page);
  await fate(page, at.kept).selectOption({ label: "Goes on" });
  await row(page, at.kept).getByRole("combobox", { name: "Add a new sub-goal" }).selectOption(at.new.clause);
  await row(page, at.kept).getByRole("listitem").filter({ hasText: NEW }).waitFor();
  await note(page, at.kept).fill(HOW);
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "succession");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const into = [at.kept.descendant, at.new.clause].filter(Boolean);
  await untilSaid(at.kept, { fate: "continued", into, note: HOW });
  withoutFault();
});

test("by keyboard alone another is said not to go on, and why must be said", async () => {
  const { page } = secretary;
  await tabTo(page, fate(page, at.dropped), { back: true });
  await page.keyboard.press("d");
  await note(page, at.dropped).waitFor();
  const save = page.getByRole("button", { name: "Save", exact: true });
  await press(page, save);
  await row(page, at.dropped).getByText("Fill this in.").waitFor();
  secretary.faults.length = 0; // that it was refused is what was asked for
  await assertAccessible(page);
  await write(page, note(page, at.dropped), WHY, { back: true });
  await press(page, save);
  await untilSaid(at.dropped, { fate: "dropped", into: [], note: WHY });
  withoutFault();
});

test("a delegation reads it without asking anew, and cannot say it", async () => {
  const { page } = finland;
  await row(page, at.dropped).getByText("Does not go on").waitFor();
  await row(page, at.dropped).getByText(WHY).waitFor();
  await row(page, at.kept).getByText("Goes on", { exact: true }).waitFor();
  await row(page, at.kept).getByRole("listitem").filter({ hasText: NEW }).waitFor();
  assert.equal(await page.getByRole("combobox", { name: "What becomes of it" }).count(), 0);
  await assertAccessibleInBothSchemes(page);
  withoutFault();
});

test("beside the new clause in the text stands how the one has gone that goes on in it", async () => {
  const { page } = finland;
  const { forebears } = await ask("GET", `${at.programme}/forebears`);
  const old = forebears.find(({ clause, old }) => clause === at.new.clause && old === at.kept.clause);
  assert.ok(old.light, "there is a light to be shown");
  await page.goto(`${at.programme}/text/${at.new.clause}`);
  await clausesOf(page).first().waitFor();
  const before = region(page, "In the programme before");
  await before.getByText(old.title).waitFor();
  await before.getByText(LIGHTS[old.light], { exact: true }).waitFor();
  await before.getByText("Goes on", { exact: true }).waitFor();
  await before.getByText(HOW).waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "succession-text");
  await before.getByRole("link").click();
  await arrived(page);
  await region(page, "What was promised").getByText(old.title).waitFor();
  withoutFault();
});

test("the page of the old one says where it went, and so does its lineage", async () => {
  const { page } = finland;
  const went = region(page, "Where it went");
  await went.getByText("Goes on", { exact: true }).waitFor();
  await went.getByText("Still a draft").waitFor();
  await went.getByText(HOW).waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "succession-went");
  await page.getByRole("link", { name: "How it came to be" }).click();
  await arrived(page, /: how it came to be$/);
  await went.getByRole("link", { name: NEW }).click();
  await clausesOf(page).first().waitFor();
  await page.goto(`${at.results}/${at.dropped.clause}`);
  await arrived(page);
  await went.getByText("Does not go on").waitFor();
  await went.getByText(WHY).waitFor();
  withoutFault();
});

test("an observer, who does not read the draft, is told nothing of it", async () => {
  const { page } = observer;
  for (const { clause } of [at.dropped, at.kept]) {
    for (const path of [`${at.results}/${clause}`, `${at.results}/${clause}/lineage`]) {
      await page.goto(path);
      await arrived(page);
      await region(page, path.endsWith("lineage") ? "Adopted wording" : "What was promised").waitFor();
      assert.equal(await region(page, "Where it went").count(), 0, path);
      assert.equal(await page.getByText(WHY).count(), 0, path);
    }
  }
  withoutFault();
});
