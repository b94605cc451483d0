// What a head of delegation does in a negotiation, with the keyboard alone: hears of things and goes to them, takes positions, writes
// and tables an amendment, comments, answers, reads what has changed.

import { assertAccessible } from "./axe.mjs";
import * as keys from "./keys.mjs";
import {
  beginning, cell, desk, dialog, grid, ownPage, ownSaved, ownText, panel, row, thread, toast,
} from "./negotiation.mjs";
import { arrived } from "./people.mjs";
import { DRAFT, sheet } from "./sheet.mjs";

/** A link of the bar at the top, which is on every page. */
export const inBar = (page, name) => page.getByRole("banner").getByRole("link", { name, exact: true });

/** From wherever one is to the desk, and from there to where something is done. */
export async function fromDesk(page, what, act, heading) {
  await keys.pressInBar(page, inBar(page, "Samråd, my desk"));
  await desk(page, what).waitFor();
  await assertAccessible(page);
  await keys.press(page, desk(page, what).getByRole("link", { name: act }));
  if (heading) await arrived(page, heading);
}

/** To the desk, as one who has been away comes to it, and by the bell to the notices. Answers those of the programme. */
export async function hear(page) {
  await keys.pressInBar(page, inBar(page, "Samråd, my desk"));
  await page.reload();
  await arrived(page);
  await keys.pressInBar(page, inBar(page, /^Notices: .* unread$/));
  await arrived(page, "Notices");
  await assertAccessible(page);
  return page.getByRole("listitem").filter({ hasText: DRAFT });
}

/** On the map: to the own cell of a clause, and into its panel. */
export async function openCell(page, member, label) {
  await keys.arrowTo(page, grid(page), row(page, label), cell(page, member, label));
  await page.keyboard.press("Enter");
  await panel(page, label).waitFor();
}

/** In the panel: takes a position. */
export async function takePosition(page, label, position, act, options) {
  await keys.choose(page, panel(page, label).getByRole("group", { name: "Position" }), position, options);
  await keys.press(page, panel(page, label).getByRole("button", { name: act }));
  await toast(page, `Your delegation's position on ${label} is taken`);
}

/** From the panel to the clause in the text, where a word is written otherwise. */
export async function writeInPlace(page, label, was, becomes) {
  await keys.press(page, panel(page, label).getByRole("link", { name: "Show in the text" }), { back: true });
  await page.waitForFunction(() => document.activeElement?.classList.contains("text-editor"));
  await keys.caretBehind(page, was);
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await keys.selected(page, was);
  await page.keyboard.type(becomes, { delay: 15 });
  await ownText(page).getByRole("insertion").filter({ hasText: becomes }).waitFor();
  await ownSaved(page);
}

/** From the own wording to the table: the reason, the clearance, the release. */
export async function table(page, reason, number) {
  await keys.press(page, ownPage(page));
  await arrived(page, "Draft");
  await keys.write(page, page.getByLabel("Why"), reason);
  await keys.press(page, page.getByRole("button", { name: "Save" }));
  await toast(page, "The reason is saved");
  await keys.press(page, page.getByRole("button", { name: "Submit for clearance" }), { back: true });
  await toast(page, "It waits for the heads now");
  await keys.press(page, page.getByRole("button", { name: "Release …" }));
  await keys.press(page, dialog(page, "Release this draft?").getByRole("button", { name: "Release it" }), { most: 5 });
  await arrived(page, `Amendment ${number}`);
}

/** In the text: comments on words in a circle. */
export async function comment(page, words, circle, said) {
  await keys.findWords(page, sheet(page), words);
  await page.keyboard.press("Control+Alt+m");
  await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
  await keys.choose(page, beginning(page).getByRole("group", { name: "Who reads it" }), circle, { back: true });
  await keys.write(page, beginning(page).getByLabel("Your comment"), said);
  await keys.press(page, beginning(page).getByRole("button", { name: "Comment", exact: true }));
  await thread(page, said).getByText(circle).waitFor();
}

/** Beside the text: replies in the thread in which this was said. */
export async function reply(page, words, said) {
  const inThread = thread(page, words);
  await keys.press(page, inThread.getByRole("button", { name: "Reply", exact: true }));
  await keys.write(page, inThread.getByLabel("Your reply"), said);
  await keys.press(page, inThread.getByRole("button", { name: "Reply", exact: true }));
  await inThread.getByText(said).waitFor();
}

/** Answers what is asked in a dialog: chooses, and says a word to it. */
export async function answer(page, button, title, group, choice, said) {
  await keys.press(page, page.getByRole("button", { name: button }));
  const asked = dialog(page, title);
  await keys.choose(page, asked.getByRole("group", { name: group }), choice, { most: 10 });
  await keys.write(page, asked.getByRole("textbox"), said, { most: 10 });
  await assertAccessible(page);
  await keys.press(page, asked.getByRole("button", { name: "Answer", exact: true }), { most: 10 });
  await asked.waitFor({ state: "hidden" });
}

/** On the page of what has changed: from change to change by their key, and clears them all. */
export async function walkAndClear(page) {
  const headings = await page.locator("li.diff h3").evaluateAll((all) => all.map(({ id }) => id));
  for (const id of headings) {
    await page.keyboard.press("Alt+ArrowDown");
    await page.waitForFunction((id) => document.activeElement.id === id, id);
  }
  await keys.press(page, page.getByRole("button", { name: "Clear all of this" }));
  await page.getByText("Nothing has changed", { exact: true }).waitFor();
}
