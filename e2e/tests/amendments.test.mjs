// The way of an amendment: two people of Finland write it in its own room, their head releases it, Norway opposes, the
// secretariat proposes, Finland answers, the chair accepts, and the text has the words. Each page and dialog of it is
// accessible, and pictures are taken of the pages.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { DRAFT, between, clause, clausesOf, openProgramme } from "../support/sheet.mjs";

const WORDS = "Eleven governments want a region";
const REASON = "Eight of them have signed it; the areas speak for themselves.";

/** Each with their own browser, open for the whole story. */
let secretary, chair, head, delegate, norway;
/** Where the programme and the amendment are. */
const at = {};
startJourney({}, async (journey) => {
  const who = ["secretary", "chair", "head.fi", "delegate.fi", "head.no"];
  [secretary, chair, head, delegate, norway] = await Promise.all(who.map((one) => enter(journey, one)));
  const { page } = secretary;
  await openProgramme(page, DRAFT);
  at.programme = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Move to: Negotiation" }).click();
  const asked = dialog(page, /Negotiation/);
  await asked.getByRole("button", { name: "Move it" }).click();
  await toast(page, "The programme is now: Negotiation.");
});

const dialog = (page, name) => page.getByRole("dialog", { name });
const toast = (page, words) => page.getByRole("region", { name: "Messages from the page" }).getByText(words).waitFor();
const room = (page) => page.getByRole("main").getByLabel("The text of the programme");
const saved = (page) => page.getByRole("status").filter({ hasText: /^Saved$/ }).waitFor();
const asks = (page) => page.getByRole("region", { name: "What this asks for" });
const desk = (page, what) => page.getByRole("list", { name: "What waits, by deadline" }).getByRole("listitem").filter({ hasText: what });

/** What a story must not cause in any of the browsers. */
function withoutFault() {
  for (const { faults } of [secretary, chair, head, delegate, norway]) assert.deepEqual(faults, []);
}

/** Puts the caret behind words of the draft and types. */
async function write(page, after, words) {
  await room(page).locator("[data-clause]").filter({ hasText: after }).first().click();
  await between(room(page), after, false);
  await page.keyboard.type(words, { delay: 20 });
}

test("the list says what to do where there is no amendment yet", async () => {
  const { page } = head;
  await page.goto(`${at.programme}/amendments`);
  await arrived(page, "Amendments");
  await page.getByText("No amendment yet").waitFor();
  await assertAccessibleInBothSchemes(page);
  await page.getByRole("button", { name: "Suggest a change …" }).click();
  await dialog(page, "Suggest a change").getByRole("combobox", { name: "First clause" }).waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  withoutFault();
});

test("a delegate suggests a change to a clause of the text, and nobody outside the delegation knows of it", async () => {
  const { page } = delegate;
  await page.goto(`${at.programme}/text`);
  await clausesOf(page).first().waitFor();
  await clause(page, WORDS).first().click();
  await page.getByRole("button", { name: "Suggest a change", exact: true }).click();
  await arrived(page, "Draft");
  at.amendment = new URL(page.url()).pathname;
  await page.getByText("Only the delegation of Finland knows of this.", { exact: false }).first().waitFor();
  await saved(page);
  await norway.page.goto(at.amendment);
  await norway.page.getByText("There is no such amendment").waitFor();
  norway.faults.length = 0;
  withoutFault();
});

test("two people write it at the same time, and see what it asks for", async () => {
  await head.page.goto(at.amendment);
  await arrived(head.page, "Draft");
  await saved(head.page);
  await write(delegate.page, "Eleven governments", " and areas");
  await room(head.page).filter({ hasText: "Eleven governments and areas" }).waitFor();
  await asks(head.page).getByRole("insertion").filter({ hasText: "and areas" }).waitFor();
  await asks(delegate.page).getByRole("insertion").filter({ hasText: "and areas" }).waitFor();
  await delegate.page.getByLabel("Why").fill("Eight of them have signed it.");
  await delegate.page.getByRole("button", { name: "Save" }).click();
  await toast(delegate.page, "The reason is saved");
  await takeScreenshots(delegate.page, "amendment-draft");
  await assertAccessibleInBothSchemes(delegate.page);
  withoutFault();
});

test("who saves a reason over another's keeps what they typed and sees both", async () => {
  const { page } = head;
  await page.getByLabel("Why").fill("Another reason.");
  await delegate.page.getByLabel("Why").fill(REASON);
  await delegate.page.getByRole("button", { name: "Save" }).click();
  await delegate.page.waitForFunction(() => document.querySelector("main form button")?.getAttribute("aria-disabled") === "true");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Somebody else has written the reason meanwhile").waitFor();
  await page.getByText(REASON).waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Take theirs" }).click();
  await page.waitForFunction((reason) => [...document.querySelectorAll("textarea")].some((field) => field.value === reason), REASON);
  head.faults.length = 0;
});

