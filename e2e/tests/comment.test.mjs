// Comments on the work plan under negotiation: Finland speaks among itself and to all on words it has selected, Sweden sees the one and
// not the other and answers, a mention waits on a desk, the secretariat settles; what the demonstration says is there in its circles.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { PLAN, clause, clausesOf, enterText, select, sheet } from "../support/sheet.mjs";
import { untilEqual } from "../support/until.mjs";

const CLAUSE = "Half-way through the period";
const WORDS = "other targets";

/** Each with their own browser, reading the same text; what one test leaves to the next. */
let finland, sweden, secretary;
const at = {};
const journey = startJourney({}, async (journey) => {
  [finland, sweden, secretary] = await Promise.all(["delegate.fi", "head.se", "secretary"].map((who) => enterText(journey, who, PLAN)));
});
after(() => {
  for (const { faults } of [finland, sweden, secretary]) assert.deepEqual(faults, []);
});

const panel = (page) => page.getByRole("complementary", { name: "Clause" });
const comments = (page) => panel(page).getByRole("region", { name: "Comments", exact: true });
const thread = (page, words) => comments(page).getByRole("region").filter({ hasText: words });
const marked = (page, words) => sheet(page).locator(".commented").filter({ hasText: words });
const toast = (page, words) => page.getByRole("region", { name: "Messages from the page" }).getByText(words).first().waitFor();

async function comment(page, circle, words) {
  await select(page, WORDS);
  await comments(page).getByRole("button", { name: "Comment on the selected words" }).click();
  const form = comments(page).getByRole("region", { name: "New comment" });
  await form.getByText(WORDS).waitFor();
  await form.getByRole("radio", { name: circle }).check();
  await form.getByLabel("Your comment").fill(words);
  await form.getByRole("button", { name: "Comment", exact: true }).click();
  await toast(page, "Your comment is there.");
}

test("selected words are commented on, inside the delegation and to all", async () => {
  const { page } = finland;
  await comment(page, "Inside the delegation of Finland", "The Grand Committee will want to hear of other targets first.");
  await comment(page, "To all who negotiate", "Other targets for all indicators, or only for those that were missed?");
  await thread(page, "Grand Committee").getByText("Inside the delegation of Finland").waitFor();
  await thread(page, "those that were missed").getByText("To all who negotiate").waitFor();
  await marked(page, WORDS).first().waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "comments");
});

test("others see what is said to all, without reload, and nothing else", async () => {
  const { page } = sweden;
  await clause(page, CLAUSE).click();
  await thread(page, "those that were missed").waitFor();
  assert.equal(await comments(page).getByText("Grand Committee").count(), 0);
});

test("an answer mentions somebody, chosen by typing an @, and waits on their desk", async () => {
  const { page } = sweden;
  await thread(page, "those that were missed").getByRole("button", { name: "Reply", exact: true }).click();
  const field = thread(page, "those that were missed").getByLabel("Your reply");
  await field.pressSequentially("Only for those. @vuor");
  await page.getByRole("group", { name: "Who is meant" }).getByRole("button", { name: /Aino Vuorenrinne/ }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await untilEqual(async () => [await field.inputValue(), "Only for those. @Aino Vuorenrinne "]);
  await field.pressSequentially("could you live with that?");
  // Whoever looks at another clause meanwhile finds what they had begun.
  await clausesOf(page).first().click();
  await field.waitFor({ state: "detached" });
  await clause(page, CLAUSE).click();
  await untilEqual(async () => [await field.inputValue(), "Only for those. @Aino Vuorenrinne could you live with that?"]);
  await thread(page, "those that were missed").getByRole("button", { name: "Reply", exact: true }).click();
  await thread(finland.page, "could you live with that?").waitFor();

  const other = await enter(journey, "delegate.fi");
  await other.page.getByRole("list", { name: "What waits, by deadline" }).getByText("Answer Lennart Åkerhielm").waitFor();
  await other.page.close();
});

test("the secretariat settles what all read, and it can be read afterwards", async () => {
  const { page } = secretary;
  await clause(page, CLAUSE).click();
  await thread(page, "those that were missed").getByRole("button", { name: "Settle" }).click();
  await toast(page, "The thread is settled.");
  await clause(finland.page, CLAUSE).click();
  await comments(finland.page).getByText("One settled thread").click();
  await thread(finland.page, "those that were missed").getByText("Settled", { exact: true }).waitFor();
});

test("on a telephone the threads are in the panel that comes up", async () => {
  const { page } = finland;
  await page.setViewportSize({ width: 390, height: 844 });
  await clause(page, CLAUSE).click();
  await page.getByRole("button", { name: "Clause and facts" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("The Grand Committee will want").waitFor();
  await assertAccessibleInBothSchemes(page);
  await page.keyboard.press("Escape");
  // The key for a comment opens it with one begun; whoever opens it otherwise has begun none.
  await select(page, WORDS);
  await page.keyboard.press("Control+Alt+m");
  const form = dialog.getByRole("region", { name: "New comment" });
  await form.getByText(WORDS).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Clause and facts" }).click();
  await dialog.getByText("The Grand Committee will want").waitFor();
  assert.equal(await form.count(), 0);
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 1440, height: 900 });
});

/** Selects words that are read; where nothing is written there is no caret. */
const choose = (clause, words) =>
  clause.evaluate((clause, words) => {
    const texts = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() && !texts.currentNode.data.includes(words));
    const node = texts.currentNode;
    const from = node.data.indexOf(words);
    getSelection().setBaseAndExtent(node, from, node, from + words.length);
    node.parentElement.scrollIntoView({ block: "center" });
  }, words);

