// The pages on which a programme is written, negotiated and adopted.

import { lookAt } from "../support/pages.mjs";

lookAt(
  [
    ["text-writing", "secretary", (at) => `${at.draft}/text`, /Working text after Rev\. 1/],
    ["text-reading", "head.no", (at) => `${at.draft}/text`, /Working text after Rev\. 1/],
    ["text-adopted", "head.no", (at) => `${at.inForce}/text`, /^Rev\. \d, issued /],
    ["positions-before", "head.no", (at) => `${at.draft}/positions`, "What the delegations think of the text"],
    ["revisions", "chair", (at) => `${at.draft}/revisions`, "Revisions"],
    ["revision", "secretary", (at) => `${at.draft}/revisions/1`, "Rev. 1"],
    ["compare", "secretary", (at) => `${at.draft}/compare?from=1&to=live`, /^Rev\. 1 against /],
    ["text-negotiated", "delegate.fi", (at) => `${at.plan}/text`, /Working text after Rev\. 2/],
    ["amendments", "head.dk", (at) => `${at.plan}/amendments`, "Amendments"],
    ["brackets", "delegate.fi", (at) => `${at.plan}/brackets`, "The text with its brackets"],
    ["positions", "head.no", (at) => `${at.plan}/positions`, "What the delegations think of the text"],
    ["since", "head.dk", (at) => `${at.plan}/since`, "What has changed for you"],
    ["since-before", "head.no", (at) => `${at.draft}/since`, "What has changed for you"],
    ["packages", "head.fi", (at) => `${at.plan}/packages`, "Packages"],
    ["package", "head.no", (at) => at.package, "Package 1"],
    ["package-building", "chair", (at) => `${at.plan}/packages/new`, "Build a package"],
    ["amendments-none", "head.no", (at) => `${at.draft}/amendments`, "Amendments"],
    ["adoption", "delegate.fi", (at) => `${at.inForce}/adoption`, "Adoption"],
    ["adoption-not-yet", "delegate.fi", (at) => `${at.draft}/adoption`, "Adoption"],
  ],
  async ({ page, link, at }) => {
    await page.goto(`${at.plan}/packages`);
    at.package = await link(/Identities, languages/);
  },
);
