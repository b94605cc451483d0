// The socket's browser side against a server in memory: signing in, syncing, counting what is saved, breaks, presence,
// and the ways in which a room ends (docs/live-protocol.md).

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as Y from "yjs";
import { Awareness } from "y-protocols/awareness";
import { clausesOf, wordsOf } from "../src/document.ts";
import { Room, type RoomEvent } from "../src/room.ts";
import { Connection, type ConnectionEvent } from "../src/socket.ts";
import { id, seeded } from "./harness.ts";
import { rest, Server, until } from "./server.ts";

const A = id("A");
const B = id("B");

class Tab {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly events: (RoomEvent | ConnectionEvent)[] = [];
  readonly connection: Connection;
  readonly room: Room;
  holding = false;

  constructor(readonly server: Server, random = () => 0.5) {
    this.awareness.setLocalState(null);
    this.connection = new Connection({ url: "wss://x", ticket: server.ticket, open: server.open, pauses: { first: 40, longest: 80 }, random });
    this.connection.on((event) => void this.events.push(event));
    this.room = new Room(this.connection, {
      id: server.room, doc: this.doc, awareness: this.awareness, batch: 5, hold: () => this.holding, on: (event) => void this.events.push(event),
    });
  }

  words(clause = A): Y.Text {
    return wordsOf(clausesOf(this.doc).get(clause))!;
  }

  last<T extends string>(type: T) {
    return this.events.findLast((event) => event.type === type) as Extract<RoomEvent | ConnectionEvent, { type: T }> | undefined;
  }

  status(): string {
    const status = this.last("status");
    return status ? `${status.state} ${status.waiting}` : "";
  }

  synced(): Promise<void> {
    return until(() => this.room.synced, "sync");
  }

  end(): void {
    this.room.destroy();
    this.connection.close();
    this.awareness.destroy();
  }
}

async function withTabs(count: number, run: (server: Server, ...tabs: Tab[]) => Promise<void>): Promise<void> {
  const server = new Server("T", seeded([{ id: A, text: "alpha" }, { id: B, text: "beta" }]));
  const tabs = Array.from({ length: count }, () => new Tab(server));
  try {
    await Promise.all(tabs.map((tab) => tab.synced()));
    await run(server, ...tabs);
  } finally {
    for (const tab of tabs) tab.end();
  }
}

const said = (server: Server, clause = A) => wordsOf(clausesOf(server.doc).get(clause))!.toString();

describe("a room", () => {
  test("is opened with tickets of its own and synced; what is typed reaches the others", () =>
    withTabs(2, async (server, one, other) => {
      assert.equal(server.issued, 4);
      one!.words().insert(5, "!");
      await until(() => other!.words().toString() === "alpha!", "the change at the other tab");
      assert.equal(said(server), "alpha!");
    }));

  test("says saving until the server has acknowledged, then saved", () =>
    withTabs(1, async (server, tab) => {
      server.acknowledges = false;
      await until(() => tab!.status() === "saved 0", "the first sync to be saved");
      tab!.words().insert(0, "x");
      tab!.words().insert(0, "y");
      assert.equal(tab!.status(), "saving 2");
      await until(() => said(server) === "yxalpha", "the words at the server");
      assert.equal(tab!.status(), "saving 2");
      server.acknowledge(server.line);
      await until(() => tab!.status() === "saved 0", "saved");
    }));

  test("gathers quick changes in one frame", () =>
    withTabs(1, async (server, tab) => {
      const before = server.line.log.length;
      for (let i = 0; i < 20; i++) tab!.words().insert(0, "x");
      await until(() => said(server).length === 25, "the words");
      assert.deepEqual(server.line.log.slice(before), ["0.2"]);
    }));

  test("answers every step 1 with all that is missing", () =>
    withTabs(1, async (server, tab) => {
      await until(() => server.line.log.includes("0.1"), "the first answer");
      const before = server.line.log.length;
      server.ask(server.line);
      await until(() => server.line.log.length > before, "an answer");
      assert.equal(server.line.log.at(-1), "0.1");
      assert.equal(tab!.room.waiting, 0);
    }));

  test("a reader answers that there is nothing, and sends no change", async () => {
    const server = new Server("T", seeded([{ id: A, text: "alpha" }]));
    server.ability = "read";
    const before = Y.encodeStateAsUpdate(server.doc);
    const tab = new Tab(server);
    await tab.synced();
    tab.words().insert(0, "mine");
    await rest(40);
    assert.deepEqual(server.line.log.filter((entry) => entry === "0.2"), []);
    assert.deepEqual(Y.encodeStateAsUpdate(server.doc), before);
    assert.equal(tab.last("ability")?.writes, false);
    tab.end();
  });

  test("an ability that changes is told, and what was typed goes up once one may write", () =>
    withTabs(1, async (server, tab) => {
      server.say({ t: "ability", ability: "read" });
      await until(() => tab!.last("ability")?.writes === false, "read");
      server.say({ t: "ability", ability: "write" });
      await until(() => tab!.last("ability")?.writes === true, "write");
      tab!.words().insert(0, "x");
      await until(() => said(server) === "xalpha", "the words");
    }));

  test("people, settled clauses and changed topics are passed on", () =>
    withTabs(1, async (server, tab) => {
      server.say({ t: "people", people: [{ client: 5, name: "Olav", code: "NO", writes: true }] });
      server.say({ t: "settled", clauses: [{ id: A, label: "1", hash: "w1:", changed_by: "Olav", changed_code: "NO", changed_at: "2027-01-01T00:00:00Z" }] });
      server.say({ t: "changed", topic: "programme", id: "P" });
      await until(() => tab!.last("changed") !== undefined, "changed");
      assert.deepEqual(tab!.last("changed"), { type: "changed", topic: "programme", id: "P" });
      assert.equal(tab!.last("people")!.people[0]!.code, "NO");
      assert.equal(tab!.last("settled")!.clauses[0]!.id, A);
    }));

  test("waits with what others do until a composition ends", () =>
    withTabs(2, async (_server, one, other) => {
      one!.holding = true;
      other!.words().insert(0, "x");
      await rest(40);
      assert.equal(one!.words().toString(), "alpha");
      one!.holding = false;
      one!.room.release();
      assert.equal(one!.words().toString(), "xalpha");
    }));
});

