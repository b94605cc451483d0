// The work under the programme in force: the secretariat adds an initiative, the country that leads it changes it while somebody else
// does, both are shown and nothing typed is lost; a circle of milestones is refused by name; a choice stands in the address; a card is
// moved by keyboard alone; many are changed at once or none, and that is taken back. Each page and dialog of it is accessible.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { press, tabTo } from "../support/keys.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { IN_FORCE } from "../support/sheet.mjs";
import { untilEqual } from "../support/until.mjs";

const TITLE = "Borrowing books on the other side of the border";

/** Each with their own browser; what asks the server as the secretariat; where things are. */
let secretary, finland, ask;
const at = {};
startJourney({}, async (journey) => {
  ask = await signedIn(journey.server.url, "secretary");
  at.programme = `/programmes/${(await ask("GET", "/programmes")).find(({ title }) => title === IN_FORCE).id}`;
  at.list = `${at.programme}/initiatives`;
  [secretary, finland] = await Promise.all(["secretary", "delegate.fi"].map((who) => enter(journey, who)));
});

const toast = (page, said) => page.getByRole("region", { name: "Messages from the page" }).getByText(said).first().waitFor();
const dialog = (page, name) => page.getByRole("dialog", { name });
const region = (page, name) => page.getByRole("region", { name, exact: true });

/** What a story must not cause in either of the browsers. */
function withoutFault() {
  for (const { faults } of [secretary, finland]) assert.deepEqual(faults, []);
}

test("the list has the demonstration's work, and the secretariat adds to it", async () => {
  const { page } = secretary;
  await page.goto(at.list);
  await arrived(page, "Initiatives");
  await page.getByRole("table").getByRole("link", { name: /The common catalogue of environmental data/ }).waitFor();
  // Of what nobody has spoken for a reporting period, and only of that, it is said that it is out of date.
  const stale = (await ask("GET", at.list)).filter((one) => one.stale_since !== null);
  await untilEqual(async () => [await page.getByRole("table").getByText("Out of date", { exact: true }).count(), stale.length]);
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "initiatives-table");

  await page.getByRole("link", { name: "Add an initiative" }).click();
  await arrived(page, "Add an initiative");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Fill this in.").first().waitFor();
  await page.getByLabel("Title").fill(TITLE);
  const serves = page.getByRole("combobox", { name: /^Add a result/ });
  const option = serves.locator("option").filter({ hasText: "Offer courses in digital skills in libraries" });
  await serves.selectOption(await option.getAttribute("value"));
  await page.getByRole("combobox", { name: "Status" }).selectOption("planned");
  await page.getByLabel("First day").fill("2026-02-01");
  await page.getByLabel("Last day").fill("2031-06-30");
  await page.getByRole("combobox", { name: "Lead", exact: true }).selectOption("FI");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("This day is outside the programme’s days.").waitFor();
  await assertAccessible(page);
  await page.getByLabel("Last day").fill("2028-06-30");
  await page.getByRole("button", { name: "Save" }).click();
  await arrived(page, TITLE);
  at.one = new URL(page.url()).pathname;
  secretary.faults.length = 0; // that it was refused twice is what was asked for
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "initiative");
});

test("the country that leads it changes it while somebody else does, and nothing typed is lost", async () => {
  const { page } = finland;
  await page.goto(at.one);
  await arrived(page, TITLE);
  await page.getByRole("link", { name: "Change" }).click();
  await arrived(page, "Change the initiative");
  await page.getByLabel("Title").fill("Borrowing across the border");
  await page.getByLabel(/^Administrative body/).fill("A library");

  const id = at.one.split("/").at(-1);
  const { row, description } = await ask("GET", `/initiatives/${id}`);
  const serves = row.serves.map(({ clause }) => clause);
  const { workstream, body, lead, partners, starts, state, version } = row;
  const theirs = { title: "Books without borders", ends: "2028-12-31" };
  await ask("PUT", `/initiatives/${id}`, { description, serves, workstream, body, lead, partners, starts, state, version, ...theirs });

  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Somebody else saved while you were writing").waitFor();
  await page.getByText("Only they changed this, and it is kept: Last day.").waitFor();
  await page.getByRole("radio", { name: "Yours" }).waitFor();
  assert.equal(await page.getByLabel("Title").inputValue(), "Borrowing across the border");
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "initiative-both");
  finland.faults.length = 0; // that it was refused is what was asked for
  await page.getByRole("button", { name: "Save this" }).click();
  await arrived(page, "Borrowing across the border");
  const saved = await ask("GET", `/initiatives/${id}`);
  assert.deepEqual([saved.row.ends, saved.row.body, saved.row.version], ["2028-12-31", "A library", 3]);
  // The secretariat's page hears of it by itself.
  await secretary.page.getByRole("heading", { level: 1, name: "Borrowing across the border" }).waitFor();
  withoutFault();
});

