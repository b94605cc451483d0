// Amendments that go on in another. Three delegations want three figures in the same promise: the secretariat proposes to merge, those
// who stand behind it answer, the chair merges, and what they go on in names them. One sponsor leaves, one merge is undone, the other
// ends when nobody stands behind its host any more. Beside it, what the ministers are to decide is kept for them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { begun, table } from "../support/begun.mjs";
import { startJourney } from "../support/journey.mjs";
import { ask, card, fromDesk, openAmendment, pair, tabled, toast } from "../support/negotiation.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { untilEqual, untilMatches } from "../support/until.mjs";

const PROMISE = "most used services in all eight countries";
const REGISTERS = "Let population registers answer each other's questions about";
const BRACKETS = "The text with its brackets";

/** Each with their own browser, open for the whole story; where the programme is. */
let secretary, chair, finland, norway, denmark, estonia, at;
startJourney({}, async (journey) => {
  const { url } = journey.server;
  at = await begun(url);
  const [promise, registers] = [PROMISE, REGISTERS].map(at.find);
  await table(url, "fi", at.text, promise, ["sixty", "hundred"], "A round number is easier to keep to.");
  await table(url, "no", at.text, promise, ["sixty", "eighty"], "Sixty services are what is reached in 2030 already.");
  await table(url, "se", at.text, promise, ["sixty", "ninety"], "Ninety services are used by everybody every year.");
  await table(url, "ee", at.text, registers, ["address and civil status", "address, civil status and guardianship"], "It is asked at every border.");
  const who = ["secretary", "chair", "head.fi", "head.no", "head.dk", "head.ee"];
  [secretary, chair, finland, norway, denmark, estonia] = await Promise.all(who.map((one) => enter(journey, one)));
});

/** What stands beside an amendment on its page, and what has happened to it. */
const facts = (page, number) => page.getByRole("region", { name: `Amendment ${number}`, exact: true });
const behind = (page, number, name) => facts(page, number).getByRole("img", { name, exact: true }).first();
const story = (page) => page.getByRole("region", { name: "What has happened" });
const happened = (page, words) => story(page).getByText(words, { exact: true }).waitFor();
/** How it stands, in the head of the page. */
const stands = (page, words) => page.locator("main .tags").first().getByText(words, { exact: true }).waitFor();
/** In the question before an act: into which amendment. */
const into = (asked) => asked.getByRole("combobox", { name: "Into which amendment" });

/** What a story must not cause in any of the browsers. */
function withoutFault() {
  for (const { faults } of [secretary, chair, finland, norway, denmark, estonia]) assert.deepEqual(faults, []);
}

/** A sponsor goes from the desk to what is proposed, and answers with a comment. */
async function answer({ page }, number, proposed, says, comment) {
  await fromDesk(page, `Answer what is proposed for amendment ${number}`, "Read the proposal", `Amendment ${number}`);
  await ask(page, "Answer the secretariat …", "Answer the secretariat's proposal", "Answer", async (asked) => {
    await asked.getByText(`It proposes: ${proposed}.`).waitFor();
    await asked.getByRole("radio", { name: says, exact: true }).check();
    await asked.getByRole("textbox", { name: "Comment" }).fill(comment);
  });
  await toast(page, "Your answer is given");
  await story(page).getByText(comment).waitFor();
}

test("Denmark stands behind what Norway has tabled", async () => {
  const { page } = denmark;
  await openAmendment(page, at.programme, 2);
  await page.getByRole("button", { name: "Stand behind it too" }).click();
  await toast(page, "Your delegation stands behind it");
  for (const name of ["Denmark", "Norway"]) await behind(page, 2, name).waitFor();
  withoutFault();
});

