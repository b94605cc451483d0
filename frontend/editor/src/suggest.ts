// Suggesting: who may not write a text types in it all the same, and what they type becomes their own wording. Until the page
// has begun an amendment and its draft is open, the words stand in this editor alone. Then they are played over into the
// draft, which holds the same clauses, and this editor goes back to what the text says.

import { Mapping, StepMap, type Step } from "prosemirror-transform";
import { TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import { changedRange, findClause, idOf, posOfIndex } from "./trace.ts";

/** What was typed over some neighbouring clauses; positions count from the first of them. */
export type Typed = { clauses: string[]; steps: Step[]; anchor: number; head: number; text: string };

type Begun = { clauses: string[]; before: string | null; after: string | null; steps: Step[]; told: boolean };

/** Where the clauses stand now, between the two that stand beside them. */
function place({ before, after }: Begun, doc: Node): { from: number; to: number } {
  const behind = before === null ? null : findClause(doc, before);
  const ahead = after === null ? null : findClause(doc, after);
  return { from: behind ? behind.index + 1 : 0, to: ahead ? ahead.index : doc.childCount };
}

/** The clauses that a change is about: those it touches; where it only puts something in, the one it follows. */
function about(before: Node, after: Node): { from: number; to: number } {
  const { from, oldTo } = changedRange(before, after);
  if (oldTo > from) return { from, to: oldTo };
  const at = Math.max(0, from - 1);
  return { from: at, to: Math.min(at + 1, before.childCount) };
}

const idAt = (doc: Node, index: number) => (index >= 0 && index < doc.childCount ? idOf(doc.child(index)) : null);

export class Suggestion {
  private begun: Begun | null = null;

  /** Whether something was typed that no draft has yet. */
  get waits(): boolean {
    return this.begun !== null;
  }

  /** Whether it is to be said that something waits: once, because a word that is typed elsewhere is many letters. */
  tellsWaiting(): boolean {
    if (!this.begun || this.begun.told) return false;
    this.begun.told = true;
    return true;
  }

  /**
   * Takes what somebody did. Answers the clauses it is about when something new begins, an empty list when it goes on, and null
   * when it is about other clauses than what waits: that is not done.
   */
  take(transactions: readonly Transaction[], before: Node, after: Node): string[] | null {
    const touched = about(before, after);
    let first = false;
    if (!this.begun) {
      const clauses: string[] = [];
      for (let i = touched.from; i < touched.to; i++) clauses.push(idOf(before.child(i)));
      if (clauses.length === 0) return null;
      this.begun = { clauses, before: idAt(before, touched.from - 1), after: idAt(before, touched.to), steps: [], told: false };
      first = true;
    }
    const { begun } = this;
    const { from, to } = place(begun, before);
    if (touched.from < from || touched.to > to) return null;
    for (const tr of transactions) {
      tr.steps.forEach((step, at) => {
        const start = posOfIndex(tr.docs[at]!, place(begun, tr.docs[at]!).from);
        const moved = step.map(new Mapping([StepMap.offset(-start)]));
        if (moved) begun.steps.push(moved);
      });
    }
    return first ? begun.clauses : [];
  }

  /** What was typed until now; nothing waits any more. */
  end(state: EditorState): Typed | null {
    const { begun } = this;
    if (!begun) return null;
    this.begun = null;
    const { from, to } = place(begun, state.doc);
    const [start, end] = [posOfIndex(state.doc, from), posOfIndex(state.doc, to)];
    const { anchor, head } = state.selection;
    const text = state.doc.textBetween(start, end, "\n", "\uFFFC");
    return { clauses: begun.clauses, steps: begun.steps, anchor: anchor - start, head: head - start, text };
  }
}

/** Does in a draft what was typed elsewhere; null when it does not fit, because the draft says something else. */
export function replay(state: EditorState, { steps, anchor, head }: Typed): Transaction | null {
  const { tr } = state;
  try {
    for (const step of steps) if (tr.maybeStep(step).failed !== null) return null;
  } catch {
    // A step whose positions lie outside the draft.
    return null;
  }
  const within = (pos: number) => tr.doc.resolve(Math.max(0, Math.min(pos, tr.doc.content.size)));
  return tr.setSelection(TextSelection.between(within(anchor), within(head))).scrollIntoView();
}
