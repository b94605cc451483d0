// A draft that two delegations write together. Finland begins it and invites Sweden, both write at the same time, each head releases, and
// only with the second release it is tabled. Until then there is nothing of it for anybody else: not for Norway, not for the office.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { begun } from "../support/begun.mjs";
import { startJourney } from "../support/journey.mjs";
import { ask, asks, desk, fromDesk, release, submit, suggest, tabled, toast } from "../support/negotiation.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { caretAfter, sameText, saved, type, untilReads } from "../support/sheet.mjs";

const PROMISE = "most used services in all eight countries";
const WRITTEN = "most used services and registers in all eight countries by 2033.";
const REASON = "A register that answers nobody keeps a service from being used.";
const TOGETHER = "Only the delegations of Finland and Sweden know of this.";

/** Each with their own browser, open for the whole story; where things are; who asks the server directly. */
let finland, sweden, norway, at;
const others = {};
startJourney({}, async (journey) => {
  const { url } = journey.server;
  at = await begun(url);
  for (const who of ["head.no", "secretary", "chair"]) others[who] = await signedIn(url, who);
  [finland, sweden, norway] = await Promise.all(["head.fi", "head.se", "head.no"].map((who) => enter(journey, who)));
});

/** What a story must not cause in any of the browsers. */
function withoutFault() {
  for (const { faults } of [finland, sweden, norway]) assert.deepEqual(faults, []);
}

/** Norway finds nothing of it on the pages, and neither it nor the office receives anything. */
async function nobodyElseKnows() {
  withoutFault();
  const { page, faults } = norway;
  await page.goto(`${at.programme}/amendments`);
  await page.getByText("No amendment yet").waitFor();
  await page.goto(at.page);
  await page.getByText("There is no such amendment").waitFor();
  faults.length = 0; // that it is not found is what was asked for
  for (const other of Object.values(others)) {
    assert.deepEqual(await other("GET", `${at.text}/amendments`), []);
    await assert.rejects(other("GET", `/amendments/${at.id}`), /404/);
    for (const path of ["/notices", "/desk"]) assert.ok(!JSON.stringify(await other("GET", path)).includes(at.id), path);
  }
}

/** A line of the note that it waits for the heads: the delegations that are named in it. */
const named = (page, words, name) => page.locator("main p").filter({ hasText: words }).getByRole("img", { name, exact: true });

test("Finland's head begins a draft and invites Sweden", async () => {
  const { page } = finland;
  const { id } = at.find(PROMISE);
  await suggest(page, at.programme, (asked) => asked.getByRole("combobox", { name: "First clause" }).selectOption(id));
  await arrived(page, "Draft");
  await page.getByText("Only the delegation of Finland knows of this.").first().waitFor();
  at.page = new URL(page.url()).pathname;
  at.id = at.page.split("/").at(-1);
  await ask(page, "With another delegation …", "Write this with another delegation", "Write together", async (asked) => {
    await asked.getByRole("combobox", { name: "Delegation" }).selectOption({ label: "Sweden" });
  });
  await toast(page, "They write with you now");
  await page.getByText(TOGETHER).first().waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("Sweden's head is told, and finds the draft on the desk; nobody else knows of it", async () => {
  const { page } = sweden;
  await page.goto("/notices");
  await arrived(page, "Notices");
  await page.getByRole("link", { name: "Your delegation is invited to write a draft amendment together with another" }).first().waitFor();
  await fromDesk(page, "Write a draft amendment together", "Open the draft", "Draft");
  assert.equal(new URL(page.url()).pathname, at.page);
  await page.getByText(TOGETHER).first().waitFor();
  await nobodyElseKnows();
});

test("both write in it at the same time, and each sees what it asks for", async () => {
  await Promise.all([finland, sweden].map(({ page }) => saved(page)));
  const here = (page, words) => page.getByRole("group", { name: "Here now" }).getByTitle(words, { exact: true });
  await here(finland.page, "Lennart Åkerhielm, Sweden, writes").waitFor();
  await here(sweden.page, "Eero Lehtisaari, Finland, writes").waitFor();
  await caretAfter(finland.page, "most used services");
  await caretAfter(sweden.page, "in all eight countries");
  await Promise.all([type(finland.page, " and registers"), type(sweden.page, " by 2033")]);
  await sameText(finland.page, sweden.page);
  for (const { page } of [finland, sweden]) {
    await untilReads(page, WRITTEN);
    for (const words of ["and registers", "by 2033"]) await asks(page).getByRole("insertion").filter({ hasText: words }).waitFor();
  }
  await takeScreenshots(finland.page, "amendment-joint-draft");
  await assertAccessibleInBothSchemes(sweden.page);
  await nobodyElseKnows();
});

test("Sweden says why and hands it to the heads, and Finland's release alone does not table it", async () => {
  await submit(sweden.page, REASON);
  const { page } = finland;
  await fromDesk(page, "Clear a draft amendment", "Read the draft", "Draft");
  for (const name of ["Finland", "Sweden"]) await named(page, "Still to release it:", name).waitFor();
  await page.getByText(REASON).first().waitFor();
  await ask(page, "Release …", "Release this draft?", "Release it", async (asked) => {
    await asked.getByText("It is tabled when the others have released it too.").waitFor();
  });
  await toast(page, "Released");
  await named(page, "Released by:", "Finland").waitFor();
  await named(page, "Still to release it:", "Sweden").waitFor();
  assert.equal(await named(page, "Still to release it:", "Finland").count(), 0);
  await page.getByRole("button", { name: "Release …" }).waitFor({ state: "hidden" });
  await assertAccessible(page);
  await page.goto("/");
  await arrived(page, /for Finland$/);
  assert.equal(await desk(page, "Clear a draft amendment").count(), 0, "what is released waits for the other head");
  await nobodyElseKnows();
});

test("with Sweden's release it is tabled, and both stand behind it", async () => {
  const { page } = sweden;
  await fromDesk(page, "Clear a draft amendment", "Read the draft", "Draft");
  await named(page, "Released by:", "Finland").waitFor();
  await release(page, 1);
  const facts = page.getByRole("region", { name: "Amendment 1", exact: true });
  for (const name of ["Finland", "Sweden"]) await facts.getByRole("img", { name, exact: true }).first().waitFor();
  await page.getByText(REASON).first().waitFor();
  withoutFault();
});

test("now Norway reads it, with who wants it and who released it", async () => {
  const { page } = norway;
  await page.goto(`${at.programme}/amendments`);
  await arrived(page, "One of 1 amendments is open");
  for (const name of ["Finland", "Sweden"]) await tabled(page, 1).getByRole("img", { name, exact: true }).first().waitFor();
  await tabled(page, 1).getByRole("link").click();
  await arrived(page, "Amendment 1");
  assert.equal(new URL(page.url()).pathname, at.page);
  for (const words of ["and registers", "by 2033"]) await asks(page).getByRole("insertion").filter({ hasText: words }).waitFor();
  const story = page.getByRole("region", { name: "What has happened" });
  await story.getByText("released version 1", { exact: true }).nth(1).waitFor();
  for (const name of ["Finland", "Sweden"]) await story.getByText(name, { exact: true }).waitFor();
  await assertAccessibleInBothSchemes(page);
  withoutFault();
});
