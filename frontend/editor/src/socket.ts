// The tab's one live socket (docs/live-protocol.md): signs in with a ticket, opens rooms, comes back after a break
// with jittered back-off, and passes on what the server says. What a room says is read in `room.ts`.

import * as decoding from "lib0/decoding";
import type { Room } from "./room.ts";

/** The part of a browser's WebSocket that is used. */
export type Socket = {
  binaryType: string;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(data: string | Uint8Array): void;
  close(code?: number): void;
};

/** What a connection tells: its own state, and what concerns no room. */
export type ConnectionEvent =
  | { type: "connection"; state: ConnectionState; code: string | null }
  | { type: "sign_in_needed" }
  | { type: "changed"; topic: string; id: string };

/** `waiting` comes back by itself; `signed_out` after `signedIn`; `closed` is for good. */
export type ConnectionState = "connecting" | "open" | "waiting" | "signed_out" | "closed";

export type ConnectionOptions = {
  url: string;
  /** A single-use ticket for a room, or for the socket itself (empty text). Rejects with "sign_in_needed" when the session has ended. */
  ticket: (room: string) => Promise<string>;
  open?: (url: string) => Socket;
  /** First and longest pause between attempts, in milliseconds. */
  pauses?: { first: number; longest: number };
  random?: () => number;
};

/** Codes of a close that is for good, in words for the page. */
const ENDINGS: Record<number, string> = { 4403: "withdrawn", 4408: "too_late", 4409: "schema_mismatch", 4422: "bad_update", 4429: "too_many" };

/** A message of the server, read from JSON. */
export type Said = { t: string } & Record<string, unknown>;

/** Whether a ticket was refused because the session has ended. */
export function endedSession(error: unknown): boolean {
  const code = typeof error === "object" && error !== null ? (error as { code?: unknown }).code : error;
  return code === "sign_in_needed";
}

