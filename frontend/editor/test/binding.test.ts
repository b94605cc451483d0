// The binding, rule by rule (text model 1). Two people with real documents and states; "remote" is a full sync.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { TextSelection } from "prosemirror-state";
import { find, replaceAll } from "../src/find.ts";
import { findPlugin } from "../src/find.ts";
import { insertBlocks, pastedBlocks, selectedBlocks, htmlOf } from "../src/clipboard.ts";
import { setBracket, setFootnote, setLink, toggleStrong } from "../src/marks.ts";
import { changeLevel, moveSection, moveSectionBefore, setKind } from "../src/move.ts";
import { deleteSection, insertClause, joinBackward, joinForward, split } from "../src/structure.ts";
import { isId } from "../src/ids.ts";
import { contentOf, recoverable, wordsOf } from "../src/document.ts";
import { Strand } from "../src/stranded.ts";
import { Client, id, seeded, sync, type Seeded } from "./harness.ts";

const A = id("A");
const B = id("B");
const C = id("C");

function two(list: Seeded[]): [Client, Client] {
  const seed = seeded(list);
  return [new Client(seed, 10, [findPlugin()]), new Client(seed, 20, [findPlugin()])];
}

const abc: Seeded[] = [{ id: A, text: "alpha" }, { id: B, text: "beta" }, { id: C, text: "gamma" }];
const lines = (client: Client) => client.shown().map(({ text }) => text);
const agree = (...clients: Client[]) => {
  sync(...clients);
  for (const client of clients) {
    assert.ok(client.binding.inStep());
    assert.deepEqual(client.shown(), clients[0]!.shown());
  }
};

describe("typing", () => {
  test("changes only the words of that clause", () => {
    const [one, two_] = two(abc);
    one.caret(B, 4).type("!");
    agree(one, two_);
    assert.deepEqual(lines(two_), ["alpha", "beta!", "gamma"]);
    assert.deepEqual(one.happened.map((what) => [...what.words]).flat(), [B]);
  });

  test("two people in one word keep both their letters", () => {
    const [one, other] = two([{ id: A, text: "ac" }]);
    one.caret(A, 1).type("b");
    other.caret(A, 2).type("d");
    agree(one, other);
    assert.deepEqual(lines(one), ["abcd"]);
  });

  test("equal letters are written where the caret was", () => {
    const [one, other] = two([{ id: A, text: "aa" }]);
    other.caret(A, 1).type("X");
    one.caret(A, 0).type("a");
    agree(one, other);
    assert.deepEqual(lines(one), ["aaXa"]);
  });

  test("an emoji is replaced whole, never cut between its two units", () => {
    const [one, other] = two([{ id: A, text: "😀" }]);
    one.caret(A, 0, A, 2).type("😁");
    agree(one, other);
    assert.deepEqual(lines(other), ["😁"]);
  });

  test("the caret stays on its words when others type before it, and before what they type at it", () => {
    const [one, other] = two(abc);
    one.caret(B, 2);
    other.caret(B, 0).type("xx");
    sync(one, other);
    assert.deepEqual(one.at(), { id: B, offset: 4 });
    other.caret(B, 4).type("yy");
    sync(one, other);
    assert.deepEqual(one.at(), { id: B, offset: 4 });
  });

  test("a remote change is small steps, never a replacement of the document", () => {
    const [one, other] = two(abc);
    const untouched = one.state.doc.child(0);
    other.caret(C, 0).type("g");
    sync(one, other);
    assert.equal(one.state.doc.child(0), untouched);
  });

  test("bold that waits for the next letter survives a remote change", () => {
    const [one, other] = two(abc);
    one.caret(A, 5).run(toggleStrong);
    other.caret(B, 0).type("x");
    sync(one, other);
    one.type("!");
    assert.deepEqual(wordsOf(one.binding.clauses.get(A))!.toDelta(), [{ insert: "alpha" }, { insert: "!", attributes: { strong: true } }]);
  });
});

