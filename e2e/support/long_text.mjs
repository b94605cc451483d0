// A programme whose text has 300 clauses of the length that programmes have.

export const CLAUSES = 300;

const WORDS = "cooperation on digital services across borders shall be strengthened by open standards ".repeat(3).trim();
const KINDS = ["goal", "subgoal", "paragraph", "action", "action", "action", "action", "indicator", "action", "action"];

/**
 * Makes it, with the settings of a programme that is there.
 *
 * @param {Awaited<ReturnType<import("./api.mjs").signedIn>>} secretary
 * @returns {Promise<{ id: string, text: string }>} the programme's id and its text's
 */
export async function longProgramme(secretary) {
  const clauses = Array.from({ length: CLAUSES }, (_, n) => ({
    kind: KINDS[n % KINDS.length],
    wording: [{ type: "text", text: `Sentence ${n} on ${WORDS}` }],
  }));
  const template = await secretary("POST", "/templates", { name: "Three hundred", description: "", clauses });
  const [first] = await secretary("GET", "/programmes");
  const model = await secretary("GET", `/programmes/${first.id}`);
  const made = await secretary("POST", "/programmes", {
    title: "A long programme",
    kind: first.kind,
    period: first.period,
    beginning: { kind: "template", id: template.id },
    settings: model.inside.settings,
  });
  return { id: made.summary.id, text: made.text };
}
