// Commands on words: bold, italic, links, footnotes, hand-set brackets.

import { toggleMark } from "prosemirror-commands";
import { NodeSelection, type Command, type EditorState } from "prosemirror-state";
import type { Mark, MarkType, Node } from "prosemirror-model";
import { newId } from "./ids.ts";
import { linkAllowed, schema, type Attributes } from "./schema.ts";
import { countedWords } from "./threads.ts";

const { strong, emphasis, link, bracket } = schema.marks as Record<"strong" | "emphasis" | "link" | "bracket", MarkType>;

export const toggleStrong: Command = toggleMark(strong);
export const toggleEmphasis: Command = toggleMark(emphasis);

/** The mark of a type at the caret or the start of the selection, with the range over which it is the same. */
export function markAround(state: EditorState, type: MarkType): { from: number; to: number; mark: Mark } | null {
  const { $from } = state.selection;
  if ($from.depth === 0) return null;
  const start = $from.start(1);
  let found: { from: number; to: number; mark: Mark } | null = null;
  $from.node(1).forEach((node, offset) => {
    const mark = type.isInSet(node.marks);
    const from = start + offset;
    if (found && mark?.eq(found.mark) && found.to === from) found.to = from + node.nodeSize;
    else if (mark && (!found || found.to < $from.pos)) found = { from, to: from + node.nodeSize, mark };
  });
  return found && (found as { from: number }).from <= $from.pos && (found as { to: number }).to >= $from.pos ? found : null;
}

/** A word, also one with a hyphen or an apostrophe in it. */
const WORD = /[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*/gu;

/** The word that the caret is in, or that it stands before or behind; null where words are selected, and between spaces or signs. */
export function wordAt(state: EditorState): { from: number; to: number } | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth === 0) return null;
  const start = $from.start(1);
  for (const { 0: word, index } of countedWords($from.node(1)).matchAll(WORD)) {
    const from = start + index;
    if (from <= $from.pos && $from.pos <= from + word.length) return { from, to: from + word.length };
  }
  return null;
}

/** What a dialog about a mark at the caret needs: the address of a link, the reason of a bracket, the text of a footnote. */
export function marksHere(state: EditorState) {
  const { selection } = state;
  const has = (type: MarkType) => (selection.empty
    ? type.isInSet(state.storedMarks ?? selection.$from.marks()) !== undefined
    : state.doc.rangeHasMark(selection.from, selection.to, type));
  const footnote = selection instanceof NodeSelection && selection.node.type === schema.nodes.footnote;
  return {
    strong: has(strong),
    emphasis: has(emphasis),
    link: (markAround(state, link)?.mark.attrs.href as string | undefined) ?? null,
    bracket: (markAround(state, bracket)?.mark.attrs.reason as string | undefined) ?? null,
    footnote: footnote ? (selection.node.attrs.text as string) : null,
  };
}

type Bracket = Required<Attributes>["bracket"];

/** The brackets that are set by hand in a clause, each once. */
export function bracketsIn(clause: Node): Bracket[] {
  const found = new Map<string, Bracket>();
  clause.forEach((node) => {
    const mark = bracket.isInSet(node.marks);
    if (mark) found.set(mark.attrs.id as string, { ...(mark.attrs as Bracket) });
  });
  return [...found.values()];
}

/** Links the selected words, changes the link at the caret, or takes it away (empty address). False for an address that may not stand in a text. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const address = href.trim();
    if (address !== "" && !linkAllowed(address)) return false;
    const around = state.selection.empty ? markAround(state, link) : null;
    const { from, to } = around ?? state.selection;
    if (from === to) {
      if (address === "" || state.selection.$from.depth === 0) return false;
      dispatch?.(state.tr.insert(from, schema.text(address, [link.create({ href: address })])).scrollIntoView());
      return true;
    }
    const tr = address === "" ? state.tr.removeMark(from, to, link) : state.tr.addMark(from, to, link.create({ href: address }));
    dispatch?.(tr);
    return true;
  };
}

/** Sets a bracket on the selected words, changes the reason of the one at the caret, or sets one on the word that the caret is at. */
export function setBracket(by: string, reason: string): Command {
  return (state, dispatch) => {
    const around = state.selection.empty ? markAround(state, bracket) : null;
    const { from, to } = around ?? wordAt(state) ?? state.selection;
    if (from === to) return false;
    const id = (around?.mark.attrs.id as string | undefined) ?? newId();
    dispatch?.(state.tr.addMark(from, to, bracket.create({ id, by, reason: reason.trim() })));
    return true;
  };
}

/** Takes the bracket at the caret, or those on the selected words, away. */
export const removeBracket: Command = (state, dispatch) => {
  const { from, to } = (state.selection.empty ? markAround(state, bracket) : null) ?? state.selection;
  if (!state.doc.rangeHasMark(from, to, bracket)) return false;
  dispatch?.(state.tr.removeMark(from, to, bracket));
  return true;
};

/** Sets a footnote behind the selection, or changes the selected one; an empty text takes it away. */
export function setFootnote(text: string): Command {
  return (state, dispatch) => {
    const { selection } = state;
    const words = text.trim();
    const chosen = selection instanceof NodeSelection && selection.node.type === schema.nodes.footnote;
    if (!chosen && (words === "" || selection.$to.depth === 0)) return false;
    const note = schema.nodes.footnote!.create({ text: words });
    const tr = state.tr;
    if (chosen && words === "") tr.deleteSelection();
    else if (chosen) tr.replaceSelectionWith(note, false);
    else tr.insert(selection.to, note);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