test("the delegate submits it, and its head releases it from their desk", async () => {
  await delegate.page.getByRole("button", { name: "Submit for clearance" }).click();
  await toast(delegate.page, "It waits for the heads now");
  const { page } = head;
  await page.goto("/");
  await desk(page, "Clear a draft amendment").getByRole("link", { name: "Read the draft" }).click();
  await arrived(page, "Draft");
  await page.getByRole("button", { name: "Release …" }).click();
  await dialog(page, "Release this draft?").waitFor();
  await assertAccessible(page);
  await dialog(page, "Release this draft?").getByRole("button", { name: "Release it" }).click();
  await arrived(page, "Amendment 1");
  await page.getByText(REASON).waitFor();
  withoutFault();
});

test("another delegation opposes it", async () => {
  const { page } = norway;
  await page.goto(`${at.programme}/amendments`);
  await arrived(page, "Amendments");
  await page.getByRole("row").filter({ hasText: "Replaces words in" }).waitFor();
  await takeScreenshots(page, "amendments");
  await assertAccessibleInBothSchemes(page);
  await page.getByRole("link", { name: "Amendment 1" }).click();
  await arrived(page, "Amendment 1");
  await asks(page).getByRole("insertion").filter({ hasText: "and areas" }).waitFor();
  await page.getByRole("radiogroup", { name: "Your delegation's stance" }).getByRole("radio", { name: "Opposes" }).click();
  await page.getByRole("radio", { name: "Opposes", checked: true }).waitFor();
  await page.getByRole("listitem").filter({ hasText: "Opposes" }).waitFor();
  withoutFault();
});

test("that delegation asks for other words in it: they are tabled beneath it, its sponsor sees them, and they are withdrawn", async () => {
  const { page } = norway;
  await page.getByRole("button", { name: "Propose a change to it" }).click();
  await arrived(page, "Draft of an amendment to 1");
  await saved(page);
  await write(page, "Eleven governments and areas", " of the North");
  await asks(page).getByRole("insertion").filter({ hasText: "of the North" }).waitFor();
  await page.getByLabel("Why").fill("The areas are not all of Europe.");
  await page.getByRole("button", { name: "Save" }).click();
  await toast(page, "The reason is saved");
  await assertAccessible(page);
  await page.getByRole("button", { name: "Submit for clearance" }).click();
  await page.getByRole("button", { name: "Release …" }).click();
  await dialog(page, "Release this draft?").getByRole("button", { name: "Release it" }).click();
  await arrived(page, "Amendment 2 to 1");
  await head.page.goto(`${at.programme}/amendments`);
  await arrived(head.page, "Amendments");
  const rows = head.page.locator("main table tbody tr");
  await rows.nth(1).getByRole("link", { name: "Amendment 2 to 1" }).waitFor();
  assert.match(await rows.nth(0).innerText(), /Amendment 1/, "it stands beneath what it amends");
  await assertAccessible(head.page);
  await head.page.goto(at.amendment);
  await arrived(head.page, "Amendment 1");
  await head.page.getByRole("main").getByRole("link", { name: "Amendment 2", exact: true }).waitFor();
  await head.page.getByRole("button", { name: "Take over the words of 2" }).waitFor();
  await page.getByRole("button", { name: "Withdraw …" }).click();
  await dialog(page, /withdraw it/).getByRole("button", { name: "Withdraw it" }).click();
  await page.getByRole("main").getByText("Withdrawn").first().waitFor();
  await head.page.getByRole("button", { name: "Take over the words of 2" }).waitFor({ state: "hidden" });
  withoutFault();
});

test("the secretariat proposes other words, and the sponsor answers from its desk", async () => {
  const office = secretary.page;
  await office.goto(at.amendment);
  await arrived(office, "Amendment 1");
  await office.getByRole("button", { name: "Propose an outcome …" }).click();
  const asked = dialog(office, "Amendment 1: what do you propose?");
  await asked.getByRole("radio", { name: "Accept as modified" }).check();
  const field = asked.getByRole("textbox", { name: /^Words/ });
  await field.fill((await field.inputValue()).replace("and areas", "and three areas"));
  await assertAccessible(office);
  await asked.getByLabel("Note to the sponsors").fill("So that the number is said.");
  await asked.getByRole("button", { name: "Propose it" }).click();
  await toast(office, "The sponsors are asked");

  const { page } = head;
  await page.goto("/");
  await desk(page, "Answer what is proposed for amendment 1").getByRole("link", { name: "Read the proposal" }).click();
  await arrived(page, "Amendment 1");
  await page.getByRole("button", { name: "Answer the secretariat …" }).click();
  const answer = dialog(page, "Answer the secretariat's proposal");
  await answer.getByRole("radio", { name: "Agrees", exact: true }).check();
  await assertAccessible(page);
  await answer.getByRole("button", { name: "Answer", exact: true }).click();
  await toast(page, "Your answer is given");
  withoutFault();
});

