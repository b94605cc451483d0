// Two people write one text at the same time, and a third reads along: the secretariat, the Finnish delegate of the
// drafting group, and the Norwegian head, who does not hold the pen.

import assert from "node:assert/strict";
import { test } from "node:test";

import { startJourney } from "../support/journey.mjs";
import { selected } from "../support/keys.mjs";
import {
  caretAfter, clause, clausesOf, enterText, paste, sameText, saved, select, sheet, type, untilReads, wordsOn,
} from "../support/sheet.mjs";

/** Each with their own browser, open for the whole story. */
let secretary, finland, norway;
startJourney({}, async (journey) => {
  [secretary, finland, norway] = await Promise.all(["secretary", "delegate.fi", "head.no"].map((who) => enterText(journey, who)));
});

/** What a story must not cause in any of the three browsers. */
function withoutFault() {
  for (const { faults } of [secretary, finland, norway]) assert.deepEqual(faults, []);
}

test("each sees who else is here and who of them writes", async () => {
  const here = (page, words) => page.getByRole("group", { name: "Here now" }).getByTitle(words, { exact: true });
  await here(secretary.page, "Aino Vuorenrinne, Finland, writes").waitFor();
  await here(secretary.page, "Ingrid Fossnes, Norway, reads").waitFor();
  await here(finland.page, "Freja Nordentoft, Secretariat, writes").waitFor();
  await here(norway.page, "Aino Vuorenrinne, Finland, writes").waitFor();
});

test("each sees where the other's caret is, by delegation", async () => {
  await caretAfter(finland.page, "Eleven governments want a region");
  const caret = clause(secretary.page, "Eleven governments want a region").locator('[aria-hidden="true"][data-del="FI"]');
  await caret.waitFor();
  assert.match(await caret.textContent(), /FI\s+Aino Vuorenrinne/);
});

test("two people type in different clauses at the same time", async () => {
  await caretAfter(secretary.page, "across every border of the region");
  await caretAfter(finland.page, "It stands under the vision for the region");
  await Promise.all([
    type(secretary.page, ", by land and by sea"),
    type(finland.page, ", as the prime ministers wrote it"),
  ]);
  await sameText(secretary.page, finland.page);
  await untilReads(secretary.page, "for the region, as the prime ministers wrote it");
  await untilReads(finland.page, "of the region, by land and by sea");
});

test("two people type in the same clause at the same time, and no word of either is torn", async () => {
  await caretAfter(secretary.page, "Security is the ground");
  await caretAfter(finland.page, "nobody is left behind");
  await Promise.all([type(secretary.page, ", firm and level,"), type(finland.page, ", neither far nor near")]);
  await sameText(secretary.page, finland.page);
  await untilReads(
    secretary.page,
    "Security is the ground, firm and level, that inclusion stands on; nobody is left behind, neither far nor near, and nobody",
  );
});

test("a clause is moved while somebody types in it, and keeps what they type", async () => {
  const words = "Share tested language models";
  const places = async () => (await wordsOn(secretary.page)).findIndex((line) => line.includes(words));
  const before = await places();
  await caretAfter(finland.page, words);
  await caretAfter(secretary.page, words);
  await Promise.all([type(finland.page, " and the words they were made from"), secretary.page.keyboard.press("Alt+Shift+ArrowUp")]);
  await sameText(secretary.page, finland.page);
  assert.ok((await places()) < before, "it stands further up");
  const moved = (await wordsOn(secretary.page)).filter((line) => line.includes(`${words} and the words they were made from`));
  assert.equal(moved.length, 1);
});

test("a clause is deleted while somebody types in it: they are told, and their words can be brought back", async () => {
  const words = "and whichever of the region's languages they speak";
  const count = await clausesOf(secretary.page).count();
  await caretAfter(finland.page, words);
  await caretAfter(secretary.page, words);
  await secretary.page.getByLabel("Clause", { exact: true }).getByRole("button", { name: "Delete" }).click();
  const question = secretary.page.getByRole("dialog", { name: /^Delete / });
  await question.waitFor();
  // Whoever types goes on until they are told, so that keys fall before it and behind it, however long the way is.
  let [typed, told] = ["", false];
  const goOn = async () => {
    await type(finland.page, " and on");
    typed += " and on";
  };
  await goOn();
  const note = finland.page.getByRole("status").filter({ hasText: "The clause you were writing in was taken out" });
  const deleted = Promise.all([question.getByRole("button", { name: "Delete" }).click(), note.waitFor()]).finally(() => (told = true));
  while (!told) await goOn();
  await goOn();
  await deleted;
  await sameText(secretary.page, finland.page);
  assert.equal(await clausesOf(finland.page).count(), count - 1);
  await finland.page.getByRole("button", { name: "I have read it" }).click();

  await secretary.page.getByRole("button", { name: "More", exact: true }).click();
  await secretary.page.getByRole("menuitem", { name: "Deleted clauses" }).click();
  const drawer = secretary.page.getByRole("dialog", { name: "Deleted clauses" });
  await drawer.getByRole("listitem").filter({ hasText: words }).getByRole("button", { name: "Restore" }).click();
  await drawer.getByRole("button", { name: "Close" }).click();
  await untilReads(finland.page, `${words}${typed}`);
  await sameText(secretary.page, finland.page);
  assert.equal(await clausesOf(finland.page).count(), count);
});

