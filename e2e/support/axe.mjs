// Accessibility: axe with the rules of WCAG 2.2 AA and below. It finds perhaps half of what there is to find, so a page
// that passes is not thereby accessible; one that fails is not.

import assert from "node:assert/strict";

import { AxeBuilder } from "./packages.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Those of their rules that look at colours. A colour scheme changes nothing else: the page is the same but for an attribute of its root. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Fails where axe finds anything on the page as it is now; says what, where, and how to mend it. */
export async function assertAccessible(page) {
  await assertNothingFound(page, (axe) => axe.withTags(TAGS));
}

/** Fails in either colour scheme, since contrast differs between them. Leaves the page in the light one. */
export async function assertAccessibleInBothSchemes(page) {
  await page.emulateMedia({ colorScheme: "dark" });
  await assertNothingFound(page, (axe) => axe.withRules(COLOURS));
  await page.emulateMedia({ colorScheme: "light" });
  await assertAccessible(page);
}

/** Fails where axe finds anything by these rules. */
async function assertNothingFound(page, byRules) {
  // Only of what fails is every place named: naming all that is well takes longer than looking at it. No page has frames, so that axe need
  // not gather what it finds in a page of its own.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await byRules(axe).analyze();
  assert.equal(violations.length, 0, `${page.url()} is not accessible:\n${violations.map(readable).join("\n")}`);
}

function readable({ id, impact, help, helpUrl, nodes }) {
  const places = nodes.map(({ target, failureSummary }) => {
    const how = (failureSummary ?? "").split("\n").map((line) => `      ${line}`).join("\n");
    return `    ${target.flat().join(" ")}\n${how}`;
  });
  return `  ${id} (${impact}): ${help}\n  ${helpUrl}\n${places.join("\n")}`;
}
