// The way of a package: the chair builds it from an amendment's words and words of their own, puts it, two heads answer it whole
// (one by keyboard alone), the others follow, the chair applies it after a preview, the text has the words and the amendment
// is decided, and the chair takes it back. Another one rewords one clause, moves another and gives a third another lead. Each page
// and dialog of it is accessible, and pictures are taken of the pages.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { DRAFT, clause, clausesOf } from "../support/sheet.mjs";
import { untilMatches } from "../support/until.mjs";

const OTHERS = ["DK", "IS", "SE", "FO", "GL", "AX", "EE", "LV", "LT"];
const WANTED = "Every service that is used across a border accepts the identities of all eight countries.";
const OWN = "The chair's words for the second clause of the package.";

/** Each with their own browser; where things are; what asks the server as each head. */
let chair, finland, norway;
const at = {};
const heads = {};
startJourney({}, async (journey) => {
  await negotiation(journey.server.url);
  [chair, finland, norway] = await Promise.all(["chair", "head.fi", "head.no"].map((who) => enter(journey, who)));
});

/** The draft goes to negotiation, and Finland tables other words for the first paragraph of goal 1. */
async function negotiation(url) {
  const secretary = await signedIn(url, "secretary");
  const programme = (await secretary("GET", "/programmes")).find(({ title }) => title === DRAFT).id;
  await secretary("POST", `/programmes/${programme}/state`, { from: "drafting", to: "negotiation", note: "" });
  at.programme = `/programmes/${programme}`;
  at.text = (await secretary("GET", `/programmes/${programme}`)).text;
  const { clauses } = await secretary("GET", `/texts/${at.text}`);
  [at.first, at.second, at.third] = clauses.filter(({ kind, label }) => kind === "action" && label !== "");
  for (const code of ["FI", "NO", ...OTHERS]) heads[code] = await signedIn(url, `head.${code.toLowerCase()}`);
  const on = { clause: at.first.id, hash: at.first.hash };
  const operations = [{ op: "replace", on, wording: [{ type: "text", text: WANTED }] }];
  const begun = { clauses: [at.first.id], operations, reason: "A promise without a date has been made twice before." };
  const { id } = await heads.FI("POST", `/texts/${at.text}/amendments`, begun);
  const { draft } = await heads.FI("POST", `/amendments/${id}/submission`);
  at.amendment = (await heads.FI("POST", `/amendments/${id}/release`, { draft: draft.hash })).record.number;
}

const words = ({ wording }) => wording.map(({ text }) => text).join("");

/** Checks a long form on a screen that shows all of it: what is half under the bar or under the row that saves is too small to press. */
async function accessibleAtLength(page) {
  const usual = page.viewportSize();
  await page.setViewportSize({ ...usual, height: 2_400 });
  await assertAccessibleInBothSchemes(page);
  await page.setViewportSize(usual);
}

const dialog = (page, name) => page.getByRole("dialog", { name });
const toast = (page, said) => page.getByRole("region", { name: "Messages from the page" }).getByText(said).waitFor();
/** What waits in this programme: the demonstration has a package of its own. */
const desk = (page, what) => {
  const items = page.getByRole("list", { name: "What waits, by deadline" }).getByRole("listitem");
  return items.filter({ hasText: what }).filter({ has: page.locator(`a[href^="${at.programme}/"]`) });
};
const answers = (page) => page.getByRole("region", { name: "Answers of the delegations" });
const answerOf = (page, member) => answers(page).getByRole("listitem").filter({ hasText: member });
const pair = (page, label) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: label, exact: true }) });
const effect = (page) => page.getByRole("region", { name: "What it does to amendments" }).getByRole("row").filter({ hasText: `Amendment ${at.amendment}` });

/** What a story must not cause in any of the browsers. */
function withoutFault() {
  for (const { faults } of [chair, finland, norway]) assert.deepEqual(faults, []);
}

