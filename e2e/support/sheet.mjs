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
  // That something waits is told in a task of its own: until then the page says of what was typed before that it is saved.
  await page.evaluate(() => new Promise((told) => setTimeout(() => setTimeout(told))));
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

/** Puts caret or selection there, as often as it takes until the editor has it. Any editor: a draft's room too. */
export async function between(box, words, selected) {
  await box.focus();
  await untilEqual(async () => [await box.evaluate(set, [words, selected]), "the editor has it"]);
}

/**
 * In the page: sets caret or selection, and says whether the editor has taken it. The editor marks the clause in which it takes its caret
 * to be; and what it has not taken it puts back where it was, when somebody else's caret comes in between.
 */
async function set(root, [words, selected]) {
  const besideText = '[contenteditable="false"], [aria-hidden="true"]';
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (text) => {
    const beside = text.parentElement.closest(besideText);
    const isWords = !beside || beside === root || !root.contains(beside);
    return isWords && text.data.includes(words) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  const node = texts.nextNode();
  if (!node) return `no “${words}” here`;
  const end = node.data.indexOf(words) + words.length;
  const start = selected ? end - words.length : end;

  /** A place as the text counts it: one between two words is in the one as in the other. */
  const place = (node, offset) => {
    const clause = (node instanceof Element ? node : node?.parentElement)?.closest("[data-clause]");
    if (!clause) return "nowhere";
    const range = document.createRange();
    range.setStart(clause, 0);
    range.setEnd(node, offset);
    const copy = range.cloneContents();
    copy.querySelectorAll(besideText).forEach((beside) => beside.remove());
    return `${clause.dataset.clause} ${copy.textContent.length}`;
  };
  const chosen = getSelection();
  const standing = () => `${place(chosen.anchorNode, chosen.anchorOffset)} to ${place(chosen.focusNode, chosen.focusOffset)}`;
  const wanted = `${place(node, start)} to ${place(node, end)}`;
  if (standing() !== wanted) {
    // The browser tells of it in a task of its own, which on a busy machine comes later than a picture or two.
    const told = new Promise((told) => {
      document.addEventListener("selectionchange", told, { once: true });
      setTimeout(told, 1_000);
    });
    chosen.setBaseAndExtent(node, start, node, end);
    node.parentElement.scrollIntoView({ block: "center" });
    await told;
  }
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const clause = chosen.focusNode?.parentElement?.closest("[data-clause]");
  if (standing() !== wanted) return `the caret stands at ${standing()}, not at ${wanted}`;
  return clause?.classList.contains("active") ? "the editor has it" : "the editor takes the caret to be in another clause";
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
