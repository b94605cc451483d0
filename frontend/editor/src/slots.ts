// Places in the text where the page puts something of its own: a delegation's wording stands where the clauses are that it would
// replace, and those are not shown meanwhile. Decorations, so that nothing of it is in the text.

import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Node } from "prosemirror-model";
import { findClause, structureChanged } from "./trace.ts";

/** A place: what the page calls it, and the neighbouring clauses it stands for. */
export type Slot = { key: string; clauses: string[] };
type Shown = { slots: readonly Slot[]; decorations: DecorationSet };

const key = new PluginKey<Shown>("samrad-slots");

export class Slots {
  private readonly elements = new Map<string, HTMLElement>();
  private held: readonly string[] = [];

  /** The element of a place; the page may put into it what it likes. */
  element(name: string): HTMLElement {
    let found = this.elements.get(name);
    if (!found) {
      found = document.createElement("div");
      found.className = "ownwords";
      this.elements.set(name, found);
    }
    return found;
  }

  /** These clauses are being typed in: what is to stand for them waits until that is over. To be shown anew afterwards. */
  hold(clauses: readonly string[]): void {
    this.held = clauses;
  }

  plugin(): Plugin<Shown> {
    return new Plugin<Shown>({
      key,
      state: {
        init: () => ({ slots: [], decorations: DecorationSet.empty }),
        apply: (tr, shown, before, after) => {
          const given = tr.getMeta(key) as readonly Slot[] | undefined;
          if (given) return { slots: given, decorations: this.drawn(after.doc, given) };
          if (!tr.docChanged || shown.slots.length === 0) return shown;
          // What is moved is taken out and put in again, and what is made anew has no decorations.
          const again = structureChanged(before.doc, after.doc);
          return { slots: shown.slots, decorations: again ? this.drawn(after.doc, shown.slots) : shown.decorations.map(tr.mapping, tr.doc) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.decorations },
    });
  }

  private drawn(doc: Node, slots: readonly Slot[]): DecorationSet {
    const found: Decoration[] = [];
    for (const slot of slots) {
      const stand = slot.clauses.map((id) => findClause(doc, id)).filter((clause) => clause !== null);
      const last = stand.reduce((last, clause) => Math.max(last, clause.pos + clause.node.nodeSize), -1);
      const waits = slot.clauses.some((id) => this.held.includes(id));
      this.element(slot.key).classList.toggle("coming", waits);
      if (!waits) for (const { pos, node } of stand) found.push(Decoration.node(pos, pos + node.nodeSize, { class: "superseded" }));
      if (last < 0) continue;
      found.push(Decoration.widget(last, () => this.element(slot.key), { key: slot.key, side: 1, stopEvent: () => true, ignoreSelection: true }));
    }
    return DecorationSet.create(doc, found);
  }
}

/** Shows these places and no others; without a list, those that are there, anew. */
export function showSlots(state: EditorState, slots?: readonly Slot[]): Transaction {
  return state.tr.setMeta(key, slots ?? key.getState(state)?.slots ?? []);
}

/** The place that stands for a clause. */
export function slotOf(state: EditorState, clause: string): string | null {
  return key.getState(state)?.slots.find(({ clauses }) => clauses.includes(clause))?.key ?? null;
}
