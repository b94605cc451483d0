// Accessibility: axe with the rules of WCAG 2.2 AA and below. It finds perhaps half of what there is to find, so a page
// that passes is not thereby accessible; one that fails is not.

import assert from "node:assert/strict";

import { AxeBuilder } from "./packages.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Fails where axe finds anything on the page as it is now; says what, where, and how to mend it. */
export async function assertAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  assert.equal(violations.length, 0, `${page.url()} is not accessible:\n${violations.map(readable).join("\n")}`);
}

/** Fails in either colour scheme, since contrast differs between them. Leaves the page in the light one. */
export async function assertAccessibleInBothSchemes(page) {
  for (const colorScheme of ["dark", "light"]) {
    await page.emulateMedia({ colorScheme });
    await assertAccessible(page);
  }
}

function readable({ id, impact, help, helpUrl, nodes }) {
  const places = nodes.map(({ target, failureSummary }) => {
    const how = (failureSummary ?? "").split("\n").map((line) => `      ${line}`).join("\n");
    return `    ${target.flat().join(" ")}\n${how}`;
  });
  return `  ${id} (${impact}): ${help}\n  ${helpUrl}\n${places.join("\n")}`;
}
