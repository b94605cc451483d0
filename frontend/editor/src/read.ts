// From the live document to the editor: what others did (or undo did) as small ProseMirror steps, never as a
// replacement of the document. The selection stays on its words, also when their clause moves.

import * as Y from "yjs";
import { Fragment, Slice, type Node } from "prosemirror-model";
import { TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import { contentChanges } from "./diff.ts";
import { attrsOf, contentOf, goneOf, nodeOf, standing, wordsOf, type Change, type ClauseMap } from "./document.ts";
import { REMOTE } from "./keep.ts";
import { longestIncreasing } from "./place.ts";
import { inlineOf, markOf, schema } from "./schema.ts";
import { findClause, idOf, idsOf } from "./trace.ts";

/** What a transaction of the live document touched. */
export type Seen = { changes: Map<string, Change[]>; attrs: Set<string>; facts: Set<string>; structure: boolean };

/** Sorts the events of one transaction by clause. To be called inside the observer: Yjs forgets deltas afterwards. */
export function seen(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], clauses: Y.Map<ClauseMap>): Seen {
  const found: Seen = { changes: new Map(), attrs: new Set(), facts: new Set(), structure: false };
  for (const event of events) {
    if (event.target === (clauses as unknown)) {
      found.structure = true;
      continue;
    }
    const id = String(event.path[0]);
    if (event.path.length === 1) {
      for (const key of event.keys.keys()) {
        if (key === "pos" || key === "gone" || key === "text") found.structure = true;
        else if (key === "kind" || key === "level") found.attrs.add(id);
        else if (key === "facts") found.facts.add(id);
      }
    } else if (event.path[1] === "text" && event.path.length === 2) found.changes.set(id, event.delta as Change[]);
    else if (event.path[1] === "facts") found.facts.add(id);
  }
  return found;
}

/** A place in the words of a clause. */
export type Place = { id: string; offset: number };

/** The place of a position of a document. */
export function placeOf(doc: Node, pos: number): Place | null {
  const at = doc.resolve(pos);
  return at.depth === 0 ? null : { id: idOf(at.node(1)), offset: at.parentOffset };
}

/**
 * The position of a place; an offset past the end means the end, one inside a surrogate pair (words have changed
 * since it was taken) the beginning of the pair. Null when the clause does not stand.
 */
export function posOfPlace(doc: Node, place: Place): number | null {
  const found = findClause(doc, place.id);
  if (!found) return null;
  const offset = Math.min(place.offset, found.node.content.size);
  const around = offset > 0 ? found.node.textBetween(offset - 1, Math.min(offset + 1, found.node.content.size), "", "\uFFFC") : "";
  return found.pos + 1 + (/^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(around) ? offset - 1 : offset);
}

/** Where an offset is after changes; words that are inserted exactly there come behind it. */
export function mapOffset(changes: readonly Change[], offset: number): number {
  let cursor = 0;
  let mapped = offset;
  for (const change of changes) {
    if (change.retain) cursor += change.retain;
    else if (change.delete) mapped -= Math.max(0, Math.min(change.delete, mapped - cursor));
    else {
      const length = typeof change.insert === "string" ? change.insert.length : 1;
      if (cursor < mapped) mapped += length;
      cursor += length;
    }
  }
  return mapped;
}

function replace(tr: Transaction, from: number, to: number, nodes: Node[]): void {
  tr.step(new ReplaceStep(from, to, new Slice(Fragment.fromArray(nodes), 0, 0)));
}

/** Changes of one clause's words as steps; `start` is where its content begins. */
export function changeWords(tr: Transaction, start: number, changes: readonly Change[]): void {
  let pos = start;
  for (const change of changes) {
    if (change.retain) {
      for (const [name, value] of Object.entries(change.attributes ?? {})) {
        const mark = markOf(name, value);
        const type = schema.marks[name];
        if (mark) tr.addMark(pos, pos + change.retain, mark);
        else if (type) tr.removeMark(pos, pos + change.retain, type);
      }
      pos += change.retain;
    } else if (change.delete) replace(tr, pos, pos + change.delete, []);
    else if (change.insert !== "" && change.insert !== undefined) {
      const node = inlineOf(change.insert, change.attributes);
      replace(tr, pos, pos, [node]);
      pos += node.nodeSize;
    }
  }
}

function changeAttrs(tr: Transaction, id: string, clause: ClauseMap): void {
  const found = findClause(tr.doc, id);
  if (!found) return;
  const { kind, level } = attrsOf(id, clause);
  if (found.node.attrs.kind !== kind) tr.setNodeAttribute(found.pos, "kind", kind);
  if (found.node.attrs.level !== level) tr.setNodeAttribute(found.pos, "level", level);
}

