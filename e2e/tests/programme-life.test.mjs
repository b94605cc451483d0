// The life of a programme, from a template to results: the secretariat makes and drafts it, the chair issues its
// revisions and confirms its adoption, the delegation that leads an action says how it goes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startJourney } from "../support/journey.mjs";
import { arrived, enter } from "../support/people.mjs";
import { caretAfter, clause, clausesOf, saved, select, type } from "../support/sheet.mjs";

const TITLE = "Nordic-Baltic cooperation on digital trust 2027–2030";
const PROMISE = "Let a wallet of one country open a door in another.";

/** Each with their own browser, open for the whole story. */
let secretary, chair, finland;
/** Where the programme is, from the moment it is made. */
let programme;
startJourney({}, async (journey) => {
  [secretary, chair, finland] = await Promise.all(["secretary", "chair", "delegate.fi"].map((who) => enter(journey, who)));
});

const dialog = (page, name) => page.getByRole("dialog", { name });
const toast = (page, words) => page.getByRole("region", { name: "Messages from the page" }).getByText(words).waitFor();
const desk = (page, what) => page.getByRole("list", { name: "What waits, by deadline" }).getByRole("listitem").filter({ hasText: TITLE }).filter({ hasText: what });

/** The secretariat prepares the next revision, the chair confirms it from their desk. */
async function issue(number) {
  const { page } = secretary;
  await page.goto(`${programme}/revisions`);
  await page.getByRole("button", { name: `Prepare Rev. ${number} …` }).click();
  const asked = dialog(page, `Prepare Rev. ${number} from the text as it is now?`);
  await asked.getByLabel("Document number").fill(`MRD 7/2026 Rev. ${number}`);
  await asked.getByLabel("Cover note").fill(`What the drafting group has written by Rev. ${number}.`);
  await asked.getByRole("button", { name: "Prepare it" }).click();
  await toast(page, `Rev. ${number} is prepared and waits for the chair`);

  await chair.page.goto("/");
  await desk(chair.page, `Confirm Rev. ${number}`).getByRole("link", { name: "Look at the revision" }).click();
  await chair.page.getByRole("button", { name: "Confirm and issue …" }).click();
  await dialog(chair.page, `Issue Rev. ${number}?`).getByRole("button", { name: "Issue it" }).click();
  await toast(chair.page, `Rev. ${number} is issued`);
}

/** Takes a step from the programme's page. */
async function move(page, state) {
  await page.goto(programme);
  await page.getByRole("button", { name: `Move to: ${state}` }).click();
  await dialog(page, state).getByRole("button", { name: "Move it" }).click();
  await toast(page, `The programme is now: ${state}.`);
}

async function openText(page) {
  await page.goto(`${programme}/text`);
  await clausesOf(page).first().waitFor();
  await saved(page);
}

test("the secretariat makes a programme from a template, with the short way to adoption", async () => {
  const { page } = secretary;
  await page.goto("/programmes");
  await page.getByRole("main").getByRole("link", { name: "New programme" }).click();
  await arrived(page, "A new programme");
  await page.getByRole("combobox", { name: "Template" }).selectOption({ label: "Cooperation programme, four years · 46 clauses" });
  await page.getByLabel("Title in English").fill(TITLE);
  await page.getByLabel("First day").fill("2027-01-01");
  await page.getByLabel("Last day").fill("2030-12-31");
  await page.getByLabel("Public consultation").uncheck();
  await page.getByLabel("Endorsement by the officials").uncheck();
  await page.getByRole("combobox", { name: /^Add somebody/ }).selectOption({ label: "Aino Vuorenrinne · FI" });
  await page.getByRole("button", { name: "Make the programme" }).click();
  await arrived(page, TITLE);
  programme = new URL(page.url()).pathname;
  await move(page, "Drafting");
});

test("the first words are written, and Rev. 1 is issued", async () => {
  const { page } = secretary;
  await openText(page);
  await select(page, "What is promised, who leads it, and by when.");
  await type(page, PROMISE);
  await page.getByRole("region", { name: "Facts" }).getByLabel("Lead").selectOption("FI");
  await saved(page);
  await issue(1);
});

test("after more writing Rev. 2 is issued", async () => {
  const { page } = secretary;
  await openText(page);
  await caretAfter(page, "Let a wallet of one country open");
  await type(page, " every");
  await select(page, "a door in another");
  await type(page, "door in all others");
  await caretAfter(page, "Third priority");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await caretAfter(page, "First priority");
  await page.keyboard.press("Control+Shift+Backspace");
  await caretAfter(page, "What this programme is, for which period, and what it builds on.");
  await page.keyboard.press("Enter");
  await type(page, "It is read together with the programme before it.");
  await saved(page);
  await issue(2);
});

