// The door: what someone sees who has not signed in. Also the least that every page must hold: it loads, it is
// accessible, it keeps to the content security policy, and it asks no other host for anything.

import assert from "node:assert/strict";
import { test } from "node:test";

import { assertAccessibleInBothSchemes } from "../support/axe.mjs";
import { startJourney } from "../support/journey.mjs";
import { takeScreenshots } from "../support/screenshot.mjs";
import { untilEqual } from "../support/until.mjs";

const journey = startJourney();

/** The app has started when what it draws has a heading; the skeleton in index.html has none. */
async function openDoor() {
  const opened = await journey.open();
  await opened.page.goto("/");
  await opened.page.getByRole("heading", { level: 1 }).waitFor();
  return opened;
}

test("the app starts without a fault", async () => {
  const { page, faults } = await openDoor();
  assert.match(await page.title(), /Samråd/);
  assert.deepEqual(faults, []);
});

test("someone who has not signed in can do so at once", async () => {
  const { page } = await openDoor();
  assert.ok(await page.locator("input[type=password]").isVisible());
});

/** The content security policy of a page, asked for as a browser asks for pages. */
async function policy() {
  const response = await fetch(journey.server.url, { headers: { accept: "text/html" } });
  return response.headers.get("content-security-policy") ?? "";
}

test("the policy allows no inline style, no other host, and scripts by nonce alone", async () => {
  const given = await policy();
  assert.match(given, /default-src 'none'/);
  assert.match(given, /script-src [^;]*'nonce-[^']+'/);
  assert.doesNotMatch(given, /unsafe-inline|'unsafe-eval'|\*/);
});

test("each answer has a nonce of its own", async () => {
  const nonce = async () => /'nonce-([^']+)'/.exec(await policy())?.[1];
  const [first, second] = [await nonce(), await nonce()];
  assert.ok(first);
  assert.notEqual(first, second);
});

test("a violation of the policy would be noticed", async () => {
  const { page, faults } = await openDoor();
  await page.evaluate(
    () =>
      new Promise((noticed) => {
        document.addEventListener("securitypolicyviolation", () => noticed(), { once: true });
        document.body.setAttribute("style", "color: red");
      }),
  );
  // It is noted by way of the browser, which takes a moment.
  await untilEqual(async () => {
    const noted = faults.find((fault) => fault.includes("content security policy: style-src"));
    return [noted ?? faults, noted ?? "a violation"];
  });
});

test("the door is accessible in both colour schemes", async () => {
  const { page } = await openDoor();
  await assertAccessibleInBothSchemes(page);
  await takeScreenshots(page, "door");
});