function changeStructure(tr: Transaction, clauses: Y.Map<ClauseMap>): void {
  const target = standing(clauses).map(({ id }) => id);
  const rank = new Map(target.map((id, index) => [id, index]));
  const present = idsOf(tr.doc);
  const kept = longestIncreasing(present.map((id) => rank.get(id) ?? null));
  if (kept.size === present.length && present.length === target.length) return;

  const lifted = new Map<string, Node>();
  let pos = tr.doc.content.size;
  for (let index = present.length - 1; index >= 0; index--) {
    const node = tr.doc.child(index);
    pos -= node.nodeSize;
    if (kept.has(index)) continue;
    lifted.set(present[index]!, node);
    replace(tr, pos, pos + node.nodeSize, []);
  }
  let at = 0;
  let index = 0;
  for (const id of target) {
    const next = index < tr.doc.childCount ? tr.doc.child(index) : null;
    const node = next && idOf(next) === id ? next : (lifted.get(id) ?? nodeOf(id, clauses.get(id)!));
    if (node !== next) replace(tr, at, at, [node]);
    at += node.nodeSize;
    index++;
  }
}

/** The caret's clause was taken out by somebody: where the caret was in it. */
export type Stranded = Place & { into: string | null };

/** The steps that bring the editor up to what the live document says, and whether they took the caret's clause. */
export function remoteSteps(
  state: EditorState,
  clauses: Y.Map<ClauseMap>,
  { changes, attrs, structure }: Seen,
): { tr: Transaction | null; stranded: Stranded | null } {
  const tr = state.tr;
  for (const [id, change] of changes) {
    const found = findClause(tr.doc, id);
    if (found) changeWords(tr, found.pos + 1, change);
  }
  for (const id of attrs) changeAttrs(tr, id, clauses.get(id)!);
  if (structure) changeStructure(tr, clauses);
  if (!tr.docChanged) return { tr: null, stranded: null };
  const stranded = keepSelection(state, tr, clauses, changes);
  if (state.storedMarks) tr.setStoredMarks(state.storedMarks);
  return { tr: tr.setMeta(REMOTE, true).setMeta("addToHistory", false), stranded };
}

function keepSelection(
  state: EditorState,
  tr: Transaction,
  clauses: Y.Map<ClauseMap>,
  changes: Map<string, Change[]>,
): Stranded | null {
  if (!(state.selection instanceof TextSelection)) return null;
  const mapped = (pos: number): Place | null => {
    const place = placeOf(state.doc, pos);
    return place && { id: place.id, offset: mapOffset(changes.get(place.id) ?? [], place.offset) };
  };
  const anchor = mapped(state.selection.anchor);
  const head = mapped(state.selection.head);
  if (!anchor || !head) return null;
  const anchorAt = posOfPlace(tr.doc, anchor);
  const headAt = posOfPlace(tr.doc, head);
  if (headAt !== null) {
    const from = anchorAt ?? headAt;
    if (tr.selection.anchor !== from || tr.selection.head !== headAt) tr.setSelection(TextSelection.create(tr.doc, from, headAt));
    return null;
  }
  const clause = clauses.get(head.id);
  const into = (clause && goneOf(clause)?.into) ?? null;
  const follow = into === null ? null : followJoin(tr.doc, wordsOf(clause)?.toString() ?? "", head.offset, into);
  if (follow !== null) tr.setSelection(TextSelection.create(tr.doc, follow));
  return { ...head, into: follow === null ? null : into };
}

/** Where the words before the caret went when their clause was joined into another. */
function followJoin(doc: Node, words: string, offset: number, into: string): number | null {
  const found = findClause(doc, into);
  if (!found) return null;
  const text = found.node.textBetween(0, found.node.content.size, undefined, "\uFFFC");
  const before = words.slice(Math.max(0, offset - 24), offset);
  const behind = words.slice(offset, offset + 24);
  const whole = text.lastIndexOf(before + behind);
  const at = whole >= 0 ? whole : text.lastIndexOf(before);
  return found.pos + 1 + (at >= 0 ? at + before.length : text.length);
}

/** Steps that make every clause say what the live document says, whatever was missed; null when all is well. */
export function healingSteps(state: EditorState, clauses: Y.Map<ClauseMap>): Transaction | null {
  const changes = new Map<string, Change[]>();
  const attrs = new Set<string>();
  state.doc.forEach((node) => {
    const text = wordsOf(clauses.get(idOf(node)));
    if (!text) return;
    attrs.add(idOf(node));
    const change = contentChanges(node.content, contentOf(text));
    if (change.length) changes.set(idOf(node), change);
  });
  return remoteSteps(state, clauses, { changes, attrs, facts: new Set(), structure: true }).tr;
}
