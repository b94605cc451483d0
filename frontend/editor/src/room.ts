// One live document over the tab's socket: sync after joining, changes in small batches, presence, and the count of
// what is durable on the server. What is typed during a break stays in the document and goes up with the next sync.

import * as Y from "yjs";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates, type Awareness } from "y-protocols/awareness";
import { clausesOf, plainOf } from "./document.ts";
import type { Connection, Said } from "./socket.ts";

/** The version of the live document's shape that this editor knows (`shared::live::SCHEMA`). */
export const SCHEMA = 1;
/** Changes are gathered this long, in milliseconds: 25 frames a second at most. */
const BATCH = 40;
/** Presence goes out ten times a second at most. */
const PRESENCE = 100;
/** What others do waits for the end of a composition, but not longer than this. */
const HOLD = 5_000;
/** Changes that wait for their acknowledgement this long without a word from the server: the line is dead. */
const SILENCE = 20_000;

/** Bytes of the largest update that the server takes (`MAX_UPDATE` in `backend/collab/src/schema.rs`). */
const MOST = 1 << 20;

/** An update without structs and deletions. */
const NOTHING = new Uint8Array([0, 0]);

const SYNC = 0;
const AWARE = 1;

/** Somebody in the room, as the server knows them. */
export type Person = { client: number; name: string; code: string; writes: boolean };
/** What the projection knows of a clause. */
export type Settled = { id: string; label: string; hash: string; changed_by: string; changed_code: string; changed_at: string };
/** Words that did not reach the server, clause by clause. */
export type Unsaved = { id: string; text: string }[];

export type RoomEvent =
  | { type: "synced" }
  | { type: "status"; state: "saving" | "saved" | "offline"; waiting: number }
  | { type: "ability"; writes: boolean }
  | { type: "people"; people: Person[] }
  | { type: "settled"; clauses: Settled[] }
  | { type: "unplaced"; text: string }
  | { type: "closed"; code: string; words: Unsaved };

export type RoomOptions = {
  id: string;
  doc: Y.Doc;
  awareness: Awareness;
  on: (event: RoomEvent) => void;
  /** True while what others do must wait (a composition is going on). */
  hold?: () => boolean;
  /** What others did is just coming in. */
  before?: () => void;
  batch?: number;
};

export class Room {
  readonly id: string;
  handle: number | null = null;
  writes = false;
  synced = false;
  private readonly doc: Y.Doc;
  private epoch: number | null = null;
  private pending: Uint8Array[] = [];
  private held: Uint8Array[] = [];
  private heldSince = 0;
  /** The server has what was made before the join: changes may go up one by one. */
  private level = false;
  private theirs: Uint8Array | null = null;
  private frames = 0;
  private made = 0;
  private saved = 0;
  private marks: { frame: number; made: number; at: number }[] = [];
  private readonly touched = new Map<string, number>();
  private flushTimer: ReturnType<typeof setTimeout> | undefined;
  private presenceTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly pulse: ReturnType<typeof setInterval>;
  private shown = "";
  private over = false;
  private tries = 0;

  constructor(
    private readonly connection: Connection,
    private readonly options: RoomOptions,
  ) {
    this.id = options.id;
    this.doc = options.doc;
    this.doc.on("update", this.changed);
    clausesOf(this.doc).observeDeep(this.touch);
    options.awareness.on("update", this.present);
    this.pulse = setInterval(this.beat, 1_000);
    connection.add(this);
  }

  /** What a join says beside room and ticket. */
  claims() {
    return { schema: SCHEMA, epoch: this.epoch, client: this.doc.clientID };
  }

  /** How many local changes are not yet durable on the server. */
  get waiting(): number {
    return this.made - this.saved;
  }

  destroy(): void {
    this.flush();
    this.stop();
    this.connection.remove(this);
  }

  // What the connection tells