test("what is typed without a network is kept, and merged when it is back", async () => {
  await caretAfter(finland.page, "Offer courses in digital skills");
  await finland.page.context().setOffline(true);
  await type(finland.page, " and in judgement");
  await finland.page.getByRole("status").filter({ hasText: /^Offline, kept here$/ }).waitFor();
  await caretAfter(secretary.page, "it was done");
  await type(secretary.page, " and by whom");
  await saved(secretary.page);
  await finland.page.context().setOffline(false);
  await untilReads(secretary.page, "digital skills and in judgement");
  await untilReads(finland.page, "it was done and by whom");
  await sameText(secretary.page, finland.page);
});

test("undo takes back one's own words and leaves the other's", async () => {
  await caretAfter(secretary.page, "The programme runs from 2031");
  await type(secretary.page, " and not before");
  await sameText(secretary.page, finland.page);
  await caretAfter(finland.page, "The programme runs");
  await type(finland.page, " and is read");
  await sameText(secretary.page, finland.page);
  await sheet(secretary.page).focus();
  await secretary.page.getByRole("toolbar", { name: "Writing" }).getByRole("button", { name: "Undo" }).click();
  await untilReads(secretary.page, "The programme runs and is read from 2031 to");
  await sameText(secretary.page, finland.page);
});

test("bold is bold for everybody", async () => {
  await select(secretary.page, "sixty most used services");
  await secretary.page.getByRole("toolbar", { name: "Writing" }).getByRole("button", { name: "Bold" }).click();
  for (const { page } of [secretary, finland, norway]) {
    await sheet(page).getByRole("strong").filter({ hasText: /^sixty most used services$/ }).waitFor();
  }
});

test("a paste from a web page comes in as clauses, clean of what a page carries along", async () => {
  await caretAfter(finland.page, "Public bodies that publish which systems they use");
  await finland.page.keyboard.press("End");
  await finland.page.keyboard.press("Enter");
  await paste(
    finland.page,
    `<meta charset="utf-8"><style>p { color: red }</style><p style="mso-list: none">Pasted <b>strongly</b> and <a href="https://example.org/">linked</a>.</p>
     <script>alert(1)</script><ul><li>Pasted as a point</li></ul>`,
  );
  await untilReads(secretary.page, "Pasted strongly and linked.");
  await untilReads(secretary.page, "Pasted as a point");
  await sheet(secretary.page).getByRole("strong").filter({ hasText: /^strongly$/ }).waitFor();
  await sheet(secretary.page).getByRole("link", { name: "linked" }).waitFor();
  assert.equal(await sheet(secretary.page).getByText("alert(1)").count(), 0);
  assert.equal(await sheet(secretary.page).locator("[style]").count(), 0);
  await sameText(secretary.page, finland.page);
});

test("who does not hold the pen reads along as it is written, and cannot write", async () => {
  await norway.page.getByText("Viewing", { exact: true }).waitFor();
  assert.equal(await norway.page.getByRole("toolbar", { name: "Writing" }).count(), 0);
  assert.equal(await sheet(norway.page).getAttribute("role"), "document");
  const read = await wordsOn(norway.page);
  await caretAfter(norway.page, "What works at home");
  await type(norway.page, "not mine to write");
  await caretAfter(finland.page, "What works at home");
  await type(finland.page, ", as we say,");
  await untilReads(norway.page, "What works at home, as we say, works");
  await sameText(finland.page, norway.page);
  assert.equal((await wordsOn(norway.page)).length, read.length);
  assert.equal(await sheet(norway.page).getByText("not mine to write").count(), 0);
});

test("words are put in brackets by keyboard, and whoever reads them hears why without a pointer", async () => {
  const { page } = secretary;
  const why = "Denmark asks for a list first";
  await caretAfter(page, "Public bodies that publish which systems");
  for (let i = 0; i < "systems".length; i++) await page.keyboard.press("Shift+ArrowLeft");
  // The browser tells what is selected a little after it is: nobody presses the next key within that.
  await selected(page, "systems");
  await page.keyboard.press("[");
  await page.getByRole("dialog", { name: "Square brackets" }).locator("input:focus, textarea:focus").waitFor();
  await page.keyboard.type(why);
  await page.keyboard.press("Enter");
  await sheet(page).getByRole("group", { name: why }).filter({ hasText: /^systems$/ }).waitFor();
  await saved(page);
  await caretAfter(finland.page, "Public bodies that publish");
  await finland.page.getByText(why).first().waitFor();
  const programme = new URL(page.url()).pathname.replace(/\/text.*$/, "");
  await page.goto(`${programme}/brackets`);
  const mark = page.getByRole("button", { name: `Why in brackets: ${why}` });
  await mark.focus();
  // Why, who set it and when; and the same under the clause, where it stays.
  const said = new RegExp(`^${why} · Set by Sec .+, \\d`);
  const tip = page.locator(".tip-text").filter({ hasText: said });
  await tip.waitFor();
  await page.keyboard.press("Escape");
  await tip.waitFor({ state: "hidden" });
  await page.getByText(new RegExp(`^\\[systems\\] ${why} · Set by Sec`)).waitFor();
});

test("all of it happens without a fault in any browser", withoutFault);
