// The property of text model 1: several people, a bad network, any interleaving of typing, moving, splitting,
// joining, deleting, restoring, reordering and reconnecting loses no typed character, never moves words to another
// id, and ends equal everywhere. Every typed character is unique, so that each can be followed.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as Y from "yjs";
import { TextSelection } from "prosemirror-state";
import { toggleStrong } from "../src/marks.ts";
import { moveSection, moveSectionBefore, setKind } from "../src/move.ts";
import { deleteSection, joinBackward, joinForward, split } from "../src/structure.ts";
import { recoverable, wordsOf, type ClauseMap } from "../src/document.ts";
import { isId } from "../src/ids.ts";
import { KINDS, type Kind } from "../src/kinds.ts";
import { isKey } from "../src/order.ts";
import { posOfIndex } from "../src/trace.ts";
import { chance, Client, id, seeded } from "./harness.ts";

type Where = Map<string, Set<string>>;

/** Each followed character, with the clauses (standing or gone) that hold it. */
function whereIs(clauses: Y.Map<ClauseMap>): Where {
  const where: Where = new Map();
  clauses.forEach((clause, clauseId) => {
    for (const char of wordsOf(clause)!.toString()) {
      assert.notEqual(char, "\uFFFD", "a surrogate pair was cut");
      if (!where.has(char)) where.set(char, new Set());
      where.get(char)!.add(clauseId);
    }
  });
  return where;
}

const KEYS: (string | null)[] = ["kind", "level", "pos", "gone", "text", "facts", null];

/** What a client sends holds only what the server's gate lets in (`backend/collab/src/scan`, `model/check.rs`). */
function passes(update: Uint8Array, clauses: Y.Map<ClauseMap>): void {
  for (const struct of Y.decodeUpdate(update).structs) {
    if (struct instanceof Y.GC) continue;
    assert.ok(struct instanceof Y.Item, "no gaps");
    const root: unknown = struct.parent;
    assert.ok(root === "clauses" ? isId(struct.parentSub!) : KEYS.includes(struct.parentSub), `key ${struct.parentSub}`);
    assert.match(struct.content.constructor.name, /Content(Deleted|String|Embed|Format|Type|Any)$/);
  }
  clauses.forEach((clause) => {
    assert.ok(isKey(String(clause.get("pos"))), "place");
    assert.ok(KINDS.includes(clause.get("kind") as Kind), "kind");
    assert.ok(clause.get("text") instanceof Y.Text && clause.get("facts") instanceof Y.Map, "words and facts");
    const level = clause.get("level");
    assert.ok(Number.isInteger(level) && (level as number) >= 0 && (level as number) <= 6, "level");
  });
}

class Link {
  up: Uint8Array[] = [];
  down: Uint8Array[] = [];
  online = true;
  constructor(readonly client: Client) {}
}

class World {
  readonly server = new Y.Doc();
  readonly links: Link[];
  readonly allowed = new Map<string, Set<string>>();
  readonly typedBy = new Map<string, number>();
  /** Copies that somebody took away: a join or two splits at once leave several of one character. */
  readonly removed = new Map<string, Set<string>>();
  /** A socket keeps its order; some worlds do not, which must not lose words either, but shows half of a change. */
  readonly ordered: boolean;
  private next = 0x4e00;

  constructor(readonly random: () => number, people: number) {
    this.ordered = random() < 0.7;
    const kinds = ["goal", "paragraph", "subgoal", "paragraph", "bullet", "bullet", "paragraph", "goal", "paragraph"] as const;
    const seed = seeded(kinds.map((kind, n) => ({ id: id(`S${n}`), kind, level: 1, text: this.fresh(4, id(`S${n}`), -1) })));
    this.server.clientID = 2;
    Y.applyUpdate(this.server, seed);
    this.links = Array.from({ length: people }, (_, n) => new Link(new Client(seed, 100 + n)));
    for (const link of this.links) {
      link.client.doc.on("update", (update: Uint8Array, origin: unknown) => {
        if (origin === "network") return;
        if (this.ordered) passes(update, link.client.binding.clauses);
        if (link.online) link.up.push(update);
      });
    }
    this.server.on("update", (update: Uint8Array, origin: unknown) => {
      for (const link of this.links) if (link !== origin && link.online) link.down.push(update);
    });
  }

