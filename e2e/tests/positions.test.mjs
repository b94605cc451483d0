// The consensus map: delegations take positions on the wording they read, the map shows what stands between them, a change of
// the wording asks anew, the chair closes and reopens, and the room sees it in large type.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { arrived, enter } from "../support/people.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { DRAFT, caretAfter, clausesOf, saved, type } from "../support/sheet.mjs";
import { untilEqual, untilMatches } from "../support/until.mjs";

const MEMBERS = ["DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX", "EE", "LV", "LT"];
const HEADING = "What the delegations think of the text";

/** Where the map is, its clauses of goal 1 by their place in it, and who has a browser open. */
let map, text, goal, norway, chair;
const journey = startJourney({}, async (journey) => {
  await negotiation(journey.server.url);
  [norway, chair] = await Promise.all(["head.no", "chair"].map((who) => enter(journey, who)));
});
after(() => {
  for (const { faults } of [norway, chair]) assert.deepEqual(faults, []);
});

/** The draft goes to negotiation, and the delegations say what they think of goal 1, as they would over some weeks. */
async function negotiation(url) {
  const secretary = await signedIn(url, "secretary");
  const programme = (await secretary("GET", "/programmes")).find(({ title }) => title === DRAFT).id;
  await secretary("POST", `/programmes/${programme}/state`, { from: "drafting", to: "negotiation", note: "" });
  map = `/programmes/${programme}/positions`;
  text = (await secretary("GET", `/programmes/${programme}`)).text;
  const { clauses } = await secretary("GET", `/texts/${text}/positions`);
  const first = clauses.findIndex(({ kind }) => kind === "goal");
  const second = clauses.findIndex(({ kind }, at) => kind === "goal" && at > first);
  goal = clauses.slice(first, second);

  const heads = {};
  for (const code of MEMBERS) heads[code] = await signedIn(url, `head.${code.toLowerCase()}`);
  const agree = { value: "agree" };
  const live = { value: "can_live_with" };
  const soon = new Date(Date.now() + 40 * 24 * 3_600_000).toISOString().slice(0, 10);
  const reserve = (kind, reason) => ({ value: "reservation", kind, reason, lifts_on: soon });
  const say = async (at, values, confirmed = false) => {
    const { clause, hash } = goal[at];
    for (const code of MEMBERS) {
      const value = code in values ? values[code] : values.all;
      if (value) await heads[code]("POST", `/texts/${text}/positions`, { scope: { scope: "clause", clause, hash }, value, confirmed });
    }
  };
  await say(0, { all: agree });
  await say(1, { all: agree }, true);
  await say(2, {
    all: agree,
    NO: live,
    AX: live,
    DK: reserve("scrutiny", "The Agency for Digital Government is examining what the date would cost the municipalities; the answer is expected before the next meeting of officials."),
    FO: null,
    GL: null,
  });
  await say(3, {
    all: agree,
    SE: reserve("substantive", "The wording could be read as an obligation on regions, which govern themselves in this field. Sweden could accept \"encourage\"."),
    EE: { value: "object", wanted: [{ type: "text", text: "Every service that is used across a border accepts the identities of all eight countries from its first day." }], reason: "A promise without a date has been made twice before." },
    LV: live,
    LT: live,
    IS: null,
  });
  await say(4, { all: agree, GL: live });
  const { clause } = clauses[second];
  await heads.FI("POST", `/texts/${text}/positions`, {
    scope: { scope: "section", head: clause },
    value: reserve("parliamentary", "The Grand Committee must have been heard before Finland can take a final position."),
  });
}

/** A clause as one says it: "Goal 1", "1.1.a". */
const name = ({ kind, label }) => (kind === "goal" ? `Goal ${label}` : label);
const grid = (page) => page.getByRole("grid", { name: "Positions of the delegations, clause by clause" });
const cell = (page, member, clause) => grid(page).getByRole("button", { name: new RegExp(`^${member} on ${name(clause).replaceAll(".", "\\.")}: `) });
const panel = (page, clause) => page.getByRole("complementary", { name: `Clause ${name(clause)}` });
const toast = (page, words) => page.getByRole("region", { name: "Messages from the page" }).getByText(words).waitFor();
const open = async (page, query = "") => {
  await page.goto(`${map}${query}`);
  await arrived(page, HEADING);
};

test("the map shows every delegation's word on every clause, in words and by name", async () => {
  const { page } = norway;
  await page.goto(map.replace("/positions", ""));
  await page.getByRole("link", { name: "Positions", exact: true }).click();
  await arrived(page, HEADING);
  await cell(page, "Denmark", goal[2]).and(page.getByLabel(/scrutiny reservation$/)).waitFor();
  await cell(page, "Greenland", goal[2]).and(page.getByLabel(/has not said$/)).waitFor();
  await cell(page, "Estonia", goal[3]).and(page.getByLabel(/objects$/)).waitFor();
  await page.getByText("parliamentary reservation").first().waitFor();
  assert.doesNotMatch(await page.getByRole("main").innerText(), /%|winner|vote/i);
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "positions");
});

