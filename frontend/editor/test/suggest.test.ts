// Suggesting: what somebody without the pen types is kept beside the text until a draft is there, and is then the same there.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as Y from "yjs";
import { EditorState, TextSelection, type Command, type Transaction } from "prosemirror-state";
import { clausesOf, documentOf, wordsOf } from "../src/document.ts";
import { keepIdsPlugin } from "../src/keep.ts";
import { schema } from "../src/schema.ts";
import { deleteSection, joinBackward, split } from "../src/structure.ts";
import { replay, Suggestion } from "../src/suggest.ts";
import { findClause, idsOf } from "../src/trace.ts";
import { Client, id, seeded, type Seeded } from "./harness.ts";
import { Page } from "./page.ts";
import { rest, Server, until } from "./server.ts";

const [A, B, C, D] = [id("A"), id("B"), id("C"), id("D")];
const text: Seeded[] = [
  { id: A, kind: "goal", text: "A goal" },
  { id: B, text: "Some words here" },
  { id: C, text: "More words there" },
  { id: D, kind: "goal", text: "Another goal" },
];

/** A text in which somebody suggests: what they do is shown, taken, and written nowhere. */
class Reader {
  readonly client = new Client(seeded(text), 7);
  readonly suggestion = new Suggestion();
  readonly begun: string[][] = [];
  state = EditorState.create({ schema, doc: documentOf(this.client.binding.clauses), plugins: [keepIdsPlugin()] });

  dispatch(tr: Transaction): boolean {
    const { state, transactions } = this.state.applyTransaction(tr);
    if (tr.docChanged) {
      const clauses = this.suggestion.take(transactions, this.state.doc, state.doc);
      if (!clauses) return false;
      if (clauses.length > 0) this.begun.push(clauses);
    }
    this.state = state;
    return true;
  }

  caret(clause: string, offset: number): this {
    const { pos } = findClause(this.state.doc, clause)!;
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, pos + 1 + offset)));
    return this;
  }

  type(words: string): this {
    for (const sign of words) this.dispatch(this.state.tr.insertText(sign));
    return this;
  }

  run(command: Command): this {
    command(this.state, (tr) => void this.dispatch(tr));
    return this;
  }
}

/** The draft that begins on these clauses. */
function draftOf(clauses: string[]): Client {
  return new Client(seeded(text.filter((clause) => clauses.includes(clause.id))), 9, [keepIdsPlugin()]);
}

function over(reader: Reader): Client {
  const draft = draftOf(reader.begun[0]!);
  const tr = replay(draft.state, reader.suggestion.end(reader.state)!);
  assert.ok(tr);
  draft.dispatch(tr);
  return draft;
}

const words = (state: EditorState) => state.doc.content.content.map((node) => node.textContent);

