// How somebody is told. Finland's head chooses which mails come and in which language, a mail comes at once when a draft waits for them and
// holds no word of it, its link leads to the choice and the mail program's one click stops that kind, and what is not mailed is still told
// in the workspace. A mail server of the story's own takes what is sent.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { begun, handOn } from "../support/begun.mjs";
import { startJourney } from "../support/journey.mjs";
import { startMailbox } from "../support/mailbox.mjs";
import { toast } from "../support/negotiation.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { DRAFT } from "../support/sheet.mjs";

const PROMISE = "most used services in all eight countries";
const REASON = "A round number is easier to keep to.";
const [HEAD, NORWAY] = ["fi", "no"].map((member) => `head.${member}@demo.samrad.example`);

/** The head's browser; where things are; who drafts. */
let finland, at;
const drafts = {};
const mailbox = await startMailbox();
const journey = startJourney({ env: mailbox.env }, async (journey) => {
  const { url } = journey.server;
  at = await begun(url);
  for (const member of ["fi", "no"]) {
    const ask = await signedIn(url, `delegate.${member}`);
    drafts[member] = (becomes) => handOn(ask, at.text, at.find(PROMISE), ["sixty", becomes], REASON);
  }
  finland = await enter(journey, "head.fi");
});
after(() => mailbox.stop());

const settings = (page) => page.getByRole("region", { name: "How you are told" });
const atOnce = (page) => settings(page).getByRole("checkbox", { name: "Mail at once what I must act on, and deadlines" });
const daily = (page) => settings(page).getByRole("checkbox", { name: "Mail the rest once a day" });
const language = (page) => settings(page).getByRole("combobox", { name: "Language of mails" });

/** The choice as the server knows it: the page is loaded anew. */
async function chosen(page) {
  await page.goto("/account");
  await arrived(page, "Your account");
  await atOnce(page).waitFor();
  return [await atOnce(page).isChecked(), await daily(page).isChecked(), await language(page).inputValue()];
}

async function save(page) {
  await settings(page).getByRole("button", { name: "Save", exact: true }).click();
  await toast(page, "It is saved how you are told.");
}

function withoutFault() {
  assert.deepEqual(finland.faults, []);
}

test("whoever has chosen nothing gets every mail, in English; the daily one is turned off", async () => {
  const { page } = finland;
  assert.deepEqual(await chosen(page), [true, true, "en"]);
  await daily(page).uncheck();
  await language(page).selectOption({ label: "Dansk" });
  await save(page);
  assert.deepEqual(await chosen(page), [true, false, "da"]);
  await takeScreenshots(page, "account-told");
  await assertAccessibleInBothSchemes(page);
  withoutFault();
});

test("a draft that waits for its head is mailed at once, in the chosen language and without a word of it", async () => {
  at.first = await drafts.fi("hundred");
  const mail = await mailbox.come(HEAD, at.first);
  const link = `${journey.server.url}${at.programme}/amendments/${at.first}`;
  assert.ok(mail.words.includes("Et udkast til ændringsforslag fra din delegation venter på delegationslederen"), mail.words);
  assert.ok(mail.words.includes(link), mail.words);
  assert.doesNotMatch(mail.words, /hundred|round number/);
  assert.equal(mail.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
  at.stop = /^<(.+)>$/.exec(mail.header("List-Unsubscribe"))[1];

  const { page } = finland;
  await page.goto(link);
  await arrived(page, "Draft");
  await page.getByRole("button", { name: "Release …" }).waitFor();
  withoutFault();
});

test("who opens the link that stops such mails is led to the choice, and nothing is stopped by looking", async () => {
  const { page } = finland;
  await page.goto(at.stop);
  await arrived(page, "Your account");
  assert.equal(new URL(page.url()).pathname, "/account");
  await settings(page).waitFor();
  assert.deepEqual(await chosen(page), [true, false, "da"]);
  withoutFault();
});

test("the mail program's one click stops that kind alone, and nobody need be signed in for it", async () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await fetch(at.stop, { method: "POST", headers: form, body: "List-Unsubscribe=One-Click" });
  assert.equal(answer.status, 204);
  assert.deepEqual(await chosen(finland.page), [false, false, "da"]);
  withoutFault();
});

test("what is not mailed any more is told in the workspace", async () => {
  const second = await drafts.fi("ninety");
  // Norway's head has stopped nothing: once that mail is there, the other would be too.
  const third = await drafts.no("eighty");
  await mailbox.come(NORWAY, third);
  assert.deepEqual(mailbox.mails.filter(({ to, words }) => to === HEAD && words.includes(second)), []);

  const { page } = finland;
  await page.goto("/notices");
  await arrived(page, "Notices");
  const told = page.getByRole("listitem").filter({ hasText: DRAFT });
  const links = told.getByRole("link", { name: "A draft amendment of your delegation waits for its head" });
  await links.nth(1).waitFor();
  const led = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href").split("/").at(-1)));
  assert.deepEqual(led, [second, at.first], "the latest first");
  withoutFault();
});

test("the other kind can be had without this one, and both again", async () => {
  const { page } = finland;
  await chosen(page);
  await daily(page).check();
  await language(page).selectOption({ label: "English" });
  await save(page);
  assert.deepEqual(await chosen(page), [false, true, "en"]);
  await atOnce(page).check();
  await save(page);
  assert.deepEqual(await chosen(page), [true, true, "en"]);
  withoutFault();
});
