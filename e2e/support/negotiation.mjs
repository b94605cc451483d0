// A negotiation as the people in it see it: what waits on a desk, an own wording in the text, an amendment on its way to the table,
// the map of positions, a package, the questions before an act.

import { assertAccessible } from "./axe.mjs";
import { arrived } from "./people.mjs";
import { DRAFT, clausesOf, select, untilReads } from "./sheet.mjs";

export const dialog = (page, name) => page.getByRole("dialog", { name });

/** Waits for a message that passes. */
export const toast = (page, words) => page.getByRole("region", { name: "Messages from the page" }).getByText(words).first().waitFor();

/** What waits in the programme that is negotiated: the demonstration has others. */
export function desk(page, what) {
  const items = page.getByRole("list", { name: "What waits, by deadline" }).getByRole("listitem");
  return items.filter({ hasText: DRAFT }).filter({ hasText: what });
}

/** Goes from the desk to where something is done. */
export async function fromDesk(page, what, act, heading) {
  await page.goto("/");
  await desk(page, what).getByRole("link", { name: act }).click();
  await arrived(page, heading);
}

/** Asks for an act and answers the question before it, which is looked at as a page is. */
export async function ask(page, button, title, act, fill = async () => {}) {
  await page.getByRole("button", { name: button }).click();
  const asked = dialog(page, title);
  await asked.waitFor();
  await fill(asked);
  await assertAccessible(page);
  await asked.getByRole("button", { name: act, exact: true }).click();
  await asked.waitFor({ state: "hidden" });
}

/** The text, as somebody who may suggest in it. */
export async function openText(page, programme) {
  await page.goto(`${programme}/text`);
  await clausesOf(page).first().waitFor();
}

/** The own wording in its place in the text, the words in it, and the way to its page. */
export const own = (page) => page.getByRole("region", { name: "Your own wording" });
export const ownText = (page) => own(page).getByRole("textbox", { name: "Your own wording" });
export const ownPage = (page) => own(page).getByRole("link", { name: "Reason, history and clearance" });
export const ownSaved = (page) => own(page).getByRole("status").filter({ hasText: /^Saved$/ }).waitFor();

/** Types other words over some of the text. */
export async function writeInPlace(page, programme, was, becomes) {
  await openText(page, programme);
  await select(page, was);
  await page.keyboard.type(becomes, { delay: 15 });
  await ownText(page).getByRole("insertion").first().waitFor();
  await untilReads(page, becomes);
  await ownSaved(page);
}

/** Begins an amendment from the list, with what the question asks for. */
export async function suggest(page, programme, fill) {
  await page.goto(`${programme}/amendments`);
  await ask(page, "Suggest a change …", "Suggest a change", "Begin the draft", fill);
}

/** On the page of a draft: says why, and hands it to the head. */
export async function submit(page, reason) {
  await arrived(page, "Draft");
  await page.getByLabel("Why").fill(reason);
  await page.getByRole("button", { name: "Save" }).click();
  await toast(page, "The reason is saved");
  await page.getByRole("button", { name: "Submit for clearance" }).click();
  await toast(page, "It waits for the heads now");
}

/** On the same page: the head releases it, and it has its number. */
export async function release(page, number) {
  await ask(page, "Release …", "Release this draft?", "Release it");
  await arrived(page, `Amendment ${number}`);
}

/** An amendment in the list, and its page. */
export const tabled = (page, number) => page.getByRole("row").filter({ has: page.getByRole("link", { name: `Amendment ${number}`, exact: true }) });
export async function openAmendment(page, programme, number) {
  await page.goto(`${programme}/amendments?state=all`);
  await arrived(page, "Amendments");
  await tabled(page, number).getByRole("link").click();
  await arrived(page, `Amendment ${number}`);
}

/** What an amendment asks for, and what one's own delegation thinks of it. */
export const asks = (page) => page.getByRole("region", { name: "What this asks for" });
export const stances = (page) => page.getByRole("radiogroup", { name: "Your delegation's stance" });
export async function takeStance(page, programme, number, view) {
  await openAmendment(page, programme, number);
  await stances(page).getByRole("radio", { name: view }).click();
  await stances(page).getByRole("radio", { name: view, checked: true }).waitFor();
}

/** The text with its brackets: a clause with its margin, and an amendment in that. */
export const pair = (page, words) => page.locator(".pair").filter({ hasText: words });
export const card = (page, number) => page.getByRole("region", { name: `Amendment ${number}`, exact: true });

/** How many brackets are open, in all and by the parts of the text. */
export async function countedBrackets(page) {
  const count = (words) => (words.startsWith("One") ? 1 : Number(/^\d+/.exec(words)[0]));
  const all = await page.getByRole("status").filter({ hasText: /(is|are) open$/ }).innerText();
  const parts = await page.getByRole("navigation", { name: "Where brackets are open" }).locator(".count").allInnerTexts();
  return { all: count(all), parts: parts.map(count).reduce((sum, one) => sum + one) };
}

/** The map: its grid, a row, a cell, and the panel on a clause. */
export const grid = (page) => page.getByRole("grid", { name: "Positions of the delegations, clause by clause" });
export const row = (page, label) => grid(page).getByRole("row").filter({ has: page.locator(".ref").and(page.getByText(label, { exact: true })) });
export const cell = (page, member, label) => grid(page).getByRole("button", { name: new RegExp(`^${member} on ${label.replaceAll(".", "\\.")}: `) });
export const panel = (page, label) => page.getByRole("complementary", { name: `Clause ${label}` });

/** What is said of the clause with the caret, and what is just begun to be said. */
export const comments = (page) => page.getByRole("complementary", { name: "Clause" }).getByRole("region", { name: "Comments", exact: true });
export const thread = (page, words) => comments(page).getByRole("region").filter({ hasText: words });
export const beginning = (page) => comments(page).getByRole("region", { name: "New comment" });

/** Comments on words that are selected in the text. */
export async function comment(page, programme, words, circle, said) {
  await openText(page, programme);
  await select(page, words);
  await comments(page).getByRole("button", { name: "Comment on the selected words" }).click();
  await beginning(page).getByRole("radio", { name: circle }).check();
  await beginning(page).getByLabel("Your comment").fill(said);
  await assertAccessible(page);
  await beginning(page).getByRole("button", { name: "Comment", exact: true }).click();
  await thread(page, said).getByText(circle).waitFor();
}
