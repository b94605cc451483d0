// The words that threads of comments stand on, drawn over the text: decorations that the page gives, and no marks in the text,
// which would reach everybody (text model 11). Between two lists of the page they go along with what is typed.

import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Node } from "prosemirror-model";
import { idOf, structureChanged } from "./trace.ts";

/** Some words with a thread: a range in UTF-16 units of the clause's words, and what they say. */
export type Marked = { thread: string; clause: string; start: number; end: number; quote: string; circle: string };
type Shown = { marked: readonly Marked[]; decorations: DecorationSet };

const key = new PluginKey<Shown>("samrad-threads");

/** A clause's words as offsets count them. */
export function countedWords(node: Node): string {
  return node.textBetween(0, node.content.size, undefined, "\uFFFC");
}

/** Where the words stand in a text that may have gone on since the page heard of them: where they were, or where they are alone. */
function place(text: string, { start, end, quote }: Marked): number | null {
  if (text.slice(start, end) === quote) return start;
  const first = text.indexOf(quote);
  return first >= 0 && text.indexOf(quote, first + 1) < 0 ? first : null;
}

function drawn(doc: Node, marked: readonly Marked[]): DecorationSet {
  if (marked.length === 0) return DecorationSet.empty;
  const found: Decoration[] = [];
  doc.forEach((node, pos) => {
    for (const one of marked.filter((one) => one.clause === idOf(node) && one.quote !== "")) {
      const at = place(countedWords(node), one);
      if (at === null) continue;
      const from = pos + 1 + at;
      found.push(Decoration.inline(from, from + one.quote.length, { class: `commented ${one.circle}`, "data-thread": one.thread }));
    }
  });
  return DecorationSet.create(doc, found);
}

export function threadsPlugin(marked: readonly Marked[]): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: (_config, state) => ({ marked, decorations: drawn(state.doc, marked) }),
      apply(tr, shown, before, after) {
        const given = tr.getMeta(key) as readonly Marked[] | undefined;
        if (given) return { marked: given, decorations: drawn(after.doc, given) };
        if (!tr.docChanged) return shown;
        // What is moved is taken out and put in again: its decorations would stay behind.
        const decorations = structureChanged(before.doc, after.doc) ? drawn(after.doc, shown.marked) : shown.decorations.map(tr.mapping, tr.doc);
        return { marked: shown.marked, decorations };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** Shows these and no others. */
export function showThreads(state: EditorState, marked: readonly Marked[]): Transaction {
  return state.tr.setMeta(key, marked);
}

/** The selected words, where they stand in one clause; null when nothing is selected, or more than one clause. */
export function selectedWords(state: EditorState): { start: number; end: number; text: string } | null {
  const { $from, $to, from, to, empty } = state.selection;
  if (empty || $from.depth === 0 || $to.depth === 0 || $from.before(1) !== $to.before(1)) return null;
  const begin = $from.start(1);
  return { start: from - begin, end: to - begin, text: state.doc.textBetween(from, to, undefined, "\uFFFC") };
}