export class Connection {
  state: ConnectionState = "connecting";
  /** When anything last came from the server, in milliseconds of the page's clock. */
  heardAt = 0;
  private socket: Socket | null = null;
  private readonly rooms = new Map<string, Room>();
  private readonly handles = new Map<number, Room>();
  private readonly listeners = new Set<(event: ConnectionEvent) => void>();
  private attempts = 0;
  private refusedTickets = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly options: ConnectionOptions) {
    globalThis.addEventListener?.("online", this.hurry);
    globalThis.addEventListener?.("offline", this.unplugged);
    void this.begin();
  }

  on(listener: (event: ConnectionEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Opens a room now and after every break, until `remove`. */
  add(room: Room): void {
    this.rooms.set(room.id, room);
    if (this.state === "open") void this.join(room);
    else if (this.state === "closed") room.lost("closed");
  }

  remove(room: Room): void {
    if (this.rooms.get(room.id) !== room) return;
    this.rooms.delete(room.id);
    if (room.handle !== null) {
      this.say({ t: "leave", handle: room.handle });
      this.handles.delete(room.handle);
    }
  }

  say(message: Said): void {
    this.socket?.send(JSON.stringify(message));
  }

  send(frame: Uint8Array): void {
    this.socket?.send(frame);
  }

  /** The person has signed in again: go on where it stopped. */
  signedIn(): void {
    if (this.state === "signed_out") this.again(0);
  }

  /** Gives the socket up and tries again; for a break that the browser does not notice. */
  reconnect(): void {
    if (this.socket) this.lose(this.socket, 1006);
  }

  /** Asks for a room once more, after a pause. */
  rejoin(room: Room, tries: number): void {
    setTimeout(() => {
      if (this.state === "open" && this.rooms.get(room.id) === room && room.handle === null) void this.join(room);
    }, this.pause(tries));
  }

  close(): void {
    globalThis.removeEventListener?.("online", this.hurry);
    globalThis.removeEventListener?.("offline", this.unplugged);
    clearTimeout(this.timer);
    this.become("closed", null);
    this.drop();
    this.rooms.clear();
    this.listeners.clear();
  }

  private readonly hurry = () => {
    if (this.state === "waiting") this.again(0);
  };

  /** A socket without a network stays open for minutes, and what is typed meanwhile would be called "saving" for as long. */
  private readonly unplugged = () => this.reconnect();

  private become(state: ConnectionState, code: string | null): void {
    this.state = state;
    this.emit({ type: "connection", state, code });
  }

  private emit(event: ConnectionEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private pause(tries = this.attempts): number {
    const { first, longest } = this.options.pauses ?? { first: 500, longest: 30_000 };
    const full = Math.min(longest, first * 2 ** Math.min(tries, 16));
    return full * (0.5 + (this.options.random ?? Math.random)() / 2);
  }

  private again(wait: number): void {
    clearTimeout(this.timer);
    this.become(wait > 0 ? "waiting" : "connecting", null);
    this.timer = setTimeout(() => void this.begin(), wait);
  }

  private async begin(): Promise<void> {
    this.state = "connecting";
    let ticket: string;
    try {
      ticket = await this.options.ticket("");
    } catch (error) {
      if ((this.state as ConnectionState) === "closed") return;
      if (endedSession(error)) return this.signOut();
      this.again(this.pause());
      this.attempts++;
      return;
    }
    if ((this.state as ConnectionState) === "closed") return;
    const socket = (this.options.open ?? ((url) => new WebSocket(url) as unknown as Socket))(this.options.url);
    this.socket = socket;
    socket.binaryType = "arraybuffer";
    socket.onopen = () => socket.send(JSON.stringify({ t: "hello", ticket }));
    socket.onmessage = (event) => this.socket === socket && this.hear(event.data);
    socket.onclose = (event) => this.lose(socket, event.code);
  }

  private signOut(): void {
    this.become("signed_out", null);
    this.emit({ type: "sign_in_needed" });
  }

  private hear(data: unknown): void {
    this.heardAt = Date.now();
    if (typeof data !== "string") {
      const decoder = decoding.createDecoder(new Uint8Array(data as ArrayBuffer));
      this.handles.get(decoding.readVarUint(decoder))?.hear(decoder);
      return;
    }
    const said = JSON.parse(data) as Said;
    if (said.t === "welcome") {
      this.attempts = 0;
      this.refusedTickets = 0;
      this.become("open", null);
      for (const room of this.rooms.values()) void this.join(room);
    } else if (said.t === "changed") this.emit({ type: "changed", topic: String(said.topic), id: String(said.id) });
    else if (said.t === "joined") {
      const room = this.rooms.get(String(said.room));
      if (!room) return this.say({ t: "leave", handle: said.handle });
      this.handles.set(Number(said.handle), room);
      room.joined(Number(said.handle), Number(said.epoch), said.ability === "write");
    } else if (said.t === "refused") this.rooms.get(String(said.room))?.refused(String(said.code));
    else if (said.t === "closed") {
      const room = this.handles.get(Number(said.handle));
      this.handles.delete(Number(said.handle));
      room?.refused(String(said.code));
    } else this.handles.get(Number(said.handle))?.told(said);
  }

  private async join(room: Room): Promise<void> {
    const { socket } = this;
    try {
      const ticket = await this.options.ticket(room.id);
      if (this.socket === socket && this.rooms.get(room.id) === room) this.say({ t: "join", room: room.id, ticket, ...room.claims() });
    } catch (error) {
      if (this.socket !== socket) return;
      if (endedSession(error)) {
        this.drop();
        this.signOut();
      } else room.refused("ticket_invalid");
    }
  }

  private lose(socket: Socket, code: number): void {
    if (this.socket !== socket) return;
    this.drop();
    if (code === 4401 && ++this.refusedTickets > 1) return this.signOut();
    if (code >= 4400 && code <= 4499 && code !== 4401) {
      this.become("closed", ENDINGS[code] ?? "closed");
      for (const room of [...this.rooms.values()]) room.lost(ENDINGS[code] ?? "closed");
      return;
    }
    this.again(this.pause());
    this.attempts++;
  }

  private drop(): void {
    const { socket } = this;
    this.socket = null;
    this.handles.clear();
    for (const room of this.rooms.values()) room.left();
    socket?.close();
  }
}
