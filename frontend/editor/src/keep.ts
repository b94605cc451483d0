// Ids stay on the words (text model 1). ProseMirror's own operations copy attributes when they split and keep the
// left ones when they join; this appends what sets the ids right, before anything is written to the live document:
// - a clause without an id, or with one that stands already, gets a new id; of two halves the first that is not
//   empty keeps it, so Enter at the start gives the new id to the empty half;
// - a join keeps the first non-empty id: when nothing of the left clause's words is left, what was joined to it
//   keeps its own id, kind and level; so does the rest of a clause that a deletion and Enter left standing alone.

import { Plugin, type EditorState, type Transaction } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import { newId } from "./ids.ts";
import { changedRange, findClause, idOf, mappingOf, posOfIndex, structureChanged, wentTo } from "./trace.ts";

/** Marks a transaction that carries what the live document already has. */
export const REMOTE = "samrad-remote";

/** Which of several clauses with one id is the one: the first that is not empty, else the first. */
export function owners(doc: Node): Map<string, number> {
  const owner = new Map<string, number>();
  doc.forEach((node, _pos, index) => {
    const held = owner.get(idOf(node));
    if (held === undefined || (doc.child(held).content.size === 0 && node.content.size > 0)) owner.set(idOf(node), index);
  });
  return owner;
}

function joinedIds(transactions: readonly Transaction[], before: Node, after: Node): Map<number, Node> {
  const mapping = mappingOf(transactions);
  const takes = new Map<number, Node>();
  const { from, oldTo } = changedRange(before, after);
  let pos = posOfIndex(before, from);
  for (let i = from; i < oldTo; i++) {
    const gone = before.child(i);
    const target = findClause(after, idOf(gone)) ? null : wentTo(before, i, pos, mapping, after);
    pos += gone.nodeSize;
    if (target === null || takes.has(target)) continue;
    const left = findClause(before, idOf(after.child(target)));
    if (!left || wentTo(before, left.index, left.pos, mapping, after) !== target) takes.set(target, gone);
  }
  return takes;
}

function keepIds(transactions: readonly Transaction[], before: EditorState, state: EditorState): Transaction | null {
  if (!transactions.some((tr) => tr.docChanged) || transactions.some((tr) => tr.getMeta(REMOTE))) return null;
  if (!structureChanged(before.doc, state.doc)) return null;
  const tr = state.tr;
  const takes = joinedIds(transactions, before.doc, state.doc);
  const owner = owners(state.doc);
  state.doc.forEach((node, pos, index) => {
    const taken = takes.get(index);
    if (taken) tr.setNodeMarkup(pos, null, { ...taken.attrs });
    else if (idOf(node) === "" || owner.get(idOf(node)) !== index) tr.setNodeAttribute(pos, "id", newId());
  });
  if (!tr.docChanged) return null;
  return tr.setStoredMarks(state.storedMarks);
}

/** The plugin that keeps ids where they belong. */
export function keepIdsPlugin(): Plugin {
  return new Plugin({ appendTransaction: keepIds });
}
