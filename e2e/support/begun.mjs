// A negotiation that has begun, made by the API in a moment: for stories whose beginning is told elsewhere.

import { signedIn } from "./api.mjs";
import { DRAFT } from "./sheet.mjs";

/** The words of a clause. */
export const said = ({ wording }) => wording.map(({ text }) => text).join("");

/**
 * The draft of the demonstration goes to the negotiation.
 *
 * @param {string} url the server's address
 * @returns {Promise<{ programme: string, text: string, find: (words: string) => any }>} where it is, `/programmes/…` and `/texts/…`, and
 *   what finds its clause with some words
 */
export async function begun(url) {
  const secretary = await signedIn(url, "secretary");
  const { id } = (await secretary("GET", "/programmes")).find(({ title }) => title === DRAFT);
  const programme = `/programmes/${id}`;
  await secretary("POST", `${programme}/state`, { from: "drafting", to: "negotiation", note: "" });
  const text = `/texts/${(await secretary("GET", programme)).text}`;
  const { clauses } = await secretary("GET", text);
  return { programme, text, find: (words) => clauses.find((one) => said(one).includes(words)) };
}

/**
 * Somebody drafts other words for a clause, and hands them to their head.
 *
 * @param {Awaited<ReturnType<typeof signedIn>>} ask asks the server as them
 * @param {string} text where the text is
 * @param {any} clause as `find` found it
 * @param {[string, string]} words what stands in it, and what is to stand there
 * @param {string} reason
 * @returns {Promise<string>} the draft's id
 */
export async function handOn(ask, text, clause, [was, becomes], reason) {
  const on = { clause: clause.id, hash: clause.hash };
  const wording = [{ type: "text", text: said(clause).replace(was, becomes) }];
  const { id } = await ask("POST", `${text}/amendments`, { clauses: [clause.id], operations: [{ op: "replace", on, wording }], reason });
  await ask("POST", `/amendments/${id}/submission`);
  return id;
}

/** The same as the head, who tables it: `fi`, `no`. It gets the next number. */
export async function table(url, member, text, clause, words, reason) {
  const head = await signedIn(url, `head.${member}`);
  const id = await handOn(head, text, clause, words, reason);
  const { draft } = await head("GET", `/amendments/${id}`);
  await head("POST", `/amendments/${id}/release`, { draft: draft.hash });
  return id;
}
