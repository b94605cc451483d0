// Commands that change the order, kind and level of clauses.

import { TextSelection, type Command, type EditorState } from "prosemirror-state";
import { settledLevel, type Kind } from "./kinds.ts";
import { moveDown, moveUp, section, shapesOf, type Move } from "./outline.ts";
import { placeOf, posOfPlace } from "./read.ts";
import { current } from "./structure.ts";
import { findClause, idsOf, posOfIndex } from "./trace.ts";
import { MOVED } from "./write.ts";

function moved(state: EditorState, { start, end, before }: Move) {
  const from = posOfIndex(state.doc, start);
  const to = posOfIndex(state.doc, end);
  const tr = state.tr;
  const content = state.doc.slice(from, to).content;
  const gap = posOfIndex(state.doc, before);
  tr.delete(from, to).insert(gap > from ? gap - (to - from) : gap, content);
  const anchor = placeOf(state.doc, state.selection.anchor);
  const head = placeOf(state.doc, state.selection.head);
  const anchorAt = anchor && posOfPlace(tr.doc, anchor);
  const headAt = head && posOfPlace(tr.doc, head);
  if (anchorAt !== null && headAt !== null) tr.setSelection(TextSelection.create(tr.doc, anchorAt, headAt));
  return tr.setMeta(MOVED, idsOf(state.doc).slice(start, end)).scrollIntoView();
}

/** Moves a clause with what stands under it past the section above or below. */
export function moveSection(up: boolean, id?: string): Command {
  return (state, dispatch) => {
    const at = id === undefined ? current(state) : findClause(state.doc, id);
    const move = at && (up ? moveUp : moveDown)(shapesOf(state.doc), at.index);
    if (!move) return false;
    dispatch?.(moved(state, move));
    return true;
  };
}

/** Moves a clause with what stands under it before another one, or to the end: for dragging in the outline. */
export function moveSectionBefore(id: string, beforeId: string | null): Command {
  return (state, dispatch) => {
    const at = findClause(state.doc, id);
    const before = beforeId === null ? state.doc.childCount : findClause(state.doc, beforeId)?.index;
    if (!at || before === undefined) return false;
    const { start, end } = section(shapesOf(state.doc), at.index);
    if (before >= start && before <= end) return false;
    dispatch?.(moved(state, { start, end, before }));
    return true;
  };
}

function selectedClauses(state: EditorState, id?: string) {
  if (id !== undefined) {
    const found = findClause(state.doc, id);
    return found ? [found] : [];
  }
  const found: { pos: number; node: NonNullable<ReturnType<typeof findClause>>["node"] }[] = [];
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
    found.push({ pos, node });
    return false;
  });
  return found;
}

/** Makes the selected clauses, or the one named, of another kind. */
export function setKind(kind: Kind, level?: number, id?: string): Command {
  return (state, dispatch) => {
    const tr = state.tr;
    for (const { pos, node } of selectedClauses(state, id)) {
      const settled = settledLevel(kind, level ?? node.attrs.level);
      if (node.attrs.kind !== kind) tr.setNodeAttribute(pos, "kind", kind);
      if (node.attrs.level !== settled) tr.setNodeAttribute(pos, "level", settled);
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };
}

/** Makes the selected headings and bullets deeper (1) or shallower (-1). */
export function changeLevel(by: 1 | -1): Command {
  return (state, dispatch) => {
    const tr = state.tr;
    for (const { pos, node } of selectedClauses(state)) {
      const level = settledLevel(node.attrs.kind, node.attrs.level + by);
      if (level > 0 && level !== node.attrs.level && node.attrs.level + by > 0) tr.setNodeAttribute(pos, "level", level);
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };
}