  /** Characters never used before, typed in a clause; some are surrogate pairs. */
  fresh(length: number, clauseId: string, by: number): string {
    let text = "";
    for (let i = 0; i < length; i++) {
      const code = this.next++;
      const char = String.fromCodePoint(this.random() < 0.15 ? 0x20000 + code : code);
      this.allowed.set(char, new Set([clauseId]));
      this.typedBy.set(char, by);
      text += char;
    }
    return text;
  }

  pick(n: number): number {
    return Math.floor(this.random() * n);
  }

  deliver(): void {
    const link = this.links[this.pick(this.links.length)]!;
    const roll = this.random();
    if (!link.online) {
      if (roll < 0.3) this.reconnect(link);
    } else if (roll < 0.06) {
      link.online = false;
      link.up = [];
      link.down = [];
    } else if (roll < 0.5 && link.up.length) {
      const [update] = link.up.splice(this.ordered ? 0 : this.pick(link.up.length), 1);
      Y.applyUpdate(this.server, update!, link);
    } else if (link.down.length) {
      const [update] = link.down.splice(this.ordered ? 0 : this.pick(link.down.length), 1);
      this.remote(link.client, update!);
    }
  }

  reconnect(link: Link): void {
    link.online = true;
    this.remote(link.client, Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(link.client.doc)));
    Y.applyUpdate(this.server, Y.encodeStateAsUpdate(link.client.doc, Y.encodeStateVector(this.server)), link);
  }

  remote(client: Client, update: Uint8Array): void {
    const { $head } = client.state.selection;
    const clauseId = $head.depth ? ($head.node(1).attrs.id as string) : null;
    Y.applyUpdate(client.doc, update, "network");
    assert.ok(client.binding.inStep(), "the editor says what the live document says after a remote change");
    if (clauseId && client.order().includes(clauseId)) assert.equal(client.at().id, clauseId, "the caret stays in its clause");
  }

  place(client: Client, wide: boolean): void {
    const { doc } = client.state;
    const index = this.pick(doc.childCount);
    const boundary = (node: typeof doc) => {
      const text = node.textContent;
      let at = this.random() < 0.25 ? 0 : this.random() < 0.25 ? text.length : this.pick(text.length + 1);
      if (/[\uDC00-\uDFFF]/.test(text[at] ?? "")) at++;
      return at;
    };
    const anchor = posOfIndex(doc, index) + 1 + boundary(doc.child(index));
    const other = wide ? Math.min(doc.childCount - 1, index + this.pick(3)) : index;
    const head = wide ? posOfIndex(doc, other) + 1 + boundary(doc.child(other)) : anchor;
    client.dispatch(client.state.tr.setSelection(TextSelection.create(doc, anchor, head)));
  }

  /** What an act may do to characters: `moves` may bring them to another clause, `deletes` may take them away. */
  act(n: number): void {
    const { client } = this.links[n]!;
    if (client.state.doc.childCount === 0) {
      const first = recoverable(client.binding.clauses)[0];
      if (first) client.binding.restore(first.id);
      return;
    }
    const before = whereIs(client.binding.clauses);
    const roll = this.random();
    let may = "";
    if (roll < 0.38) {
      if (this.random() < 0.5) this.place(client, false);
      if (!client.state.selection.empty) this.place(client, false);
      client.type(this.fresh(1 + this.pick(3), client.at().id, n));
      may = "types";
    } else if (roll < 0.48) {
      this.place(client, this.random() < 0.2);
      client.run(split);
      may = "moves deletes";
    } else if (roll < 0.58) {
      this.place(client, false);
      const { $head } = client.state.selection;
      const back = this.random() < 0.5;
      const to = back ? $head.start(1) : $head.end(1);
      client.dispatch(client.state.tr.setSelection(TextSelection.create(client.state.doc, to)));
      client.run(back ? joinBackward : joinForward);
      may = "moves";
    } else if (roll < 0.66) {
      this.place(client, true);
      client.dispatch(client.state.tr.deleteSelection());
      may = "moves deletes";
    } else if (roll < 0.76) {
      this.place(client, false);
      client.run(moveSection(this.random() < 0.5));
    } else if (roll < 0.8) {
      const order = client.order();
      const target = this.pick(order.length + 1);
      client.run(moveSectionBefore(order[this.pick(order.length)]!, order[target] ?? null));
    } else if (roll < 0.84) {
      this.place(client, false);
      client.run(deleteSection());
    } else if (roll < 0.9) {
      const list = recoverable(client.binding.clauses);
      if (list.length) client.binding.restore(list[this.pick(list.length)]!.id);
    } else if (roll < 0.93) {
      this.place(client, true);
      client.run(toggleStrong);
    } else if (roll < 0.95) {
      this.place(client, true);
      client.run(setKind(KINDS[this.pick(KINDS.length)]!));
    } else {
      if (this.random() < 0.7) client.binding.undo();
      else client.binding.redo();
      may = "moves undoes";
    }
    this.follow(client, n, before, may);
  }

  private follow(client: Client, n: number, before: Where, may: string): void {
    assert.ok(client.binding.inStep(), "the live document says what the editor says after a local act");
    const after = whereIs(client.binding.clauses);
    for (const [char, clauseIds] of before) {
      for (const clauseId of clauseIds) {
        if (after.get(char)?.has(clauseId)) continue;
        assert.ok(may.includes("deletes") || may.includes("undoes"), `an act that deletes no words lost ${char}`);
        const removed = this.removed.get(char) ?? new Set();
        const others = !after.has(char) && removed.size === 0 && this.typedBy.get(char) !== n;
        assert.ok(!(may.includes("undoes") && others), "undo took somebody else's words");
        this.removed.set(char, removed.add(clauseId));
      }
    }
    for (const [char, clauseIds] of after) {
      for (const clauseId of clauseIds) {
        if (before.get(char)?.has(clauseId) || this.allowed.get(char)!.has(clauseId)) continue;
        assert.ok(may.includes("moves"), `an act that moves no words brought ${char} to ${clauseId}`);
        this.allowed.get(char)!.add(clauseId);
      }
    }
  }

  finish(): void {
    for (const link of this.links) {
      for (const update of link.up) Y.applyUpdate(this.server, update, link);
      link.up = [];
    }
    for (const link of this.links) this.reconnect(link);
    for (const link of this.links) this.reconnect(link);
    const where = whereIs(this.server.getMap("clauses"));
    for (const [char, clauseIds] of this.allowed) {
      const held = where.get(char) ?? new Set();
      const kept = [...clauseIds].filter((clauseId) => !this.removed.get(char)?.has(clauseId));
      if (kept.length) assert.ok(held.size > 0, `${char}, typed by ${this.typedBy.get(char)}, is lost`);
      for (const clauseId of held) assert.ok(clauseIds.has(clauseId), `${char} went to ${clauseId}, where nobody put it`);
    }
    const said = JSON.stringify(this.server.getMap("clauses").toJSON());
    for (const { client } of this.links) {
      assert.deepEqual(client.doc.getMap("clauses").toJSON(), JSON.parse(said), "all end equal");
      assert.ok(client.binding.inStep());
      assert.ok(client.state.doc.eq(this.links[0]!.client.state.doc), "all see the same");
    }
  }
}

function play(seed: number): void {
  const random = chance(seed);
  const world = new World(random, 2 + Math.floor(random() * 3));
  try {
    for (let step = 0; step < 120; step++) {
      if (random() < 0.5) world.act(world.pick(world.links.length));
      else world.deliver();
    }
    world.finish();
  } catch (error) {
    throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error });
  }
}

test("any interleaving loses no typed character, moves no words to another id, and ends equal everywhere", () => {
  const first = Number(process.env.SEED ?? 0);
  const runs = process.env.SEED ? 1 : Number(process.env.RUNS ?? 400);
  for (let n = 0; n < runs; n++) play(first + n);
});