describe("suggesting", () => {
  test("words go over letter by letter, with the caret behind them", () => {
    const reader = new Reader().caret(B, 5).type("new ");
    assert.deepEqual(reader.begun, [[B]], "it begins once");
    const draft = over(reader);
    assert.deepEqual(words(draft.state), ["Some new words here"]);
    assert.equal(draft.state.selection.head, 1 + 9);
    assert.equal(reader.suggestion.waits, false);
  });

  test("the text itself is written nowhere", () => {
    const reader = new Reader().caret(B, 0).type("x").run(split);
    assert.deepEqual(words(reader.client.state), ["A goal", "Some words here", "More words there", "Another goal"]);
    assert.ok(reader.client.binding.inStep());
  });

  test("a clause put in behind another keeps its id in the draft", () => {
    const reader = new Reader().caret(C, 16).run(split).type("And one more");
    assert.deepEqual(reader.begun, [[C]]);
    const draft = over(reader);
    assert.deepEqual(words(draft.state), ["More words there", "And one more"]);
    assert.equal(idsOf(draft.state.doc)[1], idsOf(reader.state.doc)[3]);
  });

  test("two clauses joined are both in the draft, and the second is gone there", () => {
    const reader = new Reader().caret(C, 0).run(joinBackward);
    assert.deepEqual(reader.begun, [[B, C]]);
    assert.deepEqual(words(over(reader).state), ["Some words hereMore words there"]);
  });

  test("a deleted clause is gone in the draft", () => {
    const reader = new Reader().run(deleteSection(C));
    const draft = over(reader);
    assert.deepEqual(words(draft.state), []);
  });

  test("what is about other clauses is not done while something waits", () => {
    const reader = new Reader().caret(B, 0).type("x").caret(D, 0);
    assert.equal(reader.dispatch(reader.state.tr.insertText("y")), false);
    assert.deepEqual(words(over(reader).state), ["xSome words here"]);
  });

  test("what others write above meanwhile moves nothing", () => {
    const reader = new Reader().caret(C, 0).type("a");
    const above = reader.state.tr.insertText("much longer ", 1);
    reader.state = reader.state.apply(above);
    reader.type("b");
    assert.deepEqual(words(over(reader).state), ["abMore words there"]);
  });

  test("a draft that says something else takes nothing by halves", () => {
    const reader = new Reader().caret(B, 15).type("!").type("?");
    const typed = reader.suggestion.end(reader.state)!;
    const other = new Client(seeded([{ id: B, text: "Short" }]), 9);
    assert.equal(replay(other.state, typed), null);
    assert.equal(typed.text, "Some words here!?");
  });
});

/** A page of somebody who suggests, and who may not write there unless it is said. */
async function reading(run: (reader: Page) => Promise<void>, ability: "read" | "write" = "read"): Promise<void> {
  const server = new Server("T", seeded(text));
  server.ability = ability;
  const reader = new Page(server, { mode: "suggest" });
  try {
    await until(() => reader.last("ready") !== undefined, "the text");
    await rest(150);
    await run(reader);
  } finally {
    reader.end();
  }
}