test("goals fold, and a fold says what is inside", async () => {
  const { page } = norway;
  const fold = grid(page).getByRole("button", { name: /^Goal 1 · / });
  await grid(page).getByText(/not settled, one objection, 2 reservations/).waitFor();
  await fold.click();
  await cell(page, "Denmark", goal[2]).waitFor({ state: "detached" });
  await fold.click();
  await cell(page, "Denmark", goal[2]).waitFor();
});

test("arrow keys move between cells, the map is one stop of the Tab key", async () => {
  const { page } = norway;
  await cell(page, "Denmark", goal[2]).focus();
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? "");
  await page.keyboard.press("ArrowRight");
  await untilMatches(focused, new RegExp(`^Finland on ${name(goal[2])}: `));
  await page.keyboard.press("ArrowDown");
  await untilMatches(focused, new RegExp(`^Finland on ${name(goal[3])}: agrees`));
  await untilEqual(async () => [await grid(page).locator('[tabindex="0"]').count(), 1]);
  await page.keyboard.press("Home");
  await page.keyboard.press("n");
  await page.waitForFunction(() => document.activeElement.closest("tr")?.getAttribute("aria-selected") === "true");
  const firstOpen = new URL(page.url()).searchParams.get("clause");
  await page.keyboard.press("n");
  await page.waitForFunction((before) => new URL(location.href).searchParams.get("clause") !== before, firstOpen);
  await page.keyboard.press("Shift+N");
  await page.waitForFunction((before) => new URL(location.href).searchParams.get("clause") === before, firstOpen);
});

test("whoever has just come to the page gets to the next clause by the same key", async () => {
  const { page } = norway;
  await open(page);
  await cell(page, "Denmark", goal[2]).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.closest("table")), null);
  await page.keyboard.press("n");
  await page.waitForFunction(() => document.activeElement.closest("tr")?.getAttribute("aria-selected") === "true");
});

test("what is chosen stands in the address", async () => {
  const { page } = norway;
  await open(page);
  await page.getByRole("combobox", { name: "Delegation" }).selectOption({ label: "Estonia" });
  await page.getByRole("combobox", { name: "Said" }).selectOption({ label: "Objection" });
  await page.waitForURL((url) => url.search === "?member=EE&kind=object");
  // The others go; Estonia's was there before.
  await grid(page).getByRole("button", { name: /^Denmark on / }).first().waitFor({ state: "detached" });
  await cell(page, "Estonia", goal[3]).waitFor();
  await page.reload();
  await cell(page, "Estonia", goal[3]).waitFor();
  await page.getByRole("button", { name: "Show everything" }).click();
  await cell(page, "Denmark", goal[3]).waitFor();
});

test("a head takes a reservation with its reason, and everybody reads it", async () => {
  const { page } = norway;
  await open(page);
  await cell(page, "Sweden", goal[3]).click();
  const beside = panel(page, goal[3]);
  await beside.getByText("Sweden could accept").waitFor();
  await beside.getByText("Every service that is used across a border").waitFor();
  await takeScreenshots(page, "positions-panel");
  await assertAccessibleInBothSchemes(page);
  await beside.getByLabel("Reserve").check();
  await beside.getByRole("button", { name: "Change it to this" }).click();
  await beside.getByText("Fill this in").or(beside.locator('[aria-invalid="true"]')).first().waitFor();
  await beside.getByLabel("Reason, seen by all delegations").fill("The Ministry of Local Government must be heard.");
  await beside.getByLabel("Kind of reservation").selectOption("scrutiny");
  await beside.getByRole("button", { name: "Change it to this" }).click();
  await toast(page, `Your delegation's position on ${name(goal[3])} is taken`);
  await cell(page, "Norway", goal[3]).and(page.getByLabel(/scrutiny reservation$/)).waitFor();
  await page.getByRole("combobox", { name: "Said" }).selectOption("linguistic");
  await cell(page, "Norway", goal[3]).waitFor({ state: "detached" });
  await page.getByRole("combobox", { name: "Said" }).selectOption("scrutiny");
  await cell(page, "Norway", goal[3]).waitFor();
  await page.waitForURL((url) => url.searchParams.get("kind") === "scrutiny");
  await page.getByRole("button", { name: "Show everything" }).click();

  await open(chair.page, `?clause=${goal[3].clause}`);
  await panel(chair.page, goal[3]).getByText("The Ministry of Local Government must be heard.").waitFor();

  await beside.getByRole("button", { name: "Lift the reservation" }).click();
  await page.getByRole("dialog", { name: "Lift Norway's reservation?" }).getByRole("button", { name: "Lift the reservation" }).click();
  await toast(page, "It no longer stands");
  await cell(page, "Norway", goal[3]).and(page.getByLabel(/has not said$/)).waitFor();
});