describe("marks and footnotes", () => {
  test("two people who make a word bold write it once", () => {
    const [one, other] = two(abc);
    one.caret(A, 0, A, 5).run(toggleStrong);
    other.caret(A, 0, A, 5).run(toggleStrong);
    agree(one, other);
    assert.deepEqual(wordsOf(one.binding.clauses.get(A))!.toDelta(), [{ insert: "alpha", attributes: { strong: true } }]);
  });

  test("are written as the text model says", () => {
    const [one, other] = two([{ id: A, text: "one two three" }]);
    one.caret(A, 0, A, 3).run(setLink("https://example.org/a"));
    one.caret(A, 4, A, 7).run(setBracket("seat-10", "not agreed"));
    one.caret(A, 13).run(setFootnote("See annex"));
    agree(one, other);
    const runs = wordsOf(other.binding.clauses.get(A))!.toDelta();
    assert.equal(runs[0].attributes.link, "https://example.org/a");
    assert.deepEqual({ ...runs[2].attributes.bracket, id: "" }, { id: "", by: "seat-10", reason: "not agreed" });
    assert.deepEqual(runs.at(-1), { insert: { footnote: { text: "See annex" } } });
  });

  test("a bracket without a selection is about the word at the caret, and about nothing where there is none", () => {
    for (const [caret, word] of [[0, "one"], [3, "one"], [6, "two-fold"], [12, "two-fold"], [18, "three"]] as const) {
      const [one] = two([{ id: A, text: "one two-fold – three" }]);
      assert.ok(one.caret(A, caret).run(setBracket("seat-10", "not agreed")), `at ${caret}`);
      const runs = wordsOf(one.binding.clauses.get(A))!.toDelta();
      assert.deepEqual(runs.filter((run: { attributes?: { bracket?: unknown } }) => run.attributes?.bracket).map((run: { insert: unknown }) => run.insert), [word]);
    }
    const [one] = two([{ id: A, text: "one – three" }]);
    assert.equal(one.caret(A, 4).run(setBracket("seat-10", "not agreed")), false);
  });

  test("an address that may not stand in a text makes no link", () => {
    const [one] = two(abc);
    assert.equal(one.caret(A, 0, A, 5).run(setLink("javascript:alert(1)")), false);
  });

  test("words typed behind a link or a bracket are outside it", () => {
    const [one] = two(abc);
    one.caret(A, 0, A, 5).run(setLink("https://example.org"));
    one.caret(A, 5).type("!");
    assert.deepEqual(wordsOf(one.binding.clauses.get(A))!.toDelta().at(-1), { insert: "!" });
  });
});

describe("Enter", () => {
  test("in the middle keeps the id on the first half and its kind on both", () => {
    const [one, other] = two([{ id: A, kind: "bullet", level: 2, text: "alphabeta" }]);
    one.caret(A, 5).run(split);
    agree(one, other);
    const [first, second] = one.shown();
    assert.deepEqual([first!.id, first!.text, second!.text, second!.kind], [A, "alpha", "beta", "bullet"]);
    assert.ok(isId(second!.id) && second!.id !== A);
  });

  test("at the start gives the new id to the empty half", () => {
    const [one, other] = two(abc);
    one.caret(B, 0).run(split);
    agree(one, other);
    assert.deepEqual(one.shown().map(({ id, text }) => (id === A || id === B || id === C ? id : text)), [A, "", B, C]);
    assert.deepEqual(one.at(), { id: B, offset: 0 });
  });

  test("at the end of a heading begins a paragraph", () => {
    const [one] = two([{ id: A, kind: "goal", text: "Goal" }]);
    one.caret(A, 4).run(split);
    assert.deepEqual(one.shown().map(({ kind }) => kind), ["goal", "paragraph"]);
  });

  test("on an empty bullet leaves the list", () => {
    const [one] = two([{ id: A, kind: "bullet", level: 1 }]);
    one.caret(A, 0).run(split);
    assert.deepEqual(one.shown().map(({ id, kind }) => [id, kind]), [[A, "paragraph"]]);
  });

  test("what ProseMirror splits by itself follows the same rule", () => {
    const [one, other] = two(abc);
    one.dispatch(one.state.tr.split(one.caret(A, 2).state.selection.from));
    one.dispatch(one.state.tr.split(one.caret(C, 0).state.selection.from));
    agree(one, other);
    assert.equal(one.words(A), "al");
    assert.equal(one.words(C), "gamma");
    assert.deepEqual(lines(one), ["al", "pha", "beta", "", "gamma"]);
  });

  test("words that a colleague types in the second half meanwhile stay in the clause they were typed in", () => {
    const [one, other] = two([{ id: A, text: "alphabeta" }]);
    one.caret(A, 5).run(split);
    other.caret(A, 9).type("!");
    agree(one, other);
    assert.equal(one.words(A), "alpha!");
  });
});

