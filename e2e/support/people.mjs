// The people of the demonstration: how they come in, and in which of their seats they act.

/** Everybody's password in the demonstration. */
const PASSWORD = "samrad-demo";

/**
 * Opens a page as one of the demonstration's people. The page that was asked for takes the place of the door by itself.
 *
 * @param {{ open: (context?: object) => Promise<{ page: import('playwright-core').Page, faults: string[] }> }} journey
 * @param {string} who the part of the address before the @: "head.dk", "secretary"
 * @param {string} path where to go
 * @param {import('playwright-core').BrowserContextOptions} [context]
 */
export async function enter(journey, who, path = "/", context) {
  const opened = await journey.open(context);
  await opened.page.goto(path);
  await signIn(opened.page, who);
  return opened;
}

/** Fills in the door, wherever it stands, and waits until it has opened. */
export async function signIn(page, who) {
  await page.getByLabel("Your work e-mail").fill(`${who}@demo.samrad.example`);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await personMenu(page).waitFor();
}

/** The button with one's own name, in the top bar. */
export function personMenu(page) {
  return page.getByRole("button", { name: /Account of / });
}

/** Acts in another of one's own seats: "Chair, Denmark". The page is drawn anew for it. */
export async function actAs(page, seat) {
  await personMenu(page).click();
  await page.getByRole("menuitemradio", { name: seat }).click();
}

/** Waits until the page says where it is, and no longer that it is fetching something. */
export async function arrived(page, heading) {
  await page.getByRole("heading", { level: 1, ...(heading && { name: heading }) }).waitFor();
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'));
}