test("the chair accepts it with these words, and the text has them", async () => {
  const { page } = chair;
  await page.goto("/");
  await desk(page, "Decide on one amendment").getByRole("link", { name: "Open the amendments" }).click();
  await arrived(page, "Amendments");
  await page.getByRole("link", { name: "Amendment 1" }).click();
  await arrived(page, "Amendment 1");
  await page.getByRole("button", { name: "Decide …" }).click();
  const asked = dialog(page, "Amendment 1: what is decided?");
  // What was proposed is chosen.
  await asked.getByRole("radio", { name: "Accept as modified", checked: true }).waitFor();
  await assertAccessible(page);
  await asked.getByRole("button", { name: "Decide it" }).click();
  await toast(page, "Decided");
  await page.getByText("Accepted as modified").first().waitFor();
  await takeScreenshots(page, "amendment-decided");
  await assertAccessibleInBothSchemes(page);
  await page.goto(`${at.programme}/text`);
  await clause(page, "Eleven governments and three areas want a region").waitFor();
  withoutFault();
});

test("the decision is taken back with a reason, and the text loses the words again", async () => {
  const { page } = chair;
  await page.goto(at.amendment);
  await arrived(page, "Amendment 1");
  await page.getByRole("button", { name: "Take the decision back …" }).click();
  const asked = dialog(page, "Amendment 1: take the decision back?");
  await asked.getByRole("button", { name: "Take it back" }).click();
  await asked.getByLabel("Reason").fill("Norway was not heard.");
  await assertAccessible(page);
  await asked.getByRole("button", { name: "Take it back" }).click();
  await toast(page, "The decision is taken back");
  await page.getByText("taken back since").waitFor();
  await page.goto(`${at.programme}/text`);
  await clause(page, WORDS).waitFor();
  withoutFault();
});

test("what nobody opposes is accepted together, after seeing who has not looked", async () => {
  const { page } = norway;
  await page.goto(at.amendment);
  await arrived(page, "Amendment 1");
  await page.getByRole("radiogroup", { name: "Your delegation's stance" }).getByRole("radio", { name: "No position" }).click();
  await page.getByRole("radio", { name: "No position", checked: true }).waitFor();
  await chair.page.goto(`${at.programme}/amendments`);
  await arrived(chair.page, "Amendments");
  await chair.page.getByRole("button", { name: "Accept what nobody opposes …" }).click();
  const asked = dialog(chair.page, "Accept what nobody opposes");
  await asked.getByRole("checkbox", { name: /^1: Replaces words/ }).waitFor();
  await asked.getByText("Have not looked:").waitFor();
  await assertAccessible(chair.page);
  await asked.getByRole("button", { name: "Accept one" }).click();
  await toast(chair.page, "Accepted");
  await chair.page.goto(`${at.programme}/text`);
  await clause(chair.page, "Eleven governments and areas want a region").waitFor();
  withoutFault();
});

test("the place, the kind and the facts of a clause are suggested as its words are", async () => {
  const { page } = norway;
  const asked = dialog(page, "Suggest a change");
  await page.goto(`${at.programme}/text`);
  const id = await clause(page, "Security is the ground").first().getAttribute("data-clause");
  const begin = async (what, fill) => {
    await page.goto(`${at.programme}/amendments`);
    await page.getByRole("button", { name: "Suggest a change …" }).click();
    await asked.getByRole("radio", { name: what }).check();
    await asked.getByRole("combobox", { name: "Which clause" }).selectOption(id);
    await fill();
    await asked.getByRole("button", { name: "Begin the draft" }).click();
    await arrived(page, "Draft");
  };
  await begin("That a clause stands elsewhere", () => asked.getByRole("combobox", { name: "Stands behind" }).selectOption("beginning"));
  await asks(page).getByText("To stand first").first().waitFor();
  await begin("That a clause is of another kind", () => asked.getByRole("combobox", { name: "What it is" }).selectOption("bullet-2"));
  await asks(page).getByText(/list item/i).first().waitFor();
  await begin("Other facts: lead, day, figures, source", async () => {
    await asked.getByRole("button", { name: "Begin the draft" }).click();
    await asked.locator(".ds-validation-message:visible").waitFor();
    await assertAccessible(page);
    await asked.getByLabel("Tags").fill("green");
  });
  await asks(page).getByText(/green/i).first().waitFor();
  withoutFault();
});