test("the list says who, what, why and since when", async () => {
  const { page } = norway;
  await open(page);
  await page.getByRole("radio", { name: "List" }).click();
  const table = page.getByRole("table", { name: "What is not settled" });
  await table.getByText("A promise without a date has been made twice before.").waitFor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "positions-list");
});

test("a head agrees to a whole goal after a preview that names what was not read", async () => {
  const { page } = norway;
  await open(page);
  await grid(page).getByRole("button", { name: "Agree to all in Goal 2 …" }).click();
  const asked = page.getByRole("dialog", { name: "Agree to all in Goal 2?" });
  await asked.getByText(/nobody in your delegation has opened/).waitFor();
  await takeScreenshots(page, "positions-bulk");
  await asked.getByRole("button", { name: /^Agree to \d+ clauses$/ }).click();
  await toast(page, /Your delegation agrees to \d+ more clauses/);
});

test("the chair closes what is agreed ad ref, and reopens it with a reason", async () => {
  const { page } = chair;
  await open(page, `?clause=${goal[0].clause}`);
  const beside = panel(page, goal[0]);
  await beside.getByRole("button", { name: "Close as agreed …" }).click();
  await page.getByRole("dialog", { name: "Close Goal 1 as agreed?" }).getByRole("button", { name: "Close it" }).click();
  await toast(page, "Goal 1 is agreed");
  await beside.getByRole("button", { name: "Reopen …" }).click();
  const asked = page.getByRole("dialog", { name: "Reopen Goal 1?" });
  await asked.getByLabel("Reason, seen by all").fill("The ministers have asked for a sharper heading.");
  await asked.getByRole("button", { name: "Reopen it" }).click();
  await toast(page, "Goal 1 is reopened");
  await beside.getByText("The ministers have asked for a sharper heading.").first().waitFor();
});

test("a change of the wording asks anew, on the desk and on the map, and the chair may mark it linguistic", async () => {
  const secretary = await signedIn(journey.server.url, "secretary");
  const programme = map.split("/")[2];
  await secretary("POST", `/programmes/${programme}/editing-session`, { reason: "The wording of goal 1" });
  const writer = await enter(journey, "secretary", map.replace("positions", "text"));
  await clausesOf(writer.page).first().waitFor();
  await saved(writer.page);
  const words = goal[4].wording.map(({ text }) => text).join("");
  await caretAfter(writer.page, words.slice(0, -1));
  await type(writer.page, " together");
  await saved(writer.page);

  const { page } = norway;
  await open(page);
  await page.goto("/");
  const asked = page.getByRole("listitem").filter({ hasText: "Say anew what you think of one clause" });
  const item = asked.filter({ hasText: DRAFT });
  // The desk reads what is settled, which takes two quiet seconds, and hears of it by itself.
  await item.waitFor();
  await item.getByRole("link", { name: "See the map" }).click();
  await arrived(page, HEADING);
  await cell(page, "Norway", goal[4]).click();
  const beside = panel(page, goal[4]);
  await beside.getByText("What has changed since then").first().click();
  await beside.getByRole("insertion").filter({ hasText: "together" }).first().waitFor();
  await takeScreenshots(page, "positions-again");

  await open(chair.page, `?clause=${goal[4].clause}`);
  await panel(chair.page, goal[4]).getByRole("button", { name: "The change is linguistic …" }).click();
  await chair.page.getByRole("dialog", { name: "Is this change only linguistic?" }).getByRole("button", { name: "Mark it linguistic" }).click();
  await toast(chair.page, "The change is marked linguistic");
  await cell(chair.page, "Norway", goal[4]).and(chair.page.getByLabel(/agrees$/)).waitFor();
});

test("in the room one clause at a time stands in large type, with no figure of who is for it", async () => {
  const { page } = chair;
  await open(page, `?clause=${goal[3].clause}`);
  await page.getByRole("button", { name: "Show in the room" }).click();
  const room = page.getByRole("dialog", { name: "Show in the room" });
  const words = goal[3].wording.map(({ text }) => text).join("");
  await room.getByText(words).waitFor();
  await page.keyboard.press("n");
  await room.getByText(words).waitFor({ state: "detached" });
  await page.keyboard.press("Shift+N");
  await room.getByText(words).waitFor();
  assert.doesNotMatch(await room.innerText(), /%/);
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "positions-room");
  await page.keyboard.press("Escape");
  await grid(page).waitFor();
});

test("before the negotiation the page says so, and observers have none", async () => {
  const observer = await signedIn(journey.server.url, "observer");
  await assert.rejects(observer("GET", `/texts/${text}/positions`), /404/);
});
