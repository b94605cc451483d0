// What the editor tells the page: plain objects, each only when something in it changed. No words for the screen are
// made here; codes are translated by the page.

import type { EditorState } from "prosemirror-state";
import type { Block, Notice } from "./blocks.ts";
import { recoverable, type Recoverable } from "./document.ts";
import type { Binding } from "./binding.ts";
import { findState } from "./find.ts";
import { isHeadingLike } from "./kinds.ts";
import type { Ask } from "./keymap.ts";
import type { Beside } from "./labels.ts";
import { bracketsIn, marksHere } from "./marks.ts";
import type { Person, Settled, Unsaved } from "./room.ts";
import { current } from "./structure.ts";
import { selectedWords } from "./threads.ts";
import { idOf } from "./trace.ts";

/** An entry of the outline. */
export type OutlineItem = { id: string; kind: string; level: number; title: string; label: string };

export type EditorEvent =
  | { type: "ready" }
  | { type: "outline"; items: OutlineItem[]; clauses: number }
  | {
      type: "selection"; id: string | null; kind: string | null; level: number; label: string; empty: boolean; clauses: string[];
      words: ReturnType<typeof selectedWords>;
      brackets: ReturnType<typeof bracketsIn>; marks: ReturnType<typeof marksHere>; can_undo: boolean; can_redo: boolean;
    }
  | { type: "found"; count: number; current: number }
  | { type: "facts"; id: string; facts: Record<string, unknown> }
  | { type: "status"; state: "saving" | "saved" | "offline" | "signed_out" | "closed"; waiting: number }
  | { type: "ability"; writes: boolean }
  | { type: "people"; people: Person[] }
  | { type: "settled"; clauses: Settled[] }
  | { type: "review"; blocks: Block[]; notices: Notice[] }
  | { type: "deleted"; clauses: Recoverable[] }
  | { type: "taken"; id: string; by: string; into: string | null; text: string }
  | { type: "notice"; code: Notice["code"]; count: number }
  | { type: "ask"; what: Ask; marks: ReturnType<typeof marksHere> }
  | { type: "label"; id: string }
  | { type: "suggest"; clauses: string[] }
  | { type: "handed" }
  | { type: "unplaced"; text: string }
  | { type: "sign_in_needed"; waiting: number }
  | { type: "closed"; code: string; words: Unsaved }
  | { type: "changed"; topic: string; id: string };

/** How long outline and list of deleted clauses gather changes, in milliseconds. */
const GATHER = 120;

/** The clauses that the selection touches, in order. One whose edge it only reaches is not among them. */
function touched(state: EditorState): string[] {
  const { from, to, empty } = state.selection;
  const ids: string[] = [];
  state.doc.nodesBetween(from, to, (node, pos) => {
    const within = pos + 1 < to && pos + node.nodeSize - 1 > from;
    if (empty || within || node.content.size === 0) ids.push(idOf(node));
    return false;
  });
  return ids;
}

export class Reporter {
  private readonly last = new Map<string, string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private soon = false;
  private ended = false;

  constructor(
    private readonly state: () => EditorState,
    private readonly binding: Binding,
    private readonly beside: Beside,
    private readonly on: (event: EditorEvent) => void,
  ) {}

  /** Something may have changed: the selection is told at the end of this task, the lists a little later. */
  touch(): void {
    if (!this.soon) {
      this.soon = true;
      queueMicrotask(() => {
        this.soon = false;
        if (!this.ended) this.tellSelection();
      });
    }
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.tellLists();
    }, GATHER);
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
  }

  /** Facts of the clause with the caret. */
  tellFacts(): void {
    const at = current(this.state());
    const facts = at && this.binding.clauses.get(idOf(at.node))?.get("facts");
    if (at) this.tell({ type: "facts", id: idOf(at.node), facts: (facts as { toJSON?: () => Record<string, unknown> } | undefined)?.toJSON?.() ?? {} });
  }

  private tell(event: EditorEvent): void {
    const said = JSON.stringify(event);
    if (this.last.get(event.type) === said) return;
    this.last.set(event.type, said);
    this.on(event);
  }

  private tellSelection(): void {
    const state = this.state();
    const at = current(state);
    const id = at && idOf(at.node);
    const { undoManager } = this.binding;
    this.tell({
      type: "selection",
      id,
      kind: at && (at.node.attrs.kind as string),
      level: at ? (at.node.attrs.level as number) : 0,
      label: id === null ? "" : this.beside.label(id),
      empty: state.selection.empty,
      clauses: touched(state),
      words: selectedWords(state),
      brackets: at ? bracketsIn(at.node) : [],
      marks: marksHere(state),
      can_undo: undoManager.canUndo(),
      can_redo: undoManager.canRedo(),
    });
    this.tell({ type: "found", ...findState(state) });
    this.tellFacts();
  }

  private tellLists(): void {
    const { doc } = this.state();
    const items: OutlineItem[] = [];
    doc.forEach((node) => {
      const { kind, level } = node.attrs as { kind: string; level: number };
      if (isHeadingLike(kind)) items.push({ id: idOf(node), kind, level, title: node.textContent, label: this.beside.label(idOf(node)) });
    });
    this.tell({ type: "outline", items, clauses: doc.childCount });
    this.tell({ type: "deleted", clauses: recoverable(this.binding.clauses) });
  }
}
