// A server for tests that speaks docs/live-protocol.md in memory: sockets can be broken, tickets refused, the epoch
// changed, and acknowledgements held back.

import * as Y from "yjs";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Socket } from "../src/socket.ts";

type Joined = { handle: number; client: number; frames: number };

class Line implements Socket {
  binaryType = "";
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  joined: Joined | null = null;
  open = true;
  /** Tags of binary frames that came in: sync 0.0, 0.1, 0.2, presence 1. */
  readonly log: string[] = [];
  constructor(readonly server: Server) {
    queueMicrotask(() => this.open && this.onopen?.());
  }
  send(data: string | Uint8Array): void {
    if (this.open) queueMicrotask(() => this.server.receive(this, data));
  }
  close(): void {
    this.break(1000);
  }
  break(code: number): void {
    if (!this.open) return;
    this.open = false;
    this.server.lines.delete(this);
    queueMicrotask(() => this.onclose?.({ code }));
  }
  say(message: object): void {
    if (this.open) queueMicrotask(() => this.onmessage?.({ data: JSON.stringify(message) }));
  }
  frame(write: (encoder: encoding.Encoder) => void): void {
    if (!this.joined) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, this.joined.handle);
    write(encoder);
    const bytes = encoding.toUint8Array(encoder);
    if (this.open) queueMicrotask(() => this.onmessage?.({ data: bytes.slice().buffer }));
  }
}

export class Server {
  readonly doc = new Y.Doc();
  readonly lines = new Set<Line>();
  readonly presence: Uint8Array[] = [];
  epoch = 3;
  ability: "write" | "read" = "write";
  acknowledges = true;
  /** Whether it asks for what is missing as soon as somebody has joined. */
  asks = true;
  signedIn = true;
  attempts = 0;
  issued = 0;
  private readonly tickets = new Set<string>();
  private handles = 0;

  constructor(readonly room: string, seed: Uint8Array) {
    Y.applyUpdate(this.doc, seed);
  }

  readonly ticket = async (): Promise<string> => {
    if (!this.signedIn) throw "sign_in_needed";
    const ticket = `t${++this.issued}`;
    this.tickets.add(ticket);
    return ticket;
  };

  readonly open = (): Socket => {
    this.attempts++;
    const line = new Line(this);
    this.lines.add(line);
    return line;
  };

  receive(line: Line, data: string | Uint8Array): void {
    if (typeof data !== "string") return this.binary(line, data);
    const said = JSON.parse(data) as Record<string, unknown>;
    if (said.t === "hello") {
      if (this.tickets.delete(String(said.ticket))) line.say({ t: "welcome", now: "2027-01-01T00:00:00Z" });
      else line.break(4401);
    } else if (said.t === "join") {
      if (!this.tickets.delete(String(said.ticket))) return line.say({ t: "refused", room: said.room, code: "ticket_invalid" });
      if (said.room !== this.room) return line.say({ t: "refused", room: said.room, code: "not_found" });
      if (said.epoch !== null && said.epoch !== this.epoch) return line.say({ t: "refused", room: said.room, code: "epoch_closed" });
      line.joined = { handle: ++this.handles, client: Number(said.client), frames: 0 };
      line.say({ t: "joined", handle: line.joined.handle, room: this.room, epoch: this.epoch, schema: 1, ability: this.ability });
      if (this.asks) this.ask(line);
    } else if (said.t === "leave") line.joined = null;
  }

  /** Step 1: asks for everything that is missing here. */
  ask(line: Line): void {
    line.frame((encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint8Array(encoder, Y.encodeStateVector(this.doc));
    });
  }

  private binary(line: Line, data: Uint8Array): void {
    const decoder = decoding.createDecoder(data);
    if (!line.joined || decoding.readVarUint(decoder) !== line.joined.handle) return line.break(4422);
    const tag = decoding.readVarUint(decoder);
    if (tag === 1) {
      line.log.push("1");
      this.presence.push(decoding.readVarUint8Array(decoder));
      for (const other of this.lines) {
        if (other !== line) other.frame((encoder) => {
          encoding.writeVarUint(encoder, 1);
          encoding.writeVarUint8Array(encoder, this.presence.at(-1)!);
        });
      }
      return;
    }
    const kind = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    line.log.push(`0.${kind}`);
    if (kind === 0) {
      line.frame((encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(this.doc, body));
      });
      return;
    }
    line.joined.frames++;
    Y.applyUpdate(this.doc, body);
    if (this.doc.store.pendingStructs) return line.break(4422);
    for (const other of this.lines) if (other !== line) this.update(other, body);
    if (this.acknowledges) this.acknowledge(line);
  }

  update(line: Line, body: Uint8Array): void {
    line.frame((encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, 2);
      encoding.writeVarUint8Array(encoder, body);
    });
  }

  acknowledge(line: Line): void {
    line.say({ t: "saved", handle: line.joined!.handle, frames: line.joined!.frames });
  }

  say(message: object): void {
    for (const line of this.lines) line.say({ ...message, handle: line.joined?.handle });
  }

  break(code = 1006): void {
    for (const line of [...this.lines]) line.break(code);
  }

  get line(): Line {
    return [...this.lines][0]!;
  }
}

/** Lets timers and microtasks run for a while, in milliseconds. */
export const rest = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something holds, at most ten seconds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 2_000; i++) {
    if (holds()) return;
    await rest(5);
  }
  throw new Error(`did not come: ${what}`);
}
