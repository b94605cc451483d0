// Starts the system's Chromium and opens pages that remember everything a journey must not cause: errors on the console,
// uncaught exceptions, violations of the content security policy, requests to other hosts.

import { chromium } from "./packages.mjs";

/** Chromium's own errands to its maker's hosts are off: a test talks to the server under test alone. */
const ARGUMENTS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** How long a page may keep a test waiting before it fails. Milliseconds. */
const PATIENCE = 30_000;

/** Starts a browser. Close it at the end of the test file. */
export async function startBrowser() {
  const executablePath = process.env.SAMRAD_CHROMIUM;
  if (!executablePath) throw new Error("SAMRAD_CHROMIUM is not set: run the journeys by `cargo xtask e2e`");
  // Chromium refuses its sandbox to root, and CI is often root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...sandbox] });
}

/**
 * Opens a page of its own, as another person at another machine would have it: nothing shared with other pages.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url the server's address; paths given to `page.goto` are below it
 * @param {import('playwright-core').BrowserContextOptions} options among them `colorScheme` and `viewport`
 * @returns {Promise<{ page: import('playwright-core').Page, faults: string[] }>} `faults` fills while the page is used
 */
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext({
    baseURL: url,
    locale: "en-GB",
    timezoneId: "Europe/Copenhagen",
    viewport: { width: 1440, height: 900 },
    // Nothing moves, so nothing is caught half-way.
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return { page, faults: await watchFaults(page, url) };
}

/** Notes every fault of a page from now on, each as a line that says where it happened. */
async function watchFaults(page, url) {
  const faults = [];
  const note = (what) => faults.push(`${new URL(page.url(), url).pathname}: ${what}`);
  page.on("pageerror", (error) => note(`uncaught ${error.stack ?? error}`));
  page.on("console", (message) => {
    const asked = new URL(message.location().url || url, url).pathname;
    if (message.type() === "error" && !isExpected(asked, message.text())) note(`console error: ${message.text()} (${asked})`);
  });
  page.on("request", (request) => {
    const target = new URL(request.url());
    const own = target.origin === new URL(url).origin || ["blob:", "data:"].includes(target.protocol);
    if (!own) note(`request to another host: ${target.origin}`);
  });
  // Not every violation reaches the console; the event does reach the document.
  await page.exposeFunction("noteViolation", note);
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const where = `${event.sourceFile ?? ""}:${event.lineNumber}`;
      globalThis.noteViolation(`content security policy: ${event.effectiveDirective} blocked ${event.blockedURI} (${where})`);
    });
  });
  return faults;
}

/**
 * Chromium calls two things errors that a journey brings about on purpose: whoever opens the app without being signed in is
 * told so by a 401, and who is without a network (`setOffline`) reaches nothing.
 */
function isExpected(path, text) {
  return (path.startsWith("/api/v1/session") && text.includes("status of 401")) || text.includes("net::ERR_INTERNET_DISCONNECTED");
}