describe("joining", () => {
  test("keeps the first id and sets gone.into on the other, which stays readable", () => {
    const [one, other] = two(abc);
    one.caret(B, 0).run(joinBackward);
    agree(one, other);
    assert.deepEqual(lines(one), ["alphabeta", "gamma"]);
    assert.deepEqual(other.gone(B), { by: "seat-10", into: A });
    assert.equal(other.words(B), "beta");
    assert.deepEqual(one.at(), { id: A, offset: 5 });
  });

  test("keeps the first id that is not empty", () => {
    const [one, other] = two([{ id: A }, { id: B, kind: "action", text: "beta" }, { id: C }]);
    one.caret(B, 0).run(joinBackward);
    one.caret(B, 4).run(joinForward);
    agree(one, other);
    assert.deepEqual(one.shown(), [{ id: B, text: "beta", kind: "action" }]);
    assert.deepEqual([other.gone(A)?.into, other.gone(C)?.into], [B, B]);
  });

  test("by deleting across clauses follows the same rule", () => {
    const [one, other] = two(abc);
    one.caret(A, 2, C, 2);
    one.dispatch(one.state.tr.deleteSelection());
    agree(one, other);
    assert.deepEqual(one.shown().map(({ id, text }) => [id, text]), [[A, "almma"]]);
    assert.deepEqual([one.gone(B), one.gone(C)], [{ by: "seat-10" }, { by: "seat-10", into: A }]);
    assert.deepEqual([one.words(B), one.words(C)], ["beta", "gamma"]);
  });

  test("leaves the id on the words when nothing of the first clause is left", () => {
    const [one, other] = two([{ id: A, kind: "goal", text: "alpha" }, { id: B, text: "beta" }]);
    one.caret(A, 0, B, 2).type("x");
    agree(one, other);
    assert.deepEqual(one.shown(), [{ id: B, text: "xta", kind: "paragraph" }]);
    assert.equal(one.words(A), "alpha");
  });

  test("a deletion across clauses with Enter leaves each half its own id", () => {
    const [one, other] = two(abc);
    one.caret(A, 2, C, 2).run(split);
    agree(one, other);
    assert.deepEqual(one.shown().map(({ id, text }) => [id, text]), [[A, "al"], [C, "mma"]]);
  });

  test("words typed in a clause that is being joined stay in it and are recoverable", () => {
    const [one, other] = two(abc);
    one.caret(B, 0).run(joinBackward);
    other.caret(B, 4).type("!!");
    agree(one, other);
    assert.deepEqual(lines(one), ["alphabeta", "gamma"]);
    assert.deepEqual(recoverable(one.binding.clauses).map(({ id, text, into }) => [id, text, into]), [[B, "beta!!", A]]);
  });

  test("the caret of a colleague follows the words to where they were joined", () => {
    const [one, other] = two(abc);
    other.caret(B, 2);
    one.caret(B, 0).run(joinBackward);
    sync(one, other);
    assert.deepEqual(other.at(), { id: A, offset: 7 });
    assert.equal(other.happened.at(-1)!.stranded?.into ?? other.happened.find((what) => what.stranded)?.stranded?.into, A);
  });
});

