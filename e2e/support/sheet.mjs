// The sheet of a text as a person uses it: the caret, the keyboard, the clipboard, and what can be read on it.
//
// A clause has no role of its own; it is found by the words in it, and by `data-clause`, which is its id.

import { arrived, enter } from "./people.mjs";
import { untilEqual } from "./until.mjs";

/** The title of the demonstration's programme that is being drafted. */
export const DRAFT = "Nordic-Baltic cooperation on digitalisation 2031–2034";
/** The one that is being negotiated. */
export const PLAN = "Work plan for digitalisation 2028–2030";
/** The one that was adopted. */
export const IN_FORCE = "Nordic-Baltic cooperation on digitalisation 2025–2030";

/** Goes from the list of programmes to a programme's page. */
export async function openProgramme(page, title) {
  await page.goto("/programmes");
  await page.getByRole("main").getByRole("link", { name: title }).click();
  await arrived(page, title);
}

/** Opens a programme's text as somebody, from the list of programmes on, and waits until the words are there. */
export async function enterText(journey, who, title = DRAFT, context = undefined) {
  const opened = await enter(journey, who, "/programmes", context);
  await openProgramme(opened.page, title);
  await opened.page.getByRole("link", { name: /^(Write|Open) the text$/ }).click();
  await clausesOf(opened.page).first().waitFor();
  await saved(opened.page);
  return opened;
}

/** The element in which is written. */
export function sheet(page) {
  return page.getByLabel("The text of the programme");
}

/** All clauses, in order. */
export function clausesOf(page) {
  return sheet(page).locator("[data-clause]");
}

/** The clause with these words, as long as nobody's caret stands between them. */
export function clause(page, words) {
  return clausesOf(page).filter({ hasText: words });
}

/** Waits until everything that was typed is durable on the server. */
export async function saved(page) {
  await page.getByRole("status").filter({ hasText: /^Saved$/ }).waitFor();
}

/** What is on the sheet: a line for each clause with its id and its words; carets of others are no words. */
export async function wordsOn(page) {
  return clausesOf(page).evaluateAll((clauses) =>
    clauses.map((clause) => {
      const copy = clause.cloneNode(true);
      copy.querySelectorAll('[aria-hidden="true"], [contenteditable="false"]').forEach((beside) => beside.remove());
      return `${clause.dataset.clause}: ${copy.textContent}`;
    }),
  );
}

/** Waits until some clause reads so, whoever's caret stands in it. */
export async function untilReads(page, words) {
  await untilEqual(async () => {
    const lines = await wordsOn(page);
    return [lines.find((line) => line.includes(words)) ?? lines, lines.find((line) => line.includes(words)) ?? words];
  });
}

/** Waits until all pages have stored what was typed and show the same clauses with the same words in the same order. */
export async function sameText(first, ...others) {
  await Promise.all([first, ...others].map(saved));
  for (const other of others) await untilEqual(async () => [await wordsOn(other), await wordsOn(first)]);
}

/** Puts the caret behind these words. */
export async function caretAfter(page, words) {
  await place(page, words, false);
}

/** Selects these words. */
export async function select(page, words) {
  await place(page, words, true);
}

/** Selects these words in another text than the sheet's: the draft that stands in it. */
export async function selectIn(box, words) {
  await box.click();
  await between(box, words, true);
}

async function place(page, words, selected) {
  // A press, as a person goes to other words; the exact place between them is set after it.
  await clause(page, words).first().click();
  await between(sheet(page), words, selected);
}

async function between(box, words, selected) {
  await box.focus();
  await box.evaluate(
    async (root, [words, selected]) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() && !texts.currentNode.data.includes(words));
      const node = texts.currentNode;
      const from = node.data.indexOf(words);
      getSelection().setBaseAndExtent(node, selected ? from : from + words.length, node, from + words.length);
      node.parentElement.scrollIntoView({ block: "center" });
      // The editor hears of it before the next picture is drawn, and of a caret that stood there already not at all.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    },
    [words, selected],
  );
}

/** Types at the caret at the pace of a quick writer, so that what others do falls between the keys. */
export async function type(page, words) {
  await page.keyboard.type(words, { delay: 20 });
}

/** Pastes what another program put on the clipboard as HTML. */
export async function paste(page, html) {
  await pasteIn(sheet(page), html);
}

/** Pastes it in another text than the sheet's. */
export async function pasteIn(box, html) {
  await box.evaluate((root, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    root.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}