test("the two are compared as a redline in four views, with a list of what changed and by whom", async () => {
  const { page } = secretary;
  await page.goto(`${programme}/revisions`);
  await page.getByRole("link", { name: "Compare with Rev. 1" }).click();
  await arrived(page, "Rev. 1 against Rev. 2");
  const changes = page.getByLabel("List of changes");
  for (const what of [/New clause/, /Clause taken out/, /Moved/, /became/]) {
    await changes.getByRole("button").filter({ hasText: what }).first().waitFor();
  }
  const view = (name) => page.getByRole("radiogroup", { name: "Way of seeing" }).getByRole("radio", { name });
  const text = page.getByRole("article");
  await text.getByRole("insertion").filter({ hasText: "every" }).first().waitFor();
  await text.getByRole("deletion").first().waitFor();
  await view("Clean").click();
  await text.getByText("Let a wallet of one country open every door in all others.").waitFor();
  assert.equal(await text.getByRole("deletion").count(), 0);
  await view("Original").click();
  await text.getByText(PROMISE).waitFor();
  assert.equal(await text.getByRole("insertion").count(), 0);
  await view("Simple").click();
  await text.getByText("every door in all others").waitFor();
  await view("All changes").click();
  await page.keyboard.press("Alt+ArrowDown");
  await changes.locator('[aria-current="true"]').waitFor();
});

test("the wording of a clause is restored from Rev. 1, and Rev. 3 is issued with it", async () => {
  const { page } = secretary;
  await page.goto(`${programme}/revisions/1`);
  await arrived(page, "Rev. 1");
  // What can be done with a clause is there while it is looked at.
  await row(page).hover();
  await row(page).getByRole("button", { name: "Restore this clause …" }).click();
  await dialog(page, /^Restore clause .* from Rev\. 1\?$/).getByRole("button", { name: "Restore it" }).click();
  await toast(page, "Restored in the live text");
  await openText(page);
  await clause(page, PROMISE).waitFor();
  await issue(3);
});

/** The promise on a revision's sheet: its words and the tools beside them. */
const row = (page) => page.getByRole("article", { name: "The text" }).locator('[id]').filter({ hasText: PROMISE });

test("it goes to negotiation and before the ministers, and the secretariat records the adoption", async () => {
  const { page } = secretary;
  await move(page, "Negotiation");
  await move(page, "Before the ministers");
  await page.goto("/");
  await desk(page, "Record the adoption").getByRole("link", { name: "Record answers" }).click();
  await arrived(page, "Adoption");
  await page.getByLabel("Day of the meeting").fill("2026-11-03");
  await page.getByRole("textbox", { name: "Place" }).fill("Tórshavn");
  const delegation = (name) => page.getByRole("group", { name });
  for (const name of ["Denmark", "Finland", "Iceland", "Norway", "Sweden"]) {
    await delegation(name).getByLabel("Represented by").fill("The minister");
    await delegation(name).getByLabel("Answer").selectOption({ label: "Agrees" });
  }
  for (const name of ["Faroe Islands", "Greenland", "Åland", "Estonia", "Latvia"]) {
    await delegation(name).getByLabel("Took part").selectOption({ label: "Absent" });
  }
  await page.getByRole("status").filter({ hasText: "The programme would be adopted" }).waitFor();
  await delegation("Lithuania").getByLabel("Represented by").fill("The vice-minister");
  await delegation("Lithuania").getByLabel("Answer").selectOption({ label: "Abstains" });
  await page.getByRole("button", { name: "Send the record to the chair" }).click();
  await toast(page, "The record is with the chair");
});

test("the chair confirms the adoption, which seals Rev. 3", async () => {
  const { page } = chair;
  await page.goto("/");
  await desk(page, "Confirm the adoption").getByRole("link", { name: "Look at the answers" }).click();
  await page.getByRole("button", { name: "Confirm …" }).click();
  await dialog(page, "Confirm that the programme is adopted?").getByRole("button", { name: "Confirm and seal" }).click();
  await toast(page, "The programme is adopted");
  await page.getByRole("heading", { name: /^Adopted on .*3 November 2026 in Tórshavn$/ }).waitFor();
});

test("results stand under the same ids as the sealed clauses, and lead there and back", async () => {
  const { page } = finland;
  await page.goto(`${programme}/results`);
  await page.getByRole("main").getByRole("link", { name: new RegExp(PROMISE) }).click();
  await arrived(page, /^Action /);
  const result = new URL(page.url()).pathname;
  const id = result.split("/").at(-1);
  await page.getByRole("link", { name: "Read it where it stands in the adopted text" }).click();
  await arrived(page, "Rev. 3");
  assert.equal(new URL(page.url()).searchParams.get("clause"), id);
  await row(page).getByRole("link", { name: "See how it goes" }).click();
  await arrived(page, /^Action /);
  assert.equal(new URL(page.url()).pathname, result);
});

test("the delegation that leads an action says how it goes", async () => {
  const { page } = finland;
  await page.getByRole("button", { name: "Say how it goes …" }).click();
  const asked = dialog(page, /^How does .* go\?$/);
  await asked.getByLabel("Under way").check();
  await asked.getByLabel("Reason").fill("The first two wallets open each other's doors.");
  await asked.getByRole("button", { name: "Say so" }).click();
  await page.getByRole("main").getByText("The first two wallets open each other's doors.").first().waitFor();
  await page.goto(`${programme}/results`);
  await page.getByRole("row").filter({ hasText: PROMISE }).filter({ hasText: "Under way" }).waitFor();
});

test("all of it happens without a fault in any browser", () => {
  for (const { faults } of [secretary, chair, finland]) assert.deepEqual(faults, []);
});