describe("moving", () => {
  test("sets pos alone: words typed meanwhile stay in their clause", () => {
    const [one, other] = two(abc);
    one.caret(C, 0).run(moveSection(true));
    other.caret(C, 5).type("!");
    other.caret(B, 0).type("?");
    agree(one, other);
    assert.deepEqual(one.shown().map(({ id, text }) => [id, text]), [[A, "alpha"], [C, "gamma!"], [B, "?beta"]]);
  });

  test("writes only the clauses that move", () => {
    const [one] = two(abc);
    const before = [A, B].map((name) => one.binding.clauses.get(name)!.get("pos"));
    one.caret(C, 0).run(moveSectionBefore(C, A));
    assert.deepEqual([A, B].map((name) => one.binding.clauses.get(name)!.get("pos")), before);
    assert.deepEqual(one.order(), [C, A, B]);
  });

  test("a heading takes what stands under it along", () => {
    const [one, other] = two([
      { id: A, kind: "goal", text: "G1" }, { id: B, kind: "subgoal", text: "1.1" }, { id: C, text: "p" },
      { id: id("D"), kind: "goal", text: "G2" }, { id: id("E"), text: "q" },
    ]);
    one.caret(id("D"), 1).run(moveSection(true));
    agree(one, other);
    assert.deepEqual(lines(one), ["G2", "q", "G1", "1.1", "p"]);
    assert.deepEqual(one.at(), { id: id("D"), offset: 1 });
  });

  test("the caret goes along with a clause that somebody else moves", () => {
    const [one, other] = two(abc);
    one.caret(A, 3);
    other.caret(A, 0).run(moveSection(false));
    sync(one, other);
    assert.deepEqual(one.at(), { id: A, offset: 3 });
  });

  test("to one place by two people at once ends in one order for both, with room between them", () => {
    const [one, other] = two(abc);
    one.caret(A, 5).run(insertClause("paragraph", 0, "one"));
    other.caret(A, 5).run(insertClause("paragraph", 0, "other"));
    agree(one, other);
    const [, first, second] = one.shown();
    one.caret(first!.id, 0).run(insertClause("paragraph", 0, "between"));
    agree(one, other);
    assert.equal(lines(one)[2], "between");
    assert.equal(one.shown()[3]!.id, second!.id);
  });
});

describe("kinds and levels", () => {
  test("a change of kind is a change of attribute: words typed meanwhile stay", () => {
    const [one, other] = two(abc);
    one.caret(B, 0).run(setKind("heading", 2));
    other.caret(B, 4).type("!");
    agree(one, other);
    assert.deepEqual(one.shown()[1], { id: B, text: "beta!", kind: "heading" });
    assert.equal(one.binding.clauses.get(B)!.get("level"), 2);
  });

  test("levels stay between 1 and 6, and other kinds have none", () => {
    const [one] = two([{ id: A, kind: "bullet", level: 6, text: "a" }, { id: B, kind: "goal", text: "b" }]);
    assert.equal(one.caret(A, 0).run(changeLevel(1)), false);
    assert.equal(one.caret(B, 0).run(changeLevel(1)), false);
    assert.equal(one.caret(A, 0).run(changeLevel(-1)), true);
    assert.equal(one.binding.clauses.get(A)!.get("level"), 5);
  });
});

describe("deleting", () => {
  test("sets gone and keeps the words; a section goes as a whole", () => {
    const [one, other] = two([{ id: A, kind: "goal", text: "G" }, { id: B, text: "beta" }, { id: C, kind: "goal", text: "H" }]);
    one.caret(A, 0).run(deleteSection());
    agree(one, other);
    assert.deepEqual(lines(other), ["H"]);
    assert.deepEqual([other.gone(A), other.words(B)], [{ by: "seat-10" }, "beta"]);
  });

  test("words typed meanwhile are recoverable, and the typer is told", () => {
    const [one, other] = two(abc);
    other.caret(B, 4).type("!");
    one.caret(B, 0).run(deleteSection());
    agree(one, other);
    assert.deepEqual(recoverable(one.binding.clauses).map(({ id, text }) => [id, text]), [[B, "beta!"]]);
    assert.equal(other.happened.find((what) => what.stranded)?.stranded?.id, B);
    assert.ok(one.binding.restore(B));
    agree(one, other);
    assert.deepEqual(lines(other), ["alpha", "beta!", "gamma"]);
  });

  test("what is typed on in a clause that has just gone stays in it, not in the one beside", () => {
    const [one, other] = two(abc);
    let now = 1_000;
    const strand = new Strand(other.binding, () => now);
    assert.equal(strand.take("x"), false);
    other.caret(B, 4).type("x");
    one.caret(B, 0).run(deleteSection());
    sync(one, other);
    assert.ok(strand.begin(other.happened.find((what) => what.stranded)!.stranded!));
    now += 500;
    assert.ok(strand.take("y"));
    assert.ok(strand.take("z"));
    now += 5_000;
    assert.equal(strand.take("w"), false);
    assert.equal(other.words(B), "betaxyz");
    assert.deepEqual(lines(other), ["alpha", "gamma"]);
  });
});

