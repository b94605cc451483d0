// The binding between ProseMirror and the live document (text model 1). It owns the two directions, the undo stack
// and the acts that change the document without the editor; it knows neither the network nor the page.

import * as Y from "yjs";
import { TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import type { Node } from "prosemirror-model";
import { clausesOf, factsOf, goneOf, wordsOf, type ClauseMap } from "./document.ts";
import { REMOTE } from "./keep.ts";
import { healingSteps, placeOf, posOfPlace, remoteSteps, seen, type Place, type Seen, type Stranded } from "./read.ts";
import { structureChanged } from "./trace.ts";
import { ENTERED, inStep, writeLocal } from "./write.ts";

/** What the binding needs of an editor; an `EditorView` is one. */
export type Host = { readonly state: EditorState; dispatch(tr: Transaction): void };

/** What happened to the live document, for the screen around the editor. */
export type Happened = Pick<Seen, "structure" | "facts"> & { local: boolean; words: ReadonlySet<string>; stranded: Stranded | null };

/** A place that stays between the same words, whatever others write. */
type Spot = { id: string; at: Y.RelativePosition };
type Selected = { anchor: Spot | null; head: Spot | null };

const NEEDED = new Set(["kind", "level", "pos", "text", "facts"]);

/**
 * Whether undo may delete an item. When a colleague has changed the same entry meanwhile, Yjs cannot bring the old value
 * back and would leave none: the value then stays, because a clause without kind or place is no clause.
 */
function mayGo(item: Y.Item): boolean {
  const { parentSub, parent } = item;
  return parentSub === null || !NEEDED.has(parentSub) || (parent as Y.AbstractType<unknown>)._map.get(parentSub) !== item;
}

export class Binding {
  readonly clauses: Y.Map<ClauseMap>;
  readonly undoManager: Y.UndoManager;
  /** Origin of what the editor wrote: the editor has it already. */
  private readonly typed = {};
  /** Origin of this person's acts on the document itself: undone like typing, read like a remote change. */
  private readonly acted = {};
  private host: Host | null = null;
  /** What was selected before the change that is just being made. */
  private before: Selected | null = null;

  /**
   * `by` is the seat's id, written where a clause is taken out; `happened` is told of every change; while `apart` the editor shows what
   * the live document does not say, and `heal` brings the two together afterwards.
   */
  constructor(
    readonly doc: Y.Doc,
    private readonly by: string,
    private readonly happened: (what: Happened) => void = () => {},
    private readonly apart: () => boolean = () => false,
  ) {
    this.clauses = clausesOf(doc);
    this.undoManager = new Y.UndoManager(this.clauses, {
      trackedOrigins: new Set<unknown>([this.typed, this.acted]),
      captureTimeout: 500,
      deleteFilter: mayGo,
    });
    this.undoManager.on("stack-item-added", ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
      if (this.before) stackItem.meta.set("selected", this.before);
    });
    this.clauses.observeDeep(this.observe);
  }

  /** Begins to bring what others do into an editor, whose document was made by `documentOf`. */
  attach(host: Host): void {
    this.host = host;
  }

  destroy(): void {
    this.host = null;
    this.clauses.unobserveDeep(this.observe);
    this.undoManager.destroy();
  }

  /** Writes what the editor just did. To be called before the editor shows it, for every set of transactions. */
  local(transactions: readonly Transaction[], before: Node, after: Node): void {
    const own = transactions.filter((tr) => tr.docChanged);
    if (own.length === 0 || own.some((tr) => tr.getMeta(REMOTE))) return;
    const structural = structureChanged(before, after);
    if (structural) this.undoManager.stopCapturing();
    this.remember();
    writeLocal({ doc: this.doc, clauses: this.clauses, by: this.by, origin: this.typed }, own, before, after);
    if (structural) this.undoManager.stopCapturing();
  }

  /** An act of this person on the document itself, undone in one piece. */
  act(change: () => void): void {
    this.undoManager.stopCapturing();
    this.remember();
    this.doc.transact(change, this.acted);
    this.undoManager.stopCapturing();
  }

  /** Brings a clause back that was deleted or joined, where it stood. False when there is no such clause. */
  restore(id: string): boolean {
    const clause = this.clauses.get(id);
    if (!wordsOf(clause) || !goneOf(clause!)) return false;
    this.act(() => clause!.delete("gone"));
    return true;
  }

  /** Writes facts of a clause; null, an empty text or an empty list takes one away. */
  setFacts(id: string, patch: Record<string, unknown>): boolean {
    const facts = factsOf(this.clauses.get(id));
    if (!facts) return false;
    this.act(() => {
      for (const [name, value] of Object.entries(patch)) {
        const empty = value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
        if (empty) facts.delete(name);
        else if (JSON.stringify(facts.get(name)) !== JSON.stringify(value)) facts.set(name, value);
      }
    });
    return true;
  }

  /** Adds words to a clause that may be gone already: what is typed while it disappears stays in it. */
  addWords(place: Place, words: string): boolean {
    const text = wordsOf(this.clauses.get(place.id));
    if (!text) return false;
    this.remember();
    this.doc.transact(() => text.insert(Math.min(place.offset, text.length), words, {}), this.acted);
    return true;
  }

  undo(): boolean {
    return this.turn(() => this.undoManager.undo());
  }

  redo(): boolean {
    return this.turn(() => this.undoManager.redo());
  }

  /** Whether the editor and the live document say the same. */
  inStep(): boolean {
    return this.host === null || inStep(this.clauses, this.host.state.doc);
  }

  /** Brings the editor up to the live document, whatever was missed. */
  heal(): void {
    const tr = this.host && healingSteps(this.host.state, this.clauses);
    if (tr) this.host!.dispatch(tr);
  }

  private turn(step: () => { meta: Map<unknown, unknown> } | null): boolean {
    this.remember();
    const item = step();
    if (!item) return false;
    const selected = item.meta.get("selected") as Selected | undefined;
    if (this.host && selected) this.select(this.host, selected);
    return true;
  }

  private remember(): void {
    if (!this.host) return;
    const { doc, selection } = this.host.state;
    this.before = { anchor: this.spotOf(doc, selection.anchor), head: this.spotOf(doc, selection.head) };
  }

  private spotOf(doc: Node, pos: number): Spot | null {
    const place = placeOf(doc, pos);
    if (!place) return null;
    const text = wordsOf(this.clauses.get(place.id));
    return text && { id: place.id, at: Y.createRelativePositionFromTypeIndex(text, Math.min(place.offset, text.length), -1) };
  }

  private posOfSpot(doc: Node, { id, at }: Spot): number | null {
    const found = Y.createAbsolutePositionFromRelativePosition(at, this.doc);
    return found && found.type === wordsOf(this.clauses.get(id)) ? posOfPlace(doc, { id, offset: found.index }) : null;
  }

  private select(host: Host, { anchor, head }: Selected): void {
    const { tr } = host.state;
    const anchorAt = anchor && this.posOfSpot(tr.doc, anchor);
    const headAt = head && this.posOfSpot(tr.doc, head);
    if (anchorAt === null || headAt === null) return;
    host.dispatch(tr.setSelection(TextSelection.create(tr.doc, anchorAt, headAt)).scrollIntoView());
  }

  private readonly observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    const what = seen(events, this.clauses);
    const local = transaction.origin === this.typed || transaction.origin === ENTERED;
    let stranded: Stranded | null = null;
    if (!local && this.host && !this.apart()) {
      const steps = remoteSteps(this.host.state, this.clauses, what);
      if (steps.tr) this.host.dispatch(steps.tr);
      stranded = transaction.origin === this.undoManager || transaction.origin === this.acted ? null : steps.stranded;
    }
    this.happened({ structure: what.structure, facts: what.facts, words: new Set(what.changes.keys()), local, stranded });
  };
}
