// What the tests share: a text seeded as the server seeds it, clients with a real Y.Doc, EditorState and binding, and
// a deterministic source of chance.

import * as Y from "yjs";
import { EditorState, TextSelection, type Command, type Plugin, type Transaction } from "prosemirror-state";
import { Binding, type Happened } from "../src/binding.ts";
import { clausesOf, documentOf, goneOf, standing, wordsOf, type ClauseMap } from "../src/document.ts";
import { keepIdsPlugin } from "../src/keep.ts";
import { schema } from "../src/schema.ts";
import { nBetween } from "../src/order.ts";
import { settledLevel, type Kind } from "../src/kinds.ts";
import { findClause } from "../src/trace.ts";

/** mulberry32: the same numbers for the same seed. */
export function chance(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export type Seeded = { id: string; kind?: Kind; level?: number; text?: string };

/** An id for tests that looks like one: `id("A")`. */
export const id = (name: string) => `01JD${name.toUpperCase().padStart(22, "0")}`;

/** The update with which the server seeds a text. */
export function seeded(list: readonly Seeded[]): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const clauses = clausesOf(doc);
  const keys = nBetween(null, null, list.length)!;
  doc.transact(() => {
    list.forEach(({ id, kind = "paragraph", level = 0, text = "" }, index) => {
      const clause: ClauseMap = new Y.Map<unknown>();
      clause.set("kind", kind);
      clause.set("level", settledLevel(kind, level));
      clause.set("pos", keys[index]!);
      clause.set("text", new Y.Text(text));
      clause.set("facts", new Y.Map());
      clauses.set(id, clause);
    });
  });
  return Y.encodeStateAsUpdate(doc);
}

/** One person with the text open: everything but the browser's view. */
export class Client {
  readonly doc = new Y.Doc();
  readonly binding: Binding;
  readonly happened: Happened[] = [];
  state: EditorState;

  constructor(seed: Uint8Array, clientId: number, plugins: Plugin[] = []) {
    this.doc.clientID = clientId;
    Y.applyUpdate(this.doc, seed, "network");
    this.binding = new Binding(this.doc, `seat-${clientId}`, (what) => void this.happened.push(what));
    this.state = EditorState.create({ schema, doc: documentOf(this.binding.clauses), plugins: [keepIdsPlugin(), ...plugins] });
    this.binding.attach(this);
  }

  dispatch(tr: Transaction): void {
    const before = this.state.doc;
    const { state, transactions } = this.state.applyTransaction(tr);
    this.binding.local(transactions, before, state.doc);
    this.state = state;
  }

  run(command: Command): boolean {
    return command(this.state, (tr) => this.dispatch(tr));
  }

  /** Puts the caret, or a selection up to `head`, into a clause. */
  caret(id: string, offset: number, headId = id, headOffset = offset): this {
    const anchor = findClause(this.state.doc, id)!.pos + 1 + offset;
    const head = findClause(this.state.doc, headId)!.pos + 1 + headOffset;
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, anchor, head)));
    return this;
  }

  type(text: string): this {
    this.dispatch(this.state.tr.insertText(text));
    return this;
  }

  /** The clauses that stand, as the editor shows them. */
  shown(): { id: string; text: string; kind: string }[] {
    const list: { id: string; text: string; kind: string }[] = [];
    this.state.doc.forEach((node) => void list.push({ id: node.attrs.id, text: node.textContent, kind: node.attrs.kind }));
    return list;
  }

  /** The words of a clause in the live document, gone or not. */
  words(id: string): string {
    return wordsOf(this.binding.clauses.get(id))!.toString();
  }

  gone(id: string) {
    return goneOf(this.binding.clauses.get(id)!);
  }

  order(): string[] {
    return standing(this.binding.clauses).map((placed) => placed.id);
  }

  /** The caret as clause and offset. */
  at(): { id: string; offset: number } {
    const { $head } = this.state.selection;
    return { id: $head.node(1).attrs.id, offset: $head.parentOffset };
  }
}

/** Everything that each client has goes to every other. */
export function sync(...clients: Client[]): void {
  const docs = clients.map((client) => client.doc);
  for (let round = 0; round < 2; round++) {
    for (const from of docs) {
      for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), "network");
    }
  }
}
