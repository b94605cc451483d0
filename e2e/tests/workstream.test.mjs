// A workstream's meetings and papers: the country that leads it notes a meeting by keyboard alone, the others read it without reloading,
// a day outside the programme is refused by field, and what two people write at once is shown to both.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { press, write } from "../support/keys.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { IN_FORCE } from "../support/sheet.mjs";

/** Who leads the workstream, and who only reads; what asks the server as the secretariat; where things are. */
let leader, reader, ask;
const at = {};
startJourney({}, async (journey) => {
  ask = await signedIn(journey.server.url, "secretary");
  const programme = (await ask("GET", "/programmes")).find(({ title }) => title === IN_FORCE).id;
  const streams = await ask("GET", `/programmes/${programme}/workstreams`);
  at.stream = streams.find(({ lead }) => lead !== null);
  at.page = `/programmes/${programme}/workstreams`;
  [leader, reader] = await Promise.all([`head.${at.stream.lead.toLowerCase()}`, at.stream.lead === "LV" ? "delegate.lt" : "delegate.lv"].map((who) => enter(journey, who)));
});

const dialog = (page, name) => page.getByRole("dialog", { name });
const card = (page) => page.locator(".workstreams > li").filter({ hasText: at.stream.name });
const meetings = (page) => card(page).getByRole("region", { name: "Meetings", exact: true });
const summary = (page) => card(page).getByText("Meetings and documents");

test("whoever leads notes a meeting with the keyboard alone, and a day outside the programme is refused by field", async () => {
  const { page } = leader;
  await page.goto(at.page);
  await arrived(page, "Workstreams");
  await summary(page).waitFor();
  assert.equal(await meetings(page).count(), 0, "folded away among others");
  await press(page, summary(page), { most: 200 });
  await press(page, meetings(page).getByRole("button", { name: "Add a meeting" }));
  const asked = dialog(page, "Add a meeting");
  await write(page, asked.getByLabel("What it is about"), "The second meeting");
  await press(page, asked.getByRole("button", { name: "Save" }));
  await asked.getByText("Fill this in.").waitFor();
  await asked.getByLabel("Day").fill("2031-05-04");
  await press(page, asked.getByRole("button", { name: "Save" }));
  await asked.getByText("This day is outside the programme’s days.").waitFor();
  await assertAccessibleInBothSchemes(page);
  leader.faults.length = 0; // that it was refused is what was asked for
  await asked.getByLabel("Day").fill("2026-05-04");
  await asked.getByLabel(/^Place/).fill("Riga");
  await asked.getByLabel(/^What was said and agreed/).fill("The mandate stays as it is.\nThe next meeting is in Nuuk.");
  await press(page, asked.getByRole("button", { name: "Save" }));
  await asked.waitFor({ state: "hidden" });
  await meetings(page).getByText("The second meeting", { exact: true }).waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "workstream-meetings");
  assert.deepEqual(leader.faults, []);
});

test("those who only read see it, and what comes to it, without reloading", async () => {
  const { page } = reader;
  await page.goto(at.page);
  await arrived(page, "Workstreams");
  await summary(page).click();
  await meetings(page).getByText("The mandate stays as it is.").waitFor();
  assert.equal(await card(page).getByRole("button", { name: /^(Add|Change)/ }).count(), 0);
  const known = await ask("GET", `/workstreams/${at.stream.id}/meetings`);
  at.meeting = known.find(({ title }) => title === "The second meeting");
  const { title, day, notes, version } = at.meeting;
  await ask("PUT", `/meetings/${at.meeting.id}`, { title, day, place: "Rīga, City Hall", notes, version });
  await meetings(page).getByText("Rīga, City Hall").waitFor();
  assert.deepEqual(reader.faults, []);
});

test("what two people write at once is shown to the second, and neither is lost unasked", async () => {
  const { page } = leader;
  await meetings(page).getByText("Rīga, City Hall").waitFor();
  await meetings(page).getByRole("button", { name: "Change the meeting “The second meeting”" }).click();
  const asked = dialog(page, "Meeting");
  await asked.getByLabel("What it is about").fill("The spring meeting");
  const { title, day, place, notes, version } = (await ask("GET", `/workstreams/${at.stream.id}/meetings`)).find(({ id }) => id === at.meeting.id);
  await ask("PUT", `/meetings/${at.meeting.id}`, { title, day, place, notes: `${notes}\nLatvia takes the minutes.`, version });
  await asked.getByRole("button", { name: "Save", exact: true }).click();
  await asked.getByText("Somebody else saved while you were writing").waitFor();
  assert.equal(await asked.getByLabel("What it is about").inputValue(), "The spring meeting");
  await assertAccessible(page);
  await asked.getByRole("button", { name: "Save mine after it" }).click();
  await asked.waitFor({ state: "hidden" });
  await meetings(page).getByText("The spring meeting", { exact: true }).waitFor();
  leader.faults.length = 0; // that it was refused is what was asked for

  await meetings(page).getByRole("button", { name: "Change the meeting “The spring meeting”" }).click();
  await dialog(page, "Meeting").getByRole("button", { name: "Remove the meeting" }).click();
  await meetings(page).getByText("The spring meeting", { exact: true }).waitFor({ state: "hidden" });
  await meetings(reader.page).getByText("The spring meeting", { exact: true }).waitFor({ state: "hidden" });
  assert.deepEqual(leader.faults, []);
});

test("a workstream has an address of its own, to which its initiatives lead", async () => {
  const { page } = reader;
  const list = at.page.replace(/workstreams$/, "initiatives");
  const one = (await ask("GET", list)).find(({ workstream }) => workstream === at.stream.id);
  await page.goto(`${list}/${one.id}`);
  await arrived(page, one.title);
  await page.getByRole("main").getByRole("link", { name: at.stream.name, exact: true }).click();
  await arrived(page, at.stream.name);
  assert.equal(new URL(page.url()).pathname, `${at.page}/${at.stream.id}`);
  await card(page).waitFor();
  assert.equal(await page.locator(".workstreams > li").count(), 1, "it alone");
  await meetings(page).waitFor();
  await summary(page).click();
  await meetings(page).waitFor({ state: "hidden" });
  await summary(page).click();
  await meetings(page).waitFor();
  await assertAccessibleInBothSchemes(page);
  await page.goto(`${at.page}/${one.id}`);
  await page.getByText("There is no page here").waitFor();
  assert.deepEqual(reader.faults, []);
});