test("the secretariat proposes that it goes on in Finland's", async () => {
  const { page } = secretary;
  await openAmendment(page, at.programme, 2);
  await ask(page, "Propose an outcome …", "Amendment 2: what do you propose?", "Propose it", async (asked) => {
    await asked.getByRole("radio", { name: "Merge with another" }).check();
    await into(asked).selectOption({ label: "Amendment 1" });
    await asked.getByLabel("Note to the sponsors").fill("Both want a higher figure; one amendment for both seems near.");
  });
  await toast(page, "The sponsors are asked");
  await stands(page, "Waits for the sponsors");
  await happened(page, "proposed (1): Merge into 1");
  await assertAccessible(page);
  withoutFault();
});

test("both who stand behind it answer, each with a comment", async () => {
  await answer(norway, 2, "Merge into 1", "Agrees", "Eighty or a hundred, as long as it is more.");
  await stands(norway.page, "Waits for the sponsors");
  await answer(denmark, 2, "Merge into 1", "Agrees", "If the reason of Norway stays to be read.");
  await stands(denmark.page, "Answered by its sponsors");
  await untilEqual(async () => [await story(denmark.page).getByText("agrees to proposal 1", { exact: true }).count(), 2]);
  await assertAccessible(denmark.page);
  withoutFault();
});

test("the chair merges it as it was proposed, and a third one unasked: what they go on in names both as its origins", async () => {
  const { page } = chair;
  await fromDesk(page, "Decide on one amendment", "Open the amendments", "Amendments");
  await untilMatches(() => tabled(page, 2).innerText(), /Merge into 1/);
  await tabled(page, 2).getByRole("link").click();
  await arrived(page, "Amendment 2");
  await ask(page, "Decide …", "Amendment 2: what is decided?", "Decide it", async (asked) => {
    // What was proposed is chosen.
    await asked.getByRole("radio", { name: "Merge with another", checked: true }).waitFor();
    await into(asked).locator('option[value="1"]').waitFor({ state: "attached" });
    await untilEqual(async () => [await into(asked).inputValue(), "1"]);
  });
  await stands(page, "Merged into 1");

  await openAmendment(page, at.programme, 3);
  await ask(page, "Decide …", "Amendment 3: what is decided?", "Decide it", async (asked) => {
    await asked.getByRole("radio", { name: "Merge with another" }).check();
    await into(asked).selectOption({ label: "Amendment 1" });
    await asked.getByLabel("Reason").fill("It asks for the same as the two others.");
  });
  await stands(page, "Merged into 1");
  await openAmendment(page, at.programme, 1);
  await facts(page, 1).getByText("Merged from 2 and 3", { exact: true }).waitFor();
  await takeScreenshots(page, "amendment-merged-from");
  await assertAccessibleInBothSchemes(page);
  withoutFault();
});

test("among the brackets there is one figure left beside the one that stands", async () => {
  const { page } = norway;
  await page.goto(`${at.programme}/brackets`);
  await arrived(page, BRACKETS);
  await pair(page, PROMISE).scrollIntoViewIfNeeded();
  await card(page, 1).waitFor();
  for (const number of [2, 3]) assert.equal(await card(page, number).count(), 0);
  const words = pair(page, PROMISE).locator(".wording");
  await untilMatches(() => words.innerText(), /\[sixty\]\s+\[\u2060?\s*FI\s+hundred\]/);
  assert.doesNotMatch(await words.innerText(), /eighty|ninety/);
  withoutFault();
});

test("Norway leaves what is merged: it stays merged, and stays an origin", async () => {
  const { page } = norway;
  await openAmendment(page, at.programme, 2);
  await ask(page, "Withdraw …", "Amendment 2: withdraw it?", "Withdraw it");
  await toast(page, "Withdrawn");
  await facts(page, 2).getByText("Wrote it and left it", { exact: true }).waitFor();
  await stands(page, "Merged into 1");
  await page.getByRole("button", { name: "Withdraw …" }).waitFor({ state: "hidden" });
  await assertAccessible(page);
  await openAmendment(page, at.programme, 1);
  await facts(page, 1).getByText("Merged from 2 and 3", { exact: true }).waitFor();
  withoutFault();
});