describe("presence", () => {
  test("goes out ten times a second at most, and only what this tab says about itself", () =>
    withTabs(2, async (server, one, other) => {
      const begin = Date.now();
      for (let i = 0; i < 30; i++) {
        one!.awareness.setLocalState({ clause: A, anchor: null, head: null });
        await rest(5);
      }
      await rest(120);
      const most = Math.ceil((Date.now() - begin) / 100) + 1;
      assert.ok(server.presence.length >= 2 && server.presence.length <= most, `${server.presence.length} frames`);
      assert.deepEqual(other!.awareness.getStates().get(one!.doc.clientID), { clause: A, anchor: null, head: null });
    }));

  test("of others is forgotten when the line breaks", () =>
    withTabs(2, async (server, one, other) => {
      other!.awareness.setLocalState({ clause: A, anchor: null, head: null });
      await until(() => one!.awareness.getStates().size === 1, "the other");
      server.signedIn = false;
      server.break();
      await until(() => one!.awareness.getStates().size === 0, "nobody");
    }));
});

describe("a break", () => {
  test("keeps what is typed and merges it with what others wrote", () =>
    withTabs(2, async (server, one, other) => {
      const line = [...server.lines].find((candidate) => candidate.joined?.client === one!.doc.clientID)!;
      line.break(1006);
      await until(() => one!.status().startsWith("offline"), "offline");
      one!.words().insert(5, " one");
      other!.words(B).insert(0, "other ");
      assert.equal(one!.status(), "offline 1");
      await until(() => one!.status() === "saved 0", "saved again");
      assert.equal(said(server), "alpha one");
      assert.equal(one!.words(B).toString(), "other beta");
      assert.ok(server.lines.size === 2);
    }));

  test("in which the pen went to somebody else leaves what was typed unsaved, and tells it", () =>
    withTabs(1, async (server, tab) => {
      await until(() => tab!.status() === "saved 0", "the first sync to be saved");
      server.ability = "read";
      server.break(1006);
      await until(() => tab!.status().startsWith("offline"), "offline");
      tab!.words().insert(5, " mine");
      await tab!.synced();
      await rest(40);
      assert.equal(said(server), "alpha");
      assert.equal(tab!.status(), "offline 1", "nobody else has it");
      assert.deepEqual(tab!.last("unplaced"), { type: "unplaced", text: "alpha mine" });
      server.say({ t: "ability", ability: "write" });
      await until(() => tab!.status() === "saved 0", "saved, as soon as it may go up");
      assert.equal(said(server), "alpha mine");
    }));

  test("nothing goes up before the server has said what it lacks, so that no change waits there for missing parts", () =>
    withTabs(1, async (server, tab) => {
      server.asks = false;
      server.break(1012);
      await until(() => !tab!.room.synced, "the break");
      tab!.words().insert(0, "a");
      await tab!.synced();
      tab!.words().insert(0, "b");
      await rest(30);
      assert.deepEqual(server.line.log, ["0.0"]);
      assert.equal(tab!.status(), "saving 2");
      server.ask(server.line);
      await until(() => tab!.status() === "saved 0", "saved");
      assert.equal(said(server), "baalpha");
      assert.deepEqual(server.line.log, ["0.0", "0.1"]);
    }));

  test("is followed by attempts with growing, jittered pauses", async () => {
    const server = new Server("T", seeded([]));
    const pauses: number[] = [];
    let at = Date.now();
    const connection = new Connection({
      url: "wss://x", ticket: async () => {
        pauses.push(Date.now() - at);
        at = Date.now();
        throw new Error("no network");
      },
      open: server.open, pauses: { first: 8, longest: 64 }, random: () => 1,
    });
    await until(() => pauses.length >= 7, "seven attempts");
    connection.close();
    // Timers may be a millisecond early; late they may always be.
    assert.ok([0, 7, 15, 31, 63, 63, 63].every((least, n) => pauses[n]! >= least), pauses.join(" "));
    assert.equal(server.attempts, 0);
  });

  test("a session that ended keeps the words and goes on after signing in", () =>
    withTabs(1, async (server, tab) => {
      server.signedIn = false;
      server.break(4401);
      await until(() => tab!.last("sign_in_needed") !== undefined, "the question");
      tab!.words().insert(5, " kept");
      const attempts = server.attempts;
      await rest(60);
      assert.equal(server.attempts, attempts, "it does not knock while nobody is signed in");
      server.signedIn = true;
      tab!.connection.signedIn();
      await until(() => tab!.status() === "saved 0", "saved");
      assert.equal(said(server), "alpha kept");
    }));

  test("a ticket that the server has used up already is asked for once more", () =>
    withTabs(1, async (server, tab) => {
      server.break(4401);
      await until(() => !tab!.room.synced, "the break");
      await tab!.synced();
      assert.equal(tab!.last("sign_in_needed"), undefined);
    }));
});