test("a circle of milestones is refused with their names", async () => {
  const { page } = finland;
  const milestone = async (what, due, needs) => {
    await region(page, "Milestones").getByRole("button", { name: "Add a milestone" }).first().click();
    const asked = dialog(page, "Add a milestone");
    await asked.getByLabel("What is reached").fill(what);
    await asked.getByLabel("Due").fill(due);
    if (needs) await waitFor(asked, needs);
    await asked.getByRole("button", { name: "Save" }).click();
    await asked.waitFor({ state: "hidden" });
  };
  const waitFor = async (asked, needs) => {
    const others = asked.getByRole("combobox", { name: /^Add a milestone to wait for/ });
    const option = others.locator("option").filter({ hasText: needs });
    await others.selectOption(await option.getAttribute("value"));
  };
  await milestone("The law is changed", "2026-06-01");
  await milestone("The first book crosses", "2027-03-01", "The law is changed");
  await region(page, "Milestones").getByText("Overdue").waitFor();
  await page.getByRole("button", { name: "Change the milestone “The law is changed”" }).click();
  const asked = dialog(page, "Milestone");
  await waitFor(asked, "The first book crosses");
  await asked.getByRole("button", { name: "Save" }).click();
  await asked.getByText("The law is changed → The first book crosses").waitFor();
  await assertAccessible(page);
  await asked.getByRole("button", { name: "Cancel" }).click();
  finland.faults.length = 0; // that it was refused is what was asked for
});

