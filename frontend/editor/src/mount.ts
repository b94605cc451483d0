// One text in one element: puts document, binding, room, view and reporter together. The view appears after the first
// sync, because only the server ever seeds a text.

import * as Y from "yjs";
import { EditorState, Plugin, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import type { Node } from "prosemirror-model";
import { Awareness } from "y-protocols/awareness";
import { agreedPlugin, changesAgreed, showAgreed } from "./agreed.ts";
import { Binding, type Happened } from "./binding.ts";
import { plainOfBlock, type Block } from "./blocks.ts";
import { readCaret } from "./caret.ts";
import { ClauseView } from "./clause_view.ts";
import { clipboardPlugin } from "./clipboard.ts";
import { commandOf, type Args } from "./commands.ts";
import { hold } from "./connect.ts";
import { Cursors } from "./cursors.ts";
import { documentOf, factsOf, goneOf, plainOf, recoverable, type Recoverable } from "./document.ts";
import { findPlugin } from "./find.ts";
import { keepIdsPlugin, REMOTE } from "./keep.ts";
import { keymapPlugin, rulesPlugin, type Ask } from "./keymap.ts";
import { Beside, type Labelled } from "./labels.ts";
import { marksHere } from "./marks.ts";
import { sayer } from "./messages.ts";
import { previewPlugin, showPreview, type Preview } from "./preview.ts";
import { redlinePlugin, type Base, type Compare } from "./redline.ts";
import { Reporter, type EditorEvent } from "./report.ts";
import { Room, type RoomEvent, type Settled } from "./room.ts";
import { schema } from "./schema.ts";
import { Slots, showSlots, slotOf, type Slot } from "./slots.ts";
import type { ConnectionEvent, ConnectionOptions } from "./socket.ts";
import { Strand } from "./stranded.ts";
import { current, insertClause } from "./structure.ts";
import { replay, Suggestion, type Typed } from "./suggest.ts";
import { countedWords, showThreads, threadsPlugin, type Marked } from "./threads.ts";
import { changedRange, findClause, idOf, structureChanged } from "./trace.ts";

/** What the person does here. Who suggests types like who edits; the words go into a draft of theirs (suggest.ts). */
export type Mode = "edit" | "suggest" | "read";

export type MountOptions = {
  /** The text's id, which is its room. */
  text: string;
  mode: Mode;
  socketUrl: string;
  /** A single-use ticket for a room, or for the socket (empty text); rejects with "sign_in_needed" when the session has ended. */
  ticket: (room: string) => Promise<string>;
  /** See `MESSAGES`. */
  messages: Record<string, string>;
  /** The labels of a text, one for each clause: a pure function in `shared::text`. */
  labels: (list: Labelled[]) => readonly string[];
  /** What the values of a fact are called on the screen: names of members, days as the language writes them. */
  words: (fact: string, values: readonly string[]) => string;
  /** Who writes; `seat` is entered where a clause is taken out or a bracket set. */
  me: { code: string; name: string; seat?: string };
  on: (event: EditorEvent) => void;
  /** Shown as a redline against these clauses while it is written. */
  redline?: { base: Base[]; compare: Compare };
  /** Whether the page can say something of these words; it can where nothing is said. Where it cannot, the key for it is left alone. */
  comments?: boolean;
  /** For tests: how the socket is opened. */
  open?: ConnectionOptions["open"];
};

/** What changes words by an answer of the page. */
const NEEDS_WORDS: ReadonlySet<Ask> = new Set(["link", "footnote", "bracket"]);

/** A clause as the page may list it. */
export type Listed = { id: string; kind: string; level: number; label: string; text: string };

export type Handle = {
  destroy(): void;
  /** Runs a command; false when there is none of that name or it does not apply here. */
  command(name: string, args?: Args): boolean;
  setMode(mode: Mode): void;
  /** Where the page's own wordings stand in the text; the list takes the place of the one before. */
  setSlots(slots: Slot[]): void;
  /** The element of such a place. */
  slot(key: string): HTMLElement;
  /**
   * Plays what was typed while suggesting over into a draft, and the caret goes there. False when it cannot be done yet: the draft
   * is not open for writing, or a sign is just being composed.
   */
  handOver(draft: Handle): boolean;
  /** No draft came of what was typed: the text is shown as it is again, and the words are told (`unplaced`). */
  giveUp(): void;
  /** Scrolls to a clause and puts the caret into it. */
  focusClause(id: string): boolean;
  setFacts(id: string, patch: Record<string, unknown>): boolean;
  insertReviewed(blocks: Block[]): boolean;
  clauses(): Listed[];
  deleted(): Recoverable[];
  /** What the page knows of who last changed which clause (the room tells what follows). */
  setSettled(clauses: Settled[]): void;
  /** The words that threads of comments stand on; the list takes the place of the one before. */
  setThreads(marked: Marked[]): void;
  /** The words of a clause as offsets count them, a footnote as one sign; null where it does not stand. */
  counted(id: string): string | null;
  /** What an amendment would make of the text, shown in its place; the list takes the place of the one before. */
  setPreview(list: Preview[]): void;
  /** Gives the text the focus, with the caret where it is. */
  focus(): void;
  /** The clauses that are agreed and so read-only; the list takes the place of the one before. */
  setAgreed(clauses: readonly string[]): void;
  /** Computes the labels anew, after a revision froze some. */
  relabel(): void;
  /** The person signed in again. */
  signedIn(): void;
  /** Changes that are not yet durable on the server. */
  waiting(): number;
};

/** Whether labels may have changed: clauses came, went, moved or changed kind or level. */
function shapeChanged(before: Node, after: Node): boolean {
  if (before === after) return false;
  if (structureChanged(before, after)) return true;
  const { from, newTo } = changedRange(before, after);
  for (let i = from; i < newTo; i++) {
    const [a, b] = [before.child(i).attrs, after.child(i).attrs];
    if (a.kind !== b.kind || a.level !== b.level) return true;
  }
  return false;
}

/** Marks the clause with the caret. */
function activePlugin(): Plugin {
  return new Plugin({
    props: {
      decorations: (state) => {
        const at = current(state);
        return at && DecorationSet.create(state.doc, [Decoration.node(at.pos, at.pos + at.node.nodeSize, { class: "active" })]);
      },
    },
  });
}

/** What a mounted text is behind its handle. */
const behind = new WeakMap<Handle, Mounted>();

class Mounted {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly by: string;
  readonly binding: Binding;
  readonly beside: Beside;
  readonly reporter: Reporter;
  readonly cursors: Cursors;
  readonly strand: Strand;
  readonly room: Room;
  readonly held: ReturnType<typeof hold>;
  readonly slots = new Slots();
  readonly suggestion = new Suggestion();
  private readonly stop: () => void;
  view: EditorView | null = null;
  private ended = false;
  private marked: readonly Marked[] = [];
  private status: Extract<EditorEvent, { type: "status" }> | undefined;
  private statusTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly element: HTMLElement,
    readonly options: MountOptions,
    private mode: Mode,
  ) {
    this.by = options.me.seat ?? options.me.code;
    this.awareness.setLocalState(null);
    // What others do is told in offsets of the text, and would fall among the words that wait for a draft.
    this.binding = new Binding(this.doc, this.by, (what) => this.happened(what), () => this.suggestion.waits);
    this.beside = new Beside(options.labels);
    this.reporter = new Reporter(() => this.view!.state, this.binding, this.beside, options.on);
    this.cursors = new Cursors(this.doc, this.binding.clauses, this.awareness);
    this.strand = new Strand(this.binding);
    element.setAttribute("aria-busy", "true");
    this.held = hold({ url: options.socketUrl, ticket: options.ticket, ...(options.open ? { open: options.open } : {}) });
    this.stop = this.held.connection.on((event) => this.connection(event));
    this.room = new Room(this.held.connection, {
      id: options.text,
      doc: this.doc,
      awareness: this.awareness,
      hold: () => this.view?.composing ?? false,
      before: () => readCaret(this.view),
      on: (event) => this.told(event),
    });
    if (this.held.connection.state === "signed_out") this.connection({ type: "sign_in_needed" });
    globalThis.addEventListener("beforeunload", this.leaving);
    // A telephone may stop a page that is put away, and end it without asking.
    document.addEventListener("visibilitychange", this.room.flush);
  }

  /** Not while words wait for a draft: they stand here and are not the text's. */
  get writes(): boolean {
    return this.mode === "edit" && !this.suggestion.waits && !this.ended && this.room.writes;
  }

  get suggests(): boolean {
    return this.mode === "suggest" && !this.ended;
  }

  setMode(mode: Mode): void {
    this.mode = mode;
    this.refreshProps();
  }

  destroy(): void {
    this.ended = true;
    globalThis.removeEventListener("beforeunload", this.leaving);
    document.removeEventListener("visibilitychange", this.room.flush);
    this.reporter.end();
    this.view?.destroy();
    this.view = null;
    this.room.destroy();
    this.stop();
    this.held.release();
    clearTimeout(this.statusTimer);
    this.awareness.destroy();
    this.binding.destroy();
    this.doc.destroy();
  }

  run(name: string, args: Args): boolean {
    const { view } = this;
    if (name === "restore") this.strand.end();
    const command = view && commandOf(name, args, { binding: this.binding, by: this.by }, this.writes);
    return command ? command(view.state, view.dispatch, view) : false;
  }

  setThreads(marked: readonly Marked[]): void {
    this.marked = marked;
    this.show((state) => showThreads(state, marked));
  }

  /** Draws what the page gives, and leaves the caret where it is. */
  show(what: (state: EditorState) => Transaction | null): void {
    readCaret(this.view);
    const tr = this.view && what(this.view.state);
    if (tr) this.view!.dispatch(tr);
  }

  private readonly leaving = (event: Event) => {
    this.room.flush();
    if ((this.room.waiting > 0 && !this.ended) || this.suggestion.waits) event.preventDefault();
  };

  private open(): void {
    const { options, element } = this;
    const say = sayer(options.messages);
    const clipboard = clipboardPlugin({
      text: options.text,
      isGone: (id) => {
        const clause = this.binding.clauses.get(id);
        return clause !== undefined && goneOf(clause) !== null;
      },
      review: (blocks, notices) => {
        if (this.writes) options.on({ type: "review", blocks, notices });
        else options.on({ type: "unplaced", text: blocks.map(plainOfBlock).join("\n") });
      },
      notice: ({ code, count }) => options.on({ type: "notice", code, count }),
    });
    const ask = keymapPlugin({ binding: this.binding, by: this.by, writes: () => this.writes }, (what) => this.ask(what));
    const redline = options.redline ? [redlinePlugin(options.redline.base, options.redline.compare)] : [];
    const state = EditorState.create({
      schema,
      doc: documentOf(this.binding.clauses),
      plugins: [this.strand.plugin(), ask, rulesPlugin(), keepIdsPlugin(), clipboard, findPlugin(), threadsPlugin(this.marked), this.cursors.plugin(), activePlugin(), agreedPlugin(), previewPlugin(), this.slots.plugin(), ...redline],
    });
    const around = {
      beside: this.beside,
      say,
      words: options.words,
      factsOf: (id: string) => factsOf(this.binding.clauses.get(id))?.toJSON() ?? {},
      onLabel: (id: string) => options.on({ type: "label", id }),
      anchors: options.redline === undefined,
    };
    this.beside.relabel(state.doc);
    this.view = new EditorView(element, {
      state,
      editable: () => this.writes || this.suggests,
      attributes: (now) => ({
        class: "text-editor",
        "aria-label": say("editor_label"),
        ...(this.writes || this.suggests ? { role: "textbox", "aria-multiline": "true", spellcheck: "true" } : { role: "document" }),
        ...(now.doc.childCount === 0 ? { "data-empty": say("empty_text") } : {}),
      }),
      nodeViews: { clause: (node, view) => new ClauseView(node, view, around) },
      dispatchTransaction: (tr) => this.dispatch(tr),
      handleDOMEvents: { beforeinput: this.firstWords, compositionend: () => this.settleComposition() },
    });
    this.binding.attach(this.view);
    element.removeAttribute("aria-busy");
    options.on({ type: "ready" });
    this.reporter.touch();
  }

  /** Asks the page for what a key needs; false where it has nothing for it. */
  private ask(what: Ask): boolean {
    const { options } = this;
    if (what === "comment" && options.comments === false) return false;
    // What needs words has nowhere to put them until the person's own wording is there: it is said where it has.
    if (this.suggests && NEEDS_WORDS.has(what)) options.on({ type: "notice", code: "own_first", count: 1 });
    else options.on({ type: "ask", what, marks: marksHere(this.view!.state) });
    return true;
  }

  private dispatch(tr: Transaction): void {
    const view = this.view!;
    if (tr.docChanged && !tr.getMeta(REMOTE) && !this.writes) {
      if (this.suggests) this.suggest(view, tr);
      return;
    }
    const before = view.state;
    const { state, transactions } = before.applyTransaction(tr);
    if (this.refused(tr, before, state)) return;
    this.binding.local(transactions, before.doc, state.doc);
    if (shapeChanged(before.doc, state.doc)) this.beside.relabel(state.doc);
    view.updateState(state);
    this.reporter.touch();
  }

  /** Says it where somebody would change what is agreed, and has it not done. */
  private refused(tr: Transaction, before: EditorState, after: EditorState): boolean {
    if (!tr.docChanged || tr.getMeta(REMOTE) || !changesAgreed(before, after.doc)) return false;
    this.options.on({ type: "notice", code: "agreed", count: 1 });
    return true;
  }

  /** Shows what is typed and keeps it here: the page is told once, and begins a draft or opens the one there is. */
  private suggest(view: EditorView, tr: Transaction): void {
    const before = view.state;
    const { state, transactions } = before.applyTransaction(tr);
    if (this.refused(tr, before, state)) return;
    const clauses = this.suggestion.take(transactions, before.doc, state.doc);
    if (!clauses) {
      if (this.suggestion.tellsWaiting()) this.options.on({ type: "notice", code: "own_opens", count: 1 });
      return;
    }
    if (shapeChanged(before.doc, state.doc)) this.beside.relabel(state.doc);
    view.updateState(state);
    if (clauses.length > 0) {
      this.slots.hold(clauses);
      this.options.on({ type: "suggest", clauses });
    }
    this.reporter.touch();
  }

  handOver(draft: Mounted): boolean {
    if (!this.view || !draft.view || !draft.writes || this.view.composing) return false;
    const typed = this.takeBack();
    if (typed && !draft.play(typed)) this.options.on({ type: "unplaced", text: typed.text });
    if (typed) this.options.on({ type: "handed" });
    draft.view.focus();
    return true;
  }

  giveUp(): void {
    const typed = this.takeBack();
    if (!typed) return;
    this.options.on({ type: "unplaced", text: typed.text });
    this.options.on({ type: "handed" });
  }

  /** What was typed, taken out of this editor. */
  private takeBack(): Typed | null {
    const typed = this.view && this.suggestion.end(this.view.state);
    if (typed) {
      this.binding.heal();
      this.slots.hold([]);
      this.view!.dispatch(showSlots(this.view!.state));
      this.refreshProps();
    }
    return typed;
  }

  private play(typed: Typed): boolean {
    const tr = this.view && replay(this.view.state, typed);
    if (tr) this.view!.dispatch(tr);
    return Boolean(tr);
  }

  /** A text without clauses has nowhere to put a caret: the first words make the first clause. */
  private readonly firstWords = (view: EditorView, event: InputEvent): boolean => {
    if (view.state.doc.childCount > 0 || !view.editable || !event.inputType.startsWith("insert")) return false;
    event.preventDefault();
    return insertClause("paragraph", 0, event.data ?? "")(view.state, view.dispatch);
  };

  /** ProseMirror reads the composed words first; what others did meanwhile comes right after, or after the sign that is composed next. */
  private settleComposition(): boolean {
    setTimeout(() => {
      if (!this.view?.composing) this.room.release();
    }, 60);
    return false;
  }

  private happened({ structure, facts, stranded }: Happened): void {
    if (!this.view) return;
    if (facts.size) {
      this.beside.facts(facts);
      this.reporter.tellFacts();
    }
    if (stranded && this.mode === "edit") {
      const clause = this.binding.clauses.get(stranded.id);
      if (stranded.into === null) this.strand.begin(stranded);
      this.options.on({ type: "taken", id: stranded.id, by: (clause && goneOf(clause)?.by) ?? "", into: stranded.into, text: plainOf(clause) });
    }
    if (structure || facts.size) this.reporter.touch();
  }

  private told(event: RoomEvent): void {
    const { options } = this;
    if (event.type === "synced") {
      if (!this.view && !this.ended) this.open();
    } else if (event.type === "ability") {
      this.refreshProps();
      options.on(event);
    } else if (event.type === "people") {
      this.cursors.setPeople(event.people);
      options.on(event);
    } else if (event.type === "settled") {
      this.beside.settle(event.clauses);
      options.on(event);
    } else if (event.type === "closed") {
      this.ended = true;
      this.refreshProps();
      this.tellStatus({ type: "status", state: "closed", waiting: event.words.length });
      options.on(event);
    } else if (event.type === "status") this.tellStatus(event);
    else options.on(event);
  }

  /** Whether what was typed is durable is told in a task of its own: a key waits for nothing that is drawn beside the text. */
  private tellStatus(status: Extract<EditorEvent, { type: "status" }>): void {
    this.status = status;
    this.statusTimer ??= setTimeout(() => {
      this.statusTimer = undefined;
      this.options.on(this.status!);
    }, 0);
  }

  private connection(event: ConnectionEvent): void {
    if (event.type === "changed") this.options.on(event);
    else if (event.type === "sign_in_needed") {
      this.tellStatus({ type: "status", state: "signed_out", waiting: this.room.waiting });
      this.options.on({ type: "sign_in_needed", waiting: this.room.waiting });
    }
  }

  private refreshProps(): void {
    this.view?.setProps({ editable: () => this.writes || this.suggests });
  }
}

