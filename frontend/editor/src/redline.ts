// A draft as a redline against the text it was begun on, while it is written: what came in is marked, what went is shown struck
// out. What differs is asked of the page, so that it is the same on every screen.

import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Node } from "prosemirror-model";
import { countedWords } from "./threads.ts";
import { idOf } from "./trace.ts";

/** Words that stayed, came in or went, in order. */
export type Difference = { mark: "same" | "ins" | "del"; text: string };
export type Compare = (before: string, after: string) => readonly Difference[];
/** A clause as it reads in the text: its words, a footnote counting one sign. */
export type Base = { id: string; text: string };

const key = new PluginKey<DecorationSet>("samrad-redline");

/** What was struck out, where it stood. It is no part of the draft: the caret passes it. */
function struck(text: string): HTMLElement {
  const element = document.createElement("del");
  element.textContent = text;
  return element;
}

function clauseMarks(node: Node, pos: number, differences: readonly Difference[]): Decoration[] {
  const found: Decoration[] = [];
  let at = pos + 1;
  for (const { mark, text } of differences) {
    if (mark === "del") found.push(Decoration.widget(at, () => struck(text), { key: `${at} ${text}`, side: -1, ignoreSelection: true }));
    if (mark === "ins") found.push(Decoration.inline(at, at + text.length, { nodeName: "ins" }));
    if (mark !== "del") at += text.length;
  }
  // What does not add up to the words that stand there would mark others.
  return at === pos + 1 + node.content.size ? found : [];
}

export function redlinePlugin(base: readonly Base[], compare: Compare): Plugin<DecorationSet> {
  const was = new Map(base.map(({ id, text }) => [id, text]));
  const known = new WeakMap<Node, readonly Difference[]>();
  const differences = (node: Node, before: string) => {
    const found = known.get(node) ?? compare(before, countedWords(node));
    known.set(node, found);
    return found;
  };
  const drawn = (doc: Node) => {
    const found: Decoration[] = [];
    doc.forEach((node, pos) => {
      const before = was.get(idOf(node));
      if (before === undefined) found.push(Decoration.node(pos, pos + node.nodeSize, { class: "inserted" }));
      else if (before !== countedWords(node)) found.push(...clauseMarks(node, pos, differences(node, before)));
    });
    return DecorationSet.create(doc, found);
  };
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state) => drawn(state.doc),
      apply: (tr, shown, _before, after) => (tr.docChanged ? drawn(after.doc) : shown),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}