describe("undo", () => {
  test("takes back one's own typing and nobody else's", () => {
    const [one, other] = two(abc);
    one.caret(A, 5).type(" one");
    sync(one, other);
    other.caret(A, 9).type(" other");
    sync(one, other);
    one.binding.undo();
    agree(one, other);
    assert.deepEqual(lines(one)[0], "alpha other");
    one.binding.redo();
    agree(one, other);
    assert.deepEqual(lines(one)[0], "alpha one other");
  });

  test("of a new clause takes it out but keeps what a colleague typed in it", () => {
    const [one, other] = two(abc);
    one.caret(A, 5).run(split);
    sync(one, other);
    const made = one.shown()[1]!.id;
    other.caret(made, 0).type("theirs");
    sync(one, other);
    one.binding.undo();
    agree(one, other);
    assert.deepEqual(lines(one), ["alpha", "beta", "gamma"]);
    assert.deepEqual(recoverable(other.binding.clauses).map(({ text }) => text), ["theirs"]);
    one.binding.redo();
    agree(one, other);
    assert.deepEqual(lines(one), ["alpha", "theirs", "beta", "gamma"]);
  });

  test("reverts splits, joins, moves, kinds, deletions and facts one by one", () => {
    const [one, other] = two(abc);
    const acts = [
      () => one.caret(A, 2).run(split),
      () => one.caret(C, 0).run(joinBackward),
      () => one.caret(A, 0).run(moveSection(false)),
      () => one.caret(A, 0).run(setKind("goal")),
      () => one.caret(A, 0).run(deleteSection()),
      () => one.binding.setFacts(B, { lead: "DK" }),
    ];
    const states = acts.map((act) => {
      const before = JSON.stringify([one.shown(), one.binding.clauses.get(B)!.get("facts")]);
      act();
      return before;
    });
    for (const state of states.reverse()) {
      one.binding.undo();
      assert.equal(JSON.stringify([one.shown(), one.binding.clauses.get(B)!.get("facts")]), state);
      assert.ok(one.binding.inStep());
    }
    agree(one, other);
    assert.deepEqual(lines(other), ["alpha", "beta", "gamma"]);
  });

  test("of a change that a colleague has made too leaves a clause with kind and place", () => {
    const [one, other] = two(abc);
    for (const [client, kind] of [[one, "goal"], [other, "action"]] as const) {
      client.caret(A, 0).run(setKind(kind));
      client.caret(C, 0).run(moveSectionBefore(C, client === one ? A : B));
    }
    sync(one, other);
    for (const client of [one, other]) {
      client.binding.undo();
      client.binding.undo();
    }
    agree(one, other);
    for (const name of [A, B, C]) {
      const clause = one.binding.clauses.get(name)!;
      assert.ok(typeof clause.get("kind") === "string" && typeof clause.get("pos") === "string");
    }
  });

  test("puts the caret back to where the act was done", () => {
    const [one] = two(abc);
    one.caret(B, 4).type("!");
    one.caret(A, 0);
    one.binding.undo();
    assert.deepEqual(one.at(), { id: B, offset: 4 });
  });

  test("puts the caret back between the same words, though a colleague has written before them", () => {
    const [one, other] = two(abc);
    one.caret(A, 5).type("!");
    sync(one, other);
    other.caret(A, 0).type("An ");
    sync(one, other);
    one.caret(B, 0);
    one.binding.undo();
    agree(one, other);
    assert.deepEqual(one.at(), { id: A, offset: 8 });
    one.binding.redo();
    assert.equal(lines(one)[0], "An alpha!");
  });
});

