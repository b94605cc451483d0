// Find and replace inside clauses: highlights, next and previous, replace one or all. Each replacement is a step of
// its own, so that words typed by others between two hits stay where they are.

import { Plugin, PluginKey, TextSelection, type Command, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Node } from "prosemirror-model";

/** What is looked for. */
export type Query = { text: string; matchCase?: boolean; wholeWord?: boolean };
type Match = { from: number; to: number };
type Found = { query: Query | null; matches: Match[]; decorations: DecorationSet };

const key = new PluginKey<Found>("samrad-find");

/** Lower case where that keeps the length, so that offsets stay true (İ becomes two units). */
function fold(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join("");
}

const isWord = (char: string) => /[\p{L}\p{N}_]/u.test(char);

/** The places where a query is found, in order; never across clauses. */
export function findMatches(doc: Node, query: Query): Match[] {
  const matches: Match[] = [];
  const wanted = query.matchCase ? query.text : fold(query.text);
  if (wanted === "") return matches;
  doc.forEach((node, pos) => {
    const plain = node.textBetween(0, node.content.size, undefined, "\uFFFC");
    const text = query.matchCase ? plain : fold(plain);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length;
      const whole = !(at > 0 && isWord(text[at - 1]!) && isWord(text[at]!)) && !(end < text.length && isWord(text[end]!) && isWord(text[end - 1]!));
      if (whole || !query.wholeWord) matches.push({ from: pos + 1 + at, to: pos + 1 + end });
    }
  });
  return matches;
}

function drawn(state: EditorState, matches: Match[]): DecorationSet {
  const { from, to } = state.selection;
  return DecorationSet.create(state.doc, matches.map((match) =>
    Decoration.inline(match.from, match.to, { class: match.from === from && match.to === to ? "found here" : "found" })));
}

export function findPlugin(): Plugin<Found> {
  return new Plugin<Found>({
    key,
    state: {
      init: () => ({ query: null, matches: [], decorations: DecorationSet.empty }),
      apply(tr, found, _old, state) {
        const set = tr.getMeta(key) as { query: Query | null } | undefined;
        const query = set ? set.query : found.query;
        if (!query) return set ? { query: null, matches: [], decorations: DecorationSet.empty } : found;
        const matches = set || tr.docChanged ? findMatches(state.doc, query) : found.matches;
        if (matches === found.matches && !tr.selectionSet) return found;
        return { query, matches, decorations: drawn(state, matches) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** How many hits there are and which one is selected (from 1; 0 when none is). */
export function findState(state: EditorState): { count: number; current: number } {
  const matches = key.getState(state)?.matches ?? [];
  const { from, to } = state.selection;
  return { count: matches.length, current: matches.findIndex((match) => match.from === from && match.to === to) + 1 };
}

/** Looks for something, or stops looking (null or an empty text). */
export function find(query: Query | null): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setMeta(key, { query: query && query.text !== "" ? query : null }));
    return true;
  };
}

/** Selects the next or previous hit, round the end. */
export function findNext(forward: boolean): Command {
  return (state, dispatch) => {
    const matches = key.getState(state)?.matches ?? [];
    if (matches.length === 0) return false;
    const { from, to } = state.selection;
    const next = forward
      ? (matches.find((match) => match.from >= to && !(match.from === from && match.to === to)) ?? matches[0]!)
      : (matches.findLast((match) => match.to <= from) ?? matches.at(-1)!);
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)).scrollIntoView());
    return true;
  };
}

/** Replaces the selected hit and goes on to the next; selects the next when none is selected. */
export function replaceOne(replacement: string): Command {
  return (state, dispatch) => {
    const matches = key.getState(state)?.matches ?? [];
    const { from, to } = state.selection;
    if (!matches.some((match) => match.from === from && match.to === to)) return findNext(true)(state, dispatch);
    if (!dispatch) return true;
    const tr = state.tr.insertText(replacement, from, to);
    const end = from + replacement.length;
    const next = matches.find((match) => match.from >= to) ?? matches[0]!;
    const shift = next.from >= to ? replacement.length - (to - from) : 0;
    if (next.from !== from) tr.setSelection(TextSelection.create(tr.doc, next.from + shift, next.to + shift));
    else tr.setSelection(TextSelection.create(tr.doc, end));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Replaces every hit. */
export function replaceAll(replacement: string): Command {
  return (state, dispatch) => {
    const matches = key.getState(state)?.matches ?? [];
    if (matches.length === 0) return false;
    const tr = state.tr;
    for (const { from, to } of [...matches].reverse()) tr.insertText(replacement, from, to);
    dispatch?.(tr);
    return true;
  };
}
