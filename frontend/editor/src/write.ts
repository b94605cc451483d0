// From the editor to the live document: what one local change means in terms of clauses. Words are written step
// by step, so that what others type between two hits of a replacement stays; structure (which clauses stand, in
// which order) is written once, from the first document to the last.

import * as Y from "yjs";
import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { contentChanges } from "./diff.ts";
import { attrsOf, contentOf, goneOf, posOf, standing, wordsOf, type Change, type ClauseMap, type Gone } from "./document.ts";
import { owners } from "./keep.ts";
import { placeAll } from "./place.ts";
import { changedRange, findClause, idOf, idsOf, mappingOf, posOfIndex, structureChanged, wentTo } from "./trace.ts";

/** Names the clauses that a move is about, so that they get new places and the others stay (meta of a transaction). */
export const MOVED = "samrad-moved";

type Words = { id: string; changes: Change[] };

/** The changes of words, step by step, of clauses that stand before and after. */
function wordChanges(transactions: readonly Transaction[], stays: (id: string) => boolean): Words[] {
  const found: Words[] = [];
  const known = new Map<string, Node>();
  for (const tr of transactions) {
    tr.steps.forEach((step, n) => {
      const before = tr.docs[n]!;
      const after = tr.docs[n + 1] ?? tr.doc;
      const { from, oldTo, newTo } = changedRange(before, after);
      let begin = Infinity;
      step.getMap().forEach((start) => { begin = Math.min(begin, start); });
      let pos = posOfIndex(before, from);
      const starts = new Map<string, number>();
      const owner = owners(before);
      for (let i = from; i < oldTo; i++) {
        const node = before.child(i);
        if (owner.get(idOf(node)) === i) {
          starts.set(idOf(node), pos + 1);
          if (!known.has(idOf(node))) known.set(idOf(node), node);
        }
        pos += node.nodeSize;
      }
      const owned = owners(after);
      for (let i = from; i < newTo; i++) {
        const node = after.child(i);
        const id = idOf(node);
        const last = known.get(id);
        if (owned.get(id) !== i || !last || !stays(id)) continue;
        const start = starts.get(id);
        const hint = start === undefined ? Infinity : Math.max(0, begin - start);
        const changes = last.content === node.content ? [] : contentChanges(last.content, node.content, hint);
        if (changes.length) found.push({ id, changes });
        known.set(id, node);
      }
    });
  }
  return found;
}

function writeAttrs(clause: ClauseMap, id: string, node: Node): void {
  const now = attrsOf(id, clause);
  if (now.kind !== node.attrs.kind) clause.set("kind", node.attrs.kind);
  if (now.level !== node.attrs.level) clause.set("level", node.attrs.level);
}

function newClause(node: Node): ClauseMap {
  const clause: ClauseMap = new Y.Map<unknown>();
  clause.set("kind", node.attrs.kind);
  clause.set("level", node.attrs.level);
  clause.set("pos", "a0");
  clause.set("text", new Y.Text());
  clause.set("facts", new Y.Map());
  return clause;
}

/** Who writes, and as what origin of transactions. */
export type Writer = { doc: Y.Doc; clauses: Y.Map<ClauseMap>; by: string; origin: object };

/**
 * Writes local transactions that led from `before` to `after`.
 *
 * A new clause is first entered as gone, outside the undo stack, and then brought in: undoing the act makes it
 * gone again and never deletes the entry, in which somebody else may have typed meanwhile.
 */
export function writeLocal(writer: Writer, transactions: readonly Transaction[], before: Node, after: Node): void {
  const { doc, clauses, by, origin } = writer;
  const structural = structureChanged(before, after);
  const oldIds = structural ? new Set(idsOf(before)) : null;
  const newIds = structural ? new Set(idsOf(after)) : null;
  const fresh: Node[] = [];
  if (structural) {
    after.forEach((node) => {
      if (!oldIds!.has(idOf(node)) && !wordsOf(clauses.get(idOf(node)))) fresh.push(node);
    });
  }
  if (fresh.length) {
    doc.transact(() => {
      for (const node of fresh) {
        const clause = newClause(node);
        clause.set("gone", { by } satisfies Gone);
        clauses.set(idOf(node), clause);
      }
    }, ENTERED);
  }
  const stays = (id: string) => !structural || (oldIds!.has(id) && newIds!.has(id));
  const words = wordChanges(transactions, stays);
  doc.transact(() => {
    for (const { id, changes } of words) wordsOf(clauses.get(id))?.applyDelta(changes);
    const { from, newTo } = changedRange(before, after);
    for (let i = from; i < newTo; i++) {
      const node = after.child(i);
      const clause = clauses.get(idOf(node));
      if (!clause) continue;
      writeAttrs(clause, idOf(node), node);
      if (!structural || oldIds!.has(idOf(node))) continue;
      if (goneOf(clause)) clause.delete("gone");
      const text = wordsOf(clause)!;
      const changes = contentChanges(contentOf(text), node.content);
      if (changes.length) text.applyDelta(changes);
    }
    if (!structural) return;
    writeGone(writer, transactions, before, after, newIds!);
    const moved = new Set(transactions.flatMap((tr) => (tr.getMeta(MOVED) as string[] | undefined) ?? []));
    for (const node of fresh) moved.add(idOf(node));
    for (const { id, pos } of placeAll(idsOf(after), (id) => posOf(clauses.get(id)!), moved)) clauses.get(id)!.set("pos", pos);
  }, origin);
}

/** The origin of a transaction that only enters new clauses, not yet standing. */
export const ENTERED = { entered: true };

function writeGone(writer: Writer, transactions: readonly Transaction[], before: Node, after: Node, newIds: Set<string>): void {
  const mapping = mappingOf(transactions);
  let pos = 0;
  before.forEach((node, _offset, index) => {
    const id = idOf(node);
    const clause = newIds.has(id) ? undefined : writer.clauses.get(id);
    if (clause) {
      const target = wentTo(before, index, pos, mapping, after);
      const into = target === null ? joinedEmpty(transactions, id) : idOf(after.child(target));
      clause.set("gone", into === null || into === id ? { by: writer.by } : { by: writer.by, into });
    }
    pos += node.nodeSize;
  });
}

/** Names, for clauses without words, what they were joined to (meta of a transaction). */
export const JOINED = "samrad-joined";

function joinedEmpty(transactions: readonly Transaction[], id: string): string | null {
  for (const tr of transactions) {
    const joined = tr.getMeta(JOINED) as { from: string; into: string } | undefined;
    if (joined?.from === id) return joined.into;
  }
  return null;
}

/** Whether the editor's document says exactly what the live document says: for tests and after a doubt. */
export function inStep(clauses: Y.Map<ClauseMap>, doc: Node): boolean {
  const placed = standing(clauses);
  return placed.length === doc.childCount && placed.every(({ id }, i) => {
    const node = doc.child(i);
    const clause = clauses.get(id)!;
    const found = findClause(doc, id);
    const { kind, level } = attrsOf(id, clause);
    return found?.index === i && node.attrs.kind === kind && node.attrs.level === level && node.content.eq(contentOf(wordsOf(clause)!));
  });
}
