// Clauses that are agreed are read-only (text model 15): the chair reopens one, with a reason, before it changes. The page says which
// they are. Moving one is not changing it; what others do, and what is undone, goes through and is judged by the server.

import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Node } from "prosemirror-model";
import { idOf, structureChanged } from "./trace.ts";

type Held = { agreed: ReadonlySet<string>; decorations: DecorationSet };

const key = new PluginKey<Held>("samrad-agreed");

function drawn(doc: Node, agreed: ReadonlySet<string>): DecorationSet {
  const found: Decoration[] = [];
  doc.forEach((node, pos) => {
    if (agreed.has(idOf(node))) found.push(Decoration.node(pos, pos + node.nodeSize, { class: "agreed" }));
  });
  return DecorationSet.create(doc, found);
}

export function agreedPlugin(): Plugin<Held> {
  return new Plugin<Held>({
    key,
    state: {
      init: () => ({ agreed: new Set(), decorations: DecorationSet.empty }),
      apply(tr, held, before, after) {
        const given = tr.getMeta(key) as ReadonlySet<string> | undefined;
        if (given) return { agreed: given, decorations: drawn(after.doc, given) };
        if (!tr.docChanged || held.agreed.size === 0) return held;
        const decorations = structureChanged(before.doc, after.doc) ? drawn(after.doc, held.agreed) : held.decorations.map(tr.mapping, tr.doc);
        return { agreed: held.agreed, decorations };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** These clauses are agreed, and no others. */
export function showAgreed(state: EditorState, agreed: readonly string[]): Transaction {
  return state.tr.setMeta(key, new Set(agreed));
}

/** Whether a change would change the words, kind or level of an agreed clause, or take one out. */
export function changesAgreed(state: EditorState, after: Node): boolean {
  const agreed = key.getState(state)?.agreed;
  if (!agreed || agreed.size === 0) return false;
  const left = new Map<string, Node>();
  after.forEach((node) => void (agreed.has(idOf(node)) && left.set(idOf(node), node)));
  let changed = false;
  state.doc.forEach((node) => {
    const id = idOf(node);
    const now = left.get(id);
    // What nobody touched is the same object before and after.
    if (agreed.has(id) && now !== node) changed ||= !now?.eq(node);
  });
  return changed;
}