test("a file is kept and given back, and an address leads elsewhere", async () => {
  const { page } = finland;
  const documents = region(page, "Documents");
  await documents.getByRole("button", { name: "Add a document" }).click();
  const asked = dialog(page, "Add a document");
  await asked.getByRole("button", { name: "Save" }).click();
  await asked.getByText("Fill this in.").first().waitFor();
  await asked.getByLabel(/^File/).setInputFiles({ name: "Minutes of 3 March.txt", mimeType: "text/plain", buffer: Buffer.from("Agreed: Turku and Tórshavn.") });
  await asked.getByText("Minutes of 3 March.txt").waitFor();
  await untilEqual(async () => [await asked.getByLabel("What it is").inputValue(), "Minutes of 3 March"]);
  await assertAccessibleInBothSchemes(page);
  await asked.getByRole("button", { name: "Save" }).click();
  await asked.waitFor({ state: "hidden" });
  const [saved] = await Promise.all([page.waitForEvent("download"), documents.getByRole("button", { name: "Save Minutes of 3 March" }).click()]);
  assert.equal(saved.suggestedFilename(), "Minutes of 3 March.txt");
  assert.equal(await readFile(await saved.path(), "utf8"), "Agreed: Turku and Tórshavn.");

  await documents.getByRole("button", { name: "Add a document" }).click();
  await asked.getByRole("radio", { name: "Elsewhere, at an address" }).check();
  await asked.getByLabel(/^Address/).fill("javascript:alert(1)");
  await asked.getByLabel("What it is").fill("The plan");
  await asked.getByRole("button", { name: "Save" }).click();
  await asked.getByText("This is not the address of a page.").waitFor();
  await asked.getByLabel(/^Address/).fill("https://example.org/plan");
  await asked.getByRole("button", { name: "Save" }).click();
  await asked.waitFor({ state: "hidden" });
  assert.equal(await documents.getByRole("link", { name: "The plan" }).getAttribute("href"), "https://example.org/plan");
  await takeScreenshots(page, "initiative-documents");

  await documents.getByRole("button", { name: "Remove The plan" }).click();
  await dialog(page, "Remove The plan?").getByRole("button", { name: "Remove", exact: true }).click();
  await documents.getByRole("link", { name: "The plan" }).waitFor({ state: "detached" });
  await region(page, "Log").getByText("Document: The plan – removed").waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("a note stands in the log, and the result knows what serves it", async () => {
  const { page } = finland;
  await page.getByLabel("Note for the log").fill("Two libraries have signed.");
  await page.getByRole("button", { name: "Write into the log" }).click();
  await toast(page, "Written into the log");
  await region(page, "Log").getByText("Two libraries have signed.").waitFor();
  await region(page, "What it serves").getByRole("link").first().click();
  await arrived(page);
  await region(page, "Initiatives that serve it").getByRole("link", { name: /Borrowing across the border/ }).waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("a choice stands in the address, so that a link is the same view", async () => {
  const { page } = finland;
  await page.goto(at.list);
  await arrived(page, "Initiatives");
  await page.getByRole("combobox", { name: "Lead", exact: true }).selectOption("FI");
  await page.getByRole("searchbox", { name: "Words" }).fill("borrowing");
  await page.getByText(/^One of \d+ initiatives shown$/).waitFor();
  // It serves an action in this sub-goal, one of its milestones is overdue, and nobody takes part in it. These are chosen less often.
  const more = page.getByRole("button", { name: /^More filters/ });
  assert.equal(await more.getAttribute("aria-expanded"), "false");
  assert.ok(await page.getByRole("checkbox", { name: "Only where something is overdue" }).isHidden());
  await press(page, more);
  await page.getByRole("checkbox", { name: "Only where something is overdue" }).waitFor();
  await assertAccessible(page);
  await page.getByRole("combobox", { name: "Sub-goal" }).selectOption("3.1");
  await page.getByRole("combobox", { name: "Takes part" }).selectOption("SE");
  await page.getByText("No initiative fits this choice").waitFor();
  await page.getByRole("combobox", { name: "Takes part" }).selectOption("");
  await page.getByRole("checkbox", { name: "Only where something is overdue" }).click();
  await page.waitForURL((url) => url.searchParams.get("overdue") === "true");
  await page.getByText(/^One of \d+ initiatives shown$/).waitFor();
  // It has its days and a lead, and no workstream.
  await page.getByRole("combobox", { name: "Missing" }).selectOption("days");
  await page.getByText("No initiative fits this choice").waitFor();
  await page.getByRole("combobox", { name: "Missing" }).selectOption("workstream");
  await page.waitForURL((url) => url.searchParams.get("lacks") === "workstream");
  await page.getByText(/^One of \d+ initiatives shown$/).waitFor();
  for (const order of ["days", "-days"]) {
    await page.getByRole("columnheader", { name: "Days" }).getByRole("button").click();
    await page.waitForURL((url) => url.searchParams.get("sort") === order);
  }
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV" }).click()]);
  assert.match(file.suggestedFilename(), /^initiatives-.*\.csv$/);
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  assert.equal(lines.length, 2, "the headings, and the one that is shown");
  assert.match(lines[1], /Borrowing across the border/);
  const address = new URL(page.url());
  const said = ["lead", "q", "subgoal", "partner", "lacks", "sort"].map((name) => address.searchParams.get(name));
  assert.deepEqual(said, ["FI", "borrowing", "3.1", null, "workstream", "-days"]);
  await secretary.page.goto(`${address.pathname}${address.search}`);
  await arrived(secretary.page, "Initiatives");
  await secretary.page.getByText(/^One of \d+ initiatives shown$/).waitFor();
  assert.equal(await secretary.page.getByRole("columnheader", { name: "Days" }).getAttribute("aria-sort"), "descending");
  // What is folded away and chosen is in sight: the sub-goal, what is missing, and what is overdue.
  await secretary.page.getByRole("button", { name: "More filters (3 in use)", expanded: true }).waitFor();
  assert.equal(await secretary.page.getByRole("combobox", { name: "Missing" }).inputValue(), "workstream");
  withoutFault();
});

test("a card is moved by keyboard alone, with a reason where it must be said", async () => {
  const { page } = finland;
  await page.goto(`${at.list}?view=board&q=borrowing`);
  await arrived(page, "Initiatives");
  await assertAccessibleInBothSchemes(page);
  await page.goto(`${at.list}?view=board`);
  await arrived(page, "Initiatives");
  await takeScreenshots(page, "initiatives-board");
  await page.goto(`${at.list}?view=board&q=borrowing`);
  await arrived(page, "Initiatives");
  await press(page, page.getByRole("button", { name: "Move “Borrowing across the border”" }));
  const delayed = page.getByRole("menuitemradio", { name: "Delayed" });
  await delayed.waitFor();
  // The menu takes the focus once it is drawn.
  await page.locator('[role="menuitemradio"]:focus').waitFor();
  await page.keyboard.press("d");
  await page.locator('[role="menuitemradio"]:focus').and(delayed).waitFor();
  await page.keyboard.press("Enter");
  const asked = dialog(page, "Change one initiative");
  await asked.waitFor();
  await tabTo(page, asked.getByRole("textbox", { name: "Reason" }));
  await page.keyboard.type("The law waits for a committee.");
  await assertAccessible(page);
  await press(page, asked.getByRole("button", { name: "Change" }));
  await toast(page, "Changed");
  await region(page, "Delayed").getByText("Borrowing across the border").waitFor();
  withoutFault();
});

test("many are changed at once or none, and what is in the way is named", async () => {
  const { page } = secretary;
  await page.goto(`${at.list}?lead=SE`);
  await arrived(page, "Initiatives");
  await page.getByLabel("Pick all that are shown").check();
  await page.getByRole("button", { name: "Set status …" }).click();
  const asked = dialog(page, /^Change \d+ initiatives$/);
  await asked.getByRole("button", { name: "Change" }).click();
  await asked.getByText("Nothing was changed, because some of them cannot be changed so.").waitFor();
  await asked.getByRole("listitem").filter({ hasText: "Heat from data centres" }).getByText("It has no first and last day yet.").waitFor();
  await assertAccessibleInBothSchemes(page);
  secretary.faults.length = 0; // that it was refused is what was asked for
  await asked.getByRole("button", { name: "Cancel" }).click();
  const heat = async () => (await ask("GET", at.list)).find(({ title }) => title.startsWith("Heat from data centres"));
  const before = await heat();
  await page.getByRole("button", { name: "Set workstream …" }).click();
  await asked.getByRole("combobox", { name: "Workstream" }).selectOption({ label: "Registers that answer each other" });
  await asked.getByRole("button", { name: "Change" }).click();
  await toast(page, "Changed");
  await page.getByRole("row").filter({ hasText: "Heat from data centres" }).getByText("Registers that answer each other").waitFor();
  await page.getByRole("button", { name: "Take back" }).first().click();
  await toast(page, "Taken back");
  const after = await heat();
  assert.deepEqual([after.workstream, after.version], [before.workstream, before.version + 2]);
  withoutFault();
});

test("the secretariat adds a workstream, and one with work in it stays", async () => {
  const { page } = secretary;
  await page.getByRole("link", { name: "Workstreams" }).first().click();
  await arrived(page, "Workstreams");
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "workstreams");
  await page.getByRole("button", { name: "Add a workstream" }).click();
  const asked = dialog(page, "Add a workstream");
  await asked.getByRole("textbox", { name: "Name" }).fill("Culture and books");
  const serves = asked.getByRole("combobox", { name: /^Add a result/ });
  await serves.selectOption({ index: 1 });
  await asked.getByRole("button", { name: "Add a contact point" }).click();
  await asked.getByRole("textbox", { name: "Who", exact: true }).fill("The book desk");
  await asked.getByLabel("How they are reached").fill("books@example.org");
  await assertAccessible(page);
  await asked.getByRole("button", { name: "Save" }).click();
  await region(page, "Culture and books").getByText("The book desk").waitFor();
  await page.getByRole("button", { name: "Change the workstream “Registers that answer each other”" }).click();
  const known = dialog(page, "Workstream");
  await known.getByRole("button", { name: "Remove this workstream" }).click();
  await known.getByText("Initiatives belong to this workstream. Move them first.").waitFor();
  secretary.faults.length = 0; // that it was refused is what was asked for
  await known.getByRole("button", { name: "Cancel" }).click();
});