  joined(handle: number, epoch: number, writes: boolean): void {
    if (this.epoch !== null && this.epoch !== epoch) return this.lost("epoch_closed");
    this.handle = handle;
    this.tries = 0;
    this.epoch = epoch;
    this.frames = 0;
    this.marks = [];
    this.pending = [];
    this.able(writes);
    // The pen went to somebody else during the break: what was typed in it stands here alone, until one may write again.
    if (!writes && this.waiting > 0) this.options.on({ type: "unplaced", text: this.unsaved().map(({ text }) => text).join("\n") });
    this.post(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint8Array(encoder, Y.encodeStateVector(this.doc));
    });
    // Said anew with a higher clock: the server has told the others that this tab was gone.
    const here = this.options.awareness.getLocalState();
    if (here) this.options.awareness.setLocalState(here);
  }

  /** The socket broke, or the room is about to be asked for again. */
  left(): void {
    this.handle = null;
    this.level = false;
    this.synced = false;
    this.theirs = null;
    clearTimeout(this.flushTimer);
    this.flushTimer = undefined;
    const others = [...this.options.awareness.getStates().keys()].filter((client) => client !== this.doc.clientID);
    removeAwarenessStates(this.options.awareness, others, this);
    this.show();
  }

  /** The room was refused or closed: some reasons pass, the others are for good. */
  refused(code: string): void {
    if (code !== "room_full" && code !== "too_slow" && code !== "ticket_invalid") return this.lost(code);
    this.left();
    this.connection.rejoin(this, ++this.tries);
  }

  /** Closed for good: what did not reach the server is handed out as plain words. */
  lost(code: string): void {
    if (this.over) return;
    const words = this.unsaved();
    this.left();
    this.connection.remove(this);
    this.stop();
    this.options.on({ type: "closed", code, words });
  }

  /** The clauses of which something did not reach the server, with their words. */
  private unsaved(): Unsaved {
    const words: Unsaved = [];
    for (const [id, made] of this.touched) {
      const text = made > this.saved ? plainOf(clausesOf(this.doc).get(id)) : "";
      if (text !== "") words.push({ id, text });
    }
    return words;
  }

  told(said: Said): void {
    if (said.t === "saved") {
      while (this.marks.length && this.marks[0]!.frame <= Number(said.frames)) this.saved = this.marks.shift()!.made;
      for (const [id, made] of this.touched) if (made <= this.saved) this.touched.delete(id);
      this.show();
    } else if (said.t === "people") this.options.on({ type: "people", people: said.people as Person[] });
    else if (said.t === "settled") this.options.on({ type: "settled", clauses: said.clauses as Settled[] });
    else if (said.t === "ability") this.able(said.ability === "write");
  }

  /** A binary frame of this room, behind its handle. */
  hear(decoder: decoding.Decoder): void {
    const tag = decoding.readVarUint(decoder);
    if (tag === AWARE) return applyAwarenessUpdate(this.options.awareness, decoding.readVarUint8Array(decoder), this);
    if (tag !== SYNC) return;
    const kind = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (kind === 0) {
      // It asks again when something it needs went missing, so every question gets a whole answer.
      this.theirs = body;
      this.catchUp();
      return;
    }
    if (this.options.hold?.() || this.held.length) {
      if (this.held.length === 0) this.heldSince = Date.now();
      this.held.push(body);
    } else this.apply(body);
    if (kind === 1 && !this.synced) {
      this.release();
      this.synced = true;
      this.options.on({ type: "synced" });
      this.show();
    }
  }

  /** Lets what waited for the end of a composition in. */
  release(): void {
    const held = this.held;
    this.held = [];
    for (const update of held) this.apply(update);
  }

  private apply(update: Uint8Array): void {
    this.options.before?.();
    Y.applyUpdate(this.doc, update, this);
  }

  // What goes up

  private able(writes: boolean): void {
    const gained = writes && !this.writes;
    this.writes = writes;
    if (!writes) this.level = false;
    this.options.on({ type: "ability", writes });
    if (gained) this.catchUp();
    this.show();
  }

  /** Everything the server does not have, in one frame; a reader answers that there is nothing. */
  private catchUp(): void {
    if (this.theirs === null) return;
    if (!this.writes) {
      // That this frame is durable says nothing of what was made here, nor of frames before it that were not taken in.
      this.marks = [];
      return this.sendChange(1, NOTHING, this.saved);
    }
    this.pending = [];
    this.level = true;
    this.sendChange(1, Y.encodeStateAsUpdate(this.doc, this.theirs));
  }

  private readonly changed = (update: Uint8Array, origin: unknown) => {
    // A reader's Yjs tidies up marks now and then; nobody waits for that.
    if (origin === this || !this.writes) return;
    this.made++;
    this.pending.push(update);
    this.flushTimer ??= setTimeout(this.flush, this.options.batch ?? BATCH);
    this.show();
  };

  /** Sends what is gathered now. */
  readonly flush = () => {
    clearTimeout(this.flushTimer);
    this.flushTimer = undefined;
    if (!this.level || this.pending.length === 0) return;
    const update = this.pending.length === 1 ? this.pending[0]! : Y.mergeUpdates(this.pending);
    this.pending = [];
    this.sendChange(2, update);
  };

  private sendChange(kind: 1 | 2, update: Uint8Array, made = this.made): void {
    if (update.length > MOST) {
      // Sent, it would break the line, and so again after every return: the words are handed out instead.
      this.connection.remove(this);
      return this.lost("bad_update");
    }
    this.frames++;
    this.marks.push({ frame: this.frames, made, at: Date.now() });
    this.post(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint8Array(encoder, update);
    });
  }

  private post(tag: number, write: (encoder: encoding.Encoder) => void): void {
    if (this.handle === null) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, this.handle);
    encoding.writeVarUint(encoder, tag);
    write(encoder);
    this.connection.send(encoding.toUint8Array(encoder));
  }

  private readonly present = (_change: unknown, origin: unknown) => {
    if (origin === this) return;
    this.presenceTimer ??= setTimeout(this.presence, PRESENCE);
  };

  private readonly presence = () => {
    clearTimeout(this.presenceTimer);
    this.presenceTimer = undefined;
    const { awareness } = this.options;
    if (this.handle === null || !awareness.meta.has(this.doc.clientID)) return;
    const update = encodeAwarenessUpdate(awareness, [this.doc.clientID]);
    this.post(AWARE, (encoder) => encoding.writeVarUint8Array(encoder, update));
  };

  private readonly touch = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    if (transaction.origin === this || !this.writes) return;
    for (const event of events) {
      if (event.path.length > 0) this.touched.set(String(event.path[0]), this.made + 1);
      else for (const id of event.keys.keys()) this.touched.set(id, this.made + 1);
    }
  };

  private readonly beat = () => {
    const now = Date.now();
    if (this.held.length && (!this.options.hold?.() || now - this.heldSince > HOLD)) this.release();
    const oldest = this.marks[0];
    if (oldest && now - Math.max(oldest.at, this.connection.heardAt) > SILENCE) this.connection.reconnect();
  };

  private show(): void {
    // What waits and may not go up is kept here, as it is without a line.
    const waits = this.waiting > 0;
    const state = !this.synced || (waits && !this.writes) ? "offline" : waits ? "saving" : "saved";
    const key = `${state} ${this.waiting}`;
    if (key === this.shown || this.over) return;
    this.shown = key;
    this.options.on({ type: "status", state, waiting: this.waiting });
  }

  private stop(): void {
    // A room that was closed for good is still to be destroyed with its page.
    if (this.over) return;
    this.over = true;
    this.doc.off("update", this.changed);
    clausesOf(this.doc).unobserveDeep(this.touch);
    this.options.awareness.off("update", this.present);
    clearTimeout(this.flushTimer);
    clearTimeout(this.presenceTimer);
    clearInterval(this.pulse);
  }
}