/** Some words in the middle of a clause that is read. */
const wordsIn = async (clause) => (await clause.locator("[data-at]").first().textContent()).trim().split(" ").slice(1, 4).join(" ");

/** A clause of the page that stays the same one, whatever comes to stand beside it. */
const fixed = async (page, found) => page.locator(`[id="${await found.first().getAttribute("id")}"]`);

async function say(page, region, words) {
  const form = region.getByRole("region", { name: "New comment" });
  await form.locator("textarea:focus").fill(words);
  await form.getByRole("button", { name: "Comment", exact: true }).click();
  await toast(page, "Your comment is there.");
}

test("the text with its brackets has them beside its clauses, and takes new ones on words that stand", async () => {
  const { page } = finland;
  at.programme = `/programmes/${new URL(page.url()).pathname.split("/")[2]}`;
  await page.goto(`${at.programme}/brackets`);
  await page.getByText("The Grand Committee will want").waitFor();
  await assertAccessibleInBothSchemes(page);

  const silent = page.locator(".pair").filter({ has: page.locator(".speak") });
  const plain = await fixed(page, silent.filter({ has: page.locator(".clause:is(.paragraph, .action, .subgoal):not(.bracketed)") }));
  at.words = await wordsIn(plain);
  await choose(plain, at.words);
  const button = plain.getByRole("button", { name: "Comment on the selected words" });
  await button.waitFor();
  await takeScreenshots(page, "brackets-selected");
  await button.focus();
  await page.keyboard.press("Enter");
  await plain.getByRole("region", { name: "New comment" }).locator("blockquote").getByText(at.words, { exact: true }).waitFor();
  await assertAccessibleInBothSchemes(page);
  await say(page, plain, "Are these words agreed?");
  await plain.getByText("Are these words agreed?").waitFor();
  await plain.locator("blockquote").getByText(at.words, { exact: true }).waitFor();
});

test("a selection that reaches into competing words is about the clause, and that is said", async () => {
  const { page } = finland;
  const silent = page.locator(".pair").filter({ has: page.locator(".speak") });
  const bracketed = await fixed(page, silent.filter({ has: page.locator(".alt") }));
  await bracketed.locator(".alt").first().evaluate((alternative) => getSelection().selectAllChildren(alternative));
  await bracketed.locator(".speak.now").waitFor();
  await bracketed.getByRole("button", { name: "Comment on the clause" }).press("Enter");
  await bracketed.getByText("your selection reaches into words that compete with it").waitFor();
  await bracketed.getByRole("region", { name: "New comment" }).getByRole("button", { name: "Cancel" }).click();
});

test("words of a revision are commented on, and the thread stands on them in the text", async () => {
  const { page } = finland;
  await page.goto(`${at.programme}/revisions/1`);
  const row = await fixed(page, page.locator(".sheet .clause.paragraph[data-words]"));
  const words = await wordsIn(row);
  await choose(row, words);
  await row.getByRole("button", { name: /^Comment on the selected words/ }).press("Enter");
  const beside = page.getByRole("region", { name: "Comments", exact: true });
  await beside.getByRole("region", { name: "New comment" }).locator("blockquote").getByText(words, { exact: true }).waitFor();
  await assertAccessibleInBothSchemes(page);
  await say(page, beside, "It read so in the first revision.");
  await beside.getByText("It read so in the first revision.").waitFor();
});
