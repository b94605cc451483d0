// The one socket of a tab: shared by the editor and by pages that only listen, open as long as anybody needs it.

import { Connection, type ConnectionEvent, type ConnectionOptions } from "./socket.ts";

type Ticket = ConnectionOptions["ticket"];

const open = new Map<string, { connection: Connection; tickets: Ticket[] }>();

/** The tab's connection to an address; `release` when it is no longer needed. */
export function hold(options: ConnectionOptions): { connection: Connection; release: () => void } {
  let entry = open.get(options.url);
  if (!entry || entry.connection.state === "closed") {
    const tickets: Ticket[] = [];
    // Asked of who holds the connection now: the page that opened it may be gone, and its way to tickets with it.
    const ticket: Ticket = (room) => tickets.at(-1)?.(room) ?? Promise.reject(new Error("nobody holds the connection"));
    tickets.push(options.ticket);
    entry = { connection: new Connection({ ...options, ticket }), tickets };
    open.set(options.url, entry);
  } else entry.tickets.push(options.ticket);
  const held = entry;
  let released = false;
  return {
    connection: held.connection,
    release: () => {
      if (released) return;
      released = true;
      held.tickets.splice(held.tickets.indexOf(options.ticket), 1);
      // A page change releases and holds again in one breath: the socket stays.
      setTimeout(() => {
        if (held.tickets.length > 0) return;
        held.connection.close();
        if (open.get(options.url) === held) open.delete(options.url);
      }, 1_000);
    },
  };
}

export type ConnectOptions = {
  socketUrl: string;
  ticket: (room: string) => Promise<string>;
  on: (event: ConnectionEvent) => void;
};

/** The event channel alone, for pages without a text. */
export function connect(options: ConnectOptions): { close(): void; signedIn(): void; retry(): void } {
  const { connection, release } = hold({ url: options.socketUrl, ticket: options.ticket });
  const stop = connection.on(options.on);
  return {
    close: () => {
      stop();
      release();
    },
    signedIn: () => connection.signedIn(),
    retry: () => connection.reconnect(),
  };
}
