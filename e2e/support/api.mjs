// Asking the API directly, for what a measurement needs and no person would do by hand.

/** The one password of the demonstration. */
const PASSWORD = "samrad-demo";

/**
 * Signs somebody of the demonstration in.
 *
 * @param {string} url the server's address
 * @param {string} who the part of the address before the @: `secretary`, `head.dk`
 * @returns {Promise<(method: string, path: string, body?: unknown) => Promise<any>>} asks below `/api/v1`, and throws when refused
 */
export async function signedIn(url, who) {
  const { access_token: token } = await ask(url, "POST", "/session", credentials(who));
  return (method, path, body) => ask(url, method, path, body, { authorization: `Bearer ${token}` });
}

/**
 * Signs a browser in without its pages: the cookie is then in the context, as after an earlier visit.
 *
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} url the server's address
 * @param {string | { email: string, password: string }} who somebody of the demonstration, or anybody by what they sign in with
 */
export async function signInContext(context, url, who) {
  const response = await context.request.post(`${url}/api/v1/session`, { data: typeof who === "string" ? credentials(who) : who });
  if (response.status() !== 201) throw new Error(`signing in: ${response.status()} ${await response.text()}`);
}

function credentials(who) {
  return { email: `${who}@demo.samrad.example`, password: PASSWORD };
}

async function ask(url, method, path, body, headers = {}) {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : null;
}
