// A round of a negotiation, from the first draft to Rev. 2. Denmark, Finland and Norway amend a promise and what stands around it, the
// secretariat proposes and the chair decides, a package settles two promises more, and what is not decided is carried over.
// Finland's head does all of it with the keyboard alone. Each page and dialog that the story comes to is accessible.

import assert from "node:assert/strict";
import { test } from "node:test";

import { signedIn } from "../support/api.mjs";
import { assertAccessible, assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import * as head from "../support/keyboard_head.mjs";
import * as keys from "../support/keys.mjs";
import {
  ask, asks, card, cell, comment, comments, countedBrackets, dialog, fromDesk, grid, openAmendment, openText, own, ownPage, pair, panel,
  release, stances, submit, suggest, tabled, takeStance, thread, toast, writeInPlace,
} from "../support/negotiation.mjs";
import { arrived, enter } from "../support/people.mjs";
import { DRAFT, caretAfter, clause, openProgramme, saved, sheet } from "../support/sheet.mjs";
import { untilEqual, untilMatches } from "../support/until.mjs";

/** The promise that three want otherwise, and those beside it: for Norway's words, for the package, for a reservation, to go. */
const PROMISE = "most used services in all eight countries";
const REGISTERS = "Let population registers answer each other's questions about address";
const COURSES = "Offer courses in digital skills in libraries";
const CABLE = "Map where a single cable carries a community's connection";
const EXERCISE = "Hold a joint exercise every second year";
/** What the text says in the end. */
const ENTERED = [
  `seventy ${PROMISE}`,
  `${REGISTERS}, civil status and guardianship.`,
  `${COURSES} and schools, in the language people speak at home.`,
];
const MAP = "What the delegations think of the text";
const SINCE = "What has changed for you";

/** Each with their own browser, open for the whole story. Finland's head has a keyboard and no mouse. */
let secretary, chair, denmark, delegate, norway, finland;
/** Where things are; the clauses by their words. */
const at = {};
const journey = startJourney({}, async (journey) => {
  const who = ["secretary", "chair", "head.dk", "delegate.dk", "head.no", "head.fi"];
  [secretary, chair, denmark, delegate, norway, finland] = await Promise.all(who.map((one) => enter(journey, one)));
  at.norway = await signedIn(journey.server.url, "head.no");
  at.programme = `/programmes/${(await at.norway("GET", "/programmes")).find(({ title }) => title === DRAFT).id}`;
  at.text = `/texts/${(await at.norway("GET", at.programme)).text}`;
  const { clauses } = await at.norway("GET", at.text);
  const find = (words) => clauses.find(({ wording }) => wording.map(({ text }) => text).join("").includes(words));
  [at.promise, at.registers, at.courses, at.cable, at.exercise] = [PROMISE, REGISTERS, COURSES, CABLE, EXERCISE].map(find);
});

/** What a story must not cause in any of the browsers, though it is longer than an access token lives. */
function withoutFault() {
  for (const { faults } of [secretary, chair, denmark, delegate, norway, finland]) {
    assert.deepEqual(faults, []);
  }
}

test("the secretariat takes back the revision that waited, and the draft goes to the negotiation", async () => {
  const { page } = secretary;
  await page.goto(`${at.programme}/revisions`);
  await arrived(page, "Revisions");
  await ask(page, "Take back …", "Take this revision back?", "Take it back");
  await toast(page, "The revision is taken back");
  await openProgramme(page, DRAFT);
  await ask(page, "Move to: Negotiation", /Negotiation/, "Move it");
  await toast(page, "The programme is now: Negotiation.");
  withoutFault();
});

test("it opens a round on Rev. 1 with a deadline, and gives a week more with a reason", async () => {
  const { page } = secretary;
  let day;
  await ask(page, "Open a round", "Open a round", "Open a round", async (asked) => {
    await asked.getByText("Until its end in Copenhagen.").waitFor();
    await asked.getByLabel("By the clocks of").selectOption({ label: "Helsinki" });
    await asked.getByText("Until its end in Helsinki.").waitFor();
    day = await asked.getByLabel("Last day").inputValue();
  });
  await toast(page, "The round is open. Everybody who takes part is told.");
  await page.getByText("Round 1 is open on Rev. 1").waitFor();
  // Midnight there is an hour before it is midnight in Copenhagen, also after the deadline is moved.
  const until = page.getByText(/^Amendments are in time until .* 23:00 .*\(set by the clock of Helsinki\)/).first();
  await until.waitFor();
  const later = new Date(Date.parse(day) + 7 * 24 * 3_600_000).toISOString().slice(0, 10);
  await ask(page, "Extend", "Extend", "Extend", async (asked) => {
    await asked.getByLabel("Last day").fill(later);
    await asked.getByLabel("Why").fill("The Grand Committee meets in the week after.");
  });
  await toast(page, "The deadline is moved.");
  await page.getByText("Reason: The Grand Committee meets in the week after.").waitFor();
  await until.waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("Finland's head, who has no mouse, is told by the bell and reads until when amendments are in time", async () => {
  const { page } = finland;
  const notices = await head.hear(page);
  await notices.filter({ hasText: "The deadline of round 1 is moved" }).waitFor();
  await keys.press(page, page.getByRole("button", { name: "Mark as read" }));
  await notices.getByText("New", { exact: true }).first().waitFor({ state: "detached" });
  await keys.press(page, notices.getByRole("link", { name: /^Round 1 is open on Rev\. 1/ }));
  await arrived(page, DRAFT);
  await page.getByText("Amendments are in time until").waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("he clears the text as it stands, and agrees to the promise as it reads", async () => {
  const { page } = finland;
  await keys.press(page, page.getByRole("main").getByRole("link", { name: "Positions", exact: true }));
  await arrived(page, MAP);
  await keys.press(page, page.getByRole("link", { name: "What has changed" }));
  await arrived(page, SINCE);
  await page.getByRole("heading", { name: "Finland has not cleared the text yet" }).waitFor();
  await assertAccessible(page);
  await keys.press(page, page.getByRole("button", { name: "Clear the text as it stands" }));
  await page.getByText("Nothing has changed", { exact: true }).waitFor();
  await assertAccessible(page);

  await page.goBack();
  await arrived(page, MAP);
  await head.openCell(page, "Finland", at.promise.label);
  await head.takePosition(page, at.promise.label, "Agree", "Take this position");
  await cell(page, "Finland", at.promise.label).and(page.getByLabel(/agrees$/)).waitFor();
  withoutFault();
});

test("Denmark reserves on another promise", async () => {
  const { page } = denmark;
  await page.goto(`${at.programme}/positions`);
  await cell(page, "Denmark", at.cable.label).click();
  const beside = panel(page, at.cable.label);
  await beside.getByLabel("Reserve").check();
  await beside.getByLabel("Kind of reservation").selectOption("scrutiny");
  await beside.getByLabel("Reason, seen by all delegations").fill("The agency counts the cables until spring.");
  await assertAccessible(page);
  await beside.getByRole("button", { name: "Take this position" }).click();
  await toast(page, `Your delegation's position on ${at.cable.label} is taken`);
  withoutFault();
});

/** All that Norway is sent about the negotiation, to the letter. */
async function sentToNorway() {
  const paths = ["", "/amendments", "/positions", "/threads", "/packages"].map((path) => `${at.text}${path}`);
  const all = [...paths, "/search?q=eighty", "/notices", "/desk", "/audit", at.programme, `${at.programme}/history`];
  return Promise.all(all.map(async (path) => `${path}: ${JSON.stringify(await at.norway("GET", path))}`));
}

test("a Danish delegate writes other words in the place of the promise, and nobody else receives anything of it", async () => {
  const { page } = delegate;
  const before = await sentToNorway();
  await writeInPlace(page, at.programme, "sixty", "eighty");
  await page.getByRole("radiogroup", { name: "Mode" }).getByRole("radio", { name: "Suggesting", checked: true }).waitFor();
  await assertAccessibleInBothSchemes(page);
  await ownPage(page).click();
  await submit(page, "Sixty services are what is reached in 2030 already.");
  await assertAccessible(page);

  assert.deepEqual(await sentToNorway(), before);
  await openText(norway.page, at.programme);
  await clause(norway.page, `sixty ${PROMISE}`).waitFor();
  assert.equal(await own(norway.page).count(), 0);
  await norway.page.goto(`${at.programme}/amendments`);
  await norway.page.getByText("No amendment yet").waitFor();
  await assertAccessible(norway.page);
  withoutFault();
  await norway.page.goto(new URL(page.url()).pathname);
  await norway.page.getByText("There is no such amendment").waitFor();
  await assertAccessible(norway.page);
  norway.faults.length = 0; // that it is not found is what was asked for
});

test("the Danish head clears it, and it is tabled as number 1", async () => {
  const { page } = denmark;
  await fromDesk(page, "Clear a draft amendment", "Read the draft", "Draft");
  await release(page, 1);
  await page.getByText("Sixty services are what is reached in 2030 already.").waitFor();
  withoutFault();
});

test("Finland's head writes his own words in the same place, and tables them", async () => {
  const { page } = finland;
  await head.writeInPlace(page, at.promise.label, "sixty", "hundred");
  await assertAccessible(page);
  await head.table(page, "A round number is easier to keep to.", 2);
  await assertAccessible(page);
  withoutFault();
});

test("Norway supports the one and opposes the other, and tables words for a second promise and a new one behind it", async () => {
  const { page } = norway;
  await takeStance(page, at.programme, 1, "Supports");
  await takeStance(page, at.programme, 2, "Opposes");
  await writeInPlace(page, at.programme, "address and civil status", "address, civil status and guardianship");
  await ownPage(page).click();
  await submit(page, "Who may act for another is asked at every border.");
  await release(page, 3);
  await suggest(page, at.programme, async (asked) => {
    await asked.getByRole("radio", { name: "A new clause" }).check();
    await asked.getByRole("combobox", { name: "After which clause" }).selectOption(at.registers.id);
    await asked.getByRole("textbox", { name: "Its words" }).fill("Publish which services have failed across a border, and why.");
  });
  await submit(page, "What is not seen is not mended.");
  await release(page, 4);
  withoutFault();
});

test("brackets show what competes, counted by part and in all, and the margin who wants it, why, and what others think", async () => {
  const { page } = norway;
  await page.goto(`${at.programme}/amendments`);
  await arrived(page, "4 of 4 amendments are open");
  await assertAccessible(page);
  await page.getByRole("link", { name: "Text with brackets" }).click();
  await arrived(page, "The text with its brackets");
  const promise = pair(page, PROMISE);
  await promise.scrollIntoViewIfNeeded();
  await untilMatches(() => promise.locator(".wording").innerText(), /the \[sixty\]\s+\[\u2060?\s*DK\s+eighty\]\s+\[\u2060?\s*FI\s+hundred\] most used/);
  await untilEqual(async () => {
    const { all, parts } = await countedBrackets(page);
    return [all, parts];
  });
  await untilMatches(() => card(page, 1).innerText(), /DK[^]*Sixty services are what is reached[^]*Supports\s+NO/);
  await untilMatches(() => card(page, 2).innerText(), /FI[^]*easier to keep to[^]*Opposes\s+NO/);
  // The rest of it, one's own stance among it, is there for whoever asks: by the button for a keyboard, or anywhere in the margin.
  const rest = promise.getByRole("button", { name: /^Amendments to / });
  assert.equal(await stances(card(page, 2)).count(), 0);
  await rest.press("Enter");
  await stances(card(page, 2)).waitFor();
  await rest.press("Enter");
  await stances(card(page, 2)).waitFor({ state: "hidden" });
  await card(page, 2).getByText("easier to keep to").click();
  for (const view of ["Reserves", "Opposes"]) {
    await stances(card(page, 2)).getByRole("radio", { name: view }).click();
    await stances(card(page, 2)).getByRole("radio", { name: view, checked: true }).waitFor();
  }
  await card(page, 2).locator("p.row").filter({ hasText: /Opposes.*NO/ }).first().waitFor();
  // Who has said nothing is counted, and named for whoever asks.
  await card(page, 2).getByText(/^\d+ without a position$/).press("Enter");
  await card(page, 2).locator(".silent").getByText("LT", { exact: true }).waitFor();
  await card(page, 1).hover();
  await promise.getByRole("insertion").filter({ hasText: "eighty" }).waitFor();
  await page.mouse.move(0, 0);
  await promise.getByText("[").first().waitFor();
  await assertAccessibleInBothSchemes(page);
  withoutFault();
});

test("beside the live text the clause in hand has its amendments too", async () => {
  const { page } = norway;
  await page.goto(`${at.programme}/text`);
  await page.getByLabel("The text of the programme").locator("[data-clause]").filter({ hasText: PROMISE }).first().click();
  await card(page, 1).waitFor();
  await untilMatches(() => card(page, 2).innerText(), /FI[^]*Opposes\s+NO/);
  await card(page, 1).getByRole("link", { name: "Amendment 1", exact: true }).waitFor();
  // Looked at, by pointer or by key, it is shown in its place.
  const inPlace = page.getByLabel("The text of the programme").locator("ins").filter({ hasText: "eighty" });
  await card(page, 1).hover();
  await inPlace.waitFor();
  await page.mouse.move(0, 0);
  await inPlace.waitFor({ state: "detached" });
  await assertAccessible(page);
  await card(page, 1).getByRole("link", { name: "Amendment 1", exact: true }).focus();
  await inPlace.waitFor();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Text with brackets" }).click();
  await arrived(page, "The text with its brackets");
  withoutFault();
});

test("the reader chooses: the text with brackets, clean, or as a redline against Rev. 1 or the programme adopted before", async () => {
  const { page } = norway;
  await page.getByRole("radiogroup", { name: "How the text is shown" }).getByRole("radio", { name: "Clean" }).click();
  await pair(page, PROMISE).getByText(`sixty ${PROMISE}`).waitFor();
  assert.equal(await page.getByRole("region", { name: /^Amendment / }).count(), 0);
  await assertAccessible(page);
  await page.getByRole("link", { name: "Against a revision" }).click();
  await arrived(page, /^Rev\. 1 against /);
  await page.getByRole("article").getByRole("insertion").filter({ hasText: "sixty" }).waitFor();
  await assertAccessible(page);
  await page.goBack();
  await page.getByRole("link", { name: "Against the last adopted programme" }).click();
  await arrived(page, /, as adopted against /);
  await page.getByRole("article").getByRole("insertion").first().waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("Finland's head sees each change in its place by the focus alone, and supports what Norway wants put in", async () => {
  const { page } = finland;
  await keys.press(page, page.getByRole("main").getByRole("link", { name: "Amendments", exact: true }), { back: true });
  await arrived(page, "4 of 4 amendments are open");
  await keys.press(page, page.getByRole("link", { name: "Text with brackets" }));
  await arrived(page, "The text with its brackets");
  await keys.press(page, page.getByRole("navigation", { name: "Where brackets are open" }).getByRole("link", { name: /^2 / }));
  for (const [number, words] of [[1, "eighty"], [2, "hundred"]]) {
    await keys.tabTo(page, card(page, number).getByRole("link"));
    await pair(page, PROMISE).getByRole("insertion").filter({ hasText: words }).waitFor();
  }
  await keys.press(page, card(page, 4).getByRole("link"));
  await arrived(page, "Amendment 4");
  await keys.choose(page, stances(page), "Supports");
  withoutFault();
});

test("Norway tables a new version, and the support for the one before is to be said anew", async () => {
  const { page } = norway;
  await openAmendment(page, at.programme, 4);
  await page.getByRole("listitem").filter({ hasText: "Supports" }).waitFor();
  await page.getByRole("button", { name: "Write a new version" }).click();
  await page.getByText("The draft of version 2.").waitFor();
  await saved(page);
  await caretAfter(page, "and why");
  await page.keyboard.type(", in every language of the region", { delay: 15 });
  await saved(page);
  await assertAccessible(page);
  await page.getByRole("button", { name: "Submit for clearance" }).click();
  await toast(page, "It waits for the heads now");
  await release(page, 4);
  await page.getByRole("listitem").filter({ hasText: "Supports" }).getByText("to reconfirm").waitFor();
  await assertAccessible(page);

  await finland.page.reload();
  await arrived(finland.page, "Amendment 4");
  await asks(finland.page).getByRole("insertion").filter({ hasText: "in every language of the region" }).waitFor();
  await keys.press(finland.page, finland.page.getByRole("button", { name: "Say it of this one too" }));
  await finland.page.getByText("was said of an earlier version").waitFor({ state: "detached" });
  withoutFault();
});

test("one clause is spoken of in three circles, and everybody hears what is for them", async () => {
  const [inside, all, office] = ["Inside the delegation of Denmark", "To all who negotiate", "Between Finland and the secretariat"];
  await comment(delegate.page, at.programme, "in libraries", inside, "The municipalities would rather say schools.");
  await comment(norway.page, at.programme, "speak at home", all, "Does this count sign languages?");
  const { page } = finland;
  await keys.pressInBar(page, head.inBar(page, "Text"));
  await head.comment(page, "Offer courses", office, "Finland could pay for the first year.");
  await thread(page, "sign languages").waitFor();
  await assertAccessible(page);

  await openText(secretary.page, at.programme);
  await clause(secretary.page, COURSES).click();
  await thread(secretary.page, "sign languages").waitFor();
  await thread(secretary.page, "Finland could pay").waitFor();
  await assertAccessible(secretary.page);
  for (const other of [finland, secretary, norway]) assert.equal(await comments(other.page).getByText("The municipalities").count(), 0);
  assert.equal(await comments(norway.page).getByText("Finland could pay").count(), 0);
  withoutFault();
});

test("the secretariat answers the one and mentions whom it means, who finds that on the desk, and settles the other", async () => {
  const { page } = secretary;
  const asked = thread(page, "Finland could pay");
  await asked.getByRole("button", { name: "Reply", exact: true }).click();
  await asked.getByLabel("Your reply").pressSequentially("Thank you. @lehti");
  await page.getByRole("group", { name: "Who is meant" }).getByRole("button", { name: /Eero Lehtisaari/ }).click();
  await asked.getByLabel("Your reply").pressSequentially("from which year?");
  await asked.getByRole("button", { name: "Reply", exact: true }).click();
  await asked.getByText("from which year?").waitFor();
  await thread(page, "sign languages").getByRole("button", { name: "Settle" }).click();
  await toast(page, "The thread is settled.");

  await head.fromDesk(finland.page, "Answer Freja Nordentoft", "Read the comment");
  await head.reply(finland.page, "from which year?", "From 2031.");
  await thread(page, "From 2031.").waitFor();
  withoutFault();
});

test("the secretariat proposes what is to become of two amendments, and each sponsor answers", async () => {
  const { page } = secretary;
  await openAmendment(page, at.programme, 1);
  await ask(page, "Propose an outcome …", "Amendment 1: what do you propose?", "Propose it", async (asked) => {
    await asked.getByRole("radio", { name: "Accept as modified" }).check();
    const field = asked.getByRole("textbox", { name: /^Words/ });
    await field.fill((await field.inputValue()).replace("eighty", "seventy"));
    await asked.getByLabel("Note to the sponsors").fill("Between what is reached and what is hoped for.");
  });
  await toast(page, "The sponsors are asked");
  await openAmendment(page, at.programme, 2);
  await ask(page, "Propose an outcome …", "Amendment 2: what do you propose?", "Propose it", async (asked) => {
    await asked.getByRole("radio", { name: "Reject" }).check();
  });

  await fromDesk(denmark.page, "Answer what is proposed for amendment 1", "Read the proposal", "Amendment 1");
  await ask(denmark.page, "Answer the secretariat …", "Answer the secretariat's proposal", "Answer", async (asked) => {
    await asked.getByRole("radio", { name: "Agrees", exact: true }).check();
  });
  await head.fromDesk(finland.page, "Answer what is proposed for amendment 2", "Read the proposal", "Amendment 2");
  const [title, words] = ["Answer the secretariat's proposal", "Seventy is not what the ministers asked for."];
  await head.answer(finland.page, "Answer the secretariat …", title, "Your delegation", "Does not agree", words);
  await finland.page.getByText(words).waitFor();
  withoutFault();
});

test("the chair accepts the first as it was proposed, and it shows that the chair's own country stands behind it", async () => {
  const { page } = chair;
  await fromDesk(page, "Decide on 2 amendments", "Open the amendments", "Amendments");
  await tabled(page, 1).getByRole("link").click();
  await arrived(page, "Amendment 1");
  await ask(page, "Decide …", "Amendment 1: what is decided?", "Decide it", async (asked) => {
    // What was proposed is chosen.
    await asked.getByRole("radio", { name: "Accept as modified", checked: true }).waitFor();
  });
  await toast(page, "Decided");
  await page.getByText("The chair stands behind it").waitFor();
  await assertAccessible(page);
  await openText(page, at.programme);
  await clause(page, `seventy ${PROMISE}`).waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("where text and amendment have changed the same words the chair chooses, and takes that back with a reason", async () => {
  const { page } = chair;
  await openAmendment(page, at.programme, 2);
  await page.getByText("have both changed the same words").waitFor();
  await ask(page, "Decide …", "Amendment 2: what is decided?", "Decide it", async (asked) => {
    await asked.getByRole("radio", { name: "Accept", exact: true }).check();
    const choice = asked.getByRole("group", { name: `Which words stand in ${at.promise.label}` });
    await choice.getByText("“seventy”").waitFor();
    await choice.getByRole("radio", { name: "As the amendment wants them" }).check();
  });
  await toast(page, "Decided");
  await openText(page, at.programme);
  await clause(page, `hundred ${PROMISE}`).waitFor();

  await openAmendment(page, at.programme, 2);
  await ask(page, "Take the decision back …", "Amendment 2: take the decision back?", "Take it back", async (asked) => {
    await asked.getByLabel("Reason").fill("Norway opposes it and was not heard.");
  });
  await page.getByText("taken back since").waitFor();
  await assertAccessible(page);
  await openText(page, at.programme);
  await clause(page, `seventy ${PROMISE}`).waitFor();
  withoutFault();
});

test("Finland agreed to other words: its head is asked anew, sees what has changed, and can live with it", async () => {
  const { page } = finland;
  const { label } = at.promise;
  await head.fromDesk(page, "Say anew what you think of one clause", "See the map", MAP);
  await cell(page, "Finland", label).and(page.getByLabel(/to reconfirm; of other words it said: agrees$/)).waitFor();
  await head.openCell(page, "Finland", label);
  await keys.press(page, panel(page, label).getByText("What has changed since then"));
  await panel(page, label).getByRole("insertion").filter({ hasText: "seventy" }).waitFor();
  await assertAccessible(page);
  await head.takePosition(page, label, "Can live with it", "Change it to this", { back: true });
  withoutFault();
});

test("the map shows all of it by name, as a list too, and in the room one clause at a time, and counts no votes", async () => {
  const { page } = chair;
  await page.goto(`${at.programme}/positions`);
  await cell(page, "Finland", at.promise.label).and(page.getByLabel(/can live with it$/)).waitFor();
  await cell(page, "Denmark", at.cable.label).and(page.getByLabel(/scrutiny reservation$/)).waitFor();
  assert.doesNotMatch(await page.getByRole("main").innerText(), /%|winner|vote/i);
  await assertAccessible(page);
  await page.getByRole("radio", { name: "List" }).click();
  await page.getByRole("table", { name: "What is not settled" }).getByText("The agency counts the cables until spring.").waitFor();
  await assertAccessible(page);
  await page.getByRole("radio", { name: "Map" }).click();
  await page.getByRole("combobox", { name: "Delegation" }).selectOption({ label: "Denmark" });
  await page.getByRole("combobox", { name: "Said" }).selectOption({ label: "Reservation" });
  await cell(page, "Denmark", at.cable.label).click();
  await grid(page).getByRole("button", { name: /^Finland on / }).first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Show in the room" }).click();
  const room = dialog(page, "Show in the room");
  await room.getByText(CABLE).waitFor();
  assert.doesNotMatch(await room.innerText(), /%/);
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  withoutFault();
});

test("the chair builds a package of Norway's words and words of the chair's own, and puts it before the delegations", async () => {
  const { page } = chair;
  await page.goto(`${at.programme}/packages`);
  await page.getByText("No package yet").waitFor();
  await assertAccessible(page);
  await page.getByRole("link", { name: "Build a package" }).click();
  await arrived(page, "Build a package");
  await page.getByLabel("What it is called").fill("Registers and courses");
  for (const { id } of [at.registers, at.courses]) {
    await page.getByRole("combobox", { name: "Clause", exact: true }).selectOption(id);
    await page.getByRole("button", { name: "Other words" }).click();
  }
  await page.getByRole("button", { name: "Words of amendment 3" }).click();
  await page.getByLabel(`Words of ${at.courses.label}`).fill(ENTERED[2]);
  await assertAccessible(page);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await arrived(page, "Draft package");
  await page.getByRole("row").filter({ hasText: "Amendment 3" }).filter({ hasText: "Satisfied" }).waitFor();
  await assertAccessible(page);
  await ask(page, "Put before the delegations", "Put this package before the delegations?", "Put before the delegations");
  await arrived(page, "Package 1");
  at.package = new URL(page.url()).pathname.replace(at.programme, "");
  withoutFault();
});

test("each delegation answers it as a whole, Finland on the condition that it stays whole", async () => {
  for (const { page } of [denmark, norway]) {
    await fromDesk(page, "Answer package 1", "Read the package", "Package 1");
    await ask(page, "Answer for your delegation", /^Package 1: the answer of /, "Answer", async (asked) => {
      await asked.getByLabel("Agrees", { exact: true }).check();
    });
  }
  const { page } = finland;
  await head.fromDesk(page, "Answer package 1", "Read the package", "Package 1");
  const [title, words] = ["Package 1: the answer of Finland", "The courses only with the registers."];
  await head.answer(page, "Answer for your delegation", title, "Answer", "Agrees on the condition that it stays whole", words);
  await page.getByRole("listitem").filter({ hasText: words }).first().waitFor();
  await assertAccessible(page);
  // The other eight have no part in this story, but without them there is no package.
  for (const code of ["is", "se", "fo", "gl", "ax", "ee", "lv", "lt"]) {
    const other = await signedIn(journey.server.url, `head.${code}`);
    await other("PUT", `${at.package}/answer`, { version: 1, reply: "accept", comment: "" });
  }
  withoutFault();
});

test("the chair applies it after a preview, and the text has both", async () => {
  const { page } = chair;
  await fromDesk(page, "Package 1: all delegations have answered", "See the answers", "Package 1");
  await ask(page, "Apply the package", "Apply Package 1?", "Apply the package", (asked) => asked.getByText("Amendment 3").waitFor());
  await toast(page, "The package is in the text");
  await assertAccessible(page);
  await openText(page, at.programme);
  for (const words of ENTERED) await clause(page, words).waitFor();
  withoutFault();
});

test("Finland's desk leads to what has changed since it was cleared, and its head walks through it by key", async () => {
  const { page } = finland;
  await head.fromDesk(page, "clauses changed since your delegation cleared", "See what has changed", SINCE);
  const change = ({ label }) => page.locator("li.diff").filter({ has: page.getByRole("heading", { name: label, exact: true }) });
  await change(at.promise).getByRole("insertion").filter({ hasText: "seventy" }).waitFor();
  await change(at.promise).getByRole("link", { name: "Amendment 2 is tabled" }).waitFor();
  await change(at.registers).getByRole("insertion").filter({ hasText: "guardianship" }).waitFor();
  await change(at.cable).getByText("scrutiny reservation; before: has not said").waitFor();
  await assertAccessibleInBothSchemes(page);
  await head.walkAndClear(page);
  withoutFault();
});

test("the chair ends the round before its deadline, and what Denmark tables afterwards is kept and marked as late", async () => {
  await openProgramme(chair.page, DRAFT);
  await ask(chair.page, "End it now", "End it now", "End it now", async (asked) => {
    await asked.getByLabel("Why").fill("What can be settled in this round is settled.");
  });
  await chair.page.getByText("Round 1 has ended").waitFor();
  await assertAccessible(chair.page);
  const { page } = denmark;
  await suggest(page, at.programme, async (asked) => {
    await asked.getByRole("radio", { name: "That a clause goes" }).check();
    await asked.getByRole("combobox", { name: "Which clause" }).selectOption(at.exercise.id);
  });
  await submit(page, "The exercise is held by another programme from 2031 on.");
  await release(page, 5);
  await page.getByText("Late", { exact: true }).first().waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("the chair issues Rev. 2, Finland's head hears of it, and it holds what was accepted and names what is carried over", async () => {
  await fromDesk(chair.page, "Confirm Rev. 2", "Look at the revision", "Revisions");
  await assertAccessible(chair.page);
  await ask(chair.page, "Confirm and issue …", "Issue Rev. 2?", "Issue it");
  await toast(chair.page, "Rev. 2 is issued");

  const { page } = finland;
  const notices = await head.hear(page);
  await notices.filter({ hasText: "The chair has ended round 1 before its deadline" }).waitFor();
  await keys.press(page, notices.getByRole("link", { name: "Rev. 2 has been issued" }));
  await arrived(page, "Revisions");
  await keys.press(page, page.getByRole("main").getByRole("link", { name: "Rev. 2", exact: true }));
  await arrived(page, /^Rev\. 2, issued /);
  const text = page.getByRole("article", { name: "The text" });
  for (const words of ENTERED) await text.getByText(words).waitFor();
  await page.getByText(/Amendments 1 and 3 have been accepted\.\s+Carried over .*:\s+- 2 \(FI\)\s+- 4 \(NO\)/).waitFor();
  await assertAccessible(page);
  withoutFault();
});

test("what was not decided is still on the table, the late one among it", async () => {
  const { page } = finland;
  await keys.pressInBar(page, head.inBar(page, "Text"));
  await keys.press(page, page.getByRole("link", { name: "Amendments", exact: true }), { back: true });
  await arrived(page, "3 of 5 amendments are open");
  for (const number of [2, 4, 5]) await tabled(page, number).waitFor();
  assert.equal((await tabled(page, 1).count()) + (await tabled(page, 3).count()), 0, "what is in the text is decided");
  await tabled(page, 5).getByText("Late").waitFor();
  await assertAccessible(page);
  withoutFault();
});