describe("the end of a room", () => {
  test("a new epoch closes it for good, with the unsaved words to copy", () =>
    withTabs(1, async (server, tab) => {
      server.acknowledges = false;
      tab!.words(B).insert(4, " unsaved");
      await rest(20);
      server.epoch = 4;
      server.break(1012);
      await until(() => tab!.last("closed") !== undefined, "closed");
      assert.deepEqual(tab!.last("closed"), { type: "closed", code: "epoch_closed", words: [{ id: B, text: "beta unsaved" }] });
      const { issued } = server;
      tab!.words().insert(0, "x");
      await rest(60);
      assert.equal(server.issued, issued, "it does not come back");
    }));

  test("more than the server takes at once is handed out, and does not break the line for ever", () =>
    withTabs(1, async (server, tab) => {
      await until(() => tab!.status() === "saved 0", "the first sync to be saved");
      const words = "x".repeat(1 << 20);
      tab!.words(B).insert(0, words);
      await until(() => tab!.last("closed") !== undefined, "closed");
      assert.deepEqual(tab!.last("closed"), { type: "closed", code: "bad_update", words: [{ id: B, text: `${words}beta` }] });
      assert.ok(!server.line.log.includes("0.2"));
      assert.equal(tab!.connection.state, "open");
    }));

  test("a code from 4400 to 4499 is for good and says why", () =>
    withTabs(1, async (server, tab) => {
      server.break(4403);
      await until(() => tab!.last("closed") !== undefined, "closed");
      assert.deepEqual(tab!.last("closed"), { type: "closed", code: "withdrawn", words: [] });
      assert.equal(tab!.connection.state, "closed");
      const { attempts } = server;
      await rest(60);
      assert.equal(server.attempts, attempts);
    }));

  test("a room that was too slow is asked for again, one that is frozen is not", () =>
    withTabs(1, async (server, tab) => {
      server.say({ t: "closed", code: "too_slow" });
      await until(() => !tab!.room.synced, "closed");
      await tab!.synced();
      server.say({ t: "closed", code: "text_frozen" });
      await until(() => tab!.last("closed")?.code === "text_frozen", "frozen");
    }));
});
