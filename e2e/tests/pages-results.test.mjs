// The pages on which an adopted programme is followed.

import { lookAt } from "../support/pages.mjs";

lookAt(
  [
    ["results", "observer", (at) => `${at.inForce}/results`, "What was promised, and where it stands"],
    ["result", "delegate.ee", (at) => at.result, /^Action /],
    ["lineage", "delegate.ee", (at) => `${at.result}/lineage`, /: how it came to be$/],
    ["lineage-observed", "observer", (at) => `${at.result}/lineage`, /: how it came to be$/],
    ["money-observer", "observer", (at) => `${at.inForce}/money`, "Money"],
    ["indicators", "observer", (at) => `${at.inForce}/indicators`, "What is measured, and how far it has come"],
    ["indicator", "delegate.ee", (at) => at.indicator, /^Services that can be used/],
    ["figures", "secretary", (at) => `${at.indicator}/figures`, /^Enter figures of /],
    ["overview", "head.fi", (at) => `${at.inForce}/overview`, "Overview"],
    ["overview-own", "head.fi", (at) => `${at.inForce}/overview?member=FI&since=2026-01-01`, "Overview"],
    ["succession", "secretary", (at) => `${at.draft}/succession`, "What goes on"],
    ["succession-read", "head.dk", (at) => `${at.draft}/succession`, "What goes on"],
    ["publication", "secretary", (at) => `${at.inForce}/publication`, "Publication"],
    ["publication-read", "delegate.fi", (at) => `${at.inForce}/publication`, "Publication"],
    ["reports", "observer", (at) => `${at.inForce}/reports`, "Reporting rounds"],
    ["report-open", "secretary", (at) => at.open, /^Half-yearly status, /],
    ["report-open-late", "head.is", (at) => at.open, /^Half-yearly status, /],
    ["report-section", "head.fi", (at) => at.section, /^\d/],
    ["report-finished", "observer", (at) => `${at.finished}/read`, /^Half-yearly status, /],
    ["report-note", "head.no", (at) => `${at.finished}/note`, /^Note for /],
  ],
  async ({ page, link, at }) => {
    await page.goto(`${at.inForce}/results`);
    at.result = await link(/Make national electronic identities usable/);
    await page.goto(`${at.inForce}/indicators`);
    at.indicator = await link(/Services that can be used across a border/);
    await page.goto(`${at.inForce}/reports`);
    [at.finished, at.open] = [await link(/^Round 2: /), await link(/^Round 3: /)];
    await page.goto(at.open);
    at.section = await link(/Offer courses in digital skills|Keep an open catalogue/);
  },
);