describe("cut, copy and paste inside a text", () => {
  const hooks = (client: Client) => ({
    text: "T",
    isGone: (name: string) => client.binding.clauses.has(name) && client.gone(name) !== null,
    review: () => assert.fail("no review"),
    notice: () => assert.fail("no notice"),
  });
  const take = (client: Client, cut: boolean) => {
    const html = htmlOf(selectedBlocks(client.state), { text: "T", cut });
    if (cut) client.dispatch(client.state.tr.deleteSelection());
    return html;
  };
  const put = (client: Client, html: string) =>
    client.run(insertBlocks(pastedBlocks(html, "", client.state.doc, hooks(client)).blocks));

  test("cut and paste keeps the id, with the words a colleague typed meanwhile", () => {
    const [one, other] = two(abc);
    const html = take(one.caret(A, 0, B, 0), true);
    assert.deepEqual(one.order(), [B, C]);
    other.caret(A, 5).type("!");
    put(one.caret(C, 5), html);
    agree(one, other);
    assert.deepEqual(one.order(), [B, C, A]);
    assert.equal(one.words(A).replace("!", ""), "alpha");
    assert.ok(one.words(A).includes("!"));
  });

  test("a second paste of the same cut, and a copy, get new ids", () => {
    const [one, other] = two(abc);
    const cut = take(one.caret(A, 0, B, 0), true);
    put(one.caret(C, 5), cut);
    put(one.caret(C, 5), cut);
    const copy = take(one.caret(B, 0, C, 0), false);
    put(one.caret(C, 5), copy);
    agree(one, other);
    const ids = one.order();
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(lines(one).filter((text) => text === "alpha").length, 2);
    assert.equal(lines(one).filter((text) => text === "beta").length, 2);
  });

  test("words of one clause go in as words", () => {
    const [one] = two(abc);
    const html = take(one.caret(A, 1, A, 3), false);
    put(one.caret(B, 4), html);
    assert.deepEqual(lines(one), ["alpha", "betalp", "gamma"]);
    assert.deepEqual(one.order(), [A, B, C]);
  });

  test("a cut into another text gets new ids", () => {
    const [one, other] = two(abc);
    const html = take(one.caret(A, 0, B, 0), true).replace("&quot;T&quot;", "&quot;U&quot;");
    put(one.caret(C, 5), html);
    agree(one, other);
    assert.equal(one.order().includes(A), false);
    assert.equal(lines(one).at(-1), "alpha");
  });
});

describe("find and replace", () => {
  test("replaces each hit by itself, so that words typed between two hits stay", () => {
    const [one, other] = two([{ id: A, text: "cat dog cat" }, { id: B, text: "Cat" }]);
    one.run(find({ text: "cat" }));
    other.caret(A, 7).type("gy");
    one.run(replaceAll("mouse"));
    agree(one, other);
    assert.deepEqual(lines(one), ["mouse doggy mouse", "mouse"]);
  });
});

describe("repair", () => {
  test("what was missed is brought in without replacing clauses", () => {
    const [one] = two(abc);
    const kept = one.state.doc.child(0);
    one.binding.attach({ state: one.state, dispatch: () => {} });
    wordsOf(one.binding.clauses.get(B))!.insert(0, "missed ");
    one.binding.attach(one);
    assert.equal(one.binding.inStep(), false);
    one.binding.heal();
    assert.ok(one.binding.inStep());
    assert.equal(one.state.doc.child(0), kept);
  });

  test("a selection over several clauses survives a remote change in one of them", () => {
    const [one, other] = two(abc);
    one.caret(A, 1, C, 2);
    other.caret(B, 0).type("xx");
    other.caret(C, 0).type("y");
    sync(one, other);
    const { $anchor, $head } = one.state.selection as TextSelection;
    assert.deepEqual([$anchor.node(1).attrs.id, $anchor.parentOffset, $head.node(1).attrs.id, $head.parentOffset], [A, 1, C, 3]);
    assert.ok(contentOf(wordsOf(one.binding.clauses.get(C))!).size > 0);
  });
});