describe("suggesting in the page", () => {
  test("what is typed stands there until the draft is open, then the draft stands in the place of the clause", () =>
    reading(async (reader) => {
      reader.handle.focusClause(C);
      await rest(50);
      // At the beginning of a clause this puts a new one behind the clause above.
      reader.key("Enter");
      assert.deepEqual(reader.events.filter(({ type }) => type === "suggest"), [{ type: "suggest", clauses: [B] }]);
      assert.equal(reader.handle.clauses().length, 5);

      const room = new Server("D", seeded(text.filter((clause) => clause.id === B)));
      const draft = new Page(room, { redline: { base: [{ id: B, text: "Some words here" }], compare: () => [] } });
      try {
        assert.equal(reader.handle.handOver(draft.handle), false, "it is not open yet");
        await until(() => draft.last("ready") !== undefined, "the draft");
        reader.handle.setSlots([{ key: "one", clauses: [B] }]);
        reader.handle.slot("one").append(draft.element);
        assert.ok(!reader.element.querySelector(`#c-${B}`)!.classList.contains("superseded"), "what is being typed in stays to be typed in");
        assert.ok(reader.handle.slot("one").classList.contains("coming"));
        assert.equal(reader.last("handed"), undefined);
        assert.equal(reader.handle.handOver(draft.handle), true);
        assert.ok(reader.last("handed"), "the page hears that nothing waits");
        assert.ok(!reader.handle.slot("one").classList.contains("coming"));
        assert.deepEqual(reader.handle.clauses().map((clause) => clause.id), [A, B, C, D], "the text is as it was");
        assert.deepEqual(draft.handle.clauses().map((clause) => clause.text), ["Some words here", ""]);
        const replaced = reader.element.querySelector(`#c-${B}`)!;
        assert.ok(replaced.classList.contains("superseded"));
        assert.ok(replaced.nextElementSibling!.matches(".ownwords") && replaced.nextElementSibling!.contains(draft.element));
      } finally {
        draft.end();
      }
    }));

  test("who goes on to editing does not write into the text what waits for a draft", () =>
    reading(async (reader) => {
      reader.handle.focusClause(C);
      await rest(50);
      reader.key("Enter");
      reader.handle.setMode("edit");
      reader.key("Enter");
      assert.equal(reader.handle.clauses().length, 5, "nothing goes in while they wait");
      reader.handle.giveUp();
      assert.deepEqual(reader.handle.clauses().map((clause) => clause.id), [A, B, C, D], "the text is as it was");
    }, "write"));

  test("who writes and goes on to suggesting undoes nothing of the text by a key", () =>
    reading(async (reader) => {
      reader.handle.setMode("edit");
      reader.handle.focusClause(B);
      await rest(50);
      assert.ok(reader.handle.command("kind", { kind: "subgoal" }));
      reader.handle.setMode("suggest");
      reader.key("z", { ctrlKey: true });
      assert.equal(reader.handle.clauses()[1]!.kind, "subgoal");
      reader.handle.setMode("edit");
      reader.key("z", { ctrlKey: true });
      assert.equal(reader.handle.clauses()[1]!.kind, "paragraph");
    }, "write"));

  test("what others do while something waits is shown once it waits no more, and takes nothing of it away", () =>
    reading(async (reader) => {
      reader.handle.focusClause(C);
      await rest(50);
      reader.key("Enter");
      const { server } = reader;
      const clauses = clausesOf(server.doc);
      server.doc.transact(() => {
        wordsOf(clauses.get(B))!.delete(0, 5);
        clauses.get(D)!.set("gone", { by: "seat-9" });
      });
      for (const line of server.lines) server.update(line, Y.encodeStateAsUpdate(server.doc));
      await rest(50);
      assert.deepEqual(reader.handle.clauses().map((clause) => clause.text), ["A goal", "Some words here", "", "More words there", "Another goal"]);
      reader.handle.giveUp();
      assert.deepEqual(reader.last("unplaced"), { type: "unplaced", text: "Some words here\n" });
      assert.deepEqual(reader.handle.clauses().map((clause) => clause.text), ["A goal", "words here", "More words there"]);
    }));

  test("who types in another clause while something waits hears once that one's own wording is being opened", () =>
    reading(async (reader) => {
      const notices = () => reader.events.flatMap((event) => (event.type === "notice" ? [event.code] : []));
      const enter = async (clause: string) => {
        reader.handle.focusClause(clause);
        await rest(50);
        reader.key("Enter");
      };
      await enter(B);
      assert.deepEqual(notices(), []);
      await enter(D);
      reader.key("Enter");
      assert.deepEqual(notices(), ["own_opens"]);
      assert.equal(reader.handle.clauses().length, 5, "nothing is done there");
      reader.handle.giveUp();
      await enter(B);
      await enter(D);
      assert.deepEqual(notices(), ["own_opens", "own_opens"], "it is said of what waits then, too");
    }));

  test("what needs words is told to wait for one's own wording, and nothing is lost by it", () =>
    reading(async (reader) => {
      reader.handle.command("find", { query: { text: "words" } });
      assert.ok(reader.handle.command("find_next"));
      for (const [key, init] of [["[", {}], ["k", { ctrlKey: true }], ["f", { ctrlKey: true, altKey: true }]] as const) {
        const before = reader.events.length;
        assert.ok(reader.key(key, init));
        assert.deepEqual(reader.events.slice(before).filter(({ type }) => type === "notice" || type === "ask"), [{ type: "notice", code: "own_first", count: 1 }]);
      }
      assert.deepEqual(reader.handle.clauses().map((clause) => clause.text), text.map((clause) => clause.text));
      assert.ok(reader.key("h", { ctrlKey: true }));
      assert.equal(reader.last("ask")!.what, "replace");
    }));

  test("words of which no draft came are told, and the text is as it was", () =>
    reading(async (reader) => {
      reader.handle.focusClause(B);
      await rest(50);
      reader.key("Enter");
      reader.handle.giveUp();
      assert.deepEqual(reader.last("unplaced"), { type: "unplaced", text: "A goal\n" });
      assert.ok(reader.last("handed"));
      assert.deepEqual(reader.handle.clauses().map((clause) => clause.id), [A, B, C, D]);
    }));
});