/** Opens a text in an element; a tab opens a text once at a time, because a room is joined once per socket. */
export function mount(element: HTMLElement, options: MountOptions): Handle {
  const mounted = new Mounted(element, options, options.mode);
  const handle: Handle = {
    destroy: () => mounted.destroy(),
    command: (name, args = {}) => mounted.run(name, args),
    setMode: (mode) => mounted.setMode(mode),
    focusClause: (id) => {
      const { view } = mounted;
      const found = view && findClause(view.state.doc, id);
      if (!found) return false;
      const own = slotOf(view.state, id);
      if (own !== null) {
        const place = mounted.slots.element(own);
        place.scrollIntoView({ block: "center" });
        place.querySelector<HTMLElement>(".text-editor")?.focus();
        return true;
      }
      (view.nodeDOM(found.pos) as HTMLElement | null)?.scrollIntoView({ block: "center" });
      const at = Selection.near(view.state.doc.resolve(found.pos + 1)) as TextSelection;
      // Who goes elsewhere no longer writes in the clause that was taken from under them.
      mounted.strand.end();
      view.dispatch(view.state.tr.setSelection(at));
      if (view.editable) view.focus();
      return true;
    },
    focus: () => mounted.view?.focus(),
    setFacts: (id, patch) => mounted.writes && mounted.binding.setFacts(id, patch),
    insertReviewed: (blocks) => mounted.run("insert_reviewed", { blocks }),
    clauses: () => {
      const list: Listed[] = [];
      mounted.view?.state.doc.forEach((node) => {
        const id = idOf(node);
        list.push({ id, kind: node.attrs.kind, level: node.attrs.level, label: mounted.beside.label(id), text: node.textContent });
      });
      return list;
    },
    deleted: () => recoverable(mounted.binding.clauses),
    setSettled: (clauses) => mounted.beside.settle(clauses),
    setThreads: (marked) => mounted.setThreads(marked),
    counted: (id) => {
      const found = mounted.view && findClause(mounted.view.state.doc, id);
      return found ? countedWords(found.node) : null;
    },
    setPreview: (list) => mounted.show((state) => showPreview(state, list)),
    setAgreed: (clauses) => mounted.show((state) => showAgreed(state, clauses)),
    setSlots: (slots) => mounted.show((state) => showSlots(state, slots)),
    slot: (key) => mounted.slots.element(key),
    handOver: (draft) => {
      const to = behind.get(draft);
      return to !== undefined && mounted.handOver(to);
    },
    giveUp: () => mounted.giveUp(),
    relabel: () => {
      if (mounted.view) mounted.beside.relabel(mounted.view.state.doc);
    },
    signedIn: () => mounted.held.connection.signedIn(),
    waiting: () => mounted.room.waiting,
  };
  behind.set(handle, mounted);
  return handle;
}
