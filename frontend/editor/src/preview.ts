// What an amendment would make of the text, shown in its place while somebody looks at it. Decorations that the page gives: nothing of
// it is in the text, and nobody else sees it.

import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Node } from "prosemirror-model";
import type { Difference } from "./redline.ts";
import { findClause, structureChanged } from "./trace.ts";

/** A clause, how its words would differ, what would be put in behind it, and by whose colour all of it is drawn. */
export type Preview = { clause: string; code: string; differences: Difference[]; behind: string[] };

const key = new PluginKey<DecorationSet>("samrad-preview");

function inserted(code: string, words: string): HTMLElement {
  const element = document.createElement("ins");
  element.dataset.del = code;
  element.textContent = words;
  return element;
}

/** A clause that is to come stands on a line of its own. */
function coming(code: string, words: string): HTMLElement {
  const element = document.createElement("p");
  element.className = "wording";
  element.append(inserted(code, words));
  return element;
}

const widget = (at: number, draw: () => HTMLElement) => Decoration.widget(at, draw, { side: 1, ignoreSelection: true, stopEvent: () => true });

function inClause(node: Node, pos: number, { code, differences }: Preview): Decoration[] {
  const found: Decoration[] = [];
  let at = pos + 1;
  for (const { mark, text } of differences) {
    if (mark === "ins") found.push(widget(at, () => inserted(code, text)));
    if (mark === "del") found.push(Decoration.inline(at, at + text.length, { nodeName: "del", "data-del": code }));
    if (mark !== "ins") at += text.length;
  }
  // What does not add up to the words that stand there would mark others.
  return at === pos + 1 + node.content.size ? found : [];
}

function drawn(doc: Node, list: readonly Preview[]): DecorationSet {
  const found: Decoration[] = [];
  for (const one of list) {
    const clause = findClause(doc, one.clause);
    if (!clause) continue;
    found.push(...inClause(clause.node, clause.pos, one));
    for (const words of one.behind) found.push(widget(clause.pos + clause.node.nodeSize, () => coming(one.code, words)));
  }
  return DecorationSet.create(doc, found);
}

export function previewPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, shown, before, after) {
        const given = tr.getMeta(key) as readonly Preview[] | undefined;
        if (given) return drawn(after.doc, given);
        if (!tr.docChanged || shown === DecorationSet.empty) return shown;
        // What is moved is taken out and put in again: it is shown anew when somebody looks again.
        return structureChanged(before.doc, after.doc) ? DecorationSet.empty : shown.map(tr.mapping, tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Shows these and no others; null where nothing is shown and nothing is to be. */
export function showPreview(state: EditorState, list: readonly Preview[]): Transaction | null {
  return list.length === 0 && key.getState(state) === DecorationSet.empty ? null : state.tr.setMeta(key, list);
}
