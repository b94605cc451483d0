// Suggesting in the text itself: a delegate of Finland types in a clause, and what they type is their delegation's wording, in its
// place, shown against the text. Their head writes along in it. Norway knows of nothing, and neither does the text: on every page there
// is, Norway reads what it read before, until it is released, and so do secretariat and chair wherever amendments are spoken of.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { said } from "../support/begun.mjs";
import { startJourney } from "../support/journey.mjs";
import { everyPage, everyPageSays } from "../support/outside.mjs";
import { enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { DRAFT, caretAfter, clause, clausesOf, openProgramme, pasteIn, selectIn, sheet } from "../support/sheet.mjs";

const WORDS = "Eleven governments want a region";
const AMENDMENTS = "/programmes/:programme/amendments";

let secretary, head, delegate, norway, chair;
const at = {};
/** What stands in the addresses of pages. */
const things = { revision: "1" };
const journey = startJourney({}, async (journey) => {
  const who = ["secretary", "head.fi", "delegate.fi", "head.no", "chair"];
  [secretary, head, delegate, norway, chair] = await Promise.all(who.map((one) => enter(journey, one)));
  const { page } = secretary;
  await openProgramme(page, DRAFT);
  at.programme = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Move to: Negotiation" }).click();
  await page.getByRole("dialog", { name: /Negotiation/ }).getByRole("button", { name: "Move it" }).click();
  await page.getByText("The programme is now: Negotiation.").first().waitFor();
});

const mode = (page) => page.getByRole("radiogroup", { name: "Mode" });
const own = (page) => page.getByRole("region", { name: "Your own wording" });
const ownText = (page) => own(page).getByRole("textbox", { name: "Your own wording" });

async function openText({ page }) {
  await page.goto(`${at.programme}/text`);
  await clausesOf(page).first().waitFor();
}

function withoutFault() {
  for (const { faults } of [secretary, head, delegate, norway, chair]) assert.deepEqual(faults, []);
}

/** Those who are not to know read to the letter what they read before, where amendments are spoken of or on every page. */
async function nobodyElseKnows(near) {
  await Promise.all([norway, secretary, chair].map((other) => everyPageSays(other.before, other, things, near)));
}

test("before anything is suggested, the pages of others say what they say", async () => {
  const ask = await signedIn(journey.server.url, "secretary");
  things.programme = at.programme.split("/").at(-1);
  things.template = (await ask("GET", "/templates"))[0].id;
  at.text = `/texts/${(await ask("GET", `/programmes/${things.programme}`)).text}`;
  things.clause = (await ask("GET", at.text)).clauses.find((one) => said(one).includes(WORDS)).id;
  await Promise.all([norway, secretary, chair].map(async (other) => (other.before = await everyPage(other, things, other !== norway))));
  assert.match(norway.before.get(AMENDMENTS).join(), /amendment/i);
});

test("a delegation begins in Suggesting", async () => {
  await Promise.all([openText(delegate), openText(secretary), openText(norway)]);
  await mode(delegate.page).getByRole("radio", { name: "Suggesting", checked: true }).waitFor();
  await delegate.page.getByText("your words become a draft").waitFor();
});

test("what a delegate types in a clause is their wording, letter by letter, against what stands there", async () => {
  const { page } = delegate;
  await caretAfter(page, "Eleven governments");
  await page.keyboard.type(" and three areas", { delay: 15 });
  await own(page).waitFor();
  await ownText(page).getByRole("insertion").filter({ hasText: "and three areas" }).waitFor();
  await ownText(page).filter({ hasText: "Eleven governments and three areas want a region" }).waitFor();
  // The caret has gone along: who goes on typing goes on there.
  await page.keyboard.type(", all of them,", { delay: 15 });
  await ownText(page).filter({ hasText: "governments and three areas, all of them, want" }).waitFor();
  for (let i = 0; i < ", all of them,".length; i++) await page.keyboard.press("Backspace");
  await ownText(page).filter({ hasText: "governments and three areas want" }).waitFor();
  await own(page).getByRole("status").filter({ hasText: /^Saved$/ }).waitFor();
  await takeScreenshots(page, "text-suggesting");
  await assertAccessibleInBothSchemes(page);
  withoutFault();
});

test("their head finds it in its place and writes along", async () => {
  await openText(head);
  // The delegate's caret, with their name, stands behind these words.
  await ownText(head.page).filter({ hasText: "Eleven governments and three" }).waitFor();
  await ownText(head.page).click();
  await head.page.keyboard.press("End");
  await head.page.keyboard.type(" Truly.", { delay: 15 });
  await ownText(delegate.page).filter({ hasText: "Truly." }).waitFor();
  withoutFault();
});

test("the keys of the text do in it what they do in the text", async () => {
  const { page } = delegate;
  await selectIn(ownText(page), "want a region");
  await page.keyboard.press("[");
  const brackets = page.getByRole("dialog", { name: "Square brackets" });
  await brackets.getByLabel("Why these words are open").fill("To be seen with the ministers");
  await page.keyboard.press("Enter");
  await brackets.waitFor({ state: "hidden" });
  await ownText(page).locator(".br.hand", { hasText: "want a region" }).waitFor();
  await selectIn(ownText(page), "want a region");
  await page.keyboard.press("Control+Alt+b");
  await brackets.getByRole("button", { name: "Remove the brackets" }).click();
  await ownText(page).locator(".br.hand").waitFor({ state: "detached" });
  await page.keyboard.press("Control+f");
  const find = own(page).getByRole("search", { name: "Find and replace" });
  await find.getByRole("searchbox", { name: "Find", exact: true }).fill("three areas");
  await find.getByRole("status").filter({ hasText: /1/ }).waitFor();
  await page.keyboard.press("Escape");
  await find.waitFor({ state: "detached" });
  withoutFault();
});

test("a long paste is reviewed there, and nothing of it goes in before", async () => {
  const { page } = delegate;
  await ownText(page).click();
  await pasteIn(ownText(page), "<p>One of very many</p>".repeat(31));
  const review = page.getByRole("dialog", { name: "Paste 31 clauses" });
  await review.getByRole("button", { name: "Cancel" }).click();
  await review.waitFor({ state: "hidden" });
  assert.doesNotMatch(await ownText(page).textContent(), /One of very many/);
  withoutFault();
});

test("nobody else sees anything of it, and the text is what it was", async () => {
  for (const { page } of [norway, secretary]) {
    await clause(page, WORDS).first().waitFor();
    assert.equal(await own(page).count(), 0);
    assert.doesNotMatch(await sheet(page).first().textContent(), /three areas|Truly/);
  }
  await openText(norway);
  await clause(norway.page, WORDS).first().waitFor();
  assert.equal(await own(norway.page).count(), 0);
  const ask = await signedIn(journey.server.url, "delegate.fi");
  [{ id: things.amendment }] = await ask("GET", `${at.text}/amendments`);
  await nobodyElseKnows(true);
  withoutFault();
});

test("with the keyboard alone it goes to the head, and the text reads as before", async () => {
  const { page } = delegate;
  await ownText(page).focus();
  const submit = own(page).getByRole("button", { name: "Submit for clearance" });
  await submit.waitFor();
  for (let i = 0; i < 40 && !(await submit.evaluate((button) => button === document.activeElement)); i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("It waits for the heads now").first().waitFor();
  await own(page).waitFor({ state: "detached" });
  await clause(page, WORDS).first().waitFor();
  withoutFault();
});

test("a wording that a colleague gives up leaves the page of whoever began it", async () => {
  const { page } = delegate;
  await caretAfter(page, "This is a demonstration text");
  await page.keyboard.type(" of ours", { delay: 15 });
  await ownText(page).filter({ hasText: "demonstration text of ours" }).waitFor();
  await own(page).getByRole("status").filter({ hasText: /^Saved$/ }).waitFor();
  await openText(head);
  await own(head.page).getByRole("button", { name: "Withdraw …" }).click();
  await head.page.getByRole("dialog", { name: /withdraw it/ }).getByRole("button", { name: "Withdraw it" }).click();
  await own(page).waitFor({ state: "detached" });
  await clause(page, "This is a demonstration text.").first().waitFor();
  withoutFault();
});

test("what waits for the head and what was given up is there for nobody else either", async () => {
  await nobodyElseKnows(false);
  withoutFault();
});

test("who chooses Viewing types nothing", async () => {
  const { page } = norway;
  await mode(page).getByRole("radio", { name: "Viewing" }).click();
  await mode(page).getByRole("radio", { name: "Viewing", checked: true }).waitFor();
  await page.locator('.text-editor[role="document"]').first().waitFor();
  await clause(page, WORDS).first().click();
  await page.keyboard.type("nothing");
  assert.equal(await own(page).count(), 0);
  assert.doesNotMatch(await sheet(page).first().textContent(), /nothing/);
  withoutFault();
});

test("where delegations read the last revision alone, each of its clauses leads to a suggestion", async () => {
  const secretariat = await signedIn(journey.server.url, "secretary");
  const path = `/programmes/${at.programme.split("/").at(-1)}`;
  const { summary, dates, inside, ...programme } = await secretariat("GET", path);
  const { title, titles, kind, period, version } = { ...programme, ...summary };
  const { in_force, expires } = dates;
  const settings = { ...inside.settings, delegations_see: "last_revision" };
  await secretariat("PUT", path, { version, title, titles, kind, period, in_force, expires, settings });
  const { page } = norway;
  await page.goto(`${at.programme}/text`);
  const paper = page.getByRole("article");
  const there = paper.locator(".clause").filter({ hasText: WORDS }).first();
  await there.scrollIntoViewIfNeeded();
  await there.hover();
  await there.getByRole("button", { name: /^Suggest a change/ }).click();
  const asked = page.getByRole("dialog", { name: "Suggest a change" });
  const chosen = asked.getByRole("combobox", { name: "First clause" });
  await chosen.waitFor();
  assert.match(await chosen.evaluate((field) => field.selectedOptions[0].textContent), /Eleven governments/);
  await assertAccessibleInBothSchemes(page);
  await asked.getByRole("button", { name: "Begin the draft" }).click();
  await page.getByText("Only the delegation of Norway knows of this.", { exact: false }).first().waitFor();
  withoutFault();
});

test("what the head releases is there for everybody", async () => {
  const ask = await signedIn(journey.server.url, "head.fi");
  const { draft } = await ask("GET", `/amendments/${things.amendment}`);
  await ask("POST", `/amendments/${things.amendment}/release`, { draft: draft.hash });
  const { page } = norway;
  await page.goto(`${at.programme}/amendments`);
  await page.getByRole("link", { name: "Amendment 1", exact: true }).first().waitFor();
  assert.doesNotMatch(norway.before.get(AMENDMENTS).join(), /Amendment 1/);
  // Beside the last revision, which is the text to them, as beside the live one.
  await page.goto(`${at.programme}/text`);
  const paper = page.getByRole("article");
  await paper.locator(".clause").filter({ hasText: WORDS }).first().getByRole("button", { name: /^Amendments to / }).click();
  const card = page.getByRole("region", { name: /^Amendments to / }).getByRole("link", { name: "Amendment 1", exact: true });
  await card.waitFor();
  await assertAccessibleInBothSchemes(page);
  await card.hover();
  await paper.getByRole("insertion").filter({ hasText: "and three areas" }).waitFor();
  withoutFault();
});