test("one merge is undone with a reason: that amendment is on the table again, and no origin any more", async () => {
  const { page } = chair;
  await openAmendment(page, at.programme, 3);
  await ask(page, "Take the decision back …", "Amendment 3: take the decision back?", "Take it back", async (asked) => {
    await asked.getByLabel("Reason").fill("Sweden asks for ninety, and not for more.");
  });
  await happened(page, "took the decision back: Merge into 1");
  await happened(page, "taken back since");
  await story(page).getByText("Sweden asks for ninety, and not for more.").waitFor();
  await page.goto(`${at.programme}/amendments`);
  await arrived(page, "3 of 4 amendments are open");
  await tabled(page, 3).waitFor();
  assert.equal(await tabled(page, 2).count(), 0, "what is merged is not open");
  await tabled(page, 1).getByRole("link").click();
  await arrived(page, "Amendment 1");
  await facts(page, 1).getByText("Merged from 2", { exact: true }).waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("when nobody stands behind what it goes on in, the other is on the table again, and who is left is asked to take it up", async () => {
  await openAmendment(finland.page, at.programme, 1);
  await ask(finland.page, "Withdraw …", "Amendment 1: withdraw it?", "Withdraw it");
  await stands(finland.page, "Withdrawn");

  const { page } = denmark;
  await fromDesk(page, "Take up amendment 2, or leave it", "Read the amendment", "Amendment 2");
  await happened(page, "Tabled again, because amendment 1, which it had been merged into, was withdrawn");
  await stands(page, "Left by its authors");
  await page.getByRole("button", { name: "Take it up" }).click();
  await toast(page, "Your delegation has taken it up");
  await page.getByText("Left by its authors").waitFor({ state: "hidden" });
  await assertAccessible(page);
  withoutFault();
});

test("the secretariat proposes to keep another for the ministers, and Estonia does not agree and says why", async () => {
  const office = secretary.page;
  await openAmendment(office, at.programme, 4);
  await ask(office, "Propose an outcome …", "Amendment 4: what do you propose?", "Propose it", async (asked) => {
    await asked.getByRole("radio", { name: "Keep for ministers" }).check();
    await asked.getByLabel("Note to the sponsors").fill("Whether guardianship belongs to it is a question of law.");
  });
  await toast(office, "The sponsors are asked");
  const comment = "The law services have answered it; the officials can decide.";
  await answer(estonia, 4, "Keep for ministers", "Does not agree", comment);
  await stands(estonia.page, "Answered by its sponsors");
  await assertAccessible(estonia.page);

  await openAmendment(office, at.programme, 4);
  await happened(office, "does not agree to proposal 1");
  await story(office).getByText(comment).waitFor();
  withoutFault();
});

test("the chair keeps it for them, and its words stay in brackets", async () => {
  const { page } = chair;
  await openAmendment(page, at.programme, 4);
  await ask(page, "Decide …", "Amendment 4: what is decided?", "Decide it", async (asked) => {
    // What was proposed is chosen.
    await asked.getByRole("radio", { name: "Keep for ministers", checked: true }).waitFor();
  });
  await stands(page, "Kept for ministers");
  await page.goto(`${at.programme}/brackets`);
  await arrived(page, BRACKETS);
  const kept = pair(page, REGISTERS);
  await kept.scrollIntoViewIfNeeded();
  await card(page, 4).getByText("Kept for ministers", { exact: true }).waitFor();
  await kept.getByText(/open brackets?$/).first().waitFor();
  // What stands above it may have become lower meanwhile, and what is far from the screen has no text to be read.
  await untilMatches(async () => {
    await kept.locator(".wording").scrollIntoViewIfNeeded();
    return kept.locator(".wording").innerText();
  }, /\[\u2060?\s*EE[^\]]*guardianship\]/);
  await assertAccessible(page);
  withoutFault();
});
