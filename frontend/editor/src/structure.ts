// Commands that change which clauses stand: split, join, delete, insert. They are ordinary ProseMirror commands;
// the rules of ids that they follow are in `keep.ts`, which also covers what ProseMirror does by itself.

import { Selection, TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state";
import type { Fragment, Node } from "prosemirror-model";
import { newId } from "./ids.ts";
import { followingKind, settledLevel, type Kind } from "./kinds.ts";
import { section, shapesOf } from "./outline.ts";
import { clauseType, schema } from "./schema.ts";
import { findClause, idOf, posOfIndex } from "./trace.ts";
import { JOINED } from "./write.ts";

/** The clause with the caret, when nothing or words of one clause are selected. */
export function current(state: EditorState): { index: number; pos: number; node: Node } | null {
  const { $head } = state.selection;
  if ($head.depth === 0) return null;
  return { index: $head.index(0), pos: $head.before(1), node: $head.node(1) };
}

/** A new clause with a new id. */
export function makeClause(kind: Kind, level = 0, content?: Fragment | Node): Node {
  return clauseType.create({ id: newId(), kind, level: settledLevel(kind, level) }, content);
}

/** Enter. On an empty bullet it leaves the list; in the middle the first half keeps the id; at the start the empty half is the new one. */
export const split: Command = (state, dispatch) => {
  const tr = state.tr;
  if (!state.selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.depth === 0) return insertClause("paragraph")(state, dispatch);
  const node = $from.node(1);
  const { kind, level } = node.attrs as { kind: Kind; level: number };
  if (!dispatch) return true;
  if (node.content.size === 0 && state.selection.empty && (kind === "bullet" || kind === "action" || kind === "indicator")) {
    const pos = $from.before(1);
    if (kind === "bullet" && level > 1) tr.setNodeAttribute(pos, "level", level - 1);
    else tr.setNodeAttribute(pos, "kind", "paragraph").setNodeAttribute(pos, "level", 0);
  } else if ($from.parentOffset === 0 && node.content.size > 0 && state.selection.empty) {
    tr.insert($from.before(1), makeClause(followingKind(kind), level));
  } else if ($from.parentOffset === node.content.size && state.selection.empty) {
    const after = $from.after(1);
    tr.insert(after, makeClause(followingKind(kind), level)).setSelection(TextSelection.create(tr.doc, after + 1));
  } else {
    tr.split($from.pos, 1, [{ type: clauseType, attrs: { id: newId(), kind, level } }]);
  }
  dispatch(tr.scrollIntoView());
  return true;
};

/** A line break inside a clause. */
export const lineBreak: Command = (state, dispatch) => {
  if (state.selection.$from.depth === 0) return false;
  dispatch?.(state.tr.insertText("\n").scrollIntoView());
  return true;
};

/** Joins the clause at `index` to the one before it; the first that is not empty keeps its id. */
function join(state: EditorState, index: number): Transaction {
  const tr = state.tr;
  const left = state.doc.child(index - 1);
  const right = state.doc.child(index);
  const pos = posOfIndex(state.doc, index);
  if (left.content.size === 0) {
    tr.delete(pos - left.nodeSize, pos).setMeta(JOINED, { from: idOf(left), into: idOf(right) });
    tr.setSelection(TextSelection.create(tr.doc, pos - left.nodeSize + 1));
  } else if (right.content.size === 0) {
    tr.delete(pos, pos + right.nodeSize).setMeta(JOINED, { from: idOf(right), into: idOf(left) });
    tr.setSelection(TextSelection.create(tr.doc, pos - 1));
  } else {
    tr.join(pos);
    tr.setSelection(TextSelection.create(tr.doc, pos - 1));
  }
  return tr.scrollIntoView();
}

/** Backspace at the start of a clause: a bullet becomes a paragraph first, then it joins the clause before. */
export const joinBackward: Command = (state, dispatch) => {
  const at = current(state);
  if (!at || !state.selection.empty || state.selection.$from.parentOffset > 0) return false;
  if (at.node.attrs.kind === "bullet") {
    dispatch?.(state.tr.setNodeAttribute(at.pos, "kind", "paragraph").setNodeAttribute(at.pos, "level", 0));
    return true;
  }
  if (at.index > 0) dispatch?.(join(state, at.index));
  return true;
};

/** Delete at the end of a clause: the next one joins it. */
export const joinForward: Command = (state, dispatch) => {
  const at = current(state);
  if (!at || !state.selection.empty || state.selection.$from.parentOffset < at.node.content.size) return false;
  if (at.index + 1 < state.doc.childCount) dispatch?.(join(state, at.index + 1));
  return true;
};

/** A new empty clause behind the one with the caret, or behind everything. */
export function insertClause(kind: Kind, level = 0, words = ""): Command {
  return (state, dispatch) => {
    const at = current(state);
    const pos = at ? at.pos + at.node.nodeSize : state.doc.content.size;
    const node = makeClause(kind, level, words ? schema.text(words) : undefined);
    if (dispatch) {
      const tr = state.tr.insert(pos, node);
      dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1 + words.length)).scrollIntoView());
    }
    return true;
  };
}

/** Deletes a clause with what stands under it: the one named, or the one with the caret. */
export function deleteSection(id?: string): Command {
  return (state, dispatch) => {
    const at = id === undefined ? current(state) : findClause(state.doc, id);
    if (!at) return false;
    const { start, end } = section(shapesOf(state.doc), at.index);
    if (dispatch) {
      const tr = state.tr.delete(posOfIndex(state.doc, start), posOfIndex(state.doc, end));
      if (tr.doc.childCount) tr.setSelection(Selection.near(tr.doc.resolve(Math.min(at.pos, tr.doc.content.size)), 1));
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}
