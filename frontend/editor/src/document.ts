// The live document (text model 1): a flat map of clauses in Yjs. Reading and small helpers; everything that
// writes words goes through the binding, so that the screen and the document cannot part.

import * as Y from "yjs";
import { Fragment, type Node } from "prosemirror-model";
import { clauseType, inlineOf, schema, type Attributes, type Embed } from "./schema.ts";
import { kindOf, settledLevel, type Kind } from "./kinds.ts";

export type ClauseMap = Y.Map<unknown>;
/** Who took a clause out, and the clause its words were joined to. */
export type Gone = { by: string; into?: string };
/** A run of a clause's words, as Yjs has it. */
export type Run = { insert: string | Embed; attributes?: Attributes };
/** One change of a `Y.Text`. */
export type Change = {
  insert?: string | Embed | object;
  delete?: number;
  retain?: number;
  attributes?: Record<string, unknown>;
};
/** A clause with what orders it. */
export type Placed = { id: string; pos: string };
/** A clause that is gone and can be restored. */
export type Recoverable = { id: string; kind: Kind; level: number; text: string; by: string; into: string | null };

/** The map of clauses of a live document. */
export function clausesOf(doc: Y.Doc): Y.Map<ClauseMap> {
  return doc.getMap<ClauseMap>("clauses");
}

/** The words of a clause, or null where the entry is not a clause. */
export function wordsOf(clause: ClauseMap | undefined): Y.Text | null {
  const text = clause instanceof Y.Map ? clause.get("text") : null;
  return text instanceof Y.Text ? text : null;
}

/** The facts of a clause. */
export function factsOf(clause: ClauseMap | undefined): Y.Map<unknown> | null {
  const facts = clause instanceof Y.Map ? clause.get("facts") : null;
  return facts instanceof Y.Map ? facts : null;
}

/** Its place in the order. */
export function posOf(clause: ClauseMap): string {
  const pos = clause.get("pos");
  return typeof pos === "string" ? pos : "";
}

/** Whether a clause was deleted or joined. */
export function goneOf(clause: ClauseMap): Gone | null {
  const gone = clause.get("gone");
  return gone !== null && typeof gone === "object" ? (gone as Gone) : null;
}

/** Order of a text: (pos, id), compared by UTF-16 units, which for these alphabets is byte order. */
export function byPlace(a: Placed, b: Placed): number {
  if (a.pos !== b.pos) return a.pos < b.pos ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The clauses that stand in the text, in its order. */
export function standing(clauses: Y.Map<ClauseMap>): Placed[] {
  const placed: Placed[] = [];
  clauses.forEach((clause, id) => {
    if (wordsOf(clause) && !goneOf(clause)) placed.push({ id, pos: posOf(clause) });
  });
  return placed.sort(byPlace);
}

/** Kind and level as attributes of a node. */
export function attrsOf(id: string, clause: ClauseMap): { id: string; kind: Kind; level: number } {
  const kind = kindOf(clause.get("kind"));
  return { id, kind, level: settledLevel(kind, Number(clause.get("level") ?? 0)) };
}

/** Words of the live document as ProseMirror content; offsets are the same on both sides. */
export function contentOf(text: Y.Text): Fragment {
  const nodes: Node[] = [];
  for (const run of text.toDelta() as Run[]) {
    if (run.insert !== "") nodes.push(inlineOf(run.insert, run.attributes));
  }
  return Fragment.fromArray(nodes);
}

/** A clause as a node. */
export function nodeOf(id: string, clause: ClauseMap): Node {
  return clauseType.create(attrsOf(id, clause), contentOf(wordsOf(clause)!));
}

/** The whole text as a ProseMirror document: used once, when the editor opens. */
export function documentOf(clauses: Y.Map<ClauseMap>): Node {
  return schema.node("doc", null, standing(clauses).map(({ id }) => nodeOf(id, clauses.get(id)!)));
}

/** The words of a clause without marks; a footnote is left out. */
export function plainOf(clause: ClauseMap | undefined): string {
  return wordsOf(clause)?.toString() ?? "";
}

/** The clauses that are gone but have words. */
export function recoverable(clauses: Y.Map<ClauseMap>): Recoverable[] {
  const found: Recoverable[] = [];
  clauses.forEach((clause, id) => {
    const gone = goneOf(clause);
    const text = plainOf(clause);
    if (gone && text.trim() !== "") {
      const { kind, level } = attrsOf(id, clause);
      found.push({ id, kind, level, text, by: String(gone.by ?? ""), into: gone.into ?? null });
    }
  });
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
