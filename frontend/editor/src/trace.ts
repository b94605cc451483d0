// Where the words of clauses went in a local change: needed to keep ids on words when ProseMirror joins or
// cuts across clauses by its own means (typing over a selection, dragging, a keyboard of a telephone).

import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { Mapping } from "prosemirror-transform";

/** The clauses of a document that differ from the other's: both are compared from the two ends, by reference. */
export function changedRange(before: Node, after: Node): { from: number; oldTo: number; newTo: number } {
  const shorter = Math.min(before.childCount, after.childCount);
  let from = 0;
  while (from < shorter && before.child(from) === after.child(from)) from++;
  let end = 0;
  while (
    end < shorter - from &&
    before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end)
  ) end++;
  return { from, oldTo: before.childCount - end, newTo: after.childCount - end };
}

/** The id of a clause node. */
export function idOf(node: Node): string {
  return node.attrs.id as string;
}

/** The ids of a document, in order. */
export function idsOf(doc: Node): string[] {
  const ids: string[] = [];
  doc.forEach((node) => void ids.push(idOf(node)));
  return ids;
}

/** Whether a change touched more than the inside of clauses. */
export function structureChanged(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return true;
  const { from, newTo } = changedRange(before, after);
  for (let i = from; i < newTo; i++) if (idOf(before.child(i)) !== idOf(after.child(i))) return true;
  return false;
}

/** The mapping of several transactions in a row. */
export function mappingOf(transactions: readonly Transaction[]): Mapping {
  const all = new Mapping();
  for (const tr of transactions) all.appendMapping(tr.mapping);
  return all;
}

/** Position before the clause with this index. */
export function posOfIndex(doc: Node, index: number): number {
  let pos = 0;
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize;
  return pos;
}

/** Index and position of a clause in a document, or null. */
export function findClause(doc: Node, id: string): { index: number; pos: number; node: Node } | null {
  let pos = 0;
  for (let index = 0; index < doc.childCount; index++) {
    const node = doc.child(index);
    if (idOf(node) === id) return { index, pos, node };
    pos += node.nodeSize;
  }
  return null;
}

/**
 * For a clause of the old document (its index and position): the index of the clause of the new document that
 * now holds words of it, or null when none of them survived in place.
 */
export function wentTo(before: Node, index: number, pos: number, mapping: Mapping, after: Node): number | null {
  const size = before.child(index).content.size;
  if (size === 0) return null;
  const start = mapping.map(pos + 1, 1);
  const end = mapping.map(pos + 1 + size, -1);
  if (end <= start) return null;
  return after.resolve(start).index(0);
}