test("the list says what a package is where there is none", async () => {
  const { page } = chair;
  await page.goto(`${at.programme}/amendments`);
  await arrived(page, "Amendments");
  await page.getByRole("link", { name: "Packages" }).click();
  await arrived(page, "Packages");
  await page.getByText("No package yet").waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("the chair builds one from an amendment's words and words of their own", async () => {
  const { page } = chair;
  await page.getByRole("link", { name: "Build a package" }).click();
  await arrived(page, "Build a package");
  await page.getByLabel("What it is called").fill("Identities and dates");
  await page.getByLabel("What you say to it").fill("Each half makes the other possible.");
  for (const { id } of [at.first, at.second]) {
    await page.getByRole("combobox", { name: "Clause", exact: true }).selectOption(id);
    await page.getByRole("button", { name: "Other words", exact: true }).click();
  }
  await page.getByRole("button", { name: `Words of amendment ${at.amendment}` }).click();
  assert.equal(await page.getByLabel(`Words of ${at.first.label}`).inputValue(), WANTED);
  await page.getByLabel(`Words of ${at.second.label}`).fill(OWN);
  await accessibleAtLength(page);
  await takeScreenshots(page, "package-building");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await arrived(page, "Draft package");
  await page.getByText("Only the chair and the secretariat know of this.").waitFor();
  at.package = new URL(page.url()).pathname;

  await untilMatches(() => pair(page, at.first.label).innerText(), /Every service that is used/);
  await pair(page, at.second.label).locator("ins").first().waitFor();
  await effect(page).filter({ hasText: "Satisfied" }).waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("nobody else knows of a draft; put, it waits on each head's desk", async () => {
  await finland.page.goto(at.package);
  await finland.page.getByText("There is no such package").waitFor();
  finland.faults.length = 0; // that it is not found is what was asked for

  const { page } = chair;
  await page.getByRole("button", { name: "Put before the delegations" }).click();
  const asked = dialog(page, "Put this package before the delegations?");
  await assertAccessible(page);
  await asked.getByRole("button", { name: "Put before the delegations" }).click();
  await toast(page, "The package is before the delegations");
  await arrived(page, "Package 1");

  for (const { page } of [finland, norway]) {
    await page.goto("/");
    await desk(page, "Answer package 1").getByRole("link", { name: "Read the package" }).click();
    await arrived(page, "Package 1");
  }
  withoutFault();
});

test("one head answers on the condition that it stays whole, another by keyboard alone", async () => {
  const { page } = finland;
  await page.getByRole("button", { name: "Answer for your delegation" }).click();
  const asked = dialog(page, "Package 1: the answer of Finland");
  await asked.getByLabel("Agrees on the condition that it stays whole").check();
  await asked.getByLabel("What you have to say").fill("The dates only with the identities.");
  await assertAccessibleInBothSchemes(page);
  await asked.getByRole("button", { name: "Answer", exact: true }).click();
  await toast(page, "The answer is given");
  await answerOf(page, "Finland").getByText("if whole").waitFor();

  const keys = norway.page.keyboard;
  await norway.page.getByRole("button", { name: "Answer for your delegation" }).focus();
  await keys.press("Enter");
  const own = dialog(norway.page, "Package 1: the answer of Norway");
  // The question takes the focus once it is drawn, and must not take it from where it is put next.
  await own.locator(":focus").waitFor({ state: "attached" });
  await own.getByLabel("Agrees", { exact: true }).focus();
  await keys.press("Space");
  await own.getByRole("radio", { name: "Agrees", exact: true, checked: true }).waitFor();
  await keys.press("Tab");
  await own.getByLabel("What you have to say").and(own.locator(":focus")).waitFor();
  await keys.type("Norway agrees.");
  await keys.press("Tab");
  await keys.press("Enter");
  await toast(norway.page, "The answer is given");
  await own.waitFor({ state: "hidden" });

  // The chair's page hears of it by itself.
  await answerOf(chair.page, "Norway").getByText("Norway agrees.").waitFor();
  await answerOf(chair.page, "Finland").getByText("The dates only with the identities.").waitFor();
  assert.ok(await chair.page.getByRole("button", { name: "Apply the package" }).isDisabled(), "nine have not answered");
  assert.match(await answers(chair.page).innerText(), /^(?!.*%)/s, "answers are not counted into shares");
  await takeScreenshots(chair.page, "package-put");
  withoutFault();
});

test("when all have accepted it the chair applies it, after a preview of all that changes", async () => {
  const { page } = chair;
  const id = at.package.split("/").at(-1);
  for (const code of OTHERS) await heads[code]("PUT", `/packages/${id}/answer`, { version: 1, reply: "accept", comment: "" });
  await page.goto("/");
  await desk(page, "Package 1: all delegations have answered").getByRole("link", { name: "See the answers" }).click();
  await arrived(page, "Package 1");
  await page.getByRole("button", { name: "Apply the package" }).click();
  const asked = dialog(page, "Apply Package 1?");
  await asked.getByText(`Amendment ${at.amendment}`).waitFor();
  assert.equal(await asked.getByLabel(/^Reason/).inputValue(), "Package 1: Identities and dates");
  await assertAccessibleInBothSchemes(page);
  await asked.getByRole("button", { name: "Apply the package" }).click();
  await toast(page, "The package is in the text");
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "package-applied");

  const { clauses } = await heads.FI("GET", `/texts/${at.text}`);
  const reads = (id) => words(clauses.find((clause) => clause.id === id));
  assert.deepEqual([reads(at.first.id), reads(at.second.id)], [WANTED, OWN]);
  await effect(page).getByRole("link").click();
  await arrived(page, `Amendment ${at.amendment}`);
  await page.getByText("Package 1: Identities and dates").first().waitFor();
  withoutFault();
});

test("it is taken back by another decision, and both stay on record", async () => {
  const { page } = chair;
  await page.goto(at.package);
  await arrived(page, "Package 1");
  await page.getByRole("button", { name: "Take the application back" }).click();
  const asked = dialog(page, "Take back that Package 1 was applied?");
  await asked.getByLabel("Reason").fill("Greenland was not heard on the dates.");
  await assertAccessible(page);
  await asked.getByRole("button", { name: "Take back" }).click();
  await toast(page, "The package is no longer in the text");
  const story = page.getByRole("region", { name: "What has happened" });
  await story.getByText("Applied the package").waitFor();
  await story.getByText("Greenland was not heard on the dates.").waitFor();

  const { clauses } = await heads.FI("GET", `/texts/${at.text}`);
  assert.equal(words(clauses.find(({ id }) => id === at.first.id)), words(at.first));
  withoutFault();
});

test("another rewords one clause, moves another and gives a third another lead, each said in words and reached by keyboard", async () => {
  const { page } = chair;
  await page.goto(`${at.programme}/packages`);
  await page.getByRole("link", { name: "Build a package" }).click();
  await arrived(page, "Build a package");
  await page.getByLabel("What it is called").fill("Order and lead");
  const add = async ({ id }, what) => {
    await page.getByRole("combobox", { name: "Clause", exact: true }).selectOption(id);
    await page.getByRole("button", { name: what, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  const group = ({ label }, what) => page.getByRole("group", { name: `${label} · ${what}`, exact: true });

  await add(at.first, "Other words");
  await page.getByRole("group", { name: at.first.label, exact: true }).locator("textarea:focus").fill(OWN);
  await add(at.second, "Another place");
  await group(at.second, "Another place").locator("select:focus").selectOption(at.third.id);
  // What is left out again gives the focus back to the button that adds such.
  await add(at.third, "The clause goes");
  await group(at.third, "The clause goes").locator("input:focus").waitFor();
  await page.getByRole("button", { name: `Leave out: ${at.third.label} · The clause goes` }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent === "The clause goes");
  at.lead = at.third.facts.lead === "LV" ? "EE" : "LV";
  await add(at.third, "Other facts");
  const lead = group(at.third, "Other facts").locator("select:focus");
  await lead.locator(`option[value="${at.lead}"]`).waitFor({ state: "attached" });
  await lead.selectOption(at.lead);

  // What is wrong with a fact is said at its field, and goes when that one is put right.
  const facts = group(at.third, "Other facts");
  const fill = async (due, tags) => {
    await facts.getByLabel("Due").fill(due);
    await facts.getByLabel("Tags").fill(tags);
    await page.keyboard.press("Tab");
  };
  await fill("soon", "t".repeat(41));
  await page.getByRole("button", { name: "Save the draft" }).click();
  await facts.getByText("This is too long: 40 at most.").waitFor();
  await facts.getByText("Neither a year, a quarter, a month nor a day.").waitFor();
  assert.deepEqual(await facts.locator("[aria-invalid=true]").evaluateAll((all) => all.map((one) => one.labels[0].firstChild.textContent)), ["Due", "Tags"]);
  await assertAccessible(page);
  chair.faults.length = 0; // that it is refused is what was asked for
  await fill(at.third.facts.due ?? "", (at.third.facts.tags ?? []).join(", "));
  await facts.locator("[aria-invalid=true]").first().waitFor({ state: "detached" });

  at.moves = `Moves ${at.second.label} after ${at.third.label}`;
  await page.getByText(at.moves, { exact: true }).waitFor();
  await page.getByText(`Changes facts of ${at.third.label}`, { exact: true }).waitFor();
  await accessibleAtLength(page);
  await takeScreenshots(page, "package-building-all");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await arrived(page, "Draft package");
  at.package = new URL(page.url()).pathname;
  await pair(page, at.second.label).getByText(`moves behind ${at.third.label}`).waitFor();
  await pair(page, at.third.label).locator("ins").first().waitFor();

  await page.getByRole("button", { name: "Put before the delegations" }).click();
  await dialog(page, "Put this package before the delegations?").getByRole("button", { name: "Put before the delegations" }).click();
  await arrived(page, "Package 2");
  await finland.page.goto(at.package);
  await arrived(finland.page, "Package 2");
  await finland.page.getByRole("button", { name: "Answer for your delegation" }).click();
  const asked = dialog(finland.page, "Package 2: the answer of Finland");
  await asked.getByText(at.moves, { exact: true }).waitFor();
  await assertAccessible(finland.page);
  await asked.getByLabel("Agrees", { exact: true }).check();
  await asked.getByRole("button", { name: "Answer", exact: true }).click();
  await toast(finland.page, "The answer is given");
  withoutFault();
});

test("all of it enters the text at once", async () => {
  const { page } = chair;
  const id = at.package.split("/").at(-1);
  for (const code of ["NO", ...OTHERS]) await heads[code]("PUT", `/packages/${id}/answer`, { version: 1, reply: "accept", comment: "" });
  await page.goto(at.package);
  await arrived(page, "Package 2");
  await page.getByRole("button", { name: "Apply the package" }).click();
  const asked = dialog(page, "Apply Package 2?");
  await asked.getByText(at.moves, { exact: true }).waitFor();
  await assertAccessible(page);
  await asked.getByRole("button", { name: "Apply the package" }).click();
  await toast(page, "The package is in the text");

  const { clauses } = await heads.FI("GET", `/texts/${at.text}`);
  const place = (of) => clauses.findIndex((one) => one.id === of.id);
  assert.equal(words(clauses[place(at.first)]), OWN);
  assert.equal(place(at.second), place(at.third) + 1);
  assert.equal(clauses[place(at.third)].facts.lead, at.lead);
  assert.deepEqual(clauses[place(at.third)].facts.participants, at.third.facts.participants);
  await page.goto(`${at.programme}/text`);
  await clause(page, OWN).waitFor();
  const order = await clausesOf(page).evaluateAll((all) => all.map((one) => one.dataset.clause));
  assert.equal(order.indexOf(at.second.id), order.indexOf(at.third.id) + 1);
  withoutFault();
});
